/** Papers for the units of a roll-up: made of what several appraisers wrote in workbooks of their own. */
import { MemoryWorkbook } from '../../test/support/memory-door';
import { accepted, openUnitFile, ROLL_UP_DAY, unitFile, unitWorkbook } from '../../test/support/unit-file';
import type { UnitFile } from '../../test/support/unit-file';
import type { CellValue } from '../workbook/cells/cells';
import type { FormsTo } from '../core/forms/to';
import { LAYOUT } from '../core/layout/layout';
import type { PrintBlock, PrintDocument } from '../core/papers/document';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { loadRubric } from '../templates';
import { makeResults, rollUp } from '../../test/support/actions';

const SCORES = LAYOUT.scores.sheet;

let rubric: Rubric;
let codes: readonly string[];
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  codes = rubric.groups.flatMap(({ criteria }) => criteria.map(({ code }) => code));
});

/** A reviewer's copy of a unit's workbook. @param said by code, what stands in which column. */
async function appraised(
  unit: string,
  file: string,
  said: Readonly<Record<string, Readonly<Record<string, CellValue>>>>,
): Promise<UnitFile> {
  const workbook = await unitWorkbook(unit, 0.5, rubric);
  const [table] = workbook.sheets.get(SCORES)?.tables.values() ?? [];
  for (const [code, columns] of Object.entries(said)) {
    for (const [key, value] of Object.entries(columns)) {
      const column = LAYOUT.scores.columns.findIndex((each) => each.key === key);
      workbook.type(SCORES, (table?.row ?? 0) + 1 + codes.indexOf(code), column, value);
    }
  }
  return { name: file, workbook: await workbook.read() };
}

