/**
 * Bodies that stand whatever a plan says: those every commune has, and those that plans are mapped to
 * (core/plan/counterparts.ts). Names are those of a xã; `replacePlace` makes them a phường's or đặc khu's.
 */
import type { CivilDate } from '../../workbook/cells/serial';
import type { Unit } from './units';

/** The day on which the communes of today began to work (two-tier local government). Cấp huyện ended the day before. */
export const TWO_TIERS_FROM: CivilDate = { year: 2025, month: 7, day: 1 };
/** The last day on which cấp huyện worked. */
export const DISTRICTS_TO: CivilDate = { year: 2025, month: 6, day: 30 };

/** A body that stands whatever a plan gives it to do. */
export type StandingBody = Omit<Unit, 'duties'>;

const COMMITTEE = 'UBND xã';

type Extra = Partial<Pick<StandingBody, 'kind' | 'parent' | 'activeFrom' | 'block'>>;

const body =
  (level: Unit['level'], system: Unit['system'], always: Extra) =>
  (code: string, name: string, shortNames: readonly string[] = [], extra: Extra = {}): StandingBody => ({
    code,
    name,
    shortNames,
    level,
    system,
    kind: 'unit',
    ...always,
    ...extra,
  });

/** Specialised bodies of a commune's People's Committee (Nghị định 150/2025/NĐ-CP). */
const office = body('commune', 'government', {
  parent: COMMITTEE,
  block: 'Phòng, trung tâm thuộc UBND',
  activeFrom: TWO_TIERS_FROM,
});
const publicService = body('commune', 'publicService', { parent: COMMITTEE, block: 'Đơn vị sự nghiệp' });
const armed = body('commune', 'government', { block: 'Công an, Quân sự' });
const party = body('commune', 'party', { block: 'Đảng' });
const front = body('commune', 'front', { block: 'MTTQ, đoàn thể' });
const village = body('village', 'village', { block: 'Thôn' });
const province = body('province', 'government', {});
const provinceGroup = body('province', 'mixed', { kind: 'group' });

/** The bodies that every commune's register holds. */
export const COMMUNE_BODIES: readonly StandingBody[] = [
  body('commune', 'government', { activeFrom: TWO_TIERS_FROM })('UBND', COMMITTEE, ['Ủy ban nhân dân xã']),
  office('VP', 'Văn phòng HĐND và UBND xã', [
    'Văn phòng HĐND và UBND',
    'VP HĐND-UBND',
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã',
  ]),
  office('VHXH', 'Phòng Văn hóa - Xã hội', ['Phòng VH-XH', 'VHXH']),
  office('KT', 'Phòng Kinh tế', ['Phòng KT']),
  office('PVHCC', 'Trung tâm Phục vụ hành chính công xã', ['Trung tâm Phục vụ hành chính công', 'TT PVHCC']),
  publicService('CUDVC', 'Trung tâm Cung ứng dịch vụ công', [
    'Trung tâm Cung ứng dịch vụ công xã',
    'TT CUDVC',
  ]),
  publicService('TYT', 'Trạm Y tế xã', ['Trạm Y tế']),
  publicService('TRUONG', 'Các trường học', ['Các trường học trên địa bàn'], { kind: 'group' }),
  armed('CA', 'Công an xã'),
  armed('BCHQS', 'Ban Chỉ huy Quân sự xã', ['Ban CHQS xã', 'Ban CHQS']),
  party('BXDD', 'Ban Xây dựng Đảng của Đảng ủy', ['Ban Xây dựng Đảng']),
  front('MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', ['Ủy ban MTTQ Việt Nam xã', 'UBMTTQ xã', 'UBMTTQ']),
  front('TVMT', 'Các tổ chức thành viên của Mặt trận', ['Các đoàn thể'], { kind: 'group' }),
  village('THON', 'Các thôn', [], { kind: 'group' }),
  body('commune', 'mixed', { kind: 'group' })('CQDV', 'Các cơ quan, đơn vị'),
  body('commune', 'mixed', { kind: 'group' })('PHONG', 'Các phòng, cơ quan, đơn vị thuộc UBND xã', [
    'Các phòng, cơ quan, đơn vị',
  ]),
];

/** The bodies that only some plans name. */
const OTHER_BODIES: readonly StandingBody[] = [
  office('KTHTDT', 'Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng KT, HT&ĐT']),
  body('commune', 'mixed', { kind: 'group' })('BN', 'Các ban, ngành, đoàn thể xã'),

  province('UBNDT', 'UBND tỉnh', ['Ủy ban nhân dân tỉnh']),
  province('SNV', 'Sở Nội vụ'),
  province('VPT', 'Văn phòng UBND tỉnh'),
  province('HCTC', 'Phòng Hành chính - Tổ chức', ['Phòng HC-TC'], { parent: 'Văn phòng UBND tỉnh' }),
  province('VPS', 'Văn phòng sở'),
  body('province', 'party', {})('BTGDV', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'),
  body('province', 'front', {})('MTTQT', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', [
    'Ủy ban MTTQ Việt Nam tỉnh',
  ]),
  provinceGroup('BAODAI', 'Cơ quan báo, phát thanh và truyền hình của tỉnh'),
  provinceGroup('SBN', 'Các sở, ban, ngành'),
  provinceGroup('UBNDX', 'UBND các xã, phường, đặc khu'),
  provinceGroup(
    'SBNX',
    'Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các xã, phường, đặc khu',
  ),
  provinceGroup('CQDVDP', 'Các cơ quan, đơn vị, địa phương'),
  provinceGroup('PDVS', 'Các phòng, đơn vị thuộc sở'),
  provinceGroup('PBTT', 'Các phòng, ban, trung tâm, cổng thông tin thuộc Văn phòng'),
];

/** All bodies that plans are mapped to. */
export const STANDING_BODIES: readonly StandingBody[] = [...COMMUNE_BODIES, ...OTHER_BODIES];
