/** A fitted template with what a province's pack says: its documents where the line is open, its due dates of reports. */
import { formatDate } from '../calendar/civil';
import { basisText } from '../plan/basis-text';
import { isToFill } from '../plan/local-documents';
import { FILL_NOTE } from '../plan/marks';
import type { LegalBasis, Place, PlanTemplate, Review, TemplateReport } from '../plan/template';
import type { TemplateChange } from '../plan/year';
import { issuerPlace } from '../units/issuers';
import { writtenKey } from '../units/names';
import { DOCUMENT_KINDS } from '../words/document-kinds';
import { fold } from '../words/fold';
import { collectedReport } from './follow';
import { fromPack } from './pack';
import type { ProvincePack } from './pack';
import { isAlike } from './subjects';

/** The template with the pack's documents and due dates; each says that it is from the pack. */
export function withPack(template: PlanTemplate, pack: ProvincePack): PlanTemplate {
  const notes: Review[] = [];
  const told = (place: Place, more = '') => {
    notes.push({ place, text: `${fromPack(pack)}${more}.` });
  };
  const filled = (basis: LegalBasis, place: Place): LegalBasis => {
    const document = documentFor(basis.text, pack.documents);
    if (!document) {
      return basis;
    }
    told(place);
    return document;
  };
  const dated = (report: TemplateReport): TemplateReport => {
    const due = dueOf(report, pack);
    const timing = due && `Chậm nhất ngày ${due}`;
    if (timing === undefined || timing === report.timing) {
      return report;
    }
    told({ part: 'report', n: report.n }, report.timing === null ? '' : `, mẫu ghi “${report.timing}”`);
    return { ...report, timing };
  };
  const next: PlanTemplate = {
    ...template,
    legalBases: template.legalBases.map((basis, index) => filled(basis, { part: 'basis', n: index + 1 })),
    tasks: template.tasks.map(({ legalBases, ...task }) => ({
      ...task,
      ...(legalBases && {
        legalBases: legalBases.map((basis) => filled(basis, { part: 'task', n: task.n, field: 'basis' })),
      }),
    })),
    reports: template.reports.map(dated),
  };
  return {
    ...next,
    reviews: [...(template.reviews ?? []).filter((review) => isStill(review, next)), ...notes],
  };
}

/**
 * The list that a person sees before the plan is made: what a pack fills, before and after.
 * @param changes of the fitting, which follow; the marks of what is filled now are left out.
 */
export function packFills(
  template: PlanTemplate,
  pack: ProvincePack,
  changes: readonly TemplateChange[],
): readonly TemplateChange[] {
  const next = withPack(template, pack);
  const bases = template.legalBases.map((basis, index) =>
    filledBasis({ part: 'basis', n: index + 1 }, basis, next.legalBases[index]),
  );
  const ofTasks = template.tasks.flatMap(({ n, legalBases = [] }, at) =>
    legalBases.map((basis, index) =>
      filledBasis({ part: 'task', n, field: 'basis' }, basis, next.tasks[at]?.legalBases?.[index]),
    ),
  );
  const reports = template.reports.map(({ n, timing }, index): TemplateChange => {
    const after = next.reports[index]?.timing ?? '';
    return { place: { part: 'report', n }, before: timing ?? '', after, kind: 'pack' };
  });
  return [
    ...[...bases, ...ofTasks, ...reports].filter(({ before, after }) => before !== after),
    ...changes.filter(({ place, after, kind }) => kind !== 'review' || isStill({ place, text: after }, next)),
  ];
}

const filledBasis = (place: Place, before: LegalBasis, after = before): TemplateChange => ({
  ...{ place, before: basisText(before), after: basisText(after) },
  kind: 'pack',
});

/** Whether a mark still holds: a row whose documents are all named has none to fill in. */
function isStill({ place, text }: Review, { legalBases, tasks }: PlanTemplate): boolean {
  if (text !== FILL_NOTE || (place.part !== 'basis' && place.part !== 'task')) {
    return true;
  }
  const task = tasks.find(({ n }) => n === place.n);
  const said =
    place.part === 'basis'
      ? [legalBases[place.n - 1]?.text]
      : [task?.text, task?.product, task?.target, ...(task?.legalBases ?? []).map((basis) => basis.text)];
  return said.some((each) => isToFill(each ?? ''));
}

/** The one document of a pack that an open line asks for; `undefined` for none and for several. */
function documentFor(line: string, documents: readonly LegalBasis[]): LegalBasis | undefined {
  const [, said = '', body = ''] = /^(.*) của (.+?) \(số …, ngày …\)$/u.exec(line) ?? [];
  const kind = DOCUMENT_KINDS.find(([, name]) => said.startsWith(name))?.[1];
  if (kind === undefined) {
    return undefined;
  }
  const subject = said.slice(kind.length).replace(/^ về /u, ' ').trim();
  const years = subject.match(/\b20\d\d\b/g) ?? [];
  const fits = documents.filter(
    (document) =>
      document.kind === kind &&
      bodyKey(document.issuer ?? '') === bodyKey(body) &&
      years.every((year) => document.text.includes(year) || document.date?.endsWith(`/${year}`)) &&
      isAlike(subject, document.text),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** A body's key without the name of its place: `UBND tỉnh Quảng Ngãi` is the `UBND tỉnh` there. */
function bodyKey(body: string): string {
  const place = issuerPlace(body);
  const key = fold(writtenKey(body));
  return place ? key.slice(0, key.lastIndexOf(place.name)).trim() : key;
}

/** The last day for a report that the pack's maker collects. */
function dueOf({ name, period, recipients }: TemplateReport, pack: ProvincePack): string | undefined {
  const collected = collectedReport(pack, { name, period, recipients: recipients.join('; ') });
  return collected && formatDate(collected.due);
}
