/**
 * A message for a person, as data: a stable code, the words that fill it, and where it applies. Its text is in
 * the catalogues (vi.ts, en.ts) and nowhere else.
 */
import type { Notice } from '../../workbook/draft/notice';
import { vi } from './vi';
import type { MessageCode } from './vi';

export type Message = Notice<MessageCode>;

/** Whether a sentence that a workbook carried is one of this version's catalogue. */
export const isMessage = (notice: Notice): notice is Message => Object.hasOwn(vi, notice.code);
