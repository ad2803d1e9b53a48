/** Every action as a function over a door, for tests that say in a line what is done to a workbook. */
import { acceptFindings as acceptFindingsAction } from '../../src/actions/accept-findings';
import { addYearTables as addYearTablesAction } from '../../src/actions/add-year-tables';
import { applyFixes as applyFixesAction } from '../../src/actions/apply-fixes';
import { appraise as appraiseAction } from '../../src/actions/appraise';
import { byCriterion as byCriterionAction } from '../../src/actions/by-criterion';
import { checkPlan as checkPlanAction } from '../../src/actions/check-plan';
import { createPlan as createPlanAction } from '../../src/actions/create-plan';
import { deleteTemplate as deleteTemplateAction } from '../../src/actions/delete-template';
import type { Made } from '../../src/actions/fix-edits';
import { freeze as freezeAction } from '../../src/actions/freeze';
import { listFindings as listFindingsAction } from '../../src/actions/list-findings';
import { makeForms as makeFormsAction } from '../../src/actions/make-forms';
import type { MadeForms } from '../../src/actions/make-forms';
import { makeReport as makeReportAction } from '../../src/actions/make-report';
import { makeResults as makeResultsAction } from '../../src/actions/make-results';
import type { PaperForm } from '../../src/actions/paper-forms';
import { printRollUp as printRollUpAction } from '../../src/actions/print-roll-up';
import type { PlanRequest } from '../../src/actions/plan-request';
import { printPlan as printPlanAction } from '../../src/actions/print-plan';
import type { OpenFiles, FilesRequest, RolledUp } from '../../src/actions/read-files';
import { rebuildTables as rebuildTablesAction } from '../../src/actions/rebuild-tables';
import { receiveTemplate as receiveTemplateAction } from '../../src/actions/receive-template';
import type { InputOf } from '../../src/actions/registry';
import { restore as restoreAction } from '../../src/actions/restore';
import { resume as resumeAction } from '../../src/actions/resume';
import { renameTemplate as renameTemplateAction } from '../../src/actions/rename-template';
import type { Checked } from '../../src/actions/review';
import { rollUp as rollUpAction } from '../../src/actions/roll-up';
import type { Action, Drafted } from '../../src/actions/run/action';
import { look } from '../../src/actions/run/needs';
import type { Need } from '../../src/actions/run/missing';
import { run } from '../../src/actions/run/run';
import { saveRules as saveRulesAction } from '../../src/actions/save-rules';
import { saveTemplate as saveTemplateAction } from '../../src/actions/save-template';
import { scoreUnit as scoreUnitAction } from '../../src/actions/score-unit';
import { splitScores as splitScoresAction } from '../../src/actions/split-scores';
import { takeBackScores as takeBackScoresAction } from '../../src/actions/take-back-scores';
import type { TakenScores } from '../../src/actions/take-back-scores';
import { tellAgain as tellAgainAction } from '../../src/actions/tell-again';
import { undoFixes as undoFixesAction } from '../../src/actions/undo-fixes';
import { updatePlan as updatePlanAction } from '../../src/actions/update-plan';
import type { UpdateRequest } from '../../src/actions/update-preview';
import { upgradeWorkbook as upgradeWorkbookAction } from '../../src/actions/upgrade-workbook';
import type { KnownFinding } from '../../src/core/checks/accepted';
import type { Fix } from '../../src/core/checks/finding';
import type { RuleChoices } from '../../src/core/checks/review/check';
import { EMPTY_META } from '../../src/core/layout/meta';
import type { Random } from '../../src/core/plan/ids';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import type { Outcome } from '../../src/core/words/outcome';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import type { WorkbookDoor } from '../../src/workbook/draft/door';

interface Chance {
  readonly random: Random;
}

const outcomeOf = async <N extends Need, I, R>(
  action: Action<N, I, R>,
  door: WorkbookDoor,
  input: I,
): Promise<Outcome> => (await run(action, door, input)).outcome;

/** What an action drafts for a workbook that was read; the action must draft at once. */
function draftNow<N extends Need, I>(action: Action<N, I>, snapshot: WorkbookSnapshot, input: I): Drafted {
  const looked = look(snapshot, action.needs);
  if (!looked.ok) {
    return { ok: false, messages: [looked.reason] };
  }
  const wanted = action.draft(looked.held, input);
  if (wanted instanceof Promise || (wanted.ok && !('draft' in wanted))) {
    throw new Error(`${action.id} does not draft at once`);
  }
  return wanted;
}

export const draftPlan = (snapshot: WorkbookSnapshot, request: PlanRequest, chance: Chance): Drafted =>
  draftNow(createPlanAction, snapshot, { ...request, random: chance.random });

export const draftScore = (snapshot: WorkbookSnapshot, rubric: Rubric): Drafted =>
  draftNow(scoreUnitAction, snapshot, { rubric });

export const createPlan = (door: WorkbookDoor, request: PlanRequest, { random }: Chance): Promise<Outcome> =>
  outcomeOf(createPlanAction, door, { ...request, random });

export const updatePlan = (
  door: WorkbookDoor,
  request: UpdateRequest,
  { random }: Chance,
): Promise<Outcome> => outcomeOf(updatePlanAction, door, { ...request, random });

export const addYearTables = (
  door: WorkbookDoor,
  request: Omit<InputOf<'addYearTables'>, 'random'>,
  { random }: Chance,
): Promise<Outcome> => outcomeOf(addYearTablesAction, door, { ...request, random });

export const saveTemplate = (door: WorkbookDoor, label: string): Promise<Outcome> =>
  outcomeOf(saveTemplateAction, door, { label });

export const receiveTemplate = (door: WorkbookDoor, text: string): Promise<Outcome> =>
  outcomeOf(receiveTemplateAction, door, { text });

