/** The commands by name: those that actions declare, and those of the command line alone. */
import { ACTIONS } from '../actions/registry';
import { fill } from '../core/words/format';
import { templateList } from '../templates';
import { texts } from '../texts/cli.vi';
import { byCriterionFolder } from './by-criterion';
import { calendarOf, calendarsFolder } from './calendar';
import { checkFiles } from './check';
import { compareFiles } from './compare';
import { criteriaFile } from './criteria';
import { formsFolder } from './forms';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { lettersFolder } from './letters';
import { noMore, oneFile, oneFolder, required, someFiles, textIn } from './parsed';
import type { Parsed } from './parsed';
import { savePackFile } from './pack';
import { planFile } from './plan';
import type { PlanOptions } from './plan';
import { printFile } from './print';
import { evidenceFiles } from './evidence';
import { publishFile } from './publish';
import { reportFile } from './report';
import { reportFields } from './report-fields';
import { resultsFolder } from './results';
import { rollUpFolder } from './roll-up';
import { saveRubricFile } from './rubric';
import { scoreFiles } from './score';
import { splitFile, takeBackFile } from './split';
import { rebuildTablesFile } from './tables';
import { saveTemplateFile } from './template';
import type { MakeOptions } from './write-files';
import { WORKBOOK_COMMANDS } from './workbook-command';
import type { CliCommand } from './workbook-command';

/** Commands that only read, or that know no workbook. */
const OWN = {
  templates: {
    options: { json: 'flag' },
    run: ({ positionals, values }, io) => {
      noMore(positionals);
      return listTemplates(values.json === true, io);
    },
  },
  'save-criteria': {
    options: { out: 'text' },
    run: (parsed, io) => saveRubricFile(oneFile(parsed), required(parsed, ['out']).out, io),
  },
  criteria: {
    options: {
      ...{ from: 'text', out: 'text', set: 'text', columns: 'text' },
      ...{ number: 'text', issuer: 'text', day: 'text', official: 'flag' },
    },
    run: (parsed, io) => {
      const [file, ...more] = parsed.positionals;
      noMore(more);
      const names = ['out', 'set', 'columns', 'number', 'issuer', 'day'] as const;
      const typed = names.flatMap((name) => {
        const text = textIn(parsed, name);
        return text === undefined ? [] : [[name, text] as const];
      });
      return criteriaFile(
        {
          ...required(parsed, ['from']),
          ...(file !== undefined && { file }),
          ...Object.fromEntries(typed),
          official: parsed.values.official === true,
        },
        io,
      );
    },
  },
  'report-fields': {
    options: { out: 'text' },
    run: (parsed, io) => {
      noMore(parsed.positionals);
      return reportFields(textIn(parsed, 'out'), io);
    },
  },
  evidence: {
    options: { make: 'text', folder: 'text', out: 'text' },
    run: (parsed, io) =>
      evidenceFiles(
        {
          file: oneFile(parsed),
          ...{ make: textIn(parsed, 'make'), folder: textIn(parsed, 'folder'), out: textIn(parsed, 'out') },
        },
        io,
      ),
  },
  pack: {
    options: { out: 'text', base: 'text' },
    run: (parsed, io) => {
      const base = textIn(parsed, 'base');
      return savePackFile(
        { file: oneFile(parsed), ...required(parsed, ['out']), ...(base !== undefined && { base }) },
        io,
      );
    },
  },
  calendar: {
    options: { out: 'text', lead: 'text', each: 'flag' },
    run: (parsed, io) => {
      if (parsed.values.each === true) {
        return calendarsFolder(makeOptions(parsed, [oneFile(parsed)]), io);
      }
      const lead = textIn(parsed, 'lead');
      const request = { file: oneFile(parsed), ...required(parsed, ['out']) };
      return calendarOf({ ...request, ...(lead !== undefined && { lead }) }, io);
    },
  },
  letters: {
    options: { out: 'text', resume: 'flag' },
    run: (parsed, io) => lettersFolder(makeOptions(parsed, someFiles(parsed.positionals)), io),
  },
  compare: {
    options: {},
    run: ({ positionals }, io) => {
      const [ours = '', ...others] = someFiles(positionals);
      const [theirs = '', ...more] = someFiles(others);
      noMore(more);
      return compareFiles(ours, theirs, io);
    },
  },
  score: {
    options: { json: 'flag' },
    run: ({ positionals, values }, io) => scoreFiles(someFiles(positionals), values.json === true, io),
  },
} as const satisfies Record<string, CliCommand>;

