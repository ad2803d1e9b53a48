/** A plan beside another: what is missing, later, given to others, or has another target, each with both places. */
import { createPlan } from '../../../test/support/actions';
import { MemoryWorkbook, seededRandom } from '../../../test/support/memory-door';
import { loadTemplate } from '../../templates';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';
import type { CellValue } from '../../workbook/cells/cells';
import { toSerial } from '../../workbook/cells/serial';
import { LAYOUT } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { readMeta } from '../layout/meta';
import { comparePlans } from './compare';
import type { PlanDifference } from './compare';
import { comparedPlan, placeMessage } from './compared-plan';
import type { Said } from './compared-plan';

async function plan(year: string, id = 'binh-chuong-2026'): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  await createPlan(
    book,
    { template: await loadTemplate(id), unit: 'UBND xã A', year },
    { random: seededRandom() },
  );
  return book;
}

/** Types into *Nhiệm vụ*: row 0 is the first task. */
function type(book: MemoryWorkbook, row: number, key: ColumnKey<'tasks'>, value: CellValue): void {
  book.type(
    'Nhiệm vụ',
    6 + row,
    LAYOUT.tasks.columns.findIndex((column) => column.key === key),
    value,
  );
}

async function read(book: MemoryWorkbook) {
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  const compared = reading.state === 'ok' ? comparedPlan(snapshot, reading.meta) : undefined;
  if (!compared) {
    throw new Error('no plan');
  }
  return compared;
}

const shown = (said: Said | undefined): string =>
  said ? `${formatMessage(placeMessage(said.at), vi)} ${said.text.slice(0, 40)}` : '–';

const line = ({ kind, row, theirs, ours }: PlanDifference): string =>
  `${kind} ${row}: ${shown(theirs)} | ${shown(ours)}`;

const compare = async (ours: MemoryWorkbook, theirs: MemoryWorkbook): Promise<string[]> =>
  comparePlans(await read(ours), await read(theirs)).map(line);

test('a plan beside itself differs in nothing; nor does next year’s, whose days moved with the year', async () => {
  expect(await compare(await plan('2026'), await plan('2026'))).toEqual([]);
  expect(await compare(await plan('2027'), await plan('2026'))).toEqual([]);
});

test('what is missing, later, given to others; what is one’s own', async () => {
  const [ours, theirs] = [await plan('2027'), await plan('2026')];
  type(ours, 2, 'text', 'Tổ chức hội thi tìm hiểu pháp luật về biên giới');
  type(ours, 2, 'id', null);
  type(ours, 7, 'timing', 'Trước ngày 30/6/2027');
  type(ours, 7, 'deadline', toSerial({ year: 2027, month: 6, day: 29 }));
  type(ours, 6, 'timing', 'Thường xuyên');
  type(ours, 6, 'deadline', null);
  type(ours, 3, 'lead', 'Phòng Văn hóa - Xã hội');
  // The same bodies in another order, another dash.
  type(ours, 9, 'coordinating', 'Các thôn; Các cơ quan, đơn vị');
  type(ours, 9, 'lead', 'Phòng Văn hoá – Xã hội');
  type(ours, 4, 'target', 'Mỗi thôn 01 mô hình');
  expect(await compare(ours, theirs)).toEqual([
    'missing task: Nhiệm vụ!D9 Làm tốt việc tiếp công dân; người đứng đ | –',
    'lead task: Nhiệm vụ!E10 Phòng Kinh tế | Nhiệm vụ!E10 Phòng Văn hóa - Xã hội',
    'target task: Nhiệm vụ!P11  | Nhiệm vụ!P11 Mỗi thôn 01 mô hình',
    'timing task: Nhiệm vụ!K13 Trong năm 2026 | Nhiệm vụ!K13 Thường xuyên',
    'later task: Nhiệm vụ!K14 Hoàn thành trước ngày 30/5/2026 | Nhiệm vụ!K14 Trước ngày 30/6/2027',
    'own task: – | Nhiệm vụ!D9 Tổ chức hội thi tìm hiểu pháp luật về bi',
  ]);
});

test('rows are known by their words where they are of no common template', async () => {
  const [ours, theirs] = [await plan('2026'), await plan('2026')];
  for (let row = 0; row < 11; row += 1) {
    type(ours, row, 'id', `u.${row}`);
  }
  type(
    ours,
    4,
    'text',
    'Phát động phong trào thi đua “Dân vận khéo”; kịp thời biểu dương, khen thưởng tập thể, cá nhân',
  );
  expect(await compare(ours, theirs)).toEqual([]);
});

test('reports and targets: other recipients, an earlier day, another figure', async () => {
  const [ours, theirs] = [await plan('2026'), await plan('2026')];
  const report = (row: number, key: ColumnKey<'reports'>, value: CellValue) => {
    ours.type(
      'Lịch báo cáo',
      4 + row,
      LAYOUT.reports.columns.findIndex((column) => column.key === key),
      value,
    );
  };
  report(1, 'recipients', 'Phòng Kinh tế');
  report(2, 'unitsDue', toSerial({ year: 2026, month: 10, day: 1 }));
  expect(await compare(ours, theirs)).toEqual([
    'recipients report: Lịch báo cáo!K6 Phòng Văn hóa - Xã hội | Lịch báo cáo!K6 Phòng Kinh tế',
    'earlier report: Lịch báo cáo!F7 Trước ngày 30/10/2026 | Lịch báo cáo!F7 Trước ngày 30/10/2026',
  ]);
  const [dongNai, other] = [await plan('2024', 'dong-nai-2024'), await plan('2024', 'dong-nai-2024')];
  const info = await read(dongNai);
  const target = info.rows.find(({ kind }) => kind === 'target')?.cells.target;
  const at = target && 'row' in target.at ? target.at : undefined;
  dongNai.type('Thông tin chung', at?.row ?? -1, at?.column ?? -1, '90 %');
  expect(await compare(dongNai, other)).toEqual([
    expect.stringMatching(/^target target: Thông tin chung!D\d+ 100 % \| Thông tin chung!D\d+ 90 %$/),
  ]);
});
