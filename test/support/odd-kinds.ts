/** Every kind of bad or odd file there is, as a roll-up meets it: what the tests and the bench both read. */
import type { Message } from '../../src/core/words/message';
import type { FileRecord } from '../../src/core/rollup/copy';
import { refusalMessage } from '../../src/files/message';
import { LOADED_NAMES, REFUSED_FILES, workbookNamed } from './odd-files';
import { NAMED_UNITS, QUIET_UNITS, UNIT_OF_1904, UNIT_OF_ANOTHER_YEAR } from './odd-units';
import type { UsualUnit } from './odd-units';

/** A kind of file and what a roll-up's reading says of it. */
export interface OddKind {
  readonly kind: string;
  readonly fileName: string;
  /** Why it is refused, or what is noted of a file that is read; none for one that is read as if nothing were odd. */
  readonly codes: readonly Message['code'][];
  readonly make: () => Promise<Uint8Array> | Uint8Array;
}

/** All kinds. @param usual what the odd units are made from */
export function oddKinds(usual: UsualUnit): OddKind[] {
  const refused = REFUSED_FILES.map(({ kind, code, within, make, fileName }) => ({
    kind,
    fileName: fileName ?? `${kind}.xlsx`,
    codes: [refusalMessage(within ?? code).code],
    make,
  }));
  const named = LOADED_NAMES.map((name) => ({
    kind: `a sheet and a part named ${name}`,
    fileName: `${name}.xlsx`,
    codes: ['file.noPlan' as const],
    make: () => workbookNamed(name),
  }));
  const read = [...QUIET_UNITS, UNIT_OF_1904, UNIT_OF_ANOTHER_YEAR].map((each) => ({ ...each, codes: [] }));
  const units = [...read, ...NAMED_UNITS].map(({ kind, codes, make }) => ({
    kind,
    fileName: `${kind}.xlsx`,
    codes,
    make: () => make(usual),
  }));
  return [...refused, ...named, ...units];
}

/** Why a file was refused, or what was noted of it. */
export const codesOf = (reading: FileRecord['reading']): Message['code'][] =>
  reading.ok ? reading.notes.map(({ code }) => code) : [reading.reason.code];
