/** Colours of a theme, as Excel's own workbooks have them, through opening and saving. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from './open';
import type { FileCell, FileWorkbook } from './workbook';
import { writeWorkbook } from './write';

const part = (path: string, type: string) =>
  `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The colours of Office's theme: dk1, lt1, dk2, lt2, accent1. */
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

/** A workbook with one cell for each pair of theme indexes: of the text and of the fill. */
function themed(pairs: readonly (readonly [text: number, fill: number])[]): Uint8Array {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="${pairs.length}">${pairs
    .map(([text]) => `<font><sz val="11"/><color theme="${text}"/><name val="Calibri"/></font>`)
    .join(
      '',
    )}</fonts><fills count="${pairs.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${pairs
    .map(
      ([, fill]) => `<fill><patternFill patternType="solid"><fgColor theme="${fill}"/></patternFill></fill>`,
    )
    .join('')}</fills><borders count="1"><border/></borders><cellXfs count="${pairs.length}">${pairs
    .map((_, index) => `<xf fontId="${index}" fillId="${index + 2}" applyFont="1" applyFill="1"/>`)
    .join('')}</cellXfs></styleSheet>`;
  const cells = pairs.map(
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
    'xl/styles.xml': styles,
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

const looks = (cell: FileCell | undefined) => [cell?.style?.font?.color, cell?.style?.fill];

const CASES = [
  ['dark text on a light fill', [1, 0], [undefined, '#FFFFFF']],
  ['light text on a dark fill', [0, 1], ['#FFFFFF', '#000000']],
  ['the second pair', [3, 2], ['#44546A', '#E7E6E6']],
  ['light text on an accent', [0, 4], ['#FFFFFF', '#4472C4']],
] as const;

test.each(CASES)('%s is opened as Excel shows it, and saved so', async (_, pair, expected) => {
  const content = await opened(themed([pair]));
  expect(looks(content.sheets[0]?.cells.get(0)?.get(0))).toEqual(expected);

  const saved = await writeWorkbook(content);
  expect(strFromU8(unzipSync(saved)['xl/styles.xml'] ?? new Uint8Array())).toContain(expected[1].slice(1));
  expect(looks((await opened(saved)).sheets[0]?.cells.get(0)?.get(0))).toEqual(expected);
});
