/** *Báo cáo* as the document that is signed (NĐ 30/2020/NĐ-CP, Phụ lục I), its two annexes in the same file. */
import { formatDate } from '../calendar/civil';
import { gridOf } from '../papers/document';
import type { PrintBlock, PrintDocument, PrintLine } from '../papers/document';
import { BLANK, dayOf, letterhead, numberOf, signature, subjectOf } from '../papers/heading';
import type { DocumentHead } from '../papers/heading';
import { capitalized, uncapitalized } from '../words/format';
import { figureAnnex, taskAnnex } from './annexes';
import { annexPage, officeOf, prose, title, unbroken } from './blocks';
import { heading, paragraph } from './lines';
import type { Report } from './report';
import { assessment, outlook, proposals, results, situation } from './sections';

/** The columns of the paper's grid: letterhead and signatures part it at their borders, and so do the annexes' tables. */
/** The fourth and fifth are one column of figures; a task's lead ends between them. */
const GRID = gridOf('portrait', 10, 52, 22, 8, 8, 16, 16, 16, 16);
const LETTERHEAD = 2;
const SIGNATURES = 3;

/** The name of a report's sheet and file: `Báo cáo 6 tháng`. */
export const reportName = ({ period }: Pick<Report, 'period'>): string =>
  `Báo cáo ${uncapitalized(period.word)}`;

/** What the report is about: the plan's subject, its year replaced by the period. */
export function reportSubject({ plan, period, year }: Report): string {
  const subject = uncapitalized(subjectOf(plan) || 'công tác dân vận chính quyền, dân chủ ở cơ sở');
  const about = subject.replace(new RegExp(`,? (?:trong )?năm ${year}$`), '');
  const doing = /^(?:triển khai|thực hiện)/u.test(about) ? '' : 'thực hiện ';
  return `Kết quả ${doing}${about} ${period.title} ${year}`;
}

/** The head of the report: that of the plan with the number and the day of its own, where the calendar has them. */
export function reportHead({ plan, slot, year }: Report): DocumentHead {
  const { unit, superior, place } = plan;
  const issued = slot.number !== '' && slot.sent !== undefined;
  return { unit, superior, place, issued, number: slot.number, date: slot.sent, year: String(year) };
}

/** The report as a document of its own, upright, its annexes behind the signature. */
export function reportPaper(report: Report): PrintDocument {
  const head = reportHead(report);
  const { period, year } = report;
  const time = `${period.title} ${year}`;
  // The period stands on one line.
  const subject = capitalized(reportSubject(report)).replace(time, unbroken(time));
  const body = [
    preamble(report),
    ...[situation(report), results(report), assessment(report), outlook(report), proposals(report)].flatMap(
      ({ title: name, lines }) => [heading(name), ...lines],
    ),
    paragraph(closing(report)),
  ];
  return {
    name: reportName(report),
    orientation: 'portrait',
    grid: GRID,
    blocks: [
      ...letterhead(head, LETTERHEAD, 'BC'),
      ...title('BÁO CÁO', subject),
      ...prose(body),
      ...signature(
        { ...report.plan, recipients: recipients(report), signer: report.plan.signer || BLANK },
        SIGNATURES,
      ),
      ...annexes(report, head),
    ],
  };
}

/** The plan that is reported on, and the day of counting. */
export function preamble(report: Report): PrintLine {
  const { plan, day, period, year } = report;
  const subject = subjectOf(plan);
  const name = officeOf(plan);
  const expected = period.word.startsWith('Ước') ? ', ước thực hiện cả năm' : '';
  return paragraph(
    `Thực hiện Kế hoạch số ${numberOf(plan)} ${dayOf(plan)} của ${name}${subject === '' ? '' : ` ${uncapitalized(subject)}`}, ${name} báo cáo kết quả thực hiện ${period.title} ${year} (số liệu tính đến ngày ${formatDate(day)}${expected}) như sau:`,
  );
}

/** The sentence that a report ends with. */
export const closing = (report: Report): string =>
  `Trên đây là Báo cáo ${uncapitalized(reportSubject(report))} của ${officeOf(report.plan)}./.`;

/** Whoever *Lịch báo cáo* sends the report to, and the archive as the plan names it. */
export function recipients({ slot, plan }: Report): string[] {
  const archive = plan.recipients.find((text) => /^-?\s*Lưu(?!\p{L})/u.test(text));
  return [
    ...(slot.recipients.length > 0 ? slot.recipients : [BLANK]),
    ...(archive === undefined ? [] : [archive]),
  ];
}

/** The annexes, each on a page of its own (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1). */
function annexes(report: Report, head: DocumentHead): PrintBlock[] {
  const { period, year } = report;
  // Neither the period nor the office's name is torn apart where a line ends.
  const time = `${period.title} ${year}`.toLocaleUpperCase('vi');
  const enclosed = `(Kèm theo Báo cáo số ${numberOf(head, 'BC')} ${dayOf(head)} của ${unbroken(officeOf(head))})`;
  const all = [figureAnnex(report), taskAnnex(report)].flatMap((each) => each ?? []);
  return all.flatMap(({ name, table }, index) =>
    annexPage(
      all.length === 1 ? 'Phụ lục' : `Phụ lục ${'I'.repeat(index + 1)}`,
      name.toLocaleUpperCase('vi').replace(time, unbroken(time)),
      enclosed,
      table,
    ),
  );
}
