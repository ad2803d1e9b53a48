/** New files as bytes: workbooks filled in memory through the door that actions use, papers as Word documents, calendars. */
import type { CivilDate } from '../workbook/cells/serial';
import type { FormsTo } from '../core/forms/to';
import { emptyWorkbook, openFileDoor } from './file-door';
import { zipFiles } from './parts/packing';
import { writeWorkbook } from './write';

/** The sheet that a new workbook has until there is another. */
const FIRST_SHEET = 'Trang tính1';

/**
 * Gives an action what it needs to make forms for units as files.
 * @param keep takes each file as soon as it is made.
 * @param today the day the cached values are of.
 * @param isMade whether a file is there from an earlier run, so that it is not made again.
 */
export function formFiles(
  keep: (name: string, bytes: Uint8Array) => Promise<void> | void,
  today: () => CivilDate,
  isMade: (name: string) => boolean = () => false,
): FormsTo {
  return {
    workbook: async (name, title, fill) => {
      if (isMade(`${name}.xlsx`)) {
        return;
      }
      const door = openFileDoor({ ...emptyWorkbook(FIRST_SHEET), title }, { today });
      await fill(door);
      await keep(`${name}.xlsx`, await writeWorkbook(door.content()));
    },
    paper: async (name, paper) => {
      if (isMade(`${name}.docx`)) {
        return;
      }
      // The library comes only now.
      const { writeDocx } = await import(/* webpackChunkName: "docx" */ './docx');
      await keep(`${name}.docx`, await writeDocx(paper));
    },
    calendar: async (name, text) => {
      if (!isMade(`${name}.ics`)) {
        await keep(`${name}.ics`, new TextEncoder().encode(text));
      }
    },
  };
}

/** One .zip of these files, in their order; they are packed already, so they are stored as they are. */
export const zipOfFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => zipFiles(files, 0);
