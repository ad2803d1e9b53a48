/** Label lines below a task. *Cơ quan chủ trì: …*, *Thời gian thực hiện: …*; also several in one line, and headers of columns. */
import { letterDistance } from '../words/letter-distance';
import { isSame, slice } from './spelling';
import type { Spelled } from './spelling';

/** The thing that a label or a column says of a task. */
export type LabelKind =
  | 'lead'
  | 'implementing'
  | 'coordinating'
  | 'timing'
  | 'product'
  | 'target'
  | 'funds'
  | 'detail'
  | 'text'
  | 'number'
  | 'reason'
  | 'note';

/** Columns whose headers say nothing known, with what a person says that they hold. Keyed by the header as it stands. */
export type SaidColumns = Readonly<Partial<Record<string, LabelKind>>>;

/** Kinds that a person may say of a column. */
export const SAYABLE = [
  'lead',
  'implementing',
  'coordinating',
  'timing',
  'product',
  'target',
  'detail',
] as const satisfies readonly LabelKind[];

const LABELS: Readonly<Record<Exclude<LabelKind, 'text' | 'number' | 'reason' | 'note'>, readonly string[]>> =
  {
    lead: [
      'co quan chu tri',
      'don vi chu tri',
      'chu tri',
      'co quan don vi chu tri',
      'phong ban chu tri',
      'bo phan chu tri',
      'co quan chu tri thuc hien',
      'don vi chu tri thuc hien',
      'chu tri thuc hien',
      'giao chu tri',
      'co quan chu tri tham muu',
      'don vi chu tri tham muu',
      'co quan dau moi',
      'don vi dau moi',
      'nguoi chu tri',
      'nguoi phu trach',
      'can bo phu trach',
      'don vi phu trach',
      'co quan phu trach',
      'bo phan phu trach',
      'phu trach',
    ],
    implementing: [
      'co quan thuc hien',
      'don vi thuc hien',
      'thuc hien',
      'phan cong thuc hien',
      'co quan don vi thuc hien',
      'trach nhiem thuc hien',
      'nguoi thuc hien',
      'phan cong',
      'don vi to chuc thuc hien',
      'co quan to chuc thuc hien',
      'bo phan thuc hien',
      'phan cong nhiem vu',
      'don vi trien khai',
      'co quan trien khai',
    ],
    coordinating: [
      'co quan phoi hop',
      'don vi phoi hop',
      'phoi hop',
      'co quan don vi phoi hop',
      'co quan phoi hop thuc hien',
      'don vi phoi hop thuc hien',
      'phoi hop thuc hien',
      'bo phan phoi hop',
      'thanh phan phoi hop',
      'co quan don vi phoi hop thuc hien',
    ],
    timing: [
      'thoi gian',
      'thoi gian thuc hien',
      'thoi gian hoan thanh',
      'thoi han',
      'tien do',
      'thoi han hoan thanh',
      'han hoan thanh',
      'tien do thuc hien',
      'thoi gian to chuc',
      'thoi gian thuc hien hoan thanh',
      'thoi diem',
      'thoi diem thuc hien',
      'han',
      'han cuoi',
      'tien do hoan thanh',
      'thoi gian trien khai',
      'thoi han thuc hien',
    ],
    product: [
      'san pham',
      'san pham ket qua',
      'ket qua san pham',
      'san pham du kien',
      'ket qua dau ra',
      'san pham dau ra',
      'ket qua',
      'ket qua du kien',
      'san pham hoan thanh',
      'dau ra',
      'ket qua dat duoc',
      'ket qua can dat',
      'hinh thuc ket qua',
      'san pham ket qua dau ra',
      'ket qua san pham du kien',
    ],
    target: ['chi tieu', 'muc tieu', 'chi tieu thuc hien', 'chi tieu can dat'],
    funds: ['kinh phi', 'kinh phi thuc hien', 'nguon kinh phi'],
    detail: [
      'noi dung',
      'hinh thuc',
      'thanh phan',
      'doi tuong',
      'dia diem',
      'so luong',
      'yeu cau',
      'bien phap',
      'giai phap',
      'phuong phap',
      'noi dung thuc hien',
      'hinh thuc thuc hien',
      'thanh phan tham gia',
      'thanh phan tham du',
      'doi tuong tham gia',
    ],
  };

