/** *Làm tiếp*: what is still missing of a writing that was cut short is written. */
import { isMessage } from '../core/words/message';
import { redo } from '../workbook/draft/recovery';
import { recovered } from './recovered';
import { action, NO_INPUT, whole } from './run/action';

/** Says what the action that was cut short would have said. */
export const resume = action({
  id: 'resume',
  needs: 'unfinished',
  input: NO_INPUT,
  asks: [],
  reads: whole,
  draft: (held) =>
    recovered(held, redo, ({ messages }) => [{ code: 'recover.resumed' }, ...messages.filter(isMessage)]),
});
