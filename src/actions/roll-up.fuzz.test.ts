/** Units' workbooks edited as no one should: whatever they hold, the work of the others is done, and no row is lost unsaid. */
import { seededRandom } from '../../test/support/memory-door';
import { FULL, SEED } from '../../test/support/sample';
import { ROLL_UP_DAY, unitFile } from '../../test/support/unit-file';
import type { UnitFile } from '../../test/support/unit-file';
import { EMPTY_META } from '../core/layout/meta';
import { readContent } from '../core/rollup/read-file';
import type { ReadResult } from '../core/rollup/read-file';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { loadRubric } from '../templates';
import type { CellValue } from '../workbook/cells/cells';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../workbook/cells/snapshot';
import { assembleHere } from './assemble';
import { reviewPlan } from './review';

const RUNS = FULL ? 2000 : 300;
/** How many edited workbooks are rolled up together with a sound one. */
const TOGETHER = 30;

type Random = () => number;
const upTo = (random: Random, most: number) => Math.floor(random() * most);
const oneOf = <T>(random: Random, items: readonly T[]): T | undefined => items[upTo(random, items.length)];

const ODD: readonly CellValue[] = [
  ...[null, '', ' ', 0, -1, 1e15, 0.1 + 0.2, true, '#REF!', '7,5', '1.250', '8đ', '9/10', 'x', 'Có ', '=1+1'],
  ...['I.1', '00166', 'UBND xã Ba Tơ', 'Năm 2025', '31/4/2026', 46_000, '\u200B', 'đ'.repeat(32_768)],
  ...['ພາສາລາວ', 'العربية', '👩‍👩‍👧', '\uD800', 'a\u0300'.normalize('NFD'), '__proto__', 'constructor'],
];

type Sheets = readonly SheetSnapshot[];
const at = (sheets: Sheets, index: number, change: (sheet: SheetSnapshot) => SheetSnapshot): Sheets =>
  sheets.map((sheet, i) => (i === index ? change(sheet) : sheet));

const withRows = (sheet: SheetSnapshot, change: <T>(rows: readonly T[]) => readonly T[]): SheetSnapshot => ({
  ...sheet,
  grid: { ...sheet.grid, values: change(sheet.grid.values), formulas: change(sheet.grid.formulas) },
});

const withTable = (
  sheet: SheetSnapshot,
  change: (table: TableSnapshot) => Partial<TableSnapshot>,
): SheetSnapshot => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, ...change(table) })) });

/** What people and programs do to a sheet. */
const EDITS: readonly ((sheets: Sheets, index: number, random: Random) => Sheets)[] = [
  function dropRow(sheets, index, random) {
    const row = upTo(random, sheets[index]?.grid.values.length ?? 0);
    const isIn = ({ row: top, bodyRows }: TableSnapshot) => row > top && row <= top + bodyRows;
    return at(sheets, index, (sheet) =>
      withTable(
        withRows(sheet, (rows) => rows.filter((_, i) => i !== row)),
        (table) => (isIn(table) ? { bodyRows: Math.max(1, table.bodyRows - 1) } : {}),
      ),
    );
  },
  function doubleRow(sheets, index, random) {
    const row = upTo(random, sheets[index]?.grid.values.length ?? 0);
    return at(sheets, index, (sheet) =>
      withTable(
        withRows(sheet, (rows) => rows.flatMap((line, i) => (i === row ? [line, line] : [line]))),
        (table) => (row > table.row ? { bodyRows: table.bodyRows + 1 } : { row: table.row + 1 }),
      ),
    );
  },
  function moveRow(sheets, index, random) {
    const [from, to] = [0, 0].map(() => upTo(random, sheets[index]?.grid.values.length ?? 0));
    return at(sheets, index, (sheet) =>
      withRows(sheet, (rows) => {
        const moved = rows.filter((_, i) => i === from);
        const left = rows.filter((_, i) => i !== from);
        return [...left.slice(0, to), ...moved, ...left.slice(to)];
      }),
    );
  },
  function dropColumn(sheets, index, random) {
    return at(sheets, index, (sheet) => {
      const column = upTo(random, sheet.grid.values[0]?.length ?? 0);
      const lines = <T>(rows: readonly (readonly T[])[]) =>
        rows.map((line) => line.filter((_, i) => i !== column));
      return withTable(
        {
          ...sheet,
          grid: { ...sheet.grid, values: lines(sheet.grid.values), formulas: lines(sheet.grid.formulas) },
        },
        (table) => ({ headers: table.headers.filter((_, i) => i !== column - table.column) }),
      );
    });
  },
  function doubleColumn(sheets, index, random) {
    return at(sheets, index, (sheet) => {
      const column = upTo(random, sheet.grid.values[0]?.length ?? 0);
      const lines = <T>(rows: readonly (readonly T[])[]) =>
        rows.map((line) => line.flatMap((cell, i) => (i === column ? [cell, cell] : [cell])));
      return withTable(
        {
          ...sheet,
          grid: { ...sheet.grid, values: lines(sheet.grid.values), formulas: lines(sheet.grid.formulas) },
        },
        (table) => ({
          headers: table.headers.flatMap((header, i) =>
            i === column - table.column ? [header, `${header}2`] : [header],
          ),
        }),
      );
    });
  },
  function retype(sheets, index, random) {
    return at(sheets, index, (sheet) => {
      const row = upTo(random, sheet.grid.values.length);
      const column = upTo(random, sheet.grid.values[0]?.length ?? 0);
      const typed = oneOf(random, ODD) ?? null;
      const put = <T>(rows: readonly (readonly T[])[], value: T) =>
        rows.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));
      return {
        ...sheet,
        grid: {
          ...sheet.grid,
          values: put<CellValue>(sheet.grid.values, typed),
          formulas: put<string | null>(sheet.grid.formulas, null),
        },
      };
    });
  },
  (sheets, index, random) =>
    at(sheets, index, (sheet) =>
      withTable(sheet, ({ bodyRows }) => ({ bodyRows: Math.max(1, bodyRows + upTo(random, 7) - 3) })),
    ),
  (sheets, index) => at(sheets, index, (sheet) => withTable(sheet, () => ({ bodyRows: 1_048_000 }))),
  (sheets, index) => at(sheets, index, (sheet) => ({ ...sheet, tables: [] })),
  (sheets, index, random) =>
    at(sheets, index, (sheet) =>
      withTable(sheet, ({ headers }) => {
        const place = upTo(random, headers.length);
        return { headers: headers.map((header, i) => (i === place ? String(oneOf(random, ODD)) : header)) };
      }),
    ),
  (sheets, index) => sheets.filter((_, i) => i !== index),
  (sheets, index) =>
    sheets.flatMap((sheet, i) => (i === index ? [sheet, { ...sheet, name: `${sheet.name} (2)` }] : [sheet])),
  (sheets, index, random) => {
    const other = upTo(random, sheets.length);
    const names = sheets.map(({ name }) => name);
    return sheets.map((sheet, i) => ({
      ...sheet,
      name: (i === index ? names[other] : i === other ? names[index] : names[i]) ?? sheet.name,
    }));
  },
];

