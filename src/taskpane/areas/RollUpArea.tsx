/** *Tổng hợp*: many units' workbooks into the open one. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useId, useRef, useState } from 'react';
import { rollUp } from '../../actions/roll-up';
import { fill } from '../../core/messages/format';
import type { Summary } from '../../core/rollup/summary';
import { loadRubrics } from '../../templates/index';
import { useAction } from '../action';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { useLayout } from '../components/layout';
import { RollUpResults } from '../components/RollUpResults';
import { usePane } from '../pane';
import { ACCEPTED, addFiles, openFile } from '../picked-files';

const useStyles = makeStyles({
  files: {
    maxHeight: '180px',
    overflowY: 'auto',
    gap: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& li': {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      paddingInlineStart: tokens.spacingHorizontalS,
      overflowWrap: 'anywhere',
    },
  },
});

export function RollUpArea() {
  const layout = useLayout();
  const styles = useStyles();
  const { door, words } = usePane();
  const { rollUp: texts } = words.texts;
  const action = useAction();
  const input = useRef<HTMLInputElement>(null);
  const progressId = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [done, setDone] = useState(0);
  const [summary, setSummary] = useState<Summary>();
  const run = () => {
    setDone(0);
    setSummary(undefined);
    action.run(async () => {
      const rubrics = await loadRubrics();
      const result = await rollUp(door, { files, open: openFile, rubrics, onProgress: setDone });
      setSummary(result.summary);
      return result.outcome;
    });
  };
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.heading}</h2>
      <p className={layout.text}>{texts.intro}</p>
      <p className={layout.small}>{texts.private}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={(event) => {
          const added = [...(event.target.files ?? [])];
          setFiles((before) => addFiles(before, added));
          // Otherwise picking the same file again, after it was removed, would be no change.
          event.target.value = '';
        }}
      />
      <div className={layout.row}>
        <Button
          icon={<FolderOpen20Regular />}
          disabledFocusable={action.busy}
          onClick={() => input.current?.click()}
        >
          {texts.pick}
        </Button>
        <ActionButton
          action={action}
          label={texts.run}
          runningLabel={fill(texts.progress, { done, total: files.length })}
          onPress={run}
        />
      </div>
      {files.length > 0 && (
        <section className={layout.group} aria-label={fill(texts.picked, { count: files.length })}>
          <div className={layout.row}>
            <h3 className={layout.subheading}>{fill(texts.picked, { count: files.length })}</h3>
            <Button
              size="small"
              appearance="outline"
              disabledFocusable={action.busy}
              onClick={() => {
                setFiles([]);
              }}
            >
              {texts.clear}
            </Button>
          </div>
          <ul className={mergeClasses(layout.list, styles.files)}>
            {files.map((file) => (
              <li key={`${file.name}/${file.size}/${file.lastModified}`}>
                {file.name}
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Dismiss20Regular />}
                  aria-label={fill(texts.remove, { file: file.name })}
                  disabledFocusable={action.busy}
                  onClick={() => {
                    setFiles((before) => before.filter((other) => other !== file));
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {action.running && (
        <div className={layout.group}>
          <span id={progressId} className={layout.small}>
            {fill(texts.progress, { done, total: files.length })}
          </span>
          <ProgressBar aria-labelledby={progressId} value={done} max={Math.max(files.length, 1)} />
        </div>
      )}
      <EndView ended={action.ended} />
      {summary && <RollUpResults summary={summary} />}
    </div>
  );
}
