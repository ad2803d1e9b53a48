/**
 * Corrections of a reading, one after the other, as a person makes them before anything is written. All of them are
 * data: taking the last one back is applying the others.
 */
import { STANDING_BODIES } from '../units/bodies';
import type { DocumentBlocks } from './block';
import { NOBODY, together } from './assign';
import { contextOf } from './context';
import type { SAYABLE, SaidColumns } from './labels';
import { mayHead, outlineOf, readingOf, rowsOf, splitPoints, textOf } from './outline';
import type { LeftItem, Outline, OutlineItem, OutlineRow } from './outline';
import type { Assignment, BlockNumbers, PlanReading, ReadBody, ReadGroup, ReadTask } from './reading';
import { readPlan } from './read-plan';
import { readAlone } from './tasks';

/** One correction. A row's or a part's id is that of `OutlineRow` or `LeftItem`. */
export type Correction =
  /** The row goes on with the one above it. */
  | { readonly kind: 'join'; readonly row: string }
  /** A second row begins with a letter of the text, one of `splitPoints`. */
  | { readonly kind: 'split'; readonly row: string; readonly from: number }
  /** A task heads those below it. */
  | { readonly kind: 'up'; readonly row: string }
  /** A group is a task of the group above it, as its own tasks are. */
  | { readonly kind: 'down'; readonly row: string }
  /** The row goes to what is unused. */
  | { readonly kind: 'drop'; readonly row: string }
  /** A column of a table holds this. Only before any other correction: the document is read anew. */
  | { readonly kind: 'column'; readonly name: string; readonly as: (typeof SAYABLE)[number] }
  /** Something unused is a task; what was dropped is what it was. */
  | { readonly kind: 'take'; readonly part: string };

/** A reading with the corrections made. */
export interface Corrected {
  readonly reading: PlanReading;
  readonly rows: readonly OutlineRow[];
  /** *Chưa dùng*. */
  readonly left: readonly LeftItem[];
}

/** An outline, and the reading that what has no rows stands in. */
interface State {
  readonly outline: Outline;
  readonly reading: PlanReading;
}

/** Applies corrections. One whose row is not there, or that cannot be made of it, changes nothing. */
export function correct(
  document: DocumentBlocks,
  reading: PlanReading,
  corrections: readonly Correction[],
): Corrected {
  const isOcr = document.quality === 'ocr';
  const columns = saidColumns(corrections);
  const base = columns ? readPlan(document, STANDING_BODIES, columns) : reading;
  const { outline, reading: read } = corrections.reduce<State>(
    (state, correction, index) => applied(state, correction, String(index), isOcr) ?? state,
    { outline: outlineOf(base), reading: base },
  );
  return {
    reading: readingOf(outline, read, document),
    rows: rowsOf(outline, read.doubts),
    left: outline.left,
  };
}

/** The columns that are said before anything else is corrected; `undefined` if there are none. */
function saidColumns(corrections: readonly Correction[]): SaidColumns | undefined {
  const end = corrections.findIndex(({ kind }) => kind !== 'column');
  const first = end < 0 ? corrections : corrections.slice(0, end);
  return first.length === 0
    ? undefined
    : Object.fromEntries(first.flatMap((each) => (each.kind === 'column' ? [[each.name, each.as]] : [])));
}

/** @param mark makes ids of new rows, others for each correction. */
function applied(state: State, correction: Correction, mark: string, isOcr: boolean): State | undefined {
  if (correction.kind === 'column') {
    return undefined;
  }
  if (correction.kind === 'take') {
    return taken(state, correction.part, isOcr);
  }
  const { items } = state.outline;
  const at = items.findIndex(({ id }) => id === correction.row);
  const item = items[at];
  if (!item) {
    return undefined;
  }
  switch (correction.kind) {
    case 'join': {
      const above = items[at - 1];
      const whole = above && joined(above, item);
      return whole && withItems(state, [...items.slice(0, at - 1), whole, ...items.slice(at + 1)]);
    }
    case 'split':
      return parted(state, at, item, correction.from, mark, isOcr);
    case 'up':
      return item.kind === 'task' && mayHead(item) ? raised(state, at, item) : undefined;
    case 'down':
      return item.kind === 'group' ? lowered(state, at, item, isOcr) : undefined;
    case 'drop':
      return dropped(state, item);
  }
}

