/** An office's own Word form, as data: the fields it may hold between `[[` and `]]`, and what they are filled with. */
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import type { PrintLine } from './document';

/** A line of what a field is filled with. */
export type FormLine = Pick<PrintLine, 'text' | 'bold' | 'italic'>;

/** A form that may be filled, with the number of its fields, or all that is wrong with it. */
export type FormCheck =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** A field by the name that people type, and what it stands for. */
export interface FormField {
  readonly name: string;
  readonly meaning: string;
}

/** A list: its fields are typed `List: Field`, and the row or paragraph that holds one comes once for each item. */
export interface FormList<F extends FormField = FormField> extends FormField {
  readonly fields: readonly F[];
  /** The list whose items stand below each of its own, where a row of it comes right after. */
  readonly below?: string;
}

/** All that a form may name. */
export interface FormFields {
  readonly single: readonly FormField[];
  readonly lists: readonly FormList[];
}

/** The values of fields, by the names that stand in a form. Each has a line at least. */
export type FormValues = ReadonlyMap<string, readonly FormLine[]>;

/** An item of a list. */
export interface FormItem {
  readonly values: FormValues;
  /** The items of the list below it. */
  readonly below?: readonly FormItem[];
  /** The sentence of a list without items, which stands in one of its fields; all others are blank. */
  readonly empty?: string;
}

/** What a form is filled with: a list has an item at least, which says so where there is nothing. */
export interface FormContent {
  readonly values: FormValues;
  /** By the list's name. */
  readonly items: ReadonlyMap<string, readonly FormItem[]>;
}

/** A field as a form may name it. */
export interface KnownField {
  /** With its list: `Nhiệm vụ: Nội dung`. */
  readonly name: string;
  readonly list?: FormList;
}

/** The letters of a field's name: case, marks, colons and blanks say nothing. */
export const fieldKey = (name: string): string =>
  fold(name)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** The name of a list's field as it is typed in a form. */
export const nameInList = (list: string, field: string): string => `${list}: ${field}`;

/** All fields by `fieldKey`. */
export const knownFields = ({ single, lists }: FormFields): ReadonlyMap<string, KnownField> =>
  new Map(
    [
      ...single.map(({ name }): KnownField => ({ name })),
      ...lists.flatMap((list) =>
        list.fields.map(({ name }): KnownField => ({ name: nameInList(list.name, name), list })),
      ),
    ].map((field) => [fieldKey(field.name), field]),
  );
