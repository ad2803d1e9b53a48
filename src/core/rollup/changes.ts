/** *Thay đổi so với lần trước*: how the ranking differs from the one that the workbook held before. */
import type { DraftOf } from '../layout/layout';
import { locate, textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { CellValue } from '../../workbook/cells/cells';
import { unitKey } from './copy';
import type { CountedUnit } from './ranking';
import type { Summary } from './summary';

/** A unit as the last roll-up ranked it. */
export type RankedBefore = Pick<
  CountedUnit,
  'unit' | 'unitCode' | 'block' | 'self' | 'official' | 'rating' | 'rank'
>;

const WORDS = {
  added: 'Mới có',
  gone: 'Không còn',
  changed: 'Điểm, xếp loại khác',
  rank: 'Thứ hạng khác',
  none: 'Không có thay đổi',
} as const;

/** Reads the ranking that the workbook holds, as it was made: what people have typed since is the next one's. */
export function rankedBefore(snapshot: WorkbookSnapshot, meta: Meta): RankedBefore[] {
  const ranking = meta.sheets.ranking && locate(snapshot, meta, 'ranking');
  return (ranking?.rows ?? [])
    .filter((row) => textOf(row, 'unit') !== '')
    .map((row) => ({
      unit: textOf(row, 'unit'),
      unitCode: textOf(row, 'unitCode'),
      block: textOf(row, 'block'),
      self: pointsIn(row, 'selfThen', 'self'),
      official: pointsIn(row, 'officialThen', 'official'),
      rating: textOf(row, 'rating'),
      rank: pointsIn(row, 'rankThen', 'rank') ?? undefined,
    }));
}

/** What stood there then; a roll-up of before layout 6 knows only what its cells show. */
function pointsIn(
  { values }: RowOf<'ranking'>,
  then: 'selfThen' | 'officialThen' | 'rankThen',
  shown: 'self' | 'official' | 'rank',
): number | null {
  const number = (value: CellValue | undefined) => (typeof value === 'number' ? value : null);
  return values[then] === undefined ? number(values[shown]) : number(values[then]);
}

/** The rows of the sheet; none before the first roll-up. */
export function changeRows(
  { units }: Pick<Summary, 'units'>,
  before: readonly RankedBefore[] | undefined,
): readonly DraftOf<'changes'>[] {
  if (!before) {
    return [];
  }
  const then = new Map(before.map((unit) => [unitKey(unit), unit]));
  const now = new Set(units.map(unitKey));
  const rows = units.flatMap((unit): DraftOf<'changes'>[] => {
    const old = then.get(unitKey(unit));
    const what = old ? changeOf(old, unit) : WORDS.added;
    return what === undefined ? [] : [{ ...whose(unit), what, ...nowOf(unit), ...(old ? thenOf(old) : {}) }];
  });
  const gone = before
    .filter((unit) => !now.has(unitKey(unit)))
    .map((old): DraftOf<'changes'> => ({ ...whose(old), what: WORDS.gone, ...thenOf(old) }));
  const changed = [...rows, ...gone];
  return changed.length > 0 ? changed : [{ what: WORDS.none }];
}

function changeOf(old: RankedBefore, unit: RankedBefore): string | undefined {
  const isSame = old.self === unit.self && old.official === unit.official && old.rating === unit.rating;
  return isSame ? (old.rank === unit.rank ? undefined : WORDS.rank) : WORDS.changed;
}

const whose = ({ block, unitCode, unit }: RankedBefore): DraftOf<'changes'> => ({ block, unitCode, unit });

const nowOf = ({ self, official, rating, rank }: RankedBefore): DraftOf<'changes'> => ({
  ...{ self, official, rating },
  rank: rank ?? null,
});

const thenOf = ({ self, official, rating, rank }: RankedBefore): DraftOf<'changes'> => ({
  selfBefore: self,
  officialBefore: official,
  ratingBefore: rating,
  rankBefore: rank ?? null,
});
