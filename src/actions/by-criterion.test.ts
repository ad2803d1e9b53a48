import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { APPRAISAL_STATES } from '../core/words/vocabulary';
import fc from 'fast-check';
import { summaryIn } from '../../test/support/summary-in';
import { MemoryWorkbook } from '../../test/support/memory-door';
import { accepted, openUnitFile, ROLL_UP_DAY, unitFile, unitWorkbook } from '../../test/support/unit-file';
import type { UnitFile } from '../../test/support/unit-file';
import type { CellValue } from '../workbook/cells/cells';
import { LAYOUT } from '../core/layout/layout';
import { fingerprint } from '../workbook/cells/fingerprint';
import { readContent } from '../core/rollup/read-file';
import { summarise } from '../core/rollup/summary';
import { joinData } from '../core/rollup/join';
import { summaryJson } from '../../test/support/summary-json';
import type { Summary } from '../core/rollup/summary';
import type { SomeData } from '../core/rollup/copy';
import { NO_DATA } from '../core/rollup/copy';
import { itemsOf } from '../core/scoring/rubric/rubric';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { loadRubric } from '../templates';
import { byCriterion, rollUp } from '../../test/support/actions';

let rubric: Rubric;
let units: readonly UnitFile[];
/** Codes of the set's criteria. */
let codes: readonly string[];
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  codes = itemsOf(rubric).map(({ item }) => item.code);
  units = [await unitFile('Xã A', 0.9, rubric), await unitFile('Xã B', 0.8, rubric)];
});

const request = (files: readonly UnitFile[]) => ({
  files,
  open: openUnitFile,
  rubrics: [rubric],
  today: ROLL_UP_DAY,
});

async function made(criteria: readonly string[] = [], files = units): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const { outcome } = await byCriterion(workbook, {
    ...request(files),
    criteria,
    decisions: accepted(...files),
  });
  expect(outcome.messages.map(({ code }) => code)).toEqual(['byCriterion.done']);
  return workbook;
}

const column = (key: string) => LAYOUT.criterion.columns.findIndex((each) => each.key === key);

/** Types what an appraiser says in the row of a unit, with a reason if none is given. @param row which unit, from 0 */
function appraise(
  workbook: MemoryWorkbook,
  code: string,
  row: number,
  said: Readonly<Record<string, CellValue>>,
): void {
  const sheet = `Tiêu chí ${code}`;
  const [table] = workbook.sheets.get(sheet)?.tables.values() ?? [];
  for (const [key, value] of Object.entries({ opinion: 'Theo hồ sơ', ...said })) {
    workbook.type(sheet, (table?.row ?? 0) + 1 + row, column(key), value);
  }
}

const asFile = async (name: string, workbook: MemoryWorkbook): Promise<UnitFile> => ({
  name,
  workbook: await workbook.read(),
});

async function summed(...files: readonly UnitFile[]): Promise<Summary> {
  const workbook = new MemoryWorkbook();
  await rollUp(workbook, { ...request(files), decisions: accepted(...files) });
  return summaryIn(workbook, [rubric]);
}

/** What is said of a criterion of a unit in the picture. */
const rowOf = ({ units: all }: Summary, unit: string, code: string) =>
  all.find((each) => each.unit === unit)?.from?.copy.rows.copyScores.find((row) => row.code === code);

const said = ({ files }: Summary) =>
  files.map(({ file, verdict, messages }) => [file, verdict, messages.map(({ code }) => code).join(' ')]);

test('a sheet for each criterion, a row for each unit, an index that counts', async () => {
  const workbook = await made();
  expect([...workbook.sheets.keys()].filter((name) => name.startsWith('Tiêu chí '))).toEqual(
    codes.map((code) => `Tiêu chí ${code}`),
  );
  const [table] = workbook.sheets.get(`Tiêu chí ${codes[0]}`)?.tables.values() ?? [];
  expect(table?.rows).toBe(3);
  expect(workbook.sheets.get('Dữ liệu đơn vị')?.visibility).toBe('hidden');
});

