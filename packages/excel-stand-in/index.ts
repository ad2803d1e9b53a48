/**
 * Excel for tests in Node: Microsoft's own office.js over a workbook in memory. The package's only door there; pages
 * have page.ts.
 */
import { PROFILES } from './bridge/host';
import type { OfficeLibrary } from './bridge/native';
import type { TypeName } from './model/objects';
import { TYPES, tableOf } from './model/types';
import { openExcel as openStandIn } from './open';
import type { ExcelPlatform, OpenExcel, OpenOptions } from './open';

export type { PlannedFault } from './bridge/fault-plan';
export type { HostCounts } from './bridge/host';
export type { WorkbookData } from './data/workbook';
export { isSupported } from './model/members';
export type { OpenExcel, OpenOptions } from './open';

/** Every Excel that can be played. */
export const PLATFORMS = Object.keys(PROFILES) as readonly ExcelPlatform[];

/** Opens a workbook: a new one with one sheet, "Sheet1", unless `workbook` is given. */
export const openExcel: (options?: OpenOptions) => Promise<OpenExcel> = openStandIn;

/**
 * Makes a workbook's library the globals `Excel` and `OfficeExtension`, which add-ins speak to. For `beforeEach` of Jest
 * and of Vitest alike.
 * @returns a function that puts back what was there before
 */
export function installGlobals({ Excel, OfficeExtension }: OfficeLibrary): () => void {
  const names = ['Excel', 'OfficeExtension'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  Object.assign(globalThis, { Excel, OfficeExtension });
  return () => {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) {
        Object.defineProperty(globalThis, name, descriptor);
      } else {
        Reflect.deleteProperty(globalThis, name);
      }
    });
  };
}

/**
 * The members of Office.js that are modelled. By type and member, as an add-in writes it, stands the ExcelApi set it came with. Any
 * other answers `NotModelled`.
 */
export const MODELLED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  (Object.keys(TYPES) as TypeName[]).map((type) => [
    type,
    new Map(
      Object.entries(tableOf(type).members)
        // Those that begin with `_` office.js sends by itself.
        .filter(([name]) => !name.startsWith('_'))
        .map(([name, { since }]) => [name.charAt(0).toLowerCase() + name.slice(1), since]),
    ),
  ]),
);
