import { formatDate } from '../core/calendar/civil';
import { parseTiming } from '../core/calendar/parse-timing';
import { lastDay } from '../core/calendar/timing';
import { reportId, taskId } from '../core/plan/template';
import { dutyTasks } from '../core/plan/visit';
import type { LegalBasis, PlanTemplate, TemplateTask } from '../core/plan/template';
import { findUnit, splitUnits } from '../core/units/units';
import { PLAN_FACTS } from '../../test/support/template-facts';
import type { TaskFacts } from '../../test/support/template-facts';
import { loadTemplate, templateList } from './index';
import { planTemplateSchema } from './schema';

const document = ({ text, number, date, issuer }: LegalBasis): string =>
  [number ?? text, date ?? '–', issuer ?? '–'].join(' | ');

/** A task's facts as the table writes them: what the plan does not say is left out. */
function factsOf({
  section,
  lead,
  implementing,
  coordinating,
  timing,
  legalBases = [],
}: TemplateTask): TaskFacts {
  const leads = lead.map(({ unit, scope }) => (scope === undefined ? unit : `${unit} (${scope})`));
  return {
    section,
    ...(leads.length > 0 && { lead: leads }),
    ...(implementing.length > 0 && { implementing }),
    ...(coordinating.length > 0 && { coordinating }),
    ...(timing !== null && { timing }),
    ...(legalBases.length > 0 && { cites: legalBases.map(document) }),
  };
}

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
    ['hon-quan-2024', 'district', true, 'danVan', 2024],
    ['binh-duong-2025', 'commune', true, 'danChu', 2025],
  ]);
});

test('an unknown template is refused', async () => {
  await expect(loadTemplate('khong-co')).rejects.toThrow(RangeError);
});

describe.each(templateList)('$id', (summary) => {
  const fact = PLAN_FACTS[summary.id]!;
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

  test('cites the plan it comes from, and what that rests on', () => {
    const { number, date, issuer, note } = template.source;
    expect([number, date, issuer]).toEqual([fact.number, fact.date, fact.issuer]);
    // What could not be read is blank and said so.
    expect(number === null ? note : 'số').toContain('số');
    expect(template.legalBases.map(document)).toEqual(fact.legalBases);
    expect(template.recipients).toEqual(fact.recipients);
  });

  test('has its groups', () => {
    const duties = template.groups.at(-1);
    expect(duties?.title).toBe('Tổ chức thực hiện');
    const own = template.groups.slice(0, -1);
    // Tasks without a heading of their own stand under one beside the duties.
    expect(own.length === 1 ? [] : own.map(({ section, tasks }) => [section, tasks.length])).toEqual(
      fact.groups,
    );
    for (const { section, tasks } of template.groups) {
      for (const n of tasks) {
        expect(template.tasks[n - 1]?.section).toMatch(new RegExp(`^${section.replace('.', '\\.')}(\\.|$)`));
      }
    }
  });

  test('has its tasks, with the bodies, times and documents the plan names, and no others', () => {
    const duties = dutyTasks(template);
    expect(template.tasks.filter((task) => !duties.includes(task)).map(factsOf)).toEqual(fact.tasks);
  });

  test('says what it is for, and no name of its place', () => {
    expect(template.aims?.length).toBeGreaterThanOrEqual(3);
    const texts = [...(template.aims ?? []), ...(template.closing ?? [])].join('\n');
    expect(texts).not.toMatch(/Bình Chương|Bình Dương|Bình Phước|Đồng Nai|Hớn Quản/);
  });

  test('has its reports: who sends them, when, to whom', () => {
    expect(
      template.reports.map(({ section, name, period, timing, from, recipients }) => [
        section,
        name,
        period,
        timing,
        from,
        recipients,
      ]),
    ).toEqual(fact.reports);
  });

  test('has its targets, and its duties with their bodies and times', () => {
    expect(
      template.targets.map(({ section, operator, value, unit, text }) => [
        section,
        operator,
        value,
        unit,
        text,
      ]),
    ).toEqual(fact.targets);
    const duties = fact.duties.flatMap(([section, unit, times]) =>
      times.map((time) => [section, unit.split('; '), time]),
    );
    expect(
      dutyTasks(template).map(({ section, lead, implementing, timing }) => [
        section,
        [...lead.map(({ unit }) => unit), ...implementing],
        timing,
      ]),
    ).toEqual(duties);
  });

  test('its title names no place of the source', () => {
    expect(template.title).toContain(`năm ${template.year}`);
    expect(template.title).not.toMatch(/Bình|Đồng Nai|Hớn Quản/);
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

/** Every deadline with a day, and the last day that keeps it: of reports, and of the duties that ask for them. */
test.each([
  ['binh-chuong-2026', ['29/05/2026', '29/01/2026', '14/05/2026', '29/10/2026', '29/10/2026', '31/12/2026']],
  ['binh-phuoc-2025', ['09/11/2025', '09/05/2025', '09/11/2025', '09/11/2025', '09/11/2025']],
  ['dong-nai-2024', []],
  ['hon-quan-2024', ['09/11/2024', '09/05/2024', '09/11/2024', '09/11/2024', '09/11/2024']],
  ['binh-duong-2025', ['14/05/2025', '14/11/2025', '14/11/2025']],
])('dated deadlines of %s', async (id, expected) => {
  const template = await loadTemplate(id);
  const last = timings(template).flatMap((timing) => lastDay(parseTiming(timing, template.year)) ?? []);
  expect(last.map(formatDate).sort()).toEqual([...expected].sort());
});

describe('Bình Chương 2026', () => {
  let template: PlanTemplate;
  beforeAll(async () => {
    template = await loadTemplate('binh-chuong-2026');
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
    ['a task number twice', (t) => ({ ...t, tasks: [...t.tasks, t.tasks[0]] })],
    ['a unit that is not registered', (t) => ({ ...t, units: t.units.slice(1) })],
    ['a unit registered twice', (t) => ({ ...t, units: [...t.units, t.units[0]] })],
    ['a task in no group', (t) => ({ ...t, groups: [{ title: 'Nhóm', section: 'II', tasks: [1, 2] }] })],
    ['a report number twice', (t) => ({ ...t, reports: [...t.reports, t.reports[0]] })],
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

/** Who leads, by section, as the plans say it; whoever only takes part or does a thing among others leads nothing. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  'binh-phuoc-2025': [
    ...[
      'II.5 Thanh tra tỉnh',
      'II.7 Sở Nội vụ',
      'III.1 Sở Nội vụ',
      'III.2 Thanh tra tỉnh',
      'III.3 Sở Tư pháp',
    ],
  ],
  'dong-nai-2024': ['IV.b Phòng Hành chính - Tổ chức'],
  'hon-quan-2024': [
    ...['II.7.b Phòng Nội vụ', 'III.1 Phòng Nội vụ', 'III.2 Đài Truyền thanh - Truyền hình huyện'],
  ],
  'binh-duong-2025': [
    ...['III.1 Văn phòng UBND thị trấn', 'III.2 Bộ phận Văn hóa - Xã hội', 'III.5 Văn phòng UBND thị trấn'],
  ],
};

test.each(Object.entries(LEADS))('%s: only bodies that lead stand under Chủ trì', async (id, leads) => {
  const { tasks } = await loadTemplate(id);
  const said = tasks.flatMap(({ section, lead }) => lead.map(({ unit }) => `${section ?? ''} ${unit}`));
  expect([...new Set(said)]).toEqual(leads);
});
