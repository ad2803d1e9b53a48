/** The reader's codes as messages for people. */
import type { Message } from '../core/words/message';
import type { ReadCode } from './parts/refusal';

/** Every code has its sentence in the catalogue under `file.<code>`: the compiler holds the two together. */
export function refusalMessage(code: ReadCode): Message {
  return { code: `file.${code}` };
}
