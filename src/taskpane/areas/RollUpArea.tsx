/** *Tổng hợp*: many units' workbooks into the open one. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, useState } from 'react';
import { ACTIONS } from '../../actions/registry';
import { fill } from '../../core/words/format';
import { ActionButton } from '../components/ActionButton';
import { PendingDecisions, usePending } from '../components/DeskDecisions';
import { EndView } from '../components/EndView';
import { FileInput } from '../components/FileInput';
import { FolderAgain } from '../components/FolderAgain';
import { FormsSection } from '../components/FormsSection';
import { useLayout } from '../components/layout';
import { Fold } from '../components/Fold';
import { PickFile } from '../components/OwnFile';
import { ProgressLine } from '../components/ProgressLine';
import { PublishSection } from '../components/PublishSection';
import { ResultsSection } from '../components/ResultsSection';
import { RollUpDesk } from '../components/RollUpDesk';
import { RollUpResults } from '../components/RollUpResults';
import { useShown } from '../components/shown';
import { StageCard } from '../components/StageCard';
import { useLacking } from '../state/held-context';
import { useStanding } from '../state/standing';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { addFiles, droppedFiles, nameOf } from '../state/picked-files';
import { canPickFolder, pickFolder } from '../state/picked-folder';
import type { PickedFolder } from '../state/picked-folder';
import { madeNow } from '../../core/rollup/decisions';
import { deskOf } from '../../core/rollup/desk-shown';
import { useOpenDesk, useRollUp } from './use-roll-up';
import type { FileRead, Progress } from './use-roll-up';

const useStyles = makeStyles({
  files: {
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

const RESULTS = [ACTIONS.makeResults.needs];
const FORMS = [ACTIONS.makeForms.needs];

export function RollUpArea() {
  const layout = useLayout();
  const { now, words } = usePane();
  const { rollUp: texts } = words.texts;
  const { standing } = useStanding();
  const hasRollUp = useLacking(RESULTS) === undefined;
  const hasPlan = useLacking(FORMS) === undefined;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [folder, setFolder] = useState<PickedFolder>();
  const { action, progress, result, run, cancel } = useRollUp(files);
  const opened = useOpenDesk(hasRollUp, result);
  const desk = result ? deskOf(result.summary, words.catalogue, opened?.due ?? null) : opened;
  const pending = usePending();
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
      {standing?.facts.kind === 'rollUp' ? <StageCard /> : <p className={layout.text}>{texts.intro}</p>}
      <p className={layout.small}>{texts.private}</p>
      <Drop
        busy={action.busy}
        isNext={files.length === 0}
        onAdd={(added) => {
          setFiles((before) => addFiles(before, added));
        }}
        onFolder={(chosen) => {
          setFolder(chosen);
          setFiles((before) => addFiles(before, chosen.files));
        }}
      />
      {folder && (
        <FolderAgain
          key={folder.name}
          folder={folder}
          files={files}
          busy={action.busy}
          onChange={(now, all) => {
            setFolder(now);
            setFiles(all);
            run({ files: all });
          }}
        />
      )}
      <div className={layout.row}>
        <ActionButton
          id="rollUp"
          secondary={files.length === 0}
          action={action}
          onPress={() => {
            run();
          }}
        />
        {action.running && <Button onClick={cancel}>{texts.cancel}</Button>}
      </div>
      {files.length > 0 && !action.running && <Picked files={files} busy={action.busy} onChange={setFiles} />}
      {action.running && <Reading {...progress} total={files.length} />}
      <EndView ended={action.ended} />
      {(result?.guessed.length ?? 0) > 0 && (
        <Button disabledFocusable={action.busy} onClick={confirm}>
          {texts.confirmColumns}
        </Button>
      )}
      {result && <RollUpResults summary={result.summary} />}
      {pending.made.length > 0 && (
        <PendingDecisions
          pending={pending}
          busy={action.busy}
          onApply={(decisions, by) => {
            run({ held: true, decisions: madeNow(decisions, { by, on: now() }) }, pending.clear);
          }}
        />
      )}
      {desk && !action.running && (
        // Opened again, a roll-up in which nothing waits for a choice says in one line how it stands.
        <Fold
          heading={texts.desk.heading}
          open={result !== undefined || desk.units.some(({ state }) => state === 'toChoose')}
        >
          <RollUpDesk desk={desk} pending={pending} />
        </Fold>
      )}
      {hasRollUp && (
        <Fold heading={texts.years.heading}>
          <PickFile
            label={texts.years.pick}
            hint={texts.years.hint}
            accept=".xlsx,.xlsm"
            onPick={(file) => {
              run({ held: true, lastYear: file });
            }}
          />
        </Fold>
      )}
      {hasRollUp && (
        <Fold heading={texts.published.heading}>
          <PublishSection />
        </Fold>
      )}
      {hasRollUp && <ResultsSection />}
      {hasPlan && <FormsSection />}
    </div>
  );
}

interface DropProps {
  readonly busy: boolean;
  /** Whether picking files is what comes next. */
  readonly isNext: boolean;
  readonly onAdd: (added: readonly File[]) => void;
  /** Called with a folder that can be read again. */
  readonly onFolder: (folder: PickedFolder) => void;
}