const withItems = (state: State, items: readonly OutlineItem[]): State => ({
  ...state,
  outline: { ...state.outline, items },
});

/** Two rows of one kind as one: their words, and who and when either says. */
function joined(above: OutlineItem, below: OutlineItem): OutlineItem | undefined {
  const text = `${textOf(above)} ${textOf(below)}`;
  const at = [...new Set([...above.part.at, ...below.part.at])];
  const cited = [...above.part.cited, ...below.part.cited];
  if (above.kind === 'group' && below.kind === 'group') {
    return { ...above, part: { ...above.part, title: text, at, cited } };
  }
  if (above.kind === 'duty' && below.kind === 'duty') {
    const { part } = above;
    const units = unique([...part.units, ...below.part.units]);
    const coordinating = unique([...part.coordinating, ...below.part.coordinating]);
    const timing = both(part.timing, below.part.timing);
    return { ...above, part: { ...part, text, at, cited, units, coordinating, timing } };
  }
  if (above.kind === 'task' && below.kind === 'task') {
    const [first, second] = [above.part, below.part];
    const part: ReadTask = {
      ...first,
      ...{ text, at, cited },
      lead: unique([...first.lead, ...second.lead]),
      implementing: unique([...first.implementing, ...second.implementing]),
      coordinating: unique([...first.coordinating, ...second.coordinating]),
      timing: both(first.timing, second.timing),
      product: both(first.product, second.product),
      target: both(first.target, second.target),
      ...reasonsOf(first, second),
    };
    return { ...above, part };
  }
  return undefined;
}

const reasonsOf = (...tasks: readonly ReadTask[]): Pick<ReadTask, 'reason'> => {
  const reasons = tasks.flatMap(({ reason }) => reason ?? []);
  return reasons.length === 0 ? {} : { reason: reasons.join('\n') };
};

const unique = (bodies: readonly ReadBody[]): readonly ReadBody[] =>
  bodies.filter(
    ({ name, scope }, at) => bodies.findIndex((other) => other.name === name && other.scope === scope) === at,
  );

const both = (first: string | null, second: string | null): string | null =>
  first === null || second === null || first === second ? (first ?? second) : `${first}; ${second}`;

/** A text read by itself, with the doubts of that. */
function alone(
  { reading }: State,
  text: string,
  at: BlockNumbers,
  isOcr: boolean,
): { readonly task: ReadTask; readonly reading: PlanReading } {
  const context = contextOf(reading, isOcr, STANDING_BODIES);
  const { tasks, reports, targets } = readAlone(text, at, context);
  const [first] = tasks;
  const known = reading.doubts.map(keyOf);
  return {
    task: first ?? { ...NOBODY, text, group: null, section: '', cited: [], at },
    reading: {
      ...reading,
      reports: [...reading.reports, ...reports],
      targets: [...reading.targets, ...targets],
      doubts: [...reading.doubts, ...context.doubts.filter((doubt) => !known.includes(keyOf(doubt)))],
    },
  };
}

const keyOf = (doubt: unknown): string => JSON.stringify(doubt);

/**
 * Parts a row. What the document says behind it, in labels or columns, holds for both halves; what its sentence says, for the
 * half that says it.
 */
function parted(
  state: State,
  at: number,
  item: OutlineItem,
  from: number,
  mark: string,
  isOcr: boolean,
): State | undefined {
  const text = textOf(item);
  if (item.kind === 'group' || !splitPoints(text).includes(from)) {
    return undefined;
  }
  const common = beside(text, item);
  let { reading } = state;
  const [first, second] = [text.slice(0, from), text.slice(from)].map((half): OutlineItem => {
    const read = alone({ ...state, reading }, half.trim(), item.part.at, isOcr);
    // Its reports and targets were read with the whole.
    reading = { ...reading, doubts: read.reading.doubts };
    return halfOf(item, half.trim(), read.task, common);
  });
  const { items } = state.outline;
  return first && second
    ? {
        ...withItems(state, [
          ...items.slice(0, at),
          first,
          { ...second, id: `${item.id}/${mark}` },
          ...items.slice(at + 1),
        ]),
        reading,
      }
    : undefined;
}

type Splittable = Exclude<OutlineItem, { readonly kind: 'group' }>;

