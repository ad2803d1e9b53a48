/** State of criteria that begin with a decision's annex: its reading, what a person said of it, and the form it makes. */
import { useMemo, useState } from 'react';
import { quoted } from '../../actions/correct-document';
import type { ReadSourceDocument } from '../../actions/correct-document';
import type { CriteriaColumn } from '../../core/documents/criteria-columns';
import { readCriteria } from '../../core/documents/criteria';
import type { CriteriaReading } from '../../core/documents/criteria-reading';
import type { BlockNumbers } from '../../core/documents/reading';
import { annexForm, factsRead, officialFault } from '../../core/scoring/rubric/annex';
import type { AnnexForm, DecisionFacts } from '../../core/scoring/rubric/annex';
import type { Message } from '../../core/words/message';
import { useAction } from '../state/action';
import type { Action } from '../state/action';
import { criteriaColumns } from '../state/kept-columns';
import { usePane } from '../state/pane';
import { sourceOf } from './use-document';
import type { Brought } from './use-document';

type SaidColumns = Readonly<Record<string, CriteriaColumn>>;
type Sayable = Parameters<typeof criteriaColumns.keep>[1];

export interface CriteriaState {
  readonly loading: Action;
  readonly held: HeldCriteria | undefined;
  readonly bring: (what: Brought) => void;
  /** Says what a column holds; nothing forgets it again. */
  readonly say: (name: string, as: Sayable) => void;
  readonly choose: (set: number) => void;
  readonly type: (facts: Partial<DecisionFacts>) => void;
  readonly putAway: () => void;
}

export interface HeldCriteria {
  readonly reading: CriteriaReading;
  readonly form: AnnexForm;
  /** Messages on the document itself. */
  readonly notes: readonly Message[];
  readonly facts: DecisionFacts;
  /** The set that is read, from 1. */
  readonly set: number;
  /** Columns that a person has said, now or of another table. */
  readonly said: SaidColumns;
  /** Gives the words and places of blocks. */
  readonly quoted: (at: BlockNumbers) => ReturnType<typeof quoted>;
}

/** Holds an annex that is brought in. A reading without criteria is told and not kept. */
export function useCriteria(): CriteriaState {
  const pane = usePane();
  const loading = useAction();
  const [source, setSource] = useState<ReadSourceDocument>();
  const [said, setSaid] = useState<SaidColumns>({});
  const [set, setSet] = useState(1);
  const [typed, setTyped] = useState<Partial<DecisionFacts>>({});
  const reading = useMemo(
    () => source && readCriteria(source.document, { columns: said, set }),
    [source, said, set],
  );
  const held = useMemo((): HeldCriteria | undefined => {
    if (!source || !reading) {
      return undefined;
    }
    const told = { ...factsRead(reading), ...typed };
    // Whatever was confirmed holds only while number, issuer and day are there.
    const facts = { ...told, isConfirmed: told.isConfirmed && officialFault(told) === undefined };
    return {
      ...{ reading, facts, set, said, notes: source.notes },
      form: annexForm(reading, facts),
      quoted: (at) => quoted(source, at),
    };
  }, [source, reading, typed, set, said]);
  return {
    ...{ loading, held },
    bring: (what) => {
      loading.run(async () => {
        const brought = await sourceOf(what, pane);
        if (brought.kind === 'none') {
          return { state: 'unchanged', messages: [brought.reason] };
        }
        const read = await pane.readDocument(brought);
        if (!read.ok) {
          return { state: 'unchanged', messages: [read.reason] };
        }
        const first = readCriteria(read.document);
        if (first.criteria.length === 0) {
          return { state: 'unchanged', messages: [{ code: 'annex.noTable' }] };
        }
        setSource(read);
        setSaid(Object.fromEntries(criteriaColumns.remembered(first)));
        setSet(1);
        setTyped({});
        return { state: 'unchanged', messages: [] };
      });
    },
    say: (name, as) => {
      criteriaColumns.keep(name, as);
      setSaid((before) => {
        const others = Object.entries(before).filter(([header]) => header !== name);
        return Object.fromEntries(as === undefined ? others : [...others, [name, as]]);
      });
    },
    choose: setSet,
    type: (facts) => {
      setTyped((before) => ({ ...before, ...facts }));
    },
    putAway: () => {
      setSource(undefined);
    },
  };
}
