/**
 * A paper as a Word document: what văn thư puts a number and a day on. The only module that knows the library `docx`;
 * load it only when a document is asked for.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strToU8, unzipSync } from 'fflate';
import { MARGINS } from '../workbook/cells/style';
import { TABLE_SIZE, TEXT_SIZE } from '../core/papers/document';
import type { PrintBlock, PrintCell, PrintDocument, PrintLine } from '../core/papers/document';
import { linesOf, widthOf as widthOfText } from '../workbook/draft/text-size';
import { zipFiles } from './parts/packing';
import { corePropertiesPart } from './parts/shared-parts';

type Block<Kind extends PrintBlock['kind']> = Extract<PrintBlock, { readonly kind: Kind }>;

/** Twentieths of a point, in which Word counts lengths. */
const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** A4, upright: Word turns it itself. */
const A4 = { width: twips(210), height: twips(297) };
const FONT = 'Times New Roman';
/** Word counts sizes in half points. */
const halfPoints = (size: number): number => size * 2;

/** A blank at which no line ends. */
const NO_BREAK = '\u00a0';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Free at each side of a cell, where nothing else is said, in twentieths of a point. */
const CELL_MARGIN = 108;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BOXED = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

/**
 * The bytes of a .docx. The same paper always gives the same bytes; neither author nor date is stored.
 * @param paper its charts are left out: Word documents of papers have none.
 */
export async function writeDocx(paper: PrintDocument): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: {
          // Without it Word takes the words for those of another language and underlines them all in red.
          run: { font: FONT, size: halfPoints(TEXT_SIZE), language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              ...A4,
              orientation:
                paper.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGINS.top),
              right: twips(MARGINS.right),
              bottom: twips(MARGINS.bottom),
              left: twips(MARGINS.left),
              header: twips(MARGINS.top / 2),
              footer: twips(MARGINS.bottom / 2),
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(TEXT_SIZE) }),
                ],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: paper.blocks.flatMap((block, index) =>
          written(block, paper.grid, isSigned(paper.blocks, index)),
        ),
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  parts['docProps/core.xml'] = strToU8(corePropertiesPart(paper.name));
  return zipFiles(Object.entries(parts));
}

/** Whether nothing but empty paper lies between this block and the signatures below it. */
function isSigned(blocks: readonly PrintBlock[], index: number): boolean {
  const next = blocks.slice(index + 1).find(({ kind }) => kind !== 'space');
  const isBelowBody = blocks.slice(0, index + 1).some(({ kind }) => kind === 'table' || kind === 'lines');
  return isBelowBody && next?.kind === 'sides';
}

/**
 * The paragraphs and tables of a block.
 * @param keepNext what stands last in the block stays on one page with what comes next.
 */
function written(block: PrintBlock, grid: readonly number[], keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'space':
      return [gap(block.mm, keepNext)];
    case 'page':
      return [new Paragraph({ pageBreakBefore: true, spacing: FLAT })];
    case 'lines':
      return block.lines.map((line, index) =>
        lineParagraph(keptTogether(line, grid), {
          keepNext: keepNext && index === block.lines.length - 1,
          room: widthOf(grid, 0, grid.length),
        }),
      );
    case 'sides':
      return [sides(block, grid), gap(0)];
    case 'table':
      // Two tables without a paragraph between them become one in Word.
      return [table(block, grid, keepNext), gap(0, keepNext)];
    case 'chart':
      return [];
  }
}

const spacingOf = (mm: number) =>
  ({ before: 0, after: 0, line: Math.max(1, twips(mm)), lineRule: LineRuleType.EXACT }) as const;
/** Word has no paragraph of no height: the least is a twentieth of a point. */
const FLAT = spacingOf(0);

/** Empty paper of that height. */
const gap = (mm: number, keepNext = false): Paragraph => new Paragraph({ keepNext, spacing: spacingOf(mm) });

const runs = (text: string, look: ConstructorParameters<typeof TextRun>[0] & object): TextRun[] =>
  text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));

/** A title too long for one line, so that its last word does not stand alone on the next. */
function keptTogether(line: PrintLine, grid: readonly number[]): PrintLine {
  const { text, bold = false, size = TEXT_SIZE, align } = line;
  const room = grid.reduce((sum, mm) => sum + mm, 0);
  return bold && align === undefined && widthOfText(text, size, bold) > room * ALMOST
    ? { ...line, text: text.replace(/ (?=\S+$)/, NO_BREAK) }
    : line;
}

/** Programs differ in how wide they print letters. */
const ALMOST = 0.93;

