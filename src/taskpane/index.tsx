/** Where the pane starts: the only place that asks Office and the clock. */
import { createRoot } from 'react-dom/client';
import { excelDoor } from '../excel/door';
import { App } from './App';
import { loadWords, pickLanguage } from './language';

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const element = document.getElementById('root');
  if (!element) {
    throw new Error('The page has no #root');
  }
  // Outside of Office there is no context, nor a language.
  const inExcel = String(host) === 'Excel';
  const words = await loadWords(inExcel ? pickLanguage(Office.context.displayLanguage) : 'vi');
  document.documentElement.lang = words.language;
  if (!inExcel) {
    element.textContent = words.texts.app.notExcel;
    return;
  }
  // Undefined in Excel on the web, whatever its type says.
  const officeTheme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const pane = { door: excelDoor, random: Math.random, thisYear: new Date().getFullYear(), words };
  createRoot(element).render(<App pane={pane} officeDark={officeTheme?.isDarkTheme} />);
}

void start();
