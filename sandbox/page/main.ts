/** The sandbox page: a grid that plays Excel on the left, the add-in's own pane on the right. */
import './page.css';
import { connectFrame } from '../bridge/frame';
import { createHost, PROFILES } from '../bridge/host';
import type { Host } from '../bridge/host';
import { readValues } from '../engine/cells';
import { readContent } from '../engine/content';
import { createEngine } from '../engine/engine';
import type { Engine } from '../engine/engine';
import { findSheetId, listSheets } from '../engine/sheets';
import { parseArea } from '../../src/core/cells';
import type { CellValue } from '../../src/core/cells';
import { writeWorkbook } from '../../src/files/write';
import { countActions } from './action-counts';
import { showCharts } from './charts';
import { createGrid } from './grid';
import { texts } from './texts';
import { xlsxName } from './file-name';
import { element } from './element';

/** What browser tests read of the page; nothing in the product knows it. */
interface TestDoor {
  readonly engine: Engine;
  readonly host: Host;
  /** Presses a ribbon button: runs the function the pane associated with this name. */
  runCommand(name: string): Promise<void>;
  /** The names of all sheets, in order, hidden ones too. */
  sheets(): string[];
  activeSheet(): string;
  /** The values of an area of a sheet, once calculated. */
  values(sheet: string, address: string): Promise<CellValue[][]>;
}

declare global {
  interface Window {
    soDanVan?: TestDoor;
  }
}

const fileName = element('file-name', HTMLInputElement);
const save = element('save', HTMLButtonElement);
const newWorkbook = element('new-workbook', HTMLButtonElement);
const pane = element('pane', HTMLIFrameElement);
const dialog = element('unsaved', HTMLDialogElement);
const status = element('status', HTMLElement);
const counts = element('counts', HTMLElement);

const say = (text: string, failed = false): void => {
  status.textContent = text;
  status.classList.toggle('failed', failed);
};

const grid = createGrid(element('grid', HTMLElement), texts.firstSheet);
const engine = createEngine(grid.univer);
showCharts(engine, element('grid', HTMLElement));
const host = createHost({ engine, profile: PROFILES.web, locale: 'vi-VN' });

const frame = connectFrame({
  iframe: pane,
  pane: '/taskpane.html',
  host: {
    profile: host.profile,
    locale: host.locale,
    onEvent: (listener) => host.onEvent(listener),
    onSelection: (listener) => host.onSelection(listener),
    processQuery: countActions(host, (sums) => {
      counts.textContent = texts.lastAction(sums.requests, sums.actions, sums.bytesIn + sums.bytesOut);
    }),
  },
  onLeave: (to) => {
    if (to === 'next') {
      fileName.focus();
    } else {
      grid.focus();
    }
  },
});

window.soDanVan = {
  engine,
  host,
  runCommand: (name) => frame.runCommand(name),
  sheets: () => listSheets(engine).map(({ name }) => name),
  activeSheet: () => engine.workbook.getActiveSheet().getName(),
  values: async (sheet, address) => {
    await engine.settled();
    const id = findSheetId(engine, sheet);
    const area = parseArea(address);
    if (id === undefined || area === undefined) {
      throw new Error(`No ${address} on a sheet ${sheet}`);
    }
    return readValues(engine, id, area);
  },
};

let changed = false;
grid.onChange(() => {
  changed = true;
});
window.addEventListener('beforeunload', (event) => {
  if (changed) {
    event.preventDefault();
  }
});

/** F6 goes on to the next part of the page, as it does in Excel; the grid keeps Tab to itself. */
window.addEventListener('keydown', (event) => {
  if (event.key === 'F6') {
    event.preventDefault();
    pane.contentWindow?.focus();
  }
});

const startAnew = (): void => {
  changed = false;
  location.reload();
};

newWorkbook.addEventListener('click', () => {
  if (changed) {
    dialog.showModal();
  } else {
    startAnew();
  }
});
dialog.addEventListener('close', () => {
  if (dialog.returnValue === 'discard') {
    startAnew();
  }
});

const saveWorkbook = async (): Promise<void> => {
  const name = xlsxName(fileName.value, texts.firstFileName);
  await engine.settled();
  const content = readContent(engine);
  changed = false;
  const bytes = await writeWorkbook(content);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  link.download = name;
  link.click();
  // Not at once: the browser may still be asking for the bytes and the name.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  say(texts.saved(name, bytes.length));
};

save.addEventListener('click', () => {
  save.disabled = true;
  say(texts.saving);
  saveWorkbook()
    .catch((error: unknown) => {
      changed = true;
      say(texts.notSaved, true);
      // eslint-disable-next-line no-console -- the cause is for developers; the user's sentence stands in the status line.
      console.error(error);
    })
    .finally(() => {
      save.disabled = false;
    });
});

fileName.value = texts.firstFileName;
element('unsaved-text', HTMLElement).textContent = texts.unsaved;
element('keep', HTMLButtonElement).textContent = texts.keep;
element('discard', HTMLButtonElement).textContent = texts.discard;
say(texts.ready);
