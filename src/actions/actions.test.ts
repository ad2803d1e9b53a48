import { loadRubric, loadTemplate, templateList } from '../templates';
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { WRITING_ACTIONS } from '../../test/support/writing-actions';
import { cellName } from '../workbook/cells/cells';
import type { CellValue } from '../workbook/cells/cells';
import type { Finding } from '../core/checks/finding';
import { toSerial } from '../workbook/cells/serial';
import { INFO_ROWS, LAYOUT } from '../core/layout/layout';
import type { Role } from '../core/layout/layout';
import { locate, textOf } from '../core/layout/locate';
import { EMPTY_META, readMeta } from '../core/layout/meta';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { vi } from '../texts/messages.vi';
import { checkPlan, createPlan, scoreUnit } from '../../test/support/actions';
import { previewPlan, reviewPlanRequest } from './plan-request';
import { scoreColumn } from '../../test/support/score-cells';
import { ENTRY_FAULTS } from '../core/scoring/rubric/words';

async function planned(id: string, request: { unit?: string; year?: string } = {}): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const template = await loadTemplate(id);
  const outcome = await createPlan(
    workbook,
    { template, unit: 'UBND xã Thử Nghiệm', year: String(template.year), ...request },
    { random: seededRandom() },
  );
  expect(outcome.state).toBe('done');
  return workbook;
}

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ level, code, at }) => `${level} ${code} ${at.sheet}!${cellName(at.row, at.column)}`);

describe('createPlan', () => {
  test.each(templateList.map(({ id }) => id))('%s makes the four sheets and the hidden one', async (id) => {
    const workbook = await planned(id);
    expect([...workbook.sheets.keys()]).toEqual([
      'Sheet1',
      META_SHEET,
      'Thông tin chung',
      'Nhiệm vụ',
      'Lịch báo cáo',
      'Danh mục đơn vị',
    ]);
    expect(workbook.sheets.get(META_SHEET)?.visibility).toBe('veryHidden');
  });

  test('a second plan is refused and nothing is written', async () => {
    const workbook = await planned('binh-chuong-2026');
    const before = workbook.applied.length;
    const template = await loadTemplate('binh-phuoc-2025');
    const outcome = await createPlan(
      workbook,
      { template, unit: 'X', year: '2025' },
      { random: seededRandom() },
    );
    expect(outcome).toMatchObject({ state: 'unchanged', messages: [{ code: 'plan.exists' }] });
    expect(workbook.applied).toHaveLength(before);
  });

  test('sheets and tables of the user’s are never adopted', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.apply([
      { kind: 'addSheet', sheet: 'nhiệm vụ' },
      { kind: 'write', sheet: 'nhiệm vụ', row: 0, column: 0, cells: [[{ value: 'của tôi' }]] },
      {
        kind: 'addTable',
        sheet: 'nhiệm vụ',
        table: 'NhiemVu',
        area: { row: 0, column: 0, rows: 2, columns: 1 },
      },
    ]);
    const template = await loadTemplate('binh-chuong-2026');
    await createPlan(workbook, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
    expect(workbook.sheets.has('Nhiệm vụ (2)')).toBe(true);
    expect(workbook.sheets.get('Nhiệm vụ (2)')?.tables.has('NhiemVu_2')).toBe(true);
    expect(workbook.sheets.get('nhiệm vụ')?.cells.get('0,0')?.value).toBe('của tôi');
    // and they are found again under those names
    const { findings } = await checkPlan(workbook, { random: seededRandom() });
    expect(findings.some(({ at }) => at.sheet === 'Nhiệm vụ (2)')).toBe(true);
  });

  test.each([
    ['empty unit', { unit: '  ', year: '2026' }, ['unit']],
    ['a unit name without end', { unit: 'x'.repeat(201), year: '2026' }, ['unit']],
    ['no year', { unit: 'A', year: '' }, ['year']],
    ['a year long past', { unit: 'A', year: '1026' }, ['year']],
    ['a year with letters', { unit: 'A', year: '2026 năm' }, ['year']],
    ['a fraction', { unit: 'A', year: '2026.5' }, ['year']],
    ['both wrong', { unit: '', year: '26' }, ['unit', 'year']],
    ['all right', { unit: 'UBND xã A', year: ' 2026 ' }, []],
  ])('reviewPlanRequest: %s', (_, request, fields) => {
    expect(Object.keys(reviewPlanRequest(request))).toEqual(fields);
  });

  test('for another year its dates move, are marked for review, and this is said', async () => {
    const workbook = new MemoryWorkbook();
    const template = await loadTemplate('binh-chuong-2026');
    const outcome = await createPlan(
      workbook,
      { template, unit: 'UBND xã A', year: '2027' },
      { random: seededRandom() },
    );
    expect(outcome.messages.map(({ code }) => code)).toEqual(['plan.created', 'plan.yearMoved']);
    const texts = [...(workbook.sheets.get('Nhiệm vụ')?.cells.values() ?? [])].map(({ value }) =>
      String(value),
    );
    expect(texts).toContain('Trong năm 2027');
    expect(texts.filter((text) => text.startsWith('Rà soát lại'))).toHaveLength(8);
  });
});