test.each([
  [
    'a group',
    (set: Rubric) => [set.groups[1]?.code ?? ''],
    (set: Rubric) => set.groups[1]?.criteria.map(({ code }) => code),
  ],
  ['two criteria', () => codes.slice(2, 4), () => codes.slice(2, 4)],
])('only the criteria asked for: %s', async (_, ask, wanted) => {
  const workbook = await made(ask(rubric));
  expect([...workbook.sheets.keys()].filter((name) => name.startsWith('Tiêu chí '))).toEqual(
    wanted(rubric)?.map((code) => `Tiêu chí ${code}`),
  );
});

test('what was written comes back to each unit’s criterion; the others stay as they were', async () => {
  const [one = '', other = ''] = codes;
  const workbook = await made();
  appraise(workbook, one, 0, {
    appraised1: 1,
    opinion: 'Thiếu văn bản',
    state: 'Điều chỉnh',
    reviewer: 'An',
  });
  appraise(workbook, other, 1, { appraised1: 2, appraised2: 3, reviewer: 'Bình' });
  const summary = await summed(...units, await asFile('Đoàn.xlsx', workbook));
  expect(rowOf(summary, 'Xã A', one)).toMatchObject({ appraised1: 1, opinion: 'Thiếu văn bản', final: 1 });
  expect(rowOf(summary, 'Xã B', other)).toMatchObject({ appraised1: 2, appraised2: 3, final: 3 });
  expect(rowOf(summary, 'Xã A', other)).toMatchObject({ appraised1: null, reviewer: null });
  expect(said(summary)).toEqual([
    ['Đoàn.xlsx → Xã A', 'read', 'file.appraisalTaken'],
    ['Đoàn.xlsx → Xã B', 'read', 'file.appraisalTaken'],
    ['Xã A.xlsx', 'read', 'file.read'],
    ['Xã B.xlsx', 'read', 'file.read'],
  ]);
});

test('two appraisers of two criteria are put together; of one criterion, a person chooses', async () => {
  const [one = '', other = ''] = codes;
  const [first, second] = [await made([one]), await made([one, other])];
  appraise(first, one, 0, { appraised1: 1, reviewer: 'An' });
  appraise(second, other, 0, { appraised1: 2, reviewer: 'Bình' });
  const files = [...units, await asFile('1.xlsx', first), await asFile('2.xlsx', second)];
  const together = await summed(...files);
  expect([one, other].map((code) => rowOf(together, 'Xã A', code)?.appraised1)).toEqual([1, 2]);

  appraise(second, one, 0, { appraised1: 2, reviewer: 'Bình' });
  const differing = await summed(...units, await asFile('1.xlsx', first), await asFile('2.xlsx', second));
  expect(rowOf(differing, 'Xã A', one)?.appraised1).toBeNull();
  expect(rowOf(differing, 'Xã A', other)?.appraised1).toBe(2);
  expect(said(differing).map(([, , messages]) => messages)).toEqual([
    'file.appraisalTaken file.reviewersDiffer',
    'file.appraisalTaken file.reviewersDiffer',
    'file.reviewersDiffer',
    'file.read',
  ]);
});

test('a person’s choice of the row that counts is kept in the roll-up', async () => {
  const [one = ''] = codes;
  const [first, second] = [await made([one]), await made([one])];
  appraise(first, one, 0, { appraised1: 1, reviewer: 'An' });
  appraise(second, one, 0, { appraised1: 2, reviewer: 'Bình' });
  const files = [...units, await asFile('1.xlsx', first), await asFile('2.xlsx', second)];
  const office = new MemoryWorkbook();
  await rollUp(office, { ...request(files), decisions: accepted(...files) });
  const [name, sheet] = [...office.sheets].find(([each]) => each === 'Dữ liệu điểm') ?? [];
  const [table] = sheet?.tables.values() ?? [];
  const headers = Array.from(
    { length: table?.columns ?? 0 },
    (_, at) => sheet?.cells.get(`${table?.row},${at}`)?.value,
  );
  for (let row = (table?.row ?? 0) + 1; row < (table?.row ?? 0) + (table?.rows ?? 0); row++) {
    const is = (header: string, value: CellValue) =>
      sheet?.cells.get(`${row},${headers.indexOf(header)}`)?.value === value;
    if (is('Tệp', '2.xlsx → Xã A') && is('Mã tiêu chí', one)) {
      office.type(name ?? '', row, headers.indexOf('Chọn'), 'x');
    }
  }
  await rollUp(office, request(files));
  expect(rowOf(await summaryIn(office, [rubric]), 'Xã A', one)).toMatchObject({
    appraised1: 2,
    reviewer: 'Bình',
  });
});

