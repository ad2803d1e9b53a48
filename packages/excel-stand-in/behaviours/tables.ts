/** Trials of tables: calculated columns, rows, headers and names. By the numbers of the behaviours. */
import { local, outcomeOf } from './trial';
import type { Place, Tried } from './trial';

const INVALID = { error: 'InvalidArgument' };

/** A name for a trial's table that no table of a person's has. */
const NAME = 'SoDanVanThuBang';

/** A table A1:C5: numbers in its first column, the others empty. */
const numbers = ({ run }: Place) =>
  run((sheet) => {
    sheet.getRange('A1:C5').values = [['Số', 'Một', 'Hai'], ...[1, 2, 3, 4].map((n) => [n, '', ''])];
    sheet.tables.add('A1:C5', true).name = NAME;
  });

/** A table A1:B3. */
const pairs = ({ run }: Place) =>
  run((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Số', 'Tên'],
      [1, 'a'],
      [2, 'b'],
    ];
    sheet.tables.add('A1:B3', true).name = NAME;
  });

const formulasOf = async ({ run }: Place, address: string): Promise<unknown> =>
  (await run((sheet) => sheet.getRange(address).load('formulas'))).formulas;

const valuesOf = async ({ run }: Place, address: string): Promise<unknown> =>
  (await run((sheet) => sheet.getRange(address).load('values'))).values;

const areaOf = async ({ run }: Place): Promise<string> =>
  local((await run((sheet) => sheet.tables.getItem(NAME).getRange().load('address'))).address);

export const TABLES: Readonly<Record<number, Tried>> = {
  9: {
    trial: async (place) => {
      await pairs(place);
      await place.run((sheet) => {
        sheet.tables.add('D1:D2', true).name = NAME.toLowerCase();
      });
      return 'taken';
    },
    expected: INVALID,
  },
  10: {
    trial: async (place) => {
      await pairs(place);
      await place.run((sheet) => sheet.tables.add('B2:C4', true));
      return 'taken';
    },
    expected: INVALID,
    onMac: { error: 'GeneralException' },
  },
  35: {
    trial: async (place) => {
      await numbers(place);
      await place.run(
        (sheet) => (sheet.getRange('B2:B5').formulas = [['=1+1'], ['=2+2'], ['=3+3'], ['=4+4']]),
      );
      return formulasOf(place, 'B2:B5');
    },
    expected: [['=4+4'], ['=4+4'], ['=4+4'], ['=4+4']],
  },
  36: {
    trial: async (place) => {
      await numbers(place);
      await place.run((sheet) => (sheet.getRange('B3').formulas = [['=[@Số]*2']]));
      return formulasOf(place, 'B2:B5');
    },
    expected: [['=[@Số]*2'], ['=[@Số]*2'], ['=[@Số]*2'], ['=[@Số]*2']],
  },
  37: {
    trial: async (place) => {
      await pairs(place);
      await place.run((sheet) => (sheet.getRange('A4:B4').values = [[3, 'c']]));
      return areaOf(place);
    },
    expected: 'A1:B4',
  },
  38: {
    trial: async (place) => {
      await numbers(place);
      await place.run(
        (sheet) => (sheet.getRange('B2:B5').formulas = Array(4).fill(['=[@Số]*2']) as string[][]),
      );
      await place.run((sheet) => (sheet.getRange('A6').values = [[5]]));
      return valuesOf(place, 'A6:B6');
    },
    expected: [[5, 10]],
  },
  39: {
    trial: async (place) => {
      await pairs(place);
      await place.run((sheet) => (sheet.getRange('D1').formulas = [[`=SUM(${NAME}[Số])`]]));
      await place.run((sheet) => {
        sheet.getRange('A1').values = [['Điểm']];
        sheet.tables.getItem(NAME).name = `${NAME}2`;
      });
      return formulasOf(place, 'D1');
    },
    expected: [[`=SUM(${NAME}2[Điểm])`]],
  },
  40: {
    trial: async ({ run }) => {
      const header = await run((sheet) => {
        sheet.getRange('A1:C1').formulas = [[2026, '="Quý "&2', '']];
        return sheet.tables.add('A1:C3', true).getHeaderRowRange().load('values,valueTypes');
      });
      return [header.values, header.valueTypes];
    },
    expected: [[['2026', 'Quý 2', 'Column3']], [['String', 'String', 'String']]],
  },
  41: {
    trial: async (place) => {
      await pairs(place);
      await place.run((sheet) => sheet.tables.getItem(NAME).rows.add(undefined, [[3, 'c']]));
      return [await areaOf(place), await valuesOf(place, 'A4:B4')];
    },
    expected: ['A1:B4', [[3, 'c']]],
  },
  47: {
    trial: async (place) => {
      await place.run((sheet) => {
        sheet.getRange('A1:A3').values = [[1], [2], ['dưới']];
        sheet.tables.add('A1:A2', false).name = NAME;
      });
      return [await areaOf(place), await valuesOf(place, 'A2:A4')];
    },
    expected: ['A1:A3', [[1], [2], ['dưới']]],
  },
  48: {
    trial: async (place) => {
      await place.run((sheet) => {
        sheet.getRange('A1:A2').values = [['Số'], ['dưới']];
        sheet.tables.add('A1', true).name = NAME;
      });
      const { count } = await place.run((sheet) => sheet.tables.getItem(NAME).rows.load('count'));
      return [await areaOf(place), await valuesOf(place, 'A2:A3'), count];
    },
    expected: ['A1:A2', [[''], ['dưới']], 0],
  },
  49: {
    trial: async (place) => {
      await pairs(place);
      await place.run((sheet) => {
        const { rows } = sheet.tables.getItem(NAME);
        rows.getItemAt(0).delete();
        rows.getItemAt(0).delete();
      });
      const { count } = await place.run((sheet) => sheet.tables.getItem(NAME).rows.load('count'));
      const body = await outcomeOf(async () =>
        local(
          (await place.run((sheet) => sheet.tables.getItem(NAME).getDataBodyRange().load('address'))).address,
        ),
      );
      return { count, body };
    },
    expected: { count: 0, body: 'A2:B2' },
  },
  51: {
    trial: async (place) => {
      await pairs(place);
      const inFormat = await outcomeOf(async () => {
        await place.run((sheet) => {
          sheet.getRange('A2:A3').conditionalFormats.add('Custom').custom.rule.formula = `=${NAME}[Số]`;
        });
        return 'taken';
      });
      const inList = await outcomeOf(async () => {
        await place.run((sheet) => {
          sheet.getRange('B2:B3').dataValidation.rule = {
            list: { inCellDropDown: true, source: `=${NAME}[Tên]` },
          };
        });
        return 'taken';
      });
      return [inFormat, inList];
    },
    expected: [INVALID, INVALID],
  },
};
