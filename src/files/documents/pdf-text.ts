/**
 * The letters of a page of a PDF, word by word and each where it was set (ISO 32000-1, 9.4). The library's own text puts words
 * together by guess, and mixes them up where letters come from two fonts.
 */
import { itemsOf, matrixOf, numbersOf, placed, times } from './pdf-orders';
import type { Matrix, Order, OrderCodes } from './pdf-orders';
import type { PdfText } from './pdf-page';

export interface PdfFont {
  readonly name: string;
  /** The length of one unit of its letters' widths, in sizes of the font. */
  readonly unit: number;
}

/** The state that orders set for the letters that follow. */
interface TextState {
  matrix: Matrix;
  /** The place where the line began. */
  line: Matrix;
  font: PdfFont;
  size: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
}

/** A letter as the library gives it. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A gap wider than this share of the size ends a word; letters that are only kerned are nearer. */
const WORD_GAP = 0.12;

/** The texts that these orders set; `turned` is what does not run from left to right. */
export function textsOf(
  codes: OrderCodes,
  orders: Iterable<Order>,
  fontOf: (id: string) => PdfFont,
): { readonly texts: readonly PdfText[]; readonly turned: string } {
  const texts: PdfText[] = [];
  let turned = '';
  const state: TextState = {
    ...{ matrix: matrixOf([]), line: matrixOf([]), font: { name: '', unit: 0.001 }, size: 0 },
    ...{ letterSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0 },
  };
  for (const { code, args, matrix } of orders) {
    if (code === codes.showText) {
      const shown = showText(state, itemsOf(itemsOf(args)[0]), matrix);
      texts.push(...shown.texts);
      turned += shown.turned;
    } else {
      setText(state, code, itemsOf(args), codes, fontOf);
    }
  }
  return { texts, turned: turned.trim() };
}

function setText(
  state: TextState,
  code: number,
  args: readonly unknown[],
  codes: OrderCodes,
  fontOf: (id: string) => PdfFont,
): void {
  const [x = 0, y = 0] = numbersOf(args);
  const move = (right: number, up: number): void => {
    state.line = times(state.line, [1, 0, 0, 1, right, up]);
    state.matrix = state.line;
  };
  if (code === codes.beginText) {
    state.matrix = state.line = matrixOf([]);
  } else if (code === codes.setFont) {
    state.font = fontOf(String(args[0]));
    state.size = Number(args[1]);
  } else if (code === codes.setTextMatrix) {
    // The library hands the six numbers over as one list, or as they are.
    state.matrix = state.line = matrixOf(args.length === 1 ? args[0] : args);
  } else if (code === codes.moveText) {
    move(x, y);
  } else if (code === codes.setLeadingMoveText) {
    state.leading = -y;
    move(x, y);
  } else if (code === codes.nextLine) {
    move(0, -state.leading);
  } else if (code === codes.setCharSpacing) {
    state.letterSpace = x;
  } else if (code === codes.setWordSpacing) {
    state.wordSpace = x;
  } else if (code === codes.setHScale) {
    // A share of 100, which the library divides already.
    state.scale = x > 5 ? x / 100 : x;
  } else if (code === codes.setLeading) {
    state.leading = Math.abs(x);
  } else if (code === codes.setTextRise) {
    state.rise = x;
  }
}

function showText(
  state: TextState,
  glyphs: readonly unknown[],
  page: Matrix,
): { readonly texts: readonly PdfText[]; readonly turned: string } {
  const { font, size, scale, rise } = state;
  const whole = times(page, state.matrix);
  const length = Math.hypot(whole[0], whole[1]);
  const isTurned = Math.abs(whole[1]) > Math.abs(whole[0]) * 0.05 || whole[0] * size < 0;
  const texts: PdfText[] = [];
  let [at, end, word, start] = [0, 0, '', 0];
  const flush = (): void => {
    if (word !== '') {
      const [x, y] = placed(whole, start * scale, rise);
      texts.push({
        text: word,
        ...{
          x,
          y,
          width: (end - start) * scale * length,
          size: Math.abs(size) * Math.hypot(whole[2], whole[3]),
        },
        bold: /bold|black|heavy|demi/i.test(font.name),
        italic: /ital|obli/i.test(font.name),
      });
    }
    word = '';
  };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      at -= (glyph * size) / 1000;
    } else if (isGlyph(glyph)) {
      const isBlank = glyph.unicode.trim() === '';
      if (isBlank || Math.abs(at - end) > WORD_GAP * Math.abs(size)) {
        flush();
      }
      const width = glyph.width * font.unit * size;
      if (!isBlank) {
        start = word === '' ? at : start;
        word += glyph.unicode;
        end = at + width + Math.max(0, state.letterSpace);
      }
      at += width + state.letterSpace + (glyph.isSpace ? state.wordSpace : 0);
    }
  }
  flush();
  state.matrix = times(state.matrix, [1, 0, 0, 1, at * scale, 0]);
  return isTurned
    ? { texts: [], turned: `${texts.map(({ text }) => text).join('')} ` }
    : { texts, turned: '' };
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
