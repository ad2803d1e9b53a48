/**
 * Opens an office's own Word form, which may come from anyone: only a .docx without macros and without content from elsewhere
 * is taken, of a size that a workbook can keep.
 */
import type { Message } from '../../core/words/message';
import { judgedMarkup } from '../parts/judged';
import type { Markup } from '../parts/markup';
import { contentTypeOf, findMainPart, partText, readRelationships } from '../parts/package';
import { Refusal } from '../parts/refusal';
import type { ReadCode } from '../parts/refusal';
import { openZip } from '../parts/zip';
import type { Zip } from '../parts/zip';
import { XmlReader } from '../parts/xml';

/** The largest form, in bytes: the workbook keeps it, and every reading of the workbook reads it. */
export const MOST_FORM = 300 * 1024;

/** A part of a form that may hold fields. */
export interface FormPart {
  readonly path: string;
  readonly kind: 'body' | 'header' | 'footer' | 'note';
  readonly tree: Markup;
}

/** A form that was opened. */
export interface OpenForm {
  readonly zip: Zip;
  readonly parts: readonly FormPart[];
  /** Whether brackets of a field stand in a chart or a diagram, where nothing is filled. */
  readonly isDrawn: boolean;
}

const DOCUMENT = /wordprocessingml\.document\.main\+xml$/i;

const KINDS: Readonly<Record<string, FormPart['kind']>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'note',
  endnotes: 'note',
};

/** Opens a form, or tells why not. Nothing it points to outside of itself is read. */
export function openForm(bytes: Uint8Array): OpenForm | { readonly refused: Message } {
  if (bytes.length > MOST_FORM) {
    return { refused: { code: 'wordForm.tooBig', params: { most: MOST_FORM / 1024 } } };
  }
  try {
    const zip = openZip(bytes);
    const main = findMainPart(zip);
    const barred = barredIn(zip, main);
    return barred
      ? { refused: barred }
      : { zip, parts: partsOf(zip, main), isDrawn: zip.names.some((name) => isDrawnField(zip, name)) };
  } catch (error) {
    return { refused: refusalOf(error instanceof Refusal ? error.code : 'damaged') };
  }
}

function refusalOf(code: ReadCode): Message {
  return code === 'password' || code === 'zipBomb' || code === 'unsafe'
    ? { code: `document.${code}` }
    : { code: 'wordForm.notDocx' };
}

function barredIn(zip: Zip, main: string): Message | undefined {
  const type = contentTypeOf(zip, main);
  if (/macroEnabled/i.test(type) || zip.names.some((name) => /vbaProject|activeX/i.test(name))) {
    return { code: 'wordForm.macros' };
  }
  if (!DOCUMENT.test(type)) {
    return { code: 'wordForm.notDocx' };
  }
  return zip.names.some((name) => name.endsWith('.rels') && bringsContent(zip, name))
    ? { code: 'wordForm.outside' }
    : undefined;
}

/** Whether a part takes content from elsewhere: pictures, objects, templates. Links to click bring none. */
function bringsContent(zip: Zip, rels: string): boolean {
  const reader = new XmlReader(partText(zip, rels), rels);
  while (reader.nextElement()) {
    if (
      reader.name === 'Relationship' &&
      reader.attribute('TargetMode') === 'External' &&
      !(reader.attribute('Type') ?? '').endsWith('/hyperlink')
    ) {
      return true;
    }
  }
  return false;
}

/** Charts and SmartArt keep their words in parts of their own. */
const DRAWN = /\/(?:charts|diagrams)\/[^/]*\.xml$/i;

const isDrawnField = (zip: Zip, name: string): boolean =>
  DRAWN.test(name) && partText(zip, name).includes('[[');

function partsOf(zip: Zip, main: string): FormPart[] {
  const others = [...readRelationships(zip, main).values()].flatMap(({ kind, target }) => {
    const part = KINDS[kind];
    return part !== undefined && zip.has(target) ? [{ path: target, kind: part }] : [];
  });
  const paths = new Map([{ path: main, kind: 'body' as const }, ...others].map((each) => [each.path, each]));
  return [...paths.values()].map((each) => ({ ...each, tree: judgedMarkup(zip, each.path) }));
}
