/** Files for many units, all in one .zip: made one after the other, with how far it is, stopped on request. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FormsTo } from '../../core/forms/to';
import { fill } from '../../core/words/format';
import type { MessageCode } from '../../core/words/vi';
import type { Outcome } from '../../core/words/outcome';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { saveZip } from './save-zip';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { ProgressLine } from './ProgressLine';

interface Props {
  readonly texts: Readonly<
    Record<'heading' | 'intro' | 'run' | 'running' | 'cancel' | 'progress' | 'onPage', string>
  >;
  /** The .zip's name, without diacritics, as the names of what it holds. */
  readonly zip: string;
  /** What to say once it is saved, with `file`. */
  readonly saved: MessageCode;
  readonly make: (request: {
    readonly to: FormsTo;
    readonly onProgress: (done: number, total: number) => void;
    readonly isCancelled: () => boolean;
  }) => Promise<Outcome>;
}

export function ZipSection({ texts, zip, saved, make }: Props) {
  const layout = useLayout();
  const { saveFile, today } = usePane();
  const action = useAction();
  const isCancelled = useRef(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <h3 className={layout.subheading}>{texts.heading}</h3>
      <p className={layout.small}>{texts.intro}</p>
      {saveFile ? (
        <div className={layout.row}>
          <ActionButton
            action={action}
            secondary
            label={texts.run}
            runningLabel={texts.running}
            onPress={() => {
              isCancelled.current = false;
              setProgress({ done: 0, total: 0 });
              action.run(() =>
                saveZip({ today, saveFile }, zip, saved, (to) =>
                  make({
                    to,
                    onProgress: (done, total) => {
                      setProgress({ done, total });
                    },
                    isCancelled: () => isCancelled.current,
                  }),
                ),
              );
            }}
          />
          {action.running && (
            <Button
              onClick={() => {
                isCancelled.current = true;
              }}
            >
              {texts.cancel}
            </Button>
          )}
        </div>
      ) : (
        <p className={layout.text}>{texts.onPage}</p>
      )}
      {action.running && progress.total > 0 && (
        <div className={layout.group}>
          <ProgressLine text={fill(texts.progress, progress)} value={progress.done} max={progress.total} />
        </div>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}
