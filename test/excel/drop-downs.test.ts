/** Drop-downs that went: seen by Rà soát at the cost of no request more, and put back, through Office.js and in a file. */
import type { OpenExcel } from '../../sandbox/node';
import { checkPlan, reviewPlan } from '../../src/actions/check-plan';
import { draftPlan } from '../../src/actions/create-plan';
import { applyFixes } from '../../src/actions/fix-findings';
import type { WorkbookDoor } from '../../src/core/door';
import type { Change } from '../../src/core/change';
import { findSheet } from '../../src/core/snapshot';
import { excelDoor } from '../../src/excel/door';
import { openFileDoor } from '../../src/files/file-door';
import { fileWorkbook } from '../../src/files/from-draft';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { loadTemplate } from '../../src/templates';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';

const DAY = { year: 2026, month: 1, day: 1 };

let excel: OpenExcel | undefined;

afterEach(() => {
  excel?.close();
  excel = undefined;
});

async function content() {
  const template = await loadTemplate('binh-chuong-2026');
  const drafted = draftPlan(
    { sheets: [], names: [] },
    { template, unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );
  if (!drafted.ok) {
    throw new Error('no plan');
  }
  return fileWorkbook(drafted.draft, 'Sổ', DAY);
}

/** Another list over some of a column's cells, as a paste leaves behind. */
async function pasteOver(door: WorkbookDoor, header: string, from: number, rows: number): Promise<void> {
  const table = findSheet(await door.read(), 'Nhiệm vụ')?.tables[0];
  const column = table?.headers.indexOf(header) ?? -1;
  const change: Change = {
    kind: 'validate',
    sheet: 'Nhiệm vụ',
    area: { row: (table?.row ?? 0) + 1 + from, column, rows, columns: 1 },
    validation: {
      rule: { kind: 'list', source: '=$A$1:$A$2' },
      onError: 'stop',
      title: header,
      message: 'x',
    },
  };
  expect(await door.apply([change])).toMatchObject({ state: 'done' });
}

const DOORS: readonly [string, () => Promise<WorkbookDoor>][] = [
  [
    'Excel',
    async () => {
      excel = await startExcel({ content: await content(), profile: 'web' });
      return excelDoor;
    },
  ],
  ['a file', async () => openFileDoor(await content(), { today: () => DAY })],
];

const listFindings = async (door: WorkbookDoor) =>
  (await checkPlan(door, { random: seededRandom() })).findings.filter(({ rule }) => rule === 'brokenList');

describe.each(DOORS)('in %s', (_, open) => {
  test('a plan as it was made has them all', async () => {
    expect(await listFindings(await open())).toEqual([]);
  });

  test.each([
    ['over one cell in the middle', 'Cơ quan chủ trì', 4, 1],
    ['over the whole column', 'Kết quả thực hiện', 0, 11],
  ])('pasted %s: found once, and made again', async (__, header, from, rows) => {
    const door = await open();
    await pasteOver(door, header, from, rows);
    const found = await listFindings(door);
    expect(found).toMatchObject([
      {
        code: 'list.broken',
        level: 'note',
        params: { column: header },
        fix: { code: 'fix.list', columns: [] },
      },
    ]);

    const fixes = found.flatMap(({ fix }) => fix ?? []);
    const { outcome, made } = await applyFixes(door, fixes);
    expect(outcome).toEqual({
      state: 'done',
      messages: [{ code: 'fix.listsMade', params: { count: 1 } }],
    });
    expect(made).toEqual([]);
    expect(await listFindings(door)).toEqual([]);
    expect((await applyFixes(door, fixes)).outcome).toEqual({
      state: 'unchanged',
      messages: [{ code: 'fix.nothing' }],
    });
  });
});

test('a file as it lies there is read for them too, however its areas are cut', async () => {
  const bytes = await writeWorkbook(await content());
  const findings = (of: Uint8Array) => {
    const read = readWorkbook(of, { lists: true });
    const review = read.ok ? reviewPlan(read.workbook) : undefined;
    return review?.ok
      ? review.findings.filter(({ rule }) => rule === 'brokenList').map(({ params }) => params)
      : undefined;
  };
  expect(findings(bytes)).toEqual([]);

  const door = openFileDoor(await content(), { today: () => DAY });
  await pasteOver(door, 'Cơ quan phối hợp', 3, 2);
  expect(findings(await writeWorkbook(door.content()))).toEqual([{ column: 'Cơ quan phối hợp' }]);
});