export const renameTemplate = (door: WorkbookDoor, template: string, label: string): Promise<Outcome> =>
  outcomeOf(renameTemplateAction, door, { template, label });

export const deleteTemplate = (door: WorkbookDoor, template: string): Promise<Outcome> =>
  outcomeOf(deleteTemplateAction, door, { template });

export const makeReport = (door: WorkbookDoor, request: InputOf<'makeReport'>): ReturnType<typeof run> =>
  run(makeReportAction, door, request);

export const printPlan = (
  door: WorkbookDoor,
  request: InputOf<'printPlan'> & { readonly form: PaperForm },
): Promise<Outcome> => outcomeOf(printPlanAction, door, request);

export const printRollUp = (door: WorkbookDoor, request: InputOf<'printRollUp'>): Promise<Outcome> =>
  outcomeOf(printRollUpAction, door, request);

/** Beside its findings, whether there was a plan to check. */
export type CheckResult = Checked & { readonly outcome: Outcome; readonly checked: boolean };

export async function checkPlan(
  door: WorkbookDoor,
  {
    rubrics = [],
    ...input
  }: Omit<InputOf<'checkPlan'>, 'rubrics'> & { readonly rubrics?: readonly Rubric[] },
): Promise<CheckResult> {
  const { outcome, result } = await run(checkPlanAction, door, { ...input, rubrics });
  const none: Checked = { findings: [], accepted: [], meta: EMPTY_META, dateColumns: [] };
  return { ...(result ?? none), outcome, checked: result !== undefined };
}

export const listFindings = (door: WorkbookDoor): Promise<Outcome> => outcomeOf(listFindingsAction, door, {});

export const saveRules = (door: WorkbookDoor, choices: RuleChoices): Promise<Outcome> =>
  outcomeOf(saveRulesAction, door, { choices });

export const acceptFindings = (
  door: WorkbookDoor,
  findings: readonly KnownFinding[],
  reason: string,
): Promise<Outcome> => outcomeOf(acceptFindingsAction, door, { findings, reason });

export const tellAgain = (door: WorkbookDoor, findings: readonly KnownFinding[]): Promise<Outcome> =>
  outcomeOf(tellAgainAction, door, { findings });

interface FixResult {
  readonly outcome: Outcome;
  /** Empty when nothing was written. */
  readonly made: Made;
}

const NOTHING: Made = { edits: [], lists: [] };

export async function applyFixes(
  door: WorkbookDoor,
  fixes: readonly Fix[],
  rubrics: readonly Rubric[] = [],
): Promise<FixResult> {
  const { outcome, result = NOTHING } = await run(applyFixesAction, door, { fixes, rubrics });
  return { outcome, made: outcome.state === 'done' ? result : NOTHING };
}

export async function undoFixes(door: WorkbookDoor, made: Made): Promise<FixResult> {
  const { outcome, result = NOTHING } = await run(undoFixesAction, door, { made });
  return { outcome, made: outcome.state === 'done' ? result : NOTHING };
}

export const scoreUnit = (door: WorkbookDoor, rubric: Rubric): Promise<Outcome> =>
  outcomeOf(scoreUnitAction, door, { rubric });

export const splitScores = (door: WorkbookDoor, request: InputOf<'splitScores'>): Promise<Outcome> =>
  outcomeOf(splitScoresAction, door, request);

export async function takeBackScores(
  door: WorkbookDoor,
  request: InputOf<'takeBackScores'>,
): Promise<TakenScores & { readonly outcome: Outcome }> {
  const { outcome, result = { conflicts: [] } } = await run(takeBackScoresAction, door, request);
  return { outcome, ...result };
}

export const freeze = (door: WorkbookDoor, request: InputOf<'freeze'>): Promise<Outcome> =>
  outcomeOf(freezeAction, door, request);

export const appraise = (door: WorkbookDoor, request: InputOf<'appraise'>): Promise<Outcome> =>
  outcomeOf(appraiseAction, door, request);

/** Files of one kind, and how they are opened. */
export type RollUpRequest<File> = Omit<FilesRequest, 'files' | 'open'> & {
  readonly files: readonly File[];
  readonly open: OpenFiles<File>;
};

type RollUpResult = Partial<RolledUp> & { readonly outcome: Outcome };

export async function rollUp<File>(door: WorkbookDoor, request: RollUpRequest<File>): Promise<RollUpResult> {
  const { outcome, result } = await run(rollUpAction, door, request);
  return { outcome, ...result };
}

export async function byCriterion<File>(
  door: WorkbookDoor,
  request: RollUpRequest<File> & { readonly criteria?: readonly string[] },
): Promise<RollUpResult> {
  const { outcome, result } = await run(byCriterionAction, door, request);
  return { outcome, ...result };
}

export async function makeForms(
  door: WorkbookDoor,
  request: InputOf<'makeForms'>,
): Promise<MadeForms & { readonly outcome: Outcome }> {
  const { outcome, result = { forms: [] } } = await run(makeFormsAction, door, request);
  return { outcome, ...result };
}

export const makeResults = (door: WorkbookDoor, request: InputOf<'makeResults'>): Promise<Outcome> =>
  outcomeOf(makeResultsAction, door, request);

export const rebuildTables = (door: WorkbookDoor): Promise<Outcome> =>
  outcomeOf(rebuildTablesAction, door, {});

export const upgradeWorkbook = (door: WorkbookDoor, rubrics: readonly Rubric[] = []): Promise<Outcome> =>
  outcomeOf(upgradeWorkbookAction, door, { rubrics });

export const resume = (door: WorkbookDoor): Promise<Outcome> => outcomeOf(resumeAction, door, {});

export const restore = (door: WorkbookDoor): Promise<Outcome> => outcomeOf(restoreAction, door, {});
