/**
 * A superior that a report goes to and that the plan's *Nơi nhận* leaves out. Bodies of one's own level are covered by
 * "các cơ quan, đơn vị" or by *Lưu* and are not looked for.
 */
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';
import { levelOfName, LEVELS_UPWARDS } from '../own-level';

export const recipientNotListed: Rule = {
  id: 'recipientNotListed',
  level: 'note',
  about: 'plan',
  codes: ['report.recipientNotListed'],
  source:
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9: Nơi nhận names who is to act on the document or to know of it',
  run: (view) => {
    const listed = view.infoRows
      .filter((row) => row.text('id').startsWith('info.recipient.'))
      .map((row) => fold(row.text('value')));
    const own = levelOfName(view.info?.unit ?? '');
    if (listed.length === 0 || own === undefined) {
      return [];
    }
    const told = new Set<string>();
    return view.reports.flatMap((report) =>
      view.unitsIn(report.text('recipients')).flatMap(({ name }): Found[] => {
        const match = view.findUnit(name);
        const words = fold(name);
        const level = match.kind === 'none' ? levelOfName(name) : (match.unit.level ?? levelOfName(name));
        const isAbove = level !== undefined && LEVELS_UPWARDS.indexOf(level) > LEVELS_UPWARDS.indexOf(own);
        if (!isAbove || told.has(words) || listed.some((line) => line.includes(words))) {
          return [];
        }
        told.add(words);
        return [{ code: 'report.recipientNotListed', params: { name }, at: report.at('recipients') }];
      }),
    );
  },
};