function halfOf(item: Splittable, text: string, read: ReadTask, common: Assignment): OutlineItem {
  const facts = together(common, read);
  const cited = item.part.cited.filter(({ written }) => text.includes(written));
  if (item.kind === 'task') {
    return { ...item, part: { ...item.part, ...facts, text, cited } };
  }
  const { coordinating, timing } = facts;
  const units = item.part.units;
  return { ...item, part: { ...item.part, units, coordinating, timing, text, cited } };
}

/** The facts of a row that do not stand in its own words. */
function beside(text: string, item: Splittable): Assignment {
  const outside = (bodies: readonly ReadBody[]) => bodies.filter(({ written }) => !text.includes(written));
  const timing = (item.part.timing ?? '').split('; ').filter((phrase) => !text.includes(phrase));
  const said = timing.length > 0 ? timing.join('; ') : null;
  const coordinating = outside(item.part.coordinating);
  if (item.kind === 'duty') {
    return { ...NOBODY, coordinating, timing: said };
  }
  const { lead, implementing, product, target } = item.part;
  return {
    ...{ coordinating, product, target },
    timing: said,
    lead: outside(lead),
    implementing: outside(implementing),
  };
}

/** Makes a task the heading of those below. Who and when it says holds for them, as for tasks below any heading. */
function raised(
  state: State,
  at: number,
  { id, part }: Extract<OutlineItem, { readonly kind: 'task' }>,
): State {
  const { items } = state.outline;
  const title = part.text.replace(/[\s:.;]+$/u, '');
  const group: ReadGroup = { title, cited: part.cited, section: part.section, at: part.at };
  const after = items.slice(at + 1);
  const end = after.findIndex(({ kind }) => kind !== 'task');
  const below = end < 0 ? after.length : end;
  return withItems(state, [
    ...items.slice(0, at),
    { id, kind: 'group', part: group },
    ...after.map((item, index): OutlineItem =>
      item.kind === 'task' && index < below
        ? {
            ...item,
            part: { ...item.part, ...together(item.part, { ...part, target: null, product: null }) },
          }
        : item,
    ),
  ]);
}

/** Makes a heading a task of the group above; its tasks go there with it. */
function lowered(
  state: State,
  at: number,
  { id, part }: Extract<OutlineItem, { readonly kind: 'group' }>,
  isOcr: boolean,
): State {
  const { task, reading } = alone(state, part.title, part.at, isOcr);
  const { items } = state.outline;
  const lower: OutlineItem = {
    id,
    kind: 'task',
    part: { ...task, section: part.section, cited: part.cited },
  };
  return { ...withItems(state, [...items.slice(0, at), lower, ...items.slice(at + 1)]), reading };
}

function dropped({ outline, reading }: State, item: OutlineItem): State {
  const part: LeftItem = { id: `x${item.id}`, text: textOf(item), at: item.part.at, dropped: item };
  return {
    reading,
    outline: {
      items: outline.items.filter((each) => each !== item),
      left: [...outline.left, part].sort((a, b) => firstOf(a.at) - firstOf(b.at)),
    },
  };
}

const firstOf = (at: BlockNumbers): number => at[0] ?? 0;

function taken(state: State, id: string, isOcr: boolean): State | undefined {
  const { items, left } = state.outline;
  const part = left.find((each) => each.id === id);
  if (!part) {
    return undefined;
  }
  const read = part.dropped ? undefined : alone(state, part.text, part.at, isOcr);
  const item: OutlineItem | undefined = part.dropped ?? (read && { id, kind: 'task', part: read.task });
  if (!item) {
    return undefined;
  }
  const at = placeFor(item, items);
  return {
    reading: read?.reading ?? state.reading,
    outline: {
      items: [...items.slice(0, at), item, ...items.slice(at)],
      left: left.filter((each) => each !== part),
    },
  };
}

/** The place of a row by where it stands in the document: tasks and groups among themselves, duties behind them. */
function placeFor(item: OutlineItem, items: readonly OutlineItem[]): number {
  const first = firstOf(item.part.at);
  const isDuty = item.kind === 'duty';
  const duties = items.findIndex(({ kind }) => kind === 'duty');
  const end = duties < 0 ? items.length : duties;
  const behind = items.findIndex(
    ({ kind, part }) => (kind === 'duty') === isDuty && firstOf(part.at) > first,
  );
  return behind >= 0 ? behind : isDuty ? items.length : end;
}
