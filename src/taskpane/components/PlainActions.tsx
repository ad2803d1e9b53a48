/** Actions that need no UI of their own: a section each, drawn from the registry and their words. */
import { ACTION_IDS, ACTIONS } from '../../actions/registry';
import type { ActionId } from '../../actions/registry';
import { useAction, usePerform } from '../state/action';
import type { AreaId } from '../state/area';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

type PlainId = {
  [Id in ActionId]: (typeof ACTIONS)[Id] extends { readonly isPlain: true } ? Id : never;
}[ActionId];

const PLAIN_IDS = ACTION_IDS.filter((id): id is PlainId => 'isPlain' in ACTIONS[id]);

/** Draws the plain actions of an area, in the order of the registry. */
export function PlainActions({ area }: { readonly area: AreaId }) {
  return PLAIN_IDS.filter((id) => ACTIONS[id].area === area).map((id) => <PlainAction key={id} id={id} />);
}

function PlainAction({ id }: { readonly id: PlainId }) {
  const layout = useLayout();
  const { heading, intro } = usePane().words.texts.actions[id];
  const action = useAction();
  const perform = usePerform();
  return (
    <section className={layout.group} aria-label={heading}>
      <h3 className={layout.subheading}>{heading}</h3>
      <p className={layout.text}>{intro}</p>
      <div>
        <ActionButton
          id={id}
          action={action}
          onPress={() => {
            action.run(async () => (await perform(id, {})).outcome);
          }}
        />
      </div>
      <EndView ended={action.ended} />
    </section>
  );
}
