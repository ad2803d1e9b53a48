/**
 * Behaviours of Excel that have a source (docs/stand-in.md lists them with their numbers), in more cases than are tried in every Excel
 * (behaviours/). What formulas do has files of its own: formulas.test.ts, calculated-columns.test.ts.
 */
import type { Profile } from '../bridge/host';
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { setRowsHidden } from '../engine/layout';

let excel: OpenStandIn | undefined;

afterEach(() => {
  excel?.close();
  excel = undefined;
});

async function run<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  platform: Profile['name'] = 'excel-windows',
): Promise<T> {
  excel ??= await openExcel({ platform });
  return excel.Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

const valuesOf = async (address: string): Promise<unknown[][]> =>
  (await run((sheet) => sheet.getRange(address).load('values'))).values as unknown[][];

/** The table T over A1:B3. */
const table = () =>
  run((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Số', 'Tên'],
      [1, 'a'],
      [2, 'b'],
    ];
    sheet.tables.add('A1:B3', true).name = 'T';
  });

test.each([[[['0.0']]], ['0.0']])('14: the number format %j goes to all cells', async (format) => {
  const read = await run((sheet) => {
    Object.assign(sheet.getRange('A1:B2'), { numberFormat: format });
    return sheet.getRange('A1:B2').load('numberFormat');
  });
  expect(read.numberFormat).toEqual([
    ['0.0', '0.0'],
    ['0.0', '0.0'],
  ]);
});

test('15: one formula for a column is that of its first cell, moved', async () => {
  const read = await run((sheet) => {
    Object.assign(sheet.getRange('B2:C4'), { formulas: '=A2*$A$1' });
    return sheet.getRange('B2:C4').load('formulas');
  });
  expect(read.formulas).toEqual([
    ['=A2*$A$1', '=B2*$A$1'],
    ['=A3*$A$1', '=B3*$A$1'],
    ['=A4*$A$1', '=B4*$A$1'],
  ]);
});

