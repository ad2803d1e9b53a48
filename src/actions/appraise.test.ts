import type { MemoryWorkbook } from '../../test/support/memory-door';
import { seededRandom } from '../../test/support/memory-door';
import { scoredPlan } from '../../test/support/scored-plan';
import type { Appraisal } from '../core/scoring/appraisal/appraise';
import { agreeWithUntouched } from '../core/scoring/appraisal/appraise';
import type { Criterion } from '../core/scoring/appraisal/criteria';
import type { CellValue } from '../workbook/cells/cells';
import { LAYOUT } from '../core/layout/layout';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { findSheet } from '../workbook/cells/snapshot';
import { appraise, checkPlan } from '../../test/support/actions';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { selfBefore } from '../core/scoring/appraisal/criteria';
import { draftPaper } from './print-plan';
import { readPrevious, readReview } from './read-review';

const SHEET = LAYOUT.scores.sheet;
const NOW = 46_352.75;
const columnOf = (key: string) => LAYOUT.scores.columns.findIndex((column) => column.key === key);

let rubric: Rubric;
let start: MemoryWorkbook;
let book: MemoryWorkbook;
/** Where the table's first row stands. */
let first: number;

beforeAll(async () => {
  ({ rubric, book: start, first } = await scoredPlan());
});
beforeEach(() => {
  book = start.copy();
});

const cellAt = async (n: number, key: string): Promise<CellValue> =>
  findSheet(await book.read(), SHEET)?.grid.values[first + n]?.[columnOf(key)] ?? null;

/** What Excel would show of the n-th criterion: its formula stays. */
function show(n: number, key: string, value: CellValue): void {
  const cells = book.sheets.get(SHEET)?.cells;
  const at = `${first + n},${columnOf(key)}`;
  cells?.set(at, { value, formula: cells.get(at)?.formula ?? null });
}

async function criteria(previous?: ReadonlyMap<string, number>): Promise<readonly Criterion[]> {
  const reading = await readReview(book, { rubrics: [rubric], ...(previous ? { previous } : {}) });
  if (!reading.ok) {
    throw new Error(reading.reason.code);
  }
  return reading.criteria;
}

const idOf = async (n: number): Promise<string> => String(await cellAt(n, 'id'));

async function say(n: number, said: Omit<Appraisal, 'id'>, reviewer = 'Nguyễn Văn A') {
  const outcome = await appraise(book, {
    said: [{ id: await idOf(n), ...said }],
    seen: await criteria(),
    reviewer,
    now: NOW,
  });
  return [outcome.state, ...outcome.messages.map(({ code }) => code)];
}

test('points that are not the unit’s to give are agreed, not adjusted; the card says whose they are', async () => {
  show(0, 'by', 'Cấp trên chấm');
  show(1, 'self', 'Không áp dụng');
  expect(await say(0, { appraised1: 1 })).toEqual(['done', 'appraise.done']);
  expect(await say(2, { appraised1: 1, opinion: 'Đơn vị chưa chấm' })).toEqual(['done', 'appraise.done']);
  expect([await cellAt(0, 'state'), await cellAt(2, 'state')]).toEqual(['Thống nhất', 'Điều chỉnh']);
  const ids = [await idOf(0), await idOf(1), await idOf(2)];
  const said = new Map((await criteria()).map(({ id, selfWord }) => [id, selfWord]));
  expect(ids.map((id) => said.get(id))).toEqual(['Cấp trên chấm', 'Không áp dụng', '']);
});

test('criteria come by what needs attention, those appraised last', async () => {
  const max = Number(await cellAt(3, 'max'));
  show(0, 'self', 1);
  show(0, 'evidence', '12/KH-UBND');
  show(1, 'self', 1); // no evidence
  show(2, 'self', 0); // nothing to prove
  show(3, 'self', max);
  show(3, 'evidence', '13/BC-UBND');
  show(4, 'reply', 'Đã gửi bổ sung');
  show(4, 'state', 'Đề nghị bổ sung');
  const before = await criteria();
  const last = new Map([...(readPrevious(await book.read()) ?? [])].map(([key]) => [key, 99]));
  const of = async (n: number, list = before) => {
    const id = await idOf(n);
    return list.find((criterion) => criterion.id === id)?.attention;
  };
  expect([await of(0), await of(1), await of(2), await of(3), await of(4)]).toEqual([
    [],
    ['noEvidence'],
    [],
    ['atMax'],
    ['replied'],
  ]);
  expect(before.slice(0, 2).map(({ id }) => id)).toEqual([await idOf(1), await idOf(3)]);
  expect(before.at(-1)?.id).toBe(await idOf(4));
  expect(await of(0, await criteria(last))).toEqual(['jump']);
});

