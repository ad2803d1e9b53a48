/**
 * *Tạo bộ biểu mẫu gửi đơn vị*: a new workbook for every unit of the office's register. A list to go with the công văn
 * is made too. The office's own workbook is only read. Each is made as a plan and a score sheet are made.
 */
import * as z from 'zod/mini';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { FormsTo } from '../core/forms/to';
import { formFileNames } from '../core/forms/file-names';
import { formTables } from '../core/forms/form-tables';
import { readMeta } from '../core/layout/meta';
import { formList } from '../core/forms/list';
import { readFormSource } from '../core/forms/source';
import type { FormSource, PackText } from '../core/forms/source';
import { unitForm } from '../core/forms/unit-form';
import type { Meta } from '../core/layout/meta';
import { misfitIn } from '../core/pack/follow';
import type { Message } from '../core/words/message';
import { packNotes } from '../core/rollup/pack-notes';
import { codeKey } from '../core/units/codes';
import type { RegisteredUnit } from '../core/rollup/expected';
import type { CivilDate } from '../workbook/cells/serial';
import { MAX_NAME } from '../core/rollup/read-rows';
import { rubricOf } from '../core/scoring/rubric/known';
import { labelledTitle } from '../core/scoring/rubric/words';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { action, given, whole } from './run/action';
import type { Wanted } from './run/action';
import { applyDraft } from './run/apply';
import { MISSING } from './run/missing';
import type { Held } from './run/needs';
import { run } from './run/run';
import { scoreUnit } from './score-unit';

const input = z.object({
  to: given<FormsTo>(),
  /** Forms hold the set that the office's own score sheet is made from. */
  rubrics: given<readonly Rubric[]>(),
  /** The province's pack, which the forms follow and carry. */
  pack: z.exactOptional(given<PackText>()),
  /** The day on the user's clock, by which a pack may be used. */
  today: z.exactOptional(given<CivilDate>()),
  /** Whether bodies of the Party, the Front and mass organisations get a form, too. */
  everybody: z.exactOptional(z.boolean()),
  /** Codes of the only units that get a form; of the government alone if absent. */
  only: z.exactOptional(z.readonly(z.array(z.string()))),
  /** Sets of criteria of khối that have one of their own; the others get that of the office's own score sheet. */
  sets: z.exactOptional(given<ReadonlyMap<string, Rubric>>()),
  /** Called after each form, with how many are made of how many. */
  onProgress: z.exactOptional(given<(done: number, total: number) => void>()),
  /** Whether the user wants no more. */
  isCancelled: z.exactOptional(given<() => boolean>()),
});

export interface MadeForms {
  /** Each unit that has a form, and its file's name without its ending. */
  readonly forms: readonly { readonly unit: RegisteredUnit; readonly file: string }[];
}

/** The name of the list's file, without its ending. */
const LIST_NAME = '00-danh-sach-bieu-mau';

export const makeForms = action({
  id: 'makeForms',
  needs: 'plan',
  input,
  asks: ['rubrics', 'today'],
  reads: whole,
  draft: made,
});

async function made(
  { snapshot, meta }: Held<'plan'>,
  {
    to,
    rubrics,
    everybody,
    only,
    sets = new Map(),
    pack: file,
    today,
    onProgress,
    isCancelled,
  }: z.output<typeof input>,
): Promise<Wanted<MadeForms>> {
  const misfit = file && today && misfitIn({ snapshot, meta }, file.pack, today);
  if (misfit) {
    return { ok: false, messages: [misfit] };
  }
  if (only?.length === 0) {
    return { ok: false, messages: [{ code: 'forms.noneChosen' }] };
  }
  const source = readFormSource(snapshot, meta, { everybody, only, file });
  const wrong = source ? (unknownOf(source, only, sets) ?? faultOf(source)) : MISSING.plan;
  if (!source || wrong) {
    return { ok: false, messages: wrong ? [wrong] : [] };
  }
  const { units } = source;
  const ofPack = file?.pack.criteria ?? [];
  const rubric = rubricOf(meta, [...rubrics, ...ofPack]) ?? onlyOne(meta, ofPack);
  const files = formFileNames(units);
  for (const [index, unit] of units.entries()) {
    if (isCancelled?.()) {
      return { ok: false, messages: [{ code: 'forms.cancelled' }] };
    }
    let failed: readonly Message[] = [];
    await to.workbook(files[index] ?? '', `${unit.unit}, ${source.year}`, async (form) => {
      failed = await fillIn(form, source, unit, sets.get(unit.block) ?? rubric);
    });
    if (failed.length > 0) {
      // Half a form must not be sent.
      return { ok: false, messages: failed };
    }
    onProgress?.(index + 1, units.length);
  }
  await to.paper(
    LIST_NAME,
    formList(
      source,
      files.map((file) => `${file}.xlsx`),
    ),
  );
  const messages: Message[] = [
    { code: 'forms.made', params: { count: units.length } },
    ...rubricMessages(units, sets, rubric),
    ...(file ? [...packNotes(snapshot, meta, file.pack), { code: 'forms.withPack' } satisfies Message] : []),
    ...(source.figures
      ? [{ code: 'forms.withFigures', params: { count: source.figures.length } } satisfies Message]
      : []),
    ...(source.hasModels ? [{ code: 'forms.withModels' } satisfies Message] : []),
    ...(source.leftOut.length > 0
      ? [
          {
            code: 'forms.leftOut',
            params: {
              count: source.leftOut.length,
              units: source.leftOut.map(({ unit: name }) => name).join('; '),
            },
          } satisfies Message,
        ]
      : []),
  ];
  return {
    ok: true,
    made: 'files',
    messages,
    result: { forms: units.map((unit, index) => ({ unit, file: files[index] ?? '' })) },
  };
}

