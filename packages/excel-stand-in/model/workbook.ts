/** Workbook, Application and Runtime. */
import { resultsNow } from '../engine/cells';
import { selectedArea } from '../engine/selection';
import { flag, membersOf, oneModelledOf, oneOf, optional, text } from './members';
import type { Model, TypeTable } from './members';
import type { ObjectOf } from './objects';
import { rangeAt } from './range';
import { rangeByText } from './worksheet';

const book = membersOf<'Workbook'>();

function selected({ engine }: Model): ObjectOf<'Range'> {
  const { sheetId, area } = selectedArea(engine);
  return rangeAt(sheetId, area);
}

function rangeOfEvent(reference: string, model: Model): ObjectOf<'Range'> {
  const [sheetId = '', address = ''] = reference.split('!');
  return rangeByText(sheetId, address, model);
}

export const workbookTable: TypeTable<ObjectOf<'Workbook'>> = {
  members: {
    Worksheets: book.object('1.1', () => ({ type: 'WorksheetCollection' })),
    Tables: book.object('1.1', () => ({ type: 'TableCollection' })),
    Names: book.object('1.1', () => ({ type: 'NamedItemCollection' })),
    Application: book.object('1.1', () => ({ type: 'Application' })),
    Protection: book.object('1.7', () => ({ type: 'WorkbookProtection' })),
    _Runtime: book.object('1.5', () => ({ type: 'Runtime' })),
    // An event of the library's own: it listens to the document's selection (bridge/frame.ts), not to the host.
    OnSelectionChanged: { kind: 'event', since: '1.2' },
    // The range of an event, by the `referenceId` that the event was told with (events.ts).
    _GetRangeForEventByReferenceId: book.maker('1.8', [text], (_on, [reference], model) =>
      rangeOfEvent(reference, model),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: book.maker('1.8', [text], (_on, [reference], model) =>
      rangeOfEvent(reference, model),
    ),
    ReadOnly: book.value('1.8', () => false),
    GetSelectedRange: book.maker('1.1', [], (_on, _none, model) => selected(model)),
    GetActiveCell: book.maker('1.7', [], (_on, _none, model) => {
      const { sheetId, area } = selected(model);
      return rangeAt(sheetId, { ...area, rows: 1, columns: 1 });
    }),
  },
  says: {
    OnSelectionChanged: 'In the page only: office.js asks the document, which it has only there.',
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
      (_on, { engine }) => (engine.held ? 'Manual' : 'Automatic'),
      (_on, mode, { engine }) => {
        engine.held =
          oneModelledOf('Automatic', 'Manual').read(mode) === 'Manual' ? resultsNow(engine) : undefined;
      },
    ),
    Calculate: application.method(
      '1.1',
      [oneOf('Recalculate', 'Full', 'FullRebuild')],
      (_on, _type, { engine }) => {
        engine.held &&= resultsNow(engine);
        return null;
      },
    ),
    CreateWorkbook: application.maker('1.8', [optional(text)], (_on, [file = '']) => ({
      type: 'WorkbookCreated',
      file,
    })),
    SuspendApiCalculationUntilNextSync: application.method('1.6', [], () => null),
    SuspendScreenUpdatingUntilNextSync: application.method('1.9', [], () => null),
  },
  says: {
    CalculationMode:
      '`Automatic` or `Manual`, else `InvalidArgument`. By hand, `values` of a formula are those of the last calculation, unless it was written since; the grid itself shows new ones.',
    Calculate:
      'Automatically everything is calculated before an answer goes out: then nothing is left to do.',
    CreateWorkbook: 'The bytes are not looked at; `Open` hands them to whoever plays Excel.',
    SuspendApiCalculationUntilNextSync: 'Taken, without effect.',
    SuspendScreenUpdatingUntilNextSync: 'Taken, without effect.',
  },
};

export const workbookCreatedTable: TypeTable<ObjectOf<'WorkbookCreated'>> = {
  members: {
    Open: membersOf<'WorkbookCreated'>().method('1.8', [], ({ file }, _none, { openBeside }) => {
      openBeside(file);
      return null;
    }),
  },
  says: { Open: 'The workbook that is open stays in front.' },
};

export const runtimeTable: TypeTable<ObjectOf<'Runtime'>> = {
  members: {
    EnableEvents: membersOf<'Runtime'>().value(
      '1.8',
      (_on, { listeners }) => listeners.enabled,
      (_on, value, { listeners }) => {
        listeners.enabled = flag.read(value);
      },
    ),
  },
  says: {
    EnableEvents: 'While it is false nothing is told, and nothing later of what happened meanwhile.',
  },
};
