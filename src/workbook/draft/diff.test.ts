import fc from 'fast-check';
import { MemoryWorkbook } from '../../../test/support/memory-door';
import type { CellValue } from '../cells/cells';
import { diff } from './diff';
import { call, column } from '../formula/build';
import type { RowDraft, WorkbookDraft } from './draft';
import { metaDraft, readMeta, EMPTY_META } from '../../core/layout/meta';
import { META_SHEET } from './facts-sheet';
import type { Meta } from '../../core/layout/meta';
import { freeSheetName, freeTableName, MAX_SHEET_NAME } from '../../core/layout/names';
import { tableSheet } from '../../core/layout/sheet';
import { findSheet } from '../cells/snapshot';

const draftOf = (rows: readonly RowDraft[]): WorkbookDraft => ({
  sheets: [
    {
      ...tableSheet('files', { sheet: 'Danh sách tệp', table: 'DanhSachTep' }, rows),
      validations: [],
    },
  ],
  names: [],
});
const rowsOf = (texts: readonly string[]): RowDraft[] =>
  texts.map((file, index) => ({ no: index + 1, file }));

describe('diff', () => {
  test('a formula that names a table comes after the table', async () => {
    const draft: WorkbookDraft = {
      sheets: [
        {
          ...tableSheet('files', { sheet: 'S', table: 'T' }, rowsOf(['a'])),
          cells: [{ row: 0, column: 0, content: { formula: call('COUNT', column('T', 'STT')) } }],
        },
      ],
      names: [{ name: 'N', sheet: 'S', area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    };
    const kinds = diff(await new MemoryWorkbook().read(), draft).map(({ kind }) => kind);
    expect(kinds.slice(0, 5)).toEqual(['addSheet', 'write', 'addTable', 'addName', 'write']);
  });

  test('what was written is wanted no more: applying twice changes nothing', async () => {
    const cells = fc.constantFrom<CellValue>('a', 'b', '', null, 1, 2.5, true);
    const row = fc.record({ no: cells, file: cells, unit: cells });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.array(row, { maxLength: 6 }),
        async (first, second) => {
          const workbook = new MemoryWorkbook();
          for (const rows of [first, second]) {
            await workbook.apply(diff(await workbook.read(), draftOf(rows)));
            expect(diff(await workbook.read(), draftOf(rows))).toEqual([]);
          }
        },
      ),
    );
  });

  test('a cell changed since it was read stops the writing', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply(diff(await workbook.read(), draftOf(rowsOf(['a', 'b']))));
    const changes = diff(await workbook.read(), draftOf(rowsOf(['a', 'c'])));
    workbook.type('Danh sách tệp', 5, 1, 'của người dùng');
    expect(await workbook.apply(changes)).toEqual({
      state: 'moved',
      at: { sheet: 'Danh sách tệp', row: 5, column: 1 },
    });
    expect(workbook.sheets.get('Danh sách tệp')?.cells.get('5,1')?.value).toBe('của người dùng');
  });

  test('only cells that differ are written', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply(diff(await workbook.read(), draftOf(rowsOf(['a', 'b', 'c']))));
    expect(diff(await workbook.read(), draftOf(rowsOf(['a', 'X', 'c'])))).toEqual([
      {
        kind: 'write',
        sheet: 'Danh sách tệp',
        row: 5,
        column: 1,
        cells: [[{ value: 'X' }]],
        expected: [[{ value: 'b' }]],
      },
    ]);
  });

  test('a column users added and moved is left alone', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply(diff(await workbook.read(), draftOf(rowsOf(['a']))));
    // the user swaps the first two columns
    workbook.type('Danh sách tệp', 3, 0, 'Tệp');
    workbook.type('Danh sách tệp', 3, 1, 'STT');
    workbook.type('Danh sách tệp', 4, 0, 'a');
    workbook.type('Danh sách tệp', 4, 1, 1);
    expect(diff(await workbook.read(), draftOf(rowsOf(['a'])))).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['nothing is taken', [], 'Nhiệm vụ'],
    ['the name is taken, in other case', ['NHIỆM VỤ'], 'Nhiệm vụ (2)'],
    ['and the next too', ['Nhiệm vụ', 'Nhiệm vụ (2)'], 'Nhiệm vụ (3)'],
  ])('%s', async (_, taken, free) => {
    const workbook = new MemoryWorkbook();
    await workbook.apply(taken.map((sheet) => ({ kind: 'addSheet', sheet })));
    expect(freeSheetName('Nhiệm vụ', await workbook.read())).toBe(free);
  });

  test('never grow past Excel’s 31 characters', async () => {
    const long = 'x'.repeat(MAX_SHEET_NAME);
    const workbook = new MemoryWorkbook();
    await workbook.apply([{ kind: 'addSheet', sheet: long }]);
    const free = freeSheetName(long, await workbook.read());
    expect(free).toHaveLength(MAX_SHEET_NAME);
    expect(free.endsWith(' (2)')).toBe(true);
  });

  test('a table does not take a defined name’s place', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([
      { kind: 'addName', name: 'nhiemvu', sheet: 'Sheet1', area: { row: 0, column: 0, rows: 1, columns: 1 } },
    ]);
    expect(freeTableName('NhiemVu', await workbook.read())).toBe('NhiemVu_2');
  });
});

