/** The theme that every workbook has: the colours and fonts that Excel 2013 and later offer. Our cells use none of them. */
import { XML_HEAD } from '../parts/shared-parts';

const rgb = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;

const system = (name: string, colour: string, value: string): string =>
  `<a:${name}><a:sysClr val="${colour}" lastClr="${value}"/></a:${name}>`;

const font = (name: string, latin: string): string =>
  `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

const three = (name: string, element: (index: number) => string): string =>
  `<a:${name}>${[0, 1, 2].map(element).join('')}</a:${name}>`;

/** The part (ECMA-376 part 1, 20.1.6.9). */
export const THEME_PART =
  `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>` +
  `<a:clrScheme name="Office">${system('dk1', 'windowText', '000000')}${system('lt1', 'window', 'FFFFFF')}` +
  `${rgb('dk2', '44546A')}${rgb('lt2', 'E7E6E6')}${rgb('accent1', '4472C4')}${rgb('accent2', 'ED7D31')}` +
  `${rgb('accent3', 'A5A5A5')}${rgb('accent4', 'FFC000')}${rgb('accent5', '5B9BD5')}${rgb('accent6', '70AD47')}` +
  `${rgb('hlink', '0563C1')}${rgb('folHlink', '954F72')}</a:clrScheme>` +
  `<a:fontScheme name="Office">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme>` +
  `<a:fmtScheme name="Office">${three('fillStyleLst', () => FILL)}` +
  three('lnStyleLst', (index) => `<a:ln w="${6350 * (index + 1)}">${FILL}</a:ln>`) +
  three('effectStyleLst', () => '<a:effectStyle><a:effectLst/></a:effectStyle>') +
  `${three('bgFillStyleLst', () => FILL)}</a:fmtScheme></a:themeElements></a:theme>`;
