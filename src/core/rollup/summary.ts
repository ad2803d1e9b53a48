/**
 * Many units' workbooks, one picture: a function of the set of files, whatever order they come in and whether they come
 * one by one or through other roll-ups. Every file gets a verdict; a unit is counted once. Where files of one unit
 * disagree, a person decides: nothing is added up twice, nothing a reviewer wrote is dropped.
 */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import type { Message, MessageOf } from '../words/message';
import { findRubric, rubricChecksum } from '../scoring/rubric/known';
import type { Quota, Rubric } from '../scoring/rubric/rubric';
import { selfMax } from '../scoring/rubric/rubric';
import { ratingOf } from '../scoring/rubric/score';
import { groupBy } from '../units/group-by';
import type { Place } from '../units/places';
import { byAlphabet } from '../words/alphabet';
import { fold } from '../words/fold';
import { detailsOf, inFileOrder, unitKey, unsent } from './copy';
import type { CopyHead, FileRecord, RollUpData, SendingRow, UnitCopy } from './copy';
import { countUnit, whose } from './count-unit';
import type { Counted, Verdict } from './count-unit';
import { mostPoints, pointsNotes, typedPoints } from './sending-points';
import { versionFingerprint } from './versions';
import type { Good } from './versions';
import { oneRowEach, rowFinder, whoseFiles } from './whose';

export interface FileVerdict {
  readonly file: string;
  readonly hash: string;
  readonly verdict: Verdict;
  readonly unit?: string;
  readonly unitCode?: string;
  readonly messages: readonly Message[];
}

/** What the ranking of a unit goes by. */
export type Basis = 'official' | 'self';

export interface CountedUnit {
  readonly key: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  /** Absent for a unit that was typed in by hand. */
  readonly from?: { readonly file: string; readonly hash: string; readonly copy: UnitCopy };
  readonly self: number | null;
  readonly official: number | null;
  /** The official rating, else the unit's own. */
  readonly rating: string;
  readonly basis: Basis;
  /** Units with the same one are ranked together: one khối, one set of criteria. */
  readonly group: string;
  /** 1 for the highest points of its group; equal ones share a rank; `undefined` without valid points. */
  readonly rank: number | undefined;
  readonly remarks: readonly Message[];
  /** Which file each criterion's row counts from, by code: several where reviewers' copies were merged. */
  readonly scoresFrom: Readonly<Record<string, string>>;
}

/** A unit that is to send, and whether it has. */
export interface SendingState extends SendingRow {
  readonly key: string;
  readonly sent: 'file' | 'hand' | null;
  /** Whether it was to send: else it only did. */
  readonly listed: boolean;
  /** When the unit froze its scores, by its file. */
  readonly stamped: number | null;
  /** What has to be done about what it sent. */
  readonly remarks: readonly Message[];
  /** Which of what it shows nobody typed: the unit's file says it. */
  readonly fromFile: readonly ('block' | 'number' | 'issued')[];
}

