/** The whole workbook as plain data, for saving as .xlsx. What the file writer has no word for is left out. */
import type { Area, CellValue } from '../../src/core/cells';
import type { CellStyle, Conditional, Validation, ValidationRule } from '../../src/core/style';
import type { FileCell, FilePage, FileSheet, FileTable, FileWorkbook } from '../../src/files/workbook';
import { formulaAt, readValues, styleAt } from './cells';
import { conditionalsOf } from './conditionals';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { frozen, mergesOf, PIXELS_PER_POINT } from './layout';
import { listNames } from './names';
import { parseReference } from './references';
import { activeSheetId, findSheetId, listSheets } from './sheets';
import type { SheetInfo } from './sheets';
import { fromEngineForm } from './structured';
import { tablesOf } from './tables';
import type { TableInfo } from './tables';
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from './univer-parts';
import type { IColumnData, IRowData, IStyleData, Worksheet } from './univer-parts';
import { validationsOf } from './validations';
import type { Rule } from './validations';

/** Reads the workbook as it stands; await `engine.settled()` before, so that calculated values are there. */
export function readContent(engine: Engine): FileWorkbook {
  const names = listNames(engine).flatMap(({ name, formula }) => {
    const reference = parseReference(formula.slice(1));
    const sheetId = reference?.sheet === undefined ? undefined : findSheetId(engine, reference.sheet);
    return reference && sheetId !== undefined
      ? [{ name, sheet: sheetOf(engine, sheetId).getName(), area: reference.area }]
      : [];
  });
  return {
    title: engine.workbook.getName(),
    sheets: listSheets(engine).map((sheet) => readSheet(engine, sheet)),
    names,
    activeSheet: sheetOf(engine, activeSheetId(engine)).getName(),
  };
}

function readSheet(engine: Engine, { id, name, visibility }: SheetInfo): FileSheet {
  const sheet = sheetOf(engine, id);
  const cells = readCells(engine, sheet);
  const { rows, columns } = frozen(engine, id);
  const page = readPage(engine, id);
  return {
    name,
    visibility,
    cells,
    columnWidths: columnWidths(sheet),
    hiddenColumns: hiddenColumns(sheet),
    rowHeights: rowHeights(sheet),
    merges: mergesOf(engine, id),
    tables: tablesOf(engine, id).map((table) => readTable(table, cells)),
    validations: validationsOf(engine, id).flatMap(({ rule, areas }) => {
      const validation = toValidation(rule);
      return validation ? areas.map((area) => ({ area, validation })) : [];
    }),
    conditionals: conditionalsOf(engine, id).flatMap(({ areas, formula, style }) => {
      const conditional: Conditional = { formula, style: toStyle(style) };
      return areas.map((area) => ({ area, conditional }));
    }),
    ...(rows > 0 ? { freezeRows: rows } : {}),
    ...(columns > 0 ? { freezeColumns: columns } : {}),
    ...(page ? { page } : {}),
  };
}

function readCells(engine: Engine, sheet: Worksheet): Map<number, Map<number, FileCell>> {
  const lines = new Map<number, Map<number, FileCell>>();
  sheet.getCellMatrix().forValue((row, column) => {
    const at: Area = { row, column, rows: 1, columns: 1 };
    const value: CellValue = readValues(engine, sheet.getSheetId(), at)[0]?.[0] ?? null;
    const formula = formulaAt(engine, sheet, row, column);
    const style = toStyle(styleAt(sheet, row, column));
    const hasStyle = Object.keys(style).length > 0;
    if (value === null && formula === undefined && !hasStyle) {
      return;
    }
    const line = lines.get(row) ?? new Map<number, FileCell>();
    lines.set(row, line);
    line.set(column, {
      value,
      ...(formula === undefined ? {} : { formula: fromEngineForm(formula).slice(1) }),
      ...(hasStyle ? { style } : {}),
    });
  });
  return lines;
}

/** Univer's style in the file writer's words. */
function toStyle(style: IStyleData): CellStyle {
  const font = {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs === undefined ? {} : { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.cl?.rgb ? { color: toHex(style.cl.rgb) } : {}),
  };
  const align = ALIGN.find(([code]) => code === style.ht)?.[1];
  const vertical = VERTICAL.find(([code]) => code === style.vt)?.[1];
  const { t, b, l, r } = style.bd ?? {};
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.bg?.rgb ? { fill: toHex(style.bg.rgb) } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(t && b && l && r ? { border: true } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
  };
}

