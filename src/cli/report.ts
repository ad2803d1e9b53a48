/** `report`: the report of a period as a new file, .docx or .xlsx. The plan's own file is only read. */
import { draftReport } from '../actions/make-report';
import type { DraftedReport } from '../actions/make-report';
import { look } from '../actions/run/needs';
import { parseWrittenDate } from '../core/calendar/civil';
import { keptReportForm } from '../core/papers/kept-form';
import type { ReportChanges } from '../core/report/changes';
import { PERIOD_KEYS, periodNamed, REPORT_PERIODS } from '../core/report/period';
import type { ReportRequest } from '../core/report/report';
import { fill, formatMessage } from '../core/words/format';
import { fillReportForm } from '../files/form/report-form';
import { texts } from '../texts/cli.vi';
import { vi } from '../texts/messages.vi';
import { judgeFiles } from './files';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { paperKind, writePaper } from './print';

/** Options as typed. */
export interface ReportOptions {
  readonly file: string;
  readonly period: string;
  /** The day of counting; that of *Lịch báo cáo* if absent. */
  readonly day?: string | undefined;
  /** The file to write. */
  readonly out: string;
  /** The office's own Word form, a file. */
  readonly form?: string | undefined;
  /** Whether the form that the workbook keeps is to be used. */
  readonly keptForm?: boolean;
}

type Drafted = Extract<DraftedReport, { readonly ok: true }>;

/**
 * Writes the report of a period into a new file, and prints what is missing with a text for each body that owes it.
 * @returns 1 when the plan cannot be read or reported on, a form is wrong, or the file is there already or cannot be written.
 * @throws UsageError when the period, the day, the form or the file's name cannot be used.
 */
export async function reportFile(options: ReportOptions, io: Io): Promise<ExitCode> {
  const { file, out, form, keptForm = false } = options;
  const request = requestOf(options);
  if (paperKind(out) !== 'docx' && (form !== undefined || keptForm)) {
    throw new UsageError(texts.usage.formIsWord);
  }
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const drafted = draftReport(workbook, request);
    const looked = keptForm ? look(workbook, 'plan') : undefined;
    const kept = looked?.ok ? keptReportForm(looked.held.meta) : undefined;
    return !drafted.ok
      ? drafted
      : keptForm && !kept
        ? { ok: false, reason: { code: 'wordForm.none' } }
        : { ok: true, value: { drafted, kept } };
  });
  const read = judged[0]?.value;
  if (!read) {
    return EXIT.problems;
  }
  const { drafted, kept } = read;
  const exit =
    form === undefined && !kept
      ? await writePaper({ ...drafted, out }, io)
      : await writeForm(drafted, form ?? kept?.bytes ?? new Uint8Array(), out, io);
  if (exit === EXIT.done) {
    changeLines(drafted.changes).forEach((line) => {
      io.out(line);
    });
    drafted.owed.forEach(({ text }) => {
      io.out(`\n${text}`);
    });
  }
  return exit;
}

/** The lines in which the report differs from the workbook's print sheet; none where no sheet was made. */
const changeLines = (changes: ReportChanges | undefined): string[] =>
  [
    [texts.report.added, changes?.added ?? []] as const,
    [texts.report.removed, changes?.removed ?? []] as const,
  ].flatMap(([label, lines]) =>
    lines.length === 0
      ? []
      : [`\n${fill(label, { count: lines.length })}`, ...lines.map((line) => `- ${line}`)],
  );

function requestOf({ period: word, day: typed, form, keptForm = false }: ReportOptions): ReportRequest {
  const period = periodNamed(word);
  if (!period) {
    const periods = PERIOD_KEYS.map((key) => REPORT_PERIODS[key].word).join(', ');
    throw new UsageError(fill(texts.usage.unknownPeriod, { period: word, periods }));
  }
  const day = typed === undefined ? undefined : parseWrittenDate(typed);
  if (typed !== undefined && !day) {
    throw new UsageError(fill(texts.usage.notADay, { day: typed }));
  }
  if (form !== undefined && keptForm) {
    throw new UsageError(texts.usage.oneForm);
  }
  return { period, day };
}

/** Writes the office's own form, filled. @param form its bytes, or the file that it is in */
async function writeForm(
  { report, messages }: Drafted,
  form: string | Uint8Array,
  out: string,
  io: Io,
): Promise<ExitCode> {
  const bytes = typeof form === 'string' ? await io.readFile(form).catch(() => undefined) : form;
  if (!bytes) {
    return refused(fill(texts.file.unread, { file: String(form), message: texts.file.notOpened }), io);
  }
  const filled = fillReportForm(bytes, report);
  if (!filled.ok) {
    filled.messages.forEach((message) => {
      io.err(formatMessage(message, vi));
    });
    return EXIT.problems;
  }
  const written = await io.writeNewFile(out, filled.bytes);
  if (written !== 'written') {
    return refused(fill(texts.plan[written], { file: out }), io);
  }
  messages.forEach((message) => {
    io.out(formatMessage(message, vi));
  });
  io.out(fill(texts.plan.written, { file: out }));
  return EXIT.done;
}
