/** `letters`: the letters to units that have not sent or have to correct something, of roll-ups, as Word documents. */
import { locate } from '../core/layout/locate';
import { readPaperHead } from '../core/papers/source';
import { readDesk } from '../core/rollup/desk-shown';
import { chasingLetters } from '../core/rollup/letters';
import type { Outcome } from '../core/words/outcome';
import { look } from '../actions/run/needs';
import { refuse } from '../actions/run/apply';
import { MISSING } from '../actions/run/missing';
import type { ExitCode, Io } from './io';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/**
 * Writes the letters of roll-ups, each by the states that its *Tình hình gửi* shows.
 * @returns as `writeMade`.
 */
export const lettersFolder = (options: MakeOptions, io: Io): Promise<ExitCode> =>
  writeMade('letters', options, io, async (door, to): Promise<Outcome> => {
    const looked = look(await door.read(), 'nothing');
    if (!looked.ok) {
      return refuse(looked.reason);
    }
    const { snapshot, meta } = looked.held;
    const desk = readDesk(snapshot, meta);
    if (!desk) {
      return refuse(MISSING.rollUp);
    }
    const letters = chasingLetters(desk, readPaperHead(locate(snapshot, meta, 'info'), meta));
    if (letters.length === 0) {
      return refuse({ code: 'letters.nothing' });
    }
    for (const paper of letters) {
      await to.paper(paper.name, paper);
    }
    const names = letters.map(({ name }) => name).join('; ');
    return { state: 'done', messages: [{ code: 'letters.made', params: { names } }] };
  });
