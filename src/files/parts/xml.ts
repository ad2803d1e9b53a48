/**
 * A small reader of XML that walks from tag to tag. It knows what Office files need and refuses the rest: a DTD,
 * entities of its own, a tag closed out of order, an end that is missing. Prefixes are dropped from the names of
 * elements, so `x:row` and `row` are the same.
 */
import type { PlainCell } from './plain-cell';
import { Refusal } from './refusal';

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Office files nest about a dozen elements. */
const DEEPEST = 200;

const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

export class XmlReader {
  /** Local name of the tag the reader stands on. */
  name = '';
  /** Its prefix, with the colon; '' where it has none. */
  prefix = '';
  /** `empty` is `<a/>`: no `close` follows it. */
  kind: 'open' | 'empty' | 'close' = 'open';
  private at = 0;
  private tagStart = 0;
  private attributesStart = 0;
  private tagEnd = 0;
  private readonly open: string[] = [];

  constructor(
    private readonly xml: string,
    /** Named in the detail of a refusal. */
    private readonly part: string,
  ) {
    if (!xml.includes('<')) {
      throw this.refusal('no element');
    }
  }

  /** The number of elements that are open, the one just opened included. */
  get depth(): number {
    return this.open.length;
  }

  /** Reads a cell of the plain form that comes next, if one does, and goes on behind it. */
  plainCell(cell: PlainCell, row: number): boolean {
    const found = cell.scan(this.xml, this.at, row);
    if (found) {
      this.at = cell.end;
    }
    return found;
  }

  /** The text between these two marks, if just that comes next without a tag. The reader then goes on behind it. */
  plainText(before: string, after: string): string | undefined {
    const { xml, at } = this;
    if (!xml.startsWith(before, at)) {
      return undefined;
    }
    const start = at + before.length;
    const end = xml.indexOf('<', start);
    if (!xml.startsWith(after, end)) {
      return undefined;
    }
    this.at = end + after.length;
    return this.textBetween(start, end);
  }

  /** The characters between two places, as they are written. */
  raw(start: number, end: number): string {
    return this.xml.slice(start, end);
  }

