/**
 * Behaviours of Excel that have a source, and whether the stand-in is the same: docs/stand-in.md shows them. None was seen in a
 * real Excel yet. Sources: D Microsoft's articles, T comments of @types/office-js, S Microsoft's samples, #n an issue of
 * OfficeDev/office-js, K general knowledge, which is weak.
 */
import { CELLS } from './cells';
import { TABLES } from './tables';
import type { Outcome, Tried } from './trial';
import { WORKBOOK } from './workbook';

export interface Behaviour {
  readonly what: string;
  readonly source: string;
  readonly excel: string;
  /** The difference of the stand-in, in words. */
  readonly differs?: string;
  /** The test that shows it, by its file within `packages/excel-stand-in`. */
  readonly test: string;
}

const TRIED_HERE = 'behaviours/behaviours.test.ts';
const OLD = 'test/node.test.ts';
const NEW = 'test/behaviours.test.ts';
const FORMULAS = 'test/formulas.test.ts';
const COLUMNS = 'test/calculated-columns.test.ts';
const GROWTH = 'engine/table-growth.test.ts';
const EVENTS = 'test/events.test.ts';
const NAMES = 'test/table-names.test.ts';

/** The behaviours by their numbers, from 1. */
export const BEHAVIOURS: readonly Behaviour[] = [
  { what: 'a call on a null object', source: 'S', excel: 'does nothing', test: TRIED_HERE },
  { what: 'an object below a null object', source: 'D', excel: '`isNullObject` is true', test: OLD },
  { what: '`isNullObject` before a sync', source: 'D', excel: 'PropertyNotLoaded', test: OLD },
  { what: '`getItem` of what is not there', source: 'D', excel: 'ItemNotFound', test: OLD },
  { what: 'reading what was not loaded', source: 'D', excel: 'PropertyNotLoaded', test: OLD },
  {
    what: 'a sheet whose name is taken, in any case',
    source: 'office-scripts-docs#560',
    excel: 'ItemAlreadyExists',
    test: OLD,
  },
  {
    what: 'a sheet’s name too long or with forbidden characters',
    source: 'office-scripts-docs#738',
    excel: 'InvalidArgument',
    test: OLD,
  },
  { what: '`names.add` of a name that is taken', source: '#2875', excel: 'ItemAlreadyExists', test: OLD },
  { what: '`Table.name` that is taken', source: '#551', excel: 'InvalidArgument', test: TRIED_HERE },
  { what: 'a table over a table', source: '#1199', excel: 'InvalidArgument', test: TRIED_HERE },
  { what: 'the same on a Mac', source: 'office-js-docs#417', excel: 'GeneralException', test: TRIED_HERE },
  { what: 'values of another shape', source: '#1025', excel: 'InvalidArgument', test: OLD },
  { what: 'one bare value', source: 'docs-pr#2013', excel: 'goes to all cells', test: OLD },
  { what: '`numberFormat = [[x]]` on many cells', source: 'D', excel: 'goes to all cells', test: NEW },
  {
    what: 'one bare formula with a reference that is not fixed',
    source: 'K',
    excel: 'moves with each cell',
    test: NEW,
  },
  { what: '`null` within lines', source: 'D', excel: 'leaves the cell', test: OLD },
  {
    what: '`""` as a value, and as a number format',
    source: 'D',
    excel: 'empties the cell; General',
    test: OLD,
  },
  { what: '`range.values = null`', source: 'D', excel: 'InvalidArgument', test: NEW },
  { what: '`fill.color = null`', source: 'D', excel: 'InvalidArgument', test: OLD },
  { what: 'looks that differ', source: 'D', excel: '`null`', test: OLD },
  { what: 'names of colours', source: 'D, S', excel: 'taken', test: NEW },
  { what: '`getUsedRange()` of an empty sheet', source: 'T', excel: 'its first cell', test: OLD },
  { what: '`Range.getUsedRange()` with nothing used', source: 'T', excel: 'ItemNotFound', test: OLD },
  { what: '`getUsedRange(true)` and cells with looks alone', source: 'T', excel: 'do not count', test: OLD },
  { what: '`getCell` outside of its range', source: 'T', excel: 'a cell of the sheet', test: OLD },
  { what: '`text` in a narrow column', source: 'T', excel: 'without # signs', test: OLD },
  { what: 'deleting a very hidden sheet', source: 'T, #365', excel: 'InvalidOperation', test: OLD },
  { what: 'reading the cells of A:A', source: 'D, #3791', excel: '`null`', test: NEW },
  { what: 'writing to A:A', source: 'D', excel: 'InvalidArgument', test: NEW },
  { what: 'a request over 5 MB', source: 'D', excel: 'refused on the web only', test: 'bridge/host.test.ts' },
  {
    what: 'texts that look like dates',
    source: '#1559',
    excel: 'read the US way',
    test: 'engine/typed-text.test.ts',
  },
  {
    what: 'number formats of `$120`, `Jan 2026`, `0 1/2`',
    source: 'K',
    excel: 'its own of money, month, fraction',
    test: NEW,
  },
  { what: 'a leading apostrophe', source: '#6687', excel: 'is dropped', test: FORMULAS },
  {
    what: 'texts such as `-1+2`, `+A2`, `@SUM(1,2)`',
    source: 'K, #3256',
    excel: 'are formulas',
    test: FORMULAS,
  },
  {
    what: 'different formulas written into an empty column of a table',
    source: '#2093, #5909, #6745, #1916',
    excel: 'all cells get the last',
    test: COLUMNS,
  },
  {
    what: 'one formula written into one cell of such a column',
    source: 'D, #2093',
    excel: 'fills the column',
    test: COLUMNS,
  },
  { what: 'a row written below a table', source: 'D', excel: 'the table grows', test: GROWTH },
  { what: 'a new row and calculated columns', source: '#1916', excel: 'takes their formulas', test: GROWTH },
  { what: 'headers, tables and sheets that are renamed', source: 'D', excel: 'formulas follow', test: NAMES },
  { what: 'headers that are numbers or formulas', source: 'K', excel: 'become texts', test: NEW },
  { what: '`rows.add(null, …)`', source: 'S', excel: 'adds rows at the end', test: NEW },
  { what: '`showGridlines`', source: 'S, T', excel: 'is written', test: TRIED_HERE },
  { what: '`getResizedRange` past its corner', source: 'S', excel: 'turns over', test: NEW },
  { what: 'a Range as the source of a list', source: 'T, S', excel: 'taken', test: NEW },
  { what: 'names of a sheet', source: 'S', excel: 'taken', differs: 'NotModelled', test: TRIED_HERE },
  {
    what: '`names.add` of a text that is no formula',
    source: '#2283',
    excel: 'a name for the text',
    test: FORMULAS,
  },
  {
    what: 'a table without headers',
    source: '#196',
    excel: 'gets a header row; cells below move down',
    test: NEW,
  },
  { what: 'a table over a header row alone', source: '#1197', excel: 'cells below move down', test: NEW },
  { what: 'a table whose rows were all deleted', source: '#5909', excel: '`rows.count` is 0', test: NEW },
  {
    what: 'a formula that cannot be read, or of a table, column or name that is not there',
    source: 'K',
    excel: 'InvalidArgument; the write is not done',
    test: FORMULAS,
  },
  {
    what: 'structured references in conditional formats and validations',
    source: 'K, #873',
    excel: 'InvalidArgument',
    test: FORMULAS,
  },
  { what: 'formulas of several results', source: 'D, S', excel: 'spill', test: NEW },
  { what: 'calculation by hand', source: 'T', excel: 'results stay until calculated', test: OLD },
  { what: 'details of `onChanged`', source: '#5308', excel: 'for one cell only', test: EVENTS },
  { what: 'events of a write', source: 'S', excel: 'come after the sync', test: EVENTS },
  {
    what: 'deleting the sheet in front',
    source: 'S',
    excel: 'its neighbour comes to the front',
    test: EVENTS,
  },
  { what: 'protecting twice', source: '#6784', excel: 'AccessDenied', test: 'test/protection.test.ts' },
  {
    what: 'select, activate, add, freeze with another workbook in front',
    source: 'D',
    excel: 'GeneralException, not on the web',
    test: NEW,
  },
  { what: '`zoom` by pages', source: '#1860', excel: 'not taken up on Windows', test: NEW },
  {
    what: 'a conditional format that looks at another cell',
    source: '#5299',
    excel: 'is not drawn anew on Windows',
    differs: 'looks on the screen are not modelled',
    test: OLD,
  },
  { what: '`getRange` of a name that is no range', source: 'T', excel: 'InvalidReference', test: OLD },
  {
    what: 'rounding 0.285*100, an error joined to a text, IFERROR of an empty cell',
    source: 'K',
    excel: '29, #N/A, 0',
    test: TRIED_HERE,
  },
];

