import { restore, resume } from '../../test/support/actions';
import { MemoryWorkbook } from '../../test/support/memory-door';
import { sample } from '../../test/support/sample';
import { WRITING_ACTIONS } from '../../test/support/writing-actions';
import type { WritingAction } from '../../test/support/writing-actions';
import type { CellAt } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import type { WorkbookDoor } from '../workbook/draft/door';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import type { Outcome } from '../core/words/outcome';
import { readUnit } from '../core/rollup/read-unit';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { findUnfinished } from './find-unfinished';

/** Carries out only so many changes of each set, then fails; `seen` are those of the last set. */
function cutAfter(workbook: MemoryWorkbook, count: number): WorkbookDoor & { seen: readonly Change[] } {
  const door: WorkbookDoor & { seen: readonly Change[] } = {
    seen: [],
    read: () => workbook.read(),
    isWhole: false,
    readColumns: (choose) => workbook.readColumns(choose),
    readCells: (sheet) => workbook.readCells(sheet),
    readTable: (table) => workbook.readTable(table),
    show: (at) => workbook.show(at),
    apply: async (changes) => {
      door.seen = changes;
      const result = await workbook.apply(changes.slice(0, count));
      return result.state === 'done' && count < changes.length
        ? { state: 'failed', code: 'GeneralException', partly: true }
        : result;
    },
  };
  return door;
}

const prepared = async ({ prepare }: WritingAction): Promise<MemoryWorkbook> => {
  const workbook = new MemoryWorkbook();
  await prepare(workbook, ({ sheet, row, column }, text) => {
    workbook.type(sheet, row, column, text);
    workbook.growTable(sheet, 'NhiemVu');
  });
  return workbook;
};

/** What a person or a file sees of a workbook: an empty `_SoDanVan` is as good as none. */
async function seen(workbook: MemoryWorkbook): Promise<WorkbookSnapshot> {
  const snapshot = await workbook.read();
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name, grid }) => name !== META_SHEET || grid.values.length > 0),
  };
}

const codes = ({ state, messages }: Outcome): string[] => [state, ...messages.map(({ code }) => code)];

/** Changes that only affect looks: a cut among them is much like any other. */
const LOOKS: readonly Change['kind'][] = ['format', 'columnWidth', 'hideColumn', 'validate', 'fitRows'];

/** A long writing is cut at its beginning, where the journal is written, at its end, and here and there between. */
function spread(cuts: readonly number[]): readonly number[] {
  const [edge, between] = [8, 10];
  const step = Math.max(1, Math.floor((cuts.length - 2 * edge) / between));
  return cuts.filter(
    (_, index) => index < edge || index >= cuts.length - edge || (index - edge) % step === 0,
  );
}

describe.each(sample(WRITING_ACTIONS, 10))('$name', (action) => {
  let start: MemoryWorkbook;
  let before: WorkbookSnapshot;
  let after: WorkbookSnapshot;
  let steps: readonly Change[];
  /** After how many changes it is cut: around those that are no mere look, and some of those. */
  let cuts: readonly number[];

  beforeAll(async () => {
    start = await prepared(action);
    before = await seen(start);
    const workbook = start.copy();
    const door = cutAfter(workbook, Infinity);
    expect((await action.run(door)).state).toBe('done');
    after = await seen(workbook);
    steps = door.seen;
    cuts = spread(steps.flatMap(({ kind }, index) => (LOOKS.includes(kind) && index % 9 > 0 ? [] : [index])));
  });

  test('cut after its changes: as before, or unfinished and marked so', async () => {
    let unfinished = 0;
    for (const count of cuts) {
      const workbook = start.copy();
      const outcome = await action.run(cutAfter(workbook, count));
      if (await findUnfinished(workbook)) {
        unfinished++;
        expect(codes(outcome)).toEqual(['unfinished', 'workbook.partly']);
      } else {
        expect([count, outcome.state, await seen(workbook)]).toEqual([count, 'unchanged', before]);
      }
    }
    // All but those before the journal is there.
    expect(unfinished).toBeGreaterThanOrEqual(cuts.length - 3);
  });

  test.each([
    ['resumed', resume, () => after],
    ['restored', restore, () => before],
  ] as const)('cut anywhere it is %s, which may be cut anywhere too', async (_, press, wanted) => {
    for (const count of cuts.slice(3)) {
      const workbook = start.copy();
      await action.run(cutAfter(workbook, count));
      // At places that move on with `count`.
      for (const again of [(count * 7) % steps.length, count % 4]) {
        await press(cutAfter(workbook, again));
      }
      const marked = await findUnfinished(workbook);
      expect(codes(await press(workbook))[0]).toBe(marked ? 'done' : 'unchanged');
      expect([count, await seen(workbook)]).toEqual([count, wanted()]);
      expect(codes(await press(workbook))).toEqual(['unchanged', 'recover.nothing']);
    }
  });

  test('resumed halfway, it can still be restored; restored halfway, resumed', async () => {
    for (const count of cuts.slice(3).filter((_, index) => index % 4 === 0)) {
      for (const [first, second, wanted] of [
        [resume, restore, before],
        [restore, resume, after],
      ] as const) {
        const workbook = start.copy();
        await action.run(cutAfter(workbook, count));
        await first(cutAfter(workbook, Math.floor(steps.length / 2)));
        if (await findUnfinished(workbook)) {
          await second(workbook);
          expect([count, await seen(workbook)]).toEqual([count, wanted]);
        }
      }
    }
  });
});

