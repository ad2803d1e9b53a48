/**
 * The history of an appraisal: every word of reviewers on a criterion, with the unit's own mark then. It
 * only grows: lần 1 stays when the unit changes its mark, when lần 2 comes, and when the file it stood in is gone.
 */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import { APPRAISAL_STATES } from '../words/vocabulary';
import { figureIn, textIn, unitKey } from './copy';
import type { CopyHead, FileRecord, HistoryEntry, StagedRow } from './copy';

/** What an entry says, whichever file it stood in. */
const wordOf = (entry: HistoryEntry): string => canonicalJson({ ...entry, file: '', hash: '' });

/** The key of an entry's unit and criterion. */
export const historyKey = (unit: Pick<CopyHead, 'unit' | 'unitCode'>, code: string): string =>
  `${unitKey(unit)}|${code}`;

/** An entry of lần 1 known only beside lần 2. Who said it, and why, has been written over by then. */
const isBare = ({ round, reviewer, opinion }: HistoryEntry): boolean =>
  round === 1 && reviewer === '' && opinion === '';

/** Joins histories: each word once, in the order they were said. */
export function joinHistory(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const words = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    const word = wordOf(entry);
    const known = words.get(word);
    words.set(word, known && byText(canonicalJson(known), canonicalJson(entry)) <= 0 ? known : entry);
  }
  const placeOf = ({ unit, unitCode, code, round, points }: HistoryEntry) =>
    `${historyKey({ unit, unitCode }, code)}|${round}|${points ?? ''}`;
  const told = new Set([...words.values()].filter((entry) => !isBare(entry)).map(placeOf));
  return [...words.values()]
    .filter((entry) => !isBare(entry) || !told.has(placeOf(entry)))
    .sort(
      (a, b) =>
        byText(a.unit, b.unit) ||
        byText(a.unitCode, b.unitCode) ||
        byText(a.code, b.code) ||
        momentOf(a) - momentOf(b) ||
        a.round - b.round ||
        byText(canonicalJson(a), canonicalJson(b)),
    );
}

const momentOf = ({ reviewedAt, round }: HistoryEntry): number =>
  typeof reviewedAt === 'number' ? reviewedAt : round === 1 ? -1 : Infinity;

/** The words on the rows of a file that is a reviewer's. */
export function historyIn(record: FileRecord): HistoryEntry[] {
  const { reading, file, hash } = record;
  return reading.ok
    ? reading.copy.rows.copyScores.flatMap((row) => entriesOf(row, reading.copy.head, file, hash))
    : [];
}

function entriesOf(row: StagedRow, { unit, unitCode }: CopyHead, file: string, hash: string): HistoryEntry[] {
  const [first, second] = [figureIn(row, 'appraised1'), figureIn(row, 'appraised2')];
  const [state, opinion] = [textIn(row, 'state'), textIn(row, 'opinion')];
  const said = {
    ...{ unit, unitCode, code: textIn(row, 'code'), self: figureIn(row, 'self'), file, hash },
    ...{ state, opinion, reviewer: textIn(row, 'reviewer'), reviewedAt: row.reviewedAt ?? null },
    reply: textIn(row, 'reply'),
  };
  if (second !== null) {
    const unsaid = { state: '', opinion: '', reviewer: '', reviewedAt: null, self: null, reply: '' };
    return [
      ...(first === null ? [] : [{ ...said, ...unsaid, round: 1, points: first } satisfies HistoryEntry]),
      { ...said, round: 2, points: second },
    ];
  }
  const isWord = opinion !== '' || (state !== '' && state !== APPRAISAL_STATES[0]);
  return first === null
    ? isWord
      ? [{ ...said, round: 0, points: null }]
      : []
    : [{ ...said, round: 1, points: first }];
}