export interface Summary {
  /** The year rolled up; `undefined` when no file could be counted. */
  readonly year: number | undefined;
  /** By khối, then ranked ones by rank and name, then the others by name. */
  readonly units: readonly CountedUnit[];
  /** One for each file, by file name. */
  readonly files: readonly FileVerdict[];
  readonly sending: readonly SendingState[];
  /** Bands that more units got than the set of criteria allows. */
  readonly quotas: readonly MessageOf<'rollup.overQuota'>[];
  /** Which sets of criteria the units were scored by, when they are several. */
  readonly sets: readonly Message[];
  /** Those that offices wrote themselves, by checksum. */
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

/** Two sets as one: a file that is in both is there once. */
export function joinData(...parts: readonly RollUpData[]): RollUpData {
  const files = new Map<string, FileRecord>();
  for (const file of parts.flatMap((part) => part.files)) {
    const key = `${file.hash}|${file.file}`;
    const known = files.get(key);
    files.set(
      key,
      known
        ? {
            ...earlier(known, file),
            picked: known.picked || file.picked,
            pickedCodes: [...new Set([...known.pickedCodes, ...file.pickedCodes])].sort(byText),
          }
        : file,
    );
  }
  const sending = new Map<string, SendingRow>();
  for (const row of parts.flatMap((part) => part.sending)) {
    const key = unitKey(row);
    const known = sending.get(key);
    sending.set(key, known ? moreOf(known, row) : row);
  }
  return {
    files: [...files.values()].sort((a, b) => byText(a.file, b.file) || byText(a.hash, b.hash)),
    sending: [...sending.entries()].sort(([a], [b]) => byText(a, b)).map(([, row]) => row),
  };
}

const earlier = <T>(a: T, b: T): T => (canonicalJson(a) <= canonicalJson(b) ? a : b);

/** Of two lines about one unit, what either says; where both do, always the same one's word, whichever comes first. */
function moreOf(a: SendingRow, b: SendingRow): SendingRow {
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
    self: pick(a.self, b.self),
    official: pick(a.official, b.official),
    rating: pick(a.rating, b.rating),
    note: pick(a.note, b.note),
    aliases: pick(a.aliases, b.aliases),
  };
}

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
  const judge = (
    { file, hash }: FileRecord,
    verdict: Verdict,
    messages: readonly Message[],
    unit?: { readonly unit: string; readonly unitCode?: string },
  ) => files.push({ file, hash, verdict, messages, ...unit });

  const rows = oneRowEach(data.sending, moreOf);
  const findRow = rowFinder(rows);
  /** Files that say whose they are and cannot be counted, by the key of the line; and those that may be of several. */
  const unusable = new Map<string, string[]>();
  const unclear = new Map<string, string[]>();
  const note = (where: Map<string, string[]>, key: string | undefined, file: string) => {
    if (key !== undefined) {
      where.set(key, [...(where.get(key) ?? []), file]);
    }
  };
  const good: Good[] = [];
  for (const record of data.files) {
    const { file, reading } = record;
    if (reading.ok) {
      good.push({ record, copy: reading.copy, notes: reading.notes });
    } else {
      const { unit, reason } = reading;
      judge(record, 'rejected', [reason], unit === undefined ? undefined : { unit });
      note(unusable, unit === undefined ? undefined : findRow({ unit, unitCode: '' }), file);
    }
  }
  const wanted = options.year ?? commonYear(good.map(({ copy }) => copy.head.year));
  const ofYear = good.filter(({ record, copy: { head } }) => {
    if (head.year !== wanted) {
      const params = { year: head.year, expected: wanted ?? 0 };
      judge(record, 'rejected', [{ code: 'file.otherYear', params }], whose(head));
      note(unusable, findRow(head), record.file);
    }
    return head.year === wanted;
  });

  const { units: named, asked } = whoseFiles(ofYear, ({ copy }) => copy.head, rows, options.places);
  for (const { file, reason, candidates } of asked) {
    judge(file.record, 'rejected', [reason], whose(file.copy.head));
    candidates.forEach((key) => {
      note(unclear, key, file.record.file);
    });
  }
  const rowOf = new Map(rows.map((row) => [unitKey(row), row]));
  const counted: Unranked[] = [];
  /** Of units whose files wait for a person's choice, the head of one. */
  const waiting = new Map<string, CopyHead>();
  const outdated = new Set<string>();
  for (const { key, unit, unitCode, files: own } of named) {
    const group = own.map(({ file, notes }): Good => ({ ...file, notes: [...notes, ...file.notes] }));
    const current = withoutOldPicks(group, options.added);
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
    year: wanted,
    units,
    files: files
      .map((file) => toldApart(file, unlike))
      .sort((a, b) => byText(a.file, b.file) || byText(a.hash, b.hash)),
    sending: sendingStates(rows, { sent, waiting, unusable, unclear, maxOf }),
    quotas: quotaMessages(units, rubrics),
    sets: setMessages(units, rubrics),
    rubrics: own,
    data: {
      ...data,
      files: data.files.map((file) => (outdated.has(file.hash) ? { ...file, picked: false } : file)),
    },
  };
}

/** A pick holds among the files that there were when it was made: a version that came later asks for another. */
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

interface Unranked extends Counted {
  readonly key: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
}

/** What units of a khối may have in common, and what is said of a unit that is unlike the others. */
interface Likeness {
  /** What is compared; "": nothing is known of this unit. */
  readonly of: (unit: Unranked) => string;
  /** More than this share of the khối's units has to be alike before one is the odd one out. */
  readonly above: number;
  readonly say: (unit: Unranked, most: Unranked) => Message;
}

/** Another set of criteria, or another version of it: such a unit is ranked apart. */
const sameSet = (rubrics: readonly Rubric[]): Likeness => {
  const named = ({ head }: Unranked): string =>
    `${findRubric(rubrics, head.rubricChecksum)?.title ?? head.rubricId}, ${head.rubricVersion ?? ''}`;
  return {
    of: ({ head }) => head.rubricChecksum,
    above: 1 / 2,
    say: (unit, most) => ({
      code: 'file.rubricUnlike',
      params: { rubric: named(unit), most: named(most) },
    }),
  };
};

