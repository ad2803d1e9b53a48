/**
 * What follows when everything is written. Formulas that Excel has changed are put right, and a cell is brought into view.
 * Excel may make a calculated column of what was written: then each cell has the last of its column's formulas
 * (OfficeDev/office-js issues 2093, 5909 and 6745). Cells that held values before keep the formulas they get.
 */
import { cellName } from '../workbook/cells/cells';
import type { CellAt, CellValue } from '../workbook/cells/cells';
import type { CellInput, Change, Write } from '../workbook/draft/change';
import { sameInput } from '../workbook/draft/diff';
import { inExcel } from './session';

type Show = Extract<Change, { readonly kind: 'show' }>;

/** What was found and done afterwards. */
export interface Afterwards {
  /** Where Excel still has another formula than the one written. */
  readonly changed?: CellAt;
  /** The cell could not be brought into view. */
  readonly unshown?: true;
}

/** A formula that a column's last one would have taken the place of. */
interface Sample {
  readonly write: Write;
  /** Place within the write. */
  readonly column: number;
  readonly at: CellAt;
  readonly last: string;
}

/** Finishes what was written. One request where something is to be shown or looked at, three where formulas are put right. */
export async function finish(changes: readonly Change[], show: Show | undefined): Promise<Afterwards> {
  const samples = changes.flatMap((change) => (change.kind === 'write' ? samplesOf(change) : []));
  if (samples.length === 0 && !show) {
    return {};
  }
  let unshown = false;
  let found = await overwritten(samples, show).catch((error: unknown) => {
    if (!(error instanceof OfficeExtension.Error)) {
      throw error;
    }
    unshown = show !== undefined;
    // Of what cannot be read nothing is said: it was written.
    return unshown && samples.length > 0 ? overwritten(samples, undefined).catch(() => []) : [];
  });
  if (found.length > 0) {
    await putRight(found).catch(() => undefined);
    const before = found;
    found = await overwritten(samples, undefined).catch(() => before);
  }
  const [first] = found;
  return { ...(first ? { changed: first.at } : {}), ...(unshown ? { unshown: true } : {}) };
}

/** One cell for each formula of a column that is not its last. */
function samplesOf(write: Write): Sample[] {
  const columns = write.cells[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const formulas = write.cells.map((line) => formulaOf(line[column]));
    const last = formulas.filter((formula) => formula !== undefined).at(-1);
    const seen = new Set([last, undefined]);
    return formulas.flatMap((formula, index): Sample[] => {
      if (last === undefined || seen.has(formula)) {
        return [];
      }
      seen.add(formula);
      const at = { sheet: write.sheet, row: write.row + index, column: write.column + column };
      return [{ write, column, at, last }];
    });
  });
}

const formulaOf = (cell: CellInput): string | undefined =>
  cell && 'formula' in cell ? cell.formula : undefined;

/** The samples that hold their column's last formula. @throws OfficeExtension.Error */
async function overwritten(samples: readonly Sample[], show: Show | undefined): Promise<Sample[]> {
  return inExcel(async (context) => {
    const cells = samples.map((sample) => {
      const cell = cellAt(context, sample.at);
      cell.load('formulas');
      return { sample, cell };
    });
    if (show) {
      context.workbook.worksheets.getItem(show.sheet).activate();
      cellAt(context, show).select();
    }
    await context.sync();
    return cells
      .filter(({ sample, cell }) => isFormula((cell.formulas as CellValue[][])[0]?.[0], sample.last))
      .map(({ sample }) => sample);
  });
}

function isFormula(found: CellValue | undefined, formula: string): boolean {
  const table = /([^\s(),;:+\-*/&=<>^%"]+)\[\[#This Row\]/.exec(formula)?.[1];
  return typeof found === 'string' && sameInput({ formula: found }, { formula }, table);
}

/** Writes the columns again, over values: what held a value is no calculated column. */
function putRight(found: readonly Sample[]): Promise<void> {
  const columns = new Map(
    found.map((sample) => [`${sample.at.sheet} ${sample.at.column} ${sample.write.row}`, sample]),
  );
  return inExcel(async (context) => {
    for (const { write, column } of columns.values()) {
      const range = cellAt(context, { ...write, column: write.column + column }).getResizedRange(
        write.cells.length - 1,
        0,
      );
      const formulas = write.cells.map((line) => [formulaOf(line[column]) ?? null]);
      range.values = formulas.map(([formula]) => [formula === null ? null : 0]);
      range.formulas = formulas;
    }
    await context.sync();
  });
}

const cellAt = (context: Excel.RequestContext, { sheet, row, column }: CellAt): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(cellName(row, column));
