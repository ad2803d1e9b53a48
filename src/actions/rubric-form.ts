/** Writing one's own set of criteria in the workbook, and the score sheet that is made from it. */
import type { WorkbookDoor } from '../workbook/draft/door';
import { locate } from '../core/layout/locate';
import { metaDraft, readMeta } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { Outcome } from '../core/words/outcome';
import { formSheet, readForm } from '../core/scoring/rubric/form';
import type { FormFinding } from '../core/scoring/rubric/form';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { applyDraft, refuse, unwritable } from './apply';
import { scoreIn } from './score-unit';

/** The id of sets that are typed in a workbook: what tells them apart is their checksum. */
const OWN_ID = 'tu-soan';

/** Lays out the form, filled with a set to start from. One that is there already is shown and left as it is. */
export async function writeRubric(door: WorkbookDoor, start: Rubric): Promise<Outcome> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return refuse(refusal);
  }
  if (reading.state !== 'ok' || !reading.meta.plan) {
    return refuse({ code: 'score.needsPlan' });
  }
  const { meta } = reading;
  const existing = meta.sheets.rubricForm && locate(snapshot, meta, 'rubricForm');
  if (existing) {
    const sheet = existing.sheet.name;
    await door.show({ sheet, row: existing.table.row, column: existing.table.column });
    return refuse({ code: 'form.exists', params: { sheet } });
  }
  const names = freeNames('rubricForm', snapshot);
  const draft = {
    sheets: [
      formSheet(start, names),
      metaDraft({ ...meta, sheets: { ...meta.sheets, ...sheetRecords({ rubricForm: names }) } }),
    ],
    names: [],
    show: { sheet: names.sheet, row: 0, column: 0 },
  };
  const messages = [{ code: 'form.created' as const, params: { sheet: names.sheet } }];
  return applyDraft(door, snapshot, { ok: true, draft, messages });
}

export interface RubricUse {
  readonly outcome: Outcome;
  /** What must be mended first, each with its cell; nothing when the set is used. */
  readonly findings: readonly FormFinding[];
}

/** Makes the score sheet of the set that is typed in the form. */
export async function applyRubric(door: WorkbookDoor): Promise<RubricUse> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const form = reading.state === 'ok' ? locate(snapshot, reading.meta, 'rubricForm') : undefined;
  if (reading.state !== 'ok' || !form) {
    return { outcome: refuse(unwritable(reading) ?? { code: 'form.missing' }), findings: [] };
  }
  if (form.missing.length > 0) {
    const params = { sheet: form.sheet.name, columns: form.missing.join(', ') };
    return { outcome: refuse({ code: 'form.columnsMissing', params }), findings: [] };
  }
  const version = reading.meta.rubric?.id === OWN_ID ? reading.meta.rubric.version + 1 : 1;
  const typed = readForm(form, OWN_ID, version);
  return typed.ok
    ? { outcome: await scoreIn(door, snapshot, typed.rubric), findings: [] }
    : { outcome: refuse(...typed.findings), findings: typed.findings };
}