describe('a plan at another level', () => {
  const rowsOf = async <R extends Role>(workbook: MemoryWorkbook, role: R) => {
    const snapshot = await workbook.read();
    const reading = readMeta(snapshot);
    return reading.state === 'ok'
      ? { rows: locate(snapshot, reading.meta, role)?.rows ?? [], meta: reading.meta }
      : { rows: [], meta: EMPTY_META };
  };

  test('a huyện’s plan for a commune: bodies by what they do, and it is kept what was decided', async () => {
    const workbook = await planned('hon-quan-2024', { unit: 'UBND xã Tân Khai', year: '2026' });
    const { rows: tasks } = await rowsOf(workbook, 'tasks');
    expect(tasks.slice(10, 12).map((row) => [textOf(row, 'lead'), textOf(row, 'coordinating')])).toEqual([
      ['Phòng Văn hóa - Xã hội', 'Ban Xây dựng Đảng của Đảng ủy'],
      ['Sở Nội vụ', 'Ban Xây dựng Đảng của Đảng ủy'],
    ]);
    const { rows: reports, meta } = await rowsOf(workbook, 'reports');
    expect(textOf(reports[0]!, 'recipients')).toBe('Sở Nội vụ');
    expect(meta.adaptation).toMatchObject({ who: 'commune', village: 'thôn' });
    expect(meta.adaptation?.bodies).toContainEqual({
      body: 'Phòng Nội vụ',
      duty: 'ranks',
      to: 'Sở Nội vụ',
    });
  });

  test('what the planner confirmed is what is written', async () => {
    const template = await loadTemplate('hon-quan-2024');
    const request = { template, unit: 'UBND xã Tân Khai', year: '2026' };
    const { mapping } = previewPlan(request);
    const confirmed = mapping.map((item) => (item.to === 'Sở Nội vụ' ? { ...item, to: 'Công an xã' } : item));
    const workbook = new MemoryWorkbook();
    await createPlan(workbook, { ...request, mapping: confirmed }, { random: seededRandom() });
    const { rows } = await rowsOf(workbook, 'tasks');
    expect(textOf(rows[11]!, 'lead')).toBe('Công an xã');
  });

  test('the register of a phường has the bodies every commune has, by its own words', async () => {
    const workbook = await planned('binh-chuong-2026', { unit: 'UBND phường Hòa Bình' });
    const { rows } = await rowsOf(workbook, 'units');
    const names = rows.map((row) => textOf(row, 'name'));
    expect(names).toEqual(
      expect.arrayContaining([
        'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Văn phòng HĐND và UBND phường',
        'Công an phường',
        'Ban Chỉ huy Quân sự phường',
        'Trạm Y tế phường',
        'Các trường học',
        'Các tổ dân phố',
      ]) as string[],
    );
    expect(names).not.toContain('Phòng Kinh tế');
    expect(new Set(names).size).toBe(names.length);
    const office = rows.find((row) => textOf(row, 'code') === 'VP')!;
    expect(
      (['level', 'parent', 'system', 'block', 'kind', 'role', 'activeFrom'] as const).map(
        (key) => office.values[key],
      ),
    ).toEqual([
      'Xã',
      'UBND phường',
      'Chính quyền',
      'Phòng, trung tâm thuộc UBND',
      'đơn vị',
      'Chủ trì; Tham mưu, theo dõi',
      toSerial({ year: 2025, month: 7, day: 1 }),
    ]);
  });

  test('what a community is called is a setting', async () => {
    const template = await loadTemplate('binh-chuong-2026');
    const workbook = new MemoryWorkbook();
    const request = { template, unit: 'UBND xã A', year: '2026', village: ' ấp ' };
    await createPlan(workbook, request, { random: seededRandom() });
    const { rows, meta } = await rowsOf(workbook, 'tasks');
    expect(textOf(rows[5]!, 'implementing')).toBe('Các cơ quan, đơn vị; Các ấp');
    expect(textOf(rows[5]!, 'text')).toContain('Ban Công tác Mặt trận ấp');
    expect(meta.adaptation?.village).toBe('ấp');
  });
});

