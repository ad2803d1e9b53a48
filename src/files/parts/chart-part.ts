/** The part of a chart (ECMA-376 part 1, 21.2), with the values that previewers and phones show. */
import { columnName, quoteSheet } from '../../workbook/cells/cells';
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { ChartDraft } from '../../workbook/draft/draft';
import { XML_HEAD } from './shared-parts';
import { escapeXml } from './text';
import type { FileWorkbook } from './workbook';

/** Gives the value that a cell shows. */
export type ValueAt = (sheet: string, row: number, column: number) => CellValue;

/** The values of a workbook's cells. */
export const valueAt =
  ({ sheets }: Pick<FileWorkbook, 'sheets'>): ValueAt =>
  (name, row, column) =>
    sheets
      .find((sheet) => sheet.name === name)
      ?.cells.get(row)
      ?.get(column)?.value ?? null;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const striped = (pattern: string): string =>
  `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

/** Fills that stay apart in black and white: dark, light, black, white, stripes one way and the other. */
const FILLS = [
  solid('595959'),
  solid('BFBFBF'),
  solid('000000'),
  solid('FFFFFF'),
  striped('wdUpDiag'),
  striped('wdDnDiag'),
];

/** The figure of each bar. Of stacked ones it stands in the bar, on white: bars may be black; and no zero is shown. */
const labels = (stacked: boolean | undefined): string =>
  `<c:dLbls><c:numFmt formatCode="${stacked ? 'General;-General;' : 'General'}" sourceLinked="0"/>` +
  `<c:spPr>${stacked ? solid('FFFFFF') : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>` +
  `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  `<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

const orientation = (way: 'minMax' | 'maxMin'): string => `<c:orientation val="${way}"/>`;

/**
 * Writes the part of a chart.
 * @param shows gives what the chart shows before anything calculates.
 */
export function chartPart({ kind, stacked, belowZero, title, source }: ChartDraft, shows: ValueAt): string {
  const { row, column, rows, columns } = source.area;
  const lying = kind === 'bar';
  const body = { row: row + 1, rows: rows - 1, columns: 1 };
  const reference = (area: Area) => `<c:f>${escapeXml(absolute(source.sheet, area))}</c:f>`;
  const texts = (area: Area): string =>
    `<c:strRef>${reference(area)}<c:strCache>${points(area, (value) => String(value ?? ''))}</c:strCache></c:strRef>`;
  const numbers = (area: Area): string =>
    `<c:numRef>${reference(area)}<c:numCache><c:formatCode>General</c:formatCode>${points(area, (value) =>
      typeof value === 'number' ? String(value) : undefined,
    )}</c:numCache></c:numRef>`;
  function points(area: Area, shown: (value: CellValue) => string | undefined): string {
    const values = Array.from({ length: area.rows }, (_, index) =>
      shown(shows(source.sheet, area.row + index, area.column)),
    );
    const said = values.map((value, index) =>
      value === undefined ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
    );
    return `<c:ptCount val="${values.length}"/>${said.join('')}`;
  }
  const series = Array.from({ length: columns - 1 }, (_, index) => {
    const at = column + 1 + index;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx>${texts({ row, column: at, rows: 1, columns: 1 })}</c:tx>` +
      `<c:spPr>${FILLS[index % FILLS.length]}` +
      `<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>` +
      `<c:invertIfNegative val="0"/>${labels(stacked)}` +
      `<c:cat>${texts({ ...body, column })}</c:cat><c:val>${numbers({ ...body, column: at })}</c:val></c:ser>`
    );
  });
  const axis = (id: number, crossed: number, position: string, scaling: string, crosses: string): string =>
    `<c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crossed}"/><c:crosses val="${crosses}"/>`;
  // Lying bars begin at the bottom unless turned round; the figures' axis then stays below them.
  const labelled = axis(1, 2, lying ? 'l' : 'b', orientation(lying ? 'maxMin' : 'minMax'), 'autoZero');
  const measured = axis(
    ...([2, 1, lying ? 'b' : 'l'] as const),
    orientation('minMax') + (belowZero ? '' : '<c:min val="0"/>'),
    lying ? 'max' : 'autoZero',
  );
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}` +
    `<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx>${labelled}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${measured}<c:crossBetween val="between"/></c:valAx></c:plotArea>` +
    `${columns > 2 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:latin typeface="Times New Roman"/></a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>`
  );
}

function absolute(sheet: string, { row, column, rows }: Area): string {
  const corner = (at: number) => `$${columnName(column)}$${at + 1}`;
  return `${quoteSheet(sheet)}!${corner(row)}${rows > 1 ? `:${corner(row + rows - 1)}` : ''}`;
}