test('the card has the points that a roll-up counts beside typed-over ones, and the figures typed', async () => {
  book.type(SHEET, first, columnOf('self'), 1);
  const id = await idOf(0);
  const card = async () => (await criteria()).find((criterion) => criterion.id === id);
  expect(await card()).toMatchObject({ self: 1, counted: null, figures: ['', ''] });
  book.type(SHEET, first, columnOf('input1'), 0.5);
  const now = await card();
  expect([now?.self, now?.figures]).toEqual([1, ['0,5', '']]);
  expect(typeof now?.counted).toBe('number');
  expect(now?.counted).not.toBe(1);
});

test('a formula that a number was typed over is told, with what it was, and is first for the appraiser', async () => {
  const formula = book.sheets.get(SHEET)?.cells.get(`${first + 5},${columnOf('self')}`)?.formula;
  book.type(SHEET, first + 5, columnOf('self'), 3);
  book.type(SHEET, first + 6, columnOf('max'), 50);
  book.type(SHEET, first + 7, columnOf('title'), 'Nội dung khác');
  book.type(SHEET, first + 8, columnOf('id'), await idOf(9));
  const { findings } = await checkPlan(book, { random: seededRandom(), rubrics: [rubric] });
  const told = findings.filter(({ rule }) => rule === 'scoreSheetAltered');
  expect(told.map(({ code, at }) => [code, at.row - first]).sort()).toEqual(
    [
      ['altered.formulaReplaced', 5],
      ['altered.maximum', 6],
      ['altered.text', 7],
      ['altered.rowAdded', 9],
      ['altered.rowRemoved', 0],
      // The ninth row now passes for the tenth, whose words and formulas it has not.
      ...told.flatMap(({ code, at }) => (at.row - first === 8 ? [[code, 8]] : [])),
    ].sort(),
  );
  expect(told.find(({ code }) => code === 'altered.formulaReplaced')).toMatchObject({
    level: 'error',
    fix: { edits: [{ expected: { value: 3 }, put: { formula } }] },
  });
  expect(told.find(({ code }) => code === 'altered.maximum')?.params).toMatchObject({ found: '50' });
  expect((await criteria())[0]?.attention[0]).toBe('tampered');
});

test('two score sheets are asked about by name, in the pane and at Rà soát; what is typed in Excel alone is kept', async () => {
  const check = async () =>
    (await checkPlan(book, { random: seededRandom(), rubrics: [rubric] })).outcome.messages.map((message) =>
      formatMessage(message, vi),
    );
  expect(await check()).toEqual([]);
  const own = book.sheets.get(SHEET);
  if (!own) {
    throw new Error('no score sheet');
  }
  book.sheets.set(`${SHEET} (2)`, {
    ...own,
    cells: new Map(own.cells),
    tables: new Map([...own.tables].map(([name, area]) => [`${name}2`, area])),
  });
  const asked =
    'Sổ có nhiều Bảng tự chấm điểm: Bảng tự chấm điểm, Bảng tự chấm điểm (2). Đang dùng trang Bảng tự chấm điểm. Có đúng trang này không? Bảng nào không dùng thì xóa đi.';
  const reading = await readReview(book, { rubrics: [rubric] });
  expect(reading.ok && reading.messages.map((message) => formatMessage(message, vi))).toEqual([asked]);
  show(0, 'appraised1', 0.5);
  show(0, 'opinion', 'Thiếu');
  show(0, 'reviewer', 'Trần B');
  const kept = 'Đã giữ vào quá trình thẩm định các kết quả ghi thẳng trên bảng.';
  expect(await check()).toEqual([kept, asked]);
  expect(await check()).toEqual([asked]);
  show(0, 'opinion', null);
  show(0, 'reviewer', 'Lê C');
  const id = await idOf(0);
  expect(
    (await criteria())
      .find((each) => each.id === id)
      ?.trail.map(({ opinion, reviewer }) => [opinion, reviewer]),
  ).toEqual([
    ['Thiếu', 'Trần B'],
    ['', 'Lê C'],
  ]);
});

test('a sheet as it was made has nothing altered', async () => {
  const { findings } = await checkPlan(book, { random: seededRandom(), rubrics: [rubric] });
  expect(findings.filter(({ rule }) => rule === 'scoreSheetAltered')).toEqual([]);
});

