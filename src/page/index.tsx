/** Start of the browser page: the only place of it that asks the clock and the browser's language. */
import { createRoot } from 'react-dom/client';
import { chosenLanguage, onLanguageChosen } from '../taskpane/state/chosen-language';
import { now, today } from '../taskpane/state/clock';
import { loadWords } from '../taskpane/state/words';
import { prepareTheme } from '../taskpane/theme';
import { Page } from './Page';
import { en } from '../texts/page.en';
import { vi } from '../texts/page.vi';

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) {
    throw new Error('The page has no #root');
  }
  // Vietnamese whatever the browser speaks, until another is chosen; `#en` after the address is for visitors.
  const preferred = location.hash === '#en' ? 'en' : 'vi';
  const root = createRoot(element);
  const draw = async (): Promise<void> => {
    const words = await loadWords(chosenLanguage() ?? preferred);
    root.render(
      <Page
        words={words}
        texts={words.language === 'en' ? en : vi}
        random={Math.random}
        today={today}
        now={now}
      />,
    );
  };
  await prepareTheme(undefined);
  onLanguageChosen(() => void draw());
  await draw();
}

void start();
