/** Trials of sheets, names, protection, prints, calculation and events. By the numbers of the behaviours. */
import { local } from './trial';
import type { Tried } from './trial';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

export const WORKBOOK: Readonly<Record<number, Tried>> = {
  6: {
    trial: async ({ run }) => {
      await run((_sheet, { workbook }) => workbook.worksheets.add('SoDanVan Thu'));
      await run((_sheet, { workbook }) => workbook.worksheets.add('SODANVAN THU'));
      return 'taken';
    },
    expected: { error: 'ItemAlreadyExists' },
  },
  7: {
    trial: async ({ run }) => {
      await run((_sheet, { workbook }) => workbook.worksheets.add('ă'.repeat(32)));
      return 'taken';
    },
    expected: { error: 'InvalidArgument' },
  },
  8: {
    trial: async ({ run }) => {
      const add = () =>
        run((sheet, { workbook }) => workbook.names.add('SoDanVanThuTen', sheet.getRange('A1')));
      await add();
      await add();
      return 'taken';
    },
    expected: { error: 'ItemAlreadyExists' },
  },
  27: {
    trial: async ({ run }) => {
      await run((sheet) => (sheet.visibility = 'VeryHidden'));
      await run((sheet) => {
        sheet.delete();
      });
      return 'deleted';
    },
    expected: { error: 'InvalidOperation' },
  },
  42: {
    trial: async ({ run }) => {
      const sheet = await run((each) => {
        each.showGridlines = false;
        return each.load('showGridlines');
      });
      return sheet.showGridlines;
    },
    expected: false,
  },
  45: {
    trial: async ({ run }) => {
      const name = await run((sheet) =>
        sheet.names.add('SoDanVanThuRieng', sheet.getRange('A1')).load('scope'),
      );
      return name.scope;
    },
    expected: 'Worksheet',
  },
  53: {
    trial: async ({ run }) => {
      const { application } = await run((_sheet, { workbook }) => {
        workbook.application.load('calculationMode');
        return workbook;
      });
      const mode = application.calculationMode;
      await run((sheet) => (sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]));
      await run((_sheet, { workbook }) => (workbook.application.calculationMode = 'Manual'));
      try {
        await run((sheet) => (sheet.getRange('A1').values = [[5]]));
        return (await run((sheet) => sheet.getRange('B1').load('values'))).values;
      } finally {
        await run((_sheet, { workbook }) => (workbook.application.calculationMode = mode));
      }
    },
    expected: [[2]],
  },
  54: {
    trial: async ({ run }) => {
      const heard: unknown[] = [];
      await run((sheet) =>
        sheet.onChanged.add(({ address, details }) => {
          heard.push([local(address), details !== undefined && details !== null]);
          return Promise.resolve();
        }),
      );
      await run((sheet) => (sheet.getRange('A1').values = [[1]]));
      await soon();
      await run((sheet) => (sheet.getRange('A1:A2').values = [[2], [3]]));
      await soon();
      return heard;
    },
    expected: [
      ['A1', true],
      ['A1:A2', false],
    ],
  },
  55: {
    trial: async ({ run }) => {
      const heard: string[] = [];
      await run((sheet) =>
        sheet.onChanged.add(() => {
          heard.push('event');
          return Promise.resolve();
        }),
      );
      await run((sheet) => (sheet.getRange('A1').values = [[1]]));
      heard.push('sync has ended');
      await soon();
      return heard;
    },
    expected: ['sync has ended', 'event'],
  },
  56: {
    trial: async ({ run }) => {
      const added = await run((sheet, { workbook }) => {
        const other = workbook.worksheets.add();
        other.activate();
        sheet.load('id');
        return { own: sheet, other: other.load('id') };
      });
      const front = await run((_sheet, { workbook }) => {
        workbook.worksheets.getItem(added.other.id).delete();
        return workbook.worksheets.getActiveWorksheet().load('id');
      });
      return front.id === added.own.id;
    },
    expected: true,
  },
  57: {
    trial: async ({ run }) => {
      await run((sheet) => {
        sheet.protection.protect();
      });
      await run((sheet) => {
        sheet.protection.protect();
      });
      return 'protected twice';
    },
    expected: { error: 'AccessDenied' },
  },
  58: {
    trial: async ({ run, ask }) => {
      if (!(await ask('otherWorkbookInFront'))) {
        return { skipped: true };
      }
      try {
        await run((sheet) => {
          sheet.activate();
        });
        return 'activated';
      } finally {
        await ask('thisWorkbookInFront');
      }
    },
    expected: 'activated',
    onWindows: { error: 'GeneralException' },
    onMac: { error: 'GeneralException' },
  },
  59: {
    trial: async ({ run }) => {
      const layout = await run((sheet) => {
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        return sheet.pageLayout.load('zoom');
      });
      return layout.zoom.horizontalFitToPages ?? null;
    },
    expected: 1,
    onWindows: null,
  },
  60: {
    trial: async ({ run, ask }) => {
      await run((sheet) => {
        const format = sheet.getRange('A2').conditionalFormats.add('Custom').custom;
        format.rule.formula = '=$B$2=1';
        format.format.fill.color = '#FFFF00';
        sheet.activate();
      });
      await run((sheet) => (sheet.getRange('B2').values = [[1]]));
      return ask('cellIsYellow');
    },
    isLookedAt: true,
    expected: true,
    onWindows: false,
  },
};
