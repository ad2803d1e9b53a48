/** Reads from a sheet's part everything but values: looks, sizes, merges, rules, the view and the set-up of its print. */
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import type { CellStyle, Validation, ValidationRule } from '../workbook/cells/style';
import type { Looks } from './looks';
import { areasOf } from './parts/areas';
import { columnNumber } from './parts/sharedFormula';
import { isTrue, unescapeControls } from './parts/text';
import type { FileSheet } from './parts/workbook';
import { XmlReader } from './parts/xml';

type Rules<K extends 'validations' | 'conditionals'> = NonNullable<FileSheet[K]>[number][];

export interface SheetLooks {
  /** The looks of cells by row and column; cells as any other are left out. */
  readonly styles: Map<number, Map<number, CellStyle>>;
  /** The cells that hold the formula of an array, with the cells of the array. */
  readonly arrays: Map<number, Map<number, Area>>;
  readonly columnWidths: Map<number, number>;
  readonly hiddenColumns: number[];
  readonly hiddenRows: number[];
  readonly rowHeights: Map<number, number>;
  readonly merges: Area[];
  readonly validations: Rules<'validations'>;
  readonly conditionals: Rules<'conditionals'>;
  freezeRows: number;
  freezeColumns: number;
  page?: {
    readonly orientation: 'portrait' | 'landscape';
    readonly onePage: boolean;
    readonly scale?: number;
  };
  /** Rows that begin a new page. */
  readonly breaks: number[];
}

/** Columns that are looked at one by one: a range of them may reach to the end of the sheet. */
const MOST_COLUMNS = 1_000;

/** Parts that other vocabularies fill, with elements of the same names. */
const FOREIGN: ReadonlySet<string> = new Set(['extLst', 'customSheetViews', 'AlternateContent']);

/**
 * Reads a worksheet part.
 * @param sheet the sheet's name, for refusals.
 * @throws Refusal when it is no XML
 */
export function readSheetLooks(xml: string, sheet: string, looks: Looks): SheetLooks {
  const reader = new XmlReader(xml, sheet);
  const found: SheetLooks = {
    styles: new Map(),
    arrays: new Map(),
    columnWidths: new Map(),
    hiddenColumns: [],
    hiddenRows: [],
    rowHeights: new Map(),
    merges: [],
    validations: [],
    conditionals: [],
    freezeRows: 0,
    freezeColumns: 0,
    breaks: [],
  };
  const ranked: { priority: number; rule: Rules<'conditionals'>[number] }[] = [];
  let fitted = false;
  while (reader.nextElement()) {
    if (FOREIGN.has(reader.name)) {
      reader.skip();
      continue;
    }
    switch (reader.name) {
      case 'pageSetUpPr':
        fitted = isTrue(reader.attribute('fitToPage'));
        break;
      case 'pane':
        if ((reader.attribute('state') ?? 'split').startsWith('frozen')) {
          found.freezeRows = Math.round(Number(reader.attribute('ySplit') ?? 0));
          found.freezeColumns = Math.round(Number(reader.attribute('xSplit') ?? 0));
        }
        break;
      case 'col':
        readColumn(reader, looks.digit, found);
        break;
      case 'sheetData':
        readRows(reader, looks, found);
        break;
      case 'mergeCell':
        found.merges.push(...areasOf(reader.attribute('ref') ?? ''));
        break;
      case 'dataValidation':
        found.validations.push(...readValidation(reader));
        break;
      case 'conditionalFormatting':
        ranked.push(...readConditionals(reader, looks));
        break;
      case 'pageSetup':
        readPageSetup(reader, fitted, found);
        break;
      case 'rowBreaks':
        readBreaks(reader, found);
        break;
    }
  }
  ranked.sort((a, b) => a.priority - b.priority);
  found.conditionals.push(...ranked.map(({ rule }) => rule));
  return found;
}

function readColumn(reader: XmlReader, digit: number, { columnWidths, hiddenColumns }: SheetLooks): void {
  const [first, last] = [Number(reader.attribute('min')) - 1, Number(reader.attribute('max')) - 1];
  const width = Number(reader.attribute('width') ?? Number.NaN);
  const hidden = isTrue(reader.attribute('hidden'));
  for (let column = Math.max(0, first); column <= Math.min(last, MOST_COLUMNS, MAX_COLUMNS - 1); column++) {
    if (Number.isFinite(width)) {
      // The way back from the width a file stores (writable-sheet.ts); a column dragged to nothing has none.
      columnWidths.set(column, Math.max(0, Math.round(((width * digit - 5) / digit) * 100) / 100));
    }
    if (hidden) {
      hiddenColumns.push(column);
    }
  }
}

