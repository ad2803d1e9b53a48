/** Sentences for Excel's error codes. They lie apart from apply.ts: the pane needs them before it loads what writes. */
import type { Message } from '../../core/words/message';

/** Says what an error code of Excel's means when nothing was written (Office.js, "Excel-specific error codes"). */
export function failure(code: string): Message {
  switch (code) {
    // Microsoft's error table has the one, its article on cell editing the other.
    case 'InvalidOperationInCellEditMode':
    case 'InvalidOperation':
      return { code: 'workbook.editing' };
    case 'AccessDenied':
    case 'FilteredRangeConflict':
      return { code: 'workbook.denied' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { code: 'workbook.tooLarge' };
    default:
      return { code: 'workbook.failed', params: { code } };
  }
}