/** Another template or form. Units are free to choose one: only where hardly any did, it may be a mistake. */
const SAME_TEMPLATE: Likeness = {
  of: ({ head }) => fold(head.madeFrom),
  above: 3 / 4,
  say: (unit, most) => ({
    code: 'file.templateUnlike',
    params: { template: unit.head.madeFrom, most: most.head.madeFrom },
  }),
};

/** By file, what is to be said of those unlike most of their khối. */
function unlikeMost(units: readonly Unranked[], { of, above, say }: Likeness): ReadonlyMap<string, Message> {
  const known = units.filter((unit) => of(unit) !== '');
  return new Map(
    [...groupBy(known, ({ block }) => block).values()].flatMap((group) => {
      const most = mostOf(group.map(of));
      const like = group.filter((unit) => of(unit) === most);
      const [first] = like;
      // Without such a majority nobody is the odd one out; that there are several is said of the whole.
      return first && like.length > group.length * above
        ? group.filter((unit) => of(unit) !== most).map((unit) => [unit.from.hash, say(unit, first)] as const)
        : [];
    }),
  );
}

function toldApart(file: FileVerdict, said: readonly ReadonlyMap<string, Message>[]): FileVerdict {
  const messages = file.verdict === 'rejected' ? [] : said.flatMap((each) => each.get(file.hash) ?? []);
  return messages.length > 0
    ? { ...file, verdict: 'warning', messages: [...file.messages, ...messages] }
    : file;
}

type Rankable = Omit<CountedUnit, 'basis' | 'rank'>;

const fromFile = ({ key, unit, unitCode, block, head, from, remarks, scoresFrom }: Unranked): Rankable => ({
  key,
  unit,
  unitCode,
  block,
  from,
  self: head.self,
  official: head.official,
  rating: head.officialRating === '' ? head.selfRating : head.officialRating,
  group: `${block}|${head.rubricChecksum}`,
  remarks,
  scoresFrom,
});

/** A unit that sent no workbook is ranked by what most of its khối were scored by. */
function fromHand(row: SendingRow, set: string, rubrics: readonly Rubric[], max: number): Rankable {
  const self = typedPoints(row.self, max);
  const official = typedPoints(row.official, max);
  const rubric = findRubric(rubrics, set);
  // Points out of a part of the whole are not rated.
  const isWhole = rubric ? selfMax(rubric) === rubric.maxTotal : false;
  const points = official ?? (isWhole ? self : null);
  return {
    key: unitKey(row),
    unit: row.unit,
    unitCode: row.unitCode,
    block: row.block,
    self,
    official,
    rating: row.rating !== '' || points === null || !rubric ? row.rating : ratingOf(rubric, points, []),
    group: `${row.block}|${set}`,
    remarks: [{ code: 'unit.byHand' }, ...pointsNotes(row, max)],
    scoresFrom: {},
  };
}

/** The most points that a unit of that khối can have: by the set that most were scored by, else 100. */
function maximumIn(units: readonly Unranked[], rubrics: readonly Rubric[]) {
  const all = mostOf(units.map(({ head }) => head.rubricChecksum).filter((set) => set !== '')) ?? '';
  return ({ block }: Pick<SendingRow, 'block'>): number => {
    const set = commonSet(units, block);
    const rubric = findRubric(rubrics, set === '' ? all : set);
    return rubric ? mostPoints(rubric) : 100;
  };
}

function commonSet(units: readonly Unranked[], block: string): string {
  const sets = units.filter((unit) => unit.block === block).map(({ head }) => head.rubricChecksum);
  return mostOf(sets.filter((set) => set !== '')) ?? '';
}

/** Equal points share a rank, within a khối and a set of criteria; appraised points rank only where all have them. */
function ranked(units: readonly Rankable[]): CountedUnit[] {
  const result = [...groupBy(units, ({ group }) => group).values()].flatMap((group) => {
    const scored = group.filter(({ self, official }) => self !== null || official !== null);
    const basis: Basis =
      scored.length > 0 && scored.every(({ official }) => official !== null) ? 'official' : 'self';
    const points = group.flatMap((unit) => unit[basis] ?? []).sort((a, b) => b - a);
    // Of those with equal points the first one's place counts: it is set last.
    const places = new Map(points.map((own, index) => [own, index + 1] as const).reverse());
    return group.map((unit): CountedUnit => {
      const own = unit[basis];
      const rank = own === null ? undefined : places.get(own);
      return { ...unit, basis, rank };
    });
  });
  return result.sort(
    (a, b) =>
      byAlphabet(a.block, b.block) ||
      byText(a.group, b.group) ||
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      byAlphabet(a.unit, b.unit) ||
      byText(a.key, b.key),
  );
}

