/**
 * A unit's score sheet in parts, one workbook for each phòng that answers for criteria. The officer in charge takes the
 * parts back. What a phòng filled in is never dropped: where the unit's own sheet was filled in otherwise meanwhile, or
 * two files differ, a person chooses.
 */
import { mergeRows } from './merge';
import type { RowCopy } from './merge';
import { fingerprintOf } from '../../../workbook/cells/plain';
import { cellName, quoteSheet } from '../../../workbook/cells/cells';
import type { CellValue } from '../../../workbook/cells/cells';
import { recordOf, withoutEmpty } from '../../layout/keyed';
import type { DraftOf } from '../../layout/layout';
import { textOf } from '../../layout/locate';
import type { LocatedTable, RowOf } from '../../layout/locate';
import type { PartRecord } from '../../layout/meta';
import { fold } from '../../words/fold';
import type { Criterion, Rubric, RubricGroup } from '../rubric/rubric';
import type { ScoreNames } from '../rubric/formulas';
import { scoreSheets } from '../rubric/sheet';
import type { ScoreSheet, ScoreSheets } from '../rubric/sheet';

/** Columns that a phòng fills in, in the order their fingerprint is taken; those that came later stand last. */
export const PART_FIELDS = [
  'input1',
  'input2',
  'notApplicable',
  'evidence',
  'explanation',
  'input3',
  'input4',
] as const;

export const fieldsOf = (row: RowOf<'scores'>): CellValue[] =>
  withoutEmpty(
    PART_FIELDS.map((key) => row.values[key]),
    5,
  );

/** The criteria of one phòng. */
export interface Part {
  /** The name as the first of its rows writes it. */
  readonly owner: string;
  readonly rows: readonly RowOf<'scores'>[];
}

/**
 * Parts by *Phòng/người phụ trách*, in the order they first come. Names that differ in case, dashes or marks only are
 * one.
 */
export function partsOf(scores: LocatedTable<'scores'>): {
  readonly parts: readonly Part[];
  readonly unowned: readonly RowOf<'scores'>[];
} {
  const byOwner = new Map<string, { owner: string; rows: RowOf<'scores'>[] }>();
  const unowned: RowOf<'scores'>[] = [];
  for (const row of scores.rows.filter((each) => textOf(each, 'id') !== '')) {
    const owner = textOf(row, 'owner');
    if (owner === '') {
      unowned.push(row);
      continue;
    }
    const part = byOwner.get(fold(owner)) ?? { owner, rows: [] };
    part.rows.push(row);
    byOwner.set(fold(owner), part);
  }
  return { parts: [...byOwner.values()], unowned };
}

/**
 * The score sheet of one phòng, its criteria with what stands there already, and their scale. Its total is of these criteria
 * alone.
 */
export function partSheets(rubric: Rubric, { owner, rows }: Part, names: ScoreNames): ScoreSheets {
  const codes = new Set(rows.map((row) => textOf(row, 'code')));
  const rowOf = new Map(rows.map((row) => [textOf(row, 'id'), row]));
  const { scores, scale } = scoreSheets(withOnly(rubric, codes, owner), names);
  const { table } = scores;
  const filled: ScoreSheet = {
    ...scores,
    // Rated is the unit, not a part of its points.
    charts: [],
    ...(table
      ? {
          table: {
            ...table,
            rows: table.rows.map((row): DraftOf<'scores'> => {
              const known = rowOf.get(String(row.id));
              return known
                ? {
                    ...row,
                    owner: known.values.owner,
                    ...recordOf(PART_FIELDS, (key) => known.values[key]),
                  }
                : row;
            }),
          },
        }
      : {}),
  };
  return { scores: filled, scale };
}

/** Nothing is rated by a part. */
const NO_BAND = '(tính ở sổ của đơn vị)';

