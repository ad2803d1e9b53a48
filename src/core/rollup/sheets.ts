/**
 * The sheets of a roll-up (layout/rollup.ts). What stands in the units' files is staged row by row with its file and cell;
 * ranks, counts and sums are native formulas over these rows, so that every number can be traced.
 */
import type { SheetDraft, TableDraft } from '../../workbook/draft/draft';
import { bodyRows, chartSource, columnArea } from '../../workbook/draft/draft';
import { calculate } from '../../workbook/draft/calculate';
import { binary, call, column, own, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { formulaText } from '../../workbook/formula/text';
import { headerOf } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { BEFORE_DAY_READINGS } from '../words/vocabulary';
import { STYLES } from '../../workbook/cells/style';
import { ROLLUP_ROLES } from '../layout/rollup';
import type { RollupRole } from '../layout/rollup';
import type { SheetExtras } from '../layout/sheet';
import { formatMessage } from '../words/format';
import type { Message } from '../words/message';
import {
  AS_OF,
  PROGRESS,
  progressFormulas,
  progressLooks,
  READING,
  READING_LABEL,
  readingInput,
} from '../plan/progress';
import { figureIn, textIn } from './copy';
import type { CopyHead, DetailRole, FileRecord, StagedRow } from './copy';
import { heatSheet } from './heat';
import { sendingSheet } from './sending';
import type { AddedKey } from './notes';
import { countedUnits, figureId, keysOf, LEAST, sheetOf } from './table';
import type { Keys, RollUpSheets } from './table';
import { HEAT } from './looks';
import { FORM, fileData, MARK } from './staged';
import type { Verdict } from './count-unit';
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

/** How a verdict reads on the sheet and in the pane. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  read: 'Đã đọc',
  warning: 'Cần xem lại',
  rejected: 'Không tính',
};

/** What the line of a roll-up that was read says instead of a verdict. */
export const PARTIAL_WORD = 'Sổ tổng hợp';
export const BASIS_WORDS = { official: 'Thẩm định', self: 'Tự chấm' } as const;
export const CHANGE_WORDS = { added: 'Mới có', gone: 'Không còn', changed: 'Điểm, xếp loại khác' } as const;

export function rollupSheets(summary: Summary, options: RollUpSheets): SheetDraft[] {
  const keys = keysOf(summary);
  const { names } = options;
  const tasks = taskSheet(summary, keys, options);
  const ranking = rankingSheet(summary, keys, options);
  const staged: Record<RollupRole, SheetDraft> = {
    ranking,
    unitTasks: sheetOf('unitTasks', options, unitRows(summary, keys), {
      formulas: taskCounts(names.unitTasks.table, names.copyTasks.table),
    }),
    overdue: sheetOf('overdue', options, overdueRows(tasks, options)),
    figures: sheetOf('figures', options, figureRows(summary, keys), {
      formulas: figureFormulas(names.figures.table, names.copyFigures.table),
    }),
    unitModels: detailSheet('unitModels', summary, keys, options),
    unitTargets: detailSheet('unitTargets', summary, keys, options),
    sending: sendingSheet(summary, keys, options),
    files: sheetOf('files', options, fileRows(summary, options)),
    changes: sheetOf('changes', options, changeRows(summary, options.before)),
    copies: sheetOf('copies', options, copyRows(summary, keys)),
    copyScores: detailSheet('copyScores', summary, keys, options),
    copyTasks: tasks,
    copyReports: detailSheet('copyReports', summary, keys, options),
    copyFigures: detailSheet('copyFigures', summary, keys, options),
  };
  const [first, ...others] = ROLLUP_ROLES.map((role) => staged[role]);
  const heat = heatSheet(summary, {
    name: options.heat,
    scores: names.copyScores.table,
    unitKey: (unit) => keys.unit.get(unit.key) ?? '',
    itemKey: keys.item,
    rubrics: options.rubrics,
    ...(options.keptHeat ? { kept: options.keptHeat } : {}),
  });
  return [...(first ? [first] : []), heat, ...others];
}

/* The ranking */

function rankingSheet(summary: Summary, keys: Keys, options: RollUpSheets): SheetDraft {
  const { names, catalogue } = options;
  const rows = summary.units.map((unit): DraftOf<'ranking'> => {
    const { from } = unit;
    const head = from?.copy.head;
    const remarks = [...unit.remarks, ...quotaRemarks(unit, summary.quotas)];
    return {
      block: unit.block,
      unitCode: unit.unitCode,
      unit: unit.unit,
      rating: unit.rating,
      basis: BASIS_WORDS[unit.basis],
      year: summary.year ?? null,
      tasks: from?.copy.rows.copyTasks.length ?? null,
      form: from ? FORM.file : FORM.hand,
      file: from?.file ?? '',
      source: head?.source ?? '',
      remark: remarks.map((message) => formatMessage(message, catalogue)).join(' '),
      key: keys.unit.get(unit.key) ?? '',
      groupKey: keys.group.get(unit.group) ?? '',
      comparable: !head || head.selfOutOf === head.officialOutOf ? 1 : 0,
    };
  });
  const sheet = sheetOf('ranking', options, rows, { formulas: rankingFormulas(names) });
  const { table } = sheet;
  const source = table && chartSource(sheet.name, table, 'unit', 'self');
  if (!table || !source) {
    return sheet;
  }
  const right = table.columns.length + 1;
  return {
    ...sheet,
    conditionals: heatLooks(table, 'ranked'),
    charts: [
      {
        name: 'SoDanVan_XepHang',
        kind: 'bar',
        title: 'Điểm của các đơn vị',
        source,
        anchor: { row: 3, column: right, rows: Math.min(60, Math.max(15, rows.length + 5)), columns: 10 },
      },
    ],
  };
}

const quotaRemarks = (unit: CountedUnit, quotas: Summary['quotas']): readonly Message[] =>
  quotas.filter(
    ({ params: { band, block } }) => band === unit.rating && (block === '' || block === unit.block),
  );

function rankingFormulas(names: RollUpSheets['names']): Formulas<'ranking'> {
  const ranking = names.ranking.table;
  const of = (key: ColumnKey<'ranking'>) => own(ranking, headerOf('ranking', key));
  const lookUp = <R extends 'copies' | 'sending'>(role: R, key: ColumnKey<R>): Expr => {
    const { table } = names[role];
    const points = column(table, headerOf(role, key));
    const keyColumn = column(table, headerOf(role, 'key'));
    return call(
      'IF',
      binary(call('COUNTIFS', keyColumn, of('key'), points, binary('>=', '&', LEAST)), '=', 0),
      '',
      call('SUMIFS', points, keyColumn, of('key')),
    );
  };
  const points = (copy: ColumnKey<'copies'>, hand: ColumnKey<'sending'>) =>
    call('IF', binary(of('form'), '=', FORM.hand), lookUp('sending', hand), lookUp('copies', copy));
  /** Of a row without points no empty text is handed on, which not every program takes for one. */
  const pointsOf = (key: ColumnKey<'ranking'>) => call('IF', call('ISNUMBER', of(key)), of(key), '');
  const both = call(
    'AND',
    call('ISNUMBER', of('self')),
    call('ISNUMBER', of('official')),
    binary(of('comparable'), '=', 1),
  );
  return {
    self: points('self', 'self'),
    official: points('counted', 'official'),
    difference: call('IF', both, binary(of('official'), '-', of('self')), ''),
    ranked: call(
      'IF',
      binary(of('basis'), '=', BASIS_WORDS.official),
      pointsOf('official'),
      pointsOf('self'),
    ),
    rank: call(
      'IF',
      call('ISNUMBER', of('ranked')),
      binary(
        call(
          'COUNTIFS',
          column(ranking, headerOf('ranking', 'groupKey')),
          of('groupKey'),
          column(ranking, headerOf('ranking', 'ranked')),
          binary('>', '&', of('ranked')),
        ),
        '+',
        1,
      ),
      '',
    ),
  };
}

/** The computed columns of a sheet, by key. */
type Formulas<R extends RollupRole> = Readonly<Partial<Record<ColumnKey<R>, Expr>>>;

/** Lower points stand out, also in black and white: the lowest bold. Far enough down for the units still to come. */
function heatLooks(
  table: TableDraft<ColumnKey<'ranking'> | AddedKey>,
  key: ColumnKey<'ranking'>,
): SheetDraft['conditionals'] {
  const at = columnArea(table, key);
  const shown = columnArea(table, 'self');
  if (!at || !shown) {
    return [];
  }
  const cell = rowCell(at.row, at.column);
  const below = (limit: number) => formulaText(call('AND', call('ISNUMBER', cell), binary(cell, '<', limit)));
  const area = { ...shown, rows: Math.max(bodyRows(table).length, MOST_UNITS) };
  return HEAT.map(([limit, style]) => ({ area, conditional: { formula: below(limit * 100), style } }));
}

const MOST_UNITS = 500;

/* Tasks */

function unitRows(summary: Summary, keys: Keys): DraftOf<'unitTasks'>[] {
  return countedUnits(summary).map(({ unit }): DraftOf<'unitTasks'> => ({
    block: unit.block,
    unitCode: unit.unitCode,
    unit: unit.unit,
    key: keys.unit.get(unit.key) ?? '',
  }));
}

function taskCounts(table: string, tasks: string): Formulas<'unitTasks'> {
  const unit = own(table, headerOf('unitTasks', 'key'));
  const whose = column(tasks, headerOf('copyTasks', 'key'));
  const progress = column(tasks, headerOf('copyTasks', 'progress'));
  const count = (...words: readonly string[]) =>
    words
      .map((word) => call('COUNTIFS', whose, unit, progress, word))
      .reduce((sum, next) => binary(sum, '+', next));
  const of = (key: ColumnKey<'unitTasks'>) => own(table, headerOf('unitTasks', key));
  const judged = binary(binary(of('doneInTime'), '+', of('doneLate')), '+', of('overdue'));
  return {
    // Every task has exactly one word.
    total: (['doneInTime', 'doneLate', 'inTime', 'overdue', 'always', 'other'] as const)
      .map(of)
      .reduce((sum, next) => binary(sum, '+', next)),
    doneInTime: count(PROGRESS.doneInTime),
    doneLate: count(PROGRESS.doneLate),
    inTime: count(PROGRESS.inTime, PROGRESS.soon),
    overdue: count(PROGRESS.overdue),
    overdueDays: binary(
      0,
      '-',
      call(
        'SUMIFS',
        column(tasks, headerOf('copyTasks', 'remaining')),
        whose,
        unit,
        progress,
        PROGRESS.overdue,
      ),
    ),
    always: count(PROGRESS.always),
    other: count(PROGRESS.undated, PROGRESS.doneUndated, PROGRESS.dropped),
    rate: call('IF', binary(judged, '=', 0), '', binary(of('doneInTime'), '/', judged)),
  };
}

function taskSheet(
  summary: Summary,
  keys: Keys,
  options: RollUpSheets,
): SheetDraft<ColumnKey<DetailRole> | AddedKey> {
  const { typed, names } = options;
  const asOf = typed?.asOf ?? null;
  const isStrict = typed?.reading === BEFORE_DAY_READINGS.strict;
  const sheet = detailSheet('copyTasks', summary, keys, options, {
    formulas: progressFormulas(names.copyTasks.table),
    block: {
      rows: 2,
      cells: [
        {
          row: AS_OF.row - 1,
          column: AS_OF.column,
          content: { value: 'Tính đến ngày' },
          style: STYLES.header,
        },
        {
          ...AS_OF,
          content: typeof asOf === 'number' ? { value: asOf } : { formula: call('TODAY') },
          style: { ...STYLES.input, align: 'center', numberFormat: 'dd/mm/yyyy' },
        },
        {
          row: READING.row - 1,
          column: READING.column,
          content: { value: READING_LABEL },
          style: STYLES.header,
        },
        {
          ...READING,
          content: { value: isStrict ? BEFORE_DAY_READINGS.strict : BEFORE_DAY_READINGS.lenient },
          style: { ...STYLES.input, align: 'center' },
        },
      ],
    },
  });
  const { table } = sheet;
  const progress = table && columnArea(table, 'progress');
  const validations = [{ area: { ...READING, rows: 1, columns: 1 }, validation: readingInput }];
  return progress
    ? {
        ...sheet,
        validations,
        conditionals: progressLooks(progress).map((conditional) => ({ area: progress, conditional })),
      }
    : sheet;
}

/** Listed from what the sheet's own formulas say on that day. */
function overdueRows(
  tasks: SheetDraft<ColumnKey<DetailRole> | AddedKey>,
  { today }: RollUpSheets,
): DraftOf<'overdue'>[] {
  const { table } = tasks;
  const progress = table && columnArea(table, 'progress');
  if (!table || !progress) {
    return [];
  }
  const results = calculate({ sheets: [tasks], names: [] }, today);
  const remaining = columnArea(table, 'remaining');
  const daysLate = (index: number): number =>
    remaining ? -Number(results.cell(tasks.name, remaining.row + index, remaining.column)) : 0;
  return table.rows
    .flatMap((row, index) =>
      results.cell(tasks.name, progress.row + index, progress.column) === PROGRESS.overdue && row.key !== ''
        ? [
            {
              ownerUnit: row.ownerUnit ?? null,
              text: row.text ?? null,
              lead: row.lead ?? null,
              deadline: row.deadline ?? null,
              days: daysLate(index),
              file: row.file ?? null,
              source: row.source ?? null,
            } satisfies DraftOf<'overdue'>,
          ]
        : [],
    )
    .sort((a, b) => b.days - a.days);
}

/* Figures */

/** Shares cannot be added up. */
const isShare = (row: StagedRow): boolean => /%|tỷ lệ|tỉ lệ/iu.test(textIn(row, 'unit'));
/** A figure this many times last year's, or less than its part, is worth a look. */
export const OUTLIER = 3;

function figureRows(summary: Summary, keys: Keys): DraftOf<'figures'>[] {
  const groups = new Map<string, { row: StagedRow; of: { unit: string; row: StagedRow }[] }>();
  for (const { unit, from } of countedUnits(summary)) {
    for (const row of from.copy.rows.copyFigures) {
      const id = figureId(row);
      const group = groups.get(id) ?? { row, of: [] };
      groups.set(id, group);
      group.of.push({ unit: unit.unit, row });
    }
  }
  return [...groups.entries()].map(([id, { row, of }]): DraftOf<'figures'> => ({
    period: textIn(row, 'period'),
    text: textIn(row, 'text'),
    unitOfMeasure: textIn(row, 'unit'),
    blank: of
      // What is there and was not read is told of the file: its unit did fill it in.
      .filter((item) => textIn(item.row, 'current') === '')
      .map((item) => item.unit)
      .join('; '),
    outliers: of.flatMap((item) => outlier(item.unit, item.row)).join('; '),
    figureKey: isShare(row) ? '' : (keys.figure.get(id) ?? ''),
  }));
}

function outlier(unit: string, row: StagedRow): string[] {
  const [now, before] = [figureIn(row, 'current'), figureIn(row, 'lastYear')];
  return now !== null && before !== null && before > 0 && (now > before * OUTLIER || now < before / OUTLIER)
    ? [`${unit} (${before} → ${now})`.replaceAll('.', ',')]
    : [];
}

function figureFormulas(table: string, figures: string): Formulas<'figures'> {
  const of = (key: ColumnKey<'figures'>) => own(table, headerOf('figures', key));
  const source = (key: ColumnKey<'copyFigures'>) => column(figures, headerOf('copyFigures', key));
  const summed = (key: 'current' | 'lastYear' | 'cumulative') =>
    call(
      'IF',
      binary(
        call('COUNTIFS', source('figureKey'), of('figureKey'), source(key), binary('>=', '&', LEAST * 1e6)),
        '=',
        0,
      ),
      '',
      call('SUMIFS', source(key), source('figureKey'), of('figureKey')),
    );
  const numbers = call('AND', call('ISNUMBER', of('current')), call('ISNUMBER', of('lastYear')));
  return {
    current: summed('current'),
    lastYear: summed('lastYear'),
    cumulative: summed('cumulative'),
    comparison: call(
      'IF',
      numbers,
      call('IF', binary(call('SUM', of('lastYear')), '=', 0), '', binary(of('current'), '/', of('lastYear'))),
      '',
    ),
    given: call(
      'COUNTIFS',
      source('figureKey'),
      of('figureKey'),
      source('current'),
      binary('>=', '&', LEAST * 1e6),
    ),
  };
}

/* Files */

function fileRows(summary: Summary, { catalogue, partials }: RollUpSheets): DraftOf<'files'>[] {
  const records = new Map(summary.data.files.map((record) => [`${record.hash}|${record.file}`, record]));
  const lines = summary.files.map((item, index): DraftOf<'files'> => {
    const record = records.get(`${item.hash}|${item.file}`);
    return {
      no: index + 1,
      file: item.file,
      verdict: VERDICT_WORDS[item.verdict],
      unit: item.unit ?? '',
      picked: record?.picked ? MARK : '',
      message: item.messages.map((message) => formatMessage(message, catalogue)).join(' '),
      code: item.messages.map(({ code }) => code).join(' '),
      hash: item.hash,
      data: record ? fileData(record) : '',
    };
  });
  return [
    ...lines,
    ...partials.map(({ file, count }, index): DraftOf<'files'> => ({
      no: lines.length + index + 1,
      file,
      verdict: PARTIAL_WORD,
      message: formatMessage({ code: 'file.partial', params: { count } }, catalogue),
    })),
  ];
}

/* What changed */

function changeRows(summary: Summary, before: RollUpSheets['before']): readonly DraftOf<'changes'>[] {
  if (!before) {
    return [];
  }
  const now = new Set(summary.units.map(({ key }) => key));
  const then = new Map(before.units.map((unit) => [unit.key, unit]));
  const rows = summary.units.flatMap((unit): DraftOf<'changes'>[] => {
    const old = then.get(unit.key);
    const same = old?.self === unit.self && old.official === unit.official && old.rating === unit.rating;
    return same
      ? []
      : [
          {
            block: unit.block,
            unitCode: unit.unitCode,
            unit: unit.unit,
            what: old ? CHANGE_WORDS.changed : CHANGE_WORDS.added,
            selfBefore: old?.self ?? null,
            self: unit.self,
            officialBefore: old?.official ?? null,
            official: unit.official,
            ratingBefore: old?.rating ?? '',
            rating: unit.rating,
          },
        ];
  });
  const gone = before.units
    .filter(({ key }) => !now.has(key))
    .map((old): DraftOf<'changes'> => ({
      block: old.block,
      unitCode: old.unitCode,
      unit: old.unit,
      what: CHANGE_WORDS.gone,
      selfBefore: old.self,
      officialBefore: old.official,
      ratingBefore: old.rating,
    }));
  const changed = [...rows, ...gone];
  return changed.length > 0 ? changed : before.changes;
}

/* What was read */

/** The first record of each content, in order. */
function copiesOf(summary: Summary): FileRecord[] {
  const seen = new Set<string>();
  return summary.data.files.filter(({ hash, reading }) => {
    const isNew = reading.ok && !seen.has(hash);
    seen.add(hash);
    return isNew;
  });
}

/** A head as a row holds it. */
export const headRow = (head: CopyHead): DraftOf<'copies'> => ({
  ...head,
  appraisalOnly: head.appraisalOnly ? MARK : '',
});

function copyRows(summary: Summary, keys: Keys): DraftOf<'copies'>[] {
  const countedBy = new Map(countedUnits(summary).map(({ unit, from }) => [from.hash, unit]));
  return copiesOf(summary).flatMap(({ file, hash, reading }): DraftOf<'copies'>[] => {
    if (!reading.ok) {
      return [];
    }
    const { head, rows } = reading.copy;
    const unit = countedBy.get(hash);
    return [
      {
        ...headRow(head),
        key: unit ? (keys.unit.get(unit.key) ?? '') : '',
        copy: hash,
        counted: unit?.official ?? null,
        taskCount: rows.copyTasks.length,
        file,
      },
    ];
  });
}

function detailSheet(
  role: DetailRole,
  summary: Summary,
  keys: Keys,
  options: RollUpSheets,
  extras: SheetExtras<ColumnKey<DetailRole>> = {},
): SheetDraft<ColumnKey<DetailRole> | AddedKey> {
  const counted = new Map(countedUnits(summary).map(({ unit, from }) => [from.hash, unit]));
  /** Of reviewers' copies the rows of several files count, each criterion's once. */
  const scored = new Map(
    countedUnits(summary).flatMap(({ unit }) =>
      Object.entries(unit.scoresFrom).map(([code, hash]) => [`${hash}|${code}`, unit] as const),
    ),
  );
  const rows = copiesOf(summary).flatMap(({ file, hash, reading, pickedCodes }) =>
    reading.ok
      ? reading.copy.rows[role].map((row): DraftOf<DetailRole> => {
          const code = textIn(row, 'code');
          const unit = role === 'copyScores' ? scored.get(`${hash}|${code}`) : counted.get(hash);
          return {
            ...row,
            key: unit ? (keys.unit.get(unit.key) ?? '') : '',
            copy: hash,
            ownerUnit: unit?.unit ?? reading.copy.head.unit,
            file,
            ...(role === 'copyScores'
              ? { itemKey: keys.item(code), picked: pickedCodes.includes(code) ? MARK : '' }
              : {}),
            ...(role === 'copyFigures' && unit ? { figureKey: keys.figure.get(figureId(row)) ?? '' } : {}),
          };
        })
      : [],
  );
  return sheetOf(role, options, rows, extras);
}
