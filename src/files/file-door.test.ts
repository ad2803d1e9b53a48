/** The door to a workbook in memory: what actions write through it is what the same draft gives as a new file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  createPlan,
  draftPlan,
  draftScore,
  scoreUnit,
  checkPlan,
  printPlan,
} from '../../test/support/actions';
import { draftPaper } from '../actions/print-plan';
import { applyPrepared } from '../actions/run/apply';
import { holdsNothing, prepareNew } from '../actions/run/prepare';
import { joinDrafts } from '../workbook/draft/draft';
import type { Change } from '../workbook/draft/change';
import { diff } from '../workbook/draft/diff';
import { JOURNAL_COLUMN, META_SHEET } from '../workbook/draft/facts-sheet';
import { printSheet } from '../core/papers/print-sheet';
import type { WorkbookDoor } from '../workbook/draft/door';
import { loadRubric, loadTemplate } from '../templates';
import { emptyWorkbook, openFileDoor } from './file-door';
import { fileWorkbook } from './from-draft';
import { openFile } from './open';
import { readWorkbook } from './read';
import type { FileWorkbook } from './parts/workbook';
import { writeWorkbook } from './write';

const TODAY = { year: 2026, month: 3, day: 2 };
const door = (content: FileWorkbook = emptyWorkbook('Trang tính1')) =>
  openFileDoor(content, { today: () => TODAY });
const random = () => 0.25;
const request = async () => ({
  template: await loadTemplate('binh-chuong-2026'),
  unit: 'UBND xã Bình Chương',
  year: '2026',
});

/** What readers see of a workbook: values, formulas, tables, names. */
async function seen(content: FileWorkbook) {
  const read = readWorkbook(await writeWorkbook(content));
  if (!read.ok) {
    throw new Error(read.code);
  }
  return {
    names: read.workbook.names,
    sheets: read.workbook.sheets.filter(({ name }) => !name.startsWith('Trang tính')),
  };
}

test('a workbook that is built at once is the one that changes lead to', async () => {
  const plan = draftPlan({ sheets: [], names: [] }, await request(), { random });
  if (!plan.ok) {
    throw new Error('no plan');
  }
  const [built, changed] = [door(), door()];
  await built.build?.(plan.draft);
  expect((await changed.apply(diff({ sheets: [], names: [] }, plan.draft))).state).toBe('done');
  expect(await seen(built.content())).toEqual(await seen(changed.content()));
  expect(built.content().activeSheet).toBe(changed.content().activeSheet);
  // It goes on as any other: what was made lazily is changed in place.
  const show: Change = { kind: 'write', sheet: 'Nhiệm vụ', row: 0, column: 0, cells: [[{ value: 'Khác' }]] };
  expect((await built.apply([show])).state).toBe('done');
  expect((await built.read()).sheets.find(({ name }) => name === 'Nhiệm vụ')?.grid.values[0]?.[0]).toBe(
    'Khác',
  );
});

test('an opened file without a word in it keeps its other parts, whatever is drafted for a workbook that holds nothing', async () => {
  const plan = draftPlan({ sheets: [], names: [] }, await request(), { random });
  const empty = unzipSync(await writeWorkbook(emptyWorkbook('Trang tính1')));
  const file = zipSync({ ...empty, 'customXml/item1.xml': strToU8('<kept/>') });
  const opened = await openFile(file, 'trong.xlsx');
  if (!plan.ok || !opened.ok) {
    throw new Error('no plan, or not opened');
  }
  const workbook = door(opened.content);
  expect(holdsNothing(await workbook.read())).toBe(true);
  expect(await applyPrepared(workbook, prepareNew(plan.draft, []))).toMatchObject({ state: 'done' });
  const saved = unzipSync(await writeWorkbook(workbook.content()));
  expect(strFromU8(saved['customXml/item1.xml'] ?? new Uint8Array())).toBe('<kept/>');
  expect((await workbook.read()).sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
});

test('a plan with its score sheet is the same by changes as by a new file, cached values too', async () => {
  const workbook = door();
  expect((await createPlan(workbook, await request(), { random })).state).toBe('done');
  expect((await scoreUnit(workbook, await loadRubric('minh-hoa'))).state).toBe('done');

  const plan = draftPlan({ sheets: [], names: [] }, await request(), { random });
  if (!plan.ok) {
    throw new Error('no plan');
  }
  const planned = readWorkbook(await writeWorkbook(fileWorkbook(plan.draft, '', TODAY)));
  const scores = planned.ok && draftScore(planned.workbook, await loadRubric('minh-hoa'));
  if (!scores || !scores.ok) {
    throw new Error('no score sheet');
  }
  const expected = fileWorkbook(joinDrafts(plan.draft, scores.draft), '', TODAY);
  const now = await seen(workbook.content());
  const wanted = await seen(expected);
  expect([...now.names].sort()).toEqual([...wanted.names].sort());
  for (const sheet of wanted.sheets) {
    expect(now.sheets.find(({ name }) => name === sheet.name)).toEqual(sheet);
  }
});

test('nothing is written about being cut short: a file is changed whole or not at all', async () => {
  const file = door();
  const given: Change[] = [];
  const watched: WorkbookDoor = {
    ...file,
    apply: (changes) => {
      given.push(...changes);
      return file.apply(changes);
    },
  };
  await createPlan(watched, await request(), { random });
  const facts = given.filter((change) => change.kind === 'write' && change.sheet === META_SHEET);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter((change) => change.kind === 'write' && change.column === JOURNAL_COLUMN)).toEqual([]);
  expect(given.filter(({ kind }) => kind === 'clear')).toEqual([]);
});

