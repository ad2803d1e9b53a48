/** One browser for a file of tests, and the sandbox page anew for each of them; a mistake on the page fails the test. */
import type { Locator } from 'playwright-core';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';

declare global {
  interface Window {
    /** Lets the held request go on; there once it is held. */
    letGo?: () => void;
  }
}

/** A request of the pane that Excel keeps waiting. */
export interface Held {
  /** Waits until it has come. */
  readonly hasCome: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

export interface FreshPage {
  /** The page of the test that runs. */
  readonly opened: () => TestPage;
  /** A button of the pane, by its whole name. */
  readonly button: (name: string) => Locator;
  readonly press: (name: string) => Promise<void>;
  /** Waits until the pane says so. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** Types what a plan needs and makes it. */
  readonly createPlan: () => Promise<void>;
  /**
   * Holds one of the next requests of the pane until it is let go.
   * @param afterActions at which of its actions Excel then stops; it does not if absent.
   */
  readonly hold: (request: number, afterActions?: number) => Promise<Held>;
}

/** To be called at the head of a file of tests. */
export function freshPage(): FreshPage {
  let browser: TestBrowser;
  let page: TestPage;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  });
  afterEach(async () => {
    expect(page.faults).toEqual([]);
    await page.close();
  });
  const button = (name: string) => page.pane.getByRole('button', { name, exact: true });
  const press = (name: string) => button(name).click(PATIENCE);
  const says = (text: string | RegExp) => page.pane.getByText(text).first().waitFor(PATIENCE);
  return {
    opened: () => page,
    button,
    press,
    says,
    createPlan: async () => {
      await fillPlan(page);
      await press('Tạo kế hoạch');
      await says('Đã tạo 4 trang tính');
      // The home was drawn from a reading of its own: no request of it is under way.
      await says('Bước 1/6: soạn kế hoạch');
    },
    hold: async (request, afterActions) => {
      await page.page.evaluate(
        ([held, stop]) => {
          delete window.letGo;
          window.soDanVan!.host.plan([
            {
              kind: 'before',
              request: held,
              happens: () =>
                new Promise<void>((resolve) => {
                  window.letGo = resolve;
                }),
            },
            ...(stop === undefined
              ? []
              : [{ kind: 'fail', request: held, code: 'GeneralException', afterActions: stop } as const]),
          ]);
        },
        [request, afterActions] as const,
      );
      return {
        hasCome: async () => {
          await page.page.waitForFunction(() => window.letGo !== undefined, undefined, PATIENCE);
        },
        letGo: () =>
          page.page.evaluate(() => {
            window.letGo?.();
          }),
      };
    },
  };
}

/** Types what a plan needs. */
export async function fillPlan({ pane }: TestPage): Promise<void> {
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
}
