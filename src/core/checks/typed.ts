/** Every cell of a unit's workbook into which something is typed that is read, with how it reads. */
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import type { Edit } from '../../workbook/draft/change';
import { INFO_ROWS, sheetLayout } from '../layout/layout';
import type { InfoKey } from '../layout/layout';
import { infoId } from '../plan/info';
import { TYPED_COLUMNS, TYPED_INFO } from '../plan/typed-columns';
import type { TypedRole } from '../plan/typed-columns';
import { ENTRY_KEYS, entryKind, MARKED, STATE } from '../scoring/rubric/entries';
import { rubricOf } from '../scoring/rubric/known';
import { itemsOf } from '../scoring/rubric/rubric';
import type { Item, Rubric } from '../scoring/rubric/rubric';
import { knockOutCells } from '../scoring/rubric/read-sheet';
import { isBlank } from '../values/typed';
import { readTyped, writeTyped } from '../values/kind';
import type { Typed, TypedKind } from '../values/kind';
import type { Reading } from '../values/reading';
import { heldBy } from './edits';
import type { PlanView, ViewRow } from './view';

/** A cell that something was typed into, with its reading. */
export interface TypedCell {
  /** The column's name; of a row of *Thông tin chung*, the row's label. */
  readonly column: string;
  readonly kind: TypedKind;
  readonly at: CellAt;
  readonly value: CellValue;
  /** The cell's formula in en-US, `null` when it holds none. */
  readonly formula: () => string | null;
  readonly reading: Reading<Typed>;
  /** Whether formulas of the sheet compare the cell with an empty one, so that a blank is not nothing. */
  readonly counts: boolean;
}

/** All typed cells, sheet by sheet from the top, without empty ones. */
export function typedCells(view: PlanView): readonly TypedCell[] {
  const cells = known.get(view) ?? found(view);
  known.set(view, cells);
  return cells;
}

/** Typed cells by view: several rules ask for them. */
const known = new WeakMap<PlanView, readonly TypedCell[]>();

const ROLES = Object.keys(TYPED_COLUMNS) as TypedRole[];

const found = (view: PlanView): readonly TypedCell[] => [
  ...rowsOf(view.infoRows).flatMap((row) =>
    (Object.entries(TYPED_INFO) as [InfoKey, TypedKind][])
      .filter(([key]) => row.text('id') === infoId(key))
      .flatMap(([key, kind]) => cell(view, row, { key: 'value', column: INFO_ROWS[key], kind })),
  ),
  ...ROLES.flatMap((role) =>
    rowsOf(view[role]).flatMap((row) =>
      (Object.entries(TYPED_COLUMNS[role]) as [string, TypedKind][]).flatMap(([key, kind]) =>
        cell(view, row, {
          key,
          column: columnName(role, key),
          kind,
          unit: role === 'indicators' ? row.text('unit') : '',
        }),
      ),
    ),
  ),
  ...scoreCells(view),
];

/** The rows of any table, with their columns as plain text keys. */
const rowsOf = (rows: readonly ViewRow<never>[]): readonly ViewRow<string>[] =>
  rows as readonly ViewRow<string>[];

const columnName = (role: TypedRole | 'scores', key: string): string =>
  sheetLayout(role).columns.find((column) => column.key === key)?.header ?? key;

interface Column {
  readonly key: string;
  readonly column: string;
  readonly kind: TypedKind;
  readonly unit?: string;
  readonly counts?: true;
}

function cell(
  view: PlanView,
  row: ViewRow<string>,
  { key, column, kind, unit = '', counts }: Column,
): TypedCell[] {
  const value = row.value(key);
  const isNothing = value === null || value === '' || (isBlank(value) && !counts);
  return isNothing
    ? []
    : [
        {
          column,
          kind,
          at: row.at(key),
          value,
          formula: () => row.formula(key),
          reading: readTyped(kind, value, { year: view.year, unit }),
          counts: counts ?? false,
        },
      ];
}

function scoreCells(view: PlanView): TypedCell[] {
  const rubric = rubricIn(view);
  const items = new Map<string, Item>(rubric ? itemsOf(rubric).map(({ item }) => [item.code, item]) : []);
  return [
    ...knockOuts(view, rubric),
    ...rowsOf(view.scores).flatMap((row) => {
      const item = items.get(row.text('code'));
      const kinds = [
        ...ENTRY_KEYS.map((key) => [key, item && entryKind(item, key)] as const),
        ['state', STATE] as const,
      ];
      return kinds.flatMap(([key, kind]) =>
        kind
          ? cell(view, row, {
              key,
              column: columnName('scores', key),
              kind,
              ...(key === 'state' ? {} : { counts: true }),
            })
          : [],
      );
    }),
  ];
}

const rubricIn = ({ source }: PlanView): Rubric | undefined =>
  source?.scores && rubricOf(source.meta, source.rubrics);

function knockOuts({ source }: PlanView, rubric: Rubric | undefined): TypedCell[] {
  const { scores } = source ?? {};
  return scores && rubric
    ? knockOutCells(scores, rubric).flatMap(({ at, value, formula }, index): TypedCell[] =>
        isBlank(value)
          ? []
          : [
              {
                column: rubric.knockOuts[index]?.reason ?? '',
                kind: MARKED,
                at,
                value,
                formula: () => formula,
                reading: readTyped(MARKED, value, { year: 0 }),
                counts: false,
              },
            ],
      )
    : [];
}

/** The edit that writes a value in the place of what was typed. */
export const writesTyped = ({ at, value, formula, kind }: TypedCell, put: Typed): Edit => ({
  at,
  expected: heldBy({ formula: formula(), value }),
  put: { value: writeTyped(put, kind) },
});
