/** State of the province's pack on this machine: loaded, asked about, taken, removed. */
import { useState } from 'react';
import { packArrival } from '../../core/pack/arrival';
import type { ReadPack } from '../../core/pack/pack';
import type { Message } from '../../core/words/message';
import { useAction } from '../state/action';
import type { Action } from '../state/action';
import { keepPack, keptWord, useKeptPack } from '../state/kept-pack';
import type { KeptPack } from '../state/kept-pack';
import { usePane } from '../state/pane';

/** A pack that waits for a person to take it, with what it changes. */
export interface Asked {
  readonly pack: ReadPack;
  readonly text: string;
  readonly changes: readonly Message[];
}

interface PackState {
  readonly kept: KeptPack | undefined;
  /** A pack that would take the place of the kept one. */
  readonly asked: Asked | undefined;
  readonly reading: Action;
  /** Judges the text of a pack's file, and keeps it where nothing is to be asked. */
  readonly load: (text: () => Promise<string>) => void;
  readonly take: () => void;
  readonly leave: () => void;
  readonly remove: () => void;
}

/** Loads, takes and removes the pack. Nothing is changed before a newer one was seen and taken. */
export function usePack(province: string | undefined): PackState {
  const { today } = usePane();
  const reading = useAction();
  const kept = useKeptPack();
  const [asked, setAsked] = useState<Asked>();
  return {
    ...{ kept, asked, reading },
    load: (textOf) => {
      setAsked(undefined);
      reading.run(async () => {
        const { readPackFile } = await import(/* webpackChunkName: "pack" */ '../../templates/pack-file');
        const text = await textOf();
        const read = readPackFile(text);
        if (!read.ok) {
          return { state: 'unchanged', messages: [read.reason] };
        }
        const arrival = packArrival(read, { held: kept?.ok ? kept : undefined, province, today: today() });
        if (arrival.state === 'asked') {
          setAsked({ pack: read, text, changes: arrival.changes });
          return { state: 'unchanged', messages: [] };
        }
        return arrival.state === 'refused'
          ? { state: 'unchanged', messages: [arrival.reason] }
          : { state: 'done', messages: [keptWord(text)] };
      });
    },
    take: () => {
      reading.run(() => {
        setAsked(undefined);
        return Promise.resolve({ state: 'done', messages: asked ? [keptWord(asked.text)] : [] });
      });
    },
    leave: () => {
      setAsked(undefined);
    },
    remove: () => {
      reading.run(() => {
        keepPack(undefined);
        return Promise.resolve({ state: 'done', messages: [{ code: 'pack.removed' }] });
      });
    },
  };
}
