/**
 * The product without Excel: the pane, over a workbook in memory. A file is opened, typed in, worked on by the same
 * actions, and saved: into itself where the browser lets a page do so, else as a new one.
 */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  FluentProvider,
  Input,
  makeStyles,
  Tab,
  TabList,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useId, useRef, useState } from 'react';
import type { CivilDate } from '../workbook/cells/serial';
import { App } from '../taskpane/App';
import type { Pane } from '../taskpane/state/pane';
import { useTheme } from '../taskpane/theme';
import type { PageTexts } from '../texts/page.en';
import type { Words } from '../taskpane/state/words';
import { download } from './download';
import { canPickFolder, pickFolder } from './evidence-folder';
import { readDocument } from './packed-reader';
import { InPlaceQuestion, Offers, StaleNote } from './Notices';
import { SheetView } from './SheetView';
import { useWorkbook } from './use-workbook';
import type { PageWorkbook } from './use-workbook';

const useStyles = makeStyles({
  page: {
    height: '100vh',
    display: 'grid',
    gridTemplate: 'auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(320px, 420px)',
  },
  bar: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { width: '260px' },
  shared: { marginLeft: 'auto' },
  view: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  tabs: { flexShrink: 0, overflowX: 'auto' },
  note: { margin: tokens.spacingHorizontalM },
  side: {
    overflowY: 'auto',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
  },
  status: {
    gridColumn: '1 / -1',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly words: Words;
  readonly texts: PageTexts;
  readonly random: Pane['random'];
  readonly today: () => CivilDate;
  readonly now: Pane['now'];
}

export function Page({ words, texts, random, today, now }: Props) {
  const styles = useStyles();
  const { theme } = useTheme(undefined);
  const workbook = useWorkbook({ words, texts, today, now, random });
  const { opened, changed, status } = workbook;
  /** The step that goes on once the user agreed to lose what is not saved. */
  const [asked, setAsked] = useState<() => void>();
  const leaving = (next: () => void): void => {
    if (changed) {
      setAsked(() => next);
    } else {
      next();
    }
  };
  // The page shows one workbook: the new one takes the place of the one that is open.
  const openBeside = (bytes: Uint8Array): Promise<void> => {
    leaving(() => void workbook.open(new File([new Uint8Array(bytes)], `${texts.exampleFileName}.xlsx`)));
    return Promise.resolve();
  };
  const { watch } = workbook;
  const pane = {
    ...{ door: opened.door, random, watch, today, now, saveFile: download, openBeside, readDocument },
    ...(canPickFolder() && { pickFolder }),
  };
  return (
    <FluentProvider theme={theme}>
      {/* Not the provider's own class: what floats above the page, such as the question below, gets that one too. */}
      <div className={styles.page}>
        <Bar workbook={workbook} texts={texts} onLeave={leaving} />
        <View workbook={workbook} texts={texts} language={words.language} />
        <div className={styles.side}>
          <App key={opened.key} pane={pane} language={words.language} officeDark={undefined} />
        </div>
        <p className={styles.status} role="status">
          {status}
        </p>
      </div>
      <InPlaceQuestion workbook={workbook} texts={texts} />
      <Question
        texts={texts}
        asked={asked}
        onClose={() => {
          setAsked(undefined);
        }}
      />
    </FluentProvider>
  );
}

interface BarProps {
  readonly workbook: PageWorkbook;
  readonly texts: PageTexts;
  /** Goes on at once, or after the user agreed to lose what is not saved. */
  readonly onLeave: (next: () => void) => void;
}

/** The file's name, and the buttons that open, save and begin anew. */
function Bar({ workbook, texts, onLeave }: BarProps) {
  const styles = useStyles();
  const nameId = useId();
  /** Marks buttons that may ask a question first: they have the focus again after it. */
  const asking = useRestoreFocusTarget();
  const picker = useRef<HTMLInputElement>(null);
  const { opened, name, setName, open, pick, save, saveCopy, startNew, kept } = workbook;
  return (
    <div className={styles.bar} role="region" aria-label={texts.file}>
      <label htmlFor={nameId}>{texts.fileName}</label>
      <Input
        id={nameId}
        className={styles.name}
        value={name}
        maxLength={100}
        contentAfter={`.${opened.ending}`}
        onChange={(_, data) => {
          setName(data.value);
        }}
      />
      <Button
        {...asking}
        icon={<FolderOpen20Regular />}
        onClick={() => {
          onLeave(() => {
            void pick().then((asked) => {
              if (!asked) {
                picker.current?.click();
              }
            });
          });
        }}
      >
        {texts.open}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={texts.open}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) {
            void open(file);
          }
          // The same file picked again is a change too.
          event.target.value = '';
        }}
      />
      <Button icon={<ArrowDownload20Regular />} appearance="primary" onClick={() => void save()}>
        {opened.inPlace ? texts.saveInPlace : opened.losses.length > 0 ? texts.saveAs : texts.save}
      </Button>
      {opened.inPlace && (
        <Button icon={<ArrowDownload20Regular />} onClick={() => void saveCopy()}>
          {texts.saveCopy}
        </Button>
      )}
      <Button
        {...asking}
        icon={<DocumentAdd20Regular />}
        onClick={() => {
          onLeave(startNew);
        }}
      >
        {texts.newWorkbook}
      </Button>
      <Checkbox
        className={styles.shared}
        label={texts.kept.shared}
        title={texts.kept.sharedHint}
        checked={kept.isShared}
        onChange={(_, { checked }) => {
          kept.setShared(checked === true);
        }}
      />
    </div>
  );
}

interface ViewProps {
  readonly workbook: PageWorkbook;
  readonly texts: PageTexts;
  readonly language: string;
}

/** The sheets to work in. */
function View({ workbook, texts, language }: ViewProps) {
  const styles = useStyles();
  const { opened, content, front, at, showSheet } = workbook;
  const sheets = content.sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = sheets.find((each) => each.name === front) ?? sheets[0];
  const isEmpty = sheets.every(({ cells }) => cells.size === 0);
  return (
    <section className={styles.view} aria-label={texts.view}>
      <Offers workbook={workbook} texts={texts} />
      {isEmpty || !sheet ? (
        <p className={styles.note}>{texts.empty}</p>
      ) : (
        <>
          <p className={styles.note}>{texts.hint}</p>
          <StaleNote workbook={workbook} texts={texts} />
          <TabList
            className={styles.tabs}
            aria-label={texts.sheets}
            size="small"
            selectedValue={sheet.name}
            onTabSelect={(_, { value }) => {
              showSheet(String(value));
            }}
          >
            {sheets.map((each) => (
              <Tab key={each.name} value={each.name}>
                {each.name}
              </Tab>
            ))}
          </TabList>
          <SheetView
            key={`${opened.key}/${sheet.name}`}
            book={content}
            sheet={sheet}
            at={at}
            typing={workbook.typing}
            canUndo={workbook.canUndo}
            canRedo={workbook.canRedo}
            texts={texts}
            language={language}
          />
        </>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly texts: PageTexts;
  readonly asked: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Asks before changes are lost that are not saved. */
function Question({ texts, asked, onClose }: QuestionProps) {
  return (
    <Dialog
      open={asked !== undefined}
      onOpenChange={(_, data) => {
        if (!data.open) {
          onClose();
        }
      }}
    >
      <DialogSurface aria-label={texts.unsaved}>
        <DialogBody>
          <DialogContent>{texts.unsaved}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
              }}
            >
              {texts.keep}
            </Button>
            <Button
              onClick={() => {
                onClose();
                asked?.();
              }}
            >
              {texts.discard}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
