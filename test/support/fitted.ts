/** Shipped templates fitted to bodies of elsewhere. */
import { adaptTemplate } from '../../src/core/plan/adapt';
import { proposeMapping } from '../../src/core/plan/mapping';
import { communeKind, isInCity, usualVillage } from '../../src/core/plan/place-words';
import type { PlanOwner } from '../../src/core/plan/template';
import { loadTemplate } from '../../src/templates';

/** Bodies of ten places, none of which a shipped template comes from. */
export const ELSEWHERE: readonly (readonly [string, PlanOwner])[] = [
  ['UBND phường Hồng Bàng, thành phố Hải Phòng', 'commune'],
  ['UBND xã Mỹ Lý, tỉnh Nghệ An', 'commune'],
  ['UBND đặc khu Lý Sơn', 'commune'],
  ['UBND xã Ba Tơ, tỉnh Quảng Ngãi', 'commune'],
  ['UBND phường Tân Hòa', 'commune'],
  ['UBND xã Đất Mũi', 'commune'],
  ['Sở Nội vụ tỉnh Cà Mau', 'department'],
  ['Sở Nội vụ', 'department'],
  ['Văn phòng UBND tỉnh Lạng Sơn', 'provinceOffice'],
  ['UBND tỉnh Tây Ninh', 'province'],
];

/** A shipped template as it is fitted to a body without a word from the user. */
export async function fitted(id: string, unit: string, who: PlanOwner, year = 2027) {
  const template = await loadTemplate(id);
  const kind = communeKind(unit);
  const target = { who, kind, village: usualVillage(kind), inCity: isInCity(unit) };
  return adaptTemplate(template, { target, mapping: proposeMapping(template, target), year, unit });
}
