/** Adds the year's other tables to a plan, those a user chooses. What is there already is left as it is. */
import type { WorkbookDoor } from '../workbook/draft/door';
import type { SheetDraft } from '../workbook/draft/draft';
import { LAYOUT } from '../core/layout/layout';
import { locate } from '../core/layout/locate';
import { listNames, metaDraft } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { SheetNames } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { Random } from '../core/plan/ids';
import { readInfo } from '../core/plan/info';
import { printsById } from '../core/plan/row-record';
import type { RowPrints } from '../core/layout/meta';
import { planReferences, planSheet, unitListName } from '../core/plan/sheets';
import { draftUpdate, tableUpdate } from '../core/plan/update';
import { indicatorSheet, modelSheet, YEAR_ROLES, yearRows } from '../core/plan/year-tables';
import type { YearRole, YearTemplate } from '../core/plan/year-tables';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyDraft } from './apply';
import type { Drafted } from './apply';
import { planMeta } from './check-plan';
import { targetOf } from './create-plan';
import { readForUpdate } from './update-plan';

export interface YearTablesRequest {
  readonly template: YearTemplate;
  readonly roles: ReadonlySet<YearRole>;
}

export async function addYearTables(
  door: WorkbookDoor,
  request: YearTablesRequest,
  deps: { readonly random: Random },
): Promise<Outcome> {
  const snapshot = await readForUpdate(door, ['reports']);
  return applyDraft(door, snapshot, draftYearTables(snapshot, request, deps));
}

export function draftYearTables(
  snapshot: WorkbookSnapshot,
  { template, roles }: YearTablesRequest,
  deps: { readonly random: Random },
): Drafted {
  const read = planMeta(snapshot);
  if (!read.ok) {
    return { ok: false, messages: [read.reason] };
  }
  const { meta } = read;
  const info = readInfo(snapshot, meta);
  const unit = info?.unit ?? meta.plan?.unit ?? '';
  const year = info?.year ?? meta.plan?.year;
  if (year === undefined) {
    return { ok: false, messages: [{ code: 'check.noPlan' }] };
  }
  const { who = 'commune', village = '' } = meta.adaptation ?? {};
  const wanted = yearRows(template, { year, target: targetOf({ unit, who, village }) });
  const unitList = unitListName(snapshot);
  const sheets: SheetDraft[] = [];
  const names: Partial<Record<YearRole, SheetNames>> = {};
  const messages: Message[] = [];
  let rows: Readonly<Record<string, RowPrints>> = meta.rows;
  for (const role of YEAR_ROLES.filter((each) => roles.has(each))) {
    if (role === 'reports') {
      const reading = tableUpdate(snapshot, meta, role, wanted[role], false);
      if (!reading.ok) {
        messages.push({
          code: reading.missing === 'table' ? 'update.noTable' : 'update.noIds',
          params: { sheet: LAYOUT[role].sheet },
        });
        continue;
      }
      const { located, merged } = reading.update;
      const sheet = located.sheet.name;
      if (merged.added.length === 0) {
        messages.push({ code: 'yearTables.exists', params: { sheet } });
        continue;
      }
      const own = { sheet, table: located.table.name };
      const drafted = draftUpdate(
        // Rows that are there already are the user's.
        { ...reading.update, merged: { ...merged, changed: [] } },
        planSheet(role, own, planReferences(snapshot, meta), []),
        meta,
        undefined,
        deps.random,
      );
      if ('inTheWay' in drafted) {
        return { ok: false, messages: [{ code: 'update.belowTable', at: drafted.inTheWay }] };
      }
      sheets.push(drafted.sheet);
      rows = { ...rows, ...drafted.rows };
      messages.push({ code: 'yearTables.rowsAdded', params: { sheet, count: merged.added.length } });
      continue;
    }
    const existing = locate(snapshot, meta, role);
    if (existing) {
      messages.push({ code: 'yearTables.exists', params: { sheet: existing.sheet.name } });
      continue;
    }
    const free = freeNames(role, snapshot);
    const make = role === 'indicators' ? indicatorSheet : modelSheet;
    sheets.push(make(free, unitList, wanted[role]));
    names[role] = free;
    rows = {
      ...rows,
      ...Object.fromEntries(printsById(role, wanted[role])),
    };
    messages.push({ code: 'yearTables.created', params: { sheet: free.sheet, label: template.label } });
  }
  const first = Object.values(names)[0];
  return sheets.length === 0
    ? { ok: false, messages }
    : {
        ok: true,
        messages,
        draft: {
          sheets: [
            ...sheets,
            metaDraft({ ...meta, rows, sheets: { ...meta.sheets, ...sheetRecords(names) } }),
          ],
          names: listNames(),
          ...(first ? { show: { sheet: first.sheet, row: 0, column: 1 } } : {}),
        },
      };
}
