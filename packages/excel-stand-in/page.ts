/** The package's door for pages. A grid of Univer's in the browser plays Excel; an add-in's pane in an iframe talks to it. */
export { connectFrame } from './bridge/frame';
export type { FrameConnection, FrameHost } from './bridge/frame';
export { createHost, PROFILES } from './bridge/host';
export type { Host, HostCounts } from './bridge/host';
export type { WorkbookData } from './data/workbook';
export { readValues } from './engine/cells';
export { chartData, chartsOf, titleOf } from './engine/charts';
export type { ChartData } from './engine/charts';
export { readContent } from './engine/content';
export { createEngine } from './engine/create-engine';
export type { Engine } from './engine/engine';
export { frozen, PIXELS_PER_POINT } from './engine/layout';
export { completeWorkbook, workbookData } from './engine/open-content';
export { activeSheetId, findSheetId, listSheets } from './engine/sheets';
export type { ChartInfo } from './engine/state';
export { PLAIN_THEME } from './engine/tables';
export { emptyWorkbook } from './engine/univer';
export type { IWorkbookData } from './engine/univer-parts';
