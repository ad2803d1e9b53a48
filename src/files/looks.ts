/** The looks of a workbook's cells as data. What there is no word for is shown as the nearest; saving keeps it as it is. */
import { SIDES } from '../workbook/cells/style';
import type { CellStyle } from '../workbook/cells/style';
import { colorsOf, mixed } from './colors';
import type { ColorOf } from './colors';
import { parseElement } from './parts/markup';
import type { Element } from './parts/markup';
import { isTrue, unescapeControls } from './parts/text';
import { DEFAULT_FONT, DIGIT_WIDTH } from './parts/workbook';

export interface Looks {
  /** The looks of a cell by its index; the same index always gives the same object. `undefined` = as cells without a style. */
  cell(index: number): CellStyle | undefined;
  /** The looks that a conditional format changes, by its index. */
  conditional(index: number): CellStyle;
  /** Pixels of a digit of the workbook's font: the unit of its column widths. */
  readonly digit: number;
}

/** Formats that Excel knows by number (18.8.30). Dates are shown as a Vietnamese Windows shows them. */
const FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The share of the foreground in a pattern of dots (18.18.55); one of lines counts as a quarter. */
const SHARES: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

/**
 * Reads the looks of a workbook.
 * @param styles the styles part; '' when the workbook has none.
 * @param theme the theme's part; '' when it has none.
 */
export function looksOf(styles: string, theme: string): Looks {
  const root = parseElement(styles || '<styleSheet/>');
  const color = colorsOf(root, theme ? parseElement(theme) : undefined);
  const items = (list: string, name: string) => root.child(list)?.all(name) ?? [];
  const [fonts, fills, borders] = [
    items('fonts', 'font'),
    items('fills', 'fill'),
    items('borders', 'border'),
  ];
  const [xfs, dxfs] = [items('cellXfs', 'xf'), items('dxfs', 'dxf')];
  const codes = new Map(
    items('numFmts', 'numFmt').map((each) => [
      Number(each.get('numFmtId')),
      unescapeControls(each.get('formatCode') ?? ''),
    ]),
  );
  const normal = fonts[0] ? fontOf(fonts[0], color) : DEFAULT_FONT;
  const isOurs = normal.name === DEFAULT_FONT.name && normal.size === DEFAULT_FONT.size;
  const read = (xf: Element): CellStyle | undefined => {
    const at = (name: string) => Number(xf.get(name) ?? 0);
    const font = fonts[at('fontId')];
    const fill = fillOf(fills[at('fillId')], color, 'fgColor');
    const sides = sidesOf(borders[at('borderId')]);
    const code = codes.get(at('numFmtId')) ?? FORMATS[at('numFmtId')];
    const style: CellStyle = {
      ...(isOurs && at('fontId') === 0 ? {} : { font: { ...normal, ...(font ? fontOf(font, color) : {}) } }),
      ...(fill === undefined ? {} : { fill }),
      ...alignmentOf(xf.child('alignment')),
      ...(sides.length === SIDES.length ? { border: true } : sides.length > 0 ? { border: sides } : {}),
      ...(code ? { numberFormat: code } : {}),
    };
    return Object.keys(style).length > 0 ? style : undefined;
  };
  const known = new Map<number, CellStyle | undefined>();
  return {
    cell(index) {
      const xf = xfs[index] ?? xfs[0];
      if (xf && !known.has(index)) {
        known.set(index, read(xf));
      }
      return known.get(index);
    },
    conditional(index) {
      const dxf = dxfs[index];
      const font = dxf?.child('font');
      // The solid fill of a conditional format is its background colour.
      const fill = fillOf(dxf?.child('fill'), color, 'bgColor');
      return {
        ...(font ? { font: fontOf(font, color) } : {}),
        ...(fill === undefined ? {} : { fill }),
      };
    },
    digit: normal.name === DEFAULT_FONT.name ? DIGIT_WIDTH : 7,
  };
}

/** Whether a mark such as `<b/>` is set. */
function isOn(font: Element, name: string): boolean {
  const mark = font.child(name);
  return mark !== undefined && !['0', 'false', 'none'].includes(mark.get('val') ?? '1');
}

function fontOf(font: Element, color: ColorOf): NonNullable<CellStyle['font']> {
  const place = font.child('color');
  const own = color(place);
  const name = font.child('name')?.get('val');
  const size = Number(font.child('sz')?.get('val') ?? Number.NaN);
  return {
    ...(name === undefined ? {} : { name: unescapeControls(name) }),
    ...(Number.isFinite(size) ? { size } : {}),
    ...(isOn(font, 'b') ? { bold: true } : {}),
    ...(isOn(font, 'i') ? { italic: true } : {}),
    ...(isOn(font, 'u') ? { underline: true } : {}),
    // A theme's black is what text without a colour has.
    ...(own === undefined || (own === '#000000' && place?.get('rgb') === undefined) ? {} : { color: own }),
  };
}

/** @param own the colour that a solid fill shows */
function fillOf(fill: Element | undefined, color: ColorOf, own: 'fgColor' | 'bgColor'): string | undefined {
  const stop = fill?.child('gradientFill')?.child('stop')?.child('color');
  if (stop) {
    return color(stop);
  }
  const pattern = fill?.child('patternFill');
  const kind = pattern?.get('patternType') ?? (own === 'bgColor' ? 'solid' : 'none');
  if (!pattern || kind === 'none') {
    return undefined;
  }
  if (kind === 'solid') {
    return color(pattern.child(own) ?? pattern.child('fgColor'));
  }
  const [front, back] = [color(pattern.child('fgColor')), color(pattern.child('bgColor'))];
  return mixed(front ?? '#000000', back ?? '#FFFFFF', SHARES[kind] ?? 0.25);
}

const HORIZONTAL: Readonly<Record<string, CellStyle['align']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
};

const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  top: 'top',
  center: 'center',
  bottom: 'bottom',
};

function alignmentOf(
  alignment: Element | undefined,
): Pick<CellStyle, 'align' | 'vertical' | 'wrap' | 'turned'> {
  const align = HORIZONTAL[alignment?.get('horizontal') ?? ''];
  const vertical = VERTICAL[alignment?.get('vertical') ?? ''];
  return {
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(isTrue(alignment?.get('wrapText')) ? { wrap: true } : {}),
    ...(alignment?.get('textRotation') === '90' ? { turned: true } : {}),
  };
}

/** The sides on which a line stands, whatever line it is. */
function sidesOf(border: Element | undefined) {
  const names = {
    top: ['top'],
    right: ['right', 'end'],
    bottom: ['bottom'],
    left: ['left', 'start'],
  } as const;
  return SIDES.filter((side) =>
    names[side].some((name) => (border?.child(name)?.get('style') ?? 'none') !== 'none'),
  );
}
