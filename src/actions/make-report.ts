/** *Báo cáo kết quả* of a period: its print sheet, rows for the office's own words, who owes what, what has changed. */
import * as z from 'zod/mini';
import { compareDates, formatDate } from '../core/calendar/civil';
import { chooseColumns } from '../core/layout/choose';
import type { WantedColumns } from '../core/layout/choose';
import { locate } from '../core/layout/locate';
import type { PrintDocument } from '../core/papers/document';
import { printSheet } from '../core/papers/print-sheet';
import { freshSheet } from '../core/plan/fresh-sheet';
import { planReferences } from '../core/plan/sheets';
import { withRowsAdded } from '../core/plan/update';
import { changesSince } from '../core/report/changes';
import type { ReportChanges } from '../core/report/changes';
import { isDoubtful } from '../core/report/figures';
import { owedIn } from '../core/report/owed';
import type { Owed } from '../core/report/owed';
import { PERIOD_KEYS, REPORT_PERIODS } from '../core/report/period';
import type { PeriodKey } from '../core/report/period';
import { readReport } from '../core/report/report';
import type { Report, ReportRequest } from '../core/report/report';
import { reportPaper } from '../core/report/report-paper';
import { unworded } from '../core/report/sections';
import { REPORT_TEXTS, textRowsLacking } from '../core/report/texts';
import type { Message } from '../core/words/message';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { SheetDraft } from '../workbook/draft/draft';
import { drawnPrint, withPrintSheet } from './read-print';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import { MISSING } from './run/missing';
import { look } from './run/needs';
import type { Held } from './run/needs';

const input = z.object({ period: z.enum(PERIOD_KEYS), day: z.optional(given<CivilDate>()) });

/** What a report gives beside its paper. */
export interface MadeReport {
  readonly owed: readonly Owed[];
  /** Changes since the report was last made in this workbook; absent the first time. */
  readonly changes?: ReportChanges;
}

/** A report as data, or why there is none. */
export type DraftedReport =
  | {
      readonly ok: true;
      readonly paper: PrintDocument;
      readonly messages: readonly Message[];
      readonly owed: readonly Owed[];
      /** The changes since the print sheet made before, as `MadeReport` has them. */
      readonly changes?: ReportChanges;
      /** What the paper was made of, for an office's own form. */
      readonly report: Report;
    }
  | { readonly ok: false; readonly reason: Message };

/** Makes the print sheet of a report, or makes it anew, and shows it. What the office has worded stays. */
export const makeReport = action({
  id: 'makeReport',
  needs: 'plan',
  input,
  asks: [],
  reads: (door, { period }) => readForReport(door, period),
  draft: made,
  example: {
    after: ['createPlan'],
    input: () => ({ period: 'half' as const, day: { year: 2026, month: 5, day: 10 } }),
  },
});

/** The name of a period's report among the print sheets. */
const formOf = (period: PeriodKey): string => `report-${period}`;

const WANTED = {
  info: true,
  tasks: [
    ...(['group', 'text', 'lead', 'implementing', 'coordinating', 'timing', 'deadline'] as const),
    ...(['product', 'target', 'result', 'finished', 'result6', 'result9', 'resultYear'] as const),
    ...(['evidence', 'note'] as const),
  ],
  reports: ['name', 'period', 'from', 'timing', 'cutOff', 'unitsDue', 'due', 'recipients', 'number', 'sent'],
  indicators: ['period', 'text', 'unit', 'current', 'lastYear', 'cumulative', 'target', 'reached', 'source'],
  models: [
    ...(['name', 'field', 'place', 'responsible', 'registered'] as const),
    ...(['result', 'proposal', 'recognition', 'note'] as const),
  ],
} as const satisfies WantedColumns;

/** Reads a workbook as far as a period's report looks at it, its print sheet made before included. */
export const readForReport = async (door: WorkbookDoor, period: PeriodKey): Promise<WorkbookSnapshot> =>
  withPrintSheet(door, await door.readColumns(chooseColumns(WANTED)), formOf(period));

/** Makes the report of a workbook. Nothing is written. */
export function draftReport(snapshot: WorkbookSnapshot, request: ReportRequest): DraftedReport {
  const looked = look(snapshot, 'plan');
  return looked.ok ? draftHeld(looked.held, request) : looked;
}

