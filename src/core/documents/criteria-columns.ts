/** What the columns of an annex of criteria hold: code, content, points, scoring, evidence, by the words of their headers. */
import { spell } from './spelling';
import { oneLine } from './table-columns';

/**
 * The thing that a column says of a criterion. `field`: the group's name beside its criteria; `self`: the unit's own points;
 * `blank`: to be filled in by others.
 */
export type CriteriaColumn =
  'code' | 'field' | 'title' | 'max' | 'method' | 'deducts' | 'evidence' | 'by' | 'self' | 'blank';

/** Kinds that a person may say of a column whose header says nothing known. */
export const CRITERIA_SAYABLE = [
  'title',
  'max',
  'method',
  'evidence',
  'by',
  'blank',
] as const satisfies readonly CriteriaColumn[];

/** Columns whose headers say nothing known, with what a person says that they hold. Keyed by the header as it stands. */
export type SaidCriteriaColumns = Readonly<Partial<Record<string, CriteriaColumn>>>;

/** Words in headers, the more particular first: *Điểm tự chấm* is none of *Điểm*. */
const HEADERS: readonly (readonly [words: RegExp, kind: CriteriaColumn])[] = [
  [/^(?:s?tt|so tt|so thu tu|ma|ma so|ma tieu chi|muc)$/, 'code'],
  [/kiem chung|minh chung|tai lieu|ho so/, 'evidence'],
  [/nguoi cham|don vi cham|co quan cham|don vi tham dinh|co quan tham dinh|don vi danh gia/, 'by'],
  [/tu cham|tu danh gia/, 'self'],
  [/tham dinh|dat duoc|ket qua|diem dat|phuc tra|diem cham|xet duyet/, 'blank'],
  [/diem tru/, 'deducts'],
  [
    /cach (?:cham|tinh|danh gia|xac dinh|thuc)|phuong phap|huong dan|cong thuc|dien giai|thang diem chi tiet/,
    'method',
  ],
  [/diem (?:toi da|chuan|quy dinh)|thang diem|so diem|muc diem|khung diem|^diem$|toi da$/, 'max'],
  [/tieu chi|noi dung|linh vuc|chi so|chi tieu|tieu chuan|nhiem vu|hang muc/, 'title'],
];

/** Words of a header without marks. */
const wordsOf = (header: string): string =>
  spell(oneLine(header), false)
    .bare.replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What one header says, whatever stands above it. */
export const criteriaKind = (header: string): CriteriaColumn | undefined =>
  HEADERS.find(([pattern]) => pattern.test(wordsOf(header)))?.[1];

/**
 * What the headers above a column say together: *Điểm* over *Tự chấm* is another thing than *Điểm* over *Tối đa*.
 * @param headers from the top
 */
export const kindOfHeaders = (
  headers: readonly string[],
  said: SaidCriteriaColumns,
): CriteriaColumn | undefined => criteriaKind(headers.join(' ')) ?? said[headers.at(-1) ?? ''];
