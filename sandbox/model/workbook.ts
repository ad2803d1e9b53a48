/** Workbook and Application. */
import { selectedArea } from '../engine/selection';
import { membersOf, oneOf } from './members';
import type { Model, TypeTable } from './members';
import type { ObjectOf } from './objects';
import { rangeAt } from './range';

const book = membersOf<'Workbook'>();

function selected({ engine }: Model): ObjectOf<'Range'> {
  const { sheetId, area } = selectedArea(engine);
  return rangeAt(sheetId, area);
}

export const workbookTable: TypeTable<ObjectOf<'Workbook'>> = {
  members: {
    Worksheets: book.object('1.1', () => ({ type: 'WorksheetCollection' })),
    Tables: book.object('1.1', () => ({ type: 'TableCollection' })),
    Names: book.object('1.1', () => ({ type: 'NamedItemCollection' })),
    Application: book.object('1.1', () => ({ type: 'Application' })),
    ReadOnly: book.value('1.8', () => false),
    GetSelectedRange: book.maker('1.1', [], (_on, _none, model) => selected(model)),
    GetActiveCell: book.maker('1.7', [], (_on, _none, model) => {
      const { sheetId, area } = selected(model);
      return rangeAt(sheetId, { ...area, rows: 1, columns: 1 });
    }),
  },
  says: {
    ReadOnly: 'Always false.',
    GetSelectedRange: 'The selected area of the sheet in front.',
    GetActiveCell: 'The first cell of the selected area.',
  },
};

const application = membersOf<'Application'>();

export const applicationTable: TypeTable<ObjectOf<'Application'>> = {
  members: {
    CalculationMode: application.value(
      '1.1',
      () => 'Automatic',
      (_on, mode) => {
        // Nothing the add-in does needs another mode; asking for one is a mistake.
        oneOf('Automatic').read(mode);
      },
    ),
    // Everything is always calculated before an answer goes out.
    Calculate: application.method('1.1', [oneOf('Recalculate', 'Full', 'FullRebuild')], () => null),
    SuspendApiCalculationUntilNextSync: application.method('1.6', [], () => null),
    SuspendScreenUpdatingUntilNextSync: application.method('1.9', [], () => null),
  },
  says: {
    CalculationMode: 'Always `Automatic`; another mode is `InvalidArgument`.',
    Calculate: 'Does nothing: everything is calculated before an answer goes out.',
    SuspendApiCalculationUntilNextSync: 'Taken, without effect.',
    SuspendScreenUpdatingUntilNextSync: 'Taken, without effect.',
  },
};
