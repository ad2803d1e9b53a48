/** Events through Microsoft's own office.js: who hears of what, in which order, and what it is told. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { writeCells } from '../engine/cells';
import { select } from '../engine/selection';
import { activateSheet } from '../engine/sheets';

let excel: OpenStandIn;
let heard: string[];

beforeEach(async () => {
  excel = await openExcel();
  heard = [];
});
afterEach(() => {
  excel.close();
});

type Handler = (event: { type: string }) => Promise<void>;

/** A handler that writes down what it is told, under a name. */
function note(name: string, say: (event: never) => string): Handler {
  return (event) => {
    heard.push(`${name}: ${say(event as never)}`);
    return Promise.resolve();
  };
}

async function run<T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = batch(context, context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return result;
  });
}

/** Waits until what was caused so far has been told: an event goes out a turn after its cause. */
async function told(): Promise<string[]> {
  await excel.engine.settled();
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return heard;
}

const changed = note(
  'sheet',
  ({ address, changeType, source, triggerSource, details }: Excel.WorksheetChangedEventArgs) =>
    [address, changeType, source, triggerSource, JSON.stringify(details)].join(' '),
);

/** One cell of Sheet1 as a person types into it: outside of any request. */
const typed = (row: number, column: number, text: string): void => {
  writeCells(excel.engine, 'sheet-1', { row, column, rows: 1, columns: 1 }, [[text]]);
};

describe('a change of cells', () => {
  test.each<[string, () => unknown, string[]]>([
    [
      'typed into an empty cell',
      () => {
        typed(0, 0, '5');
      },
      [
        'sheet: A1 RangeEdited Local Unknown {"valueBefore":"","valueAfter":5,"valueTypeBefore":"Empty","valueTypeAfter":"Double"}',
      ],
    ],
    [
      'a formula: its result is told, and what depends on it is not',
      () => run((_context, sheet) => (sheet.getRange('D1').formulas = [['=D2+1']])),
      [
        'sheet: D1 RangeEdited Local ThisLocalAddin {"valueBefore":"","valueAfter":8,"valueTypeBefore":"Empty","valueTypeAfter":"Double"}',
      ],
    ],
    [
      'several cells at once: no details',
      () => run((_context, sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3, 4]])), // prettier-ignore
      ['sheet: A1:B2 RangeEdited Local ThisLocalAddin '],
    ],
    [
      'emptied',
      () => run((_context, sheet) => sheet.getRange('D2').clear('Contents')),
      [
        'sheet: D2 RangeEdited Local ThisLocalAddin {"valueBefore":7,"valueAfter":"","valueTypeBefore":"Double","valueTypeAfter":"Empty"}',
      ],
    ],
    ['looks alone', () => run((_context, sheet) => (sheet.getRange('D2').format.font.bold = true)), []],
  ])('%s', async (_name, act, expected) => {
    await run((_context, sheet) => {
      sheet.getRange('D2').values = [[7]];
      sheet.getRange('E2').formulas = [['=D2+A1']];
    });
    await run((_context, sheet) => sheet.onChanged.add(changed as never));
    await act();
    expect(await told()).toEqual(expected);
  });

  test('in a table is told to the sheet, all sheets, the table, the sheet’s tables and all tables, in this order', async () => {
    const at = ({ address }: { address: string }) => address;
    await run((context, sheet) => {
      sheet.getRange('A1:B2').values = [['Việc', 'Hạn'], ['a', 1]]; // prettier-ignore
      const table = sheet.tables.add('A1:B2', true);
      context.workbook.tables.onChanged.add(note('all tables', at) as never);
      sheet.tables.onChanged.add(note('its tables', at) as never);
      table.onChanged.add(note('table', at) as never);
      context.workbook.worksheets.onChanged.add(note('all sheets', at) as never);
      sheet.onChanged.add(note('sheet', at) as never);
    });
    await told();
    heard = [];
    typed(1, 1, '2');
    const all = ['sheet: B2', 'all sheets: B2', 'table: B2', 'its tables: B2', 'all tables: B2'];
    expect(await told()).toEqual(all);
    heard = [];
    // The row below: the table has grown when it is told.
    typed(2, 0, 'b');
    expect(await told()).toEqual(all.map((line) => line.replace('B2', 'A3')));
    heard = [];
    typed(9, 9, 'x');
    expect(await told()).toEqual(['sheet: J10', 'all sheets: J10']);
  });

  test('the range of an event can be had from it', async () => {
    const addresses: string[] = [];
    await run((_context, sheet) =>
      sheet.onChanged.add(((event: Excel.WorksheetChangedEventArgs) =>
        run((context) => event.getRange(context).load('address')).then(({ address }) => {
          addresses.push(address);
        })) as never),
    );
    typed(2, 1, 'a');
    await told();
    expect(addresses).toEqual(['Sheet1!B3']);
  });

  test('nothing is told while events are switched off, nor later', async () => {
    await run((_context, sheet) => sheet.onChanged.add(changed as never));
    await run((context, sheet) => {
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
    });
    await run((context) => (context.runtime.enableEvents = true));
    expect(await told()).toEqual([]);
    typed(0, 0, '2');
    expect(await told()).toHaveLength(1);
  });

  test('a handler that was removed hears nothing more', async () => {
    const handler = await run((_context, sheet) => sheet.onChanged.add(changed as never));
    await excel.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    typed(0, 0, '5');
    expect(await told()).toEqual([]);
  });

  test('is told after the request that caused it has ended', async () => {
    await run((_context, sheet) => sheet.onChanged.add(note('sheet', () => 'told') as never));
    await run((_context, sheet) => (sheet.getRange('A1').values = [[1]]));
    heard.push('request ended');
    expect(await told()).toEqual(['request ended', 'sheet: told']);
  });
});

