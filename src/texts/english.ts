/** All English words in one chunk, loaded only when Office is in English. */
import { en as catalogue } from './messages.en';
import { en as texts } from './pane.en';

export const EN = { catalogue, texts };