/** The set with these criteria only. */
function withOnly(rubric: Rubric, codes: ReadonlySet<string>, owner: string): Rubric {
  const only = (criterion: Criterion): Criterion[] => {
    if (!('components' in criterion)) {
      return codes.has(criterion.code) ? [criterion] : [];
    }
    const components = criterion.components.flatMap(only);
    return components.length === 0
      ? []
      : [{ ...criterion, components, max: components.reduce((sum, { max }) => sum + max, 0) }];
  };
  const groups = rubric.groups.flatMap((group): RubricGroup[] => {
    const criteria = group.criteria.flatMap(only);
    return criteria.length === 0
      ? []
      : [{ ...group, criteria, max: criteria.reduce((sum, { max }) => sum + max, 0) }];
  });
  const maxTotal = groups.reduce((sum, { max, bonus }) => sum + (bonus ? 0 : max), 0);
  return {
    ...rubric,
    title: `${rubric.title} – phần của ${owner}`,
    groups,
    maxTotal,
    knockOuts: [],
    bands: [{ name: NO_BAND, min: 0 }],
  };
}

/**
 * The facts that a part holds of itself, to be told apart and taken back.
 * @param unit code and name of the unit it belongs to.
 */
export function partRecord(
  { owner, rows }: Part,
  unit: Pick<PartRecord, 'unit' | 'unitCode' | 'year' | 'rubric'>,
): PartRecord {
  return {
    ...unit,
    owner,
    rows: Object.fromEntries(rows.map((row) => [textOf(row, 'id'), fingerprintOf(fieldsOf(row))])),
  };
}

/** A file of a phòng that belongs here. */
export interface ReturnedPart {
  readonly file: string;
  readonly record: PartRecord;
  readonly scores: LocatedTable<'scores'>;
}

/** A word on a criterion: a phòng's file, or the unit's own sheet. */
export interface Word extends RowCopy {
  readonly fields: readonly CellValue[];
  /** The file's name; `undefined` for the unit's own sheet. */
  readonly file: string | undefined;
}

/** The outcome of taking parts back. */
export interface TakenBack {
  /** Row id → what is to stand there. */
  readonly taken: ReadonlyMap<string, readonly CellValue[]>;
  /** Criteria on which a person must choose. */
  readonly conflicts: readonly { readonly row: RowOf<'scores'>; readonly words: readonly Word[] }[];
  /** Rows with a phòng of which no file came back. */
  readonly missing: readonly RowOf<'scores'>[];
}

/**
 * Merges parts that came back with the unit's own sheet.
 * @param picked row id → source of the word that a person has chosen.
 * @returns the same for the same files, in whatever order.
 */
export function takeBack(
  scores: LocatedTable<'scores'>,
  returned: readonly ReturnedPart[],
  picked: ReadonlyMap<string, string> = new Map(),
): TakenBack {
  const rowOf = new Map(scores.rows.map((row) => [textOf(row, 'id'), row]));
  const words = returned.flatMap(({ file, record, scores: part }) =>
    part.rows.flatMap((row): Word[] => {
      const key = textOf(row, 'id');
      const given = record.rows[key];
      return given === undefined || !rowOf.has(key)
        ? []
        : [
            {
              key,
              fields: fieldsOf(row),
              given,
              by: record.owner,
              at: undefined,
              source: placeOf(file, part, row),
              file,
            },
          ];
    }),
  );
  const given = new Map(words.map((word) => [word.key, word.given]));
  const ours = [...given].flatMap(([key, base]): Word[] => {
    const row = rowOf.get(key);
    return row
      ? [{ key, fields: fieldsOf(row), given: base, by: '', at: undefined, source: OWN, file: undefined }]
      : [];
  });
  const taken = new Map<string, readonly CellValue[]>();
  const conflicts: { row: RowOf<'scores'>; words: readonly Word[] }[] = [];
  for (const merged of mergeRows([...words, ...ours])) {
    const row = rowOf.get(merged.key);
    if (merged.state === 'taken') {
      taken.set(merged.key, merged.copy.fields);
    } else if (merged.state === 'choose' && row) {
      const choice = merged.copies.find(({ source }) => source === picked.get(merged.key));
      if (choice) {
        taken.set(merged.key, choice.fields);
      } else {
        conflicts.push({ row, words: merged.copies });
      }
    }
  }
  return {
    taken,
    conflicts,
    missing: scores.rows.filter((row) => textOf(row, 'owner') !== '' && !given.has(textOf(row, 'id'))),
  };
}

/** The source of the unit's own word. */
export const OWN = '';

const placeOf = (
  file: string,
  { sheet, columns, table }: LocatedTable<'scores'>,
  { row }: RowOf<'scores'>,
): string => `${file} ${quoteSheet(sheet.name)}!${cellName(row, columns.input1 ?? table.column)}`;
