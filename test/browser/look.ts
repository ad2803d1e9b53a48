/** What machines can tell of a view: axe's rules, and whether anything sticks out at its side. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** axe's findings, every rule it has: contrast, names, roles, order. */
export function violations(view: Frame | Page): Promise<string[]> {
  // As text: where a policy lets no script in, the test's own comes past it. Fluent's focus catchers beside a list of
  // tabs are no one's to reach: they pass the focus on at once.
  return view.evaluate(
    `(() => { ${axe.source}; return axe.run({ exclude: [['[data-tabster-dummy]']] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))); })()`,
  );
}

/**
 * What does not fit into the width of a view, the words of it.
 * @param zoom how much larger everything is drawn: 2 is what text at 200 % asks for.
 */
export function stickingOut(view: Frame | Page, zoom = 1): Promise<string[]> {
  return view.evaluate((scale) => {
    const { style } = document.documentElement;
    style.zoom = String(scale);
    const width = document.documentElement.getBoundingClientRect().width;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
    const found = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > width + 1 && !scrolls(element);
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`);
    style.zoom = '';
    return found;
  }, zoom);
}
