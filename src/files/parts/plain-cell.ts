/**
 * Takes cells apart that are stored as almost every writer stores almost every cell. The form is `<c r="B7" s="4"
 * t="s"><v>12</v></c>`, with `<f>…</f>` before the value, or `<v/>` for an empty one, or nothing in it, or a text of
 * its own in `<is><t>`. It takes one pass; whatever is written otherwise is left to the XML reader, which understands
 * all of it. Thousands of workbooks can be read in a short time only because of this.
 */
import { MAX_COLUMNS } from '../../workbook/cells/cells';

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const A = 65;
const Z = 90;
const SMALL_C = 99;
const SMALL_F = 102;
const SMALL_R = 114;
const SMALL_S = 115;
const SMALL_T = 116;
const SMALL_V = 118;

/** Types of one letter; `str` and `inlineStr` beside them. */
const TYPES: Readonly<Record<number, string>> = { 98: 'b', 100: 'd', 101: 'e', 110: 'n', 115: 's' };

const INLINE = '<is><t>';
const INLINE_END = '</t></is></c>';

/**
 * The parts of the cell scanned last. Each scan fills it anew, so that a sheet needs one, and nothing is made for a
 * cell but what is kept.
 */
export class PlainCell {
  /** Counted from 0. */
  column = 0;
  style = 0;
  type = 'n';
  /** The raw texts lie between these places; an end of 0 means that there is none. */
  valueStart = 0;
  valueEnd = 0;
  formulaStart = 0;
  formulaEnd = 0;
  /** The place right behind the cell. */
  end = 0;

  /**
   * Takes the cell at this place apart, if it has this form.
   * @returns whether at this place stands a cell of this form, with an address in this row (from 0).
   */
  scan(xml: string, start: number, row: number): boolean {
    if (xml.charCodeAt(start) !== LESS || xml.charCodeAt(start + 1) !== SMALL_C) {
      return false;
    }
    this.style = 0;
    this.type = 'n';
    this.valueEnd = 0;
    this.formulaEnd = 0;
    let at = start + 2;
    let addressed = false;
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === GREATER) {
        at += 1;
        break;
      }
      if (code === SLASH) {
        this.end = at + 2;
        return addressed && xml.charCodeAt(at + 1) === GREATER;
      }
      if (code !== SPACE || xml.charCodeAt(at + 2) !== EQUALS || xml.charCodeAt(at + 3) !== QUOTE) {
        return false;
      }
      const name = xml.charCodeAt(at + 1);
      at += 4;
      if (name === SMALL_R) {
        at = this.scanAddress(xml, at, row);
        addressed = true;
      } else if (name === SMALL_S) {
        at = this.scanStyle(xml, at);
      } else if (name === SMALL_T) {
        at = this.scanType(xml, at);
      } else {
        return false;
      }
      if (at < 0 || xml.charCodeAt(at) !== QUOTE) {
        return false;
      }
      at += 1;
    }
    if (xml.charCodeAt(at + 1) === SMALL_F && xml.charCodeAt(at + 2) === GREATER) {
      this.formulaStart = at + 3;
      this.formulaEnd = xml.indexOf('<', at + 3);
      if (!xml.startsWith('</f>', this.formulaEnd)) {
        return false;
      }
      at = this.formulaEnd + 4;
    }
    if (this.type === 'inlineStr') {
      this.valueStart = at + INLINE.length;
      this.valueEnd = xml.indexOf('<', this.valueStart);
      this.end = this.valueEnd + INLINE_END.length;
      return addressed && xml.startsWith(INLINE, at) && xml.startsWith(INLINE_END, this.valueEnd);
    }
    if (xml.startsWith('<v/>', at)) {
      this.valueStart = at;
      this.valueEnd = at;
      at += 4;
    } else if (xml.charCodeAt(at + 1) === SMALL_V && xml.charCodeAt(at + 2) === GREATER) {
      this.valueStart = at + 3;
      this.valueEnd = xml.indexOf('<', at + 3);
      if (!xml.startsWith('</v>', this.valueEnd)) {
        return false;
      }
      at = this.valueEnd + 4;
    }
    this.end = at + 4;
    return addressed && xml.startsWith('</c>', at);
  }

  /**
   * Reads the column from an address.
   * @returns where the address ends, −1 when it is none of this row.
   */
  private scanAddress(xml: string, start: number, row: number): number {
    let at = start;
    let column = 0;
    let code = xml.charCodeAt(at);
    for (; code >= A && code <= Z && column < MAX_COLUMNS; code = xml.charCodeAt(++at)) {
      column = column * 26 + code - A + 1;
    }
    let found = 0;
    for (; code >= ZERO && code <= NINE && found <= row; code = xml.charCodeAt(++at)) {
      found = found * 10 + code - ZERO;
    }
    this.column = column - 1;
    return column > 0 && column <= MAX_COLUMNS && found === row + 1 ? at : -1;
  }

  private scanStyle(xml: string, start: number): number {
    let at = start;
    let code = xml.charCodeAt(at);
    for (; code >= ZERO && code <= NINE && at < start + 6; code = xml.charCodeAt(++at)) {
      this.style = this.style * 10 + code - ZERO;
    }
    return at;
  }

  private scanType(xml: string, start: number): number {
    if (xml.startsWith('str"', start)) {
      this.type = 'str';
      return start + 3;
    }
    if (xml.startsWith('inlineStr"', start)) {
      this.type = 'inlineStr';
      return start + 9;
    }
    const type = TYPES[xml.charCodeAt(start)];
    this.type = type ?? '';
    return type === undefined ? -1 : start + 1;
  }
}
