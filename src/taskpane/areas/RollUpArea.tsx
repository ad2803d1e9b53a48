/** *Tổng hợp*: many units' workbooks into the open one. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { rollUp } from '../../actions/roll-up';
import type { RollUpResult } from '../../actions/roll-up';
import { fill } from '../../core/words/format';
import type { ConfirmedColumns } from '../../core/rollup/columns';
import type { Message } from '../../core/words/message';
import { verdictOf } from '../../core/rollup/count-unit';
import { loadRubrics } from '../../templates/index';
import { useAction } from '../action';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { FileInput } from '../components/FileInput';
import { FormsSection } from '../components/FormsSection';
import { useLayout } from '../components/layout';
import { ProgressLine } from '../components/ProgressLine';
import { ResultsSection } from '../components/ResultsSection';
import { RollUpResults } from '../components/RollUpResults';
import { useShown } from '../components/shown';
import { sentence } from '../language';
import { usePane } from '../pane';
import { addFiles, droppedFiles, nameOf, openPicked } from '../picked-files';
import { timeLeft } from '../time-left';

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
      paddingBlock: tokens.spacingVerticalXXS,
      overflowWrap: 'anywhere',
    },
  },
  drop: {
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  dropping: { backgroundColor: tokens.colorNeutralBackground1Hover },
});

export function RollUpArea() {
  const layout = useLayout();
  const styles = useStyles();
  const { door, readers, assemble, words, today } = usePane();
  const { rollUp: texts } = words.texts;
  const action = useAction();
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const cancel = useRef<() => void>(undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState(false);
  const [progress, setProgress] = useState({ done: 0, left: '' });
  const [refused, setRefused] = useState<readonly Result[]>([]);
  const [last, setLast] = useState<Result>();
  const [result, setResult] = useState<RollUpResult>();
  const picked = useShown(files);

  const add = (added: readonly File[]) => {
    setFiles((before) => addFiles(before, added));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!action.busy) {
      void droppedFiles(event.dataTransfer).then(add);
    }
  };
  const run = (
    more: { readonly confirmed?: ConfirmedColumns; readonly picked?: ReadonlySet<string> } = {},
  ) => {
    setProgress({ done: 0, left: '' });
    setRefused([]);
    setLast(undefined);
    setResult(undefined);
    const started = performance.now();
    action.run(async () => {
      const rubrics = await loadRubrics();
      const ended = await rollUp(door, {
        files,
        open: openPicked(readers),
        ...(assemble ? { assemble } : {}),
        rubrics,
        today: today(),
        ...more,
        onProgress: (done) => {
          setProgress({ done, left: timeLeft(texts, done, files.length, performance.now() - started) });
        },
        onResult: (result) => {
          if (result.kind !== 'file') {
            return;
          }
          const { file, reading } = result.record;
          if (reading.ok) {
            setLast({ file, said: verdictOf(reading)[1] });
          } else {
            setRefused((before) => [{ file, said: [reading.reason] }, ...before]);
          }
        },
        cancelled: new Promise<void>((resolve) => {
          cancel.current = resolve;
        }),
      });
      setResult(ended);
      return ended.outcome;
    });
  };
  const confirm = () => {
    const roles = new Map<string, Record<string, string>>();
    for (const { role, header, key } of result?.guessed ?? []) {
      roles.set(role, { ...roles.get(role), [header]: key });
    }
    run({ confirmed: Object.fromEntries(roles) });
  };
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.heading}</h2>
      <p className={layout.text}>{texts.intro}</p>
      <p className={layout.small}>{texts.private}</p>
      <FileInput ref={input} onFiles={add} />
      <FileInput ref={folder} onFiles={add} isFolder />
      <div
        className={mergeClasses(layout.group, styles.drop, isOver && styles.dropping)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
      >
        <p className={layout.small}>{texts.drop}</p>
        <div className={layout.row}>
          <Button
            icon={<FolderOpen20Regular />}
            disabledFocusable={action.busy}
            onClick={() => input.current?.click()}
          >
            {texts.pick}
          </Button>
          <Button disabledFocusable={action.busy} onClick={() => folder.current?.click()}>
            {texts.pickFolder}
          </Button>
        </div>
      </div>
      <div className={layout.row}>
        <ActionButton
          action={action}
          label={texts.run}
          runningLabel={texts.running}
          onPress={() => {
            run();
          }}
        />
        {action.running && (
          <Button
            onClick={() => {
              cancel.current?.();
            }}
          >
            {texts.cancel}
          </Button>
        )}
      </div>
      {files.length > 0 && !action.running && (
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
            {picked.shown.map((file) => (
              <li key={`${nameOf(file)}/${file.size}/${file.lastModified}`}>
                {nameOf(file)}
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
          {picked.more}
        </section>
      )}
      {action.running && <Progress {...progress} total={files.length} last={last} refused={refused} />}
      <EndView ended={action.ended} />
      {(result?.guessed?.length ?? 0) > 0 && (
        <Button disabledFocusable={action.busy} onClick={confirm}>
          {texts.confirmColumns}
        </Button>
      )}
      {result?.summary && (
        <RollUpResults
          summary={result.summary}
          onPick={(hash) => {
            run({ picked: new Set([...(result.summary?.picked ?? []), hash]) });
          }}
        />
      )}
      <ResultsSection />
      <FormsSection />
    </div>
  );
}

/** What came of reading a file. */
interface Result {
  readonly file: string;
  readonly said: readonly Message[];
}

/** Drawn anew with each file that is read: of thousands that cannot be counted the last ones are enough until the end. */
const REFUSED_SHOWN = 20;

interface ProgressProps {
  readonly done: number;
  readonly left: string;
  readonly total: number;
  /** The last that was read. */
  readonly last: Result | undefined;
  /** The last one first. */
  readonly refused: readonly Result[];
}

/** How far it got, how long it may still take, what was just read, and which files cannot be counted, as they come. */
function Progress({ done, left, total, last, refused }: ProgressProps) {
  const layout = useLayout();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const line = ({ file, said }: Result): string =>
    `${file}: ${said.map((message) => sentence(words, message)).join(' ')}`;
  return (
    <div className={layout.group}>
      <ProgressLine
        text={[fill(texts.progress, { done, total }), left].filter((part) => part !== '').join(' ')}
        value={done}
        max={Math.max(total, 1)}
      />
      {last && <p className={layout.small}>{line(last)}</p>}
      {refused.length > 0 && (
        <ul className={layout.list}>
          {refused.slice(0, REFUSED_SHOWN).map((result) => (
            <li key={result.file} className={layout.small}>
              {line(result)}
            </li>
          ))}
          {refused.length > REFUSED_SHOWN && (
            <li className={layout.small}>{fill(texts.others, { count: refused.length - REFUSED_SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
