/**
 * Reads a formula's text back into its parts: the opposite of text.ts. It knows the forms that expr.ts
 * lets be built and no others. It serves whoever has a workbook's formulas and must calculate them, such as a file that
 * was changed without Excel.
 */
import { parseArea } from '../cells/cells';
import { FUNCTIONS } from './expr';
import { across, acrossCall, binary, call, column, literal, named, own } from './build';
import { isList, isReference } from './unambiguous';
import type { Expr, FunctionName, Operator } from './expr';

/**
 * Reads a formula's text back into its parts.
 * @param formula en-US text, with or without its leading `=`; this-row references in full (`normalizeFormula`).
 * @returns `undefined` for whatever this project does not build: another function, an area, a text that no formula
 *   could be, or a form whose meaning differs between programs (unambiguous.ts).
 */
export function parseFormula(formula: string): Expr | undefined {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  if (!tokens) {
    return undefined;
  }
  const reader: Reader = { tokens, next: 0 };
  try {
    const expr = readOperation(reader, 0);
    const isWhole = expr && reader.next === tokens.length;
    // A list by itself is read by row in some programs and spilled over the cells below in others.
    return isWhole && (!isList(expr) || isReference(expr)) ? expr : undefined;
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sheet' | 'brackets' | 'sign';
  readonly text: string;
}

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
}

/** Tokens in the order they are tried. */
const TOKENS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^"(?:[^"]|"")*"/],
  ['sheet', /^(?:'(?:[^'[\]]|'')+'|[\p{L}_][\p{L}\p{N}\p{M}_.]*)!/u],
  ['number', /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/],
  ['word', /^\$?[\p{L}_][\p{L}\p{N}\p{M}_.$]*/u],
  ['brackets', /^\[\[#This Row\],\[[^[\]]+\]\]|^\[[^[\]#@]+\]/],
  ['sign', /^(?:<>|<=|>=|[-+*/&=<>(),])/],
];

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  let rest = formula.trimStart();
  while (rest !== '') {
    const found = TOKENS.flatMap(([kind, pattern]) => {
      const text = pattern.exec(rest)?.[0];
      return text === undefined ? [] : [{ kind, text }];
    })[0];
    if (!found) {
      return undefined;
    }
    tokens.push(found);
    rest = rest.slice(found.text.length).trimStart();
  }
  return tokens;
}

/** Operators by how tightly they bind, the loosest first, as text.ts has them. */
const OPERATORS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

function readOperation(reader: Reader, level: number): Expr | undefined {
  const operators = OPERATORS[level];
  if (!operators) {
    return readOperand(reader);
  }
  let left = readOperation(reader, level + 1);
  for (;;) {
    const operator = operators.find((each) => isSign(reader, each));
    if (!left || operator === undefined) {
      return left;
    }
    reader.next++;
    const right = readOperation(reader, level + 1);
    left = right && (isList(left) || isList(right) ? across : binary)(left, operator, right);
  }
}

const isSign = ({ tokens, next }: Reader, text: string): boolean =>
  tokens[next]?.kind === 'sign' && tokens[next].text === text;

/** Takes a sign that must stand here. */
function take(reader: Reader, text: string): boolean {
  const found = isSign(reader, text);
  reader.next += Number(found);
  return found;
}

function readOperand(reader: Reader): Expr | undefined {
  if (take(reader, '-')) {
    const token = reader.tokens[reader.next++];
    return token?.kind === 'number' ? literal(-Number(token.text)) : undefined;
  }
  if (take(reader, '(')) {
    const inner = readOperation(reader, 0);
    return take(reader, ')') ? inner : undefined;
  }
  const token = reader.tokens[reader.next++];
  switch (token?.kind) {
    case 'number':
      return literal(Number(token.text));
    case 'text':
      return literal(token.text.slice(1, -1).replaceAll('""', '"'));
    case 'sheet': {
      const name = token.text.slice(0, -1);
      const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
      const cell = reader.tokens[reader.next++];
      return cell?.kind === 'word' ? cellOf(cell.text, sheet) : undefined;
    }
    case 'word':
      return readWord(reader, token.text);
    default:
      return undefined;
  }
}

function readWord(reader: Reader, word: string): Expr | undefined {
  if (take(reader, '(')) {
    return readCall(reader, word);
  }
  const brackets = reader.tokens[reader.next];
  if (brackets?.kind === 'brackets') {
    reader.next++;
    const thisRow = /^\[\[#This Row\],\[(.+)\]\]$/.exec(brackets.text)?.[1];
    return thisRow === undefined ? column(word, brackets.text.slice(1, -1)) : own(word, thisRow);
  }
  if (/^(true|false)$/i.test(word)) {
    return literal(word.toLowerCase() === 'true');
  }
  return cellOf(word) ?? (word.includes('$') ? undefined : named(word));
}

function readCall(reader: Reader, word: string): Expr | undefined {
  const name = FUNCTIONS.find((each): each is FunctionName => each === word.toUpperCase());
  const args: Expr[] = [];
  if (name === undefined) {
    return undefined;
  }
  if (!take(reader, ')')) {
    do {
      const arg = readOperation(reader, 0);
      if (!arg) {
        return undefined;
      }
      args.push(arg);
    } while (take(reader, ','));
    if (!take(reader, ')')) {
      return undefined;
    }
  }
  const [list] = args;
  return list && args.length === 1 && isList(list) && takesList(name)
    ? acrossCall(name, list)
    : call(name, ...args);
}

const takesList = (name: FunctionName): name is Parameters<typeof acrossCall>[0] =>
  name === 'ISNUMBER' || name === 'ISTEXT' || name === 'LEN';

/** `$C5`, `C$5` and so on; `undefined` when the word is no single cell. */
function cellOf(word: string, sheet?: string): Expr | undefined {
  const [, fixedColumn, fixedRow] = /^(\$?)[A-Za-z]{1,3}(\$?)\d{1,7}$/.exec(word) ?? [];
  const area = fixedRow === undefined ? undefined : parseArea(word);
  return (
    area && {
      op: 'cell',
      row: area.row,
      column: area.column,
      fixedRow: fixedRow === '$',
      fixedColumn: fixedColumn === '$',
      ...(sheet === undefined ? {} : { sheet }),
    }
  );
}
