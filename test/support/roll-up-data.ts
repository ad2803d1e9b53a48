/** What units' files say, made up for tests of the roll-up, and the sheets of it as they show. */
import type { CivilDate } from '../../src/workbook/cells/serial';
import type { CellValue } from '../../src/workbook/cells/cells';
import { columnArea } from '../../src/workbook/draft/draft';
import type { SheetDraft } from '../../src/workbook/draft/draft';
import { calculate } from '../../src/workbook/draft/calculate';
import { ROLLUP_LAYOUT, ROLLUP_ROLES } from '../../src/core/layout/rollup';
import type { RollupRole } from '../../src/core/layout/rollup';
import type { SheetNames } from '../../src/core/layout/sheet';
import { vi } from '../../src/texts/messages.vi';
import { detailsOf, selfChecksumOf, unsent } from '../../src/core/rollup/copy';
import type {
  CopyHead,
  FileRecord,
  SomeData,
  SendingRow,
  StagedRow,
  UnitCopy,
} from '../../src/core/rollup/copy';
import { decidedHash, NOBODY, versionOf } from '../../src/core/rollup/decisions';
import { rollupSheets } from '../../src/core/rollup/sheets';
import { summarise } from '../../src/core/rollup/summary';
import type { RollUpSheets } from '../../src/core/rollup/table';

export const DAY: CivilDate = { year: 2026, month: 11, day: 20 };

export const score = (code: string, self: number | null, over: StagedRow = {}): StagedRow => ({
  code,
  title: `Tiêu chí ${code}`,
  max: 100,
  self,
  evidence: null,
  explanation: null,
  appraised1: null,
  opinion: null,
  reply: null,
  appraised2: null,
  state: 'Chưa thẩm định',
  reviewer: null,
  reviewedAt: null,
  input1: self,
  input2: null,
  input3: null,
  input4: null,
  figure1: null,
  figure2: null,
  notApplicable: null,
  given: null,
  source: `'Bảng tự chấm điểm'!B${20 + Number(code.slice(-1))}`,
  ...over,
});

export const task = (n: number, over: StagedRow = {}): StagedRow => ({
  no: n,
  text: `Việc ${n}`,
  lead: 'Phòng Văn hóa - Xã hội',
  timing: null,
  deadline: 46_300,
  result: 'Chưa thực hiện',
  finished: null,
  result6: null,
  result9: null,
  resultYear: null,
  source: `'Nhiệm vụ'!D${n + 5}`,
  ...over,
});

export const figure = (current: number | null, lastYear: number | null): StagedRow => ({
  period: '6 tháng',
  text: 'Số cuộc đối thoại',
  unit: 'cuộc',
  current,
  lastYear,
  cumulative: null,
  source: "'Số liệu báo cáo'!E6",
});

export function copyOf(
  unit: string,
  over: Partial<CopyHead> = {},
  rows: Partial<UnitCopy['rows']> = {},
): UnitCopy {
  const scores = rows.copyScores ?? [];
  return {
    head: {
      unit,
      unitCode: '',
      block: 'Xã',
      year: 2026,
      self: 80,
      selfOutOf: 100,
      selfRating: 'Tốt',
      selfInFile: 80,
      official: null,
      officialOutOf: 100,
      officialRating: '',
      stamped: null,
      stamp: '',
      number: '',
      issued: null,
      rubricId: 'minh-hoa',
      rubricVersion: 1,
      rubricChecksum: 'c1',
      knockOuts: '',
      selfChecksum: selfChecksumOf(scores),
      planId: 'p',
      madeFrom: 'Mẫu A',
      layout: 1,
      appraisalOnly: false,
      source: "'Bảng tự chấm điểm'!E11",
      ...over,
    },
    rows: detailsOf((role) => rows[role] ?? []),
  };
}

export const file = (name: string, copy: UnitCopy, hash = name): FileRecord => ({
  file: name,
  hash,
  pickedCodes: [],
  reading: { ok: true, copy, notes: [] },
});
export const bad = (name: string): FileRecord => ({
  file: name,
  hash: `bad ${name}`,
  pickedCodes: [],
  reading: { ok: false, reason: { code: 'file.damaged' } },
});
export const scored = (unit: string, self: number, over: Partial<CopyHead> = {}) =>
  copyOf(unit, { self, ...over });
export const of = (...files: FileRecord[]): SomeData => ({ files, sending: [] });
/** The same, each file accepted as a reviewer's. */
export const accepting = (data: SomeData): SomeData => ({
  ...data,
  decisions: data.files.map(({ hash, file: name }) => ({
    ...{ kind: 'reviewer', hash: decidedHash(hash), file: name, unit: '', unitCode: '' },
    ...{ by: 'Lan', on: 46_340.5 },
  })),
});
/** The same, these files chosen among all there are. */
export const picking = (data: SomeData, ...chosen: readonly string[]): SomeData => ({
  ...data,
  decisions: [
    ...(data.decisions ?? []),
    ...data.files
      .filter(({ file: name }) => chosen.includes(name))
      .map((record) =>
        versionOf(
          record,
          data.files.map(({ hash }) => hash),
          { unit: '', unitCode: '' },
          NOBODY,
        ),
      ),
  ],
});
export const row = (unit: string, over: Partial<SendingRow> = {}): SendingRow => ({
  ...unsent({ unit, unitCode: '', block: '' }),
  ...over,
});

export const names = Object.fromEntries(
  ROLLUP_ROLES.map((role) => [role, { sheet: ROLLUP_LAYOUT[role].sheet, table: ROLLUP_LAYOUT[role].table }]),
) as Record<RollupRole, SheetNames>;

export function sheetsOf(data: SomeData, more: Partial<RollUpSheets> = {}): SheetDraft[] {
  return rollupSheets(summarise(data), {
    names,
    heat: 'Theo tiêu chí',
    overview: 'Tổng quan',
    charts: 'Biểu đồ điểm',
    catalogue: vi,
    today: DAY,
    rubrics: [],
    partials: [],
    ...more,
  });
}

/** What the cells of drafted sheets show. */
export function shownOf(sheets: readonly SheetDraft[]) {
  const results = calculate({ sheets, names: [] }, DAY);
  return {
    cell: (sheet: string, row: number, column: number): CellValue => results.cell(sheet, row, column),
    /** Some columns of a sheet's table, row by row. */
    table: (role: RollupRole, ...keys: readonly string[]) => {
      const sheet = sheets.find(({ name }) => name === names[role].sheet);
      return (sheet?.table?.rows ?? []).map((_, index) =>
        keys.map((key) => {
          const at = sheet?.table && columnArea(sheet.table, key);
          return at ? results.cell(sheet.name, at.row + index, at.column) : undefined;
        }),
      );
    },
  };
}

/** What a sheet's cells show, row by row. */
export function cellsOfSheet(sheets: readonly SheetDraft[], name: string): CellValue[][] {
  const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const { cell } = shownOf(sheets);
  const last = Math.max(0, ...cells.map(({ row: at }) => at));
  const columns = Math.max(0, ...cells.map(({ column }) => column)) + 1;
  return Array.from({ length: last + 1 }, (_, at) =>
    Array.from({ length: columns }, (__, index) => cell(name, at, index)),
  );
}
