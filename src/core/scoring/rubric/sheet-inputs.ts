/** Validations of a score sheet's cells, row by row, and the lists of their drop-downs. */
import { columnArea } from '../../../workbook/draft/draft';
import type { CellDraft, SheetDraft, TableDraft } from '../../../workbook/draft/draft';
import { binary, fixedArea, rowCell } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import { formulaText } from '../../../workbook/formula/text';
import { headerOf } from '../../layout/layout';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import type { Validation } from '../../../workbook/cells/style';
import { partOf } from './methods';
import { inputsOf, itemsOf } from './rubric';
import type { Item, Method, Rubric } from './rubric';
import { lowest } from './score';
import { MARK, writeNumber } from './words';
import { BLOCK_ROW, tableRow, COLUMNS, indexOf, INPUTS } from './sheet-places';
import type { ScoreKey } from './sheet-places';

/** Excel applies validations to what is typed only; pasted values are caught by the formulas and by Rà soát. */
export function columnValidation(key: ScoreKey, firstRow: number): Validation | undefined {
  if (key === 'notApplicable') {
    return markValidation(headerOf('scores', key), firstRow, indexOf(key));
  }
  return undefined;
}

/** Allows nothing but a mark in a cell. */
export const markValidation = (title: string, row: number, at: number): Validation => ({
  rule: { kind: 'custom', formula: formulaText(binary(rowCell(row, at), '=', MARK)) },
  onError: 'stop',
  title,
  message: `Chỉ nhập ${MARK}, hoặc để trống.`,
});

type ListSource = (words: readonly string[]) => Expr | undefined;

/** The words of the drop-downs stand above the hidden columns, so that they go wherever the sheet goes. */
export function listCells(rubric: Rubric): { cells: CellDraft[]; sourceOf: ListSource } {
  const lists = new Map<string, readonly string[]>();
  const add = (words: readonly string[]) => lists.set(words.join('\n'), words);
  add(APPRAISAL_STATES);
  for (const { item } of itemsOf(rubric)) {
    const words = wordsOf(item.method);
    if (words) {
      add(words);
    }
  }
  const places = COLUMNS.flatMap(({ hidden }, index) => (hidden && index > 0 ? [index] : []));
  const height = tableRow(rubric) - BLOCK_ROW;
  // More lists than places, or longer ones, have no drop-down; what may be typed stays the same.
  const placed = [...lists.values()].filter((words) => words.length < height).slice(0, places.length);
  return {
    cells: placed.flatMap((words, index) =>
      words.map((value, offset): CellDraft => ({
        row: BLOCK_ROW + offset,
        column: places[index] ?? 0,
        content: { value },
      })),
    ),
    sourceOf: (words) => {
      const index = placed.findIndex((list) => list.join('\n') === words.join('\n'));
      return index < 0
        ? undefined
        : fixedArea({ row: BLOCK_ROW, column: places[index] ?? 0, rows: words.length, columns: 1 });
    },
  };
}

function wordsOf(method: Method): readonly string[] | undefined {
  const accepts = partOf(method).accepts(method);
  return accepts.kind === 'words' ? accepts.words : undefined;
}

/** Largest figure a cell takes: far above any count of a commune. */
const LARGEST = 1e9;

/** Validations of the cells that people type figures, points and states into. */
export function inputValidations(
  rubric: Rubric,
  table: TableDraft<ScoreKey>,
  sourceOf: ListSource,
): SheetDraft['validations'] {
  const items = itemsOf(rubric);
  const perRow = (key: ScoreKey, of: (index: number) => Validation | undefined) =>
    runs(items.map((_, index) => of(index))).map(({ first, count, validation }) => ({
      area: { row: table.row + 1 + first, column: indexOf(key), rows: count, columns: 1 },
      validation,
    }));
  const states = sourceOf(APPRAISAL_STATES);
  const state = columnArea(table, 'state');
  return [
    ...INPUTS.flatMap((key, input) =>
      perRow(key, (index) => {
        const item = items[index]?.item;
        return item && inputsOf(item) > input ? inputValidation(key, item, sourceOf) : undefined;
      }),
    ),
    ...(['appraised1', 'appraised2'] as const).flatMap((key) =>
      perRow(key, (index) => {
        const item = items[index]?.item;
        return item && pointsValidation(headerOf('scores', key), lowest(item), item.max);
      }),
    ),
    ...(states && state ? [{ area: state, validation: fromWords('state', states, APPRAISAL_STATES) }] : []),
  ];
}

/** Neighbouring rows of one validation, together. */
function runs(
  validations: readonly (Validation | undefined)[],
): { first: number; count: number; validation: Validation }[] {
  const found: { first: number; count: number; validation: Validation }[] = [];
  validations.forEach((validation, index) => {
    const last = found.at(-1);
    if (!validation) {
      return;
    }
    if (
      last &&
      last.first + last.count === index &&
      JSON.stringify(last.validation) === JSON.stringify(validation)
    ) {
      last.count++;
    } else {
      found.push({ first: index, count: 1, validation });
    }
  });
  return found;
}

function inputValidation(
  key: (typeof INPUTS)[number],
  { method, max }: Item,
  sourceOf: ListSource,
): Validation | undefined {
  const accepts = partOf(method).accepts(method);
  switch (accepts.kind) {
    case 'words': {
      const source = sourceOf(accepts.words);
      return source && fromWords(key, source, accepts.words);
    }
    case 'points':
      return pointsValidation(headerOf('scores', key), 0, max);
    case 'times':
      return {
        rule: { kind: 'whole', min: 0, max: LARGEST },
        onError: 'stop',
        title: headerOf('scores', key),
        message: 'Nhập số lần: một số nguyên, không có thì nhập 0.',
      };
    case 'amount':
      return amountValidation(key);
  }
}

const amountValidation = (key: ScoreKey): Validation => ({
  rule: { kind: 'decimal', min: 0, max: LARGEST },
  onError: 'stop',
  title: headerOf('scores', key),
  message: 'Nhập một số không âm (số lẻ viết theo cách của máy, ví dụ 7,5).',
});

const pointsValidation = (title: string, min: number, max: number): Validation => ({
  rule: { kind: 'decimal', min, max },
  onError: 'stop',
  title,
  message: `Nhập một số từ ${writeNumber(min)} đến ${writeNumber(max)} (số lẻ viết theo cách của máy, ví dụ 7,5).`,
});

const fromWords = (key: ScoreKey, source: Expr, words: readonly string[]): Validation => ({
  rule: { kind: 'list', source: formulaText(source) },
  onError: 'stop',
  title: headerOf('scores', key),
  message: `Chọn một trong: ${words.join(', ')}.`,
});
