/** The sandbox page in a real Chromium, for tests: started, watched for mistakes, closed. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Frame, Page } from 'playwright-core';
import { serve } from '../../sandbox/server/server.cjs';

const FILE_PAGE = path.join(__dirname, '../../dist/So-Dan-van.html');
const SCREENS = path.join(__dirname, '../../.cache/screens');
/** How long a test waits for what it expects, for pictures and grids that are drawn on slow machines; no measure of speed. */
export const PATIENCE = { timeout: 90_000 };
/** The same for what changes many times in a test; looked at between paintings of the grid, too. */
export const SOON = { ...PATIENCE, polling: 20 };
/** The shortest time between two paintings of the grid, in milliseconds. */
const PAINTED_EVERY = 250;
/** Shows the selected cell; typing an address into it goes there. */
const NAME_BOX = '[data-u-comp="defined-name"] input';

export interface TestPage {
  readonly page: Page;
  /** The pane's own frame: find things in it by what a user sees. */
  readonly pane: Frame;
  /** What went wrong so far: errors on the console, exceptions, requests that would have left the machine. Tests expect it empty. */
  readonly faults: readonly string[];
  /** The values of an area in the grid, such as ('Nhiệm vụ', 'A1:C9'); null for an empty cell. */
  values(sheet: string, address: string): Promise<(string | number | boolean | null)[][]>;
  /** The names of all sheets, in order, hidden ones too. */
  sheets(): Promise<string[]>;
  /** Goes to a cell as a user does: by the sheet's tab, then the name box. */
  goTo(sheet: string, cell: string): Promise<void>;
  /**
   * Types one text after the other downwards from a cell, Enter after each, as a person does who looks at the screen:
   * the next begins when the selection has moved on. Univer loses what is typed while it still validates the last
   * entry. A text that is refused ends it, with the grid's message open.
   */
  type(sheet: string, cell: string, ...texts: string[]): Promise<void>;
  /** Saves a picture to .cache/screens/<name>.png. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestBrowser {
  /** Opens the sandbox page, empty, in a context of its own, and waits until grid and pane are there. */
  openPage(options: {
    readonly timezone: string;
    /** The colours the machine prefers; light if absent. */
    readonly colours?: 'light' | 'dark';
    /** Another page than the product's in the pane, such as `compare.html`. */
    readonly pane?: string;
  }): Promise<TestPage>;
  /** Opens So-Dan-van.html by its file, as a double-click does; whatever it asks for elsewhere is a fault. */
  openFilePage(size: { readonly width: number; readonly height: number }): Promise<{
    readonly page: Page;
    readonly faults: readonly string[];
  }>;
  close(): Promise<void>;
}

