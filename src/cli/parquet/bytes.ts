/** Rows as the bytes of a Parquet file. The same rows give the same bytes. */
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { ColumnType, ParquetColumn } from './tables';

/** A value: a day as days since 1970, a moment as a `Date` whose UTC fields are the office's clock. */
export type ParquetValue = string | number | Date | null;

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  number: { type: 'DOUBLE' },
  whole: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  // Without a zone: what an engine shows is what stands in the workbook.
  moment: {
    type: 'INT64',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
  },
};

/** The bytes of a file with these rows. @param rows values in the order of `columns` */
export function parquetBytes(
  columns: readonly ParquetColumn[],
  rows: readonly (readonly ParquetValue[])[],
): Uint8Array {
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    columnData: columns.map(({ name }, index) => ({ name, data: rows.map((row) => row[index] ?? null) })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({
        name,
        repetition_type: 'OPTIONAL',
        ...ELEMENTS[type],
      })),
    ],
    createdBy: 'so-dan-van',
  });
  return new Uint8Array(writer.getBuffer());
}
