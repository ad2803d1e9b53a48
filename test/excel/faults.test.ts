/**
 * When Excel fails, at any request and after any action: the workbook is as before, as after, or says itself that it is
 * unfinished; then it can be resumed or restored, which may fail in its turn. What a user types meanwhile stays.
 */
import type { OpenExcel, PlannedFault } from 'excel-stand-in';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { applyChanges } from '../../src/actions/run/apply';
import { findUnfinished } from '../../src/actions/find-unfinished';
import { restore, resume } from '../support/actions';
import type { CellAt } from '../../src/workbook/cells/cells';
import type { Change } from '../../src/workbook/draft/change';
import type { Outcome } from '../../src/core/words/outcome';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { settle } from '../../src/taskpane/state/ended';
import { startExcel } from '../support/excel';
import { startPrepared } from '../support/prepared';
import { sample } from '../support/sample';
import { WRITING_ACTIONS } from '../support/writing-actions';
import type { WritingAction } from '../support/writing-actions';

let excel: OpenExcel;

afterEach(() => {
  excel.close();
});

/** A workbook in which the action can run. */
async function start(action: WritingAction): Promise<void> {
  excel = await startPrepared(action.prepare);
}

async function startAnew(action: WritingAction): Promise<void> {
  excel.close();
  await start(action);
}

/** What people and files see of the workbook: an empty `_SoDanVan` is as good as none. */
async function seen(): Promise<WorkbookSnapshot> {
  const snapshot = await excelDoor.read();
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name, grid }) => name !== META_SHEET || grid.values.length > 0),
  };
}

const fail = (request: number, code: string, afterActions: number, forGood = false): PlannedFault => ({
  kind: 'fail',
  request,
  code,
  afterActions,
  forGood,
});

/** Runs a task with the faults, and nothing planned after it. */
async function withFaults(
  faults: readonly PlannedFault[],
  task: () => Promise<Outcome>,
): Promise<readonly string[]> {
  excel.plan(faults);
  const ended = await settle(task);
  excel.plan([]);
  return 'error' in ended
    ? ['error']
    : [ended.outcome.state, ...ended.outcome.messages.map(({ code }) => code)];
}

/** More requests than any task here makes. */
const MOST_REQUESTS = 20;

/**
 * What a task costs: the number of its writing request, how many actions that has, and how many requests come afterwards. The
 * last that sets anything is the one that writes.
 */
async function cost(
  task: () => Promise<Outcome>,
): Promise<{ requests: number; last: number; afterwards: number }> {
  const SETS = '"ActionType":4';
  let writing = { requests: 0, last: 0 };
  let before = 0;
  const looked = (request: number) => (body: string) => {
    const { actions } = excel.counts;
    if (body.includes(SETS)) {
      writing = { requests: request, last: actions - before };
    }
    before = actions;
  };
  excel.resetCounts();
  excel.plan(
    Array.from({ length: MOST_REQUESTS }, (_, index) => ({
      kind: 'before',
      request: index + 1,
      happens: looked(index + 1),
    })),
  );
  expect((await task()).state).toBe('done');
  excel.plan([]);
  const { requests } = excel.counts;
  expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
  return { ...writing, afterwards: requests - writing.requests };
}

/**
 * The actions of a request to stop at. They lie at its edges, where the journal begins and ends, and some between; every
 * single stop is tried on the small writing below.
 */
const stops = (actions: number): number[] => {
  const early = [0, 1];
  while (early.at(-1)! * 8 < actions - 2) {
    early.push(early.at(-1)! * 8);
  }
  return [...early, ...[2, 1].map((left) => actions - left), Infinity];
};

const CODES = ['AccessDenied', 'GeneralException'] as const;

/** Excel's words for a request it does not take, and what is said of it. Each request gets the next. */
const REFUSALS = [
  ['InvalidOperationInCellEditMode', 'workbook.editing'],
  ['RequestPayloadSizeLimitExceeded', 'workbook.tooLarge'],
  ['InvalidOperation', 'workbook.editing'],
] as const;

