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
import { detailsOf, inFileOrder, unitKey, unsent } from './copy';
import type {
  CopyHead,
  Decision,
  FileRecord,
  ForeignTotal,
  RollUpData,
  SendingRow,
  SomeData,
  UnitCopy,
} from './copy';
import {
  agreedPoints,
  currentDecisions,
  decidedHash,
  decisionId,
  ownerOf,
  pointsHeld,
  standingOf,
} from './decisions';
import type { Standing } from './decisions';
import { decisionStates } from './decision-states';
import type { DecisionState } from './decision-states';
import { goneNotes, reviewersOnly, withHistory } from './reviewers-word';
import { offerMessage } from './foreign';
import { countUnit, whose } from './count-unit';
import type { Judge, Verdict } from './count-unit';
import { choicesFor, versionFingerprint } from './versions';
import type { Good } from './versions';
import { oneRowEach, rowFinder, rowFor, whoseFiles } from './whose';
import type { UnitFiles } from './whose';
import { mostOf } from './most-of';
import { joinData, moreOf } from './join';
import { isScored, maximumIn, rankable, ranked } from './ranking';
import type { CountedUnit, Unranked } from './ranking';
import { quotaMessages } from './over-quota';
import { sameSet, SAME_TEMPLATE, unlikeMost } from './unlike';
import { sendingStates } from './sending-states';
import { deskLines } from './desk';
import type { DeskLine } from './desk';

/** The verdict on one file, with the messages that explain it. */
export interface FileVerdict {
  readonly file: string;
  readonly hash: string;
  readonly verdict: Verdict;
  readonly unit?: string;
  readonly unitCode?: string;
  readonly messages: readonly Message[];
  /** Of a file that is not ours: the totals that may be taken. */
  readonly foreign?: readonly ForeignTotal[];
}

/** The result of a roll-up. */
export interface Summary {
  /** The year rolled up; `undefined` when no file could be counted. */
  readonly year: number | undefined;
  /** Units by khối: ranked ones by rank and name, then the others by name. */
  readonly units: readonly CountedUnit[];
  /** Verdicts on all files, by file name. */
  readonly files: readonly FileVerdict[];
  readonly sending: readonly DeskLine[];
  /** Bands that more units got than the set of criteria allows. */
  readonly quotas: readonly MessageOf<'rollup.overQuota'>[];
  /** Messages on the sets of criteria that units were scored by, when they are several. */
  readonly sets: readonly Message[];
  /** Sets that offices wrote themselves, by checksum. */
  readonly rubrics: readonly Rubric[];
  /** Decisions of people, and what became of each. */
  readonly decisions: readonly DecisionState[];
  /** All that was merged, in order. */
  readonly data: RollUpData;
}

export interface SummariseOptions {
  /** The year wanted; without it, the year of most files (the later one of a tie). */
  readonly year?: number;
  readonly rubrics?: readonly Rubric[];
  /** The official communes, where they were loaded. */
  readonly places?: readonly Place[];
}

/**
 * Puts many units' files together: verdicts, counted and ranked units, who has sent.
 * @example Two files of 2026 in one khối, scored by one set: xã A has 90 points of its own, xã B 95.
 *   summarise({ files: [a, b], sending: [] }).units.map(({ unit, rank }) => [unit, rank])
 *   // → [['Xã B', 1], ['Xã A', 2]]
 */
