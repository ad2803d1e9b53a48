/**
 * Translates the looks of cells from hucre's words to the file writer's. Looks that the writer has no word for are told
 * as a loss.
 */
import type { CellStyle as HucreStyle, Workbook } from 'hucre/xlsx';
import { resolveThemeColor } from 'hucre/xlsx';
import { SIDES } from '../workbook/cells/style';
import type { CellStyle, Side } from '../workbook/cells/style';
import { DEFAULT_FONT } from './workbook';

type Font = NonNullable<HucreStyle['font']>;
type Color = NonNullable<Font['color']>;
type Fill = NonNullable<HucreStyle['fill']>;
type Border = NonNullable<HucreStyle['border']>;

/**
 * The place of a theme's first colours in its part, by their index in a cell's style. The part has dk1, lt1, dk2, lt2,
 * and styles count lt1, dk1, lt2, dk2 (ISO/IEC 29500-1, 18.8.3). hucre gives them as the part has them.
 */
const THEME_PLACES: readonly number[] = [1, 0, 3, 2];

export interface Looks {
  /** The looks of a cell; the same ones always as the same object. `undefined` = as the writer's cells without a style. */
  ofCell(style: HucreStyle | undefined): CellStyle | undefined;
  /** The looks that a conditional format changes. */
  ofConditional(style: HucreStyle | undefined): CellStyle;
}

/**
 * Reads the looks of a workbook's cells.
 * @param lose called when something of a look is left out.
 */
export function looksOf({ themeColors = [], defaultFont }: Workbook, lose: () => void): Looks {
  const known = new Map<string, CellStyle | undefined>();
  const parts = partsOf(themeColors, lose);
  const base = defaultFont ? parts.font(defaultFont) : DEFAULT_FONT;
  const isOurs = base.name === DEFAULT_FONT.name && base.size === DEFAULT_FONT.size;
  const cell = (style: HucreStyle): CellStyle | undefined => {
    const color = style.fill && parts.fill(style.fill, 'fgColor');
    const sides = thinSides(style.border, lose);
    const read: CellStyle = {
      ...(style.font
        ? { font: { ...(isOurs ? {} : base), ...parts.font(style.font) } }
        : isOurs
          ? {}
          : { font: base }),
      ...(color === undefined ? {} : { fill: color }),
      ...alignmentOf(style.alignment, lose),
      ...(sides.length === SIDES.length ? { border: true } : sides.length > 0 ? { border: sides } : {}),
      ...(style.numFmt === undefined ? {} : { numberFormat: style.numFmt }),
    };
    return Object.keys(read).length > 0 ? read : undefined;
  };
  return {
    ofCell(style = {}) {
      const key = JSON.stringify(style);
      if (!known.has(key)) {
        known.set(key, cell(style));
      }
      return known.get(key);
    },
    ofConditional(style = {}) {
      if (style.border ?? style.numFmt) {
        lose();
      }
      // The solid fill of a conditional format is its background colour.
      const color = style.fill && parts.fill(style.fill, 'bgColor');
      return {
        ...(style.font ? { font: parts.font(style.font) } : {}),
        ...(color === undefined ? {} : { fill: color }),
      };
    },
  };
}

/** Readers of the parts of a style that name colours. */
function partsOf(themeColors: string[], lose: () => void) {
  const rgb = ({ rgb: own, theme, tint, indexed }: Color): string | undefined => {
    if (own !== undefined) {
      return `#${own.slice(-6).toUpperCase()}`;
    }
    const place = theme === undefined ? themeColors.length : (THEME_PLACES[theme] ?? theme);
    if (place < themeColors.length) {
      return `#${resolveThemeColor(themeColors, place, tint).toUpperCase()}`;
    }
    // 64 and 65 are "automatic": black on white.
    if (indexed !== undefined && indexed < 64) {
      lose();
    }
    return undefined;
  };
  return {
    font({ name, size, bold, italic, color, ...other }: Font): NonNullable<CellStyle['font']> {
      if ((other.underline ?? true) !== true || (other.strikethrough ?? other.vertAlign)) {
        lose();
      }
      const own = color && rgb(color);
      return {
        ...(name === undefined ? {} : { name }),
        ...(size === undefined ? {} : { size }),
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(other.underline === true ? { underline: true } : {}),
        // A theme's black is what text without a colour has.
        ...(own === undefined || (own === '#000000' && color?.theme !== undefined) ? {} : { color: own }),
      };
    },
    fill(given: Fill, which: 'fgColor' | 'bgColor'): string | undefined {
      if (given.type !== 'pattern' || !['solid', 'none', undefined].includes(given.pattern)) {
        lose();
        return undefined;
      }
      const color = given[which] ?? given.fgColor;
      return given.pattern === 'none' || !color ? undefined : rgb(color);
    },
  };
}

const HORIZONTAL = ['left', 'center', 'right'] as const;
const VERTICAL = ['top', 'center', 'bottom'] as const;

function alignmentOf(
  alignment: HucreStyle['alignment'] = {},
  lose: () => void,
): Pick<CellStyle, 'align' | 'vertical' | 'wrap'> {
  const align = HORIZONTAL.find((each) => each === alignment.horizontal);
  const vertical = VERTICAL.find((each) => each === alignment.vertical);
  if (
    (alignment.horizontal !== undefined && !align && alignment.horizontal !== 'general') ||
    (alignment.vertical !== undefined && !vertical) ||
    Boolean(alignment.textRotation ?? alignment.indent ?? alignment.shrinkToFit)
  ) {
    lose();
  }
  return {
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment.wrapText ? { wrap: true } : {}),
  };
}

/** The sides on which a thin black line stands; other lines are lost. */
function thinSides(border: Border = {}, lose: () => void): Side[] {
  const plain = SIDES.filter((each) => {
    const side = border[each];
    return side?.style === 'thin' && (side.color?.rgb === undefined || /^(FF)?000000$/.test(side.color.rgb));
  });
  if (border.diagonal ?? SIDES.some((side) => border[side] !== undefined && !plain.includes(side))) {
    lose();
  }
  return plain;
}
