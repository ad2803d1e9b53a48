/** How parameters are written in one cell of the form, and read again. Numbers have a decimal comma or point. */
import type { Count, Method, Quantity } from './rubric';
import { writeNumber, writePercent } from './words';

/** `gap`: a tier does not begin where the one before ends. `unreadable`: not written as the method wants it. */
export type ParamsReading =
  { readonly method: Method } | { readonly fault: 'gap' | 'overlap' | 'unreadable' };

export const UNREADABLE = { fault: 'unreadable' } as const;

/** A pattern's group for a number or a share. */
export const NUMBER = String.raw`(-?\d+(?:[.,]\d+)?%?)`;

/** The groups of a pattern, or nothing. */
export const match = (text: string, pattern: string): string[] | undefined =>
  new RegExp(pattern, 'iu').exec(text)?.slice(1);

/** `7,5`, `7.5` or, of a share, `75%`. */
export const toNumber = (text: string): number => {
  const value = Number(text.replace('%', '').replace(',', '.'));
  return text.endsWith('%') ? Number((value / 100).toPrecision(12)) : value;
};

/** The parts of a cell, which `;` or another mark parts. */
export const partsOf = (text: string, mark = ';'): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** How bounds of a quantity are written. */
export const boundOf = (of: Quantity): ((value: number) => string) =>
  of.kind === 'value' ? writeNumber : writePercent;

/** Behind a share whose part may be more than its whole. */
export const BEYOND = 'được vượt 100%';

/** Between the two figures of a growth. */
const GROWTH = 'tăng so với';

/** A quantity as the form writes it. Examples: `số cuộc`, `số đạt / tổng số`, `số thu / dự toán (được vượt 100%)`, `số hộ năm nay tăng so với số hộ năm trước`. */
export function writeQuantity(of: Quantity): string {
  switch (of.kind) {
    case 'value':
      return of.label;
    case 'share':
      return `${of.part} / ${of.whole}${of.beyond ? ` (${BEYOND})` : ''}`;
    case 'growth':
      return `${of.part} ${GROWTH} ${of.whole}`;
  }
}

/** Reads what `writeQuantity` writes; what is neither a share nor a growth is a figure's name. */
function readQuantity(label: string): Quantity {
  const [part, whole, isBeyond] = match(label, `^(.+?)\\s*/\\s*(.+?)(\\s*\\(${BEYOND}\\))?$`) ?? [];
  const [later, earlier] = match(label, `^([^/]+?)\\s+${GROWTH}\\s+([^/]+)$`) ?? [];
  return later !== undefined && earlier !== undefined
    ? { kind: 'growth', part: later, whole: earlier }
    : part !== undefined && whole !== undefined
      ? { kind: 'share', part, whole, ...(isBeyond ? { beyond: true } : {}) }
      : { kind: 'value', label };
}

/** What stands before the colon, and the parts after it. */
export function quantityAndParts(text: string): { of: Quantity; parts: string[] } | undefined {
  const colon = text.indexOf(':');
  const label = text.slice(0, Math.max(0, colon)).trim();
  const parts = partsOf(text.slice(colon + 1));
  return label === '' ? undefined : { of: readQuantity(label), parts };
}

/** `7,5 điểm`. */
export const inPoints = (value: number): string => `${writeNumber(value)} điểm`;

/** What *Số liệu 1* and *2* are, in the sentence of a method. */
export function quantityWords(of: Quantity): string {
  if (of.kind === 'value') {
    return `Số liệu 1: ${of.label}.`;
  }
  const how = of.kind === 'growth' ? 'tỷ lệ tăng so với Số liệu 2' : `tỷ lệ${of.beyond ? `, ${BEYOND}` : ''}`;
  return `Số liệu 1: ${of.part}; Số liệu 2: ${of.whole}; tính ${how}.`;
}

/** Counts with the points of one, such as `Số liệu 1: mô hình cấp tỉnh, cộng 2 mỗi lần; Số liệu 2: …`. */
export const countWords = (counts: readonly Count[], verb: string): string =>
  counts
    .map(({ label, per }, k) => `Số liệu ${k + 1}: ${label}, ${verb} ${writeNumber(per)} mỗi lần`)
    .join('; ');

/** `số lần: mỗi lần 0,5`, as often as there are kinds. */
export const writeCounts = (counts: readonly Count[]): string =>
  counts.map(({ label, per }) => `${label}: mỗi lần ${writeNumber(per)}`).join('; ');

/** The counts that parts say, the first apart; `undefined` when one says something else. */
export function readCounts(parts: readonly string[]): (Count & { more?: readonly Count[] }) | undefined {
  const counts = parts.flatMap((part): Count[] => {
    const [label, per] = match(part, `^(.+?):\\s*mỗi lần\\s+${NUMBER}$`) ?? [];
    return label === undefined || per === undefined ? [] : [{ label, per: toNumber(per) }];
  });
  const [first, ...more] = counts;
  return first && counts.length === parts.length
    ? { ...first, ...(more.length > 0 ? { more } : {}) }
    : undefined;
}
