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
  saveInPlace: 'Save',
  saveCopy: 'Save a copy',
  newWorkbook: 'New workbook',
  view: 'View of the workbook',
  sheets: 'Sheets',
  hint: 'Click a cell to type. F2 edits, Enter goes down, Tab goes right, Ctrl+Z undoes; Esc then Tab leaves the sheet.',
  undo: 'Undo',
  redo: 'Redo',
  addRow: 'Add row',
  inUse: 'Selected cell',
  choose: 'Choose from the list',
  chooseDay: 'Choose a day',
  stale: 'Not recalculated: old value',
  staleMark: '(old)',
  staleCells:
    '{count} {count|cell has a formula|cells have formulas} that this page could not calculate again (marked “(old)”): {cells}. Old values are not counted; Excel recalculates when it opens the file.',
  empty: 'Nothing here yet. Make a plan in the pane beside this, or open a workbook you have.',
  moreRows: 'Show more rows ({count} left)',
  earlierRows: 'Show the rows above ({count})',
  ready: 'Everything happens on this computer; no data is sent anywhere.',
  opening: 'Opening {file}…',
  opened: 'Opened {file}.',
  openedWithLosses: 'Opened {file}. A new file will not keep: {losses}. The original stays as it is.',
  notOpened: 'Could not open {file}: {reason}',
  saving: 'Saving…',
  saved: 'Saved {file} to the downloads folder.',
  savedStale:
    'Saved {file}. {count} {count|cell is|cells are} not recalculated: Excel does so when it opens the file.',
  savedInPlace: 'Saved into {file}.',
  notInPlace: {
    changed:
      '{file} was changed elsewhere since it was opened, so it was not overwritten. This version was saved as {copy} in the downloads folder; compare the two and keep one.',
    gone: '{file} is not where it was. Saved as {copy} in the downloads folder.',
    held: 'Could not write into {file}: it may be open in Excel. Saved as {copy} in the downloads folder. Close it in Excel and save again to write into it.',
    refused: 'The browser does not allow writing into {file}. Saved as {copy} in the downloads folder.',
  },
  notSaved: 'Not saved. Try again, or use another file name.',
  unsaved: 'This workbook has changes that are not saved. Discard them?',
  discard: 'Discard changes',
  keep: 'Keep this workbook',
  inPlace: {
    title: 'Save into {file}?',
    body: 'The page writes into the file that was opened; the browser asks once. When you open it next, Excel may ask: press Enable Editing to use and recalculate it.',
    macros:
      'The file has macros. Excel may block them in a file saved by a browser: unblock it in its Properties.',
    write: 'Write into the file',
    copy: 'Save a copy',
  },
  kept: {
    shared: 'Shared computer',
    sharedHint: 'Unsaved changes are not kept in this browser.',
    offer: '{file}: {count} unsaved {count|change is|changes are} left from last time ({when}).',
    offerOpen: 'Open {file} and restore them, or discard them. They are deleted after 7 days.',
    offerOther: 'The file just opened is not as it was then, so the changes are not written into it.',
    restore: 'Restore',
    discard: 'Discard',
    restored: 'Restored {count} unsaved {count|change|changes}. Look them over and save.',
    restoredPart:
      'Restored {count} of {total} changes; the later ones can no longer be written. Look them over and save.',
    notKept: 'The browser cannot keep unsaved changes: save often.',
    tooLarge: 'This change is large; the browser does not keep it should the page close: save the workbook.',
  },
  typing: {
    readAs: 'Cell {cell}: read as {read}.',
    unclear: 'Cell {cell}: may be {read} or {other}, so it stays text and is not counted. Type it again.',
    doubtful: 'Cell {cell}: the reading is not sure, so it stays text and is not counted. Type it again.',
    noDay: 'Cell {cell}: not a day, kept as text. Type it like 10/5/2027.',
    noNumber: 'Cell {cell}: not a number, kept as text. Type it like 7,5.',
    looksLikeNumber: 'Cell {cell}: kept as text. If it is a number, type a decimal comma, like 7,5.',
    notInList: 'Cell {cell}: not in its list. {message}',
    outside: 'Cell {cell}: outside the limits. {message}',
    noFormula:
      'Cell {cell}: this page cannot calculate that formula, so it was not written. Enter it in Excel; for text, type an apostrophe before it.',
    tooLong: 'Cell {cell}: longer than 32,767 characters, so it was not written.',
    refused: 'Not written: {reason}',
    moved: 'Not written: cell {cell} has just changed. Look and type again.',
    pasted: 'Pasted {count} {count|cell|cells}.',
    pastedOdd: 'Pasted {count} {count|cell|cells}; {odd} to look at: {cells}.',
    tooNarrow:
      '{count} pasted {count|cell shows|cells show} only # signs ({cells}): the column was too narrow where it was copied. Widen it and copy again.',
    tooLarge:
      'The pasted block is too large ({count} {count|cell|cells}). Open the workbook in Excel to paste it.',
    noRow: 'No row added: there is something or a total row right below the table {table}.',
    noTable: 'Select a cell in a table, then press Add row.',
    addedRow: 'Added row {row} to the table {table}.',
    nothingToUndo: 'Nothing left to undo.',
    nothingToRedo: 'Nothing left to redo.',
    undone: 'Undone.',
    redone: 'Redone.',
  },
  losses: {
    signature: 'digital signatures',
  },
} as const;

/** The English texts. One whose words are not those of the Vietnamese one does not compile. */
export const en = texts satisfies SameWords<typeof vi, typeof texts>;

/** The page's texts in either language. */
export type PageTexts = typeof vi | typeof en;
