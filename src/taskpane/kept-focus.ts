/**
 * A control may go with what was done by it: a file taken off a list, a preview closed. Then the browser drops the focus, and
 * whoever works by keyboard or ear starts again from the top. Here it goes to the control just before, else after; what an
 * area does by itself, such as going to a heading, comes first.
 */

/** Selector of elements that take the focus. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Watches over what is in `part` from now on. @returns ends it. */
export function keepFocus(part: HTMLElement): () => void {
  const { ownerDocument: document } = part;
  /** The element that had the focus last. */
  let last: Element | undefined;
  const onFocus = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : undefined;
  };
  const observer = new MutationObserver((records) => {
    const lost = last;
    if (!lost || lost.isConnected || document.activeElement !== document.body) {
      return;
    }
    last = undefined;
    const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    if (removal) {
      neighbour(part, removal.previousSibling ?? removal.target)?.focus();
    }
  });
  part.addEventListener('focusin', onFocus);
  observer.observe(part, { childList: true, subtree: true });
  return () => {
    part.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}

/** Finds the last control in or before `place`, else the first one behind it. Those of the area in front, if there is one around. */
function neighbour(part: HTMLElement, place: Node): HTMLElement | undefined {
  const around = place instanceof Element ? place.closest<HTMLElement>('[role=tabpanel]') : null;
  const controls = [...(around ?? part).querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) =>
      control.tabIndex >= 0 &&
      !control.matches(':disabled') &&
      control.checkVisibility({ visibilityProperty: true }),
  );
  const before = controls.filter((control) => {
    const where = place.compareDocumentPosition(control);
    return (
      where === 0 || (where & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0
    );
  });
  return before.at(-1) ?? controls[0];
}