describe.each(sample(WRITING_ACTIONS, 4))('$name', (action) => {
  const run = () => action.run(excelDoor);
  let before: WorkbookSnapshot;
  let after: WorkbookSnapshot;
  let looks: FileWorkbook;
  let writing: { requests: number; last: number; afterwards: number };

  beforeAll(async () => {
    await start(action);
    before = await seen();
    writing = await cost(run);
    after = await seen();
    looks = await excel.workbook();
    excel.close();
  });
  beforeEach(() => start(action));

  test('refused whole at any of its requests: nothing changes, it is said why', async () => {
    for (let request = 1; request <= writing.requests; request++) {
      const [code, message] = REFUSALS[request % REFUSALS.length]!;
      expect(await withFaults([fail(request, code, 0)], run)).toEqual(['unchanged', message]);
      expect(await seen()).toEqual(before);
    }
  });

  test('stopped after any action of the writing: as before, as after, or unfinished and restored', async () => {
    const states = new Set<string | undefined>();
    for (const [index, stop] of stops(writing.last).entries()) {
      const [state] = await withFaults([fail(writing.requests, CODES[index % 2]!, stop)], run);
      states.add(state);
      const marked = await findUnfinished(excelDoor);
      expect([stop, state === 'unfinished']).toEqual([stop, marked !== undefined]);
      if (marked) {
        // Restoring is cut short too, somewhere else each time, and pressed again.
        await withFaults([fail(4, 'GeneralException', index * 2)], () => restore(excelDoor));
        const again = await withFaults([], () => restore(excelDoor));
        expect([
          ['done', 'recover.restored'],
          ['unchanged', 'recover.nothing'],
          // Sheets made whole anew come back with their words, and it is said that their looks do not.
        ]).toContainEqual(again.filter((word) => word !== 'recover.looksGone'));
      }
      if (state === 'done') {
        expect([stop, await seen()]).toEqual([stop, after]);
        await startAnew(action);
      } else {
        expect([stop, await seen()]).toEqual([stop, before]);
      }
    }
    expect([...states].sort()).toEqual(['done', 'unchanged', 'unfinished']);
  });

  test.each([0.67, 0.99])('stopped after %d of the writing, it is resumed, looks included', async (share) => {
    const stop = Math.floor(writing.last * share);
    await withFaults([fail(writing.requests, 'GeneralException', stop)], run);
    expect(await findUnfinished(excelDoor)).toBeDefined();
    expect(await withFaults([], run)).toEqual(['unchanged', 'workbook.unfinished']);
    await withFaults([fail(4, 'AccessDenied', writing.last - stop)], () => resume(excelDoor));
    const ended = await withFaults([], () => resume(excelDoor));
    expect(['recover.resumed', 'recover.nothing']).toContain(ended[1]);
    expect(await seen()).toEqual(after);
    const found = await excel.workbook();
    // Stopped when all was written and only the sheet was not in front yet, nothing is left to resume.
    const { activeSheet } = ended[1] === 'recover.nothing' ? found : looks;
    expect(found).toEqual({ ...looks, activeSheet });
    expect(await withFaults([], () => resume(excelDoor))).toEqual(['unchanged', 'recover.nothing']);
  });

  test('a host that dies at any request: it is known at the next opening', async () => {
    for (let request = 1; request <= writing.requests; request++) {
      const stop = request === writing.requests ? Math.floor(writing.last * 0.67) : 0;
      const [state, message] = await withFaults([fail(request, 'GeneralException', stop, true)], run);
      if (request === writing.requests) {
        expect([state, message]).toEqual(['unfinished', 'workbook.unknown']);
        expect(await findUnfinished(excelDoor)).toBeDefined();
        await withFaults([], () => restore(excelDoor));
      }
      expect(await seen()).toEqual(before);
    }
  });

  test('what fails after the writing is only told: all is written, and nothing is left to do', async () => {
    for (let request = writing.requests + 1; request <= writing.requests + writing.afterwards; request++) {
      await startAnew(action);
      const [state, ...messages] = await withFaults([fail(request, 'GeneralException', 0, true)], run);
      expect([request, state]).toEqual([request, 'done']);
      expect(messages.filter((code) => code.startsWith('workbook.'))).toEqual(['workbook.notShown']);
      expect(await findUnfinished(excelDoor)).toBeUndefined();
      expect(await seen()).toEqual(after);
    }
  });

  test('slow answers change nothing', async () => {
    const slow = Array.from({ length: writing.requests + writing.afterwards }, (_, index): PlannedFault => ({
      kind: 'before',
      request: index + 1,
      happens: () => new Promise((resolve) => setTimeout(resolve, 20)),
    }));
    expect((await withFaults(slow, run))[0]).toBe('done');
    expect(await seen()).toEqual(after);
  });

  test('what a user types between any two requests stays', async () => {
    // Where the action writes in a sheet that is there already; if it does not, anywhere.
    const written = changedCell(before, after) ?? { sheet: 'Sheet1', row: 2, column: 1 };
    // What is typed before the last request of reading is read.
    for (let request = (action.reads ?? 2) + 1; request <= writing.requests; request++) {
      await startAnew(action);
      const typing: PlannedFault = {
        kind: 'before',
        request,
        happens: () => {
          excel.typeAs(written, 'của tôi');
        },
      };
      const ended = await withFaults([typing], run);
      expect([request, valueAt(await seen(), written)]).toEqual([request, 'của tôi']);
      expect(['done', 'unchanged']).toContain(ended[0]);
      expect(await findUnfinished(excelDoor)).toBeUndefined();
      if (written.sheet !== 'Sheet1' && request === writing.requests) {
        expect(ended).toContain('workbook.cellKept');
      }
    }
  });
});

