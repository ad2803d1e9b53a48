/** The workbook of the page: opened, typed in, changed by actions, undone, saved; and what is said of it. */
import { useEffect, useRef, useState } from 'react';
import { cellName } from '../workbook/cells/cells';
import type { CellAt } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import type { Change } from '../workbook/draft/change';
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
import { canPick, inPlaceOf, pickFile, writeInPlace } from './in-place';
import type { InPlace } from './in-place';
import { printOf, readKept } from './kept';
import type { KeptBook } from './kept';
import { NOTHING_DONE, redone, undone, withDone } from './typing/history';
import { useKept } from './use-kept';
import type { Kept } from './use-kept';
import { typingOf } from './use-typing';
import type { Typing } from './use-typing';

interface Opened {
  readonly door: FileDoor;
  /** The kinds of content that a new file of it will not hold. */
  readonly losses: readonly Loss[];
  /** Counts workbooks, so that each gets a pane of its own. */
  readonly key: number;
  /** The name of its file; none for a new workbook. */
  readonly file?: string;
  /** Tells its file from others. */
  readonly print: string;
  /** The ending that its file has. */
  readonly ending: string;
  /** The file that it can be saved into. */
  readonly inPlace?: InPlace;
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
  /** Lets the user pick a file where it can be written later. @returns whether the browser could ask. */
  readonly pick: () => Promise<boolean>;
  /** Saves into the opened file; asks before the first time. */
  readonly save: () => Promise<void>;
  /** Saves a file of its own. */
  readonly saveCopy: () => Promise<void>;
  /** The question before the first saving into the file, while it is asked. */
  readonly isAskingInPlace: boolean;
  readonly answerInPlace: (answer: 'write' | 'copy' | 'later') => void;
  readonly startNew: () => void;
  readonly typing: Typing;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Tells the pane of what is typed. */
  readonly watch: (changed: () => void) => () => void;
  readonly kept: Kept;
  readonly restore: (book: KeptBook) => Promise<void>;
}

interface Tools {
  readonly words: Words;
  readonly texts: PageTexts;
  /** Gives the day on the user's clock. */
  readonly today: () => CivilDate;
  /** Gives the moment on the user's clock. */
  readonly now: () => number;
  readonly random: () => number;
}

