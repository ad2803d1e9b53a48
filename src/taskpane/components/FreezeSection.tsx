/** *Chốt để gửi*: of a sheet that nobody has filled in it asks first. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { useStanding } from '../state/standing';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

export function FreezeSection() {
  const layout = useLayout();
  const { actions, score } = usePane().words.texts;
  const { look } = useStanding();
  const action = useAction();
  const perform = usePerform();
  const [isAsking, setIsAsking] = useState(false);
  const freeze = async () => (await perform('freeze', {})).outcome;
  return (
    <section className={layout.group} aria-label={actions.freeze.run}>
      <div>
        <ActionButton
          id="freeze"
          action={action}
          onPress={() => {
            action.run(async () => {
              // As the sheet is now: it is filled in in the grid, which tells nobody.
              const reading = await look();
              const scores = reading.ok && reading.facts.kind === 'plan' ? reading.facts.scores : undefined;
              const isEmpty = scores !== undefined && scores.criteria > 0 && scores.scored === 0;
              setIsAsking(isEmpty);
              return isEmpty ? { state: 'unchanged', messages: [] } : freeze();
            });
          }}
        />
      </div>
      <div role="status">
        {isAsking && (
          <div className={layout.group}>
            <p className={layout.text}>{score.freezeEmpty}</p>
            <div className={layout.row}>
              <Button
                disabledFocusable={action.busy}
                onClick={() => {
                  action.run(async () => {
                    const outcome = await freeze();
                    // Refused, the question stands for the next try.
                    setIsAsking(outcome.state === 'unchanged');
                    return outcome;
                  });
                }}
              >
                {score.freezeAnyway}
              </Button>
              <Button
                appearance="subtle"
                onClick={() => {
                  setIsAsking(false);
                }}
              >
                {score.freezeNot}
              </Button>
            </div>
          </div>
        )}
      </div>
      <p className={layout.small}>{score.freezeIntro}</p>
      <EndView ended={action.ended} />
    </section>
  );
}