test.each(['values', 'formulas', 'numberFormat'])('18: null is no value for %s', async (member) => {
  const writing = run((sheet) => {
    Object.assign(sheet.getRange('A1:B2'), { [member]: null });
  });
  await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each([
  ['yellow', '#FFFF00'],
  ['Orange', '#FFA500'],
  ['#ff0000', '#FF0000'],
])('21: the colour %s is %s', async (given, color) => {
  const { format } = await run((sheet) => {
    const range = sheet.getRange('A1');
    range.format.fill.color = given;
    range.format.font.color = given;
    return range.load('format/fill/color,format/font/color');
  });
  expect([format.fill.color, format.font.color]).toEqual([color, color]);
});

test('21: what names no colour is refused', async () => {
  const writing = run((sheet) => (sheet.getRange('A1').format.fill.color = 'vàng'));
  await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each(['A:A', '2:3'])('28: the cells of %s are read as null', async (address) => {
  const read = await run((sheet) =>
    sheet.getRange(address).load('values,formulas,text,numberFormat,address,cellCount'),
  );
  expect([read.values, read.formulas, read.text, read.numberFormat]).toEqual([null, null, null, null]);
  expect(read.address).toBe(`Sheet1!${address}`);
});

test.each(['values', 'formulas', 'numberFormat'])(
  '29: %s cannot be written to a whole column',
  async (member) => {
    const writing = run((sheet) => {
      Object.assign(sheet.getRange('A:A'), { [member]: 'x' });
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test.each([
  ['$120', 120, '$#,##0_);[Red]($#,##0)'],
  ['$1,200.50', 1200.5, '$#,##0.00_);[Red]($#,##0.00)'],
  ['Jan 2026', 46_023, 'mmm-yy'],
  ['0 1/2', 0.5, '# ?/?'],
  ['-1 3/4', -1.75, '# ?/?'],
  ['3 5/16', 3.3125, '# ??/??'],
])('32: the text %s is %d with the format %s', async (text, value, format) => {
  const read = await run((sheet) => {
    sheet.getRange('A1').values = [[text]];
    return sheet.getRange('A1').load('values,numberFormat');
  });
  expect([read.values[0]?.[0], read.numberFormat[0]?.[0]]).toEqual([value, format]);
});

test('40: headers that are numbers or formulas become texts', async () => {
  const { header, columns } = await run((sheet) => {
    sheet.getRange('A1:C1').formulas = [[2026, '="Quý "&2', '']];
    const added = sheet.tables.add('A1:C3', true);
    return {
      header: added.getHeaderRowRange().load('values,formulas,valueTypes'),
      columns: added.columns.load('items/name'),
    };
  });
  const names = ['2026', 'Quý 2', 'Column3'];
  expect([header.values, header.formulas]).toEqual([[names], [names]]);
  expect(header.valueTypes).toEqual([['String', 'String', 'String']]);
  expect(columns.items.map(({ name }) => name)).toEqual(names);
});

describe('41: rows.add', () => {
  beforeEach(table);

  test.each([null, -1, undefined])('at %p puts rows at the end', async (index) => {
    const added = await run((sheet) => {
      const { rows } = sheet.tables.getItem('T');
      return rows
        .add(index!, [
          [3, 'c'],
          ['', ''],
        ])
        .load('index');
    });
    expect(added.index).toBe(2);
    expect(await valuesOf('A1:B6')).toEqual([
      ['Số', 'Tên'],
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      ['', ''],
      ['', ''],
    ]);
    const range = await run((sheet) => sheet.tables.getItem('T').getRange().load('address'));
    expect(range.address).toBe('Sheet1!A1:B5');
  });

  test('what stands below moves down, and formulas follow it', async () => {
    await run((sheet) => {
      sheet.getRange('E1:G5').formulas = [
        ['Số', 'Tên', ''],
        [1, 'a', ''],
        ['Cộng', '=SUM(E2:E2)', 'bên cạnh'],
        ['', '=F3*2', ''],
        ['', "='Sheet1'!$F$3", ''],
      ];
      sheet.tables.add('E1:F2', true).rows.add(undefined, [[3, 'c']]);
    });
    const read = await run((sheet) => sheet.getRange('E2:G6').load('formulas'));
    expect(read.formulas).toEqual([
      [1, 'a', ''],
      [3, 'c', 'bên cạnh'],
      ['Cộng', '=SUM(E2:E2)', ''],
      ['', '=F4*2', ''],
      ['', "='Sheet1'!$F$4", ''],
    ]);
  });

  test('in the middle', async () => {
    await run((sheet) => sheet.tables.getItem('T').rows.add(1, [[9, 'x']]));
    expect(await valuesOf('A2:B4')).toEqual([
      [1, 'a'],
      [9, 'x'],
      [2, 'b'],
    ]);
  });

  test('rows of another width are refused', async () => {
    await expect(run((sheet) => sheet.tables.getItem('T').rows.add(undefined, [[3]]))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });
});

test.each([
  ['B5', -2, 0, 'B3:B5'],
  ['B5:C6', -3, -2, 'A3:B5'],
  ['B5', 0, -1, 'A5:B5'],
  ['B5:B9', -2, 1, 'B5:C7'],
])('43: %s resized by %d and %d is %s', async (from, rows, columns, to) => {
  const range = await run((sheet) => sheet.getRange(from).getResizedRange(rows, columns).load('address'));
  expect(range.address).toBe(`Sheet1!${to}`);
});

test.each([
  ['getRowsBelow', 'B3:C4'],
  ['getRowsAbove', 'B2:C3'],
  ['getColumnsAfter', 'B2:C4'],
  ['getColumnsBefore', 'B2:C4'],
] as const)('%s(-2) goes inwards', async (member, to) => {
  const range = await run((sheet) => sheet.getRange('B2:C4')[member](-2).load('address'));
  expect(range.address).toBe(`Sheet1!${to}`);
});

test('44: the source of a list is a range', async () => {
  const validation = await run((sheet, { workbook }) => {
    const source = workbook.worksheets.add('Danh mục').getRange('A1:A3');
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: source } };
    return dataValidation.load('rule,type');
  });
  expect(validation.type).toBe('List');
  expect(validation.rule).toEqual({ list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$3" } });
});

test('47: a table without headers gets a header row, and cells below move down', async () => {
  await run((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A3:C3').values = [['dưới', '', 'bên cạnh']];
    sheet.tables.add('A1:B2', false).name = 'T';
  });
  expect(await valuesOf('A1:C4')).toEqual([
    ['Column1', 'Column2', ''],
    [1, 2, ''],
    [3, 4, 'bên cạnh'],
    ['dưới', '', ''],
  ]);
  const range = await run((sheet) => sheet.tables.getItem('T').getRange().load('address'));
  expect(range.address).toBe('Sheet1!A1:B3');
});

test('48: a table over a header row alone pushes down what is below', async () => {
  await run((sheet) => {
    sheet.getRange('A1:B2').values = [
      ['Số', 'Tên'],
      ['dưới', 7],
    ];
    sheet.getRange('D1').formulas = [['=B2']];
    sheet.tables.add('A1:B1', true).name = 'T';
  });
  expect(await valuesOf('A1:B3')).toEqual([
    ['Số', 'Tên'],
    ['', ''],
    ['dưới', 7],
  ]);
  const read = await run((sheet) => ({
    table: sheet.tables.getItem('T').getRange().load('address'),
    formula: sheet.getRange('D1').load('formulas'),
  }));
  expect(read.table.address).toBe('Sheet1!A1:B2');
  expect(read.formula.formulas).toEqual([['=B3']]);
});

test('48: the row put in below a header row alone does not count, and rows added take its place', async () => {
  const rows = () =>
    run((sheet) => {
      const found = sheet.tables.getItem('T');
      return { count: found.rows.load('count'), all: found.getRange().load('address') };
    });
  await run((sheet) => {
    sheet.tables.add('A1:B1', true).name = 'T';
  });
  expect((await rows()).count.count).toBe(0);
  await run((sheet) =>
    sheet.tables.getItem('T').rows.add(undefined, [
      [1, 'a'],
      [2, 'b'],
    ]),
  );
  const { count, all } = await rows();
  expect([count.count, all.address]).toEqual([2, 'Sheet1!A1:B3']);
});

test('49: a table whose rows were all deleted has none, and gets them again', async () => {
  await table();
  const rows = () =>
    run((sheet) => {
      const found = sheet.tables.getItem('T');
      return { count: found.rows.load('count'), body: found.getDataBodyRange().load('address,values') };
    });
  await run((sheet) => {
    sheet.getRange('A4').values = [['']];
    sheet.getRange('A5').values = [['dưới']];
    const found = sheet.tables.getItem('T').rows;
    found.getItemAt(0).delete();
    found.getItemAt(0).delete();
  });
  let read = await rows();
  expect([read.count.count, read.body.address, read.body.values]).toEqual([0, 'Sheet1!A2:B2', [['', '']]]);
  expect(await valuesOf('A4')).toEqual([['dưới']]);

  await run((sheet) => (sheet.getRange('A2').values = [[5]]));
  read = await rows();
  expect([read.count.count, read.body.values]).toEqual([1, [[5, '']]]);

  await run((sheet) => {
    const found = sheet.tables.getItem('T').rows;
    found.getItemAt(0).delete();
    found.add(undefined, [
      [1, '=1+1'],
      [2, '=2+2'],
    ]);
  });
  read = await rows();
  // The last of different formulas fills the column (calculated-columns.test.ts).
  expect([read.count.count, read.body.values]).toEqual([
    2,
    [
      [1, 4],
      [2, 4],
    ],
  ]);
});

test('52: a result of several cells spills, unless something is in its way', async () => {
  await run((sheet) => {
    sheet.getRange('B2').values = [['ở đây']];
    sheet.getRange('A1:C1').formulas = [['=SEQUENCE(3)', '=SEQUENCE(3)', '=SUM(A1:A3)']];
  });
  expect(await valuesOf('A1:C4')).toEqual([
    [1, '#SPILL!', 6],
    [2, 'ở đây', ''],
    [3, '', ''],
    ['', '', ''],
  ]);
  const read = await run((sheet) => ({
    formulas: sheet.getRange('A1:A3').load('formulas'),
    texts: sheet.getRange('A3').load('text,valueTypes'),
    used: sheet.getUsedRange(true).load('address'),
  }));
  expect(read.formulas.formulas).toEqual([['=SEQUENCE(3)'], [2], [3]]);
  expect([read.texts.text, read.texts.valueTypes]).toEqual([[['3']], [['Double']]]);
  expect(read.used.address).toBe('Sheet1!A1:C3');
});

const FRONT: readonly (readonly [
  string,
  (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
])[] = [
  ['activate', (sheet) => sheet.activate()],
  ['select', (sheet) => sheet.getRange('A1').select()],
  ['add', (_sheet, { workbook }) => workbook.worksheets.add('x')],
  ['freezeRows', (sheet) => sheet.freezePanes.freezeRows(1)],
  ['showGridlines', (sheet) => (sheet.showGridlines = false)],
];

describe.each(['excel-2021', 'excel-windows', 'excel-mac', 'excel-web'] as const)(
  '58: another workbook in front, in %s',
  (platform) => {
    test.each(FRONT)('%s', async (_name, batch) => {
      await run(() => undefined, platform);
      if (excel) {
        excel.engine.isBehind = true;
      }
      const doing = run((sheet, context) => {
        sheet.getRange('A1').values = [['viết được']];
        batch(sheet, context);
      });
      if (platform === 'excel-web') {
        await expect(doing).resolves.toBeUndefined();
      } else {
        await expect(doing).rejects.toMatchObject({ code: 'GeneralException' });
      }
      expect(await valuesOf('A1')).toEqual([['viết được']]);
    });
  },
);

test.each([
  ['excel-2021', { scale: 100 }],
  ['excel-windows', { scale: 100 }],
  ['excel-mac', { horizontalFitToPages: 1 }],
  ['excel-web', { horizontalFitToPages: 1 }],
] as const)('59: a print one page wide, in %s', async (platform, zoom) => {
  const layout = await run((sheet) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    return sheet.pageLayout.load('zoom');
  }, platform);
  expect(layout.zoom).toEqual(zoom);
  const scaled = await run((sheet) => {
    sheet.pageLayout.zoom = { scale: 80 };
    return sheet.pageLayout.load('zoom');
  });
  expect(scaled.zoom).toEqual({ scale: 80 });
});

test('office-js#224: what is written over rows that a filter hides goes to those in sight', async () => {
  await run((sheet) => (sheet.getRange('A1:A4').values = [['Số'], [1], [2], [3]]));
  const sheetId = excel?.engine.workbook.getSheets()[0]?.getSheetId() ?? '';
  if (excel) {
    setRowsHidden(excel.engine, sheetId, { row: 2, column: 0, rows: 1, columns: 1 }, true);
    excel.engine.extras(sheetId).filtered = true;
  }
  await run((sheet) => (sheet.getRange('A2:A4').values = [[10], [20], [30]]));
  expect(await valuesOf('A2:A4')).toEqual([[10], [2], [20]]);
  await run((sheet) => (sheet.getRange('A3').values = [[99]]));
  expect(await valuesOf('A2:A4')).toEqual([[10], [99], [20]]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a kind of conditional format', (sheet) => sheet.getRange('A1').conditionalFormats.add('ColorScale')],
  ['a kind of line', (sheet) => (sheet.getRange('A1').format.font.underline = 'Double')],
  ['a paper', (sheet) => (sheet.pageLayout.paperSize = 'B5')],
  ['a member', (sheet) => sheet.getRange('A1').getVisibleView().load('values')],
])('%s that is not modelled is NotModelled, no code of Excel’s', async (_name, batch) => {
  await expect(run(batch)).rejects.toMatchObject({ code: 'NotModelled' });
});
