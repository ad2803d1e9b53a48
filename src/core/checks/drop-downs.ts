/** The drop-downs of our tables: which cells should have one, which still have it, and how it is made again. */
import type { CellAt } from '../../workbook/cells/cells';
import type { Change } from '../../workbook/draft/change';
import type { SheetDraft } from '../../workbook/draft/draft';
import type { ColumnKey, InfoKey, Role } from '../layout/layout';
import { locate, textOf } from '../layout/locate';
import type { AnyTable, LocatedTable, TableOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { ScoreSheet } from '../scoring/rubric/sheet';
import { infoId } from '../plan/info';
import { freshSheet } from '../plan/fresh-sheet';
import { INFO_LISTS } from '../plan/info-sheet';
import { planReferences } from '../plan/sheets';
import type { PlanReferences } from '../plan/sheets';
import { listsByRow } from '../../workbook/cells/snapshot';
import type { ListSource, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { columnName } from '../../workbook/cells/cells';
import type { Validation } from '../../workbook/cells/style';

/** Drop-downs of one column that are not as they were made. */
export interface BrokenList {
  readonly role: Role;
  readonly key: ColumnKey;
  /** The column's name in this workbook; of a row of *Thông tin chung*, the row's label. */
  readonly header: string;
  /** The first cell that lacks it, or the column's first where only all of them together are known. */
  readonly at: CellAt;
  /** The changes that put them back; empty where the list itself is gone. */
  readonly remake: readonly Remake[];
  /** The cells that are made again; absent where nobody knows what each of them chooses from now. */
  readonly rows?: readonly MadeRow[];
}

/** A change that puts a drop-down back. */
export type Remake = Extract<Change, { readonly kind: 'validate' }>;

/** A cell of a drop-down by its body row, from 0, with its list before and after the repair. */
export interface MadeRow {
  readonly row: number;
  readonly before: ListSource;
  readonly put: string;
}

/** A drop-down that was made again, to take it back. */
export interface MadeList {
  readonly role: Role;
  readonly key: ColumnKey;
  readonly header: string;
  /** The cells that were made again; absent where their lists before were not known. */
  readonly rows?: readonly MadeRow[];
  /** The number of body rows that the table had. */
  readonly bodyRows: number;
}

/**
 * The drop-downs that are broken in the columns read; where none was read, none is found.
 * @param scores the score sheet as it was made.
 */
export function brokenLists(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  scores: ScoreSheet | undefined,
): BrokenList[] {
  const references = planReferences(snapshot, meta);
  const known = new Set(snapshot.names.map((name) => name.toLowerCase()));
  return LISTED.flatMap((role) => {
    const located = locate(snapshot, meta, role);
    return located && located.table.bodyRows > 0
      ? madeLists(located, references, scores).flatMap((made) => brokenList(located, made, known) ?? [])
      : [];
  });
}

const LISTED = ['info', 'tasks', 'indicators', 'models', 'scores'] as const satisfies readonly Role[];

/** The lists that a column's cells are made with. Rows that are not named have no drop-down of ours. */
interface MadeColumn {
  readonly key: ColumnKey;
  readonly header: string;
  /** One list for every row, or a list by body row. */
  readonly made: { readonly every: Validation } | { readonly rows: ReadonlyMap<number, Validation> };
}

function madeLists(
  located: TableOf<(typeof LISTED)[number]>,
  references: PlanReferences,
  scores: ScoreSheet | undefined,
): readonly MadeColumn[] {
  const { sheet, table } = located;
  switch (located.role) {
    case 'info':
      return infoLists(located);
    case 'scores':
      return scores ? scoreLists(located, scores) : [];
    default:
      return columnLists(
        located,
        freshSheet(located.role, { sheet: sheet.name, table: table.name }, references),
      );
  }
}

const columnLists = (located: AnyTable, made: SheetDraft<ColumnKey>): MadeColumn[] =>
  (made.table?.columns ?? []).flatMap(({ key, validation }) => {
    const header = headerIn(located, key);
    return header !== undefined && validation?.rule.kind === 'list'
      ? [{ key, header, made: { every: validation } }]
      : [];
  });

function infoLists({ rows, table }: LocatedTable<'info'>): MadeColumn[] {
  return (Object.entries(INFO_LISTS) as [InfoKey, Validation][]).flatMap(([key, validation]) => {
    const row = rows.find((each) => textOf(each, 'id') === infoId(key));
    return row
      ? [
          {
            key: 'value',
            header: validation.title,
            made: { rows: new Map([[row.row - table.row - 1, validation]]) },
          },
        ]
      : [];
  });
}

/** A score sheet that was moved about keeps its lists elsewhere: nothing is said of them then. */
function scoreLists(located: LocatedTable<'scores'>, made: ScoreSheet): MadeColumn[] {
  const { table, columns, rows } = located;
  if (made.table?.row !== table.row || !isInOrder(located, made.table.columns)) {
    return [];
  }
  const { row: top, rows: drafts, columns: drafted } = made.table;
  /** A column of the sheet as it is made → where it stands. */
  const standing = (name: string): string => {
    const key = drafted.find((_, index) => columnName(table.column + index) === name)?.key;
    return columnName((key && columns[key]) ?? -1);
  };
  const places = new Map(rows.map((row) => [textOf(row, 'id'), row.row - table.row - 1]));
  const byKey = new Map<ColumnKey, Map<number, Validation>>();
  for (const { area, validation } of made.validations) {
    const key = drafted[area.column - table.column]?.key;
    if (validation.rule.kind !== 'list' || key === undefined || area.row <= top) {
      continue;
    }
    const of = byKey.get(key) ?? new Map<number, Validation>();
    byKey.set(key, of);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const place = places.get(String(drafts[row - top - 1]?.id));
      if (place !== undefined) {
        const source = validation.rule.source.replace(
          /\$([A-Z]+)/g,
          (_, name: string) => `$${standing(name)}`,
        );
        of.set(place, { ...validation, rule: { ...validation.rule, source } });
      }
    }
  }
  return [...byKey].flatMap(([key, of]) => {
    const header = headerIn(located, key);
    return header === undefined ? [] : [{ key, header, made: { rows: of } }];
  });
}

/** Whether columns stand as they were made; those that an upgrade added stand at the right end. */
function isInOrder(
  { table, columns }: LocatedTable<'scores'>,
  made: readonly { readonly key: ColumnKey<'scores'> }[],
): boolean {
  const later: ColumnKey<'scores'>[] = [];
  let next = table.column;
  for (const { key } of made) {
    if (columns[key] === next) {
      next++;
    } else {
      later.push(key);
    }
  }
  return later.every((key, index) => columns[key] === next + index);
}

function headerIn({ columns, table }: AnyTable, key: ColumnKey): string | undefined {
  const column = columns[key];
  return column === undefined ? undefined : table.headers[column - table.column];
}

function brokenList(
  located: AnyTable,
  { key, header, made }: MadeColumn,
  known: ReadonlySet<string>,
): BrokenList | undefined {
  const { role, sheet, table, columns } = located;
  const column = columns[key];
  const now = table.lists?.[headerIn(located, key) ?? ''];
  if (column === undefined || now === undefined) {
    return undefined;
  }
  const wanted = 'rows' in made ? made.rows : everyRow(made.every, table.bodyRows);
  const each = listsByRow(now, table.bodyRows);
  const lacking = [...wanted].filter(
    ([row, validation]) => !each || !sameSource(each[row] ?? null, sourceOf(validation)),
  );
  const [[first] = []] = lacking;
  if (first === undefined) {
    return undefined;
  }
  // A column is one rule again: cells with rules of their own, though alike, are not one to Excel.
  const broken = 'rows' in made ? new Map(lacking) : wanted;
  const isThere = [...broken.values()].every((validation) => {
    const source = plain(sourceOf(validation));
    return source.includes('$') || known.has(source);
  });
  return {
    role,
    key,
    header,
    at: { sheet: sheet.name, row: table.row + 1 + (each ? first : 0), column },
    remake: isThere
      ? stretches(broken).map(({ row, count, value: validation }) => ({
          kind: 'validate',
          sheet: sheet.name,
          area: { row: table.row + 1 + row, column, rows: count, columns: 1 },
          validation,
        }))
      : [],
    ...(each && {
      rows: [...broken].map(([row, validation]) => ({
        row,
        before: each[row] ?? null,
        put: sourceOf(validation),
      })),
    }),
  };
}

const everyRow = (validation: Validation, rows: number): ReadonlyMap<number, Validation> =>
  new Map(Array.from({ length: rows }, (_, row) => [row, validation]));

/** Neighbouring rows with the same value, each run as one. */
function stretches<T>(
  rows: Iterable<readonly [row: number, value: T]>,
): { row: number; count: number; value: T }[] {
  const found: { row: number; count: number; value: T }[] = [];
  for (const [row, value] of rows) {
    const last = found.at(-1);
    if (last && last.row + last.count === row && last.value === value) {
      last.count++;
    } else {
      found.push({ row, count: 1, value });
    }
  }
  return found;
}

/** The record of drop-downs that are made again, by which they can be taken back. */
export const madeList = ({ role, key, header, rows }: BrokenList, bodyRows: number): MadeList => ({
  role,
  key,
  header,
  bodyRows,
  ...(rows && { rows }),
});

/**
 * The changes that take drop-downs back. `undefined` when the drop-downs are not as they were made, or how they were before is
 * not known.
 */
export function unmadeList(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  made: MadeList,
): readonly Change[] | undefined {
  const located: AnyTable | undefined = locate(snapshot, meta, made.role);
  const column = located?.columns[made.key];
  const now = located?.table.lists?.[headerIn(located, made.key) ?? ''];
  const each = now && listsByRow(now, located?.table.bodyRows ?? 0);
  const isAsMade =
    each?.length === made.bodyRows && made.rows?.every(({ row, put }) => sameSource(each[row] ?? null, put));
  if (!located || column === undefined || !isAsMade) {
    return undefined;
  }
  const { sheet, table } = located;
  return stretches((made.rows ?? []).map(({ row, before }) => [row, before] as const)).map(
    ({ row, count, value }): Change => {
      const area = { row: table.row + 1 + row, column, rows: count, columns: 1 };
      return value === null
        ? { kind: 'clearValidation', sheet: sheet.name, area }
        : {
            kind: 'validate',
            sheet: sheet.name,
            area,
            validation: {
              rule: { kind: 'list', source: value.startsWith('=') ? value : '=' + value },
              onError: 'warning',
              title: made.header,
              message: '',
            },
          };
    },
  );
}

const sourceOf = ({ rule }: Validation): string => (rule.kind === 'list' ? rule.source : '');

const sameSource = (a: ListSource, b: ListSource): boolean => plain(a) === plain(b);

/** A list source in one spelling. Programs add or leave out the `=` and the name of the own sheet, and change capitals. */
const plain = (source: ListSource): string =>
  (source ?? '')
    .replace(/^=/, '')
    .replace(/^(?:'(?:[^']|'')*'|[^'!]+)!/, '')
    .toLowerCase();
