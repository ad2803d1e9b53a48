/**
 * Places a print sheet in the workbook. It is made whole from the tables each time, so the one made before is renewed;
 * but only as long as nobody has edited it. One that was edited by hand stays as it is, and the new one gets a sheet of
 * its own.
 */
import { cellName } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import { sheetCells } from '../../workbook/draft/draft';
import type { SheetDraft, WorkbookDraft } from '../../workbook/draft/draft';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { metaDraft } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { freeSheetName } from '../layout/names';
import type { Message } from '../words/message';
import { findSheet } from '../../workbook/cells/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { PrintDocument } from './document';
import { printSheet } from './print-sheet';

/** A paper's sheet, drafted into a workbook. */
export interface PlacedPrint {
  /** The print sheet, `_SoDanVan` that knows it, and the sheet to show. */
  readonly draft: WorkbookDraft;
  /** The facts that `_SoDanVan` holds then. */
  readonly meta: Meta;
  readonly sheet: string;
  /** Messages to show once it is written. */
  readonly messages: readonly Message[];
}

/**
 * Drafts a paper's sheet and the facts that know it.
 * @param form what the paper is, such as `annex`: of each form one sheet is kept up to date.
 * @param meta what `_SoDanVan` holds, with whatever else is to be written there.
 */
export function placePrint(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  form: string,
  document: PrintDocument,
): PlacedPrint {
  const record = meta.prints?.[form];
  const named = record && findSheet(snapshot, record.sheet);
  const isOurs = (sheet: SheetSnapshot) => snapshotFingerprint(sheet) === record?.cells;
  // A sheet that was renamed is known by what it says.
  const ours = named ? (isOurs(named) ? named : undefined) : record && snapshot.sheets.find(isOurs);
  const sheet = printSheet(document, ours?.name ?? freeSheetName(document.name, snapshot));
  const next: Meta = {
    ...meta,
    prints: { ...meta.prints, [form]: { sheet: sheet.name, cells: draftFingerprint(sheet) } },
  };
  const made: Message = ours
    ? { code: 'print.renewed', params: { sheet: sheet.name } }
    : { code: 'print.made', params: { sheet: sheet.name } };
  const kept: Message[] =
    named && !ours
      ? [
          {
            code: 'print.editedKept',
            params: { sheet: named.name },
            at: { sheet: named.name, row: 0, column: 0 },
          },
        ]
      : [];
  return {
    draft: {
      sheets: [sheet, metaDraft(next)],
      names: [],
      show: { sheet: sheet.name, row: 0, column: 0 },
    },
    meta: next,
    sheet: sheet.name,
    messages: [made, ...kept],
  };
}

function draftFingerprint(sheet: SheetDraft): string {
  return cellsFingerprint(
    sheetCells(sheet).map(({ row, column, content }) => [
      row,
      column,
      'value' in content ? content.value : null,
    ]),
  );
}

/** A formula is no value of ours: a sheet with one has been edited. */
function snapshotFingerprint({ grid }: SheetSnapshot): string {
  return cellsFingerprint(
    grid.values.flatMap((line, r) =>
      line.map((value, c): Placed => [grid.row + r, grid.column + c, grid.formulas[r]?.[c] ?? value]),
    ),
  );
}

type Placed = readonly [row: number, column: number, value: CellValue];

/** A fingerprint of words and the cells they stand in, whatever they look like. */
function cellsFingerprint(cells: readonly Placed[]): string {
  const said = cells
    .filter(([, , value]) => value !== null && value !== '')
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([row, column, value]) => `${cellName(row, column)} ${String(value)}`);
  return fingerprint(said.join('\n'));
}
