/** The cells of a sheet's part, changed in place: rows that nothing touches stay letter for letter. */
import { cellName, columnName, contains, parseArea } from '../../workbook/cells/cells';
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { CellStyle } from '../../workbook/cells/style';
import { columnNumber, shiftFormula } from '../parts/sharedFormula';
import { ERROR_TEXT } from '../parts/shared-parts';
import { escapeXml, isTrue, unescapeControls } from '../parts/text';
import type { FileCell, FileSheet } from '../parts/workbook';
import type { Element } from '../parts/markup';
import { parseElement, prefixed } from '../parts/markup';
import { Unsaved } from './unsaved';

/** The part of a cell that is to be another one. */
export interface CellEdit {
  /** Another value or formula. */
  readonly content?: Pick<FileCell, 'value' | 'formula'>;
  /** Another result of the formula that is there. */
  readonly result?: CellValue;
  readonly looks?: { readonly before: CellStyle | undefined; readonly after: CellStyle | undefined };
}

export interface RowEdit {
  readonly cells?: ReadonlyMap<number, CellEdit>;
  /** Counted in points; `null` = as its program thinks right. */
  readonly height?: number | null;
  /** The height of a row that has none of its own and is lower. */
  readonly atLeast?: number;
  readonly hidden?: boolean;
}

/** The surroundings that cells need. */
export interface DataContext {
  readonly sheet: string;
  /** The looks of a cell that is not there yet, by its column. */
  columnStyle(column: number): number;
  style(base: number, before: CellStyle | undefined, after: CellStyle | undefined): number;
  daysBehind(style: number): number;
}

/** The new rows, and findings on the way. */
export interface DataResult {
  readonly xml: string;
  /** Cells that hold no formula any more. */
  readonly emptied: readonly string[];
}

/** The edits that make one sheet's cells the other's, by row and column. */
export function cellEdits(before: FileSheet, after: FileSheet): Map<number, Map<number, CellEdit>> {
  const edits = new Map<number, Map<number, CellEdit>>();
  const none: ReadonlyMap<number, FileCell> = new Map();
  for (const row of new Set([...before.cells.keys(), ...after.cells.keys()])) {
    const [was, now] = [before.cells.get(row) ?? none, after.cells.get(row) ?? none];
    if (was === now) {
      continue;
    }
    for (const column of new Set([...was.keys(), ...now.keys()])) {
      const edit = editOf(was.get(column) ?? EMPTY, now.get(column) ?? EMPTY);
      if (edit) {
        const line = edits.get(row) ?? new Map<number, CellEdit>();
        edits.set(row, line.set(column, edit));
      }
    }
  }
  return edits;
}

const EMPTY: FileCell = { value: null };

function editOf(was: FileCell, now: FileCell): CellEdit | undefined {
  if (was === now) {
    return undefined;
  }
  const sameFormula = was.formula === now.formula;
  const [before, after] = [savedValue(was), savedValue(now)];
  const sameValue = (before ?? '') === (after ?? '');
  const sameLooks =
    was.style === now.style || JSON.stringify(was.style ?? {}) === JSON.stringify(now.style ?? {});
  if (sameFormula && sameValue && sameLooks) {
    return undefined;
  }
  // Other cells of an array show a result too, without a formula of their own.
  const isOld = (now.stale ?? was.stale) === true;
  const isResult = sameFormula && (now.formula !== undefined || isOld);
  return {
    ...(isResult
      ? sameValue
        ? {}
        : { result: after }
      : sameFormula && sameValue
        ? {}
        : { content: { ...now, value: after } }),
    ...(sameLooks ? {} : { looks: { before: was.style, after: now.style } }),
  };
}

/** The value that stands in the file. An old one does not, so that whoever opens it calculates or sees nothing. */
const savedValue = ({ value, stale }: FileCell): CellValue => (stale ? null : value);

