/** The parts that sheets are declared from (layout.ts, rollup.ts). */

export interface ColumnLayout {
  readonly key: string;
  readonly header: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'id';
  readonly align?: 'center';
  readonly hidden?: boolean;
}

/** A sheet with one table, as it is declared. */
export interface SheetLayout {
  readonly role: string;
  /** The proposed sheet name. */
  readonly sheet: string;
  /** The proposed table name. */
  readonly table: string;
  /** What stands in the first row. */
  readonly title: string;
  /** One line below the title that says what to do here. */
  readonly hint: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Key of the last column that stays in view when scrolling to the right; none if absent. */
  readonly frozenTo?: string;
  /** Keys of the first and the last column that are printed; all if absent. */
  readonly printed?: { readonly from: string; readonly to: string };
  readonly columns: readonly ColumnLayout[];
}

export const id: ColumnLayout = { key: 'id', header: 'Mã', width: 12, kind: 'id', hidden: true };
export const text = (key: string, header: string, width: number): ColumnLayout => ({
  key,
  header,
  width,
  kind: 'text',
});
export const centred = (key: string, header: string, width: number): ColumnLayout => ({
  key,
  header,
  width,
  kind: 'text',
  align: 'center',
});
/** Points, counts. */
export const number = (key: string, header: string, width: number): ColumnLayout => ({
  key,
  header,
  width,
  kind: 'number',
});
export const date = (key: string, header: string): ColumnLayout => ({ key, header, width: 15, kind: 'date' });
/** Not shown until a user unhides it: what few plans need. */
export const hidden = (column: ColumnLayout): ColumnLayout => ({ ...column, hidden: true });
