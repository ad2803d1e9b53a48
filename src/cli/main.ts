/** The command line: the actions over files, without Excel. */
import { parseArgs } from 'node:util';
import { fill } from '../core/words/format';
import { texts } from '../texts/cli.vi';
import { COMMANDS } from './commands';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import type { Parsed } from './parsed';
import type { CliCommand } from './workbook-command';

/**
 * Runs one command.
 * @param argv the words after the program's name.
 * @returns the exit code (`--help` names them). What a user did wrong is a sentence on stderr, never an exception.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [word, ...args] = argv;
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(help());
    return EXIT.done;
  }
  try {
    if (word === undefined) {
      throw new UsageError(fill(texts.usage.noCommand, choices()));
    }
    const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
    if (!command) {
      throw new UsageError(fill(texts.usage.unknownCommand, { command: word, ...choices() }));
    }
    return await command.run(parse(word, command, args), io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(error.message);
      io.err(texts.usage.seeHelp);
      return EXIT.usage;
    }
    throw error;
  }
}

function choices(): { readonly commands: string; readonly last: string } {
  const names = Object.keys(texts.help.commands);
  return { commands: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' };
}

function help(): string {
  const { head, commands, self, tail } = texts.help;
  return [head, ...Object.values(commands), self, '', tail].join('\n');
}

/**
 * Takes the words of a command line apart.
 * @throws UsageError for what Node's parser refuses, whose own sentences are English.
 */
function parse(command: string, { options: declared }: CliCommand, args: string[]): Parsed {
  try {
    const options = Object.fromEntries(
      Object.entries(declared).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    );
    return parseArgs({ args, options, allowPositionals: true });
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