/** Commands of actions whose files are more than one workbook in and one out. */
const OF_ACTIONS = {
  plan: {
    options: ACTIONS.createPlan.command.options,
    run: (parsed, io) => {
      noMore(parsed.positionals);
      return planFile(planOptions(parsed), io);
    },
  },
  print: {
    options: ACTIONS.printPlan.command.options,
    run: (parsed, io) => {
      const file = oneFile(parsed);
      const form = textIn(parsed, 'form') ?? 'annex';
      return printFile({ file, form, ...required(parsed, ['out']) }, io);
    },
  },
  report: {
    options: ACTIONS.makeReport.command.options,
    run: (parsed, io) => {
      const request = { file: oneFile(parsed), ...required(parsed, ['period', 'out']) };
      const keptForm = parsed.values['kept-form'] === true;
      const more = { day: textIn(parsed, 'day'), form: textIn(parsed, 'form'), keptForm };
      return reportFile({ ...request, ...more }, io);
    },
  },
  'save-template': {
    options: ACTIONS.saveTemplate.command.options,
    run: (parsed, io) => {
      const file = oneFile(parsed);
      const { name, out } = required(parsed, ['name', 'out']);
      return saveTemplateFile(file, name, out, io);
    },
  },
  tables: {
    options: ACTIONS.rebuildTables.command.options,
    run: (parsed, io) => rebuildTablesFile(oneFile(parsed), textIn(parsed, 'out'), io),
  },
  check: {
    options: ACTIONS.checkPlan.command.options,
    run: (parsed, io) =>
      checkFiles(
        someFiles(parsed.positionals),
        { json: parsed.values.json === true, pack: textIn(parsed, 'pack') },
        io,
      ),
  },
  rollup: {
    options: ACTIONS.rollUp.command.options,
    run: (parsed, io) => {
      const [folder, out, base] = [oneFolder(parsed), textIn(parsed, 'out'), textIn(parsed, 'base')];
      const [reviewed, pack] = [textIn(parsed, 'reviewed'), textIn(parsed, 'pack')];
      const [parquet, tinh] = [textIn(parsed, 'parquet'), textIn(parsed, 'tinh')];
      const lastYear = textIn(parsed, 'last-year');
      if (lastYear !== undefined && out === undefined) {
        throw new UsageError(fill(texts.usage.missing, { options: '--out' }));
      }
      const decided = {
        owner: textIn(parsed, 'owner'),
        use: textIn(parsed, 'use'),
        points: textIn(parsed, 'points'),
        take: textIn(parsed, 'take'),
      };
      return rollUpFolder(
        {
          ...{ folder, json: parsed.values.json === true },
          ...(out !== undefined && { out }),
          ...(base !== undefined && { base }),
          ...(reviewed !== undefined && { reviewed }),
          ...(pack !== undefined && { pack }),
          ...(parquet !== undefined && { parquet }),
          ...(tinh !== undefined && { province: tinh }),
          ...(lastYear !== undefined && { lastYear }),
          decided: { ...decided, by: textIn(parsed, 'by') },
        },
        io,
      );
    },
  },
  forms: {
    options: ACTIONS.makeForms.command.options,
    run: (parsed, io) => {
      const json = parsed.values.json === true;
      const everybody = parsed.values.everybody === true;
      const pack = textIn(parsed, 'pack');
      const [units, sets] = [textIn(parsed, 'units'), textIn(parsed, 'sets')];
      const options = makeOptions(parsed, someFiles(parsed.positionals));
      return formsFolder(
        {
          ...{ json, everybody, ...options },
          ...(pack !== undefined && { pack }),
          ...(units !== undefined && { units }),
          ...(sets !== undefined && { sets }),
        },
        io,
      );
    },
  },
  split: {
    options: ACTIONS.splitScores.command.options,
    run: (parsed, io) => splitFile(makeOptions(parsed, [oneFile(parsed)]), io),
  },
  'take-back': {
    options: ACTIONS.takeBackScores.command.options,
    run: (parsed, io) => {
      const [file = '', ...parts] = someFiles(parsed.positionals);
      return takeBackFile(file, someFiles(parts), required(parsed, ['out']).out, io);
    },
  },
  'by-criterion': {
    options: ACTIONS.byCriterion.command.options,
    run: (parsed, io) => {
      const folder = oneFolder(parsed);
      const criteria = textIn(parsed, 'criteria')?.split(/[;,\s]+/) ?? [];
      return byCriterionFolder({ folder, criteria, ...required(parsed, ['out']) }, io);
    },
  },
  publish: {
    options: ACTIONS.printRollUp.command.options,
    run: (parsed, io) => publishFile({ file: oneFile(parsed), ...required(parsed, ['form', 'out']) }, io),
  },
  results: {
    options: ACTIONS.makeResults.command.options,
    run: (parsed, io) => resultsFolder(makeOptions(parsed, someFiles(parsed.positionals)), io),
  },
} as const satisfies Record<string, CliCommand>;

