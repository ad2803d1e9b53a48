/** Start of the pane: the only place that asks Office and the clock. */
import { createRoot } from 'react-dom/client';
import type { StartAssembly } from '../actions/assemble';
import type { ReadSource } from '../core/documents/source';
import { App } from './App';
import { chosenLanguage } from './state/chosen-language';
import { now, today } from './state/clock';
import { pickLanguage } from '../texts/language';
import { lazyDoor } from './lazy-door';
import { officeDark } from './office-dark';
import type { StartReaders } from './state/picked-files';
import { SHELL } from '../texts/shell';
import { prepareTheme } from './theme';

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const element = document.getElementById('root');
  if (!element) {
    throw new Error('The page has no #root');
  }
  // Outside of Office there is no context, nor a language.
  const inExcel = String(host) === 'Excel';
  if (!inExcel) {
    element.textContent = SHELL[chosenLanguage() ?? 'vi'].app.notExcel;
    return;
  }
  // Undefined in Excel on the web, whatever its type says.
  const dark = officeDark(Office.context.officeTheme);
  const door = lazyDoor(
    async () => (await import(/* webpackChunkName: "excel" */ '../excel/door')).excelDoor,
  );
  const watch = (changed: () => void) => {
    const watching = import(/* webpackChunkName: "excel" */ '../excel/watch').then(({ watchWorkbook }) =>
      watchWorkbook(changed),
    );
    return () =>
      void watching.then((stop) => {
        stop();
      });
  };
  void import(/* webpackChunkName: "areas" */ './tab-key').then(({ keepTab }) => {
    keepTab(document);
  });
  const readers: StartReaders = async (context) =>
    (await import(/* webpackChunkName: "readers" */ './threads/worker-readers')).workerReaders(context);
  const assemble: StartAssembly = async (...from) =>
    (await import(/* webpackChunkName: "readers" */ './threads/worker-readers')).workerAssembly(...from);
  const readDocument: ReadSource = async (source) =>
    (await import(/* webpackChunkName: "document-reader" */ './threads/worker-documents')).readDocuments(
      source,
    );
  const openBeside = async (bytes: Uint8Array): Promise<void> =>
    (await import(/* webpackChunkName: "excel" */ '../excel/beside')).openBeside(bytes);
  const readSelection = async () =>
    (await import(/* webpackChunkName: "excel" */ '../excel/selection')).readSelection();
  const pane = {
    ...{ door, random: Math.random, watch, today, now, openBeside },
    ...{ readers, assemble, readDocument, readSelection },
  };
  // Each button on the ribbon opens the pane at an area of its own (manifest.xml).
  const area = new URLSearchParams(location.search).get('area') ?? undefined;
  await prepareTheme(dark);
  createRoot(element).render(
    <App pane={pane} language={pickLanguage(Office.context.displayLanguage)} area={area} officeDark={dark} />,
  );
}

void start();