describe('checkPlan', () => {
  test('says so when there is no plan', async () => {
    const { findings, outcome, checked } = await checkPlan(new MemoryWorkbook(), { random: seededRandom() });
    expect({ findings, checked, codes: outcome.messages.map(({ code }) => code) }).toEqual({
      findings: [],
      checked: false,
      codes: ['needs.plan'],
    });
  });

  /**
   * A commune's plan made from each template for the template's year: what the seed's own office gets
   * (checks/seed-plans.golden.ts), but for what depends on the body and on the day of issue.
   */
  test.each<[string, string[]]>([
    [
      'binh-chuong-2026',
      [
        // Documents of the office that the template came from never come along.
        'review basis.toFill Thông tin chung!C19',
        'review basis.toFill Nhiệm vụ!Q7',
        'review basis.toFill Nhiệm vụ!Q8',
        'review basis.toFill Nhiệm vụ!Q10',
        'review basis.toFill Nhiệm vụ!D19',
        'note task.onlyImplementing Nhiệm vụ!E7',
        'note task.onlyImplementing Nhiệm vụ!E12',
        'note task.onlyImplementing Nhiệm vụ!E14',
        'note task.onlyImplementing Nhiệm vụ!E17',
        'note unit.onlyDuties Danh mục đơn vị!C11',
      ],
    ],
    [
      'binh-phuoc-2025',
      [
        'review basis.toFill Nhiệm vụ!Q7',
        'review basis.toFill Nhiệm vụ!Q8',
        'review basis.toFill Nhiệm vụ!Q9',
        'review basis.toFill Nhiệm vụ!Q10',
        'review basis.toFill Nhiệm vụ!Q16',
        'review role.ministry Thông tin chung!C23',
        'review row.marked Nhiệm vụ!AB22',
        'note plan.assignsElsewhereUndated Nhiệm vụ!E7',
        'note deadline.nonWorkingDay Nhiệm vụ!M24',
        'note deadline.nonWorkingDay Nhiệm vụ!M25',
        'note deadline.nonWorkingDay Lịch báo cáo!H5',
        'note deadline.nonWorkingDay Lịch báo cáo!H7',
        'note report.noDate Lịch báo cáo!I9',
        'note report.noDate Lịch báo cáo!I10',
        'note report.noRecipient Lịch báo cáo!K6',
        'note report.noRecipient Lịch báo cáo!K7',
        // the plan is a province's, the office a xã's: Sở Nội vụ is above it and not among Nơi nhận
        'note report.recipientNotListed Lịch báo cáo!K5',
      ],
    ],
    [
      'hon-quan-2024',
      [
        'review basis.toFill Thông tin chung!C18',
        'review basis.toFill Thông tin chung!C19',
        'review basis.toFill Nhiệm vụ!Q7',
        'review basis.toFill Nhiệm vụ!Q9',
        'review basis.toFill Nhiệm vụ!Q10',
        'review basis.toFill Nhiệm vụ!Q11',
        'review basis.toFill Nhiệm vụ!Q15',
        'review basis.toFill Nhiệm vụ!Q18',
        'review row.marked Nhiệm vụ!AB16',
        'review row.marked Nhiệm vụ!AB18',
        'review row.marked Nhiệm vụ!AB20',
        'review row.marked Nhiệm vụ!AB21',
        'note plan.assignsElsewhereUndated Nhiệm vụ!E7',
        'note deadline.nonWorkingDay Nhiệm vụ!M24',
        'note deadline.nonWorkingDay Nhiệm vụ!M25',
        'note deadline.nonWorkingDay Lịch báo cáo!H5',
        'note deadline.nonWorkingDay Lịch báo cáo!H7',
        'note report.noRecipients Lịch báo cáo!K6',
      ],
    ],
    [
      'dong-nai-2024',
      [
        'review basis.toFill Thông tin chung!C18',
        'review basis.toFill Nhiệm vụ!Q7',
        'review basis.toFill Nhiệm vụ!Q8',
        'review basis.toFill Nhiệm vụ!Q10',
        'review basis.toFill Nhiệm vụ!Q15',
        'review basis.toFill Lịch báo cáo!C8',
        'note plan.assignsElsewhereUndated Nhiệm vụ!E7',
        'note report.noDates Lịch báo cáo!I5',
        'note report.noRecipient Lịch báo cáo!K8',
        'note basis.incomplete Nhiệm vụ!Q7',
      ],
    ],
    [
      'binh-duong-2025',
      [
        // due before 15/5/2025 at a body of the xã that began on 01/7/2025
        'review unit.notYet Lịch báo cáo!K5',
        'review basis.toFill Thông tin chung!C18',
        'review basis.toFill Nhiệm vụ!Q21',
        'note plan.assignsElsewhereUndated Nhiệm vụ!E7',
        'note plan.yearAssumed Nhiệm vụ!K27',
        'note report.noDate Lịch báo cáo!I8',
        'note report.noDate Lịch báo cáo!I9',
        'note basis.incomplete Nhiệm vụ!Q21',
        'note basis.incomplete Nhiệm vụ!Q23',
      ],
    ],
  ])('%s gives these findings', async (id, expected) => {
    const workbook = await planned(id);
    const { findings } = await checkPlan(workbook, { random: seededRandom() });
    expect(places(findings)).toEqual(expected);
  });
});

