/**
 * Decisions of the person who rolls up: whose a file is, which version counts, which marks are a reviewer's, points of a
 * unit without a workbook. They are a set that only grows: each names those that it takes the place of, so that sets of
 * merged roll-ups give one picture in whatever order. Those that contradict each other hold nothing, and are asked.
 */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import type { CellValue } from '../../workbook/cells/cells';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { groupBy } from '../units/group-by';
import { unitKey } from './copy';
import type { Decision, FileRecord, ForeignTotal, RollUpData, SendingRow } from './copy';

/** The hash that decisions on reviewers' copies name a file by. A workbook by criterion says of many units in one file. */
export const decidedHash = (hash: string): string => hash.split('/')[0] ?? hash;

/** The name that a decision is known by: of everything in it. */
export function decisionId(decision: Decision): string {
  const text = canonicalJson(decision);
  return fingerprint(text) + fingerprint(`2${text}`);
}

/** The subject of a decision: of one subject one decision holds. */
const subjectOf = ({ kind, hash, unit, unitCode }: Decision): string =>
  kind === 'points' ? `${kind}|${unitKey({ unit, unitCode })}` : `${kind}|${hash}`;

/** The word of a decision on its subject, whoever made it. */
const wordOf = (decision: Decision): string => `${decision.takenBack ?? false}|${plainWord(decision)}`;

/** The same, whether it is taken back or not. */
const plainWord = ({ kind, hash, unit, unitCode, self, official, rating }: Decision): string =>
  canonicalJson([
    ...[kind, hash],
    ...(kind === 'owner' || kind === 'points' ? [unitKey({ unit, unitCode })] : []),
    ...(kind === 'points' ? [self ?? null, official ?? null, rating ?? ''] : []),
  ]);

/** Decisions as a workbook keeps them, by their ids. */
export const keptDecisions = (decisions: readonly Decision[]): Readonly<Record<string, Decision>> =>
  Object.fromEntries(decisions.map((each) => [decisionId(each), each]));

/** Joins sets of decisions. */
export function joinDecisions(decisions: readonly Decision[]): Decision[] {
  const all = new Map(decisions.map((decision) => [decisionId(decision), decision]));
  return [...all]
    .sort(
      ([idA, a], [idB, b]) =>
        byText(a.file, b.file) || byText(subjectOf(a), subjectOf(b)) || byText(idA, idB),
    )
    .map(([, decision]) => decision);
}

/** The decisions that no other takes the place of. */
function latest(decisions: readonly Decision[]): Decision[] {
  const replaced = new Set(decisions.flatMap(({ replaces = [] }) => replaces));
  return joinDecisions(decisions).filter((decision) => !replaced.has(decisionId(decision)));
}

/** The decisions that no other takes the place of. Of several that say the same, the one that was made first. */
export const currentDecisions = (decisions: readonly Decision[]): Decision[] =>
  [
    ...groupBy(latest(decisions), (each) => `${wordOf(each)}|${canonicalJson(each.among ?? [])}`).values(),
  ].flatMap((same) => [...same].sort(byMaker).slice(0, 1));

const byMaker = (a: Decision, b: Decision): number =>
  (a.on ?? Infinity) - (b.on ?? Infinity) ||
  Number(a.by === '') - Number(b.by === '') ||
  byText(canonicalJson(a), canonicalJson(b));

/** Tells whether two decisions are about the same thing. Of versions it is those of one unit. */
function isSameSubject(a: Decision, b: Decision, keyOf: (unit: Unit) => string): boolean {
  if (a.kind === 'points' && b.kind === 'points') {
    return keyOf(a) === keyOf(b);
  }
  if (a.kind !== 'version' || b.kind !== 'version') {
    return subjectOf(a) === subjectOf(b);
  }
  const known = new Set([a.hash, ...(a.among ?? [])]);
  return [b.hash, ...(b.among ?? [])].some((hash) => known.has(hash));
}

/**
 * Adds decisions that are made now, at once. Each takes the place of those on its subject; one that says what holds
 * already is left out.
 */
