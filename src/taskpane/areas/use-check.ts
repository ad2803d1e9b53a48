/** State of *Rà soát* – findings, fixes made, progress – and the presses that change it. */
import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Checked } from '../../actions/review';
import type { Made } from '../../actions/fix-edits';
import type { KnownFinding } from '../../core/checks/accepted';
import type { Fix } from '../../core/checks/finding';
import type { Pause, RuleChoices } from '../../core/checks/review/check';
import type { Outcome } from '../../core/words/outcome';
import { loadRubrics } from '../../templates/index';
import { useAction, usePerform, useQuietTurn } from '../state/action';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';
import { today } from '../state/clock';
import { pause } from '../state/pause';
import { useChanged } from '../state/watched';
import type { Changed } from '../state/watched';

/** A review that took longer is not run by itself: milliseconds. */
const QUICK = 1500;

/** One that takes longer says how far it is and can be stopped: milliseconds. */
const LONG = 600;

/** Rules that were run, of all. */
export interface Rules {
  readonly done: number;
  readonly total: number;
}

export interface CheckState {
  readonly action: Action;
  /** Absent until a plan was checked. */
  readonly checked: Checked | undefined;
  /** The last writing of fixes, to be taken back. */
  readonly last: Made | undefined;
  /** The progress of a review that takes long. */
  readonly progress: Rules | undefined;
  readonly changed: Changed;
  readonly check: () => void;
  readonly stop: () => void;
  readonly list: () => void;
  readonly fix: (fixes: readonly Fix[]) => void;
  readonly undo: (made: Made) => void;
  readonly dismiss: (finding: KnownFinding, reason: string) => void;
  readonly tellAgain: (finding: KnownFinding) => void;
  readonly saveRules: (choices: RuleChoices, then: () => void) => void;
}

/**
 * Holds the state of the area.
 *
 * @param shown whether the area is in front: only then it looks again by itself.
 * @param status gets the focus when the finding pressed upon goes, and its buttons with it.
 */
export function useCheck(shown: boolean, status: RefObject<HTMLElement | null>): CheckState {
  const { door } = usePane();
  const action = useAction();
  const perform = usePerform();
  const quietTurn = useQuietTurn();
  const [checked, setChecked] = useState<Checked>();
  const quick = useRef(true);
  const review = useReview(quick);
  const look = useCallback(async (): Promise<void> => {
    const start = performance.now();
    const { lookAtPlan } = await import(/* webpackChunkName: "check-actions" */ '../../actions/review');
    const found = await lookAtPlan(door, () => pause().then(() => true), await loadRubrics(), today());
    quick.current = performance.now() - start < QUICK;
    if (found.ok) {
      setChecked(found);
    }
  }, [door]);
  const changed = useChanged(shown && checked !== undefined && !action.busy, () =>
    // Whoever types in the pane is not disturbed, nor kept waiting by a large plan.
    quick.current && !isTyping() ? quietTurn(look) : Promise.resolve(false),
  );
  /** Runs a task, looks again, and goes to the status line. */
  const write = (task: () => Promise<Outcome>, then: () => void = () => undefined): void => {
    action.run(async () => {
      const outcome = await task();
      await look();
      changed.forget();
      then();
      status.current?.focus();
      return outcome;
    });
  };
  const fixes = useFixes(write);
  return {
    action,
    checked,
    progress: review.progress,
    changed,
    stop: review.stop,
    check: () => {
      action.run(async () => {
        const { outcome, result } = await review.run();
        // Who stops has other things to do; what was found before stays.
        if (!review.isStopped()) {
          setChecked(result);
          changed.forget();
        }
        return outcome;
      });
    },
    ...fixes,
    list: () => {
      action.run(async () => (await perform('listFindings', {})).outcome);
    },
    dismiss: (finding, reason) => {
      action.run(async () => {
        const { outcome } = await perform('acceptFindings', { findings: [finding], reason });
        if (outcome.state === 'done') {
          setChecked((before) => before && moved(before, finding, reason.trim()));
          status.current?.focus();
        }
        return outcome;
      });
    },
    tellAgain: (finding) => {
      write(async () => (await perform('tellAgain', { findings: [finding] })).outcome);
    },
    saveRules: (choices, then) => {
      write(async () => (await perform('saveRules', { choices })).outcome, then);
    },
  };
}

/** Mends findings and takes that back. @param write runs a task and looks again */
function useFixes(write: (task: () => Promise<Outcome>) => void): Pick<CheckState, 'last' | 'fix' | 'undo'> {
  const perform = usePerform();
  const [made, setMade] = useState<readonly Made[]>([]);
  return {
    last: made.at(-1),
    fix: (fixes) => {
      write(async () => {
        const { outcome, result } = await perform('applyFixes', { fixes });
        if (outcome.state === 'done' && result) {
          setMade([...made, result]);
        }
        return outcome;
      });
    },
    undo: (last) => {
      write(async () => {
        const { outcome } = await perform('undoFixes', { made: last });
        if (outcome.state === 'done') {
          setMade(made.slice(0, -1));
        }
        return outcome;
      });
    },
  };
}

/** Runs the review with pauses, in which its progress is told and it can be stopped. @param quick whether the last was quick */
function useReview(quick: RefObject<boolean>) {
  const perform = usePerform();
  const [progress, setProgress] = useState<Rules>();
  const stopped = useRef(false);
  return {
    progress,
    stop: () => {
      stopped.current = true;
    },
    isStopped: () => stopped.current,
    run: async () => {
      const start = performance.now();
      stopped.current = false;
      const goOn: Pause = async (done, total) => {
        if (performance.now() - start > LONG) {
          setProgress({ done, total });
        }
        await pause();
        return !stopped.current;
      };
      try {
        const ran = await perform('checkPlan', { pause: goOn });
        if (!stopped.current) {
          quick.current = performance.now() - start < QUICK;
        }
        return ran;
      } finally {
        setProgress(undefined);
      }
    },
  };
}

/** Moves a finding among those dismissed. */
function moved(checked: Checked, finding: KnownFinding, reason: string): Checked {
  return {
    ...checked,
    findings: checked.findings.filter(({ key }) => key !== finding.key),
    accepted: [...checked.accepted, { finding, reason }],
  };
}

const isTyping = (): boolean =>
  // A field keeps its cursor while the focus is in the grid.
  document.hasFocus() &&
  (document.activeElement instanceof HTMLInputElement ||
    document.activeElement instanceof HTMLTextAreaElement);