/** Other actions that declare a command work on one workbook, and need no code here. */
export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  ...WORKBOOK_COMMANDS,
  ...OWN,
  ...OF_ACTIONS,
};

/** Gathers the options of commands that make many files. */
const makeOptions = (parsed: Parsed, files: readonly string[]): MakeOptions => ({
  files,
  resume: parsed.values.resume === true,
  ...required(parsed, ['out']),
});

/** Gathers the options of a plan. */
function planOptions(parsed: Parsed): PlanOptions {
  const [who, village, province, planKind, rubric, rubricFile, pack] = [
    'who',
    'thon',
    'tinh',
    'loai',
    'tieu-chi',
    'tieu-chi-file',
    'pack',
  ].map((name) => textIn(parsed, name));
  return {
    ...planNeeds(parsed),
    ...(who !== undefined && { who }),
    ...(village !== undefined && { village }),
    ...(province !== undefined && { province }),
    ...(planKind !== undefined && { planKind }),
    score: parsed.values.score === true,
    ...(rubric !== undefined && { rubric }),
    ...(rubricFile !== undefined && { rubricFile }),
    ...(pack !== undefined && { pack }),
  };
}

/** The origin of the plan, and what must then be said. Last year's workbook knows unit and year itself. */
function planNeeds(
  parsed: Parsed,
): Pick<PlanOptions, 'out' | 'template' | 'templateFile' | 'from' | 'unit' | 'year'> {
  const [template, templateFile, from] = ['template', 'template-file', 'from'].map((name) =>
    textIn(parsed, name),
  );
  if ([template, templateFile, from].filter((each) => each !== undefined).length > 1) {
    throw new UsageError(texts.usage.oneTemplate);
  }
  if (from !== undefined) {
    const [unit, year] = ['unit', 'year'].map((name) => textIn(parsed, name));
    return {
      from,
      ...required(parsed, ['out']),
      ...(unit !== undefined && { unit }),
      ...(year !== undefined && { year }),
    };
  }
  return templateFile === undefined
    ? required(parsed, ['template', 'unit', 'year', 'out'])
    : { templateFile, ...required(parsed, ['unit', 'year', 'out']) };
}

function listTemplates(json: boolean, io: Io): ExitCode {
  if (json) {
    io.out(JSON.stringify({ templates: templateList }, null, 2));
    return EXIT.done;
  }
  for (const { id, label, legacy, sourceTitle } of templateList) {
    io.out(
      fill(texts.templates.line, {
        id,
        label,
        legacy: legacy ? texts.templates.legacy : '',
        source: sourceTitle,
      }),
    );
  }
  return EXIT.done;
}
