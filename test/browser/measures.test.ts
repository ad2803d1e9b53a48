/**
 * How much the pane asks of whoever looks at it. Its height, its controls and its primary buttons, in every first view and
 * in the fullest ones, at 350 × 670 px and in both languages.
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AREA_IDS } from '../../src/taskpane/state/area';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric } from '../../src/templates';
import { en } from '../../src/texts/pane.en';
import { vi } from '../../src/texts/pane.vi';
import { rollUp } from '../support/actions';
import { templateOf } from '../support/large-plan';
import { seedDocument } from '../support/seed-document';
import { planContent } from '../support/plan-content';
import { openUnitFile, ROLL_UP_DAY, unitFile } from '../support/unit-file';
import type { UnitFile } from '../support/unit-file';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';
import { measure } from './look';
import type { Measures } from './look';

/** What a view may be: one and a half of a pane of 670 px, twenty controls, one primary button. */
const MOST: Measures = { height: 1005, controls: 20, primary: 1, ownScroll: [] };
/** Units of a province's roll-up, and findings of a plan that went wrong everywhere. */
const UNITS = 168;
const TASKS = 300;

const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-'));
/** What was measured, for whoever wants to see it. */
const TABLE = path.join(__dirname, '../../.cache/measures.txt');
let browser: TestBrowser;