export function decidedNow(
  known: readonly Decision[],
  made: readonly Decision[],
  keyOf: (unit: Unit) => string = unitKey,
): Decision[] {
  const heads = latest(known);
  const added = made.flatMap((decision): Decision[] => {
    const about = heads.filter(
      (each) =>
        isSameSubject(each, decision, keyOf) &&
        (decision.takenBack !== true || plainWord(each) === plainWord(decision)),
    );
    const isSaid =
      about.length > 0 &&
      about.every((each) => wordOf(each) === wordOf(decision) && knowsAll(each, decision));
    const replaces = about.map(decisionId).sort(byText);
    return isSaid ? [] : [{ ...decision, ...(replaces.length > 0 ? { replaces } : {}) }];
  });
  return joinDecisions([...known, ...added]);
}

/** Whether a choice among versions was made of all that another one was. */
const knowsAll = ({ among = [] }: Decision, other: Decision): boolean =>
  (other.among ?? []).every((hash) => among.includes(hash));

/** The decision that another one is taken back. */
export const takenBack = (decision: Decision, maker: Maker): Decision => ({
  ...decision,
  ...madeBy(maker),
  takenBack: true,
});

/** The unit that somebody said a file is of. What a workbook by criterion says of a file goes with that file. */
export const ownerOf = <T>(owners: ReadonlyMap<string, T>, hash: string): T | undefined =>
  owners.get(hash) ?? owners.get(hash.slice(hash.indexOf('/') + 1));

/** What holds, by subject. */
export interface Standing {
  /** Hashes of files that are reviewers' copies. */
  readonly reviewers: ReadonlySet<string>;
  /** The unit of each file that somebody said it of. */
  readonly owners: ReadonlyMap<string, Pick<SendingRow, 'unit' | 'unitCode'>>;
  readonly versions: readonly Decision[];
  readonly points: readonly Decision[];
  /** Ids of decisions that contradict each other: none of them holds. */
  readonly contradicting: ReadonlySet<string>;
}

/** Tells what holds of these decisions. Versions and points contradict each other only within a unit: summary.ts. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const current = currentDecisions(decisions);
  const subjects = groupBy(
    current.filter(({ kind }) => kind === 'reviewer' || kind === 'owner'),
    subjectOf,
  );
  /** A word that is taken back contradicts nobody who says something else. */
  const isOne = (same: readonly Decision[]): boolean => {
    const words = same.map(plainWord);
    return (
      same.filter(({ takenBack }) => takenBack !== true).length <= 1 && new Set(words).size === words.length
    );
  };
  const holding = [...subjects.values()].filter(isOne).flat();
  const differing = [...subjects.values()].filter((same) => !isOne(same)).flat();
  const held = (kind: Decision['kind'], some: readonly Decision[]) =>
    some.filter((each) => each.kind === kind && each.takenBack !== true);
  return {
    reviewers: new Set(held('reviewer', holding).map(({ hash }) => hash)),
    owners: new Map(held('owner', holding).map(({ hash, unit, unitCode }) => [hash, { unit, unitCode }])),
    versions: held('version', current),
    points: held('points', current),
    contradicting: new Set(differing.map(decisionId)),
  };
}

/**
 * Tells of which files the marks are a reviewer's. They are those of a workbook by criterion that this roll-up gave out,
 * and of what a person has accepted as a reviewer's. What a unit's own workbook says of its appraisal is nobody's word
 * until then.
 */
export function reviewersOf({ decisions, issuers }: Pick<RollUpData, 'decisions' | 'issuers'>) {
  const { reviewers } = standingOf(decisions);
  const ours = new Set(issuers);
  return ({ hash, issued }: Pick<FileRecord, 'hash' | 'issued'>): boolean =>
    reviewers.has(decidedHash(hash)) || (issued?.some((id) => ours.has(id)) ?? false);
}

/** The name that decisions show: a workbook by criterion has a line for each unit, and is one file. */
export const decidedFile = (file: string): string => file.split(' → ')[0] ?? file;

type Named = Pick<FileRecord, 'hash' | 'file'>;
type Unit = Pick<SendingRow, 'unit' | 'unitCode'>;
const NO_UNIT: Unit = { unit: '', unitCode: '' };
/** Who decides, and when: a serial day with its fraction. */
export interface Maker {
  readonly by: string;
  readonly on: number | null;
}
/** Words typed in a cell, by somebody at some time. */
export const NOBODY: Maker = { by: '', on: null };

