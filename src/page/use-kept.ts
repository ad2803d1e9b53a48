/** Keeps changes that are not saved yet, and offers them at the next opening. */
import { useEffect, useRef, useState } from 'react';
import type { Change } from '../workbook/draft/change';
import { sizeOf } from '../workbook/draft/change-size';
import { dropSteps, forget, forgetAll, holdWhileOpen, isShared, keepStep, listKept, setShared } from './kept';
import type { KeptBook } from './kept';

/** Bytes of a change set that a browser is asked to keep: a roll-up of a province is not typed. */
const MOST = 20_000_000;

/** The workbook in front, as far as keeping its changes goes. */
interface Keeping {
  readonly id: string;
  readonly file: string;
  readonly print: string;
  count: number;
  /** A change was too large: nothing after it could be carried out again. */
  isBroken: boolean;
}

export interface Kept {
  readonly offers: readonly KeptBook[];
  readonly isShared: boolean;
  readonly setShared: (shared: boolean) => void;
  /** A workbook is opened, or was saved: changes are counted from it. */
  readonly begin: (file: string, print: string) => void;
  /** Nothing is kept from here on of a workbook that was built anew, without changes. */
  readonly add: (changes: readonly Change[] | undefined) => void;
  /** The last change set was undone. */
  readonly takeBack: () => void;
  /** Forgets what is kept of the workbook in front: it is saved or thrown away. */
  readonly end: () => void;
  readonly discard: (id: string) => void;
}

interface Tools {
  /** Gives the moment on the user's clock. */
  readonly now: () => number;
  readonly random: () => number;
  /** Hears that a change was not kept: it is large, or the browser keeps nothing. */
  readonly onFailure: (why: 'large' | 'never') => void;
}

export function useKept({ now, random, onFailure }: Tools): Kept {
  const [offers, setOffers] = useState<readonly KeptBook[]>([]);
  const [shared, setIsShared] = useState(isShared);
  const keeping = useRef<Keeping>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const isTold = useRef(false);
  const soon = (job: () => Promise<unknown>): void => {
    queue.current = queue.current.then(job).catch(() => {
      if (!isTold.current) {
        isTold.current = true;
        onFailure('never');
      }
    });
  };
  useEffect(() => {
    void listKept(now())
      .then(setOffers)
      .catch(() => undefined);
    // Once, when the page is opened.
  }, []);
  const current = (): Keeping => (keeping.current ??= newKeeping('', '', random));
  const bookOf = ({ id, file, print }: Keeping) => ({ id, file, print, at: now() });
  const end = (): void => {
    const { id, count } = current();
    if (count > 0) {
      soon(() => forget(id));
    }
  };
  return {
    offers,
    isShared: shared,
    setShared: (wanted) => {
      setShared(wanted);
      setIsShared(wanted);
      if (wanted) {
        setOffers([]);
        current().isBroken = true;
        soon(forgetAll);
      }
    },
    begin: (file, print) => {
      keeping.current = newKeeping(file, print, random);
    },
    add: (changes) => {
      const into = current();
      if (shared || into.isBroken) {
        return;
      }
      if (!changes || changes.reduce((sum, change) => sum + sizeOf(change), 0) > MOST) {
        into.isBroken = true;
        onFailure('large');
        return;
      }
      const number = into.count++;
      if (number === 0) {
        holdWhileOpen(into.id);
      }
      soon(() => keepStep(bookOf(into), number, changes));
    },
    takeBack: () => {
      const from = current();
      // What was undone may be the change that could not be kept: none of those that are goes with it.
      if (from.count > 0 && !from.isBroken) {
        const number = --from.count;
        soon(() => dropSteps(bookOf(from), number));
      }
    },
    end,
    discard: (id) => {
      setOffers((all) => all.filter((offer) => offer.id !== id));
      soon(() => forget(id));
    },
  };
}

const newKeeping = (file: string, print: string, random: () => number): Keeping => ({
  id: `so-dan-van-${random().toString(36).slice(2)}${random().toString(36).slice(2)}`,
  file,
  print,
  count: 0,
  isBroken: false,
});
