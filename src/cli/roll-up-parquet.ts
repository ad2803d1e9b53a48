/** `rollup --parquet`: a roll-up's rows as Parquet files, in folders by table, year and province. */
import path from 'node:path';
import { loadPlaces } from '../actions/places';
import { readMeta } from '../core/layout/meta';
import { provinceNamed, provincesOf } from '../core/units/find-place';
import type { Place, Province } from '../core/units/places';
import { fill } from '../core/words/format';
import { cellName } from '../workbook/cells/cells';
import type { WorkbookDoor } from '../workbook/draft/door';
import { UsageError } from './io';
import type { Io, NewFolder } from './io';
import { parquetBytes } from './parquet/bytes';
import { partitionsOf } from './parquet/partitions';
import type { Partition, Partitioned } from './parquet/partitions';
import { columnsOf } from './parquet/tables';
import { texts } from '../texts/cli.vi';

/** The folder of the data, and the province of the whole roll-up where one was typed. */
export interface ParquetOptions {
  readonly folder: string;
  readonly places: readonly Place[];
  readonly province?: Province;
}

/**
 * The options as typed.
 * @throws UsageError when there is no such province.
 */
export async function parquetOptions(folder: string, province: string | undefined): Promise<ParquetOptions> {
  const places = await loadPlaces();
  const named = province === undefined ? undefined : provinceNamed(provincesOf(places), province);
  if (province !== undefined && !named) {
    throw new UsageError(fill(texts.usage.unknownProvince, { province }));
  }
  return { folder, places, ...(named && { province: named }) };
}

/** How it went: sentences on what was written, or why nothing was. */
export type ParquetWritten =
  | { readonly ok: true; readonly written: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/**
 * Writes the rows of a roll-up workbook. Other years and provinces in the folder stay; a partition that is there already is never
 * written over, and then nothing is written.
 */
export async function writeParquet(
  door: WorkbookDoor,
  { folder, places, province }: ParquetOptions,
  io: Io,
): Promise<ParquetWritten> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const made = reading.state === 'ok' ? partitionsOf(snapshot, reading.meta, places, province) : undefined;
  if (!made) {
    return { ok: false, sentence: texts.rollUp.parquet.nothing };
  }
  if (made.elsewhere.length > 0) {
    const params = {
      count: made.elsewhere.length,
      unit: made.elsewhere[0] ?? '',
      province: province?.name ?? '',
    };
    return { ok: false, sentence: fill(texts.rollUp.parquet.elsewhere, params) };
  }
  const failed = await writeAll(made.partitions, folder, io);
  if (failed !== undefined) {
    return { ok: false, sentence: failed };
  }
  const rows = made.partitions.reduce((sum, each) => sum + each.rows.length, 0);
  const written = fill(texts.rollUp.parquet.written, { folder, files: made.partitions.length, rows });
  return { ok: true, written, notes: notesOn(made) };
}

/** Writes every partition under a temporary name, and gives them their names when all are there. @returns why not */
async function writeAll(
  partitions: readonly Partition[],
  folder: string,
  io: Io,
): Promise<string | undefined> {
  const begun: NewFolder[] = [];
  const abandon = async (why: string): Promise<string> => {
    for (const each of begun) {
      await each.abandon();
    }
    return why;
  };
  for (const { folder: within, table, rows } of partitions) {
    const target = path.join(folder, within);
    const to = await io.newFolder(target, within, false);
    if (typeof to === 'string') {
      const text = to === 'exists' ? texts.rollUp.parquet.exists : texts.plan[to];
      return abandon(fill(text, { folder: target, file: target }));
    }
    begun.push(to);
    const written = await to.write(`${table.name}.parquet`, parquetBytes(columnsOf(table), rows));
    if (written !== 'written') {
      return abandon(fill(texts.plan[written], { file: target }));
    }
  }
  while (begun.length > 0) {
    const finished = await begun[0]?.finish();
    if (finished !== undefined && finished !== 'written') {
      return abandon(fill(texts.plan[finished], { file: folder }));
    }
    begun.shift();
  }
  return undefined;
}

function notesOn({ unplaced, odd }: Partitioned): string[] {
  const [unit = ''] = unplaced;
  const [cell] = odd;
  const { parquet } = texts.rollUp;
  return [
    ...(unplaced.length > 0 ? [fill(parquet.unplaced, { count: unplaced.length, unit })] : []),
    ...(cell
      ? [fill(parquet.odd, { count: odd.length, cell: `${cell.sheet}!${cellName(cell.row, cell.column)}` })]
      : []),
  ];
}
