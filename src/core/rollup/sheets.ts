/**
 * The sheets of a roll-up (layout/rollup.ts). What stands in the units' files is staged row by row with its file and cell;
 * ranks, counts and sums are native formulas over these rows, so that every number can be traced.
 */
import type { SheetDraft } from '../../workbook/draft/draft';
import type { DraftOf } from '../layout/layout';
import { ROLLUP_ROLES } from '../layout/rollup';
import type { RollupRole } from '../layout/rollup';
import { formatMessage } from '../words/format';
import { changeRows } from './changes';
import { decidedHash, standingOf } from './decisions';
import { decisionRows } from './decision-sheet';
import { chartSheet } from './chart-sheet';
import { heatSheet } from './heat';
import { sendingSheet } from './sending';
import { overviewSheet } from './overview';
import { keysOf, sheetOf } from './table';
import type { RollUpSheets } from './table';
import { fileData } from './staged';
import type { Verdict } from './count-unit';
import type { Summary } from './summary';
import { copyRows, detailSheet } from './copy-sheets';
import { rankingSheet } from './ranking-sheet';
import { unitRows, taskCounts, taskSheet, overdueTasks } from './task-sheets';
import { yearSheets } from './year-page';
import { figureRows, figureFormulas } from './figure-sheet';

/** Words of a verdict on the sheet and in the pane. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  read: 'Đã đọc',
  warning: 'Cần xem lại',
  rejected: 'Không tính',
};

/** The word for a roll-up that was read, in place of a verdict. */
export const PARTIAL_WORD = 'Sổ tổng hợp';

/** Drafts the sheets of a roll-up, in their order in the workbook. */
export function rollupSheets(summary: Summary, options: RollUpSheets): SheetDraft[] {
  const keys = keysOf(summary, options.rubrics);
  const { names } = options;
  const tasks = taskSheet(summary, keys, options);
  const ranking = rankingSheet(summary, keys, options);
  const overdue = overdueTasks(tasks, options);
  const staged: Record<RollupRole, SheetDraft> = {
    ranking,
    unitTasks: sheetOf('unitTasks', options, unitRows(summary, keys), {
      formulas: taskCounts(names.unitTasks.table, names.copyTasks.table),
    }),
    overdue: sheetOf(
      'overdue',
      options,
      overdue.map((task) => task.row),
    ),
    figures: sheetOf('figures', options, figureRows(summary, keys), {
      formulas: figureFormulas(names.figures.table, names.copyFigures.table),
    }),
    unitModels: detailSheet('unitModels', summary, keys, options),
    unitTargets: detailSheet('unitTargets', summary, keys, options),
    sending: sendingSheet(summary, keys, options),
    files: sheetOf('files', options, fileRows(summary, options)),
    decisions: sheetOf('decisions', options, decisionRows(summary, options.unread)),
    history: sheetOf('history', options, historyRows(summary)),
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
    items: keys.items,
    ...(options.keptHeat ? { kept: options.keptHeat } : {}),
  });
  const late = overdue.map(({ key }) => key);
  const years = options.years
    ? yearSheets(options.years, keys, options, staged.copyScores.table?.rows.length ?? 0)
    : [];
  const pictures = [chartSheet(summary, keys, options), heat, ...years];
  return [overviewSheet(summary, keys, options, late), ...(first ? [first] : []), ...pictures, ...others];
}

/** What stands on *Danh sách tệp* of a file that was accepted as a reviewer's, or chosen among versions. */
const ACCEPTED = 'Đã nhận';
const CHOSEN = 'Đã chọn';

const historyRows = ({ data }: Summary): DraftOf<'history'>[] =>
  data.history.map((entry) => ({ ...entry, round: entry.round === 0 ? null : entry.round }));

function fileRows(summary: Summary, { catalogue, partials }: RollUpSheets): DraftOf<'files'>[] {
  const { reviewers } = standingOf(summary.data.decisions);
  const applied = summary.decisions.filter(({ use }) => use === 'applied').map(({ decision }) => decision);
  const chosen = new Set(applied.flatMap(({ kind, hash }) => (kind === 'version' ? [hash] : [])));
  const records = new Map(summary.data.files.map((record) => [`${record.hash}|${record.file}`, record]));
  const lines = summary.files.map((item, index): DraftOf<'files'> => {
    const record = records.get(`${item.hash}|${item.file}`);
    return {
      no: index + 1,
      file: item.file,
      verdict: VERDICT_WORDS[item.verdict],
      unit: item.unit ?? '',
      unitCode: item.unitCode ?? '',
      picked: chosen.has(item.hash) ? CHOSEN : '',
      reviewers: reviewers.has(decidedHash(item.hash)) ? ACCEPTED : '',
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
      data: JSON.stringify({ partial: count }),
    })),
  ];
}
