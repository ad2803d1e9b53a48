/** Trials of cells: values, formats, addresses and what cannot be read or written. By the numbers of the behaviours. */
import { local, outcomeOf } from './trial';
import type { Tried } from './trial';

const INVALID = { error: 'InvalidArgument' };

export const CELLS: Readonly<Record<number, Tried>> = {
  1: {
    trial: async ({ run }) => {
      await run((sheet, { workbook }) => {
        workbook.worksheets.getItemOrNullObject('khong co').delete();
        workbook.tables.getItemOrNullObject('KhongCo').getRange().clear();
        sheet.getRange('A1').values = [['sau']];
      });
      return (await run((sheet) => sheet.getRange('A1').load('values'))).values;
    },
    expected: [['sau']],
  },
  2: {
    trial: async ({ run }) => {
      const range = await run((_sheet, { workbook }) =>
        workbook.tables.getItemOrNullObject('KhongCo').getRange().load('address'),
      );
      return range.isNullObject;
    },
    expected: true,
  },
  3: {
    trial: ({ run }) =>
      run((_sheet, { workbook }) => workbook.tables.getItemOrNullObject('KhongCo').isNullObject),
    expected: { error: 'PropertyNotLoaded' },
  },
  4: {
    trial: ({ run }) => run((_sheet, { workbook }) => workbook.tables.getItem('KhongCo').load('name')),
    expected: { error: 'ItemNotFound' },
  },
  5: {
    trial: async ({ run }) => (await run((sheet) => sheet.getRange('A1').load('address'))).values,
    expected: { error: 'PropertyNotLoaded' },
  },
  12: {
    trial: ({ run }) => run((sheet) => (sheet.getRange('A1:B2').values = [[1, 2, 3]])),
    expected: INVALID,
  },
  13: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        Object.assign(sheet.getRange('A1:B2'), { values: 7 });
        return sheet.getRange('A1:B2').load('values');
      });
      return read.values;
    },
    expected: [
      [7, 7],
      [7, 7],
    ],
  },
  14: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1:B2').numberFormat = [['0.0']];
        return sheet.getRange('A1:B2').load('numberFormat');
      });
      return read.numberFormat;
    },
    expected: [
      ['0.0', '0.0'],
      ['0.0', '0.0'],
    ],
  },
  15: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        Object.assign(sheet.getRange('B2:C3'), { formulas: '=A2*$A$1' });
        return sheet.getRange('B2:C3').load('formulas');
      });
      return read.formulas;
    },
    expected: [
      ['=A2*$A$1', '=B2*$A$1'],
      ['=A3*$A$1', '=B3*$A$1'],
    ],
  },
  16: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1:B1').values = [[1, 2]];
        sheet.getRange('A1:B1').values = [[null, 3]];
        return sheet.getRange('A1:B1').load('values');
      });
      return read.values;
    },
    expected: [[1, 3]],
  },
  17: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        const range = sheet.getRange('A1');
        range.numberFormat = [['0.00']];
        range.values = [[1]];
        range.values = [['']];
        range.numberFormat = [['']];
        return range.load('values,numberFormat,valueTypes');
      });
      return [read.values, read.numberFormat, read.valueTypes];
    },
    expected: [[['']], [['General']], [['Empty']]],
  },
  18: {
    trial: ({ run }) =>
      run((sheet) => {
        Object.assign(sheet.getRange('A1:B2'), { values: null });
      }),
    expected: INVALID,
  },
  19: {
    trial: ({ run }) =>
      run((sheet) => {
        Object.assign(sheet.getRange('A1').format.fill, { color: null });
      }),
    expected: INVALID,
  },
  20: {
    trial: async ({ run }) => {
      const { format } = await run((sheet) => {
        sheet.getRange('A1').format.font.bold = true;
        return sheet.getRange('A1:A2').load('format/font/bold');
      });
      return format.font.bold;
    },
    expected: null,
  },
  21: {
    trial: async ({ run }) => {
      const { format } = await run((sheet) => {
        const range = sheet.getRange('A1');
        range.format.fill.color = 'Orange';
        return range.load('format/fill/color');
      });
      return format.fill.color;
    },
    expected: '#FFA500',
  },
  22: {
    trial: async ({ run }) => local((await run((sheet) => sheet.getUsedRange().load('address'))).address),
    expected: 'A1',
  },
  23: {
    trial: async ({ run }) =>
      local((await run((sheet) => sheet.getRange('B2:C3').getUsedRange().load('address'))).address),
    expected: { error: 'ItemNotFound' },
  },
  24: {
    trial: async ({ run }) => {
      const used = await run((sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('D4').format.fill.color = '#FF0000';
        return sheet.getUsedRange(true).load('address');
      });
      return local(used.address);
    },
    expected: 'A1',
  },
  25: {
    trial: async ({ run }) =>
      local((await run((sheet) => sheet.getRange('A1:B2').getCell(4, 4).load('address'))).address),
    expected: 'E5',
  },
  26: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        const range = sheet.getRange('A1');
        range.numberFormat = [['0']];
        range.values = [[123_456_789]];
        range.format.columnWidth = 10;
        return range.load('text');
      });
      return read.text;
    },
    expected: [['123456789']],
  },
  28: {
    trial: async ({ run }) => {
      const read = await run((sheet) => sheet.getRange('A:A').load('values,formulas'));
      return [read.values, read.formulas];
    },
    expected: [null, null],
  },
  29: {
    trial: ({ run }) =>
      run((sheet) => {
        Object.assign(sheet.getRange('A:A'), { values: 'x' });
      }),
    expected: INVALID,
  },
  31: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1:B1').values = [['1/2/2026', '25/12/2026']];
        return sheet.getRange('A1:B1').load('values');
      });
      return read.values;
    },
    expected: [[46_024, '25/12/2026']],
  },
  32: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1:C1').values = [['$120', 'Jan 2026', '0 1/2']];
        return sheet.getRange('A1:C1').load('values,numberFormat');
      });
      return [read.values, read.numberFormat];
    },
    expected: [[[120, 46_023, 0.5]], [['$#,##0_);[Red]($#,##0)', 'mmm-yy', '# ?/?']]],
  },
  33: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1').formulas = [["'=1+1"]];
        return sheet.getRange('A1').load('values,valueTypes');
      });
      return [read.values, read.valueTypes];
    },
    expected: [[['=1+1']], [['String']]],
  },
  34: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1:C1').values = [['-1+2', '+A2', '@SUM(1,2)']];
        return sheet.getRange('A1:C1').load('formulas');
      });
      return read.formulas;
    },
    expected: [['=-1+2', '=+A2', '=SUM(1,2)']],
  },
  43: {
    trial: async ({ run }) =>
      local((await run((sheet) => sheet.getRange('B5:C6').getResizedRange(-3, -2).load('address'))).address),
    expected: 'A3:B5',
  },
  44: {
    trial: async ({ run }) => {
      const validation = await run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('C1:C3') } };
        return dataValidation.load('type');
      });
      return validation.type;
    },
    expected: 'List',
  },
  46: {
    trial: async ({ run }) => {
      const name = await run((_sheet, { workbook }) =>
        workbook.names.add('SoDanVanThuChu', "'S'!$A$1").load('type'),
      );
      return name.type;
    },
    expected: 'String',
  },
  50: {
    trial: async ({ run }) => {
      const outcomes: unknown[] = [];
      for (const formula of [
        '=SUM(',
        '=SUM(1;2)',
        '="abc',
        '=IF(1,2,3,4)',
        '=SUM(KhongCo[a])',
        '=KhongCo*2',
      ]) {
        outcomes.push(
          await outcomeOf(async () => {
            await run((sheet) => (sheet.getRange('A1').formulas = [[formula]]));
            return 'taken';
          }),
        );
      }
      return outcomes;
    },
    expected: [INVALID, INVALID, INVALID, INVALID, INVALID, INVALID],
  },
  52: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
        return sheet.getRange('A1:A3').load('values');
      });
      return read.values;
    },
    expected: [[1], [2], [3]],
  },
  61: {
    trial: ({ run }) =>
      run((_sheet, { workbook }) => workbook.names.add('SoDanVanThuSo', '=1+1').getRange().load('address')),
    expected: { error: 'InvalidReference' },
  },
  62: {
    trial: async ({ run }) => {
      const read = await run((sheet) => {
        sheet.getRange('A1:C1').formulas = [['=ROUND(0.285*100,0)', '="abc"+NA()', '=IFERROR(Z1,1)']];
        return sheet.getRange('A1:C1').load('values');
      });
      return read.values;
    },
    expected: [[29, '#N/A', 0]],
  },
};
