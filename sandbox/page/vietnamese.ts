/**
 * Numbers and days in the grid as Vietnamese writes them: 87,5, and 10/5/2027 for the tenth of May. Excel takes this from
 * Windows' settings.
 */
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from '@univerjs/preset-sheets-core';
import { typedDay, typedNumber } from './typed-value';

/** Makes a grid show and take numbers as Vietnamese writes them. */
export function writeVietnamese(injector: Injector): void {
  // Numbers with a format of their own.
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('vi');
  const interceptors = injector.get(SheetInterceptorService);
  // Numbers of the General format, which Univer shows with a dot.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) =>
      next(
        cell?.t === CellValueType.NUMBER && typeof cell.v === 'number' && !Number.isInteger(cell.v)
          ? { ...cell, v: String(cell.v).replace('.', ',') }
          : cell,
      ),
  });
  interceptors.writeCellInterceptor.intercept(
    interceptors.writeCellInterceptor.getInterceptPoints().AFTER_CELL_EDIT,
    {
      // Before Univer looks for formats: it would take 87,5 for a text.
      priority: 1_000,
      handler: (cell, { workbook, worksheet, row, col }, next) => {
        const day = typedDay(cell?.v);
        if (!cell || day === undefined) {
          return next(cell && { ...cell, v: typedNumber(cell.v) ?? cell.v ?? null });
        }
        const look = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col));
        const read = next({ ...cell, p: null, v: day, t: CellValueType.NUMBER });
        // A cell without a format shows the day as it was typed.
        return read && !look?.n ? { ...read, s: { ...look, n: { pattern: 'dd/mm/yyyy' } } } : read;
      },
    },
  );
}