const ALIGN = [
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
] as const;

const VERTICAL = [
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
] as const;

/** Univer's page writes colours as `#rrggbb`, `#rgb` or `rgb(r,g,b)`. */
function toHex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  if (parts) {
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)?.slice(1);
  return (short ? `#${short.map((digit) => digit + digit).join('')}` : color).toUpperCase();
}

/** The numbered entries of Univer's sparse arrays. */
function entries<T>(sparse: Readonly<Record<number, T | null | undefined>>): [number, T][] {
  return Object.entries(sparse).flatMap(([index, data]) =>
    data ? [[Number(index), data] as [number, T]] : [],
  );
}

/** At 100 % a character of Excel's standard font is 7 pixels wide, and each column has 5 pixels of padding. */
function columnWidths(sheet: Worksheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [column, data] of entries<IColumnData>(sheet.getConfig().columnData)) {
    if (data.w !== undefined) {
      widths.set(column, Math.round(((data.w - 5) / 7) * 100) / 100);
    }
  }
  return widths;
}

function hiddenColumns(sheet: Worksheet): number[] {
  return entries<IColumnData>(sheet.getConfig().columnData)
    .filter(([, data]) => data.hd === BooleanNumber.TRUE)
    .map(([column]) => column);
}

/** Heights set by hand; a row that fits its content takes what the opening program thinks right. */
function rowHeights(sheet: Worksheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, data] of entries<IRowData>(sheet.getConfig().rowData)) {
    if (data.h !== undefined && data.ia !== BooleanNumber.TRUE) {
      heights.set(row, data.h / PIXELS_PER_POINT);
    }
  }
  return heights;
}

function readTable({ name, area, columns }: TableInfo, cells: FileSheet['cells']): FileTable {
  return {
    name,
    area,
    columns: columns.map((column, index) => {
      const formulas = new Set<string | undefined>();
      for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
        formulas.add(cells.get(row)?.get(area.column + index)?.formula);
      }
      // A column filled with one formula gives it to new rows too.
      const [formula] = formulas.size === 1 ? formulas : [];
      return formula === undefined ? { name: column } : { name: column, formula };
    }),
  };
}

/** `undefined` for rules the file writer has no word for: those a user makes in the grid in other ways. */
function toValidation(rule: Rule): Validation | undefined {
  const fileRule = toFileRule(rule);
  return (
    fileRule && {
      rule: fileRule,
      onError: rule.errorStyle === DataValidationErrorStyle.STOP ? 'stop' : 'warning',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    }
  );
}

function toFileRule({ type, operator, formula1 = '', formula2 = '' }: Rule): ValidationRule | undefined {
  if (type === (DataValidationType.LIST as string)) {
    return { kind: 'list', source: formula1 };
  }
  if (type === (DataValidationType.CUSTOM as string)) {
    return { kind: 'custom', formula: formula1 };
  }
  if (operator !== DataValidationOperator.BETWEEN) {
    return undefined;
  }
  if (type === (DataValidationType.DATE as string)) {
    return { kind: 'date', min: toDateFormula(formula1), max: toDateFormula(formula2) };
  }
  const kind = type === (DataValidationType.DECIMAL as string) ? 'decimal' : 'whole';
  return type === (DataValidationType.DECIMAL as string) || type === (DataValidationType.WHOLE as string)
    ? { kind, min: toLimit(formula1), max: toLimit(formula2) }
    : undefined;
}

function toLimit(text: string): number | string {
  const asNumber = Number(text);
  return text !== '' && Number.isFinite(asNumber) ? asNumber : text;
}

function toDateFormula(text: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) {
    return `=DATE(${Number(iso[1])},${Number(iso[2])},${Number(iso[3])})`;
  }
  return text.startsWith('=') ? text : `=${text}`;
}

function readPage(engine: Engine, sheetId: string): FilePage | undefined {
  const { orientation, titleRows, printArea } = engine.extras(sheetId).page;
  if (orientation === undefined && titleRows === undefined && printArea === undefined) {
    return undefined;
  }
  const area = printArea === undefined ? undefined : parseReference(printArea)?.area;
  return {
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(titleRows ? { titleRows } : {}),
    ...(area ? { printArea: area } : {}),
  };
}
