/** Preview of bringing a plan up to its template; nothing is written. */
import type { CellAt } from '../workbook/cells/cells';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseFound } from '../core/layout/choose';
import { recordOf } from '../core/layout/keyed';
import { LAYOUT } from '../core/layout/layout';
import { ISSUED_STATES } from '../core/words/vocabulary';
import { locate } from '../core/layout/locate';
import type { Meta, PlanRecord } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { adaptTemplate } from '../core/plan/adapt';
import { yearIn, readInfo } from '../core/plan/info';
import { proposeMapping } from '../core/plan/mapping';
import type { Mapping, Target } from '../core/plan/mapping';
import type { Choices } from '../core/plan/merge';
import { PLAN_ROLES, planRows } from '../core/plan/sheets';
import type { PlanRole } from '../core/plan/sheets';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import { templateColumns } from '../core/plan/row-record';
import type { TemplateRole } from '../core/plan/row-record';
import { tableUpdate } from '../core/plan/update';
import type { TableUpdate } from '../core/plan/update';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { withProvince } from '../core/units/find-place';
import type { Home } from '../core/units/find-place';
import { reviewPlanRequest, targetOf } from './plan-request';
import { look } from './run/needs';

export interface UpdateRequest {
  readonly template: PlanTemplate;
  /** The plan's owner; the one kept in the workbook when absent. */
  readonly who?: PlanOwner;
  readonly village?: string;
  /** The place of the body; the one kept in the workbook when absent, unless the body's name was changed. */
  readonly place?: Home;
  /** The mapping as confirmed; when absent, proposed anew from what was confirmed before. */
  readonly mapping?: readonly Mapping[];
  /** The rows to take from the template although they were edited; none when absent. */
  readonly choices?: Readonly<Partial<Record<PlanRole, Choices>>>;
}

/** Changes that an update would make. */
export interface UpdatePreview {
  readonly plan: PlanRecord;
  readonly place?: Home;
  readonly target: Target;
  readonly mapping: readonly Mapping[];
  readonly tables: readonly TableUpdate[];
  /** The messages that say what is left out and why. */
  readonly messages: readonly Message[];
}

export type UpdateReading =
  | { readonly ok: true; readonly preview: UpdatePreview; readonly meta: Meta }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** Works out an update. Unit and year are those of *Thông tin chung* now: who changes the year there gets that year's dates. */
export function previewUpdate(snapshot: WorkbookSnapshot, request: UpdateRequest): UpdateReading {
  const looked = look(snapshot, 'plan');
  if (!looked.ok) {
    return { ok: false, messages: [looked.reason] };
  }
  const { meta, plan } = looked.held;
  const { template } = request;
  if (plan.template === '') {
    return { ok: false, messages: [{ code: 'update.form' }] };
  }
  if (template.id !== plan.template) {
    return { ok: false, messages: [{ code: 'update.otherTemplate', params: { id: plan.template } }] };
  }
  const info = readInfo(snapshot, meta);
  const unit = info?.unit ?? plan.unit;
  const yearText = info?.yearText ?? String(plan.year);
  const kept = meta.adaptation;
  const who = request.who ?? kept?.who;
  const village = request.village ?? kept?.village;
  const place = request.place ?? (unit === plan.unit ? kept?.place : undefined);
  const asked = {
    template,
    unit,
    ...(who && { who }),
    ...(village !== undefined && { village }),
    ...(place && { place }),
  };
  const wrong = reviewPlanRequest({ ...asked, year: yearText });
  const year = yearIn(yearText);
  if (wrong.unit || wrong.year || wrong.village || year === undefined) {
    return {
      ok: false,
      messages: [
        wrong.unit && { ...wrong.unit, ...at(info?.at.unit) },
        wrong.year && { ...wrong.year, ...at(info?.at.year) },
        wrong.village,
      ].filter((message) => message !== undefined),
    };
  }
  const target = targetOf(asked);
  const mapping = request.mapping ?? proposeMapping(template, target, kept?.bodies);
  const rows = planRows(
    adaptTemplate(template, { target, mapping, year, unit: withProvince(unit, place) }).template,
    { unit, year, target, ...(place && { place }) },
  );
  const isIssued = ISSUED_STATES.includes(info?.state ?? '');
  const readings = PLAN_ROLES.map((role) => ({
    role,
    // The register is no part of the document.
    reading: tableUpdate(snapshot, meta, role, rows[role], isIssued && role !== 'units'),
  }));
  return {
    ok: true,
    meta,
    preview: {
      plan: { ...plan, unit, year, templateVersion: template.version },
      ...(place && { place }),
      target,
      mapping,
      tables: readings.flatMap(({ reading }) => (reading.ok ? [reading.update] : [])),
      messages: [
        ...(isIssued ? [{ code: 'update.issued' } satisfies Message] : []),
        ...readings.flatMap(({ role, reading }): Message[] =>
          reading.ok
            ? []
            : [
                {
                  code: reading.missing === 'table' ? 'update.noTable' : 'update.noIds',
                  params: { sheet: LAYOUT[role].sheet },
                },
              ],
        ),
      ],
    },
  };
}

const at = (cell: CellAt | undefined): { readonly at?: CellAt } => (cell ? { at: cell } : {});

/**
 * Reads a workbook for an update: not the columns that no template fills, unless it must know more. In the one row that
 * Excel keeps of an emptied table formulas may stand, and rows are not added over what stands below a table.
 */
export async function readForUpdate(
  door: WorkbookDoor,
  roles: readonly TemplateRole[],
): Promise<WorkbookSnapshot> {
  const columns = recordOf(roles, templateColumns);
  const snapshot = await door.readColumns(chooseFound({ ...columns, info: true }));
  const looked = look(snapshot, 'plan');
  const tasks = looked.ok ? locate(snapshot, looked.held.meta, 'tasks') : undefined;
  const isBelow = snapshot.sheets.some(({ tables, usedRows = 0 }) =>
    tables.some(({ row, bodyRows }) => usedRows > row + 1 + bodyRows),
  );
  return isBelow || tasks?.table.bodyRows === 1 ? door.read() : snapshot;
}
