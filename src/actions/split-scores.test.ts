import fc from 'fast-check';
import { MemoryWorkbook } from '../../test/support/memory-door';
import { WIDE_RUBRIC } from '../../test/support/wide-rubric';
import { unitWorkbook } from '../../test/support/unit-file';
import type { CellValue } from '../workbook/cells/cells';
import { LAYOUT } from '../core/layout/layout';
import { readMeta } from '../core/layout/meta';
import { readUnit } from '../core/rollup/read-unit';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { itemsOf } from '../core/scoring/rubric/rubric';
import { loadRubric } from '../templates';
import { splitScores, takeBackScores } from '../../test/support/actions';
import type { PickedPart } from './take-back-scores';

const SHEET = 'Bảng tự chấm điểm';
const OWNERS = ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'];

let rubric: Rubric;
let count: number;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  count = itemsOf(rubric).length;
});

const column = (key: string) => LAYOUT.scores.columns.findIndex((each) => each.key === key);

function table(workbook: MemoryWorkbook) {
  const [found] = workbook.sheets.get(SHEET)?.tables.values() ?? [];
  return found ?? { row: 0, rows: 0 };
}

function type(workbook: MemoryWorkbook, row: number, key: string, value: CellValue): void {
  workbook.type(SHEET, table(workbook).row + 1 + row, column(key), value);
}

const valueAt = (workbook: MemoryWorkbook, row: number, key: string): CellValue =>
  workbook.sheets.get(SHEET)?.cells.get(`${table(workbook).row + 1 + row},${column(key)}`)?.value ?? null;

/** A unit's workbook whose criteria are the two owners' in turn. */
async function unit(name = 'UBND xã A', set = rubric): Promise<MemoryWorkbook> {
  const workbook = await unitWorkbook(name, 0.5, set);
  for (let row = 0; row < itemsOf(set).length; row++) {
    type(workbook, row, 'owner', OWNERS[row % 2] ?? '');
  }
  return workbook;
}

async function split(workbook: MemoryWorkbook, set = rubric): Promise<Map<string, MemoryWorkbook>> {
  const files = new Map<string, MemoryWorkbook>();
  const outcome = await splitScores(workbook, {
    rubrics: [set],
    to: {
      workbook: async (name, _, fill) => {
        const part = new MemoryWorkbook();
        await fill(part);
        files.set(name, part);
      },
    },
  });
  expect(outcome.messages[0]?.code).toBe('parts.made');
  return files;
}

const picked = async (files: ReadonlyMap<string, MemoryWorkbook>): Promise<PickedPart[]> =>
  Promise.all(
    [...files].map(async ([file, part]) => ({ file: `${file}.xlsx`, workbook: await part.read() })),
  );

const codes = (messages: readonly { readonly code: string }[]) => messages.map(({ code }) => code);

test('each part holds its owner’s criteria, with what stands there, and only their total', async () => {
  const workbook = await unit();
  type(workbook, 1, 'evidence', 'Kế hoạch số 14/KH-UBND');
  const files = await split(workbook);
  expect([...files.keys()]).toEqual(['phong-kinh-te', 'phong-van-hoa-xa-hoi']);
  const [first, second] = [...files.values()];
  expect([first, second].map((part) => part && table(part).rows - 1)).toEqual([
    Math.ceil(count / 2),
    Math.floor(count / 2),
  ]);
  expect(second && valueAt(second, 0, 'evidence')).toBe('Kế hoạch số 14/KH-UBND');
  expect(second && valueAt(second, 0, 'input1')).toBe((itemsOf(rubric)[1]?.item.max ?? 0) / 2);
});

test('components of components come with their owner, whatever their level', async () => {
  const files = await split(await unit('UBND xã A', WIDE_RUBRIC), WIDE_RUBRIC);
  const parts = [...files.values()].map((part) => [0, 1, 2].map((row) => valueAt(part, row, 'code')));
  expect(parts).toEqual([
    ['1.1.1', '1.1.2.2', '2.1'],
    ['1.1.2.1', '1.2', '3.1'],
  ]);
});

test('split and taken back, nothing changes; filled in and taken back, it stands in the unit’s sheet', async () => {
  const workbook = await unit();
  const files = await split(workbook);
  const before = await workbook.read();
  const same = await takeBackScores(workbook, { files: await picked(files) });
  expect([same.outcome.state, codes(same.outcome.messages)]).toEqual(['unchanged', ['parts.taken']]);
  expect(await workbook.read()).toEqual(before);

  const [first] = [...files.values()];
  if (first) {
    type(first, 1, 'input1', 1);
    type(first, 1, 'explanation', 'Đã làm');
  }
  const { outcome, conflicts } = await takeBackScores(workbook, { files: await picked(files) });
  expect([outcome.state, conflicts]).toEqual(['done', []]);
  // The first owner’s second criterion is the unit’s third.
  expect([valueAt(workbook, 2, 'input1'), valueAt(workbook, 2, 'explanation')]).toEqual([1, 'Đã làm']);
});

