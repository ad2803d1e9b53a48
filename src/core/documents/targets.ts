/** Targets in a text: shares in per cent with what they are of. */
import type { ReadTarget } from './reading';
import { slice } from './spelling';
import type { Spelled } from './spelling';

/** A target without its place. */
export type TargetIn = Pick<ReadTarget, 'text' | 'operator' | 'value'>;

const FIGURE =
  /(?<how>(?:tren|hon|vuot|it nhat|toi thieu|dat|tu|co|phan dau(?: co)?|trong d\S|bao dam|dam bao) )*(?<value>\d{1,3}(?:[.,]\d{1,2})?) ?%(?<more> tro len)?/g;

/** The targets in a text; a clause with several shares is parted before each. */
export function targetsIn(spelled: Spelled): readonly TargetIn[] {
  return clauses(spelled).flatMap((clause) => {
    const figures = [...clause.bare.matchAll(FIGURE)].filter(
      (match) => Number(match.groups?.value?.replace(',', '.')) <= 100,
    );
    return figures.flatMap((match, index): TargetIn[] => {
      const value = Number(match.groups?.value?.replace(',', '.'));
      const isAbove =
        /(?:tren|hon|vuot) $/.test(clause.bare.slice(0, match.index) + (match.groups?.how ?? '')) ||
        /(?:tren|hon|vuot)/.test(match.groups?.how ?? '');
      const next = figures[index + 1]?.index ?? clause.text.length;
      const isLast =
        clause.text.slice(match.index + match[0].length, next).replace(/[\s,;.]/g, '').length < 4;
      const start = index === 0 || isLast ? (index === 0 ? 0 : ends(figures[index - 1])) : match.index;
      const end = isLast ? match.index + match[0].length : next;
      return [{ text: tidy(clause.text.slice(start, end)), operator: isAbove ? '>' : '>=', value }];
    });
  });
}

const ends = (match: RegExpMatchArray | undefined): number => (match?.index ?? 0) + (match?.[0].length ?? 0);

const tidy = (text: string): string =>
  text
    .replace(/^[\s,;–-]+/u, '')
    .replace(/[\s,;.]+$/u, '')
    .replace(/,? trong (?:đó|d\S)$/u, '');

/** Parts between full stops and semicolons. */
function clauses(spelled: Spelled): Spelled[] {
  const parts: Spelled[] = [];
  let begin = 0;
  for (const match of spelled.text.matchAll(/[.;](?= |$)/g)) {
    parts.push(slice(spelled, begin, match.index));
    begin = match.index + 1;
  }
  return [...parts, slice(spelled, begin)].filter(({ text }) => text !== '');
}
