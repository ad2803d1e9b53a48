/** The sandbox page: a grid that plays Excel on the left, the add-in's own pane on the right. */
import './page.css';
import { findSheetId, listSheets, readContent, readValues } from 'excel-stand-in/page';
import type { Engine, Host } from 'excel-stand-in/page';
import type { Loss } from '../../src/files/losses';
import { parseArea } from '../../src/workbook/cells/cells';
import type { CellValue } from '../../src/workbook/cells/cells';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import { fill, formatMessage } from '../../src/core/words/format';
import { vi } from '../../src/texts/messages.vi';
import { failure } from '../../src/actions/run/failure';
import { refusalMessage } from '../../src/files/message';
import { unsaved } from '../../src/files/patch/patch';
import type { FileWorkbook, Origin } from '../../src/files/parts/workbook';
import { endingOfBook, writeWorkbook } from '../../src/files/write';
import { download } from '../../src/page/download';
import { openDocument } from './document';
import type { Document } from './document';
import { element } from './element';
import { drawRibbon } from './ribbon';
import { bareName, copyName, xlsxName } from '../../src/files/file-name';
import { vi as texts } from '../../src/texts/sandbox.vi';

/** Values that browser tests read of the page; nothing in the product knows it. */
interface TestDoor {
  readonly engine: Engine;
  readonly host: Host;
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
const open = element('open', HTMLButtonElement);
const picker = element('picker', HTMLInputElement);
const save = element('save', HTMLButtonElement);
const newWorkbook = element('new-workbook', HTMLButtonElement);
const pane = element('pane', HTMLIFrameElement);
const status = element('status', HTMLElement);
const counts = element('counts', HTMLElement);

const say = (text: string, failed = false): void => {
  status.textContent = text;
  status.classList.toggle('failed', failed);
};

/** Thousands of bytes, to a tenth. */
const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

let changed = false;
/** Parts of the opened file that a saved one will not hold. */
let losses: readonly Loss[] = [];
/** The file that is open, and what the grid made of it. */
let origin: Origin | undefined;
const lost = (): string => losses.map((loss) => texts.losses[loss]).join(', ');

/** Another page of this server's in the pane, for development: `?pane=compare.html`. */
const paneAddress = `/${/^[\w-]+\.html$/.exec(new URLSearchParams(location.search).get('pane') ?? '')?.[0] ?? 'taskpane.html'}`;

const showDocument = (content?: FileWorkbook): Document =>
  openDocument({
    container: element('grid', HTMLElement),
    pane,
    ...(content ? { content } : {}),
    firstSheet: texts.firstSheet,
    paneAddress,
    onCounts: (sums) => {
      counts.textContent = fill(texts.lastAction, {
        requests: sums.requests,
        actions: sums.actions,
        kilobytes: kilobytes(sums.bytesIn + sums.bytesOut),
      });
    },
    onChange: () => {
      changed = true;
    },
    // The page has one grid: the new workbook takes the place of the one that is open.
    openBeside: (file) => {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      run(() => openFile(new File([bytes], texts.besideFileName)), texts.notOpened);
    },
    onLeave: (to) => {
      if (to === 'next') {
        fileName.focus();
      }
    },
  });

let shown = showDocument();

window.soDanVan = {
  get engine() {
    return shown.engine;
  },
  get host() {
    return shown.host;
  },
  sheets: () => listSheets(shown.engine).map(({ name }) => name),
  activeSheet: () => shown.engine.workbook.getActiveSheet().getName(),
  values: async (sheet, address) => {
    await shown.engine.settled();
    const id = findSheetId(shown.engine, sheet);
    const area = parseArea(address);
    if (id === undefined || area === undefined) {
      throw new Error(`No ${address} on a sheet ${sheet}`);
    }
    return readValues(shown.engine, id, area);
  },
};

window.addEventListener('beforeunload', (event) => {
  if (changed) {
    event.preventDefault();
  }
});

/** Moves on with F6 to the pane, as in Excel: the grid keeps Tab to itself. */
window.addEventListener('keydown', (event) => {
  if (event.key === 'F6') {
    event.preventDefault();
    pane.contentWindow?.focus();
  }
});

/** Asks before something is lost. @returns whether to go on; Esc means no */
function ask(text: string, yes: string, no: string): Promise<boolean> {
  const dialog = element('ask', HTMLDialogElement);
  element('ask-text', HTMLElement).textContent = text;
  element('no', HTMLButtonElement).textContent = no;
  element('yes', HTMLButtonElement).textContent = yes;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

const mayLeave = async (text: string, yes: string): Promise<boolean> =>
  !changed || (await ask(text, yes, texts.keep));

/** Runs the action of a button; one at a time. */
function run(action: () => Promise<void>, failed: string): void {
  const buttons = [open, save, newWorkbook];
  buttons.forEach((button) => {
    button.disabled = true;
  });
  action()
    .catch((error: unknown) => {
      say(failed, true);
      // eslint-disable-next-line no-console -- the cause is for developers; the user's sentence stands in the status line.
      console.error(error);
    })
    .finally(() => {
      buttons.forEach((button) => {
        button.disabled = false;
      });
    });
}

const startAnew = async (): Promise<void> => {
  if (await mayLeave(texts.unsaved, texts.discard)) {
    changed = false;
    location.reload();
  }
};

const openFile = async (file: File): Promise<void> => {
  if (!(await mayLeave(texts.unsavedOpen, texts.discardOpen))) {
    return;
  }
  say(fill(texts.opening, { name: file.name }));
  // The reader is a chunk of its own, loaded when the first file is opened.
  const reader = await import(/* webpackChunkName: "open" */ '../../src/files/open');
  const result = await reader.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!result.ok) {
    say(`${file.name}: ${formatMessage(refusalMessage(result.code), vi)}`, true);
    return;
  }
  await shown.close();
  shown = showDocument(withoutHeadless(result.content));
  await shown.engine.settled();
  // What the grid makes of the file is where changes are counted from.
  origin = result.content.origin && { ...result.content.origin, book: readContent(shown.engine) };
  changed = false;
  losses = result.losses;
  const ours = losses.length === 0 && result.content.sheets.some(({ name }) => name === META_SHEET);
  fileName.value = ours ? bareName(file.name) : copyName(file.name);
  say(
    losses.length === 0
      ? fill(texts.opened, { name: file.name })
      : fill(texts.openedWithLosses, { name: file.name, lost: lost() }),
  );
};

/** The grid knows no tables without a header; their file keeps them. */
const withoutHeadless = (book: FileWorkbook): FileWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.tables ? { tables: sheet.tables.filter(({ headless }) => !headless) } : {}),
  })),
});

