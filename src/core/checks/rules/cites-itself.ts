/** A plan among its own căn cứ. The same number of another issuer is another document: its date tells. */
import { compareDates } from '../../calendar/civil';
import { fold } from '../../words/fold';
import { citationsOf, numberKey } from '../citations';
import type { Found, Rule } from '../finding';

export const citesItself: Rule = {
  id: 'citesItself',
  level: 'review',
  about: 'plan',
  codes: ['basis.itself'],
  source: 'How plans are reviewed: a document does not rest on itself',
  run: (view) => {
    const { number: own = '', issued, unit = '' } = view.info ?? {};
    return own === ''
      ? []
      : citationsOf(view).flatMap(({ number, date, issuer, at }): Found[] => {
          const sameNumber = number !== undefined && numberKey(number) === numberKey(own);
          const sameDate = date && issued ? compareDates(date, issued) === 0 : undefined;
          const sameIssuer = issuer === undefined ? undefined : fold(issuer) === fold(unit);
          // Without a word that speaks for it nothing is said.
          const isItself =
            sameDate === true ? sameIssuer !== false : sameDate !== false && sameIssuer === true;
          return sameNumber && isItself ? [{ code: 'basis.itself', params: { name: number }, at }] : [];
        });
  },
};