function draftHeld({ snapshot, meta }: Held<'plan'>, request: ReportRequest): DraftedReport {
  const report = readReport(snapshot, meta, request);
  if (report === 'noDay') {
    return { ok: false, reason: { code: 'yearReport.noDay' } };
  }
  if (report === 'noPlan') {
    return { ok: false, reason: MISSING.plan };
  }
  if (report.plan.tasks.length === 0) {
    return { ok: false, reason: { code: 'print.noTasks' } };
  }
  if (!isOfYear(report)) {
    return {
      ok: false,
      reason: { code: 'yearReport.dayOutside', params: { day: formatDate(report.day), year: report.year } },
    };
  }
  const owed = owedIn(report);
  const paper = reportPaper(report);
  const changes = changesSince(snapshot, meta, formOf(request.period), printSheet(paper, paper.name));
  return {
    ...{ ok: true, report, paper, owed, messages: messagesFor(report, owed) },
    ...(changes && { changes }),
  };
}

/** Reports of the year are counted up to the end of March after it (scoring and reports run on until then). */
const isOfYear = ({ day, year }: Report): boolean =>
  compareDates(day, { year, month: 1, day: 1 }) >= 0 &&
  compareDates(day, { year: year + 1, month: 3, day: 31 }) <= 0;

function messagesFor(report: Report, owed: readonly Owed[]): Message[] {
  const { figures, period, slot } = report;
  const doubtful = figures?.rows.find(isDoubtful);
  const unread = figures?.unread[0];
  const lacking = unworded(report);
  const count = owed.reduce((sum, { items }) => sum + items.length, 0);
  return [
    ...(count > 0
      ? [{ code: 'yearReport.owed', params: { count, bodies: owed.length } } satisfies Message]
      : []),
    ...(lacking.length > 0
      ? [
          {
            code: 'yearReport.unworded',
            params: { parts: lacking.map((key) => REPORT_TEXTS[key]).join('; ') },
          } satisfies Message,
        ]
      : []),
    ...(doubtful
      ? [
          {
            code: 'yearReport.doubtful',
            params: { count: figures?.rows.filter(isDoubtful).length ?? 0 },
            at: doubtful.at,
          } satisfies Message,
        ]
      : []),
    ...(unread
      ? [
          {
            code: 'yearReport.unreadPeriods',
            params: { count: figures?.unread.length ?? 0 },
            at: unread,
          } satisfies Message,
        ]
      : []),
    ...(figures && figures.rows.length > 0
      ? []
      : [{ code: 'yearReport.noFigures', params: { period: period.word } } satisfies Message]),
    ...(slot.isUnclear
      ? [{ code: 'yearReport.whichRow', params: { period: period.calendar } } satisfies Message]
      : []),
  ];
}

function made(held: Held<'plan'>, request: z.output<typeof input>): Drafted<MadeReport> {
  const drafted = draftHeld(held, request);
  if (!drafted.ok) {
    return { ok: false, messages: [drafted.reason] };
  }
  const { owed, changes } = drafted;
  const rows = withTextRows(held, request.period);
  const drawn = drawnPrint(held, formOf(request.period), {
    paper: drafted.paper,
    messages: [...drafted.messages, ...rows.messages],
  });
  return {
    ...drawn,
    draft: { ...drawn.draft, sheets: [...rows.sheets, ...drawn.draft.sheets] },
    result: { owed, ...(changes && { changes }) },
  };
}

/** Rows of *Thông tin chung* for the parts that the office words itself, where there are none yet. */
function withTextRows(
  { snapshot, meta }: Held<'plan'>,
  period: PeriodKey,
): { readonly sheets: readonly SheetDraft[]; readonly messages: readonly Message[] } {
  const located = locate(snapshot, meta, 'info');
  const added = textRowsLacking(located?.rows ?? [], REPORT_PERIODS[period]);
  if (!located || added.length === 0) {
    return { sheets: [], messages: [] };
  }
  const { sheet, table } = located;
  const fresh = freshSheet('info', { sheet: sheet.name, table: table.name }, planReferences(snapshot, meta));
  const drafted = withRowsAdded(located, fresh, meta, added);
  return 'inTheWay' in drafted
    ? { sheets: [], messages: [{ code: 'update.belowTable', at: drafted.inTheWay }] }
    : {
        sheets: [drafted],
        messages: [{ code: 'yearReport.rowsAdded', params: { sheet: sheet.name, count: added.length } }],
      };
}
