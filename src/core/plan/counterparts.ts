/**
 * Counterparts of bodies between levels, by what each does: one line a fact, with its source. The first line that
 * names the body, the duty and the level holds.
 */
import { foldForm } from '../words/fold';
import type { PlanOwner } from './template';
import type { Duty } from '../words/duties';
import type { CommuneKind } from '../units/places';

/** A body of a template, and who does its work elsewhere. */
export interface Counterpart {
  readonly body: string;
  /** The duties for which the line holds; all of them if absent. */
  readonly duties?: readonly Duty[];
  /** The kind of commune for which the line holds. */
  readonly kind?: CommuneKind;
  /** The bodies that do it there, by level; several separated by `;`. */
  readonly to: Partial<Record<PlanOwner, string>>;
  /** Document the line rests on, as people cite it. */
  readonly source: string;
}

const TWO_TIERS = 'Luật Tổ chức chính quyền địa phương năm 2025 (không còn cấp huyện)';
const DECREE_150 = 'Nghị định số 150/2025/NĐ-CP ngày 12/6/2025';
const CIRCULAR_10 = 'Thông tư số 10/2025/TT-BNV ngày 19/6/2025';
/** The way an issued plan of today assigns tasks, cited where no document rules it. */
const BINH_CHUONG = 'cách phân công ở Kế hoạch số 14/KH-UBND ngày 26/01/2026 của UBND xã Bình Chương';
const BINH_PHUOC = 'cách phân công ở Kế hoạch số 92/KH-UBND ngày 13/3/2025 của UBND tỉnh Bình Phước';
const SAME_LEVEL = 'cùng vai trò ở cấp lập kế hoạch';

const HOME_AFFAIRS = 'Phòng Văn hóa - Xã hội';
const COMMUNE_BODIES = 'Các phòng, cơ quan, đơn vị thuộc UBND xã';
const PROVINCE_BODIES =
  'Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các xã, phường, đặc khu';
const OFFICE_BODIES = 'Các phòng, ban, trung tâm, cổng thông tin thuộc Văn phòng';

