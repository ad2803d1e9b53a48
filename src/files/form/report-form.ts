/** The office's own form of a report: checked, and filled with what *Báo cáo* says. Nothing is written. */
import type { FormCheck } from '../../core/papers/form';
import { REPORT_FIELDS, reportContent } from '../../core/report/form-fields';
import type { Report } from '../../core/report/report';
import { checkForm } from './check-form';
import { fillForm } from './fill-form';
import type { FilledForm } from './fill-form';

/** Checks the fields of a form of a report. @param bytes a .docx by anyone */
export const checkReportForm = (bytes: Uint8Array): FormCheck => checkForm(bytes, REPORT_FIELDS);

/** Fills a form, or tells what is wrong with it. @param bytes a .docx by anyone */
export const fillReportForm = (bytes: Uint8Array, report: Report): FilledForm =>
  fillForm(bytes, REPORT_FIELDS, reportContent(report));
