/**
 * How the time of *Rà soát* grows with a plan: a thousand tasks beside ten thousand, in the same run. The rules alone, over
 * a workbook in memory; how much is read of Excel is counted in the tests. Compare ratios, not milliseconds.
 */
import { reviewPlan } from '../src/actions/review';
import { draftPlan } from '../test/support/actions';
import type { PlanTemplate } from '../src/core/plan/template';
import type { WorkbookSnapshot } from '../src/workbook/cells/snapshot';
import { emptyWorkbook, openFileDoor } from '../src/files/file-door';
import { fileWorkbook } from '../src/files/from-draft';
import { loadTemplate } from '../src/templates';

const SIZES = [1_000, 10_000] as const;
const ROUNDS = 3;

/** Ten times the tasks may take as many times the time: more would mean that some rule looks at rows once for each row. */
const AT_MOST = 12;

/** Any day: it decides the cached values of dates only. */
const TODAY = { year: 2026, month: 1, day: 1 };

async function planOf(count: number): Promise<WorkbookSnapshot> {
  const template = await loadTemplate('binh-chuong-2026');
  const tasks = Array.from({ length: count }, (_, index) => {
    const task = template.tasks[index % template.tasks.length];
    return { ...(task ?? {}), n: index + 1, text: `${task?.text ?? ''} (${index + 1})` };
  }) as PlanTemplate['tasks'];
  const large = {
    ...template,
    tasks,
    groups: [{ title: 'Nhóm', section: 'I', tasks: tasks.map(({ n }) => n) }],
  };
  const drafted = draftPlan(
    { sheets: [], names: [] },
    { template: large, unit: 'UBND xã A', year: String(template.year) },
    { random: () => 0.5 },
  );
  const content = drafted.ok ? fileWorkbook(drafted.draft, 'Sổ', TODAY) : emptyWorkbook('Sổ');
  return openFileDoor(content, { today: () => TODAY }).read();
}

/** Milliseconds, the median of the rounds; the first round warms up and does not count. */
function measure(snapshot: WorkbookSnapshot): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    const review = reviewPlan(snapshot);
    if (!review.ok || review.findings.length === 0) {
      throw new Error('The rules were not run');
    }
    return performance.now() - start;
  });
  return rounds.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

const rows = [];
for (const tasks of SIZES) {
  rows.push({ tasks, milliseconds: Math.round(measure(await planOf(tasks))) });
}
const times = (rows[1]?.milliseconds ?? NaN) / (rows[0]?.milliseconds ?? NaN);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ check: rows, times: Number(times.toFixed(2)), atMost: AT_MOST }));
} else {
  console.log(`Rà soát: ten times the tasks take ${times.toFixed(1)} times as long (at most ${AT_MOST})`);
  console.table(rows);
}
if (!(times <= AT_MOST)) {
  process.exitCode = 1;
}
