/** Excel for tests in Node: Microsoft's office.js over a workbook, without a browser and without Excel. */
import { createHost, PROFILES } from './bridge/host';
import type { Host, Profile } from './bridge/host';
import { loadOfficeLibrary } from './bridge/native';
import type { OfficeLibrary } from './bridge/native';
import type { FileWorkbook } from '../../src/files/workbook';
import { createEngine } from './engine/create-engine';
import type { Engine } from './engine/engine';
import { completeWorkbook, workbookData } from './engine/open-content';
import { createUniver } from './engine/univer';

/** An open workbook with Microsoft's library over it. */
export interface OpenExcel extends OfficeLibrary {
  readonly host: Host;
  readonly engine: Engine;
  /** Lets everything go. Call it at the end of each test: a workbook left open keeps Node running. */
  close(): void;
}

/**
 * Opens a workbook: a new one with one sheet, "Sheet1", if no `content` is given.
 * @param options `profile`: the Excel to play, Excel 2021 if left out; `locale`: `vi-VN` if left out;
 *   `fillsCalculatedColumns`: Excel's option "Fill formulas in tables to create calculated columns", on if left out
 */
export async function openExcel(
  options: {
    profile?: Profile['name'];
    locale?: string;
    content?: FileWorkbook;
    fillsCalculatedColumns?: boolean;
  } = {},
): Promise<OpenExcel> {
  const { content } = options;
  const univer = createUniver(content && workbookData(content));
  const engine = createEngine(univer, options);
  if (content) {
    completeWorkbook(engine, content);
  }
  const host = createHost({
    engine,
    profile: PROFILES[options.profile ?? 'excel2021'],
    locale: options.locale ?? 'vi-VN',
  });
  await engine.settled();
  return {
    ...loadOfficeLibrary(host),
    host,
    engine,
    close() {
      host.dispose();
      engine.dispose();
      univer.dispose();
    },
  };
}
