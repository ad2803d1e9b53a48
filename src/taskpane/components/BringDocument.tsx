/** *Từ văn bản đã có*: a plan's document picked as a file, or pasted. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';
import { EndView } from './EndView';
import { useLayout } from './layout';
import type { Brought, DocumentState } from './use-document';
import { ViewHeading } from './ViewHeading';

/** Kinds that are read, and those that get a sentence on what to do about them. */
const DOCUMENTS = '.docx,.pdf,.xlsx,.xlsm,.txt,.htm,.html,.doc,.odt,.rtf';

/** Something pasted: the field's text, and its HTML while the text is the pasted one. */
interface Pasted {
  readonly text: string;
  readonly html?: string;
}

export function BringDocument({ state }: { readonly state: DocumentState }) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  return (
    <div className={layout.area}>
      <ViewHeading text={texts.heading} />
      <p className={layout.small}>{texts.intro}</p>
      <BringSource loading={state.loading} bring={state.bring} isMain />
      <div>
        <Button onClick={state.putAway}>{texts.back}</Button>
      </div>
    </div>
  );
}

interface SourceProps {
  readonly loading: Action;
  readonly bring: (what: Brought) => void;
  /** Whether picking a file is the first thing to do in its view. */
  readonly isMain?: boolean;
}

/** The ways a document comes in: a file that is picked, the selection of the workbook, or a paste. */
export function BringSource({ loading, bring, isMain = false }: SourceProps) {
  const layout = useLayout();
  const { readSelection, words } = usePane();
  const { document: texts } = words.texts;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={DOCUMENTS}
        hidden
        aria-label={texts.pick}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) {
            bring(file);
          }
          // The same file may be chosen again once it was mended.
          currentTarget.value = '';
        }}
      />
      <div className={layout.row}>
        <Button
          appearance={isMain ? 'primary' : 'secondary'}
          disabledFocusable={loading.busy}
          onClick={() => picker.current?.click()}
        >
          {loading.running ? texts.reading : texts.pick}
        </Button>
        {readSelection && (
          <Button
            disabledFocusable={loading.busy}
            onClick={() => {
              bring('selection');
            }}
          >
            {texts.selection}
          </Button>
        )}
      </div>
      <EndView ended={loading.ended} />
      <PasteField loading={loading} bring={bring} />
    </>
  );
}

function PasteField({ loading, bring }: Pick<SourceProps, 'loading' | 'bring'>) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  const [pasted, setPasted] = useState<Pasted>({ text: '' });
  /** The HTML of the paste under way: the field's change comes right behind it. */
  const html = useRef<string>(undefined);
  return (
    <div className={layout.group}>
      <Field label={texts.paste} hint={texts.pasteHint}>
        <Textarea
          rows={4}
          value={pasted.text}
          onPaste={({ clipboardData, currentTarget }) => {
            // Pasted into words that stand there already, it is a text like them.
            const isWhole = currentTarget.value.trim() === '';
            html.current = isWhole ? clipboardData.getData('text/html') : '';
          }}
          onChange={(_, { value }) => {
            const from = html.current;
            html.current = undefined;
            setPasted(from ? { text: value, html: from } : { text: value });
          }}
        />
      </Field>
      <div>
        <Button
          disabledFocusable={loading.busy || pasted.text.trim() === ''}
          onClick={() => {
            bring({ kind: 'pasted', ...pasted });
          }}
        >
          {texts.read}
        </Button>
      </div>
    </div>
  );
}
