/** HTML from a clipboard as blocks: what Word, Excel and browsers put there when text or a table is copied. */
import { htmlTokens } from './html-tokens';
import type { HtmlToken } from './html-tokens';
import { HtmlTable } from './html-table';
import type { Piece } from './looks';
import type { Draft, DraftDoubt, Item } from './draft';
import { formatted } from './numbering';
import { softLines } from './soft-breaks';

/** Looks that an open element gives the text within it. */
interface Open {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly centred: boolean;
  readonly hidden: boolean;
  readonly kept: boolean;
  /** Word puts a list's number in an element of its own. */
  readonly isNumber: boolean;
  /** Of lists: how they count. */
  readonly list?: { readonly format: string; count: number };
}

const ROOT: Open = {
  name: '',
  ...{ bold: false, italic: false, caps: false, centred: false, hidden: false, kept: false, isNumber: false },
};

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Elements that begin and end paragraphs. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** An element of these ends an open one of the same kind: people leave the end out (HTML, 13.1.2.4). */
const ENDS_ITS_KIND: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
};

/** Elements that none of those closes behind. */
const WALLS: ReadonlySet<string> = new Set(['table', 'ul', 'ol']);

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Signs of the fonts Symbol and Wingdings before the points of a list, as Word writes them into HTML. */
const LIST_SIGNS: Readonly<Record<string, string>> = {
  '·': '•',
  '§': '▪',
  Ø: '➢',
  ü: '✓',
  v: '❖',
  q: '☐',
  o: '○',
};

/** Elements within each other deeper than this are a trick. */
const DEEPEST = 500;

/** The items of a piece of HTML, in order. */
export function readHtml(html: string): Item[] {
  const { tokens, styles } = htmlTokens(html);
  const reading = new HtmlReading(classRules(styles));
  tokens.forEach((token) => reading.take(token));
  return reading.finish();
}

/** Looks that style sheets give classes: all that Word and Excel use. */
function classRules(styles: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  for (const [, selectors = '', body = ''] of styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      const name = /^[a-z0-9]*\.([\w-]+)$/i.exec(selector.replace(/<!--|-->/g, '').trim())?.[1];
      if (name !== undefined) {
        rules.set(name, `${rules.get(name) ?? ''};${body}`);
      }
    }
  }
  return rules;
}

class HtmlReading {
  private readonly open: Open[] = [ROOT];
  private readonly items: Item[] = [];
  private readonly tables: HtmlTable[] = [];
  private tableCount = 0;
  private tracked = 0;
  private pieces: Piece[] = [];
  private number = '';
  private level: number | undefined;

  constructor(private readonly rules: ReadonlyMap<string, string>) {}

  take(token: HtmlToken): void {
    if (token.kind === 'text') {
      this.text(token.text);
    } else if (token.kind === 'close') {
      this.close(token.name);
    } else {
      this.start(token.name, token.attributes);
    }
  }

  finish(): Item[] {
    while (this.open.length > 1) {
      this.close(this.top.name);
    }
    this.flush();
    const doubt: DraftDoubt = { kind: 'doubt', code: 'tracked', text: String(this.tracked) };
    return [...this.items, ...(this.tracked > 0 ? [doubt] : [])];
  }

  private get top(): Open {
    return this.open.at(-1) ?? ROOT;
  }

  private text(text: string): void {
    const { bold, italic, caps, hidden, kept, isNumber } = this.top;
    if (hidden) {
      return;
    }
    // Line ends of the source are blanks; a break that people see is an element.
    const shown = kept ? text : text.replace(/[\r\n\t ]+/g, ' ');
    if (isNumber) {
      this.number += shown;
    } else if (shown.trim() !== '' || this.pieces.length > 0) {
      this.pieces.push({ text: shown, bold, italic, caps });
    }
  }

  private start(name: string, attributes: ReadonlyMap<string, string>): void {
    const kinds = ENDS_ITS_KIND[name];
    if (kinds) {
      this.endKinds(kinds);
    }
    if (BLOCKS.has(name)) {
      this.flush();
    }
    if (name === 'br') {
      this.pieces.push({ text: '\n', bold: false, italic: false, caps: false });
    }
    if (VOID.has(name) || this.open.length > DEEPEST) {
      return;
    }
    const style = this.styleOf(attributes);
    const within = opened(this.top, name, style, attributes);
    this.open.push(within);
    if (name === 'del' || name === 'ins') {
      this.tracked++;
    }
    if (style.includes('mso-tab-count')) {
      this.pieces.push({ text: '\t', bold: false, italic: false, caps: false });
    }
    const depth = /mso-list:[^;]*level(\d)/.exec(style)?.[1];
    this.level = depth === undefined ? this.level : Number(depth) - 1;
    if (name === 'li') {
      this.point(attributes);
    } else if (!within.hidden) {
      this.tableStart(name, attributes);
    }
  }

