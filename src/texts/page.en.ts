/** Words of the browser page around the pane, in English. */
import type { SameWords } from './params';
import type { vi } from './page.vi';

const texts = {
  file: 'File',
  fileName: 'File name',
  firstFileName: 'so-dan-van',
  exampleFileName: 'so-vi-du',
  firstSheet: 'Sheet1',
  open: 'Open .xlsx',
  save: 'Save .xlsx',
  saveAs: 'Save as a new file',
  newWorkbook: 'New workbook',
  view: 'View of the workbook',
  sheets: 'Sheets',
  readOnly: 'For viewing only. Save .xlsx and open it in Excel or WPS to type.',
  empty: 'Nothing here yet. Make a plan in the pane beside this, or open a workbook you have.',
  emptySheet: 'This sheet is empty.',
  moreRows: 'Show more rows ({count} left)',
  earlierRows: 'Show the rows above ({count})',
  ready: 'Everything happens on this computer; no data is sent anywhere.',
  opening: 'Opening {file}…',
  opened: 'Opened {file}.',
  openedWithLosses: 'Opened {file}. A new file will not keep: {losses}. The original stays as it is.',
  notOpened: 'Could not open {file}: {reason}',
  saving: 'Saving…',
  saved: 'Saved {file} to the downloads folder.',
  notSaved: 'Not saved. Try again, or use another file name.',
  unsaved: 'This workbook has changes that are not saved. Discard them?',
  discard: 'Discard changes',
  keep: 'Keep this workbook',
  losses: {
    signature: 'digital signatures',
  },
} as const;

/** The English texts. One whose words are not those of the Vietnamese one does not compile. */
export const en = texts satisfies SameWords<typeof vi, typeof texts>;

/** The page's texts in either language. */
export type PageTexts = typeof vi | typeof en;
