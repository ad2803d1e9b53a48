/** What people do with findings: rules set, findings dismissed and told again, mended and taken back, listed on a sheet. */
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import type { CellAt, CellValue } from '../workbook/cells/cells';
import { possibleEdits } from '../core/checks/fix';
import type { Finding, Fix } from '../core/checks/finding';
import { RULES } from '../core/checks/rules';
import { placesOf } from '../core/checks/places';
import { INFO_ROWS, LAYOUT } from '../core/layout/layout';
import { EMPTY_META, readMeta } from '../core/layout/meta';
import type { Outcome } from '../core/words/outcome';
import { loadTemplate } from '../templates';
import {
  acceptFindings,
  saveRules,
  tellAgain,
  checkPlan,
  createPlan,
  applyFixes,
  undoFixes,
  listFindings,
} from '../../test/support/actions';
import { lookAtPlan, reviewPlan } from './review';

/** First body row of *Nhiệm vụ*. */
const FIRST = 6;
const column = (key: string): number => LAYOUT.tasks.columns.findIndex((item) => item.key === key);
const task = (n: number, key: string): CellAt => ({
  sheet: 'Nhiệm vụ',
  row: FIRST + n - 1,
  column: column(key),
});
const STATE: CellAt = {
  sheet: 'Thông tin chung',
  row: 4 + Object.keys(INFO_ROWS).indexOf('state'),
  column: 2,
};

