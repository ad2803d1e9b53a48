import { createPool } from './pool';
import type { Thread } from './pool';

/** A thread that answers when the test says so. */
class Worker implements Thread {
  readonly tasks: unknown[] = [];
  ended = false;
  answer: (answer: unknown) => void = () => undefined;
  die: () => void = () => undefined;
  post(task: unknown): void {
    this.tasks.push(task);
  }
  listen(onAnswer: (answer: unknown) => void, onEnd: () => void): void {
    this.answer = onAnswer;
    this.die = onEnd;
  }
  end(): void {
    this.ended = true;
  }
}

function pool(size: number, limit = 60_000) {
  const workers: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker();
    workers.push(worker);
    return worker;
  };
  return {
    workers,
    ...createPool<string, string>({ size, start, limit, lost: (task) => `lost ${task}` }),
  };
}

const at = (workers: readonly Worker[], index: number): Worker => {
  const worker = workers[index];
  if (!worker) {
    throw new Error(`no worker ${index}`);
  }
  return worker;
};

test('as many threads as there are tasks, at most the size; what waits goes to whoever is free first', async () => {
  const { workers, run, end } = pool(2);
  const answers = ['a', 'b', 'c'].map((task) => run(task));
  expect(workers.map(({ tasks }) => tasks)).toEqual([['a'], ['b']]);
  at(workers, 1).answer('B');
  expect(workers.map(({ tasks }) => tasks)).toEqual([['a'], ['b', 'c']]);
  at(workers, 0).answer('A');
  at(workers, 1).answer('C');
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
  const later = run('d');
  expect(workers).toHaveLength(2);
  expect(workers.flatMap(({ tasks }) => tasks)).toContain('d');
  workers.find(({ tasks }) => tasks.includes('d'))?.answer('D');
  expect(await later).toBe('D');
  end();
  expect(workers.every(({ ended }) => ended)).toBe(true);
});

test('a thread that dies loses its task only, and another takes its place', async () => {
  const { workers, run, end } = pool(1);
  const answers = ['a', 'b'].map((task) => run(task));
  at(workers, 0).die();
  expect(await answers[0]).toBe('lost a');
  expect(at(workers, 1).tasks).toEqual(['b']);
  at(workers, 0).answer('late');
  at(workers, 1).answer('B');
  expect(await answers[1]).toBe('B');
  // What came late from the dead one does not bring it back.
  void run('c');
  void run('d');
  expect(workers.map(({ tasks }) => tasks)).toEqual([['a'], ['b', 'c']]);
  end();
});

test('a task without end is ended', async () => {
  const { workers, run, end } = pool(1, 20);
  const answers = ['a', 'b'].map((task) => run(task));
  expect(await answers[0]).toBe('lost a');
  expect([at(workers, 0).ended, at(workers, 1).tasks]).toEqual([true, ['b']]);
  at(workers, 1).answer('B');
  expect(await answers[1]).toBe('B');
  end();
});

test('ended at any moment: nothing is left open', async () => {
  const { workers, run, end } = pool(1);
  const answers = ['a', 'b'].map((task) => run(task));
  end();
  expect(await Promise.all([...answers, run('c')])).toEqual(['lost a', 'lost b', 'lost c']);
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
});

describe('a thread that answered in time', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is not ended by the limit of what it has done', async () => {
    const { workers, run, end } = pool(1, 1000);
    const first = run('a');
    jest.advanceTimersByTime(900);
    at(workers, 0).answer('A');
    expect(await first).toBe('A');
    const second = run('b');
    // The first task's limit passes while the second is young.
    jest.advanceTimersByTime(900);
    expect(at(workers, 0).ended).toBe(false);
    at(workers, 0).answer('B');
    expect(await second).toBe('B');
    jest.advanceTimersByTime(10_000);
    expect([at(workers, 0).ended, workers.length]).toEqual([false, 1]);
    end();
  });

  test('leaves no clock behind when it dies', async () => {
    const { workers, run } = pool(1, 1000);
    const lost = run('a');
    at(workers, 0).die();
    expect(await lost).toBe('lost a');
    expect(jest.getTimerCount()).toBe(0);
  });
});
