/** The keyboard and nothing else: Tab to a control, press a key, see where the focus is. */
import type { Frame, Locator, Page } from 'playwright-core';

/** More stops than any view has. */
const MOST = 200;
/** Room around a control that a mark of the focus may take. */
const AROUND = 6;

export interface Keyboard {
  /** Tabs on until a control has the focus, as often as it takes. */
  reach(control: Locator): Promise<void>;
  /** Tabs to a control and presses a key on it: Enter unless said otherwise. */
  press(control: Locator, key?: string): Promise<void>;
  /** Tabs to a field and replaces what it holds. */
  type(field: Locator, text: string): Promise<void>;
  /** What has the focus, if it is in sight; a sentence on what is wrong otherwise. */
  focus(): Promise<string>;
  /**
   * Tabs through the whole view, from its beginning until the focus leaves it.
   * @returns what is wrong: controls that are passed over, stops out of sight or without a mark, no way out.
   */
  walk(): Promise<string[]>;
}

/**
 * @param view where the controls are.
 * @param isOutside whether the focus has left the view.
 * @param start puts the focus at the view's beginning, before its first stop.
 */
export function keyboard(
  page: Page,
  view: Frame | Page,
  { isOutside, start }: { readonly isOutside: () => Promise<boolean>; readonly start: () => Promise<void> },
): Keyboard {
  const has = (control: Locator) => control.evaluate((element) => element === document.activeElement);
  const name = () =>
    view.evaluate(() => {
      const element = document.activeElement;
      return !element || element === document.body
        ? 'nothing'
        : `${element.tagName.toLowerCase()} ${
            element.getAttribute('aria-label') ??
            (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent) ??
            ''
          }`.slice(0, 70);
    });
  const isInSight = () =>
    view.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return (
        box !== undefined &&
        box.height > 0 &&
        box.top < innerHeight &&
        box.bottom > 0 &&
        box.left < innerWidth
      );
    });
  /** What the screen shows of the control with the focus, and how to see the same place again. */
  async function picture(): Promise<{ readonly shown: string; readonly again: () => Promise<string> }> {
    const element = (await view.evaluateHandle(() => document.activeElement)).asElement();
    const box = await element?.boundingBox();
    const size = page.viewportSize();
    if (!box || !size) {
      throw new Error(`Nothing to see of ${await name()}`);
    }
    const x = Math.max(0, box.x - AROUND);
    const y = Math.max(0, box.y - AROUND);
    const clip = {
      x,
      y,
      width: Math.min(size.width - x, box.width + 2 * AROUND),
      height: Math.min(size.height - y, box.height + 2 * AROUND),
    };
    const look = async () => (await page.screenshot({ clip })).toString('base64');
    const scrolled = await view.evaluate(() => scrollY);
    return {
      shown: await look(),
      again: async () => {
        await view.evaluate((to) => {
          scrollTo(0, to);
        }, scrolled);
        return look();
      },
    };
  }
  /** @param soon whether the focus seems to be on its way out. */
  async function left(soon: boolean): Promise<boolean> {
    for (let look = 0; soon && look < 50 && !(await isOutside()); look += 1) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 16)));
    }
    return isOutside();
  }
  async function reach(control: Locator): Promise<void> {
    await control.waitFor();
    const passed: string[] = [];
    while (!(await has(control))) {
      if (passed.length > MOST) {
        throw new Error(`Not reached: ${String(control)}, past ${passed.join('; ')}`);
      }
      await page.keyboard.press('Tab');
      if (await isOutside()) {
        await start();
      }
      passed.push(await name());
    }
  }
  return {
    reach,
    press: async (control, key = 'Enter') => {
      await reach(control);
      await page.keyboard.press(key);
    },
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    focus: async () => ((await isInSight()) ? name() : `out of sight: ${await name()}`),
    walk: async () => {
      const wrong: string[] = [];
      const pictures = new Map<string, Awaited<ReturnType<typeof picture>>>();
      const missed = await view.evaluateHandle(
        () =>
          new Set(
            [
              ...document.querySelectorAll<HTMLElement>(
                'a[href], button, input, select, textarea, summary, [tabindex]',
              ),
            ].filter(
              (element) =>
                element.tabIndex >= 0 &&
                element.checkVisibility({ visibilityProperty: true }) &&
                !element.matches(
                  ':disabled, [data-tabster-dummy], [type=radio]:not(:checked), [role=tab][aria-selected=false]',
                ),
            ),
          ),
      );
      await start();
      for (let stops = 0; ; stops += 1) {
        const before = await name();
        await page.keyboard.press('Tab');
        const at = await name();
        // Office.js tells the page that the keyboard leaves the pane, which takes a moment; Fluent waits for that with the
        // focus on a catcher of its own.
        if (await left(at === before || at.startsWith('i ') || at === 'nothing')) {
          break;
        }
        if (stops > MOST) {
          return [...wrong, `no way out of ${at}`];
        }
        await missed.evaluate((elements) => elements.delete(document.activeElement as HTMLElement));
        if (at === 'nothing' || at.startsWith('i ')) {
          wrong.push(`lost at ${at}`);
        } else if (!(await isInSight())) {
          wrong.push(`out of sight: ${at}`);
        } else {
          pictures.set(at, await picture());
        }
      }
      for (const [at, { shown, again }] of pictures) {
        if ((await again()) === shown) {
          wrong.push(`not marked: ${at}`);
        }
      }
      const over = await missed.evaluate((elements) =>
        [...elements].map((element) => `passed over: ${element.outerHTML.slice(0, 120)}`),
      );
      return [...wrong, ...over];
    },
  };
}
