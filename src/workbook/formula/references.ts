/**
 * The cells that a formula's text names, whatever functions it calls. It serves to tell what a formula that is not calculated here
 * depends on: what cannot be told counts as everything.
 */
import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../cells/cells';
import type { Area } from '../cells/cells';

/** The things that a formula depends on. */
export interface References {
  /** Cells of the formula's own sheet, or of `sheet`. */
  readonly areas: readonly { readonly sheet?: string; readonly area: Area }[];
  /** Parts of tables. `column` is the only one meant; `own` means its cell in the formula's row. */
  readonly tables: readonly { readonly table: string; readonly column?: string; readonly own?: true }[];
  /** Defined names, or tables named whole. */
  readonly names: readonly string[];
  /** Cells that are only worked out while it is calculated, or those of several sheets. It may depend on any cell. */
  readonly anything: boolean;
}

/** Functions whose result depends on cells that their text does not name. */
const ELSEWHERE = /^(?:INDIRECT|OFFSET|CELL|INFO|SHEETS?|GETPIVOTDATA|EVALUATE|CALL|REGISTER\.ID)$/i;

const TEXT = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'((?:[^']|'')+)'|((?:\[[^\]]+\])?[\p{L}\p{N}\p{M}_.]+(?::[\p{L}\p{N}\p{M}_.]+)?))!/uy;
const CELLS = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.([!])/iuy;
const COLUMNS = /\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_.($])/iuy;
const ROWS = /\$?(\d{1,7}):\$?(\d{1,7})(?![\p{L}\p{N}_.(])/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
const WORD = /[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*/uy;

/** Reads what a formula names. @param formula en-US text in the form that files hold, with or without its `=`. */
export function referencesOf(formula: string): References {
  const found = {
    areas: [] as { sheet?: string; area: Area }[],
    tables: [] as { table: string; column?: string; own?: true }[],
    names: [] as string[],
    anything: false,
  };
  const text = formula.replace(/^=/, '');
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    at += match?.[0].length ?? 0;
    return match;
  };
  let sheet: string | undefined;
  while (at < text.length) {
    if (take(TEXT) || take(/#(?:[A-Z][A-Z/0]*[!?]|N\/A)/y)) {
      continue;
    }
    const named = take(SHEET);
    if (named) {
      sheet = named[1]?.replaceAll("''", "'") ?? named[2] ?? '';
      // Sheets of a row, such as Quý1:Quý4!B2.
      found.anything ||= sheet.includes(':') && !sheet.includes('[');
      continue;
    }
    const area = areaHere(take);
    if (area) {
      // A range whose other end is worked out, such as A1:INDEX(…).
      found.anything ||= text[at] === ':' || /[:)]:?$/.test(text.slice(0, at - area.text.length).slice(-1));
      if (!sheet?.includes('[')) {
        found.areas.push({ ...(sheet === undefined ? {} : { sheet }), area: area.area });
      }
    } else if (!take(NUMBER)) {
      const word = take(WORD)?.[0];
      if (word === undefined) {
        found.anything ||= text[at] === '[' || text.startsWith('):', at);
        at += 1;
      } else if (text[at] === '(') {
        found.anything ||= ELSEWHERE.test(word) || text[at - word.length - 1] === ':';
      } else if (text[at] === '[') {
        const end = closing(text, at);
        found.tables.push(partOf(word, text.slice(at + 1, end - 1)));
        at = end;
      } else if (!/^(?:TRUE|FALSE)$/i.test(word) && !sheet?.includes('[')) {
        found.names.push(word);
      }
    }
    sheet = undefined;
  }
  return found;
}

function areaHere(
  take: (pattern: RegExp) => RegExpExecArray | undefined,
): { area: Area; text: string } | undefined {
  const cells = take(CELLS);
  if (cells) {
    const area = parseArea(cells[0]);
    return area && { area, text: cells[0] };
  }
  const columns = take(COLUMNS);
  if (columns) {
    const area = parseArea(`${columns[1] ?? ''}1:${columns[2] ?? ''}${MAX_ROWS}`);
    return area && { area, text: columns[0] };
  }
  const rows = take(ROWS);
  if (rows) {
    const [first, last] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b) as [number, number];
    return {
      area: { row: first - 1, column: 0, rows: last - first + 1, columns: MAX_COLUMNS },
      text: rows[0],
    };
  }
  return undefined;
}

/** A part of a table by what stands in its brackets. The whole of it where that is more than a column. */
function partOf(table: string, inner: string): References['tables'][number] {
  const plain = /^(?:[^[\]#@']|'.)+$/.exec(inner)?.[0];
  if (plain !== undefined) {
    return { table, column: unescaped(plain) };
  }
  const own = /^(?:\[#This Row\],\[((?:[^[\]']|'.)+)\]|@\[?((?:[^[\]']|'.)+?)\]?)$/i.exec(inner);
  const column = own?.[1] ?? own?.[2];
  return column === undefined ? { table } : { table, column: unescaped(column), own: true };
}

/** The name of a column without the apostrophes that stand before its signs. */
const unescaped = (name: string): string => name.replace(/'(.)/g, '$1');

/** The place after the bracket that closes the one at `from`. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === "'") {
      at += 1;
    } else if (char === '[') {
      depth += 1;
    } else if (char === ']' && --depth === 0) {
      return at + 1;
    }
  }
  return text.length;
}
