/** Colours and lines as Excel's own workbooks have them, through opening and saving. */
import { strToU8, zipSync } from 'fflate';
import { openFile } from './open';
import type { CellStyle } from '../workbook/cells/style';
import type { FileWorkbook } from './parts/workbook';
import { writeWorkbook } from './write';

const part = (path: string, type: string) =>
  `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The theme of openpyxl's workbooks: dk1, lt1, dk2, lt2, accent1… */
const COLORS = '000000 FFFFFF 1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(
  ' ',
);
const NAMES = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${NAMES.map(
  (name, index) =>
    name === 'dk1'
      ? '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
      : `<a:${name}><a:srgbClr val="${COLORS[index]}"/></a:${name}>`,
).join('')}</a:clrScheme></a:themeElements></a:theme>`;

/** A workbook with a cell for each xf. */
function styled(styles: string, xfs: number): Uint8Array {
  const cells = Array.from(
    { length: xfs },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="${index}"><v>1</v></c></row>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml', 'spreadsheetml.sheet.main')}${part('xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet')}${part('xl/styles.xml', 'spreadsheetml.styles')}${part('xl/theme/theme1.xml', 'theme')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
      relation('rId3', 'theme', 'theme/theme1.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/theme/theme1.xml': THEME,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const file = await openFile(bytes, 'A.xlsx');
  if (!file.ok) {
    throw new Error(file.code);
  }
  return file.content;
}

const stylesOf = async (bytes: Uint8Array): Promise<(CellStyle | undefined)[]> =>
  [...((await opened(bytes)).sheets[0]?.cells.values() ?? [])].map((line) => line.get(0)?.style);

const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill></fill>`;
const font = (color: string) => `<font><sz val="11"/><color ${color}/><name val="Calibri"/></font>`;
const EMPTY_FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';

/** A workbook with these fills, each in a cell of its own. */
const filled = (fills: readonly string[], more = '') =>
  styled(
    `<fonts>${font('theme="1"')}</fonts><fills>${EMPTY_FILLS}${fills.join('')}</fills><borders><border/></borders><cellXfs>${fills
      .map((_, index) => `<xf fontId="0" fillId="${index + 2}"/>`)
      .join('')}</cellXfs>${more}`,
    fills.length,
  );

const PAIRS = [
  ['dark text on a light fill', [1, 0], [undefined, '#FFFFFF']],
  ['light text on a dark fill', [0, 1], ['#FFFFFF', '#000000']],
  ['the second pair', [3, 2], ['#1F497D', '#EEECE1']],
  ['light text on an accent', [0, 4], ['#FFFFFF', '#4F81BD']],
] as const;

test.each(PAIRS)('%s is opened as Excel shows it, and saved so', async (_, [text, ground], expected) => {
  const bytes = styled(
    `<fonts>${font(`theme="${text}"`)}</fonts><fills>${EMPTY_FILLS}${fill(`theme="${ground}"`)}</fills><borders><border/></borders><cellXfs><xf fontId="0" fillId="2"/></cellXfs>`,
    1,
  );
  const [style] = await stylesOf(bytes);
  expect([style?.font?.color, style?.fill]).toEqual(expected);
  expect(await writeWorkbook(await opened(bytes))).toBe(bytes);
});

/** Of a workbook that openpyxl wrote, as LibreOffice shows it; the one that differs by a step of rounding is as counted. */
const TINTS = [0, -0.5, -0.25, 0.4, 0.6, 0.8, -0.15, 0.9];
const TINTED: readonly string[] = [
  'FFFFFF 808080 BFBFBF FFFFFF FFFFFF FFFFFF D9D9D9 FFFFFF',
  '000000 000000 000000 666666 999999 CCCCCC 000000 E6E6E6',
  'EEECE1 948A54 C4BD97 F5F4ED F8F7F3 FCFBF9 D5D0B5 FDFDFC',
  '1F497D 0F243F 17375E 558ED5 8EB4E3 C6D9F1 1A3E6A E3ECF8',
  '4F81BD 254061 376092 95B3D7 B9CDE5 DCE6F2 3E6DA6 EDF2F8',
  'C0504D 632523 953735 D99694 E6B9B8 F2DCDB A93F3C F9EEED',
  '9BBB59 4F6228 77933C C3D69B D7E4BD EBF1DE 86A644 F5F8EE',
  '8064A2 403152 604A7B B3A2C7 CCC1DA E6E0EC 6D548B F2F0F6',
  '4BACC6 215968 31859C 93CDDD B7DEE8 DBEEF4 3897B0 EDF7F9',
  'F79646 984807 E46C0A FAC090 FCD5B5 FDEADA F57C18 FEF5ED',
];

test.each(TINTED.map((colors, theme) => [theme, colors] as const))(
  'the tints of theme colour %d',
  async (theme, colors) => {
    const styles = await stylesOf(filled(TINTS.map((tint) => fill(`theme="${theme}" tint="${tint}"`))));
    expect(styles.map((style) => style?.fill?.slice(1)).join(' ')).toBe(colors);
  },
);

/** openpyxl.styles.colors.COLOR_INDEX, eight a line. */
const INDEXED: readonly string[] = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
];

test.each(INDEXED.map((colors, line) => [line, colors] as const))(
  'line %d of the old palette',
  async (line, colors) => {
    const indexes = Array.from({ length: 8 }, (_, at) => fill(`indexed="${line * 8 + at}"`));
    const styles = await stylesOf(filled(indexes));
    expect(styles.map((style) => style?.fill?.slice(1)).join(' ')).toBe(colors);
  },
);

test('a palette of its own counts before the old one', async () => {
  const own = '<colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors>';
  const styles = await stylesOf(filled([fill('indexed="0"'), fill('indexed="1"')], own));
  expect(styles.map((style) => style?.fill)).toEqual(['#112233', '#FFFFFF']);
});

const ONE: readonly (readonly [name: string, styles: string, expected: CellStyle | undefined])[] = [
  [
    'what the program decides is left to it',
    `<fonts>${font('auto="1"')}</fonts><fills>${EMPTY_FILLS}</fills><borders><border/></borders><cellXfs><xf fontId="0" fillId="0"/></cellXfs>`,
    { font: { name: 'Calibri', size: 11 } },
  ],
  [
    'a fill of dots is the shade that it looks like',
    `<fonts/><fills><fill><patternFill patternType="mediumGray"/></fill></fills><borders><border/></borders><cellXfs><xf fillId="0"/></cellXfs>`,
    { fill: '#808080' },
  ],
  [
    'lines of every kind are lines',
    `<fonts/><fills/><borders><border><left style="double"/><right/><top style="medium"><color indexed="10"/></top><bottom style="none"/></border></borders><cellXfs><xf borderId="0"/></cellXfs>`,
    { border: ['top', 'left'] },
  ],
  [
    'marks that are taken back are none',
    `<fonts><font/><font><b val="0"/><i/><u val="none"/><sz val="12"/><name val="Arial"/></font></fonts><fills/><borders/><cellXfs><xf fontId="1"/></cellXfs>`,
    { font: { italic: true, size: 12, name: 'Arial' } },
  ],
  [
    'a day by its number is shown as Vietnamese Windows shows it',
    `<fonts/><fills/><borders/><cellXfs><xf numFmtId="14"><alignment horizontal="centerContinuous" wrapText="true"/></xf></cellXfs>`,
    { numberFormat: 'dd/mm/yyyy', align: 'center', wrap: true },
  ],
  ['a part that holds nothing', '', undefined],
];

test.each(ONE)('%s', async (_, styles, expected) => {
  const [style] = await stylesOf(styled(styles, 1));
  expect(style).toEqual(expected);
});