/** Holds the workbook. */
export function useWorkbook({ words, texts, today, now, random }: Tools): PageWorkbook {
  const [at, setAt] = useState<CellAt>();
  const [front, setFront] = useState<string>();
  const [content, setContent] = useState<FileWorkbook>(() => emptyWorkbook(texts.firstSheet));
  const [saved, setSaved] = useState(content);
  const [history, setHistory] = useState(NOTHING_DONE);
  const [status, setStatus] = useState<string>(texts.ready);
  const [name, setName] = useState<string>(texts.firstFileName);
  const [isAskingInPlace, setIsAskingInPlace] = useState(false);
  const hasAgreed = useRef(false);
  const watchers = useRef(new Set<() => void>());
  const kept = useKept({
    now,
    random,
    onFailure: (why) => {
      setStatus(why === 'large' ? texts.kept.tooLarge : texts.kept.notKept);
    },
  });
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  const openDoor = (workbook: FileWorkbook): FileDoor => {
    const door = openFileDoor(workbook, {
      today,
      onChange: (changes, before) => {
        setHistory((all) => withDone(all, { changes: changes ?? [], before, after: door.content() }));
        setContent(door.content());
        latest.current.add(changes);
      },
      onShow: (cell) => {
        setFront(cell.sheet);
        setAt({ ...cell });
      },
    });
    return door;
  };
  const [opened, setOpened] = useState<Opened>(() => ({
    door: openDoor(content),
    losses: [],
    key: 0,
    print: '',
    ending: endingOfBook(content),
  }));
  const { door } = opened;
  const changed = content !== saved;
  useLeavingWarned(changed);
  const show = (workbook: FileWorkbook, next: Omit<Opened, 'door' | 'key' | 'ending'>): FileDoor => {
    const made = openDoor(workbook);
    setOpened(({ key }) => ({ ...next, door: made, key: key + 1, ending: endingOfBook(workbook) }));
    setContent(made.content());
    setSaved(made.content());
    setHistory(NOTHING_DONE);
    setFront(workbook.activeSheet);
    setAt(undefined);
    hasAgreed.current = false;
    kept.begin(next.file ?? '', next.print);
    return made;
  };
  const lost = (losses: readonly Loss[]): string => losses.map((loss) => texts.losses[loss]).join(', ');

  const open = async (file: File, handle?: FileSystemFileHandle): Promise<void> => {
    setStatus(fill(texts.opening, { file: file.name }));
    const bytes = await bytesOf(file);
    const result = bytes && (await openFile(bytes, file.name));
    if (!bytes || !result?.ok) {
      const reason = sentence(
        words,
        result?.ok === false ? refusalMessage(result.code) : { code: 'file.notOpened' },
      );
      setStatus(fill(texts.notOpened, { file: file.name, reason }));
      return;
    }
    kept.end();
    show(result.content, {
      losses: result.losses,
      file: file.name,
      print: printOf(bytes),
      ...(handle ? { inPlace: inPlaceOf(handle, file, bytes) } : {}),
    });
    const ours =
      result.losses.length === 0 && result.content.sheets.some((sheet) => sheet.name === META_SHEET);
    setName(ours && !handle ? bareName(file.name) : copyName(file.name));
    setStatus(
      result.losses.length === 0
        ? fill(texts.opened, { file: file.name })
        : fill(texts.openedWithLosses, { file: file.name, losses: lost(result.losses) }),
    );
  };

  /** Begins anew after saving: nothing before it is kept or undone, since a file holds it. */
  const settle = (file: string, bytes: Uint8Array, inPlace: InPlace | undefined): void => {
    const print = printOf(bytes);
    kept.end();
    kept.begin(file, print);
    setSaved(door.content());
    setHistory(NOTHING_DONE);
    setOpened((was) => ({ ...was, file, print, ...(inPlace ? { inPlace } : {}) }));
  };
  const stale = staleCells(content);
  const saveAs = (bytes: Uint8Array): string => {
    const file = xlsxName(name, texts.firstFileName, endingOfBook(door.content()));
    download(file, bytes);
    return file;
  };
  const saving = async (job: (bytes: Uint8Array) => Promise<void> | void): Promise<void> => {
    setStatus(texts.saving);
    try {
      await job(await writeWorkbook(door.content()));
    } catch {
      setStatus(texts.notSaved);
    }
  };
  const told = (text: string, file: string): string =>
    stale.length > 0 ? fill(texts.savedStale, { file, count: stale.length }) : text;
  const saveCopy = (): Promise<void> =>
    saving((bytes) => {
      const file = saveAs(bytes);
      settle(file, bytes, undefined);
      setStatus(told(fill(texts.saved, { file }), file));
    });
  const write = (inPlace: InPlace): Promise<void> =>
    saving(async (bytes) => {
      const file = inPlace.handle.name;
      const result = await writeInPlace(inPlace, bytes);
      if (typeof result === 'string') {
        const copy = saveAs(bytes);
        settle(copy, bytes, undefined);
        setStatus(fill(texts.notInPlace[result], { file, copy }));
        return;
      }
      hasAgreed.current = true;
      settle(file, bytes, result);
      setStatus(told(fill(texts.savedInPlace, { file }), file));
    });
  const back = (): boolean => {
    const step = undone(history);
    if (step) {
      setHistory(step.history);
      door.restore(step.content);
      setContent(step.content);
      kept.takeBack();
    }
    return step !== undefined;
  };
  const forth = (): boolean => {
    const step = redone(history);
    if (step) {
      setHistory(step.history);
      door.restore(step.content);
      setContent(step.content);
      kept.add(step.changes);
    }
    return step !== undefined;
  };
  const tell = (): void => {
    watchers.current.forEach((watcher) => {
      watcher();
    });
  };
  return {
    ...{ opened, content, front, at, changed, status, name, setName, open, saveCopy, isAskingInPlace, kept },
    pick: async () => {
      const picked = canPick() ? await pickFile() : 'unable';
      if (picked && picked !== 'unable') {
        await open(picked.file, picked.handle);
      }
      return picked !== 'unable';
    },
    save: async () => {
      if (!opened.inPlace) {
        await saveCopy();
      } else if (hasAgreed.current) {
        await write(opened.inPlace);
      } else {
        setIsAskingInPlace(true);
      }
    },
    answerInPlace: (answer) => {
      setIsAskingInPlace(false);
      if (answer !== 'later') {
        void (answer === 'write' && opened.inPlace ? write(opened.inPlace) : saveCopy());
      }
    },
    showSheet: (sheet) => {
      setFront(sheet);
      setAt(undefined);
    },
    startNew: () => {
      kept.end();
      show(emptyWorkbook(texts.firstSheet), { losses: [], print: '' });
      setName(texts.firstFileName);
      setStatus(texts.ready);
    },
    typing: typingOf({ door, content, words, texts, today, say: setStatus, undo: back, redo: forth, tell }),
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    watch: (watcher) => {
      watchers.current.add(watcher);
      return () => {
        watchers.current.delete(watcher);
      };
    },
    restore: async (book) => {
      const steps = await readKept(book.id).catch(() => []);
      const into = book.file === '' ? show(emptyWorkbook(texts.firstSheet), { losses: [], print: '' }) : door;
      const count = await carriedOut(into, steps);
      kept.discard(book.id);
      setStatus(
        count === steps.length
          ? fill(texts.kept.restored, { count })
          : fill(texts.kept.restoredPart, { count, total: steps.length }),
      );
    },
  };
}

/** Carries out change sets one after the other. @returns how many, up to the first that cannot be. */
async function carriedOut(door: FileDoor, steps: readonly (readonly Change[])[]): Promise<number> {
  for (const [index, changes] of steps.entries()) {
    if ((await door.apply(changes)).state !== 'done') {
      return index;
    }
  }
  return steps.length;
}

/** The cells whose values are old, on sheets that can be seen. */
export const staleCells = ({ sheets }: FileWorkbook): { sheet: string; name: string }[] =>
  sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ name: sheet, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, cell]) => (cell.stale ? [{ sheet, name: cellName(row, column) }] : [])),
      ),
    );

/** The bytes of a file; nothing when the browser cannot read it. */
const bytesOf = (file: File): Promise<Uint8Array | undefined> =>
  file.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );

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
