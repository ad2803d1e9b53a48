/** A cell's looks converted between the package's style and Univer's. */
import { SIDES } from '../data/workbook';
import type { CellStyle } from '../data/workbook';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from './univer-parts';
import type { IStyleData } from './univer-parts';

/** Univer's style as the package's. */
export function toStyle(style: IStyleData): CellStyle {
  const font = {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs === undefined ? {} : { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.cl?.rgb ? { color: toHex(style.cl.rgb) } : {}),
  };
  const align = ALIGN.find(([code]) => code === style.ht)?.[1];
  const vertical = VERTICAL.find(([code]) => code === style.vt)?.[1];
  const sides = SIDES.filter((side) => style.bd?.[SIDE_CODES[side]]);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.bg?.rgb ? { fill: toHex(style.bg.rgb) } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.tr?.a === -90 ? { turned: true } : {}),
    ...(sides.length === SIDES.length ? { border: true } : sides.length > 0 ? { border: sides } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
  };
}

const SIDE_CODES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

const ALIGN = [
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
] as const;

const VERTICAL = [
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
] as const;

/** Univer's page writes colours as `#rrggbb`, `#rgb` or `rgb(r,g,b)`. */
function toHex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  if (parts) {
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)?.slice(1);
  return (short ? `#${short.map((digit) => digit + digit).join('')}` : color).toUpperCase();
}

/** The package's style as Univer's. */
export function fromStyle({
  font,
  fill,
  align,
  vertical,
  wrap,
  turned,
  border,
  numberFormat,
}: CellStyle): IStyleData {
  const lines = typeof border === 'object' ? border : border ? SIDES : [];
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
  const ht = ALIGN.find(([, name]) => name === align)?.[0];
  const vt = VERTICAL.find(([, name]) => name === vertical)?.[0];
  return {
    ...(font?.name === undefined ? {} : { ff: font.name }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font?.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font?.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font?.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    // Univer turns clockwise.
    ...(turned ? { tr: { a: -90 } } : {}),
    ...(lines.length > 0 ? { bd: Object.fromEntries(lines.map((side) => [SIDE_CODES[side], line])) } : {}),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
  };
}