describe('_SoDanVan', () => {
  const meta: Meta = {
    ...EMPTY_META,
    plan: { id: 'p', template: 't', templateVersion: 1, unit: 'UBND xã “A”', year: 2026 },
    rubric: { id: 'r', version: 2, checksum: 'ffff0000' },
    sheets: { tasks: { sheet: 'Nhiệm vụ (2)', table: 'NhiemVu_2', columns: { text: 'Nội dung nhiệm vụ' } } },
    rows: { 't.1': ['00000001', '', '0000000a'], 'u.a.b': ['00000002'] },
    rules: {
      'rule-of-later': { off: true, settings: { days: 3, lenient: true, names: 'a; b' } },
      missingLead: { level: 'note' },
    },
    accepted: {
      'task.noLead|tasks.lead|u.a.b': { print: '00000003', reason: 'Giao cho cả xã' },
      'info.unitEmpty|Thông tin chung!C5': { print: '00000004' },
    },
  };
  const written = async (facts: Meta) => {
    const workbook = new MemoryWorkbook();
    await workbook.apply(diff(await workbook.read(), { sheets: [metaDraft(facts)], names: [] }));
    return workbook;
  };

  test('reads back what it wrote', async () => {
    expect(readMeta(await (await written(meta)).read())).toEqual({ state: 'ok', meta });
  });

  test('a level or a record that cannot be understood is as if not there', async () => {
    const workbook = await written(meta);
    const grid = findSheet(await workbook.read(), META_SHEET)?.grid;
    for (const [key, spoilt] of [
      ['rule.missingLead', '{"level":"nặng"}'],
      ['accepted.task.noLead|tasks.lead|u.a.b', '"x"'],
    ] as const) {
      workbook.type(META_SHEET, grid?.values.findIndex((line) => line[0] === key) ?? -1, 1, spoilt);
    }
    const reading = readMeta(await workbook.read());
    expect(reading.state === 'ok' && Object.keys(reading.meta.rules ?? {})).toEqual(['rule-of-later']);
    expect(reading.state === 'ok' && Object.keys(reading.meta.accepted ?? {})).toHaveLength(1);
  });

  test('a row id such as __proto__ is a name like any other', async () => {
    const rows = JSON.parse('{"__proto__": ["00000003"]}') as Record<string, string[]>;
    const reading = readMeta(await (await written({ ...meta, rows })).read());
    expect(reading.state === 'ok' && Object.keys(reading.meta.rows)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['00000003']).toBeUndefined();
  });

  test.each<[string, (workbook: MemoryWorkbook) => void, string]>([
    ['absent', (workbook) => workbook.sheets.delete(META_SHEET), 'none'],
    ['of a newer layout', (workbook) => workbook.type(META_SHEET, 1, 1, '99'), 'newer'],
    ['without a version', (workbook) => workbook.type(META_SHEET, 1, 1, 'hỏng'), 'broken'],
    [
      'with a record that is no record',
      (workbook) => workbook.type(META_SHEET, 4, 1, '{"sheet": 1}'),
      'broken',
    ],
  ])('%s', async (_, spoil, state) => {
    const workbook = await written(meta);
    spoil(workbook);
    expect(readMeta(await workbook.read()).state).toBe(state);
  });
});