/** The plan of Bình Chương: its tasks 1, 6, 8 and 11 have no lead. */
async function planned(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(workbook, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
  return workbook;
}

const type = (workbook: MemoryWorkbook, { sheet, row, column: c }: CellAt, value: CellValue): void => {
  workbook.type(sheet, row, c, value);
};
const held = (workbook: MemoryWorkbook, { sheet, row, column: c }: CellAt): CellValue =>
  workbook.sheets.get(sheet)?.cells.get(`${row},${c}`)?.value ?? null;
const run = (workbook: MemoryWorkbook) => checkPlan(workbook, { random: seededRandom() });
const codes = ({ state, messages }: Outcome): string[] => [state, ...messages.map(({ code }) => code)];
const rowsOf = (findings: readonly Finding[], code: string): number[] =>
  findings.filter((finding) => finding.code === code).map(({ at }) => at.row - FIRST + 1);

describe('rules of a workbook', () => {
  test('switched off, made louder than allowed and quieter: kept, and kept by what is written later', async () => {
    const workbook = await planned();
    const before = (await run(workbook)).findings;
    expect(rowsOf(before, 'task.onlyImplementing')).toEqual([1, 6, 8, 11]);

    expect(codes(await saveRules(workbook, { missingLead: { off: true } }))).toEqual([
      'done',
      'check.rulesSaved',
    ]);
    expect((await run(workbook)).findings).toEqual(before.filter(({ rule }) => rule !== 'missingLead'));

    // A plan's content is no error, whatever the workbook asks for.
    await saveRules(workbook, { missingLead: { level: 'error' } });
    expect(new Set((await run(workbook)).findings.map(({ level }) => level))).toEqual(
      new Set(['review', ...before.filter(({ rule }) => rule !== 'missingLead').map(({ level }) => level)]),
    );

    await saveRules(workbook, { missingLead: {}, nonWorkingDay: { settings: { days: 3 } } });
    type(workbook, STATE, 'Đã ban hành');
    expect(codes((await run(workbook)).outcome)).toEqual(['done', 'check.issuedRecorded']);
    const reading = readMeta(await workbook.read());
    expect(reading.state === 'ok' && reading.meta.rules).toEqual({
      nonWorkingDay: { settings: { days: 3 } },
    });
  });

  test('only _SoDanVan is written', async () => {
    const workbook = await planned();
    workbook.applied.length = 0;
    await saveRules(workbook, { missingLead: { off: true } });
    expect(new Set(workbook.applied.map(({ sheet }) => sheet))).toEqual(new Set(['_SoDanVan']));
  });

  test('without a plan nothing is kept', async () => {
    expect(codes(await saveRules(new MemoryWorkbook(), {}))).toEqual(['unchanged', 'needs.plan']);
  });
});

test('a review that lets others have their turn finds the same', async () => {
  const workbook = await planned();
  const atOnce = reviewPlan(await workbook.read());
  const turns: string[] = [];
  const inTurns = await lookAtPlan(workbook, (done, total) => {
    turns.push(`${done}/${total}`);
    return Promise.resolve(true);
  });
  expect(inTurns).toEqual(atOnce);
  expect(turns).toEqual(RULES.map((_, index) => `${index + 1}/${RULES.length}`));
});

test.each([1, 2, RULES.length])('stopped after rule %i, nothing is written', async (last) => {
  const workbook = await planned();
  const before = workbook.applied.length;
  const { outcome, checked } = await checkPlan(workbook, {
    random: seededRandom(),
    pause: (done) => Promise.resolve(done < last),
  });
  expect({ outcome, checked }).toEqual({
    outcome: { state: 'unchanged', messages: [{ code: 'check.cancelled' }] },
    checked: false,
  });
  expect(workbook.applied).toHaveLength(before);
});

describe('dismissed findings', () => {
  test('do not come back until the cell changes; other cells and a sorted table change nothing', async () => {
    const workbook = await planned();
    const { findings } = await run(workbook);
    const sixth = findings.filter(({ code, at }) => code === 'task.onlyImplementing' && at.row === FIRST + 5);
    expect(codes(await acceptFindings(workbook, sixth, ' Giao cho cả xã '))).toEqual([
      'done',
      'check.accepted',
    ]);
    const after = await run(workbook);
    expect(rowsOf(after.findings, 'task.onlyImplementing')).toEqual([1, 8, 11]);
    expect(after.accepted).toMatchObject([{ reason: 'Giao cho cả xã', finding: { at: sixth[0]?.at } }]);

    type(workbook, task(6, 'text'), 'Nội dung khác');
    swapRows(workbook, 6, 7);
    expect(rowsOf((await run(workbook)).findings, 'task.onlyImplementing')).toEqual([1, 8, 11]);

    type(workbook, task(7, 'lead'), 'Phòng Kinh tế');
    await run(workbook);
    type(workbook, task(7, 'lead'), '');
    // The same content again is the same decision.
    expect(rowsOf((await run(workbook)).findings, 'task.onlyImplementing')).toEqual([1, 8, 11]);
    type(workbook, task(7, 'lead'), 'Sở Du hành vũ trụ');
    expect(rowsOf((await run(workbook)).findings, 'unit.unknown')).toEqual([7]);
  });

  test('of two units in one cell only the one meant is dismissed, and both come back when the cell changes', async () => {
    const workbook = await planned();
    type(workbook, task(2, 'coordinating'), 'Sở Du hành vũ trụ; Cục Thiên văn');
    const named = async () =>
      (await run(workbook)).findings
        .filter(({ at }) => at.row === FIRST + 1 && at.column === column('coordinating'))
        .map(({ params }) => params?.name);
    expect(await named()).toEqual(['Sở Du hành vũ trụ', 'Cục Thiên văn']);
    const { findings } = await run(workbook);
    await acceptFindings(
      workbook,
      findings.filter(({ params }) => params?.name === 'Cục Thiên văn'),
      '',
    );
    expect(await named()).toEqual(['Sở Du hành vũ trụ']);
    type(workbook, task(2, 'coordinating'), 'Sở Du hành vũ trụ; Cục Thiên văn.');
    expect(await named()).toHaveLength(2);
  });

  test('one in a row that had no id yet is known again by the id it got', async () => {
    const workbook = await planned();
    type(workbook, task(21, 'text'), 'Việc mới của xã');
    workbook.growTable('Nhiệm vụ', 'NhiemVu');
    const { findings, outcome } = await run(workbook);
    expect(codes(outcome)).toEqual(['done', 'check.idsGiven']);
    await acceptFindings(
      workbook,
      findings.filter(({ at }) => at.row === FIRST + 20),
      '',
    );
    const again = await run(workbook);
    expect(again.findings.filter(({ at }) => at.row === FIRST + 20)).toEqual([]);
    expect(again.accepted.length).toBeGreaterThan(0);
  });

  test('are told again when asked for', async () => {
    const workbook = await planned();
    const { findings } = await run(workbook);
    await acceptFindings(workbook, findings, '');
    const none = await lookAtPlan(workbook);
    expect(none.ok && [none.findings.length, none.accepted.length]).toEqual([0, findings.length]);
    const [first] = findings;
    expect(codes(await tellAgain(workbook, first ? [first] : []))).toEqual(['done', 'check.toldAgain']);
    expect((await run(workbook)).findings).toEqual(findings.slice(0, 1));
  });

  test('a cell changed between the review and the press: the finding is told again', async () => {
    const workbook = await planned();
    const { findings } = await run(workbook);
    type(workbook, task(1, 'lead'), ' ; ');
    await acceptFindings(
      workbook,
      findings.filter(({ at }) => at.row === FIRST),
      '',
    );
    const review = await lookAtPlan(workbook);
    expect(review.ok && review.accepted.map(({ finding }) => finding.at.column)).not.toContain(
      task(1, 'lead').column,
    );
  });
});

/** Two rows of *Nhiệm vụ* change places, ids and all, as when users sort. */
function swapRows(workbook: MemoryWorkbook, a: number, b: number): void {
  LAYOUT.tasks.columns.forEach(({ key }) => {
    const [one, other] = [held(workbook, task(a, key)), held(workbook, task(b, key))];
    type(workbook, task(a, key), other);
    type(workbook, task(b, key), one);
  });
}

describe('fixes', () => {
  const lead = (n: number, put: string, before: CellValue = null): Fix => ({
    code: 'fix.note',
    edits: [{ at: task(n, 'lead'), expected: { value: before }, put: { value: put } }],
    changesIssuedText: true,
  });

  test('several are made in one change set, and taken back where their rows are then', async () => {
    const workbook = await planned();
    workbook.applied.length = 0;
    const { outcome, made } = await applyFixes(workbook, [
      lead(1, 'Phòng Kinh tế'),
      lead(6, 'Công an xã'),
      lead(8, ''),
    ]);
    expect(codes(outcome)).toEqual(['done', 'fix.applied']);
    expect(outcome.messages[0]?.params).toEqual({ count: 2 });
    expect(workbook.applied.filter(({ kind }) => kind === 'clear')).toHaveLength(1);
    expect([held(workbook, task(1, 'lead')), held(workbook, task(6, 'lead'))]).toEqual([
      'Phòng Kinh tế',
      'Công an xã',
    ]);

    swapRows(workbook, 1, 3);
    const undone = await undoFixes(workbook, made);
    expect(codes(undone.outcome)).toEqual(['done', 'fix.undone']);
    expect([held(workbook, task(3, 'lead')), held(workbook, task(6, 'lead'))]).toEqual([null, null]);
    expect(held(workbook, task(1, 'lead'))).toBe('Văn phòng HĐND và UBND xã');
  });

  test('a name that the register lacks is added at its end, the table grows, and nothing is told of it then', async () => {
    const workbook = await planned();
    const added = 'Hợp tác xã Rau sạch';
    type(workbook, task(1, 'lead'), added);
    type(workbook, task(3, 'lead'), added);
    const unknown = async () =>
      (await run(workbook)).findings.filter(
        ({ rule, params = {} }) => rule === 'unknownUnit' && 'name' in params && params.name === added,
      );
    const [finding, ...others] = await unknown();
    expect([finding?.code, others.length]).toEqual(['unit.unknownMany', 0]);
    const before = (await workbook.read()).sheets.find(({ name }) => name === 'Danh mục đơn vị')?.tables[0];

    const { outcome } = await applyFixes(workbook, finding?.fix ? [finding.fix, finding.fix] : []);
    expect(outcome.messages).toEqual([{ code: 'fix.unitsAdded', params: { count: 1, names: added } }]);
    const after = (await workbook.read()).sheets.find(({ name }) => name === 'Danh mục đơn vị')?.tables[0];
    expect(after?.bodyRows).toBe((before?.bodyRows ?? 0) + 1);
    expect(await unknown()).toEqual([]);
  });

  test('a cell edited since the review is left and named; so is one edited since the fix, when that is taken back', async () => {
    const workbook = await planned();
    type(workbook, task(6, 'lead'), 'Của người dùng');
    const { outcome, made } = await applyFixes(workbook, [lead(1, 'Phòng Kinh tế'), lead(6, 'Công an xã')]);
    expect(outcome.messages).toEqual([
      { code: 'fix.applied', params: { count: 1 } },
      { code: 'fix.cellChanged', at: task(6, 'lead') },
    ]);
    expect(held(workbook, task(6, 'lead'))).toBe('Của người dùng');

    type(workbook, task(1, 'lead'), 'Phòng Kinh tế (sửa)');
    const undone = await undoFixes(workbook, made);
    expect(undone.outcome).toEqual({
      state: 'unchanged',
      messages: [{ code: 'fix.cellChanged', at: task(1, 'lead') }],
    });
    expect(held(workbook, task(1, 'lead'))).toBe('Phòng Kinh tế (sửa)');
  });

  test('a row deleted since then is said to be gone', async () => {
    const workbook = await planned();
    const { made } = await applyFixes(workbook, [lead(1, 'Phòng Kinh tế')]);
    LAYOUT.tasks.columns.forEach(({ key }) => {
      type(workbook, task(1, key), '');
    });
    expect(codes((await undoFixes(workbook, made)).outcome)).toEqual(['unchanged', 'fix.rowGone']);
  });

  test('of two edits of one cell the second is left', async () => {
    const workbook = await planned();
    const snapshot = await workbook.read();
    const places = placesOf(snapshot, EMPTY_META);
    const { edits, messages } = possibleEdits([lead(1, 'A'), lead(1, 'B')], snapshot, places);
    expect([edits.map(({ put }) => put), messages.map(({ code }) => code)]).toEqual([
      [{ value: 'A' }],
      ['fix.cellChanged'],
    ]);
  });

  test.each(['Đã trình', 'Đã ban hành', 'Đã điều chỉnh', ''])(
    'the text of a plan in the state “%s” is not rewritten',
    async (state) => {
      const workbook = await planned();
      type(workbook, STATE, state);
      // also when the rule forgot to say that it is such a text
      for (const changesIssuedText of [true, false]) {
        const fix = { ...lead(1, 'Phòng Kinh tế'), changesIssuedText };
        const { outcome, made } = await applyFixes(workbook, [fix]);
        expect([codes(outcome), made.edits]).toEqual([['unchanged', 'fix.issued'], []]);
      }
      const note: Fix = {
        code: 'fix.note',
        edits: [
          { at: task(1, 'note'), expected: { value: held(workbook, task(1, 'note')) }, put: { value: 'x' } },
        ],
        changesIssuedText: false,
      };
      expect(codes((await applyFixes(workbook, [note])).outcome)).toEqual(['done', 'fix.applied']);
    },
  );
});

describe('listFindings', () => {
  const listed = async (workbook: MemoryWorkbook): Promise<CellValue[][]> => {
    const sheet = (await workbook.read()).sheets.find(({ name }) => name === 'Kết quả rà soát');
    const [table] = sheet?.tables ?? [];
    return (sheet?.grid.values ?? [])
      .slice((table?.row ?? 0) + 1, (table?.row ?? 0) + 1 + (table?.bodyRows ?? 0))
      .map((line) => line.slice(0, 6));
  };

  test('what is found, gravest first, then what was dismissed; written anew it has no old rows', async () => {
    const workbook = await planned();
    const { findings } = await run(workbook);
    await acceptFindings(workbook, findings.slice(0, 1), 'Đã hỏi tỉnh');
    const outcome = await listFindings(workbook);
    expect(outcome).toMatchObject({
      state: 'done',
      messages: [{ code: 'check.listed', params: { count: findings.length, sheet: 'Kết quả rà soát' } }],
    });
    const rows = await listed(workbook);
    expect(rows).toHaveLength(findings.length);
    expect(rows[0]?.slice(0, 4)).toEqual([1, 'Cần xem lại', 'Nhiệm vụ', 'Q7']);
    expect(rows.map((line) => line[5])).toEqual([
      ...findings.slice(1).map(() => 'Chưa xử lý'),
      'Bỏ qua: Đã hỏi tỉnh',
    ]);

    await saveRules(workbook, Object.fromEntries(RULES.map(({ id }) => [id, { off: true }])));
    await listFindings(workbook);
    expect((await listed(workbook)).map((line) => line[4])).toEqual(['Không thấy điểm nào cần chú ý.']);
    expect([...workbook.sheets.keys()].filter((name) => name.startsWith('Kết quả'))).toHaveLength(1);
  });
});
