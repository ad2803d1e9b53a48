/** Charts: bar and column charts over a range. Univer's open packages have none; the page draws them over the grid. */
import type { Area, CellValue } from '../../src/workbook/cells/cells';
import { readTexts, readValues } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { PIXELS_PER_POINT } from './layout';

/** Office.js' names of the kinds that are drawn: bars standing, bars lying, each series apart or all in one bar. */
export const CHART_TYPES = ['ColumnClustered', 'BarClustered', 'ColumnStacked', 'BarStacked'] as const;
export const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

/** A chart as it is kept, with its sheet. Lengths are points from the sheet's top left corner. */
export interface ChartInfo {
  /** Unique in the workbook. */
  readonly id: string;
  readonly name: string;
  readonly type: (typeof CHART_TYPES)[number];
  readonly source: { readonly sheetId: string; readonly area: Area };
  readonly seriesBy: (typeof SERIES_BY)[number];
  /** Without a text: the name of an only series, else "Chart Title". */
  readonly title: { readonly visible: boolean; readonly text?: string };
  readonly legend: { readonly visible: boolean; readonly position: (typeof LEGEND_POSITIONS)[number] };
  /** Titles of the axes that are shown. */
  readonly axes: { readonly category?: string | undefined; readonly value?: string | undefined };
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a chart shows: for every category a number of each series, or nothing where the cell holds none. */
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
  const free = (prefix: string, taken: readonly string[]): string => {
    let number = taken.length + 1;
    while (taken.includes(`${prefix}${number}`)) {
      number += 1;
    }
    return `${prefix}${number}`;
  };
  const chart: ChartInfo = {
    id: free('chart-', all.map(({ id }) => id)), // prettier-ignore
    name: free('Chart ', own.map(({ name }) => name)), // prettier-ignore
    type,
    source,
    seriesBy,
    title: { visible: true },
    legend: { visible: true, position: 'Bottom' },
    axes: {},
    left: 0,
    top: 0,
    ...NEW_SIZE,
  };
  engine.extras(sheetId).charts = [...own, chart];
  engine.tellDrawing();
  return chart;
}

export function changeChart(engine: Engine, sheetId: string, id: string, changes: Partial<ChartInfo>): void {
  const extras = engine.extras(sheetId);
  extras.charts = extras.charts.map((chart) => (chart.id === id ? { ...chart, ...changes } : chart));
  engine.tellDrawing();
}

export function deleteChart(engine: Engine, sheetId: string, id: string): void {
  const extras = engine.extras(sheetId);
  extras.charts = extras.charts.filter((chart) => chart.id !== id);
  engine.tellDrawing();
}

/** Where an area of a sheet lies, in points. */
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

/** The cells a chart lies over, the other way round than `boundsOf`. */
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
  // A chart that ends where a cell does has that cell for its last.
  const [right, bottom] = [chart.left + chart.width - 1, chart.top + chart.height - 1];
  return { row: top, column: left, rows: row(bottom) - top + 1, columns: column(right) - left + 1 };
}

const HALF_PIXEL = 0.5 / PIXELS_PER_POINT;

/**
 * What a chart shows now. As in Excel a first row and a first column that hold no numbers are names, and a source with
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
