/** What the data show, as prompts for the parts that an office words itself. They are no words of the office. */
import { PROGRESS } from '../plan/progress';
import { comparedText, isReached, reachedText } from './figures';
import { shortTask } from './owed';
import { tasksOf } from './report';
import type { Report } from './report';
import type { TextKey } from './texts';

/** More lines of one kind are not read. */
const MOST = 5;

/** The prompts of a part: what the tables show for it; none where they show nothing. */
export function promptsFor(report: Report, key: TextKey): readonly string[] {
  switch (key) {
    case 'situation':
      // Whether more is better is not for a program to say.
      return (report.figures?.rows ?? [])
        .map((figure) => ({ text: figure.text, compared: comparedText(figure) }))
        .filter(({ compared }) => compared !== '')
        .slice(0, MOST)
        .map(({ text, compared }) => `${text} ${compared}`);
    case 'strengths':
      return strengths(report);
    case 'limits':
      return limits(report);
    case 'causes':
      return tasksOf(report)
        .filter(({ isLate, reason }) => isLate && reason !== '')
        .slice(0, MOST)
        .map(({ task, reason }) => `${shortTask(task)}: ${reason}`);
    case 'proposals':
      return (report.models ?? [])
        .filter(({ proposal }) => proposal !== '')
        .map(({ name, proposal }) => `Mô hình ${name}: ${proposal}`);
    case 'direction':
      return [];
  }
}

function strengths(report: Report): string[] {
  const tasks = tasksOf(report);
  const told = tasks.filter(({ words }) => words !== '').length;
  const inTime = tasks.filter(({ task }) => task.progress === PROGRESS.doneInTime).length;
  return [
    ...(told > 0 ? [`${told}/${tasks.length} nhiệm vụ đã có kết quả`] : []),
    ...(inTime > 0 ? [`${inTime} nhiệm vụ hoàn thành đúng hạn`] : []),
    ...byTarget(report, true),
  ];
}

/** Figures whose target is reached, or is not. */
const byTarget = (report: Report, wanted: boolean): string[] =>
  (report.figures?.rows ?? [])
    .filter((figure) => isReached(figure) === wanted)
    .slice(0, MOST)
    .map((figure) => `${figure.text}: ${reachedText(figure)}`);

function limits(report: Report): string[] {
  const tasks = tasksOf(report);
  const count = (word: string) => tasks.filter(({ task }) => task.progress === word).length;
  const [overdue, late] = [count(PROGRESS.overdue), count(PROGRESS.doneLate)];
  const owed = tasks.filter(({ told }) => told === 'owed').length;
  return [
    ...(overdue > 0 ? [`${overdue} nhiệm vụ quá hạn`] : []),
    ...(late > 0 ? [`${late} nhiệm vụ hoàn thành quá hạn`] : []),
    ...(owed > 0 ? [`${owed} nhiệm vụ chưa có kết quả`] : []),
    // What is asked of a whole year is not missed within it.
    ...(report.period.nextYear ? byTarget(report, false) : []),
  ];
}
