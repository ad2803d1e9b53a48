/** Last year's roll-up as this year's keeps it: how its units were ranked, rated and scored, criterion by criterion. */
import * as z from 'zod/mini';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { pack, unpack } from '../../workbook/cells/pack';
import type { Packed } from '../../workbook/cells/pack';
import { locate, textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import { readMeta } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { groupBy } from '../units/group-by';
import type { Message } from '../words/message';
import { pointsShown, rankedBefore } from './changes';
import { mostOf } from './most-of';
import { BASIS_WORDS } from './staged';

const numberOrNone = z.nullable(z.number());
const criterionSchema = z.object({ code: z.string(), title: z.string(), max: numberOrNone });
const unitSchema = z.object({
  unit: z.string(),
  unitCode: z.string(),
  block: z.string(),
  self: numberOrNone,
  official: numberOrNone,
  rating: z.string(),
  rank: z.optional(z.number()),
  basis: z.enum(['official', 'self']),
  /** The set of criteria it was scored by, by its place in `sets`; `null` where no workbook of it says one. */
  set: z.nullable(z.int()),
  /** Points by criterion, in the order of its set: its own, and the official ones. */
  own: z.readonly(z.array(numberOrNone)),
  final: z.readonly(z.array(numberOrNone)),
});
const yearBeforeSchema = z.object({
  /** The file's name, to show. */
  file: z.string(),
  year: z.int(),
  /** Points were typed there since its ranking was made; what is compared is the ranking. */
  isStale: z.boolean(),
  sets: z.readonly(z.array(z.readonly(z.array(criterionSchema)))),
  units: z.readonly(z.array(unitSchema)),
});

/** Last year's roll-up, as far as this year's is held against it. */
export type YearBefore = z.infer<typeof yearBeforeSchema>;
/** A unit of last year's ranking. */
export type YearBeforeUnit = z.infer<typeof unitSchema>;
/** A criterion by which units are held against each other. */
export type Criterion = z.infer<typeof criterionSchema>;

/** Last year's roll-up, or why the workbook is none that can be read. */
export type YearBeforeReading =
  { readonly ok: true; readonly yearBefore: YearBefore } | { readonly ok: false; readonly reason: Message };

/** Reads a workbook that somebody picked as last year's. @param file its name, to show */
export function readYearBefore(snapshot: WorkbookSnapshot, file: string): YearBeforeReading {
  const reading = readMeta(snapshot);
  switch (reading.state) {
    case 'newer':
      return { ok: false, reason: { code: 'yearBefore.newer', params: { file } } };
    case 'unfinished':
      return { ok: false, reason: { code: 'yearBefore.unfinished', params: { file } } };
    case 'none':
    case 'broken':
      return { ok: false, reason: { code: 'yearBefore.notRollUp', params: { file } } };
    case 'ok':
      return rollUpOf(snapshot, reading.meta, file);
  }
}

function rollUpOf(snapshot: WorkbookSnapshot, meta: Meta, file: string): YearBeforeReading {
  const ranking = meta.sheets.ranking && locate(snapshot, meta, 'ranking');
  const scores = meta.sheets.copyScores && locate(snapshot, meta, 'copyScores');
  if (!ranking || !scores) {
    return { ok: false, reason: { code: 'yearBefore.notRollUp', params: { file } } };
  }
  const rows = ranking.rows.filter((row) => textOf(row, 'unit') !== '');
  const year = Number(mostOf(rows.map((row) => textOf(row, 'year')).filter((text) => text !== '')));
  if (!Number.isInteger(year)) {
    return { ok: false, reason: { code: 'yearBefore.empty', params: { file } } };
  }
  const scoresOf = groupBy(scores.rows, (row) => textOf(row, 'key'));
  const sets = new Map<string, { readonly index: number; readonly criteria: readonly Criterion[] }>();
  const ranked = rankedBefore(snapshot, meta);
  const units = rows.flatMap((row, index): YearBeforeUnit[] => {
    const unit = ranked[index];
    const key = textOf(row, 'key');
    const own = key === '' ? [] : (scoresOf.get(key) ?? []);
    const criteria = own.map(criterionIn);
    const id = JSON.stringify(criteria);
    const set = sets.get(id) ?? { index: sets.size, criteria };
    if (own.length > 0) {
      sets.set(id, set);
    }
    return unit
      ? [
          {
            ...unit,
            basis: textOf(row, 'basis') === BASIS_WORDS.official ? 'official' : 'self',
            set: own.length > 0 ? set.index : null,
            own: own.map((score) => numberOf(score, 'self')),
            final: own.map((score) => numberOf(score, 'final')),
          },
        ]
      : [];
  });
  const isStale = rows.some((row, index) => {
    const [then, shown] = [ranked[index], pointsShown(row)];
    return (['self', 'official'] as const).some(
      (key) => shown[key] !== null && shown[key] !== (then?.[key] ?? null),
    );
  });
  return {
    ok: true,
    yearBefore: { file, year, isStale, sets: [...sets.values()].map(({ criteria }) => criteria), units },
  };
}

const criterionIn = (row: RowOf<'copyScores'>): Criterion => ({
  code: textOf(row, 'code'),
  title: textOf(row, 'title'),
  max: numberOf(row, 'max'),
});

function numberOf({ values }: RowOf<'copyScores'>, key: 'self' | 'final' | 'max'): number | null {
  const value = values[key];
  return typeof value === 'number' ? value : null;
}

/** Last year's roll-up as `_SoDanVan` keeps it. */
export const packedYearBefore = (yearBefore: YearBefore): Packed => pack(yearBefore);

/** The roll-up that the workbook keeps of last year; `undefined` for none, or for one that cannot be understood. */
export function keptYearBefore(packed: Packed | undefined): YearBefore | undefined {
  return packed && yearBeforeSchema.safeParse(unpack(packed)).data;
}