describe('checkPlan on a plan people have worked in', () => {
  /** First body row of *Nhiệm vụ*, and columns by their place in the layout. */
  const FIRST = 6;
  const column = (key: string) => LAYOUT.tasks.columns.findIndex((item) => item.key === key);

  test.each<[string, string, CellValue, string]>([
    ['a unit no register knows', 'lead', 'Sở Du hành vũ trụ', 'review unit.unknown Nhiệm vụ!E8'],
    ['a slip in a unit’s name', 'lead', 'Phòng Văn hoá – Xã hộ', 'review unit.unknownSimilar Nhiệm vụ!E8'],
    [
      'a deadline in another year',
      'deadline',
      46753 /* 01/01/2028 */,
      'review deadline.outsideYear Nhiệm vụ!M8',
    ],
    ['a deadline on a holiday', 'deadline', 46142 /* 30/4/2026 */, 'note deadline.nonWorkingDay Nhiệm vụ!M8'],
    ['words that are no time', 'timing', 'khi nào rảnh', 'note deadline.notUnderstood Nhiệm vụ!K8'],
  ])('finds %s', async (_, key, value, expected) => {
    const workbook = await planned('binh-chuong-2026');
    workbook.type('Nhiệm vụ', FIRST + 1, column(key), value);
    const { findings } = await checkPlan(workbook, { random: seededRandom() });
    expect(places(findings)).toContain(expected);
  });

  test('a cleared unit name is an error at its cell', async () => {
    const workbook = await planned('binh-chuong-2026');
    workbook.type('Thông tin chung', 4, 2, '');
    workbook.type('Thông tin chung', 7, 2, '20 26');
    const { findings } = await checkPlan(workbook, { random: seededRandom() });
    expect(places(findings).slice(0, 2)).toEqual([
      'error info.unitEmpty Thông tin chung!C5',
      'error info.yearImpossible Thông tin chung!C8',
    ]);
  });

  test('a row a user adds gets a random id once; a copy gets another, the original keeps its own', async () => {
    const workbook = await planned('binh-chuong-2026');
    const rows = 20;
    const copyOf = (key: string) =>
      workbook.sheets.get('Nhiệm vụ')?.cells.get(`${FIRST + 2},${column(key)}`)?.value ?? null;
    workbook.type('Nhiệm vụ', FIRST + rows, column('text'), 'Việc mới của xã');
    workbook.type('Nhiệm vụ', FIRST + rows + 1, column('id'), copyOf('id'));
    workbook.type(
      'Nhiệm vụ',
      FIRST + rows + 1,
      column('text'),
      `${String(copyOf('text'))} (bản chép, đã sửa)`,
    );
    workbook.growTable('Nhiệm vụ', 'NhiemVu');
    workbook.growTable('Nhiệm vụ', 'NhiemVu');

    const random = seededRandom();
    const first = await checkPlan(workbook, { random });
    expect(first.outcome).toMatchObject({
      state: 'done',
      messages: [{ code: 'check.idsGiven', params: { count: 2 } }],
    });
    // Ids that are given now are no strangers.
    expect(first.findings.map(({ code }) => code)).not.toContain('id.unknown');
    const idAt = (row: number) =>
      String(workbook.sheets.get('Nhiệm vụ')?.cells.get(`${row},${column('id')}`)?.value);
    expect(idAt(FIRST + 2)).toBe('binh-chuong-2026.3');
    expect(idAt(FIRST + rows)).toMatch(/^u\.[0-9a-z]{10}$/);
    expect(idAt(FIRST + rows + 1)).toMatch(/^u\.[0-9a-z]{10}$/);
    expect(new Set(Array.from({ length: rows + 2 }, (_, n) => idAt(FIRST + n))).size).toBe(rows + 2);

    const second = await checkPlan(workbook, { random });
    expect(second.outcome).toEqual({ state: 'unchanged', messages: [] });
  });
});

