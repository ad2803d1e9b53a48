/** What a workbook follows of a province's pack: the unit's code and khối, days off, the last day of a report, known sets. */
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { WorkCalendar } from '../calendar/holidays';
import type { Meta } from '../layout/meta';
import { readInfo } from '../plan/info';
import type { Given } from '../plan/info-sheet';
import { withOwnDays } from '../plan/own-days';
import type { ReportPeriod } from '../plan/template';
import { nameForms } from '../units/names';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import { fromPack, packMisfit } from './pack';
import type { PackReport, PackUnit, ProvincePack } from './pack';
import { isAlike } from './subjects';

/** What the pack says for the *Thông tin chung* of a unit, known by its name with or without its committee. */
export function givenBy(pack: ProvincePack, unit: string): Given {
  const own = unitNamed(pack.units, unit);
  return {
    note: `${fromPack(pack)}.`,
    daysOff: pack.daysOff,
    ...(own && { unit: { code: own.code, block: own.block } }),
  };
}

/** The one unit of that name. */
function unitNamed(units: readonly PackUnit[], name: string): PackUnit | undefined {
  const { place } = nameForms(name.split(',')[0] ?? '');
  const [only, ...others] = units.filter((each) => nameForms(each.name).place === place);
  return others.length === 0 ? only : undefined;
}

/** The calendar with the pack's days off; those that an office types itself come later. */
export const calendarUnder = (calendar: WorkCalendar, pack: ProvincePack | undefined): WorkCalendar =>
  withOwnDays(calendar, pack?.daysOff ?? '');

/** A report as a workbook or a template has it. */
interface SentReport {
  readonly name: string;
  readonly period: ReportPeriod;
  /** Who gets it, as written. */
  readonly recipients: string;
}

/** Periods of which a year has one report; of the others the name tells which is meant. */
const OF_A_YEAR: readonly ReportPeriod[] = ['6T', '9T', 'year'];

/** What a report is about: that it is one says nothing. */
const subjectOf = (name: string): string => name.replace(/^báo cáo /iu, '');

/** The report that the pack's maker collects, where this one goes to it and only one of the pack can be meant. */
export function collectedReport(
  { issuer, reports }: Pick<ProvincePack, 'issuer' | 'reports'>,
  { name, period, recipients }: SentReport,
): PackReport | undefined {
  const [one, ...others] = reports.filter(
    (each) =>
      each.period === period &&
      (OF_A_YEAR.includes(period) || isAlike(subjectOf(each.name), subjectOf(name))),
  );
  return others.length === 0 && fold(recipients).includes(fold(issuer)) ? one : undefined;
}

/** The reason why a pack may not be used for the plan of a workbook; `undefined` where it may. */
export function misfitIn(
  { snapshot, meta }: { readonly snapshot: WorkbookSnapshot; readonly meta: Meta },
  pack: ProvincePack,
  today: CivilDate,
): Message | undefined {
  const info = readInfo(snapshot, meta);
  const { unit = '', year = pack.year } = meta.plan ?? {};
  return misfitOf(meta, { unit: info?.unit ?? unit, year: info?.year ?? year }, pack, today);
}

/** The reason why a pack may not be used for the plan that a workbook was made with. */
export const misfitOfPlan = (meta: Meta, pack: ProvincePack, today: CivilDate): Message | undefined =>
  misfitOf(meta, { unit: meta.plan?.unit ?? '', year: meta.plan?.year ?? pack.year }, pack, today);

function misfitOf(
  { plan, adaptation }: Meta,
  { unit, year }: { readonly unit: string; readonly year: number },
  pack: ProvincePack,
  today: CivilDate,
): Message | undefined {
  const chosen = unit === plan?.unit ? adaptation?.place?.province : undefined;
  // A form for a unit may know no place: the pack that ranks the unit does.
  const province = chosen ?? (unitNamed(pack.units, unit) && pack.province);
  return packMisfit(pack, { province, year, today });
}

/** The message that a pack is followed. */
export const followedMessage = ({ issuer, version }: ProvincePack): Message => ({
  code: 'pack.followed',
  params: { issuer, version },
});

/** The units that a body collects from by a pack: those of the province, unless a commune collects from its own. */
export const rankedBy = ({ adaptation }: Meta, pack: ProvincePack | undefined): readonly PackUnit[] =>
  adaptation?.who === 'commune' ? [] : (pack?.units ?? []);
