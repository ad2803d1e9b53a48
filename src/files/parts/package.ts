/** The parts of an Office file and how they point to each other (ECMA-376 part 2). */
import { Refusal } from './refusal';
import type { ReadCode } from './refusal';
import { decodeXml, XmlReader } from './xml';
import type { Zip } from './zip';

export interface Relationship {
  /** Last word of the type, the same in both dialects of the standard: `worksheet`, `table`, `sharedStrings`… */
  readonly kind: string;
  /** Path of the part it points to, without a leading `/`. */
  readonly target: string;
}

/** Parts that one part points to. A zip has at most a quarter as many (zip.ts); links to the web are not counted. */
const MOST_RELATIONSHIPS = 20_000;

/**
 * The kinds of file that a main part's content type can name. All of these workbooks are read alike; macros are never
 * run.
 */
const MAIN_PARTS: readonly (readonly [RegExp, 'workbook' | ReadCode])[] = [
  [/spreadsheetml\.(?:sheet|template)\.main\+xml$/, 'workbook'],
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/, 'workbook'],
  [/ms-excel\.sheet\.binary\./, 'xlsb'],
  [/wordprocessingml|ms-word\./, 'word'],
  [/presentationml|ms-powerpoint|ms-visio/, 'otherOffice'],
];

/**
 * The path of the workbook part, and whether the file may hold macros.
 * @throws Refusal with the code of what the file is, if it is no workbook of this kind.
 */
export function findWorkbook(zip: Zip): { path: string; macros: boolean } {
  const path = findMainPart(zip);
  const type = contentTypeOf(zip, path);
  const known = MAIN_PARTS.find(([pattern]) => pattern.test(type))?.[1];
  if (known !== 'workbook') {
    throw new Refusal(known ?? 'unknown', `main part of type ${type}`);
  }
  return { path, macros: type.includes('macroEnabled') || zip.has('xl/vbaProject.bin') };
}

/**
 * The path of a package's main part: a workbook's, a text's.
 * @throws Refusal `archive` or `openDocument` when it is no package, `missingPart` when it has no such part.
 */
export function findMainPart(zip: Zip): string {
  if (!zip.has('[Content_Types].xml')) {
    const mimetype = zip.read('mimetype');
    const openDocument =
      mimetype && String.fromCharCode(...mimetype.subarray(0, 100)).includes('opendocument');
    throw new Refusal(openDocument ? 'openDocument' : 'archive', 'no content types');
  }
  const main = [...readRelationships(zip, '').values()].find(({ kind }) => kind === 'officeDocument');
  if (!main || !zip.has(main.target)) {
    throw new Refusal('missingPart', 'no main part');
  }
  return main.target;
}

/** The endings of names under which Excel opens workbooks of these kinds. */
export type Ending = 'xlsx' | 'xlsm' | 'xltx' | 'xltm' | 'xlam';

/** The ending that a workbook's name must have: Excel opens no other. */
export function endingOf(zip: Zip): Ending {
  const type = contentTypeOf(zip, findWorkbook(zip).path);
  const macros = type.includes('macroEnabled');
  return type.includes('addin')
    ? 'xlam'
    : type.includes('template')
      ? macros
        ? 'xltm'
        : 'xltx'
      : macros
        ? 'xlsm'
        : 'xlsx';
}

/** The content type of a part. */
export function contentTypeOf(zip: Zip, path: string): string {
  const wanted = `/${path}`.toLowerCase();
  const reader = readPart(zip, '[Content_Types].xml');
  let byExtension = '';
  while (reader.nextElement()) {
    if (reader.name === 'Override' && reader.attribute('PartName')?.toLowerCase() === wanted) {
      return reader.attribute('ContentType') ?? '';
    }
    if (reader.name === 'Default' && wanted.endsWith(`.${reader.attribute('Extension')?.toLowerCase()}`)) {
      byExtension = reader.attribute('ContentType') ?? '';
    }
  }
  return byExtension;
}

/** A part that must be there. @throws Refusal `missingPart` when it is not. */
export function readPart(zip: Zip, path: string): XmlReader {
  return new XmlReader(partText(zip, path), path);
}

/** The text of a part that must be there. @throws Refusal `missingPart` when it is not. */
export function partText(zip: Zip, path: string): string {
  const bytes = zip.read(path);
  if (!bytes) {
    throw new Refusal('missingPart', path);
  }
  return decodeXml(bytes, path);
}

/**
 * The targets within the file that a part points to, by relationship id; empty if it points nowhere.
 * @param path the part; `''` is the file itself.
 */
export function readRelationships(zip: Zip, path: string): Map<string, Relationship> {
  const rels = relationshipsPath(path);
  const relationships = new Map<string, Relationship>();
  if (!zip.has(rels)) {
    return relationships;
  }
  const reader = readPart(zip, rels);
  while (reader.nextElement()) {
    if (
      reader.kind === 'close' ||
      reader.name !== 'Relationship' ||
      reader.attribute('TargetMode') === 'External'
    ) {
      continue;
    }
    const type = reader.attribute('Type') ?? '';
    if (type === '') {
      throw new Refusal('damaged', `${rels}: relationship without a type`);
    }
    relationships.set(reader.attribute('Id') ?? '', {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(path, reader.attribute('Target') ?? ''),
    });
    if (relationships.size > MOST_RELATIONSHIPS) {
      throw new Refusal('tooBig', `${rels}: more than ${MOST_RELATIONSHIPS} relationships`);
    }
  }
  return relationships;
}

/** The path of the part that tells what a part points to. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The path of a target, which is relative to the folder of the part that points, or starts with `/`. */
export function resolveTarget(path: string, target: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}