describe('checkPlan on an issued plan', () => {
  const FIRST = 6;
  const column = (key: string) => LAYOUT.tasks.columns.findIndex((item) => item.key === key);
  const stateRow = 4 + Object.keys(INFO_ROWS).indexOf('state');
  const setState = (workbook: MemoryWorkbook, state: string) => {
    workbook.type('Thông tin chung', stateRow, 2, state);
  };
  const run = async (workbook: MemoryWorkbook) => {
    const { findings, outcome } = await checkPlan(workbook, { random: seededRandom() });
    return {
      codes: outcome.messages.map(({ code }) => code),
      differing: findings
        .filter(({ code }) => code.startsWith('issued.'))
        .map(({ code, params, level, at }) => [code, level, cellName(at.row, at.column), params]),
    };
  };
  const edit = (workbook: MemoryWorkbook) => {
    workbook.type('Nhiệm vụ', FIRST + 6, column('lead'), 'Phòng Kinh tế');
    workbook.type('Nhiệm vụ', FIRST + 6, column('product'), 'Báo cáo');
    workbook.type('Nhiệm vụ', FIRST + 7, column('deadline'), 46_203);
    workbook.type('Nhiệm vụ', FIRST + 7, column('note'), 'ghi chú riêng');
    workbook.type('Nhiệm vụ', FIRST + 7, column('result'), 'Hoàn thành');
  };
  const DIFFERING = [
    ['issued.changed', 'note', 'E13', { column: 'Cơ quan chủ trì', before: 'Phòng Văn hóa - Xã hội' }],
    ['issued.filled', 'note', 'O13', { column: 'Sản phẩm/kết quả' }],
    ['issued.changed', 'note', 'M14', { column: 'Hạn hoàn thành', before: '29/05/2026' }],
  ];

  test.each(['Dự thảo', 'Đã trình'])('%s: nothing is kept, edits are nobody’s business', async (state) => {
    const workbook = await planned('binh-chuong-2026');
    setState(workbook, state);
    expect(await run(workbook)).toEqual({ codes: [], differing: [] });
    edit(workbook);
    expect(await run(workbook)).toEqual({ codes: [], differing: [] });
  });

  test('what it said is kept once, then each issued cell that differs is told', async () => {
    const workbook = await planned('binh-chuong-2026');
    setState(workbook, 'Đã ban hành');
    expect(await run(workbook)).toEqual({ codes: ['check.issuedRecorded'], differing: [] });
    expect(await run(workbook)).toEqual({ codes: [], differing: [] });
    edit(workbook);
    expect(await run(workbook)).toEqual({ codes: [], differing: DIFFERING });
  });

  test('a new task and one that is gone', async () => {
    const workbook = await planned('binh-chuong-2026');
    setState(workbook, 'Đã ban hành');
    await run(workbook);
    workbook.type('Nhiệm vụ', FIRST + 20, column('text'), 'Việc mới của xã');
    workbook.growTable('Nhiệm vụ', 'NhiemVu');
    for (let index = 0; index < LAYOUT.tasks.columns.length; index++) {
      workbook.type('Nhiệm vụ', FIRST + 4, index, null);
    }
    const text = 'Chỉ đạo, phát động phong trào thi đua “Dân vận khéo”; kịp t…';
    const expected = [
      ['issued.added', 'note', 'D27', undefined],
      ['issued.removed', 'note', cellName(stateRow, 2), { text }],
    ];
    expect(await run(workbook)).toEqual({ codes: ['check.idsGiven'], differing: expected });
    // The id it was given does not make it a task of the document.
    expect(await run(workbook)).toEqual({ codes: [], differing: expected });
  });

  test.each([
    ['an adjusting document says what it says', ['Đã điều chỉnh'], [['check.issuedRecorded']]],
    ['back to a draft, then issued again', ['Dự thảo', 'Đã ban hành'], [[], ['check.issuedRecorded']]],
  ])('%s', async (_, states, codes) => {
    const workbook = await planned('binh-chuong-2026');
    setState(workbook, 'Đã ban hành');
    await run(workbook);
    edit(workbook);
    for (const [index, state] of states.entries()) {
      setState(workbook, state);
      const { codes: said } = await run(workbook);
      expect(said).toEqual(codes[index]);
    }
    expect((await run(workbook)).differing).toEqual([]);
    workbook.type('Nhiệm vụ', FIRST + 6, column('lead'), 'Phòng Văn hóa - Xã hội');
    expect((await run(workbook)).differing).toEqual([
      ['issued.changed', 'note', 'E13', { column: 'Cơ quan chủ trì', before: 'Phòng Kinh tế' }],
    ]);
  });
});