describe('what a user types into an unfinished workbook stays', () => {
  /** *Danh sách tệp* of the second roll-up: the first file's name, which changes, and a cell that nothing is written to. */
  const action = WRITING_ACTIONS.find(({ name }) => name === 'rollUp again, of fewer files')!;
  const changed = { sheet: 'Danh sách tệp', row: 4, column: 1 };

  /** Cut short just before the journal would have been emptied. */
  async function unfinished({ name, run }: WritingAction): Promise<MemoryWorkbook> {
    const workbook = await prepared(WRITING_ACTIONS.find((each) => each.name === name)!);
    const trial = cutAfter(workbook.copy(), Infinity);
    await run(trial);
    await run(cutAfter(workbook, trial.seen.length - 1));
    expect(await findUnfinished(workbook)).toBeDefined();
    return workbook;
  }
  const valueAt = (workbook: MemoryWorkbook, { sheet, row, column }: CellAt) =>
    workbook.sheets.get(sheet)?.cells.get(`${row},${column}`)?.value;

  test.each([
    ['resume', resume],
    ['restore', restore],
  ] as const)('%s leaves a cell it would have written, and names it', async (_, press) => {
    const workbook = await unfinished(action);
    workbook.type(changed.sheet, changed.row, changed.column, 'của tôi');
    const outcome = await press(workbook);
    expect(outcome.state).toBe('done');
    expect(outcome.messages).toContainEqual({ code: 'workbook.cellKept', at: changed });
    expect(valueAt(workbook, changed)).toBe('của tôi');
    expect(await findUnfinished(workbook)).toBeUndefined();
  });

  test('restore leaves a new sheet that holds more than was written there, names the cell, and takes the rest back', async () => {
    const workbook = await unfinished(WRITING_ACTIONS[0]!);
    const at = { sheet: 'Lịch báo cáo', row: 30, column: 2 };
    workbook.type(at.sheet, at.row, at.column, 'của tôi');
    expect(await restore(workbook)).toEqual({
      state: 'done',
      messages: [
        { code: 'recover.restored' },
        { code: 'recover.sheetKept', params: { sheet: at.sheet }, at },
      ],
    });
    expect([...workbook.sheets.keys()]).toEqual(['Sheet1', at.sheet]);
    expect(valueAt(workbook, at)).toBe('của tôi');
  });

  test('resume builds a new sheet that was deleted anew; one that was there before is left out, and this is said', async () => {
    const created = await unfinished(WRITING_ACTIONS[0]!);
    created.sheets.delete('Lịch báo cáo');
    expect((await resume(created)).state).toBe('done');
    expect(created.sheets.has('Lịch báo cáo')).toBe(true);

    const rolledUp = await unfinished(action);
    rolledUp.sheets.delete(changed.sheet);
    expect((await resume(rolledUp)).messages).toContainEqual({
      code: 'recover.sheetGone',
      params: { sheet: changed.sheet },
    });
  });

  test('a table made longer by hand keeps its rows', async () => {
    for (const press of [resume, restore]) {
      const workbook = await unfinished(action);
      for (let rows = 0; rows < 5; rows++) {
        workbook.growTable(changed.sheet, 'DanhSachTep');
      }
      const rows = () => workbook.sheets.get(changed.sheet)?.tables.get('DanhSachTep')?.rows;
      const before = rows();
      expect((await press(workbook)).state).toBe('done');
      expect(rows()).toBe(before);
    }
  });
});

describe('a journal', () => {
  const spoilt = async (spoil: (workbook: MemoryWorkbook) => void): Promise<MemoryWorkbook> => {
    const workbook = new MemoryWorkbook();
    await WRITING_ACTIONS[0]!.run(cutAfter(workbook, 6));
    spoil(workbook);
    return workbook;
  };

  test.each<[string, (workbook: MemoryWorkbook) => void, string]>([
    ['with a head that is none', (workbook) => workbook.type(META_SHEET, 0, 6, 'x'), 'workbook.broken'],
    ['with a piece changed', (workbook) => workbook.type(META_SHEET, 1, 6, 'x'), 'workbook.broken'],
    [
      'of a newer version',
      (workbook) => workbook.type(META_SHEET, 0, 6, '{"version":99,"pieces":1,"size":1,"print":"00000000"}'),
      'workbook.newer',
    ],
  ])('%s is reported and kept', async (_, spoil, code) => {
    const workbook = await spoilt(spoil);
    expect(await findUnfinished(workbook)).toEqual({ sheets: [] });
    for (const press of [resume, restore]) {
      expect(codes(await press(workbook))).toEqual(['unchanged', code]);
    }
  });

  test('stops every action and every reader until it is settled, naming the sheets it is about', async () => {
    const workbook = await spoilt(() => undefined);
    expect(await findUnfinished(workbook)).toEqual({
      sheets: ['Thông tin chung', 'Nhiệm vụ', 'Lịch báo cáo', 'Danh mục đơn vị'],
    });
    for (const { run } of WRITING_ACTIONS) {
      expect(codes(await run(workbook))).toEqual(['unchanged', 'workbook.unfinished']);
    }
    expect(readUnit(await workbook.read(), [])).toEqual({
      ok: false,
      reason: { code: 'file.unfinished' },
      guessed: [],
    });
  });
});
