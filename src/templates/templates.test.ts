import { formatDate } from '../core/calendar/civil';
import { parseTiming } from '../core/calendar/parse-timing';
import { lastDay } from '../core/calendar/timing';
import { reportId, taskId } from '../core/plan/template';
import type { PlanTemplate } from '../core/plan/template';
import { findUnit, splitUnits } from '../core/units/units';
import { loadTemplate, templateList } from './index';
import { planTemplateSchema } from './schema';

/** What the five issued plans say, counted in the plans themselves. */
interface Facts {
  readonly number: string | null;
  readonly date: string | null;
  /** Section and number of tasks of each group; a plan without headings has none. */
  readonly groups: readonly (readonly [string, number])[];
  readonly tasks: number;
  /** Tasks with a lead, by `n`. */
  readonly leads: Readonly<Record<number, readonly string[]>>;
  readonly implementing: Readonly<Record<number, readonly string[]>>;
  /** Every report: section, deadline as written, last day by which it is in time. */
  readonly reports: readonly (readonly [string, string | null, string?])[];
  /** Operator, value, unit. */
  readonly targets: readonly (readonly [string | null, number | null, string | null])[];
  /** Sections of "Tổ chức thực hiện". */
  readonly responsibilities: readonly string[];
  readonly legalBases: readonly (string | null)[];
  readonly recipients: number;
}

const allBodies = ['Các cơ quan, đơn vị', 'Các thôn'];

const facts: Readonly<Record<string, Facts>> = {
  'binh-chuong-2026': {
    number: '14/KH-UBND',
    date: '26/01/2026',
    groups: [],
    tasks: 11,
    leads: {
      2: ['Phòng Văn hóa – Xã hội (cải cách hành chính)', 'Phòng Kinh tế (năng lực cạnh tranh)'],
      3: ['Văn phòng HĐND và UBND xã'],
      4: ['Phòng Kinh tế'],
      5: ['Phòng Văn hóa – Xã hội'],
      7: ['Phòng Văn hóa – Xã hội'],
      9: ['Phòng Văn hóa – Xã hội'],
      10: ['Phòng Văn hóa – Xã hội'],
    },
    implementing: { 1: allBodies, 6: allBodies, 8: ['Các cơ quan, đơn vị'], 11: allBodies },
    reports: [
      ['IV.1', 'Trước ngày 30/01/2026', '29/01/2026'],
      ['IV.1', 'Trước ngày 15/5/2026', '14/05/2026'],
      ['IV.1', 'Trước ngày 30/10/2026', '29/10/2026'],
      ['IV.1', 'Khi có quy định, hướng dẫn của cấp thẩm quyền'],
      ['IV.3', 'Theo quy định'],
    ],
    targets: [],
    responsibilities: ['IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5'],
    legalBases: ['33/CT-TTg', '14/KH-UBND'],
    recipients: 9,
  },
  'binh-phuoc-2025': {
    number: '92/KH-UBND',
    date: '13/3/2025',
    groups: [
      ['II.1', 1],
      ['II.2', 1],
      ['II.3', 1],
      ['II.4', 1],
      ['II.5', 1],
      ['II.6', 3],
      ['II.7', 2],
    ],
    tasks: 10,
    leads: {},
    implementing: { 3: ['Các cơ quan, đơn vị, địa phương'], 9: ['Các cơ quan, đơn vị, địa phương'] },
    reports: [
      ['III.5.b', 'Trước ngày 10/11/2025', '09/11/2025'],
      ['III.5.c', 'Trước ngày 10/5/2025', '09/05/2025'],
      ['III.5.c', 'Trước ngày 10/11/2025', '09/11/2025'],
      ['III.5.c', 'Khi có yêu cầu'],
      ['III.2', 'Định kỳ 06 tháng'],
      ['III.2', 'Định kỳ 01 năm'],
    ],
    targets: [],
    responsibilities: ['III.1', 'III.2', 'III.3', 'III.4', 'III.5'],
    legalBases: ['33/CT-TTg'],
    recipients: 8,
  },
  'dong-nai-2024': {
    number: null,
    date: null,
    groups: [
      ['III.1', 4],
      ['III.2', 5],
      ['III.3', 3],
    ],
    tasks: 12,
    leads: {},
    implementing: {},
    reports: [
      ['IV.b', 'Định kỳ 6 tháng, theo đúng quy định'],
      ['IV.b', 'Định kỳ 9 tháng, theo đúng quy định'],
      ['IV.b', 'Định kỳ cuối năm, theo đúng quy định'],
      ['III.1', null],
    ],
    targets: [
      ['>=', 100, '%'],
      [null, null, null],
      ['>=', 100, '%'],
      ['>=', 80, '%'],
      ['>', 80, '%'],
    ],
    responsibilities: ['IV.a', 'IV.b'],
    legalBases: ['107/KH-UBND'],
    recipients: 0,
  },
  'hon-quan-2024': {
    number: null,
    date: null,
    groups: [
      ['II.1', 1],
      ['II.2', 1],
      ['II.3', 1],
      ['II.4', 1],
      ['II.5', 1],
      ['II.6', 3],
      ['II.7', 4],
    ],
    tasks: 12,
    leads: { 11: ['Phòng Nội vụ'], 12: ['Phòng Nội vụ'] },
    implementing: {
      1: ['Các cơ quan, đơn vị, địa phương'],
      9: ['Các cơ quan, ban ngành huyện', 'UBND các xã, thị trấn'],
      10: ['Các cơ quan, ban ngành huyện', 'UBND các xã, thị trấn'],
    },
    reports: [
      ['III.3.b', 'Trước ngày 10/11/2024', '09/11/2024'],
      ['III.3.c', 'Trước ngày 10/5/2024', '09/05/2024'],
      ['III.3.c', 'Trước ngày 10/11/2024', '09/11/2024'],
      ['III.3.c', 'Khi có yêu cầu'],
    ],
    targets: [['>=', 100, '%']],
    responsibilities: ['III.1', 'III.2', 'III.3'],
    legalBases: ['84/KH-UBND', '384/TTr-PNV'],
    recipients: 9,
  },
  'binh-duong-2025': {
    number: '19/KH-UBND',
    date: '25/02/2025',
    // There is no II.7; II.2 is printed "22.".
    groups: [
      ['II.1', 4],
      ['II.2', 1],
      ['II.3', 5],
      ['II.4', 4],
      ['II.5', 1],
      ['II.6', 3],
      ['II.8', 1],
      ['II.9', 1],
    ],
    tasks: 20,
    leads: {},
    implementing: { 19: ['Ban Thanh tra nhân dân', 'Ban Giám sát đầu tư của cộng đồng'] },
    reports: [
      ['III.1', 'Trước ngày 15/5', '14/05/2025'],
      ['III.1', 'Trước ngày 15/11', '14/11/2025'],
      ['III.1', 'Đột xuất'],
      ['III.5', 'Định kỳ 06 tháng, theo quy định'],
      ['III.5', 'Định kỳ 01 năm, theo quy định'],
    ],
    targets: [],
    responsibilities: ['III.1', 'III.2', 'III.3', 'III.4', 'III.5'],
    legalBases: ['59/QĐ-UBND'],
    recipients: 5,
  },
};

