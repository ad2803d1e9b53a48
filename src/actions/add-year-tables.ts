/** *Thêm bảng trong năm*: the year's other tables, those a user chooses. One that is there already is left as it is. */
import * as z from 'zod/mini';
import type { RowDraft, SheetDraft } from '../workbook/draft/draft';
import { LAYOUT } from '../core/layout/layout';
import { locate, textOf } from '../core/layout/locate';
import { listNames, metaDraft } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { SheetNames } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import type { Random } from '../core/plan/ids';
import { readInfo } from '../core/plan/info';
import { fingerprintsById } from '../core/plan/row-record';
import type { RowFingerprints } from '../core/layout/meta';
import { planReferences, planSheet, unitListName } from '../core/plan/sheets';
import { draftUpdate, tableUpdate } from '../core/plan/update';
import { indicatorSheet, modelSheet, YEAR_ROLES, yearRows } from '../core/plan/year-tables';
import type { YearRole, YearTemplate } from '../core/plan/year-tables';
import { loadYearTemplate } from '../templates';
import { targetOf } from './plan-request';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import type { Held } from './run/needs';
import { readForUpdate } from './update-preview';

const input = z.object({
  template: given<YearTemplate>(),
  roles: z.set(z.enum(YEAR_ROLES)),
  random: given<Random>(),
});

export const addYearTables = action({
  id: 'addYearTables',
  needs: 'plan',
  input,
  asks: ['random'],
  review: ({ roles }) => (roles.size === 0 ? { code: 'yearTables.chooseOne' } : undefined),
  reads: (door) => readForUpdate(door, ['reports']),
  draft: added,
  example: {
    after: ['createPlan'],
    input: async () => ({ template: await loadYearTemplate(), roles: new Set(YEAR_ROLES) }),
  },
});

/** One table's part of the draft. */
interface Part {
  readonly message: Message;
  /** Absent when nothing of it is to be written. */
  readonly sheet?: SheetDraft;
  readonly rows?: Readonly<Record<string, RowFingerprints>>;
  /** Names of a new sheet. */
  readonly names?: SheetNames;
}

function added(held: Held<'plan'>, { template, roles, random }: z.output<typeof input>): Drafted {
  const { snapshot, meta, plan } = held;
  const info = readInfo(snapshot, meta);
  const { who = 'commune', village = '' } = meta.adaptation ?? {};
  const target = targetOf({ unit: info?.unit ?? plan.unit, who, village });
  const wanted = yearRows(template, { year: info?.year ?? plan.year, target });
  const parts: (readonly [YearRole, Part])[] = [];
  for (const role of YEAR_ROLES.filter((each) => roles.has(each))) {
    const part =
      role === 'reports'
        ? moreReports(held, wanted.reports, random)
        : newTable(held, role, wanted[role], template.labels?.[role] ?? template.label);
    if ('inTheWay' in part) {
      return { ok: false, messages: [part.inTheWay] };
    }
    parts.push([role, part]);
  }
  const sheets = parts.flatMap(([, { sheet }]) => sheet ?? []);
  const messages = parts.map(([, { message }]) => message);
  if (sheets.length === 0) {
    return { ok: false, messages };
  }
  const names = Object.fromEntries(parts.flatMap(([role, part]) => (part.names ? [[role, part.names]] : [])));
  const rows = parts.reduce((known, [, part]) => ({ ...known, ...part.rows }), meta.rows);
  const first = parts.find(([, part]) => part.names)?.[1].names;
  return {
    ok: true,
    messages,
    draft: {
      sheets: [...sheets, metaDraft({ ...meta, rows, sheets: { ...meta.sheets, ...sheetRecords(names) } })],
      names: listNames(),
      ...(first ? { show: { sheet: first.sheet, row: 0, column: 1 } } : {}),
    },
  };
}

/** Adds the reports that *Lịch báo cáo* lacks; rows that are there already are the user's. */
function moreReports(
  { snapshot, meta }: Held<'plan'>,
  wanted: readonly RowDraft[],
  random: Random,
): Part | { readonly inTheWay: Message } {
  // A period that the calendar has is not added a second time under another id.
  const there = new Set(locate(snapshot, meta, 'reports')?.rows.map((row) => textOf(row, 'period')));
  const lacking = wanted.filter(
    ({ id, period }) => meta.rows[String(id)] !== undefined || !there.has(String(period)),
  );
  const reading = tableUpdate(snapshot, meta, 'reports', lacking, false);
  if (!reading.ok) {
    const params = { sheet: LAYOUT.reports.sheet };
    return { message: { code: reading.missing === 'table' ? 'update.noTable' : 'update.noIds', params } };
  }
  const { located, merged } = reading.update;
  const sheet = located.sheet.name;
  if (merged.added.length === 0) {
    return { message: { code: 'yearTables.exists', params: { sheet } } };
  }
  const drafted = draftUpdate(
    { ...reading.update, merged: { ...merged, changed: [] } },
    planSheet('reports', { sheet, table: located.table.name }, planReferences(snapshot, meta), []),
    meta,
    undefined,
    random,
  );
  return 'inTheWay' in drafted
    ? { inTheWay: { code: 'update.belowTable', at: drafted.inTheWay } }
    : {
        ...drafted,
        message: { code: 'yearTables.rowsAdded', params: { sheet, count: merged.added.length } },
      };
}

/** Makes a table on a sheet of its own. */
function newTable(
  { snapshot, meta }: Held<'plan'>,
  role: Exclude<YearRole, 'reports'>,
  wanted: readonly RowDraft[],
  label: string,
): Part {
  const existing = locate(snapshot, meta, role);
  if (existing) {
    return { message: { code: 'yearTables.exists', params: { sheet: existing.sheet.name } } };
  }
  const names = freeNames(role, snapshot);
  const make = role === 'indicators' ? indicatorSheet : modelSheet;
  return {
    names,
    sheet: make(names, unitListName(snapshot), wanted),
    rows: Object.fromEntries(fingerprintsById(role, wanted)),
    message: { code: 'yearTables.created', params: { sheet: names.sheet, label } },
  };
}
