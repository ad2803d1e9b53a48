/** Where the browser page starts: the only place of it that asks the clock and the browser's language. */
import { createRoot } from 'react-dom/client';
import { now, today } from '../taskpane/clock';
import { loadWords } from '../taskpane/language';
import { pickLanguage } from '../taskpane/pick-language';
import { prepareTheme } from '../taskpane/theme';
import { Page } from './Page';
import { en } from './texts/en';
import { vi } from './texts/vi';

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) {
    throw new Error('The page has no #root');
  }
  // Vietnamese whatever the browser speaks; `#en` after the address is for visitors.
  const words = await loadWords(location.hash === '#en' ? pickLanguage('en') : 'vi');
  await prepareTheme(undefined);
  document.documentElement.lang = words.language;
  createRoot(element).render(
    <Page
      words={words}
      texts={words.language === 'en' ? en : vi}
      random={Math.random}
      today={today}
      now={now}
    />,
  );
}

void start();
