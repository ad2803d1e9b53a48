import { looseSheet } from './draft';
import type { SheetDraft } from './draft';
import { scaledPage } from './print-scale';

const sheet = (change: Partial<SheetDraft>): SheetDraft => ({ ...looseSheet('A', []), ...change });
const columns = (...widths: readonly number[]) =>
  widths.map((width, index) => ({ key: `${index}`, header: `${index}`, width, style: {} }));
const table = (...widths: readonly number[]) => ({
  name: 'T',
  row: 0,
  column: 0,
  columns: columns(...widths),
  rows: [],
});

test.each<[string, SheetDraft, number]>([
  ['narrow columns are printed as they are', sheet({ columnWidths: [50, 50] }), 100],
  ['columns as wide as the paper', sheet({ columnWidths: [80, 80] }), 100],
  ['columns twice as wide as the paper', sheet({ columnWidths: [165, 165] }), 49],
  ['the same on wide paper', sheet({ columnWidths: [165, 165], page: { orientation: 'landscape' } }), 76],
  ['a table: 60 characters are 112 mm', sheet({ table: table(60, 60) }), 72],
  [
    'columns that are hidden or not printed do not count',
    sheet({
      table: { ...table(), columns: [...columns(60), { ...columns(60)[0]!, hidden: true }, ...columns(60)] },
      page: { orientation: 'portrait', columns: { first: 0, last: 1 } },
    }),
    100,
  ],
  [
    'high rows count where all is on one page',
    sheet({
      columnWidths: [50],
      rowHeights: [{ row: 0, height: 1_000 }],
      page: { orientation: 'portrait', onePage: true },
    }),
    70,
  ],
  ['never below a tenth', sheet({ columnWidths: [9_000] }), 10],
])('%s', (_name, draft, scale) => {
  expect(scaledPage(draft)).toEqual({ ...draft.page, scale });
});
