/**
 * Brings a cell into view, whether the pane selects it or the user goes there.
 * Univer's own way (0.25.1, `SheetsScrollRenderController._scrollToCell`) counts rows from the top of the sheet where
 * it should count from the first one below the frozen rows, so with tall rows the cell stays out of view.
 */
import type { ICommandService, Workbook } from '@univerjs/core';
import {
  ScrollCommand,
  SHEET_VIEWPORT_KEY,
  SheetsScrollRenderController,
} from '@univerjs/preset-sheets-core';
import type { IRenderContext, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import { scrolledTo, spanOf } from './scrolling';

/** Pixels of the view that the scroll bars cover. */
const BARS = 12;

/** The used part of Univer's controller, which its types call private. */
interface Controller {
  readonly _context: IRenderContext<Workbook>;
  readonly _commandService: ICommandService;
  readonly _sheetSkeletonManagerService: SheetSkeletonManagerService;
  _scrollToCell(this: Controller, row: number, column: number): boolean;
}

/** Puts the better way in place of Univer's. @throws when Univer has none under that name any more */
export function scrollIntoView(): void {
  const controller = SheetsScrollRenderController.prototype as unknown as Controller;
  if (typeof controller._scrollToCell !== 'function') {
    throw new Error(
      'Univer scrolls in another way now: see whether sandbox/page/into-view.ts is still needed.',
    );
  }
  controller._scrollToCell = function (row, column) {
    const skeleton = this._sheetSkeletonManagerService.getCurrentSkeleton();
    const view = this._context.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!skeleton || !view) {
      return false;
    }
    const { xSplit, ySplit } = this._context.unit.getActiveSheet().getFreeze();
    const offsetY = scrolledTo(spanOf(skeleton.rowHeightAccumulation, row, ySplit), {
      start: view.viewportScrollY,
      size: (view.height ?? 0) - BARS,
    });
    const offsetX = scrolledTo(spanOf(skeleton.columnWidthAccumulation, column, xSplit), {
      start: view.viewportScrollX,
      size: (view.width ?? 0) - BARS,
    });
    if (offsetX === view.viewportScrollX && offsetY === view.viewportScrollY) {
      return false;
    }
    return this._commandService.syncExecuteCommand(ScrollCommand.id, {
      sheetViewStartRow: 0,
      sheetViewStartColumn: 0,
      offsetX,
      offsetY,
    });
  };
}
