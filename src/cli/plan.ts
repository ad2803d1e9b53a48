/** `plan`: the workbook of a plan as a new file. */
import { createPlan } from '../actions/create-plan';
import { openPlaceFinder } from '../actions/place-finder';
import { PLAN_KINDS, PLAN_OWNERS, previewPlan } from '../actions/plan-request';
import type { PlanRequest } from '../actions/plan-request';
import { prepare } from '../actions/run/prepare';
import { draftOf } from '../actions/run/run';
import { scoreUnit } from '../actions/score-unit';
import type { Action } from '../actions/run/action';
import type { Need } from '../actions/run/missing';
import { diff } from '../workbook/draft/diff';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { joinDrafts } from '../workbook/draft/draft';
import type { WorkbookDraft } from '../workbook/draft/draft';
import { fill, formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import { BLANK_ID, blankTemplate } from '../core/plan/blank';
import { yearIn } from '../core/plan/info';
import { mappingReason } from '../core/plan/mapping';
import { readRubricFile } from '../core/scoring/rubric/file';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import { fileWorkbook } from '../files/from-draft';
import { readWorkbook } from '../files/read';
import { writeWorkbook } from '../files/write';
import { loadTemplate, rubricList, templateList } from '../templates';
import { readTemplateFile } from '../templates/own';
import { packName } from '../core/pack/pack';
import type { ProvincePack, ReadPack } from '../core/pack/pack';
import { readPack, usablePack } from './pack';
import { planSource } from './plan-from';
import type { PlanSource } from './plan-from';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { shippedRubric } from './rubric';
import { texts } from '../texts/cli.vi';

/** Options as typed. */
export interface PlanOptions {
  /** Id of one that ships; or `templateFile`. */
  readonly template?: string;
  /** A .json file of the office's own. */
  readonly templateFile?: string;
  /** Last year's workbook or a plan's document, which also tell unit, maker and year. */
  readonly from?: string;
  /** Needed unless `from` is given. */
  readonly unit?: string;
  readonly year?: string;
  /** The file to write. */
  readonly out: string;
  /** Who makes the plan (`PlanOwner`), when it is not like the template's owner. */
  readonly who?: string;
  /** The word for the community below a commune. */
  readonly village?: string;
  /** The province, where the unit's name does not tell it. */
  readonly province?: string;
  /** The kind of a blank plan (`PlanKind`); of both when it is not said. */
  readonly planKind?: string;
  /** Whether to add *Bảng tự chấm điểm*. */
  readonly score: boolean;
  /** The set of criteria it is made from; the first that ships if absent. */
  readonly rubric?: string;
  /** A .json file of an office's own set instead. */
  readonly rubricFile?: string;
  /** The province's pack, a .json file. */
  readonly pack?: string;
}

/**
 * Writes the file that the pane would make of an empty workbook.
 * @returns 1 when the file is there already or cannot be written.
 * @throws UsageError when the template, the unit, the year or the file's name cannot be used.
 */
export async function planFile(options: PlanOptions, io: Io): Promise<ExitCode> {
  const { out } = options;
  if (!out.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(fill(texts.usage.notXlsx, { file: out }));
  }
  const packed = options.pack === undefined ? undefined : await readPack(options.pack, io);
  const rubric = await rubricFor(options, io, packed?.pack);
  const { notes, ...asked } = await requestOf(options, io, packed?.pack);
  const request = withPackOf(
    await placed(asked, options.province, packed?.pack.province),
    options.pack,
    packed,
    io,
  );
  const workbook = await draft(request, options.score ? rubric : undefined, io);
  if (!workbook.ok) {
    throw new UsageError(workbook.messages.map((message) => formatMessage(message, vi)).join('\n'));
  }
  const title = fill(texts.plan.title, { unit: request.unit.trim(), year: request.year.trim() });
  const bytes = await writeWorkbook(fileWorkbook(workbook.draft, title, io.today()));
  const written = await io.writeNewFile(out, bytes);
  if (written !== 'written') {
    io.err(fill(texts.plan[written], { file: out }));
    return EXIT.problems;
  }
  workbook.messages.forEach((message) => io.out(formatMessage(message, vi)));
  notes.forEach((message) => io.out(formatMessage(message, vi)));
  adaptationLines(request).forEach((line) => io.out(line));
  io.out(fill(texts.plan.written, { file: out }));
  return EXIT.done;
}

/**
 * The request with the place of its unit, as far as the official list tells it.
 * @throws UsageError when there is no such province, or several have a commune of that name.
 */
async function placed(
  request: PlanRequest,
  province: string | undefined,
  ofPack: string | undefined,
): Promise<PlanRequest> {
  if (request.place && province === undefined) {
    return request;
  }
  const finder = await openPlaceFinder();
  const { home, among, isUnlisted } = finder.home(request.unit, { province });
  if (province !== undefined && isUnlisted && home?.province !== ofPack) {
    throw new UsageError(fill(texts.usage.unknownProvince, { province }));
  }
  if (among.length > 0) {
    throw new UsageError(fill(texts.usage.whichProvince, { unit: request.unit, among: among.join(', ') }));
  }
  return { ...request, ...(home && { place: home }) };
}

/** The request with the pack, which is for its place and year. @throws UsageError when it is not. */
function withPackOf(request: PlanRequest, file = '', packed: ReadPack | undefined, io: Io): PlanRequest {
  if (!packed) {
    return request;
  }
  const use = { province: request.place?.province, year: yearIn(request.year) ?? 0, today: io.today() };
  const pack = usablePack(file, packed, use);
  io.out(formatMessage(packName(packed), vi));
  return { ...request, pack };
}

/** A request, and what is to be told of the file it was read from. */
type Requested = PlanRequest & { readonly notes: readonly Message[] };

/**
 * The request for a plan that the options ask for.
 * @throws UsageError when there is no such template, the file is none, or `who` is nobody who makes plans.
 */
async function requestOf(options: PlanOptions, io: Io, pack?: ProvincePack): Promise<Requested> {
  const { template, templateFile, from, unit = '', year = '', village } = options;
  const who = ownerNamed(options.who);
  if (from !== undefined) {
    const last = await ofFile(from, options.year, io);
    return {
      template: last.template,
      own: true,
      unit: options.unit ?? last.unit,
      year: options.year ?? String(last.year),
      notes: last.notes,
      ...(last.place && (options.unit === undefined || options.unit === last.unit) && { place: last.place }),
      ...((who ?? last.who) && { who: who ?? last.who }),
      ...((village ?? last.village) !== undefined && { village: village ?? last.village }),
    };
  }
  const typed = { unit, year, notes: [], ...(who && { who }), ...(village !== undefined && { village }) };
  const ofPack = pack?.templates.find(({ id }) => id === template);
  if (ofPack) {
    return { ...typed, template: ofPack, own: true };
  }
  return templateFile === undefined
    ? { ...typed, template: await shipped(template, options, who) }
    : { ...typed, template: await fromFile(templateFile, io), own: true };
}

function ownerNamed(who: string | undefined): PlanOwner | undefined {
  const owner = PLAN_OWNERS.find((known) => known === who);
  if (who !== undefined && owner === undefined) {
    throw new UsageError(fill(texts.usage.unknownOwner, { who, owners: PLAN_OWNERS.join(', ') }));
  }
  return owner;
}

/** A template that ships, or a blank plan. */
async function shipped(
  id = '',
  { planKind = 'danVanDanChu', year = '' }: PlanOptions,
  who: PlanOwner = 'commune',
): Promise<PlanTemplate> {
  if (id === BLANK_ID) {
    const kind = PLAN_KINDS.find((known) => known === planKind);
    if (kind === undefined) {
      throw new UsageError(fill(texts.usage.unknownKind, { kind: planKind, kinds: PLAN_KINDS.join(', ') }));
    }
    return blankTemplate(who, kind, yearIn(year) ?? 0);
  }
  if (!templateList.some((known) => known.id === id)) {
    const ids = [...templateList.map((known) => known.id), BLANK_ID].join(', ');
    throw new UsageError(fill(texts.usage.unknownTemplate, { id, ids }));
  }
  return loadTemplate(id);
}

async function fromFile(file: string, io: Io): Promise<PlanTemplate> {
  const reading = readTemplateFile(await textOf(file, io));
  if (!reading.ok) {
    throw unusable(file, [reading.reason]);
  }
  return reading.template;
}

async function ofFile(
  file: string,
  year: string | undefined,
  io: Io,
): Promise<Extract<PlanSource, { ok: true }>> {
  const source = await planSource(file, await bytesOf(file, io), yearIn(year ?? ''));
  if (!source.ok) {
    throw unusable(file, source.reasons);
  }
  return source;
}

/**
 * Finds the set of criteria that was asked for: the first that ships, another one, or that of a file.
 * @throws UsageError when there is none such
 */
export async function rubricFor(
  options: Pick<PlanOptions, 'rubric' | 'rubricFile'>,
  io: Io,
  pack?: ProvincePack,
): Promise<Rubric> {
  const { rubric, rubricFile } = options;
  const [ofPack] = (pack?.criteria ?? []).filter(({ id }) => rubric === undefined || id === rubric);
  if (ofPack && rubricFile === undefined) {
    return ofPack;
  }
  if (rubricFile === undefined) {
    return shippedRubric(rubric ?? rubricList[0]?.id ?? '');
  }
  if (rubric !== undefined) {
    throw new UsageError(texts.usage.oneRubric);
  }
  const reading = readRubricFile(await textOf(rubricFile, io));
  if (!reading.ok) {
    throw unusable(rubricFile, reading.reasons);
  }
  return reading.rubric;
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  const bytes = await io.readFile(file).catch(() => undefined);
  if (!bytes) {
    throw new UsageError(fill(texts.file.unread, { file, message: texts.file.notOpened }));
  }
  return bytes;
}

const textOf = async (file: string, io: Io): Promise<string> =>
  new TextDecoder().decode(await bytesOf(file, io));

const unusable = (file: string, reasons: readonly Message[]): UsageError =>
  new UsageError(
    reasons.map((reason) => fill(texts.file.unread, { file, message: formatMessage(reason, vi) })).join('\n'),
  );

/** The bodies that are others than in the template, a line each, and how many texts changed. */
function adaptationLines(request: PlanRequest): string[] {
  const { mapping, changes } = previewPlan(request);
  const others = mapping.filter(({ body, to }) => to !== body);
  const say = (message: Message) => formatMessage(message, vi);
  return [
    ...(others.length === 0 ? [] : [texts.plan.mapped]),
    ...others.map((item) =>
      fill(texts.plan.mapping, {
        body: item.body,
        duties: item.duties.map((duty) => say({ code: `duty.${duty}` })).join('; '),
        to: item.to ?? texts.plan.nobody,
        reason: say(mappingReason(item)),
      }),
    ),
    ...(changes.length === 0 ? [] : [fill(texts.plan.changed, { count: changes.length })]),
  ];
}

/** A new workbook, or why there is none. */
type NewWorkbook =
  | { readonly ok: true; readonly draft: WorkbookDraft; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** Drafts the plan and, if asked for, the score sheet, as the pane makes them. */
async function draft(request: PlanRequest, rubric: Rubric | undefined, io: Io): Promise<NewWorkbook> {
  const plan = await drafted(createPlan, { sheets: [], names: [] }, { ...request, random: io.random });
  if (!plan.ok || !rubric) {
    return plan;
  }
  const planned = readWorkbook(await writeWorkbook(fileWorkbook(plan.draft, '', io.today())));
  if (!planned.ok) {
    throw new Error(`A file of ours cannot be read: ${planned.code}, ${planned.detail}`);
  }
  const scores = await drafted(scoreUnit, planned.workbook, {
    rubric,
    ...(request.pack && { pack: request.pack }),
  });
  return scores.ok
    ? {
        ok: true,
        // It opens where the plan does: its scores come later in the year.
        draft: { ...joinDrafts(plan.draft, scores.draft), ...(plan.draft.show && { show: plan.draft.show }) },
        messages: [...plan.messages, ...scores.messages],
      }
    : scores;
}

async function drafted<N extends Need, I>(
  action: Action<N, I>,
  snapshot: WorkbookSnapshot,
  input: I,
): Promise<NewWorkbook> {
  const wanted = await draftOf(action, snapshot, input);
  if (wanted.ok && !('draft' in wanted)) {
    throw new Error(`${action.id} gives no draft`);
  }
  if (wanted.ok) {
    const { steps, messages } = prepare(snapshot, diff(snapshot, wanted.draft), [], true);
    return steps ? wanted : { ok: false, messages };
  }
  return wanted;
}
