/** Every action, a declaration each: pane, ribbon, command line and the tests of all actions read it. */
import type * as z from 'zod/mini';
import type { Surroundings } from './run/action';
import type { Declaration } from './run/declare';
import type { Need } from './run/missing';

/** Holds a declaration to its action: another need than that of the action's file does not compile. */
const declare = <const N extends Need, const D extends Declaration<N>>(
  declaration: D & { readonly needs: N },
): D => declaration;

export const ACTIONS = {
  createPlan: declare({
    needs: 'nothing',
    area: 'plan',
    command: {
      name: 'plan',
      options: {
        template: 'text',
        'template-file': 'text',
        from: 'text',
        loai: 'text',
        unit: 'text',
        year: 'text',
        out: 'text',
        who: 'text',
        thon: 'text',
        pack: 'text',
        tinh: 'text',
        score: 'flag',
        'tieu-chi': 'text',
        'tieu-chi-file': 'text',
      },
    },
    load: async () => (await import(/* webpackChunkName: "plan-actions" */ './create-plan')).createPlan,
  }),
  updatePlan: declare({
    needs: 'plan',
    area: 'plan',
    load: async () => (await import(/* webpackChunkName: "plan-actions" */ './update-plan')).updatePlan,
  }),
  addYearTables: declare({
    needs: 'plan',
    area: 'plan',
    load: async () =>
      (await import(/* webpackChunkName: "plan-actions" */ './add-year-tables')).addYearTables,
  }),
  saveTemplate: declare({
    needs: 'plan',
    area: 'plan',
    command: { name: 'save-template', options: { name: 'text', out: 'text' } },
    load: async () => (await import(/* webpackChunkName: "own-templates" */ './save-template')).saveTemplate,
  }),
  receiveTemplate: declare({
    needs: 'plan',
    area: 'plan',
    load: async () =>
      (await import(/* webpackChunkName: "own-templates" */ './receive-template')).receiveTemplate,
  }),
  renameTemplate: declare({
    needs: 'plan',
    area: 'plan',
    load: async () =>
      (await import(/* webpackChunkName: "own-templates" */ './rename-template')).renameTemplate,
  }),
  deleteTemplate: declare({
    needs: 'plan',
    area: 'plan',
    load: async () =>
      (await import(/* webpackChunkName: "own-templates" */ './delete-template')).deleteTemplate,
  }),
  checkPlan: declare({
    needs: 'plan',
    area: 'check',
    command: { name: 'check', options: { json: 'flag', pack: 'text' } },
    load: async () => (await import(/* webpackChunkName: "check-actions" */ './check-plan')).checkPlan,
  }),
  rebuildTables: declare({
    needs: 'nothing',
    // In the pane it is a fix of Rà soát.
    command: { name: 'tables', options: { out: 'text' } },
    load: async () =>
      (await import(/* webpackChunkName: "check-actions" */ './rebuild-tables')).rebuildTables,
  }),
  listFindings: declare({
    needs: 'plan',
    area: 'check',
    ribbon: { listFindings: {} },
    // New rows get their ids, as in the pane.
    ribbonAfter: 'checkPlan',
    load: async () => (await import(/* webpackChunkName: "check-actions" */ './list-findings')).listFindings,
  }),
  applyFixes: declare({
    needs: 'plan',
    area: 'check',
    load: async () => (await import(/* webpackChunkName: "check-actions" */ './apply-fixes')).applyFixes,
  }),
  undoFixes: declare({
    needs: 'plan',
    area: 'check',
    load: async () => (await import(/* webpackChunkName: "check-actions" */ './undo-fixes')).undoFixes,
  }),
  acceptFindings: declare({
    needs: 'plan',
    area: 'check',
    load: async () =>
      (await import(/* webpackChunkName: "check-actions" */ './accept-findings')).acceptFindings,
  }),
  tellAgain: declare({
    needs: 'plan',
    area: 'check',
    load: async () => (await import(/* webpackChunkName: "check-actions" */ './tell-again')).tellAgain,
  }),
  saveRules: declare({
    needs: 'plan',
    area: 'check',
    load: async () => (await import(/* webpackChunkName: "check-actions" */ './save-rules')).saveRules,
  }),
  printPlan: declare({
    needs: 'plan',
    area: 'plan',
    ribbon: {
      printAnnex: { form: 'annex' },
      printTracking: { form: 'tracking' },
      printSummary: { form: 'summary' },
    },
    command: { name: 'print', options: { form: 'text', out: 'text' } },
    load: async () => (await import(/* webpackChunkName: "print-actions" */ './print-plan')).printPlan,
  }),
  listDifferences: declare({
    needs: 'plan',
    area: 'plan',
    load: async () =>
      (await import(/* webpackChunkName: "print-actions" */ './list-differences')).listDifferences,
  }),
  makeReport: declare({
    needs: 'plan',
    area: 'plan',
    command: {
      name: 'report',
      options: { period: 'text', day: 'text', out: 'text', form: 'text', 'kept-form': 'flag' },
    },
    load: async () => (await import(/* webpackChunkName: "print-actions" */ './make-report')).makeReport,
  }),
  keepForm: declare({
    needs: 'plan',
    area: 'plan',
    load: async () => (await import(/* webpackChunkName: "word-form" */ './keep-form')).keepForm,
  }),
  dropForm: declare({
    needs: 'plan',
    area: 'plan',
    load: async () => (await import(/* webpackChunkName: "word-form" */ './drop-form')).dropForm,
  }),
  scoreUnit: declare({
    needs: 'plan',
    area: 'score',
    load: async () => (await import(/* webpackChunkName: "score-actions" */ './score-unit')).scoreUnit,
  }),
  writeRubric: declare({
    needs: 'plan',
    area: 'score',
    load: async () => (await import(/* webpackChunkName: "score-actions" */ './write-rubric')).writeRubric,
  }),
  applyRubric: declare({
    needs: 'plan',
    area: 'score',
    load: async () => (await import(/* webpackChunkName: "score-actions" */ './apply-rubric')).applyRubric,
  }),
  splitScores: declare({
    needs: 'scores',
    area: 'score',
    makes: 'files',
    command: { name: 'split', options: { out: 'text', resume: 'flag' } },
    load: async () => (await import(/* webpackChunkName: "score-actions" */ './split-scores')).splitScores,
  }),
  takeBackScores: declare({
    needs: 'scores',
    area: 'score',
    command: { name: 'take-back', options: { out: 'text' } },
    load: async () =>
      (await import(/* webpackChunkName: "score-actions" */ './take-back-scores')).takeBackScores,
  }),
  freeze: declare({
    needs: 'scores',
    area: 'score',
    load: async () => (await import(/* webpackChunkName: "score-actions" */ './freeze')).freeze,
  }),
  appraise: declare({
    needs: 'scores',
    area: 'review',
    load: async () => (await import(/* webpackChunkName: "review-actions" */ './appraise')).appraise,
  }),
  byCriterion: declare({
    needs: 'nothing',
    area: 'review',
    command: { name: 'by-criterion', options: { out: 'text', criteria: 'text' } },
    load: async () => (await import(/* webpackChunkName: "roll-up-actions" */ './by-criterion')).byCriterion,
  }),
  rollUp: declare({
    needs: 'nothing',
    area: 'rollUp',
    command: {
      name: 'rollup',
      options: {
        ...{ out: 'text', base: 'text', reviewed: 'text', pack: 'text', 'last-year': 'text', json: 'flag' },
        ...{
          owner: 'text',
          use: 'text',
          points: 'text',
          take: 'text',
          by: 'text',
          parquet: 'text',
          tinh: 'text',
        },
      },
    },
    load: async () => (await import(/* webpackChunkName: "roll-up-actions" */ './roll-up')).rollUp,
  }),
  makeForms: declare({
    needs: 'plan',
    area: 'rollUp',
    makes: 'files',
    command: {
      name: 'forms',
      options: {
        out: 'text',
        pack: 'text',
        everybody: 'flag',
        units: 'text',
        sets: 'text',
        resume: 'flag',
        json: 'flag',
      },
    },
    load: async () => (await import(/* webpackChunkName: "roll-up-actions" */ './make-forms')).makeForms,
  }),
  makeResults: declare({
    needs: 'rollUp',
    area: 'rollUp',
    makes: 'files',
    command: { name: 'results', options: { out: 'text', resume: 'flag' } },
    load: async () => (await import(/* webpackChunkName: "roll-up-actions" */ './make-results')).makeResults,
  }),
  printRollUp: declare({
    needs: 'rollUp',
    area: 'rollUp',
    command: { name: 'publish', options: { form: 'text', out: 'text' } },
    load: async () => (await import(/* webpackChunkName: "print-actions" */ './print-roll-up')).printRollUp,
  }),
  upgradeWorkbook: declare({
    needs: 'nothing',
    area: 'above',
    load: async () =>
      (await import(/* webpackChunkName: "upgrade-actions" */ './upgrade-workbook')).upgradeWorkbook,
  }),
  resume: declare({
    needs: 'unfinished',
    area: 'above',
    load: async () => (await import(/* webpackChunkName: "recover-actions" */ './resume')).resume,
  }),
  restore: declare({
    needs: 'unfinished',
    area: 'above',
    load: async () => (await import(/* webpackChunkName: "recover-actions" */ './restore')).restore,
  }),
} as const;

export type ActionId = keyof typeof ACTIONS;

export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[];

type Loaded<Id extends ActionId> = Awaited<ReturnType<(typeof ACTIONS)[Id]['load']>>;

/** All of an action's input. */
export type InputOf<Id extends ActionId> =
  Loaded<Id> extends { readonly input: z.ZodMiniType<infer I> } ? I : never;

/** Choices of an action's user: its input without the surroundings. */
export type ChoiceOf<Id extends ActionId> = Omit<InputOf<Id>, keyof Surroundings>;

type ResultIn<W> = W extends { readonly result?: infer R } ? Exclude<R, undefined> : never;

/** Facts that an action gives beside its outcome. */
export type ResultOf<Id extends ActionId> =
  Loaded<Id> extends { readonly draft: (held: never, input: never) => infer W }
    ? ResultIn<Awaited<W>>
    : never;
