import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { SCORE_COLUMN } from '../../test/support/score-cells';
import { scoredPlan } from '../../test/support/scored-plan';
import { readStanding } from './read-standing';
import { typedDocument } from '../core/scoring/appraisal/freeze';
import type { CellValue } from '../workbook/cells/cells';
import { LAYOUT } from '../core/layout/layout';
import { locate } from '../core/layout/locate';
import type { LocatedTable } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { checkPlan, freeze } from '../../test/support/actions';

const NOW = 46_352.75;

let rubric: Rubric;
let start: MemoryWorkbook;
let book: MemoryWorkbook;

beforeAll(async () => {
  ({ rubric, book: start } = await scoredPlan());
});
beforeEach(() => {
  book = start.copy();
});

const { columns } = LAYOUT.scores;
const columnOf = (key: string) => columns.findIndex((column) => column.key === key);

async function scores(): Promise<{ table: LocatedTable<'scores'>; meta: Meta }> {
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const table = meta && locate(snapshot, meta, 'scores');
  if (!table) {
    throw new Error('no score sheet');
  }
  return { table, meta };
}

/** Types into a cell of the n-th criterion, from 0. */
async function type(n: number, key: string, value: CellValue): Promise<void> {
  const { table } = await scores();
  book.type(table.sheet.name, table.table.row + 1 + n, columnOf(key), value);
}

const press = (now = NOW) => freeze(book, { rubrics: [rubric], now });

const frozenFindings = async () => {
  const { findings } = await checkPlan(book, { random: seededRandom() });
  return findings
    .filter(({ rule }) => rule === 'differsFromFrozen')
    .map(({ code, params, at }) => [code, params?.column, params?.before, at.row, at.column]);
};

test('a stamp stands in _SoDanVan and beside the totals, and nothing that was typed changes', async () => {
  await type(0, 'evidence', 'Số 12/KH-UBND');
  const { state, messages } = await press();
  expect([state, messages.map(({ code }) => code)]).toEqual(['done', ['freeze.doneNoTotal']]);
  const { table, meta } = await scores();
  const [stamp] = meta.frozen?.stamps ?? [];
  expect(stamp).toMatchObject({ no: 1, on: NOW, total: null });
  const texts = table.sheet.grid.values.slice(0, table.table.row).flat();
  expect(texts).toEqual(expect.arrayContaining(['CHỐT ĐỂ GỬI', 'Lần 1', NOW, stamp?.checksum]) as unknown);
  expect(texts.join('\n')).toContain('không chứng minh đã gửi');
  expect(await frozenFindings()).toEqual([]);
});

test('a stamp counts the criteria that the pane counts, without a line that asks for nothing', async () => {
  await type(0, 'inputs', 0);
  const { messages } = await press();
  const standing = await readStanding(book, { year: 2026, month: 11, day: 26 });
  expect(standing).toMatchObject({ facts: { scores: { criteria: messages[0]?.params?.count } } });
});

test('frozen again without a change it stays; with one it is stamped anew, and the typed document is kept', async () => {
  await press();
  const { table } = await scores();
  const [row, column] = table.sheet.grid.values.flatMap((line, r) =>
    line.flatMap((value, c) => (value === 'Số, ký hiệu văn bản gửi' ? [[r, c]] : [])),
  )[0] as [number, number];
  book.type(table.sheet.name, row, column + 1, '15/BC-UBND');
  expect((await press()).messages).toMatchObject([{ code: 'freeze.same', params: { no: 1 } }]);
  await type(3, 'explanation', 'Đã bổ sung');
  expect((await press(NOW + 1)).state).toBe('done');
  const again = await scores();
  expect(again.meta.frozen?.stamps.map(({ no, on }) => [no, on])).toEqual([
    [1, NOW],
    [2, NOW + 1],
  ]);
  expect(typedDocument(again.table)).toEqual({ number: '15/BC-UBND', date: null });
  expect(await frozenFindings()).toEqual([]);
});

test('what changed since is told cell by cell, with what stood there', async () => {
  await type(0, 'evidence', 'Số 12/KH-UBND');
  await type(1, 'input1', 4);
  await press();
  const { table } = await scores();
  const first = table.table.row + 1;
  await type(0, 'evidence', 'Số 13/KH-UBND');
  await type(1, 'input1', 4.5);
  await type(2, 'explanation', 'Thêm');
  await type(4, 'id', 'khac.1');
  expect(await frozenFindings()).toEqual([
    ['frozen.changed', columns[columnOf('evidence')]?.header, 'Số 12/KH-UBND', first, columnOf('evidence')],
    ['frozen.changed', columns[SCORE_COLUMN]?.header, '4', first + 1, SCORE_COLUMN],
    ['frozen.filled', columns[columnOf('explanation')]?.header, undefined, first + 2, columnOf('explanation')],
    ['frozen.added', undefined, undefined, first + 4, columnOf('code')],
    ['frozen.removed', undefined, undefined, first, columnOf('code')],
  ]);
}); // prettier-ignore

test('something of the user’s beside the totals is not written over', async () => {
  const { table } = await scores();
  const { sheet } = table;
  for (let row = 0; row < table.table.row; row++) {
    book.type(sheet.name, row, columnOf('entryNote'), `của tôi ${row}`);
  }
  await press();
  const after = (await scores()).table.sheet.grid;
  expect(after.values.slice(0, 3).map((line) => line[columnOf('entryNote')])).toEqual([
    'của tôi 0',
    'của tôi 1',
    'của tôi 2',
  ]);
  expect(after.values.flat()).toContain('CHỐT ĐỂ GỬI');
});

test('without a score sheet there is nothing to freeze', async () => {
  expect((await freeze(new MemoryWorkbook(), { rubrics: [], now: NOW })).messages).toEqual([
    { code: 'needs.scores' },
  ]);
});

test('the first stamp gives its place its looks; a later one leaves them as people may have set them', async () => {
  const formats = () => book.applied.filter(({ kind }) => kind === 'format').length;
  const before = formats();
  await freeze(book, { rubrics: [rubric], now: NOW });
  const first = formats();
  expect(first).toBeGreaterThan(before);
  await type(0, 'evidence', 'Báo cáo số 1');
  await freeze(book, { rubrics: [rubric], now: NOW + 1 });
  expect((await scores()).meta.frozen?.stamps).toHaveLength(2);
  expect(formats()).toBe(first);
});