test('looks, drop-downs and print set-up come with it', async () => {
  const workbook = door();
  await createPlan(workbook, await request(), { random });
  const plan = draftPlan({ sheets: [], names: [] }, await request(), { random });
  const expected = plan.ok ? fileWorkbook(plan.draft, '', TODAY) : undefined;
  for (const wanted of expected?.sheets ?? []) {
    const sheet = workbook.content().sheets.find(({ name }) => name === wanted.name);
    expect(sheet?.validations ?? []).toHaveLength(wanted.validations?.length ?? 0);
    expect(sheet?.conditionals ?? []).toEqual(wanted.conditionals ?? []);
    expect(sheet?.page).toEqual(wanted.page);
    expect(sheet?.freezeRows ?? 0).toBe(wanted.freezeRows ?? 0);
    expect([...(sheet?.columnWidths ?? [])]).toEqual([...(wanted.columnWidths ?? [])]);
    for (const [row, line] of wanted.cells) {
      for (const [column, { style }] of line) {
        const at = sheet?.cells.get(row)?.get(column)?.style;
        expect([wanted.name, row, column, at ?? {}]).toEqual([wanted.name, row, column, style ?? {}]);
      }
    }
  }
});

test('a file of ours is opened, checked and changed; its formulas are calculated again', async () => {
  const first = door();
  await createPlan(first, await request(), { random });
  await scoreUnit(first, await loadRubric('minh-hoa'));
  const opened = await openFile(await writeWorkbook(first.content()), 'sổ.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  expect(opened.losses).toEqual([]);
  const again = door(opened.content);
  const checked = await checkPlan(again, { random });
  expect(checked.checked && checked.findings.length).toBeGreaterThan(0);

  const sheet = 'Bảng tự chấm điểm';
  const { tables, grid } = (await again.read()).sheets.find(({ name }) => name === sheet)!;
  const [table] = tables;
  const column = table!.column + table!.headers.indexOf('Số liệu 1');
  const total = () =>
    again
      .read()
      .then(({ sheets }) => sheets.find(({ name }) => name === sheet)!.grid)
      .then(({ values }) => values.find((line) => line.includes('TỔNG ĐIỂM')));
  expect(grid.values.length).toBeGreaterThan(0);
  const before = await total();
  await again.apply([
    {
      kind: 'write',
      sheet,
      row: table!.row + 1,
      column,
      cells: [[{ value: 1.5 }]],
      expected: [[{ value: null }]],
    },
  ]);
  const after = await total();
  expect(after?.filter((value, index) => value !== before?.[index])).toEqual([1.5]);
});

test('what has changed since it was read stops the whole change set', async () => {
  const workbook = door();
  const write = (value: string, expected: string | null) =>
    workbook.apply([
      { kind: 'addSheet', sheet: `Mới ${value}` },
      {
        kind: 'write',
        sheet: 'Trang tính1',
        row: 0,
        column: 0,
        cells: [[{ value }]],
        expected: [[{ value: expected }]],
      },
    ]);
  expect(await write('một', null)).toEqual({ state: 'done', kept: [] });
  const before = workbook.content();
  expect(await write('hai', null)).toEqual({
    state: 'moved',
    at: { sheet: 'Trang tính1', row: 0, column: 0 },
  });
  expect(workbook.content()).toBe(before);
});

test.each([
  ['a sheet that is there', [{ kind: 'addSheet', sheet: 'TRANG TÍNH1' }], 'ItemAlreadyExists'],
  ['a sheet that is not there', [{ kind: 'freeze', sheet: 'Khác', rows: 1 }], 'ItemNotFound'],
] as const)('%s: refused, and nothing is left of what came before it', async (_, changes, code) => {
  const workbook = door();
  const before = workbook.content();
  const result = await workbook.apply([{ kind: 'addSheet', sheet: 'Trước' }, ...changes]);
  expect(result).toEqual({ state: 'failed', code, partly: false });
  expect(workbook.content()).toBe(before);
});

test('a text of a user never becomes a formula, and a formula of others keeps its value', async () => {
  const cells = new Map([[0, new Map([[0, { value: 8, formula: 'POWER(2,3)' }]])]]);
  const workbook = door({ title: '', sheets: [{ name: 'A', visibility: 'visible', cells }] });
  await workbook.apply([
    { kind: 'write', sheet: 'A', row: 1, column: 0, cells: [[{ value: '=1+1' }, { formula: '=A1*2' }]] },
  ]);
  const { sheets } = await workbook.read();
  expect(sheets[0]?.grid.values).toEqual([
    [8, null],
    ['=1+1', 16],
  ]);
  expect(sheets[0]?.grid.formulas).toEqual([
    ['=POWER(2,3)', null],
    [null, '=A1*2'],
  ]);
});

test('showing goes to sheets that can be seen', async () => {
  const shown: unknown[] = [];
  const workbook = openFileDoor(emptyWorkbook('A'), { today: () => TODAY, onShow: (at) => shown.push(at) });
  await createPlan(workbook, await request(), { random });
  shown.length = 0;
  expect(await workbook.show({ sheet: 'Nhiệm vụ', row: 4, column: 3 })).toBe(true);
  expect(await workbook.show({ sheet: META_SHEET, row: 0, column: 0 })).toBe(false);
  expect(shown).toEqual([{ sheet: 'Nhiệm vụ', row: 4, column: 3 }]);
});

test('a paper printed twice is the paper of the second time: nothing of the first looks through', async () => {
  const workbook = door();
  await createPlan(workbook, await request(), { random });
  const sheetNow = () => workbook.content().sheets.find(({ name }) => name === 'Tóm tắt tiến độ');
  const print = async (day: number) => {
    const today = { ...TODAY, day };
    const outcome = await printPlan(workbook, { form: 'summary', today });
    const drafted = draftPaper(await workbook.read(), { form: 'summary', today });
    const paper = drafted.ok ? printSheet(drafted.paper, 'Tóm tắt tiến độ') : undefined;
    const wanted = paper && fileWorkbook({ sheets: [paper], names: [] }, '', today).sheets[0];
    const found = sheetNow();
    expect(found?.merges).toEqual(wanted?.merges);
    expect(found?.charts).toEqual(wanted?.charts);
    expect(found?.rowHeights).toEqual(wanted?.rowHeights);
    expect(found?.columnWidths).toEqual(wanted?.columnWidths);
    expect(found?.page).toEqual(wanted?.page);
    for (const [row, line] of wanted?.cells ?? []) {
      for (const [column, cell] of line) {
        expect(found?.cells.get(row)?.get(column)).toEqual(cell);
      }
    }
    return outcome;
  };
  expect((await print(2)).state).toBe('done');
  expect((await print(3)).messages).toMatchObject([{ code: 'print.renewed' }]);
  const days = [...(sheetNow()?.cells.values() ?? [])].flatMap((line) =>
    [...line.values()].map(({ value }) => String(value)).filter((text) => text.startsWith('(Tính đến')),
  );
  expect(days).toEqual(['(Tính đến ngày 03 tháng 3 năm 2026)']);
  // The file opens again, its chart under its own name.
  const parts = unzipSync(await writeWorkbook(workbook.content()));
  const drawings = Object.keys(parts).filter((path) => path.startsWith('xl/drawings/drawing'));
  expect(drawings).toHaveLength(1);
  expect(strFromU8(parts[drawings[0] ?? ''] ?? new Uint8Array())).toContain('name="SoDanVan_TienDo"');
});
