/**
 * Two columns beside each other that are no table. The heading of a document (agency, number ‖ quốc hiệu, place and day) and its
 * end (nơi nhận ‖ signature), as NĐ 30/2020/NĐ-CP, Phụ lục I has them. They are made with tabs, blanks or a table without lines.
 */
import { fold } from '../../core/words/fold';
import { textOf } from './draft';
import type { Draft, DraftRow, Item } from './draft';
import type { Piece } from './looks';

/** Words that stand in such columns, folded. */
const MARKS = [
  /^cong hoa xa hoi chu nghia/,
  /^doc lap ?- ?tu do/,
  /^so ?:/,
  /\bngay\b.{0,12}\bthang\b.{0,8}\bnam\b.{0,10}$/,
  /^noi nhan ?:?$/,
  /^(?:tm|kt|tl|tuq|q)\. /,
  /^(?:pho )?(?:chu tich|giam doc|truong phong|truong ban|chanh van phong|truong doan|hieu truong)$/,
];

const isMarked = (text: string): boolean => {
  const folded = fold(text);
  return MARKS.some((mark) => mark.test(folded));
};

/** A gap between columns: a tab, or more blanks than stand between words. */
const GAP = /\t[\t \u00a0]*|[ \u00a0]{5,}/;

/** Rows of the largest heading made of a table. */
const MOST_ROWS = 6;

/** Sides of a line longer than this are no columns. */
const LONGEST_SIDE = 160;

/** The items with such columns apart: the left one first, then the right one. */
export function apart(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item?.kind === 'row') {
      const end = endOfTable(items, at);
      const table = items.slice(at, end);
      result.push(...(layoutTable(table) ?? table));
      at = end;
    } else if (item?.kind === 'draft' && startsColumns(item)) {
      const end = endOfColumns(items, at);
      result.push(...sides(items.slice(at, end)));
      at = end;
    } else {
      result.push(...(item ? [item] : []));
      at++;
    }
  }
  return result;
}

function endOfTable(items: readonly Item[], start: number): number {
  const first = items[start] as DraftRow;
  let end = start + 1;
  for (let at = start + 1; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'row' && item.table === first.table) {
      end = at + 1;
    } else if (item?.kind !== 'doubt') {
      break;
    }
  }
  return end;
}

/** The columns of a table that is none, or the paragraphs of one that is only a frame. Nothing for a table of data. */
function layoutTable(items: readonly Item[]): Item[] | undefined {
  const rows = items.filter((item): item is DraftRow => item.kind === 'row');
  const doubts = items.filter((item) => item.kind === 'doubt');
  const cellsOf = (row: DraftRow) =>
    row.cells.filter(({ drafts }) => drafts.some((draft) => sideText(draft) !== ''));
  if (rows.some(({ sheet }) => sheet !== undefined)) {
    return undefined;
  }
  if (rows.length === 1 && (rows[0]?.cells.length ?? 0) === 1) {
    return [...(rows[0]?.cells[0]?.drafts ?? []), ...doubts];
  }
  const filled = rows.map(cellsOf);
  const drafts = filled.flat().flatMap((cell) => cell.drafts);
  const isLayout =
    rows.length <= MOST_ROWS &&
    filled.every((cells) => cells.length <= 2) &&
    filled.some((cells) => cells.length === 2) &&
    drafts.filter((draft) => isMarked(sideText(draft))).length >= 2;
  if (!isLayout) {
    return undefined;
  }
  const second = Math.max(...filled.flatMap((cells) => (cells.length === 2 ? [cells[1]?.column ?? 0] : [])));
  const side = (column: 'left' | 'right'): Item[] =>
    filled.flatMap((cells) =>
      cells
        .filter((cell) => (cell.column < second ? 'left' : 'right') === column)
        .flatMap((cell) => cell.drafts.map((draft) => ({ ...draft, column }))),
    );
  return [...side('left'), ...side('right'), ...doubts];
}

const sideText = (side: Pick<Draft, 'pieces'>): string => textOf(side).trim();

/** The two sides of a line, if a gap parts it. */
function parted(draft: Draft): readonly [readonly Piece[], readonly Piece[]] | undefined {
  const text = textOf(draft);
  const start = text.length - text.trimStart().length;
  const gap = GAP.exec(text.slice(start).trimEnd());
  if (!gap) {
    return undefined;
  }
  const at = start + gap.index;
  const left = slice(draft.pieces, 0, at);
  const right = slice(draft.pieces, at + gap[0].length, text.length);
  const isOne = [left, right].every((side) => {
    const trimmed = sideText({ pieces: side });
    return trimmed !== '' && trimmed.length <= LONGEST_SIDE && !GAP.test(trimmed);
  });
  return isOne ? [left, right] : undefined;
}

function startsColumns(draft: Draft): boolean {
  const two = draft.column === undefined && draft.number === undefined ? parted(draft) : undefined;
  return two?.some((pieces) => isMarked(sideText({ pieces }))) ?? false;
}

/** It stands on the right alone: blanks or tabs push it there. */
const isPushed = (text: string): boolean => /^(?:\t|[ \u00a0]{8})/.test(text);

/** The columns go on as long as lines are parted or pushed. Below *Nơi nhận* its dashes and empty lines belong to it. */
function endOfColumns(items: readonly Item[], start: number): number {
  let end = start + 1;
  let isEnding = false;
  for (let at = start; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'draft' || item.number !== undefined) {
      break;
    }
    const text = textOf(item);
    const two = parted(item);
    isEnding ||= two !== undefined && fold(text).startsWith('noi nhan');
    if (two || (text.trim() !== '' && isPushed(text) && text.trim().length <= 80)) {
      end = at + 1;
    } else if (isEnding && /^[-–+]/.test(text.trim())) {
      end = at + 1;
    } else if (text.trim() !== '') {
      break;
    }
  }
  return end;
}

function sides(items: readonly Item[]): Item[] {
  const left: Item[] = [];
  const right: Item[] = [];
  for (const item of items) {
    if (item.kind !== 'draft') {
      right.push(item);
      continue;
    }
    const two = parted(item);
    if (two) {
      left.push({ ...item, pieces: two[0], column: 'left' });
      right.push({ ...item, pieces: two[1], column: 'right' });
    } else if (isPushed(textOf(item))) {
      right.push({ ...item, column: 'right' });
    } else {
      left.push({ ...item, column: 'left' });
    }
  }
  return [...left, ...right];
}

/** The pieces between two places of a text. */
export function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)];
    at += piece.text.length;
    return start < end ? [{ ...piece, text: piece.text.slice(start, end) }] : [];
  });
}