const byTask = (template: PlanTemplate, names: (task: PlanTemplate['tasks'][number]) => readonly string[]) =>
  Object.fromEntries(
    template.tasks.map((task) => [task.n, names(task)] as const).filter(([, found]) => found.length > 0),
  );

const unitsNamed = (template: PlanTemplate): readonly string[] => [
  ...template.tasks.flatMap(({ lead, implementing, coordinating }) => [
    ...lead.map(({ unit }) => unit),
    ...implementing,
    ...coordinating,
  ]),
  ...template.reports.flatMap(({ recipients, from }) => [...recipients, ...from]),
  ...template.responsibilities.map(({ unit }) => unit),
];

const timings = (template: PlanTemplate): readonly string[] =>
  [...template.tasks, ...template.reports].flatMap(({ timing }) => (timing === null ? [] : [timing]));

test('the list names the five templates, those for reference last', () => {
  expect(
    templateList.map(({ id, who, legacy, planKind, year }) => [id, who, legacy, planKind, year]),
  ).toEqual([
    ['binh-chuong-2026', 'commune', false, 'danVanDanChu', 2026],
    ['binh-phuoc-2025', 'province', false, 'danVan', 2025],
    ['dong-nai-2024', 'provinceOffice', false, 'danVan', 2024],
    ['hon-quan-2024', 'commune', true, 'danVan', 2024],
    ['binh-duong-2025', 'commune', true, 'danChu', 2025],
  ]);
});

test('an unknown template is refused', async () => {
  await expect(loadTemplate('khong-co')).rejects.toThrow(RangeError);
});

