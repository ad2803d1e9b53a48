/** *Chấm điểm*: which set of criteria, and its score sheet. */
import { lazy, startTransition, Suspense, use, useOptimistic, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ACTIONS } from '../../actions/registry';
import { fromPack } from '../../core/pack/pack';
import { readRubricFile, rubricFile } from '../../core/scoring/rubric/file';
import { rubricChecksum } from '../../core/scoring/rubric/known';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import { loadRubric, rubricList } from '../../templates/index';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { EvidenceSection } from '../components/EvidenceSection';
import { Fold } from '../components/Fold';
import { FreezeSection } from '../components/FreezeSection';
import { CopyHint, GiveJsonFile, PickFile } from '../components/OwnFile';
import { useLayout } from '../components/layout';
import { Needs } from '../components/Needs';
import { PartsSection } from '../components/PartsSection';
import { usePapers } from '../components/PrintSection';
import { RubricChoice } from '../components/RubricChoice';
import type { OfPack } from '../components/RubricChoice';
import { StageCard } from '../components/StageCard';
import { useAction, usePerform } from '../state/action';
import type { Action } from '../state/action';
import { useLacking } from '../state/held-context';
import { usePackOfPlan } from '../state/kept-pack';
import { usePane } from '../state/pane';

const CriteriaFromDocument = lazy(async () => ({
  default: (await import(/* webpackChunkName: "criteria" */ '../components/CriteriaFromDocument'))
    .CriteriaFromDocument,
}));

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

/** What makes a score sheet, and what is done with one. */
const MAKING = [ACTIONS.scoreUnit.needs];
const SCORED = [ACTIONS.freeze.needs];

export function ScoreArea() {
  const layout = useLayout();
  const { app, score } = usePane().words.texts;
  const [isBringing, setIsBringing] = useState(false);
  const action = useAction();
  const using = useAction();
  const isPlanless = useLacking(MAKING) !== undefined;
  const isScored = useLacking(SCORED) === undefined;
  const rubric = useRubric();
  const choice = (
    <>
      <Choice state={rubric} action={action} isNext={!isScored} />
      <OwnRubric
        state={rubric}
        using={using}
        onBring={() => {
          setIsBringing(true);
        }}
      />
    </>
  );
  if (isBringing) {
    return (
      <Suspense fallback={<p role="status">{app.loading}</p>}>
        <CriteriaFromDocument
          onClose={() => {
            setIsBringing(false);
          }}
        />
      </Suspense>
    );
  }
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{score.heading}</h2>
      <Needs of={MAKING}>
        {isScored ? (
          <>
            <EndView ended={action.ended} />
            <EndView ended={using.ended} />
            <ScoreHome />
            <PartsSection />
            <div>
              <Fold heading={score.evidence.heading}>
                <EvidenceSection />
              </Fold>
              <Fold heading={score.rubric}>{choice}</Fold>
            </div>
          </>
        ) : (
          <>
            <p className={layout.text}>{score.intro}</p>
            {isPlanless ? <Making action={action} rubric={rubric.rubric} isNext /> : choice}
            <EndView ended={action.ended} />
            <EndView ended={using.ended} />
          </>
        )}
      </Needs>
    </div>
  );
}

/** The next thing with a score sheet: it is filled in, signed and frozen. */
function ScoreHome() {
  const layout = useLayout();
  const papers = usePapers();
  return (
    <StageCard>
      <FreezeSection />
      <div className={layout.row}>{papers.sheet('score')}</div>
      {papers.word('score')}
      <EndView ended={papers.ended} />
    </StageCard>
  );
}

interface MakingProps {
  readonly action: Action;
  readonly rubric: Rubric;
  /** Whether making the sheet is what comes next. */
  readonly isNext: boolean;
}

function Making({ action, rubric, isNext }: MakingProps) {
  const pack = usePackOfPlan();
  const perform = usePerform();
  return (
    <div>
      <ActionButton
        id="scoreUnit"
        secondary={!isNext}
        action={action}
        onPress={() => {
          action.run(
            async () => (await perform('scoreUnit', { rubric, ...(pack && { pack: pack.pack }) })).outcome,
          );
        }}
      />
    </div>
  );
}

interface ChoiceProps extends Omit<MakingProps, 'rubric'> {
  readonly state: RubricState;
}

/** The set of criteria, and the button that makes the sheet of it. */
function Choice({ state, action, isNext }: ChoiceProps) {
  const { own, rubric, listed, choose } = state;
  return (
    <>
      <RubricChoice
        ofPack={state.ofPack}
        own={own.map((item) => ({ key: keyOf(item), title: item.title }))}
        shipped={rubricList.map((item) => ({ key: item.id, title: item.title }))}
        listed={listed}
        rubric={rubric}
        onChoose={choose}
      />
      <Making action={action} rubric={rubric} isNext={isNext} />
    </>
  );
}

interface RubricState {
  /** The reading of a set from a file. */
  readonly reading: Action;
  /** The sets of the province's pack that may be used for this plan, and the words that say whose they are. */
  readonly ofPack: OfPack | undefined;
  /** Sets that offices wrote themselves, from files. */
  readonly own: readonly Rubric[];
  readonly rubric: Rubric;
  readonly chosen: string;
  /** The set that the list shows at once, while the set itself is still loaded. Arrow keys go on from it. */
  readonly listed: string;
  readonly choose: (key: string) => void;
  readonly load: (file: File) => void;
}

/** The key of the first set that ships. */
const FIRST = rubricList[0]?.id ?? '';

/** Holds the set of criteria in effect. */
function useRubric(): RubricState {
  const reading = useAction();
  const [chosen, setChosen] = useState<string>();
  const [own, setOwn] = useState<readonly Rubric[]>([]);
  const pack = usePackOfPlan()?.pack;
  const criteria = pack?.criteria ?? [];
  const first = criteria[0];
  // Nobody has chosen yet: what the province gives comes first.
  const key = chosen ?? (first ? keyOf(first) : FIRST);
  const [listed, list] = useOptimistic(key);
  const rubric = [...own, ...criteria].find((item) => keyOf(item) === key) ?? use(rubricOf(key));
  const ofPack = pack && {
    label: fromPack(pack),
    items: criteria.map((item) => ({ key: keyOf(item), title: item.title })),
  };
  return {
    ...{ reading, own, ofPack, rubric, chosen: key, listed },
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
  readonly state: RubricState;
  /** The making of a score sheet from what was written. */
  readonly using: Action;
  /** Called to begin with a decision's annex. */
  readonly onBring: () => void;
}

/** An office's own set of criteria: written in the workbook, used, given out. */
function OwnRubric({ state: { chosen, rubric, reading, load }, using, onBring }: OwnProps) {
  const layout = useLayout();
  const { score } = usePane().words.texts;
  const perform = usePerform();
  const writing = useAction();
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
      <div>
        <Button size="small" onClick={onBring}>
          {score.fromDecision}
        </Button>
      </div>
      <PickFile label={score.load} hint={score.loadHint} onPick={load} />
      <EndView ended={reading.ended} />
      <p className={layout.small}>{score.give}</p>
      <div className={layout.row}>
        <GiveJsonFile key={chosen} name={`${rubric.id}.json`} text={() => rubricFile(rubric)} />
      </div>
      <CopyHint />
    </section>
  );
}
