/**
 * *Tạo bộ biểu mẫu gửi đơn vị*: from the office's workbook, which is only read, a new workbook for every unit of its register
 * and a list to go with the công văn. Each is made by the actions that make a plan and a score sheet.
 */
import type { WorkbookDoor } from '../workbook/draft/door';
import type { FormsTo } from '../core/forms/to';
import { formFileNames } from '../core/forms/file-names';
import { formList } from '../core/forms/list';
import { readFormSource } from '../core/forms/source';
import type { FormSource } from '../core/forms/source';
import { unitForm } from '../core/forms/unit-form';
import { readMeta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { RegisteredUnit } from '../core/rollup/expected';
import { rubricOf } from '../core/scoring/rubric/known';
import { labelledTitle } from '../core/scoring/rubric/words';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { applyDraft, refuse, unwritable } from './apply';
import { scoreUnit } from './score-unit';

export interface FormsRequest {
  readonly to: FormsTo;
  /** The sets of criteria this version knows: forms hold the one the office's own score sheet is made from. */
  readonly rubrics: readonly Rubric[];
  /** Called after each form, with how many are made of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether the user wants no more. */
  readonly isCancelled?: () => boolean;
}

export interface FormsResult {
  readonly outcome: Outcome;
  /** Each unit that has a form, and its file's name without its ending. */
  readonly forms: readonly { readonly unit: RegisteredUnit; readonly file: string }[];
}

/** How the list's file is called, without its ending. */
const LIST_NAME = '00-danh-sach-bieu-mau';

/** The office's workbook stays as it is: `done` says that all files are made. */
export async function makeForms(door: WorkbookDoor, request: FormsRequest): Promise<FormsResult> {
  const none = (reason: Message): FormsResult => ({ outcome: refuse(reason), forms: [] });
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return none(refusal);
  }
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const source = meta && readFormSource(snapshot, meta);
  if (!source) {
    return none({ code: 'forms.noPlan' });
  }
  const wrong = faultOf(source);
  if (wrong) {
    return none(wrong);
  }
  const { units } = source;
  const rubric = rubricOf(meta, request.rubrics);
  const files = formFileNames(units);
  for (const [index, unit] of units.entries()) {
    if (request.isCancelled?.()) {
      return none({ code: 'forms.cancelled' });
    }
    await request.to.workbook(files[index] ?? '', `${unit.unit}, ${source.year}`, (form) =>
      fillIn(form, source, unit, rubric),
    );
    request.onProgress?.(index + 1, units.length);
  }
  await request.to.paper(
    LIST_NAME,
    formList(
      source,
      files.map((file) => `${file}.xlsx`),
    ),
  );
  const messages: Message[] = [
    { code: 'forms.made', params: { count: units.length } },
    rubric
      ? { code: 'forms.withRubric', params: { rubric: labelledTitle(rubric) } }
      : { code: 'forms.withoutRubric' },
  ];
  return {
    outcome: { state: 'done', messages },
    forms: units.map((unit, index) => ({ unit, file: files[index] ?? '' })),
  };
}

/** Why no forms can be made: nobody to send them to, or two that could not be told apart when they come back. */
function faultOf({ units, at }: FormSource): Message | undefined {
  if (units.length === 0) {
    return { code: 'forms.nobody', ...(at ? { at } : {}) };
  }
  const seen = new Map<string, RegisteredUnit>();
  for (const unit of units) {
    const code = unit.unitCode.toUpperCase();
    const other = seen.get(code);
    if (other) {
      return {
        code: 'forms.sameCode',
        params: { code: unit.unitCode, first: other.unit, second: unit.unit },
        at: unit.at,
      };
    }
    seen.set(code, unit);
  }
  return undefined;
}

async function fillIn(
  form: WorkbookDoor,
  source: FormSource,
  unit: RegisteredUnit,
  rubric: Rubric | undefined,
): Promise<void> {
  const empty = await form.read();
  const planned = await applyDraft(form, empty, {
    ok: true,
    draft: unitForm(source, unit, empty),
    messages: [],
  });
  const scored = rubric && (await scoreUnit(form, rubric));
  const failed = [planned, ...(scored ? [scored] : [])].find(({ state }) => state !== 'done');
  if (failed) {
    // A workbook in memory refuses nothing: this is a mistake of ours, and half a form must not be sent.
    throw new Error(failed.messages.map(({ code }) => code).join(', '));
  }
}
