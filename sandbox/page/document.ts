/** The workbook the page shows: its grid, the host that answers for it, and the pane that was loaded for it. */
import type { FileWorkbook } from '../../src/files/workbook';
import { connectFrame } from '../bridge/frame';
import type { FrameConnection, FrameHost } from '../bridge/frame';
import { createHost, PROFILES } from '../bridge/host';
import type { Host, HostCounts } from '../bridge/host';
import { createEngine } from '../engine/create-engine';
import type { Engine } from '../engine/engine';
import { completeWorkbook, workbookData } from '../engine/open-content';
import { emptyWorkbook } from '../engine/univer';
import { countActions } from './action-counts';
import { showCharts } from './charts';
import { createGrid } from './grid';
import { showOfficeDialog } from './office-dialog';

export interface Document {
  readonly engine: Engine;
  readonly host: Host;
  readonly frame: FrameConnection;
  /** Runs a command of the ribbon: the function file is loaded for it, out of sight, as Excel loads it. @returns when it is done */
  runCommand(name: string): Promise<void>;
  /** Lets everything go. @returns when the pane's page is gone, so that it can be loaded anew */
  close(): Promise<void>;
}

interface DocumentOptions {
  readonly container: HTMLElement;
  readonly pane: HTMLIFrameElement;
  /** What it shows; a new workbook if absent. */
  readonly content?: FileWorkbook;
  /** The name of a new workbook's sheet. */
  readonly firstSheet: string;
  /** What the last action of the pane's cost. */
  readonly onCounts: (sums: HostCounts) => void;
  /** Something changed that a saved file would hold. */
  readonly onChange: () => void;
  /** The keyboard leaves the pane. */
  readonly onLeave: (to: 'next' | 'document') => void;
}

/** Shows a workbook and loads the pane for it, as Excel loads an add-in's pane with each workbook. */
export function openDocument(options: DocumentOptions): Document {
  const { container, pane, content, firstSheet, onCounts, onChange, onLeave } = options;
  // Univer keeps nearly everything for the life of its instance: each workbook gets one of its own.
  const place = document.createElement('div');
  container.replaceChildren(place);
  const grid = createGrid(place, content ? workbookData(content) : emptyWorkbook(firstSheet));
  const engine = createEngine(grid.univer);
  if (content) {
    completeWorkbook(engine, content);
  }
  const charts = showCharts(engine, place);
  grid.onChange(onChange);
  const host = createHost({ engine, profile: PROFILES.web, locale: 'vi-VN' });
  const counted: FrameHost = {
    profile: host.profile,
    locale: host.locale,
    onEvent: (listener) => host.onEvent(listener),
    onSelection: (listener) => host.onSelection(listener),
    processQuery: countActions(host, onCounts),
  };
  const frame = connectFrame({
    iframe: pane,
    pane: '/taskpane.html',
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
      // To go to the pane's address at once would only change the fragment of the page that is there.
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
