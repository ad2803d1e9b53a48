/**
 * Writes a new .xlsx workbook part by part (ECMA-376 parts 1 and 2). Sheets are written row by row into the packer: what is
 * held of a large one is its packed bytes.
 */
import { areaName } from '../../workbook/cells/cells';
import { chartPart, valueAt } from '../parts/chart-part';
import { packed, Packer, zipOf } from '../parts/packing';
import { absolute, printNames } from '../parts/references';
import { APP_PROPERTIES_PART, corePropertiesPart, tablePart, XML_HEAD } from '../parts/shared-parts';
import { escapeContent, escapeXml } from '../parts/text';
import type { FileSheet, FileWorkbook } from '../parts/workbook';
import type { PackedPart } from '../parts/zip';
import { commentsPart, drawingPart, notesDrawingPart } from './drawings';
import { writeSheetPart } from './sheet-part';
import { Styles } from './styles';
import { Texts } from './texts';
import { THEME_PART } from './theme';
import { XmlBytes } from './xml-bytes';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const SPREADSHEET = `${TYPES}.spreadsheetml`;

/**
 * The bytes of a new workbook: the same whenever it is the same.
 * @throws RangeError when a text or a formula is too long for a cell or a cell lies outside a sheet; Error when a sheet name
 *   is not allowed or taken twice, no sheet is visible, or a table and its area do not fit.
 */
export function newWorkbook(book: FileWorkbook): Uint8Array {
  checkNames(book.sheets);
  book.sheets.forEach(checkTables);
  const front = frontSheet(book);
  const parts = new Parts();
  const styles = new Styles();
  const texts = new Texts();
  let [tables, charts] = [0, 0];
  book.sheets.forEach((sheet, index) => {
    const number = index + 1;
    const links = new Links();
    const drawing =
      sheet.charts && sheet.charts.length > 0
        ? links.add('drawing', `../drawings/drawing${number}.xml`)
        : undefined;
    const notes =
      sheet.notes && sheet.notes.length > 0
        ? links.add('vmlDrawing', `../drawings/vmlDrawing${number}.vml`)
        : undefined;
    if (notes !== undefined) {
      links.add('comments', `../comments${number}.xml`);
    }
    const tableLinks = (sheet.tables ?? []).map((_, at) =>
      links.add('table', `../tables/table${tables + at + 1}.xml`),
    );
    parts.stream(`xl/worksheets/sheet${number}.xml`, `${SPREADSHEET}.worksheet`, (out) => {
      const isFront = index === front;
      writeSheetPart(
        sheet,
        { isFront, ...(isFront && book.activeCell ? { wanted: book.activeCell } : {}) },
        {
          ...(drawing === undefined ? {} : { drawing }),
          ...(notes === undefined ? {} : { notes }),
          tables: tableLinks,
        },
        { styles, texts, out },
      );
    });
    parts.links(`xl/worksheets/_rels/sheet${number}.xml.rels`, links);
    if (drawing !== undefined && sheet.charts) {
      const inDrawing = new Links();
      for (const chart of sheet.charts) {
        charts += 1;
        inDrawing.add('chart', `../charts/chart${charts}.xml`);
        parts.add(
          `xl/charts/chart${charts}.xml`,
          `${TYPES}.drawingml.chart`,
          chartPart(chart, valueAt(book)),
        );
      }
      parts.add(`xl/drawings/drawing${number}.xml`, `${TYPES}.drawing`, drawingPart(sheet.charts));
      parts.links(`xl/drawings/_rels/drawing${number}.xml.rels`, inDrawing);
    }
    if (notes !== undefined && sheet.notes) {
      parts.add(`xl/comments${number}.xml`, `${SPREADSHEET}.comments`, commentsPart(sheet.notes));
      parts.add(`xl/drawings/vmlDrawing${number}.vml`, undefined, notesDrawingPart(sheet.notes, number));
    }
    for (const table of sheet.tables ?? []) {
      tables += 1;
      parts.add(`xl/tables/table${tables}.xml`, `${SPREADSHEET}.table`, tablePart(table, tables));
    }
  });
  addWorkbook(parts, book, front, texts);
  parts.add('xl/styles.xml', `${SPREADSHEET}.styles`, styles.part());
  parts.add('xl/theme/theme1.xml', `${TYPES}.theme`, THEME_PART);
  if (!texts.isEmpty) {
    parts.stream('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings`, (out) => {
      texts.write(out);
    });
  }
  return parts.zip();
}

