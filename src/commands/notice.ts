/** The page of the dialog that tells how a command of the ribbon ended, where it made nothing to see. */
import type { Message } from '../core/words/message';
import { loadWords, sentence } from '../taskpane/state/words';
import type { Words } from '../taskpane/state/words';
import { placeName } from '../taskpane/state/place';
import { SHELL } from '../texts/shell';
import { readNotice } from './notice-address';
import type { Notice } from './notice-address';

const element = <T extends keyof HTMLElementTagNameMap>(tag: T, text: string): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** Writes a message with the cell it is about, which cannot be gone to from here. */
const line = (words: Words, message: Message): string =>
  message.at ? `${sentence(words, message)} (${placeName(message.at)})` : sentence(words, message);

function content(words: Words, notice: Notice): HTMLElement[] {
  if ('details' in notice) {
    const { fault } = SHELL[notice.language];
    const details = element('textarea', notice.details);
    details.readOnly = true;
    details.rows = 5;
    const label = element('label', fault.details);
    label.append(details);
    return [element('h1', fault.title), element('p', fault.afterAction), label];
  }
  return [
    element('h1', words.texts.outcome[notice.state]),
    ...notice.messages.map((message) => element('p', line(words, message))),
  ];
}

async function show(): Promise<void> {
  const notice = readNotice(location.search);
  if (notice) {
    const words = await loadWords(notice.language);
    document.documentElement.lang = words.language;
    document.body.replaceChildren(...content(words, notice));
  }
}

void show();
