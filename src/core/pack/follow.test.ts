import { PACK } from '../../../test/support/province-pack';
import { loadTemplate, loadYearTemplate } from '../../templates';
import { EMPTY_META } from '../layout/meta';
import { proposeMapping } from '../plan/mapping';
import { yearRows } from '../plan/year-tables';
import { toSerial } from '../../workbook/cells/serial';
import { collectedReport, givenBy, misfitOfPlan } from './follow';
import type { ProvincePack } from './pack';
import { yearTemplateUnder } from './year';

const RANKED: ProvincePack = {
  ...PACK,
  units: [
    { code: 'VD01', name: 'UBND xã Ví Dụ Một', level: 'commune', block: 'Xã' },
    { code: 'VD02', name: 'Xã Ví Dụ Một Hạ', level: 'commune', block: 'Xã' },
  ],
};

test.each([
  ['UBND xã Ví Dụ Một', 'VD01'],
  ['Ủy ban nhân dân xã Ví Dụ Một, tỉnh Ví Dụ', 'VD01'],
  ['Xã Ví Dụ Một', 'VD01'],
  ['UBND xã Ví Dụ Một Hạ', 'VD02'],
  ['UBND phường Ví Dụ Một', undefined],
  ['UBND xã Ví Dụ', undefined],
])('the unit of the pack that %s is', (name, code) => {
  expect(givenBy(RANKED, name).unit?.code).toBe(code);
});

test.each([
  ['a form that knows no place, of a unit that the pack ranks', 'UBND xã Ví Dụ Một', undefined, undefined],
  ['a form that knows no place, of another unit', 'UBND xã Đất Mũi', undefined, 'pack.noPlace'],
  ['a unit of another province by the same name', 'UBND xã Ví Dụ Một', 'Tỉnh Cà Mau', 'pack.foreign'],
])('%s', (_, unit, province, code) => {
  const plan = { id: 'a', template: '', templateVersion: 1, unit, year: 2027 };
  const place = province === undefined ? {} : { place: { province } };
  const meta = {
    ...EMPTY_META,
    plan,
    adaptation: { who: 'commune' as const, village: 'thôn', bodies: [], ...place },
  };
  expect(misfitOfPlan(meta, RANKED, { year: 2027, month: 1, day: 10 })?.code).toBe(code);
});

test.each([
  ['of a period that a year has once', 'year', 'Báo cáo tổng kết', 'Sở Nội vụ', true],
  ['to another body', 'year', 'Báo cáo tổng kết', 'UBND tỉnh', false],
  ['of another period', '6T', 'Báo cáo công tác dân vận chính quyền năm 2027', 'Sở Nội vụ', false],
  ['that comes once, of its subject', 'once', 'Báo cáo sơ kết phong trào Dân vận khéo', 'Sở Nội vụ', true],
  ['that comes once, of another subject', 'once', 'Báo cáo lũ', 'Sở Nội vụ', false],
] as const)('a report %s', (_, period, name, recipients, isCollected) => {
  const due = { year: 2027, month: 6, day: 1 };
  const reports = [
    ...PACK.reports,
    { name: 'Báo cáo sơ kết phong trào Dân vận khéo', period: 'once' as const, due },
  ];
  const found = collectedReport({ ...PACK, reports }, { name, period, recipients });
  expect(found !== undefined).toBe(isCollected);
});

test('bodies by duty come before the rules, behind what was confirmed, and say whose word they are', async () => {
  const template = await loadTemplate('hon-quan-2024');
  const target = { who: 'commune', kind: 'xã', village: 'thôn' } as const;
  const body = 'Phòng Nội vụ';
  const given = {
    choices: [{ body, duty: 'receives' as const, to: 'Văn phòng UBND tỉnh' }],
    source: 'theo gói của Sở Nội vụ (lần 1)',
  };
  const receiver = (kept: Parameters<typeof proposeMapping>[2]) =>
    proposeMapping(template, target, kept, given)
      .filter((item) => item.body === body && item.duties.includes('receives'))
      .map(({ to, confidence, source }) => [to, confidence, source]);
  expect(receiver([])).toEqual([['Văn phòng UBND tỉnh', 'rule', given.source]]);
  expect(receiver([{ body, duty: 'receives', to: 'Sở Nội vụ' }])).toEqual([['Sở Nội vụ', 'kept', undefined]]);
});

test('the year’s tables: what the pack has comes from it and says so, the rest stays the illustration', async () => {
  const shipped = await loadYearTemplate();
  const target = { who: 'commune', kind: 'xã', village: 'thôn' } as const;
  const indicators = [{ text: 'Hội nghị đối thoại', unit: 'cuộc', source: '' }];
  const {
    reports,
    indicators: figures,
    models,
  } = yearRows(yearTemplateUnder(shipped, { ...PACK, indicators }), { year: 2027, target });
  expect(reports.map(({ period, due, note }) => [period, due, note])).toEqual([
    ['6 tháng', toSerial({ year: 2027, month: 5, day: 15 }), expect.stringContaining('Ví dụ minh họa')],
    ['9 tháng', toSerial({ year: 2027, month: 9, day: 18 }), expect.stringContaining('Ví dụ minh họa')],
    ['Năm', toSerial({ year: 2027, month: 10, day: 20 }), 'Theo gói của Sở Nội vụ (lần 1).'],
  ]);
  expect(new Set(figures.map(({ text, note }) => `${text}: ${note}`))).toEqual(
    new Set(['Hội nghị đối thoại: Theo gói của Sở Nội vụ (lần 1)']),
  );
  expect(models).toHaveLength(shipped.models.length);
});
