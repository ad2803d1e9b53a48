/**
 * Reading of formulas (en-US), as far as Excel reads one before it takes it. It finds their words, and whether these make a formula.
 * Univer takes whatever it is given and shows an error; Excel refuses to store what it cannot read.
 * Limits: "Excel specifications and limits", support.microsoft.com.
 */
import { MAX_COLUMNS, MAX_ROWS, cellName, parseArea } from '../data/cells';
import type { Area } from '../data/cells';
import { closingBracket } from './structured';

/** The longest formula, its `=` included. */
const MOST_CHARACTERS = 8_192;
/** The deepest nesting of functions and brackets. */
const MOST_LEVELS = 64;
/** The longest text written in a formula. */
const MOST_TEXT = 255;

/** The names that a formula may use, and how many arguments functions take. */
export interface Known {
  /** Whether a name is defined. */
  readonly isName: (name: string) => boolean;
  /** The columns of a table; an empty name means the table the formula stands in. `undefined` for no such table. */
  readonly columnsOf: (table: string) => readonly string[] | undefined;
  /** The least and the most arguments of a function; `undefined` for one that is not known. */
  readonly arityOf: (name: string) => { readonly least: number; readonly most: number } | undefined;
}

type Kind =
  | 'space'
  | 'text'
  | 'number'
  | 'constant'
  | 'sheet'
  | 'cell'
  | 'edge'
  | 'name'
  | 'function'
  | 'structured'
  | 'mark';

/** A word of a formula. */
interface Word {
  readonly kind: Kind;
  readonly text: string;
}

class Unreadable extends Error {}

const refuse = (why: string): never => {
  throw new Unreadable(why);
};

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)/i;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/i;
/** A name, function, table, cell or sheet: the look-alikes of engine-form.ts are among its letters. */
const WORD = /^[\p{L}_\\$＿．＼][\p{L}\p{N}\p{M}_.\\?$＿．＼]*/u;
const MARK = /^(?:<>|<=|>=|[-+*/^&=<>%:,;(){}@#])/;

/** A cell's address; the columns and rows without `$` move with it. */
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

const isCell = (text: string): boolean => CELL.test(text) && parseArea(text) !== undefined;

/** The index behind a quoted text that begins at `start`; a doubled quote stays inside. */
function endOfQuoted(formula: string, start: number): number {
  const quote = formula[start];
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] === quote) {
      if (formula[at + 1] !== quote) {
        return at + 1;
      }
      at += 1;
    }
  }
  return refuse('A quote is not closed.');
}

/** Cuts a formula, with its `=`, into words. @throws Unreadable */
function wordsOf(formula: string): Word[] {
  const words: Word[] = [];
  let at = 1;
  const take = (kind: Kind, length: number): void => {
    words.push({ kind, text: formula.slice(at, at + length) });
    at += length;
  };
  while (at < formula.length) {
    const rest = formula.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    const word = WORD.exec(rest)?.[0];
    const fixed = ERROR.exec(rest)?.[0];
    const number = NUMBER.exec(rest)?.[0];
    if (space !== undefined) {
      take('space', space.length);
    } else if (rest.startsWith('"')) {
      take('text', endOfQuoted(formula, at) - at);
    } else if (rest.startsWith("'")) {
      const end = endOfQuoted(formula, at);
      take('sheet', formula[end] === '!' ? end + 1 - at : refuse('A quoted name is no sheet.'));
    } else if (rest.startsWith('[')) {
      take(...bracketed(formula, at, ''));
    } else if (word !== undefined) {
      take(...named(formula, at, word));
    } else if (fixed !== undefined) {
      take('constant', fixed.length);
    } else if (number !== undefined) {
      take('number', number.length);
    } else {
      const mark = MARK.exec(rest)?.[0] ?? refuse(`${rest.slice(0, 1)} is no part of a formula.`);
      take('mark', mark.length);
    }
  }
  return words;
}

