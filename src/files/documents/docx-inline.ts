/** Reads a paragraph of a Word document: letters with their looks, breaks, boxes, notes (ECMA-376 part 1, 17.3). */
import { decodeLegacy } from '../../core/values/legacy-text';
import type { LegacyEncoding } from '../../core/values/legacy-text';
import type { Element } from '../parts/markup';
import type { Piece } from './looks';
import { bullet } from './numbering';
import type { DoubtCode } from './reading';
import { merged, runLooks } from './docx-styles';
import type { RunLooks, Styles } from './docx-styles';

/** A piece with the old encoding of its font, if it is one. A soft break is `\n` in it. */
interface RawPiece extends Piece {
  readonly legacy?: LegacyEncoding;
  /** Fonts of TCVN3 with capitals only. */
  readonly isCapitalFont?: boolean;
}

/** Things met within a paragraph besides its letters. */
export interface Inline {
  readonly pieces: Piece[];
  /** The contents of text boxes that hang on it. */
  readonly boxes: Element[];
  readonly doubts: { readonly code: DoubtCode; readonly text: string }[];
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** Pages that end within it, as Word saw them last. */
  pageBreaks: number;
}

/** Changes that a document tracks, and fields that go on over paragraphs. */
export interface InlineState {
  tracked: number;
  pictures: number;
  /** Of each field that is open: whether its instruction is over and what it shows has begun. */
  readonly fields: { isShown: boolean }[];
}

/** Elements that only wrap others. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'hyperlink',
  'smartTag',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  'sdtContent',
  'ins',
  'moveTo',
  'ruby',
  'rubyBase',
]);

/** Letters that only Unicode has: a text with one of them is in no old encoding, whatever its font. */
const UNICODE_ONLY = /[\u1EA0-\u1EF9ăĂđĐĩĨũŨơƠưƯ]/;

/** Reads a paragraph. @param base what its letters look like where nothing else is said */
export function readInline(paragraph: Element, base: RunLooks, styles: Styles, state: InlineState): Inline {
  const raw: RawPiece[] = [];
  const inline: Inline = { pieces: [], boxes: [], doubts: [], notes: [], pageBreaks: 0 };
  const walk = (parent: Element): void => {
    for (const each of parent.all()) {
      if (each.name === 'r') {
        readRun(each, base, styles, state, inline, raw);
      } else if (each.name === 'del' || each.name === 'moveFrom') {
        state.tracked++;
      } else if (each.name === 'sdt') {
        readControl(each, inline, walk);
      } else if (each.name === 'AlternateContent') {
        walk(chosen(each));
      } else if (each.name === 'oMath' || each.name === 'oMathPara') {
        const text = [...each.deep('t')].map((t) => t.text()).join('');
        raw.push({ text, bold: false, italic: false, caps: false });
        inline.doubts.push({ code: 'formulaText', text });
      } else if (WRAPPERS.has(each.name)) {
        state.tracked += each.name === 'ins' || each.name === 'moveTo' ? 1 : 0;
        walk(each);
      }
    }
  };
  walk(paragraph);
  inline.pieces.push(...decoded(raw, inline));
  return inline;
}

/** A content control; one that nobody filled in shows a text that asks for it. */
function readControl(control: Element, inline: Inline, walk: (parent: Element) => void): void {
  const content = control.child('sdtContent');
  if (content && control.child('sdtPr')?.child('showingPlcHdr')) {
    inline.doubts.push({ code: 'placeholder', text: [...content.deep('t')].map((t) => t.text()).join('') });
  } else if (content) {
    walk(content);
  }
}

/** Of a choice for several Words, one way: both hold the same (part 3, 10.2). */
export function chosen(choice: Element): Element {
  const ways = choice.all();
  return ways.find((way) => !way.deep('txbxContent').next().done) ?? ways[0] ?? choice;
}

function readRun(
  run: Element,
  base: RunLooks,
  styles: Styles,
  state: InlineState,
  inline: Inline,
  raw: RawPiece[],
): void {
  const properties = run.child('rPr');
  const style = styles.byId.get(properties?.child('rStyle')?.get('val') ?? '')?.run ?? {};
  const looks = merged<RunLooks>([base, style, runLooks(properties)]);
  const shown = textOfRun(run, state, inline);
  if (looks.hidden === true) {
    if (shown.trim() !== '') {
      inline.doubts.push({ code: 'hidden', text: shown });
    }
  } else if (shown !== '') {
    raw.push({
      text: shown,
      bold: looks.bold ?? false,
      italic: looks.italic ?? false,
      caps: looks.caps ?? false,
      ...encodingOf(looks.font ?? ''),
    });
  }
}