test('a self-score that changed since is told; the first mark is kept with its reason, and does not count', async () => {
  const [one = '', other = ''] = codes;
  const workbook = await made();
  appraise(workbook, one, 0, { appraised1: 1, reviewer: 'An' });
  appraise(workbook, other, 0, { appraised1: 1, reviewer: 'An' });
  const changed = await unitFile('Xã A', 0.9, rubric, 0.5);
  const summary = await summed(changed, ...units.slice(1), await asFile('Đoàn.xlsx', workbook));
  expect(rowOf(summary, 'Xã A', one)).toMatchObject({
    appraised1: 1,
    opinion: 'Theo hồ sơ',
    reviewer: 'An',
    final: null,
  });
  expect(summary.units[0]?.official).toBeNull();
  expect(rowOf(summary, 'Xã A', other)?.appraised1).toBe(1);
  expect(said(summary).find(([file]) => file === 'Xã A.xlsx')).toEqual([
    'Xã A.xlsx',
    'warning',
    'file.appraisalStale',
  ]);
});

test('what came back takes the place of what was given out', async () => {
  const [one = ''] = codes;
  const book = await unitWorkbook('Xã A', 0.9, rubric);
  const [table] = book.sheets.get('Bảng tự chấm điểm')?.tables.values() ?? [];
  const at = (key: string) => LAYOUT.scores.columns.findIndex((each) => each.key === key);
  book.type('Bảng tự chấm điểm', (table?.row ?? 0) + 1, at('appraised1'), 1);
  book.type('Bảng tự chấm điểm', (table?.row ?? 0) + 1, at('reviewer'), 'An');
  book.type('Bảng tự chấm điểm', (table?.row ?? 0) + 1, at('opinion'), 'Theo hồ sơ');
  const before = await asFile('Xã A.xlsx', book);
  const workbook = await made([one], [before]);
  expect(rowOf(await summed(before, await asFile('Đoàn.xlsx', workbook)), 'Xã A', one)?.appraised1).toBe(1);
  appraise(workbook, one, 0, { appraised2: 2, reviewer: 'An' });
  const after = await summed(before, await asFile('Đoàn.xlsx', workbook));
  expect(rowOf(after, 'Xã A', one)).toMatchObject({ appraised1: 1, appraised2: 2, final: 2 });
});

test('after a second mark on what the unit changed, the first one is no longer told as waiting', async () => {
  const [one = ''] = codes;
  const first = await made([one]);
  appraise(first, one, 0, { appraised1: 1, reviewer: 'An', reviewedAt: 46_340 });
  const changed = await unitFile('Xã A', 0.9, rubric, 0.5);
  const files = [changed, ...units.slice(1)];
  const second = await made([one], [...files, await asFile('lần 1.xlsx', first)]);
  appraise(second, one, 0, { appraised2: 0.5, reviewer: 'An', reviewedAt: 46_350 });
  const all = [...files, await asFile('lần 1.xlsx', first), await asFile('lần 2.xlsx', second)];
  const summary = await summed(...all);
  expect(rowOf(summary, 'Xã A', one)).toMatchObject({ appraised1: 1, appraised2: 0.5, final: 0.5 });
  expect(
    said(summary)
      .flatMap(([, , code]) => code)
      .join(' '),
  ).not.toContain('file.appraisalStale');
});

