/** Microsoft's own office.js over the stand-in: the members the add-in uses, and Excel's refusals. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { readContent } from '../engine/content';

let excel: OpenStandIn;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.close();
});

type Sheet = Excel.Worksheet;

/** Runs a batch on Sheet1 and syncs. */
function run<T>(batch: (sheet: Sheet, context: Excel.RequestContext) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

describe('values and formulas', () => {
  test('are written as typed and read back calculated', async () => {
    const range = await run((sheet) => {
      sheet.getRange('A1:D2').values = [
        [1, '2', 'ba', '12/25/2026'],
        ['=A1+B1', "'=1+1", true, '=1/0'],
      ];
      return sheet
        .getRange('A1:D2')
        .load('values,formulas,text,valueTypes,numberFormat,address,rowCount,columnCount');
    });
    expect(range.values).toEqual([
      [1, 2, 'ba', 46381],
      [3, '=1+1', true, '#DIV/0!'],
    ]);
    expect(range.formulas[1]).toEqual(['=A1+B1', '=1+1', true, '=1/0']);
    expect(range.text[0]).toEqual(['1', '2', 'ba', '12/25/2026']);
    expect(range.valueTypes[1]).toEqual(['Double', 'String', 'Boolean', 'Error']);
    expect(range.numberFormat[0]).toEqual(['General', 'General', 'General', 'm/d/yyyy']);
    expect(range.address).toBe('Sheet1!A1:D2');
    expect([range.rowCount, range.columnCount]).toEqual([2, 4]);
  });

  test('a cell with the format @ keeps texts; a number in it stays a number', async () => {
    const range = await run((sheet) => {
      sheet.getRange('A1').values = [[7]];
      sheet.getRange('A1:B1').numberFormat = [['@', '@']];
      sheet.getRange('B1').values = [['=1+1']];
      return sheet.getRange('A1:B1').load('values');
    });
    expect(range.values).toEqual([[7, '=1+1']]);
  });

  test('more than 1,500 cells, which office.js cuts into several writes of one request', async () => {
    excel.host.resetCounts();
    const lines = Array.from({ length: 700 }, (_none, row) => [row, `dòng ${row}`, null]);
    const used = await run((sheet) => {
      sheet.getRange('A1:C700').values = lines;
      return sheet.getUsedRange(true).load('address,values');
    });
    expect(used.address).toBe('Sheet1!A1:B700');
    expect(used.values[699]).toEqual([699, 'dòng 699']);
    expect(excel.host.counts.requests).toBe(1);
  });

  test('days typed as texts become serials, with the 29 February that 1900 never had; what is no day stays a text', async () => {
    const read = await run((sheet) => {
      sheet.getRange('A1:A6').values = [
        ['1/1/1900'],
        ['2/28/1900'],
        ['2/29/1900'],
        ['3/1/1900'],
        ['2/29/2100'],
        ['12/31/1899'],
      ];
      sheet.getRange('B1:B3').formulas = [
        ['=DATE(1900,2,28)'],
        ['=DATE(1900,3,1)'],
        ['=TEXT(60,"dd/mm/yyyy")'],
      ];
      return sheet.getRange('A1:B6').load('values');
    });
    expect(read.values.map(([typed]) => typed as unknown)).toEqual([
      1,
      59,
      60,
      61,
      '2/29/2100',
      '12/31/1899',
    ]);
    expect(read.values.slice(0, 3).map(([, formula]) => formula as unknown)).toEqual([59, 61, '29/02/1900']);
  });

  test('a new sheet, its table and a reference to it', async () => {
    const [table, total, sheets] = await run((_sheet, { workbook }) => {
      const sheet = workbook.worksheets.add('Nhiệm vụ');
      sheet.getRange('A1:B3').values = [
        ['Việc', 'Điểm (tối đa)'],
        ['a', 5],
        ['b', 7],
      ];
      const added = sheet.tables.add('A1:B3', true);
      added.name = 'NhiemVu';
      sheet.getRange('D1').formulas = [['=SUM(NhiemVu[Điểm (tối đa)])']];
      sheet.getRange('A4:B4').values = [['c', 11]];
      workbook.worksheets.load('items/name,items/visibility,items/tables/items/name');
      return [
        added.load('name,columns/items/name,columns/items/index,rows/count'),
        sheet.getRange('D1').load('values,address'),
        workbook.worksheets,
      ] as const;
    });
    expect(table.name).toBe('NhiemVu');
    expect(table.rows.count).toBe(3);
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['Việc', 0],
      ['Điểm (tối đa)', 1],
    ]);
    expect(total.values).toEqual([[23]]);
    expect(total.address).toBe("'Nhiệm vụ'!D1");
    expect(sheets.items.map(({ name, tables }) => [name, tables.items.map((each) => each.name)])).toEqual([
      ['Sheet1', []],
      ['Nhiệm vụ', ['NhiemVu']],
    ]);
  });

  test('a proxy is used again after a sync: the sheet is not added twice', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Một');
      const range = sheet.getRange('A1');
      range.values = [['a']];
      await context.sync();
      sheet.getRange('A2').values = [['b']];
      range.load('values');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      expect(range.values).toEqual([['a']]);
    });
  });

  test.each([
    ['vi-VN', '=ROUND(A1*1,5;1)&"a,b;1.5"', ['87,5', '1.234,50']],
    ['en-US', '=ROUND(A1*1.5,1)&"a,b;1.5"', ['87.5', '1,234.50']],
  ])('in %s formulas and numbers are spelled as its users do', async (locale, local, texts) => {
    const other = await openExcel({ locale });
    try {
      await other.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B1').values = [[87.5, 1234.5]];
        sheet.getRange('B1').numberFormat = [['#,##0.00']];
        sheet.getRange('C1').formulasLocal = [[local]];
        const numbers = sheet.getRange('A1:B1').load('text');
        const formula = sheet.getRange('C1').load('formulas,formulasLocal,values');
        await context.sync();
        expect(numbers.text).toEqual([texts]);
        expect(formula.formulas).toEqual([['=ROUND(A1*1.5,1)&"a,b;1.5"']]);
        expect(formula.formulasLocal).toEqual([[local]]);
        expect(formula.values).toEqual([['131.3a,b;1.5']]);
      });
    } finally {
      other.close();
    }
  });

  test('what was not loaded cannot be read', async () => {
    const range = await run((sheet) => sheet.getRange('A1').load('values'));
    expect(() => range.formulas).toThrow("The property 'formulas' is not available");
  });
});