/** The workbook's own part, what the package says of itself, and what points to them. */
function addWorkbook(parts: Parts, book: FileWorkbook, front: number, texts: Texts): void {
  parts.add('xl/workbook.xml', `${SPREADSHEET}.sheet.main`, workbookPart(book, front));
  const links = new Links();
  book.sheets.forEach((_, index) => links.add('worksheet', `worksheets/sheet${index + 1}.xml`));
  links.add('styles', 'styles.xml');
  links.add('theme', 'theme/theme1.xml');
  if (!texts.isEmpty) {
    links.add('sharedStrings', 'sharedStrings.xml');
  }
  parts.links('xl/_rels/workbook.xml.rels', links);
  parts.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties',
    corePropertiesPart(book.title),
  );
  parts.add('docProps/app.xml', `${TYPES}.extended-properties`, APP_PROPERTIES_PART);
  const root = new Links();
  root.add('officeDocument', 'xl/workbook.xml');
  root.add('core-properties', 'docProps/core.xml', `${PACKAGE}/relationships/metadata`);
  root.add('extended-properties', 'docProps/app.xml');
  parts.links('_rels/.rels', root);
}

function workbookPart({ sheets, names = [] }: FileWorkbook, front: number): string {
  const listed = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${
        visibility === 'visible' ? '' : ` state="${visibility}"`
      }/>`,
  );
  const defined = [
    ...names.map(
      ({ name, sheet, area }) =>
        `<definedName name="${escapeXml(name)}">${escapeContent(absolute(sheet, area))}</definedName>`,
    ),
    ...sheets.flatMap(({ name: sheet, page }, index) =>
      (page ? printNames(sheet, page) : []).map(
        ({ name, range }) =>
          `<definedName name="${name}" localSheetId="${index}">${escapeContent(range)}</definedName>`,
      ),
    ),
  ];
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" activeTab="${front}"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '') +
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
  );
}

/** Relationships of a part. */
class Links {
  private readonly elements: string[] = [];

  /** @returns the id. */
  add(kind: string, target: string, types = OFFICE): string {
    const id = `rId${this.elements.length + 1}`;
    this.elements.push(`<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`);
    return id;
  }

  get isEmpty(): boolean {
    return this.elements.length === 0;
  }

  part(): string {
    return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${this.elements.join('')}</Relationships>`;
  }
}

/** The parts of a package, packed one after the other. */
class Parts {
  private readonly packed: PackedPart[] = [];
  private readonly types: string[] = [];

  /** Adds a part. @param type its content type without `+xml`; absent where its ending says it */
  add(path: string, type: string | undefined, xml: string): void {
    this.stream(path, type, (out) => out.write(xml));
  }

  /** Adds a part as it is written. */
  stream(path: string, type: string | undefined, write: (out: XmlBytes) => void): void {
    const packer = new Packer();
    const out = new XmlBytes((piece) => {
      packer.push(piece);
    });
    write(out);
    out.end();
    this.packed.push(packer.end(path));
    if (type !== undefined) {
      this.types.push(`<Override PartName="/${path}" ContentType="${type}+xml"/>`);
    }
  }

  links(path: string, links: Links): void {
    if (!links.isEmpty) {
      this.add(path, undefined, links.part());
    }
  }

  zip(): Uint8Array {
    const types =
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>` +
      `${this.types.join('')}</Types>`;
    // First, where programs that judge a file by its beginning look for it.
    return zipOf([packed('[Content_Types].xml', new TextEncoder().encode(types)), ...this.packed]);
  }
}

/** The sheet that is in front: the one asked for, else the first that can be seen. */
function frontSheet(book: FileWorkbook): number {
  const wanted = book.activeSheet?.toLowerCase();
  const named = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  const index =
    book.sheets[named]?.visibility === 'visible'
      ? named
      : book.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  if (index < 0) {
    throw new Error('A workbook needs a visible sheet.');
  }
  return index;
}

/** Excel's rules for names of sheets. */
function checkNames(sheets: readonly FileSheet[]): void {
  const taken = new Set<string>();
  for (const { name } of sheets) {
    if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || taken.has(name.toLowerCase())) {
      throw new Error(`No sheet name, or one that is taken: ${name}`);
    }
    taken.add(name.toLowerCase());
  }
}

function checkTables({ tables = [] }: FileSheet): void {
  for (const { name, area, columns } of tables) {
    if (columns.length !== area.columns || area.rows < 2) {
      throw new Error(`${name}: ${columns.length} columns do not fit ${areaName(area)}.`);
    }
  }
}