test.each<[string, Readonly<Record<string, CellValue>>, string, number | null]>([
  ['a mark typed as text is read', { appraised1: '0,5' }, 'file.appraisalTaken', 0.5],
  ['words are no mark', { appraised1: 'đạt' }, 'file.marksUnread', null],
  ['more than the maximum', { appraised1: 99 }, 'file.marksOutOfRange', null],
  ['less than the least', { appraised1: -1 }, 'file.marksOutOfRange', null],
  ['a second mark without a first', { appraised2: 1 }, 'file.marksSecondFirst', null],
  ['nobody’s name', { appraised1: 1, reviewer: null }, 'file.marksNoReviewer', null],
  ['another mark without a reason', { appraised1: 1, opinion: null }, 'file.marksNoReason', null],
  ['something is asked for without saying what', { state: APPRAISAL_STATES[3], opinion: null }, 'file.marksNoRequest', null],
])('%s: what the pane refuses is told, and does not count', async (_, typed, code, counted) => {
  const [one = ''] = codes;
  const workbook = await made([one]);
  appraise(workbook, one, 0, { reviewer: 'An', ...typed });
  const summary = await summed(...units, await asFile('Đoàn.xlsx', workbook));
  expect(rowOf(summary, 'Xã A', one)?.appraised1 ?? null).toBe(counted);
  const file = summary.files.find(({ file: name }) => name.startsWith('Đoàn.xlsx'));
  expect(file?.messages.map((message) => message.code)).toContain(code);
  expect(file?.messages.map((message) => formatMessage(message, vi)).join(' ')).toContain(
    counted === null ? `Trang Tiêu chí ${one}, ô ` : 'đã lấy kết quả của 1 tiêu chí',
  );
}); // prettier-ignore

/** The sentences on what does not count, of each file. */
const sentences = ({ files }: Summary) =>
  files.flatMap(({ messages }) =>
    messages
      .filter(({ code }) => !['file.appraisalTaken', 'file.read'].includes(code))
      .map((message) => formatMessage(message, vi)),
  );

test.each<[string, Readonly<Record<string, CellValue>>, string]>([
  ['name', { unit: 'Xã B' }, 'ô D6: dòng ghi Xã B nhưng khi lập sổ là dòng của Xã A, nên chưa tính'],
  ['code', { unitCode: 'XB' }, 'ô C6: dòng ghi XB nhưng khi lập sổ là dòng của Xã A, nên chưa tính'],
])('a row that shows another unit’s %s counts for neither unit, and is told', async (_, shown, told) => {
  const [one = ''] = codes;
  const workbook = await made([one]);
  appraise(workbook, one, 0, { appraised1: 1, reviewer: 'An', ...shown });
  const summary = await summed(...units, await asFile('Đoàn.xlsx', workbook));
  expect(['Xã A', 'Xã B'].map((unit) => rowOf(summary, unit, one)?.appraised1)).toEqual([null, null]);
  expect(sentences(summary)).toEqual([
    `Trang Tiêu chí ${one}, ${told}. Ghi lại đúng tên, mã và điểm của từng đơn vị.`,
  ]);
}); // prettier-ignore

test('a unit’s name that is spelled otherwise, or a code that was emptied, is no other unit', async () => {
  const [one = ''] = codes;
  const workbook = await made([one]);
  appraise(workbook, one, 0, { appraised1: 1, reviewer: 'An', unit: ' xã  A', unitCode: null });
  const summary = await summed(...units, await asFile('Đoàn.xlsx', workbook));
  expect(rowOf(summary, 'Xã A', one)?.appraised1).toBe(1);
  expect(sentences(summary)).toEqual([]);
});