interface Arrived {
  /** Counted ones, by key. */
  readonly sent: ReadonlyMap<string, CountedUnit>;
  readonly waiting: ReadonlyMap<string, CopyHead>;
  /** By the key of a line: files that cannot be counted, and files that may be of this unit or of another. */
  readonly unusable: ReadonlyMap<string, readonly string[]>;
  readonly unclear: ReadonlyMap<string, readonly string[]>;
  readonly maxOf: (row: SendingRow) => number;
}

/** Those that were to send, and those that sent without being on the list; by khối and name. */
function sendingStates(rows: readonly SendingRow[], arrived: Arrived): SendingState[] {
  const { sent, waiting } = arrived;
  const listed = new Set(rows.map(unitKey));
  const others = [
    ...[...sent.values()].map((unit) => [unit.key, unsent(unit)] as const),
    ...[...waiting].map(([key, head]) => [key, unsent(head)] as const),
  ].filter(([key]) => !listed.has(key));
  return [...rows.map((row) => [unitKey(row), row] as const), ...others]
    .map(([key, row]): SendingState => {
      const unit = sent.get(key);
      const pending = unit?.from ? undefined : waiting.get(key);
      const head = unit?.from?.copy.head;
      const said = {
        block: unit?.block ?? pending?.block ?? '',
        number: head?.number ?? '',
        issued: head?.issued ?? null,
      };
      const isOpen = (name: keyof typeof said) => row[name] === '' || row[name] === null;
      const fromFile = (['block', 'number', 'issued'] as const).filter(
        (name) => isOpen(name) && said[name] !== '' && said[name] !== null,
      );
      return {
        ...row,
        ...Object.fromEntries(fromFile.map((name) => [name, said[name]])),
        key,
        listed: listed.has(key),
        fromFile,
        stamped: head?.stamped ?? null,
        remarks: [
          ...(pending ? [{ code: 'sending.pickFile' } satisfies Message] : []),
          ...(unit?.from ? [] : filesNote('sending.fileUnusable', arrived.unusable.get(key))),
          ...(unit?.from ? [] : filesNote('sending.fileUnclear', arrived.unclear.get(key))),
          ...pointsNotes(row, arrived.maxOf(row)),
        ],
        sent: unit ? (unit.from ? 'file' : 'hand') : pending ? 'file' : null,
      };
    })
    .sort((a, b) => byAlphabet(a.block, b.block) || byAlphabet(a.unit, b.unit) || byText(a.key, b.key));
}

const filesNote = (
  code: 'sending.fileUnusable' | 'sending.fileUnclear',
  files: readonly string[] = [],
): Message[] => (files.length > 0 ? [{ code, params: { files: [...files].sort(byText).join(', ') } }] : []);

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

function quotaMessages(units: readonly CountedUnit[], rubrics: readonly Rubric[]): Summary['quotas'] {
  const bySet = groupBy(units, ({ group }) => group.slice(group.lastIndexOf('|') + 1));
  return [...bySet.entries()].flatMap(([checksum, ofSet]) => {
    const head = ofSet.find(({ from }) => from)?.from?.copy.head;
    const rubric = head && findRubric(rubrics, checksum);
    return (rubric?.quotas ?? []).flatMap((quota) => {
      const groups =
        quota.within === 'block'
          ? [...groupBy(ofSet, ({ block }) => block).entries()]
          : [['', ofSet] as const];
      return groups.flatMap(([block, members]) => overQuota(quota, block, members));
    });
  });
}

function overQuota(
  { band, share, of }: Quota,
  block: string,
  units: readonly CountedUnit[],
): Summary['quotas'] {
  const base = units.filter(({ rating }) => (of ? of.includes(rating) : rating !== '')).length;
  const count = units.filter(({ rating }) => rating === band).length;
  // A share such as 0.2 of 5 must not fall below 1 by binary rounding.
  const allowed = Math.floor(share * base + 1e-9);
  return count > allowed ? [{ code: 'rollup.overQuota', params: { block, band, count, allowed, base } }] : [];
}

const commonYear = (years: readonly number[]): number | undefined => {
  const year = mostOf(years.map(String));
  return year === undefined ? undefined : Number(year);
};

/** The most frequent one; of a tie the greatest text. */
export function mostOf(items: readonly string[]): string | undefined {
  const counts = [...groupBy(items, (item) => item).entries()];
  return counts.sort(([a, as], [b, bs]) => bs.length - as.length || byText(b, a))[0]?.[0];
}
