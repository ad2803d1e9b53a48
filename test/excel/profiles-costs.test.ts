/**
 * The main path of every action, in kinds of Excel and languages that are drawn, and what it costs there: requests, actions and
 * UTF-8 bytes there and back, on the seed plan of eleven tasks. They are the same everywhere and change only on purpose: a
 * user on a slow line waits for the requests, and Excel on the web refuses 5 MB. After a change that is meant to cost:
 * `UPDATE_COSTS=1 npx jest test/excel/profiles`, and the difference is looked at before it is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PLATFORMS } from 'excel-stand-in';
import type { HostCounts } from 'excel-stand-in';
import { readReview } from '../../src/actions/read-review';
import { lookAtPlan } from '../../src/actions/review';
import { ACTION_IDS } from '../../src/actions/registry';
import { makeForms, makeResults, rollUp, splitScores, restore, resume } from '../support/actions';
import { findUnfinished } from '../../src/actions/find-unfinished';
import { readStanding } from '../../src/actions/read-standing';
import { findLayoutGap } from '../../src/actions/layout-gap';
import { previewUpgrade } from '../../src/actions/upgrade-workbook';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import type { FormsTo } from '../../src/core/forms/to';
import { LAYOUT } from '../../src/core/layout/layout';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { onDay } from '../support/clock';
import { startPrepared } from '../support/prepared';
import { loadRubric } from '../../src/templates';
import { FULL, SEED } from '../support/sample';
import { MemoryWorkbook } from '../support/memory-door';
import { scoreColumn } from '../support/score-cells';
import { accepted, openUnitFile, ROLL_UP_DAY, unitWorkbook } from '../support/unit-file';
import { WRITING_ACTIONS } from '../support/writing-actions';
import type { WritingAction } from '../support/writing-actions';

const FILE = path.join(__dirname, 'costs.json');
const COSTS = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, HostCounts>>;
const found: Record<string, HostCounts> = {};

interface Costing {
  readonly name: string;
  readonly prepare: WritingAction['prepare'];
  /** Whether it went as it should. */
  readonly run: (door: WorkbookDoor) => Promise<boolean>;
}

const preparationOf = (name: string): WritingAction['prepare'] =>
  WRITING_ACTIONS.find((action) => action.name === name)!.prepare;
/** A plan with its score sheet. */
const scored = preparationOf('appraise');
const older = preparationOf('upgradeWorkbook');
/** A score sheet of which about half is written. */
const unfinished: WritingAction['prepare'] = async (door, type) => {
  await preparationOf('scoreUnit')(door, type);
  const cut: WorkbookDoor = {
    ...door,
    apply: async (changes) => {
      await door.apply(changes.slice(0, changes.length / 2));
      return { state: 'failed', code: 'GeneralException', partly: true };
    },
  };
  await WRITING_ACTIONS.find(({ name }) => name === 'scoreUnit')!.run(cut);
};

/** A score sheet whose first criterion somebody answers for. */
const owned: WritingAction['prepare'] = async (door, type) => {
  await scored(door, type);
  await type({ sheet: SCORES, row: await firstRow(door), column: scoreColumn('owner') }, 'Văn phòng');
};
/** A roll-up of one unit, of which one criterion was appraised. */
const appraisedRollUp: WritingAction['prepare'] = async (door) => {
  const rubric = await loadRubric('minh-hoa');
  const unit = await unitWorkbook('UBND xã A', 0.9, rubric);
  unit.type(SCORES, await firstRow(unit), scoreColumn('appraised1'), 1);
  unit.type(SCORES, await firstRow(unit), scoreColumn('reviewer'), 'Nguyễn Văn A');
  unit.type(SCORES, await firstRow(unit), scoreColumn('reviewer'), 'An');
  unit.type(SCORES, await firstRow(unit), scoreColumn('opinion'), 'Thiếu');
  const files = [{ name: 'a.xlsx', workbook: await unit.read() }];
  await rollUp(door, {
    files,
    open: openUnitFile,
    rubrics: [rubric],
    today: ROLL_UP_DAY,
    decisions: accepted(...files),
  });
};

const SCORES = LAYOUT.scores.sheet;
const firstRow = async (door: Pick<WorkbookDoor, 'read'>): Promise<number> =>
  (findSheet(await door.read(), SCORES)?.tables[0]?.row ?? 0) + 1;

