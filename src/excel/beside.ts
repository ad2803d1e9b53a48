/** Workbooks beside the open one. */

/** Bytes that are turned into letters at once: an argument each. */
const CHUNK = 0x8000;

/**
 * Opens a new workbook in a window of its own; the one that is open stays as it is. Closed without saving it leaves nothing.
 * @param bytes of an .xlsx. @throws OfficeExtension.Error when Excel refuses it
 */
export function openBeside(bytes: Uint8Array): Promise<void> {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return Excel.createWorkbook(btoa(letters));
}
