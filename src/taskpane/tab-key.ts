/**
 * Tab within the pane, in Excel on the web. There office.js takes the key and moves the focus along a list of its own: it
 * passes over every `<summary>`, stops at Fluent's unseen focus catchers, and leaves the pane from whatever is not in the
 * list, such as a heading that was given the focus. So the browser keeps the key as long as it has somewhere to go; at
 * either end office.js gets it and tells Excel.
 */

/** Selector of what may be a stop; `tabIndex` says whether it is one. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** Fluent's, which pass the focus on when the browser brings it there. */
const CATCHERS = '[data-tabster-dummy]';

/** Watches the key from now on. */
export function keepTab(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') {
      return;
    }
    if (hasStop(document, event.shiftKey)) {
      event.stopPropagation();
    } else {
      takeOut(document.querySelectorAll<HTMLElement>(CATCHERS));
    }
  });
}

/** Whether the page has another stop before or after what has the focus. */
function hasStop(document: Document, before: boolean): boolean {
  const current = document.activeElement ?? document.body;
  const side = before ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(STOPS)].some(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(`:disabled, ${CATCHERS}`) &&
      stop.checkVisibility({ visibilityProperty: true }) &&
      !isSameChoice(stop, current) &&
      // Where the focus was lost with what had it, the browser knows where that stood.
      (current === document.body || (current.compareDocumentPosition(stop) & side) !== 0),
  );
}

/** A choice of several is one stop. */
const isSameChoice = (stop: Element, current: Element): boolean =>
  stop instanceof HTMLInputElement &&
  current instanceof HTMLInputElement &&
  stop.type === 'radio' &&
  current.type === 'radio' &&
  stop.name === current.name;

/** Takes these elements out of the stops while office.js looks for one. */
function takeOut(catchers: Iterable<HTMLElement>): void {
  const before = [...catchers].map((catcher) => ({ catcher, tabIndex: catcher.tabIndex }));
  for (const { catcher } of before) {
    catcher.tabIndex = -1;
  }
  setTimeout(() => {
    for (const { catcher, tabIndex } of before) {
      catcher.tabIndex = tabIndex;
    }
  });
}
