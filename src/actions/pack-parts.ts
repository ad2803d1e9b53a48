/** The parts of a province's pack that stand in tables of the Sở Nội vụ's own workbook. */
import { fromSerial } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { locate, textOf } from '../core/layout/locate';
import type { Row } from '../core/layout/locate';
import type { Meta } from '../core/layout/meta';
import type { NewParts, PackReport, PackUnit } from '../core/pack/pack';
import type { Choice } from '../core/plan/mapping';
import { LEVEL_WORDS } from '../core/plan/register';
import { periodOfWord } from '../core/plan/sheets';
import { registeredUnits } from '../core/rollup/expected';
import { nameForms, writtenKey } from '../core/units/names';
import type { UnitLevel } from '../core/units/units';
import { fold } from '../core/words/fold';

/** The reports that units send, with their last day. */
export const packReports = (snapshot: WorkbookSnapshot, meta: Meta): readonly PackReport[] =>
  ownRows(locate(snapshot, meta, 'reports')?.rows).flatMap((row) => {
    const due = fromSerial(Number(row.values.unitsDue ?? NaN));
    const name = textOf(row, 'name');
    return due && name !== '' ? [{ name, period: periodOfWord(textOf(row, 'period')), due }] : [];
  });

/** Bodies by duty, khối, and the first rows of the year's tables. */
export function packTables(snapshot: WorkbookSnapshot, meta: Meta): NewParts {
  const indicators = ownRows(locate(snapshot, meta, 'indicators')?.rows)
    .filter((row) => textOf(row, 'text') !== '')
    // Who gives the figure in the Sở is nobody's affair in a commune.
    .map((row) => ({ text: textOf(row, 'text'), unit: textOf(row, 'unit'), source: '' }));
  const models = ownRows(locate(snapshot, meta, 'models')?.rows)
    .filter((row) => textOf(row, 'name') !== '')
    .map((row) => ({
      ...{ name: textOf(row, 'name'), field: textOf(row, 'field') },
      ...{ aim: textOf(row, 'aim'), registered: textOf(row, 'registered') },
    }));
  return {
    bodies: superiorsOf(snapshot, meta),
    units: registeredUnits(snapshot, meta).map(({ unit, unitCode, block, level }): PackUnit => ({
      ...{ code: unitCode, name: unit, block },
      level: levelOf(level, unit),
    })),
    // A figure stands there once for each period.
    indicators: [...new Map(indicators.map((each) => [each.text, each])).values()],
    models,
  };
}

/** Rows without those of the illustration that nobody has made theirs: their note still says so. */
const ownRows = <K extends string>(
  rows: readonly Row<K | 'note'>[] | undefined,
): readonly Row<K | 'note'>[] =>
  (rows ?? []).filter((row) => !fold(textOf(row, 'note')).startsWith(fold('Ví dụ minh họa')));

/** Duties that a body of the province has towards communes. */
const TOWARDS_COMMUNES: readonly Choice['duty'][] = ['ranks', 'receives'];

/** What was chosen in the Sở's own plan for those duties, where the body is one of the province. */
function superiorsOf(snapshot: WorkbookSnapshot, meta: Meta): readonly Choice[] {
  const ofProvince = new Set(
    (locate(snapshot, meta, 'units')?.rows ?? [])
      .filter((row) => textOf(row, 'level') === LEVEL_WORDS.province)
      .map((row) => writtenKey(textOf(row, 'name'))),
  );
  return (meta.adaptation?.bodies ?? [])
    .filter(({ duty, to }) => TOWARDS_COMMUNES.includes(duty) && ofProvince.has(writtenKey(to)))
    .map(({ body, duty, to }) => ({ body, duty, to }));
}

/** The level that the register says; of a row that says none, by its name. */
function levelOf(word: string, name: string): UnitLevel {
  const known = Object.entries(LEVEL_WORDS).find(([, own]) => own === word)?.[0] as UnitLevel | undefined;
  return known ?? (nameForms(name).kind === '' ? 'province' : 'commune');
}