  /** The number that the digits between two places make; −1 when there is anything else, or nothing. */
  digits(start: number, end: number): number {
    let number = start < end ? 0 : -1;
    for (let at = start; at < end; at++) {
      const digit = this.xml.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether these characters stand there. */
  has(text: string, start: number, end: number): boolean {
    // Two texts are compared many characters at a time; `startsWith` would go one by one.
    return end - start === text.length && this.xml.slice(start, end) === text;
  }

  /** The text between two places that holds no tag. */
  textBetween(start: number, end: number): string {
    return this.unescape(lines(this.xml.slice(start, end)));
  }

  /** Goes on to the next tag. `false` at the end of the document. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.at);
      if (start < 0) {
        if (this.open.length > 0) {
          throw this.refusal(`${this.open.at(-1)} is not closed`);
        }
        return false;
      }
      const mark = xml.charCodeAt(start + 1);
      if (mark !== QUESTION && mark !== EXCLAMATION) {
        this.readTag(start);
        return true;
      }
      if (mark === QUESTION) {
        this.at = this.after('?>', start);
      } else if (xml.startsWith('<!--', start)) {
        this.at = this.after('-->', start + 4);
      } else if (xml.startsWith('<![CDATA[', start)) {
        this.at = this.after(']]>', start);
      } else {
        throw new Refusal('unsafe', `${this.part}: document type declaration`);
      }
    }
  }

  /**
   * Goes on to the next element that opens, however deep, within the one that was open at `depth`.
   * @param depth 0 is the whole document.
   * @returns `false` at its end; the reader then stands on its closing tag.
   */
  nextElement(depth = 0): boolean {
    while (this.next() && this.depth >= depth) {
      if (this.kind !== 'close') {
        return true;
      }
    }
    return false;
  }

  /** An attribute of the tag, unescaped; by its name without prefix, an attribute without prefix first. */
  attribute(name: string): string | undefined {
    const { xml, tagEnd } = this;
    let prefixed: string | undefined;
    let at = this.attributesStart;
    for (;;) {
      while (xml.charCodeAt(at) <= SPACE) {
        at++;
      }
      let equals = at;
      while (equals < tagEnd && xml.charCodeAt(equals) !== EQUALS) {
        equals++;
      }
      if (equals === tagEnd) {
        return prefixed;
      }
      let start = equals + 1;
      while (xml.charCodeAt(start) <= SPACE) {
        start++;
      }
      const quote = xml.charCodeAt(start);
      const end =
        quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE ? xml.indexOf(xml.charAt(start), start + 1) : -1;
      if (end < 0 || end >= tagEnd) {
        throw this.refusal(`${this.name}: attribute without quotes`);
      }
      let nameEnd = equals;
      while (xml.charCodeAt(nameEnd - 1) <= SPACE) {
        nameEnd--;
      }
      const nameStart = nameEnd - name.length;
      if (nameStart === at && xml.startsWith(name, nameStart)) {
        return this.attributeValue(xml.slice(start + 1, end));
      }
      if (nameStart > at && xml.charCodeAt(nameStart - 1) === COLON && xml.startsWith(name, nameStart)) {
        prefixed ??= this.attributeValue(xml.slice(start + 1, end));
      }
      at = end + 1;
    }
  }

  /** The text of the element just opened, its children's included; the reader then stands on its closing tag. */
  text(): string {
    if (this.kind === 'empty') {
      return '';
    }
    const depth = this.depth;
    let text = '';
    while (this.depth >= depth) {
      const from = this.at;
      this.next();
      text += this.plain(from, this.tagStart);
    }
    return text;
  }

  /** Goes to the closing tag of the element just opened. */
  skip(): void {
    if (this.kind === 'open') {
      const depth = this.depth;
      while (this.depth >= depth && this.next());
    }
  }

  /** A line break as written counts as a space, one written as `&#10;` as itself (XML 1.0, 3.3.3). */
  private attributeValue(raw: string): string {
    return this.unescape(/[\t\r\n]/.test(raw) ? raw.replace(/[\t\r\n]/g, ' ') : raw);
  }

  private readTag(start: number): void {
    const { xml } = this;
    let end = start + 1;
    let colon = -1;
    const closing = xml.charCodeAt(end) === SLASH;
    const nameStart = closing ? ++end : end;
    for (
      let code = xml.charCodeAt(end);
      code > SPACE && code !== GREATER && code !== SLASH;
      code = xml.charCodeAt(++end)
    ) {
      if (code === COLON) {
        colon = end;
      }
    }
    const qualified = xml.slice(nameStart, end);
    if (qualified === '') {
      throw this.refusal(`tag without a name at ${start}`);
    }
    this.attributesStart = end;
    let quote = 0;
    for (; ; end++) {
      const code = xml.charCodeAt(end);
      if (Number.isNaN(code)) {
        throw this.refusal(`${qualified} is cut off`);
      }
      if (quote !== 0) {
        quote = code === quote ? 0 : quote;
      } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        quote = code;
      } else if (code === GREATER) {
        break;
      }
    }
    this.tagStart = start;
    this.tagEnd = end;
    this.at = end + 1;
    this.name = colon < 0 ? qualified : xml.slice(colon + 1, nameStart + qualified.length);
    this.prefix = colon < 0 ? '' : xml.slice(nameStart, colon + 1);
    if (closing) {
      this.kind = 'close';
      if (this.open.pop() !== qualified) {
        throw this.refusal(`${qualified} is closed out of order`);
      }
    } else if (xml.charCodeAt(end - 1) === SLASH) {
      this.kind = 'empty';
    } else {
      this.kind = 'open';
      if (this.open.push(qualified) > DEEPEST) {
        throw new Refusal('unsafe', `${this.part}: more than ${DEEPEST} elements within each other`);
      }
    }
  }

  /** The text between two places that holds no tag, but maybe comments, instructions and CDATA. */
  private plain(from: number, to: number): string {
    const raw = this.xml.slice(from, to);
    if (!raw.includes('<')) {
      return this.unescape(lines(raw));
    }
    return raw
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
      .map((piece) => {
        if (piece.startsWith('<![CDATA[')) {
          return lines(piece.slice(9, -3));
        }
        return piece.startsWith('<') ? '' : this.unescape(lines(piece));
      })
      .join('');
  }

  private unescape(text: string): string {
    if (!text.includes('&')) {
      return text;
    }
    return text.replace(/&([^;&]{0,32});?/g, (whole, name: string) => {
      const known = ENTITIES.get(name);
      const number = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
      const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1;
      if (!whole.endsWith(';') || (known === undefined && (code < 0 || code > 0x10ffff))) {
        throw this.refusal(`unknown entity ${whole}`);
      }
      return known ?? String.fromCodePoint(code);
    });
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) {
      throw this.refusal(`${mark} is missing`);
    }
    return at + mark.length;
  }

  private refusal(detail: string): Refusal {
    return new Refusal('damaged', `${this.part}: ${detail}`);
  }
}

/** XML knows one line break only (XML 1.0, 2.11). */
function lines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The bytes of a part as text: UTF-8, or UTF-16 with its mark. @throws Refusal `damaged` for bytes that are neither. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('damaged', `${part}: not ${label}`);
  }
}
