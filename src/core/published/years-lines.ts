/** The lines of a superior's report on last year: averages, ranks, ratings and the largest changes, from *So với năm trước*. */
import type { PrintLine } from '../papers/document';
import { paragraph } from '../report/lines';
import { numberText } from '../report/number-text';
import { groupBy } from '../units/group-by';
import { NO_BLOCK } from './result-annex';
import type { BothYears, UnitYears, YearsFacts } from './years-facts';

/** The lines; none where the sheet compares no unit. */
export function yearsLines(facts: YearsFacts): PrintLine[] {
  const { sheet, year, units } = facts;
  if (units.length === 0) {
    return [];
  }
  const sentences = [
    ...averages(units),
    ...changes(units, RANKS),
    ...ratings(units),
    ...changes(units, POINTS),
    ...notCompared(facts),
  ];
  return [
    paragraph(`So với năm ${year}, ${units.length} đơn vị có ở cả hai năm (trang ${sheet}):`, {
      keepNext: true,
    }),
    ...sentences.map((text) => paragraph(`- ${text}`)),
  ];
}

/** Averages of points that the sheet compares: never over two khối, nor over two kinds of points. */
function averages(units: readonly UnitYears[]): string[] {
  const groups = groupBy(units, ({ block, basis }) => JSON.stringify([block, basis]));
  return [...groups.values()].flatMap((group) => {
    const points = group.flatMap((each) => each.points ?? []);
    const [first] = group;
    if (!first || points.length === 0) {
      return [];
    }
    const [then, now] = [mean(points.map((each) => each.then)), mean(points.map((each) => each.now))];
    const name = `${first.block || NO_BLOCK} (${first.basis.toLowerCase()}, ${points.length} đơn vị so được)`;
    return [`${name}: điểm trung bình ${numberText(then)} → ${numberText(now)}.`];
  });
}

const hundredths = (value: number): number => Math.round(Number((value * 100).toPrecision(12))) / 100;

const mean = (values: readonly number[]): number =>
  hundredths(values.reduce((sum, value) => sum + value, 0) / values.length);

/** What rises and falls, and its words. */
interface Kind {
  readonly name: string;
  /** Words before the figures of both years. */
  readonly figure: string;
  readonly of: (unit: UnitYears) => BothYears | undefined;
  /** -1: a smaller figure is a rise. */
  readonly sign: 1 | -1;
}

const RANKS: Kind = { name: 'Thứ hạng', figure: 'hạng ', of: ({ rank }) => rank, sign: -1 };
const POINTS: Kind = { name: 'Điểm', figure: '', of: ({ points }) => points, sign: 1 };

/** How many rose, fell and stayed, and which rose and fell the most. */
function changes(units: readonly UnitYears[], { name, figure, of, sign }: Kind): string[] {
  const moves = units.flatMap((each): Move[] => {
    const both = of(each);
    return both
      ? [
          {
            text: `${each.unit} (${figure}${numberText(both.then)} → ${numberText(both.now)})`,
            by: hundredths(sign * (both.now - both.then)),
          },
        ]
      : [];
  });
  if (moves.length === 0) {
    return [];
  }
  const [rose, fell] = [moves.filter(({ by }) => by > 0), moves.filter(({ by }) => by < 0)];
  const kept = moves.length - rose.length - fell.length;
  return [
    `${name}: ${rose.length} đơn vị tăng, ${fell.length} giảm, ${kept} giữ nguyên.`,
    ...most('tăng', name, rose),
    ...most('giảm', name, fell),
  ];
}

interface Move {
  readonly text: string;
  readonly by: number;
}

/** The most units named in a sentence; of more only their number is told. */
const MOST_NAMED = 5;

function most(way: string, name: string, moves: readonly Move[]): string[] {
  const by = Math.max(...moves.map((move) => Math.abs(move.by)));
  const some = moves.filter((move) => Math.abs(move.by) === by);
  if (some.length === 0) {
    return [];
  }
  const who = some.length > MOST_NAMED ? `${some.length} đơn vị` : some.map(({ text }) => text).join('; ');
  return [`${name} ${way} nhiều nhất, ${numberText(by)}: ${who}.`];
}

/** How many changed their xếp loại, from which to which; the sheet does not say which is higher. */
function ratings(units: readonly UnitYears[]): string[] {
  const rated = units.filter(({ ratingThen, rating }) => ratingThen !== '' && rating !== '');
  if (rated.length === 0) {
    return [];
  }
  const changed = rated.filter(({ ratingThen, rating }) => ratingThen !== rating);
  const ways = [...groupBy(changed, ({ ratingThen, rating }) => `${ratingThen} → ${rating}`)].map(
    ([way, some]) => `${way}: ${some.length}`,
  );
  const unrated = units.length - rated.length;
  return [
    `Xếp loại: ${changed.length} đơn vị đổi${ways.length > 0 ? ` (${ways.join('; ')})` : ''}, ${rated.length - changed.length} giữ nguyên${unrated > 0 ? `, ${unrated} thiếu xếp loại của một trong hai năm` : ''}.`,
  ];
}

/** Who is not compared, and how many the sheet has notes on. */
function notCompared({ units, apart, gone, sheet, year }: YearsFacts): string[] {
  const noted = units.filter(({ note }) => note !== '').length;
  return [
    ...(apart + gone > 0
      ? [`Không so được: ${apart} đơn vị của năm nay, ${gone} đơn vị của năm ${year}.`]
      : []),
    ...(noted > 0 ? [`${noted} đơn vị có điều cần lưu ý khi so, xem cột Ghi chú trang ${sheet}.`] : []),
  ];
}
