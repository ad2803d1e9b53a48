/** The source of a set of forms for units: the sending office's plan, and who gets a form. */
import { announcedCalendar } from '../calendar/holidays';
import type { WorkCalendar } from '../calendar/holidays';
import { calendarUnder, collectedReport, rankedBy } from '../pack/follow';
import type { ProvincePack } from '../pack/pack';
import { withOwnDays } from '../plan/own-days';
import { periodOfWord } from '../plan/sheets';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { toSerial } from '../../workbook/cells/serial';
import { addressOf, locate, textOf } from '../layout/locate';
import type { DraftOf } from '../layout/layout';
import type { LocatedTable, Row } from '../layout/locate';
import type { Meta, PlanRecord } from '../layout/meta';
import { readInfo } from '../plan/info';
import { GROUP_WORD, shortNamesIn, UNIT_WORD } from '../plan/register';
import { isAsked, registeredUnits } from '../rollup/expected';
import type { RegisteredUnit } from '../rollup/expected';
import { pack as packData } from '../../workbook/cells/pack';
import type { Packed } from '../../workbook/cells/pack';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { codeKey } from '../units/codes';
import { splitUnits, unitFinder } from '../units/units';
import type { NamedEntry } from '../units/lookup';

/** A row of the office's register, found by the names that stand in other cells. */
export interface RegisterEntry extends NamedEntry {
  readonly code: string;
  readonly level: string;
  readonly isGroup: boolean;
  readonly row: DraftOf<'units'>;
}

/** A pack with the text of its file, by which its checksum holds. */
export interface PackText {
  readonly pack: ProvincePack;
  readonly text: string;
}

/** The office's data that forms are made of. */
export interface FormSource {
  /** The office that sends the forms and wants them back. */
  readonly office: string;
  readonly year: number;
  readonly plan: PlanRecord;
  readonly calendar: WorkCalendar;
  /** The province of the office, where it was chosen: its units are there too. */
  readonly province?: string;
  /** The text of the province's pack, which the forms carry. */
  readonly carried?: Packed;
  /** Units that get a form: chosen units of the register with a code and a khối, each khối together. */
  readonly units: readonly RegisteredUnit[];
  /** Units with a code and a khối that get none: bodies of the Party, the Front, mass organisations. */
  readonly leftOut: readonly RegisteredUnit[];
  /** The rows of *Số liệu báo cáo*, where the office has that table. */
  readonly figures: readonly DraftOf<'indicators'>[] | undefined;
  /** Whether the office has the table of models. */
  readonly hasModels: boolean;
  /** The office's rows by column key, as they stand now. */
  readonly rows: { readonly [R in 'info' | 'tasks' | 'reports']: readonly DraftOf<R>[] };
  readonly register: readonly RegisterEntry[];
  /** The entries of the register that a cell names. */
  readonly named: (text: CellValue) => readonly RegisterEntry[];
  /** The first code of the register, to point at when codes and khối are missing. */
  readonly at: CellAt | undefined;
}

/** Choices of whoever makes forms. */
export interface FormChoice {
  /** Whether bodies of the Party, the Front and mass organisations get a form, too. */
  readonly everybody?: boolean | undefined;
  /** Codes of the only units that get a form, whatever they are. */
  readonly only?: readonly string[] | undefined;
  /** The province's pack: days off, khối and dates of its maker's reports stand where the workbook has none. */
  readonly file?: PackText | undefined;
}

/**
 * Reads the office's data that forms are made of.
 * @returns `undefined` when the workbook holds no plan.
 */
export function readFormSource(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  { everybody = false, only, file }: FormChoice = {},
): FormSource | undefined {
  const pack = file?.pack;
  const info = readInfo(snapshot, meta);
  if (!meta.plan || !info) {
    return undefined;
  }
  const located = locate(snapshot, meta, 'units');
  const ranked = rankedBy(meta, pack);
  const units = registeredUnits(snapshot, meta, ranked);
  const register = [...entriesOf(located), ...units.filter(({ at }) => !at).map(entryOf)];
  const find = unitFinder(register);
  const [first] = located?.rows ?? [];
  const chosen = only && new Set(only.map(codeKey));
  const isChosen = (unit: RegisteredUnit) =>
    chosen ? chosen.has(codeKey(unit.unitCode)) : everybody || isAsked(unit);
  const indicators = meta.sheets.indicators && locate(snapshot, meta, 'indicators');
  return {
    office: info.unit,
    year: info.year ?? meta.plan.year,
    plan: meta.plan,
    calendar: withOwnDays(calendarUnder(announcedCalendar, pack), info.daysOff),
    ...(meta.adaptation?.place && { province: meta.adaptation.place.province }),
    ...(file && { carried: packData(file.text) }),
    units: byBlocks(units.filter(isChosen)),
    leftOut: chosen ? [] : units.filter((unit) => !isChosen(unit)),
    figures: indicators && valuesOf(indicators.rows, 'text'),
    hasModels: meta.sheets.models !== undefined && locate(snapshot, meta, 'models') !== undefined,
    rows: {
      info: valuesOf(locate(snapshot, meta, 'info')?.rows, 'label'),
      tasks: valuesOf(locate(snapshot, meta, 'tasks')?.rows, 'text'),
      reports: valuesOf(locate(snapshot, meta, 'reports')?.rows, 'name').map((row) =>
        withUnitsDue(row, info.unit, pack),
      ),
    },
    register,
    named: (text) =>
      splitUnits(String(text ?? '')).flatMap(({ name }) => {
        const match = find(name);
        return match.kind === 'none' ? [] : [match.unit];
      }),
    at: located && first && addressOf(located, first, 'code'),
  };
}

/** The values of the rows in which that column says something. */
const valuesOf = <K extends string>(rows: readonly Row<K>[] | undefined, needed: NoInfer<K>) =>
  (rows ?? []).filter((row) => textOf(row, needed) !== '').map(({ values }) => values);

const entriesOf = (located: LocatedTable<'units'> | undefined): RegisterEntry[] =>
  (located?.rows ?? [])
    .filter((row) => textOf(row, 'name') !== '')
    .map((row) => ({
      name: textOf(row, 'name'),
      shortNames: shortNamesIn(textOf(row, 'shortNames')),
      code: textOf(row, 'code'),
      level: textOf(row, 'level'),
      isGroup: textOf(row, 'kind') === GROUP_WORD,
      row: row.values,
    }));

/** An entry for a unit that only the pack names. */
const entryOf = ({ unit, unitCode, level, block }: RegisteredUnit): RegisterEntry => ({
  ...{ name: unit, shortNames: [], code: unitCode, level, isGroup: false },
  row: { code: unitCode, name: unit, level, block, kind: UNIT_WORD },
});

/** The report with the pack's day for its units, where the office that collects it is the pack's maker and wrote none. */
function withUnitsDue(
  row: DraftOf<'reports'>,
  office: string,
  pack: ProvincePack | undefined,
): DraftOf<'reports'> {
  const [name, period] = [String(row.name ?? ''), periodOfWord(String(row.period ?? ''))];
  const collected = pack && collectedReport(pack, { name, period, recipients: office });
  return collected && typeof row.unitsDue !== 'number' ? { ...row, unitsDue: toSerial(collected.due) } : row;
}

/** Khối as they come up first; the units of each as the register has them. */
function byBlocks(units: readonly RegisteredUnit[]): RegisteredUnit[] {
  const blocks = [...new Set(units.map(({ block }) => block))];
  return blocks.flatMap((block) => units.filter((unit) => unit.block === block));
}