/** Changes the rows of a sheet. @param data what stands within `sheetData` @param prefix of its elements */
export function patchRows(
  data: string,
  prefix: string,
  edits: ReadonlyMap<number, RowEdit>,
  context: DataContext,
): DataResult {
  refuseArrays(data, edits, context.sheet);
  const masters = overwrittenMasters(data, prefix, edits);
  const emptied: string[] = [];
  const todo = [...edits.keys()].sort((a, b) => a - b);
  const pieces: string[] = [];
  let from = 0;
  const makeRowsBefore = (row: number, at: number): void => {
    while ((todo[0] ?? Infinity) < row) {
      const next = todo.shift() ?? 0;
      const made = parseElement(`<${prefix}row r="${next + 1}"/>`);
      patchRow(made, next, edits.get(next) ?? {}, context, masters, emptied);
      if (made.children.length > 0 || made.get('ht') !== undefined || made.get('hidden') !== undefined) {
        pieces.push(data.slice(from, at), made.toString());
        from = at;
      }
    }
  };
  for (const { row, start, end } of rowsOf(data, prefix)) {
    makeRowsBefore(row, start);
    const xml = data.slice(start, end);
    const edit = todo[0] === row ? edits.get(todo.shift() ?? row) : undefined;
    if (edit || follows(xml, masters)) {
      const element = parseElement(xml);
      patchRow(element, row, edit ?? {}, context, masters, emptied);
      pieces.push(data.slice(from, start), element.toString());
      from = end;
    }
  }
  makeRowsBefore(Infinity, data.length);
  return { xml: pieces.join('') + data.slice(from), emptied };
}

/** The rows of a sheet's data, in order, with where each stands. */
function* rowsOf(data: string, prefix: string): Generator<{ row: number; start: number; end: number }> {
  const token = new RegExp(
    `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<${prefix}row(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`,
    'g',
  );
  const close = new RegExp(`</${prefix}row\\s*>`, 'g');
  let row = -1;
  for (let match = token.exec(data); match; match = token.exec(data)) {
    const attributes = match[1];
    if (attributes === undefined) {
      continue;
    }
    const said = /(?:^|\s)r\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    row = said === undefined ? row + 1 : Number(said) - 1;
    let end = match.index + match[0].length;
    if (!attributes.endsWith('/')) {
      close.lastIndex = end;
      const closed = close.exec(data);
      end = closed ? closed.index + closed[0].length : data.length;
    }
    yield { row, start: match.index, end };
    token.lastIndex = end;
  }
}

