/** *In, trình ký*: papers of the workbook's tables, as sheets and, where files can be saved, as Word documents. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SCORE_FORMS, SIGNED_FORMS } from '../../actions/paper-forms';
import type { PaperForm } from '../../actions/paper-forms';
import { ACTIONS } from '../../actions/registry';
import type { Need } from '../../actions/run/missing';
import type { Outcome } from '../../core/words/outcome';
import { fill } from '../../core/words/format';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import type { Pane } from '../state/pane';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { Needs, useGate } from './Needs';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  // Names of papers may take two lines.
  button: { justifyContent: 'flex-start', textAlign: 'start' },
});

interface Props {
  /** The papers on offer. */
  readonly forms: readonly PaperForm[];
}

export function PrintSection({ forms }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const pane = usePane();
  const { door, saveFile, today } = pane;
  const { actions, print } = pane.words.texts;
  const { run: heading } = actions.printPlan;
  const action = useAction();
  const perform = usePerform();
  /** The button that was pressed last: it says that it works. */
  const [pressed, setPressed] = useState('');
  const buttonOf = (key: string, task: () => Promise<Outcome>) => ({
    busy: action.busy,
    running: action.running && pressed === key,
    onPress: () => {
      setPressed(key);
      action.run(task);
    },
  });
  return (
    <section className={layout.area} aria-label={heading}>
      <h2 className={layout.heading}>{heading}</h2>
      <p className={layout.text}>{print.intro}</p>
      <Needs of={forms.flatMap(needsOf)}>
        <ul className={layout.list}>
          {forms.map((form) => (
            <li key={form} className={styles.form}>
              <PaperButton
                {...buttonOf(form, async () => (await perform('printPlan', { form })).outcome)}
                form={form}
                label={print.form[form]}
              />
              <p className={layout.small}>{print.about[form]}</p>
              {saveFile && SIGNED_FORMS.includes(form) && (
                <PaperButton
                  {...buttonOf(`${form}.docx`, () => saveWord({ door, saveFile, today }, form))}
                  form={form}
                  label={fill(print.word, { paper: print.form[form] })}
                />
              )}
            </li>
          ))}
        </ul>
      </Needs>
      {!saveFile && <p className={layout.small}>{print.noDownload}</p>}
      <EndView ended={action.ended} />
    </section>
  );
}

interface PaperButtonProps {
  readonly form: PaperForm;
  readonly label: string;
  readonly busy: boolean;
  /** This very paper is being made. */
  readonly running: boolean;
  readonly onPress: () => void;
}

function PaperButton({ form, label, busy, running, onPress }: PaperButtonProps) {
  const styles = useStyles();
  const { printPlan } = usePane().words.texts.actions;
  const gate = useGate(busy, needsOf(form));
  return (
    <Button
      {...gate}
      className={styles.button}
      {...(running && { icon: <Spinner size="extra-tiny" aria-hidden /> })}
      onClick={onPress}
    >
      {running ? printPlan.running : label}
    </Button>
  );
}

/** The needs of a paper: its table, and what the action asks of the workbook. */
const needsOf = (form: PaperForm): readonly Need[] =>
  SCORE_FORMS.some((score) => score === form)
    ? ['scores', ACTIONS.printPlan.needs]
    : [ACTIONS.printPlan.needs];

/** The paper as a Word document. The workbook stays as it is; the library comes only now. */
async function saveWord(
  {
    door,
    saveFile,
    today,
  }: Pick<Pane, 'door' | 'today'> & { readonly saveFile: (name: string, bytes: Uint8Array) => void },
  form: PaperForm,
): Promise<Outcome> {
  const { draftPaper, readForPaper } = await import(
    /* webpackChunkName: "print-actions" */ '../../actions/print-plan'
  );
  const drafted = draftPaper(await readForPaper(door, form), { form, today: today() });
  if (!drafted.ok) {
    return { state: 'unchanged', messages: [drafted.reason] };
  }
  const { writeDocx } = await import(/* webpackChunkName: "docx" */ '../../files/docx');
  const file = `${drafted.paper.name}.docx`;
  saveFile(file, await writeDocx(drafted.paper));
  return {
    state: 'done',
    messages: [{ code: 'print.saved', params: { file } }, ...drafted.messages],
  };
}
