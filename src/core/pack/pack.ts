/** A province's pack: what its Sở Nội vụ gives the communes in one file, and whether it may be used. */
import { compareDates, formatDate } from '../calendar/civil';
import type { LegalBasis, PlanTemplate, ReportPeriod } from '../plan/template';
import type { Rubric } from '../scoring/rubric/rubric';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import type { CivilDate } from '../../workbook/cells/serial';

/** A report that the province collects, with the last day for its units. */
export interface PackReport {
  readonly name: string;
  readonly period: ReportPeriod;
  readonly due: CivilDate;
}

/** The content of a pack. */
export interface ProvincePack {
  /** The body that made it, such as `Sở Nội vụ`. */
  readonly issuer: string;
  /** Number and day (dd/mm/yyyy) of the document that it goes with; `null` for none. */
  readonly number: string | null;
  readonly date: string | null;
  /** The province's name with its kind: `Tỉnh Quảng Ngãi`. */
  readonly province: string;
  /** The year of the plans it is for. */
  readonly year: number;
  /** Counts up from 1 within a year. */
  readonly version: number;
  /** The first and the last day that it may be used on. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The province's own documents. */
  readonly documents: readonly LegalBasis[];
  readonly reports: readonly PackReport[];
  /** Days off and worked, as *Thông tin chung* takes them (core/plan/own-days.ts). */
  readonly daysOff: string;
  readonly criteria: readonly Rubric[];
  readonly templates: readonly PlanTemplate[];
}

/** A pack with the checksum of its content, by which damage is found. */
export interface ReadPack {
  readonly pack: ProvincePack;
  readonly checksum: string;
}

/** The plan that a pack is offered for. */
export interface PackUse {
  /** The province with its kind; `undefined` while nobody knows it. */
  readonly province: string | undefined;
  readonly year: number;
  readonly today: CivilDate;
}

/** The reason why a pack may not be used there; `undefined` where it may. */
export function packMisfit(pack: ProvincePack, { province, year, today }: PackUse): Message | undefined {
  const { issuer, from, to } = pack;
  if (province === undefined) {
    return { code: 'pack.noPlace', params: { province: pack.province } };
  }
  if (fold(province) !== fold(pack.province)) {
    return { code: 'pack.foreign', params: { issuer, province: pack.province, own: province } };
  }
  if (year !== pack.year) {
    return { code: 'pack.otherYear', params: { year: pack.year, own: year } };
  }
  if (compareDates(today, from) < 0) {
    return { code: 'pack.notYet', params: { day: formatDate(from) } };
  }
  return compareDates(today, to) > 0 ? { code: 'pack.expired', params: { day: formatDate(to) } } : undefined;
}

/** The sentence that says whose pack it is, to be compared with what the Sở publishes. */
export const packName = ({ pack, checksum }: ReadPack): Message => ({
  code: 'pack.name',
  params: {
    issuer: pack.issuer,
    province: pack.province,
    version: pack.version,
    number: pack.number ?? '…',
    date: pack.date ?? '…',
    checksum: checksum.slice(0, 8),
  },
});

/** The sentence that says from when to when a pack may be used. */
export const packValid = ({ year, from, to }: ProvincePack): Message => ({
  code: 'pack.valid',
  params: { year, from: formatDate(from), to: formatDate(to) },
});

/** The sentence that counts what a pack holds. */
export const packHolds = ({ documents, reports, criteria, templates }: ProvincePack): Message => ({
  code: 'pack.holds',
  params: {
    documents: documents.length,
    reports: reports.length,
    criteria: criteria.length,
    templates: templates.length,
  },
});