/** @param room of a line, in twentieths of a point. */
function lineParagraph(
  line: PrintLine,
  { keepNext = false, room }: { keepNext?: boolean; room: number },
): Paragraph {
  const { text, bold = false, italic = false, size = TEXT_SIZE, align, paragraph = false } = line;
  if (line.rule !== undefined) {
    const side = Math.max(0, Math.round((room - twips(line.rule)) / 2));
    return new Paragraph({
      keepNext,
      indent: { left: side, right: side },
      spacing: { before: 0, after: 0, line: RULE_HEIGHT, lineRule: LineRuleType.EXACT },
      border: { bottom: { ...LINE, space: 1 } },
    });
  }
  return new Paragraph({
    keepNext: keepNext || (line.keepNext ?? false),
    alignment: paragraph
      ? AlignmentType.BOTH
      : align === 'left'
        ? AlignmentType.LEFT
        : align === 'right'
          ? AlignmentType.RIGHT
          : AlignmentType.CENTER,
    ...(paragraph ? { indent: { firstLine: twips(FIRST_LINE) } } : {}),
    spacing: { before: paragraph ? BETWEEN : 0, after: 0 },
    children: runs(text, { bold, italics: italic, font: FONT, size: halfPoints(size) }),
  });
}

/** The first line of a paragraph stands a centimetre or a little more further in, paragraphs 6 points apart (II.6). */
const FIRST_LINE = 12.7;
const BETWEEN = 120;
/** Twentieths of a point above a drawn line. */
const RULE_HEIGHT = 60;

const widthOf = (grid: readonly number[], column: number, columns: number): number =>
  grid.slice(column, column + columns).reduce((sum, mm) => sum + twips(mm), 0);

function sides({ left, right, leftColumns }: Block<'sides'>, grid: readonly number[]): Table {
  const cell = (lines: readonly PrintLine[], width: number) =>
    new TableCell({
      borders: BARE,
      width: { size: width, type: WidthType.DXA },
      // Word keeps as much free at both sides of a cell.
      children:
        lines.length > 0
          ? lines.map((line) => lineParagraph(line, { room: width - 2 * CELL_MARGIN }))
          : [new Paragraph({})],
    });
  const [first, second] = [
    widthOf(grid, 0, leftColumns),
    widthOf(grid, leftColumns, grid.length - leftColumns),
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: first + second, type: WidthType.DXA },
    columnWidths: [first, second],
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, first), cell(right, second)] })],
  });
}

/** Lines of a row that is kept whole: a higher one would leave a third of a page empty above it. */
const MOST_WHOLE = 12;

/** Whether a row goes on on the next page where it does not fit. @param widths of its cells, twips */
const isHigh = (cells: readonly PrintCell[], widths: readonly number[]): boolean =>
  cells.some(
    (value, at) =>
      typeof value === 'string' &&
      linesOf(value, ((widths[at] ?? 0) - 2 * CELL_MARGIN) / twips(1), TABLE_SIZE) > MOST_WHOLE,
  );

function table(
  { columns, rows, numbered, repeated }: Block<'table'>,
  grid: readonly number[],
  keepLast: boolean,
): Table {
  let column = 0;
  const widths = columns.map(({ span = 1 }) => {
    const width = widthOf(grid, column, span);
    column += span;
    return width;
  });
  const all = widths.reduce((sum, width) => sum + width, 0);
  const headers: readonly (readonly string[])[] = [
    columns.map(({ header }) => header),
    ...(numbered ? [columns.map((_, index) => `(${index + 1})`)] : []),
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: all, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...headers.map(
        (texts, index) =>
          new TableRow({
            tableHeader: repeated ?? false,
            cantSplit: true,
            children: texts.map((text, at) =>
              tableCell(text, widths[at] ?? 0, {
                bold: index === 0,
                italics: index > 0,
                centred: true,
                color: columns[at]?.color,
              }),
            ),
          }),
      ),
      ...rows.map((row, index) =>
        row.kind === 'group'
          ? new TableRow({
              cantSplit: true,
              // A group's name never stands alone at the end of a page.
              children: [tableCell(row.text, all, { bold: true, columns: columns.length, keepNext: true })],
            })
          : new TableRow({
              cantSplit: !isHigh(row.cells, widths),
              children: row.cells.map((value, at) =>
                tableCell(value, widths[at] ?? 0, {
                  bold: row.bold ?? false,
                  centred: columns[at]?.align === 'center' || typeof value === 'number',
                  color: columns[at]?.color,
                  // Whoever signs has something of the table on his page.
                  keepNext: keepLast && index === rows.length - 1,
                }),
              ),
            }),
      ),
    ],
  });
}

function tableCell(
  value: PrintCell,
  width: number,
  {
    bold = false,
    italics = false,
    centred = false,
    columns = 1,
    keepNext = false,
    color,
  }: {
    bold?: boolean;
    italics?: boolean;
    centred?: boolean;
    columns?: number;
    keepNext?: boolean;
    color?: string | undefined;
  },
): TableCell {
  return new TableCell({
    borders: BOXED,
    width: { size: width, type: WidthType.DXA },
    columnSpan: columns,
    verticalAlign: bold || italics ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: { left: twips(1), right: twips(1) },
    children: [
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext,
        spacing: { before: 20, after: 20 },
        children: runs(shown(value), {
          bold,
          italics,
          font: FONT,
          size: halfPoints(TABLE_SIZE),
          ...(color && { color: color.slice(1) }),
        }),
      }),
    ],
  });
}

/** Numbers are shown with a decimal comma, as on Vietnamese paper. */
const shown = (value: PrintCell): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