test('a unit that was decided for a file stands in its row under its own name, and the row counts', async () => {
  const [one = ''] = codes;
  const decisions = accepted(...units).map((each, at) =>
    at === 0 ? { ...each, kind: 'owner' as const, unit: 'Xã C' } : each,
  );
  const workbook = new MemoryWorkbook();
  await byCriterion(workbook, { ...request(units), criteria: [one], decisions });
  appraise(workbook, one, 0, { appraised1: 1, reviewer: 'An' });
  const back = await asFile('Đoàn.xlsx', workbook);
  const office = new MemoryWorkbook();
  await rollUp(office, { ...request([...units, back]), decisions: [...decisions, ...accepted(back)] });
  const summary = await summaryIn(office, [rubric]);
  expect(sentences(summary).filter((sentence) => sentence.includes('khi lập sổ'))).toEqual([]);
  expect(rowOf(summary, 'Xã C', one)?.appraised1).toBe(1);
});

test('without the unit’s own file nothing is counted, and that is said', async () => {
  const [one = ''] = codes;
  const workbook = await made();
  appraise(workbook, one, 0, { appraised1: 1, reviewer: 'An' });
  const summary = await summed(await asFile('Đoàn.xlsx', workbook));
  expect(summary.units).toEqual([]);
  expect(said(summary)).toEqual([['Đoàn.xlsx → Xã A', 'warning', 'file.appraisalAlone']]);
});

test.each([
  ['a plan is there', 'byCriterion.notEmpty', true, undefined, []],
  ['no file has scores', 'byCriterion.noScores', false, [{ name: 'ghi chú.xlsx' }], []],
  ['there is no such criterion', 'byCriterion.noSuch', false, undefined, ['IX']],
] as const)('%s: refused, and nothing is written', async (_, code, hasPlan, files, criteria) => {
  const workbook = hasPlan ? await unitWorkbook('Xã C', 0.5, rubric) : new MemoryWorkbook();
  const before = await workbook.read();
  const { outcome } = await byCriterion(workbook, { ...request(files ?? units), criteria });
  expect([outcome.state, outcome.messages[0]?.code]).toEqual(['unchanged', code]);
  expect(await workbook.read()).toEqual(before);
});

test('units of another set are left out by name', async () => {
  const other = await loadRubric('muoi-tieu-chi');
  const workbook = new MemoryWorkbook();
  const files = [...units, await unitFile('Xã C', 0.5, other)];
  const { outcome } = await byCriterion(workbook, { ...request(files), rubrics: [rubric, other] });
  expect(outcome.messages[1]).toEqual({ code: 'byCriterion.otherSet', params: { units: 'Xã C' } });
});

test('whatever order the files come in, and through other roll-ups or not, the picture is the same', async () => {
  const [one = '', other = ''] = codes;
  const books = [await made([one]), await made([one, other]), await made([other])];
  books.forEach((book, index) => {
    appraise(book, index === 2 ? other : one, index % 2, {
      appraised1: index % 2,
      reviewer: `Người ${index}`,
    });
  });
  const files = [
    ...units,
    ...(await Promise.all(books.map((book, index) => asFile(`Đoàn ${index}.xlsx`, book)))),
  ];
  const context = { rubrics: [rubric], confirmed: {}, known: new Map() };
  const parts = files.map(({ name, workbook }): SomeData => {
    const open = () =>
      workbook
        ? { ok: true as const, workbook }
        : { ok: false as const, reason: { code: 'file.text' as const } };
    const result = readContent(name, fingerprint(JSON.stringify(workbook)), open, context);
    return result.kind === 'partial' ? result.data : { ...NO_DATA, files: [result.record] };
  });
  parts.push({ ...NO_DATA, decisions: accepted(...files) });
  const whole = summaryJson(summarise(joinData(...parts), { rubrics: [rubric] }));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(parts, { minLength: parts.length }),
      fc.integer({ min: 0, max: parts.length }),
      (shuffled, cut) => {
        const halves = [joinData(...shuffled.slice(0, cut)), joinData(...shuffled.slice(cut))];
        expect(summaryJson(summarise(joinData(...halves), { rubrics: [rubric] }))).toBe(whole);
      },
    ),
    { numRuns: 30 },
  );
});

test('a second time in the same workbook is refused: what was written there stays', async () => {
  const workbook = await made([codes[0] ?? '']);
  const { outcome } = await byCriterion(workbook, request(units));
  expect(outcome.messages[0]?.code).toBe('byCriterion.notEmpty');
});
