/**
 * Charts of our own read back from a file. Only what the writer would write again to the letter is taken for one: any
 * doubt, such as a chart that Excel has saved since, counts as a loss.
 */
import type { Area } from '../workbook/cells/cells';
import type { ChartDraft } from '../workbook/draft/draft';
import { chartPart } from './parts/chart-part';
import type { ValueAt } from './parts/chart-part';
import { partText, readRelationships } from './parts/package';
import { parseReference } from './parts/references';
import { unescapeXml } from './parts/text';
import type { Zip } from './parts/zip';

/**
 * Reads the charts of a sheet that the writer would draw alike.
 * @param sheetPath the sheet's part.
 * @param valueAt what the cells show: charts carry it too.
 */
export function readCharts(zip: Zip, sheetPath: string, valueAt: ValueAt): ChartDraft[] {
  const drawing = [...readRelationships(zip, sheetPath).values()].find(({ kind }) => kind === 'drawing');
  if (!drawing) {
    return [];
  }
  const parts = readRelationships(zip, drawing.target);
  const text = partText(zip, drawing.target);
  const anchors = text.match(/<xdr:twoCellAnchor[ >][\s\S]*?<\/xdr:twoCellAnchor>/g) ?? [];
  return anchors.flatMap((anchor): ChartDraft[] => {
    const part = parts.get(/ r:id="([^"]*)"/.exec(anchor)?.[1] ?? '');
    const xml = part?.kind === 'chart' ? partText(zip, part.target) : '';
    const chart = chartOf(anchor, xml);
    return chart && chartPart(chart, valueAt) === xml ? [chart] : [];
  });
}

function chartOf(anchor: string, xml: string): ChartDraft | undefined {
  const from = /<xdr:from>([\s\S]*?)<\/xdr:from>/;
  const to = /<xdr:to>([\s\S]*?)<\/xdr:to>/;
  const corner = (part: RegExp, axis: 'col' | 'row'): number =>
    Number(new RegExp(`<xdr:${axis}>([0-9]+)<`).exec(part.exec(anchor)?.[1] ?? '')?.[1]);
  const [left, top] = [corner(from, 'col'), corner(from, 'row')];
  const name = /<xdr:cNvPr id="[0-9]+" name="([^"]*)"/.exec(anchor)?.[1];
  const title = /<a:t>([^<]*)<\/a:t>/.exec(xml)?.[1];
  const source = sourceOf(xml);
  if (name === undefined || title === undefined || !source || Number.isNaN(left + top)) {
    return undefined;
  }
  return {
    name: unescapeXml(name),
    kind: xml.includes('<c:barDir val="bar"/>') ? 'bar' : 'column',
    ...(xml.includes('<c:grouping val="stacked"/>') ? { stacked: true } : {}),
    ...(xml.includes('<c:min val="0"/>') ? {} : { belowZero: true }),
    title: unescapeXml(title),
    source,
    anchor: { row: top, column: left, rows: corner(to, 'row') - top, columns: corner(to, 'col') - left },
  };
}

/** The cells from the first series' name to the last series' values, with the labels to the left. */
function sourceOf(xml: string): ChartDraft['source'] | undefined {
  const references = [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, text = '']) =>
    parseReference(unescapeXml(text)),
  );
  const [head, labels] = references;
  const last = references.at(-1);
  if (!head?.sheet || !labels || !last) {
    return undefined;
  }
  const area: Area = {
    row: head.area.row,
    column: labels.area.column,
    rows: labels.area.rows + 1,
    columns: last.area.column - labels.area.column + 1,
  };
  return { sheet: head.sheet, area };
}