/** A reference in brackets behind a table's name, or a sheet of another workbook. */
function bracketed(formula: string, at: number, table: string): [Kind, number] {
  const end = closingBracket(formula, at + table.length);
  if (end < 0) {
    return refuse('A bracket is not closed.');
  }
  const sheet = table === '' ? /^[^\s!'"()[\]]*!/.exec(formula.slice(end))?.[0] : undefined;
  return sheet === undefined ? ['structured', end - at] : ['sheet', end - at + sheet.length];
}

function named(formula: string, at: number, word: string): [Kind, number] {
  const next = formula[at + word.length];
  if (next === '!') {
    return ['sheet', word.length + 1];
  }
  if (next === '[') {
    return bracketed(formula, at, word);
  }
  if (next === '(') {
    return ['function', word.length];
  }
  if (isCell(word)) {
    return ['cell', word.length];
  }
  if (/^(?:TRUE|FALSE)$/i.test(word)) {
    return ['constant', word.length];
  }
  // A column or a row of `A:C` or `$1:$3`.
  const isEdge = /^\$?(?:[A-Za-z]{1,3}|\d{1,7})$/.test(word) && (next === ':' || formula[at - 1] === ':');
  return [isEdge ? 'edge' : 'name', word.length];
}

/** Whether an operand can be part of a range, a union or an intersection. */
type Operand = 'reference' | 'value';

class Reader {
  #at = 0;
  #level = 0;

  constructor(
    private readonly words: readonly Word[],
    private readonly known: Known,
    private readonly ownNames: boolean,
  ) {}

  /** @throws Unreadable unless the words make one formula. */
  read(): void {
    this.#expression();
    if (this.#word !== undefined) {
      refuse(`${this.#word.text} is not expected here.`);
    }
  }

  get #word(): Word | undefined {
    return this.words[this.#at];
  }

  #skipSpace(): boolean {
    const found = this.#word?.kind === 'space';
    this.#at += found ? 1 : 0;
    return found;
  }

  #isMark(...marks: readonly string[]): boolean {
    return this.#word?.kind === 'mark' && marks.includes(this.#word.text);
  }

  #take(mark: string): boolean {
    const found = this.#isMark(mark);
    this.#at += found ? 1 : 0;
    return found;
  }

  #expression(): Operand {
    let kind = this.#term();
    for (;;) {
      this.#skipSpace();
      if (!this.#isMark('+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>=')) {
        return kind;
      }
      this.#at += 1;
      this.#term();
      kind = 'value';
    }
  }

  #term(): Operand {
    this.#skipSpace();
    if (this.#isMark('+', '-', '@')) {
      const isAt = this.#isMark('@');
      this.#at += 1;
      const kind = this.#term();
      return isAt ? kind : 'value';
    }
    let kind = this.#ranges();
    while (this.#take('%')) {
      kind = 'value';
    }
    return kind;
  }

  /** References joined by `:`, or by a space for what they share. */
  #ranges(): Operand {
    let kind = this.#reference();
    for (;;) {
      const spaced = this.#skipSpace();
      if (this.#take(':') || (spaced && kind === 'reference' && this.#beginsReference())) {
        this.#skipSpace();
        kind = this.#isReference(kind, this.#reference());
      } else {
        return kind;
      }
    }
  }

  #reference(): Operand {
    let kind = this.#primary();
    while (this.#take('#')) {
      kind = this.#isReference(kind);
    }
    return kind;
  }

  #isReference(...kinds: readonly Operand[]): Operand {
    return kinds.every((each) => each === 'reference')
      ? 'reference'
      : refuse('Only ranges can be joined so.');
  }

  #beginsReference(): boolean {
    const kinds: readonly (Kind | undefined)[] = ['sheet', 'cell', 'edge', 'name', 'function', 'structured'];
    return kinds.includes(this.#word?.kind);
  }

  #primary(): Operand {
    const word = this.#word ?? refuse('Something is missing at the end.');
    this.#at += 1;
    switch (word.kind) {
      case 'text':
        return word.text.length - 2 > MOST_TEXT ? refuse('A text in a formula is too long.') : 'value';
      case 'number':
        return this.#rows(word) ? 'reference' : 'value';
      case 'constant':
        return word.text.startsWith('#') ? 'reference' : 'value';
      case 'cell':
      case 'edge':
        return 'reference';
      case 'sheet':
        return this.#onSheet();
      case 'name':
        return this.ownNames || this.known.isName(word.text)
          ? 'reference'
          : refuse(`There is no name ${word.text}.`);
      case 'structured':
        return this.#structured(word.text);
      case 'function':
        return this.#call(word.text);
      default:
        return this.#bracket(word);
    }
  }

  /** Rows such as `1:3`. */
  #rows(first: Word): boolean {
    const [colon, last] = this.words.slice(this.#at, this.#at + 2);
    const isRows = colon?.text === ':' && /^\d+$/.test(first.text) && /^\$?\d+$/.test(last?.text ?? '');
    this.#at += isRows ? 2 : 0;
    return isRows;
  }

  /** Reads the reference behind a sheet's name. Names of a sheet's own are taken as they are. */
  #onSheet(): Operand {
    const word = this.#word;
    if (word?.kind === 'name') {
      this.#at += 1;
      return 'reference';
    }
    const isPlace = word?.kind === 'cell' || word?.kind === 'edge' || word?.text.startsWith('#') === true;
    return isPlace || word?.kind === 'number'
      ? this.#primary()
      : refuse('Nothing follows the name of a sheet.');
  }

  #structured(text: string): Operand {
    const table = text.slice(0, text.indexOf('['));
    const columns = this.known.columnsOf(table) ?? refuse(`There is no table ${table}.`);
    const there = new Set(columns.map((column) => column.toLowerCase()));
    for (const column of columnsIn(text.slice(table.length + 1, -1))) {
      if (!there.has(column.toLowerCase())) {
        refuse(`The table has no column ${column}.`);
      }
    }
    return 'reference';
  }

  #deeper<T>(read: () => T): T {
    this.#level += 1;
    if (this.#level > MOST_LEVELS) {
      refuse('Too many levels are nested.');
    }
    const result = read();
    this.#level -= 1;
    return result;
  }

  #call(name: string): Operand {
    this.#at += 1;
    const count = this.#deeper(() => this.#arguments());
    const arity = this.known.arityOf(name);
    if (arity && (count > arity.most || count < arity.least)) {
      refuse(`${name} takes ${arity.least} to ${arity.most} arguments, not ${count}.`);
    }
    return 'reference';
  }

  /** The arguments up to the closing bracket; one that is left out counts. */
  #arguments(): number {
    this.#skipSpace();
    if (this.#take(')')) {
      return 0;
    }
    for (let count = 1; ; count += 1) {
      this.#skipSpace();
      if (!this.#isMark(',', ')')) {
        this.#expression();
      }
      if (this.#take(')')) {
        return count;
      }
      if (!this.#take(',')) {
        refuse(this.#word ? `${this.#word.text} is not expected here.` : 'A bracket is not closed.');
      }
    }
  }

  #bracket({ text }: Word): Operand {
    if (text === '{') {
      return this.#array();
    }
    if (text !== '(') {
      return refuse(`${text} is not expected here.`);
    }
    return this.#deeper(() => {
      let kind = this.#expression();
      while (this.#take(',')) {
        kind = this.#isReference(kind, this.#expression());
      }
      return this.#take(')') ? kind : refuse('A bracket is not closed.');
    });
  }

  #array(): Operand {
    do {
      this.#skipSpace();
      if (this.#isMark('+', '-')) {
        this.#at += 1;
      }
      const kinds: readonly (Kind | undefined)[] = ['text', 'number', 'constant'];
      if (!kinds.includes(this.#word?.kind)) {
        refuse('An array holds constants only.');
      }
      this.#at += 1;
      this.#skipSpace();
    } while (this.#take(',') || this.#take(';'));
    return this.#take('}') ? 'value' : refuse('An array is not closed.');
  }
}

