/** The office's own form of a report, filled with what *Báo cáo* says. Nothing is written. */
import { REPORT_FIELDS, reportContent } from '../core/report/form-fields';
import type { Report } from '../core/report/report';
import { fillForm } from '../files/form/fill-form';
import type { FilledForm } from '../files/form/fill-form';

/** Fills a form, or tells what is wrong with it. @param bytes a .docx by anyone */
export const fillReportForm = (bytes: Uint8Array, report: Report): FilledForm =>
  fillForm(bytes, REPORT_FIELDS, reportContent(report));