/** Bodies of templates with those that do their work in a commune or province of today. */
export const COUNTERPARTS: readonly Counterpart[] = [
  // Of a huyện
  {
    body: 'Phòng Nội vụ',
    duties: ['ranks', 'receives'],
    to: { commune: 'Sở Nội vụ', department: 'Sở Nội vụ', provinceOffice: 'Sở Nội vụ', province: 'Sở Nội vụ' },
    source: TWO_TIERS,
  },
  {
    body: 'Phòng Nội vụ',
    to: {
      commune: HOME_AFFAIRS,
      department: 'Văn phòng sở',
      provinceOffice: 'Phòng Hành chính - Tổ chức',
      province: 'Sở Nội vụ',
    },
    source: CIRCULAR_10,
  },
  {
    body: 'UBND huyện',
    to: { commune: 'Sở Nội vụ', department: 'UBND tỉnh', provinceOffice: 'UBND tỉnh', province: 'UBND tỉnh' },
    source: TWO_TIERS,
  },
  {
    body: 'Ban Dân vận Huyện ủy',
    to: { commune: 'Ban Xây dựng Đảng của Đảng ủy', province: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' },
    source: BINH_CHUONG,
  },
  {
    body: 'Đài Truyền thanh - Truyền hình huyện',
    to: {
      commune: 'Trung tâm Cung ứng dịch vụ công',
      province: 'Cơ quan báo, phát thanh và truyền hình của tỉnh',
    },
    source: BINH_CHUONG,
  },
  {
    body: 'UBND các xã, thị trấn',
    to: { commune: 'Các thôn', province: 'UBND các xã, phường, đặc khu' },
    source: TWO_TIERS,
  },
  {
    body: 'Các cơ quan, ban ngành huyện',
    to: { commune: COMMUNE_BODIES, province: 'Các sở, ban, ngành' },
    source: TWO_TIERS,
  },
  {
    body: 'Các cơ quan, ban ngành huyện, đơn vị sự nghiệp thuộc UBND huyện và UBND các xã, thị trấn',
    to: { commune: COMMUNE_BODIES, province: PROVINCE_BODIES },
    source: BINH_CHUONG,
  },

  // Of a thị trấn
  { body: 'Văn phòng UBND thị trấn', to: { commune: 'Văn phòng HĐND và UBND xã' }, source: DECREE_150 },
  { body: 'Bộ phận Văn hóa - Xã hội', to: { commune: HOME_AFFAIRS }, source: DECREE_150 },
  { body: 'UBND thị trấn', to: { commune: 'UBND xã' }, source: TWO_TIERS },
  {
    body: 'Các ban, ngành, đoàn thể thị trấn',
    to: { commune: 'Các ban, ngành, đoàn thể xã' },
    source: TWO_TIERS,
  },

  // Of a province
  {
    body: 'Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các huyện, thị xã, thành phố',
    to: {
      commune: COMMUNE_BODIES,
      department: 'Các phòng, đơn vị thuộc sở',
      provinceOffice: OFFICE_BODIES,
      province: PROVINCE_BODIES,
    },
    source: TWO_TIERS,
  },
  {
    body: 'UBND các huyện, thị xã, thành phố',
    to: { commune: 'Các thôn', province: 'UBND các xã, phường, đặc khu' },
    source: TWO_TIERS,
  },
  {
    body: 'Các cơ quan, đơn vị, địa phương',
    to: {
      commune: 'Các cơ quan, đơn vị; Các thôn',
      department: 'Các phòng, đơn vị thuộc sở',
      provinceOffice: OFFICE_BODIES,
      province: 'Các cơ quan, đơn vị, địa phương',
    },
    source: BINH_CHUONG,
  },
  {
    body: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    to: { commune: 'Ban Xây dựng Đảng của Đảng ủy' },
    source: BINH_CHUONG,
  },
  {
    body: 'Sở Nội vụ',
    duties: ['drafts', 'leads'],
    to: { commune: HOME_AFFAIRS, department: 'Văn phòng sở', provinceOffice: 'Phòng Hành chính - Tổ chức' },
    source: CIRCULAR_10,
  },
  { body: 'Thanh tra tỉnh', to: { commune: 'Văn phòng HĐND và UBND xã' }, source: BINH_CHUONG },
  { body: 'Sở Tư pháp', to: { commune: 'Văn phòng HĐND và UBND xã' }, source: DECREE_150 },
  {
    body: 'Đài Phát thanh - Truyền hình và Báo Bình Phước',
    to: {
      commune: 'Trung tâm Cung ứng dịch vụ công',
      province: 'Cơ quan báo, phát thanh và truyền hình của tỉnh',
    },
    source: SAME_LEVEL,
  },
  { body: 'UBND tỉnh', to: { commune: 'UBND xã' }, source: SAME_LEVEL },

  // Of a province's office
  {
    body: 'Phòng Hành chính - Tổ chức',
    to: { commune: HOME_AFFAIRS, department: 'Văn phòng sở', province: 'Sở Nội vụ' },
    source: SAME_LEVEL,
  },
  {
    body: OFFICE_BODIES,
    to: {
      commune: COMMUNE_BODIES,
      department: 'Các phòng, đơn vị thuộc sở',
      province: 'Các sở, ban, ngành',
    },
    source: SAME_LEVEL,
  },

  // Of a commune
  {
    body: 'Phòng Kinh tế',
    kind: 'phường',
    to: { commune: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
    source: DECREE_150,
  },
  {
    body: HOME_AFFAIRS,
    to: {
      department: 'Văn phòng sở',
      provinceOffice: 'Phòng Hành chính - Tổ chức',
      province: 'Sở Nội vụ',
    },
    source: SAME_LEVEL,
  },
  {
    body: 'Văn phòng HĐND và UBND xã',
    to: { department: 'Văn phòng sở', province: 'Văn phòng UBND tỉnh' },
    source: SAME_LEVEL,
  },
  { body: 'UBND xã', to: { province: 'UBND tỉnh' }, source: SAME_LEVEL },
  {
    body: 'Ban Xây dựng Đảng của Đảng ủy',
    to: { province: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' },
    source: BINH_PHUOC,
  },
  {
    body: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    to: { province: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh' },
    source: SAME_LEVEL,
  },
  {
    body: COMMUNE_BODIES,
    to: {
      department: 'Các phòng, đơn vị thuộc sở',
      provinceOffice: OFFICE_BODIES,
      province: PROVINCE_BODIES,
    },
    source: SAME_LEVEL,
  },
  {
    body: 'Các cơ quan, đơn vị',
    to: {
      department: 'Các phòng, đơn vị thuộc sở',
      provinceOffice: OFFICE_BODIES,
      province: 'Các cơ quan, đơn vị, địa phương',
    },
    source: SAME_LEVEL,
  },
  { body: 'Các thôn', to: { province: 'UBND các xã, phường, đặc khu' }, source: SAME_LEVEL },
];

/** The line that holds for a body, what it does there and who makes the plan. */
export function counterpartOf(
  body: string,
  duty: Duty,
  who: PlanOwner,
  kind: CommuneKind,
): { readonly to: string; readonly source: string } | undefined {
  const form = foldForm(body);
  for (const line of COUNTERPARTS) {
    const to = line.to[who];
    if (
      to !== undefined &&
      foldForm(line.body) === form &&
      (line.duties?.includes(duty) ?? true) &&
      (line.kind === undefined || (who === 'commune' && line.kind === kind))
    ) {
      return { to, source: line.source };
    }
  }
  return undefined;
}