/** A label and what stands behind its colon. */
export interface Labelled {
  readonly kind: LabelKind;
  readonly value: Spelled;
}

const MOST_LABEL = 48;

/** The kind of label that letters are; of OCR the nearest. */
function kindOf(label: Spelled): LabelKind | undefined {
  const letters = label.bare.replace(/[^a-z]/g, '');
  let nearest: LabelKind | undefined;
  let least = Infinity;
  for (const [kind, names] of Object.entries(LABELS) as [LabelKind, readonly string[]][]) {
    for (const name of names) {
      const wanted = name.replaceAll(' ', '');
      if (letters === wanted) {
        return kind;
      }
      if (label.isOcr && wanted.length >= 8 && isSame(letters, name, true)) {
        const distance = letterDistance(letters, wanted, 9);
        if (distance < least) {
          nearest = kind;
          least = distance;
        }
      }
    }
  }
  return nearest;
}

/** Reads a line of labels; none where it does not begin with one. */
export function labelsOf(line: Spelled): readonly Labelled[] {
  const found: Labelled[] = [];
  let rest = line;
  for (;;) {
    const colon = rest.text.indexOf(':');
    const kind = colon > 0 && colon <= MOST_LABEL ? kindOf(slice(rest, 0, colon)) : undefined;
    if (kind === undefined) {
      return found;
    }
    const next = nextLabel(rest, colon + 1);
    found.push({ kind, value: trimmed(slice(rest, colon + 1, next)) });
    if (next === undefined) {
      return found;
    }
    rest = slice(rest, next + 1);
  }
}

/** Finds where the next label of a line begins, behind a stop. */
function nextLabel(line: Spelled, from: number): number | undefined {
  for (let at = from; at < line.text.length; at++) {
    if (/[;.,]/.test(line.text.charAt(at))) {
      const rest = slice(line, at + 1);
      const colon = rest.text.indexOf(':');
      if (colon > 0 && colon <= MOST_LABEL && kindOf(slice(rest, 0, colon)) !== undefined) {
        return at;
      }
    }
  }
  return undefined;
}

const trimmed = (value: Spelled): Spelled =>
  slice(
    value,
    0,
    value.text.replace(/[\s.,;)]+$/, (end) => (end.includes(')') && value.text.includes('(') ? ')' : ''))
      .length,
  );

/** A task's sentence and the labels behind it, in brackets or after a stop. */
export function labelsBehind(line: Spelled): {
  readonly text: Spelled;
  readonly labels: readonly Labelled[];
} {
  if (line.isOcr) {
    return { text: line, labels: [] };
  }
  for (const match of line.text.matchAll(/[.;(]\s*/gu)) {
    const rest = slice(line, match.index + match[0].length);
    const labels = labelsOf(rest);
    if (
      labels.length > 0 &&
      labels.some(({ kind }) => kind !== 'detail' && kind !== 'funds' && kind !== 'target')
    ) {
      return { text: slice(line, 0, match.index + (match[0].startsWith('.') ? 1 : 0)), labels };
    }
  }
  return { text: line, labels: [] };
}

/** Words in headers of columns, the more particular first. */
const COLUMNS: readonly (readonly [words: RegExp, kind: LabelKind])[] = [
  [/^(?:tt|stt|so tt|so thu tu)$/, 'number'],
  // The red column of a draft: its header may also say on what it rests.
  [/giai trinh|ly do de xuat/, 'reason'],
  [/chu tri.*phoi hop|phoi hop.*chu tri/, 'lead'],
  [/chu tri|dau moi/, 'lead'],
  [/phoi hop/, 'coordinating'],
  [/thoi gian|thoi han|tien do|\bhan\b|thoi diem/, 'timing'],
  [/san pham|ket qua|dau ra/, 'product'],
  [/chi tieu|muc tieu/, 'target'],
  [/kinh phi/, 'funds'],
  [/ghi chu/, 'note'],
  [/noi dung|nhiem vu|cong viec|hoat dong|ten viec|dau viec|giai phap/, 'text'],
  [/thuc hien|phan cong|don vi|co quan|bo phan|nguoi/, 'implementing'],
];

/** Tells what a column holds, by its header. */
export function columnKind(header: Spelled): LabelKind | undefined {
  const words = header.bare
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return COLUMNS.find(([pattern]) => pattern.test(words))?.[1];
}
