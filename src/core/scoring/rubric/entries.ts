/**
 * Reads what is typed into a score sheet the way a person means it. The sheet's own formulas take words and numbers as they stand
 * (formulas.ts); where that is less, Rà soát says so.
 */
import type { CellValue } from '../../../workbook/cells/cells';
import { isCounted, readTyped } from '../../values/kind';
import type { TypedKind } from '../../values/kind';
import { isBlank } from '../../values/typed';
import { readYesNo } from '../../values/word';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import { inputsOf, itemsOf, quantityOf } from './rubric';
import type { Item, Rubric } from './rubric';
import { lowest, sheetScore } from './score';
import type { ItemEntry, Score, ScoreInputs } from './score';
import { partOf } from './methods';
import { MARK } from './words';

/** Cells of a criterion's row into which something is typed that counts. */
export const ENTRY_KEYS = [
  'input1',
  'input2',
  'input3',
  'input4',
  'notApplicable',
  'appraised1',
  'appraised2',
] as const;

type EntryKey = (typeof ENTRY_KEYS)[number];

/** A cell that is marked with x, or left empty. */
export const MARKED: TypedKind = { kind: 'yesNo', yes: MARK, no: null };

/** The words of *Tình trạng*. */
export const STATE: TypedKind = { kind: 'word', words: APPRAISAL_STATES };

/** The kind of content typed into a cell of a criterion; `undefined` where nothing is. */
export function entryKind(item: Item, key: EntryKey): TypedKind | undefined {
  switch (key) {
    case 'input1':
    case 'input2':
    case 'input3':
    case 'input4':
      return inputKind(item, Number(key.slice(-1)));
    case 'notApplicable':
      return MARKED;
    case 'appraised1':
    case 'appraised2':
      return { kind: 'number', rule: { min: lowest(item), max: item.max } };
  }
}

/** @param no of the figure, from 1. */
function inputKind(item: Item, no: number): TypedKind | undefined {
  const { method, max } = item;
  if (inputsOf(item) < no) {
    return undefined;
  }
  const of = quantityOf(method);
  const label = of?.kind === 'value' ? of.label : no === 1 ? of?.part : of?.whole;
  return partOf(method).typed?.(method, max) ?? numberOf(label ?? '');
}

const numberOf = (label: string): TypedKind => ({
  kind: 'number',
  rule: { min: 0, ...(isCounted(label) ? { whole: true } : {}) },
});

/** An entry as the sheet's formulas would have to hold it. Cells that leave a doubt stay as they stand. */
function readEntry(item: Item, entry: ItemEntry): ItemEntry {
  return Object.fromEntries(
    Object.entries(entry).map(([key, cell]: [string, CellValue]) => [key, readCell(item, key, cell)]),
  );
}

function readCell(item: Item, key: string, cell: CellValue): CellValue {
  const known = ENTRY_KEYS.find((each) => each === key);
  if (isBlank(cell)) {
    return null;
  }
  const kind = known && entryKind(item, known);
  const reading = kind && readTyped(kind, cell, { year: 0 });
  return reading?.state === 'read' && reading.sure ? reading.write : cell;
}

/** Whether a cell that is marked with x is marked, in any of the ways that people mark. */
export function isMarked(cell: CellValue): boolean {
  const reading = readYesNo(cell, MARK, null);
  return reading.state === 'read' && reading.sure && reading.value;
}

/**
 * The score that entries are worth as people mean them.
 * @param knockOuts whether each of the set's knock-outs is met, in order; none if absent.
 */
export const scoreOf = (rubric: Rubric, inputs: ScoreInputs, knockOuts: readonly boolean[] = []): Score =>
  sheetScore(
    rubric,
    Object.fromEntries(
      itemsOf(rubric).map(({ item }) => [item.code, readEntry(item, inputs[item.code] ?? {})]),
    ),
    knockOuts,
  );
