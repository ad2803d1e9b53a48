/** A paper reads no more than it prints, and no less. */
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import type { WorkbookDoor } from '../workbook/draft/door';
import { LAYOUT } from '../core/layout/layout';
import { loadRubric, loadTemplate } from '../templates';
import { createPlan, printPlan, scoreUnit } from '../../test/support/actions';
import { draftPaper, readForPaper } from './print-plan';
import { PAPER_FORMS } from './paper-forms';

const TODAY = { year: 2026, month: 6, day: 10 };

/** A plan with a score sheet; something stands in every cell of the first task that takes words. */
async function full(): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(book, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
  await scoreUnit(book, await loadRubric('minh-hoa'));
  LAYOUT.tasks.columns.forEach(({ key, kind }, column) => {
    if (kind === 'text' && !['progress', 'result'].includes(key)) {
      book.type('Nhiệm vụ', 6, column, `${key} của việc 1`);
    }
  });
  return book;
}

test.each(PAPER_FORMS)('%s: what was read for it gives what the whole workbook gives', async (form) => {
  const book = await full();
  const whole = draftPaper(await book.read(), { form, today: TODAY });
  expect(whole.ok).toBe(true);
  expect(draftPaper(await readForPaper(book, form), { form, today: TODAY })).toEqual(whole);
});

test.each(['annex', 'standalone', 'score', 'appraisal'] as const)(
  '%s is made, made again, kept where it was edited and known where it was renamed, without the whole workbook being read',
  async (form) => {
    const book = await full();
    let reads = 0;
    const door: WorkbookDoor = {
      read: () => ((reads += 1), book.read()),
      isWhole: false,
      readColumns: (choose) => book.readColumns(choose),
      readCells: (sheet) => book.readCells(sheet),
      readTable: (name) => book.readTable(name),
      apply: (changes) => book.apply(changes),
      show: (at) => book.show(at),
    };
    const print = async () =>
      (await printPlan(door, { form, today: TODAY })).messages
        .map(({ code }) => code)
        .filter((code) => !/^print\.(?:not|blanks)/.test(code));
    expect(await print()).toEqual(['print.made']);
    expect(await print()).toEqual(['print.same']);
    const [name, sheet] = [...book.sheets].at(-1) ?? [];
    book.type(name ?? '', 1, 0, 'Đã sửa tay');
    expect(await print()).toEqual(['print.made', 'print.editedKept']);
    expect(sheet?.cells.get('1,0')?.value).toBe('Đã sửa tay');
    expect(reads).toBe(0);
    // Under which name it went the whole workbook must tell.
    const [second, made] = [...book.sheets].at(-1) ?? [];
    book.sheets.delete(second ?? '');
    book.sheets.set('Bản in', made!);
    const names = [...book.sheets.keys()];
    expect(await print()).toEqual(['print.renewed']);
    expect([reads, [...book.sheets.keys()]]).toEqual([1, names]);
  },
);
