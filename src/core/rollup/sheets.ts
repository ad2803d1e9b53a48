/** The sheets of a roll-up: *Tổng hợp điểm*, *Tổng hợp nhiệm vụ*, *Danh sách tệp*. Every line says which file and cell it came from. */
import type { RowDraft, SheetDraft } from '../draft';
import { binary, call, column, own } from '../formula/expr';
import type { Expr } from '../formula/expr';
import { headerOf } from '../layout/layout';
import { tableSheet } from '../layout/sheet';
import type { SheetNames } from '../layout/sheet';
import { formatMessage } from '../messages/format';
import type { Catalogue } from '../messages/vi';
import type { Summary, Verdict } from './summary';

export const ROLLUP_ROLES = ['ranking', 'unitTasks', 'files'] as const;
export type RollupRole = (typeof ROLLUP_ROLES)[number];

/** How a verdict reads on the sheet and in the pane. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  read: 'Đã đọc',
  warning: 'Cần xem lại',
  rejected: 'Không tính',
};

/** @param catalogue the language of the messages on *Danh sách tệp*: the sheets are Vietnamese. */
export function rollupSheets(
  summary: Summary,
  names: Readonly<Record<RollupRole, SheetNames>>,
  catalogue: Catalogue,
): SheetDraft[] {
  return [
    tableSheet('ranking', names.ranking, rankingRows(summary, catalogue), {
      formulas: { rank: rankFormula(names.ranking.table) },
    }),
    tableSheet('unitTasks', names.unitTasks, taskRows(summary)),
    tableSheet('files', names.files, fileRows(summary, catalogue)),
  ];
}

/** One more than the number of higher totals: ties share a rank. COUNTIF suits the tens of rows a ranking has. */
function rankFormula(table: string): Expr {
  const header = headerOf('ranking', 'self');
  const self = own(table, header);
  return call(
    'IF',
    call('ISNUMBER', self),
    binary(call('COUNTIF', column(table, header), binary('>', '&', self)), '+', 1),
    '',
  );
}

function rankingRows(summary: Summary, catalogue: Catalogue): RowDraft[] {
  return summary.units.map(({ file, submission }) => ({
    unitCode: submission.unitCode,
    unit: submission.unit,
    year: submission.year,
    self: submission.score?.total ?? null,
    rating: submission.score?.rating ?? '',
    tasks: submission.tasks.length,
    file,
    source: submission.score?.source ?? '',
    note: submission.notes.map((note) => formatMessage(note, catalogue)).join(' '),
  }));
}

function taskRows(summary: Summary): RowDraft[] {
  return summary.units.flatMap(({ file, submission }) =>
    submission.tasks.map((task) => ({ unit: submission.unit, file, ...task })),
  );
}

function fileRows(summary: Summary, catalogue: Catalogue): RowDraft[] {
  return summary.files.map((item, index) => ({
    no: index + 1,
    file: item.file,
    verdict: VERDICT_WORDS[item.verdict],
    unit: item.unit ?? '',
    message: item.messages.map((message) => formatMessage(message, catalogue)).join(' '),
  }));
}
