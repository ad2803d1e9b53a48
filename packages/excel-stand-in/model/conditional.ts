/** Conditional formats by formula, and the objects below them. */
import { overlaps } from '../engine/areas';
import { addConditional, changeConditional, conditionalsOf, deleteConditional } from '../engine/conditionals';
import type { ConditionalInfo } from '../engine/conditionals';
import { whyRefusedAsRule } from '../engine/formula-check';
import { BooleanNumber } from '../engine/univer-parts';
import type { IStyleData } from '../engine/univer-parts';
import { ApiError, refuse } from './errors';
import { check, color, flag, integer, membersOf, oneModelledOf, text } from './members';
import type { Member, Model, TypeTable } from './members';
import type { ObjectOf } from './objects';
import { rangeAt } from './range';

type All = ObjectOf<'ConditionalFormatCollection'>;
type Conditional = ObjectOf<'ConditionalFormat'>;

/** The conditional formats that touch the range, the first the strongest. */
function listed({ sheetId, area }: All, { engine }: Model): Conditional[] {
  return conditionalsOf(engine, sheetId)
    .filter(({ areas }) => areas.some((each) => overlaps(each, area)))
    .map(({ id }) => ({ type: 'ConditionalFormat', sheetId, id }));
}

function get(on: All, id: string, model: Model): Conditional {
  const found = listed(on, model).find((each) => each.id === id);
  if (!found) {
    throw new ApiError('ItemNotFound', 'The range has no such conditional format.');
  }
  return found;
}

const all = membersOf<'ConditionalFormatCollection'>();

export const conditionalFormatCollectionTable: TypeTable<All> = {
  members: {
    Add: all.maker('1.6', [oneModelledOf('Custom')], ({ sheetId, area }, _custom, { engine }) => ({
      type: 'ConditionalFormat',
      sheetId,
      id: addConditional(engine, sheetId, area),
    })),
    ClearAll: all.method('1.6', [], (on, _none, model) => {
      for (const { sheetId, id } of listed(on, model)) {
        deleteConditional(model.engine, sheetId, id);
      }
    }),
    GetCount: all.method('1.6', [], (on, _none, model) => listed(on, model).length),
    GetItem: all.maker('1.6', [text], (on, [id], model) => get(on, id, model)),
    GetItemAt: all.maker('1.6', [integer], (on, [index], model) => {
      const found = listed(on, model)[index];
      if (!found) {
        throw new ApiError('InvalidArgument', `There is no conditional format number ${index}.`);
      }
      return found;
    }),
  },
  says: {
    Add: 'Formats by formula only.',
    GetCount: 'Formats that touch the range.',
  },
  items: listed,
  item: (on, key, model) => get(on, text.read(key), model),
};

function known({ sheetId, id }: { sheetId: string; id: string }, { engine }: Model): ConditionalInfo {
  const found = conditionalsOf(engine, sheetId).find((each) => each.id === id);
  if (!found) {
    throw new ApiError('ItemNotFound', 'The conditional format was deleted.');
  }
  return found;
}

function restyle(on: { sheetId: string; id: string }, model: Model, style: IStyleData): void {
  const before = known(on, model);
  changeConditional(model.engine, on.sheetId, { ...before, style: { ...before.style, ...style } });
}

const one = membersOf<'ConditionalFormat'>();

export const conditionalFormatTable: TypeTable<Conditional> = {
  members: {
    Id: one.value('1.6', ({ id }) => id),
    Type: one.value('1.6', () => 'Custom'),
    Priority: one.value('1.6', ({ sheetId, id }, { engine }) =>
      conditionalsOf(engine, sheetId).findIndex((each) => each.id === id),
    ),
    StopIfTrue: one.value(
      '1.6',
      (on, model) => known(on, model).stopIfTrue,
      (on, value, model) => {
        changeConditional(model.engine, on.sheetId, { ...known(on, model), stopIfTrue: flag.read(value) });
      },
    ),
    Custom: one.object('1.6', (on) => ({ ...on, type: 'CustomConditionalFormat' })),
    CustomOrNullObject: one.object('1.6', (on) => ({ ...on, type: 'CustomConditionalFormat' })),
    GetRange: one.maker('1.6', [], (on, _none, model) => {
      const area = known(on, model).areas[0];
      if (!area) {
        throw new ApiError('ItemNotFound', 'The conditional format applies nowhere.');
      }
      return rangeAt(on.sheetId, area);
    }),
    Delete: one.method('1.6', [], (on, _none, model) => {
      deleteConditional(model.engine, on.sheetId, known(on, model).id);
    }),
  },
  key: ({ id }) => ({ name: 'Id', value: id }),
};

const custom = membersOf<'CustomConditionalFormat'>();

export const customConditionalFormatTable: TypeTable<ObjectOf<'CustomConditionalFormat'>> = {
  members: {
    Rule: custom.object('1.6', (on) => ({ ...on, type: 'ConditionalFormatRule' })),
    Format: custom.object('1.6', (on) => ({ ...on, type: 'ConditionalRangeFormat' })),
  },
};

const formulaText = check('formula that begins with =', (value) =>
  typeof value === 'string' && value.startsWith('=') && value.length > 1 ? value : undefined,
);

export const conditionalFormatRuleTable: TypeTable<ObjectOf<'ConditionalFormatRule'>> = {
  members: {
    Formula: membersOf<'ConditionalFormatRule'>().value(
      '1.6',
      (on, model) => known(on, model).formula,
      (on, value, model) => {
        const formula = formulaText.read(value);
        refuse(whyRefusedAsRule(model.engine, formula));
        changeConditional(model.engine, on.sheetId, { ...known(on, model), formula });
      },
    ),
  },
  says: {
    Formula:
      'en-US, begins with `=`, can be read, holds no structured reference (`InvalidArgument`); relative to the first cell of the range.',
  },
};

const format = membersOf<'ConditionalRangeFormat'>();

export const conditionalRangeFormatTable: TypeTable<ObjectOf<'ConditionalRangeFormat'>> = {
  members: {
    Font: format.object('1.6', (on) => ({ ...on, type: 'ConditionalRangeFont' })),
    Fill: format.object('1.6', (on) => ({ ...on, type: 'ConditionalRangeFill' })),
  },
};

const font = membersOf<'ConditionalRangeFont'>();

function looks(key: 'bl' | 'it'): Member<ObjectOf<'ConditionalRangeFont'>> {
  return font.value(
    '1.6',
    (on, model) => known(on, model).style[key] === BooleanNumber.TRUE,
    (on, value, model) => {
      restyle(on, model, { [key]: flag.read(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    },
  );
}

export const conditionalRangeFontTable: TypeTable<ObjectOf<'ConditionalRangeFont'>> = {
  members: {
    Bold: looks('bl'),
    Italic: looks('it'),
    Color: font.value(
      '1.6',
      (on, model) => known(on, model).style.cl?.rgb?.toUpperCase() ?? '',
      (on, value, model) => {
        restyle(on, model, { cl: { rgb: color.read(value) } });
      },
    ),
  },
};

const fill = membersOf<'ConditionalRangeFill'>();

export const conditionalRangeFillTable: TypeTable<ObjectOf<'ConditionalRangeFill'>> = {
  members: {
    Color: fill.value(
      '1.6',
      (on, model) => known(on, model).style.bg?.rgb?.toUpperCase() ?? '',
      (on, value, model) => {
        restyle(on, model, { bg: { rgb: color.read(value) } });
      },
    ),
    Clear: fill.method('1.6', [], (on, _none, model) => {
      restyle(on, model, { bg: null });
    }),
  },
};
