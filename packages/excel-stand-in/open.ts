/** Opens a workbook: its engine, its host and office.js put together. index.ts shows of it what is for others. */
import { createHost, PROFILES } from './bridge/host';
import type { Host, HostCounts, Profile } from './bridge/host';
import { loadOfficeLibrary } from './bridge/native';
import type { OfficeLibrary } from './bridge/native';
import type { CellAt, CellValue } from './data/cells';
import type { WorkbookData } from './data/workbook';
import { writeCells } from './engine/cells';
import { readContent } from './engine/content';
import { createEngine } from './engine/create-engine';
import type { Engine } from './engine/engine';
import { completeWorkbook, workbookData } from './engine/open-content';
import { findSheetId } from './engine/sheets';
import { createUniver } from './engine/univer';

/** The Excel to play: Excel 2021 for Windows, or Microsoft 365 for Windows, for Mac or on the web. */
export type ExcelPlatform = Profile['name'];

/** Settings of a workbook to open. */
export interface OpenOptions {
  /** `excel-windows` if absent. */
  readonly platform?: ExcelPlatform;
  /** The user's language and region, such as `vi-VN`; `en-US` if absent. */
  readonly locale?: string;
  /** The workbook to open; a new one with one sheet, "Sheet1", if absent. */
  readonly workbook?: WorkbookData;
  /** Excel's option "Fill formulas in tables to create calculated columns", on if absent. */
  readonly fillsCalculatedColumns?: boolean;
}

/** An open workbook with Microsoft's library over it. */
export interface OpenExcel extends OfficeLibrary {
  /** The whole workbook as plain data, once calculated. */
  workbook(): Promise<WorkbookData>;
  /**
   * Types into cells as a person does, past office.js: also while a request waits. Texts are read as Excel reads them.
   * @param content what is typed into the cell, or lines for it and its neighbours; `null` leaves a cell alone
   * @throws when there is no such sheet
   */
  typeAs(at: CellAt, content: CellValue | readonly (readonly CellValue[])[]): void;
  /** Requests, actions and bytes since opening or `resetCounts`. */
  readonly counts: HostCounts;
  resetCounts(): void;
  /** Counts of the objects and event registrations the add-in holds at the moment. */
  readonly held: Host['held'];
  /** Plans faults for requests to come, in place of those planned before. */
  readonly plan: Host['plan'];
  /** The workbooks that the add-in opened beside this one (`Excel.createWorkbook`), as base64. */
  readonly beside: readonly string[];
  /** Whether the workbook is in front; Excel for Windows and Mac refuses some calls while another one is. */
  inFront: boolean;
  /** Office.js once more over the same workbook, as a second pane has it. */
  second(): OfficeLibrary;
  /** Lets everything go. Call it at the end of each test: a workbook left open keeps Node running. */
  close(): void;
}

/** An open workbook with what lies below it, for the tests of this package. */
export interface OpenStandIn extends OpenExcel {
  readonly engine: Engine;
  readonly host: Host;
}

/** Opens a workbook. */
export async function openExcel(options: OpenOptions = {}): Promise<OpenStandIn> {
  const { platform = 'excel-windows', locale = 'en-US', workbook, fillsCalculatedColumns = true } = options;
  const univer = createUniver(workbook && workbookData(workbook));
  const engine = createEngine(univer, { fillsCalculatedColumns });
  if (workbook) {
    completeWorkbook(engine, workbook);
  }
  const beside: string[] = [];
  const openBeside = (file: string): void => {
    beside.push(file);
  };
  const host = createHost({ engine, profile: PROFILES[platform], locale, openBeside });
  await engine.settled();
  return {
    ...loadOfficeLibrary(host),
    engine,
    host,
    beside,
    async workbook() {
      await engine.settled();
      return readContent(engine);
    },
    typeAs({ sheet, row, column }, content) {
      const id = findSheetId(engine, sheet);
      if (id === undefined) {
        throw new Error(`There is no sheet ${sheet}`);
      }
      const lines = isLines(content) ? content : [[content]];
      writeCells(engine, id, { row, column, rows: lines.length, columns: lines[0]?.length ?? 0 }, lines);
    },
    get counts() {
      return host.counts;
    },
    resetCounts: () => host.resetCounts(),
    get held() {
      return host.held;
    },
    plan: (faults) => host.plan(faults),
    get inFront() {
      return !engine.isBehind;
    },
    set inFront(is) {
      engine.isBehind = !is;
    },
    second: () => loadOfficeLibrary(host),
    close() {
      host.dispose();
      engine.dispose();
      univer.dispose();
    },
  };
}

const isLines = (
  content: CellValue | readonly (readonly CellValue[])[],
): content is readonly (readonly CellValue[])[] => Array.isArray(content);
