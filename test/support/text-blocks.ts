/** A plain text as blocks, for tests: lines joined to paragraphs as their lengths and blank lines say. */
import type { DocumentBlocks, Paragraph } from '../../src/core/documents/block';

const NUMBERED = /^(?:[IVXivx|1l]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđA-ZĐ¢][.)]|[-–—+•*~])\s*\S/u;

/** Paragraphs of a text whose lines are broken. @param quality `ocr` for what a scanner read. */
export function textBlocks(text: string, quality: DocumentBlocks['quality']): DocumentBlocks {
  const lines = text.replaceAll('\f', '\n').split(/\r?\n/);
  const widths = lines.map((line) => line.trim().length).sort((a, b) => a - b);
  const full = 0.8 * (widths[Math.floor(widths.length * 0.9)] ?? 80);
  const paragraphs: string[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '') {
      paragraphs.push(open);
    }
    open = '';
  };
  for (const line of lines) {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words === '') {
      close();
      continue;
    }
    if (open !== '' && (NUMBERED.test(words) || isUpper(open) !== isUpper(words))) {
      close();
    }
    open = open === '' ? words : /\S[-/]$/.test(open) ? `${open}${words}` : `${open} ${words}`;
    if (line.trim().length < full) {
      close();
    }
  }
  close();
  return {
    quality,
    blocks: paragraphs.map((each, index): Paragraph => ({
      kind: 'paragraph',
      text: each,
      looks: { isBold: false, isItalic: false, isCapitals: isUpper(each), isCentred: false },
      place: { paragraph: index + 1 },
    })),
  };
}

const isUpper = (text: string): boolean => /\p{L}/u.test(text) && text === text.toUpperCase();
