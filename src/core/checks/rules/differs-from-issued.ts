/** Where the tasks of an issued plan no longer say what the document says. A note: the change may be meant, and a new document may follow. */
import { headerOf } from '../../layout/layout';
import { ISSUED_COLUMNS, issuedWords, readableWords } from '../../plan/issued';
import type { Finding, Rule } from '../finding';

export const differsFromIssued: Rule = ({ issued, info, tasks }) => {
  if (!issued || issued.state !== info?.state) {
    return [];
  }
  const findings = tasks.flatMap((task): Finding[] => {
    const before = issued.rows[task.text('id')];
    if (!before) {
      return task.text('text') === '' ? [] : [{ code: 'issued.added', level: 'note', at: task.at('text') }];
    }
    const now = issuedWords((key) => task.value(key));
    return ISSUED_COLUMNS.flatMap((key, index): Finding[] => {
      const [was = '', is = ''] = [before[index], now[index]];
      if (was === is) {
        return [];
      }
      const column = headerOf('tasks', key);
      const at = task.at(key);
      return [
        was === ''
          ? { code: 'issued.filled', level: 'note', params: { column }, at }
          : { code: 'issued.changed', level: 'note', params: { column, before: readableWords(was) }, at },
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
    ...removed.map(([, [text = '']]): Finding => ({
      code: 'issued.removed',
      level: 'note',
      params: { text: readableWords(text) },
      at,
    })),
  ];
};
