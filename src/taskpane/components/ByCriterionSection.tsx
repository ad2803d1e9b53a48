/** *Thẩm định theo tiêu chí*: units' files into the open empty workbook, a sheet for each criterion. */
import { Button, Field, Input } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, useState } from 'react';
import { fill } from '../../core/words/format';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { addFiles, openPicked } from '../state/picked-files';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { FileInput } from './FileInput';
import { useLayout } from './layout';
import { ProgressLine } from './ProgressLine';

export function ByCriterionSection() {
  const layout = useLayout();
  const { readers, words } = usePane();
  const texts = words.texts.review.byCriterion;
  const action = useAction();
  const perform = usePerform();
  const cancel = useRef<() => void>(undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [criteria, setCriteria] = useState('');
  const [done, setDone] = useState(0);
  const run = (): void => {
    setDone(0);
    action.run(async () => {
      const { outcome } = await perform('byCriterion', {
        files,
        open: openPicked(readers),
        criteria: codesIn(criteria),
        onProgress: setDone,
        cancelled: new Promise<void>((resolve) => {
          cancel.current = resolve;
        }),
      });
      return outcome;
    });
  };
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <p className={layout.small}>{texts.intro}</p>
      <Pick
        files={files}
        busy={action.busy}
        onAdd={(added) => {
          setFiles((before) => addFiles(before, added));
        }}
        onClear={() => {
          setFiles([]);
        }}
      />
      <Field label={texts.criteria} hint={texts.criteriaHint}>
        <Input
          value={criteria}
          onChange={(_, { value }) => {
            setCriteria(value);
          }}
        />
      </Field>
      <div className={layout.row}>
        <ActionButton id="byCriterion" action={action} secondary onPress={run} />
        {action.running && (
          <Button
            onClick={() => {
              cancel.current?.();
            }}
          >
            {words.texts.rollUp.cancel}
          </Button>
        )}
      </div>
      {action.running && files.length > 0 && (
        <div className={layout.group}>
          <ProgressLine
            text={fill(words.texts.rollUp.progress, { done, total: files.length })}
            value={done}
            max={files.length}
          />
        </div>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}

interface PickProps {
  readonly files: readonly File[];
  readonly busy: boolean;
  readonly onAdd: (added: readonly File[]) => void;
  readonly onClear: () => void;
}

/** Picks the units' files, and says how many there are. */
function Pick({ files, busy, onAdd, onClear }: PickProps) {
  const layout = useLayout();
  const { words } = usePane();
  const texts = words.texts.review.byCriterion;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileInput ref={input} onFiles={onAdd} />
      <div className={layout.row}>
        <Button
          icon={<FolderOpen20Regular />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {texts.pick}
        </Button>
        {files.length > 0 && (
          <>
            <span>{fill(texts.picked, { count: files.length })}</span>
            <Button size="small" disabledFocusable={busy} onClick={onClear}>
              {words.texts.rollUp.clear}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Splits codes as people list them: `I; II.1, III`. */
const codesIn = (text: string): string[] =>
  text
    .split(/[;,\s]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
