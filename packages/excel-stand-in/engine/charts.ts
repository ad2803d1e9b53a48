/** Charts: bar and column charts over a range. Univer's open packages have none; the page draws them over the grid. */
import type { Area, CellValue } from '../data/cells';
import { readTexts, readValues } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { PIXELS_PER_POINT } from './layout';
import { numbered } from './numbered';
import type { ChartInfo } from './state';

/** The data of a chart: for every category a number of each series, or `null` for a cell without one. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** The size Excel gives a new chart: 5 by 3 inches. */
const NEW_SIZE = { width: 360, height: 216 };

/** The charts of a sheet, the first the lowest. */
export function chartsOf(engine: Engine, sheetId: string): readonly ChartInfo[] {
  return engine.extras(sheetId).charts;
}

/** Puts a new chart at the sheet's top left corner. */
export function addChart(
  engine: Engine,
  sheetId: string,
  { type, source, seriesBy }: Pick<ChartInfo, 'type' | 'source' | 'seriesBy'>,
): ChartInfo {
  const all = engine.workbook.getSheets().flatMap((sheet) => chartsOf(engine, sheet.getSheetId()));
  const own = chartsOf(engine, sheetId);
  const chart: ChartInfo = {
    id: numbered('chart-', all.length, (taken) => all.some(({ id }) => id === taken)),
    name: numbered('Chart ', own.length, (taken) => own.some(({ name }) => name === taken)),
    type,
    source,
    seriesBy,
    title: { visible: true },
    legend: { visible: true, position: 'Bottom' },
    axes: {},
    reversed: { category: false, value: false },
    labels: { visible: false, format: 'General' },
    left: 0,
    top: 0,
    ...NEW_SIZE,
  };
  engine.extras(sheetId).charts = [...own, chart];
  engine.redraw.call();
  return chart;
}

export function changeChart(engine: Engine, sheetId: string, id: string, changes: Partial<ChartInfo>): void {
  const extras = engine.extras(sheetId);
  extras.charts = extras.charts.map((chart) => (chart.id === id ? { ...chart, ...changes } : chart));
  engine.redraw.call();
}

export function deleteChart(engine: Engine, sheetId: string, id: string): void {
  const extras = engine.extras(sheetId);
  extras.charts = extras.charts.filter((chart) => chart.id !== id);
  engine.redraw.call();
}

/** The place and size of an area on its sheet, in points. */
export function boundsOf(
  engine: Engine,
  sheetId: string,
  area: Area,
): Pick<ChartInfo, 'left' | 'top' | 'width' | 'height'> {
  const sheet = sheetOf(engine, sheetId);
  const sum = (from: number, count: number, size: (index: number) => number): number => {
    let pixels = 0;
    for (let index = from; index < from + count; index += 1) {
      pixels += size(index);
    }
    return pixels / PIXELS_PER_POINT;
  };
  const width = (column: number): number => sheet.getColumnWidth(column);
  const height = (row: number): number => sheet.getRowHeight(row);
  return {
    left: sum(0, area.column, width),
    top: sum(0, area.row, height),
    width: sum(area.column, area.columns, width),
    height: sum(area.row, area.rows, height),
  };
}

/** The cells a chart lies over: the inverse of `boundsOf`. */
export function coveredBy(engine: Engine, sheetId: string, chart: ChartInfo): Area {
  const sheet = sheetOf(engine, sheetId);
  const at = (points: number, size: (index: number) => number): number => {
    let [index, end] = [0, size(0)];
    while (end / PIXELS_PER_POINT <= points + HALF_PIXEL) {
      index += 1;
      end += size(index);
    }
    return index;
  };
  const column = (points: number): number => at(points, (index) => sheet.getColumnWidth(index));
  const row = (points: number): number => at(points, (index) => sheet.getRowHeight(index));
  const [left, top] = [column(chart.left), row(chart.top)];
  // A chart that ends at the edge of a cell does not cover the next one.
  const [right, bottom] = [chart.left + chart.width - 1, chart.top + chart.height - 1];
  return { row: top, column: left, rows: row(bottom) - top + 1, columns: column(right) - left + 1 };
}

const HALF_PIXEL = 0.5 / PIXELS_PER_POINT;

/**
 * The data a chart shows now. As in Excel, a first row and a first column without numbers are names, and a source with
 * more rows than columns has its series in columns.
 */
export function chartData(engine: Engine, chart: ChartInfo): ChartData {
  const { sheetId, area } = chart.source;
  if (!engine.workbook.getSheetBySheetId(sheetId)) {
    return { categories: [], series: [] };
  }
  const byRows = chart.seriesBy === 'Rows' || (chart.seriesBy === 'Auto' && area.columns > area.rows);
  const turn = <T>(lines: T[][]): T[][] =>
    byRows ? (lines[0] ?? []).map((_cell, column) => lines.map((line) => line[column] as T)) : lines;
  const values = turn(readValues(engine, sheetId, area));
  const texts = turn(readTexts(engine, sheetId, area));
  const noNumber = (cell: CellValue | undefined): boolean => typeof cell !== 'number';
  const width = values[0]?.length ?? 0;
  const header = values.length > 1 && (values[0] ?? []).slice(width > 1 ? 1 : 0).every(noNumber) ? 1 : 0;
  const labels = width > 1 && values.slice(header).every((line) => noNumber(line[0])) ? 1 : 0;
  return {
    categories: values
      .slice(header)
      .map((_line, row) => (labels ? (texts[header + row]?.[0] ?? '') : `${row + 1}`)),
    series: Array.from({ length: width - labels }, (_none, index) => ({
      name: header ? (texts[0]?.[labels + index] ?? '') : `Series${index + 1}`,
      values: values.slice(header).map((line) => {
        const cell = line[labels + index];
        return typeof cell === 'number' ? cell : null;
      }),
    })),
  };
}

/** The title as it is shown; empty for none. */
export function titleOf(engine: Engine, chart: ChartInfo): string {
  if (!chart.title.visible) {
    return '';
  }
  const { series } = chartData(engine, chart);
  return chart.title.text ?? (series.length === 1 ? (series[0]?.name ?? '') : 'Chart Title');
}
