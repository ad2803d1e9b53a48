/**
 * The history of an appraisal: every word of reviewers on a criterion, with the unit's own mark then. It
 * only grows: lần 1 stays when the unit changes its mark, when lần 2 comes, and when the file it stood in is gone.
 */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import { isBare, newWords, OWN_TRAIL, saidIn, withTrail, wordsIn } from '../scoring/appraisal/trail';
import type { TrailWord } from '../scoring/appraisal/trail';
import type { Meta } from '../layout/meta';
import { figureIn, textIn, unitKey } from './copy';
import type { CopyHead, FileRecord, HistoryEntry, StagedRow } from './copy';

/** What an entry says, whichever file it stood in. */
const wordOf = (entry: HistoryEntry): string => canonicalJson({ ...entry, file: '', hash: '' });

/** The reviewer's part of an entry, whatever the unit says beside it. */
export const spokenWord = (entry: HistoryEntry): string =>
  `${historyKey(entry, entry.code)}|${saidIn(entry)}`;

/** The key of an entry's unit and criterion. */
export const historyKey = (unit: Pick<CopyHead, 'unit' | 'unitCode'>, code: string): string =>
  `${unitKey(unit)}|${code}`;

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

/** The words in a file that is a reviewer's: those that it keeps from the first on, and what its rows say beside them. */
export function historyIn({ reading, file, hash }: FileRecord): HistoryEntry[] {
  if (!reading.ok) {
    return [];
  }
  const { trail = [], copy } = reading;
  const { unit, unitCode } = copy.head;
  const said = copy.rows.copyScores.flatMap(wordsOf);
  return [...trail, ...newWords(trail, said)].map((word) => ({ ...word, unit, unitCode, file, hash }));
}

/** The words on a row, as its cells hold them. */
export const wordsOf = (row: StagedRow): TrailWord[] =>
  wordsIn({
    ...{ first: figureIn(row, 'appraised1'), second: figureIn(row, 'appraised2') },
    ...{ state: textIn(row, 'state'), opinion: textIn(row, 'opinion'), reviewer: textIn(row, 'reviewer') },
    ...{ reviewedAt: row.reviewedAt ?? null, self: figureIn(row, 'self'), reply: textIn(row, 'reply') },
  }).map((word) => ({ ...word, code: textIn(row, 'code') }));

/** The facts of a roll-up with the trails that these files keep, and of no other file. */
export function withTrails({ trails, ...meta }: Meta, files: readonly FileRecord[]): Meta {
  const own: Meta = trails?.[OWN_TRAIL] ? { ...meta, trails: { [OWN_TRAIL]: trails[OWN_TRAIL] } } : meta;
  return files.reduce(
    (facts, { reading, hash }) =>
      reading.ok && reading.trail ? withTrail(facts, hash, reading.trail) : facts,
    own,
  );
}