const madeBy = ({ by, on }: Maker): Maker => ({ by: by.normalize('NFC').trim(), on });

/** The same decisions, made by somebody at a moment. */
export const madeNow = (decisions: readonly Decision[], maker: Maker): Decision[] =>
  decisions.map((decision) => ({ ...decision, ...madeBy(maker) }));

/** The decisions that these files are reviewers' copies. */
export const acceptedAs = (files: readonly Named[], maker: Maker): Decision[] =>
  joinDecisions(
    files.map(({ hash, file }) => ({
      ...{ kind: 'reviewer', hash: decidedHash(hash), file: decidedFile(file), ...NO_UNIT },
      ...madeBy(maker),
    })),
  );

/** The decision that a file is of a unit, whatever it says itself. */
export const ownedBy = ({ hash, file }: Named, { unit, unitCode }: Unit, maker: Maker): Decision => ({
  ...{ kind: 'owner', hash, file, unit, unitCode },
  ...madeBy(maker),
});

/** The decision that a file counts. @param among all files of its unit that there are: a version beside them is asked anew */
export const versionOf = (
  { hash, file }: Named,
  among: readonly string[],
  { unit, unitCode }: Unit,
  maker: Maker,
): Decision => ({
  ...{ kind: 'version', hash, file, unit, unitCode },
  among: [...new Set([...among, hash])].sort(byText),
  ...madeBy(maker),
});

/** A file as it is listed, with the unit it was taken for. */
type Listed = Named & { readonly unit?: string; readonly unitCode?: string };

/** The decision that a listed file counts, among all files of its unit. */
export function choiceOf(file: Listed, files: readonly Listed[], maker: Maker): Decision {
  const same = files.filter(({ unit, unitCode }) => unit === file.unit && unitCode === file.unitCode);
  const { unit = '', unitCode = '' } = file;
  return versionOf(
    file,
    same.map(({ hash }) => hash),
    { unit, unitCode },
    maker,
  );
}

/** Points of a unit that sent no workbook that can be read. */
export interface TypedPoints {
  readonly self: CellValue;
  readonly official: CellValue;
  readonly rating: string;
}

/** The decision that a unit has these points. */
export const pointsOf = ({ unit, unitCode }: Unit, points: TypedPoints, maker: Maker): Decision => ({
  ...{ kind: 'points', hash: '', file: '', unit, unitCode },
  ...{ self: points.self, official: points.official, rating: points.rating },
  ...madeBy(maker),
});

/** The decision that a unit has the points that stand in a file which is not ours. */
export const takenFrom = (
  { hash, file }: Named,
  unit: Unit,
  { column, cell, points }: Pick<ForeignTotal, 'column' | 'cell' | 'points'>,
  maker: Maker,
): Decision => ({
  ...pointsOf(unit, { self: points, official: null, rating: '' }, maker),
  ...{ hash, file, column, cell },
});

/** The points that hold: those of a file only while the very file is there. */
export function pointsHeld(
  points: readonly Decision[],
  files: readonly Pick<FileRecord, 'hash'>[],
): readonly Decision[] {
  const hashes = new Set(files.map(({ hash }) => hash));
  return points.filter(({ hash }) => hash === '' || hashes.has(hash));
}

/** Whether a line says points. */
export const hasPoints = ({ self, official, rating }: TypedPoints): boolean =>
  self !== null || official !== null || rating !== '';

/** The points that several people's words have in common; `undefined` where they contradict each other. */
export function agreedPoints(said: readonly Decision[]): TypedPoints | undefined {
  const words = said.map(({ self = null, official = null, rating = '' }) => ({ self, official, rating }));
  const only = <T>(values: readonly T[], none: T): readonly T[] => {
    const some = [...new Set(values.filter((value) => value !== none))];
    return some.length === 0 ? [none] : some;
  };
  const selfs = only<CellValue>(
    words.map(({ self }) => self),
    null,
  );
  const officials = only<CellValue>(
    words.map(({ official }) => official),
    null,
  );
  const ratings = only(
    words.map(({ rating }) => rating),
    '',
  );
  return [selfs, officials, ratings].every(({ length }) => length === 1)
    ? { self: selfs[0] ?? null, official: officials[0] ?? null, rating: ratings[0] ?? '' }
    : undefined;
}