const valueAt = (snapshot: WorkbookSnapshot, { sheet, row, column }: CellAt) => {
  const grid = findSheet(snapshot, sheet)?.grid;
  return grid && cellOf(grid, row, column).value;
};

/** The first cell on a visible sheet of `before` that holds another value in `after`. */
function changedCell(before: WorkbookSnapshot, after: WorkbookSnapshot): CellAt | undefined {
  for (const { name: sheet, visibility, grid } of after.sheets) {
    if (visibility !== 'visible' || !findSheet(before, sheet)) {
      continue;
    }
    for (const [r, line] of grid.values.entries()) {
      for (const c of line.keys()) {
        const at = { sheet, row: grid.row + r, column: grid.column + c };
        if (cellOf(grid, at.row, at.column).formula === null && valueAt(before, at) !== valueAt(after, at)) {
          return at;
        }
      }
    }
  }
  return undefined;
}

describe('a small writing of every kind of change that can be doubled or lost', () => {
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  const changes: readonly Change[] = [
    { kind: 'addSheet', sheet: 'Mới' },
    {
      kind: 'write',
      sheet: 'Mới',
      row: 0,
      column: 0,
      cells: [
        [{ value: 'Tên' }, { value: 'Gấp đôi' }],
        [{ value: 2 }, undefined],
      ],
    },
    { kind: 'addTable', sheet: 'Mới', table: 'BangMoi', area },
    { kind: 'addName', name: 'DanhSach', sheet: 'Mới', area },
    {
      kind: 'write',
      sheet: 'Mới',
      row: 1,
      column: 1,
      cells: [[{ formula: '=BangMoi[[#This Row],[Tên]]*2' }]],
    },
    { kind: 'merge', sheet: 'Mới', area: { row: 4, column: 0, rows: 1, columns: 2 } },
    {
      kind: 'conditional',
      sheet: 'Mới',
      area,
      conditional: { formula: '=$A2>1', style: { fill: '#FFEEEE' } },
    },
    { kind: 'show', sheet: 'Mới', row: 1, column: 0 },
  ];
  const run = async () =>
    applyChanges(excelDoor, await excelDoor.read(), changes, [
      { code: 'check.idsGiven', params: { count: 1 } },
    ]);

  test('stopped after every single action, it is restored, and resumed', async () => {
    excel = await startExcel();
    const before = await seen();
    const { requests, last } = await cost(run);
    const after = await seen();
    const looks = await excel.workbook();
    const resumed: number[] = [];
    for (let stop = 0; stop < last; stop++) {
      excel.close();
      excel = await startExcel();
      for (const press of [restore, resume]) {
        await withFaults([fail(requests, 'GeneralException', stop)], run);
        if (await findUnfinished(excelDoor)) {
          expect((await withFaults([], () => press(excelDoor)))[0]).toBe('done');
          resumed.push(stop);
          expect([stop, press.name, await seen()]).toEqual([
            stop,
            press.name,
            press === resume ? after : before,
          ]);
        } else {
          expect([stop, await seen()]).toEqual([stop, before]);
        }
      }
      if (resumed.includes(stop)) {
        expect([stop, await excel.workbook()]).toEqual([stop, looks]);
      }
    }
    expect(resumed.length).toBeGreaterThan(last);
  });
});

