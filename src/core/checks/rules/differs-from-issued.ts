/**
 * Tasks of an issued plan that no longer say what the document says. A note: the change may be meant, and a new document may
 * follow.
 */
import { headerOf } from '../../layout/layout';
import { ISSUED_COLUMNS, issuedWords, readableWords } from '../../plan/issued';
import type { Found, Rule } from '../finding';

export const differsFromIssued: Rule = {
  id: 'differsFromIssued',
  level: 'note',
  about: 'plan',
  codes: ['issued.added', 'issued.filled', 'issued.changed', 'issued.removed'],
  source: 'Nghị định 30/2020/NĐ-CP, Điều 18 khoản 4: what was issued is mended by another document only',
  run: ({ issued, info, tasks }) => {
    if (!issued || issued.state !== info?.state) {
      return [];
    }
    const findings = tasks.flatMap((task): Found[] => {
      const before = issued.rows[task.text('id')];
      if (!before) {
        return task.text('text') === '' ? [] : [{ code: 'issued.added', at: task.at('text') }];
      }
      const now = issuedWords((key) => task.value(key));
      return ISSUED_COLUMNS.flatMap((key, index): Found[] => {
        const [was = '', is = ''] = [before[index], now[index]];
        if (was === is) {
          return [];
        }
        const column = headerOf('tasks', key);
        const at = task.at(key);
        return [
          was === ''
            ? { code: 'issued.filled', params: { column }, at }
            : { code: 'issued.changed', params: { column, before: readableWords(was) }, at },
        ];
      });
    });
    const there = new Set(tasks.map((task) => task.text('id')));
    const { state: at } = info.at;
    if (!at) {
      return findings;
    }
    const removed = Object.entries(issued.rows).filter(([id]) => !there.has(id));
    return [
      ...findings,
      ...removed.map(([, [text = '']]): Found => ({
        code: 'issued.removed',
        params: { text: readableWords(text) },
        at,
      })),
    ];
  },
};
