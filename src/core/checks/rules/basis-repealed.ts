/**
 * Documents that the office knows to be repealed. There is no list on board: a wrong "hết hiệu lực" is an accusation, so only
 * what the office has typed counts, and its source is shown with it.
 */
import { citationsOf, numberKey } from '../citations';
import type { Found, Rule } from '../finding';

export const basisRepealed: Rule = {
  id: 'basisRepealed',
  level: 'review',
  about: 'plan',
  codes: ['basis.repealed'],
  source: 'The office’s own list, each with its source: 33/CT-TTg = thay bằng …',
  settings: [{ key: 'list', label: 'setting.basisRepealed.list', fallback: '' }],
  run: (view, { list }) => {
    const repealed = readList(String(list));
    return repealed.size === 0
      ? []
      : citationsOf(view).flatMap(({ number, at }): Found[] => {
          const source = number === undefined ? undefined : repealed.get(numberKey(number));
          return number === undefined || source === undefined
            ? []
            : [{ code: 'basis.repealed', params: { name: number, source }, at }];
        });
  },
};

/** `số, ký hiệu = nguồn`, parted by `;` or lines. One without a source is left out: nobody could look it up. */
function readList(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(/[;\n]/).flatMap((line): [string, string][] => {
      const [number = '', source = ''] = line.split('=').map((part) => part.trim());
      return number === '' || source === '' ? [] : [[numberKey(number), source]];
    }),
  );
}