describe('what is said of a criterion', () => {
  beforeEach(() => {
    show(0, 'self', 1);
  });

  test.each<[string, Omit<Appraisal, 'id'>, string]>([
    ['other points without a reason', { appraised1: 0.5 }, 'appraise.reasonMissing'],
    ['points above the maximum', { appraised1: 100, opinion: 'x' }, 'appraise.outOfRange'],
    ['points below zero', { appraised1: -1, opinion: 'x' }, 'appraise.outOfRange'],
    ['a second time without a first', { appraised2: 1 }, 'appraise.secondFirst'],
    ['a request that says nothing', { state: 'Đề nghị bổ sung' }, 'appraise.requestMissing'],
  ])('%s is refused, and nothing is written', async (_, said, code) => {
    const writes = book.applied.length;
    expect(await say(0, said)).toEqual(['unchanged', code]);
    expect(book.applied).toHaveLength(writes);
  });

  test.each<[string, Omit<Appraisal, 'id'>, string]>([
    ['the unit’s own points agree', { appraised1: 1 }, 'Thống nhất'],
    ['other points adjust', { appraised1: 0.5, opinion: 'Thiếu tài liệu' }, 'Điều chỉnh'],
    ['the second time counts', { appraised1: 0.5, appraised2: 1 }, 'Thống nhất'],
    ['a state that is chosen stands', { appraised1: 1, state: 'Điều chỉnh' }, 'Điều chỉnh'],
    ['a request', { state: 'Đề nghị bổ sung', opinion: 'Gửi biên bản' }, 'Đề nghị bổ sung'],
  ])('%s', async (_, said, state) => {
    expect(await say(0, said)).toEqual(['done', 'appraise.done']);
    expect([await cellAt(0, 'state'), await cellAt(0, 'reviewer'), await cellAt(0, 'reviewedAt')]).toEqual([
      state,
      'Nguyễn Văn A',
      NOW,
    ]);
    expect(await cellAt(0, 'appraised1')).toBe(said.appraised1 ?? null);
    expect(await cellAt(0, 'self')).toBe(1);
  });

  test('what someone else wrote since the criteria were read is not overwritten', async () => {
    const seen = await criteria();
    const id = await idOf(0);
    show(0, 'opinion', 'Đã xem hồ sơ gốc');
    const outcome = await appraise(book, {
      said: [{ id, appraised1: 0, opinion: 'Khác' }],
      seen,
      reviewer: 'Nguyễn Văn A',
      now: NOW,
    });
    expect(outcome).toMatchObject({ state: 'unchanged', messages: [{ code: 'workbook.moved' }] });
    expect(await cellAt(0, 'opinion')).toBe('Đã xem hồ sơ gốc');
  });

  test.each<[string, string, CellValue]>([
    ['changed its mark to another', 'self', 0.75],
    ['answered', 'reply', 'Đã gửi bổ sung'],
  ])('lần 1 stays once the unit has %s: the new mark is lần 2', async (_, key, value) => {
    await say(0, { appraised1: 1 }, 'Trần B');
    show(0, key, value);
    expect(await say(0, { appraised1: 0.75, opinion: 'Theo hồ sơ' })).toEqual([
      'unchanged',
      'appraise.firstKept',
    ]);
    expect([await cellAt(0, 'appraised1'), await cellAt(0, 'reviewer')]).toEqual([1, 'Trần B']);
    const second = { appraised1: 1, appraised2: 0.75, opinion: 'Theo hồ sơ' };
    expect(await say(0, second)).toEqual(['done', 'appraise.done']);
    expect([await cellAt(0, 'appraised1'), await cellAt(0, 'appraised2')]).toEqual([1, 0.75]);
  });

  test('lần 1 stays once the unit has taken over the adjusted mark, and once there is lần 2', async () => {
    await say(0, { appraised1: 0.5, opinion: 'Thiếu' });
    show(0, 'self', 0.5);
    const other = { appraised1: 0.25, opinion: 'Thiếu' };
    expect(await say(0, other)).toEqual(['unchanged', 'appraise.firstKept']);
    await say(0, { appraised2: 0.5 });
    expect(await say(0, { ...other, appraised2: 0.5 })).toEqual(['unchanged', 'appraise.firstKept']);
  });

  test('a slip of lần 1 that nobody has answered is corrected, and what goes is told with who wrote it', async () => {
    await say(0, { appraised1: 0.5, opinion: 'Thiếu' }, 'Trần B');
    const outcome = await appraise(book, {
      said: [{ id: await idOf(0), appraised1: 0.25 }],
      ...{ seen: await criteria(), reviewer: 'Nguyễn Văn A', now: NOW },
    });
    const code = String(await cellAt(0, 'code'));
    expect(outcome.messages.map((message) => formatMessage(message, vi))).toEqual([
      'Đã ghi kết quả thẩm định của 1 tiêu chí.',
      `Đã thay điểm lần 1; điểm cũ còn ở Quá trình thẩm định của tiêu chí: ${code}: 0,5 (Trần B) → 0,25.`,
    ]);
    expect(await trail()).toEqual(['1 0.5 Thiếu Trần B 1', '1 0.25 Thiếu Nguyễn Văn A 1']);
  });

  /** All that is kept of the first criterion: lần, points, reason, who, the unit's mark then, its answer. */
  const trail = async () => {
    const id = await idOf(0);
    const words = (await criteria()).find((criterion) => criterion.id === id)?.trail ?? [];
    return words.map(({ round, points, opinion, reviewer, self, reply }) =>
      [round, points, opinion, reviewer, self, reply].join(' ').trim(),
    );
  };

  test('lần 2 takes the cells of who and why; lần 1 stays with its reason, the unit’s mark then and its answer', async () => {
    await say(0, { appraised1: 0.5, opinion: 'Thiếu biên bản' }, 'Trần B');
    show(0, 'self', 0.75);
    show(0, 'reply', 'Đã gửi biên bản');
    await say(0, { appraised1: 0.5, appraised2: 0.75, opinion: 'Đã đủ' }, 'Lê C');
    expect([await cellAt(0, 'opinion'), await cellAt(0, 'reviewer')]).toEqual(['Đã đủ', 'Lê C']);
    expect(await trail()).toEqual([
      '1 0.5 Thiếu biên bản Trần B 1',
      '2 0.75 Đã đủ Lê C 0.75 Đã gửi biên bản',
    ]);
    const paper = draftPaper(await book.read(), {
      form: 'appraisal',
      today: { year: 2027, month: 3, day: 1 },
    });
    expect(JSON.stringify(paper)).toContain('"Thiếu biên bản"');
    // The same is not kept twice, and what was typed in Excel alone is kept before it is written over.
    await say(0, { appraised1: 0.5, appraised2: 0.75, opinion: 'Đã đủ' }, 'Lê C');
    show(0, 'opinion', 'Sửa tay');
    await say(0, { appraised1: 0.5, appraised2: 1, opinion: 'Đủ cả' }, 'Lê C');
    expect((await trail()).slice(2)).toEqual([
      '2 0.75 Sửa tay Lê C 0.75 Đã gửi biên bản',
      '2 1 Đủ cả Lê C 0.75 Đã gửi biên bản',
    ]);
  });

  test('a third mark of the unit is asked about: told on the card, first in the list, and lần 1 is not written over', async () => {
    await say(0, { appraised1: 0.5, opinion: 'Thiếu' }, 'Trần B');
    const self = async () =>
      (await criteria()).filter((each) => each.attention[0] === 'changed').map(selfBefore);
    expect(await self()).toEqual([]);
    show(0, 'self', 0.5);
    expect(await self()).toEqual([]);
    show(0, 'self', 0.75);
    expect(await self()).toEqual([1]);
    expect((await criteria())[0]?.id).toBe(await idOf(0));
    expect(await say(0, { appraised1: 0.25, opinion: 'Thiếu' })).toEqual(['unchanged', 'appraise.firstKept']);
    await say(0, { appraised1: 0.5, appraised2: 0.5, opinion: 'Vẫn thiếu' });
    expect(await self()).toEqual([]);
    expect((await trail()).map((word) => word.slice(0, 5))).toEqual(['1 0.5', '2 0.5']);
  });

  test('nobody appraises without a name', async () => {
    expect(await say(0, { appraised1: 1 }, '  ')).toEqual(['unchanged', 'appraise.nobody']);
  });
});

test('agreement with all that are untouched leaves every word of an appraiser', async () => {
  for (const n of [0, 1, 2]) {
    show(n, 'self', 1);
  }
  await say(1, { appraised1: 0.5, opinion: 'Thiếu' }, 'Trần B');
  show(2, 'opinion', 'Đang xem');
  const said = agreeWithUntouched(await criteria());
  expect(said).toEqual([{ id: await idOf(0), appraised1: 1 }]);
  await appraise(book, { said, seen: await criteria(), reviewer: 'Nguyễn Văn A', now: NOW });
  expect([await cellAt(0, 'reviewer'), await cellAt(1, 'reviewer'), await cellAt(2, 'reviewer')]).toEqual([
    'Nguyễn Văn A',
    'Trần B',
    null,
  ]);
});
