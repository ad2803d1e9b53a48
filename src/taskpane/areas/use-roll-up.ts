/** The state of a roll-up: how far the reading is, what came of it. */
import { useEffect, useRef, useState } from 'react';
import type { RolledUp } from '../../actions/read-files';
import type { ChoiceOf } from '../../actions/registry';
import type { ReadResult } from '../../core/rollup/read-file';
import type { YearBeforeReading } from '../../core/rollup/year-before';
import type { Desk } from '../../core/rollup/desk-shown';
import { verdictOf } from '../../core/rollup/count-unit';
import type { Message } from '../../core/words/message';
import { useAction, usePerform } from '../state/action';
import type { Action } from '../state/action';
import { usePackOfPlan } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { openPicked } from '../state/picked-files';
import { timeLeft } from './time-left';

/** A file that was read, and what is said of it. */
export interface FileRead {
  readonly file: string;
  readonly said: readonly Message[];
}

export interface Progress {
  readonly done: number;
  /** The time it may still take, in words. */
  readonly left: string;
  /** The file that was read last. */
  readonly last?: FileRead;
  /** The files that cannot be counted, the last one first. */
  readonly refused: readonly FileRead[];
}

const START: Progress = { done: 0, left: '', refused: [] };

interface RollUpState {
  readonly action: Action;
  readonly progress: Progress;
  readonly result: RolledUp | undefined;
  /**
   * Rolls up the picked files.
   * @param more what a person has just confirmed or chosen; `files` where they are others than those picked until now.
   */
  readonly run: (
    more?: Pick<ChoiceOf<'rollUp'>, 'confirmed' | 'decisions' | 'held'> & {
      readonly files?: readonly File[];
      /** Last year's roll-up, to be compared with. */
      readonly lastYear?: File;
    },
    onDone?: () => void,
  ) => void;
  readonly cancel: () => void;
}

/**
 * The desk that the open workbook holds: read when a roll-up is there, and again after each one.
 * @param result what the last roll-up gave
 */
export function useOpenDesk(hasRollUp: boolean, result: RolledUp | undefined): Desk | undefined {
  const { door } = usePane();
  const [desk, setDesk] = useState<Desk>();
  useEffect(() => {
    if (!hasRollUp) {
      setDesk(undefined);
      return;
    }
    let isWanted = true;
    import(/* webpackChunkName: "roll-up-actions" */ '../../actions/read-desk')
      .then(({ readOpenDesk }) => readOpenDesk(door))
      .then(
        (read) => {
          if (isWanted) {
            setDesk(read);
          }
        },
        // Nobody has asked: what goes wrong is told when somebody does.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [door, hasRollUp, result]);
  return desk;
}

export function useRollUp(files: readonly File[]): RollUpState {
  const { readers, assemble, words } = usePane();
  const { rollUp: texts } = words.texts;
  const action = useAction();
  const perform = usePerform();
  const pack = usePackOfPlan();
  const cancel = useRef<() => void>(undefined);
  const [progress, setProgress] = useState(START);
  const [result, setResult] = useState<RolledUp>();
  return {
    ...{ action, progress, result },
    cancel: () => cancel.current?.(),
    run: ({ files: own = files, lastYear, ...more } = {}, onDone) => {
      setProgress(START);
      if (!more.held) {
        setResult(undefined);
      }
      const started = performance.now();
      action.run(async () => {
        const before = lastYear && (await readBefore(lastYear));
        if (before && !before.ok) {
          return { state: 'unchanged', messages: [before.reason] };
        }
        const ran = await perform('rollUp', {
          // What the workbook holds is not read again.
          files: more.held ? [] : own,
          open: openPicked(readers),
          ...(assemble ? { assemble } : {}),
          ...(pack && { pack: pack.pack }),
          ...more,
          ...(before ? { yearBefore: before.yearBefore } : {}),
          onProgress: (done) => {
            const left = timeLeft(texts, done, own.length, performance.now() - started);
            setProgress((before) => ({ ...before, done, left }));
          },
          onResult: (read) => {
            setProgress((before) => withRead(before, read));
          },
          cancelled: new Promise<void>((resolve) => {
            cancel.current = resolve;
          }),
        });
        // What was not written is not shown as if it were.
        if (ran.outcome.state === 'done') {
          setResult(ran.result);
          onDone?.();
        } else if (ran.outcome.state !== 'unchanged') {
          setResult(undefined);
        }
        return ran.outcome;
      });
    },
  };
}

/** Reads a file that was picked as last year's roll-up. */
async function readBefore(file: File): Promise<YearBeforeReading> {
  const { readYearFile } = await import(/* webpackChunkName: "other-plan" */ '../components/read-year-file');
  return readYearFile(file);
}

/** Adds a file that was read. */
function withRead(before: Progress, result: ReadResult): Progress {
  if (result.kind !== 'file') {
    return before;
  }
  const { file, reading } = result.record;
  return reading.ok
    ? { ...before, last: { file, said: verdictOf(reading)[1] } }
    : { ...before, refused: [{ file, said: [reading.reason] }, ...before.refused] };
}
