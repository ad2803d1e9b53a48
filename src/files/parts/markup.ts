/**
 * XML as a tree that is written again letter for letter where nothing was changed. XmlReader has judged every document
 * before: this tree is for changing it.
 */
import { escapeXml } from './text';

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/[^>]*>|<[^\s/>](?:[^>"']|"[^"]*"|'[^']*')*>/g;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An element with its tags as they are written. */
export class Element {
  readonly name: string;
  /** The prefix with its colon; '' where it has none. */
  readonly prefix: string;
  children: (Element | string)[] = [];
  private readonly qualified: string;

  constructor(
    /** The start tag without its end: `<x:row r="1"`. */
    private head: string,
    /** The end of the tag: `>` or `/>`. */
    private readonly end: string,
    private close = '',
  ) {
    this.qualified = /^<([^\s/>]+)/.exec(head)?.[1] ?? '';
    const colon = this.qualified.indexOf(':') + 1;
    this.prefix = this.qualified.slice(0, colon);
    this.name = this.qualified.slice(colon);
  }

  /** The value of an attribute, by its name without prefix; one that has no prefix comes first. */
  get(name: string): string | undefined {
    let prefixed: string | undefined;
    for (const [, found = '', double, single = ''] of this.attributes()) {
      if (found === name) {
        return unescape(double ?? single);
      }
      if (found.endsWith(`:${name}`)) {
        prefixed ??= unescape(double ?? single);
      }
    }
    return prefixed;
  }

  /** Gives an attribute another value; `undefined` takes it away. @param name with its prefix */
  set(name: string, value: string | number | undefined): this {
    return this.setRaw(name, value === undefined ? undefined : escapeXml(String(value)));
  }

  /** The same with a value that is escaped already. */
  setRaw(name: string, value: string | undefined): this {
    const written = value === undefined ? '' : [' ', name, '="', value, '"'].join('');
    const found = [...this.attributes()].find(([, each]) => each === name);
    if (found) {
      const at = this.qualified.length + 1 + found.index;
      const before = this.head.slice(0, at).replace(/\s+$/, '');
      this.head = before + written + this.head.slice(at + found[0].length);
    } else {
      this.head = this.head.replace(/\s+$/, '') + written;
    }
    return this;
  }

  /** The namespace of the element, as far as it is bound here. */
  get namespace(): string {
    const wanted = this.prefix === '' ? 'xmlns' : `xmlns:${this.prefix.slice(0, -1)}`;
    const found = [...this.attributes()].find(([, name]) => name === wanted);
    return found?.[2] ?? found?.[3] ?? '';
  }

  /** The prefix that this element binds to a namespace, with its colon. */
  prefixOf(namespace: string): string | undefined {
    const found = [...this.attributes()].find(
      ([, name = '', double, single]) => name.startsWith('xmlns:') && (double ?? single) === namespace,
    );
    return found && `${(found[1] ?? '').slice(6)}:`;
  }

  /** The elements within, of this name. */
  all(name?: string): Element[] {
    return this.children.filter(
      (each): each is Element => typeof each !== 'string' && (name === undefined || each.name === name),
    );
  }

  child(name: string): Element | undefined {
    return this.all(name)[0];
  }

  /** The element of this name and of the vocabulary of its parent: another one may use the same name. */
  own(name: string): Element | undefined {
    const { namespace } = this;
    return this.all(name).find(
      (each) => each.prefix === this.prefix && ['', namespace].includes(each.namespace),
    );
  }

  /** Every element of this name, however deep. */
  *deep(name: string): Generator<Element> {
    for (const each of this.all()) {
      if (each.name === name) {
        yield each;
      }
      yield* each.deep(name);
    }
  }

  text(): string {
    return this.children
      .map((each) =>
        typeof each !== 'string'
          ? each.text()
          : each
              .split(/(<[\s\S]*>)/)
              .map((piece) =>
                piece.startsWith('<![CDATA[')
                  ? piece.slice(9, -3)
                  : piece.startsWith('<')
                    ? ''
                    : unescape(piece),
              )
              .join(''),
      )
      .join('');
  }

  remove(child: Element): void {
    this.children = this.children.filter((each) => each !== child);
  }

  /** Makes an element that can stand within this one. @param xml without prefixes */
  make(xml: string): Element {
    const [made] = fragment(xml, this.prefix);
    if (!made) {
      throw new Error(`No element: ${xml}`);
    }
    return made;
  }

  /** Adds an element at the end. @param xml without prefixes */
  append(xml: string): Element {
    const made = this.make(xml);
    this.children.push(made);
    return made;
  }

  /**
   * Adds an element where the schema has its place.
   * @param order names of elements as the schema orders them; what it does not name stays behind what comes before it.
   */
  insert(xml: string, order: readonly string[]): Element {
    const made = this.make(xml);
    const rank = order.indexOf(made.name);
    const at = this.children.findIndex((each) => typeof each !== 'string' && rankOf(each, order) > rank);
    this.children.splice(at < 0 ? this.children.length : at, 0, made);
    return made;
  }

  /** Puts the elements within in the schema's order. */
  sort(order: readonly string[]): void {
    this.children = this.all().sort((a, b) => rankOf(a, order) - rankOf(b, order));
  }

  /** The element of this name, made where the schema has its place if there is none. */
  need(name: string, order: readonly string[]): Element {
    return this.child(name) ?? this.insert(`<${name}/>`, order);
  }

  copy(): Element {
    return parseElement(this.toString());
  }

  toString(): string {
    if (this.end === '/>' && this.children.length === 0) {
      return this.head + this.end;
    }
    const close = this.close || `</${this.qualified}>`;
    return `${this.head}>${this.children.join('')}${close}`;
  }

  /** Set by the parser. */
  closeWith(tag: string): void {
    this.close = tag;
  }

  private attributes() {
    return this.head.slice(this.qualified.length + 1).matchAll(ATTRIBUTE);
  }
}

/** The rank of an element; of a choice for several Excels, that of what is chosen from. */
function rankOf(element: Element, order: readonly string[]): number {
  const rank = order.indexOf(element.name);
  if (rank >= 0 || element.name !== 'AlternateContent') {
    return rank;
  }
  return Math.max(-1, ...element.all().flatMap((way) => way.all().map(({ name }) => order.indexOf(name))));
}

/** A document: its root and what stands around it. */
export interface Markup {
  readonly before: string;
  readonly root: Element;
  readonly after: string;
}

/**
 * Takes a document apart.
 * @param opaque the name of an element in the root whose content stays one text.
 */
export function parseMarkup(xml: string, opaque?: string): Markup {
  const stack: Element[] = [];
  let before = '';
  let root: Element | undefined;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(xml); match; match = TOKEN.exec(xml)) {
    const [token] = match;
    const parent = stack.at(-1);
    const text = xml.slice(at, match.index);
    at = match.index + token.length;
    if (parent && text) {
      parent.children.push(text);
    } else {
      before += root ? '' : text;
    }
    if (token.startsWith('</')) {
      stack.pop()?.closeWith(token);
      if (stack.length === 0) {
        break;
      }
    } else if (token.startsWith('<!') || token.startsWith('<?')) {
      if (parent) {
        parent.children.push(token);
      } else {
        before += token;
      }
    } else {
      const end = token.endsWith('/>') ? '/>' : '>';
      const element = new Element(token.slice(0, -end.length), end);
      parent?.children.push(element);
      root ??= element;
      if (end === '>') {
        stack.push(element);
        if (element.name === opaque && stack.length === 2) {
          const close = xml.indexOf(`</${element.prefix}${opaque}`, at);
          element.children.push(xml.slice(at, close));
          at = close;
          TOKEN.lastIndex = close;
        }
      } else if (stack.length === 0) {
        break;
      }
    }
  }
  if (!root || stack.length > 0) {
    throw new Error('The document has no end.');
  }
  return { before, root, after: xml.slice(at) };
}

/** An element that stands alone. */
export const parseElement = (xml: string): Element => parseMarkup(xml).root;

/** XML written without prefixes, with this one (with its colon, or ''). Text within it holds no `<`. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** Elements written without prefixes, with this one. */
function fragment(xml: string, prefix: string): Element[] {
  return parseMarkup(`<${prefix}f>${prefixed(xml, prefix)}</${prefix}f>`).root.all();
}

function unescape(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/g,
        (whole, hex: string, decimal: string, name: string) =>
          name === undefined
            ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
            : (ENTITIES[name] ?? whole),
      )
    : text;
}