/** Cells of a row element, with the column of each. */
function cellsOf(row: Element): { cell: Element; column: number }[] {
  let column = -1;
  return row.all('c').map((cell) => {
    const letters = /^[A-Za-z]+/.exec(cell.get('r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    return { cell, column };
  });
}

/** Shared formulas whose first cell is overwritten: those that follow it are written out. */
type Masters = ReadonlyMap<
  string,
  { readonly formula: string; readonly row: number; readonly column: number }
>;

function overwrittenMasters(data: string, prefix: string, edits: ReadonlyMap<number, RowEdit>): Masters {
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  if (!/\st\s*=\s*["']shared["']/.test(data)) {
    return masters;
  }
  for (const { row, start, end } of rowsOf(data, prefix)) {
    const cells = edits.get(row)?.cells;
    if (cells) {
      for (const { cell, column } of cellsOf(parseElement(data.slice(start, end)))) {
        const formula = cell.child('f');
        if (cells.get(column)?.content && formula?.get('t') === 'shared' && formula.text() !== '') {
          masters.set(formula.get('si') ?? '', { formula: unescapeControls(formula.text()), row, column });
        }
      }
    }
  }
  return masters;
}

const follows = (row: string, masters: Masters): boolean =>
  masters.size > 0 &&
  [...row.matchAll(/\ssi\s*=\s*["'](\d+)["']/g)].some(([, index = '']) => masters.has(index));

/** @throws Unsaved when a cell of an array or of a data table would change, but for one that is an array of its own */
function refuseArrays(data: string, edits: ReadonlyMap<number, RowEdit>, sheet: string): void {
  for (const [tag] of data.matchAll(/<(?:\w+:)?f\s[^>]*>/g)) {
    if (!/\st\s*=\s*["'](?:array|dataTable)["']/.test(tag)) {
      continue;
    }
    const area = parseArea(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
    if (area && area.rows * area.columns > 1) {
      const at = firstEdited(edits, area);
      if (at) {
        throw new Unsaved('PartOfArray', { sheet, ...at });
      }
    }
  }
}

/** The first cell of an area that gets another content. */
export function firstEdited(
  edits: ReadonlyMap<number, RowEdit>,
  area: Area,
  which: (edit: CellEdit, row: number, column: number) => boolean = () => true,
): { row: number; column: number } | undefined {
  for (const [row, { cells = [] }] of edits) {
    for (const [column, edit] of cells) {
      if (contains(area, row, column) && edit.content && which(edit, row, column)) {
        return { row, column };
      }
    }
  }
  return undefined;
}

function patchRow(
  row: Element,
  index: number,
  edit: RowEdit,
  context: DataContext,
  masters: Masters,
  emptied: string[],
): void {
  const there = cellsOf(row);
  for (const { cell, column } of there) {
    const formula = cell.child('f');
    const master = formula?.get('t') === 'shared' ? masters.get(formula.get('si') ?? '') : undefined;
    if (formula && master && !edit.cells?.get(column)?.content) {
      const moved = shiftFormula(master.formula, index - master.row, column - master.column);
      cell.children = cell.children.map((each) =>
        each === formula ? parseElement(`<${cell.prefix}f>${escapeXml(moved)}</${cell.prefix}f>`) : each,
      );
    }
  }
  let [left, right] = [Infinity, -1];
  for (const [column, change] of [...(edit.cells ?? [])].sort(([a], [b]) => a - b)) {
    let cell = there.find((each) => each.column === column)?.cell;
    if (!cell) {
      cell = parseElement(`<${row.prefix}c r="${cellName(index, column)}"/>`);
      const base = row.get('customFormat') === '1' ? Number(row.get('s') ?? 0) : context.columnStyle(column);
      if (base > 0) {
        cell.set('s', base);
      }
      if (!putInto(cell, index, column, change, context, emptied)) {
        continue;
      }
      const next = there.find((each) => each.column > column)?.cell;
      const at = next ? row.children.indexOf(next) : row.children.length;
      row.children.splice(at, 0, cell);
      there.splice(next ? there.findIndex((each) => each.cell === next) : there.length, 0, { cell, column });
    } else {
      putInto(cell, index, column, change, context, emptied);
    }
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  const [, first, last] = /^(\d+):(\d+)$/.exec(row.get('spans') ?? '') ?? [];
  if (first !== undefined && right >= 0 && (left + 1 < Number(first) || right + 1 > Number(last))) {
    row.set('spans', `${Math.min(left + 1, Number(first))}:${Math.max(right + 1, Number(last))}`);
  }
  patchRowLooks(row, edit);
}

function patchRowLooks(row: Element, { height, atLeast, hidden }: RowEdit): void {
  if (height !== undefined) {
    row.set('ht', height ?? undefined).set('customHeight', height === null ? undefined : 1);
  }
  const fixed = isTrue(row.get('customHeight'));
  if (atLeast !== undefined && !fixed && Number(row.get('ht') ?? 0) < atLeast) {
    row.set('ht', Math.round(atLeast * 100) / 100);
  }
  if (hidden !== undefined) {
    row.set('hidden', hidden ? 1 : undefined);
  }
}

/** Changes a cell. @returns whether it holds or shows something */
function putInto(
  cell: Element,
  row: number,
  column: number,
  { content, result, looks }: CellEdit,
  context: DataContext,
  emptied: string[],
): boolean {
  let style = Number(cell.get('s') ?? 0);
  if (looks) {
    style = context.style(style, looks.before, looks.after);
    cell.set('s', style === 0 ? undefined : style);
  }
  const { prefix } = cell;
  const stored = (value: CellValue): CellValue =>
    typeof value === 'number' ? value - context.daysBehind(style) : value;
  if (content) {
    const formula = cell.child('f');
    if (formula && content.formula === undefined) {
      emptied.push(`${columnName(column)}${row + 1}`);
    }
    const element = content.formula === undefined ? '' : `<f>${escapeXml(content.formula)}</f>`;
    fill(cell, prefix, element, stored(content.value), content.formula !== undefined);
    cell.set('cm', undefined).set('vm', undefined);
  } else if (result !== undefined) {
    fill(cell, prefix, cell.child('f')?.toString() ?? '', stored(result), true);
  }
  return style !== 0 || cell.children.length > 0;
}

/** Puts a value into a cell, with the formula before it. */
function fill(cell: Element, prefix: string, formula: string, value: CellValue, isResult: boolean): void {
  const [type, xml] = valueParts(value, isResult);
  cell.set('t', type);
  const kept = cell.children.filter(
    (each) => typeof each !== 'string' && !['f', 'v', 'is'].includes(each.name),
  );
  const written =
    (formula.startsWith(`<${prefix}f`) ? formula : prefixed(formula, prefix)) + prefixed(xml, prefix);
  cell.children = [...(written === '' ? [] : [written]), ...kept];
}

function valueParts(value: CellValue, isResult: boolean): [type: string | undefined, xml: string] {
  if (value === null || (value === '' && !isResult)) {
    return [undefined, ''];
  }
  if (typeof value === 'number') {
    return [undefined, `<v>${value}</v>`];
  }
  if (typeof value === 'boolean') {
    return ['b', `<v>${value ? 1 : 0}</v>`];
  }
  if (isResult) {
    return [ERROR_TEXT.test(value) ? 'e' : 'str', `<v>${escapeXml(value)}</v>`];
  }
  const space = /^\s|\s$|[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : '';
  return ['inlineStr', `<is><t${space}>${escapeXml(value)}</t></is>`];
}