function readRows(reader: XmlReader, looks: Looks, found: SheetLooks): void {
  if (reader.kind !== 'open') {
    return;
  }
  const { depth } = reader;
  let [row, column] = [-1, -1];
  while (reader.nextElement(depth)) {
    if (reader.name === 'row') {
      const said = reader.attribute('r');
      row = said === undefined ? row + 1 : Number(said) - 1;
      column = -1;
      if (isTrue(reader.attribute('hidden'))) {
        found.hiddenRows.push(row);
      }
      const height = Number(reader.attribute('ht') ?? Number.NaN);
      if (isTrue(reader.attribute('customHeight')) && Number.isFinite(height)) {
        found.rowHeights.set(row, height);
      }
    } else if (reader.name === 'c') {
      const letters = /^[A-Za-z]+/.exec(reader.attribute('r') ?? '')?.[0];
      column = letters === undefined ? column + 1 : columnNumber(letters);
      const style = looks.cell(Number(reader.attribute('s') ?? 0));
      if (style) {
        const line = found.styles.get(row) ?? new Map<number, CellStyle>();
        found.styles.set(row, line.set(column, style));
      }
    } else if (reader.name === 'f') {
      if (['array', 'dataTable'].includes(reader.attribute('t') ?? '')) {
        const [area] = areasOf(reader.attribute('ref') ?? '');
        const line = found.arrays.get(row) ?? new Map<number, Area>();
        found.arrays.set(row, line.set(column, area ?? { row, column, rows: 1, columns: 1 }));
      }
    } else if (FOREIGN.has(reader.name)) {
      reader.skip();
    }
  }
}

function readValidation(reader: XmlReader): Rules<'validations'> {
  const [type, operator] = [reader.attribute('type') ?? 'none', reader.attribute('operator')];
  const onError = reader.attribute('errorStyle') ?? 'stop';
  const areas = areasOf(reader.attribute('sqref') ?? '');
  const title = unescapeControls(reader.attribute('errorTitle') ?? '');
  const message = unescapeControls(reader.attribute('error') ?? '');
  const formulas: { formula1?: string; formula2?: string } = {};
  if (reader.kind === 'open') {
    const { depth } = reader;
    while (reader.nextElement(depth)) {
      if (reader.name === 'formula1' || reader.name === 'formula2') {
        formulas[reader.name] = unescapeControls(reader.text());
      }
    }
  }
  const rule = ruleOf(type, operator, formulas.formula1, formulas.formula2);
  const validation: Validation | undefined = rule && {
    rule,
    onError: onError === 'stop' ? 'stop' : 'warning',
    title,
    message,
  };
  return validation ? areas.map((area) => ({ area, validation })) : [];
}

/** `undefined` for rules that the model has no word for. */
function ruleOf(
  type: string,
  operator: string | undefined,
  first: string | undefined,
  second: string | undefined,
): ValidationRule | undefined {
  if (first === undefined || first.startsWith('"')) {
    return undefined;
  }
  if (type === 'list') {
    return { kind: 'list', source: withSign(first) };
  }
  if (type === 'custom') {
    return { kind: 'custom', formula: withSign(first) };
  }
  if ((operator ?? 'between') !== 'between' || second === undefined) {
    return undefined;
  }
  if (type === 'date') {
    return { kind: 'date', min: withSign(first), max: withSign(second) };
  }
  return type === 'decimal' || type === 'whole'
    ? { kind: type, min: limit(first), max: limit(second) }
    : undefined;
}

/** A file holds formulas without their `=`. */
const withSign = (formula: string): string => '=' + formula;

const limit = (formula: string): number | string =>
  formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : withSign(formula);

/** Reads the formats of one area. Of several the formula is written for the first one's corner only: such a format is not shown. */
function readConditionals(
  reader: XmlReader,
  looks: Looks,
): { priority: number; rule: Rules<'conditionals'>[number] }[] {
  const [area, ...others] = areasOf(reader.attribute('sqref') ?? '');
  const rules: { priority: number; rule: Rules<'conditionals'>[number] }[] = [];
  if (reader.kind !== 'open') {
    return rules;
  }
  const { depth } = reader;
  let rule: { priority: number; style: CellStyle } | undefined;
  while (reader.nextElement(depth)) {
    if (reader.name === 'cfRule') {
      const style = looks.conditional(Number(reader.attribute('dxfId') ?? -1));
      const priority = Number(reader.attribute('priority') ?? 0);
      rule = reader.attribute('type') === 'expression' ? { priority, style } : undefined;
    } else if (reader.name === 'formula') {
      const formula = withSign(unescapeControls(reader.text()));
      if (rule && area && others.length === 0) {
        rules.push({
          priority: rule.priority,
          rule: { area, conditional: { formula, style: rule.style } },
        });
      }
      rule = undefined;
    } else if (FOREIGN.has(reader.name)) {
      reader.skip();
    }
  }
  return rules;
}

function readPageSetup(reader: XmlReader, fitted: boolean, found: SheetLooks): void {
  const [orientation, paper] = [reader.attribute('orientation'), reader.attribute('paperSize')];
  if (orientation === undefined && paper === undefined) {
    return;
  }
  const scale = reader.attribute('scale');
  found.page = {
    orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
    onePage: fitted && (reader.attribute('fitToHeight') ?? '1') !== '0',
    ...(scale === undefined ? {} : { scale: Number(scale) }),
  };
}

function readBreaks(reader: XmlReader, { breaks }: SheetLooks): void {
  if (reader.kind !== 'open') {
    return;
  }
  const { depth } = reader;
  while (reader.nextElement(depth)) {
    const row = Number(reader.attribute('id'));
    // A file counts the row above a break.
    if (row > 0 && row < MAX_ROWS) {
      breaks.push(row);
    }
  }
}
