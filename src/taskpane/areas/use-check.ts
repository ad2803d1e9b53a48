/** State of *Rà soát* – findings, fixes made, progress – and the presses that change it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Checked } from '../../actions/review';
import type { Made } from '../../actions/fix-edits';
import type { KnownFinding } from '../../core/checks/accepted';
import type { Fix } from '../../core/checks/finding';
import type { Pause, RuleChoices } from '../../core/checks/review/check';
import type { ProvincePack } from '../../core/pack/pack';
import type { Outcome } from '../../core/words/outcome';
import { fill } from '../../core/words/format';
import type { Done, Spot } from '../components/FindingTrace';
import { loadRubrics } from '../../templates/index';
import { useAction, usePerform, useQuietTurn } from '../state/action';
import type { Action } from '../state/action';
import { useKeptPack } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { today } from '../state/clock';
import { pause } from '../state/pause';
import { useStanding } from '../state/standing';
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
  /** Counts the reviews that were asked for. */
  readonly run: number;
  /** The last thing done in the list of findings. */
  readonly done: Done | undefined;
  /** The progress of a review that takes long. */
  readonly progress: Rules | undefined;
  readonly changed: Changed;
  readonly check: () => void;
  readonly stop: () => void;
  readonly list: () => void;
  /** @param spot where in the list it is done. */
  readonly fix: (fixes: readonly Fix[], spot: Spot) => void;
  readonly dismiss: (findings: readonly KnownFinding[], reason: string, spot: Spot) => void;
  readonly tellAgain: (findings: readonly KnownFinding[]) => void;
  readonly saveRules: (choices: RuleChoices, then: () => void) => void;
}

/**
 * Holds the state of the area.
 *
 * @param asked counts how often another area has asked for a review.
 * @param shown whether the area is in front: only then it looks again by itself.
 * @param status gets the focus when the settings of rules go.
 */
export function useCheck(shown: boolean, asked: number, status: RefObject<HTMLElement | null>): CheckState {
  const { door } = usePane();
  const { onReviewed } = useStanding();
  const action = useAction();
  const perform = usePerform();
  const quietTurn = useQuietTurn();
  const [checked, setChecked] = useState<Checked>();
  const [run, setRun] = useState(0);
  useEffect(() => {
    if (checked) {
      const grave = checked.findings.filter(({ level }) => level !== 'note').length;
      onReviewed({ count: checked.findings.length, grave });
    }
  }, [checked, onReviewed]);
  const quick = useRef(true);
  const kept = useKeptPack();
  const pack = kept?.ok ? kept.pack : undefined;
  const review = useReview(quick, pack);
  const look = useCallback(async (): Promise<void> => {
    const start = performance.now();
    const { lookAtPlan } = await import(/* webpackChunkName: "check-actions" */ '../../actions/review');
    const going = () => pause().then(() => true);
    const found = await lookAtPlan(door, going, await loadRubrics(), today(), pack);
    quick.current = performance.now() - start < QUICK;
    if (found.ok) {
      setChecked(found);
    }
  }, [door, pack]);
  const changed = useChanged(shown && checked !== undefined && !action.busy, () =>
    // Whoever types in the pane is not disturbed, nor kept waiting by a large plan.
    quick.current && !isTyping() ? quietTurn(look) : Promise.resolve(false),
  );
  const lookAgain = async (): Promise<void> => {
    await look();
    changed.forget();
  };
  const inList = useDone(lookAgain, setChecked);
  const check = (): void => {
    action.run(async () => {
      const { outcome, result } = await review.run();
      // Who stops has other things to do; what was found before stays.
      if (!review.isStopped()) {
        setChecked(result);
        changed.forget();
        setRun((before) => before + 1);
        inList.forget();
      }
      return outcome;
    });
  };
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  });
  useEffect(() => {
    if (asked > 0) {
      latest.current();
    }
  }, [asked]);
  return {
    action,
    checked,
    progress: review.progress,
    changed,
    stop: review.stop,
    check,
    run,
    done: inList.done,
    fix: inList.fix,
    dismiss: inList.dismiss,
    list: () => {
      action.run(async () => (await perform('listFindings', {})).outcome);
    },
    tellAgain: (findings) => {
      action.run(async () => {
        const { outcome } = await perform('tellAgain', { findings });
        inList.forget();
        await lookAgain();
        return outcome;
      });
    },
    saveRules: (choices, then) => {
      action.run(async () => {
        const { outcome } = await perform('saveRules', { choices });
        await lookAgain();
        setRun((before) => before + 1);
        then();
        status.current?.focus();
        return outcome;
      });
    },
  };
}

