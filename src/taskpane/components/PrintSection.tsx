/** *In, trình ký*: papers of the workbook's tables, as sheets and, where files can be saved, as Word documents. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SCORE_FORMS, SIGNED_FORMS } from '../../actions/paper-forms';
import type { PaperForm } from '../../actions/paper-forms';
import { ACTIONS } from '../../actions/registry';
import type { Need } from '../../actions/run/missing';
import type { Outcome } from '../../core/words/outcome';
import { fill } from '../../core/words/format';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import type { Pane } from '../state/pane';
import type { Ended } from '../state/ended';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { Needs, useGate } from './Needs';
import { saveWord } from './save-word';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  // Names of papers may take two lines.
  button: { justifyContent: 'flex-start', textAlign: 'start' },
});

/** The making of papers: the button of each, and how the last one ended. */
interface Papers {
  /** The button that makes a paper as a sheet. @param isPrimary whether it is the one before all others */
  readonly sheet: (form: PaperForm, isPrimary?: boolean) => ReactNode;
  /** The button that saves a paper as a Word document; nothing where files cannot be saved. */
  readonly word: (form: PaperForm) => ReactNode;
  readonly ended: Ended | undefined;
}

export function usePapers(): Papers {
  const pane = usePane();
  const { saveFile } = pane;
  const { print } = pane.words.texts;
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
  return {
    sheet: (form, isPrimary = false) => (
      <PaperButton
        {...buttonOf(form, async () => (await perform('printPlan', { form })).outcome)}
        form={form}
        label={print.form[form]}
        isPrimary={isPrimary}
      />
    ),
    word: (form) =>
      saveFile &&
      SIGNED_FORMS.includes(form) && (
        <PaperButton
          {...buttonOf(`${form}.docx`, async () => saveWord(saveFile, await drafted(pane, form)))}
          form={form}
          label={fill(print.word, { paper: print.form[form] })}
        />
      ),
    ended: action.ended,
  };
}

interface Props {
  /** The papers on offer. */
  readonly forms: readonly PaperForm[];
  /** Papers whose buttons stand elsewhere in sight: here only their Word documents are offered. */
  readonly atHand?: readonly PaperForm[];
}

export function PrintSection({ forms, atHand = [] }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { saveFile, words } = usePane();
  const { actions, print } = words.texts;
  const { sheet, word, ended } = usePapers();
  return (
    <section className={layout.group} aria-label={actions.printPlan.run}>
      <p className={layout.small}>{print.intro}</p>
      <Needs of={forms.flatMap(needsOf)}>
        <ul className={layout.list}>
          {forms.map((form) => (
            <li key={form} className={styles.form}>
              {sheet(form)}
              <p className={layout.small}>{print.about[form]}</p>
              {word(form)}
            </li>
          ))}
          {saveFile &&
            atHand
              .filter((form) => SIGNED_FORMS.includes(form))
              .map((form) => (
                <li key={form} className={styles.form}>
                  {word(form)}
                </li>
              ))}
        </ul>
      </Needs>
      {!saveFile && <p className={layout.small}>{print.noDownload}</p>}
      <EndView ended={ended} />
    </section>
  );
}

interface PaperButtonProps {
  readonly form: PaperForm;
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly busy: boolean;
  /** This very paper is being made. */
  readonly running: boolean;
  readonly onPress: () => void;
}

function PaperButton({ form, label, isPrimary = false, busy, running, onPress }: PaperButtonProps) {
  const styles = useStyles();
  const { printPlan } = usePane().words.texts.actions;
  const gate = useGate(busy, needsOf(form));
  return (
    <Button
      {...gate}
      className={styles.button}
      appearance={isPrimary ? 'primary' : 'secondary'}
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

async function drafted({ door, today }: Pick<Pane, 'door' | 'today'>, form: PaperForm) {
  const { draftPaper, readForPaper } = await import(
    /* webpackChunkName: "print-actions" */ '../../actions/print-plan'
  );
  return draftPaper(await readForPaper(door, form), { form, today: today() });
}
