/**
 * Kinds of content that people type into the columns of a unit's tables. Rà soát, progress and scores read cells by
 * them. Score inputs depend on how a criterion is scored (scoring/rubric/entries.ts).
 */
import type { CellValue } from '../../workbook/cells/cells';
import type { CivilDate } from '../../workbook/cells/serial';
import { formatDate } from '../calendar/civil';
import type { InfoKey, Role } from '../layout/layout';
import { readTyped, writeTyped } from '../values/kind';
import type { Typed, TypedKind } from '../values/kind';
import {
  BEFORE_DAY_READINGS,
  INDICATOR_PERIODS,
  MODEL_FIELDS,
  MODEL_KINDS,
  PLAN_STATES,
  TASK_RESULT,
  TASK_RESULTS,
} from '../words/vocabulary';
import { GROUP_WORD, LEVEL_WORDS, SYSTEM_WORDS, UNIT_WORD } from './register';

/** Days of the year's work: plans of several years end later. */
const DAY: TypedKind = { kind: 'day', years: [2, 5] };
/** Days on which bodies began and ended. */
const EVER: TypedKind = { kind: 'day', years: [120, 30] };
const FIGURE: TypedKind = { kind: 'figure' };

const RESULT: TypedKind = {
  kind: 'word',
  words: TASK_RESULTS,
  synonyms: {
    [TASK_RESULT.notStarted]: ['Chưa', 'Chưa làm', 'Chưa triển khai', 'Chưa bắt đầu'],
    [TASK_RESULT.ongoing]: ['Đang làm', 'Đang triển khai', 'Đang thực hiện dở'],
    [TASK_RESULT.done]: [
      'Đã hoàn thành',
      'Xong',
      'Đã xong',
      'Đã thực hiện',
      'Đã thực hiện xong',
      'Đã làm xong',
    ],
    [TASK_RESULT.dropped]: ['Không làm', 'Không triển khai', 'Dừng thực hiện'],
  },
};

const open = (words: readonly string[]): TypedKind => ({ kind: 'word', words, open: true });

/** Columns into which a unit types something that is read, by role and key. */
export const TYPED_COLUMNS = {
  tasks: {
    started: DAY,
    deadline: DAY,
    lastWorkingDay: DAY,
    result: RESULT,
    percent: { kind: 'share' },
    finished: { kind: 'day', years: [2, 2] },
  },
  reports: {
    cutOff: DAY,
    unitsDue: DAY,
    due: DAY,
    lastWorkingDay: DAY,
    sent: { kind: 'day', years: [2, 2] },
  },
  units: {
    level: open(Object.values(LEVEL_WORDS)),
    system: open(Object.values(SYSTEM_WORDS)),
    kind: open([UNIT_WORD, GROUP_WORD]),
    activeFrom: EVER,
    activeTo: EVER,
  },
  indicators: {
    period: { kind: 'word', words: INDICATOR_PERIODS },
    current: FIGURE,
    lastYear: FIGURE,
    cumulative: FIGURE,
    target: FIGURE,
  },
  models: { field: open(MODEL_FIELDS), registered: open(MODEL_KINDS) },
} as const satisfies Partial<Record<Role, Readonly<Record<string, TypedKind>>>>;

/** Roles whose columns are declared here. */
export type TypedRole = keyof typeof TYPED_COLUMNS;

/** Rows of *Thông tin chung* that are read. */
export const TYPED_INFO: Readonly<Partial<Record<InfoKey, TypedKind>>> = {
  year: { kind: 'year' },
  state: { kind: 'word', words: PLAN_STATES },
  issued: { kind: 'day', years: [5, 5] },
  beforeDay: { kind: 'word', words: Object.values(BEFORE_DAY_READINGS) },
};

/** A day that a cell of the year's tables holds, where there is no doubt of it. Formulas may read it otherwise. */
export function sureDay(cell: CellValue, year: number): CivilDate | undefined {
  const value = sureValue(DAY, cell, year);
  return typeof value === 'object' ? value : undefined;
}

/** A day on which a body began or ended. */
export function everDay(cell: CellValue): CivilDate | undefined {
  const value = sureValue(EVER, cell, 0);
  return typeof value === 'object' ? value : undefined;
}

/** The result of a task, as far as there is no doubt of it; else the words of the cell. */
export function sureResult(cell: CellValue): string {
  const value = sureValue(RESULT, cell, 0);
  return typeof value === 'string'
    ? value
    : String(cell ?? '')
        .normalize('NFC')
        .trim();
}

/** The share of a task that is done, as far as there is no doubt of it. */
export function sureShare(cell: CellValue): number | undefined {
  const value = sureValue({ kind: 'share' }, cell, 0);
  return typeof value === 'number' ? value : undefined;
}

function sureValue(kind: TypedKind, cell: CellValue, year: number) {
  const reading = readTyped(kind, cell, { year });
  return reading.state === 'read' && (reading.sure || reading.native) ? reading.value : undefined;
}

/** A reading as people write it: `30/5/2026`, `1250,5`, `95%`, `Hoàn thành`. */
export function showTyped(value: Typed, kind: TypedKind): string {
  if (typeof value === 'object') {
    return formatDate(value);
  }
  if (typeof value === 'number') {
    const shown = kind.kind === 'share' ? Number((value * 100).toPrecision(12)) : value;
    return `${String(shown).replace('.', ',')}${kind.kind === 'share' ? '%' : ''}`;
  }
  return String(writeTyped(value, kind) ?? '');
}
