/** The data that the sheets of a roll-up are drafted from, and parts they have in common. */
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
import type { Catalogue } from '../../texts/messages.vi';
import type { Rubric } from '../scoring/rubric/rubric';
import { textIn } from './copy';
import type { DetailRole, StagedKey, StagedRow } from './copy';
import type { UnreadRow } from './decision-sheet';
import { itemsOfCopy } from './items';
import type { ItemsOf } from './items';
import type { HeatNotes } from './heat';
import { besideCells, rowIds } from './notes';
import type { RankedBefore } from './changes';
import type { AddedKey, KeptByRole } from './notes';
import type { YearsShown } from './compare-years';
import type { Summary } from './summary';
import type { Expr } from '../../workbook/formula/expr';

/** The input of drafting a roll-up's sheets, beside the summary. */
export interface RollUpSheets {
  readonly names: Readonly<Record<RollupRole, SheetNames>>;
  /** The name of *Theo tiêu chí*, which has no table. */
  readonly heat: string;
  /** The name of *Tổng quan*, which has none either. */
  readonly overview: string;
  /** The name of *Biểu đồ điểm*, which has none either. */
  readonly charts: string;
  /** The catalogue of the messages on the sheets: these are Vietnamese. */
  readonly catalogue: Catalogue;
  /** The day that progress is counted to where nobody typed another. */
  readonly today: CivilDate;
  readonly rubrics: readonly Rubric[];
  /** Roll-ups among the files picked, and how many files each holds. */
  readonly partials: readonly { readonly file: string; readonly count: number }[];
  /** Rows typed on *Quyết định đã chọn* that are not understood. */
  readonly unread?: readonly UnreadRow[];
  /** Last year beside this one, where a person picked it. */
  readonly years?: YearsShown;
  /** The last roll-up; absent before the first. */
  readonly before?: readonly RankedBefore[];
  /**
   * Cells typed above the tables. `asOf`: the day that progress is counted to; `reading`: how *trước ngày* is read;
   * `due`: the day that units are to send by.
   */
  readonly typed?: { readonly asOf?: CellValue; readonly due?: CellValue; readonly reading?: CellValue };
  /** Words that people wrote beside our rows, by sheet. */
  readonly kept?: KeptByRole;
  readonly keptHeat?: HeatNotes;
}

/** Words that formulas compare by: numbered anew each time. */
export interface Keys {
  /** Words by the unit's key in the merge. */
  readonly unit: ReadonlyMap<string, string>;
  readonly group: ReadonlyMap<string, string>;
  readonly block: ReadonlyMap<string, string>;
  readonly figure: ReadonlyMap<string, string>;
  readonly items: ItemsOf;
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

/** The key that a figure has in all units. */
export const figureId = (row: StagedRow) =>
  (['period', 'text', 'unit'] as const).map((key) => textIn(row, key).toLowerCase()).join('|');

/** Numbers the units, groups, figures and criteria of a summary. */
export function keysOf(summary: Summary, rubrics: readonly Rubric[]): Keys {
  const rows = (role: DetailRole) => countedUnits(summary).flatMap(({ from }) => from.copy.rows[role]);
  const itemsOf = new Map(
    countedUnits(summary).map(({ unit, from: { copy } }) => [unit.key, itemsOfCopy(copy, rubrics)] as const),
  );
  const items = numbered(
    'T',
    [...itemsOf.values()].flatMap((own) => own.map(({ id }) => id)),
  );
  const keyed = new Map(
    [...itemsOf].map(([unit, own]) => [
      unit,
      new Map(own.map((item) => [item.code, { ...item, key: items.get(item.id) ?? '' }])),
    ]),
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
    block: numbered(
      'K',
      [...summary.units, ...summary.sending].map(({ block }) => block),
    ),
    figure: numbered('S', rows('copyFigures').map(figureId)),
    items: ({ key }) => keyed.get(key) ?? new Map(),
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

/** Lists of hundreds of units may be longer than a cell: what is cut off ends in an ellipsis. */
const withinCells = (row: StagedRow): StagedRow =>
  Object.values(row).some(isTooLong)
    ? recordOf(Object.keys(row) as StagedKey[], (key) => {
        const value = row[key] ?? null;
        return typeof value === 'string' ? withinCell(value) : value;
      })
    : row;

const isTooLong = (value: unknown): boolean => typeof value === 'string' && value.length > MAX_TEXT;

/** A number below any points there are. */
export const LEAST = -1_000_000;

/** The computed columns of a sheet, by key. */
export type Formulas<R extends RollupRole> = Readonly<Partial<Record<ColumnKey<R>, Expr>>>;
