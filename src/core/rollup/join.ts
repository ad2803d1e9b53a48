/** Joins sets of files and lines: each file and each unit once. */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import { unitKey } from './copy';
import type { FileRecord, RollUpData, SendingRow, SomeData } from './copy';
import { hasPoints, joinDecisions, NOBODY, pointsOf } from './decisions';
import { joinHistory } from './history';

/** Joins sets: a file that is in two of them is there once. */
export function joinData(...parts: readonly SomeData[]): RollUpData {
  const files = new Map<string, FileRecord>();
  for (const file of parts.flatMap((part) => part.files)) {
    const key = `${file.hash}|${file.file}`;
    const known = files.get(key);
    files.set(
      key,
      known
        ? {
            ...earlier(known, file),
            pickedCodes: [...new Set([...known.pickedCodes, ...file.pickedCodes])].sort(byText),
            ...(known.issued || file.issued
              ? { issued: [...new Set([...(known.issued ?? []), ...(file.issued ?? [])])].sort(byText) }
              : {}),
          }
        : file,
    );
  }
  const typed = parts.flatMap((part) => part.sending);
  const sending = new Map<string, SendingRow>();
  for (const row of typed.map(withoutPoints)) {
    const key = unitKey(row);
    const known = sending.get(key);
    sending.set(key, known ? moreOf(known, row) : row);
  }
  return {
    files: [...files.values()].sort((a, b) => byText(a.file, b.file) || byText(a.hash, b.hash)),
    sending: [...sending.entries()].sort(([a], [b]) => byText(a, b)).map(([, row]) => row),
    decisions: joinDecisions([
      ...parts.flatMap(({ decisions = [] }) => decisions),
      ...typed.filter(hasPoints).map((row) => pointsOf(row, row, NOBODY)),
    ]),
    history: joinHistory(parts.flatMap(({ history = [] }) => history)),
    issuers: [...new Set(parts.flatMap(({ issuers = [] }) => issuers))].sort(byText),
  };
}

/** Points are decisions: of two that differ neither is taken. */
const withoutPoints = (row: SendingRow): SendingRow =>
  hasPoints(row) ? { ...row, byHand: false, self: null, official: null, rating: '' } : row;

const earlier = <T>(a: T, b: T): T => (canonicalJson(a) <= canonicalJson(b) ? a : b);

/** Joins two lines about one unit. Where both say something it is always the same one's word, whichever comes first. */
export function moreOf(a: SendingRow, b: SendingRow): SendingRow {
  const isNothing = (value: unknown) => value === '' || value === null || value === false;
  const pick = <T>(x: T, y: T): T => (isNothing(x) ? y : isNothing(y) ? x : earlier(x, y));
  return {
    unit: pick(a.unit, b.unit),
    unitCode: pick(a.unitCode, b.unitCode),
    block: pick(a.block, b.block),
    number: pick(a.number, b.number),
    issued: pick(a.issued, b.issued),
    arrived: pick(a.arrived, b.arrived),
    byHand: a.byHand || b.byHand,
    // Points are decisions by now (joinData).
    self: a.self,
    official: a.official,
    rating: a.rating,
    note: pick(a.note, b.note),
    aliases: pick(a.aliases, b.aliases),
  };
}