/** Takes files as the page does: what is read of the open workbook is counted, what is made is not. */
const AWAY: FormsTo = {
  workbook: (_name, _title, fill) => fill(new MemoryWorkbook()),
  paper: () => Promise.resolve(),
  calendar: () => Promise.resolve(),
};

const ACTIONS: readonly Costing[] = [
  ...WRITING_ACTIONS.map(({ name, prepare, run }) => ({
    name,
    prepare,
    run: async (door: WorkbookDoor) => (await run(door)).state === 'done',
  })),
  { name: 'resume', prepare: unfinished, run: async (door) => (await resume(door)).state === 'done' },
  { name: 'restore', prepare: unfinished, run: async (door) => (await restore(door)).state === 'done' },
  { name: 'findUnfinished', prepare: unfinished, run: async (door) => Boolean(await findUnfinished(door)) },
  { name: 'findLayoutGap', prepare: older, run: async (door) => (await findLayoutGap(door)) === 'older' },
  { name: 'previewUpgrade', prepare: older, run: async (door) => (await previewUpgrade(door)).ok },
  { name: 'lookAtPlan', prepare: scored, run: async (door) => (await lookAtPlan(door)).ok },
  { name: 'readReview', prepare: scored, run: async (door) => (await readReview(door, { rubrics: [] })).ok },
  {
    name: 'makeForms',
    prepare: scored,
    run: async (door) => (await makeForms(door, { to: AWAY, rubrics: [] })).outcome.state === 'done',
  },
  {
    name: 'splitScores',
    prepare: owned,
    run: async (door) => (await splitScores(door, { to: AWAY, rubrics: [] })).state === 'done',
  },
  {
    name: 'makeResults',
    prepare: appraisedRollUp,
    run: async (door) =>
      (await makeResults(door, { to: AWAY, rubrics: [await loadRubric('minh-hoa')] })).state === 'done',
  },
  { name: 'readStanding', prepare: scored, run: async (door) => (await readStanding(door, ROLL_UP_DAY)).ok },
];

const PLACES = PLATFORMS.flatMap((platform) => ['vi-VN', 'en-US'].map((locale) => ({ platform, locale })));

/**
 * The two of the eight places in which an action is tried. They are never of one Excel nor of one language, and each
 * place has as many actions as any other. Which ones, `SEED` draws: a few runs have every action in every place.
 */
const placesOf = (action: number) =>
  [0, 3].map((step) => PLACES[(action + SEED + step) % PLACES.length]!).slice(0, FULL ? 2 : 1);

describe.each(ACTIONS.map((action, index) => ({ ...action, places: placesOf(index) })))(
  '$name',
  ({ name, prepare, run, places }) => {
    test.each(places)('$platform, $locale', async (options) => {
      // What is read of a plan says how many days are left.
      await onDay(ROLL_UP_DAY, async () => {
        const excel = await startPrepared(prepare, options);
        try {
          excel.resetCounts();
          expect(await run(excelDoor)).toBe(true);
          const { counts } = excel;
          if (process.env.UPDATE_COSTS) {
            found[name] ??= counts;
          } else {
            expect(counts).toEqual(COSTS[name]);
          }
        } finally {
          excel.close();
        }
      });
    });
  },
);

test('every action of the registry has its costs', () => {
  const tried = new Set(ACTIONS.map(({ name }) => /^\w+/.exec(name)?.[0]));
  expect(ACTION_IDS.filter((id) => !tried.has(id))).toEqual([]);
});

test('no costs are kept of what is no action any more', () => {
  expect(Object.keys(process.env.UPDATE_COSTS ? found : COSTS).sort()).toEqual(
    ACTIONS.map(({ name }) => name).sort(),
  );
});

afterAll(() => {
  if (process.env.UPDATE_COSTS) {
    writeFileSync(FILE, written(found));
  }
});

/** A line an action: differences read well. */
const written = (costs: Readonly<Record<string, HostCounts>>): string =>
  `{\n${Object.entries(costs)
    .map(([name, { requests, actions, bytesIn, bytesOut }]) =>
      [
        `  "${name}": { "requests": ${requests}, "actions": ${actions},`,
        `"bytesIn": ${bytesIn}, "bytesOut": ${bytesOut} }`,
      ].join(' '),
    )
    .join(',\n')}\n}\n`;