describe.each(templateList)('$id', (summary) => {
  const fact = facts[summary.id]!;
  let template: PlanTemplate;
  beforeAll(async () => {
    template = await loadTemplate(summary.id);
  });

  test('is a valid template and is what the list says', () => {
    expect(() => planTemplateSchema.parse(template)).not.toThrow();
    const { id, label, who, legacy, planKind, year } = template;
    const { sourceTitle, ...listed } = summary;
    expect({ id, label, who, legacy, planKind, year }).toEqual(listed);
    if (template.source.number !== null) {
      expect(sourceTitle).toContain(`số ${template.source.number} ngày ${template.source.date}`);
    }
  });

  test('cites the plan it comes from', () => {
    expect([template.source.number, template.source.date]).toEqual([fact.number, fact.date]);
    expect(template.legalBases.map(({ number }) => number)).toEqual(fact.legalBases);
    expect(template.recipients).toHaveLength(fact.recipients);
  });

  test('has its groups and tasks', () => {
    expect(template.groups.map(({ section, tasks }) => [section, tasks.length])).toEqual(fact.groups);
    expect(template.tasks).toHaveLength(fact.tasks);
    for (const { section, tasks } of template.groups) {
      for (const n of tasks) {
        expect(template.tasks[n - 1]?.section).toMatch(new RegExp(`^${section.replace('.', '\\.')}(\\.|$)`));
      }
    }
  });

  test('names the leads and those who carry out that the plan names, and no others', () => {
    const leads = byTask(template, ({ lead }) =>
      lead.map(({ unit, scope }) => (scope === undefined ? unit : `${unit} (${scope})`)),
    );
    expect(leads).toEqual(fact.leads);
    expect(byTask(template, ({ implementing }) => implementing)).toEqual(fact.implementing);
  });

  test('has its reports and deadlines', () => {
    const reports = template.reports.map(({ section, timing }) => {
      const last = timing === null ? undefined : lastDay(parseTiming(timing, template.year));
      return last ? [section, timing, formatDate(last)] : [section, timing];
    });
    expect(reports).toEqual(fact.reports);
  });

  test('has its targets and responsibilities', () => {
    expect(template.targets.map(({ operator, value, unit }) => [operator, value, unit])).toEqual(
      fact.targets,
    );
    expect(template.responsibilities.map(({ section }) => section)).toEqual(fact.responsibilities);
  });

  test('every timing is understood and every unit is in its register', () => {
    for (const timing of timings(template)) {
      expect([timing, parseTiming(timing, template.year).kind]).not.toContain('unknown');
    }
    const register = template.units.map((unit) => ({ ...unit, duties: [] }));
    for (const { name } of unitsNamed(template).flatMap(splitUnits)) {
      expect([name, findUnit(register, name).kind]).toEqual([name, 'exact']);
    }
    for (const unit of register) {
      for (const name of unit.shortNames) {
        expect([name, findUnit(register, name)]).toEqual([
          name,
          { kind: expect.any(String) as string, unit },
        ]);
      }
    }
  });
});

describe('Bình Chương 2026', () => {
  let template: PlanTemplate;
  beforeAll(async () => {
    template = await loadTemplate('binh-chuong-2026');
  });

  test('nine tasks all year round, one within the year, one with a day', () => {
    expect(template.tasks.map(({ timing }) => timing)).toEqual([
      ...Array<string>(6).fill('Thường xuyên'),
      'Trong năm 2026',
      'Hoàn thành trước ngày 30/5/2026',
      ...Array<string>(3).fill('Thường xuyên'),
    ]);
  });

  test('coordinating bodies: both groups, without the villages in task 9, none where a task has no lead', () => {
    expect(byTask(template, ({ coordinating }) => coordinating)).toEqual({
      2: allBodies,
      3: allBodies,
      4: allBodies,
      5: allBodies,
      7: allBodies,
      9: ['Các cơ quan, đơn vị'],
      10: allBodies,
    });
  });

  test('documents cited in the tasks', () => {
    expect(
      byTask(template, ({ legalBases = [] }) => legalBases.map(({ number, date }) => `${number} ${date}`)),
    ).toEqual({
      1: [
        'null null',
        'null null',
        '59/2023/NĐ-CP 14/8/2023',
        '61/2023/NĐ-CP 16/8/2023',
        '120-KL/TW 07/01/2016',
        '114-KL/TW 14/7/2015',
        '08-CT/TU 25/5/2021',
        '396-QĐ/TU 19/10/2021',
        '02-CT/TU 06/10/2025',
        '14/KH-UBND 19/01/2026',
      ],
      2: ['76/NQ-CP 15/7/2021', '04-NQ/TU 18/10/2021', '1144/QĐ-UBND 30/12/2025'],
      4: ['737/QĐ-UBND 27/9/2019'],
      9: ['null null'],
    });
  });

  test('collective names are groups', () => {
    expect(template.units.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual([
      'Các cơ quan, đơn vị',
      'Các phòng, cơ quan, đơn vị thuộc UBND xã',
      'Các thôn',
    ]);
  });

  test('row ids', () => {
    expect(taskId(template.id, 8)).toBe('binh-chuong-2026.8');
    expect(reportId(template.id, 2)).toBe('binh-chuong-2026.r2');
  });

  test.each<[string, (copy: PlanTemplate) => unknown]>([
    ['a gap in the numbers', (t) => ({ ...t, tasks: t.tasks.slice(1) })],
    ['a unit that is not registered', (t) => ({ ...t, units: t.units.slice(1) })],
    ['a unit registered twice', (t) => ({ ...t, units: [...t.units, t.units[0]] })],
    ['a task in no group', (t) => ({ ...t, groups: [{ title: 'Nhóm', section: 'II', tasks: [1, 2] }] })],
    ['a report out of order', (t) => ({ ...t, reports: [...t.reports].reverse() })],
    ['an unknown member', (t) => ({ ...t, extra: 1 })],
    ['text that is not NFC', (t) => ({ ...t, label: t.label.normalize('NFD') })],
    [
      'a target with a figure but no unit',
      (t) => ({ ...t, targets: [{ text: 'x', operator: '>=', value: 1, unit: null, section: 'II' }] }),
    ],
  ])('the schema refuses %s', (_, spoil) => {
    expect(planTemplateSchema.safeParse(spoil(template)).success).toBe(false);
  });
});
