/** A plan of 2,000 tasks in the page: opened, gone through, typed into, and looked through by Rà soát. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWorkbook } from '../../src/files/write';
import { largePlan } from '../support/large-plan';
import { openBrowser, PATIENCE, SOON } from './browser';
import type { TestBrowser } from './browser';

const TASKS = 2000;

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('2,000 tasks stay usable', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'so-dan-van-')), 'hai nghìn việc.xlsx');
  writeFileSync(file, await writeWorkbook(await largePlan(TASKS)));
  await page.locator('#picker').setInputFiles(file, PATIENCE);
  await page.getByRole('status').getByText('Đã mở hai nghìn việc.xlsx.').waitFor(PATIENCE);
  await pane.getByRole('heading', { name: 'Kế hoạch 2026 – UBND xã A' }).waitFor(PATIENCE);

  const count = async () => (await opened.values('Nhiệm vụ', 'D4'))[0]?.[0];
  expect(await count()).toBe(TASKS);
  await opened.goTo('Nhiệm vụ', 'D7');
  const box = await page.locator('#grid canvas').first().boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  for (let turns = 0; turns < 20; turns++) {
    await page.mouse.wheel(0, 2000);
  }
  await opened.screenshot('large-scrolled');
  // One more is typed below the last: counted without a press.
  const last = 6 + TASKS;
  await opened.type('Nhiệm vụ', `D${last + 1}`, 'Việc thêm của xã');
  await page.waitForFunction(
    async (tasks) => (await window.soDanVan!.values('Nhiệm vụ', 'D4'))[0]?.[0] === tasks,
    TASKS + 1,
    SOON,
  );
  await page.waitForFunction(
    async (cell) => (await window.soDanVan!.values('Nhiệm vụ', cell))[0]?.[0] === 'Chưa có hạn',
    `W${last + 1}`,
    SOON,
  );

  await pane.getByRole('tab', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await pane.getByRole('button', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await pane
    .getByText(/^Có [\d.]+ nội dung cần chú ý/)
    .first()
    .waitFor(PATIENCE);
  // Of its new id nothing is said.
  expect(await pane.getByText('không do Sổ Dân vận gán').count()).toBe(0);
  await opened.goTo('Nhiệm vụ', `D${last + 1}`);
  await opened.screenshot('large-checked');
  expect((await opened.values('Nhiệm vụ', `A${last + 1}`))[0]?.[0]).toEqual(expect.any(String));

  // On a slow machine it says how far it is, and is stopped: what it found before stays.
  const found = await pane.getByText(/^Có [\d.]+ nội dung cần chú ý/).textContent();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await pane.getByRole('button', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await pane.getByText(/^Đã xem [\d.]+\/[\d.]+ điều/).waitFor(PATIENCE);
  await opened.screenshot('large-checking');
  await pane.getByRole('button', { name: 'Dừng rà soát' }).click(PATIENCE);
  await pane.getByText('Đã dừng rà soát theo yêu cầu.').waitFor(PATIENCE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  expect(await pane.getByText(/^Có [\d.]+ nội dung cần chú ý/).textContent()).toBe(found);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