describe('looks', () => {
  test('are set and read back', async () => {
    const range = await run((sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.set({ name: 'Times New Roman', size: 13, bold: true, italic: true, color: '#ff0000' });
      format.fill.color = '#00ff00';
      format.set({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        columnWidth: 90,
        rowHeight: 30,
      });
      format.borders.getItem('EdgeTop').style = 'Continuous';
      format.borders.getItem('InsideVertical').set({ style: 'Dash', color: '#0000ff' });
      sheet.getRange('A1:B2').numberFormat = [
        ['dd/mm/yyyy', '0.0'],
        ['0%', '@'],
      ];
      return sheet
        .getRange('A1:B2')
        .load(
          'format/*,format/font,format/fill/color,format/borders/items/sideIndex,format/borders/items/style,numberFormat',
        );
    });
    expect(range.format.font.toJSON()).toMatchObject({
      name: 'Times New Roman',
      size: 13,
      bold: true,
      italic: true,
      color: '#FF0000',
    });
    expect(range.format.fill.color).toBe('#00FF00');
    expect(range.format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      columnWidth: 90,
      rowHeight: 30,
    });
    expect(
      range.format.borders.items
        .filter(({ style }) => style !== 'None')
        .map(({ sideIndex, style }) => [sideIndex, style]),
    ).toEqual([
      ['EdgeTop', 'Continuous'],
      ['InsideVertical', 'Dash'],
    ]);
    expect(range.numberFormat).toEqual([
      ['dd/mm/yyyy', '0.0'],
      ['0%', '@'],
    ]);
  });

  test('cells that differ read as null', async () => {
    const range = await run((sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      return sheet.getRange('A1:B1').load('format/font/bold,format/font/italic');
    });
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.italic).toBe(false);
  });
});

