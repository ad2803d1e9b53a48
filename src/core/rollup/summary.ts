/**
 * Many units' workbooks, one picture: a function of the set of files, whatever order they come in and whether they come
 * one by one or through other roll-ups. Every file gets a verdict; a unit is counted once. Where files of one unit
 * disagree, a person decides: nothing is added up twice, nothing a reviewer wrote is dropped.
 */
import { mergeRows } from '../scoring/appraisal/merge';
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import { formatMoment } from '../calendar/civil';
import type { CellValue } from '../../workbook/cells/cells';
import { APPRAISAL_STATES } from '../words/vocabulary';
import type { Message } from '../words/message';
import { findRubric, rubricChecksum } from '../scoring/rubric/known';
import type { Quota, Rubric } from '../scoring/rubric/rubric';
import { fold } from '../words/fold';
import {
  APPRAISAL,
  appraisalPrint,
  detailsOf,
  figureIn,
  inFileOrder,
  selfPrint,
  textIn,
  unitKey,
  unsent,
} from './copy';
import type { CopyHead, FileRecord, RollUpData, SendingRow, StagedRow, UnitCopy } from './copy';
import { scoreOfRows, totalsOf } from './score';

export type Verdict = 'read' | 'warning' | 'rejected';

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
  readonly quotas: readonly Message[];
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
  };
}

interface Good {
  readonly record: FileRecord;
  readonly copy: UnitCopy;
  readonly notes: readonly Message[];
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

  const good: Good[] = [];
  for (const record of data.files) {
    if (record.reading.ok) {
      good.push({ record, copy: record.reading.copy, notes: record.reading.notes });
    } else {
      const { unit, reason } = record.reading;
      judge(record, 'rejected', [reason], unit === undefined ? undefined : { unit });
    }
  }
  const wanted = options.year ?? commonYear(good.map(({ copy }) => copy.head.year));
  const ofYear = good.filter(({ record, copy: { head } }) => {
    if (head.year !== wanted) {
      judge(
        record,
        'rejected',
        [{ code: 'file.otherYear', params: { year: head.year, expected: wanted ?? 0 } }],
        whose(head),
      );
    }
    return head.year === wanted;
  });

  const sendingOf = new Map(data.sending.map((row) => [unitKey(row), row]));
  const counted: Unranked[] = [];
  /** Of units whose files wait for a person's choice, the head of one. */
  const waiting = new Map<string, CopyHead>();
  for (const [key, group] of groupBy(ofYear, ({ copy }) => unitKey(copy.head))) {
    const unit = countUnit(group, rubrics, judge);
    if (unit) {
      // Who ranks says within which khối, before what a unit says of itself.
      const listed = sendingOf.get(key)?.block ?? '';
      const block = listed === '' ? unit.head.block : listed;
      counted.push({ ...unit, key, block });
    } else {
      const own = group.find(({ copy }) => !copy.head.appraisalOnly);
      if (own) {
        waiting.set(key, own.copy.head);
      }
    }
  }
  const withFile = new Set(counted.map(({ key }) => key));
  const byHand = data.sending.filter((row) => row.byHand && !withFile.has(unitKey(row)));
  const units = ranked([
    ...counted.map(fromFile),
    ...byHand.map((row) => fromHand(row, commonSet(counted, row.block))),
  ]);
  const sent = new Map(units.map((unit) => [unit.key, unit]));
  const coded = new Map(
    data.sending
      .filter(({ unitCode }) => unitCode !== '')
      .reverse()
      .map((row) => [fold(row.unit), row]),
  );
  const unlike = [sameSet(rubrics), SAME_TEMPLATE].map((likeness) => unlikeMost(counted, likeness));
  return {
    year: wanted,
    units,
    files: files
      .map((file) => codeWanted(file, coded))
      .map((file) => toldApart(file, unlike))
      .sort((a, b) => byText(a.file, b.file) || byText(a.hash, b.hash)),
    sending: sendingStates(data.sending, { sent, waiting, files }),
    quotas: quotaMessages(units, rubrics),
    sets: setMessages(units, rubrics),
    rubrics: own,
    data,
  };
}

const whose = ({ unit, unitCode }: CopyHead) => ({ unit, ...(unitCode === '' ? {} : { unitCode }) });

const inOrder = (copy: UnitCopy): UnitCopy => ({
  ...copy,
  rows: detailsOf((role) => inFileOrder(copy.rows[role])),
});

interface Unranked {
  readonly key: string;
  readonly block: string;
  readonly head: CopyHead;
  readonly from: NonNullable<CountedUnit['from']>;
  readonly remarks: readonly Message[];
  readonly scoresFrom: CountedUnit['scoresFrom'];
}