  /** A point of a browser's list: its number is counted here. */
  private point(attributes: ReadonlyMap<string, string>): void {
    const lists = this.open.filter(({ list }) => list);
    const list = lists.at(-1)?.list;
    if (list) {
      list.count = Number(attributes.get('value') ?? list.count + 1) || list.count + 1;
      this.number = list.format === 'bullet' ? '-' : `${formatted(list.format, list.count) ?? list.count}.`;
      this.level = lists.length - 1;
    }
  }

  private tableStart(name: string, attributes: ReadonlyMap<string, string>): void {
    const table = this.tables.at(-1);
    if (name === 'table') {
      if (this.tables.length === 0) {
        this.tableCount++;
      } else {
        this.items.push({ kind: 'doubt', code: 'nestedTable', text: '' });
      }
      this.tables.push(new HtmlTable(this.tableCount));
    } else if (name === 'tr' && table) {
      table.startRow(this.open.some((each) => each.name === 'thead'));
    } else if ((name === 'td' || name === 'th') && table) {
      const count = (key: string) => Math.min(1000, Math.max(1, Number(attributes.get(key) ?? 1) || 1));
      table.startCell(count('colspan'), count('rowspan'), name === 'th');
    }
  }

  private close(name: string): void {
    const at = this.open.map((each) => each.name).lastIndexOf(name);
    if (at <= 0) {
      return;
    }
    while (this.open.length > at) {
      const closing = this.open.at(-1)?.name ?? '';
      if (BLOCKS.has(closing)) {
        this.flush();
      }
      this.open.pop();
      this.tableEnd(closing);
    }
  }

  private tableEnd(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'tr') {
      table?.endRow();
    } else if (name === 'table' && table) {
      table.endRow();
      this.tables.pop();
      const around = this.tables.at(-1);
      if (around) {
        around.add(...table.lines());
      } else {
        this.items.push(...table.rows);
      }
    }
  }

  private endKinds(kinds: readonly string[]): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const name = this.open[at]?.name ?? '';
      if (WALLS.has(name)) {
        return;
      }
      if (kinds.includes(name)) {
        this.close(name);
      }
    }
  }

  private flush(): void {
    const { pieces, level } = this;
    const number = this.number.replace(/[\s\u00a0]+/g, ' ').trim();
    const table = this.tables.at(-1);
    if (pieces.some(({ text }) => text.trim() !== '')) {
      const drafts = softLines(pieces, table?.isInCell ?? false).map((line, index): Draft => ({
        kind: 'draft',
        pieces: line,
        isCentred: this.top.centred,
        ...(index === 0 && number !== '' && { number: LIST_SIGNS[number] ?? number }),
        ...(index === 0 && level !== undefined && { level }),
      }));
      if (table?.isInCell) {
        table.add(...drafts);
      } else {
        this.items.push(...drafts);
      }
      this.number = '';
    }
    this.pieces = [];
    this.level = undefined;
  }

  private styleOf(attributes: ReadonlyMap<string, string>): string {
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((name) => this.rules.get(name) ?? '');
    return [...classes, attributes.get('style') ?? ''].join(';').toLowerCase();
  }
}

/** An element as it is within another one. */
function opened(parent: Open, name: string, style: string, attributes: ReadonlyMap<string, string>): Open {
  const weight = last(style, /font-weight:\s*(\w+)/g);
  const slant = last(style, /font-style:\s*(\w+)/g);
  const align = last(style, /text-align:\s*(\w+)/g) ?? attributes.get('align')?.toLowerCase();
  const types: Readonly<Record<string, string>> = {
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  };
  return {
    name,
    bold: weight === undefined ? parent.bold || BOLD.has(name) : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    italic: slant === undefined ? parent.italic || name === 'i' || name === 'em' : slant === 'italic',
    caps: parent.caps || /text-transform:\s*uppercase|font-variant:\s*small-caps/.test(style),
    centred: align === undefined ? parent.centred || name === 'center' : align === 'center',
    hidden:
      parent.hidden || name === 'del' || /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/.test(style),
    kept: parent.kept || name === 'pre' || /white-space:\s*pre/.test(style),
    isNumber: parent.isNumber || /mso-list:\s*ignore/.test(style),
    ...(name === 'ul' && { list: { format: 'bullet', count: 0 } }),
    ...(name === 'ol' && {
      list: {
        format: types[attributes.get('type') ?? ''] ?? 'decimal',
        count: (Number(attributes.get('start') ?? 1) || 1) - 1,
      },
    }),
  };
}

const last = (style: string, pattern: RegExp): string | undefined => [...style.matchAll(pattern)].at(-1)?.[1];