describe('what the workbook holds besides cells', () => {
  test('validation, conditional format, names, freeze, page, visibility, merge, hidden column', async () => {
    const read = await run((sheet, { workbook }) => {
      const hidden = workbook.worksheets.add('_SoDanVan');
      hidden.visibility = 'VeryHidden';
      const range = sheet.getRange('A2:A3');
      range.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: 'Between' } };
      range.dataValidation.errorAlert = {
        message: 'Từ 0 đến 10',
        title: 'Điểm',
        style: 'Stop',
        showAlert: true,
      };
      const conditional = sheet.getRange('A1:C9').conditionalFormats.add('Custom');
      conditional.custom.rule.formula = '=$A1>5';
      conditional.custom.format.fill.color = '#ffff00';
      conditional.custom.format.font.bold = true;
      workbook.names.add('DanhMuc', sheet.getRange('B1:B9'));
      sheet.freezePanes.freezeRows(2);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.pageLayout.zoom = { scale: 85 };
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = '&P';
      sheet.getRange('C1:D1').merge();
      sheet.getRange('E:E').columnHidden = true;
      conditional.load('type,custom/rule/formula,custom/format/fill/color');
      sheet.pageLayout.load('orientation,zoom,headersFooters/defaultForAllPages/centerHeader');
      return {
        hidden: hidden.load('visibility'),
        validation: range.dataValidation.load('rule,type,errorAlert'),
        mixed: sheet.getRange('A1:A3').dataValidation.load('type'),
        conditional,
        name: workbook.names.getItem('danhmuc').load('name,formula,type'),
        named: workbook.names.getItem('DanhMuc').getRange().load('address'),
        frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
        page: sheet.pageLayout,
        column: sheet.getRange('E1').load('columnHidden'),
      };
    });
    expect(read.hidden.visibility).toBe('VeryHidden');
    expect(read.validation.rule).toEqual({ decimal: { formula1: 0, formula2: 10, operator: 'Between' } });
    expect(read.validation.errorAlert).toEqual({
      message: 'Từ 0 đến 10',
      title: 'Điểm',
      style: 'Stop',
      showAlert: true,
    });
    expect(read.mixed.type).toBe('MixedCriteria');
    expect(read.conditional.custom.rule.formula).toBe('=$A1>5');
    expect(read.conditional.custom.format.fill.color).toBe('#FFFF00');
    expect(read.name.toJSON()).toMatchObject({
      name: 'DanhMuc',
      formula: '=Sheet1!$B$1:$B$9',
      type: 'Range',
    });
    expect(read.named.address).toBe('Sheet1!B1:B9');
    expect(read.frozen.address).toBe('Sheet1!1:2');
    expect(read.page.orientation).toBe('Landscape');
    expect(read.page.zoom).toEqual({ scale: 85 });
    expect(read.page.headersFooters.defaultForAllPages.centerHeader).toBe('&P');
    expect(read.column.columnHidden).toBe(true);
  });

  test('rules are for hands that type: what the API writes, and what grows into a table, is not held to them', async () => {
    const rules: Excel.DataValidationRule[] = [
      { decimal: { formula1: 0, formula2: 10, operator: 'Between' } },
      { wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' } },
      { list: { inCellDropDown: true, source: '=$H$1:$H$2' } },
      { date: { formula1: '=DATE(2026,1,1)', formula2: '=DATE(2026,12,31)', operator: 'Between' } },
      { custom: { formula: '=LEN(E1)<2' } },
    ];
    const [written, kinds] = await run((sheet) => {
      const cells = rules.map((rule, column) => {
        const { dataValidation } = sheet.getCell(0, column);
        dataValidation.rule = rule;
        return dataValidation.load('type');
      });
      sheet.getRange('A1:E1').values = [['mười một', 11.5, 'ngoài', 1, 'dài quá']];
      return [sheet.getRange('A1:E1').load('values'), cells] as const;
    });
    expect(written.values).toEqual([['mười một', 11.5, 'ngoài', 1, 'dài quá']]);
    expect(kinds.map(({ type }) => type)).toEqual(['Decimal', 'WholeNumber', 'List', 'Date', 'Custom']);
  });

  test('is all there for the file', async () => {
    await run((sheet, { workbook }) => {
      sheet.name = 'Nhiệm vụ';
      sheet.getRange('A1:C3').values = [
        ['Việc', 'Điểm (tối đa)', 'Gấp đôi'],
        ['a', 5, ''],
        ["'=b", '', ''],
      ];
      sheet.tables.add('A1:C3', true).name = 'NhiemVu';
      sheet.getRange('C2:C3').formulas = [['=[@[Điểm (tối đa)]]*2'], ['=[@[Điểm (tối đa)]]*2']];
      sheet.getRange('A1:C1').format.font.bold = true;
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
        sheet.getRange('B2').format.borders.getItem(edge).style = 'Continuous';
      }
      sheet.getRange('A:A').format.columnWidth = (20 * 7 + 5) * 0.75;
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.getRange('D:D').columnHidden = true;
      workbook.names.add('DanhMuc', sheet.getRange('A2:A3'));
      sheet.getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: '=DanhMuc' } };
      const conditional = sheet.getRange('A2:C3').conditionalFormats.add('Custom');
      conditional.custom.rule.formula = '=$B2=""';
      conditional.custom.format.fill.color = '#ffe0e0';
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.getRange('F1:G1').merge();
    });
    const content = readContent(excel.engine);
    expect(content).toMatchObject({
      activeSheet: 'Nhiệm vụ',
      names: [{ name: 'DanhMuc', sheet: 'Nhiệm vụ', area: { row: 1, column: 0, rows: 2, columns: 1 } }],
      sheets: [
        {
          name: 'Nhiệm vụ',
          visibility: 'visible',
          hiddenColumns: [3],
          merges: [{ row: 0, column: 5, rows: 1, columns: 2 }],
          tables: [
            {
              name: 'NhiemVu',
              area: { row: 0, column: 0, rows: 3, columns: 3 },
              columns: [
                { name: 'Việc' },
                { name: 'Điểm (tối đa)' },
                { name: 'Gấp đôi', formula: 'NhiemVu[[#This Row],[Điểm (tối đa)]]*2' },
              ],
            },
          ],
          validations: [
            {
              area: { row: 1, column: 1, rows: 2, columns: 1 },
              validation: { rule: { kind: 'list', source: '=DanhMuc' }, onError: 'stop' },
            },
          ],
          conditionals: [
            {
              area: { row: 1, column: 0, rows: 2, columns: 3 },
              conditional: { formula: '=$B2=""', style: { fill: '#FFE0E0' } },
            },
          ],
          freezeRows: 1,
          page: { orientation: 'landscape', titleRows: { first: 0, last: 0 } },
        },
      ],
    });
    const sheet = content.sheets[0];
    expect(sheet?.columnWidths?.get(0)).toBe(20);
    expect(sheet?.rowHeights).toEqual(new Map([[1, 30]]));
    expect(sheet?.cells.get(1)?.get(2)).toEqual({
      value: 10,
      formula: 'NhiemVu[[#This Row],[Điểm (tối đa)]]*2',
    });
    expect(sheet?.cells.get(1)?.get(1)).toEqual({ value: 5, style: { border: true } });
    expect(sheet?.cells.get(2)?.get(0)).toEqual({ value: '=b' });
    expect(sheet?.cells.get(0)?.get(0)).toEqual({ value: 'Việc', style: { font: { bold: true } } });
  });

  test('selection', async () => {
    await run((_sheet, { workbook }) => {
      const other = workbook.worksheets.add('Hai');
      other.activate();
      other.getRange('B2:C3').select();
    });
    const [selected, active] = await run((_sheet, { workbook }) => [
      workbook.getSelectedRange().load('address'),
      workbook.getActiveCell().load('address'),
    ]);
    expect([selected?.address, active?.address]).toEqual(['Hai!B2:C3', 'Hai!B2']);
  });
});

