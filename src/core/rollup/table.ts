/** What the sheets of a roll-up are drafted from and have in common. */
import type { CivilDate } from '../../workbook/cells/serial';
import { byText } from '../../workbook/cells/canonical-json';
import { MAX_TEXT, withinCell } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import type { SheetDraft } from '../../workbook/draft/draft';
import { recordOf } from '../layout/keyed';
import type { ColumnKey, DraftOf } from '../layout/layout';
import type { RollupRole } from '../layout/rollup';
import { tableSheet } from '../layout/sheet';
import type { SheetExtras, SheetNames } from '../layout/sheet';
import type { Catalogue } from '../words/vi';
import type { Rubric } from '../scoring/rubric/rubric';
import { textIn } from './copy';
import type { DetailRole, StagedKey, StagedRow } from './copy';
import type { HeatNotes } from './heat';
import { besideCells, rowIds } from './notes';
import type { AddedKey, KeptByRole } from './notes';
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

/** The last roll-up in this workbook. */
export interface RolledUpBefore {
  readonly units: readonly CountedUnit[];
  /** What *Thay đổi so với lần trước* said then: it stands until something changes again. */
  readonly changes: readonly DraftOf<'changes'>[];
}

export interface RollUpSheets {
  readonly names: Readonly<Record<RollupRole, SheetNames>>;
  /** The name of *Theo tiêu chí*, which has no table. */
  readonly heat: string;
  /** Of the messages on the sheets: these are Vietnamese. */
  readonly catalogue: Catalogue;
  /** The day that progress is counted to where nobody typed another. */
  readonly today: CivilDate;
  readonly rubrics: readonly Rubric[];
  /** Roll-ups among the files picked, and how many files each holds. */
  readonly partials: readonly { readonly file: string; readonly count: number }[];
  /** Absent before the first. */
  readonly before?: RolledUpBefore;
  /** Typed above the tables: the day that progress is counted to, how *trước ngày* is read, the day that units are to send by. */
  readonly typed?: { readonly asOf?: CellValue; readonly due?: CellValue; readonly reading?: CellValue };
  /** What people wrote beside our rows, by sheet. */
  readonly kept?: KeptByRole;
  readonly keptHeat?: HeatNotes;
}

/** Words that formulas compare by: numbered anew each time. */
export interface Keys {
  /** By the unit's key in the merge. */
  readonly unit: ReadonlyMap<string, string>;
  readonly group: ReadonlyMap<string, string>;
  readonly figure: ReadonlyMap<string, string>;
  readonly item: (code: string) => string;
}

const numbered = (letter: string, items: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(items)]
      .sort(byText)
      .map((item, index) => [item, `${letter} ${String(index + 1).padStart(4, '0')}`]),
  );

/** Units counted from a file. */
export const countedUnits = ({ units }: Summary) =>
  units.flatMap((unit) => (unit.from ? [{ unit, from: unit.from }] : []));

/** The same for the same figure of any unit. */
export const figureId = (row: StagedRow) =>
  (['period', 'text', 'unit'] as const).map((key) => textIn(row, key).toLowerCase()).join('|');

export function keysOf(summary: Summary): Keys {
  const rows = (role: DetailRole) => countedUnits(summary).flatMap(({ from }) => from.copy.rows[role]);
  const items = numbered(
    'T',
    rows('copyScores').map((row) => textIn(row, 'code')),
  );
  return {
    unit: numbered(
      'U',
      summary.units.map(({ key }) => key),
    ),
    group: numbered(
      'N',
      summary.units.map(({ group }) => group),
    ),
    figure: numbered('S', rows('copyFigures').map(figureId)),
    item: (code) => items.get(code) ?? '',
  };
}

/** A sheet of ours with what people wrote beside its rows. */
export function sheetOf<R extends RollupRole>(
  role: R,
  options: RollUpSheets,
  rows: readonly DraftOf<R>[],
  extras?: SheetExtras<ColumnKey<R>>,
): SheetDraft<ColumnKey<R> | AddedKey>;
export function sheetOf(
  role: RollupRole,
  { names, kept }: RollUpSheets,
  rows: readonly DraftOf<RollupRole>[],
  extras: SheetExtras<ColumnKey<RollupRole>> = {},
): SheetDraft<ColumnKey<RollupRole> | AddedKey> {
  const notes = kept?.[role];
  const fitting = rows.map(withinCells);
  if (!notes) {
    return tableSheet(role, names[role], fitting, extras);
  }
  const ids = rowIds(role, fitting);
  const noted = fitting.map((row, index) => ({ ...row, ...notes.rows.get(ids[index] ?? '') }));
  const sheet = tableSheet(role, names[role], noted, extras);
  const { table, cells } = sheet;
  return {
    ...sheet,
    cells: [...cells, ...besideCells(notes, ids)],
    ...(table ? { table: { ...table, columns: [...table.columns, ...notes.columns] } } : {}),
  };
}

/** Lists of hundreds of units may be longer than a cell. */
const withinCells = (row: StagedRow): StagedRow =>
  Object.values(row).some(isTooLong)
    ? recordOf(Object.keys(row) as StagedKey[], (key) => {
        const value = row[key] ?? null;
        return typeof value === 'string' ? withinCell(value) : value;
      })
    : row;

const isTooLong = (value: unknown): boolean => typeof value === 'string' && value.length > MAX_TEXT;

/** Below any points there are. */
export const LEAST = -1_000_000;