/**
 * Mends and dismisses findings, and takes that back; what was done last is told where it was done.
 * @param lookAgain reads the findings anew.
 * @param setChecked moves findings about without reading them anew.
 */
function useDone(
  lookAgain: () => Promise<void>,
  setChecked: (change: (before: Checked | undefined) => Checked | undefined) => void,
) {
  const { actions, check } = usePane().words.texts;
  const action = useAction();
  const perform = usePerform();
  /** The place of the last press; the action knows how it ended. */
  const [at, setAt] = useState<Pick<Done, 'no' | 'spot'>>();
  const [undo, setUndo] = useState<Done['undo']>();
  /** Fixes that were made, each to be taken back in its turn. */
  const made = useRef<readonly Made[]>([]);
  /** Runs a press in the list; it gives what takes it back. */
  const press = (spot: Spot, task: () => Promise<readonly [outcome: Outcome, undo?: Done['undo']]>): void => {
    action.run(async () => {
      setUndo(undefined);
      setAt((before) => ({ no: (before?.no ?? 0) + 1, spot }));
      const [outcome, back] = await task();
      setUndo(back);
      return outcome;
    });
  };
  const undoLast = (spot: Spot): Done['undo'] => {
    const last = made.current.at(-1);
    return (
      last && {
        label: fill(actions.undoFixes.run, { count: last.edits.length + last.lists.length }),
        press: () => {
          press(spot, async () => {
            const { outcome } = await perform('undoFixes', { made: last });
            if (outcome.state === 'done') {
              made.current = made.current.slice(0, -1);
            }
            await lookAgain();
            return [outcome, undoLast(spot)];
          });
        },
      }
    );
  };
  return {
    done: at && (action.ended ?? undo) ? { ...at, ended: action.ended, undo } : undefined,
    forget: () => {
      setAt(undefined);
    },
    fix: (fixes: readonly Fix[], spot: Spot) => {
      press(spot, async () => {
        const { outcome, result } = await perform('applyFixes', { fixes });
        const isDone = outcome.state === 'done' && result !== undefined;
        if (isDone) {
          made.current = [...made.current, result];
        }
        await lookAgain();
        return [outcome, isDone ? undoLast(spot) : undefined];
      });
    },
    dismiss: (findings: readonly KnownFinding[], reason: string, spot: Spot) => {
      press(spot, async () => {
        const { outcome } = await perform('acceptFindings', { findings, reason });
        if (outcome.state !== 'done') {
          return [outcome];
        }
        setChecked((before) => before && moved(before, findings, reason.trim()));
        return [
          outcome,
          {
            label: fill(check.tellAgainWhat, { count: findings.length }),
            press: () => {
              press(spot, async () => {
                const told = (await perform('tellAgain', { findings })).outcome;
                await lookAgain();
                return [told];
              });
            },
          },
        ];
      });
    },
  };
}

/** Runs the review with pauses, in which its progress is told and it can be stopped. @param quick whether the last was quick */
function useReview(quick: RefObject<boolean>, pack: ProvincePack | undefined) {
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
        const ran = await perform('checkPlan', { pause: goOn, ...(pack && { pack }) });
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

/** Moves findings among those dismissed. */
function moved(checked: Checked, findings: readonly KnownFinding[], reason: string): Checked {
  const keys = new Set(findings.map(({ key }) => key));
  return {
    ...checked,
    findings: checked.findings.filter(({ key }) => !keys.has(key)),
    accepted: [...checked.accepted, ...findings.map((finding) => ({ finding, reason }))],
  };
}

const isTyping = (): boolean =>
  // A field keeps its cursor while the focus is in the grid.
  document.hasFocus() &&
  (document.activeElement instanceof HTMLInputElement ||
    document.activeElement instanceof HTMLTextAreaElement);
