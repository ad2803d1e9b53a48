/** Draws a chart, or draws one anew that is there. */
import { cellName } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import { rangeOf } from './ranges';

export function setChart(
  context: Excel.RequestContext,
  { sheet, chart, made }: Extract<Change, { kind: 'chart' }>,
): void {
  const { charts } = context.workbook.worksheets.getItem(sheet);
  const source = rangeOf(context, chart.source.sheet, chart.source.area);
  const type =
    `${chart.kind === 'bar' ? 'Bar' : 'Column'}${chart.stacked ? 'Stacked' : 'Clustered'}` as const;
  const drawn = made ? charts.getItem(chart.name) : charts.add(type, source, 'Columns');
  if (made) {
    drawn.setData(source, 'Columns');
  }
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.legend.visible = chart.source.area.columns > 2;
  drawn.legend.position = 'Bottom';
  drawn.dataLabels.showValue = true;
  // No zero of a stacked bar is shown: there is no bar for it.
  drawn.dataLabels.numberFormat = chart.stacked ? 'General;-General;' : 'General';
  if (!chart.belowZero) {
    drawn.axes.valueAxis.minimum = 0;
  }
  if (chart.kind === 'bar') {
    // Lying bars begin at the bottom unless turned round.
    drawn.axes.categoryAxis.reversePlotOrder = true;
  }
  const { anchor } = chart;
  const corner = (row: number, column: number) => cellName(anchor.row + row, anchor.column + column);
  drawn.setPosition(corner(0, 0), corner(anchor.rows - 1, anchor.columns - 1));
}
