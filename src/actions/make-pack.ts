/** *Gói của tỉnh*: what a Sở Nội vụ's own workbook says for the communes of its province, as one pack. Nothing is written. */
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { formatDate } from '../core/calendar/civil';
import { locate, textOf } from '../core/layout/locate';
import type { ProvincePack } from '../core/pack/pack';
import { asRecord } from '../core/plan/cited';
import { infoId, listedRows, readInfo } from '../core/plan/info';
import { isToFill } from '../core/plan/local-documents';
import type { LegalBasis } from '../core/plan/template';
import { rubricOf } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { provinceInText } from '../core/units/find-place';
import { isLocalDocument } from '../core/units/issuers';
import { kindOfNumber } from '../core/words/document-kinds';
import { fold } from '../core/words/fold';
import type { Message } from '../core/words/message';
import { templatesIn } from './own-templates';
import { packReports, packTables } from './pack-parts';
import { look } from './run/needs';

interface PackRequest {
  /** The pack before; of the same year its version counts up. */
  readonly before?: ProvincePack | undefined;
  /** The first day that it may be used on. */
  readonly today: CivilDate;
  /** The sets of criteria that ship. */
  readonly rubrics: readonly Rubric[];
}

type MadePack =
  { readonly ok: true; readonly pack: ProvincePack } | { readonly ok: false; readonly reason: Message };

/** Makes the pack of a workbook that holds the plan of a body of the province. It holds until the end of the plan's year. */
export function packOf(workbook: WorkbookSnapshot, { before, today, rubrics }: PackRequest): MadePack {
  const looked = look(workbook, 'plan');
  if (!looked.ok) {
    return looked;
  }
  const { snapshot, meta, plan } = looked.held;
  const info = readInfo(snapshot, meta);
  const { who, place } = meta.adaptation ?? {};
  if (who === undefined || who === 'commune' || place === undefined) {
    return { ok: false, reason: { code: 'pack.notOfProvince' } };
  }
  if (before && fold(before.province) !== fold(place.province)) {
    const { issuer, province } = before;
    return { ok: false, reason: { code: 'pack.foreign', params: { issuer, province, own: place.province } } };
  }
  const infoRows = locate(snapshot, meta, 'info')?.rows ?? [];
  const titleRow = infoRows.find((row) => textOf(row, 'id') === infoId('title'));
  const title = titleRow ? textOf(titleRow, 'value') : '';
  const issuer = info?.unit ?? plan.unit;
  const number = info?.number === '' ? null : (info?.number ?? null);
  const date = info?.issued ? formatDate(info.issued) : null;
  const year = info?.year ?? plan.year;
  const isOfCommittee = number?.endsWith('UBND') ?? false;
  const own: LegalBasis[] =
    number === null || date === null
      ? []
      : [
          {
            kind: kindOfNumber(number) ?? 'Kế hoạch',
            text: title.replace(/^Kế hoạch /iu, ''),
            number,
            date,
            issuer: isOfCommittee ? `UBND ${provinceInText(place.province)}` : issuer,
          },
        ];
  const rubric = rubricOf(meta, rubrics);
  return {
    ok: true,
    pack: {
      issuer,
      number,
      date,
      province: place.province,
      year,
      version: before?.year === year ? before.version + 1 : 1,
      from: today,
      to: { year, month: 12, day: 31 },
      documents: [
        ...own,
        ...listedRows(infoRows, 'basis').flatMap((row) => localDocument(textOf(row, 'value'))),
      ],
      reports: packReports(snapshot, meta),
      daysOff: info?.daysOff ?? '',
      criteria: rubric ? [rubric] : [],
      templates: templatesIn(meta).flatMap((reading) => (reading.ok ? [reading.template] : [])),
      ...packTables(snapshot, meta),
    },
  };
}

/** A document of the province with number and day; those of the centre everybody knows. */
function localDocument(text: string): LegalBasis[] {
  const document = asRecord({ text, number: null, date: null, issuer: null });
  const { number, date, issuer } = document;
  const kind = document.kind ?? kindOfNumber(number ?? '');
  return kind !== undefined &&
    number !== null &&
    date !== null &&
    !isToFill(text) &&
    isLocalDocument(number, issuer)
    ? [{ ...document, kind }]
    : [];
}
