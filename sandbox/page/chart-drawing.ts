/** The look of a chart as plain shapes: bars, a scale, names, a legend. All lengths are pixels. */
import type { ChartData, ChartInfo } from 'excel-stand-in/page';
import { scaleOf } from './chart-scale';

/** An SVG element: its name, its attributes, and the text it holds. */
export interface Shape {
  readonly tag: 'rect' | 'line' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

/** The colours Excel gives to series, one after the other. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const FONT = 11;
const TITLE = 16;
const GAP = 8;
/** The width of a letter in pixels, roughly, to leave room for names. */
const LETTER = FONT * 0.55;

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** The shapes of a chart of this size, the first the lowest. Negative numbers are drawn as nothing. */
export function drawChart(
  chart: Pick<ChartInfo, 'type' | 'legend' | 'axes'>,
  title: string,
  { categories, series }: ChartData,
  { width, height }: { readonly width: number; readonly height: number },
): Shape[] {
  const shapes: Shape[] = [
    box({ x: 0.5, y: 0.5, width: width - 1, height: height - 1 }, { fill: '#FFFFFF', stroke: '#D9D9D9' }),
  ];
  let [top, bottom] = [GAP, height - GAP];
  if (title !== '') {
    shapes.push(label(title, width / 2, top + TITLE, 'middle', TITLE));
    top += TITLE + 2 * GAP;
  }
  if (chart.legend.visible) {
    shapes.push(
      ...drawLegend(
        series.map(({ name }) => name),
        width,
        bottom,
      ),
    );
    bottom -= FONT + GAP;
  }
  const lying = chart.type.startsWith('Bar');
  const stacked = chart.type.endsWith('Stacked');
  const below = lying ? chart.axes.value : chart.axes.category;
  if (below !== undefined) {
    shapes.push(label(below, width / 2, bottom - 2, 'middle'));
    bottom -= FONT + GAP;
  }
  const beside = lying ? chart.axes.category : chart.axes.value;
  if (beside !== undefined) {
    shapes.push(label(beside, GAP, top + FONT, 'start'));
    top += FONT + GAP;
  }
  bottom -= FONT + GAP; // The line of names or numbers below the bars.
  const bars = categories.map((_none, index) => series.map(({ values }) => Math.max(0, values[index] ?? 0)));
  const longest = bars.map((bar) =>
    stacked ? bar.reduce((sum, each) => sum + each, 0) : Math.max(0, ...bar),
  );
  const { end, step } = scaleOf(Math.max(0, ...longest));
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_none, index) => index * step);
  const names = lying ? categories : ticks.map((tick) => number.format(tick));
  const left = GAP + Math.min(width / 3, Math.max(0, ...names.map((name) => name.length)) * LETTER) + GAP;
  const plot = {
    lying,
    stacked,
    end,
    left,
    top,
    bottom,
    width: width - left - 2 * GAP,
    height: bottom - top,
  };
  return [...shapes, ...drawScale(plot, ticks), ...drawBars(plot, categories, bars, series.length)];
}

/** The part of a chart that holds the bars. */
interface Plot {
  /** Bars lie instead of standing. */
  readonly lying: boolean;
  readonly stacked: boolean;
  /** The number at the end of the scale. */
  readonly end: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function label(text: string, x: number, y: number, anchor: string, size = FONT): Shape {
  return {
    tag: 'text',
    attributes: { x, y, 'text-anchor': anchor, 'font-size': size, fill: '#404040' },
    text,
  };
}

function box(
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  paint: { readonly fill: string; readonly stroke?: string },
): Shape {
  return { tag: 'rect', attributes: { ...place, ...paint } };
}

function drawLegend(names: readonly string[], width: number, bottom: number): Shape[] {
  const widths = names.map((name) => FONT + GAP + name.length * LETTER + GAP);
  let x = (width - widths.reduce((sum, each) => sum + each, 0)) / 2;
  return names.flatMap((name, index) => {
    const start = x;
    x += widths[index] ?? 0;
    return [
      box({ x: start, y: bottom - FONT, width: FONT, height: FONT }, { fill: colorOf(index) }),
      label(name, start + FONT + GAP / 2, bottom - 2, 'start'),
    ];
  });
}

function drawScale(
  { lying, end, left, top, bottom, width, height }: Plot,
  ticks: readonly number[],
): Shape[] {
  return ticks.flatMap((tick): Shape[] => {
    const share = tick / end;
    const [x, y] = [left + share * width, top + (1 - share) * height];
    const line = lying ? { x1: x, x2: x, y1: top, y2: bottom } : { x1: left, x2: left + width, y1: y, y2: y };
    return [
      { tag: 'line', attributes: { ...line, stroke: '#D9D9D9' } },
      lying
        ? label(number.format(tick), x, bottom + FONT + 2, 'middle')
        : label(number.format(tick), left - GAP / 2, y + FONT / 3, 'end'),
    ];
  });
}

/** The bars of each category and its name. `bars` holds a length for each series, on the scale. */
function drawBars(
  { lying, stacked, end, left, bottom, width, height }: Plot,
  categories: readonly string[],
  bars: readonly (readonly number[])[],
  series: number,
): Shape[] {
  const place = (lying ? height : width) / Math.max(1, categories.length);
  const thick = (place * 0.7) / (stacked ? 1 : Math.max(1, series));
  return categories.flatMap((name, index) => {
    // Lying bars begin at the bottom, as in Excel.
    const start = lying ? bottom - (index + 1) * place : left + index * place;
    let before = 0;
    return [
      lying
        ? label(name, left - GAP / 2, start + place / 2 + FONT / 3, 'end')
        : label(name, start + place / 2, bottom + FONT + 2, 'middle'),
      ...(bars[index] ?? []).map((value, which) => {
        const long = (value / end) * (lying ? width : height);
        const order = stacked ? 0 : lying ? series - 1 - which : which;
        const offset = start + place * 0.15 + order * thick;
        const bar = lying
          ? { x: left + before, y: offset, width: long, height: thick }
          : { x: offset, y: bottom - before - long, width: thick, height: long };
        before += stacked ? long : 0;
        return box(bar, { fill: colorOf(which) });
      }),
    ];
  });
}

function colorOf(index: number): string {
  return COLORS[index % COLORS.length] ?? '#4472C4';
}