const saveWorkbook = async (): Promise<void> => {
  if (
    losses.length > 0 &&
    !(await ask(fill(texts.lossesOnSaving, { lost: lost() }), texts.saveAnyway, texts.doNotSave))
  ) {
    return;
  }
  say(texts.saving);
  await shown.engine.settled();
  const content = { ...readContent(shown.engine), ...(origin ? { origin } : {}) };
  const fault = unsaved(content);
  if (fault !== undefined) {
    say(formatMessage(failure(fault), vi), true);
    return;
  }
  const name = xlsxName(fileName.value, texts.firstFileName, endingOfBook(content));
  changed = false;
  const bytes = await writeWorkbook(content).catch((error: unknown) => {
    changed = true;
    throw error;
  });
  download(name, bytes);
  say(fill(texts.saved, { name, kilobytes: kilobytes(bytes.length) }));
};

newWorkbook.addEventListener('click', () => {
  run(startAnew, texts.notOpened);
});
save.addEventListener('click', () => {
  run(saveWorkbook, texts.notSaved);
});
open.addEventListener('click', () => {
  picker.click();
});
picker.addEventListener('change', () => {
  const [file] = picker.files ?? [];
  // Emptied, so that the same file picked again is a change too.
  picker.value = '';
  if (file) {
    run(() => openFile(file), texts.notOpened);
  }
});

void fetch('/manifest.xml')
  .then((response) => response.text())
  .then((manifest) => {
    drawRibbon({
      manifest,
      language: 'vi-VN',
      place: element('ribbon', HTMLElement),
      onShowPane: (address) => {
        shown.frame.open(address);
      },
      onRun: (name) => {
        run(() => shown.runCommand(name), texts.commandFailed);
      },
    });
  });

fileName.value = texts.firstFileName;
say(texts.ready);
