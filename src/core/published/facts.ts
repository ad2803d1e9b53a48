/** The facts that a roll-up's papers are made of. They are read from its sheets' cells and worked out nowhere else. */
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { CellValue } from '../../workbook/cells/cells';
import type { WantedColumns } from '../layout/choose';
import { locate, textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { Role } from '../layout/layout';
import type { Meta } from '../layout/meta';
import { readPaperHead } from '../papers/source';
import type { PaperHead } from '../papers/source';
import { BASIS_WORDS, FORM, MARK, TIMELINESS } from '../rollup/staged';
import { yearsSheet } from '../rollup/years-drafted';
import { readYears } from './years-facts';
import type { YearsFacts } from './years-facts';

/** A row of *Tổng hợp điểm*. */
export interface RatedUnit {
  readonly key: string;
  readonly unit: string;
  readonly block: string;
  readonly self: number | null;
  readonly official: number | null;
  readonly rank: number | null;
  readonly rating: string;
  /** Whether its khối is ranked by appraised points. */
  readonly isOfficial: boolean;
  /** Whether its points or its rank are others than when the roll-up was made: its rating is of before. */
  readonly isStale: boolean;
  /** Whether it had points when the roll-up was made and shows none at all: no program has calculated the sheet. */
  readonly isBlank: boolean;
}

/** A unit by name, with its khối. */
export interface NamedUnit {
  readonly unit: string;
  readonly block: string;
}

/** A row of *Tổng hợp số liệu*; a figure is `null` where nothing was summed. */
export interface SummedFigure {
  readonly period: string;
  readonly text: string;
  readonly unit: string;
  readonly current: number | null;
  readonly lastYear: number | null;
  readonly cumulative: number | null;
  /** Ranked units of which no figure is in the sum. */
  readonly leftOut: readonly string[];
}

/** A row of *Tổng hợp mô hình*. */
export interface UnitModel {
  readonly owner: string;
  readonly name: string;
  readonly field: string;
  readonly result: string;
  readonly proposal: string;
  readonly recognition: string;
}

/** Overdue tasks of a unit, as *Tổng hợp nhiệm vụ* counts them. */
export interface OverdueUnit {
  readonly unit: string;
  readonly overdue: number;
  readonly days: number;
}

/** A row of *Thay đổi so với lần trước*. */
export interface UnitChange {
  readonly unit: string;
  readonly what: string;
  readonly rankBefore: number | null;
  readonly rank: number | null;
  readonly ratingBefore: string;
  readonly rating: string;
}

/** All that papers of a roll-up are made of. */
export interface RollUpFacts {
  readonly head: PaperHead;
  /** `""` where neither the sheets nor the plan say it. */
  readonly year: string;
  readonly units: readonly RatedUnit[];
  /** Units that were to send. */
  readonly due: readonly NamedUnit[];
  /** Units that were to send and have not. */
  readonly missing: readonly NamedUnit[];
  /** Units whose files came after the day they were due. */
  readonly late: readonly string[];
  readonly figures: readonly SummedFigure[];
  readonly models: readonly UnitModel[];
  readonly tasks: number;
  readonly overdue: readonly OverdueUnit[];
  readonly changes: readonly UnitChange[];
  /** Last year beside this one; absent where no sheet says it. */
  readonly years?: YearsFacts;
}

/** The columns that the facts are read from. */
export const FACT_COLUMNS = {
  info: true,
  ranking: [
    ...(['rank', 'block', 'unit', 'self', 'official', 'rating', 'basis', 'year', 'key'] as const),
    ...(['selfThen', 'officialThen', 'rankThen'] as const),
  ],
  unitTasks: ['unit', 'total', 'overdue', 'overdueDays'],
  figures: ['period', 'text', 'unitOfMeasure', 'current', 'lastYear', 'cumulative', 'figureKey'],
  copyFigures: ['key', 'current', 'figureKey'],
  unitModels: ['ownerUnit', 'name', 'field', 'result', 'proposal', 'recognition', 'key'],
  sending: ['block', 'unit', 'form', 'timeliness', 'listed'],
  changes: ['unit', 'what', 'ratingBefore', 'rating', 'rankBefore', 'rank'],
} as const satisfies WantedColumns;

/** Reads the facts of a roll-up. */
export function readRollUpFacts(snapshot: WorkbookSnapshot, meta: Meta): RollUpFacts {
  const rowsOf = <R extends Role>(role: R) => (meta.sheets[role] && locate(snapshot, meta, role))?.rows ?? [];
  const units = rowsOf('ranking')
    .filter((row) => textOf(row, 'unit') !== '')
    .map(ratedUnit);
  const sending = rowsOf('sending').filter((row) => textOf(row, 'unit') !== '');
  const named = sending.map((row) => ({
    ...{ unit: textOf(row, 'unit'), block: textOf(row, 'block') },
    isDue: textOf(row, 'listed') === MARK,
    isSent: SENT.includes(textOf(row, 'form')),
    isLate: textOf(row, 'timeliness') === TIMELINESS.late,
  }));
  const [first] = rowsOf('ranking');
  const yearsPage = yearsSheet(snapshot, meta);
  const years = yearsPage && readYears(yearsPage);
  const tasks = rowsOf('unitTasks').filter((row) => textOf(row, 'unit') !== '');
  return {
    head: readPaperHead(meta.sheets.info && locate(snapshot, meta, 'info'), meta),
    year: String((first && numberIn(first.values.year)) ?? meta.plan?.year ?? ''),
    units,
    due: named.filter(({ isDue }) => isDue),
    missing: named.filter(({ isDue, isSent }) => isDue && !isSent),
    late: named.flatMap(({ unit, isSent, isLate }) => (isSent && isLate ? [unit] : [])),
    figures: summedFigures(rowsOf('figures'), rowsOf('copyFigures'), units),
    models: rowsOf('unitModels').flatMap((row) =>
      textOf(row, 'name') === '' || textOf(row, 'key') === '' ? [] : [model(row)],
    ),
    tasks: tasks.reduce((sum, row) => sum + (numberIn(row.values.total) ?? 0), 0),
    overdue: tasks
      .map((row) => ({
        unit: textOf(row, 'unit'),
        overdue: numberIn(row.values.overdue) ?? 0,
        days: numberIn(row.values.overdueDays) ?? 0,
      }))
      .filter(({ overdue }) => overdue > 0)
      .sort((a, b) => b.overdue - a.overdue || b.days - a.days),
    changes: rowsOf('changes').flatMap((row) => (textOf(row, 'unit') === '' ? [] : [change(row)])),
    ...(years ? { years } : {}),
  };
}

const SENT: readonly string[] = [FORM.file, FORM.hand];

const numberIn = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

function ratedUnit(row: RowOf<'ranking'>): RatedUnit {
  const { values } = row;
  const [self, official, rank] = [numberIn(values.self), numberIn(values.official), numberIn(values.rank)];
  return {
    ...{ key: textOf(row, 'key'), unit: textOf(row, 'unit'), block: textOf(row, 'block') },
    ...{ self, official, rank, rating: textOf(row, 'rating') },
    isOfficial: textOf(row, 'basis') === BASIS_WORDS.official,
    isBlank:
      [self, official, rank].every((figure) => figure === null) &&
      [values.selfThen, values.officialThen].some((figure) => typeof figure === 'number'),
    isStale:
      self !== numberIn(values.selfThen) ||
      official !== numberIn(values.officialThen) ||
      rank !== numberIn(values.rankThen),
  };
}

function summedFigures(
  rows: readonly RowOf<'figures'>[],
  copies: readonly RowOf<'copyFigures'>[],
  units: readonly RatedUnit[],
): SummedFigure[] {
  const given = new Set(
    copies
      .filter((row) => numberIn(row.values.current) !== null)
      .map((row) => `${textOf(row, 'figureKey')}|${textOf(row, 'key')}`),
  );
  return rows
    .filter((row) => textOf(row, 'text') !== '' && textOf(row, 'figureKey') !== '')
    .map((row) => ({
      period: textOf(row, 'period'),
      text: textOf(row, 'text'),
      unit: textOf(row, 'unitOfMeasure'),
      current: numberIn(row.values.current),
      lastYear: numberIn(row.values.lastYear),
      cumulative: numberIn(row.values.cumulative),
      leftOut: units
        .filter(({ key }) => !given.has(`${textOf(row, 'figureKey')}|${key}`))
        .map(({ unit }) => unit),
    }));
}

const model = (row: RowOf<'unitModels'>): UnitModel => ({
  ...{ owner: textOf(row, 'ownerUnit'), name: textOf(row, 'name'), field: textOf(row, 'field') },
  ...{ result: textOf(row, 'result'), proposal: textOf(row, 'proposal') },
  recognition: textOf(row, 'recognition'),
});

const change = (row: RowOf<'changes'>): UnitChange => ({
  ...{ unit: textOf(row, 'unit'), what: textOf(row, 'what') },
  ...{ rankBefore: numberIn(row.values.rankBefore), rank: numberIn(row.values.rank) },
  ...{ ratingBefore: textOf(row, 'ratingBefore'), rating: textOf(row, 'rating') },
});
