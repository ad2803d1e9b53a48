/**
 * The product without Excel: the pane, over a workbook in memory. A file is opened, looked at, worked on by the same
 * actions, and saved as a new one; the original is never written to.
 */
import {
  Button,
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
import { useEffect, useId, useRef, useState } from 'react';
import type { CivilDate } from '../workbook/cells/serial';
import type { CellAt } from '../workbook/cells/cells';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { fill } from '../core/words/format';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import type { FileDoor } from '../files/file-door';
import { bareName, copyName, xlsxName } from '../files/file-name';
import type { Loss } from '../files/losses';
import { refusalMessage } from '../files/message';
import { openFile } from '../files/open';
import type { FileWorkbook } from '../files/workbook';
import { writeWorkbook } from '../files/write';
import { App } from '../taskpane/App';
import { sentence } from '../texts/words';
import type { Words } from '../texts/words';
import type { Pane } from '../taskpane/state/pane';
import { useTheme } from '../taskpane/theme';
import { download } from './download';
import { SheetView } from './SheetView';
import type { PageTexts } from '../texts/page.vi';

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

interface Opened {
  readonly door: FileDoor;
  /** What a new file of it will not hold. */
  readonly losses: readonly Loss[];
  /** Counts workbooks, so that each gets a pane of its own. */
  readonly key: number;
}

export function Page({ words, texts, random, today, now }: Props) {
  const styles = useStyles();
  const nameId = useId();
  const { theme } = useTheme(undefined);
  /** Of buttons that may ask a question first: they have the focus again after it. */
  const asking = useRestoreFocusTarget();
  const picker = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState<CellAt>();
  const [front, setFront] = useState<string>();
  /** What is drawn; the door has the newest. */
  const [content, setContent] = useState<FileWorkbook>(() => emptyWorkbook(texts.firstSheet));
  const [changed, setChanged] = useState(false);
  const [status, setStatus] = useState(texts.ready);
  const [name, setName] = useState(texts.firstFileName);
  const [asked, setAsked] = useState<() => void>();
  const openDoor = (workbook: FileWorkbook): FileDoor => {
    const door = openFileDoor(workbook, {
      today,
      onChange: () => {
        setContent(door.content());
        setChanged(true);
      },
      onShow: (cell) => {
        setFront(cell.sheet);
        setAt({ ...cell });
      },
    });
    return door;
  };
  const [opened, setOpened] = useState<Opened>(() => ({ door: openDoor(content), losses: [], key: 0 }));

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (changed) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [changed]);

  const show = (workbook: FileWorkbook, losses: readonly Loss[]): void => {
    const door = openDoor(workbook);
    setOpened(({ key }) => ({ door, losses, key: key + 1 }));
    setContent(door.content());
    setFront(workbook.activeSheet);
    setAt(undefined);
    setChanged(false);
  };
  const lost = (losses: readonly Loss[]): string => losses.map((loss) => texts.losses[loss]).join(', ');

  const open = async (file: File): Promise<void> => {
    setStatus(fill(texts.opening, { file: file.name }));
    const result = await file
      .arrayBuffer()
      .then((bytes) => openFile(new Uint8Array(bytes), file.name))
      .catch(() => undefined);
    if (!result?.ok) {
      const reason = sentence(words, result ? refusalMessage(result.code) : { code: 'file.notOpened' });
      setStatus(fill(texts.notOpened, { file: file.name, reason }));
      return;
    }
    show(result.content, result.losses);
    const ours =
      result.losses.length === 0 && result.content.sheets.some((sheet) => sheet.name === META_SHEET);
    setName(ours ? bareName(file.name) : copyName(file.name));
    setStatus(
      result.losses.length === 0
        ? fill(texts.opened, { file: file.name })
        : fill(texts.openedWithLosses, { file: file.name, losses: lost(result.losses) }),
    );
  };

  const save = async (): Promise<void> => {
    const file = xlsxName(name, texts.firstFileName);
    setStatus(texts.saving);
    try {
      download(file, await writeWorkbook(opened.door.content()));
      setChanged(false);
      setStatus(fill(texts.saved, { file }));
    } catch {
      setStatus(texts.notSaved);
    }
  };

  /** Goes on at once, or after the user agreed to lose what is not saved. */
  const leaving = (next: () => void): void => {
    if (changed) {
      setAsked(() => next);
    } else {
      next();
    }
  };

  const sheets = content.sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = sheets.find((each) => each.name === front) ?? sheets[0];
  const isEmpty = sheets.every(({ cells }) => cells.size === 0);
  const pane = { door: opened.door, random, today, now, saveFile: download };
  return (
    <FluentProvider theme={theme}>
      {/* Not the provider's own class: what floats above the page, such as the question below, gets that one too. */}
      <div className={styles.page}>
        <div className={styles.bar} role="region" aria-label={texts.file}>
          <label htmlFor={nameId}>{texts.fileName}</label>
          <Input
            id={nameId}
            className={styles.name}
            value={name}
            maxLength={100}
            contentAfter=".xlsx"
            onChange={(_, data) => {
              setName(data.value);
            }}
          />
          <Button
            {...asking}
            icon={<FolderOpen20Regular />}
            onClick={() => {
              leaving(() => picker.current?.click());
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
            {opened.losses.length > 0 ? texts.saveAs : texts.save}
          </Button>
          <Button
            {...asking}
            icon={<DocumentAdd20Regular />}
            onClick={() => {
              leaving(() => {
                show(emptyWorkbook(texts.firstSheet), []);
                setName(texts.firstFileName);
                setStatus(texts.ready);
              });
            }}
          >
            {texts.newWorkbook}
          </Button>
        </div>
        <section className={styles.view} aria-label={texts.view}>
          {isEmpty || !sheet ? (
            <p className={styles.note}>{texts.empty}</p>
          ) : (
            <>
              <p className={styles.note}>{texts.readOnly}</p>
              <TabList
                className={styles.tabs}
                aria-label={texts.sheets}
                size="small"
                selectedValue={sheet.name}
                onTabSelect={(_, { value }) => {
                  setFront(String(value));
                  setAt(undefined);
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
                sheet={sheet}
                at={at}
                texts={texts}
                language={words.language}
              />
            </>
          )}
        </section>
        <div className={styles.side}>
          <App key={opened.key} pane={pane} language={words.language} officeDark={undefined} />
        </div>
        <p className={styles.status} role="status">
          {status}
        </p>
      </div>
      <Dialog
        open={asked !== undefined}
        onOpenChange={(_, data) => {
          if (!data.open) {
            setAsked(undefined);
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
                  setAsked(undefined);
                }}
              >
                {texts.keep}
              </Button>
              <Button
                onClick={() => {
                  setAsked(undefined);
                  asked?.();
                }}
              >
                {texts.discard}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </FluentProvider>
  );
}
