/** New files as actions make them: workbooks for units, papers, calendars. */
import type { WorkbookDoor } from '../../workbook/draft/door';
import type { PrintDocument } from '../papers/document';

/** The place of new files. One is finished before the next is begun, so that their bytes alone add up. */
export interface FormsTo {
  /**
   * Makes a new workbook and keeps its file.
   * @param name the file's name without its ending.
   * @param title the document's title property.
   * @param fill puts into the empty workbook what it is to hold.
   */
  workbook(
    this: void,
    name: string,
    title: string,
    fill: (door: WorkbookDoor) => Promise<void>,
  ): Promise<void>;
  /** Keeps a paper as a document. */
  paper(this: void, name: string, paper: PrintDocument): Promise<void>;
  /** Keeps a calendar. @param text as calendar files have it */
  calendar(this: void, name: string, text: string): Promise<void>;
}
