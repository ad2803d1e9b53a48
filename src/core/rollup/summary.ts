/**
 * Many units' workbooks as one picture, a function of the set of files. Their order does not matter, nor whether they
 * come one by one or through other roll-ups. Every file gets a verdict; a unit is counted once. Where files of one unit
 * disagree, a person decides: nothing is added up twice, nothing a reviewer wrote is dropped.
 */
import { byText } from '../../workbook/cells/canonical-json';
import { byAlphabet } from '../words/alphabet';
import type { Message, MessageOf } from '../words/message';
import { findRubric, rubricChecksum } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { groupBy } from '../units/group-by';
import type { Place } from '../units/places';
import { detailsOf, inFileOrder, unitKey } from './copy';
import type { CopyHead, FileRecord, RollUpData, SendingRow, UnitCopy } from './copy';
import { countUnit, whose } from './count-unit';
import type { Judge, Verdict } from './count-unit';
import { versionFingerprint } from './versions';
import type { Good } from './versions';
import { oneRowEach, rowFinder, whoseFiles } from './whose';
import type { UnitFiles } from './whose';
import { mostOf } from './most-of';
import { joinData, moreOf } from './join';
import { fromFile, fromHand, maximumIn, commonSet, ranked } from './ranking';
import type { CountedUnit, Unranked } from './ranking';
import { quotaMessages } from './over-quota';
import { sameSet, SAME_TEMPLATE, unlikeMost } from './unlike';
import { sendingStates } from './sending-states';
import type { SendingState } from './sending-states';

/** The verdict on one file, with the messages that explain it. */
export interface FileVerdict {
  readonly file: string;
  readonly hash: string;
  readonly verdict: Verdict;
  readonly unit?: string;
  readonly unitCode?: string;
  readonly messages: readonly Message[];
}

/** The result of a roll-up. */
export interface Summary {
  /** The year rolled up; `undefined` when no file could be counted. */
  readonly year: number | undefined;
  /** Units by khối: ranked ones by rank and name, then the others by name. */
  readonly units: readonly CountedUnit[];
  /** Verdicts on all files, by file name. */
  readonly files: readonly FileVerdict[];
  readonly sending: readonly SendingState[];
  /** Bands that more units got than the set of criteria allows. */
  readonly quotas: readonly MessageOf<'rollup.overQuota'>[];
  /** Messages on the sets of criteria that units were scored by, when they are several. */
  readonly sets: readonly Message[];
  /** Sets that offices wrote themselves, by checksum. */
  readonly rubrics: readonly Rubric[];
  /** All that was merged, in order. */
  readonly data: RollUpData;
}

export interface SummariseOptions {
  /** The year wanted; without it, the year of most files (the later one of a tie). */
  readonly year?: number;
  readonly rubrics?: readonly Rubric[];
  /** The official communes, where they were loaded. */
  readonly places?: readonly Place[];
  /** Files, by hash, that were not there when the picks were made. */
  readonly added?: ReadonlySet<string>;
}

/**
 * Puts many units' files together: verdicts, counted and ranked units, who has sent.
 * @example Two files of 2026 in one khối, scored by one set: xã A has 90 points of its own, xã B 95.
 *   summarise({ files: [a, b], sending: [] }).units.map(({ unit, rank }) => [unit, rank])
 *   // → [['Xã B', 1], ['Xã A', 2]]
 */
