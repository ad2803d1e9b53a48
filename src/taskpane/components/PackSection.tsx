/** The province's pack: loaded once, shown with who made it and its checksum, brought up to date, removed. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { packArrival } from '../../core/pack/arrival';
import { packHolds, packName, packValid } from '../../core/pack/pack';
import type { ReadPack } from '../../core/pack/pack';
import type { Message } from '../../core/words/message';
import { useAction } from '../state/action';
import type { Action } from '../state/action';
import { keepPack, useKeptPack } from '../state/kept-pack';
import type { KeptPack } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { sentence } from '../state/words';
import { EndView } from './EndView';
import { PickFile } from './OwnFile';
import { useLayout } from './layout';

interface Props {
  /** The province of the unit, as far as it is known: a pack of another one is refused. */
  readonly province: string | undefined;
}

export function PackSection({ province }: Props) {
  const layout = useLayout();
  const { pack: texts } = usePane().words.texts;
  const { kept, asked, reading, load, take, leave, remove } = usePack(province);
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <p className={layout.small}>{texts.intro}</p>
      {kept && <Kept kept={kept} onRemove={remove} />}
      <PickFile label={kept ? texts.pickNext : texts.pick} hint={texts.hint} onPick={load} />
      {asked && (
        <div className={layout.group}>
          <Told pack={asked.pack} changes={asked.changes} />
          <div className={layout.row}>
            <Button size="small" onClick={take}>
              {texts.take}
            </Button>
            <Button size="small" appearance="subtle" onClick={leave}>
              {texts.leave}
            </Button>
          </div>
        </div>
      )}
      <EndView ended={reading.ended} />
    </section>
  );
}

function Kept({ kept, onRemove }: { readonly kept: KeptPack; readonly onRemove: () => void }) {
  const layout = useLayout();
  const { words } = usePane();
  return (
    <div className={layout.group}>
      {kept.ok ? (
        <Told pack={kept} changes={[]} />
      ) : (
        <p className={layout.text}>{sentence(words, kept.reason)}</p>
      )}
      <div>
        <Button size="small" onClick={onRemove}>
          {words.texts.pack.remove}
        </Button>
      </div>
    </div>
  );
}

/** Whose a pack is, until when it holds, what is in it, and what it changes. */
export function Told({ pack, changes }: { readonly pack: ReadPack; readonly changes: readonly Message[] }) {
  const layout = useLayout();
  const { words } = usePane();
  const { compare, changesHeading } = words.texts.pack;
  return (
    <>
      <p className={layout.text}>{sentence(words, packName(pack))}</p>
      <p className={layout.small}>{sentence(words, packValid(pack.pack))}</p>
      <p className={layout.small}>{sentence(words, packHolds(pack.pack))}</p>
      <p className={layout.small}>{compare}</p>
      {changes.length > 0 && (
        <>
          <h4 className={layout.subheading}>{changesHeading}</h4>
          <ul className={layout.list}>
            {changes.map((change, index) => (
              <li key={index} className={layout.small}>
                {sentence(words, change)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface Asked {
  readonly pack: ReadPack;
  readonly text: string;
  readonly changes: readonly Message[];
}

interface PackState {
  readonly kept: KeptPack | undefined;
  /** A pack that would take the place of the kept one. */
  readonly asked: Asked | undefined;
  readonly reading: Action;
  readonly load: (file: File) => void;
  readonly take: () => void;
  readonly leave: () => void;
  readonly remove: () => void;
}

/** Loads, takes and removes the pack. Nothing is changed before a newer one was seen and taken. */
function usePack(province: string | undefined): PackState {
  const { today } = usePane();
  const reading = useAction();
  const kept = useKeptPack();
  const [asked, setAsked] = useState<Asked>();
  const keep = (text: string): readonly Message[] =>
    keepPack(text) ? [{ code: 'pack.kept' }] : [{ code: 'pack.keptForNow' }];
  return {
    ...{ kept, asked, reading },
    load: (file) => {
      setAsked(undefined);
      reading.run(async () => {
        const { readPackFile } = await import(/* webpackChunkName: "pack" */ '../../templates/pack-file');
        const text = await file.text();
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
          : { state: 'done', messages: keep(text) };
      });
    },
    take: () => {
      reading.run(() => {
        setAsked(undefined);
        return Promise.resolve({ state: 'done', messages: asked ? keep(asked.text) : [] });
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
