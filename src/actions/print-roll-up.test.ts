/** Papers of a roll-up: what is read for one gives what the whole workbook gives. */
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { main } from '../cli/main';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { YEARS_SHEET } from '../core/rollup/year-page';
import { findSheet } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { draftRollUpPaper, readForPaper } from './print-roll-up';

const REQUEST = { form: 'report', today: { year: 2026, month: 12, day: 10 } } as const;

test('the report has last year, though only its sheet and the chosen columns are read', async () => {
  const io = new MemoryIo();
  io.files.set('2025/a.xlsx', await unitBytes({ unit: 'UBND xã A', share: 0.9, year: '2025' }));
  io.files.set('2026/a.xlsx', await unitBytes({ unit: 'UBND xã A', share: 0.8 }));
  await main(['rollup', '2025', '--out', '2025.xlsx'], io);
  await main(['rollup', '2026', '--last-year', '2025.xlsx', '--out', '2026.xlsx'], io);
  const whole = io.opened('2026.xlsx');
  // Excel answers so: sheets without tables are told by name only.
  const narrow = {
    ...whole,
    sheets: whole.sheets.map((sheet) =>
      sheet.tables.length > 0 || sheet.name === META_SHEET
        ? sheet
        : { ...sheet, grid: { row: 0, column: 0, values: [], formulas: [] } },
    ),
  };
  const cells: string[] = [];
  const refused = () => Promise.reject(new Error('not to be called'));
  const door: WorkbookDoor = {
    ...{ isWhole: false, read: refused, readTable: refused, apply: refused, show: refused },
    readColumns: () => Promise.resolve(narrow),
    readCells: (name: string) => {
      cells.push(name);
      return Promise.resolve(findSheet(whole, name)?.grid);
    },
  };
  const read = await readForPaper(door, 'report');
  expect(cells).toEqual([YEARS_SHEET]);
  const paper = draftRollUpPaper(read, REQUEST);
  expect(paper).toEqual(draftRollUpPaper(whole, REQUEST));
  expect(JSON.stringify(paper).replaceAll('\u00a0', ' ')).toContain(
    '(tự chấm, 1 đơn vị so được): điểm trung bình 90 → 80.',
  );
});
