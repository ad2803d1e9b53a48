/**
 * A unit that works in LibreOffice: its workbook, scored, appraised and frozen, is opened there, calculated anew and saved. What the
 * product reads of it stays the same: points, rating, words, stamp; and *Rà soát* finds nothing that it did not find before.
 */
import { appraise, checkPlan, createPlan, freeze, scoreUnit } from '../support/actions';
import { readReview } from '../../src/actions/read-review';
import { cellName } from '../../src/workbook/cells/cells';
import { normalizeFormula } from '../../src/workbook/formula/text';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { locate, textOf } from '../../src/core/layout/locate';
import { readMeta } from '../../src/core/layout/meta';
import type { FileRecord } from '../../src/core/rollup/copy';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { itemsOf } from '../../src/core/scoring/rubric/rubric';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import { openFile } from '../../src/files/open';
import { readFound } from '../../src/files/submitted';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadTemplate, rubricList } from '../../src/templates';
import { seededRandom } from '../support/memory-door';
import { opened, TODAY } from '../support/written-files';
import { LAYOUT } from '../../src/core/layout/layout';
import type { DraftOf } from '../../src/core/layout/layout';
import { entered, FILLED_UNIT, setDay } from '../support/filled-unit';
import { sample } from '../support/sample';
import { convert } from './soffice';

const NOW = 46_157.4;
const today = () => TODAY;

/** The score sheet's rows with where each column stands. */
async function scoresIn(door: WorkbookDoor) {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const scores = reading.state === 'ok' ? locate(snapshot, reading.meta, 'scores') : undefined;
  if (!scores) {
    throw new Error('no score sheet');
  }
  return scores;
}

async function fill(door: WorkbookDoor, rubric: Rubric): Promise<void> {
  const scores = await scoresIn(door);
  const items = itemsOf(rubric).map(({ item }) => item);
  const writes = scores.rows.flatMap((row) => {
    const n = items.findIndex(({ code }) => code === textOf(row, 'code'));
    const item = items[n];
    const [input1, input2] = item ? entered(item, n) : [];
    const values: DraftOf<'scores'> = {
      ...(input1 !== undefined && { input1 }),
      ...(input2 !== undefined && { input2 }),
      evidence: `Báo cáo số ${n + 1}/BC-UBND ngày 05/11/2026; trang 2, mục “Kết quả & tồn tại”`,
      explanation: n % 2 === 0 ? 'Giải trình: 7,5 điểm < 8 điểm.\nXem phụ lục.' : null,
    };
    return LAYOUT.scores.columns.flatMap(({ key }) => {
      const value = values[key];
      return value === undefined
        ? []
        : [
            {
              kind: 'write' as const,
              sheet: scores.sheet.name,
              row: row.row,
              column: scores.columns[key] ?? -1,
              cells: [[{ value }]],
              expected: [[{ value: row.values[key] }]],
            },
          ];
    });
  });
  expect(await door.apply(writes)).toMatchObject({ state: 'done' });
}

/** The reviewer agrees, takes something off, or asks. */
async function review(door: WorkbookDoor): Promise<void> {
  const reading = await readReview(door, { rubrics: [] });
  if (!reading.ok) {
    throw new Error(reading.reason.code);
  }
  const said = reading.criteria.map(({ id, self, max = 0 }, n) => ({
    id,
    appraised1: n % 4 === 0 ? Math.max(0, (self ?? max) - 0.5) : (self ?? max),
    ...(n % 4 === 0 ? { opinion: 'Chưa đủ minh chứng' } : {}),
  }));
  const outcome = await appraise(door, { said, seen: reading.criteria, reviewer: 'Đoàn số 1', now: NOW });
  expect(outcome.state).toBe('done');
}

/** Every formula, in one spelling, by its place. */
const formulasIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    opened(bytes).sheets.flatMap(({ name, grid }) =>
      grid.formulas.flatMap((line, r) =>
        line.flatMap((formula, c) =>
          formula === null
            ? []
            : [[`${name}!${cellName(grid.row + r, grid.column + c)}`, normalizeFormula(formula)] as const],
        ),
      ),
    ),
  );

async function readingOf(bytes: Uint8Array): Promise<FileRecord['reading']> {
  const result = await readFound(
    { name: 'xa-a.xlsx', bytes },
    { rubrics: [], confirmed: {}, known: new Map() },
  );
  if (result.kind !== 'file') {
    throw new Error(result.kind);
  }
  return result.record.reading;
}

async function findingsIn(bytes: Uint8Array, rubric: Rubric): Promise<readonly string[]> {
  const opened = await openFile(bytes, 'xa-a.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  const { findings } = await checkPlan(openFileDoor(opened.content, { today }), {
    random: seededRandom(),
    rubrics: [rubric],
  });
  return findings.map(({ code, at, params }) => JSON.stringify([code, at, params as object | undefined]));
}

test.each(
  sample(
    rubricList.map(({ id }) => id),
    2,
  ),
)('%s', async (id) => {
  const rubric = await loadRubric(id);
  const door = openFileDoor(emptyWorkbook('Trang tính1'), { today });
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(door, { template, unit: FILLED_UNIT, year: '2026' }, { random: seededRandom() });
  expect((await scoreUnit(door, rubric)).state).toBe('done');
  await setDay(door);
  await fill(door, rubric);
  await review(door);
  expect((await freeze(door, { rubrics: [rubric], now: NOW })).state).toBe('done');
  const before = await writeWorkbook(door.content());
  const after = await convert(before, 'xlsx', { recalculate: true, language: 'vi' });

  // The same formulas: the page goes on calculating with them.
  expect(formulasIn(after)).toEqual(formulasIn(before));
  const reading = await readingOf(before);
  expect(reading).toMatchObject({
    ok: true,
    copy: {
      head: { self: expect.any(Number) as number, official: expect.any(Number) as number, stamped: NOW },
    },
  });
  expect(await readingOf(after)).toEqual(reading);
  expect(await findingsIn(after, rubric)).toEqual(await findingsIn(before, rubric));
});
