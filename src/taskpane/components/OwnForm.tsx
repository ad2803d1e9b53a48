/** The office's own Word form of a report: kept in the workbook, filled where files can be saved, its fields listed. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { keptReportForm } from '../../core/papers/kept-form';
import type { KeptForm } from '../../core/papers/kept-form';
import type { ReportRequest } from '../../core/report/report';
import { fill } from '../../core/words/format';
import type { Outcome } from '../../core/words/outcome';
import { useAction, usePerform } from '../state/action';
import { useHeld } from '../state/held-context';
import { usePane } from '../state/pane';
import type { Pane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { draftedReport } from './drafted-report';
import { EndView } from './EndView';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { PickFile } from './OwnFile';
import { saveWord } from './save-word';

interface Props {
  /** The report to fill a form with; `undefined` while its day is typed wrong. */
  readonly request: ReportRequest | undefined;
}

export function OwnForm({ request }: Props) {
  const { wordForm } = usePane().words.texts;
  return (
    <Fold heading={wordForm.heading}>
      <Opened request={request} />
    </Fold>
  );
}

function Opened({ request }: Props) {
  const layout = useLayout();
  const pane = usePane();
  const { saveFile } = pane;
  const { actions, print, wordForm: texts } = pane.words.texts;
  const { held } = useHeld();
  const action = useAction();
  const perform = usePerform();
  const kept = held?.state === 'ok' ? keptReportForm(held.meta) : undefined;
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <p className={layout.small}>{texts.intro}</p>
      {kept && (
        <div className={layout.group}>
          <p className={layout.text}>{fill(texts.kept, { file: kept.file })}</p>
          <div className={layout.row}>
            {saveFile && (
              <>
                <Button
                  disabledFocusable={action.busy || !request}
                  onClick={() => {
                    if (request) {
                      action.run(() => saveFilled(saveFile, pane, kept, request));
                    }
                  }}
                >
                  {texts.word}
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    saveFile(kept.file, kept.bytes);
                  }}
                >
                  {texts.give}
                </Button>
              </>
            )}
            <ActionButton
              id="dropForm"
              secondary
              action={action}
              onPress={() => {
                action.run(async () => (await perform('dropForm', {})).outcome);
              }}
            />
          </div>
        </div>
      )}
      <PickFile
        label={actions.keepForm.run}
        hint={texts.hint}
        accept=".docx"
        onPick={(file) => {
          action.run(async () => {
            const bytes = new Uint8Array(await file.arrayBuffer());
            const { checkReportForm: check } = await wordForm();
            return (await perform('keepForm', { file: file.name, bytes, check })).outcome;
          });
        }}
      />
      {saveFile ? (
        <div>
          <Button
            size="small"
            disabledFocusable={action.busy}
            onClick={() => {
              action.run(() => saveExample(saveFile));
            }}
          >
            {texts.example}
          </Button>
        </div>
      ) : (
        <p className={layout.small}>{print.noDownload}</p>
      )}
      <EndView ended={action.ended} />
      <FieldList />
    </section>
  );
}

/** All fields with their meanings, once somebody opens the list. */
function FieldList() {
  const layout = useLayout();
  const { wordForm } = usePane().words.texts;
  const [lines, setLines] = useState<readonly string[]>([]);
  return (
    <Fold
      heading={wordForm.fields}
      onOpen={() => {
        import(/* webpackChunkName: "word-form" */ '../../core/report/example-form').then(
          ({ fieldLines }) => {
            setLines(fieldLines());
          },
          () => undefined,
        );
      }}
    >
      <ul className={layout.list} lang="vi">
        {lines.map((line) => (
          <li key={line} className={layout.small}>
            {line}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What opens, checks and fills Word forms, loaded when one is used. */
const wordForm = () => import(/* webpackChunkName: "word-form" */ '../../files/form/report-form');

type SaveFile = NonNullable<Pane['saveFile']>;

async function saveExample(saveFile: SaveFile): Promise<Outcome> {
  const { exampleForm } = await import(/* webpackChunkName: "word-form" */ '../../core/report/example-form');
  return saveWord(saveFile, { ok: true, paper: exampleForm(), messages: [] });
}

/** Saves the report in the office's form; nothing while anything in the form is wrong. */
async function saveFilled(
  saveFile: SaveFile,
  pane: Pick<Pane, 'door'>,
  form: KeptForm,
  request: ReportRequest,
): Promise<Outcome> {
  const drafted = await draftedReport(pane, request);
  if (!drafted.ok) {
    return { state: 'unchanged', messages: [drafted.reason] };
  }
  const { fillReportForm } = await wordForm();
  const filled = fillReportForm(form.bytes, drafted.report);
  if (!filled.ok) {
    return { state: 'unchanged', messages: filled.messages };
  }
  const file = `${drafted.paper.name}.docx`;
  saveFile(file, filled.bytes);
  return { state: 'done', messages: [{ code: 'print.saved', params: { file } }, ...drafted.messages] };
}
