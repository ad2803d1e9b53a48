/** *Rà soát*: what to look at again, each a press away from its cell; mended, dismissed, listed on a sheet. */
import { Button } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { acceptFindings, saveRules, tellAgain } from '../../actions/check-choices';
import { checkPlan, lookAtPlan } from '../../actions/check-plan';
import type { Checked } from '../../actions/check-plan';
import { applyFixes, undoFixes } from '../../actions/fix-findings';
import type { FixResult, Made } from '../../actions/fix-findings';
import { listFindings } from '../../actions/list-findings';
import { loadRubrics } from '../../templates/index';
import type { KnownFinding } from '../../core/checks/accepted';
import type { Pause, RuleChoices } from '../../core/checks/review/check';
import type { Edit } from '../../workbook/draft/change';
import { fill } from '../../core/words/format';
import { useAction, useQuietTurn } from '../action';
import type { AreaProps } from '../Areas';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { Dismissed, FindingList } from '../components/FindingList';
import { useLayout } from '../components/layout';
import { ProgressLine } from '../components/ProgressLine';
import { MarkedWord } from '../components/MarkedWord';
import { RuleSettings } from '../components/RuleSettings';
import { usePane } from '../pane';
import { pause } from '../pause';
import { useGoTo } from '../go-to';
import { today } from '../clock';
import { useChanged } from '../watched';

/** A review that took longer is not run by itself: milliseconds. */
const QUICK = 1500;

/** One that takes longer says how far it is and can be stopped: milliseconds. */
const LONG = 600;

const NO_CHOICES: RuleChoices = {};