describe('scoreUnit', () => {
  test('needs a plan first', async () => {
    const rubric = await loadRubric('minh-hoa');
    expect(await scoreUnit(new MemoryWorkbook(), rubric)).toMatchObject({
      state: 'unchanged',
      messages: [{ code: 'needs.plan' }],
    });
  });

  test('a second time it changes nothing and shows the sheet', async () => {
    const workbook = await planned('binh-chuong-2026');
    const rubric = await loadRubric('minh-hoa');
    expect(await scoreUnit(workbook, rubric)).toMatchObject({ state: 'done' });
    const before = workbook.applied.length;
    expect(await scoreUnit(workbook, rubric)).toMatchObject({
      state: 'unchanged',
      messages: [{ code: 'score.exists' }],
    });
    expect(workbook.applied).toHaveLength(before);
    expect(workbook.shown?.sheet).toBe('Bảng tự chấm điểm');
  });

  test.each([
    [ENTRY_FAULTS.notNumber, 'input1'],
    [ENTRY_FAULTS.aboveMax, 'input1'],
    [ENTRY_FAULTS.zeroWhole, 'input2'],
    [ENTRY_FAULTS.mark, 'notApplicable'],
  ])('checkPlan points at what was entered where the sheet says: %s', async (fault, key) => {
    const workbook = await planned('binh-chuong-2026');
    await scoreUnit(workbook, await loadRubric('minh-hoa'));
    const [table] = workbook.sheets.get('Bảng tự chấm điểm')?.tables.values() ?? [];
    const row = (table?.row ?? 0) + 1;
    // This workbook calculates nothing: what the formula would say is typed.
    workbook.type('Bảng tự chấm điểm', row, scoreColumn('fault'), fault);
    const { findings } = await checkPlan(workbook, { random: seededRandom() });
    expect(places(findings)).toContain(
      `error score.entry Bảng tự chấm điểm!${cellName(row, scoreColumn(key))}`,
    );
  });

  test('what has not been entered yet is no finding', async () => {
    const workbook = await planned('binh-chuong-2026');
    await scoreUnit(workbook, await loadRubric('minh-hoa'));
    const [table] = workbook.sheets.get('Bảng tự chấm điểm')?.tables.values() ?? [];
    workbook.type('Bảng tự chấm điểm', (table?.row ?? 0) + 1, scoreColumn('fault'), ENTRY_FAULTS.missing);
    const { findings } = await checkPlan(workbook, { random: seededRandom() });
    expect(findings.filter(({ code }) => code === 'score.entry')).toEqual([]);
  });
});