/** A place where files and folders are dropped, or picked by a button. */
function Drop({ busy, isNext, onAdd, onFolder }: DropProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { rollUp: texts } = usePane().words.texts;
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = async () => {
    const picked = canPickFolder() ? await pickFolder() : 'unable';
    if (picked === 'unable') {
      folder.current?.click();
    } else if (picked) {
      onFolder(picked);
    }
  };
  return (
    <>
      <FileInput ref={input} onFiles={onAdd} />
      <FileInput ref={folder} onFiles={onAdd} isFolder />
      <div
        className={mergeClasses(layout.group, styles.drop, isOver && styles.dropping)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!busy) {
            void droppedFiles(event.dataTransfer).then(onAdd);
          }
        }}
      >
        <p className={layout.small}>{texts.drop}</p>
        <div className={layout.row}>
          <Button
            icon={<FolderOpen20Regular />}
            appearance={isNext ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => input.current?.click()}
          >
            {texts.pick}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void choose()}>
            {texts.pickFolder}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Files shown at first: what was picked is known by its number. */
const PICKED_SHOWN = 5;

interface PickedProps {
  readonly files: readonly File[];
  readonly busy: boolean;
  readonly onChange: (files: readonly File[]) => void;
}

/** The files that were picked, each with a button that takes it off. */
function Picked({ files, busy, onChange }: PickedProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { rollUp: texts } = usePane().words.texts;
  const { shown, more } = useShown(files, PICKED_SHOWN);
  const heading = fill(texts.picked, { count: files.length });
  return (
    <section className={layout.group} aria-label={heading}>
      <div className={layout.row}>
        <h3 className={layout.subheading}>{heading}</h3>
        <Button
          size="small"
          appearance="outline"
          disabledFocusable={busy}
          onClick={() => {
            onChange([]);
          }}
        >
          {texts.clear}
        </Button>
      </div>
      <ul className={mergeClasses(layout.list, styles.files)}>
        {shown.map((file) => (
          <li key={`${nameOf(file)}/${file.size}/${file.lastModified}`}>
            {nameOf(file)}
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={fill(texts.remove, { file: file.name })}
              disabledFocusable={busy}
              onClick={() => {
                onChange(files.filter((other) => other !== file));
              }}
            />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** Files shown that cannot be counted. The list is drawn anew with each file, and of thousands the last ones are enough. */
const REFUSED_SHOWN = 20;

/** Progress of the reading: time left, what was just read, files that cannot be counted. */
function Reading({ done, left, total, last, refused }: Progress & { readonly total: number }) {
  const layout = useLayout();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const line = ({ file, said }: FileRead): string =>
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
