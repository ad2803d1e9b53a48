/** A package that is being changed: parts that nothing touches are written again as they were packed. */
import { strToU8 } from 'fflate';
import { findWorkbook, resolveTarget, relationshipsPath } from '../parts/package';
import { decodeXml } from '../parts/xml';
import { openZip } from '../parts/zip';
import type { Zip } from '../parts/zip';
import { parseMarkup } from '../parts/markup';
import type { Element, Markup } from '../parts/markup';
import { packed, zipOf } from '../parts/packing';

export interface Link {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  /** The path of the part it points to; absent for what lies outside of the package. */
  readonly target?: string;
  readonly element: Element;
}

const TYPES = '[Content_Types].xml';

/** The beginning of the names of the strict dialect's vocabularies (ISO/IEC 29500-1, annex). */
const STRICT = 'http://purl.oclc.org/ooxml/';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export class PackageEdit {
  readonly workbook: string;
  /** The beginning of the namespaces of relationships: another one in the strict dialect. */
  readonly linkBase: string;
  private readonly zip: Zip;
  private readonly trees = new Map<
    string,
    { readonly path: string; readonly tree: Markup; readonly was: string }
  >();
  /** New parts, by path. */
  private readonly added = new Map<string, Uint8Array>();
  private readonly reachable: ReadonlySet<string>;

  constructor(bytes: Uint8Array) {
    this.zip = openZip(bytes);
    this.workbook = findWorkbook(this.zip).path;
    const type =
      this.links('')
        .find(({ kind }) => kind === 'officeDocument')
        ?.element.get('Type') ?? '';
    this.linkBase = type.slice(0, type.lastIndexOf('/'));
    this.reachable = this.reached();
  }

  /** The vocabulary of the workbook: another one in the strict dialect. */
  get namespace(): string {
    const root = this.root(this.workbook);
    return root.namespace;
  }

  /** The parts of sheets with cells. */
  sheetPaths(): string[] {
    return this.links(this.workbook).flatMap(({ kind, target }) =>
      kind === 'worksheet' && target !== undefined ? [target] : [],
    );
  }

  has(path: string): boolean {
    return this.zip.has(path) || this.added.has(path);
  }

  /** A part as a tree; changes to it are written. @param opaque an element whose content stays one text */
  tree(path: string, opaque?: string): Markup {
    const key = path.toLowerCase();
    const known = this.trees.get(key);
    if (known) {
      return known.tree;
    }
    const bytes = this.added.get(path) ?? this.zip.read(path) ?? new Uint8Array();
    const was = decodeXml(bytes, path);
    const tree = parseMarkup(was, opaque);
    this.trees.set(key, { path, tree, was });
    return tree;
  }

  root(path: string, opaque?: string): Element {
    return this.tree(path, opaque).root;
  }

  /** The text of a part as it was opened. */
  text(path: string): string {
    return decodeXml(this.zip.read(path) ?? new Uint8Array(), path);
  }

  /** Adds a part whose path is not taken. @param pattern with `#` for its number @returns its path */
  add(pattern: string, xml: string, contentType: string): string {
    let number = 1;
    while (this.has(pattern.replace('#', String(number)))) {
      number++;
    }
    const path = pattern.replace('#', String(number));
    this.added.set(path, strToU8(this.inDialect(xml)));
    this.root(TYPES).append('<Override/>').set('PartName', `/${path}`).set('ContentType', contentType);
    return path;
  }

  /** Puts another text into a part that is there. */
  replace(path: string, xml: string): void {
    this.trees.set(path.toLowerCase(), { path, tree: parseMarkup(this.inDialect(xml)), was: '' });
  }

  /** The links of a part to others. @param path '' is the package itself */
  links(path: string): Link[] {
    const rels = relationshipsPath(path);
    if (!this.has(rels)) {
      return [];
    }
    return this.root(rels)
      .all('Relationship')
      .map((element) => {
        const type = element.get('Type') ?? '';
        const outside = element.get('TargetMode') === 'External';
        return {
          id: element.get('Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          element,
          ...(outside ? {} : { target: resolveTarget(path, element.get('Target') ?? '') }),
        };
      });
  }

  /** Has a part point to another one. @returns the id */
  link(from: string, kind: string, to: string): string {
    const rels = relationshipsPath(from);
    if (!this.has(rels)) {
      const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
      this.added.set(rels, strToU8(`${head}<Relationships xmlns="${RELATIONSHIPS}"/>`));
      this.needRelationshipsType();
    }
    const root = this.root(rels);
    const ids = new Set(root.all('Relationship').map((each) => each.get('Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) {
      number++;
    }
    root
      .append('<Relationship/>')
      .set('Id', `rId${number}`)
      .set('Type', `${this.linkBase}/${kind}`)
      .set('Target', relative(from, to));
    return `rId${number}`;
  }

  /** A file without such parts may tell no type of them. */
  private needRelationshipsType(): void {
    const types = this.root(TYPES);
    if (!types.all('Default').some((each) => each.get('Extension')?.toLowerCase() === 'rels')) {
      const type = 'application/vnd.openxmlformats-package.relationships+xml';
      types.insert(`<Default Extension="rels" ContentType="${type}"/>`, ['Default', 'Override']);
    }
  }

  unlink(from: string, { element }: Link): void {
    this.root(relationshipsPath(from)).remove(element);
  }

  /** The name of an attribute that holds the id of a relationship, on this root: with a prefix bound there. */
  idAttribute(root: Element): string {
    const prefix = root.prefixOf(this.linkBase);
    if (prefix !== undefined) {
      return `${prefix}id`;
    }
    root.set('xmlns:rel', this.linkBase);
    return 'rel:id';
  }

  /** The texts of all XML parts as they will be written, by path, but for those that are gone. */
  *texts(): Generator<readonly [path: string, text: string]> {
    const gone = this.gone();
    for (const path of [...this.zip.names, ...this.added.keys()]) {
      if (/\.xml$/i.test(path) && !gone.has(path.toLowerCase())) {
        const known = this.trees.get(path.toLowerCase());
        yield [path, known ? serialized(known.tree) : this.text(path)];
      }
    }
  }

  /** The bytes of the package. */
  bytes(): Uint8Array {
    const gone = this.gone();
    const types = this.root(TYPES);
    types
      .all('Override')
      .filter((each) => gone.has(partKey(each.get('PartName') ?? '')))
      .forEach((each) => {
        types.remove(each);
      });
    const changed = new Map(
      [...this.trees.values()].flatMap(({ path, tree, was }) => {
        const now = serialized(tree);
        return now === was ? [] : [[path.toLowerCase(), now] as const];
      }),
    );
    const old = this.zip.names
      .filter((path) => !gone.has(partKey(path)))
      .flatMap((path) => {
        const text = changed.get(partKey(path));
        const part = this.zip.packed(path);
        if (!part || text === undefined) {
          return part ? [part] : [];
        }
        const before = this.zip.read(path) ?? new Uint8Array();
        return [{ ...packed(part.name, encoded(text, before)), flags: part.flags }];
      });
    const fresh = [...this.added]
      .filter(([path]) => !gone.has(path.toLowerCase()))
      .map(([path, bytes]) => {
        const text = changed.get(path.toLowerCase());
        return packed(path, text === undefined ? bytes : strToU8(text));
      });
    return zipOf([...old, ...fresh]);
  }

  /** A part of ours in the vocabularies of the package. */
  inDialect(xml: string): string {
    return this.linkBase.startsWith(STRICT)
      ? xml
          .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', `${STRICT}drawingml/`)
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/', `${STRICT}spreadsheetml/`)
      : xml;
  }

  /** Parts that could be reached and cannot any more, in small letters, with their relationships. */
  private gone(): Set<string> {
    const now = this.reached();
    const lost = [...this.reachable].filter((path) => !now.has(path));
    return new Set(lost.flatMap((path) => [path, relationshipsPath(path)]));
  }

  private reached(): Set<string> {
    const found = new Set<string>();
    const todo = [''];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      for (const { target } of this.links(path)) {
        if (target !== undefined && !found.has(target.toLowerCase())) {
          found.add(target.toLowerCase());
          todo.push(target);
        }
      }
    }
    return found;
  }
}

const partKey = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const serialized = ({ before, root, after }: Markup): string => `${before}${root.toString()}${after}`;

/** A text as bytes, with the mark that stood before it; whatever it was encoded in, it is UTF-8 now. */
function encoded(text: string, before: Uint8Array): Uint8Array {
  const mark = before[0] === 0xef && before[1] === 0xbb ? '\uFEFF' : '';
  return strToU8(mark + text.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2'));
}

/** The path of a part as one beside it writes it. */
function relative(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let same = 0;
  while (same < folders.length && same < steps.length - 1 && folders[same] === steps[same]) {
    same++;
  }
  return [...folders.slice(same).map(() => '..'), ...steps.slice(same)].join('/');
}
