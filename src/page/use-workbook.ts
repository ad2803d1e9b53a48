/** The workbook of the page: opened, changed by actions, saved as a new file; and what is said of it. */
import { useEffect, useState } from 'react';
import type { CellAt } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { fill } from '../core/words/format';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import type { FileDoor } from '../files/file-door';
import { bareName, copyName, xlsxName } from '../files/file-name';
import type { Loss } from '../files/losses';
import { refusalMessage } from '../files/message';
import { openFile } from '../files/open';
import type { FileWorkbook } from '../files/parts/workbook';
import { endingOfBook, writeWorkbook } from '../files/write';
import type { PageTexts } from '../texts/page.en';
import { sentence } from '../taskpane/state/words';
import type { Words } from '../taskpane/state/words';
import { download } from './download';

interface Opened {
  readonly door: FileDoor;
  /** The kinds of content that a new file of it will not hold. */
  readonly losses: readonly Loss[];
  /** Counts workbooks, so that each gets a pane of its own. */
  readonly key: number;
}

export interface PageWorkbook {
  readonly opened: Opened;
  /** The workbook that is drawn; the door has the newest. */
  readonly content: FileWorkbook;
  /** The sheet in front. */
  readonly front: string | undefined;
  /** The cell to bring into view. */
  readonly at: CellAt | undefined;
  readonly changed: boolean;
  readonly status: string;
  /** The file's name, without its ending. */
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly showSheet: (sheet: string) => void;
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly startNew: () => void;
}

/**
 * Holds the workbook.
 * @param today gives the day on the user's clock.
 */
export function useWorkbook(words: Words, texts: PageTexts, today: () => CivilDate): PageWorkbook {
  const [at, setAt] = useState<CellAt>();
  const [front, setFront] = useState<string>();
  /** The workbook that is drawn; the door has the newest. */
  const [content, setContent] = useState<FileWorkbook>(() => emptyWorkbook(texts.firstSheet));
  const [changed, setChanged] = useState(false);
  const [status, setStatus] = useState<string>(texts.ready);
  const [name, setName] = useState<string>(texts.firstFileName);
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

  useLeavingWarned(changed);
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
    const result = await opening(file);
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
    const file = xlsxName(name, texts.firstFileName, endingOfBook(opened.door.content()));
    setStatus(texts.saving);
    try {
      download(file, await writeWorkbook(opened.door.content()));
      setChanged(false);
      setStatus(fill(texts.saved, { file }));
    } catch {
      setStatus(texts.notSaved);
    }
  };

  return {
    ...{ opened, content, front, at, changed, status, name, setName, open, save },
    showSheet: (sheet) => {
      setFront(sheet);
      setAt(undefined);
    },
    startNew: () => {
      show(emptyWorkbook(texts.firstSheet), []);
      setName(texts.firstFileName);
      setStatus(texts.ready);
    },
  };
}

/** Opens a file; nothing when the browser cannot read it. */
const opening = (file: File) =>
  file
    .arrayBuffer()
    .then((bytes) => openFile(new Uint8Array(bytes), file.name))
    .catch(() => undefined);

/** Has the browser ask before a page with unsaved changes is left. */
function useLeavingWarned(changed: boolean): void {
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
}
