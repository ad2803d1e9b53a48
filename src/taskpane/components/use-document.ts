/** State of a plan that begins with a document: its reading, what a person corrected, and what comes of it. */
import { useMemo, useState } from 'react';
import type {
  planOfReading,
  quoted,
  ReadSourceDocument,
  seeDocument,
  SeenDocument,
} from '../../actions/correct-document';
import type { DocumentPlan } from '../../actions/plan-from-document';
import type { DocumentSource, NoRange } from '../../core/documents/source';
import type { Correction } from '../../core/documents/correct';
import type { BlockNumbers } from '../../core/documents/reading';
import type { Outcome } from '../../core/words/outcome';
import type { LastYear } from '../../actions/last-year';
import type { TemplateReading } from '../../templates/own';
import { useAction } from '../state/action';
import type { Action } from '../state/action';
import { keepColumn, rememberedColumns } from '../state/kept-columns';
import type { SaidColumn } from '../state/kept-columns';
import { usePane } from '../state/pane';
import type { Pane } from '../state/pane';

/** What a person brings: a file that was picked, something pasted, or what is selected in the workbook. */
export type Brought = File | Extract<DocumentSource, { readonly kind: 'pasted' }> | 'selection';

/** The view in front: the form without a document, bringing one in, looking through it, the form with it. */
export type DocumentView = 'none' | 'bring' | 'review' | 'use';

export interface DocumentState {
  readonly view: DocumentView;
  readonly show: (view: DocumentView) => void;
  readonly loading: Action;
  readonly held: HeldDocument | undefined;
  /** What the document makes, in the year that is typed if it names none; absent without one. */
  readonly plan: DocumentPlan | undefined;
  readonly bring: (what: Brought) => void;
  readonly correct: (correction: Correction) => void;
  /** Takes the last correction back. */
  readonly undo: () => void;
  readonly putAway: () => void;
}

export interface HeldDocument {
  readonly source: ReadSourceDocument;
  readonly seen: SeenDocument;
  readonly corrections: readonly Correction[];
  /** Columns that are understood as they were said of another table; each is a correction too, until it is taken back. */
  readonly remembered: readonly SaidColumn[];
  /** Gives the words and places of blocks. */
  readonly quoted: (at: BlockNumbers) => ReturnType<Reader['quoted']>;
}

/** The part that reads and corrects; loaded with the first document. */
interface Reader {
  readonly seeDocument: typeof seeDocument;
  readonly planOfReading: typeof planOfReading;
  readonly quoted: typeof quoted;
}

/** A start that is no document: last year's workbook. */
export type TakeStart = (start: Extract<LastYear | TemplateReading, { readonly ok: true }>) => Outcome;

/**
 * The state of bringing a document in.
 * @param year as typed, where it is one.
 * @param takeStart takes what turned out to be last year's workbook.
 * @param onRead is told of the plan when a document was read.
 */
export function useDocument(
  year: number | undefined,
  takeStart: TakeStart,
  onRead: (plan: Extract<DocumentPlan, { readonly ok: true }>) => void,
): DocumentState {
  const pane = usePane();
  const loading = useAction();
  const [view, show] = useState<DocumentView>('none');
  const [read, setRead] = useState<{ readonly source: ReadSourceDocument; readonly reader: Reader }>();
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [remembered, setRemembered] = useState<readonly SaidColumn[]>([]);
  const seen = useMemo(() => read?.reader.seeDocument(read.source, corrections), [read, corrections]);
  const plan = useMemo(() => seen && read?.reader.planOfReading(seen.reading, year), [seen, read, year]);
  const bring: DocumentState['bring'] = (what) => {
    loading.run(async () => {
      const start = what instanceof File ? await startIn(what) : undefined;
      if (start?.ok) {
        return takeStart(start);
      }
      const brought = await sourceOf(what, pane);
      if (brought.kind === 'none') {
        return { state: 'unchanged', messages: [brought.reason] };
      }
      const source = await pane.readDocument(brought);
      if (!source.ok) {
        return { state: 'unchanged', messages: [start?.reason ?? source.reason] };
      }
      const reader = await import(/* webpackChunkName: "document" */ '../../actions/correct-document');
      const made = reader.planOfReading(source.reading, year);
      if (!made.ok && source.reading.kind !== 'plan') {
        return { state: 'unchanged', messages: [made.reason] };
      }
      const known = rememberedColumns(source.reading);
      setRead({ source, reader });
      setCorrections(known);
      setRemembered(known);
      show('review');
      if (made.ok) {
        onRead(made);
      }
      return { state: 'unchanged', messages: [] };
    });
  };
  return {
    ...{ view, show, loading, plan, bring },
    held: read &&
      seen && {
        ...{ source: read.source, seen, corrections },
        remembered: remembered.filter((each) => corrections.includes(each)),
        quoted: (at) => read.reader.quoted(read.source, at),
      },
    correct: (correction) => {
      if (correction.kind === 'column') {
        keepColumn(correction.name, correction.as);
      }
      setCorrections((before) => [...before, correction]);
    },
    undo: () => {
      const last = corrections.at(-1);
      if (last?.kind === 'column') {
        keepColumn(last.name, undefined);
      }
      setCorrections((before) => before.slice(0, -1));
    },
    putAway: () => {
      setRead(undefined);
      show('none');
    },
  };
}

/** What was brought, for a reader of documents; or why no table is selected. */
export async function sourceOf(
  what: Brought,
  { readSelection }: Pick<Pane, 'readSelection'>,
): Promise<DocumentSource | NoRange> {
  if (what === 'selection') {
    return (await readSelection?.()) ?? { kind: 'none', reason: { code: 'document.noSelection' } };
  }
  return what instanceof File
    ? { kind: 'file', name: what.name, bytes: new Uint8Array(await what.arrayBuffer()) }
    : what;
}

/** Last year's workbook, or why an own workbook or a broken one is none. It is `undefined` for whatever may be a document. */
async function startIn(file: File): Promise<LastYear | TemplateReading | undefined> {
  const { isStart, readStart } = await import(/* webpackChunkName: "own-templates" */ './read-start');
  if (!isStart(file)) {
    return undefined;
  }
  const start = await readStart(file);
  // A workbook without a plan of ours may hold a table that somebody made by hand.
  return !start.ok && start.reason.code === 'needs.plan' ? undefined : start;
}
