/** The file door as forms for units need it. */
import type { WorkbookDoor } from '../door';
import type { PrintDocument } from '../print/document';

/** Where new files go. One is finished before the next is begun, so that their bytes alone add up. */
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
  /** Keeps the list as a document. */
  list(this: void, name: string, paper: PrintDocument): Promise<void>;
}
