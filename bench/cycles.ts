/**
 * The year's work a hundred times over in one process – create, check, score, save, open, roll up, each time in a new
 * workbook –, and the memory that is left in use after each round. It must not grow: what is compared is the heap after the
 * last round with that after the tenth, when all code has been loaded. Needs `--expose-gc`.
 */
import { checkPlan, createPlan, rollUp, scoreUnit } from '../test/support/actions';
import { emptyWorkbook, openFileDoor } from '../src/files/file-door';
import { readersHere } from '../src/files/readers';
import { writeWorkbook } from '../src/files/write';
import { loadRubric, loadTemplate } from '../src/templates';
import { random } from './corpus';

const CYCLES = 100;
const FIRST = 10;
/** How much larger the heap may be: code goes on being optimised (some 2 MB); a workbook kept in each round would be 90 MB. */
const AT_MOST = 1.25;
const TODAY = { year: 2026, month: 6, day: 15 };

const template = await loadTemplate('binh-chuong-2026');
const rubric = await loadRubric('minh-hoa');

async function cycle(number: number): Promise<void> {
  const door = openFileDoor(emptyWorkbook('Sheet1'), { today: () => TODAY });
  const unit = `UBND xã ${number}`;
  const states = [
    (await createPlan(door, { template, unit, year: '2026' }, { random: random(number) })).state,
  ];
  const { checked } = await checkPlan(door, { random: random(number) });
  states.push((await scoreUnit(door, rubric)).state);
  const bytes = await writeWorkbook(door.content());
  const summary = openFileDoor(emptyWorkbook('Sheet1'), { today: () => TODAY });
  const { outcome } = await rollUp(summary, {
    files: [{ name: `${unit}.xlsx`, bytes }],
    open: readersHere,
    rubrics: [rubric],
    today: TODAY,
  });
  states.push(outcome.state);
  if (!checked || states.some((state) => state !== 'done')) {
    throw new Error(`Round ${number}: ${states.join()}`);
  }
}

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

let first = NaN;
for (let number = 1; number <= CYCLES; number++) {
  await cycle(number);
  first = number === FIRST ? megabytes() : first;
}
const last = megabytes();
const times = Number((last / first).toFixed(3));
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ cycles: CYCLES, heapMegabytes: [first, last], times, atMost: AT_MOST }));
} else {
  console.log(
    `\nThe year's work ${CYCLES} times: the heap is ${times} times that after ${FIRST} rounds ` +
      `(${first.toFixed(1)} → ${last.toFixed(1)} MB; at most ${AT_MOST} times)`,
  );
}
if (!(times <= AT_MOST)) {
  process.exitCode = 1;
}
