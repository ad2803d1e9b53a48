/** Words of a command on their way to the page that says them: in its address, by codes. */
import type { Outcome } from '../core/words/outcome';
import type { Language } from '../texts/language';

export type Notice = { readonly language: Language } & (
  | Outcome
  /** An error nobody foresaw, for support. */
  | { readonly details: string }
);

/** Office takes no longer addresses for its dialogs (2,083 in the engine of Internet Explorer). */
const LONGEST = 2000;

/** @param from the address of a page beside notice.html. @returns an https address: Office shows no other in a dialog. */
export function noticeAddress(from: string, notice: Notice): string {
  const page = new URL('notice.html', from);
  page.protocol = 'https:';
  page.hash = '';
  page.search = `?${new URLSearchParams({ notice: JSON.stringify(notice) }).toString()}`;
  return page.href.length <= LONGEST ? page.href : noticeAddress(from, shorter(notice));
}

/** The last sentences are the least. */
const shorter = (notice: Notice): Notice =>
  'details' in notice
    ? { ...notice, details: notice.details.slice(0, -100) }
    : { ...notice, messages: notice.messages.slice(0, -1) };

/** @param search of the page's address. @returns nothing when somebody has opened the page by hand. */
export function readNotice(search: string): Notice | undefined {
  const text = new URLSearchParams(search).get('notice');
  return text === null ? undefined : (JSON.parse(text) as Notice);
}
