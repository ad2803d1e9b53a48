/** The templates and the illustrative rubric that ship. Each file is a chunk of its own, loaded when chosen. */
import type { PlanTemplate, TemplateSummary } from '../core/plan/template';
import type { YearTemplate } from '../core/plan/year-tables';
import type { Rubric } from '../core/scoring/rubric/rubric';

/** The five templates, those for reference only (`legacy`) last. */
export const templateList: readonly TemplateSummary[] = [
  {
    id: 'binh-chuong-2026',
    label: 'Dân vận chính quyền và dân chủ ở cơ sở – cấp xã, 2026',
    who: 'commune',
    legacy: false,
    planKind: 'danVanDanChu',
    year: 2026,
    sourceTitle: 'Theo Kế hoạch số 14/KH-UBND ngày 26/01/2026 của UBND xã Bình Chương, tỉnh Quảng Ngãi',
  },
  {
    id: 'binh-phuoc-2025',
    label: 'Dân vận chính quyền – cấp tỉnh, 2025',
    who: 'province',
    legacy: false,
    planKind: 'danVan',
    year: 2025,
    sourceTitle: 'Theo Kế hoạch số 92/KH-UBND ngày 13/3/2025 của UBND tỉnh Bình Phước',
  },
  {
    id: 'dong-nai-2024',
    label: 'Dân vận chính quyền – Văn phòng UBND tỉnh, 2024',
    who: 'provinceOffice',
    legacy: false,
    planKind: 'danVan',
    year: 2024,
    sourceTitle: 'Theo Kế hoạch năm 2024 của Văn phòng UBND tỉnh Đồng Nai (số và ngày không đọc rõ)',
  },
  {
    id: 'hon-quan-2024',
    label: 'Dân vận chính quyền – cấp huyện, 2024',
    who: 'district',
    legacy: true,
    planKind: 'danVan',
    year: 2024,
    sourceTitle:
      'Theo Kế hoạch năm 2024 của UBND huyện Hớn Quản, tỉnh Bình Phước (bản sao không có số và ngày)',
  },
  {
    id: 'binh-duong-2025',
    label: 'Dân chủ ở cơ sở – thị trấn, 2025',
    who: 'commune',
    legacy: true,
    planKind: 'danChu',
    year: 2025,
    sourceTitle: 'Theo Kế hoạch số 19/KH-UBND ngày 25/02/2025 của UBND thị trấn Bình Dương',
  },
];

/** The files were checked against src/templates/schema.ts when the product was built; their types are taken as read. */
const files: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'binh-chuong-2026': () => import('./binh-chuong-2026.json'),
  'binh-phuoc-2025': () => import('./binh-phuoc-2025.json'),
  'dong-nai-2024': () => import('./dong-nai-2024.json'),
  'hon-quan-2024': () => import('./hon-quan-2024.json'),
  'binh-duong-2025': () => import('./binh-duong-2025.json'),
};

/**
 * Loads a template.
 * @throws RangeError when no template has that id; whatever the loader throws when its chunk cannot be loaded.
 */
export async function loadTemplate(id: string): Promise<PlanTemplate> {
  const load = files[id];
  if (!load) {
    throw new RangeError(`No such template: ${id}`);
  }
  return (await load()).default as PlanTemplate;
}

/** What there is to know of a set of criteria before it is loaded. */
export interface RubricSummary {
  readonly id: string;
  /** Its title, as in its file. */
  readonly title: string;
}

/** The sets of criteria that ship: all of them illustrations, none of them issued by anyone. The first is proposed. */
export const rubricList: readonly RubricSummary[] = [
  {
    id: 'sau-nhom',
    title: 'Bộ tiêu chí sáu nhóm đánh giá công tác dân vận chính quyền (ví dụ minh họa)',
  },
  {
    id: 'minh-hoa',
    title: 'Bộ tiêu chí, thang điểm đánh giá công tác dân vận chính quyền (ví dụ minh họa)',
  },
  {
    id: 'tam-noi-dung-90-10',
    title: 'Bộ tiêu chí 90 điểm tự chấm và 10 điểm do cấp trên chấm (ví dụ minh họa)',
  },
  { id: 'muoi-tieu-chi', title: 'Bộ mười tiêu chí và điểm thưởng (ví dụ minh họa)' },
  {
    id: 'ba-muoi-bay-muoi',
    title:
      'Tiêu chí chung 30 điểm và kết quả thực hiện nhiệm vụ 70 điểm, dựng theo cấu trúc của Nghị định 335/2025/NĐ-CP (ví dụ minh họa)',
  },
];

const rubricFiles: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'sau-nhom': () => import('./rubrics/sau-nhom.json'),
  'minh-hoa': () => import('./rubrics/minh-hoa.json'),
  'tam-noi-dung-90-10': () => import('./rubrics/tam-noi-dung-90-10.json'),
  'muoi-tieu-chi': () => import('./rubrics/muoi-tieu-chi.json'),
  'ba-muoi-bay-muoi': () => import('./rubrics/ba-muoi-bay-muoi.json'),
};

/**
 * Loads a set of criteria that ships.
 * @throws RangeError when none has that id; whatever the loader throws when its chunk cannot be loaded.
 */
export async function loadRubric(id: string): Promise<Rubric> {
  const load = rubricFiles[id];
  if (!load) {
    throw new RangeError(`No such set of criteria: ${id}`);
  }
  return (await load()).default as Rubric;
}

/** Every set of criteria that ships: what the roll-up knows a unit's score sheet by. */
export const loadRubrics = (): Promise<Rubric[]> => Promise.all(rubricList.map(({ id }) => loadRubric(id)));

/** Loads what stands in the year's other tables at first: an illustration. */
export async function loadYearTemplate(): Promise<YearTemplate> {
  const file: { default: unknown } = await import('./year-tables.json');
  return file.default as YearTemplate;
}
