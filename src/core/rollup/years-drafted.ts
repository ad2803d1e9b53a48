/** Last year beside a roll-up that is being drafted: what a person picked now, else what the workbook keeps. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { findSheet } from '../../workbook/cells/snapshot';
import type { Meta } from '../layout/meta';
import { freeSheetName } from '../layout/names';
import type { PackUnit } from '../pack/pack';
import type { Place } from '../units/places';
import type { Message } from '../words/message';
import { compareYears } from './compare-years';
import { wrongYear } from './wrong-year';
import type { YearsShown } from './compare-years';
import { formerNames } from './expected';
import type { Summary } from './summary';
import { keptYearBefore, packedYearBefore } from './year-before';
import type { YearBefore } from './year-before';
import { renamedYears, YEARS_SHEET } from './year-page';
import { YEAR_ROWS_SHEET } from './year-rows';

/** The prints by which both sheets are known again. */
export const YEARS = 'years';
const YEAR_ROWS = 'yearRows';

/** The comparison to draft, and what the workbook keeps of it. */
export interface YearsDrafted {
  /** Why what was picked cannot be last year's. */
  readonly wrong?: Message;
  readonly shown?: YearsShown;
  /** The workbook's facts with it. */
  readonly meta: Meta;
  readonly messages: readonly Message[];
}

/**
 * Finds last year's roll-up and holds this one against it. Who takes the sheet away wants no comparison any more.
 * @param snapshot the workbook that the roll-up goes into.
 * @param ranked units of a province's pack, for their codes.
 * @param picked last year's roll-up, where a person has just picked it.
 */
export function yearsFor(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  summary: Summary,
  picked: YearBefore | undefined,
  { places, ranked }: { readonly places: readonly Place[] | undefined; readonly ranked: readonly PackUnit[] },
): YearsDrafted {
  const { yearBefore: held, ...facts } = meta;
  const { [YEARS]: page, [YEAR_ROWS]: rows, ...others } = meta.prints ?? {};
  const known = page && yearsSheet(snapshot, meta);
  const kept = known && keptYearBefore(held);
  const former = formerNames(snapshot, meta, ranked);
  const wrong = picked && wrongYear(summary, picked, former, places);
  const yearBefore = picked && !wrong ? picked : kept;
  const said = wrong ? { wrong } : {};
  if (!yearBefore) {
    return { ...said, meta: { ...facts, prints: others }, messages: wrong ? [wrong] : [] };
  }
  const years = compareYears(summary, yearBefore, former);
  const shown: YearsShown = {
    ...{ yearBefore, years },
    sheet: known?.name ?? freeSheetName(YEARS_SHEET, snapshot),
    rowsSheet: (rows && findSheet(snapshot, rows.sheet)?.name) ?? freeSheetName(YEAR_ROWS_SHEET, snapshot),
  };
  return {
    ...said,
    shown,
    meta: {
      ...facts,
      yearBefore: packedYearBefore(yearBefore),
      prints: {
        ...others,
        [YEARS]: { sheet: shown.sheet, cells: '' },
        [YEAR_ROWS]: { sheet: shown.rowsSheet, cells: '' },
      },
    },
    messages: wrong ? [wrong] : picked ? messagesOn(shown, summary) : [],
  };
}

/** The page *So với năm trước* that the workbook has, also under another name. */
export function yearsSheet(snapshot: WorkbookSnapshot, { prints }: Meta): SheetSnapshot | undefined {
  const page = prints?.[YEARS];
  return page && (findSheet(snapshot, page.sheet) ?? renamedYears(snapshot));
}

function messagesOn({ yearBefore, years, sheet }: YearsShown, { year = 0 }: Summary): Message[] {
  const { file } = yearBefore;
  const { compared, apart, gone } = years;
  return [
    { code: 'yearBefore.compared', params: { count: compared.length, year: yearBefore.year, file, sheet } },
    ...(apart.length + gone.length > 0
      ? [
          {
            code: 'yearBefore.apart',
            params: { now: apart.length, then: gone.length, sheet },
          } satisfies Message,
        ]
      : []),
    ...(yearBefore.year === year - 1
      ? []
      : [{ code: 'yearBefore.yearsApart', params: { file, year: yearBefore.year } } satisfies Message]),
    ...(yearBefore.isStale ? [{ code: 'yearBefore.stale', params: { file } } satisfies Message] : []),
  ];
}
