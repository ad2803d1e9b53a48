/** Bodies that cấp huyện had and communes have not, named in a commune's plan of today. */
import { compareDates } from '../calendar/civil';
import { TWO_TIERS_FROM } from '../units/bodies';
import { fold } from '../words/fold';
import { levelOfName } from './own-level';
import type { PlanView } from './view';

/**
 * Specialised bodies of a People's Committee of cấp huyện (Nghị định 37/2014/NĐ-CP). Of a commune Nghị định 150/2025/NĐ-CP names
 * others; *Phòng Kinh tế* is one of both.
 */
const OF_DISTRICTS: ReadonlySet<string> = new Set(
  [
    'Phòng Nội vụ',
    'Phòng Tư pháp',
    'Phòng Tài chính Kế hoạch',
    'Phòng Tài nguyên và Môi trường',
    'Phòng Lao động Thương binh và Xã hội',
    'Phòng Văn hóa và Thông tin',
    'Phòng Giáo dục và Đào tạo',
    'Phòng Nông nghiệp và Phát triển nông thôn',
    'Phòng Kinh tế và Hạ tầng',
    'Phòng Quản lý đô thị',
  ].map(keyOf),
);

/**
 * Whether the body went with cấp huyện, as far as its name and the plan tell. The plan must be a commune's, of days since then.
 */
export function wentWithDistricts(view: PlanView, name: string): boolean {
  const { issued, unit = '' } = view.info ?? {};
  const isOfToday =
    view.year > TWO_TIERS_FROM.year || (issued !== undefined && compareDates(issued, TWO_TIERS_FROM) >= 0);
  return isOfToday && levelOfName(unit) === 'commune' && OF_DISTRICTS.has(keyOf(name));
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ huyen(?: .*)?$/, '')
    .trim();
}
