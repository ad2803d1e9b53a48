/** *Rà soát*: what to look at again, each a press away from its cell; mended, dismissed, listed on a sheet. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { RuleChoices } from '../../core/checks/review/check';
import type { Edit } from '../../workbook/draft/change';
import { fill } from '../../core/words/format';
import { ACTIONS } from '../../actions/registry';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { Dismissed } from '../components/Dismissed';
import { FindingList } from '../components/FindingList';
import { useLayout } from '../components/layout';
import { MarkedWord } from '../components/MarkedWord';
import { Needs } from '../components/Needs';
import { ProgressLine } from '../components/ProgressLine';
import { RuleSettings } from '../components/RuleSettings';
import type { AreaProps } from '../state/area';
import { useGoTo } from '../state/go-to';
import { usePane } from '../state/pane';
import { useCheck } from './use-check';
import type { CheckState } from './use-check';

const NO_CHOICES: RuleChoices = {};

const NEEDS = [ACTIONS.checkPlan.needs];

export function CheckArea({ shown, asked }: AreaProps) {
  const layout = useLayout();
  const { check: texts } = usePane().words.texts;
  const going = useGoTo();
  const status = useRef<HTMLParagraphElement>(null);
  const [isSetting, setIsSetting] = useState(false);
  const state = useCheck(shown, asked, status);
  const { action, checked, changed } = state;
  const close = () => {
    setIsSetting(false);
  };
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.heading}</h2>
      {!checked && (
        <>
          <p className={layout.text}>{texts.intro}</p>
          <p className={layout.small}>{texts.harmless}</p>
        </>
      )}
      <Needs of={NEEDS}>
        <Buttons
          state={state}
          isSetting={isSetting}
          onSettings={() => {
            setIsSetting(!isSetting);
          }}
        />
        <EndView ended={going.ended} />
        {changed.isStale && (
          <p role="status" className={layout.small}>
            {texts.changed}{' '}
            <Button size="small" appearance="outline" disabledFocusable={action.busy} onClick={state.check}>
              {texts.again}
            </Button>
          </p>
        )}
        {checked && isSetting && (
          <RuleSettings
            choices={checked.meta.rules ?? NO_CHOICES}
            busy={action.busy}
            onSave={(choices) => {
              state.saveRules(choices, close);
            }}
            onCancel={close}
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
        {!isSetting && <Found state={state} goTo={going.goTo} />}
      </Needs>
    </div>
  );
}

interface ButtonsProps {
  readonly state: CheckState;
  readonly isSetting: boolean;
  readonly onSettings: () => void;
}

/** The buttons, how far a long review is, and how the last action ended. */
function Buttons({ state, isSetting, onSettings }: ButtonsProps) {
  const layout = useLayout();
  const { actions, check: texts } = usePane().words.texts;
  const { action, checked, progress } = state;
  return (
    <>
      <div className={layout.row}>
        {/* With the settings open there is one thing to do: to settle them. */}
        {!isSetting && (
          <ActionButton
            id="checkPlan"
            secondary={checked !== undefined}
            action={action}
            onPress={state.check}
          />
        )}
        {checked && !isSetting && (
          <Button disabledFocusable={action.busy} onClick={state.list}>
            {actions.listFindings.run}
          </Button>
        )}
        {checked && (
          <Button appearance="subtle" aria-expanded={isSetting} onClick={onSettings}>
            {texts.settings}
          </Button>
        )}
      </div>
      {progress && (
        <>
          <div>
            <ProgressLine
              text={fill(texts.progress, { ...progress })}
              value={progress.done}
              max={progress.total}
            />
          </div>
          <div>
            <Button onClick={state.stop}>{texts.stop}</Button>
          </div>
        </>
      )}
      <EndView ended={action.ended} />
    </>
  );
}

/** The findings, and those dismissed. */
function Found({
  state: { action, checked, run, done, fix, dismiss, tellAgain },
  goTo,
}: {
  readonly state: CheckState;
  readonly goTo: ReturnType<typeof useGoTo>['goTo'];
}) {
  if (!checked) {
    return null;
  }
  const { findings, accepted, dateColumns } = checked;
  const isDate = ({ at }: Edit): boolean =>
    dateColumns.some(({ sheet, column }) => sheet === at.sheet && column === at.column);
  return (
    <>
      <FindingList
        key={run}
        findings={findings}
        done={done}
        busy={action.busy}
        isDate={isDate}
        onGoTo={goTo}
        onFix={fix}
        onDismiss={dismiss}
      />
      {accepted.length > 0 && <Dismissed accepted={accepted} busy={action.busy} onTellAgain={tellAgain} />}
    </>
  );
}
