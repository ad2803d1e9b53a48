/** The command line: the actions over files, without Excel. Commands and options are in `texts.help`. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { fill } from '../core/words/format';
import { templateList } from '../templates';
import { byCriterionFolder } from './by-criterion';
import { checkFiles } from './check';
import { formsFolder } from './forms';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { planFile } from './plan';
import { printFile } from './print';
import { rollUpFolder } from './roll-up';
import { scoreFiles } from './score';
import { splitFile, takeBackFile } from './split';
import { resultsFolder } from './results';
import { saveRubricFile } from './rubric';
import { rebuildTablesFile } from './tables';
import { saveTemplateFile } from './template';
import { texts } from './texts';

const OPTIONS = {
  plan: {
    template: { type: 'string' },
    'template-file': { type: 'string' },
    unit: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    who: { type: 'string' },
    thon: { type: 'string' },
    score: { type: 'boolean' },
    'tieu-chi': { type: 'string' },
    'tieu-chi-file': { type: 'string' },
  },
  'save-template': { name: { type: 'string' }, out: { type: 'string' } },
  'save-criteria': { out: { type: 'string' } },
  print: { form: { type: 'string' }, out: { type: 'string' } },
  check: { json: { type: 'boolean' } },
  tables: { out: { type: 'string' } },
  score: { json: { type: 'boolean' } },
  rollup: { out: { type: 'string' }, base: { type: 'string' }, json: { type: 'boolean' } },
  'by-criterion': { out: { type: 'string' }, criteria: { type: 'string' } },
  split: { out: { type: 'string' } },
  'take-back': { out: { type: 'string' } },
  results: { out: { type: 'string' } },
  forms: { out: { type: 'string' }, json: { type: 'boolean' } },
  templates: { json: { type: 'boolean' } },
} as const satisfies Record<string, ParseArgsConfig['options']>;

type Command = keyof typeof OPTIONS;

/**
 * Runs one command.
 * @param argv what follows the program's name.
 * @returns the exit code (`texts.help`). What a user did wrong is a sentence on stderr, never an exception.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...args] = argv;
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(texts.help);
    return EXIT.done;
  }
  try {
    if (command === undefined) {
      throw new UsageError(texts.usage.noCommand);
    }
    if (!isCommand(command)) {
      throw new UsageError(fill(texts.usage.unknownCommand, { command }));
    }
    return await run(command, args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(error.message);
      io.err(texts.usage.seeHelp);
      return EXIT.usage;
    }
    throw error;
  }
}

const isCommand = (word: string): word is Command => Object.hasOwn(OPTIONS, word);

function run(command: Command, args: string[], io: Io): Promise<ExitCode> | ExitCode {
  const { values, positionals } = parse(command, args);
  const json = values.json === true;
  switch (command) {
    case 'plan':
      noMore(positionals);
      return planFile(
        {
          ...planNeeds(values),
          ...(typeof values.who === 'string' && { who: values.who }),
          ...(typeof values.thon === 'string' && { village: values.thon }),
          score: values.score === true,
          ...(typeof values['tieu-chi'] === 'string' && { rubric: values['tieu-chi'] }),
          ...(typeof values['tieu-chi-file'] === 'string' && { rubricFile: values['tieu-chi-file'] }),
        },
        io,
      );
    case 'save-template': {
      const [file = '', ...others] = someFiles(positionals);
      noMore(others);
      const { name, out } = required(values, ['name', 'out']);
      return saveTemplateFile(file, name, out, io);
    }
    case 'save-criteria': {
      const [from = '', ...others] = someFiles(positionals);
      noMore(others);
      return saveRubricFile(from, required(values, ['out']).out, io);
    }
    case 'tables': {
      const [file = '', ...others] = someFiles(positionals);
      noMore(others);
      return rebuildTablesFile(file, typeof values.out === 'string' ? values.out : undefined, io);
    }
    case 'print': {
      const [file, ...others] = someFiles(positionals);
      noMore(others);
      return printFile(
        {
          file: file ?? '',
          form: typeof values.form === 'string' ? values.form : 'annex',
          ...required(values, ['out']),
        },
        io,
      );
    }
    case 'check':
      return checkFiles(someFiles(positionals), json, io);
    case 'score':
      return scoreFiles(someFiles(positionals), json, io);
    case 'rollup': {
      const [folder, ...others] = positionals;
      if (folder === undefined) {
        throw new UsageError(texts.usage.noFolder);
      }
      noMore(others);
      return rollUpFolder(
        {
          folder,
          json,
          ...(typeof values.out === 'string' && { out: values.out }),
          ...(typeof values.base === 'string' && { base: values.base }),
        },
        io,
      );
    }
    case 'split': {
      const [file = '', ...others] = someFiles(positionals);
      noMore(others);
      return splitFile(file, required(values, ['out']).out, io);
    }
    case 'take-back': {
      const [file = '', ...parts] = someFiles(positionals);
      return takeBackFile(file, someFiles(parts), required(values, ['out']).out, io);
    }
    case 'by-criterion': {
      const [folder, ...others] = positionals;
      if (folder === undefined) {
        throw new UsageError(texts.usage.noFolder);
      }
      noMore(others);
      const criteria = typeof values.criteria === 'string' ? values.criteria.split(/[;,\s]+/) : [];
      return byCriterionFolder({ folder, criteria, ...required(values, ['out']) }, io);
    }
    case 'results':
      return resultsFolder(someFiles(positionals), required(values, ['out']).out, io);
    case 'forms':
      return formsFolder({ files: someFiles(positionals), json, ...required(values, ['out']) }, io);
    case 'templates':
      noMore(positionals);
      listTemplates(json, io);
      return EXIT.done;
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: string[];
}

/** @throws UsageError for what Node's parser refuses, whose own sentences are English. */
function parse(command: Command, args: string[]): Parsed {
  try {
    return parseArgs({ args, options: OPTIONS[command], allowPositionals: true });
  } catch (error) {
    if (!isParseError(error)) {
      throw error;
    }
    const option = /'([^' ]+)/.exec(error.message)?.[1] ?? '';
    throw new UsageError(
      error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? fill(texts.usage.unknownOption, { command, option })
        : fill(texts.usage.optionValue, { option }),
    );
  }
}

