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
