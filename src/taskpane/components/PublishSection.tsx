/** *Báo cáo, công bố kết quả*: papers of the open roll-up, as sheets or Word documents. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ACTIONS } from '../../actions/registry';
import { ROLL_UP_FORMS } from '../../core/published/papers';
import type { RollUpForm } from '../../core/published/papers';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import type { Pane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { useGate } from './Needs';
import { saveWord } from './save-word';

export function PublishSection() {
  const layout = useLayout();
  const pane = usePane();
  const { saveFile } = pane;
  const { published } = pane.words.texts.rollUp;
  const action = useAction();
  const perform = usePerform();
  const gate = useGate(action.busy, [ACTIONS.printRollUp.needs]);
  const [form, setForm] = useState<RollUpForm>('report');
  return (
    <section className={layout.group} aria-label={published.heading}>
      <p className={layout.small}>{published.intro}</p>
      <Field label={published.form}>
        <Select
          value={form}
          onChange={(_, { value }) => {
            setForm(ROLL_UP_FORMS.find((known) => known === value) ?? form);
          }}
        >
          {ROLL_UP_FORMS.map((known) => (
            <option key={known} value={known}>
              {published.forms[known]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={layout.row}>
        <ActionButton
          id="printRollUp"
          action={action}
          secondary
          onPress={() => {
            action.run(async () => (await perform('printRollUp', { form })).outcome);
          }}
        />
        {saveFile && (
          <Button
            {...gate}
            onClick={() => {
              action.run(async () => saveWord(saveFile, await drafted(pane, form)));
            }}
          >
            {published.word}
          </Button>
        )}
      </div>
      <EndView ended={action.ended} />
    </section>
  );
}

async function drafted({ door, today }: Pick<Pane, 'door' | 'today'>, form: RollUpForm) {
  const { draftRollUpPaper, readForPaper } = await import(
    /* webpackChunkName: "print-actions" */ '../../actions/print-roll-up'
  );
  return draftRollUpPaper(await readForPaper(door, form), { form, today: today() });
}
