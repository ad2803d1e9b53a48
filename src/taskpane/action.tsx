/** One action at a time: all of them read and write the same workbook. */
import { createContext, use, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Outcome } from '../core/outcome';
import { settle } from './ended';
import type { Ended } from './ended';

interface Turn {
  /** An action runs, in whichever area. */
  readonly busy: boolean;
  /** Runs the task unless another one runs; then nothing happens. */
  readonly take: (task: () => Promise<void>) => Promise<void>;
}

const TurnContext = createContext<Turn>({ busy: false, take: (task) => task() });

export function TurnProvider({ children }: { readonly children: ReactNode }) {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const turn = useMemo<Turn>(
    () => ({
      busy,
      // The ref, not the state, guards: two presses may come before the next drawing.
      take: async (task) => {
        if (running.current) {
          return;
        }
        running.current = true;
        setBusy(true);
        try {
          await task();
        } finally {
          running.current = false;
          setBusy(false);
        }
      },
    }),
    [busy],
  );
  return <TurnContext value={turn}>{children}</TurnContext>;
}

export interface Action {
  /** Some action runs: buttons that start one are to be disabled. */
  readonly busy: boolean;
  /** This very action runs. */
  readonly running: boolean;
  /** How its last run ended; nothing before the first and while it runs. */
  readonly ended: Ended | undefined;
  readonly run: (task: () => Promise<Outcome>) => void;
}

export function useAction(): Action {
  const { busy, take } = use(TurnContext);
  const [running, setRunning] = useState(false);
  const [ended, setEnded] = useState<Ended>();
  const run = (task: () => Promise<Outcome>): void => {
    void take(async () => {
      setEnded(undefined);
      setRunning(true);
      setEnded(await settle(task));
      setRunning(false);
    });
  };
  return { busy, running, ended, run };
}
