/** Files for many units in one .zip, made one after the other and stopped on request. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ChoiceOf } from '../../actions/registry';
import { fill } from '../../core/words/format';
import type { Texts } from '../../texts/pane.en';
import { useAction, usePerform } from '../state/action';
import { usePackOfPlan } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { saveZip } from './save-zip';
import type { SavedCode } from './save-zip';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { ProgressLine } from './ProgressLine';

interface Props {
  readonly id: 'makeForms' | 'makeResults';
  readonly texts: Texts['rollUp']['forms' | 'results'];
  /** The .zip's name, without diacritics, as the names of what it holds. */
  readonly zip: string;
  /** The message once it is saved, with `file`. */
  readonly saved: SavedCode;
  /** A choice beside the button. */
  readonly children?: ReactNode;
  /** Gives what was chosen there. */
  readonly more?: () => Promise<Pick<ChoiceOf<'makeForms'>, 'everybody' | 'only' | 'sets'>>;
}

export function ZipSection({ id, texts, zip, saved, children, more }: Props) {
  const layout = useLayout();
  const { saveFile, today } = usePane();
  const action = useAction();
  const perform = usePerform();
  const pack = usePackOfPlan();
  const isCancelled = useRef(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <h3 className={layout.subheading}>{texts.heading}</h3>
      <p className={layout.small}>{texts.intro}</p>
      {saveFile && children}
      {saveFile ? (
        <div className={layout.row}>
          <ActionButton
            id={id}
            action={action}
            secondary
            onPress={() => {
              isCancelled.current = false;
              setProgress({ done: 0, total: 0 });
              action.run(() =>
                saveZip({ today, saveFile }, zip, saved, async (to) => {
                  const { outcome } = await perform(id, {
                    ...(id === 'makeForms' && pack && { pack }),
                    ...(await more?.()),
                    to,
                    onProgress: (done, total) => {
                      setProgress({ done, total });
                    },
                    isCancelled: () => isCancelled.current,
                  });
                  return outcome;
                }),
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
