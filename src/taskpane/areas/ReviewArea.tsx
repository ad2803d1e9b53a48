/** *Thẩm định*: one criterion after the other, those that need attention first. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useRef } from 'react';
import { ACTIONS } from '../../actions/registry';
import { fill } from '../../core/words/format';
import { BusyButton } from '../components/ActionButton';
import { ByCriterionSection } from '../components/ByCriterionSection';
import { CriterionCard } from '../components/CriterionCard';
import { EndView } from '../components/EndView';
import { Fold } from '../components/Fold';
import { useLayout } from '../components/layout';
import { ManyCriteria } from '../components/ManyCriteria';
import { MarkedWord } from '../components/MarkedWord';
import { Needs, useGate } from '../components/Needs';
import { usePapers } from '../components/PrintSection';
import { StageCard } from '../components/StageCard';
import { useHeld, useLacking } from '../state/held-context';
import { usePane } from '../state/pane';
import { ACCEPTED } from '../state/picked-files';
import { useAppraisal } from './use-appraisal';
import type { AppraisalState } from './use-appraisal';

const NEEDS = [ACTIONS.appraise.needs];

export function ReviewArea() {
  const layout = useLayout();
  const { review: texts } = usePane().words.texts;
  const isEmpty = useHeld().held?.state === 'none';
  const isScored = useLacking(NEEDS) === undefined;
  const state = useAppraisal();
  const { action, criteria, at, drafts, move } = state;
  const criterion = criteria?.[at];
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.heading}</h2>
      {isScored ? <ReviewHome /> : <p className={layout.text}>{texts.intro}</p>}
      <Needs of={NEEDS}>
        <Beginning state={state} />
        {/* Above the criterion, so that both are in sight: the next one has the focus. */}
        <EndView ended={action.ended} />
        {criteria?.length === 0 && <p className={layout.text}>{texts.nothing}</p>}
        {criteria && criterion && (
          <CriterionCard
            key={`${criterion.id}/${String(criterion.appraised1)}/${String(criterion.appraised2)}/${criterion.state}/${criterion.opinion}`}
            criterion={criterion}
            position={fill(texts.position, { n: at + 1, count: criteria.length })}
            busy={action.busy}
            draft={drafts.get(criterion.id)}
            onType={(before, typed) => {
              state.type(criterion, before, typed);
            }}
            onDiscard={() => {
              state.discard(criterion.id);
            }}
            onMove={move}
            onWrite={(said, goOn) => {
              state.writeDraft(said, () => {
                if (goOn) {
                  move(1);
                }
              });
            }}
          >
            <OthersUnwritten state={state} />
          </CriterionCard>
        )}
        {criteria && criteria.length > 0 && (
          <ManyCriteria criteria={criteria} busy={action.busy} onWrite={state.writeMany} />
        )}
      </Needs>
      <div>
        {/* Made in an empty workbook: there it is what one has come for. */}
        <Fold heading={texts.byCriterion.heading} open={isEmpty}>
          <ByCriterionSection />
        </Fold>
      </div>
    </div>
  );
}

/** The standing of the appraisal, and the paper that goes back to the unit. */
function ReviewHome() {
  const layout = useLayout();
  const papers = usePapers();
  return (
    <StageCard>
      <div className={layout.row}>
        {papers.sheet('appraisal')}
        {papers.word('appraisal')}
      </div>
      <EndView ended={papers.ended} />
    </StageCard>
  );
}

/** The other criteria that have something typed and not written, and the way to the next of them. */
function OthersUnwritten({
  state: { criteria = [], at, drafts, moveTo },
}: {
  readonly state: AppraisalState;
}) {
  const layout = useLayout();
  const texts = usePane().words.texts.review;
  const others = criteria.flatMap(({ id, code }, index) =>
    index !== at && drafts.has(id) ? [{ code, index }] : [],
  );
  const next = others.find(({ index }) => index > at) ?? others[0];
  return (
    next && (
      <div className={layout.row}>
        <MarkedWord
          mark="warning"
          word={fill(texts.unwrittenAll, { codes: others.map(({ code }) => code).join(', ') })}
        />
        <Button
          size="small"
          onClick={() => {
            moveTo(next.index);
          }}
        >
          {fill(texts.toUnwritten, { code: next.code })}
        </Button>
      </div>
    )
  );
}

/** The appraiser's name, and the buttons that read: the score sheet, and last year's beside it. */
function Beginning({ state }: { readonly state: AppraisalState }) {
  const layout = useLayout();
  const { review: texts } = usePane().words.texts;
  const input = useRef<HTMLInputElement>(null);
  const { action, reviewer, lastYear } = state;
  const gate = useGate(action.busy, NEEDS);
  return (
    <>
      <Field label={texts.reviewer} hint={texts.reviewerHint}>
        <Input
          value={reviewer}
          autoComplete="name"
          onChange={(_, { value }) => {
            state.setReviewer(value);
          }}
        />
      </Field>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) {
            state.pickPrevious(file);
          }
          event.target.value = '';
        }}
      />
      <div className={layout.row}>
        <BusyButton
          needs={ACTIONS.appraise.needs}
          action={action}
          label={texts.read}
          runningLabel={texts.reading}
          onPress={state.read}
        />
        <Button {...gate} onClick={() => input.current?.click()}>
          {texts.pickPrevious}
        </Button>
      </div>
      {lastYear && (
        <p className={layout.small}>
          {fill(lastYear.scores ? texts.previousOf : texts.previousNone, { file: lastYear.file })}
        </p>
      )}
    </>
  );
}
