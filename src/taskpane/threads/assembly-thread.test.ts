import { MemoryWorkbook } from '../../../test/support/memory-door';
import { ROLL_UP_DAY, openUnitFile, unitFile } from '../../../test/support/unit-file';
import type { UnitFile } from '../../../test/support/unit-file';
import type { StartAssembly } from '../../actions/assemble';
import { rollUp } from '../../../test/support/actions';
import type { Change } from '../../workbook/draft/change';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import type { Thread } from '../../files/pool';
import { loadRubric } from '../../templates';
import { assemblyThread, threadAssembly } from './assembly-thread';

let rubric: Rubric;
let files: UnitFile[];
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  files = await Promise.all([0.9, 0.8, 0.7].map((share, n) => unitFile(`Xã ${n}`, share, rubric)));
});

/** As a worker is: what passes is copied, and comes later. */
function fakeThread(onAnswer?: (answer: { kind: string }) => void) {
  const tasks: string[] = [];
  let listener: (answer: unknown) => void = () => undefined;
  let died: () => void = () => undefined;
  let isEnded = false;
  const handle = assemblyThread((answer) => {
    const copy = structuredClone(answer);
    setTimeout(() => {
      onAnswer?.(copy);
      listener(copy);
    });
  });
  const thread: Thread = {
    post: (task) => {
      const copy = structuredClone(task);
      tasks.push((copy as { kind: string }).kind);
      setTimeout(() => {
        if (!isEnded) {
          handle(copy);
        }
      });
    },
    listen: (answer, end) => {
      listener = answer;
      died = end;
    },
    end: () => {
      isEnded = true;
    },
  };
  return {
    thread,
    tasks,
    die: () => {
      died();
    },
    isEnded: () => isEnded,
  };
}

const roll = (
  workbook: MemoryWorkbook,
  picked: readonly UnitFile[],
  assemble?: StartAssembly,
  cancelled?: Promise<unknown>,
) =>
  rollUp(workbook, {
    files: picked,
    open: openUnitFile,
    rubrics: [rubric],
    today: ROLL_UP_DAY,
    ...(assemble ? { assemble } : {}),
    ...(cancelled ? { cancelled } : {}),
  });

test('put together in a thread a roll-up writes and says the same as here, the first time and again', async () => {
  const [here, there] = [new MemoryWorkbook(), new MemoryWorkbook()];
  for (const picked of [files, files.slice(0, 2), files.slice(0, 2)]) {
    const made = fakeThread();
    const expected = await roll(here, picked);
    const result = await roll(there, picked, (...from) => threadAssembly(made.thread, ...from));
    expect(result).toEqual(expected);
    expect(await there.read()).toEqual(await here.read());
    expect(made.tasks).toEqual(['start', ...picked.map(() => 'result'), 'finish']);
    expect(made.isEnded()).toBe(true);
  }
});

test('what is to be written comes back in pieces, long tables and their computed columns among them', async () => {
  const tasks = Array.from({ length: 24 }, (_, n) => unitFile(`Xã ${n}`, 0.5, rubric));
  const lengths: number[] = [];
  const made = fakeThread((answer) => {
    if (answer.kind === 'changes') {
      lengths.push((answer as unknown as { json: string }).json.length);
    }
  });
  const applied: Change[] = [];
  const workbook = new MemoryWorkbook();
  const carryOut = workbook.apply.bind(workbook);
  workbook.apply = (changes) => {
    applied.push(...changes);
    return carryOut(changes);
  };
  await roll(workbook, await Promise.all(tasks), (...from) => threadAssembly(made.thread, ...from));
  expect(lengths.length).toBeGreaterThan(1);
  expect(Math.max(...lengths)).toBeLessThan(400_000);
  expect(JSON.stringify(applied).length).toBeGreaterThan(400_000);
});

test('cancelled while it is put together: the thread is ended and nothing is written', async () => {
  const made = fakeThread();
  const workbook = new MemoryWorkbook();
  let cancel = (): void => undefined;
  const cancelled = new Promise<void>((resolve) => {
    cancel = resolve;
  });
  const rolled = roll(
    workbook,
    files,
    (...from) => {
      const assembly = threadAssembly(made.thread, ...from);
      return {
        ...assembly,
        finish: () => {
          cancel();
          return assembly.finish();
        },
      };
    },
    cancelled,
  );
  expect((await rolled).outcome).toMatchObject({
    state: 'unchanged',
    messages: [{ code: 'rollup.cancelled' }],
  });
  expect(made.isEnded()).toBe(true);
  expect(workbook.sheets.size).toBe(1);
});

test('a thread that dies ends the roll-up, not the wait for it', async () => {
  const made = fakeThread();
  const workbook = new MemoryWorkbook();
  const rolled = roll(workbook, files, (...from) => {
    const assembly = threadAssembly(made.thread, ...from);
    return {
      ...assembly,
      finish: () => {
        made.die();
        return assembly.finish();
      },
    };
  });
  await expect(rolled).rejects.toThrow('died');
  expect(workbook.sheets.size).toBe(1);
});