test('sheets that come, go and come to the front', async () => {
  const id = ({ worksheetId }: { worksheetId: string }) => worksheetId;
  const other = await run(({ workbook }) => {
    const { worksheets } = workbook;
    worksheets.onAdded.add(note('added', id) as never);
    worksheets.onDeleted.add(note('deleted', id) as never);
    worksheets.onActivated.add(note('activated', id) as never);
    worksheets.onDeactivated.add(note('deactivated', id) as never);
    return worksheets.add('Hai').load('id');
  });
  expect(await told()).toEqual([`added: ${other.id}`]);
  activateSheet(excel.engine, other.id);
  expect(await told()).toEqual([`added: ${other.id}`, 'deactivated: sheet-1', `activated: ${other.id}`]);
  heard = [];
  await run(({ workbook }) => {
    workbook.worksheets.getItem('Hai').delete();
  });
  expect(await told()).toEqual([`deleted: ${other.id}`, 'activated: sheet-1']);
});

test('selections: the sheet, all sheets, and a table the selection enters and leaves', async () => {
  const at = ({ address }: { address: string }) => address;
  await run((context, sheet) => {
    sheet.getRange('B2:B3').values = [['Việc'], ['a']];
    const table = sheet.tables.add('B2:B3', true);
    sheet.onSelectionChanged.add(note('sheet', at) as never);
    context.workbook.worksheets.onSelectionChanged.add(note('all', at) as never);
    table.onSelectionChanged.add(
      note(
        'table',
        ({ address, isInsideTable }: Excel.TableSelectionChangedEventArgs) =>
          `${address} ${String(isInsideTable)}`,
      ) as never,
    );
  });
  select(excel.engine, 'sheet-1', { row: 2, column: 1, rows: 1, columns: 1 });
  select(excel.engine, 'sheet-1', { row: 2, column: 1, rows: 1, columns: 1 });
  select(excel.engine, 'sheet-1', { row: 8, column: 0, rows: 2, columns: 2 });
  expect(await told()).toEqual([
    'sheet: B3',
    'all: B3',
    'table: B3 true',
    'sheet: A9:B10',
    'all: A9:B10',
    'table:  false',
  ]);
});