/** Starts a server on a free port and Chromium. Close it in `afterAll`. */
export async function openBrowser(): Promise<TestBrowser> {
  const { executablePath, env, args } = JSON.parse(process.env.TEST_CHROMIUM ?? '{}') as {
    executablePath: string;
    env: Record<string, string>;
    args: string[];
  };
  const server = await serve({ port: 0 });
  const browser = await chromium
    // Under a locale the machine does not have, Chromium would take file names for ASCII.
    .launch({ ...PATIENCE, executablePath, args, env: { ...process.env, ...env, LC_ALL: 'C.UTF-8' } })
    .catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
  return {
    openPage: async ({ timezone, colours = 'light', pane: shown }) => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'vi-VN',
        timezoneId: timezone,
        colorScheme: colours,
        acceptDownloads: true,
        // What is looked at and measured stands still: no colour halfway between two.
        reducedMotion: 'reduce',
      });
      const faults: string[] = [];
      // Nothing leaves the machine: whatever else is asked for is refused and told.
      await context.route(
        (url) => url.origin !== server.address,
        (route) => {
          faults.push(`asked for ${route.request().url()}`);
          return route.abort();
        },
      );
      const page = await context.newPage();
      await page.addInitScript(paintSeldom, PAINTED_EVERY);
      watch(page, faults);
      page.on('response', (response) => {
        if (response.status() >= 400) {
          faults.push(`${response.status()} ${response.url()}`);
        }
      });
      await page.goto(shown === undefined ? server.address : `${server.address}/sandbox/?pane=${shown}`);
      const pane = await readyPane(page, shown === undefined ? '#root > *' : 'h1').catch((error: unknown) => {
        throw new Error(`The page did not get ready. ${faults.join('\n')}`, { cause: error });
      });
      return testPage(page, pane, faults);
    },
    openFilePage: async (viewport) => {
      const context = await browser.newContext({
        viewport,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const faults: string[] = [];
      watch(page, faults);
      page.on('request', (request) => {
        if (!/^(file|blob|data):/.test(request.url())) {
          faults.push(`asked for ${request.url()}`);
        }
      });
      await page.goto(pathToFileURL(FILE_PAGE).href);
      return { page, faults };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Lets the grid paint some times a second only, as on a slow screen. Nobody watches it, and without a graphics card its painting
 * takes a third of a test's time. The pane, a frame of its own, paints as ever.
 */
function paintSeldom(every: number): void {
  if (window.top !== window) {
    return;
  }
  const atNextFrame = window.requestAnimationFrame.bind(window);
  const waiting = new Map<number, FrameRequestCallback>();
  let painted = 0;
  let asked = 0;
  const paint = (time: number): void => {
    painted = performance.now();
    const now = [...waiting.values()];
    waiting.clear();
    now.forEach((draw) => {
      draw(time);
    });
  };
  window.requestAnimationFrame = (draw) => {
    asked += 1;
    waiting.set(asked, draw);
    if (waiting.size === 1) {
      setTimeout(() => atNextFrame(paint), painted + every - performance.now());
    }
    return asked;
  };
  window.cancelAnimationFrame = (id) => {
    waiting.delete(id);
  };
}

/** Notes what goes wrong on a page. */
function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });
}

/** Waits for the grid and for what the pane draws once Office.js is ready. */
async function readyPane(page: Page, content: string): Promise<Frame> {
  await page.waitForFunction(() => window.soDanVan !== undefined, undefined, PATIENCE);
  await page.locator('#grid canvas').first().waitFor(PATIENCE);
  const pane = await (await page.locator('#pane').elementHandle(PATIENCE))?.contentFrame();
  if (!pane) {
    throw new Error('The page has no pane');
  }
  await pane.locator(content).first().waitFor(PATIENCE);
  return pane;
}

function testPage(page: Page, pane: Frame, faults: string[]): TestPage {
  const goTo = async (sheet: string, cell: string): Promise<void> => {
    // A second press on the tab in front would be a double-click, which renames it.
    if ((await page.evaluate(() => window.soDanVan!.activeSheet())) !== sheet) {
      await page.locator('[data-u-comp="slide-tab-item"]').getByText(sheet, { exact: true }).click();
      // On a busy machine the sheet comes to the front later, and would take the cell in use from the one asked for.
      await page.waitForFunction((name) => window.soDanVan!.activeSheet() === name, sheet, SOON);
    }
    const nameBox = page.locator(NAME_BOX);
    await nameBox.fill(cell);
    await nameBox.press('Enter');
  };
  return {
    page,
    pane,
    faults,
    values: (sheet, address) =>
      page.evaluate(([name, area]) => window.soDanVan!.values(name, area), [sheet, address] as const),
    sheets: () => page.evaluate(() => window.soDanVan!.sheets()),
    goTo,
    type: async (sheet, cell, ...texts) => {
      await goTo(sheet, cell);
      for (const text of texts) {
        const before = await page.locator(NAME_BOX).inputValue();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          ([box, value]) =>
            document.querySelector<HTMLInputElement>(box)?.value !== value ||
            document.querySelector('[role="dialog"][data-state="open"]') !== null,
          [NAME_BOX, before] as const,
          SOON,
        );
        if ((await page.locator(NAME_BOX).inputValue()) === before) {
          return;
        }
      }
    },
    screenshot: async (name) => {
      mkdirSync(SCREENS, { recursive: true });
      // A picture waits for the browser to paint, which a busy machine may put off for longer than a press takes.
      await page.screenshot({ path: path.join(SCREENS, `${name}.png`), timeout: 60_000 });
    },
    close: async () => {
      await page.context().close();
    },
  };
}