type Judge = (
  record: FileRecord,
  verdict: Verdict,
  messages: readonly Message[],
  unit?: { readonly unit: string },
) => void;

/** What counts of the files of one unit; nothing while a person has to choose. */
function countUnit(
  group: readonly Good[],
  rubrics: readonly Rubric[],
  judge: Judge,
): Omit<Unranked, 'key' | 'block'> | undefined {
  const copies = distinct(
    group.filter(({ copy }) => !copy.head.appraisalOnly),
    judge,
  );
  const appraisals = distinct(
    group.filter(({ copy }) => copy.head.appraisalOnly),
    judge,
  );
  const chosen = chooseCopies(copies, judge);
  if (!chosen) {
    const code = copies.length === 0 ? 'file.appraisalAlone' : 'file.appraisalWaits';
    for (const { record, copy } of appraisals) {
      judge(record, 'warning', [{ code, params: { unit: copy.head.unit } }], whose(copy.head));
    }
    return undefined;
  }
  const [only] = chosen;
  if (only && chosen.length === 1 && appraisals.length === 0) {
    judge(only.record, ...verdictOf(only), whose(only.copy.head));
    return { ...counts(only), remarks: only.notes, scoresFrom: allFrom(only) };
  }
  return mergeReviewers(chosen, appraisals, rubrics, judge);
}

/** One file of each content; the others are told. */
function distinct(group: readonly Good[], judge: Judge): readonly Good[] {
  if (group.length < 2) {
    return group;
  }
  return [...groupBy(group, ({ copy }) => canonicalJson(copy)).values()].flatMap((same) => {
    const [first, ...others] = same;
    for (const { record, copy } of others) {
      judge(
        record,
        'warning',
        [{ code: 'file.sameContent', params: { other: first?.record.file ?? '' } }],
        whose(copy.head),
      );
    }
    // Whoever chose one of them chose what they all say.
    const isPicked = same.some(({ record }) => record.picked);
    return first ? [{ ...first, record: { ...first.record, picked: isPicked } }] : [];
  });
}

/** The unit's own file, or those that reviewers have copied of it; nothing while a person has to choose. */
function chooseCopies(copies: readonly Good[], judge: Judge): readonly Good[] | undefined {
  const picked = copies.filter(({ record }) => record.picked);
  const [only] = copies.length === 1 ? copies : picked.length === 1 ? picked : [];
  if (only) {
    for (const { record, copy } of copies.filter((other) => other !== only)) {
      judge(
        record,
        'warning',
        [{ code: 'file.notPicked', params: { other: only.record.file } }],
        whose(copy.head),
      );
    }
    return [only];
  }
  const [first] = copies;
  if (
    first &&
    first.copy.head.selfChecksum !== '' &&
    copies.every(({ copy }) => copy.head.selfChecksum === first.copy.head.selfChecksum)
  ) {
    return copies;
  }
  const list = copies.map(({ record, copy }) => describe(record, copy)).join('; ');
  for (const { record, copy } of copies) {
    judge(
      record,
      'rejected',
      [{ code: 'file.sameUnit', params: { count: copies.length, unit: copy.head.unit, list } }],
      whose(copy.head),
    );
  }
  return undefined;
}

/** A file as a person tells it from another of the same unit: when it was stamped, the stamp, totals. */
function describe({ file }: FileRecord, { head: { stamped, stamp, self, official } }: UnitCopy): string {
  const number = (value: number | null) => (value === null ? '–' : String(value).replace('.', ','));
  const when = stamped === null ? '' : `${formatMoment(stamped)}, ${stamp}; `;
  return `${file} (${when}${number(self)} / ${number(official)})`;
}

const counts = ({ record, copy }: Good) => ({
  head: copy.head,
  from: { file: record.file, hash: record.hash, copy },
});

const allFrom = ({ record, copy }: Good): CountedUnit['scoresFrom'] =>
  Object.fromEntries(copy.rows.copyScores.map((row) => [textIn(row, 'code'), record.hash]));

/** What reviewers say of a criterion. By whom and when is not what they say. */
const SAID = ['appraised1', 'opinion', 'appraised2', 'state'] as const;

/** Whether it is more than every new sheet says: a name that was filled down is no word yet. */
const saysSomething = (row: StagedRow): boolean =>
  SAID.some((key) => !NOTHING_SAID.includes(row[key] ?? null));

const NOTHING_SAID: readonly CellValue[] = [null, APPRAISAL_STATES[0]];

/** A reviewer's row. */
interface Written {
  readonly copy: Good;
  readonly own: StagedRow;
}

/**
 * The row that holds: the one a person chose, else the one all agree on; the later word of a reviewer stands for the earlier.
 * `isOpen`: reviewers differ, and nobody has chosen.
 */
