/**
 * Documents cited for the first time without number or date, said once a cell, and documents of an impossible day. Laws and
 * ordinances are cited by name, and later mentions may leave out date and title. In the list of căn cứ, which is printed, issuer
 * and title are looked for too; the kind is told by the symbol.
 */
import { citationsOf, numberKey } from '../citations';
import type { Citation } from '../citations';
import type { Found, Rule } from '../finding';

export const basisIncomplete: Rule = {
  id: 'basisIncomplete',
  level: 'note',
  about: 'plan',
  codes: ['basis.incomplete', 'basis.noSuchDay', 'basis.noIssuer', 'basis.noSubject'],
  source:
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6: at first mention kind, number, date, issuer and title; a law by its name',
  run: (view) => {
    const mentioned = new Set<string>();
    const cells = new Map<string, { readonly citations: Citation[] }>();
    const impossible: Found[] = [];
    const unnamed: Found[] = [];
    for (const citation of citationsOf(view)) {
      // Documents that a template left open have a sentence of their own.
      if (citation.isToFill) {
        continue;
      }
      const { number, date, noSuchDay, text, isLaw, issuer, hasSubject, at } = citation;
      const key = number === undefined ? undefined : numberKey(number);
      if (noSuchDay !== undefined) {
        const params = { name: number ?? text, date: noSuchDay };
        impossible.push({ code: 'basis.noSuchDay', level: 'review', params, at });
      } else if (!isLaw && (key === undefined || (!date && !mentioned.has(key)))) {
        const place = JSON.stringify(at);
        const cell = cells.get(place) ?? { citations: [] };
        cell.citations.push(citation);
        cells.set(place, cell);
      } else if (citation.inList && !isLaw && number !== undefined) {
        const params = { name: number };
        unnamed.push(
          ...(issuer === undefined ? [{ code: 'basis.noIssuer', params, at } as const] : []),
          ...(hasSubject ? [] : [{ code: 'basis.noSubject', params, at } as const]),
        );
      }
      if (key !== undefined) {
        mentioned.add(key);
      }
    }
    const incomplete = [...cells.values()].flatMap(({ citations }): Found[] => {
      const [first] = citations;
      const names = citations.map(({ number, text }) => number ?? text).join('; ');
      return first ? [{ code: 'basis.incomplete', params: { names }, at: first.at }] : [];
    });
    return [...impossible, ...incomplete, ...unnamed];
  },
};
