/**
 * One odd spelling in any column that is typed into: formulas of the sheet, Rà soát, the score and a roll-up take it alike, or
 * Rà soát points at the cell and the roll-up names it.
 */
import { addYearTables } from '../../test/support/actions';
import { seededRandom } from '../../test/support/memory-door';
import { unitWorkbook } from '../../test/support/unit-file';
import { locate, textOf } from '../core/layout/locate';
import { sheetLayout } from '../core/layout/layout';
import { EMPTY_META, readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { TYPED_COLUMNS } from '../core/plan/typed-columns';
import { readUnit } from '../core/rollup/read-unit';
import { entryKind } from '../core/scoring/rubric/entries';
import { itemsOf } from '../core/scoring/rubric/rubric';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { loadRubric, loadYearTemplate } from '../templates';
import { cellName } from '../workbook/cells/cells';
import type { CellAt, CellValue } from '../workbook/cells/cells';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { reviewPlan } from './review';

const SPELLINGS: readonly CellValue[] = [
  ...['1.250', '1.250.000', '1\u00A0250', '7,5', '95%', '1250 người', '１２', '−3', '9/10', '30/6/2026', '30-6-26'],
  ...['31/4/2026', '20260530', 20260530, 1.25, true, 'Hoàn thành ', 'Hoa\u0300n tha\u0300nh', 'đã xong', 'có', 'x'],
  ...['#N/A', 'không đọc được'],
]; // prettier-ignore

/** Where rows of a unit's sheet stand in what a roll-up keeps of it. */
const KEPT = {
  tasks: 'copyTasks',
  reports: 'copyReports',
  indicators: 'copyFigures',
  models: 'unitModels',
  scores: 'copyScores',
} as const;
type Kept = keyof typeof KEPT;

const typing = (snapshot: WorkbookSnapshot, at: CellAt, value: CellValue): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) =>
    sheet.name === at.sheet
      ? {
          ...sheet,
          grid: {
            ...sheet.grid,
            values: sheet.grid.values.map((line, row) =>
              row + sheet.grid.row === at.row
                ? line.map((cell, column) => (column + sheet.grid.column === at.column ? value : cell))
                : line,
            ),
          },
        }
      : sheet,
  ),
});

let sound: WorkbookSnapshot;
let meta: Meta;
let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadRubric('sau-nhom');
  const workbook = await unitWorkbook('UBND xã A', 0.9, rubric);
  await addYearTables(
    workbook,
    { template: await loadYearTemplate(), roles: new Set(['indicators', 'models']) },
    { random: seededRandom() },
  );
  sound = await workbook.read();
  const reading = readMeta(sound);
  meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
});

const CASES = [
  ...(Object.keys(TYPED_COLUMNS) as (keyof typeof TYPED_COLUMNS)[]).flatMap((role) =>
    role === 'units'
      ? []
      : Object.keys(TYPED_COLUMNS[role])
          .filter((key) => sheetLayout(KEPT[role]).columns.some((column) => column.key === key))
          .map((key) => [role, key] as const),
  ),
  ...(['input1', 'input2', 'notApplicable'] as const).map((key) => ['scores', key] as const),
];

test('every table of a unit that a roll-up reads has a column here', () => {
  expect(new Set(CASES.map(([role]) => role))).toEqual(new Set(Object.keys(KEPT)));
});

test.each(CASES)('%s, %s', (role: Kept, key) => {
  const table = locate(sound, meta, role)!;
  const columns: Readonly<Record<string, number | undefined>> = table.columns;
  const entries = new Map(itemsOf(rubric).map(({ item }) => [item.code, item]));
  const index = table.rows.findIndex((line) => {
    const item = entries.get(textOf(line as never, 'code'));
    return role !== 'scores' || (item && entryKind(item, key as 'input1') !== undefined);
  });
  const { row } = table.rows[index]!;
  const at = { sheet: table.sheet.name, row, column: columns[key]! };
  const name = cellName(row, at.column);
  const silent: unknown[] = [];
  for (const value of SPELLINGS) {
    const workbook = typing(sound, at, value);
    const review = reviewPlan(workbook, [rubric]);
    const pointed =
      review.ok &&
      review.findings.some(
        (found) => found.at.sheet === at.sheet && found.at.row === at.row && found.at.column === at.column,
      );
    const reading = readUnit(workbook, [rubric]);
    const said = reading.ok ? reading.notes.map((message) => formatMessage(message, vi)) : [];
    const named = said.some((sentence) => sentence.includes(name) || sentence.includes(`(dòng ${row + 1})`));
    const kept = reading.ok ? reading.copy.rows[KEPT[role]][index] : undefined;
    const taken = (kept as Readonly<Record<string, CellValue>> | undefined)?.[key];
    const isTakenAsItStands = taken === (typeof value === 'string' ? value.normalize('NFC').trim() : value);
    if (pointed ? !named : !isTakenAsItStands) {
      silent.push({ value, taken, pointed, named });
    }
  }
  expect(silent).toEqual([]);
});
