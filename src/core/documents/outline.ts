/** The rows of a reading in one list: groups with their tasks, then the duties. */
import type { Message } from '../words/message';
import type { DocumentBlocks } from './block';
import { NOBODY } from './assign';
import { blockText, newBodies } from './read-plan';
import type {
  Assignment,
  BlockNumbers,
  PlanReading,
  ReadDuty,
  ReadGroup,
  ReadingDoubt,
  ReadTask,
} from './reading';

/** A row with the part of the reading that it is. Its id stays while other rows come and go. */
export type OutlineItem =
  | { readonly id: string; readonly kind: 'group'; readonly part: ReadGroup }
  | { readonly id: string; readonly kind: 'task'; readonly part: ReadTask }
  | { readonly id: string; readonly kind: 'duty'; readonly part: ReadDuty };

/** Something that no row is made of. */
export interface LeftItem {
  readonly id: string;
  readonly text: string;
  readonly at: BlockNumbers;
  /** The row that a person dropped. */
  readonly dropped?: OutlineItem;
}

/** All rows of a reading, and what is left of the document. Nothing is in neither. */
export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly left: readonly LeftItem[];
}

/** Opens a reading as an outline. */
export function outlineOf(reading: PlanReading): Outline {
  const tasksOf = (group: number | null) =>
    reading.tasks.flatMap((part, index): OutlineItem[] =>
      part.group === group ? [{ id: `t${index}`, kind: 'task', part }] : [],
    );
  return {
    items: [
      ...tasksOf(null),
      ...reading.groups.flatMap((part, index): OutlineItem[] => [
        { id: `g${index}`, kind: 'group', part },
        ...tasksOf(index),
      ]),
      ...reading.duties.map((part, index): OutlineItem => ({ id: `d${index}`, kind: 'duty', part })),
    ],
    left: reading.unused.map(({ at, text }) => ({ id: `u${at}`, text, at: [at] })),
  };
}

/** Closes an outline into the reading it stands for. @param reading as it was read, for all that has no rows */
export function readingOf(
  { items, left }: Outline,
  reading: PlanReading,
  { blocks }: DocumentBlocks,
): PlanReading {
  const groups: ReadGroup[] = [];
  const tasks: ReadTask[] = [];
  const duties: ReadDuty[] = [];
  items.forEach(({ kind, part }, at) => {
    if (kind === 'group') {
      // One without tasks would be a heading over nothing.
      if (items[at + 1]?.kind === 'task') {
        groups.push(part);
      }
    } else if (kind === 'task') {
      tasks.push({ ...part, group: groups.length === 0 ? null : groups.length - 1 });
    } else {
      duties.push(part);
    }
  });
  const inRows = new Set(items.flatMap(({ part }) => part.at));
  const dropped = new Set(left.flatMap(({ at }) => at).filter((block) => !inRows.has(block)));
  /** A report or target goes with the row that it was read from. */
  const stays = ({ at }: { readonly at: BlockNumbers }): boolean =>
    at.length === 0 || !at.every((block) => dropped.has(block));
  const reports = reading.reports.filter(stays);
  return {
    ...reading,
    ...{ groups, tasks, duties, reports },
    targets: reading.targets.filter(stays),
    newBodies: newBodies({ tasks, duties, reports }),
    unused: [...dropped]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const block = blocks[at];
        return block ? [{ at, text: blockText(block) }] : [];
      }),
  };
}

/** The things that a person may do with a row. */
export type RowOffer = 'join' | 'split' | 'up' | 'down' | 'drop';

/** A row as it is shown. */
export interface OutlineRow extends Pick<
  Assignment,
  'lead' | 'implementing' | 'coordinating' | 'timing' | 'product'
> {
  readonly id: string;
  readonly kind: OutlineItem['kind'];
  readonly text: string;
  readonly at: BlockNumbers;
  readonly doubts: readonly Message[];
  readonly offers: readonly RowOffer[];
}

/** The rows of an outline with what is doubtful about each. @param doubts of the whole reading */
export function rowsOf({ items }: Outline, doubts: readonly ReadingDoubt[]): readonly OutlineRow[] {
  return items.map((item, at): OutlineRow => {
    const { id, kind, part } = item;
    const { lead, implementing, coordinating, timing, product } = factsOf(item);
    const isEmpty = kind === 'group' && items[at + 1]?.kind !== 'task';
    return {
      ...{ id, kind, lead, implementing, coordinating, timing, product },
      text: textOf(item),
      at: part.at,
      doubts: [
        ...doubts.filter((doubt) => isAbout(doubt, part.at)).map(({ message }) => message),
        ...(isEmpty ? [{ code: 'reading.groupEmpty' } satisfies Message] : []),
      ],
      offers: offersOf(item, items[at - 1]),
    };
  });
}

/** Whether a doubt is about one of the blocks. */
export const isAbout = (doubt: ReadingDoubt, at: BlockNumbers): boolean =>
  doubt.at.some((block) => at.includes(block));

export const textOf = (item: OutlineItem): string =>
  item.kind === 'group' ? item.part.title : item.part.text;

function factsOf(item: OutlineItem): Assignment {
  switch (item.kind) {
    case 'group':
      return NOBODY;
    case 'task':
      return item.part;
    case 'duty': {
      const { units, coordinating, timing } = item.part;
      return { ...NOBODY, implementing: units, coordinating, timing };
    }
  }
}

function offersOf(item: OutlineItem, above: OutlineItem | undefined): readonly RowOffer[] {
  return [
    ...(above?.kind === item.kind ? (['join'] as const) : []),
    ...(item.kind !== 'group' && splitPoints(textOf(item)).length > 0 ? (['split'] as const) : []),
    ...(item.kind === 'task' && mayHead(item) ? (['up'] as const) : []),
    ...(item.kind === 'group' ? (['down'] as const) : []),
    'drop',
  ];
}

/** A product or a target is of one task: a heading has no place for it. */
export const mayHead = ({ part }: Extract<OutlineItem, { readonly kind: 'task' }>): boolean =>
  part.product === null && part.target === null;

/**
 * Finds where a text may be parted: behind its sentences and items, else behind its commas.
 * @returns numbers of the letters that a second row would begin with
 */
export function splitPoints(text: string): readonly number[] {
  const ends = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)]
      .map(({ index, 0: { length } }) => index + length)
      .filter((point) => point < text.length && text.slice(0, point).trim() !== '');
  const sentences = ends(/[.;:](?:\s+)|\n\s*/gu);
  return sentences.length > 0 ? sentences : ends(/,\s+/gu);
}
