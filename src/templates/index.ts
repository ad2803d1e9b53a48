/** The templates and the illustrative rubric that ship. Each file is a chunk of its own, loaded when chosen. */
import type { PlanTemplate, TemplateSummary } from '../core/plan/template';
import type { YearTemplate } from '../core/plan/year-tables';
import type { Rubric } from '../core/rubric/rubric';

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

/** Loads the illustrative rubric, which no authority issued. */
export async function loadIllustrativeRubric(): Promise<Rubric> {
  const file: { default: unknown } = await import('./rubrics/minh-hoa.json');
  return file.default as Rubric;
}

/** Loads what stands in the year's other tables at first: an illustration. */
export async function loadYearTemplate(): Promise<YearTemplate> {
  const file: { default: unknown } = await import('./year-tables.json');
  return file.default as YearTemplate;
}
