import fc from 'fast-check';
import { loadRubric, rubricList } from '../../../templates';
import { WIDE_RUBRIC } from '../../../../test/support/wide-rubric';
import type { CellValue } from '../../../workbook/cells/cells';
import { sheetCells } from '../../../workbook/draft/draft';
import type { SheetDraft } from '../../../workbook/draft/draft';
import { LAYOUT } from '../../layout/layout';
import { locate } from '../../layout/locate';
import { EMPTY_META } from '../../layout/meta';
import { readForm } from './form';
import type { FormReading } from './form';
import { contentOf, formSheet } from './form-sheet';
import { readParams, readQuota, writeParams, writeQuota } from './params';
import type { Rubric } from './rubric';

const { columns: COLUMNS } = LAYOUT.rubricForm;
const NAMES = { sheet: 'Bộ tiêu chí', table: 'BoTieuChi' };

/** What the form says after someone has typed into it: by code and column, or by a setting's label. */
function typed(
  rubric: Rubric,
  edits: Readonly<Record<string, CellValue>>,
): { reading: FormReading; draft: SheetDraft } {
  const draft = formSheet(contentOf(rubric), NAMES);
  const { table } = draft;
  if (!table) {
    throw new Error('no table');
  }
  const rows = table.rows.map((row) =>
    Object.fromEntries(
      COLUMNS.map(({ key }) => [key, edits[`${String(row.code)} ${key}`] ?? row[key] ?? null]),
    ),
  );
  const cells = draft.cells.map((cell) => {
    const label = draft.cells.find(({ row, column }) => row === cell.row && column === cell.column - 1);
    const name = label && 'value' in label.content ? String(label.content.value) : '';
    return name in edits ? { ...cell, content: { value: edits[name] ?? null } } : cell;
  });
  const edited = { ...draft, cells, table: { ...table, rows } };
  const values: CellValue[][] = [];
  for (const { row, column, content } of sheetCells(edited)) {
    (values[row] ??= [])[column] = 'value' in content ? content.value : null;
  }
  const width = LAYOUT.rubricForm.columns.length;
  const filled = Array.from({ length: values.length }, (_, r) =>
    Array.from({ length: width }, (__, c) => values[r]?.[c] ?? null),
  );
  const snapshot = {
    names: [],
    sheets: [
      {
        name: NAMES.sheet,
        visibility: 'visible' as const,
        grid: { row: 0, column: 0, values: filled, formulas: filled.map((line) => line.map(() => null)) },
        tables: [
          {
            name: NAMES.table,
            row: table.row,
            column: 0,
            headers: LAYOUT.rubricForm.columns.map(({ header }) => header),
            bodyRows: rows.length,
          },
        ],
      },
    ],
  };
  const form = locate(snapshot, EMPTY_META, 'rubricForm');
  if (!form) {
    throw new Error('no form');
  }
  return { reading: readForm(form, rubric.id, rubric.version), draft: edited };
}

test.each(rubricList.map(({ id }) => id))('%s laid out and read again is the same set', async (id) => {
  const rubric = await loadRubric(id);
  expect(typed(rubric, {}).reading).toEqual({ ok: true, rubric });
});

test('what few sets use is laid out and read again: four levels, bands with conditions, a rating of its own part', () => {
  expect(typed(WIDE_RUBRIC, {}).reading).toEqual({ ok: true, rubric: WIDE_RUBRIC });
});

test.each<[string, Record<string, CellValue>, string, string]>([
  ['a fifth level', { '1.1.2.2 code': '1.1.2.1.1' }, 'form.code', '1.1.2.1.1'],
  ['a level left out', { '1.2 code': '1.2.1.1' }, 'form.noGroup', '1.2.1.1'],
  ['a row below another criterion', { '1.1.2.2 code': '1.1.9.2' }, 'form.noGroup', '1.1.9.2'],
  ['parts that do not add up', { '1.1.2.2 max': 4 }, 'rubric.sum', '1.1.2'],
  ['a way of scoring of what is a sum', { '1.1.2 method': 'Có/Không' }, 'form.methodOfSum', '1.1.2'],
  [
    'a code that is there twice, in another level',
    { '2.1 code': '1.1.2.1' },
    'rubric.duplicateCode',
    '1.1.2.1',
  ],
])('%s is told at its row', (_, edits, code, of) => {
  const { reading, draft } = typed(WIDE_RUBRIC, edits);
  const [finding] = reading.ok ? [] : reading.findings;
  expect([finding?.code, finding?.params?.code]).toEqual([code, of]);
  const row = sheetCells(draft).find(({ row, column }) => row === finding?.at.row && column === 0);
  expect(row?.content).toEqual({ value: of });
});

