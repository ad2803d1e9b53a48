/**
 * Tasks carried out by a few threads side by side: Web Workers in the pane, worker threads in Node, as whoever starts
 * them says. A thread does one task at a time. One that dies or does not come back loses that task and is replaced.
 */

/** A worker of either kind, as far as it is needed here. */
export interface Thread {
  /** Buffers in `transfer` are the thread's from then on. */
  post(task: unknown, transfer: ArrayBuffer[]): void;
  /** Called once, before the first task. `onEnd`: it died, whatever of. */
  listen(onAnswer: (answer: unknown) => void, onEnd: () => void): void;
  end(): void;
}

export interface Pool<Task, Answer> {
  /** In the order asked, as threads come free. @param transfer buffers of the task that need not be copied */
  run(this: void, task: Task, transfer?: ArrayBuffer[]): Promise<Answer>;
  /** Ends all threads at once; tasks not done are lost. */
  end(this: void): void;
}

export interface PoolOptions<Task, Answer> {
  /** How many threads at most; each is started with the first task there is for it. */
  readonly size: number;
  start(this: void): Thread;
  /** Milliseconds a task may take before its thread is ended. */
  readonly limit: number;
  /** What a task comes to whose thread died, took too long or was ended. */
  lost(this: void, task: Task): Answer;
}

interface Waiting<Task, Answer> {
  readonly task: Task;
  readonly transfer: ArrayBuffer[];
  readonly settle: (answer: Answer) => void;
}

export function createPool<Task, Answer>(options: PoolOptions<Task, Answer>): Pool<Task, Answer> {
  const waiting: Waiting<Task, Answer>[] = [];
  const threads = new Set<() => void>();
  const idle: ((next: Waiting<Task, Answer>) => void)[] = [];
  let ended = false;

  const startThread = (): ((next: Waiting<Task, Answer>) => void) => {
    const thread = options.start();
    let current: Waiting<Task, Answer> | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      const done = current;
      current = undefined;
      done?.settle(answer);
    };
    const give = (next: Waiting<Task, Answer>): void => {
      current = next;
      timer = setTimeout(end, options.limit);
      thread.post(next.task, next.transfer);
    };
    const end = (): void => {
      if (threads.delete(end)) {
        thread.end();
        const place = idle.indexOf(give);
        if (place >= 0) {
          idle.splice(place, 1);
        }
        if (current) {
          settle(options.lost(current.task));
        }
        work();
      }
    };
    threads.add(end);
    thread.listen((answer) => {
      if (!threads.has(end)) {
        return;
      }
      settle(answer as Answer);
      const next = waiting.shift();
      if (next) {
        give(next);
      } else {
        idle.push(give);
      }
    }, end);
    return give;
  };

  const work = (): void => {
    while (!ended && waiting.length > 0 && (idle.length > 0 || threads.size < options.size)) {
      const give = idle.pop() ?? startThread();
      const next = waiting.shift();
      if (next) {
        give(next);
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
      for (const end of [...threads]) {
        end();
      }
    },
  };
}
