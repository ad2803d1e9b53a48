/** A plan's tables brought up to their template again, after people have worked in them. */
import type { CellAt } from '../workbook/cells/cells';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { SheetDraft } from '../workbook/draft/draft';
import { chooseFound } from '../core/layout/choose';
import { recordOf } from '../core/layout/keyed';
import { LAYOUT } from '../core/layout/layout';
import { ISSUED_STATES } from '../core/words/vocabulary';
import { locate } from '../core/layout/locate';
import { metaDraft } from '../core/layout/meta';
import type { Meta, PlanRecord } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { adaptTemplate } from '../core/plan/adapt';
import type { Random } from '../core/plan/ids';
import { yearIn, readInfo } from '../core/plan/info';
import { choicesOf, proposeMapping } from '../core/plan/mapping';
import type { Mapping, Target } from '../core/plan/mapping';
import { cellKey, NO_CHOICES } from '../core/plan/merge';
import type { Choices } from '../core/plan/merge';
import { PLAN_ROLES, planRows, planReferences, planSheet } from '../core/plan/sheets';
import type { PlanRole } from '../core/plan/sheets';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import { templateColumns } from '../core/plan/row-record';
import type { TemplateRole } from '../core/plan/row-record';
import { draftUpdate, tableUpdate } from '../core/plan/update';
import type { TableUpdate } from '../core/plan/update';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyDraft } from './apply';
import type { Drafted } from './apply';
import { planMeta } from './check-plan';
import { reviewPlanRequest, targetOf } from './create-plan';

export interface UpdateRequest {
  readonly template: PlanTemplate;
  /** As kept in the workbook when absent. */
  readonly who?: PlanOwner;
  readonly village?: string;
  /** As confirmed; when absent, proposed anew from what was confirmed before. */
  readonly mapping?: readonly Mapping[];
  /** What to take from the template although it was edited; nothing when absent. */
  readonly choices?: Readonly<Partial<Record<PlanRole, Choices>>>;
}

/** What an update would do; nothing is written. */
export interface UpdatePreview {
  readonly plan: PlanRecord;
  readonly target: Target;
  readonly mapping: readonly Mapping[];
  readonly tables: readonly TableUpdate[];
  /** What is left out and why. */
  readonly messages: readonly Message[];
}

export type UpdateReading =
  | { readonly ok: true; readonly preview: UpdatePreview; readonly meta: Meta }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** Unit and year are those of *Thông tin chung* now: who changes the year there gets that year's dates. */
export function previewUpdate(snapshot: WorkbookSnapshot, request: UpdateRequest): UpdateReading {
  const read = planMeta(snapshot);
  if (!read.ok) {
    return { ok: false, messages: [read.reason] };
  }
  const { meta } = read;
  const { plan } = meta;
  const { template } = request;
  if (plan?.template === '') {
    return { ok: false, messages: [{ code: 'update.form' }] };
  }
  if (template.id !== plan?.template) {
    return { ok: false, messages: [{ code: 'update.otherTemplate', params: { id: plan?.template ?? '' } }] };
  }
  const info = readInfo(snapshot, meta);
  const unit = info?.unit ?? plan.unit;
  const yearText = info?.yearText ?? String(plan.year);
  const kept = meta.adaptation;
  const who = request.who ?? kept?.who;
  const village = request.village ?? kept?.village;
  const asked = { template, unit, ...(who && { who }), ...(village !== undefined && { village }) };
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
  const rows = planRows(adaptTemplate(template, { target, mapping, year }).template, { unit, year, target });
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

/** Writes what `previewUpdate` shows and what was chosen there. Whatever a user has done since the preview counts. */
export async function updatePlan(
  door: WorkbookDoor,
  request: UpdateRequest,
  deps: { readonly random: Random },
): Promise<Outcome> {
  const snapshot = await readForUpdate(door, PLAN_ROLES);
  return applyDraft(door, snapshot, draftPlanUpdate(snapshot, request, deps));
}

/**
 * A workbook as an update looks at it: not the columns that no template fills, unless it must know more: in the one row
 * that Excel keeps of an emptied table formulas may stand, and rows are not added over what stands below a table.
 */
export async function readForUpdate(
  door: WorkbookDoor,
  roles: readonly TemplateRole[],
): Promise<WorkbookSnapshot> {
  const columns = recordOf(roles, templateColumns);
  const snapshot = await door.readColumns(chooseFound({ ...columns, info: true }));
  const reading = planMeta(snapshot);
  const tasks = reading.ok ? locate(snapshot, reading.meta, 'tasks') : undefined;
  const isBelow = snapshot.sheets.some(({ tables, usedRows = 0 }) =>
    tables.some(({ row, bodyRows }) => usedRows > row + 1 + bodyRows),
  );
  return isBelow || tasks?.table.bodyRows === 1 ? door.read() : snapshot;
}

export function draftPlanUpdate(
  snapshot: WorkbookSnapshot,
  request: UpdateRequest,
  deps: { readonly random: Random },
): Drafted {
  const reading = previewUpdate(snapshot, request);
  if (!reading.ok) {
    return reading;
  }
  const { preview, meta } = reading;
  const { tables, mapping, target } = preview;
  const references = planReferences(snapshot, meta);
  const sheets: SheetDraft[] = [];
  let rows = meta.rows;
  for (const update of tables) {
    const role = PLAN_ROLES.find((known) => known === update.role);
    if (!role) {
      continue;
    }
    const names = { sheet: update.located.sheet.name, table: update.located.table.name };
    const drafted = draftUpdate(
      update,
      planSheet(role, names, references, []),
      meta,
      request.choices?.[role],
      deps.random,
    );
    if ('inTheWay' in drafted) {
      return { ok: false, messages: [{ code: 'update.belowTable', at: drafted.inTheWay }] };
    }
    sheets.push(drafted.sheet);
    rows = { ...rows, ...drafted.rows };
  }
  const next: Meta = {
    ...meta,
    rows,
    plan: preview.plan,
    adaptation: { who: target.who, village: target.village, bodies: choicesOf(mapping) },
  };
  return {
    ok: true,
    draft: { sheets: [...sheets, metaDraft(next)], names: [] },
    messages: [updated(tables, request), ...preview.messages],
  };
}

/** How much of it is written. */
function updated(tables: readonly TableUpdate[], { choices = {} }: UpdateRequest): Message {
  const sum = (count: (table: TableUpdate, chosen: Choices) => number) =>
    tables.reduce((total, table) => {
      const role = PLAN_ROLES.find((known) => known === table.role);
      return total + count(table, (role && choices[role]) ?? NO_CHOICES);
    }, 0);
  // What was ticked may be offered no more: another body was chosen since.
  const taken = sum(
    ({ merged: { disputed, kept } }, { take }) =>
      [...disputed, ...kept].filter((cell) => take.has(cellKey(cell))).length,
  );
  const back = sum(
    ({ merged: { gone } }, { bringBack, relink }) =>
      gone.filter(({ id, twin }) => bringBack.has(id) || (twin !== undefined && relink.has(id))).length,
  );
  const params = {
    changed: sum(({ merged }) => merged.changed.length) + taken,
    added: sum(({ merged }) => merged.added.length) + back,
    kept: sum(({ merged }) => merged.disputed.length + merged.kept.length) - taken,
  };
  return params.changed + params.added === 0
    ? { code: 'update.nothing', params: { kept: params.kept } }
    : { code: 'update.done', params };
}
