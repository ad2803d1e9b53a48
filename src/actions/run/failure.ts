/** Sentences for Excel's error codes. They lie apart from apply.ts: the pane needs them before it loads what writes. */
import type { Message } from '../../core/words/message';

/** Says what an error code of the host means when nothing was written: Excel's (Office.js), or a file's. */
export function failure(code: string): Message {
  switch (code) {
    // Microsoft's error table has the one, its article on cell editing the other.
    case 'InvalidOperationInCellEditMode':
    case 'InvalidOperation':
      return { code: 'workbook.editing' };
    case 'AccessDenied':
    case 'FilteredRangeConflict':
      return { code: 'workbook.denied' };
    // Of a workbook opened from a file (src/files/patch).
    case 'PartOfArray':
      return { code: 'workbook.partOfArray' };
    case 'PartOfMerge':
      return { code: 'workbook.partOfMerge' };
    case 'TableInTheWay':
      return { code: 'workbook.tableInTheWay' };
    case 'SheetInUse':
      return { code: 'workbook.sheetInUse' };
    case 'NoCells':
      return { code: 'workbook.noCells' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { code: 'workbook.tooLarge' };
    default:
      return { code: 'workbook.failed', params: { code } };
  }
}
