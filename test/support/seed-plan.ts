/** The workbook of one of the five issued plans: what its own office would have had, with its own bodies and year. */
import { parseWrittenDate } from '../../src/core/calendar/civil';
import { toSerial } from '../../src/workbook/cells/serial';
import { diff } from '../../src/workbook/draft/diff';
import type { SheetDraft, WorkbookDraft } from '../../src/workbook/draft/draft';
import { LAYOUT } from '../../src/core/layout/layout';
import { PLAN_STATES } from '../../src/core/words/vocabulary';
import { EMPTY_META } from '../../src/core/layout/meta';
import { infoId } from '../../src/core/plan/info';
import { planSheets } from '../../src/core/plan/sheets';
import type { PlanRole } from '../../src/core/plan/sheets';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { loadTemplate } from '../../src/templates';
import { MemoryWorkbook } from './memory-door';

const names = Object.fromEntries(
  (['info', 'tasks', 'reports', 'units'] as const).map((role) => [
    role,
    { sheet: LAYOUT[role].sheet, table: LAYOUT[role].table },
  ]),
) as Record<PlanRole, { sheet: string; table: string }>;

/** Issued as its document says; number and date stay empty where the copy does not show them. */
export async function seedPlan(id: string): Promise<WorkbookSnapshot> {
  const template = await loadTemplate(id);
  const { source, who, year } = template;
  const draft = planSheets(template, {
    unit: source.issuer.split(', ')[0] ?? source.issuer,
    year,
    target: { who: who === 'district' ? 'province' : who, kind: 'xã', village: 'thôn' },
    bodies: [],
    planId: 'seed',
    names,
    unitList: 'SoDanVan_DonVi',
    asOf: 'SoDanVan_TinhDenNgay',
    meta: EMPTY_META,
  });
  const issued = parseWrittenDate(source.date ?? '');
  const workbook = new MemoryWorkbook();
  await workbook.apply(
    diff(
      await workbook.read(),
      withInfo(draft, {
        state: PLAN_STATES[2],
        number: source.number,
        issued: issued ? toSerial(issued) : null,
      }),
    ),
  );
  return workbook.read();
}

/** The draft with these rows of *Thông tin chung* filled in. */
function withInfo(
  draft: WorkbookDraft,
  values: Readonly<Record<'state' | 'number' | 'issued', string | number | null>>,
): WorkbookDraft {
  const fill = (sheet: SheetDraft): SheetDraft =>
    sheet.name === LAYOUT.info.sheet && sheet.table
      ? {
          ...sheet,
          table: {
            ...sheet.table,
            rows: sheet.table.rows.map((row) => {
              const key = (['state', 'number', 'issued'] as const).find((each) => row.id === infoId(each));
              return key ? { ...row, value: values[key] } : row;
            }),
          },
        }
      : sheet;
  return { ...draft, sheets: draft.sheets.map(fill) };
}
