/** The looks of a new workbook's cells, each kept once (ECMA-376 part 1, 18.8). */
import { linedSides } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import { XML_HEAD } from '../parts/shared-parts';
import { escapeXml } from '../parts/text';
import { DEFAULT_FONT } from '../parts/workbook';

/** The first number of a format that Excel does not know by itself (18.8.30). */
const FIRST_FORMAT = 164;

/** A list of elements in which each stands once. */
class Kept {
  private readonly indexes = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.index(xml));
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) {
      return known;
    }
    this.indexes.set(xml, this.indexes.size);
    return this.indexes.size - 1;
  }

  list(name: string): string {
    return `<${name} count="${this.indexes.size}">${[...this.indexes.keys()].join('')}</${name}>`;
  }
}

const color = (name: string, rgb: string): string => `<${name} rgb="FF${rgb.slice(1).toUpperCase()}"/>`;

function fontXml({
  bold,
  italic,
  underline,
  color: rgb,
  size,
  name,
}: NonNullable<CellStyle['font']>): string {
  return (
    '<font>' +
    (bold ? '<b/>' : '') +
    (italic ? '<i/>' : '') +
    (underline ? '<u/>' : '') +
    (size === undefined ? '' : `<sz val="${size}"/>`) +
    (rgb === undefined ? '' : color('color', rgb)) +
    (name === undefined ? '' : `<name val="${escapeXml(name)}"/>`) +
    '</font>'
  );
}

/** A cell's solid fill is its foreground colour, a conditional format's its background colour: both are given. */
const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid">${color('fgColor', rgb)}${color('bgColor', rgb)}</patternFill></fill>`;

function borderXml(border: CellStyle['border']): string {
  const sides = linedSides(border);
  const side = (name: (typeof sides)[number]) =>
    sides.includes(name) ? `<${name} style="thin"><color rgb="FF000000"/></${name}>` : `<${name}/>`;
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

export class Styles {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Kept(fontXml(DEFAULT_FONT));
  private readonly fills = new Kept(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Kept(borderXml(undefined));
  private readonly cells = new Kept('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly conditionals = new Kept();
  private readonly known = new Map<CellStyle, number>();

  /** The number of a cell's looks; 0 is a cell that has none of its own. */
  cell(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) {
      return known;
    }
    const index = this.cells.index(this.cellXml(style));
    this.known.set(style, index);
    return index;
  }

  /** The number of what a conditional format changes: nothing that its style leaves open. */
  conditional({ font, fill, border }: CellStyle): number {
    return this.conditionals.index(
      `<dxf>${font ? fontXml(font) : ''}${fill === undefined ? '' : fillXml(fill)}${
        linedSides(border).length > 0 ? borderXml(border) : ''
      }</dxf>`,
    );
  }

  part(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      this.fonts.list('fonts') +
      this.fills.list('fills') +
      this.borders.list('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.list('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.conditionals.list('dxfs') +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }

  private cellXml({ font, fill, border, numberFormat, align, vertical, wrap, turned }: CellStyle): string {
    const format = this.format(numberFormat ?? '');
    // A font is stored whole: what the style leaves open is the default font's.
    const fontId = this.fonts.index(fontXml({ ...DEFAULT_FONT, ...font }));
    const fillId = fill === undefined ? 0 : this.fills.index(fillXml(fill));
    const borderId = this.borders.index(borderXml(border));
    const applied =
      (format > 0 ? ' applyNumberFormat="1"' : '') +
      (fontId > 0 ? ' applyFont="1"' : '') +
      (fillId > 0 ? ' applyFill="1"' : '') +
      (borderId > 0 ? ' applyBorder="1"' : '');
    const alignment =
      (align ? ` horizontal="${align}"` : '') +
      (vertical ? ` vertical="${vertical}"` : '') +
      (turned ? ' textRotation="90"' : '') +
      (wrap ? ' wrapText="1"' : '');
    const start = `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${applied}`;
    return alignment === '' ? `${start}/>` : `${start} applyAlignment="1"><alignment${alignment}/></xf>`;
  }

  private format(code: string): number {
    if (code === '' || code === 'General') {
      return 0;
    }
    const id = this.formats.get(code) ?? FIRST_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}