function edited(workbook: WorkbookSnapshot, random: Random): WorkbookSnapshot {
  let { sheets } = workbook as { sheets: Sheets };
  for (let left = 1 + upTo(random, 4); left > 0 && sheets.length > 0; left--) {
    sheets = (oneOf(random, EDITS) ?? EDITS[0])?.(sheets, upTo(random, sheets.length), random) ?? sheets;
  }
  return { ...workbook, sheets };
}

/** Of a unit of its own, so that it is counted beside the others. */
const named = (workbook: WorkbookSnapshot, no: number): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    grid: {
      ...sheet.grid,
      values: sheet.grid.values.map((line) =>
        line.map((cell) => (cell === 'UBND xã A' ? `UBND xã A thứ ${no}` : cell)),
      ),
    },
  })),
});

/** Counts with its own eyes: cells below this header, in tables that have it. */
function rowsShown(
  { sheets }: WorkbookSnapshot,
  [header, beside]: readonly [header: string, beside: string],
): number {
  return Math.max(
    0,
    ...sheets.flatMap(({ tables, grid }) =>
      tables
        .filter(({ headers }) => headers.includes(header) && headers.includes(beside))
        .map(({ row, column, headers, bodyRows }) => {
          const col = column + headers.indexOf(header) - grid.column;
          const body = grid.values.slice(row + 1 - grid.row, row + 1 - grid.row + bodyRows);
          return body.filter((line) => String(line[col] ?? '').trim() !== '').length;
        }),
    ),
  );
}

/** A column that makes a row, and one beside it by which the table is known. */
const SHOWN = {
  copyTasks: ['Nội dung nhiệm vụ', 'Hạn hoàn thành'],
  copyScores: ['Mã', 'Điểm tự chấm'],
} as const;

let rubric: Rubric;
let sound: UnitFile;
let usual: UnitFile;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  sound = await unitFile('UBND xã Mẫu', 0.5, rubric);
  usual = await unitFile('UBND xã A', 0.9, rubric);
});

test(`${RUNS} edited workbooks: read, checked and rolled up without an exception; the sound one is counted each time`, async () => {
  const random = seededRandom(SEED);
  for (let run = 0; run < RUNS; run += TOGETHER) {
    const files = Array.from({ length: TOGETHER }, (_, n): UnitFile => ({
      name: `${run + n}.xlsx`,
      workbook: edited(named(usual.workbook ?? { sheets: [], names: [] }, run + n), random),
    }));
    const known = { rubrics: [rubric], confirmed: {}, known: new Map() };
    const results: ReadResult[] = [];
    for (const { name, workbook } of [...files, sound]) {
      if (!workbook) {
        continue;
      }
      reviewPlan(workbook, [rubric]);
      const read = readContent(name, name, () => ({ ok: true, workbook }), known);
      results.push(read);
      const { reading } = read.kind === 'file' ? read.record : { reading: undefined };
      // Caught at the last moment is still a fault.
      expect(reading?.ok === false ? reading.reason.code : '').not.toBe('file.failed');
      if (reading?.ok) {
        for (const role of ['copyTasks', 'copyScores'] as const) {
          const isTold = reading.notes.length > 0;
          const least = isTold ? 0 : rowsShown(workbook, SHOWN[role]);
          const { length } = reading.copy.rows[role];
          expect([name, role, Math.min(length, least)]).toEqual([name, role, least]);
        }
      }
    }
    const assembly = assembleHere({ sheets: [], names: [] }, EMPTY_META, {
      rubrics: [rubric],
      today: ROLL_UP_DAY,
      isWhole: true,
    });
    results.forEach(assembly.add);
    const { summary } = await assembly.finish();
    expect(summary.units.filter(({ unit, self }) => unit === 'UBND xã Mẫu' && self === 50)).toHaveLength(1);
    expect(summary.files.map(({ file }) => file).sort()).toEqual(
      [...files, sound].map(({ name }) => name).sort(),
    );
    expect(summary.files.flatMap(({ messages }) => messages.map(({ code }) => code))).not.toContain(
      'file.failed',
    );
  }
});
