/** Units' workbooks edited as no one should, and what the product must make of them: an answer for each, and no row lost unsaid. */
import { assembleHere } from '../../src/actions/assemble';
import { judgeScores } from '../../src/actions/judge-scores';
import { reviewPlan } from '../../src/actions/review';
import { EMPTY_META } from '../../src/core/layout/meta';
import { readContent } from '../../src/core/rollup/read-file';
import type { ReadResult } from '../../src/core/rollup/read-file';
import { loadRubric } from '../../src/templates';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { ROLL_UP_DAY, unitFile } from './unit-file';
import type { UnitFile } from './unit-file';

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

const SOUND = 'UBND xã Mẫu';

/**
 * Edits so many workbooks of a unit; each is checked, scored and rolled up with others and a sound one.
 * @param random numbers from 0 to 1 that draw the edits
 * @returns what went wrong, a line each; nothing when every workbook got its answer.
 */
export async function faultsOfEdits(workbooks: number, random: Random): Promise<string[]> {
  const rubrics = [await loadRubric('minh-hoa')] as const;
  const sound = await unitFile(SOUND, 0.5, rubrics[0]);
  const usual = await unitFile('UBND xã A', 0.9, rubrics[0]);
  const faults: string[] = [];
  const tried = <T>(what: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      faults.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return undefined;
    }
  };
  for (let run = 0; run < workbooks; run += TOGETHER) {
    const files = Array.from({ length: Math.min(TOGETHER, workbooks - run) }, (_, n): UnitFile => ({
      name: `${run + n}.xlsx`,
      workbook: edited(named(usual.workbook ?? { sheets: [], names: [] }, run + n), random),
    }));
    const assembly = assembleHere({ sheets: [], names: [] }, EMPTY_META, {
      rubrics,
      today: ROLL_UP_DAY,
      isWhole: true,
    });
    for (const { name, workbook } of [...files, sound]) {
      if (workbook) {
        const scored = tried(`${name}, score`, () => judgeScores(workbook, rubrics, ROLL_UP_DAY));
        if (!scored?.ok) {
          // Scores are judged with what a check finds; a workbook without them is checked alone.
          tried(`${name}, check`, () => reviewPlan(workbook, rubrics, ROLL_UP_DAY));
        }
        const context = { rubrics, confirmed: {}, known: new Map() };
        const read = tried(`${name}, roll-up`, () =>
          readContent(name, name, () => ({ ok: true, workbook }), context),
        );
        if (read) {
          faults.push(...lostUnsaid(name, workbook, read));
          assembly.add(read);
        }
      }
    }
    const { summary } = await assembly.finish();
    const scored = summary.units.filter(({ unit, self }) => unit === SOUND && self === 50);
    if (scored.length !== 1) {
      faults.push(`runs from ${run}: the sound workbook is counted ${scored.length} times`);
    }
    const listed = summary.files.map(({ file }) => file).sort();
    if (
      listed.join() !==
      [...files, sound]
        .map(({ name }) => name)
        .sort()
        .join()
    ) {
      faults.push(`runs from ${run}: the files listed are ${listed.join(', ')}`);
    }
    faults.push(
      ...summary.files
        .filter(({ messages }) => messages.some(({ code }) => code === 'file.failed'))
        .map(({ file }) => `${file}: set aside after a fault`),
    );
  }
  return faults;
}

/** A record with fewer rows than its workbook shows, and no note. */
function lostUnsaid(name: string, workbook: WorkbookSnapshot, read: ReadResult): string[] {
  if (read.kind !== 'file' || !read.record.reading.ok) {
    return [];
  }
  const { copy, notes } = read.record.reading;
  return (['copyTasks', 'copyScores'] as const).flatMap((role) => {
    const shown = rowsShown(workbook, SHOWN[role]);
    const { length } = copy.rows[role];
    return notes.length === 0 && length < shown
      ? [`${name}: ${role} has ${length} of ${shown} rows, without a note`]
      : [];
  });
}