/** Fonts of old encodings are told by their names: `.VnTime`, `.VnTimeH` (capitals), `VNI-Times`. */
function encodingOf(font: string): Pick<RawPiece, 'legacy' | 'isCapitalFont'> {
  if (/^\.Vn/i.test(font)) {
    return { legacy: 'tcvn3', isCapitalFont: font.endsWith('H') };
  }
  return /^VNI[- ]/i.test(font) ? { legacy: 'vni' } : {};
}

/** The text of a run, tabs and breaks as signs. What hangs on it is taken down in `inline`. */
function textOfRun(run: Element, state: InlineState, inline: Inline): string {
  let text = '';
  for (const each of run.all()) {
    const field = state.fields.at(-1);
    if (each.name === 'fldChar') {
      followField(each.get('fldCharType') ?? '', state);
    } else if (
      field &&
      state.fields.some(({ isShown }) => !isShown) &&
      each.name !== 'lastRenderedPageBreak'
    ) {
      continue;
    } else {
      text += textOfPart(each, state, inline);
    }
  }
  return text;
}

function followField(type: string, { fields }: InlineState): void {
  const open = fields.at(-1);
  if (type === 'begin') {
    fields.push({ isShown: false });
  } else if (type === 'separate' && open) {
    open.isShown = true;
  } else if (type === 'end') {
    fields.pop();
  }
}

function textOfPart(part: Element, state: InlineState, inline: Inline): string {
  switch (part.name) {
    case 't':
      return part.text();
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      const code = Number.parseInt(part.get('char') ?? '', 16);
      return Number.isFinite(code) && code > 0 && code <= 0xffff
        ? bullet(String.fromCharCode(code < 0x100 ? code + 0xf000 : code))
        : '';
    }
    case 'lastRenderedPageBreak':
      inline.pageBreaks++;
      return '';
    case 'footnoteReference':
    case 'endnoteReference':
      inline.notes.push({
        kind: part.name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: part.get('id') ?? '',
      });
      return '';
    case 'AlternateContent':
      chosen(part)
        .all()
        .forEach((each) => textOfPart(each, state, inline));
      return '';
    case 'drawing':
    case 'pict':
    case 'object':
      readDrawing(part, state, inline);
      return '';
    default:
      return '';
  }
}

/** Text boxes of a drawing; a picture, chart or embedded file is counted, its words are not read. */
function readDrawing(drawing: Element, state: InlineState, inline: Inline): void {
  const boxes = [...outermost(drawing, 'txbxContent')];
  inline.boxes.push(...boxes);
  if (drawing.name === 'object') {
    inline.doubts.push({ code: 'embedded', text: '' });
  } else if (['blip', 'imagedata', 'chart', 'relIds'].some((name) => !drawing.deep(name).next().done)) {
    state.pictures++;
  }
}

/** Elements of a name that stand in none of that name. A choice counts once. */
function* outermost(parent: Element, name: string): Generator<Element> {
  for (const each of parent.all()) {
    if (each.name === name) {
      yield each;
    } else {
      yield* outermost(each.name === 'AlternateContent' ? chosen(each) : each, name);
    }
  }
}

/** Pieces in Unicode. Runs of one old font are put together first: VNI writes a letter and its mark as two. */
function decoded(raw: readonly RawPiece[], inline: Inline): Piece[] {
  const joined: RawPiece[] = [];
  for (const piece of raw) {
    const before = joined.at(-1);
    const isSame =
      before !== undefined &&
      (['bold', 'italic', 'caps', 'legacy', 'isCapitalFont'] as const).every(
        (key) => before[key] === piece[key],
      );
    if (isSame) {
      joined[joined.length - 1] = { ...before, text: before.text + piece.text };
    } else {
      joined.push(piece);
    }
  }
  return joined.map(({ text, bold, italic, caps, legacy, isCapitalFont = false }) => {
    const isOld = legacy !== undefined && !UNICODE_ONLY.test(text.normalize('NFC'));
    const read = isOld ? decodeLegacy(text, legacy) : text;
    const shown = isOld && isCapitalFont ? read.toUpperCase() : read;
    if (shown !== text) {
      inline.doubts.push({ code: 'legacyFont', text: shown });
    }
    return { text: shown, bold, italic, caps };
  });
}