/** The columns named between the brackets of a structured reference. */
function columnsIn(inner: string): string[] {
  const text = inner.trim().replace(/^@/, '').trim();
  const unescaped = (column: string): string => column.replace(/'(.)/g, '$1');
  if (text.startsWith('[')) {
    return [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/g)]
      .map(([, column = '']) => column)
      .filter((column) => !column.startsWith('#') && column !== '')
      .map(unescaped);
  }
  return text === '' || text.startsWith('#') ? [] : [unescaped(text)];
}

/** Why Excel cannot read a formula, in words for developers; `undefined` for one it takes. @param formula with its `=` */
export function whyUnreadable(formula: string, known: Known): string | undefined {
  if (formula.length > MOST_CHARACTERS) {
    return `A formula has at most ${MOST_CHARACTERS} characters, not ${formula.length}.`;
  }
  try {
    const words = wordsOf(formula);
    const ownNames = words.some(({ kind, text }) => kind === 'function' && /^(?:LET|LAMBDA)$/i.test(text));
    new Reader(words, known, ownNames).read();
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) {
      return error.message;
    }
    throw error;
  }
}

/** Whether a formula holds a structured reference, such as `T[a]` or `[@a]`. */
export function hasStructured(formula: string): boolean {
  return readWords(formula).some(({ kind }) => kind === 'structured');
}

