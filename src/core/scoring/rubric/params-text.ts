/** How parameters are written in one cell of the form, and read again. Numbers have a decimal comma or point. */
import type { Method, Quantity } from './rubric';
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

/** The parts of a cell, which `;` parts. */
export const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** How bounds of a quantity are written. */
export const boundOf = (of: Quantity): ((value: number) => string) =>
  of.kind === 'share' ? writePercent : writeNumber;

export const writeQuantity = (of: Quantity): string =>
  of.kind === 'share' ? `${of.part} / ${of.whole}` : of.label;

/** What stands before the colon, and the parts after it. */
export function quantityAndParts(text: string): { of: Quantity; parts: string[] } | undefined {
  const colon = text.indexOf(':');
  const label = text.slice(0, Math.max(0, colon)).trim();
  const [part, whole] = match(label, '^(.+?)\\s*/\\s*(.+)$') ?? [];
  const parts = partsOf(text.slice(colon + 1));
  return label === ''
    ? undefined
    : {
        of:
          part !== undefined && whole !== undefined
            ? { kind: 'share', part, whole }
            : { kind: 'value', label },
        parts,
      };
}

/** The label and the points a time: `số lần: mỗi lần 0,5`. */
export const perTime = (text: string): string[] => match(text, `^(.+?):\\s*mỗi lần\\s+${NUMBER}$`) ?? [];

/** `7,5 điểm`. */
export const inPoints = (value: number): string => `${writeNumber(value)} điểm`;

/** What *Số liệu 1* and *2* are, in the sentence of a method. */
export const quantityWords = (of: Quantity): string =>
  of.kind === 'value'
    ? `Số liệu 1: ${of.label}.`
    : `Số liệu 1: ${of.part}; Số liệu 2: ${of.whole}; tính tỷ lệ.`;