export function summarise(given: RollUpData, options: SummariseOptions = {}): Summary {
  const data = joinData({
    files: given.files.map((file) =>
      file.reading.ok ? { ...file, reading: { ...file.reading, copy: inOrder(file.reading.copy) } } : file,
    ),
    sending: given.sending,
  });
  const own = ownRubrics(data);
  const rubrics = [...(options.rubrics ?? []), ...own];
  const files: FileVerdict[] = [];
  const judge: Judge = ({ file, hash }, verdict, messages, unit) => {
    files.push({ file, hash, verdict, messages, ...unit });
  };
  const rows = oneRowEach(data.sending, moreOf);
  const { year, good, unusable } = filesOfYear(data.files, rows, options.year, judge);
  const { units: named, asked } = whoseFiles(good, ({ copy }) => copy.head, rows, options.places);
  const unclear = filesByLine();
  for (const { file, reason, candidates } of asked) {
    judge(file.record, 'rejected', [reason], whose(file.copy.head));
    candidates.forEach((key) => {
      unclear.add(key, file.record.file);
    });
  }
  const { counted, waiting, outdated } = countUnits(named, rows, rubrics, options.added, judge);
  const withFile = new Set(counted.map(({ key }) => key));
  const byHand = rows.filter((row) => row.byHand && !withFile.has(unitKey(row)));
  const maxOf = maximumIn(counted, rubrics);
  const units = ranked([
    ...counted.map(fromFile),
    ...byHand.map((row) => fromHand(row, commonSet(counted, row.block), rubrics, maxOf(row))),
  ]);
  const sent = new Map(units.map((unit) => [unit.key, unit]));
  const unlike = [sameSet(rubrics), SAME_TEMPLATE].map((likeness) => unlikeMost(counted, likeness));
  return {
    year,
    units,
    files: files
      .map((file) => toldApart(file, unlike))
      .sort((a, b) => byAlphabet(a.file, b.file) || byText(a.file, b.file) || byText(a.hash, b.hash)),
    sending: sendingStates(rows, { sent, waiting, unusable, unclear: unclear.files, maxOf }),
    quotas: quotaMessages(units, rubrics),
    sets: setMessages(units, rubrics),
    rubrics: own,
    data: {
      ...data,
      files: data.files.map((file) => (outdated.has(file.hash) ? { ...file, picked: false } : file)),
    },
  };
}

/** Collects names of files by the key of a line of *Tình hình gửi*. A file that belongs to no line is left out. */
function filesByLine() {
  const files = new Map<string, string[]>();
  return {
    files,
    add: (key: string | undefined, file: string) => {
      if (key !== undefined) {
        files.set(key, [...(files.get(key) ?? []), file]);
      }
    },
  };
}

interface OfYear {
  readonly year: number | undefined;
  readonly good: readonly Good[];
  /** Files that say whose they are and cannot be counted, by the key of the line. */
  readonly unusable: ReadonlyMap<string, readonly string[]>;
}

/** The files that were read and are of the year wanted; the others are judged. */
function filesOfYear(
  files: readonly FileRecord[],
  rows: readonly SendingRow[],
  wanted: number | undefined,
  judge: Judge,
): OfYear {
  const findRow = rowFinder(rows);
  const unusable = filesByLine();
  const read: Good[] = [];
  for (const record of files) {
    const { file, reading } = record;
    if (reading.ok) {
      read.push({ record, copy: reading.copy, notes: reading.notes });
    } else {
      const { unit, reason } = reading;
      judge(record, 'rejected', [reason], unit === undefined ? undefined : { unit });
      unusable.add(unit === undefined ? undefined : findRow({ unit, unitCode: '' }), file);
    }
  }
  const year = wanted ?? commonYear(read.map(({ copy }) => copy.head.year));
  const good = read.filter(({ record, copy: { head } }) => {
    if (head.year !== year) {
      const params = { year: head.year, expected: year ?? 0 };
      judge(record, 'rejected', [{ code: 'file.otherYear', params }], whose(head));
      unusable.add(findRow(head), record.file);
    }
    return head.year === year;
  });
  return { year, good, unusable: unusable.files };
}

interface CountedUnits {
  readonly counted: readonly Unranked[];
  /** The head of one file of each unit that waits for a person's choice, by the unit's key. */
  readonly waiting: ReadonlyMap<string, CopyHead>;
  /** Files, by hash, whose picks no longer hold. */
  readonly outdated: ReadonlySet<string>;
}

