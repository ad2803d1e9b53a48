/** Colours as styles name them: by value, by the workbook's theme with a tint, or by the old palette. */
import type { Element } from './parts/markup';

/**
 * The places of a theme's colours in the order in which styles count them: lt1, dk1, lt2, dk2. The part has the dark
 * ones first (ISO/IEC 29500-1, 18.8.3, 20.1.6.2).
 */
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);

/** The theme of a workbook that has none. */
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
);

/** The palette of Excel 97 (18.8.27); its first eight stand there twice. */
const FIRST = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const PALETTE = [
  ...FIRST,
  ...FIRST,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080'.split(' '),
  ...'9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(' '),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF'.split(' '),
  ...'00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(' '),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696'.split(' '),
  ...'003366 339966 003300 333300 993300 993366 333399 333333'.split(' '),
];

/** Gives the colour that an element names, as `#RRGGBB`; `undefined` where the program decides. */
export type ColorOf = (element: Element | undefined) => string | undefined;

/**
 * The reader of a workbook's colours.
 * @param styles root of the styles part.
 * @param theme root of the theme's part.
 */
export function colorsOf(styles: Element, theme: Element | undefined): ColorOf {
  const scheme = theme && [...theme.deep('clrScheme')][0];
  const themed = THEME_ORDER.map((name, index) => {
    const [color] = scheme?.child(name)?.all() ?? [];
    const found = color?.get('lastClr') ?? color?.get('val') ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(found) ? found : (OFFICE[index] ?? '');
  });
  const own = styles.child('colors')?.child('indexedColors')?.all('rgbColor') ?? [];
  const palette = PALETTE.map((color, index) => own[index]?.get('rgb')?.slice(-6) ?? color);
  return (element) => {
    const rgb = element?.get('rgb');
    const at = (list: readonly string[], name: string) => list[Number(element?.get(name) ?? -1)];
    const base =
      rgb !== undefined && rgb.length >= 6 ? rgb.slice(-6) : (at(themed, 'theme') ?? at(palette, 'indexed'));
    return base === undefined
      ? undefined
      : `#${tinted(base, Number(element?.get('tint') ?? 0)).toUpperCase()}`;
  };
}

/** A colour made lighter (up to 1) or darker (down to −1) by its lightness (18.8.19). */
function tinted(color: string, tint: number): string {
  if (!(tint !== 0 && Math.abs(tint) <= 1)) {
    return color;
  }
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const part = (peak: number): string => {
    // On a wheel of six: full as far as one step from its peak, nothing from two steps on.
    const steps = (hue - peak + 6) % 6;
    const share = Math.max(0, Math.min(1, 2 - Math.min(steps, 6 - steps)));
    const level = wanted - chroma / 2 + chroma * share;
    return Math.round(Math.min(1, Math.max(0, level)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return part(0) + part(2) + part(4);
}

/** A colour mixed into another one. @param share of the first, from 0 to 1 */
export function mixed(color: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) =>
    Math.round(
      Number.parseInt(color.slice(at, at + 2), 16) * share +
        Number.parseInt(other.slice(at, at + 2), 16) * (1 - share),
    )
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('').toUpperCase()}`;
}
