/** HTML from a clipboard as tags and texts. Nothing in it is run or fetched; what is broken is read as browsers do, by guess. */

/** A tag or a text, entities read. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string };

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</g;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Elements whose content nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'title',
  'xml',
  'noscript',
  'template',
  'textarea',
  'select',
  'style',
]);

/** Latin letters by their names, from U+00A0 on (HTML 4.01, 24.2). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const ENTITIES = new Map<string, string>([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
    ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', hellip: '…' },
    ...{ ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '', le: '≤', ge: '≥', rarr: '→' },
  }),
]);

/** The tokens of a page; its style sheets come as one text in `styles`. */
export function htmlTokens(html: string): { readonly tokens: readonly HtmlToken[]; readonly styles: string } {
  const tokens: HtmlToken[] = [];
  const lower = html.toLowerCase();
  let styles = '';
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match; match = TOKEN.exec(html)) {
    const [whole, slash, tag, rest = ''] = match;
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (!/^<[!?]/.test(whole)) {
        tokens.push({ kind: 'text', text: unescaped(whole) });
      }
    } else if (slash === '/') {
      tokens.push({ kind: 'close', name });
    } else if (UNSEEN.has(name) && !rest.endsWith('/')) {
      const end = lower.indexOf(`</${name}`, TOKEN.lastIndex);
      styles += name === 'style' ? html.slice(TOKEN.lastIndex, end < 0 ? undefined : end) : '';
      TOKEN.lastIndex = end < 0 ? html.length : end;
    } else {
      tokens.push({ kind: 'open', name, attributes: attributesOf(rest) });
      if (rest.endsWith('/')) {
        tokens.push({ kind: 'close', name });
      }
    }
  }
  return { tokens, styles };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescaped(double ?? single ?? bare ?? ''),
    ]),
  );
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]\w{1,8}));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES.get(name ?? '') ?? whole);
    },
  );
}
