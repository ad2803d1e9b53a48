/** How cells look, how input is guided and how a sheet prints: plain data, shared by drafts, changes and the file writer. */

/** Colours are `#RRGGBB`; sizes are points. A missing member leaves what there is. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Thin black lines on all four sides of every cell. */
  readonly border?: boolean;
  /** en-US number format code, such as `dd/mm/yyyy`. */
  readonly numberFormat?: string;
}

/** What a cell accepts. Formulas are en-US text starting with `=`. */
export type ValidationRule =
  | {
      readonly kind: 'list';
      /** A range or a named range, never an inline list: `=DanhMucDonVi`. */ readonly source: string;
    }
  | {
      readonly kind: 'decimal' | 'whole';
      readonly min: number | string;
      readonly max: number | string;
    }
  /** Formulas that give serial days: a date as text would be read by locale (DateTimeDataValidation). */
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'custom'; readonly formula: string };

export interface Validation {
  readonly rule: ValidationRule;
  /** `stop` refuses the typed value, `warning` asks. Excel applies neither to pasted values nor to writes by the API. */
  readonly onError: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A conditional format by formula, written for the top left cell of its area. */
export interface Conditional {
  readonly formula: string;
  readonly style: CellStyle;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** The columns that are printed, from 0, both included; all if absent. Their rows are those in use. */
  readonly columns?: { readonly first: number; readonly last: number };
}