export function summarise(given: SomeData, options: SummariseOptions = {}): Summary {
  const joined = joinData({
    ...given,
    files: given.files.map((file) =>
      file.reading.ok ? { ...file, reading: { ...file.reading, copy: inOrder(file.reading.copy) } } : file,
    ),
  });
  const data = withHistory(joined);
  const own = ownRubrics(data);
  const rubrics = [...(options.rubrics ?? []), ...own];
  const files: FileVerdict[] = [];
  const judge: Judge = ({ file, hash, reading }, verdict, messages, unit) => {
    const foreign = reading.ok ? undefined : reading.foreign;
    files.push({ file, hash, verdict, messages, ...unit, ...(foreign && { foreign }) });
  };
  const standing = standingOf(data.decisions);
  const points = pointsHeld(standing.points, data.files);
  const { rows, differing } = withPoints(oneRowEach(data.sending, moreOf), points);
  const marked = reviewersOnly(data, judge);
  const { year, good, unusable } = filesOfYear(
    marked.files,
    rows,
    options.year,
    { ...standing, held: points },
    judge,
  );
  const { clear, unclear } = contested(good, data.decisions, standing, rows, judge);
  const saidOf = ({ record, copy }: Good) => ownerOf(standing.owners, record.hash) ?? copy.head;
  const { units: named, asked } = whoseFiles(clear, saidOf, rows, options.places);
  for (const { file, reason, candidates } of asked) {
    judge(file.record, 'rejected', [reason], whose(file.copy.head));
    candidates.forEach((key) => {
      unclear.add(key, file.record.file);
    });
  }
  const { counted, waiting, contradicting, holding, overtaken } = countUnits(
    named,
    rows,
    rubrics,
    data,
    standing,
    judge,
  );
  const gone = goneNotes(counted, data);
  const told = counted.map((unit) => {
    const note = gone.get(unit.from.hash);
    return note ? { ...unit, remarks: [...unit.remarks, note] } : unit;
  });
  const units = ranked(rankable(told, rows, rubrics));
  const scored = new Set(counted.filter(isScored).map(({ key }) => key));
  const sent = new Map(units.map((unit) => [unit.key, unit]));
  const unlike = [sameSet(rubrics), SAME_TEMPLATE].map((likeness) => unlikeMost(counted, likeness));
  const lineOf = rowFor(rows);
  const verdicts = files
    .map((file) => toldApart(file, unlike))
    .map((file) => withNote(file, gone.get(file.hash)))
    .map((file) => withNote(file, marked.asked.get(file.hash)))
    .sort((a, b) => byAlphabet(a.file, b.file) || byText(a.file, b.file) || byText(a.hash, b.hash));
  const lines = sendingStates(rows, {
    sent,
    waiting,
    unusable,
    unclear: unclear.files,
    differing: new Set(differing.keys()),
    maxOf: maximumIn(counted, rubrics),
  });
  return {
    year,
    units,
    files: verdicts,
    sending: deskLines(lines, units, verdicts),
    quotas: quotaMessages(units, rubrics),
    sets: setMessages(units, rubrics),
    rubrics: own,
    decisions: decisionStates(data, {
      contradicting: new Set([
        ...standing.contradicting,
        ...contradicting,
        ...[...differing.values()].flat(),
      ]),
      overtaken,
      unusable: unusableDecisions(data.decisions, clear, holding),
      idle: new Set(points.filter((each) => scored.has(lineOf(each))).map(decisionId)),
    }),
    data,
  };
}

/** Ids of decisions whose file counts for nobody: it cannot be read, is of another year, or is asked about itself. */
function unusableDecisions(
  decisions: readonly Decision[],
  usable: readonly Good[],
  holding: ReadonlySet<string>,
): ReadonlySet<string> {
  const hashes = new Set(usable.map(({ record }) => decidedHash(record.hash)));
  const isUnusable = (each: Decision): boolean =>
    (each.kind === 'version' && !holding.has(decisionId(each))) ||
    (each.kind === 'reviewer' && !hashes.has(each.hash));
  return new Set(decisions.filter(isUnusable).map(decisionId));
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
  { owners, points, held }: Standing & { readonly held: readonly Decision[] },
  judge: Judge,
): OfYear {
  const findRow = rowFinder(rows);
  const taken = new Map(held.filter(({ hash }) => hash !== '').map((each) => [each.hash, each]));
  const unusable = filesByLine();
  const read: Good[] = [];
  for (const record of files) {
    const { file, reading } = record;
    if (reading.ok) {
      const owner = ownerOf(owners, record.hash);
      const note: Message[] = owner
        ? [{ code: 'file.ownerDecided', params: { unit: owner.unit, said: reading.copy.head.unit } }]
        : [];
      read.push({ record, copy: reading.copy, notes: [...note, ...reading.notes], picked: false });
    } else {
      const { unit, foreign } = reading;
      const reason = foreign ? offerMessage(foreign, points) : reading.reason;
      const decided = taken.get(record.hash);
      if (decided) {
        judge(record, 'warning', [takenMessage(decided)], whose(decided));
        continue;
      }
      const owner = ownerOf(owners, record.hash) ?? (unit === undefined ? undefined : { unit, unitCode: '' });
      judge(record, 'rejected', [reason], owner && whose(owner));
      unusable.add(owner && findRow(owner), file);
    }
  }
  const year = wanted ?? commonYear(read.map(({ copy }) => copy.head.year));
  const good = read.filter(({ record, copy: { head } }) => {
    if (head.year !== year) {
      const params = { year: head.year, expected: year ?? 0 };
      const said = ownerOf(owners, record.hash) ?? head;
      judge(record, 'rejected', [{ code: 'file.otherYear', params }], whose(said));
      unusable.add(findRow(said), record.file);
    }
    return head.year === year;
  });
  return { year, good, unusable: unusable.files };
}

/** Points of a file that is not ours are never taken without a word. */
const takenMessage = ({ self, column = '', cell = '' }: Decision): Message => ({
  code: 'file.foreignTaken',
  params: { points: typeof self === 'number' ? self : String(self ?? ''), column, cell },
});

