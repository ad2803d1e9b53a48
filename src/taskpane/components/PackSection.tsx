/** The province's pack: loaded once, shown with who made it and its checksum, brought up to date, removed. */
import { Button } from '@fluentui/react-components';
import { packHolds, packName, packValid } from '../../core/pack/pack';
import type { ReadPack } from '../../core/pack/pack';
import type { Message } from '../../core/words/message';
import type { KeptPack } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { sentence } from '../state/words';
import { EndView } from './EndView';
import { PickFile } from './OwnFile';
import { useLayout } from './layout';
import { usePack } from './use-pack';
import type { Asked } from './use-pack';

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
      <PickFile
        label={kept ? texts.pickNext : texts.pick}
        hint={texts.hint}
        onPick={(file) => {
          load(() => file.text());
        }}
      />
      {asked && <AskedPack asked={asked} onTake={take} onLeave={leave} />}
      <EndView ended={reading.ended} />
    </section>
  );
}

interface AskedProps {
  readonly asked: Asked;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** A pack that would take the place of the kept one, with what it changes. */
export function AskedPack({ asked, onTake, onLeave }: AskedProps) {
  const layout = useLayout();
  const { pack: texts } = usePane().words.texts;
  return (
    <div className={layout.group}>
      <Told pack={asked.pack} changes={asked.changes} />
      <div className={layout.row}>
        <Button size="small" onClick={onTake}>
          {texts.take}
        </Button>
        <Button size="small" appearance="subtle" onClick={onLeave}>
          {texts.leave}
        </Button>
      </div>
    </div>
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
      {packHolds(pack).map((message) => (
        <p key={message.code} className={layout.small}>
          {sentence(words, message)}
        </p>
      ))}
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
