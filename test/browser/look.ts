/** What machines can tell of a view: axe's rules, and whether anything sticks out at its side. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** axe's findings, every rule it has: contrast, names, roles, order. A button is pale while it comes to life: looked at again. */
export async function violations(view: Frame | Page): Promise<string[]> {
  const found = await violationsNow(view);
  if (found.length === 0) {
    return [];
  }
  await view.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  return violationsNow(view);
}

function violationsNow(view: Frame | Page): Promise<string[]> {
  // As text: where a policy lets no script in, the test's own comes past it. Fluent's focus catchers beside a list of
  // tabs are no one's to reach: they pass the focus on at once.
  return view.evaluate(
    `(() => { ${axe.source}; return axe.run({ exclude: [['[data-tabster-dummy]']] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))); })()`,
  );
}

/**
 * What does not fit into the width of a view, the words of it. Lists and tables that scroll by themselves may be wider.
 * To see it with text at 200 %, make the view half as wide: that is what a browser's zoom does.
 */
export function stickingOut(view: Frame | Page): Promise<string[]> {
  return view.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > document.body.clientWidth + 1 && !scrolls(element.parentElement);
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`);
  });
}

/** What still moves in a view, though the machine asks for less motion. */
export function moving(view: Frame | Page): Promise<string[]> {
  return view.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === Infinity,
      )
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? (effect.target?.outerHTML ?? '').slice(0, 100) : '',
      ),
  );
}

/** How much a view asks of whoever looks at it. */
export interface Measures {
  /** Of the whole view, in pixels, what has to be scrolled to included. */
  readonly height: number;
  /** Whatever can be pressed, typed into or chosen from, disabled or not. */
  readonly controls: number;
  /** Buttons in the colour that says: this one next. */
  readonly primary: number;
  /** Parts that hide what is in them behind a scroll bar of their own. */
  readonly ownScroll: readonly string[];
}

/** Measures what is drawn now. */
export function measure(view: Frame | Page): Promise<Measures> {
  return view.evaluate(() => {
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((element) => isSeen(element) && !element.matches('[data-tabster-dummy]'));
    const swatch = document.createElement('i');
    swatch.style.color = 'var(--colorBrandBackground)';
    document.querySelector('.fui-FluentProvider')?.append(swatch);
    const brand = getComputedStyle(swatch).color;
    swatch.remove();
    return {
      height: document.documentElement.scrollHeight,
      controls: controls.length,
      primary: controls.filter(
        (control) => control.matches('button') && getComputedStyle(control).backgroundColor === brand,
      ).length,
      ownScroll: [...document.body.querySelectorAll<HTMLElement>('*')]
        .filter(
          (element) =>
            isSeen(element) &&
            /auto|scroll/.test(getComputedStyle(element).overflowY) &&
            element.scrollHeight > element.clientHeight + 1 &&
            !element.matches('textarea, select'),
        )
        .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`),
    };
  });
}
