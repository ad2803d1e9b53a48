/**
 * Defined names: NamedItemCollection, NamedItem. Only the workbook's own are modelled; a sheet's collection is empty
 * and takes none.
 */
import { whyRefusedAsName } from '../engine/formula-check';
import { defineName, findName, listNames, removeName } from '../engine/names';
import type { NameInfo } from '../engine/names';
import { parseReference } from '../engine/references';
import { findSheetId } from '../engine/sheets';
import { ApiError, refuse } from './errors';
import { either, membersOf, optional, text } from './members';
import type { Model, TypeTable } from './members';
import { NULL_OBJECT } from './objects';
import type { ObjectOf } from './objects';
import { rangeAt, rangeObject, referenceTo } from './range';
import { newDefinedName } from './table';

type Names = ObjectOf<'NamedItemCollection'>;
type Name = ObjectOf<'NamedItem'>;

function find(on: Names, name: string, { engine }: Model): Name | undefined {
  const found = on.sheetId === undefined ? findName(engine, name) : undefined;
  return found && { type: 'NamedItem', name: found.name };
}

function get(on: Names, name: string, model: Model): Name {
  const found = find(on, name, model);
  if (!found) {
    throw new ApiError('ItemNotFound', `There is no name ${JSON.stringify(name)}.`);
  }
  return found;
}

const all = membersOf<'NamedItemCollection'>();

export const namedItemCollectionTable: TypeTable<Names> = {
  members: {
    GetCount: all.method('1.4', [], ({ sheetId }, _none, { engine }) =>
      sheetId === undefined ? listNames(engine).length : 0,
    ),
    GetItem: all.maker('1.1', [text], (on, [name], model) => get(on, name, model)),
    GetItemOrNullObject: all.maker(
      '1.4',
      [text],
      (on, [name], model) => find(on, name, model) ?? NULL_OBJECT,
    ),
    Add: all.maker(
      '1.4',
      [text, either(text, rangeObject), optional(text)],
      (on, [name, reference], model) => {
        if (on.sheetId !== undefined) {
          throw new ApiError('NotModelled', 'Names of a single sheet are not modelled.');
        }
        const checked = newDefinedName(name, model);
        // A text that is no formula is what the name stands for (OfficeDev/office-js issue 2283).
        const formula =
          typeof reference !== 'string'
            ? `=${referenceTo(reference, model)}`
            : reference.startsWith('=')
              ? reference
              : `="${reference.replaceAll('"', '""')}"`;
        refuse(whyRefusedAsName(model.engine, formula));
        defineName(model.engine, checked, formula);
        return { type: 'NamedItem', name: checked };
      },
    ),
  },
  says: {
    Add: 'The rules of `Table.name`; a taken name is `ItemAlreadyExists`. A range, or a formula that begins with `=` and can be read; any other text is what the name stands for.',
    GetItem: 'Without regard to case; `ItemNotFound`.',
  },
  items: ({ sheetId }, { engine }) =>
    sheetId === undefined ? listNames(engine).map(({ name }) => ({ type: 'NamedItem', name })) : [],
  item: (on, key, model) => get(on, text.read(key), model),
};

function known(name: string, { engine }: Model): NameInfo {
  const found = findName(engine, name);
  if (!found) {
    throw new ApiError('ItemNotFound', 'The name was deleted.');
  }
  return found;
}

/** The range a name stands for, if it stands for one. */
function rangeOf(name: string, model: Model): ObjectOf<'Range'> | undefined {
  const reference = parseReference(known(name, model).formula.slice(1));
  const sheetId = reference?.sheet === undefined ? undefined : findSheetId(model.engine, reference.sheet);
  return reference && sheetId !== undefined ? rangeAt(sheetId, reference.area) : undefined;
}

const one = membersOf<'NamedItem'>();

/** Whether a formula is nothing but a text: `="a"`. */
const isText = (formula: string): boolean => /^="(?:[^"]|"")*"$/.test(formula);

export const namedItemTable: TypeTable<Name> = {
  members: {
    Name: one.value('1.1', ({ name }, model) => known(name, model).name),
    Formula: one.value('1.7', ({ name }, model) => known(name, model).formula),
    Type: one.value('1.1', ({ name }, model) =>
      rangeOf(name, model) ? 'Range' : isText(known(name, model).formula) ? 'String' : 'Error',
    ),
    Scope: one.value('1.4', () => 'Workbook'),
    Visible: one.value('1.1', () => true),
    GetRange: one.maker('1.1', [], ({ name }, _none, model) => {
      const range = rangeOf(name, model);
      if (!range) {
        throw new ApiError('InvalidReference', `${name} stands for no range.`);
      }
      return range;
    }),
    GetRangeOrNullObject: one.maker(
      '1.4',
      [],
      ({ name }, _none, model) => rangeOf(name, model) ?? NULL_OBJECT,
    ),
    Delete: one.method('1.4', [], ({ name }, _none, model) => {
      removeName(model.engine, known(name, model));
    }),
  },
  says: {
    GetRange: '`InvalidReference` when it stands for no range.',
    Scope: 'Always `Workbook`.',
    Visible: 'Always true.',
    Type: '`Range`, else `Error`.',
  },
  key: ({ name }) => ({ name: '_Id', value: name }),
};
