/** The parts that sheets are declared from (layout.ts, rollup.ts). Every column's key is part of its type. */

/** A column of a sheet's table, as it is declared. */
export interface ColumnLayout<K extends string = string> {
  /** The name that the code has for the column; it never changes, whatever becomes of the header. */
  readonly key: K;
  readonly header: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'id';
  readonly align?: 'center';
  readonly hidden?: boolean;
  /** Hidden where no row has a value in it when the sheet is made. */
  readonly untilUsed?: true;
  /** Its texts stay in one line, however long. It is not printed, or no row is to be higher for it. */
  readonly oneLine?: true;
  /** Formatted as text: what is typed there stays as it is, `1.10` too. */
  readonly asText?: true;
}

/** A sheet with one table, as it is declared. */
export interface SheetLayout<K extends string = string> {
  /** The proposed sheet name. */
  readonly sheet: string;
  /** The proposed table name. */
  readonly table: string;
  /** The text of the first row. */
  readonly title: string;
  /** One line below the title that says what to do here. */
  readonly hint: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Key of the last column that stays in view when scrolling to the right; none if absent. */
  readonly frozenTo?: NoInfer<K>;
  /** Keys of the first and the last column that are printed; all if absent. A sheet of data prints nothing. */
  readonly printed?: { readonly from: NoInfer<K>; readonly to: NoInfer<K> } | 'nothing';
  readonly columns: readonly ColumnLayout<K>[];
}

/** A sheet's declaration, whose type holds the keys of its columns: `frozenTo` and `printed` name only those. */
export const sheet = <const K extends string>(layout: SheetLayout<K>): SheetLayout<K> => layout;

/** The hidden column of row ids. */
export const id: ColumnLayout<'id'> = { key: 'id', header: 'Mã', width: 12, kind: 'id', hidden: true };

/** A column of words. */
export const text = <const K extends string>(key: K, header: string, width: number): ColumnLayout<K> => ({
  key,
  header,
  width,
  kind: 'text',
});

/** A column of short words, centred. */
export const centred = <const K extends string>(key: K, header: string, width: number): ColumnLayout<K> => ({
  key,
  header,
  width,
  kind: 'text',
  align: 'center',
});

/** A column of codes that people type, which may look like numbers or days: `1.10`, `1.1.1`. */
export const coded = <const K extends string>(key: K, header: string, width: number): ColumnLayout<K> => ({
  ...centred(key, header, width),
  asText: true,
});

/** A column of points or counts. */
export const number = <const K extends string>(key: K, header: string, width: number): ColumnLayout<K> => ({
  key,
  header,
  width,
  kind: 'number',
});

/** A column of shares: 0.5 is shown as 50%. */
export const percent = <const K extends string>(key: K, header: string, width: number): ColumnLayout<K> => ({
  key,
  header,
  width,
  kind: 'percent',
});

/** A column of days, as serials. */
export const date = <const K extends string>(key: K, header: string, width = 15): ColumnLayout<K> => ({
  key,
  header,
  width,
  kind: 'date',
});

/** The column, whose texts stay in one line. */
export const oneLine = <const K extends string>(column: ColumnLayout<K>): ColumnLayout<K> => ({
  ...column,
  oneLine: true,
});

/** The column, hidden where nothing stands in it when the sheet is made. */
export const hiddenUntilUsed = <const K extends string>(column: ColumnLayout<K>): ColumnLayout<K> => ({
  ...column,
  untilUsed: true,
});

/** The column, hidden until a user unhides it: few plans need it. */
export const hidden = <const K extends string>(column: ColumnLayout<K>): ColumnLayout<K> => ({
  ...column,
  hidden: true,
});
