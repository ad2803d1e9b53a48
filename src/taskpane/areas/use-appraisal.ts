/** The state of *Thẩm định*: who appraises, the criteria that were read, and the one in front. */
import { useState } from 'react';
import type { Appraisal } from '../../core/scoring/appraisal/appraise';
import type { Criterion, PreviousScores } from '../../core/scoring/appraisal/criteria';
import type { Outcome } from '../../core/words/outcome';
import { refusalMessage } from '../../files/message';
import { readWorkbook } from '../../files/read';
import { loadRubrics } from '../../templates/index';
import { without, withTyped } from '../components/criterion-draft';
import type { Drafts, Typed } from '../components/criterion-draft';
import { useAction, usePerform } from '../state/action';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';

interface LastYear {
  readonly file: string;
  /** Absent: the file has no score sheet that can be read. */
  readonly scores: PreviousScores | undefined;
}

export interface AppraisalState {
  readonly action: Action;
  readonly reviewer: string;
  readonly setReviewer: (name: string) => void;
  readonly lastYear: LastYear | undefined;
  readonly pickPrevious: (file: File) => void;
  /** Absent until a score sheet was read. */
  readonly criteria: readonly Criterion[] | undefined;
  /** Index of the criterion in front. */
  readonly at: number;
  readonly move: (step: number) => void;
  readonly moveTo: (index: number) => void;
  readonly read: () => void;
  /** What is typed of criteria and not written yet. */
  readonly drafts: Drafts;
  readonly type: (criterion: Criterion, before: Typed, typed: Typed) => void;
  readonly discard: (id: string) => void;
  /** Writes the draft of a criterion. @param then is called once it is written. */
  readonly writeDraft: (said: Appraisal, then: () => void) => void;
  /** Writes the same of several criteria; their drafts stay. */
  readonly writeMany: (said: readonly Appraisal[]) => void;
}

export function useAppraisal(): AppraisalState {
  const { door } = usePane();
  const action = useAction();
  const perform = usePerform();
  const [reviewer, setReviewer] = useState('');
  const [lastYear, setLastYear] = useState<LastYear>();
  const [criteria, setCriteria] = useState<readonly Criterion[]>();
  const [at, setAt] = useState(0);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  /**
   * Reads the scores anew.
   * @param keepOrder whether rows stay where they are on the screen: an appraiser is in the midst of them.
   */
  const read = async (previous: PreviousScores | undefined, keepOrder: boolean): Promise<Outcome> => {
    const { readReview } = await loadReading();
    const reading = await readReview(door, {
      rubrics: await loadRubrics(),
      ...(previous ? { previous } : {}),
    });
    if (!reading.ok) {
      setCriteria(undefined);
      return { state: 'unchanged', messages: [reading.reason] };
    }
    setCriteria((before) => (keepOrder && before ? inOrderOf(reading.criteria, before) : reading.criteria));
    if (!keepOrder) {
      setAt(0);
    }
    return { state: 'unchanged', messages: reading.messages };
  };
  const write = (said: readonly Appraisal[], then: () => void): void => {
    action.run(async () => {
      const { outcome } = await perform('appraise', { said, seen: criteria ?? [], reviewer });
      const isDone = outcome.state === 'done';
      // What someone else wrote meanwhile is shown beside the draft; then a second press replaces it.
      if (isDone || outcome.messages.some(({ code }) => code === 'workbook.moved')) {
        await read(lastYear?.scores, true);
      }
      if (isDone) {
        then();
      }
      return outcome;
    });
  };
  return {
    ...{ action, reviewer, setReviewer, lastYear, criteria, at, drafts },
    type: (criterion, before, typed) => {
      setDrafts((now) => withTyped(now, criterion, before, typed));
    },
    discard: (id) => {
      setDrafts((now) => without(now, [id]));
    },
    move: (step) => {
      setAt(Math.min(Math.max(at + step, 0), (criteria?.length ?? 0) - 1));
    },
    moveTo: setAt,
    read: () => {
      action.run(() => read(lastYear?.scores, false));
    },
    writeDraft: (said, then) => {
      write([said], () => {
        setDrafts((now) => without(now, [said.id]));
        then();
      });
    },
    writeMany: (said) => {
      write(said, () => undefined);
    },
    pickPrevious: (file) => {
      action.run(async () => {
        const { readPrevious } = await loadReading();
        const opened = readWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
        const scores = opened.ok ? readPrevious(opened.workbook) : undefined;
        setLastYear({ file: file.name, scores });
        return opened.ok
          ? read(scores, false)
          : { state: 'unchanged', messages: [refusalMessage(opened.code)] };
      });
    },
  };
}

const loadReading = () => import(/* webpackChunkName: "review-actions" */ '../../actions/read-review');

/** Orders the criteria as they stood before; new ones come last. */
function inOrderOf(now: readonly Criterion[], before: readonly Criterion[]): Criterion[] {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  return [...now].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}
