/** Rows of a unit's tables as a roll-up keeps them, and notes on cells that were read otherwise. */
import { cellName, MAX_TEXT, withinCell } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import { shown } from '../../workbook/cells/plain';
import { textOf } from '../layout/locate';
import type { AnyRow, AnyTable, LocatedTable } from '../layout/locate';
import { recordOf } from '../layout/keyed';
import { sheetLayout } from '../layout/layout';
import type { ColumnKey, Role } from '../layout/layout';
import { TYPED_COLUMNS } from '../plan/typed-columns';
import { figureRule } from '../values/kind';
import type { TypedKind } from '../values/kind';
import { readNumber } from '../values/number';
import type { NumberRule } from '../values/number';
import type { Message } from '../words/message';
import { canonicalValue, numberIn } from './copy';
import type { DetailRole, StagedKey, StagedRow } from './copy';
import { noOddCells, oddCell, oddNotes } from './odd-cells';
import { cellsNote, place } from './table-notes';
import { INPUTS } from '../scoring/rubric/sheet-places';
import { keptKeys } from './staged';

/** A sheet of a unit's file as a source of rows. */
type SourceOf<R extends Role> = {
  readonly [Q in R]: readonly [detail: DetailRole, role: Q, needed: readonly ColumnKey<Q>[]];
}[R];

/** The sheet of a unit's file for each kind of rows, and the columns that make a row worth keeping. */
export const SOURCES: readonly SourceOf<'scores' | 'tasks' | 'reports' | 'indicators' | 'models'>[] = [
  ['copyScores', 'scores', ['code']],
  ['copyTasks', 'tasks', ['text']],
  ['copyReports', 'reports', ['name']],
  ['copyFigures', 'indicators', ['text']],
  ['unitModels', 'models', ['name']],
];

/** Columns of scores in which a text such as `7,5` is a number. */
const NUMBERS: ReadonlySet<StagedKey> = new Set([
  ...([
    'max',
    'self',
    'input1',
    'input2',
    'input3',
    'input4',
    'figure1',
    'figure2',
    'appraised1',
    'appraised2',
    'final',
  ] as const),
  ...(['current', 'lastYear', 'cumulative'] as const),
]);

/** The targets that *Thông tin chung* holds a value for. */
export function targetRows(info: LocatedTable<'info'>, notes: Message[]): StagedRow[] {
  const tooLong: string[] = [];
  const read = (value: CellValue, row: number, key: 'value' | 'note'): CellValue => {
    const kept = canonicalValue(value);
    if (typeof kept !== 'string' || kept.length <= MAX_TEXT) {
      return kept;
    }
    tooLong.push(cellName(row, info.columns[key] ?? 0));
    return withinCell(kept);
  };
  const rows = info.rows
    .filter((row) => textOf(row, 'id').startsWith('info.target.') && textOf(row, 'value') !== '')
    .map(({ row, values }) => ({
      value: read(values.value, row, 'value'),
      measure: read(values.note, row, 'note'),
      source: place(info, row, 'value'),
    }));
  notes.push(...cellsNote('file.textTooLong', info, tooLong));
  return rows;
}