export function CheckArea({ shown }: AreaProps) {
  const layout = useLayout();
  const { door, random, words } = usePane();
  const { check: texts } = words.texts;
  const action = useAction();
  const quietTurn = useQuietTurn();
  const going = useGoTo();
  /** Absent until a plan was checked. */
  const [checked, setChecked] = useState<Checked>();
  /** What fixes have written, the last one at the end. */
  const [made, setMade] = useState<readonly Made[]>([]);
  const [isSetting, setIsSetting] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const quick = useRef(true);
  /** Of a review that takes long. */
  const [progress, setProgress] = useState<Rules>();
  const stopped = useRef(false);

  const look = useCallback(async (): Promise<void> => {
    const start = performance.now();
    const review = await lookAtPlan(door, () => pause().then(() => true), await loadRubrics(), today());
    quick.current = performance.now() - start < QUICK;
    if (review.ok) {
      setChecked(review);
    }
  }, [door]);
  const changed = useChanged(shown && checked !== undefined && !action.busy, () =>
    // Whoever types in the pane is not disturbed, nor kept waiting by a large plan.
    quick.current && !isTyping() ? quietTurn(look) : Promise.resolve(false),
  );

  const check = (): void => {
    action.run(async () => {
      const start = performance.now();
      stopped.current = false;
      const goOn: Pause = async (done, total) => {
        if (performance.now() - start > LONG) {
          setProgress({ done, total });
        }
        await pause();
        return !stopped.current;
      };
      const result = await checkPlan(door, {
        random,
        pause: goOn,
        rubrics: await loadRubrics(),
        today: today(),
      }).finally(() => {
        setProgress(undefined);
      });
      // Who stops has other things to do; what was found before stays.
      if (!stopped.current) {
        quick.current = performance.now() - start < QUICK;
        setChecked(result.checked ? result : undefined);
        changed.forget();
      }
      return result.outcome;
    });
  };
  /** The finding pressed upon goes, and its buttons with it: the focus must not be lost. */
  const focusStatus = (): void => status.current?.focus();
  const write = (task: () => Promise<FixResult>, next: (now: Made) => readonly Made[]): void => {
    action.run(async () => {
      const { outcome, made: now } = await task();
      if (outcome.state === 'done') {
        setMade(next(now));
      }
      await look();
      changed.forget();
      focusStatus();
      return outcome;
    });
  };
  const dismiss = (finding: KnownFinding, reason: string): void => {
    action.run(async () => {
      const outcome = await acceptFindings(door, [finding], reason);
      if (outcome.state === 'done') {
        setChecked((before) => before && moved(before, finding, reason.trim()));
        focusStatus();
      }
      return outcome;
    });
  };
  const last = made.at(-1);
  const dateColumns = checked?.dateColumns ?? [];
  const isDate = ({ at }: Edit): boolean =>
    dateColumns.some(({ sheet, column }) => sheet === at.sheet && column === at.column);
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.heading}</h2>
      {!checked && (
        <>
          <p className={layout.text}>{texts.intro}</p>
          <p className={layout.small}>{texts.harmless}</p>
        </>
      )}
      <div className={layout.row}>
        <ActionButton action={action} label={texts.run} runningLabel={texts.running} onPress={check} />
        {checked && (
          <>
            <Button
              aria-expanded={isSetting}
              onClick={() => {
                setIsSetting(!isSetting);
              }}
            >
              {texts.settings}
            </Button>
            <Button
              disabledFocusable={action.busy}
              onClick={() => {
                action.run(() => listFindings(door));
              }}
            >
              {texts.list}
            </Button>
          </>
        )}
      </div>
      {progress && (
        <>
          <Progress {...progress} />
          <div>
            <Button
              onClick={() => {
                stopped.current = true;
              }}
            >
              {texts.stop}
            </Button>
          </div>
        </>
      )}
      <EndView ended={action.ended} />
      {last && (
        <div>
          <Button
            disabledFocusable={action.busy}
            onClick={() => {
              write(
                () => undoFixes(door, last),
                () => made.slice(0, -1),
              );
            }}
          >
            {fill(texts.undo, { count: last.edits.length + last.lists.length })}
          </Button>
        </div>
      )}
      <EndView ended={going.ended} />
      {changed.isStale && (
        <p role="status" className={layout.small}>
          {texts.changed}{' '}
          <Button size="small" appearance="outline" disabledFocusable={action.busy} onClick={check}>
            {texts.again}
          </Button>
        </p>
      )}
      {checked && isSetting && (
        <RuleSettings
          choices={checked.meta.rules ?? NO_CHOICES}
          busy={action.busy}
          onSave={(choices) => {
            action.run(async () => {
              const outcome = await saveRules(door, choices);
              await look();
              setIsSetting(false);
              focusStatus();
              return outcome;
            });
          }}
          onCancel={() => {
            setIsSetting(false);
          }}
        />
      )}
      <p role="status" ref={status} tabIndex={-1} className={layout.text}>
        {checked &&
          !action.running &&
          (checked.findings.length === 0 ? (
            <MarkedWord mark="good" word={texts.nothing} />
          ) : (
            fill(texts.found, { count: checked.findings.length })
          ))}
      </p>
      {checked && (
        <FindingList
          findings={checked.findings}
          busy={action.busy}
          isDate={isDate}
          onGoTo={going.goTo}
          onFix={(fixes) => {
            write(
              async () => applyFixes(door, fixes, await loadRubrics()),
              (now) => [...made, now],
            );
          }}
          onDismiss={dismiss}
        />
      )}
      {checked && checked.accepted.length > 0 && (
        <Dismissed
          accepted={checked.accepted}
          busy={action.busy}
          onTellAgain={(finding) => {
            action.run(async () => {
              const outcome = await tellAgain(door, [finding]);
              await look();
              focusStatus();
              return outcome;
            });
          }}
        />
      )}
      {checked && <p className={layout.small}>{texts.harmless}</p>}
    </div>
  );
}

/** What is shown once a finding is dismissed. */
function moved(checked: Checked, finding: KnownFinding, reason: string): Checked {
  return {
    ...checked,
    findings: checked.findings.filter(({ key }) => key !== finding.key),
    accepted: [...checked.accepted, { finding, reason }],
  };
}

interface Rules {
  readonly done: number;
  readonly total: number;
}

/** How far a long review has got. */
function Progress({ done, total }: Rules) {
  const { check: texts } = usePane().words.texts;
  return (
    <div>
      <ProgressLine text={fill(texts.progress, { done, total })} value={done} max={total} />
    </div>
  );
}

const isTyping = (): boolean =>
  // A field keeps its cursor while the focus is in the grid.
  document.hasFocus() &&
  (document.activeElement instanceof HTMLInputElement ||
    document.activeElement instanceof HTMLTextAreaElement);
