/** The lines of a section as a tree. What is numbered lower, or not at all, stands below what is numbered higher. */
import type { Line, RowLine, TextLine } from './lines';
import type { ItemNumber } from './numbering';
import { labelsOf } from './labels';
import type { Labelled } from './labels';
import { isHeadingLike } from './sections';
import { spell } from './spelling';

/** A line with what stands below it. */
export interface TreeNode {
  readonly line: TextLine;
  readonly number: ItemNumber | undefined;
  /** Quoted: `1`, `1.2`, `b`; empty for bullets and paragraphs. */
  readonly label: string;
  readonly children: TreeNode[];
  /** Labels directly below it. */
  readonly labels: { readonly labels: readonly Labelled[]; readonly line: TextLine }[];
}

/** A section's tree, its tables apart. */
export interface Tree {
  readonly roots: readonly TreeNode[];
  readonly rows: readonly RowLine[];
  /** Numbers that do not follow those before them, and how they were read. */
  readonly odd: readonly {
    readonly line: TextLine;
    readonly written: string;
    readonly read: string;
    readonly isGap: boolean;
  }[];
}

const PARAGRAPH_RANK = 50;
/** A heading without a number: by its style, or bold letters. */
const HEADING_RANK = 2.5;

/** @param lines of one section. */
export function treeOf(lines: readonly Line[]): Tree {
  const roots: TreeNode[] = [];
  const rows: RowLine[] = [];
  const odd: Tree['odd'][number][] = [];
  const stack: { readonly rank: number; readonly node: TreeNode }[] = [];
  const counters = new Map<number, number>();
  let last: TreeNode | undefined;
  lines.forEach((line, at) => {
    if (line.kind === 'row') {
      rows.push(line);
      return;
    }
    if (last && goesOnLabel(last, line)) {
      addToLabel(last, line);
      return;
    }
    const labels = labelsOf(line.spelled);
    if (labels.length > 0 && last && labels.some(({ kind }) => kind !== 'detail')) {
      last.labels.push({ labels, line });
      return;
    }
    const lost = lostNumber(line, counters, lines[at + 1]);
    const number = lost?.number ?? line.number;
    const rank = rankOf(line, number);
    for (const deeper of [...counters.keys()].filter((key) => key > rank)) {
      counters.delete(deeper);
    }
    const label = labelOf(line, number, rank, counters, odd, nextValue(lines, at));
    const node: TreeNode = { line: lost?.line ?? line, number, label, children: [], labels: [] };
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) {
      stack.pop();
    }
    // A paragraph below a bullet belongs to what the bullet belongs to.
    while (rank >= PARAGRAPH_RANK && (stack.at(-1)?.node.number?.rank ?? 0) >= 11) {
      stack.pop();
    }
    (stack.at(-1)?.node.children ?? roots).push(node);
    if (rank < PARAGRAPH_RANK) {
      stack.push({ rank, node });
    }
    last = node;
  });
  return { roots, rows, odd };
}

/** Whether a line is an item of the list that an empty label above it leads: *Đơn vị phối hợp:* with bodies below. */
function goesOnLabel(last: TreeNode, { number }: TextLine): boolean {
  const label = last.labels.at(-1);
  return (
    label !== undefined &&
    LISTED.includes(label.labels.at(-1)?.kind) &&
    /:\s*$/.test(label.line.spelled.text) &&
    number !== undefined &&
    number.rank > (label.line.number?.rank ?? PARAGRAPH_RANK)
  );
}

/** Labels whose values are lists. */
const LISTED: readonly (Labelled['kind'] | undefined)[] = ['lead', 'implementing', 'coordinating'];

/** Adds an item to the value of the label that was read last. Its line keeps its words, so that more items follow. */
function addToLabel({ labels }: TreeNode, { spelled, at }: TextLine): void {
  const label = labels.pop();
  const value = label?.labels.at(-1);
  if (!label || !value) {
    return;
  }
  const text = [value.value.text, spelled.text.replace(/[;.,\s]+$/, '')]
    .filter((part) => part !== '')
    .join('; ');
  labels.push({
    labels: [...label.labels.slice(0, -1), { ...value, value: spell(text, spelled.isOcr) }],
    line: { ...label.line, at: [...label.line.at, ...at] },
  });
}

function rankOf(line: TextLine, number: ItemNumber | undefined): number {
  if (number) {
    return number.rank;
  }
  if (line.level !== undefined && isHeadingLike(line)) {
    return HEADING_RANK + line.level / 10;
  }
  return line.looks.isBold && isHeadingLike(line) && !line.spelled.text.endsWith(':')
    ? HEADING_RANK + 1
    : PARAGRAPH_RANK;
}

/** OCR's `A` for `4.`, before the capital that begins the item. */
function lostNumber(
  line: TextLine,
  counters: ReadonlyMap<number, number>,
  next: Line | undefined,
): { readonly number: ItemNumber; readonly line: TextLine } | undefined {
  const value = counters.get(2);
  const isLost =
    line.spelled.isOcr && !line.number && value !== undefined && /^A \p{Lu}/u.test(line.spelled.text);
  const follows =
    next?.kind === 'text' && next.number?.style === 'arabic' && next.number.value === (value ?? 0) + 2;
  return isLost && follows
    ? {
        number: { style: 'arabic', value: value + 1, label: String(value + 1), rank: 2 },
        line: {
          ...line,
          spelled: { ...line.spelled, text: line.spelled.text.slice(2), bare: line.spelled.bare.slice(2) },
        },
      }
    : undefined;
}

/** The value of the next item of arabic figures. */
function nextValue(lines: readonly Line[], at: number): number | undefined {
  for (const line of lines.slice(at + 1, at + 12)) {
    if (line.kind === 'text' && line.number?.style === 'arabic') {
      return line.number.value;
    }
  }
  return undefined;
}

/** The label of an item, by what is before it where its own cannot be. */
function labelOf(
  line: TextLine,
  number: ItemNumber | undefined,
  rank: number,
  counters: Map<number, number>,
  odd: Tree['odd'][number][],
  next: number | undefined,
): string {
  if (!number || number.style === 'bullet' || number.style === 'plus') {
    return '';
  }
  const before = counters.get(rank);
  if (number.style !== 'arabic') {
    counters.set(rank, number.value);
    if (number.style === 'letter' && line.spelled.isOcr) {
      return letterAfter(before, number, counters, rank);
    }
    return number.label;
  }
  const { value } = number;
  // A list that begins anew: 1 with 2 behind it.
  const expected = value === 1 && next === 2 ? 1 : (before ?? 0) + 1;
  const isMisread =
    before !== undefined &&
    value !== expected &&
    (value <= before || value % 11 === 0 || value > expected + 4);
  const read = isMisread ? expected : value;
  if (before !== undefined && value !== expected) {
    odd.push({ line, written: number.label, read: String(read), isGap: !isMisread });
  }
  counters.set(rank, read);
  return String(read);
}

const LETTERS = ['', 'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n'];

/** OCR loses the bar of đ and reads `c)` as `¢)`: the letter that follows. */
function letterAfter(
  before: number | undefined,
  number: ItemNumber,
  counters: Map<number, number>,
  rank: number,
): string {
  const next = (before ?? 0) + 1;
  const isNext = number.value === 0 || number.value === next || number.value === before;
  const value = isNext ? next : number.value;
  counters.set(rank, value);
  return LETTERS[value] ?? number.label;
}
