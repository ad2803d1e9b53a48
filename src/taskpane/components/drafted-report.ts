/** The report of the open workbook, drafted. Nothing is written. */
import type { DraftedReport } from '../../actions/make-report';
import type { ReportRequest } from '../../core/report/report';
import type { Pane } from '../state/pane';

export async function draftedReport(
  { door }: Pick<Pane, 'door'>,
  request: ReportRequest,
): Promise<DraftedReport> {
  const { draftReport, readForReport } = await import(
    /* webpackChunkName: "print-actions" */ '../../actions/make-report'
  );
  return draftReport(await readForReport(door, request.period), request);
}