beforeAll(async () => {
  rmSync(TABLE, { force: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A plan in whose every task the lead is unknown and the time cannot be read. */
async function planFullOfFindings(): Promise<string> {
  const template = await templateOf(TASKS);
  const file = path.join(folder, 'nhiều điểm.xlsx');
  const tasks = template.tasks.map((task, index) =>
    index % 2 === 0
      ? { ...task, timing: `khi nào xong thì thôi ${index}` }
      : { ...task, lead: [{ unit: `Phòng Số ${index}` }] },
  );
  writeFileSync(file, await writeWorkbook(await planContent({ ...template, tasks })));
  return file;
}

/** A roll-up of as many units as a province has, each under a name of its own. */
async function largeRollUp(): Promise<string> {
  const rubric = await loadRubric('minh-hoa');
  const unit = JSON.stringify(await unitFile('UBND xã Mẫu', 0.8, rubric));
  const files = Array.from(
    { length: UNITS },
    (_, index) => JSON.parse(unit.replaceAll('UBND xã Mẫu', `UBND xã Thử Nghiệm ${index + 1}`)) as UnitFile,
  );
  const door = openFileDoor(emptyWorkbook('Sheet1'), { today: () => ROLL_UP_DAY });
  await rollUp(door, { files, open: openUnitFile, rubrics: [rubric], today: ROLL_UP_DAY });
  const file = path.join(folder, 'tổng hợp.xlsx');
  writeFileSync(file, await writeWorkbook(door.content()));
  return file;
}

/** What is made slowly is made once, for both languages. */
const made = new Map<() => Promise<string>, Promise<string>>();
function once(make: () => Promise<string>): Promise<string> {
  const file = made.get(make) ?? make();
  made.set(make, file);
  return file;
}

jest.setTimeout(600_000);

describe.each([
  { language: 'vi', texts: vi },
  { language: 'en', texts: en },
] as const)('$language', ({ language, texts }) => {
  let opened: TestPage;
  let over: Record<string, Measures> = {};

  beforeEach(() => {
    over = {};
  });

  async function open(): Promise<void> {
    opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
    opened.page.setDefaultTimeout(PATIENCE.timeout);
    const { width, height } = opened.page.viewportSize() ?? { width: 0, height: 0 };
    const now = await opened.pane.evaluate(() => innerHeight);
    await opened.page.setViewportSize({ width, height: height + 670 - now });
    expect(await opened.pane.evaluate(() => [innerWidth, innerHeight])).toEqual([350, 670]);
    if (language === 'en') {
      await press(vi.settings.heading);
      await opened.pane.getByRole('combobox', { name: vi.settings.language }).selectOption('en');
      await opened.pane.getByRole('heading', { name: en.settings.heading, exact: true }).waitFor();
      await press(en.settings.close);
    }
  }
  const panel = () => opened.pane.locator('[role=tabpanel]:visible');
  const press = (name: string) => opened.pane.getByRole('button', { name, exact: true }).first().click();
  const area = (id: keyof typeof texts.area) =>
    opened.pane.getByRole('tab', { name: texts.area[id], exact: true }).click();
  const said = (text: string | RegExp) => panel().getByText(text).locator('visible=true').first().waitFor();
  const beginning = (sentence: string) =>
    new RegExp(`^${sentence.replace(/ ?\(?\{.*/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

  async function look(view: string): Promise<void> {
    await opened.pane.locator('.fui-Spinner').first().waitFor({ state: 'detached' });
    const found = await measure(opened.pane);
    const { height, controls, primary, ownScroll } = found;
    appendFileSync(
      TABLE,
      `${[language, view.padEnd(20), height, controls, primary, ownScroll.length].join('\t')}\n`,
    );
    if (height > MOST.height || controls > MOST.controls || primary > MOST.primary || ownScroll.length > 0) {
      over[view] = found;
    }
    await opened.screenshot(`measure-${language}-${view}`);
  }
  async function lookAtAreas(state: string): Promise<void> {
    for (const id of AREA_IDS) {
      await area(id);
      await panel().getByRole('heading', { level: 2 }).first().waitFor();
      await look(`${state}-${id}`);
    }
  }
  /** The views of a plan that begins with a document, up to its form, which is left again. */
  async function lookAtDocument(): Promise<void> {
    await press(texts.document.way);
    await panel().getByRole('heading', { name: texts.document.heading, exact: true }).waitFor();
    await look('document-way');
    await opened.pane
      .getByLabel(texts.document.pick)
      .setInputFiles({ name: 'a.docx', mimeType: '', buffer: Buffer.from(seedDocument('binh-duong-2025')) });
    await panel().getByRole('heading', { name: texts.document.review, exact: true }).waitFor();
    await look('document-read');
    await press(texts.document.use);
    await look('document-form');
    await press(texts.document.without);
    await opened.pane.getByLabel(texts.plan.unit).fill('');
  }
  async function openFile(file: string): Promise<void> {
    await opened.page.locator('#picker').setInputFiles(file);
    await opened.page.getByRole('status').getByText('Đã mở').waitFor();
    await opened.pane.evaluate(() => {
      location.reload();
    });
    await panel().getByRole('heading', { level: 2 }).first().waitFor();
  }

  afterEach(async () => {
    expect(over).toEqual({});
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('from an empty workbook to scores that are frozen', async () => {
    await open();
    await lookAtAreas('empty');
    await area('plan');
    await lookAtDocument();
    await opened.pane.getByLabel(texts.plan.unit).fill('UBND xã Bình Chương');
    await look('form-filled');
    await press(texts.actions.createPlan.run);
    await said(beginning(texts.home.step));
    await look('created');
    await lookAtAreas('planned');
    await area('check');
    await press(texts.actions.checkPlan.run);
    await said(beginning(texts.check.found));
    await look('findings');
    await press(texts.check.settings);
    await look('rule-settings');
    await area('score');
    await press(texts.actions.scoreUnit.run);
    await said(texts.outcome.done);
    await look('scored');
    await press(texts.actions.freeze.run);
    await said(texts.score.freezeEmpty);
    await look('freeze-asked');
    await press(texts.score.freezeAnyway);
    await said(/lần 1|no\. 1/);
    await look('frozen');
    await area('review');
    await look('frozen-review');
    await press(texts.settings.heading);
    await opened.pane.getByRole('heading', { name: texts.settings.heading, exact: true }).waitFor();
    await look('settings');
  });

  test('a plan with hundreds of findings', async () => {
    await open();
    await openFile(await once(planFullOfFindings));
    await look('full-plan');
    await area('check');
    await press(texts.actions.checkPlan.run);
    await said(beginning(texts.check.found));
    await look('full-findings');
  });

  test('a roll-up of a province’s units, opened again', async () => {
    await open();
    await openFile(await once(largeRollUp));
    await look('rolled-up');
    await lookAtAreas('rolled-up');
  });
});
