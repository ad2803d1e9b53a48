/**
 * Two panes on one workbook, each with an office.js of its own: what one writes between the other's reading and its
 * writing is not overwritten unseen.
 */
import { installGlobals } from 'excel-stand-in';
import type { OpenExcel } from 'excel-stand-in';
import { saveRules, restore, resume } from '../support/actions';
import { findUnfinished } from '../../src/actions/find-unfinished';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { readMeta } from '../../src/core/layout/meta';
import { excelDoor } from '../../src/excel/door';
import { meanwhile } from '../support/excel';
import { startPrepared } from '../support/prepared';
import { sample } from '../support/sample';
import { WRITING_ACTIONS } from '../support/writing-actions';

let excel: OpenExcel;

afterEach(() => {
  excel.close();
});

/** Does something in a second pane, while the first waits. */
async function inOtherPane<T>(task: () => Promise<T>): Promise<T> {
  const putBack = installGlobals(excel.second());
  try {
    return await task();
  } finally {
    putBack();
  }
}

/** Carries out about half of what it is to write, and the journal before. */
const HALF: WorkbookDoor = {
  ...excelDoor,
  apply: async (changes) => {
    await excelDoor.apply(changes.slice(0, Math.min(Math.max(2, changes.length / 2), changes.length - 1)));
    return { state: 'failed', code: 'GeneralException', partly: true };
  },
};

const rulesNow = async (): Promise<unknown> => {
  const reading = readMeta(await excelDoor.read());
  return reading.state === 'ok' ? reading.meta.rules : reading.state;
};

/** What a writing that stays away may say of it. */
const SAID = ['workbook.otherPane', 'workbook.moved', 'workbook.sheetThere'];

describe.each(sample(WRITING_ACTIONS, 6))('$name', ({ name, prepare, run }) => {
  test('done in another pane meanwhile: what that wrote stays', async () => {
    excel = await startPrepared(prepare);
    let written: unknown;
    const { state } = await run(
      meanwhile(excelDoor, () =>
        inOtherPane(async () => {
          expect((await run(excelDoor)).state).toBe('done');
          written = await excelDoor.read();
        }),
      ),
    );
    // Both wanted the same; who comes second finds it there.
    expect(['done', 'unchanged']).toContain(state);
    expect(await excelDoor.read()).toEqual(written);
  });

  test('cut short in another pane meanwhile: it ends both, or writes nothing and the other can be taken back', async () => {
    excel = await startPrepared(prepare);
    let written: unknown;
    const { state } = await run(
      meanwhile(excelDoor, () =>
        inOtherPane(async () => {
          expect((await run(HALF)).state).toBe('unfinished');
          written = await excelDoor.read();
        }),
      ),
    );
    if (state === 'done') {
      expect(await findUnfinished(excelDoor)).toBeUndefined();
    } else {
      expect(await excelDoor.read()).toEqual(written);
      expect(await findUnfinished(excelDoor)).toBeDefined();
      expect((await restore(excelDoor)).state).toBe('done');
    }
  });

  // Settings belong to a plan.
  if (!['createPlan', 'byCriterion', 'printRollUp'].includes(name) && !name.startsWith('rollUp')) {
    const other = { outsideYear: { off: true } };

    test('settings saved in another pane meanwhile stay, and it is said when nothing was written', async () => {
      excel = await startPrepared(prepare);
      const { state, messages } = await run(
        meanwhile(excelDoor, () =>
          inOtherPane(async () => {
            expect((await saveRules(excelDoor, other)).state).toBe('done');
          }),
        ),
      );
      expect(await rulesNow()).toMatchObject(other);
      if (state === 'unchanged') {
        expect(SAID).toContain(messages[0]?.code);
      }
    });

    test('settings half saved in another pane: nothing is written over them', async () => {
      excel = await startPrepared(prepare);
      let written: unknown;
      const outcome = await run(
        meanwhile(excelDoor, () =>
          inOtherPane(async () => {
            expect((await saveRules(HALF, other)).state).toBe('unfinished');
            written = await excelDoor.read();
          }),
        ),
      );
      expect(outcome).toEqual({ state: 'unchanged', messages: [expect.anything()] });
      expect(SAID).toContain(outcome.messages[0]?.code);
      expect(await excelDoor.read()).toEqual(written);
      expect((await resume(excelDoor)).state).toBe('done');
      expect(await rulesNow()).toMatchObject(other);
    });
  }
});
