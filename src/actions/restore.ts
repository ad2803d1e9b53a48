/** *Trả lại như cũ*: what was written before a writing was cut short is taken back. */
import { undo } from '../workbook/draft/recovery';
import { recovered } from './recovered';
import { action, NO_INPUT, whole } from './run/action';

export const restore = action({
  id: 'restore',
  needs: 'unfinished',
  input: NO_INPUT,
  asks: [],
  reads: whole,
  draft: (held) => recovered(held, undo, () => [{ code: 'recover.restored' }]),
});