/** Each unit counted from its files, where nobody has to choose first. */
function countUnits(
  named: readonly UnitFiles<Good>[],
  rows: readonly SendingRow[],
  rubrics: readonly Rubric[],
  added: ReadonlySet<string> | undefined,
  judge: Judge,
): CountedUnits {
  const rowOf = new Map(rows.map((row) => [unitKey(row), row]));
  const counted: Unranked[] = [];
  const waiting = new Map<string, CopyHead>();
  const outdated = new Set<string>();
  for (const { key, unit, unitCode, files } of named) {
    const group = files.map(({ file, notes }): Good => ({ ...file, notes: [...notes, ...file.notes] }));
    const current = withoutOldPicks(group, added);
    current.forEach(({ record }, index) => {
      if (record.picked !== group[index]?.record.picked) {
        outdated.add(record.hash);
      }
    });
    const result = countUnit({ unit, unitCode }, current, rubrics, judge);
    if (result) {
      // Who ranks says within which khối, before what a unit says of itself.
      const listed = rowOf.get(key)?.block ?? '';
      counted.push({ ...result, key, unit, unitCode, block: listed === '' ? result.head.block : listed });
    } else {
      const first = group.find(({ copy }) => !copy.head.appraisalOnly);
      if (first) {
        waiting.set(key, { ...first.copy.head, unit, unitCode });
      }
    }
  }
  return { counted, waiting, outdated };
}

/** Drops picks that no longer hold: a version that came after a pick asks for another. */
function withoutOldPicks(group: readonly Good[], added: ReadonlySet<string> = new Set()): readonly Good[] {
  const versionOf = ({ copy }: Good) => versionFingerprint(copy);
  const own = group.filter(({ copy }) => !copy.head.appraisalOnly);
  const known = new Set(own.filter(({ record }) => !added.has(record.hash)).map(versionOf));
  const isOvertaken = own.some((good) => added.has(good.record.hash) && !known.has(versionOf(good)));
  return isOvertaken ? group.map((good) => ({ ...good, record: { ...good.record, picked: false } })) : group;
}

const inOrder = (copy: UnitCopy): UnitCopy => ({
  ...copy,
  rows: detailsOf((role) => inFileOrder(copy.rows[role])),
});

function toldApart(file: FileVerdict, said: readonly ReadonlyMap<string, Message>[]): FileVerdict {
  const messages = file.verdict === 'rejected' ? [] : said.flatMap((each) => each.get(file.hash) ?? []);
  return messages.length > 0
    ? { ...file, verdict: 'warning', messages: [...file.messages, ...messages] }
    : file;
}

function ownRubrics({ files }: RollUpData): Rubric[] {
  const rubrics = files.flatMap(({ reading }) => (reading.ok && reading.rubric ? [reading.rubric] : []));
  return [...groupBy(rubrics, rubricChecksum).entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, [first]]) => first ?? []);
}

/** Points of different sets are not compared: then people should know which units have which. */
function setMessages(units: readonly CountedUnit[], rubrics: readonly Rubric[]): Message[] {
  const scored = units.filter(({ from }) => (from?.copy.head.rubricChecksum ?? '') !== '');
  const bySet = [...groupBy(scored, ({ from }) => from?.copy.head.rubricChecksum ?? '').entries()];
  if (bySet.length < 2) {
    return [];
  }
  const list = bySet
    .sort(([a], [b]) => byText(a, b))
    .map(([checksum, members]) => {
      const head = members[0]?.from?.copy.head;
      const title = findRubric(rubrics, checksum)?.title ?? head?.rubricId ?? '';
      return `${title} – ${head?.rubricVersion ?? ''}, ${checksum}: ${members.map(({ unit }) => unit).join(', ')}`;
    })
    .join('; ');
  return [{ code: 'rollup.manySets', params: { count: bySet.length, list } }];
}

const commonYear = (years: readonly number[]): number | undefined => {
  const year = mostOf(years.map(String));
  return year === undefined ? undefined : Number(year);
};
