/**
 * A PDF with text as blocks. The only module that knows pdfjs-dist; load it only when a PDF is read. It runs where it is called,
 * without a worker of its own, evaluates nothing and fetches nothing: no fonts, no images, no character maps.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentReading } from './reading';
import { readPages } from './pdf-document';
import { numbersOf, ordersOf } from './pdf-orders';
import type { PdfPage } from './pdf-page';
import { strokesOf } from './pdf-strokes';
import { textsOf } from './pdf-text';
import type { PdfFont } from './pdf-text';

/** The largest PDF that is read: a scan of a hundred pages. */
const MOST_BYTES = 50 * 2 ** 20;
/** Plans have at most some fifty. */
const MOST_PAGES = 300;
/** Pieces of text of a page; a full one has some 600. */
const MOST_TEXTS = 50_000;

/** Larger pictures are not unpacked: nothing in them is text. */
const LARGEST_PICTURE = 1_024;

/** Reads a PDF; whatever the bytes are, the answer is a value. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentReading> {
  if (bytes.length > MOST_BYTES) {
    return { ok: false, code: 'tooBig', detail: `${bytes.length} bytes` };
  }
  const task = getDocument({
    // It is given away: the library keeps what it gets.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: LARGEST_PICTURE,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      return { ok: false, code: 'tooBig', detail: `${document.numPages} pages` };
    }
    return readPages(await pagesOf(document));
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? { ok: false, code: 'password', detail: 'encrypted' }
      : { ok: false, code: 'damaged', detail: String(error) };
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pageOf(page, number));
    page.cleanup();
  }
  return pages;
}

async function pageOf(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const { width, height, rotation } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const { fnArray, argsArray } = await page.getOperatorList();
  const fontOf = (id: string): PdfFont => {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    const known = typeof font === 'object' && font !== null ? font : {};
    const name = 'name' in known ? String(known.name) : '';
    const matrix = 'fontMatrix' in known ? numbersOf(known.fontMatrix) : [];
    return { name, unit: matrix[0] ?? 0.001 };
  };
  const orders = [...ordersOf(OPS, fnArray, argsArray as unknown[], [left, bottom])];
  const { texts, turned } = textsOf(OPS, orders, fontOf);
  if (rotation !== 0) {
    return { number, width, height, texts: [], turned: texts.map(({ text }) => text).join(''), strokes: [] };
  }
  return {
    number,
    width,
    height,
    texts: texts.slice(0, MOST_TEXTS),
    turned,
    strokes: strokesOf(OPS, orders),
  };
}
