/** The rows of an annex in order: which is below which, the code of each, and lines that only say how one is scored. */
import { writePoints } from './points-text';
import type { AnnexRow } from './criteria-rows';
import type { ReadCriterion } from './criteria-reading';
import type { ReadingDoubt } from './reading';

interface Node {
  readonly row: AnnexRow;
  readonly code: string;
  readonly isCounted: boolean;
  readonly parent: Node | undefined;
  readonly children: Node[];
  /** Rows below without a number of their own. */
  readonly lines: AnnexRow[];
}

/** Criteria in order, and what is odd about their numbers. */
export interface OrderedCriteria {
  readonly criteria: readonly ReadCriterion[];
  readonly doubts: readonly ReadingDoubt[];
  /** Rows that belong to no criterion. */
  readonly left: readonly AnnexRow[];
}

/** Puts rows in order. @param codesOfFields numbers are of the groups alone, whose criteria have none */
export function ordered(rows: readonly AnnexRow[], codesOfFields: boolean): OrderedCriteria {
  const groups: Node[] = [];
  const left: AnnexRow[] = [];
  let open: readonly Node[] = [];
  const add = (row: AnnexRow, above: readonly Node[]): void => {
    const parent = above.at(-1);
    const siblings = parent?.children ?? groups;
    const label = row.number?.label ?? '';
    const own = label === '' ? counted(parent, siblings.length) : (label.split('.').at(-1) ?? label);
    const node: Node = {
      ...{ row, parent, isCounted: label === '', children: [], lines: [] },
      code: parent ? `${parent.code}.${own}` : label === '' ? own : label,
    };
    siblings.push(node);
    open = [...above, node];
  };
  for (const row of rows) {
    const hasNumber = row.number !== undefined && row.number.label !== '';
    if (row.kind === 'field') {
      add(row, []);
    } else if (hasNumber) {
      add(row, aboveOf(open, row));
    } else if (codesOfFields) {
      add(row, open.slice(0, 1));
    } else if (row.number === undefined && row.isHeading && row.scoring.length === 0) {
      add(row, []);
    } else {
      (open.at(-1)?.lines ?? left).push(row);
    }
  }
  const nodes = groups.flatMap(flat);
  nodes.forEach((node) => {
    left.push(...settle(node));
  });
  const all = groups.flatMap(flat);
  return { criteria: all.map(criterionOf), doubts: numberDoubts(all), left };
}

/** What a row without a number is counted as: groups by letters, the rest by figures. */
const counted = (parent: Node | undefined, before: number): string =>
  parent ? String(before + 1) : String.fromCharCode('A'.charCodeAt(0) + before);

/** The open rows that a numbered one is below: of `1.2` the one of `1`, else those of a higher kind of number. */
function aboveOf(open: readonly Node[], { number }: AnnexRow): readonly Node[] {
  const dot = number?.label.lastIndexOf('.') ?? -1;
  const prefix = dot > 0 ? number?.label.slice(0, dot) : undefined;
  const named = open.map(({ row }) => row.number?.label).lastIndexOf(prefix ?? '-');
  return named >= 0
    ? open.slice(0, named + 1)
    : open.filter(({ row }) => (row.number?.rank ?? -1) < (number?.rank ?? 0));
}

const flat = (node: Node): readonly Node[] => [node, ...node.children.flatMap(flat)];

/**
 * Lines below a criterion are components of it where their points add up to its own; else they say how it is scored.
 * @returns lines that are neither: of a row that has criteria below it.
 */
function settle(node: Node): readonly AnnexRow[] {
  const { row, lines, children } = node;
  if (lines.length === 0) {
    return [];
  }
  if (children.length > 0) {
    return lines.splice(0);
  }
  const points = lines.map((line) => line.points ?? 0);
  const sum = points.reduce((before, each) => before + each, 0);
  const isSum = row.points === null || Math.abs(sum - row.points) < 1e-9;
  if (isSum && lines.length > 1 && points.every((each) => each > 0 && each !== row.points)) {
    lines.splice(0).forEach((line, index) => {
      children.push({
        ...{ row: line, parent: node, isCounted: true, children: [], lines: [] },
        code: `${node.code}.${index + 1}`,
      });
    });
  }
  return [];
}

function criterionOf({ row, code, isCounted, parent, lines }: Node): ReadCriterion {
  return {
    ...{ code, isCounted, parent: parent?.code ?? null },
    number: row.number?.label ?? '',
    ...{ title: row.title, points: row.points, deducts: row.deducts, by: row.by },
    scoring: [...row.scoring, ...lines.flatMap(wordsOf)],
    evidence: [row, ...lines]
      .map(({ evidence }) => evidence)
      .filter((text) => text !== '')
      .join('; '),
    at: [row, ...lines].flatMap(({ at }) => at),
  };
}

/** A line's words, with its points behind them as if they were written there. */
const wordsOf = ({ title, points, oddPoints, scoring }: AnnexRow): readonly string[] => [
  ...(title === '' ? [] : [points === null ? title : `${title}: ${writePoints(points)} điểm`]),
  ...(oddPoints === '' ? [] : [oddPoints]),
  ...scoring,
];

/** Points that cannot be read, codes that come twice, numbers that leave one out, numbers that were counted here. */
function numberDoubts(nodes: readonly Node[]): readonly ReadingDoubt[] {
  const seen = new Set<string>();
  const latest = new Map<string, number>();
  return nodes.flatMap(({ row, code, isCounted, parent }): ReadingDoubt[] => {
    const { at, number, oddPoints, title } = row;
    const isTwice = seen.has(code);
    seen.add(code);
    const style = `${number?.style ?? ''} ${number?.rank ?? 0}`;
    const inGroup = `${parent?.code ?? ''} ${style}`;
    const isNext =
      number === undefined ||
      number.label === '' ||
      [latest.get(inGroup) ?? 0, latest.get(style) ?? 0].some((before) => number.value === before + 1);
    if (number && number.label !== '') {
      latest.set(inGroup, number.value);
      latest.set(style, number.value);
    }
    return [
      ...(oddPoints === ''
        ? []
        : [{ message: { code: 'annex.pointsUnread', params: { code, text: oddPoints } }, at } as const]),
      ...(isTwice ? [{ message: { code: 'rubric.duplicateCode', params: { code } }, at } as const] : []),
      ...(isNext || isTwice ? [] : [{ message: { code: 'annex.codeOrder', params: { code } }, at } as const]),
      ...(isCounted ? [{ message: { code: 'annex.codeMade', params: { code, title } }, at } as const] : []),
    ];
  });
}
