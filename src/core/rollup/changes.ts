/** *Thay đổi so với lần trước*: how the ranking differs from the one that the workbook held before. */
import type { DraftOf } from '../layout/layout';
import { locate, textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { CellValue } from '../../workbook/cells/cells';
import { fill } from '../words/format';
import type { CountedUnit } from './ranking';
import { BY_CODE, BY_KEY, BY_NAME, pairUnits } from './same-units';
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
  renamed: 'Tên, mã khác, trước là {unit}',
  moved: 'Chuyển khối, trước ở {block}',
  noBlock: 'chưa ghi khối',
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

/** The points that a row shows, with what was typed since it was made. */
export const pointsShown = ({ values: { self, official } }: RowOf<'ranking'>) => ({
  self: typeof self === 'number' ? self : null,
  official: typeof official === 'number' ? official : null,
});

/** What stood there then; a roll-up of before layout 6 knows only what its cells show. */
function pointsIn(
  { values }: RowOf<'ranking'>,
  then: 'selfThen' | 'officialThen' | 'rankThen',
  shown: 'self' | 'official' | 'rank',
): number | null {
  const number = (value: CellValue | undefined) => (typeof value === 'number' ? value : null);
  return values[then] === undefined ? number(values[shown]) : number(values[then]);
}

/** The unit's place in the last roll-up, also where its name or code was put right since. */
export function beforeOf<Unit extends CountedUnit>(
  units: readonly Unit[],
  before: readonly RankedBefore[],
): ReadonlyMap<Unit, RankedBefore> {
  return pairUnits(units, before, [BY_KEY, BY_NAME, BY_CODE]);
}

/** The rows of the sheet; none before the first roll-up. */
export function changeRows(
  { units }: Pick<Summary, 'units'>,
  before: readonly RankedBefore[] | undefined,
): readonly DraftOf<'changes'>[] {
  if (!before) {
    return [];
  }
  const pairs = beforeOf(units, before);
  const rows = units.flatMap((unit): DraftOf<'changes'>[] => {
    const old = pairs.get(unit);
    const what = old ? changesOf(old, unit) : [WORDS.added];
    return what.length === 0
      ? []
      : [{ ...whose(unit), what: what.join('; '), ...nowOf(unit), ...(old ? thenOf(old) : {}) }];
  });
  const still = new Set(pairs.values());
  const gone = before
    .filter((unit) => !still.has(unit))
    .map((old): DraftOf<'changes'> => ({ ...whose(old), what: WORDS.gone, ...thenOf(old) }));
  const changed = [...rows, ...gone];
  return changed.length > 0 ? changed : [{ what: WORDS.none }];
}

function changesOf(old: RankedBefore, unit: RankedBefore): string[] {
  const isSame = old.self === unit.self && old.official === unit.official && old.rating === unit.rating;
  const isMoved = old.block !== unit.block;
  const words: (readonly [string, boolean])[] = [
    [
      fill(WORDS.renamed, { unit: old.unitCode === '' ? old.unit : `${old.unit} (${old.unitCode})` }),
      BY_KEY(old) !== BY_KEY(unit),
    ],
    [fill(WORDS.moved, { block: old.block === '' ? WORDS.noBlock : old.block }), isMoved],
    [WORDS.changed, !isSame],
    // Ranks of two khối say nothing beside each other.
    [WORDS.rank, isSame && !isMoved && old.rank !== unit.rank],
  ];
  return words.flatMap(([word, holds]) => (holds ? [word] : []));
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
