/** *Thẩm định*: one criterion after the other, those that need attention first. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { appraise, readPrevious, readReview } from '../../actions/appraise';
import type { PaperForm } from '../../actions/print-plan';
import type { Appraisal } from '../../core/scoring/appraisal/appraise';
import type { Criterion, PreviousScores } from '../../core/scoring/appraisal/criteria';
import { fill } from '../../core/words/format';
import type { Outcome } from '../../core/words/outcome';
import { refusalMessage } from '../../files/message';
import { readWorkbook } from '../../files/read';
import { loadRubrics } from '../../templates/index';
import { useAction } from '../state/action';
import { ActionButton } from '../components/ActionButton';
import { ByCriterionSection } from '../components/ByCriterionSection';
import { CriterionCard } from '../components/CriterionCard';
import { EndView } from '../components/EndView';
import { ManyCriteria } from '../components/ManyCriteria';
import { useLayout } from '../components/layout';
import { PrintSection } from '../components/PrintSection';
import { usePane } from '../state/pane';
import { ACCEPTED } from '../state/picked-files';

interface LastYear {
  readonly file: string;
  /** Absent: the file has no score sheet that can be read. */
  readonly scores: PreviousScores | undefined;
}

/** The paper that is made here. */
const FORMS: readonly PaperForm[] = ['appraisal'];

export function ReviewArea() {
  const layout = useLayout();
  const { door, now, words } = usePane();
  const texts = words.texts.review;
  const action = useAction();
  const input = useRef<HTMLInputElement>(null);
  const [reviewer, setReviewer] = useState('');
  const [lastYear, setLastYear] = useState<LastYear>();
  /** Absent until a score sheet was read. */
  const [criteria, setCriteria] = useState<readonly Criterion[]>();
  const [at, setAt] = useState(0);

  /** Reads anew. @param keepOrder whether rows stay where they are on the screen: an appraiser is in the midst of them. */
  const read = async (previous: PreviousScores | undefined, keepOrder: boolean): Promise<Outcome> => {
    const rubrics = await loadRubrics();
    const reading = await readReview(door, { rubrics, ...(previous ? { previous } : {}) });
    if (!reading.ok) {
      setCriteria(undefined);
      return { state: 'unchanged', messages: [reading.reason] };
    }
    setCriteria((before) => (keepOrder && before ? inOrderOf(reading.criteria, before) : reading.criteria));
    if (!keepOrder) {
      setAt(0);
    }
    return { state: 'unchanged', messages: [] };
  };
  const write = (said: readonly Appraisal[], then: () => void = () => undefined): void => {
    action.run(async () => {
      const outcome = await appraise(door, { said, seen: criteria ?? [], reviewer, now: now() });
      if (outcome.state === 'done') {
        await read(lastYear?.scores, true);
        then();
      }
      return outcome;
    });
  };
  const pickPrevious = (file: File): void => {
    action.run(async () => {
      const opened = readWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
      const scores = opened.ok ? readPrevious(opened.workbook) : undefined;
      setLastYear({ file: file.name, scores });
      return opened.ok
        ? read(scores, false)
        : { state: 'unchanged', messages: [refusalMessage(opened.code)] };
    });
  };
  const criterion = criteria?.[at];
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.heading}</h2>
      <p className={layout.text}>{texts.intro}</p>
      <Field label={texts.reviewer} hint={texts.reviewerHint}>
        <Input
          value={reviewer}
          autoComplete="name"
          onChange={(_, { value }) => {
            setReviewer(value);
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
            pickPrevious(file);
          }
          event.target.value = '';
        }}
      />
      <div className={layout.row}>
        <ActionButton
          action={action}
          label={texts.read}
          runningLabel={texts.reading}
          onPress={() => {
            action.run(() => read(lastYear?.scores, false));
          }}
        />
        <Button disabledFocusable={action.busy} onClick={() => input.current?.click()}>
          {texts.pickPrevious}
        </Button>
      </div>
      {lastYear && (
        <p className={layout.small}>
          {fill(lastYear.scores ? texts.previousOf : texts.previousNone, { file: lastYear.file })}
        </p>
      )}
      {/* Above the criterion, so that both are in sight: the next one has the focus. */}
      <EndView ended={action.ended} />
      {criteria?.length === 0 && <p className={layout.text}>{texts.nothing}</p>}
      {criteria && criterion && (
        <CriterionCard
          key={`${criterion.id}/${String(criterion.appraised1)}/${String(criterion.appraised2)}/${criterion.state}/${criterion.opinion}`}
          criterion={criterion}
          position={fill(texts.position, { n: at + 1, count: criteria.length })}
          busy={action.busy}
          onMove={(step) => {
            setAt(Math.min(Math.max(at + step, 0), criteria.length - 1));
          }}
          onWrite={(said, goOn) => {
            write([said], () => {
              if (goOn) {
                setAt(Math.min(at + 1, criteria.length - 1));
              }
            });
          }}
        />
      )}
      {criteria && criteria.length > 0 && (
        <ManyCriteria criteria={criteria} busy={action.busy} onWrite={write} />
      )}
      <PrintSection forms={FORMS} />
      <ByCriterionSection />
    </div>
  );
}

/** The criteria as they are now, where they stood before; new ones come last. */
function inOrderOf(now: readonly Criterion[], before: readonly Criterion[]): Criterion[] {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  return [...now].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}
