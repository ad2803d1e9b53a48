/** The parts of a new sheet's charts and notes. */
import { cellName } from '../../workbook/cells/cells';
import type { ChartDraft } from '../../workbook/draft/draft';
import { XML_HEAD } from '../parts/shared-parts';
import { escapeXml } from '../parts/text';
import type { FileSheet } from '../parts/workbook';
import { textXml } from './texts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The drawing of a sheet: where each chart stands. Its n-th relationship is the n-th chart. */
export function drawingPart(charts: readonly ChartDraft[]): string {
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ name, anchor: { row, column, rows, columns } }, index) =>
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', row, column)}${corner('to', row + rows, column + columns)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${index + 1}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  );
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

type Notes = NonNullable<FileSheet['notes']>;

const inOrder = (notes: Notes): Notes => [...notes].sort((a, b) => a.row - b.row || a.column - b.column);

/** The texts of notes, of no author. */
export function commentsPart(notes: Notes): string {
  const comments = inOrder(notes).map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><r>${textXml(text).replace(/^<t>/, '<t xml:space="preserve">')}</r></text></comment>`,
  );
  return (
    `${XML_HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author></author></authors><commentList>${comments.join('')}</commentList></comments>`
  );
}

/** The boxes of notes, which Excel draws from this older kind of part (ECMA-376 part 4, 19). @param number of the sheet, from 1 */
export function notesDrawingPart(notes: Notes, number: number): string {
  const shapes = inOrder(notes).map(({ row, column }, index) => {
    const box = `${column + 1},15,${row},2,${column + 3},31,${row + 4},4`;
    return (
      `<v:shape id="_x0000_s${number * 1_024 + 1 + index}" type="#_x0000_t202" style="position:absolute;margin-left:${(column + 1) * 48}pt;` +
      `margin-top:${row * 15}pt;width:108pt;height:59.25pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${box}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
