/** A province's pack: what its Sở Nội vụ gives the communes in one file, and whether it may be used. */
import { compareDates, formatDate } from '../calendar/civil';
import type { Choice } from '../plan/mapping';
import type { LegalBasis, PlanTemplate, ReportPeriod } from '../plan/template';
import type { YearTemplate } from '../plan/year-tables';
import type { Rubric } from '../scoring/rubric/rubric';
import type { UnitLevel } from '../units/units';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import type { CivilDate } from '../../workbook/cells/serial';

/** A report that the province collects, with the last day for its units. */
export interface PackReport {
  readonly name: string;
  readonly period: ReportPeriod;
  readonly due: CivilDate;
}

/** A unit that the province ranks, in the khối that it is ranked in. */
export interface PackUnit {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly block: string;
}

/** The parts of a pack that came with format 3: a pack of format 2 has them empty. */
export interface NewParts {
  /** Bodies by duty: who does in this province what a body that templates name does. */
  readonly bodies: readonly Choice[];
  readonly units: readonly PackUnit[];
  /** The first rows of the year's tables. */
  readonly indicators: YearTemplate['indicators'];
  readonly models: YearTemplate['models'];
}

export const NO_NEW_PARTS: NewParts = { bodies: [], units: [], indicators: [], models: [] };

/** The content of a pack. */
export interface ProvincePack extends NewParts {
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
  /** Whether the file is of format 2, which has no `NewParts`. */
  readonly isEarlier?: true;
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

/** The sentences that count what a pack holds. One of the earlier format says what it cannot hold. */
export function packHolds({ pack, isEarlier }: ReadPack): readonly Message[] {
  const { documents, reports, criteria, templates, bodies, units, indicators, models } = pack;
  return [
    {
      code: 'pack.holds',
      params: {
        documents: documents.length,
        reports: reports.length,
        criteria: criteria.length,
        templates: templates.length,
      },
    },
    isEarlier
      ? { code: 'pack.earlier' }
      : {
          code: 'pack.holdsMore',
          params: {
            bodies: bodies.length,
            units: units.length,
            indicators: indicators.length,
            models: models.length,
          },
        },
  ];
}

/** The words beside whatever was taken from a pack. */
export const fromPack = ({ issuer, version }: Pick<ProvincePack, 'issuer' | 'version'>): string =>
  `Theo gói của ${issuer} (lần ${version})`;
