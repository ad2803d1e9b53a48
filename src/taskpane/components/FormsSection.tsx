/** *Gửi biểu mẫu cho đơn vị*: a workbook for every unit of the register, all in one .zip. Only where files can be saved. */
import { Button, ProgressBar } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { makeForms } from '../../actions/make-forms';
import { fill } from '../../core/messages/format';
import { loadRubrics } from '../../templates/index';
import { useAction } from '../action';
import { usePane } from '../pane';
import { saveZip } from '../save-zip';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

/** Without diacritics, as the names of what it holds. */
const ZIP_NAME = 'bo-bieu-mau-gui-don-vi.zip';

export function FormsSection() {
  const layout = useLayout();
  const { door, saveFile, today, words } = usePane();
  const texts = words.texts.rollUp.forms;
  const action = useAction();
  const isCancelled = useRef(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const id = useId();
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
                saveZip({ today, saveFile }, ZIP_NAME, 'forms.saved', async (to) => {
                  const { outcome } = await makeForms(door, {
                    to,
                    rubrics: await loadRubrics(),
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
          <span id={id} className={layout.small}>
            {fill(texts.progress, progress)}
          </span>
          <ProgressBar aria-labelledby={id} value={progress.done} max={progress.total} />
        </div>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}