/** The pack's set of criteria for forms of a body of the province that has made no score sheet, where it has one. */
const onlyOne = ({ adaptation }: Meta, [only, ...others]: readonly Rubric[]): Rubric | undefined =>
  adaptation?.who === 'commune' || others.length > 0 ? undefined : only;

/** Says which set each form has: told by khối where they are not the same. */
function rubricMessages(
  units: readonly RegisteredUnit[],
  sets: ReadonlyMap<string, Rubric>,
  rubric: Rubric | undefined,
): Message[] {
  const blocks = [...new Set(units.map(({ block }) => block))];
  const own = blocks.flatMap((block): Message[] => {
    const set = sets.get(block);
    return set ? [{ code: 'forms.setOfBlock', params: { block, rubric: labelledTitle(set) } }] : [];
  });
  if (own.length === 0) {
    return rubric
      ? [{ code: 'forms.withRubric', params: { rubric: labelledTitle(rubric) } }]
      : [{ code: 'forms.withoutRubric' }];
  }
  const others = blocks.filter((block) => !sets.has(block)).join('; ');
  const ofOthers: Message = rubric
    ? { code: 'forms.setOfBlock', params: { block: others, rubric: labelledTitle(rubric) } }
    : { code: 'forms.blocksWithoutRubric', params: { blocks: others } };
  return others === '' ? own : [...own, ofOthers];
}

/** Tells of codes and khối that were chosen and are none of the register's. */
function unknownOf(
  { register, units, leftOut }: FormSource,
  only: readonly string[] = [],
  sets: ReadonlyMap<string, Rubric>,
): Message | undefined {
  const codes = new Set(register.map(({ code }) => codeKey(code)));
  const unknown = only.filter((code) => !codes.has(codeKey(code)));
  const blocks = new Set([...units, ...leftOut].map(({ block }) => block));
  const strange = [...sets.keys()].filter((block) => !blocks.has(block));
  return unknown.length > 0
    ? { code: 'forms.unknownUnits', params: { units: unknown.join('; ') } }
    : strange.length > 0
      ? {
          code: 'forms.unknownBlocks',
          params: { blocks: strange.join('; '), known: [...blocks].join('; ') },
        }
      : undefined;
}

/** Tells why no forms can be made. Nobody is there to send them to, or what comes back could not be told apart or counted. */
function faultOf({ units, at }: FormSource): Message | undefined {
  if (units.length === 0) {
    return { code: 'forms.nobody', ...(at ? { at } : {}) };
  }
  const seen = new Map<string, RegisteredUnit>();
  for (const unit of units) {
    if (unit.unit.length > MAX_NAME) {
      return {
        code: 'forms.nameTooLong',
        params: { code: unit.unitCode, max: MAX_NAME },
        ...(unit.at && { at: unit.at }),
      };
    }
    const code = unit.unitCode.toUpperCase();
    const other = seen.get(code);
    if (other) {
      return {
        code: 'forms.sameCode',
        params: { code: unit.unitCode, first: other.unit, second: unit.unit },
        ...(unit.at && { at: unit.at }),
      };
    }
    seen.set(code, unit);
  }
  return undefined;
}

/** Fills a unit's form in. @returns why it could not be done; nothing if it was */
async function fillIn(
  form: WorkbookDoor,
  source: FormSource,
  unit: RegisteredUnit,
  rubric: Rubric | undefined,
): Promise<readonly Message[]> {
  const empty = await form.read();
  const planned = await applyDraft(form, empty, {
    ok: true,
    draft: unitForm(source, unit, empty),
    messages: [],
  });
  const after = await form.read();
  const reading = readMeta(after);
  const tables = reading.state === 'ok' ? formTables(source, after, reading.meta) : undefined;
  const added = tables && (await applyDraft(form, after, { ok: true, draft: tables, messages: [] }));
  const scored = rubric && (await run(scoreUnit, form, { rubric })).outcome;
  const failed = [planned, ...(added ? [added] : []), ...(scored ? [scored] : [])].find(
    ({ state }) => state !== 'done',
  );
  return failed?.messages ?? [];
}