describe('a writing of several requests', () => {
  /** 1.8 MB a column: two requests. Writes are cut between rows, so the second one begins within the second column. */
  const column = (text: string) =>
    Array.from({ length: 1800 }, (_, row) => [{ value: `${text} ${row} ${'x'.repeat(970)}` }]);
  const changes: readonly Change[] = [
    { kind: 'addSheet', sheet: 'Lớn' },
    { kind: 'write', sheet: 'Lớn', row: 0, column: 0, cells: column('một') },
    { kind: 'write', sheet: 'Lớn', row: 0, column: 1, cells: column('hai') },
    {
      kind: 'write',
      sheet: 'Sheet1',
      row: 0,
      column: 0,
      cells: [[{ value: 'mới' }]],
      expected: [[{ value: null }]],
    },
  ];
  const run = async () =>
    applyChanges(excelDoor, await excelDoor.read(), changes, [
      { code: 'check.idsGiven', params: { count: 1 } },
    ]);
  /** Two to read, one to compare, two to write. */
  const LAST = 5;
  const typing = (at: CellAt): PlannedFault => ({
    kind: 'before',
    request: LAST,
    happens: () => {
      excel.typeAs(at, 'của tôi');
    },
  });
  /** In the second column's last row: the second request writes it. */
  const later = { sheet: 'Lớn', row: 1799, column: 1 };
  const existing = { sheet: 'Sheet1', row: 0, column: 0 };

  beforeEach(async () => {
    excel = await startExcel();
  });

  test.each([
    ['a sheet built by the first', later],
    ['a sheet that was there before', existing],
  ])('what is typed between them into %s stays, and the cell is named', async (_, at) => {
    excel.plan([typing(at)]);
    expect(await run()).toEqual({
      state: 'done',
      messages: [
        { code: 'check.idsGiven', params: { count: 1 } },
        { code: 'workbook.cellKept', at },
      ],
      written: [
        { sheet: 'Lớn', row: 0, column: 0 },
        { sheet: 'Sheet1', row: 0, column: 0 },
      ],
    });
    expect(valueAt(await seen(), at)).toBe('của tôi');
    expect(valueAt(await seen(), at === later ? existing : later)).toMatch(/^(mới|hai 1799)/);
  });

  test.each(['AccessDenied', 'RequestPayloadSizeLimitExceeded'])(
    'stopped between them by %s it is unfinished; what is typed then stays, resumed or restored',
    async (code) => {
      for (const press of [resume, restore]) {
        excel.close();
        excel = await startExcel();
        expect(await withFaults([fail(LAST, code, 0)], run)).toEqual(['unfinished', 'workbook.partly']);
        excel.typeAs(later, 'của tôi');
        const ended = await withFaults([], () => press(excelDoor));
        expect(ended).toContain(press === resume ? 'workbook.cellKept' : 'recover.sheetKept');
        expect(valueAt(await seen(), later)).toBe('của tôi');
        expect(valueAt(await seen(), existing)).toBe(press === resume ? 'mới' : null);
        expect(await findUnfinished(excelDoor)).toBeUndefined();
      }
    },
  );

  test('what is typed into a sheet just as it is taken back comes back with it', async () => {
    await withFaults([fail(LAST, 'AccessDenied', 0)], run);
    // Two to read, one to compare, one to take back.
    excel.plan([{ ...typing(later), request: 4 }]);
    expect((await restore(excelDoor)).messages).toContainEqual({ code: 'workbook.cellKept', at: later });
    expect(valueAt(await seen(), later)).toBe('của tôi');
    expect(valueAt(await seen(), { ...later, column: 0 })).toBeNull();
  });
});

test('a request that Excel on the web finds too large is refused whole', async () => {
  excel = await startExcel({ platform: 'excel-web' });
  const error = excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Thêm');
    worksheets.getItem('Sheet1').getRange('A1:A200').values = Array.from({ length: 200 }, () => [
      'ă'.repeat(16_000),
    ]);
    await context.sync();
  });
  await expect(error).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect((await excelDoor.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
