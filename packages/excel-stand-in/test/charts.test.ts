/** Charts through Microsoft's own office.js, and what they show. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { chartData, chartsOf } from '../engine/charts';
import { onFirstSheet } from './first-sheet';

let excel: OpenStandIn;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  onFirstSheet(excel, batch);

const only = () => chartsOf(excel.engine, 'sheet-1')[0]!;

test('is added, dressed, placed, found again and deleted', async () => {
  await run((sheet) => {
    sheet.getRange('A1:B3').values = [['Nhóm', 'Điểm'], ['I', 8.5], ['II', 7]]; // prettier-ignore
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = 'Điểm theo nhóm';
    chart.title.text = 'Điểm từng nhóm';
    chart.legend.visible = false;
    chart.axes.valueAxis.title.text = 'Điểm';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.dataLabels.showValue = true;
    chart.dataLabels.numberFormat = 'General';
    chart.setPosition('D2', 'F11');
  });
  const [chart, none, count] = await run((sheet) => {
    sheet.charts.load('items/name');
    return [
      sheet.charts
        .getItem('điểm theo nhóm')
        .load(
          'name,chartType,left,top,width,height,title/text,legend/visible,axes/valueAxis/title/text,axes/valueAxis/minimum,axes/categoryAxis/reversePlotOrder,dataLabels/showValue,dataLabels/numberFormat',
        ),
      sheet.charts.getItemOrNullObject('x').load('name'),
      sheet.charts,
    ] as const;
  });
  expect(chart.toJSON()).toMatchObject({
    name: 'Điểm theo nhóm',
    chartType: 'BarClustered',
    left: 144,
    top: 15,
    width: 144,
    height: 150,
    title: { text: 'Điểm từng nhóm' },
    legend: { visible: false },
    axes: {
      valueAxis: { title: { text: 'Điểm' }, minimum: 0 },
      categoryAxis: { reversePlotOrder: true },
    },
    dataLabels: { showValue: true, numberFormat: 'General' },
  });
  expect(none.isNullObject).toBe(true);
  expect(count.items.map(({ name }) => name)).toEqual(['Điểm theo nhóm']);
  await run((sheet) => {
    sheet.charts.getItem('Điểm theo nhóm').delete();
  });
  expect(chartsOf(excel.engine, 'sheet-1')).toEqual([]);
});

test('without a title of its own it bears the name of its only series; a chart is used on after a sync', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [['Nhóm', 'Điểm'], ['I', 8.5]]; // prettier-ignore
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
    chart.load('title/text,name');
    await context.sync();
    expect([chart.title.text, chart.name]).toEqual(['Điểm', 'Chart 1']);
    chart.title.visible = false;
    chart.load('title/visible');
    await context.sync();
    expect(chart.title.visible).toBe(false);
  });
});

test.each<[string, unknown[][], 'Auto' | 'Columns' | 'Rows', ReturnType<typeof chartData>]>([
  [
    'names in the first row and column',
    [['', 'Tự chấm', 'Thẩm định'], ['I', 8, 7], ['II', 6, ''], ['III', 'x', 5]], // prettier-ignore
    'Auto',
    {
      categories: ['I', 'II', 'III'],
      series: [
        { name: 'Tự chấm', values: [8, 6, null] },
        { name: 'Thẩm định', values: [7, null, 5] },
      ],
    },
  ],
  [
    'series in rows',
    [['', 'I', 'II'], ['Điểm', 1, 2]], // prettier-ignore
    'Auto',
    { categories: ['I', 'II'], series: [{ name: 'Điểm', values: [1, 2] }] },
  ],
  [
    'numbers alone',
    [[1], [2]],
    'Columns',
    { categories: ['1', '2'], series: [{ name: 'Series1', values: [1, 2] }] },
  ],
])('shows %s', async (_name, values, seriesBy, expected) => {
  await run((sheet) => {
    const range = sheet.getRange('A1').getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.values = values as string[][];
    sheet.charts.add('ColumnClustered', range, seriesBy);
  });
  expect(chartData(excel.engine, only())).toEqual(expected);
});

test('shows what the cells hold now', async () => {
  await run((sheet) => {
    sheet.getRange('A1:A2').values = [[1], ['=A1*2']];
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:A2'));
  });
  await run((sheet) => (sheet.getRange('A1').values = [[5]]));
  expect(chartData(excel.engine, only()).series[0]?.values).toEqual([5, 10]);
});

test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  ['a kind that is not drawn', 'NotModelled', (sheet) => sheet.charts.add('Pie', sheet.getRange('A1'))],
  ['a chart that is not there', 'ItemNotFound', (sheet) => sheet.charts.getItem('x').load('name')],
  [
    'a negative width',
    'InvalidArgument',
    (sheet) => (sheet.charts.add('BarClustered', sheet.getRange('A1')).width = -1),
  ],
  [
    'a place that ends before it begins',
    'InvalidArgument',
    (sheet) => {
      sheet.charts.add('BarClustered', sheet.getRange('A1')).setPosition('C3', 'A1');
    },
  ],
  [
    'a second chart of that name',
    'ItemAlreadyExists',
    (sheet) => {
      sheet.charts.add('BarClustered', sheet.getRange('A1')).name = 'a';
      sheet.charts.add('BarClustered', sheet.getRange('A1')).name = 'A';
    },
  ],
])('%s: %s', async (_name, code, batch) => {
  await expect(run(batch)).rejects.toMatchObject({ code });
});
