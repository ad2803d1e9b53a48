import { loadTemplate, templateList } from '../../templates';
import { dutyTasks } from './visit';
import { planTemplateSchema } from '../../templates/schema';
import { STANDING_BODIES } from '../units/bodies';
import { findUnit, splitUnits } from '../units/units';
import { adaptTemplate } from './adapt';
import { COUNTERPARTS } from './counterparts';
import { applyMapping, choicesOf, proposeMapping } from './mapping';
import type { Mapping, Target } from './mapping';
import type { PlanOwner } from './template';

const target = (who: PlanOwner, more: Partial<Target> = {}): Target => ({
  who,
  kind: 'xã',
  village: 'thôn',
  ...more,
});

/** `body [duties] → to`, of what does not stay as it is. */
const changed = (mapping: readonly Mapping[]): string[] =>
  mapping
    .filter(({ body, to }) => body !== to)
    .map(({ body, duties, to }) => `${body} [${duties.join(', ')}] → ${to ?? '?'}`);

test('every body that a rule leads to stands in the register, and every rule says what it rests on', () => {
  for (const { to, source } of COUNTERPARTS) {
    expect(source).not.toBe('');
    for (const { name } of Object.values(to).flatMap(splitUnits)) {
      expect([name, findUnit(STANDING_BODIES, name).kind]).toEqual([name, 'exact']);
    }
  }
});

