/**
 * Formulas in the user's own spelling (Range.formulasLocal). Vietnamese Windows writes a decimal comma, and a semicolon
 * between arguments; function names stay English ("formulasLocal", learn.microsoft.com).
 */
import { closingBracket } from './structured';

/** The separators of a language. */
interface Spelling {
  readonly decimal: string;
  readonly list: string;
}

const ENGLISH: Spelling = { decimal: '.', list: ',' };
const VIETNAMESE: Spelling = { decimal: ',', list: ';' };

function spellingOf(locale: string): Spelling {
  return locale.toLowerCase().startsWith('vi') ? VIETNAMESE : ENGLISH;
}

/** A formula as users of the locale see it. @param formula en-US, with or without its leading `=` */
export function toLocalForm(formula: string, locale: string): string {
  return respell(formula, ENGLISH, spellingOf(locale));
}

/** The en-US form of a formula as users of the locale type it. */
export function fromLocalForm(formula: string, locale: string): string {
  return respell(formula, spellingOf(locale), ENGLISH);
}

/** Rewrites separators outside of texts, quoted sheet names and brackets: `'` escapes within brackets. */
function respell(formula: string, from: Spelling, to: Spelling): string {
  if (from === to) {
    return formula;
  }
  const decimal = from.decimal === ',' ? /(\d),(\d)/g : /(\d)\.(\d)/g;
  return parts(formula)
    .map(({ text, isPlain }) =>
      isPlain
        ? text
            // A mark of its own keeps decimals apart from separators while the other is rewritten.
            .replace(decimal, '$1\u0000$2')
            .replaceAll(from.list, to.list)
            .replaceAll('\u0000', to.decimal)
        : text,
    )
    .join('');
}

/**
 * A formula cut into plain parts, which can hold separators, and the others: texts, quoted names, structured
 * references.
 */
function parts(formula: string): { readonly text: string; readonly isPlain: boolean }[] {
  const cut: { text: string; isPlain: boolean }[] = [];
  let plain = '';
  for (let start = 0; start < formula.length;) {
    const end = endOfQuoted(formula, start);
    if (end === start) {
      plain += formula[start] ?? '';
      start += 1;
    } else {
      cut.push({ text: plain, isPlain: true }, { text: formula.slice(start, end), isPlain: false });
      plain = '';
      start = end;
    }
  }
  return [...cut, { text: plain, isPlain: true }];
}

/** The index behind a text, quoted name or bracket that begins at `start`; else `start` itself. */
function endOfQuoted(formula: string, start: number): number {
  const first = formula[start];
  if (first === '"' || first === "'") {
    const end = formula.indexOf(first, start + 1);
    return end < 0 ? formula.length : end + 1;
  }
  if (first !== '[') {
    return start;
  }
  const end = closingBracket(formula, start);
  return end < 0 ? formula.length : end;
}