test.each<[string, Record<string, CellValue>, [string, string][]]>([
  ['points that do not add up', { 'I.2 max': 5 }, [['rubric.sum', 'I']]],
  ['a duplicate code', { 'I.2 code': 'I.1' }, [['rubric.duplicateCode', 'I.1']]],
  ['an unknown method', { 'I.1 method': 'Bốc thăm' }, [['form.method', 'I.1']]],
  ['overlapping tiers', { 'I.3 params': 'số đợt: từ 1 đến dưới 3 = 1; từ 2 = 2' }, [['form.overlap', 'I.3']]],
  ['tiers with a gap', { 'I.3 params': 'số đợt: từ 1 đến dưới 2 = 1; từ 3 = 2' }, [['form.gap', 'I.3']]],
  ['an end of the highest tier', { 'I.3 params': 'số đợt: từ 1 đến dưới 5 = 2' }, [['form.gap', 'I.3']]],
  ['parameters of another method', { 'I.1 params': 'bước 0,5' }, [['form.params', 'I.1']]],
  ['a formula as text', { 'I.2 title': '=A1+1' }, [['form.formulaText', '=A1+1']]],
  ['a maximum that is a text', { 'I.2 max': 'hai' }, [['form.number', 'hai']]],
  ['a scorer nobody knows', { 'I.2 by': 'Hàng xóm' }, [['form.word', 'Hàng xóm']]],
  ['a code without group', { 'I.2 code': 'V.9' }, [['form.noGroup', 'V.9']]],
  ['a code that has become a number', { 'I.2 code': 1.1 }, [['form.codeNumber', '1.1']]],
  [
    'tiers that both hold a bound',
    { 'I.3 params': 'số đợt: từ 1 đến 2 = 1; từ 2 = 2' },
    [['form.overlap', 'I.3']],
  ],
  [
    'tiers neither of which holds a bound',
    { 'I.3 params': 'số đợt: từ 1 đến dưới 2 = 1; trên 2 = 2' },
    [['form.gap', 'I.3']],
  ],
  [
    'bands out of order',
    { 'Mức xếp loại': 'Khá = 50; Trung bình = 80; Yếu = 0' },
    [['rubric.bandOrder', 'Trung bình']],
  ],
  [
    'a share of figures with one row named',
    { 'IV.1 figures': 'Số liệu báo cáo: Hồ sơ đã giải quyết' },
    [['rubric.figureNames', 'IV.1']],
  ],
  [
    'a row of figures that programs read differently',
    { 'IV.1 figures': 'số liệu báo cáo: Hồ sơ? / Tất cả' },
    [['rubric.figureWord', 'IV.1']],
  ],
  ['figures from nowhere', { 'IV.1 figures': 'Số liệu báo cáo:' }, [['form.word', 'Số liệu báo cáo:']]],
  [
    'a limit to a rating that is no share',
    { 'Tỷ lệ cao nhất của mức': 'Xuất sắc = một ít' },
    [['form.quota', 'Xuất sắc = một ít']],
  ],
  [
    'a limit above all units',
    { 'Tỷ lệ cao nhất của mức': 'Xuất sắc = 120%' },
    [['form.quota', 'Xuất sắc = 120%']],
  ],
  [
    'a limit to no rating of the set',
    { 'Tỷ lệ cao nhất của mức': 'Giỏi = 20%' },
    [['rubric.unknownBand', 'Giỏi']],
  ],
  ['a band without bound', { 'Mức xếp loại': 'Tốt' }, [['form.pair', 'Tốt']]],
  [
    'a condition nobody knows',
    { 'Mức xếp loại': 'Tốt = 80 và đẹp; Yếu = 0' },
    [['form.band', 'Tốt = 80 và đẹp']],
  ],
  [
    'a condition without a share',
    { 'Mức xếp loại': 'Tốt = 80 và không nhóm nào dưới 8; Yếu = 0' },
    [['form.band', 'Tốt = 80 và không nhóm nào dưới 8']],
  ],
  [
    'a condition on a group that is not there',
    { 'Mức xếp loại': 'Xuất sắc = 90 và nhóm I, IX không dưới 50%; Khá = 70; Trung bình = 50; Yếu = 0' },
    [['rubric.unknownGroup', 'IX']],
  ],
  [
    'a condition on the lowest band',
    { 'Mức xếp loại': 'Xuất sắc = 90; Khá = 70; Trung bình = 50; Yếu = 0 và không nhóm nào dưới 50%' },
    [['rubric.lowestCondition', 'Yếu']],
  ],
  [
    'a rating of its own part that is neither yes nor no',
    { 'Tự xếp loại theo phần tự chấm': 'đúng' },
    [['form.word', 'đúng']],
  ],
  ['a bonus that may be neither', { 'Được vượt tổng điểm': 'Cso' }, [['form.word', 'Cso']]],
  ['an official set without number', { Loại: 'chính thức' }, [['rubric.officialNeedsIssue', '']]],
  ['a total that is not the groups’', { 'Tổng điểm': 90 }, [['rubric.groupsSum', '']]],
])('%s is told at the cell', async (_, edits, expected) => {
  const rubric = await loadRubric('sau-nhom');
  const { reading, draft } = typed(rubric, edits);
  const findings = reading.ok ? [] : reading.findings;
  const firstParam = (params: Readonly<Record<string, unknown>> = {}) =>
    [params.code, params.value, params.name].find((value) => typeof value === 'string') ?? '';
  expect(findings.map(({ code, params }) => [code, firstParam(params)])).toEqual(expected);
  // It points at a cell that was typed, or at a row of it.
  const [edited] = Object.values(edits);
  const at = findings[0]?.at;
  const cells = sheetCells(draft).filter(({ row }) => row === at?.row);
  const values = cells.map(({ content }) => ('value' in content ? content.value : null));
  expect(
    values.includes(edited ?? null) ||
      ['rubric.sum', 'rubric.officialNeedsIssue'].includes(expected[0]?.[0] ?? ''),
  ).toBe(true);
});

