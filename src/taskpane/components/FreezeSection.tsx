/** *Chốt để gửi*, below the score sheet. */
import { freeze } from '../../actions/freeze';
import { loadRubrics } from '../../templates/index';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

export function FreezeSection() {
  const layout = useLayout();
  const { door, now, words } = usePane();
  const texts = words.texts.freeze;
  const action = useAction();
  return (
    <section className={layout.group} aria-label={texts.heading}>
      <h3 className={layout.subheading}>{texts.heading}</h3>
      <p className={layout.text}>{texts.intro}</p>
      <div>
        <ActionButton
          action={action}
          label={texts.run}
          runningLabel={texts.running}
          onPress={() => {
            action.run(async () => freeze(door, { rubrics: await loadRubrics(), now: now() }));
          }}
        />
      </div>
      <EndView ended={action.ended} />
    </section>
  );
}