function readWords(formula: string): Word[] {
  try {
    return wordsOf(formula);
  } catch (error) {
    if (error instanceof Unreadable) {
      return [];
    }
    throw error;
  }
}

/** A formula with its cells at other places: references without `$` move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if ((rows === 0 && columns === 0) || !/\d/.test(formula)) {
    return formula;
  }
  return rewritten(formula, (text) => {
    const [, fixedColumn = '', , fixedRow = ''] = CELL.exec(text) ?? [];
    const cell = parseArea(text);
    return printCell(
      text,
      (cell?.row ?? 0) + (fixedRow ? 0 : rows),
      (cell?.column ?? 0) + (fixedColumn ? 0 : columns),
    );
  });
}

/** A reference to a cell in a formula, and the sheet it names, if it names one. */
interface CellReference {
  readonly cell: Area;
  readonly of: string | undefined;
  /** It is an end of a range. */
  readonly inRange: boolean;
}

/** A formula whose references to cells are given other rows. @param rowOf the new row; nothing for a cell that is gone */
export function mapCells(formula: string, rowOf: (reference: CellReference) => number | undefined): string {
  return rewritten(formula, (text, before, after) => {
    const cell = parseArea(text);
    const second = before.at(-1)?.text === ':';
    const sheet = before.at(second ? -3 : -1);
    const of = sheet?.kind === 'sheet' ? sheet.text.slice(0, -1) : undefined;
    const name = of?.startsWith("'") ? of.slice(1, -1).replaceAll("''", "'") : of;
    const row = cell && rowOf({ cell, of: name, inRange: second || after?.text === ':' });
    return cell && row !== undefined ? printCell(text, row, cell.column) : '#REF!';
  });
}

function rewritten(
  formula: string,
  rewrite: (cell: string, before: readonly Word[], after: Word | undefined) => string,
): string {
  const words = readWords(formula);
  return words.length === 0
    ? formula
    : `=${words
        .map(({ kind, text }, index) =>
          kind === 'cell'
            ? rewrite(text, words.slice(Math.max(0, index - 3), index), words[index + 1])
            : text,
        )
        .join('')}`;
}

/** A cell as `text` spells one, with its `$`. */
function printCell(text: string, row: number, column: number): string {
  const [, fixedColumn = '', , fixedRow = ''] = CELL.exec(text) ?? [];
  return row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS
    ? '#REF!'
    : cellName(row, column).replace(
        /[A-Z]+|\d+/g,
        (part) => `${/\d/.test(part) ? fixedRow : fixedColumn}${part}`,
      );
}
