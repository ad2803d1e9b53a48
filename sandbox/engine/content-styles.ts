/** A cell's looks in the two words for them: the file writer's and Univer's. */
import type { CellStyle } from '../../src/core/style';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from './univer-parts';
import type { IStyleData } from './univer-parts';

/** Univer's style in the file writer's words. */
export function toStyle(style: IStyleData): CellStyle {
  const font = {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs === undefined ? {} : { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.cl?.rgb ? { color: toHex(style.cl.rgb) } : {}),
  };
  const align = ALIGN.find(([code]) => code === style.ht)?.[1];
  const vertical = VERTICAL.find(([code]) => code === style.vt)?.[1];
  const { t, b, l, r } = style.bd ?? {};
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.bg?.rgb ? { fill: toHex(style.bg.rgb) } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(t && b && l && r ? { border: true } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
  };
}

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

/** The way back from `toStyle`. */
export function fromStyle({
  font,
  fill,
  align,
  vertical,
  wrap,
  border,
  numberFormat,
}: CellStyle): IStyleData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
  const ht = ALIGN.find(([, name]) => name === align)?.[0];
  const vt = VERTICAL.find(([, name]) => name === vertical)?.[0];
  return {
    ...(font?.name === undefined ? {} : { ff: font.name }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font?.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font?.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(border ? { bd: { t: line, b: line, l: line, r: line } } : {}),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
  };
}
