/** `letters`: the letters to units that have not sent or have to correct something, of roll-ups, as Word documents. */
import { makeLetters } from '../actions/chasing-letters';
import type { ExitCode, Io } from './io';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/**
 * Writes the letters of roll-ups, each by the states that its *Tình hình gửi* shows, and the day to send by as a calendar.
 * @returns as `writeMade`.
 */
export const lettersFolder = (options: MakeOptions, io: Io): Promise<ExitCode> =>
  writeMade('letters', options, io, (door, to) => makeLetters(door, to, io.today()));