const isParseError = (error: unknown): error is Error & { readonly code: string } =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('ERR_PARSE_ARGS');

/** The options that a command cannot do without. */
function required<Name extends string>(
  values: Parsed['values'],
  names: readonly Name[],
): Record<Name, string> {
  const missing = names.filter((name) => typeof values[name] !== 'string');
  if (missing.length > 0) {
    const options = missing.map((name) => `--${name}`).join(', ');
    throw new UsageError(fill(texts.usage.missing, { options }));
  }
  return Object.fromEntries(names.map((name) => [name, String(values[name])])) as Record<Name, string>;
}

/** What a plan cannot do without: a template that ships, or one from a file; the unit, the year, the file to write. */
function planNeeds(
  values: Parsed['values'],
): Record<'unit' | 'year' | 'out', string> & { template?: string; templateFile?: string } {
  const file = values['template-file'];
  if (typeof file !== 'string') {
    return required(values, ['template', 'unit', 'year', 'out']);
  }
  if (values.template !== undefined) {
    throw new UsageError(texts.usage.oneTemplate);
  }
  return { templateFile: file, ...required(values, ['unit', 'year', 'out']) };
}

function noMore([word]: readonly string[]): void {
  if (word !== undefined) {
    throw new UsageError(fill(texts.usage.unexpected, { word }));
  }
}

function someFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) {
    throw new UsageError(texts.usage.noFiles);
  }
  return files;
}

function listTemplates(json: boolean, io: Io): void {
  if (json) {
    io.out(JSON.stringify({ templates: templateList }, null, 2));
    return;
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
}