function lastWord(
  written: readonly Written[],
  code: string,
): { readonly taken?: Written; readonly isOpen?: true } {
  const merged = (some: readonly Written[]) =>
    mergeRows(
      some.map(({ copy, own }) => ({
        key: code,
        fields: SAID.map((key) => own[key] ?? null),
        // Who was handed what has been looked at before: all of these are somebody's word.
        given: '',
        by: fold(textIn(own, 'reviewer')),
        at: figureIn(own, 'reviewedAt') ?? undefined,
        source: copy.record.hash,
        copy,
        own,
      })),
    )[0];
  const picked = merged(written.filter(({ copy }) => copy.record.pickedCodes.includes(code)));
  const row = picked?.state === 'taken' ? picked : merged(written);
  return row?.state === 'taken' ? { taken: row.copy } : row?.state === 'choose' ? { isOpen: true } : {};
}

/**
 * What different reviewers wrote of one unit: row by row, and where two differ a person chooses.
 * @param copies the unit's file, or reviewers' copies of it with the same self-scores.
 * @param appraisals rows written in workbooks by criterion.
 */
function mergeReviewers(
  copies: readonly Good[],
  appraisals: readonly Good[],
  rubrics: readonly Rubric[],
  judge: Judge,
): Omit<Unranked, 'key' | 'block'> {
  const base = copies.reduce((best, next) =>
    (next.copy.head.stamped ?? 0) > (best.copy.head.stamped ?? 0) ? next : best,
  );
  const conflicts: string[] = [];
  /** Criteria that the unit scored otherwise after they were given to an appraiser. */
  const stale: string[] = [];
  const scoresFrom: Record<string, string> = {};
  const rows = base.copy.rows.copyScores.map((row): StagedRow => {
    const code = textIn(row, 'code');
    const rowsOf = (some: readonly Good[]) =>
      some.flatMap((copy) => {
        const own = copy.copy.rows.copyScores.find((other) => textIn(other, 'code') === code);
        return own ? [{ copy, own }] : [];
      });
    const given = rowsOf(appraisals);
    const current = given.filter(({ own }) => selfPrint(own) === selfPrint(row));
    if (current.length < given.length) {
      stale.push(code);
    }
    // A word that was there when the criterion was given out has been replaced by what came back.
    const replaced = new Set(current.map(({ own }) => textIn(own, 'given')));
    const written: readonly Written[] = [
      ...rowsOf(copies).filter(({ own }) => saysSomething(own) && !replaced.has(appraisalPrint(own))),
      ...current,
    ];
    const { taken, isOpen } = lastWord(written, code);
    scoresFrom[code] = (taken?.copy ?? base).record.hash;
    if (isOpen) {
      conflicts.push(code);
      return { ...row, ...Object.fromEntries(APPRAISAL.map((key) => [key, null])), final: null };
    }
    return taken?.copy.copy.head.appraisalOnly ? appraisedAs(row, taken.own) : (taken?.own ?? row);
  });
  const { head } = base.copy;
  const rubric = findRubric(rubrics, head.rubricChecksum);
  const totals = rubric
    ? totalsOf(scoreOfRows(rubric, rows, head.knockOuts))
    : { official: null, officialRating: '' };
  const merged: UnitCopy = {
    head: {
      ...head,
      official: conflicts.length > 0 ? null : totals.official,
      officialRating: conflicts.length > 0 ? '' : totals.officialRating,
    },
    rows: { ...base.copy.rows, copyScores: rows },
  };
  const all = [...copies, ...appraisals];
  const remarks: Message[] = [
    ...(conflicts.length > 0
      ? [
          {
            code: 'file.reviewersDiffer',
            params: { codes: conflicts.join(', '), count: all.length },
          } satisfies Message,
        ]
      : copies.length > 1
        ? [{ code: 'file.reviewersMerged', params: { count: copies.length } } satisfies Message]
        : []),
    ...(stale.length > 0
      ? [{ code: 'file.appraisalStale', params: { codes: stale.join(', ') } } satisfies Message]
      : []),
  ];
  for (const good of copies) {
    const { record, copy, notes } = good;
    const [verdict, messages] =
      remarks.length > 0 ? (['warning', [...remarks, ...notes]] as const) : verdictOf(good);
    judge(record, verdict, messages, whose(copy.head));
  }
  for (const { record, copy } of appraisals) {
    const { unit } = copy.head;
    const count = copy.rows.copyScores.length;
    judge(
      record,
      remarks.length > 0 ? 'warning' : 'read',
      [{ code: 'file.appraisalTaken', params: { unit, count } }, ...remarks],
      whose(copy.head),
    );
  }
  return {
    head: merged.head,
    from: { file: base.record.file, hash: base.record.hash, copy: merged },
    remarks: remarks.length > 0 ? remarks : base.notes,
    scoresFrom,
  };
}

