/** Units' workbooks as they come in: a plan of 50 to 300 tasks, filled in, and a score sheet, filled in. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { draftPlan, draftScore } from '../test/support/actions';
import { joinDrafts } from '../src/workbook/draft/draft';
import type { RowDraft, WorkbookDraft } from '../src/workbook/draft/draft';
import { itemsOf } from '../src/core/scoring/rubric/rubric';
import { fileWorkbook } from '../src/files/from-draft';
import { readWorkbook } from '../src/files/read';
import { writeWorkbook } from '../src/files/write';
import { loadRubric, loadTemplate } from '../src/templates';

const TODAY = { year: 2026, month: 6, day: 15 };
/** Stands where a unit's name goes; as long as the longest of them. */
const UNIT = 'UBND xã Thử Nghiệm 0000';
/** Workbooks that differ in their size; thousands are made of them by putting in other names. */
const SIZES = [50, 75, 100, 125, 150, 175, 200, 225, 250, 275, 300];

/** The same workbooks every time, without end: the n-th is of unit n. */
export async function corpus(sizes: readonly number[] = SIZES): Promise<(n: number) => Uint8Array> {
  const made = await Promise.all(sizes.map((tasks) => unitWorkbook(tasks)));
  const parts = made.map((bytes) => unzipSync(bytes));
  return (n) => {
    const book = parts[n % parts.length] ?? {};
    const texts = strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array());
    const name = UNIT.slice(0, -4) + String(n).padStart(4, '0');
    return zipSync(
      { ...book, 'xl/sharedStrings.xml': strToU8(texts.replaceAll(UNIT, name)) },
      { mtime: new Date(1980, 0, 1, 12) },
    );
  };
}

async function unitWorkbook(tasks: number): Promise<Uint8Array> {
  const template = await loadTemplate('binh-chuong-2026');
  const plan = draftPlan(
    { sheets: [], names: [] },
    { template, unit: UNIT, year: '2026' },
    { random: random(tasks) },
  );
  if (!plan.ok) {
    throw new Error('no plan');
  }
  const filled = mapRows(plan.draft, 'Nhiệm vụ', (rows) =>
    Array.from({ length: tasks }, (_, index): RowDraft => ({
      ...rows[index % rows.length],
      no: index + 1,
      result: index % 3 === 0 ? 'Hoàn thành' : 'Đang thực hiện',
      ...(index % 3 === 0 ? { finished: 46_100 + (index % 90) } : {}),
      resultYear: `Đã triển khai ${index} lượt, phối hợp với Mặt trận và các đoàn thể.`,
    })),
  );
  const read = readWorkbook(await writeWorkbook(fileWorkbook(filled, '', TODAY)));
  const rubric = await loadRubric('minh-hoa');
  const scores = read.ok ? draftScore(read.workbook, rubric) : { ok: false as const };
  if (!scores.ok) {
    throw new Error('no scores');
  }
  const most = new Map(itemsOf(rubric).map(({ item }) => [item.code, item.max]));
  const scored = mapRows(scores.draft, 'Bảng tự chấm điểm', (rows) =>
    rows.map((row, index) => {
      const share = (70 + ((tasks + index) % 31)) / 100;
      return { ...row, input1: Math.round((most.get(String(row.code)) ?? 0) * share * 100) / 100 };
    }),
  );
  return writeWorkbook(fileWorkbook(joinDrafts(filled, scored), 'Sổ', TODAY));
}

function mapRows(
  draft: WorkbookDraft,
  name: string,
  change: (rows: readonly RowDraft[]) => RowDraft[],
): WorkbookDraft {
  const sheets = draft.sheets.map((sheet) =>
    sheet.name === name && sheet.table
      ? { ...sheet, table: { ...sheet.table, rows: change(sheet.table.rows) } }
      : sheet,
  );
  return { ...draft, sheets };
}

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
