/**
 * Fields in the paragraphs of an office's form. Word tears a word over several runs wherever it was corrected, so a field is
 * looked for in the letters of a paragraph as a reader sees them.
 */
import { fieldKey } from '../../core/papers/form';
import type { FormLine, KnownField } from '../../core/papers/form';
import type { Element } from '../parts/markup';

/** A piece of a paragraph's text: an element of letters, and where they begin in the paragraph. */
interface Piece {
  readonly element: Element;
  readonly run: Element;
  readonly start: number;
  readonly text: string;
}

/** A field as it stands in a paragraph. */
export interface Span {
  /** As it is typed between the brackets. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph's letters with the elements that hold them. */
export interface Letters {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly spans: readonly Span[];
}

/** What stands between letters and is none: no field reaches over it. */
const BARRIER = '\u0000';
const BARRIERS: ReadonlySet<string> = new Set([
  ...['tab', 'br', 'cr', 'sym', 'drawing', 'pict', 'object', 'fldChar', 'AlternateContent'],
  ...['footnoteReference', 'endnoteReference'],
]);

/** Content that is none of the paragraph's own words: looks, deleted words, other paragraphs. */
const APART: ReadonlySet<string> = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'p', 'oMath', 'instrText']);

/** The longest name of a field that is looked for. */
const LONGEST = 200;
const FIELD = new RegExp(`\\[\\[([^[\\]${BARRIER}]{1,${LONGEST}})\\]\\]`, 'g');
const BRACKETS = /\[\[|\]\]/;

/** Reads the letters of a paragraph. */
export function lettersOf(paragraph: Element): Letters {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (parent: Element): void => {
    for (const each of parent.all()) {
      if (each.name === 't' && each.prefix === paragraph.prefix) {
        const letters = each.text();
        pieces.push({ element: each, run: parent, start: text.length, text: letters });
        text += letters;
      } else if (BARRIERS.has(each.name)) {
        text += BARRIER;
      } else if (!APART.has(each.name)) {
        walk(each);
      }
    }
  };
  walk(paragraph);
  const spans = [...text.matchAll(FIELD)].map((match): Span => {
    const [whole, typed = ''] = match;
    return { typed: typed.trim(), start: match.index, end: match.index + whole.length };
  });
  return { text, pieces, spans };
}

/** Brackets that open or close no field, with the words around them; `undefined` where there are none. */
export function strayBrackets({ text }: Letters): string | undefined {
  const rest = text.replace(FIELD, (whole) => ' '.repeat(whole.length));
  const at = BRACKETS.exec(rest)?.index;
  return at === undefined ? undefined : shownWords(text.slice(at));
}

/** Letters of a quotation. */
const MOST_QUOTED = 30;

/** The beginning of a text, to be found by. */
export function shownWords(text: string): string {
  const words = text.replaceAll(BARRIER, ' ').replace(/\s+/g, ' ').trim();
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).trim()}…` : words;
}

/** The values of a paragraph's fields; `undefined` for one that is to stay. */
export type ValueOf = (field: KnownField) => readonly FormLine[] | undefined;

/** Whether a paragraph holds one field and nothing else: its lines become paragraphs. */
export function loneSpan({ text, spans }: Letters): Span | undefined {
  const [span, ...more] = spans;
  return span && more.length === 0 && text.trim() === text.slice(span.start, span.end) ? span : undefined;
}

/** Fills the fields of a paragraph, the last one first, so that places of those before it hold. */
export function fillParagraph(
  paragraph: Element,
  known: ReadonlyMap<string, KnownField>,
  valueOf: ValueOf,
): void {
  const { spans } = lettersOf(paragraph);
  for (const span of [...spans].reverse()) {
    const field = known.get(fieldKey(span.typed));
    const value = field && valueOf(field);
    if (value) {
      replaceSpan(paragraph, span, value);
    }
  }
}

function replaceSpan(paragraph: Element, span: Span, value: readonly FormLine[]): void {
  const { pieces } = lettersOf(paragraph);
  const touched = pieces.filter(
    ({ start, text }) => start < span.end && start + text.length > span.start && text !== '',
  );
  touched.forEach(({ element, run, start, text }, index) => {
    const before = text.slice(0, Math.max(0, span.start - start));
    const after = text.slice(Math.max(0, span.end - start));
    const lines = index === 0 ? value.map((line) => line.text) : [''];
    const [first] = value;
    if (index === 0 && value.length === 1 && first && before === '' && after === '') {
      emphasise(run, first);
    }
    setText(run, element, `${before}${lines.join('\n')}${after}`);
  });
}

/** Puts a text in the place of an element of letters: line breaks and tabs are elements of their own. */
function setText(run: Element, element: Element, text: string): void {
  const made = text.split(/(\n|\t)/).flatMap((part) => {
    if (part === '\n' || part === '\t') {
      return [run.make(part === '\n' ? '<br/>' : '<tab/>')];
    }
    const letters = run.make('<t xml:space="preserve"></t>');
    letters.children = [wordText(part)];
    return part === '' ? [] : [letters];
  });
  run.children = run.children.flatMap((each) => (each === element ? made : [each]));
}

/** The order of a run's looks as far as it is needed (ECMA-376 part 1, 17.3.2.28). */
const LOOKS = ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs'];
/** What may stand behind them, so that what is put in goes before. */
const LATER_LOOKS = [
  ...[
    'caps',
    'smallCaps',
    'strike',
    'dstrike',
    'outline',
    'shadow',
    'emboss',
    'imprint',
    'noProof',
    'snapToGrid',
  ],
  ...[
    'vanish',
    'webHidden',
    'color',
    'spacing',
    'w',
    'kern',
    'position',
    'sz',
    'szCs',
    'highlight',
    'u',
    'effect',
  ],
  ...[
    'bdr',
    'shd',
    'fitText',
    'vertAlign',
    'rtl',
    'cs',
    'em',
    'lang',
    'eastAsianLayout',
    'specVanish',
    'rPrChange',
  ],
];

/** Makes a run bold or italic where its line is. */
function emphasise(run: Element, { bold = false, italic = false }: FormLine): void {
  for (const [name, wanted] of [
    ['b', bold],
    ['i', italic],
  ] as const) {
    if (wanted) {
      const looks = run.need('rPr', ['rPr', ...run.all().map((each) => each.name)]);
      const old = looks.child(name);
      if (old) {
        looks.remove(old);
      }
      looks.insert(`<${name}/>`, [...LOOKS, ...LATER_LOOKS]);
    }
  }
}

/** A text as the content of an element of Word's, without characters that XML cannot carry. */
const wordText = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
