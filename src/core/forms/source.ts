/** The source of a set of forms for units: the sending office's plan, and who gets a form. */
import { announcedCalendar } from '../calendar/holidays';
import type { WorkCalendar } from '../calendar/holidays';
import { withOwnDays } from '../plan/own-days';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { addressOf, locate, textOf } from '../layout/locate';
import type { DraftOf } from '../layout/layout';
import type { LocatedTable, Row } from '../layout/locate';
import type { Meta, PlanRecord } from '../layout/meta';
import { readInfo } from '../plan/info';
import { GROUP_WORD, shortNamesIn } from '../plan/register';
import { registeredUnits } from '../rollup/expected';
import type { RegisteredUnit } from '../rollup/expected';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { splitUnits, unitFinder } from '../units/units';
import type { NamedEntry } from '../units/lookup';

/** A row of the office's register, found by the names that stand in other cells. */
export interface RegisterEntry extends NamedEntry {
  readonly code: string;
  readonly level: string;
  readonly isGroup: boolean;
  readonly row: DraftOf<'units'>;
}

/** The office's data that forms are made of. */
export interface FormSource {
  /** The office that sends the forms and wants them back. */
  readonly office: string;
  readonly year: number;
  readonly plan: PlanRecord;
  readonly calendar: WorkCalendar;
  /** Units that get a form: units of the register with a code and a khối, each khối together. */
  readonly units: readonly RegisteredUnit[];
  /** The office's rows by column key, as they stand now. */
  readonly rows: { readonly [R in 'info' | 'tasks' | 'reports']: readonly DraftOf<R>[] };
  readonly register: readonly RegisterEntry[];
  /** The entries of the register that a cell names. */
  readonly named: (text: CellValue) => readonly RegisterEntry[];
  /** The first code of the register, to point at when codes and khối are missing. */
  readonly at: CellAt | undefined;
}

/**
 * Reads the office's data that forms are made of.
 * @returns `undefined` when the workbook holds no plan.
 */
export function readFormSource(snapshot: WorkbookSnapshot, meta: Meta): FormSource | undefined {
  const info = readInfo(snapshot, meta);
  if (!meta.plan || !info) {
    return undefined;
  }
  const located = locate(snapshot, meta, 'units');
  const register = entriesOf(located);
  const find = unitFinder(register);
  const [first] = located?.rows ?? [];
  return {
    office: info.unit,
    year: info.year ?? meta.plan.year,
    plan: meta.plan,
    calendar: withOwnDays(announcedCalendar, info.daysOff),
    units: byBlocks(registeredUnits(snapshot, meta)),
    rows: {
      info: valuesOf(locate(snapshot, meta, 'info')?.rows, 'label'),
      tasks: valuesOf(locate(snapshot, meta, 'tasks')?.rows, 'text'),
      reports: valuesOf(locate(snapshot, meta, 'reports')?.rows, 'name'),
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

/** Khối as they come up first; the units of each as the register has them. */
function byBlocks(units: readonly RegisteredUnit[]): RegisteredUnit[] {
  const blocks = [...new Set(units.map(({ block }) => block))];
  return blocks.flatMap((block) => units.filter((unit) => unit.block === block));
}