/** The unit's row with what was written of it elsewhere. */
const appraisedAs = (row: StagedRow, appraisal: StagedRow): StagedRow => ({
  ...row,
  ...Object.fromEntries([...APPRAISAL, 'final'].map((key) => [key, appraisal[key] ?? null])),
});

/** Of a file by itself, before it is held against the others. */
export function verdictOf({
  copy: { head, rows },
  notes,
}: Pick<Good, 'copy' | 'notes'>): [Verdict, readonly Message[]] {
  const tasks = rows.copyTasks.length;
  if (notes.length > 0) {
    return ['warning', notes];
  }
  return head.self === null
    ? ['warning', [{ code: 'file.readNoScore', params: { tasks } }]]
    : ['read', [{ code: 'file.read', params: { tasks, total: head.self } }]];
}

/**
 * A file without a code, of a unit that the list knows by one: counted apart until the code is typed in.
 * @param coded the first such line by its unit's name, folded.
 */
function codeWanted(file: FileVerdict, coded: ReadonlyMap<string, SendingRow>): FileVerdict {
  const { unit, unitCode } = file;
  const known =
    unit !== undefined && unitCode === undefined && file.verdict !== 'rejected'
      ? coded.get(fold(unit))
      : undefined;
  return known
    ? {
        ...file,
        verdict: 'warning',
        messages: [
          ...file.messages,
          { code: 'file.codeWanted', params: { unit: known.unit, unitCode: known.unitCode } },
        ],
      }
    : file;
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

const fromFile = ({ key, block, head, from, remarks, scoresFrom }: Unranked): Rankable => ({
  key,
  unit: head.unit,
  unitCode: head.unitCode,
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
const fromHand = (row: SendingRow, set: string): Rankable => ({
  key: unitKey(row),
  unit: row.unit,
  unitCode: row.unitCode,
  block: row.block,
  self: row.self,
  official: row.official,
  rating: row.rating,
  group: `${row.block}|${set}`,
  remarks: [{ code: 'unit.byHand' }],
  scoresFrom: {},
});

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
      byText(fold(a.block), fold(b.block)) ||
      byText(a.group, b.group) ||
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      byText(fold(a.unit), fold(b.unit)) ||
      byText(a.key, b.key),
  );
}

interface Arrived {
  /** Counted ones, by key. */
  readonly sent: ReadonlyMap<string, CountedUnit>;
  readonly waiting: ReadonlyMap<string, CopyHead>;
  readonly files: readonly FileVerdict[];
}

/** Those that were to send, and those that sent without being on the list; by khối and name. */
function sendingStates(rows: readonly SendingRow[], arrived: Arrived): SendingState[] {
  const { sent, waiting, files } = arrived;
  const listed = new Set(rows.map(unitKey));
  const filesOf = groupBy(
    files.filter(({ unit = '' }) => unit !== ''),
    ({ unit = '', unitCode = '' }) => unitKey({ unit, unitCode }),
  );
  const others = [...sent.values(), ...waiting.values()]
    .filter((unit) => !listed.has(unitKey(unit)))
    .map(unsent);
  return [...rows, ...others]
    .map((row): SendingState => {
      const key = unitKey(row);
      const unit = sent.get(key);
      const pending = unit ? undefined : waiting.get(key);
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
        remarks: pending ? [{ code: 'sending.pickFile' }] : unit ? [] : unusable(row, filesOf),
        sent: pending ? 'file' : unit ? (unit.from ? 'file' : 'hand') : null,
      };
    })
    .sort(
      (a, b) =>
        byText(fold(a.block), fold(b.block)) || byText(fold(a.unit), fold(b.unit)) || byText(a.key, b.key),
    );
}

/** Files that say whose they are and still cannot be counted. */
function unusable(row: SendingRow, filesOf: ReadonlyMap<string, readonly FileVerdict[]>): Message[] {
  const keys = new Set([unitKey(row), unitKey({ unit: row.unit, unitCode: '' })]);
  const names = [...keys]
    .flatMap((key) => filesOf.get(key) ?? [])
    .map(({ file }) => file)
    .sort(byText);
  return names.length > 0 ? [{ code: 'sending.fileUnusable', params: { files: names.join(', ') } }] : [];
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

function quotaMessages(units: readonly CountedUnit[], rubrics: readonly Rubric[]): Message[] {
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

function overQuota({ band, share, of }: Quota, block: string, units: readonly CountedUnit[]): Message[] {
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

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
