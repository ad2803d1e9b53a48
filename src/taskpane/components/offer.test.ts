import { templateList } from '../../templates/index';
import { BLANK_ID } from '../../core/plan/blank';
import type { PlanKind, PlanOwner } from '../../core/plan/template';
import { chosenTemplate, offerTemplates } from './offer';

const ids = (templates: readonly { id: string }[]): string[] => templates.map(({ id }) => id);
const OWNERS: PlanOwner[] = ['commune', 'department', 'provinceOffice', 'province'];
const KINDS: PlanKind[] = ['danVan', 'danVanDanChu', 'danChu'];
const ALL = OWNERS.flatMap((who) => KINDS.map((kind) => [who, kind] as const));

test.each([
  ['commune', 'danVanDanChu', ['binh-chuong-2026']],
  ['province', 'danVan', ['binh-phuoc-2025']],
  ['provinceOffice', 'danVan', ['dong-nai-2024']],
  // The templates of a huyện and a thị trấn are never taken for a commune's of today.
  ['commune', 'danVan', []],
  ['commune', 'danChu', []],
  ['department', 'danVan', []],
] as const)('%s, %s: %j fit', (who, kind, fitting) => {
  expect(ids(offerTemplates(templateList, who, kind).fitting)).toEqual(fitting);
});

test('when none fits, the same kind of body comes first, then the same kind of plan', () => {
  expect(ids(offerTemplates(templateList, 'commune', 'danVan').nearest)).toEqual([
    'binh-chuong-2026',
    'binh-phuoc-2025',
    'dong-nai-2024',
  ]);
  expect(ids(offerTemplates(templateList, 'department', 'danVan').nearest)).toEqual([
    'binh-phuoc-2025',
    'dong-nai-2024',
    'binh-chuong-2026',
  ]);
});

test.each(ALL)('%s, %s: there is always something to start from, the old ones among it', (who, kind) => {
  const offer = offerTemplates(templateList, who, kind);
  expect(offer.fitting.length + offer.nearest.length).toBeGreaterThan(0);
  expect(offer.fitting.length > 0 && offer.nearest.length > 0).toBe(false);
  expect(ids(offer.legacy)).toEqual(['hon-quan-2024', 'binh-duong-2025']);
});

test.each([
  ['nothing picked, one fits', 'commune', 'danVanDanChu', undefined, 'binh-chuong-2026'],
  ['nothing picked, none fits', 'department', 'danVan', undefined, undefined],
  ['an old one is picked', 'commune', 'danVanDanChu', 'hon-quan-2024', 'hon-quan-2024'],
  ['a near one is picked', 'department', 'danVan', 'binh-phuoc-2025', 'binh-phuoc-2025'],
  ['a blank plan, which is always offered', 'department', 'danChu', BLANK_ID, BLANK_ID],
  ['what was picked is no longer offered', 'province', 'danVan', 'binh-chuong-2026', 'binh-phuoc-2025'],
] as const)('%s', (_, who, kind, picked, expected) => {
  expect(chosenTemplate(offerTemplates(templateList, who, kind), picked)).toBe(expected);
});
