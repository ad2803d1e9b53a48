/** Numbers of tasks and reports that come twice or are left out. Only whole numbers: II.3.a and the like are the plan's own. */
import { edit } from '../edits';
import type { Fix, Found, Rule } from '../finding';
import type { ViewRow } from '../view';

export const numbering: Rule = {
  id: 'numbering',
  level: 'note',
  about: 'plan',
  codes: ['number.twice', 'number.jumps'],
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6: parts are numbered on without a gap',
  run: ({ tasks, reports }) => [
    ...check(tasks.filter((row) => row.text('text') !== '')),
    ...check(reports.filter((row) => row.text('name') !== '')),
  ],
};

function check(rows: readonly ViewRow<'no'>[]): Found[] {
  const numbered = rows.filter((row) => row.text('no') !== '');
  if (numbered.some((row) => !/^\d{1,5}$/.test(row.text('no')))) {
    return [];
  }
  const numbers = new Set(numbered.map((row) => Number(row.text('no'))));
  const seen = new Set<number>();
  const lowest = Math.min(...[...numbers].slice(0, 1), 1);
  const fix = renumber(rows);
  return numbered.flatMap((row): Found[] => {
    const number = Number(row.text('no'));
    const at = row.at('no');
    if (seen.has(number)) {
      return [{ code: 'number.twice', params: { number }, at, fix }];
    }
    seen.add(number);
    return number > lowest && !numbers.has(number - 1)
      ? [{ code: 'number.jumps', params: { number, missing: number - 1 }, at, fix }]
      : [];
  });
}

/** A fix that numbers the rows 1, 2, 3 … from the top of the sheet. */
function renumber(rows: readonly ViewRow<'no'>[]): Fix {
  return {
    code: 'fix.renumber',
    params: { count: rows.length },
    edits: rows.flatMap((row, index) =>
      row.text('no') === String(index + 1) ? [] : [edit(row, 'no', { value: index + 1 })],
    ),
    changesIssuedText: true,
  };
}
