/**
 * Reads any document of a plan as blocks: .docx, .pdf with text, .xlsx made by hand, .txt, HTML. The bytes may come
 * from anyone; whatever they are, the answer is a value.
 */
import type { SelectedRange } from '../core/documents/source';
import { legacyEncoding } from '../core/values/legacy-text';
import { blocksOf } from './documents/items';
import type { Item } from './documents/draft';
import { isWordText, readDocx } from './documents/docx';
import { readHtml } from './documents/html';
import { readRange, shownRange, shownSheet } from './documents/range';
import type { DocumentCode, DocumentReading } from './documents/reading';
import { qualityOf, readText } from './documents/text';
import { openFile } from './open';
import { Refusal } from './parts/refusal';
import type { ReadCode } from './parts/refusal';
import { openZip } from './parts/zip';
import { sniff } from './sniff';

/** The largest text that is read: a plan has some 50 KB. */
const MOST_TEXT = 4 * 2 ** 20;

/** Kinds that documents of this product's users share with workbooks, under the codes of documents. */
const CODES: Partial<Readonly<Record<ReadCode, DocumentCode>>> = {
  oldXls: 'oldBook',
  et: 'oldBook',
  xlsb: 'oldBook',
  word: 'oldDoc',
  rar: 'archive',
  sevenZip: 'archive',
};

/** Reads a file. @param fileName the name it came with, which tells lock files (`~$…`). */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  try {
    const kind = kindOf(bytes, fileName);
    if (kind === 'pdf') {
      const { readPdf } = await import(/* webpackChunkName: "pdf" */ './documents/pdf');
      return await readPdf(bytes);
    }
    return kind === 'text' ? readTextFile(bytes) : await readPackage(bytes, fileName);
  } catch (error) {
    return error instanceof Refusal
      ? { ok: false, code: codeOf(error.code), detail: error.detail }
      : // The last resort: bytes nobody thought of, or no memory left.
        { ok: false, code: 'damaged', detail: String(error) };
  }
}

/** Reads what was pasted, or a file of text: the HTML where there is some, else the plain text. */
export function readPasted({
  html,
  text,
}: {
  readonly html?: string;
  readonly text: string;
}): DocumentReading {
  if ((html ?? text).length > MOST_TEXT) {
    return { ok: false, code: 'tooBig', detail: 'pasted' };
  }
  const fromHtml = html === undefined ? undefined : judged(reading(readHtml(html)));
  return fromHtml?.ok ? fromHtml : textReading(text);
}

/** Reads the table in a range of the open workbook. */
export const readSelected = (range: SelectedRange): DocumentReading =>
  reading(readRange(shownRange(range), 1));

function kindOf(bytes: Uint8Array, fileName: string): 'zip' | 'pdf' | 'text' {
  try {
    sniff(bytes, fileName);
    return 'zip';
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'pdf' || error.code === 'text')) {
      return error.code;
    }
    throw error;
  }
}

function codeOf(code: ReadCode): DocumentCode {
  return CODES[code] ?? (code as DocumentCode);
}

async function readPackage(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  const zip = openZip(bytes);
  if (isWordText(zip)) {
    return judged(reading(readDocx(zip)));
  }
  const opened = await openFile(bytes, fileName);
  if (!opened.ok) {
    return { ok: false, code: codeOf(opened.code), detail: 'not opened' };
  }
  const items: Item[] = [];
  for (const sheet of opened.content.sheets) {
    if (sheet.visibility === 'visible') {
      const tables = items.flatMap((item) => (item.kind === 'row' ? [item.table] : []));
      items.push(...readRange(shownSheet(sheet), Math.max(0, ...tables) + 1));
    } else if (sheet.cells.size > 0) {
      items.push({ kind: 'doubt', code: 'hiddenSheet', text: sheet.name });
    }
  }
  return reading(items);
}

/** The blocks of items, if there is one. */
function reading(items: readonly Item[], quality: 'exact' | 'ocr' = 'exact'): DocumentReading {
  const read = blocksOf(items, quality);
  if (read.document.blocks.length > 0) {
    return { ok: true, ...read };
  }
  const isPicture = read.doubts.some(({ code }) => code === 'picture');
  return { ok: false, code: isPicture ? 'scan' : 'noText', detail: 'no block' };
}

/** A reading whose letters are a scanner's where they look so: programs for OCR also write Word documents. */
function judged(read: DocumentReading): DocumentReading {
  if (!read.ok) {
    return read;
  }
  const { blocks } = read.document;
  const text = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.flatMap(({ lines }) => lines),
  );
  return qualityOf(text.join('\n')) === 'exact'
    ? read
    : {
        ok: true,
        document: { blocks, quality: 'ocr' },
        doubts: [{ code: 'ocr', text: '', place: { paragraph: 1 } }, ...read.doubts],
      };
}

function textReading(text: string): DocumentReading {
  const { items, quality } = readText(text);
  return reading(items, quality);
}

function readTextFile(bytes: Uint8Array): DocumentReading {
  if (bytes.length > MOST_TEXT) {
    return { ok: false, code: 'tooBig', detail: `${bytes.length} bytes` };
  }
  const text = decoded(bytes);
  const head = text.slice(0, 2_000).trimStart();
  if (head.startsWith('{\\rtf')) {
    return { ok: false, code: 'richText', detail: 'rtf' };
  }
  if (/^MIME-Version:/i.test(head)) {
    return { ok: false, code: 'oldDoc', detail: 'web archive' };
  }
  const isHtml =
    /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table|div|p|ol|ul|style)\b/i.test(head);
  return readPasted({ text, ...(isHtml && { html: text }) });
}

/** Text of UTF-8 or UTF-16. Older files are of the Vietnamese code page of Windows, or TCVN3 and VNI, which are told later. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin = new TextDecoder('windows-1252').decode(bytes);
    return latin.split('\n').some((line) => legacyEncoding(line) !== undefined)
      ? latin
      : new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}