test('standing bodies have one name and one code each', () => {
  for (const key of ['code', 'name'] as const) {
    const values = STANDING_BODIES.map((body) => body[key]);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('a huyện’s bodies go to a commune’s by what they do, not by their name', async () => {
  const mapping = proposeMapping(await loadTemplate('hon-quan-2024'), target('commune'));
  expect(changed(mapping)).toEqual(
    expect.arrayContaining([
      'Phòng Nội vụ [drafts, leads] → Phòng Văn hóa - Xã hội',
      'Phòng Nội vụ [ranks, receives] → Sở Nội vụ',
      'Ban Dân vận Huyện ủy [coordinates, informed] → Ban Xây dựng Đảng của Đảng ủy',
      'Đài Truyền thanh - Truyền hình huyện [leads] → Trung tâm Cung ứng dịch vụ công',
    ]) as string[],
  );
  expect(mapping.every(({ confidence }) => confidence !== 'choose')).toBe(true);
  const ranks = mapping.find(({ to }) => to === 'Sở Nội vụ');
  expect(ranks?.places).toEqual([
    { part: 'task', n: 12, field: 'lead' },
    { part: 'task', n: 14, field: 'lead' },
    { part: 'report', n: 1, field: 'recipients' },
  ]);
  expect(ranks?.source).toMatch(/không còn cấp huyện/);
});

test('a thị trấn’s bodies go to a phường’s', async () => {
  const template = await loadTemplate('binh-duong-2025');
  const mapping = proposeMapping(template, target('commune', { kind: 'phường', village: 'tổ dân phố' }));
  expect(changed(mapping)).toEqual([
    'Văn phòng UBND thị trấn [drafts, receives, sends] → Văn phòng HĐND và UBND phường',
    'Các ban, ngành, đoàn thể thị trấn [implements, coordinates, sends] → Các ban, ngành, đoàn thể phường',
    'Bộ phận Văn hóa - Xã hội [drafts] → Phòng Văn hóa - Xã hội',
    'Ủy ban MTTQ Việt Nam thị trấn và các tổ chức đoàn thể chính trị - xã hội [implements] → Ủy ban MTTQ Việt Nam phường và các tổ chức đoàn thể chính trị - xã hội',
    'Công đoàn cơ sở thị trấn [implements] → Công đoàn cơ sở phường',
    'UBND thị trấn [receives] → UBND phường',
    'UBND huyện (qua Phòng Nội vụ) [receives] → Sở Nội vụ',
    'UBND huyện [informed] → Sở Nội vụ',
  ]);
});

test('a commune of today keeps its bodies; in a phường Phòng Kinh tế has another name', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  expect(changed(proposeMapping(template, target('commune')))).toEqual([]);
  const phuong = changed(
    proposeMapping(template, target('commune', { kind: 'phường', village: 'tổ dân phố' })),
  );
  expect(phuong).toContain('Phòng Kinh tế [leads, drafts] → Phòng Kinh tế, Hạ tầng và Đô thị');
  expect(phuong).toContain('Các thôn [implements, coordinates] → Các tổ dân phố');
});

test('a body without a counterpart is left to the planner and marked', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  const mapping = proposeMapping(template, target('department'));
  expect(mapping.filter(({ confidence }) => confidence === 'choose').map(({ body }) => body)).toContain(
    'Các thôn',
  );
  const applied = applyMapping(template, mapping, target('department'));
  expect(applied.tasks[5]?.implementing).toContain('Các thôn');
  expect(applied.reviews?.map(({ text }) => text)).toContain(
    'Rà soát lại: chưa chọn cơ quan thay cho “Các thôn”.',
  );
});

test('what was confirmed is proposed again', async () => {
  const template = await loadTemplate('hon-quan-2024');
  const confirmed = proposeMapping(template, target('commune')).map((item) =>
    item.to === 'Sở Nội vụ' ? { ...item, to: 'Văn phòng HĐND và UBND xã' } : item,
  );
  const again = proposeMapping(template, target('commune'), choicesOf(confirmed));
  expect(again.find(({ duties }) => duties.includes('ranks'))).toMatchObject({
    to: 'Văn phòng HĐND và UBND xã',
    confidence: 'kept',
  });
});

test('the duties of one body go to those who do each', async () => {
  const template = await loadTemplate('hon-quan-2024');
  const applied = applyMapping(template, proposeMapping(template, target('commune')), target('commune'));
  expect(
    dutyTasks(applied)
      .filter(({ section }) => section === 'III.1')
      .map(({ n, lead }) => [n, lead.map(({ unit }) => unit)]),
  ).toEqual([
    [13, ['Phòng Văn hóa - Xã hội']],
    [14, ['Sở Nội vụ']],
    [15, ['Phòng Văn hóa - Xã hội']],
  ]);
  // A commune gives its superior no work: said, not decided.
  expect(applied.reviews).toContainEqual({
    place: { part: 'task', n: 14, field: 'lead' },
    text: 'Rà soát lại: Sở Nội vụ là cơ quan cấp trên, cấp xã không giao việc này.',
  });
});

test('a text that still says the body whose column was changed is marked', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  const [first, ...others] = template.tasks;
  const tasks = first
    ? [{ ...first, text: 'Phòng Kinh tế theo dõi, đôn đốc', lead: [{ unit: 'Phòng Kinh tế' }] }, ...others]
    : [];
  const source = { ...template, tasks };
  const mapping = proposeMapping(source, target('commune')).map((item) =>
    item.body === 'Phòng Kinh tế' ? { ...item, to: 'Tổ công tác' } : item,
  );
  const { reviews } = applyMapping(source, mapping, target('commune'));
  expect(reviews).toContainEqual({
    place: { part: 'task', n: 1, field: 'text' },
    text: 'Rà soát lại: còn nêu “Phòng Kinh tế”, cột đã đổi thành “Tổ công tác”.',
  });
});

test('a name of the planner’s own comes into the register', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  const mapping = proposeMapping(template, target('commune')).map((item) =>
    item.body === 'Phòng Kinh tế' ? { ...item, to: 'Tổ Kinh tế; Phòng Kinh tế' } : item,
  );
  const applied = applyMapping(template, mapping, target('commune'));
  expect(applied.tasks[3]?.lead).toEqual([{ unit: 'Tổ Kinh tế' }, { unit: 'Phòng Kinh tế' }]);
  expect(applied.units.map(({ name }) => name)).toContain('Tổ Kinh tế');
});

const OWNERS: PlanOwner[] = ['commune', 'department', 'provinceOffice', 'province'];
test.each(templateList.flatMap(({ id }) => OWNERS.map((who) => [id, who] as const)))(
  '%s for %s is still a valid template',
  async (id, who) => {
    const template = await loadTemplate(id);
    const whose = target(who, { kind: 'phường', village: 'khu phố' });
    const mapping = proposeMapping(template, whose);
    const { template: adapted } = adaptTemplate(template, {
      target: whose,
      mapping,
      year: 2027,
      unit: 'UBND phường Hồng Bàng',
    });
    const { reviews, ...file } = adapted;
    expect(reviews).toBeDefined();
    expect(planTemplateSchema.safeParse(file).error?.issues ?? []).toEqual([]);
  },
);