describe('a workbook of a newer layout', () => {
  test('is refused by every writing action, and nothing is written', async () => {
    const workbook = await planned('binh-chuong-2026');
    workbook.type(META_SHEET, 1, 1, '99');
    const before = workbook.applied.length;
    const template = await loadTemplate('binh-chuong-2026');
    const rubric = await loadRubric('minh-hoa');
    const random = seededRandom();
    const codes = [
      (await createPlan(workbook, { template, unit: 'A', year: '2026' }, { random })).messages,
      (await checkPlan(workbook, { random })).outcome.messages,
      (await scoreUnit(workbook, rubric)).messages,
    ].map(([message]) => message?.code);
    expect(codes).toEqual(['workbook.newer', 'workbook.newer', 'workbook.newer']);
    expect(workbook.applied).toHaveLength(before);
  });
});

describe('whatever was written', () => {
  test.each(WRITING_ACTIONS)(
    '$name says where, or that it is kept in the workbook',
    async ({ prepare, run }) => {
      const workbook = new MemoryWorkbook();
      await prepare(workbook, (at, value) => {
        workbook.typeBelow(at, value);
        return Promise.resolve();
      });
      const { state, written = [], messages } = await run(workbook);
      expect(state).toBe('done');
      for (const { sheet } of written) {
        expect(workbook.sheets.get(sheet)?.visibility).toBe('visible');
      }
      const said = messages.map(({ code }) => vi[code]).join(' ');
      expect(written.length > 0 || /(trong|vào|khỏi) sổ này/.test(said)).toBe(true);
    },
  );
});
