/** The workbook the page shows: its grid, its host, and the pane that was loaded for it. */
import type { FileWorkbook } from '../../src/files/parts/workbook';
import {
  completeWorkbook,
  connectFrame,
  createEngine,
  createHost,
  emptyWorkbook,
  PROFILES,
  workbookData,
} from 'excel-stand-in/page';
import type { Engine, FrameConnection, FrameHost, Host, HostCounts } from 'excel-stand-in/page';
import { asOpened } from '../opened';
import { countActions } from './action-counts';
import { showCharts } from './charts';
import { createGrid } from './grid';
import { showOfficeDialog } from './office-dialog';

/** A workbook on the page. */
export interface Document {
  readonly engine: Engine;
  readonly host: Host;
  readonly frame: FrameConnection;
  /**
   * Runs a command of the ribbon. As in Excel the function file is loaded for it, out of sight. @returns when it is
   * done
   */
  runCommand(name: string): Promise<void>;
  /**
   * Lets everything go.
   * @returns when the pane's page is gone, so that it can be loaded anew.
   */
  close(): Promise<void>;
}

/** The parts of the page a workbook needs. */
interface DocumentOptions {
  readonly container: HTMLElement;
  readonly pane: HTMLIFrameElement;
  /** The workbook to show; a new one if absent. */
  readonly content?: FileWorkbook;
  /** The name of a new workbook's sheet. */
  readonly firstSheet: string;
  /** The page in the pane, such as `/taskpane.html`. */
  readonly paneAddress: string;
  /** Called with the sums of the pane's last action. */
  readonly onCounts: (sums: HostCounts) => void;
  /** Called when something changed that a saved file would hold. */
  readonly onChange: () => void;
  /** Opens a workbook that the add-in made beside this one. @param file its bytes as base64 */
  readonly openBeside: (file: string) => void;
  /** Called when the keyboard leaves the pane. */
  readonly onLeave: (to: 'next' | 'document') => void;
}

/** Shows a workbook and loads the pane for it, as Excel loads an add-in's pane with each workbook. */
export function openDocument(options: DocumentOptions): Document {
  const { container, pane, paneAddress, content, firstSheet, onCounts, onChange, openBeside, onLeave } =
    options;
  // Univer keeps nearly everything for the life of its instance: each workbook gets one of its own.
  const place = document.createElement('div');
  container.replaceChildren(place);
  const opened = content && asOpened(content);
  const grid = createGrid(place, opened ? workbookData(opened) : emptyWorkbook(firstSheet));
  const engine = createEngine(grid.univer);
  if (opened) {
    completeWorkbook(engine, opened);
  }
  const charts = showCharts(engine, place);
  grid.onChange(onChange);
  const host = createHost({ engine, profile: PROFILES['excel-web'], locale: 'vi-VN', openBeside });
  const counted: FrameHost = {
    ...host,
    processQuery: countActions(host, onCounts),
  };
  const frame = connectFrame({
    iframe: pane,
    pane: paneAddress,
    host: counted,
    onLeave: (to) => {
      if (to === 'document') {
        grid.focus();
      }
      onLeave(to);
    },
  });
  return {
    engine,
    host,
    frame,
    async runCommand(name) {
      const iframe = document.createElement('iframe');
      iframe.hidden = true;
      place.append(iframe);
      const commands = connectFrame({
        iframe,
        pane: '/commands.html',
        host: counted,
        onDialog: showOfficeDialog,
      });
      await commands.runCommand(name);
      commands.dispose();
      iframe.remove();
    },
    async close() {
      // The pane's address differs from the shown one by its fragment only: it would not be loaded anew unless emptied first.
      const emptied = new Promise((resolve) => {
        pane.addEventListener('load', resolve, { once: true });
      });
      frame.dispose();
      charts.stop();
      host.dispose();
      engine.dispose();
      grid.dispose();
      await emptied;
    },
  };
}
