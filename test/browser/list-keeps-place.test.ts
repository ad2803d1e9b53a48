/** The list of *Rà soát* keeps its place. What is pressed, dismissed, mended stays where the eye is, and so does the focus. */
import type { Locator } from 'playwright-core';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';

const { opened, press, says, createPlan } = freshPage();

const topOf = (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().top);
const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement);

test('a finding is looked at, dismissed, told again; all of its kind in one press', async () => {
  const { page, pane } = opened();
  await createPlan();
  // One press opens the area and reviews.
  await press('Tiếp theo: Rà soát');
  await says('Có 10 nội dung cần chú ý');
  await pane.getByRole('button', { name: 'Chưa có cơ quan chủ trì: 4 điểm' }).click(PATIENCE);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width, height: height - 290 });

  const finding = pane.getByRole('button', { name: /^Nhiệm vụ giao chung.*E14$/ });
  await finding.scrollIntoViewIfNeeded(PATIENCE);
  const before = await topOf(finding);
  await finding.click(PATIENCE);
  const dismiss = pane.getByRole('button', { name: 'Bỏ qua: Nhiệm vụ!E14' });
  await dismiss.waitFor(PATIENCE);
  expect(Math.abs((await topOf(finding)) - before)).toBeLessThan(60);
  expect(await hasFocus(finding)).toBe(true);
  await opened().screenshot('list-pressed');

  const pressed = await topOf(finding);
  await dismiss.click(PATIENCE);
  await says('Đã bỏ qua 1 điểm');
  const back = pane.getByRole('button', { name: 'Nêu lại 1 điểm vừa bỏ qua' });
  expect(await hasFocus(back)).toBe(true);
  // What is said stands where the finding stood, not at the head of the list.
  expect(Math.abs((await topOf(back)) - pressed)).toBeLessThan(200);
  await says('Có 9 nội dung cần chú ý');
  await opened().screenshot('list-dismissed');
  await back.click(PATIENCE);
  await says('Có 10 nội dung cần chú ý');
  await finding.waitFor(PATIENCE);

  await pane.getByRole('button', { name: 'Bỏ qua: cả 4 điểm' }).last().click(PATIENCE);
  await says('Đã bỏ qua 4 điểm');
  await says('Có 6 nội dung cần chú ý');
  await pane.getByRole('button', { name: 'Nêu lại 4 điểm vừa bỏ qua' }).click(PATIENCE);
  await says('Có 10 nội dung cần chú ý');
});
