/** Draws the charts of the sheet in front over the grid, and again whenever something changed. */
import { ICommandService } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import { activeSheetId, chartData, chartsOf, frozen, PIXELS_PER_POINT, titleOf } from 'excel-stand-in/page';
import type { Engine } from 'excel-stand-in/page';
import { drawChart } from './chart-drawing';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Starts drawing charts.
 * @param container the element Univer draws the grid in.
 * @returns `stop`: to call before the engine is let go.
 */
export function showCharts(engine: Engine, container: HTMLElement): { readonly stop: () => void } {
  const layer = document.createElementNS(SVG, 'svg');
  layer.classList.add('charts');
  let asked = false;
  let stopped = false;
  const draw = (): void => {
    asked = false;
    if (!stopped) {
      place(engine, layer);
    }
  };
  const ask = (): void => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(draw);
    }
  };
  // Every command passes here: scrolling, sizes, the sheet in front, contents of cells.
  engine.get(ICommandService).onCommandExecuted(ask);
  engine.redraw.add(ask);
  const sizes = new ResizeObserver(ask);
  sizes.observe(container);
  return {
    stop() {
      stopped = true;
      sizes.disconnect();
    },
  };
}

function place(engine: Engine, layer: SVGSVGElement): void {
  const sheetId = activeSheetId(engine);
  const charts = chartsOf(engine, sheetId);
  const render = engine.get(IRenderManagerService).getRenderById(engine.unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const parent = render?.engine.getCanvasElement()?.parentElement;
  if (charts.length === 0 || !skeleton || !view || !parent) {
    layer.remove();
    return;
  }
  if (layer.parentElement !== parent) {
    parent.append(layer);
  }
  const { rowHeaderWidth, columnHeaderHeight, rowHeightAccumulation, columnWidthAccumulation } = skeleton;
  const split = frozen(engine, sheetId);
  const frozenEnd = (ends: readonly number[], count: number): number => ends[count - 1] ?? 0;
  layer.replaceChildren(
    ...charts.map((chart) => {
      const [left, top] = [chart.left * PIXELS_PER_POINT, chart.top * PIXELS_PER_POINT];
      const size = { width: chart.width * PIXELS_PER_POINT, height: chart.height * PIXELS_PER_POINT };
      // A chart that begins in frozen rows or columns does not scroll.
      const x = left < frozenEnd(columnWidthAccumulation, split.columns) ? left : left - view.viewportScrollX;
      const y = top < frozenEnd(rowHeightAccumulation, split.rows) ? top : top - view.viewportScrollY;
      const drawing = document.createElementNS(SVG, 'svg');
      const title = titleOf(engine, chart);
      drawing.setAttribute('role', 'img');
      drawing.setAttribute('aria-label', title === '' ? chart.name : title);
      set(drawing, { x: rowHeaderWidth + x, y: columnHeaderHeight + y, ...size });
      drawing.append(
        ...drawChart(chart, title, chartData(engine, chart), size).map(({ tag, attributes, text }) => {
          const shape = document.createElementNS(SVG, tag);
          set(shape, attributes);
          shape.textContent = text ?? null;
          return shape;
        }),
      );
      return drawing;
    }),
  );
}

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
}
