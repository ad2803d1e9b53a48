/** The spreadsheet on the left of the page: Univer with its user interface, in Vietnamese. */
import {
  ICommandService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingVi from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { ILayoutService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationVi from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterVi from '@univerjs/preset-sheets-filter/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteVi from '@univerjs/preset-sheets-note/locales/vi-VN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortVi from '@univerjs/preset-sheets-sort/locales/vi-VN';
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableVi from '@univerjs/preset-sheets-table/locales/vi-VN';
import { PLAIN_THEME } from 'excel-stand-in/page';
import type { IWorkbookData } from 'excel-stand-in/page';
import { scrollIntoView } from './into-view';
import { writeVietnamese } from './vietnamese';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

/** Menus that make no sense here: protection of sheets and ranges asks a server that is not there. */
const HIDDEN_MENUS = [
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

/** The grid, with what the page needs of it. */
interface Grid {
  readonly univer: Univer;
  /** Gives the keyboard to the grid. */
  focus(): void;
  /** Calls back at every change of what a saved file would hold. */
  onChange(listener: () => void): void;
  /** Takes it off the page. */
  dispose(): void;
}

scrollIntoView();

/**
 * Starts Univer in `container` with a workbook.
 * The presets are put in one by one: `@univerjs/presets`, which would do it, brings packages without a free licence.
 */
export function createGrid(container: HTMLElement, workbook: Partial<IWorkbookData>): Grid {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(
        coreVi,
        dataValidationVi,
        conditionalFormattingVi,
        tableVi,
        noteVi,
        filterVi,
        sortVi,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }])),
      // The pane must keep the keyboard while it writes.
      disableAutoFocus: true,
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  univer.registerPlugin(UniverSheetsTablePlugin, { userThemes: [{ name: PLAIN_THEME, style: {} }] });
  // Its tag with the table's name would cover the rows above the table; Excel has none.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) {
        univer.registerPlugin(plugin[0], plugin[1]);
      } else {
        univer.registerPlugin(plugin);
      }
    }
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
  const injector = univer.__getInjector();
  writeVietnamese(injector);
  return {
    univer,
    focus: () => injector.get(ILayoutService).focus(),
    onChange: (listener) => {
      injector.get(ICommandService).onMutationExecutedForCollab(({ id }) => {
        // Calculation and the formula bar run mutations too, but change nothing that a file would hold.
        if (!id.startsWith('formula.') && !id.startsWith('doc.')) {
          listener();
        }
      });
    },
    dispose: () => {
      univer.dispose();
    },
  };
}