async function rolledUp(...files: readonly UnitFile[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await rollUp(workbook, {
    files,
    open: openUnitFile,
    rubrics: [rubric],
    today: ROLL_UP_DAY,
    decisions: accepted(...files),
  });
  return workbook;
}

/** Everything appraised at the unit's own points, but for what is said otherwise. */
const agreedBut = (others: Parameters<typeof appraised>[2]): Parameters<typeof appraised>[2] =>
  Object.fromEntries(
    rubric.groups.flatMap(({ criteria }) =>
      criteria.map(({ code, max }) => [
        code,
        others[code] ?? { appraised1: max / 2, state: 'Thống nhất', reviewer: 'An' },
      ]),
    ),
  );

function keeping(): { readonly papers: Map<string, PrintDocument>; readonly to: Pick<FormsTo, 'paper'> } {
  const papers = new Map<string, PrintDocument>();
  return {
    papers,
    to: {
      paper: (name, paper) => {
        papers.set(name, paper);
        return Promise.resolve();
      },
    },
  };
}

const ofKind = <Kind extends PrintBlock['kind']>(paper: PrintDocument | undefined, kind: Kind) =>
  (paper?.blocks ?? []).filter((block): block is Extract<PrintBlock, { kind: Kind }> => block.kind === kind);

test('a paper for each unit that was appraised, of what all reviewers wrote; the others are counted', async () => {
  const [one = '', two = ''] = codes;
  const adjusted = { appraised1: 0, opinion: 'Không có tài liệu', state: 'Điều chỉnh', reviewer: 'An' };
  const book = await rolledUp(
    await appraised('UBND xã A', 'a-an.xlsx', agreedBut({ [one]: adjusted })),
    await appraised('UBND xã A', 'a-binh.xlsx', { [two]: { opinion: 'Gửi thêm biên bản', state: 'Đề nghị bổ sung', appraised1: (rubric.groups[0]?.criteria[1]?.max ?? 0) / 2, reviewer: 'Bình' } }),
    await appraised('UBND xã B', 'b.xlsx', { [one]: adjusted }),
    await unitFile('UBND xã C', 0.8, rubric),
  ); // prettier-ignore
  const before = await book.read();
  const { papers, to } = keeping();
  const progress: string[] = [];
  const outcome = await makeResults(book, {
    to,
    rubrics: [rubric],
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  expect(outcome).toEqual({
    state: 'done',
    messages: [
      { code: 'results.made', params: { count: 2 } },
      { code: 'results.unfinished', params: { count: 2, units: 'UBND xã A, UBND xã B' } },
      { code: 'results.others', params: { count: 1 } },
    ],
  });
  expect(progress).toEqual(['1/2', '2/2']);
  expect([...papers.keys()].sort()).toEqual(['ubnd-xa-a', 'ubnd-xa-b']);
  expect(await book.read()).toEqual(before);

  const paper = papers.get('ubnd-xa-a');
  const lines = ofKind(paper, 'lines').flatMap(({ lines: all }) => all.map(({ text }) => text));
  expect(lines).toContain('Đơn vị: Ủy ban nhân dân xã A');
  const rows = ofKind(paper, 'table')[0]?.rows ?? [];
  const cells = rows.map((row) => (row.kind === 'cells' ? [row.cells[0], row.cells[4], row.cells[8]] : []));
  // Of the second criterion An and Bình say different things: nothing of it is told until a person has chosen.
  expect(cells).toEqual([[one, 0, 'Không có tài liệu']]);
  expect(lines).toContain('Điểm thẩm định: chưa đủ, còn 1 tiêu chí chưa thẩm định.');
});

test('a criterion on which more was said than once has its history on the paper, lần 1 with what the unit’s mark was then', async () => {
  const [one = ''] = codes;
  const lan = (said: Readonly<Record<string, CellValue>>) => ({ [one]: { reviewer: 'An', ...said } });
  const first = await appraised(
    'UBND xã B',
    'lần 1.xlsx',
    lan({ appraised1: 0, opinion: 'Thiếu', reviewedAt: 46_340 }),
  );
  const book = await rolledUp(first);
  const second = await appraised(
    'UBND xã B',
    'lần 2.xlsx',
    lan({ appraised1: 0, appraised2: 1, opinion: 'Đã bổ sung', reviewedAt: 46_350 }),
  );
  // The first file is gone by now: what it said is not.
  await rollUp(book, {
    files: [second],
    open: openUnitFile,
    rubrics: [rubric],
    today: ROLL_UP_DAY,
    decisions: accepted(second),
  });
  const { papers, to } = keeping();
  await makeResults(book, { to, rubrics: [rubric] });
  const [, past] = ofKind(papers.get('ubnd-xa-b'), 'table');
  const max = rubric.groups[0]?.criteria[0]?.max ?? 0;
  expect(past?.rows.map((row) => (row.kind === 'cells' ? row.cells : []))).toEqual([
    [one, 'An', '1', '14/11/2026', max / 2, 0, 'Thiếu', ''],
    [one, 'An', '2', '24/11/2026', max / 2, 1, 'Đã bổ sung', ''],
  ]);
});

test('whoever rolls up, as the workbook says, stands at the head; where it does not, a blank to write in', async () => {
  const [one = ''] = codes;
  const file = await appraised('UBND xã B', 'b.xlsx', {
    [one]: { appraised1: 1, opinion: 'Thiếu', reviewer: 'An' },
  });
  const office = await unitWorkbook('Sở Nội vụ', 0.5, rubric);
  await rollUp(office, {
    files: [file],
    open: openUnitFile,
    rubrics: [rubric],
    today: ROLL_UP_DAY,
    decisions: accepted(file),
  });
  for (const [book, head] of [
    [office, 'SỞ NỘI VỤ'],
    [await rolledUp(file), '………………………………………'],
  ] as const) {
    const { papers, to } = keeping();
    await makeResults(book, { to, rubrics: [rubric] });
    expect(ofKind(papers.get('ubnd-xa-b'), 'sides')[0]?.left[0]?.text).toBe(head);
  }
});

test.each<[string, () => Promise<MemoryWorkbook>, string]>([
  ['a workbook without a roll-up', () => unitWorkbook('UBND xã A', 0.5, rubric), 'needs.rollUp'],
  ['an empty workbook', () => Promise.resolve(new MemoryWorkbook()), 'needs.rollUp'],
  ['nobody appraised', async () => rolledUp(await unitFile('UBND xã C', 0.8, rubric)), 'results.nothing'],
])('%s is told', async (_, make, code) => {
  const { papers, to } = keeping();
  expect(await makeResults(await make(), { to, rubrics: [rubric] })).toMatchObject({
    state: 'unchanged',
    messages: [{ code }],
  });
  expect(papers.size).toBe(0);
});

test('stopped on request', async () => {
  const said = { [codes[0] ?? '']: { appraised1: 1, opinion: 'Thiếu', reviewer: 'An' } };
  const book = await rolledUp(
    await appraised('UBND xã A', 'a.xlsx', said),
    await appraised('UBND xã B', 'b.xlsx', said),
  );
  const { papers, to } = keeping();
  const outcome = await makeResults(book, { to, rubrics: [rubric], isCancelled: () => papers.size === 1 });
  expect([outcome.state, outcome.messages[0]?.code]).toEqual(['unchanged', 'results.cancelled']);
});
