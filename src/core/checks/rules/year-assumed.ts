/** Days written without a year. The plan's year is taken, and that is said: a plan copied from last year is read this way too. */
import { monthEnd, timingParts } from '../../calendar/timing';
import type { SingleTiming, SpanTiming } from '../../calendar/timing';
import type { Found, Rule } from '../finding';
import { onceIfMost } from '../once';
import { datedRows, timingOf } from '../view';

export const yearAssumed: Rule = {
  id: 'yearAssumed',
  level: 'note',
  about: 'plan',
  codes: ['deadline.yearAssumed', 'plan.yearAssumed'],
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4: a date has its day, month and year',
  run: (view) => {
    const dated = datedRows(view).filter(
      ({ row }) => typeof row.value('timing') === 'string' && timingParts(timingOf(view, row)).some(isDay),
    );
    const { year } = view;
    return onceIfMost(
      dated
        .filter(({ row }) => timingParts(timingOf(view, row)).some((part) => dayOf(part)?.yearAssumed))
        .map(({ row }): Found => ({
          code: 'deadline.yearAssumed',
          params: { text: row.text('timing'), year },
          at: row.at('timing'),
        })),
      dated.length,
      (count) => ({ code: 'plan.yearAssumed', params: { count, year } }),
    );
  },
};

/**
 * The day and month that a part writes out. A month, a quarter or "trong năm" without a year is plainly this year's and gives
 * none.
 */
const dayOf = (part: SingleTiming) =>
  part.kind === 'before' || part.kind === 'by' || part.kind === 'on' || isStretchOfDays(part)
    ? part
    : part.kind === 'period'
      ? part.due
      : undefined;

const isStretchOfDays = (part: SingleTiming): part is SpanTiming =>
  part.kind === 'span' &&
  part.of === 'days' &&
  !(part.first.day === 1 && part.last.day === monthEnd(part.last.year, part.last.month).day);

const isDay = (part: SingleTiming): boolean => dayOf(part) !== undefined;