test('a set whose formulas Excel could not hold is told at its bands', async () => {
  const rubric = await loadRubric('sau-nhom');
  const name = (band: number) => `Mức ${band} ${'dài '.repeat(48)}`.trim();
  const bands = Array.from({ length: 20 }, (_, band) => `${name(band)} = ${95 - 5 * band}`).join('; ');
  const knockOuts = Array.from({ length: 30 }, (_, no) => `Lý do ${no} = ${name(19)}`).join('\n');
  const { reading } = typed(rubric, {
    'Mức xếp loại': bands,
    'Không xếp loại, hạ mức': knockOuts,
    'Tỷ lệ cao nhất của mức': '',
  });
  const findings = reading.ok ? [] : reading.findings;
  expect(findings.map(({ code, at }) => [code, at.column])).toEqual([['rubric.formulaTooLong', 4]]);
});

test('tiers of any bounds are written so that they read the same', () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(bounds, (froms) => {
      const tiers = [...froms]
        .sort((a, b) => a - b)
        .map((from, t) => ({
          from: from / 8,
          ...(from % 3 === 0 ? ({ above: true } as const) : {}),
          points: t + 0.5,
        }));
      const method = { kind: 'tiers', of: { kind: 'value', label: 'số cuộc' }, tiers } as const;
      expect(readParams('tiers', writeParams(method))).toEqual({ method });
    }),
  );
});

test('levels that are sentences with semicolons are written so that they read the same', () => {
  const levels = [
    { name: 'Ban hành đúng hạn; đủ nội dung = tốt', points: 3 },
    { name: 'Ban hành chậm; thiếu nội dung', points: -0.5 },
  ];
  const method = { kind: 'levels', levels } as const;
  expect(readParams('levels', writeParams(method))).toEqual({ method });
});

test.each([
  'số thu / dự toán (được vượt 100%): từ 90% đến dưới 100% = 1; từ 100% đến 120% = 2; trên 120% = 3',
  'số hộ năm nay tăng so với số hộ năm trước: từ -5% đến dưới 0% = 1; từ 0% đến dưới 10% = 2; từ 10% = 3',
])('%s is read, and written the same', (params) => {
  const reading = readParams('tiers', params);
  expect('method' in reading && writeParams(reading.method)).toBe(params);
});

test.each<[string, Record<string, CellValue>, string]>([
  ['growth below everything gone', { '4.2 params': 'a tăng so với b: từ -150% = 4' }, 'rubric.boundLeast'],
  ['a share below 0', { '4.2 params': 'a / b (được vượt 100%): từ -1% = 4' }, 'rubric.boundLeast'],
  ['a share above all that may not be', { '4.2 params': 'a / b: từ 120% = 4' }, 'rubric.tierShare'],
  [
    'five counts',
    { '4.1 params': ['a', 'b', 'c', 'd', 'e'].map((label) => `${label}: mỗi lần 1`).join('; ') },
    'rubric.counts',
  ],
  ['a count that takes nothing off', { '4.4 params': 'a: mỗi lần 1; b: mỗi lần 0' }, 'rubric.deduction'],
  ['something that is no count', { '4.1 params': 'a: mỗi lần 1; b' }, 'form.params'],
  ['several counts that the workbook is to know', { '4.1 figures': 'Nhiệm vụ' }, 'rubric.figureCounts'],
  ['an option that a share does not have', { '4.3 params': 'a / b; vượt tất' }, 'form.params'],
])('%s is told', (_, edits, code) => {
  const { reading } = typed(WIDE_RUBRIC, edits);
  expect(reading.ok ? [] : reading.findings.map((finding) => finding.code)).toEqual([code]);
});

test('limits to a rating are written so that they read the same', () => {
  const band = fc.constantFrom('Xuất sắc', 'Hoàn thành tốt nhiệm vụ', 'Tốt');
  const quota = fc.record({
    band,
    share: fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000),
    within: fc.constantFrom('block' as const, 'all' as const),
    of: fc.option(fc.uniqueArray(band, { minLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(quota, ({ of, ...limit }) => {
      const given = of ? { ...limit, of } : limit;
      const written = writeQuota(given);
      const at = written.indexOf('=');
      expect(readQuota(written.slice(0, at).trim(), written.slice(at + 1).trim())).toEqual(given);
    }),
  );
});
