/** One action at a time: all of them read and write the same workbook. */
import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { perform } from '../../actions/perform';
import type { ActionId, ChoiceOf, ResultOf } from '../../actions/registry';
import type { Ran } from '../../actions/run/run';
import type { Outcome } from '../../core/words/outcome';
import { isOther, isUnfinished, settle } from './ended';
import type { Ended } from './ended';
import { usePane } from './pane';
import type { StoppableDoor } from './stoppable-door';

interface Turn {
  /** Whether an action runs, in whichever area. */
  readonly busy: boolean;
  /** The number of actions that were asked for so far: what one had to say stays until the next begins. */
  readonly turn: number;
  /**
   * Runs the task unless another one runs; then nothing happens. One that nobody asked for is not told of.
   * @param task is told the number of its turn.
   */
  readonly take: (task: (turn: number) => Promise<void>, asked: 'asked' | 'unasked') => Promise<void>;
  /** The number of times that an action has met or left behind an unfinished writing. */
  readonly unfinishedSeen: number;
  readonly seeUnfinished: () => void;
  /** How often the workbook may have become another one. */
  readonly otherSeen: number;
  readonly seeOther: () => void;
}

const TurnContext = createContext<Turn>({
  busy: false,
  turn: 0,
  take: (task) => task(0),
  unfinishedSeen: 0,
  seeUnfinished: () => undefined,
  otherSeen: 0,
  seeOther: () => undefined,
});

interface Props {
  /** The door through which the actions work. */
  readonly held: StoppableDoor;
  readonly children: ReactNode;
}

export function TurnProvider({ held, children }: Props) {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const last = useRef(0);
  const [latest, setLatest] = useState(0);
  const [unfinishedSeen, setUnfinishedSeen] = useState(0);
  const [otherSeen, setOtherSeen] = useState(0);
  const turn = useMemo<Turn>(
    () => ({
      busy,
      turn: latest,
      unfinishedSeen,
      seeUnfinished: () => {
        setUnfinishedSeen((before) => before + 1);
      },
      otherSeen,
      seeOther: () => {
        setOtherSeen((before) => before + 1);
      },
      // The ref, not the state, guards: two presses may come before the next drawing.
      take: async (task, asked) => {
        if (running.current) {
          return;
        }
        running.current = true;
        setBusy(true);
        if (asked === 'asked') {
          held.begin();
          last.current += 1;
          setLatest(last.current);
        }
        try {
          await task(last.current);
        } finally {
          held.end();
          running.current = false;
          setBusy(false);
        }
      },
    }),
    [busy, latest, held, unfinishedSeen, otherSeen],
  );
  return <TurnContext value={turn}>{children}</TurnContext>;
}

/** A number that changes whenever an action has met or left an unfinished writing: time to look for one. */
export const useUnfinishedSeen = (): number => use(TurnContext).unfinishedSeen;

/** A number that changes whenever an action has written, or found the workbook to be another than was thought. It is time to look then. */
export const useOtherSeen = (): number => use(TurnContext).otherSeen;

/**
 * Runs something nobody asked for, unless an action runs. Nothing is said of how it went.
 * @returns whether it ran to its end.
 */
export function useQuietTurn(): (task: () => Promise<void>) => Promise<boolean> {
  const { take } = use(TurnContext);
  return async (task) => {
    let ran = false;
    await take(async () => {
      try {
        await task();
        ran = true;
      } catch {
        // Excel has something else to do, such as a cell being edited: the button is there for later.
      }
    }, 'unasked');
    return ran;
  };
}

export interface Action {
  /** Some action runs: buttons that start one are to be disabled. */
  readonly busy: boolean;
  /** Whether this very action runs. */
  readonly running: boolean;
  /** The end of its last run; nothing before the first, while it runs, and once another one has begun. */
  readonly ended: Ended | undefined;
  readonly run: (task: () => Promise<Outcome>) => void;
}

export function useAction(): Action {
  const { busy, turn, take, seeUnfinished, seeOther } = use(TurnContext);
  const [running, setRunning] = useState(false);
  const [last, setLast] = useState<{ readonly ended: Ended; readonly turn: number }>();
  const run = (task: () => Promise<Outcome>): void => {
    void take(async (now) => {
      setLast(undefined);
      setRunning(true);
      const how = await settle(task);
      setLast({ ended: how, turn: now });
      setRunning(false);
      if (isUnfinished(how)) {
        seeUnfinished();
      }
      if (isOther(how)) {
        seeOther();
      }
    }, 'asked');
  };
  return { busy, running, ended: last?.turn === turn ? last.ended : undefined, run };
}

/** Starts an action of the registry over the open workbook. */
export type Perform = <Id extends ActionId>(id: Id, choice: ChoiceOf<Id>) => Promise<Ran<ResultOf<Id>>>;

/** Gives what starts actions with the pane's door, clock and random numbers; within the task of a `run`. */
export function usePerform(): Perform {
  const { door, random, today, now } = usePane();
  return useCallback(
    (id, choice) => perform(id, door, choice, { random, today, now }),
    [door, random, today, now],
  );
}
