/** Letters to units that have not sent or have to correct something, and the day to send by as a calendar file. */
import { Button } from '@fluentui/react-components';
import { ACTIONS } from '../../actions/registry';
import { LETTER_FORMS } from '../../core/rollup/letters';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { useGate } from './Needs';
import { saveZip } from './save-zip';

/** Without diacritics, so that every system keeps it. */
const ZIP_NAME = 'cong-van-don-doc.zip';

export function ChasingSection() {
  const layout = useLayout();
  const { door, today, saveFile, words } = usePane();
  const { chasing } = words.texts.rollUp;
  const action = useAction();
  const perform = usePerform();
  const gate = useGate(action.busy, [ACTIONS.printRollUp.needs]);
  return (
    <section className={layout.group} aria-label={chasing.heading}>
      <p className={layout.small}>{chasing.intro}</p>
      <div className={layout.row}>
        {LETTER_FORMS.map((form) => (
          <Button
            key={form}
            {...gate}
            onClick={() => {
              action.run(async () => (await perform('printRollUp', { form })).outcome);
            }}
          >
            {chasing.letters[form]}
          </Button>
        ))}
        {saveFile && (
          <Button
            {...gate}
            onClick={() => {
              action.run(() =>
                saveZip({ today, saveFile }, ZIP_NAME, 'print.saved', async (to) => {
                  const { makeLetters } = await import(
                    /* webpackChunkName: "print-actions" */ '../../actions/chasing-letters'
                  );
                  return makeLetters(door, to, today());
                }),
              );
            }}
          >
            {chasing.save}
          </Button>
        )}
      </div>
      {!saveFile && <p className={layout.small}>{chasing.onPage}</p>}
      <EndView ended={action.ended} />
    </section>
  );
}
