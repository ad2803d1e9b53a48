/**
 * Tasks in nearly the same words. Stock phrases go first: "Tiếp tục triển khai thực hiện có hiệu quả …" opens half of all
 * tasks. Every task is compared only with those that share one of its rarest words, and with a bounded number of them.
 */
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';
import type { PlanView, ViewRow } from '../view';

export const similarTasks: Rule = {
  id: 'similarTasks',
  level: 'note',
  about: 'plan',
  codes: ['task.similar'],
  source: 'How plans are reviewed: work that is written twice in other words',
  run: (view) => {
    const tasks = tasksInWords(view);
    const weights = new Map<string, number>();
    for (const { words } of tasks) {
      words.forEach((word) => weights.set(word, (weights.get(word) ?? 0) + 1));
    }
    const holders = new Map<string, WordedTask[]>();
    return tasks.flatMap((task): Found[] => {
      const rarest = [...task.words]
        .sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0) || (a < b ? -1 : 1))
        .slice(0, task.words.size - Math.ceil(task.words.size * SAME) + 1);
      const others = new Set(rarest.flatMap((word) => (holders.get(word) ?? []).slice(-MOST_COMPARED)));
      const like = [...others].find((other) => share(task.words, other.words) >= SAME);
      for (const word of rarest) {
        const list = holders.get(word);
        if (list) {
          list.push(task);
        } else {
          holders.set(word, [task]);
        }
      }
      return like
        ? [
            {
              code: 'task.similar',
              params: { row: like.row.at('text').row + 1 },
              at: task.row.at('text'),
            },
          ]
        : [];
    });
  },
};

/** The least share of common words by which two tasks are nearly the same. */
const SAME = 0.8;
/** Fewer words than this say too little to be compared. */
const FEWEST_WORDS = 6;
/** The number of tasks sharing a rare word that are compared. It keeps the time for a plan of copies in a straight line. */
const MOST_COMPARED = 8;

/** Stock phrases, folded; longer ones come first, so that none hides another. */
const STOCK_PHRASES = [
  'tiep tuc trien khai thuc hien co hieu qua',
  'tiep tuc trien khai thuc hien',
  'tiep tuc thuc hien co hieu qua',
  'to chuc trien khai thuc hien',
  'trien khai thuc hien',
  'tang cuong cong tac',
  'nang cao hieu qua',
  'nang cao chat luong',
  'day manh cong tac',
  'co hieu qua',
  'tren dia ban',
  'theo quy dinh',
  'cong tac dan van chinh quyen',
  'tiep tuc',
  'thuc hien',
  'tang cuong',
  'day manh',
  'to chuc',
];
const STOCK = new RegExp(`\\b(?:${STOCK_PHRASES.join('|')})\\b`, 'g');

interface WordedTask {
  readonly row: ViewRow<'text'>;
  readonly words: ReadonlySet<string>;
}

/**
 * The tasks with enough words. Of those that differ only in case and marks the first is kept: `duplicateTask` tells the others.
 */
function tasksInWords(view: PlanView): WordedTask[] {
  const seen = new Set<string>();
  return view.tasks.flatMap((row): WordedTask[] => {
    const text = fold(row.text('text'));
    if (seen.has(text)) {
      return [];
    }
    seen.add(text);
    const words = new Set(text.replace(STOCK, ' ').match(/[\p{L}\d]+/gu) ?? []);
    return words.size < FEWEST_WORDS ? [] : [{ row, words }];
  });
}

/** The words in both as a share of the words in either. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  a.forEach((word) => (both += b.has(word) ? 1 : 0));
  return both / (a.size + b.size - both);
}