describe('refusals', () => {
  const table = (sheet: Sheet, name: string, where = 'A1:B2'): void => {
    sheet.tables.add(where, true).name = name;
  };

  test.each<[string, string, (sheet: Sheet, context: Excel.RequestContext) => unknown]>([
    [
      'a sheet that is not there',
      'ItemNotFound',
      (_s, { workbook }) => workbook.worksheets.getItem('Không').load('name'),
    ],
    [
      'a second sheet of that name',
      'ItemAlreadyExists',
      (_s, { workbook }) => workbook.worksheets.add('sheet1'),
    ],
    [
      'a sheet name of 32 letters',
      'InvalidArgument',
      (_s, { workbook }) => workbook.worksheets.add('ă'.repeat(32)),
    ],
    ['a sheet name with a colon', 'InvalidArgument', (_s, { workbook }) => workbook.worksheets.add('a:b')],
    ['an empty sheet name', 'InvalidArgument', (sheet) => (sheet.name = '')],
    ['a sheet called History', 'InvalidArgument', (sheet) => (sheet.name = 'History')],
    ['an address that is none', 'InvalidArgument', (sheet) => sheet.getRange('xyz').load('values')],
    [
      'an address on a sheet that is not there',
      'InvalidReference',
      (sheet) => sheet.getRange('Không!A1').load('values'),
    ],
    [
      'a range out of the sheet',
      'InvalidArgument',
      (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'),
    ],
    ['lines of another shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
    ['an object for a cell', 'InvalidArgument', (sheet) => (sheet.getRange('A1').values = [[{ a: 1 }]])],
    [
      'a text of 32,768 characters',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
    ],
    [
      'a table over a table',
      'InvalidArgument',
      (sheet) => {
        table(sheet, 'T');
        table(sheet, 'U', 'B2:C3');
      },
    ],
    [
      'a second table of that name',
      'InvalidArgument',
      (sheet) => {
        table(sheet, 'T');
        table(sheet, 't', 'D1:E2');
      },
    ],
    [
      'a table name with a blank',
      'InvalidArgument',
      (sheet) => {
        table(sheet, 'Nhiệm vụ');
      },
    ],
    [
      'a table named like a cell',
      'InvalidArgument',
      (sheet) => {
        table(sheet, 'A1');
      },
    ],
    ['a table that is not there', 'ItemNotFound', (sheet) => sheet.tables.getItem('T').load('name')],
    [
      'a column that is not there',
      'ItemNotFound',
      (sheet) => {
        table(sheet, 'T');
        sheet.tables.getItem('T').columns.getItem('x').load('name');
      },
    ],
    [
      'a name that is taken by a table',
      'ItemAlreadyExists',
      (sheet, { workbook }) => {
        table(sheet, 'T');
        workbook.names.add('T', sheet.getRange('A1'));
      },
    ],
    [
      'a name that is not there',
      'ItemNotFound',
      (_s, { workbook }) => workbook.names.getItem('x').load('name'),
    ],
    [
      'a rule of two kinds',
      'InvalidArgument',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.rule = {
          custom: { formula: '=TRUE' },
          list: { inCellDropDown: true, source: '=A1' },
        }),
    ],
    [
      'a rule of no kind',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { whole: {} } as Excel.DataValidationRule),
    ],
    [
      'a long inline list',
      'InvalidArgument',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'a'.repeat(256) },
        }),
    ],
    [
      'a message before its rule',
      'InvalidOperation',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.prompt = { message: 'a', title: 'b', showPrompt: true }),
    ],
    ['a colour that is none', 'InvalidArgument', (sheet) => (sheet.getRange('A1').format.fill.color = 'đỏ')],
    [
      'a conditional format without =',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = 'A1>1'),
    ],
    ['to hide the last sheet', 'InvalidOperation', (sheet) => (sheet.visibility = 'Hidden')],
    [
      'to delete the last sheet',
      'InvalidOperation',
      (sheet) => {
        sheet.delete();
      },
    ],
    [
      'to delete a very hidden sheet',
      'InvalidOperation',
      (_s, { workbook }) => {
        const other = workbook.worksheets.add('x');
        other.visibility = 'VeryHidden';
        other.delete();
      },
    ],
    [
      'to show a hidden sheet',
      'InvalidOperation',
      (_s, { workbook }) => {
        const other = workbook.worksheets.add('x');
        other.visibility = 'Hidden';
        other.activate();
      },
    ],
    [
      'to write to a null object',
      'NotModelled',
      (_s, { workbook }) => (workbook.worksheets.getItemOrNullObject('x').name = 'y'),
    ],
    [
      'a table by a number there is none of',
      'InvalidArgument',
      (sheet) => sheet.tables.getItemAt(0).load('name'),
    ],
    [
      'a table resized off its header row',
      'InvalidArgument',
      (sheet) => {
        table(sheet, 'T');
        sheet.tables.getItem('T').resize('A2:B4');
      },
    ],
    [
      'a table resized over another',
      'InvalidArgument',
      (sheet) => {
        table(sheet, 'T');
        table(sheet, 'U', 'A4:B5');
        sheet.tables.getItem('T').resize('A1:B4');
      },
    ],
    [
      'a table that was deleted with its sheet',
      'ItemNotFound',
      (_s, { workbook }) => {
        const other = workbook.worksheets.add('x');
        const added = other.tables.add('A1:B2', true);
        added.load('name');
        other.delete();
        added.name = 'T';
      },
    ],
    [
      'a name for a formula that cannot be read',
      'InvalidArgument',
      (_s, { workbook }) => workbook.names.add('Ten', '=SUM('),
    ],
    [
      'a name like a cell',
      'InvalidArgument',
      (sheet, { workbook }) => workbook.names.add('A1', sheet.getRange('A1')),
    ],
    ['a name of one sheet', 'NotModelled', (sheet) => sheet.names.add('Ten', sheet.getRange('A1'))],
    [
      'the range of a name that stands for a number',
      'InvalidReference',
      (_s, { workbook }) => workbook.names.add('Ten', '=1').getRange().load('address'),
    ],
    [
      'a name that was deleted',
      'ItemNotFound',
      (sheet, { workbook }) => {
        const name = workbook.names.add('Ten', sheet.getRange('A1'));
        name.delete();
        name.load('formula');
      },
    ],
    [
      'a custom rule without =',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: 'A1>1' } }),
    ],
    [
      'a conditional format by a number there is none of',
      'InvalidArgument',
      (sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).load('type'),
    ],
    [
      'a conditional format that was deleted',
      'ItemNotFound',
      (sheet) => {
        const format = sheet.getRange('A1').conditionalFormats.add('Custom');
        format.delete();
        format.stopIfTrue = true;
      },
    ],
    [
      'a conditional format that is not there',
      'ItemNotFound',
      (sheet) => sheet.getRange('A1').conditionalFormats.getItem('x').load('type'),
    ],
    [
      'the used part of an empty range',
      'ItemNotFound',
      (sheet) => sheet.getRange('B2:C3').getUsedRange().load('address'),
    ],
    [
      'a range around two sheets',
      'InvalidArgument',
      (sheet, { workbook }) =>
        sheet.getRange('A1').getBoundingRect(workbook.worksheets.add('x').getRange('A1')).load('address'),
    ],
    [
      'an address of another sheet',
      'InvalidArgument',
      (sheet, { workbook }) => {
        workbook.worksheets.add('x');
        sheet.getRange('x!A1').load('values');
      },
    ],
    [
      'formats of another shape',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1:B2').numberFormat = [['0', '0']]),
    ],
    ['a print of 5 per cent', 'InvalidArgument', (sheet) => (sheet.pageLayout.zoom = { scale: 5 })],
    [
      'another way of calculating',
      'NotModelled',
      (_s, { workbook }) => (workbook.application.calculationMode = 'AutomaticExceptTables'),
    ],
    [
      'a member that is not modelled',
      'NotModelled',
      (sheet) => {
        sheet.slicers.add('T', 'a');
      },
    ],
  ])('%s: %s', async (_name, code, batch) => {
    await expect(run(batch)).rejects.toMatchObject({ code });
  });

  test('nothing there: a null object', async () => {
    const [sheet, table, name, used] = await run((first, { workbook }) => [
      workbook.worksheets.getItemOrNullObject('x').load('name'),
      workbook.tables.getItemOrNullObject('x').load('name'),
      workbook.names.getItemOrNullObject('x').load('name'),
      first.getUsedRangeOrNullObject(true).load('values'),
    ]);
    expect([sheet, table, name, used].map((each) => each?.isNullObject)).toEqual([true, true, true, true]);
  });

  test('a failure on purpose reaches the add-in as Excel’s own', async () => {
    excel.host.plan([{ kind: 'fail', request: 1, code: 'AccessDenied', afterActions: 0 }]);
    await expect(run((sheet) => (sheet.getRange('A1').values = [[1]]))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(run((sheet) => (sheet.getRange('A1').values = [[1]]))).resolves.toBeDefined();
  });
});
