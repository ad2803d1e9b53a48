/**
 * Every view of the pane in both languages, light and dark: axe finds nothing, nothing sticks out at 350 px, nor with
 * everything drawn twice as large.
 */
import { en } from '../../src/texts/pane.en';
import { vi } from '../../src/texts/pane.vi';
import { sample } from '../support/sample';
import { unitBytes } from '../support/unit-bytes';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';
import { moving, stickingOut, violations } from './look';

/** Longer than any real one, and without a place to break it in the middle. */
const LONG_UNIT =
  'UBND xã Phong Nha – Kẻ Bàng – Thượng Trạch – Tân Trạch – Xuân Trạch (sáp nhập từ các xã, thị trấn cũ của huyện Bố Trạch)';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Every view again in each; a run draws one. */
const LOOKS = [
  { language: 'vi', colours: 'light', texts: vi },
  { language: 'en', colours: 'dark', texts: en },
  { language: 'vi', colours: 'dark', texts: vi },
  { language: 'en', colours: 'light', texts: en },
] as const;

describe.each(sample(LOOKS, 1))('$language, $colours', ({ language, colours, texts }) => {
  let opened: TestPage;
  /** What was wrong in each view, by its name. */
  const wrong: Record<string, string[]> = {};

  beforeAll(async () => {
    opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh', colours });
  });
  afterAll(() => opened.close());

  const press = (name: string | RegExp) =>
    opened.pane.getByRole('button', { name, exact: true }).first().click(PATIENCE);
  const area = (id: keyof typeof texts.area) =>
    opened.pane.getByRole('tab', { name: texts.area[id], exact: true }).click(PATIENCE);
  const said = (text: string | RegExp, patience = PATIENCE) =>
    opened.pane.getByText(text).locator('visible=true').first().waitFor(patience);
  /** Text at 200 % leaves the pane half its width. */
  async function atTwice<T>(task: () => Promise<T>): Promise<T> {
    const setWidth = (width: string) =>
      opened.page.evaluate((to) => {
        document.getElementById('pane')!.style.width = to;
      }, width);
    await setWidth('175px');
    const result = await task();
    await setWidth('');
    return result;
  }
  async function look(view: string): Promise<void> {
    // Buttons of a running action are on their way from one colour to another.
    await opened.pane
      .locator('.fui-Spinner')
      .first()
      .waitFor({ state: 'detached', ...PATIENCE });
    const found = [
      ...(await violations(opened.pane)),
      ...(await stickingOut(opened.pane)),
      ...(await moving(opened.pane)).map((what) => `moves: ${what}`),
      ...(await atTwice(() => stickingOut(opened.pane))).map((words) => `at 200 %: ${words}`),
    ];
    if (found.length > 0) {
      wrong[view] = found;
    }
    await opened.screenshot(`view-${language}-${view}`);
  }

  test('settings, areas, open and closed parts', async () => {
    const { pane } = opened;
    // The language is chosen in the settings, and what was typed stays.
    await pane.getByLabel(vi.plan.unit).fill(LONG_UNIT, PATIENCE);
    await press(vi.settings.heading);
    await pane.getByRole('combobox', { name: vi.settings.language }).selectOption(language, PATIENCE);
    await pane.getByRole('heading', { name: texts.settings.heading, exact: true }).waitFor(PATIENCE);
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe(language);
    await look('settings');
    await press(texts.settings.close);
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      texts.settings.heading,
    );
    expect(await pane.getByLabel(texts.plan.unit).inputValue()).toBe(LONG_UNIT);

    // Before there is a plan.
    for (const id of ['plan', 'check', 'score', 'review', 'rollUp'] as const) {
      await area(id);
      await opened.pane.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor(PATIENCE);
      await look(`empty-${id}`);
    }
    await area('rollUp');
    await press(texts.actions.rollUp.run);
    await said(texts.outcome.unchanged);
    await look('refused');

    // Making a plan, and what can be done with it.
    await area('plan');
    await opened.pane.getByLabel(texts.plan.year).fill('2020', PATIENCE);
    await look('plan-preview');
    await press(texts.actions.createPlan.run);
    await said(texts.outcome.done);
    await look('plan-created');
    const unfold = (heading: string) =>
      opened.pane.locator('summary:visible').filter({ hasText: heading }).click(PATIENCE);
    await unfold(texts.held.others);
    await unfold(texts.update.heading);
    await said(texts.update.nothing);
    await unfold(texts.held.inYear);
    await opened.pane.getByLabel(texts.templates.name).fill(`Mẫu của ${LONG_UNIT}`.slice(0, 100), PATIENCE);
    await press(texts.actions.saveTemplate.run);
    await opened.pane.getByRole('button', { name: texts.actions.renameTemplate.run }).waitFor(PATIENCE);
    await look('plan-held');
    await unfold(texts.actions.printPlan.run);
    await press(texts.print.form.annex);
    await opened.pane
      .getByRole('region', { name: texts.home.heading })
      .getByText(texts.outcome.done)
      .locator('visible=true')
      .waitFor(PATIENCE);
    await look('plan-printed');

    // Findings.
    await area('check');
    await press(texts.actions.checkPlan.run);
    await opened.pane.getByRole('button', { name: texts.check.settings }).waitFor(PATIENCE);
    await look('findings');
    await press(texts.check.settings);
    await look('rule-settings');
    await press(texts.check.settings);
    // A finding that was pressed shows what can be done with it.
    await opened.pane
      .locator('li button[aria-expanded=false]:visible')
      .filter({ hasText: '!' })
      .last()
      .click(PATIENCE);
    await look('finding');
    await opened.pane
      .getByRole('button', { name: new RegExp(`^${texts.actions.acceptFindings.run}: .*!`) })
      .last()
      .click(PATIENCE);
    await unfold(texts.check.dismissed.replace(/ \(.*/, ''));
    await look('dismissed');

    // Scores and their appraisal.
    await area('score');
    await press(texts.actions.scoreUnit.run);
    await said(texts.outcome.done);
    await look('scored');
    await area('review');
    await opened.pane.getByLabel(texts.review.reviewer).fill('Nguyễn Văn A', PATIENCE);
    await press(texts.review.read);
    await opened.pane.locator('h3:focus').waitFor(PATIENCE);
    await look('review');
    for (const summary of await opened.pane.locator('summary:visible').all()) {
      await summary.click(PATIENCE);
    }
    await look('review-many');

    // A roll-up: of a unit's workbook and of what is none.
    await area('rollUp');
    await opened.pane
      .locator('#panel-rollUp input[type=file][multiple]')
      .first()
      .setInputFiles(
        [
          {
            name: `${LONG_UNIT}.xlsx`,
            buffer: Buffer.from(await unitBytes({ unit: LONG_UNIT, year: '2020', share: 0.5 })),
          },
          { name: `Ghi chú của ${LONG_UNIT}.xlsx`, buffer: Buffer.from('Không phải sổ.') },
        ].map((file) => ({ ...file, mimeType: 'application/octet-stream' })),
        PATIENCE,
      );
    await look('picked');
    await press(texts.actions.rollUp.run);
    // Each of its sheets makes the grid calculate the whole workbook, its score sheet too.
    await said(texts.rollUp.verdict.rejected, { timeout: 60_000 });
    await look('rolled-up');

    expect(wrong).toEqual({});
    expect(opened.faults).toEqual([]);
  });
});
