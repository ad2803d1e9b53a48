/** What a chart looks like, as plain shapes: bars, a scale, names, a legend. All lengths are pixels. */
import type { ChartData, ChartInfo } from '../engine/charts';

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
/** The width of a letter, near enough to leave room for names. */
const LETTER = FONT * 0.55;

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** The end of a scale from 0 that reaches `most`, in about five steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(most: number): { readonly end: number; readonly step: number } {
  if (!(most > 0)) {
    return { end: 1, step: 1 };
  }
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
  return { end: Math.ceil(most / step - 1e-9) * step, step };
}

/** The shapes of a chart of this size, the first the lowest. Negative numbers are drawn as nothing. */
export function drawChart(
  chart: Pick<ChartInfo, 'type' | 'legend' | 'axes'>,
  title: string,
  { categories, series }: ChartData,
  { width, height }: { readonly width: number; readonly height: number },
): Shape[] {
  const shapes: Shape[] = [
    {
      tag: 'rect',
      attributes: {
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        fill: '#FFFFFF',
        stroke: '#D9D9D9',
      },
    },
  ];
  const say = (text: string, x: number, y: number, anchor: string, size = FONT): void => {
    shapes.push({
      tag: 'text',
      attributes: { x, y, 'text-anchor': anchor, 'font-size': size, fill: '#404040' },
      text,
    });
  };
  let [top, bottom] = [GAP, height - GAP];
  if (title !== '') {
    say(title, width / 2, top + TITLE, 'middle', TITLE);
    top += TITLE + 2 * GAP;
  }
  if (chart.legend.visible) {
    const entries = series.map(({ name }) => name);
    const widths = entries.map((name) => FONT + GAP + name.length * LETTER + GAP);
    let x = (width - widths.reduce((sum, each) => sum + each, 0)) / 2;
    entries.forEach((name, index) => {
      shapes.push({
        tag: 'rect',
        attributes: { x, y: bottom - FONT, width: FONT, height: FONT, fill: colorOf(index) },
      });
      say(name, x + FONT + GAP / 2, bottom - 2, 'start');
      x += widths[index] ?? 0;
    });
    bottom -= FONT + GAP;
  }
  const lying = chart.type.startsWith('Bar');
  const stacked = chart.type.endsWith('Stacked');
  const below = lying ? chart.axes.value : chart.axes.category;
  if (below !== undefined) {
    say(below, width / 2, bottom - 2, 'middle');
    bottom -= FONT + GAP;
  }
  const beside = lying ? chart.axes.category : chart.axes.value;
  if (beside !== undefined) {
    say(beside, GAP, top + FONT, 'start');
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
  const plot = { left, top, width: width - left - 2 * GAP, height: bottom - top };

  for (const tick of ticks) {
    const share = tick / end;
    const [x, y] = [plot.left + share * plot.width, plot.top + (1 - share) * plot.height];
    const line = lying
      ? { x1: x, x2: x, y1: plot.top, y2: bottom }
      : { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y };
    shapes.push({ tag: 'line', attributes: { ...line, stroke: '#D9D9D9' } });
    if (lying) {
      say(number.format(tick), x, bottom + FONT + 2, 'middle');
    } else {
      say(number.format(tick), plot.left - GAP / 2, y + FONT / 3, 'end');
    }
  }
  const place = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  const thick = (place * 0.7) / (stacked ? 1 : Math.max(1, series.length));
  categories.forEach((name, index) => {
    // Lying bars begin at the bottom, as in Excel.
    const start = lying ? bottom - (index + 1) * place : plot.left + index * place;
    if (lying) {
      say(name, plot.left - GAP / 2, start + place / 2 + FONT / 3, 'end');
    } else {
      say(name, start + place / 2, bottom + FONT + 2, 'middle');
    }
    const room = lying ? plot.width : plot.height;
    let before = 0;
    bars[index]?.forEach((value, which) => {
      const long = (value / end) * room;
      const order = stacked ? 0 : lying ? series.length - 1 - which : which;
      const offset = start + place * 0.15 + order * thick;
      const box = lying
        ? { x: plot.left + before, y: offset, width: long, height: thick }
        : { x: offset, y: bottom - before - long, width: thick, height: long };
      before += stacked ? long : 0;
      shapes.push({ tag: 'rect', attributes: { ...box, fill: colorOf(which) } });
    });
  });
  return shapes;
}

function colorOf(index: number): string {
  return COLORS[index % COLORS.length] ?? '#4472C4';
}
