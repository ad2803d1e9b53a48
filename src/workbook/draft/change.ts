/**
 * A change to a workbook, as plain data. `Change[]` is the only thing that is previewed, counted, applied and
 * inverted; src/workbook/draft/diff.ts makes it, src/excel/apply.ts carries it out.
 */
import type { Area, CellValue, CellAt } from '../cells/cells';
import type { ChartDraft } from './draft';
import type { GridSnapshot, Visibility } from '../cells/snapshot';
import type { CellStyle, Conditional, PageSetup, Validation } from '../cells/style';

/**
 * The content to put into a cell: a value or a formula; `undefined` leaves the cell as it is. A formula is en-US and
 * starts with `=`. A text is always written as text: one that begins with `=` never becomes a formula.
 */
export type CellInput = { readonly value: CellValue } | { readonly formula: string } | undefined;

/** A column's width: characters of the standard font, as Excel's dialog shows, or millimetres on paper. */
export type Width = number | { readonly mm: number };

export type Write = Extract<Change, { readonly kind: 'write' }>;

export type Change =
  | { readonly kind: 'addSheet'; readonly sheet: string }
  | {
      readonly kind: 'removeSheet';
      readonly sheet: string;
      /** The cells' content when the change was worked out. */ readonly expected: GridSnapshot;
    }
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** Lines of equal length. */
      readonly cells: readonly (readonly CellInput[])[];
      /**
       * The cells' content when the change was worked out: same shape; `undefined` for a cell that is left. Absent =
       * all empty.
       */
      readonly expected?: readonly (readonly CellInput[])[];
    }
  | {
      readonly kind: 'addTable';
      readonly sheet: string;
      readonly table: string;
      /** The header and the body. */ readonly area: Area;
      /**
       * The name of the table that a writing cut short has made there. Such a table only gets its own name and looks.
       */
      readonly made?: string;
    }
  | {
      readonly kind: 'resizeTable';
      readonly sheet: string;
      readonly table: string;
      readonly area: Area;
      readonly expected: Area;
    }
  | { readonly kind: 'addName'; readonly name: string; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'removeName'; readonly name: string; readonly sheet: string }
  /** Empties the cells, whatever they hold. */
  | { readonly kind: 'clear'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'format'; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'columnWidth';
      readonly sheet: string;
      readonly column: number;
      readonly width: Width;
    }
  | {
      readonly kind: 'rowHeight';
      readonly sheet: string;
      readonly row: number;
      readonly rows: number;
      /** Counted in points. */ readonly height: number;
    }
  | { readonly kind: 'hideColumn'; readonly sheet: string; readonly column: number }
  /** Rows that were hidden can be seen again. */
  | { readonly kind: 'showRows'; readonly sheet: string; readonly row: number; readonly rows: number }
  /** Calculates every formula of the workbook anew: a host set to calculate by hand shows old results. */
  | { readonly kind: 'recalculate'; readonly sheet: string }
  | { readonly kind: 'fitRows'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'validate';
      readonly sheet: string;
      readonly area: Area;
      readonly validation: Validation;
    }
  /** Takes away what the cells accept: anything may be typed. */
  | { readonly kind: 'clearValidation'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'conditional';
      readonly sheet: string;
      readonly area: Area;
      readonly conditional: Conditional;
    }
  /** Takes away every conditional format that touches the area. */
  | { readonly kind: 'clearConditionals'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'freeze';
      readonly sheet: string;
      readonly rows: number;
      /** Zero if absent. */ readonly columns?: number;
    }
  | { readonly kind: 'page'; readonly sheet: string; readonly page: PageSetup }
  | {
      readonly kind: 'chart';
      readonly sheet: string;
      readonly chart: ChartDraft;
      /** A chart of that name is there: it is changed. */
      readonly made?: boolean;
    }
  /** Takes away what the cells look like: merges and conditional formats too, not what they hold. */
  | { readonly kind: 'clearLooks'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'visibility'; readonly sheet: string; readonly visibility: Visibility }
  | { readonly kind: 'show'; readonly sheet: string; readonly row: number; readonly column: number };

/** One cell that a fix writes, and what it held when the fix was worked out. */
export interface Edit {
  readonly at: CellAt;
  readonly expected: NonNullable<CellInput>;
  readonly put: NonNullable<CellInput>;
}
