/** *Chấm điểm*: which set of criteria, and its score sheet. */
import { startTransition, use, useOptimistic, useState } from 'react';
import type { PaperForm } from '../../actions/paper-forms';
import { ACTIONS } from '../../actions/registry';
import { readRubricFile, rubricFile } from '../../core/scoring/rubric/file';
import { rubricChecksum } from '../../core/scoring/rubric/known';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import { loadRubric, rubricList } from '../../templates/index';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { CopyHint, GiveJsonFile } from '../components/JsonFile';
import { useLayout } from '../components/layout';
import { Needs } from '../components/Needs';
import { PartsSection } from '../components/PartsSection';
import { PlainActions } from '../components/PlainActions';
import { PrintSection } from '../components/PrintSection';
import { RubricChoice } from '../components/RubricChoice';
import { useAction, usePerform } from '../state/action';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';

const loading = new Map<string, Promise<Rubric>>();

/** Loads a set; one promise for each, since `use` wants the same one at every drawing. */
function rubricOf(id: string): Promise<Rubric> {
  const known = loading.get(id);
  if (known) {
    return known;
  }
  const promise = loadRubric(id);
  loading.set(id, promise);
  return promise;
}

/** Tells apart what is in the list: an office may give several versions of a set out under one id. */
const keyOf = (rubric: Rubric): string => `${rubric.id}/${rubricChecksum(rubric)}`;

/** The paper that is made here. */
const FORMS: readonly PaperForm[] = ['score'];

/** What makes a score sheet, and what is done with one. */
const MAKING = [ACTIONS.scoreUnit.needs];
const SCORED = [ACTIONS.freeze.needs];

export function ScoreArea() {
  const layout = useLayout();
  const { score } = usePane().words.texts;
  const action = useAction();
  const perform = usePerform();
  const { reading, own, rubric, chosen, listed, choose, load } = useRubric();
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{score.heading}</h2>
      <p className={layout.text}>{score.intro}</p>
      <Needs of={MAKING}>
        <RubricChoice
          own={own.map((item) => ({ key: keyOf(item), title: item.title }))}
          shipped={rubricList.map((item) => ({ key: item.id, title: item.title }))}
          listed={listed}
          rubric={rubric}
          read={reading.ended}
          onChoose={choose}
          onLoad={load}
        />
        <div>
          <ActionButton
            id="scoreUnit"
            action={action}
            onPress={() => {
              action.run(async () => (await perform('scoreUnit', { rubric })).outcome);
            }}
          />
        </div>
        <EndView ended={action.ended} />
        <OwnRubric chosen={chosen} rubric={rubric} />
        <Needs of={SCORED}>
          <PartsSection />
          <PlainActions area="score" />
          <PrintSection forms={FORMS} />
        </Needs>
      </Needs>
    </div>
  );
}

interface RubricState {
  /** The reading of a set from a file. */
  readonly reading: Action;
  /** Sets that offices wrote themselves, from files. */
  readonly own: readonly Rubric[];
  readonly rubric: Rubric;
  readonly chosen: string;
  /** The set that the list shows at once, while the set itself is still loaded. Arrow keys go on from it. */
  readonly listed: string;
  readonly choose: (key: string) => void;
  readonly load: (file: File) => void;
}

/** Holds the set of criteria in effect. */
function useRubric(): RubricState {
  const reading = useAction();
  const [chosen, setChosen] = useState(rubricList[0]?.id ?? '');
  const [own, setOwn] = useState<readonly Rubric[]>([]);
  const [listed, list] = useOptimistic(chosen);
  const rubric = own.find((item) => keyOf(item) === chosen) ?? use(rubricOf(chosen));
  return {
    ...{ reading, own, rubric, chosen, listed },
    choose: (key) => {
      startTransition(() => {
        list(key);
        setChosen(key);
      });
    },
    load: (file) => {
      reading.run(async () => {
        const read = readRubricFile(await file.text());
        if (!read.ok) {
          return { state: 'unchanged', messages: read.reasons };
        }
        setOwn((before) => [...before.filter((item) => keyOf(item) !== keyOf(read.rubric)), read.rubric]);
        setChosen(keyOf(read.rubric));
        return { state: 'unchanged', messages: [] };
      });
    },
  };
}

interface OwnProps {
  /** Key of the set in effect. */
  readonly chosen: string;
  /** The set to start from, and to give out. */
  readonly rubric: Rubric;
}

/** An office's own set of criteria: written in the workbook, used, given out. */
function OwnRubric({ chosen, rubric }: OwnProps) {
  const layout = useLayout();
  const { score } = usePane().words.texts;
  const perform = usePerform();
  const writing = useAction();
  const using = useAction();
  return (
    <section className={layout.group} aria-label={score.own}>
      <h3 className={layout.subheading}>{score.own}</h3>
      <p className={layout.small}>{score.ownIntro}</p>
      <div className={layout.row}>
        <ActionButton
          id="writeRubric"
          secondary
          action={writing}
          onPress={() => {
            writing.run(async () => (await perform('writeRubric', { start: rubric })).outcome);
          }}
        />
        <ActionButton
          id="applyRubric"
          secondary
          action={using}
          onPress={() => {
            using.run(async () => (await perform('applyRubric', {})).outcome);
          }}
        />
      </div>
      <EndView ended={writing.ended} />
      <EndView ended={using.ended} />
      <p className={layout.small}>{score.give}</p>
      <div className={layout.row}>
        <GiveJsonFile key={chosen} name={`${rubric.id}.json`} text={() => rubricFile(rubric)} />
      </div>
      <CopyHint />
    </section>
  );
}