/** Reads the rows of a table. Messages about cells read otherwise are added to `notes`. */
export function detailRows(
  detail: DetailRole,
  located: AnyTable,
  needed: readonly ColumnKey[],
  year: number,
  notes: Message[],
): StagedRow[] {
  const keys = keptKeys(detail);
  const odd = noOddCells();
  const asNumbers: string[] = [];
  const unsure: string[] = [];
  const tooLong: string[] = [];
  const isRow = (row: AnyRow) => needed.some((key) => textOf(row, key) !== '');
  const kept = located.rows.filter(isRow);
  const unnamed = located.rows.filter(
    (row) => !isRow(row) && TYPED_BESIDE[located.role]?.some((key) => textOf(row, key) !== ''),
  );
  const rows = kept.map((row): StagedRow => {
    const values = recordOf(keys, (key) => {
      const cell = cellName(row.row, located.columns[key] ?? 0);
      const typed = row.values[key] ?? null;
      const kind = NUMBERS.has(key) ? undefined : typedKind(located.role, key);
      const value = canonicalValue(kind ? oddCell(kind, typed, cell, { year }, odd) : typed);
      const rule = ruleOf(key, row);
      if (rule && UNSURE_TOLD.has(key) && isUnsure(value, rule)) {
        unsure.push(`${cell} ${readings(value, rule)}`);
        // As a text it is shown and not summed.
        return withinCell(shownNumber(value));
      }
      const number = rule && !isWord(key, value) ? numberIn(value, rule) : value;
      if (number !== value) {
        asNumbers.push(cell);
      }
      if (typeof number === 'string' && number.length > MAX_TEXT) {
        tooLong.push(cell);
        return withinCell(number);
      }
      return number;
    });
    return { ...values, source: place(located, row.row, needed[0]) };
  });
  if (unnamed.length > 0) {
    const named = needed[0];
    notes.push({
      code: 'file.rowsUnnamed',
      params: {
        sheet: located.sheet.name,
        rows: unnamed.map(({ row }) => row + 1).join(', '),
        column: sheetLayout(located.role).columns.find(({ key }) => key === named)?.header ?? '',
        read: kept.length,
        all: kept.length + unnamed.length,
      },
    });
  }
  notes.push(
    ...oddNotes(located, odd),
    ...cellsNote('file.textNumbers', located, asNumbers),
    ...cellsNote('file.unsureNumbers', located, unsure),
    ...cellsNote('file.textTooLong', located, tooLong),
  );
  return rows;
}

/** What is typed into a column of that role; nothing for columns that are not read. */
function typedKind(role: Role, key: StagedKey): TypedKind | undefined {
  const columns: Readonly<Partial<Record<Role, Readonly<Record<string, TypedKind>>>>> = TYPED_COLUMNS;
  return columns[role]?.[key];
}

/** Columns that people type beside the one that makes a row: with that one empty the row is not read. That is told. */
const TYPED_BESIDE: Readonly<Partial<Record<Role, readonly ColumnKey[]>>> = {
  tasks: ['lead', 'implementing', 'coordinating', 'timing', 'deadline', 'result'],
  reports: ['due'],
  indicators: ['current'],
  scores: INPUTS,
};

/** The most characters of a name or a document's number: longer ones are no names. */
export const MAX_NAME = 300;

/** Figures that are summed: what is not sure there is told, and left out. */
const UNSURE_TOLD = new Set<StagedKey>(['current', 'lastYear', 'cumulative']);

/** The rule for numbers of a column in this row; nothing for columns of other content. */
function ruleOf(key: StagedKey, row: AnyRow): NumberRule | undefined {
  const max = row.values.max ?? null;
  const unit = textOf(row, 'unit');
  return !NUMBERS.has(key)
    ? undefined
    : MARKS.has(key) && typeof max === 'number'
      ? { max }
      : UNSURE_TOLD.has(key)
        ? figureRule(unit)
        : {};
}

const MARKS = new Set<StagedKey>(['self', 'appraised1', 'appraised2', 'final']);

/** Inputs of a criterion may be words of a list. */
const isWord = (key: StagedKey, value: CellValue): boolean =>
  key.startsWith('input') && typeof value === 'string' && !/\p{Nd}/u.test(value);

/** Whether a figure leaves a doubt. Words do, `1,250` does, and so does 1.25 where things are counted: Excel makes it of 1.250. */
function isUnsure(value: CellValue, rule: NumberRule): boolean {
  const reading = readNumber(value, rule);
  return reading.state === 'unread' || (reading.state === 'read' && !reading.sure);
}

const shownNumber = (value: CellValue): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : shown(value);

/** A text with what it may mean: `“1,250” (1,25 hay 1250)`. */
function readings(value: CellValue, rule: NumberRule): string {
  const text = shownNumber(value);
  const reading = readNumber(value, rule);
  const ways =
    reading.state === 'read'
      ? [reading.value, reading.other].filter((value) => value !== undefined).map(shown)
      : [];
  return `“${text.slice(0, 40)}”${ways.length > 0 ? ` (${ways.join(' hay ')})` : ''}`;
}
