/** Parts that new files and opened ones are written with alike: tables and what the document says of itself. */
import { areaName } from '../../workbook/cells/cells';
import { escapeXml } from './text';
import type { FileTable } from './workbook';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Height in points of a line of the default font. */
export const DEFAULT_ROW_HEIGHT = 17.25;

/** Black and white, no bands: the cells bring their own borders. */
export const TABLE_STYLE = 'TableStyleLight1';

const ERROR_TEXTS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
/** Texts that are stored as errors where they are results of formulas. */
export const ERROR_TEXT = new RegExp(
  `^(?:${ERROR_TEXTS.map((text) => text.replace('?', '\\?')).join('|')})$`,
);

/** A column's name as a table's part writes it. */
export const columnNameXml = (name: string): string =>
  escapeXml(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');

/** The part of a table. A line break in a column's name is written as the header cell's text has it, or Excel repairs the file. */
export function tablePart({ name, area, columns }: FileTable, id: number): string {
  const columnElements = columns.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${columnNameXml(column.name)}"`;
    return column.formula === undefined
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${escapeXml(column.formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML_HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(name)}"` +
    ` displayName="${escapeXml(name)}" ref="${areaName(area)}" totalsRowShown="0"><autoFilter ref="${areaName(area)}"/>` +
    `<tableColumns count="${columns.length}">${columnElements.join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** No author, no date: who made a file and when is not ours to tell. */
export function corePropertiesPart(title: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

/** The program that wrote it, and nothing else. */
export const APP_PROPERTIES_PART = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sổ Dân vận</Application></Properties>`;