test('filled in on both sides, nothing is written until a person chooses', async () => {
  const workbook = await unit();
  const files = await split(workbook);
  const [first] = [...files.values()];
  type(workbook, 0, 'input1', 0.75);
  if (first) {
    type(first, 0, 'input1', 0.25);
  }
  const parts = await picked(files);
  const { outcome, conflicts } = await takeBackScores(workbook, { files: parts });
  expect(codes(outcome.messages)).toEqual(['parts.taken', 'parts.conflicts']);
  expect(valueAt(workbook, 0, 'input1')).toBe(0.75);
  const [conflict] = conflicts;
  expect(conflict?.words.map(({ file, fields }) => [file, fields[0]])).toEqual([
    [undefined, 0.75],
    ['phong-kinh-te.xlsx', 0.25],
  ]);
  const word = conflict?.words.find(({ file }) => file !== undefined);
  const chosen = new Map([[word?.key ?? '', word?.source ?? '']]);
  expect((await takeBackScores(workbook, { files: parts, picked: chosen })).conflicts).toEqual([]);
  expect(valueAt(workbook, 0, 'input1')).toBe(0.25);
});

test('a phòng that has not answered is told', async () => {
  const workbook = await unit();
  const files = await split(workbook);
  files.delete('phong-kinh-te');
  const { outcome } = await takeBackScores(workbook, { files: await picked(files) });
  expect(codes(outcome.messages)).toEqual(['parts.taken', 'parts.missing']);
});

test('other units’ parts, other sets, whole workbooks and what cannot be opened are left out by name', async () => {
  const workbook = await unit();
  const other = [...(await split(await unit('UBND xã B'))).values()][0];
  const whole = await unit();
  const before = await workbook.read();
  const { outcome } = await takeBackScores(workbook, {
    files: [
      { file: 'b.xlsx', workbook: await (other ?? whole).read() },
      { file: 'cả sổ.xlsx', workbook: await whole.read() },
      { file: 'ghi chú.xlsx', reason: { code: 'file.text' } },
    ],
  });
  expect(codes(outcome.messages)).toEqual([
    'parts.taken',
    'parts.missing',
    'parts.otherUnit',
    'parts.notPart',
    'parts.unread',
    'file.text',
  ]);
  expect(outcome.messages[4]?.params).toEqual({ file: 'ghi chú.xlsx' });
  expect(await workbook.read()).toEqual(before);
});

test('criteria that nobody answers for are told; with none owned nothing is split', async () => {
  const workbook = await unit();
  type(workbook, 0, 'owner', null);
  const files: string[] = [];
  const to = {
    workbook: (name: string) => {
      files.push(name);
      return Promise.resolve();
    },
  };
  const some = await splitScores(workbook, { rubrics: [rubric], to });
  expect(codes(some.messages)).toEqual(['parts.made', 'parts.unowned']);
  const none = await splitScores(await unitWorkbook('UBND xã A', 0.5, rubric), { rubrics: [rubric], to });
  expect(none.messages[0]).toMatchObject({ code: 'parts.noOwner', at: { sheet: SHEET } });
  expect(files).toHaveLength(2);
});

test('a part among the files of a roll-up is no unit', async () => {
  const [part] = [...(await split(await unit())).values()];
  const snapshot = await part?.read();
  const reading = snapshot && readUnit(snapshot, [rubric]);
  expect(reading).toMatchObject({ ok: false, reason: { code: 'file.part' }, unit: 'UBND xã A' });
  expect(snapshot && readMeta(snapshot)).toMatchObject({ meta: { part: { owner: 'Phòng Kinh tế' } } });
});

test('whatever the phòng fill in is in the unit’s sheet or shown to choose from, in any order of files', async () => {
  const entry = fc.record({
    row: fc.nat({ max: 4 }),
    key: fc.constantFrom('input1', 'evidence', 'explanation'),
    // Never what was given out: that would be no word.
    value: fc.constantFrom<CellValue>(0.25, 0.75, 'a', 'b'),
  });
  const base = await unit();
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 6 }),
      fc.array(entry, { maxLength: 4 }),
      async (theirs, ours) => {
        const workbook = base.copy();
        const files = await split(workbook);
        const [first] = [...files.values()];
        theirs.forEach(({ row, key, value }) => first && type(first, row, key, value));
        ours.forEach(({ row, key, value }) => {
          type(workbook, row, key, value);
        });
        const reversed = workbook.copy();
        const parts = await picked(files);
        const { conflicts } = await takeBackScores(workbook, { files: parts });
        await takeBackScores(reversed, { files: [...parts].reverse() });
        expect(await reversed.read()).toEqual(await workbook.read());
        const open = new Set(conflicts.map(({ row }) => row.row - table(workbook).row - 1));
        for (const { row } of theirs) {
          // The first owner’s rows are every other row of the unit.
          for (const key of ['input1', 'evidence', 'explanation']) {
            if (!open.has(2 * row)) {
              expect(valueAt(workbook, 2 * row, key)).toEqual(first && valueAt(first, row, key));
            }
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});
