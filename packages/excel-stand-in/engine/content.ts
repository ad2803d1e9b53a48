/**
 * The whole workbook as plain data. Parts that `WorkbookData` has no word for are left out.
 * open-content.ts is the inverse.
 */
import { MAX_ROWS } from '../data/cells';
import type { Area, CellValue } from '../data/cells';
import type {
  Conditional,
  WorkbookCell,
  WorkbookChart,
  WorkbookData,
  WorkbookPage,
  WorkbookSheet,
  WorkbookTable,
} from '../data/workbook';
import { formulaAt, readValues, styleAt } from './cells';
import { chartsOf, coveredBy, titleOf } from './charts';
import { conditionalsOf } from './conditionals';
import { toStyle } from './content-styles';
import { toValidation } from './content-validations';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { fromEngineForm } from './engine-form';
import { frozen, mergesOf, toCharacters, toPoints } from './layout';
import { listNames } from './names';
import { notesOf } from './notes';
import { parseReference } from './references';
import { activeSheetId, findSheetId, listSheets } from './sheets';
import type { SheetInfo } from './sheets';
import type { ChartInfo } from './state';
import { tablesOf } from './table-info';
import { BooleanNumber } from './univer-parts';
import type { IColumnData, IRowData, Worksheet } from './univer-parts';
import { validationsOf } from './validations';

/** Reads the workbook as it stands; await `engine.settled()` before, so that calculated values are there. */
export function readContent(engine: Engine): WorkbookData {
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

function readSheet(engine: Engine, { id, name, visibility }: SheetInfo): WorkbookSheet {
  const sheet = sheetOf(engine, id);
  const cells = readCells(engine, sheet);
  const { rows, columns } = frozen(engine, id);
  const page = readPage(engine, id);
  return {
    name,
    visibility,
    cells,
    columnWidths: columnWidths(sheet),
    hiddenColumns: hidden(sheet.getConfig().columnData),
    hiddenRows: hidden(sheet.getConfig().rowData),
    rowHeights: rowHeights(sheet),
    merges: mergesOf(engine, id),
    tables: tablesOf(engine, id).map(({ name: table, area, columns }) => ({
      name: table,
      area,
      columns: tableColumns(columns, area, cells),
    })),
    validations: validationsOf(engine, id).flatMap(({ rule, areas }) => {
      const validation = toValidation(rule);
      return validation ? areas.map((area) => ({ area, validation })) : [];
    }),
    conditionals: conditionalsOf(engine, id).flatMap(({ areas, formula, style }) => {
      const conditional: Conditional = { formula, style: toStyle(style) };
      return areas.map((area) => ({ area, conditional }));
    }),
    notes: notesOf(engine, id),
    charts: chartsOf(engine, id).flatMap((chart) => readChart(engine, id, chart)),
    ...(rows > 0 ? { freezeRows: rows } : {}),
    ...(columns > 0 ? { freezeColumns: columns } : {}),
    ...(page ? { page } : {}),
  };
}

function readChart(engine: Engine, on: string, chart: ChartInfo): WorkbookChart[] {
  const { sheetId, area } = chart.source;
  const source = engine.workbook.getSheetBySheetId(sheetId);
  return source
    ? [
        {
          name: chart.name,
          kind: chart.type.startsWith('Bar') ? 'bar' : 'column',
          ...(chart.type.endsWith('Stacked') ? { stacked: true } : {}),
          ...(chart.minimum === 0 ? {} : { belowZero: true }),
          title: chart.title.visible ? titleOf(engine, chart) : '',
          source: { sheet: source.getName(), area },
          anchor: coveredBy(engine, on, chart),
        },
      ]
    : [];
}

function readCells(engine: Engine, sheet: Worksheet): Map<number, Map<number, WorkbookCell>> {
  const lines = new Map<number, Map<number, WorkbookCell>>();
  sheet.getCellMatrix().forValue((row, column) => {
    const at: Area = { row, column, rows: 1, columns: 1 };
    const value: CellValue = readValues(engine, sheet.getSheetId(), at)[0]?.[0] ?? null;
    const formula = formulaAt(engine, sheet, row, column);
    const style = toStyle(styleAt(sheet, row, column));
    const hasStyle = Object.keys(style).length > 0;
    if (value === null && formula === undefined && !hasStyle) {
      return;
    }
    const line = lines.get(row) ?? new Map<number, WorkbookCell>();
    lines.set(row, line);
    line.set(column, {
      value,
      ...(formula === undefined ? {} : { formula: fromEngineForm(formula).slice(1) }),
      ...(hasStyle ? { style } : {}),
    });
  });
  return lines;
}

/** The numbered entries of Univer's sparse arrays. */
function entries<T>(sparse: Readonly<Record<number, T | null | undefined>>): [number, T][] {
  return Object.entries(sparse).flatMap(([index, data]) =>
    data ? [[Number(index), data] as [number, T]] : [],
  );
}

function columnWidths(sheet: Worksheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [column, data] of entries<IColumnData>(sheet.getConfig().columnData)) {
    if (data.w !== undefined) {
      widths.set(column, toCharacters(data.w));
    }
  }
  return widths;
}

function hidden(sparse: Readonly<Record<number, IColumnData | IRowData | null | undefined>>): number[] {
  return entries<IColumnData | IRowData>(sparse)
    .filter(([, data]) => data.hd === BooleanNumber.TRUE)
    .map(([index]) => index);
}

/** Heights set by hand. A row that fits its content has none: the program that opens the file measures it. */
function rowHeights(sheet: Worksheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, data] of entries<IRowData>(sheet.getConfig().rowData)) {
    if (data.h !== undefined && data.ia !== BooleanNumber.TRUE) {
      heights.set(row, toPoints(data.h));
    }
  }
  return heights;
}

function readPage(engine: Engine, sheetId: string): WorkbookPage | undefined {
  const { orientation, titleRows, printArea, zoom, breaks = [] } = engine.extras(sheetId).page;
  if (orientation === undefined && titleRows === undefined && printArea === undefined) {
    return undefined;
  }
  const area = printArea === undefined ? undefined : parseReference(printArea)?.area;
  return {
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(titleRows ? { titleRows } : {}),
    ...(area ? printedPart(area) : {}),
    ...(zoom?.verticalFitToPages === 1 ? { onePage: true } : {}),
    ...(zoom?.scale === undefined ? {} : { scale: zoom.scale }),
    ...(breaks.length > 0 ? { breaks } : {}),
  };
}

/** The part of a page's set-up that prints only this area: columns, if it has all rows. */
function printedPart(area: Area): Pick<WorkbookPage, 'columns' | 'printArea'> {
  return area.rows === MAX_ROWS
    ? { columns: { first: area.column, last: area.column + area.columns - 1 } }
    : { printArea: area };
}

/** A table's columns. One filled with a single formula gives it to new rows too. `area`: header and body. */
function tableColumns(
  names: readonly string[],
  area: Area,
  cells: WorkbookSheet['cells'],
): WorkbookTable['columns'] {
  return names.map((name, index) => {
    const formulas = new Set<string | undefined>();
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      formulas.add(cells.get(row)?.get(area.column + index)?.formula);
    }
    const [formula] = formulas.size === 1 ? formulas : [];
    return formula === undefined ? { name } : { name, formula };
  });
}
