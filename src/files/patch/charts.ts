/** Charts of ours in a package. One is drawn into a sheet, or anew where one of that name is (20.5, 21.2). */
import type { ChartDraft } from '../../workbook/draft/draft';
import { chartPart } from '../parts/chart-part';
import type { ValueAt } from '../parts/chart-part';
import { escapeXml } from '../parts/text';
import type { FileSheet } from '../parts/workbook';
import { prefixed } from '../parts/markup';
import type { Element } from '../parts/markup';
import type { PackageEdit } from './package-edit';
import { SHEET_ORDER } from './sheet';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/**
 * Draws the charts that are new, other ones, or show other values.
 * @param path of the sheet's part.
 */
export function patchCharts(
  edit: PackageEdit,
  path: string,
  sheet: Element,
  [before, beforeAt]: readonly [FileSheet, ValueAt],
  [after, afterAt]: readonly [FileSheet, ValueAt],
): void {
  const drawn = new Map(
    (before.charts ?? []).map((chart) => [chart.name, JSON.stringify(chart) + chartPart(chart, beforeAt)]),
  );
  for (const chart of after.charts ?? []) {
    const xml = chartPart(chart, afterAt);
    if (drawn.get(chart.name) !== JSON.stringify(chart) + xml) {
      draw(edit, path, sheet, chart, xml);
    }
  }
}

function draw(edit: PackageEdit, path: string, sheet: Element, chart: ChartDraft, xml: string): void {
  const drawing =
    edit.links(path).find(({ kind }) => kind === 'drawing')?.target ?? addDrawing(edit, path, sheet);
  const root = edit.root(drawing);
  for (const anchor of root.all()) {
    const isIt = [...anchor.deep('cNvPr')].some((each) => each.get('name') === chart.name);
    const id = [...anchor.deep('chart')][0]?.get('id');
    const part = edit.links(drawing).find((each) => each.id === id)?.target;
    if (isIt && part !== undefined) {
      edit.replace(part, xml);
      moveAnchor(anchor, chart);
      return;
    }
  }
  const made = edit.add(
    'xl/charts/chart#.xml',
    xml,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  const ids = [...root.deep('cNvPr')].map((each) => Number(each.get('id') ?? 0));
  const { row, column, rows, columns } = chart.anchor;
  const corner = (name: string, at: { row: number; column: number }) =>
    `<${name}><col>${at.column}</col><colOff>0</colOff><row>${at.row}</row><rowOff>0</rowOff></${name}>`;
  const id = edit.link(drawing, 'chart', made);
  const own = (text: string) => prefixed(text, root.prefix);
  // What stands within the frame is of other vocabularies, bound there: a drawing binds what prefixes it likes.
  root.children.push(
    edit.inDialect(
      own(
        `<twoCellAnchor>${corner('from', { row, column })}${corner('to', { row: row + rows, column: column + columns })}` +
          `<graphicFrame macro=""><nvGraphicFramePr><cNvPr id="${Math.max(1, ...ids) + 1}" name="${escapeXml(chart.name)}"/>` +
          `<cNvGraphicFramePr/></nvGraphicFramePr><xfrm>`,
      ) +
        `<a:off xmlns:a="${MAIN}" x="0" y="0"/><a:ext xmlns:a="${MAIN}" cx="0" cy="0"/>${own('</xfrm>')}` +
        `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}">` +
        `<c:chart xmlns:c="${CHART}" xmlns:r="${edit.linkBase}" r:id="${id}"/></a:graphicData></a:graphic>` +
        own('</graphicFrame><clientData/></twoCellAnchor>'),
    ),
  );
}

function moveAnchor(anchor: Element, { anchor: { row, column, rows, columns } }: ChartDraft): void {
  const set = (name: string, at: { row: number; column: number }): void => {
    const corner = anchor.child(name);
    for (const [axis, value] of [
      ['col', at.column],
      ['row', at.row],
    ] as const) {
      const place = corner?.child(axis);
      if (place) {
        place.children = [String(value)];
      }
    }
  };
  set('from', { row, column });
  set('to', { row: row + rows, column: column + columns });
}

function addDrawing(edit: PackageEdit, path: string, sheet: Element): string {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`;
  const made = edit.add(
    'xl/drawings/drawing#.xml',
    xml,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  sheet.insert('<drawing/>', SHEET_ORDER).set(edit.idAttribute(sheet), edit.link(path, 'drawing', made));
  return made;
}
