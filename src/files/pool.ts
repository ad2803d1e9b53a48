/**
 * Runs tasks on a few threads side by side: Web Workers in the pane, worker threads in Node. A thread does one task at a
 * time. One that dies or does not come back loses that task and is replaced.
 */

/** A Web Worker or a worker thread of Node, as the pool uses it. */
export interface Thread {
  /** Buffers in `transfer` are the thread's from then on. */
  post(task: unknown, transfer: ArrayBuffer[]): void;
  /** Called once, before the first task. @param onEnd called when the thread died, for whatever reason. */
  listen(onAnswer: (answer: unknown) => void, onEnd: () => void): void;
  end(): void;
}

export interface Pool<Task, Answer> {
  /** Tasks are begun in the order asked, as threads come free. @param transfer buffers that need not be copied. */
  run(this: void, task: Task, transfer?: ArrayBuffer[]): Promise<Answer>;
  /** Ends all threads at once; tasks not done are lost. */
  end(this: void): void;
}

export interface PoolOptions<Task, Answer> {
  /** The number of threads at most; each is started with the first task there is for it. */
  readonly size: number;
  start(this: void): Thread;
  /** Milliseconds a task may take before its thread is ended. */
  readonly limit: number;
  /** The answer for a task whose thread died, took too long or was ended. */
  lost(this: void, task: Task): Answer;
}

interface Waiting<Task, Answer> {
  readonly task: Task;
  readonly transfer: ArrayBuffer[];
  readonly settle: (answer: Answer) => void;
}

export function createPool<Task, Answer>(options: PoolOptions<Task, Answer>): Pool<Task, Answer> {
  const waiting: Waiting<Task, Answer>[] = [];
  const runners = new Set<Runner<Task, Answer>>();
  const idle = new Set<Runner<Task, Answer>>();
  let ended = false;

  const started = (): Runner<Task, Answer> => {
    const runner = startRunner(
      options,
      () => {
        idle.add(runner);
        work();
      },
      () => {
        runners.delete(runner);
        idle.delete(runner);
        work();
      },
    );
    runners.add(runner);
    return runner;
  };

  const work = (): void => {
    while (!ended && waiting.length > 0 && (idle.size > 0 || runners.size < options.size)) {
      const runner = [...idle].at(-1) ?? started();
      idle.delete(runner);
      const next = waiting.shift();
      if (next) {
        runner.give(next);
      }
    }
  };

  return {
    run: (task, transfer = []) =>
      new Promise((settle) => {
        if (ended) {
          settle(options.lost(task));
          return;
        }
        waiting.push({ task, transfer, settle });
        work();
      }),
    end() {
      ended = true;
      for (const { task, settle } of waiting.splice(0)) {
        settle(options.lost(task));
      }
      for (const runner of [...runners]) {
        runner.end();
      }
    },
  };
}

/** A thread with the one task it is at. */
interface Runner<Task, Answer> {
  give(this: void, next: Waiting<Task, Answer>): void;
  /** Ends the thread; the task it is at is lost. */
  end(this: void): void;
}

/**
 * Starts a thread for the tasks of a pool.
 * @param onFree the thread has answered.
 * @param onEnd the thread died, took too long or was ended; called once.
 */
function startRunner<Task, Answer>(
  { start, limit, lost }: PoolOptions<Task, Answer>,
  onFree: () => void,
  onEnd: () => void,
): Runner<Task, Answer> {
  const thread = start();
  let isOver = false;
  let current: Waiting<Task, Answer> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (answer: Answer): void => {
    clearTimeout(timer);
    const done = current;
    current = undefined;
    done?.settle(answer);
  };
  const end = (): void => {
    if (isOver) {
      return;
    }
    isOver = true;
    thread.end();
    if (current) {
      settle(lost(current.task));
    }
    onEnd();
  };
  thread.listen((answer) => {
    if (!isOver) {
      settle(answer as Answer);
      onFree();
    }
  }, end);
  return {
    give(next) {
      current = next;
      timer = setTimeout(end, limit);
      thread.post(next.task, next.transfer);
    },
    end,
  };
}
