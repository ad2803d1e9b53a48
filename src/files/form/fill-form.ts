/**
 * Fills an office's own form: fields get their values, the row or paragraph of a list's field comes once for each item. Parts
 * without fields stay as they are packed, and so does every letter around a field.
 */
import { strToU8 } from 'fflate';
import { fieldKey, knownFields, nameInList } from '../../core/papers/form';
import type {
  FormContent,
  FormFields,
  FormItem,
  FormLine,
  FormList,
  KnownField,
} from '../../core/papers/form';
import type { Message } from '../../core/words/message';
import { parseElement } from '../parts/markup';
import type { Element } from '../parts/markup';
import { MOST_TEXT } from '../parts/judged';
import { packed, zipOf } from '../parts/packing';
import { checkForm } from './check-form';
import { openForm } from './open-form';
import { fillParagraph, lettersOf, loneSpan } from './spans';

/** A filled form's bytes, or why there are none. */
export type FilledForm =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** Fills a form. One with any fault in it is not filled at all. */
export function fillForm(bytes: Uint8Array, fields: FormFields, content: FormContent): FilledForm {
  const check = checkForm(bytes, fields);
  if (!check.ok) {
    return check;
  }
  const opened = openForm(bytes);
  if ('refused' in opened) {
    return { ok: false, messages: [opened.refused] };
  }
  const filler = new Filler(knownFields(fields), content);
  const written = new Map<string, string>();
  for (const { path, tree } of opened.parts) {
    const was = tree.root.toString();
    filler.fill(tree.root, { values: content.values, lists: new Set() });
    const now = tree.root.toString();
    if (now !== was) {
      written.set(path, `${tree.before}${now}${tree.after}`);
    }
  }
  if ([...written.values()].some((text) => text.length > MOST_TEXT)) {
    return { ok: false, messages: [{ code: 'wordForm.outgrown' }] };
  }
  const parts = opened.zip.names.flatMap((name) => {
    const text = written.get(name);
    const kept = opened.zip.packed(name);
    return text === undefined ? (kept ? [kept] : []) : [packed(name, strToU8(text))];
  });
  return { ok: true, bytes: zipOf(parts) };
}

/** The values that hold where something stands, and the lists whose items it stands for. */
interface Scope {
  readonly values: ReadonlyMap<string, readonly FormLine[]>;
  readonly lists: ReadonlySet<FormList>;
}

class Filler {
  constructor(
    private readonly known: ReadonlyMap<string, KnownField>,
    private readonly content: FormContent,
  ) {}

  /** Fills all that stands within an element. */
  fill(parent: Element, scope: Scope): void {
    const filled: (Element | string)[] = [];
    const all = parent.children;
    for (let at = 0; at < all.length; at += 1) {
      const child = all[at] ?? '';
      const list = typeof child === 'string' ? undefined : this.listOf(child, scope);
      if (typeof child === 'string') {
        filled.push(child);
      } else if (!list) {
        filled.push(...this.one(child, scope));
      } else {
        const nextAt = all.findIndex((each, index) => index > at && typeof each !== 'string');
        const next = all[nextAt];
        const isBelow =
          typeof next === 'object' &&
          list.below !== undefined &&
          this.listOf(next, scope)?.name === list.below;
        filled.push(...this.repeated(child, list, scope, isBelow ? next : undefined));
        at = isBelow ? nextAt : at;
      }
    }
    parent.children = filled;
  }

  /** A block once for each item of its list, with the block of the list below it, where there is one. */
  private repeated(
    block: Element,
    list: FormList,
    scope: Scope,
    below: Element | undefined,
    items: readonly FormItem[] = this.content.items.get(list.name) ?? [],
  ): Element[] {
    return items.flatMap((item, index) => {
      const copy = index === 0 ? block.copy() : copyOf(block);
      const inner = below && this.listOf(below, scope);
      return [
        ...this.one(copy, this.scopeOf(list, this.told(list, item, block), scope)),
        ...(inner ? this.repeated(below, inner, scope, undefined, item.below ?? []) : []),
      ];
    });
  }

  /** An item that says that there is none: in the first field of the block that is no number, as far as it has one. */
  private told(list: FormList, item: FormItem, block: Element): FormItem {
    const { empty } = item;
    if (empty === undefined) {
      return item;
    }
    const [number, ...others] = list.fields.map(({ name }) => name);
    const named = new Set(this.namesIn(block));
    const at = others.find((name) => named.has(nameInList(list.name, name))) ?? number;
    return {
      values: new Map(list.fields.map(({ name }) => [name, [{ text: name === at ? empty : '' }]])),
    };
  }

  /** The names of all fields in an element, however deep. */
  private namesIn(element: Element): string[] {
    const own = element.name === 'p' ? lettersOf(element).spans : [];
    return [
      ...own.flatMap(({ typed }) => this.known.get(fieldKey(typed))?.name ?? []),
      ...element.all().flatMap((each) => this.namesIn(each)),
    ];
  }

  private scopeOf(list: FormList, item: FormItem, { values, lists }: Scope): Scope {
    return { values: new Map([...values, ...prefixed(list, item)]), lists: new Set([...lists, list]) };
  }

  /** An element filled; a paragraph that is one field and nothing else becomes one for each line. */
  private one(element: Element, scope: Scope): Element[] {
    this.fill(element, scope);
    if (element.name !== 'p') {
      return [element];
    }
    const valueOf = ({ name }: KnownField) => scope.values.get(name);
    const span = loneSpan(lettersOf(element));
    const field = span && this.known.get(fieldKey(span.typed));
    const lines = field && valueOf(field);
    if (!lines || lines.length === 1 || [...element.deep('sectPr')].length > 0) {
      fillParagraph(element, this.known, valueOf);
      return [element];
    }
    return lines.map((line, index) => {
      const copy = index === 0 ? element.copy() : copyOf(element);
      fillParagraph(copy, this.known, () => [line]);
      return copy;
    });
  }

  /** The list whose items a row, or a paragraph outside of rows, is to stand for; none within such a row. */
  private listOf(block: Element, { lists }: Scope): FormList | undefined {
    const isBlock = block.name === 'tr' || block.name === 'p';
    const found = isBlock ? this.firstList(block) : undefined;
    return found && !lists.has(found) && (block.name === 'tr' || lists.size === 0) ? found : undefined;
  }

  /** The list that is named in an element; rows and text boxes within it are blocks of their own. */
  private firstList(element: Element): FormList | undefined {
    if (element.name === 'p') {
      for (const { typed } of lettersOf(element).spans) {
        const list = this.known.get(fieldKey(typed))?.list;
        if (list) {
          return list;
        }
      }
      return undefined;
    }
    for (const each of element.all()) {
      const list = each.name === 'tr' ? undefined : this.firstList(each);
      if (list) {
        return list;
      }
    }
    return undefined;
  }
}

const prefixed = ({ name: list }: FormList, { values }: FormItem) =>
  [...values].map(([name, lines]) => [nameInList(list, name), lines] as const);

/** Names that may stand once in a document, and a page break that is wanted once. */
const ONCE = /<(?:\w+:)?(?:bookmarkStart|bookmarkEnd|pageBreakBefore|lastRenderedPageBreak)\b[^>]*\/>/g;
const ID = / \w+:(?:paraId|textId)="[^"]*"/g;

const copyOf = (element: Element): Element =>
  parseElement(element.toString().replace(ONCE, '').replace(ID, ''));