interface CountedUnits {
  readonly counted: readonly Unranked[];
  /** The head of one file of each unit that waits for a person's choice, by the unit's key. */
  readonly waiting: ReadonlyMap<string, CopyHead>;
  /** Ids of choices that name different versions. */
  readonly contradicting: ReadonlySet<string>;
  /** Ids of choices of which the file is among those of its unit. */
  readonly holding: ReadonlySet<string>;
  /** Ids of choices beside which a newer version has come. */
  readonly overtaken: ReadonlySet<string>;
}

/** Each unit counted from its files, where nobody has to choose first. */
function countUnits(
  named: readonly UnitFiles<Good>[],
  rows: readonly SendingRow[],
  rubrics: readonly Rubric[],
  { history }: Pick<RollUpData, 'history'>,
  { owners, versions }: Standing,
  judge: Judge,
): CountedUnits {
  const historyOf = groupBy(history, unitKey);
  const rowOf = new Map(rows.map((row) => [unitKey(row), row]));
  const counted: Unranked[] = [];
  const waiting = new Map<string, CopyHead>();
  const contradicting = new Set<string>();
  const holding = new Set<string>();
  const overtaken = new Set<string>();
  for (const { key, unit, unitCode, files } of named) {
    const group = files.map(({ file, notes }): Good => ({ ...file, notes: [...notes, ...file.notes] }));
    const choices = choicesFor(group, versions);
    const picked = new Set(choices.holding.map(({ hash }) => hash));
    const current = group.map((good) => ({ ...good, picked: picked.has(good.record.hash) }));
    const chosen = new Set(current.filter((good) => good.picked).map(({ copy }) => versionFingerprint(copy)));
    choices.holding.forEach((choice) => holding.add(decisionId(choice)));
    choices.overtaken.forEach((choice) => overtaken.add(decisionId(choice)));
    (chosen.size > 1 ? choices.holding : []).forEach((choice) => contradicting.add(decisionId(choice)));
    const result = countUnit({ unit, unitCode }, current, rubrics, judge);
    if (result) {
      // Who ranks says within which khối, before what a unit says of itself.
      const listed = rowOf.get(key)?.block ?? '';
      const names = new Set([
        key,
        ...group.map(({ record, copy }) => unitKey(ownerOf(owners, record.hash) ?? copy.head)),
      ]);
      counted.push({
        ...{ ...result, key, unit, unitCode },
        block: listed === '' ? result.head.block : listed,
        history: [...names].flatMap((name) => historyOf.get(name) ?? []),
      });
    } else {
      const first = group.find(({ copy }) => !copy.head.appraisalOnly);
      if (first) {
        waiting.set(key, { ...first.copy.head, unit, unitCode });
      }
    }
  }
  return { counted, waiting, contradicting, holding, overtaken };
}

/** Lines with the points that people typed. @returns ids of decisions that contradict each other, by line */
function withPoints(
  lines: readonly SendingRow[],
  points: readonly Decision[],
): { readonly rows: readonly SendingRow[]; readonly differing: ReadonlyMap<string, readonly string[]> } {
  const rows = new Map(lines.map((row) => [unitKey(row), row]));
  const differing = new Map<string, readonly string[]>();
  for (const [key, said] of groupBy(points, rowFor(lines))) {
    const [first] = said;
    const row = rows.get(key) ?? (first && unsent({ ...first, block: '' }));
    const agreed = agreedPoints(said);
    if (row) {
      rows.set(key, { ...row, byHand: true, ...agreed });
    }
    if (!agreed) {
      differing.set(key, said.map(decisionId));
    }
  }
  return { rows: [...rows].sort(([a], [b]) => byText(a, b)).map(([, row]) => row), differing };
}

/** Leaves out the files that people said different units of: they are asked. */
function contested(
  good: readonly Good[],
  decisions: readonly Decision[],
  { contradicting }: Standing,
  rows: readonly SendingRow[],
  judge: Judge,
) {
  const unclear = filesByLine();
  const owners = currentDecisions(decisions).filter(
    (each) => each.kind === 'owner' && contradicting.has(decisionId(each)),
  );
  const said = groupBy(owners, ({ hash }) => hash);
  const keyOf = rowFor(rows);
  const clear = good.filter(({ record, copy }) => {
    const words = ownerOf(said, record.hash);
    if (words) {
      const units = words.map(({ unit }) => unit).sort(byText);
      judge(
        record,
        'rejected',
        [{ code: 'file.ownersDiffer', params: { units: units.join('; ') } }],
        whose(copy.head),
      );
      words.forEach((word) => {
        unclear.add(keyOf(word), record.file);
      });
    }
    return !words;
  });
  return { clear, unclear };
}

const withNote = (file: FileVerdict, note: Message | undefined): FileVerdict =>
  note
    ? {
        ...file,
        ...(file.verdict === 'rejected'
          ? { messages: [...file.messages, note] }
          : {
              verdict: 'warning',
              messages: [note, ...file.messages.filter(({ code }) => code !== 'file.read')],
            }),
      }
    : file;

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
