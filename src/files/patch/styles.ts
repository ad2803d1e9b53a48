/** Looks appended to a package's styles part: nothing in it is renumbered (ECMA-376 part 1, 18.8). */
import { linedSides, SIDES } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import { daysBehind1900 } from '../parts/dates1904';
import { escapeXml } from '../parts/text';
import { DEFAULT_FONT } from '../parts/workbook';
import type { Element } from '../parts/markup';
import { parseElement, prefixed } from '../parts/markup';

const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

const BORDER_ORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ');

/** The sides of a border as some files name them, for text from right to left too. */
const LEADING: Readonly<Record<string, string>> = { left: 'start', right: 'end' };

/** The content of each list that a styles part without it gets. */
const FIRST: Readonly<Record<string, string>> = {
  numFmts: '',
  // What Excel shows where a file names no font.
  fonts: '<font><sz val="11"/><name val="Calibri"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  dxfs: '',
};

/** Formats that Excel knows by number (18.8.30), the same in every language. */
const BUILT_IN: readonly (readonly [id: number, code: string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [49, '@'],
];

/** The text of a styles part that holds nothing but what every cell needs. @param namespace of the workbook */
export const emptyStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
  ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']
    .map((list) => `<${list} count="${list === 'fills' ? 2 : 1}">${FIRST[list] ?? ''}</${list}>`)
    .join('') +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export class StylesEdit {
  private readonly known = new Map<string, number>();
  private days: readonly number[] = [];

  constructor(private readonly root: Element) {
    // Even a cell without looks of its own has those of the first xf.
    for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']) {
      this.list(list);
    }
  }

  /**
   * The index of a cell's looks after a change.
   * @param base the index that the cell, or its row or column, has now.
   * @param before the looks as they were read: only what differs from them is changed.
   */
  cell(base: number, before: CellStyle = {}, after: CellStyle = {}): number {
    const key = JSON.stringify([base, before, after]);
    const known = this.known.get(key);
    if (known !== undefined) {
      return known;
    }
    const xfs = this.list('cellXfs').all('xf');
    const xf =
      (xfs[base] ?? xfs[0])?.copy() ?? parseElement(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    const differs = (member: keyof CellStyle): boolean =>
      JSON.stringify(before[member]) !== JSON.stringify(after[member]);
    const put = (name: string, flag: string, id: number): void => {
      xf.set(name, id).set(flag, 1);
    };
    if (differs('font')) {
      put('fontId', 'applyFont', this.font(Number(xf.get('fontId') ?? 0), before.font, after.font));
    }
    if (differs('fill')) {
      put(
        'fillId',
        'applyFill',
        after.fill === undefined ? 0 : this.append('fills', 'fill', solid(after.fill)),
      );
    }
    if (differs('border')) {
      put('borderId', 'applyBorder', this.border(Number(xf.get('borderId') ?? 0), before, after));
    }
    if (differs('numberFormat')) {
      put('numFmtId', 'applyNumberFormat', this.format(after.numberFormat ?? 'General'));
    }
    if (differs('align') || differs('vertical') || differs('wrap') || differs('turned')) {
      const alignment = xf.need('alignment', ['alignment', 'protection', 'extLst']);
      alignment
        .set('horizontal', differs('align') ? after.align : alignment.get('horizontal'))
        .set('vertical', differs('vertical') ? after.vertical : alignment.get('vertical'))
        .set(
          'textRotation',
          differs('turned') ? (after.turned ? 90 : undefined) : alignment.get('textRotation'),
        )
        .set('wrapText', differs('wrap') ? (after.wrap ? 1 : undefined) : alignment.get('wrapText'));
      xf.set('applyAlignment', 1);
    }
    const index = this.append('cellXfs', 'xf', xf.toString(), true);
    this.known.set(key, index);
    return index;
  }

  /** The index of the looks that a conditional format gives. */
  conditional({ font, fill }: CellStyle): number {
    const color = fill === undefined ? '' : rgb('fgColor', fill) + rgb('bgColor', fill);
    const marks = font
      ? `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.underline ? '<u/>' : ''}${
          font.color ? rgb('color', font.color) : ''
        }</font>`
      : '';
    const fills = color && `<fill><patternFill patternType="solid">${color}</patternFill></fill>`;
    return this.append('dxfs', 'dxf', `<dxf>${marks}${fills}</dxf>`);
  }

  /** The days that a number of a cell with these looks is behind in a workbook that counts from 1904. */
  daysBehind(style: number): number {
    if (style >= this.days.length) {
      this.days = daysBehind1900(this.root.toString());
    }
    return this.days[style] ?? 0;
  }

  /** Whether text without a font of its own has the one of this project's workbooks. */
  get isOurs(): boolean {
    const font = this.root.child('fonts')?.child('font');
    return font?.child('name')?.get('val') === DEFAULT_FONT.name;
  }

  private font(base: number, before: CellStyle['font'] = {}, after: CellStyle['font'] = {}): number {
    const fonts = this.list('fonts').all('font');
    const font = (fonts[base] ?? fonts[0] ?? parseElement('<font/>')).copy();
    const normal = fonts[0];
    const put = (name: string, xml: string | undefined): void => {
      font.all(name).forEach((each) => {
        font.remove(each);
      });
      if (xml) {
        font.insert(xml, FONT_ORDER);
      }
    };
    const plain = (name: string): string | undefined => {
      const there = normal?.child(name);
      return there && withoutPrefix(there);
    };
    if (before.bold !== after.bold) {
      put('b', after.bold ? '<b/>' : '');
    }
    if (before.italic !== after.italic) {
      put('i', after.italic ? '<i/>' : '');
    }
    if (before.underline !== after.underline) {
      put('u', after.underline ? '<u/>' : '');
    }
    if (before.size !== after.size) {
      put('sz', after.size === undefined ? plain('sz') : `<sz val="${after.size}"/>`);
    }
    if (before.color !== after.color) {
      put('color', after.color === undefined ? plain('color') : rgb('color', after.color));
    }
    if (before.name !== after.name) {
      put('name', after.name === undefined ? plain('name') : `<name val="${escapeXml(after.name)}"/>`);
      // Both would name another font: the theme's, and its kin.
      put('scheme', undefined);
      put('family', undefined);
      put('charset', undefined);
    }
    font.sort(FONT_ORDER);
    return this.append('fonts', 'font', font.toString(), true);
  }

  private border(base: number, before: CellStyle, after: CellStyle): number {
    const borders = this.list('borders').all('border');
    const border = (borders[base] ?? borders[0] ?? parseElement('<border/>')).copy();
    const [was, now] = [linedSides(before.border), linedSides(after.border)];
    for (const side of SIDES.filter((each) => was.includes(each) !== now.includes(each))) {
      [...border.all(side), ...border.all(LEADING[side] ?? side)].forEach((each) => {
        border.remove(each);
      });
      border.insert(
        now.includes(side) ? `<${side} style="thin">${rgb('color', '#000000')}</${side}>` : `<${side}/>`,
        BORDER_ORDER,
      );
    }
    return this.append('borders', 'border', border.toString(), true);
  }

  private format(code: string): number {
    const built = BUILT_IN.find(([, each]) => each === code)?.[0];
    if (built !== undefined) {
      return built;
    }
    const formats = this.root.child('numFmts')?.all('numFmt') ?? [];
    const known = formats.find((each) => each.get('formatCode') === code);
    if (known) {
      return Number(known.get('numFmtId'));
    }
    const id = Math.max(163, ...formats.map((each) => Number(each.get('numFmtId')))) + 1;
    this.append('numFmts', 'numFmt', `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** A list of the part; made if it is missing. */
  private list(name: string): Element {
    const found = this.root.child(name);
    if (found && (found.all().length > 0 || FIRST[name] === '')) {
      return found;
    }
    if (found) {
      this.root.remove(found);
    }
    const made = this.root.insert(`<${name}>${FIRST[name] ?? ''}</${name}>`, ORDER);
    return made.set('count', made.all().length);
  }

  /**
   * The index of an element in a list, where it is appended if there is none like it.
   * @param own whether it is written with the part's prefixes already.
   */
  private append(list: string, name: string, xml: string, own = false): number {
    const place = this.list(list);
    const written = own ? xml : prefixed(xml, place.prefix);
    const items = place.all(name);
    const like = items.findIndex((each) => each.toString() === written);
    if (like >= 0) {
      return like;
    }
    place.children.push(parseElement(written));
    place.set('count', items.length + 1);
    return items.length;
  }
}

const rgb = (name: string, color: string): string => `<${name} rgb="FF${color.slice(1)}"/>`;

const solid = (color: string): string =>
  `<fill><patternFill patternType="solid">${rgb('fgColor', color)}<bgColor indexed="64"/></patternFill></fill>`;

/** An element without children as it is written where no prefix is needed. */
const withoutPrefix = (element: Element): string => {
  const xml = element.toString();
  return element.prefix === ''
    ? xml
    : xml.replaceAll(`<${element.prefix}`, '<').replaceAll(`</${element.prefix}`, '</');
};