const TRIALS: Readonly<Record<number, Tried>> = { ...CELLS, ...TABLES, ...WORKBOOK };

/** The kinds of Excel that behave differently. */
export type Kind = 'excel-windows' | 'excel-mac' | 'excel-web';

/** A behaviour that can be tried, with its number. */
export interface TriedBehaviour extends Tried {
  readonly number: number;
  readonly behaviour: Behaviour;
}

/** Behaviours that would harm the product most: they are tried first. */
const FIRST = [35, 36, 58, 59, 60, 49];

/** The behaviours that can be tried, those first that the product would suffer from most. */
export const TRIED: readonly TriedBehaviour[] = BEHAVIOURS.flatMap((behaviour, index) => {
  const tried = TRIALS[index + 1];
  return tried ? [{ number: index + 1, behaviour, ...tried }] : [];
}).sort((a, b) => rank(a.number) - rank(b.number));

function rank(number: number): number {
  const place = FIRST.indexOf(number);
  return place < 0 ? FIRST.length + number : place;
}

/** The result of a trial in a kind of Excel, by the behaviour's source. */
export function expectedIn({ expected, ...own }: Tried, kind: Kind): Outcome {
  if (kind === 'excel-mac' && 'onMac' in own) {
    return own.onMac;
  }
  return kind === 'excel-windows' && 'onWindows' in own ? own.onWindows : expected;
}
