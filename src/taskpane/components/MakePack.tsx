/** The pack that a body of the province makes from its own workbook, for its communes. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Meta } from '../../core/layout/meta';
import { packChanges } from '../../core/pack/changes';
import type { ReadPack } from '../../core/pack/pack';
import type { Message } from '../../core/words/message';
import { loadRubrics } from '../../templates/index';
import { useAction } from '../state/action';
import { useKeptPack } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { EndView } from './EndView';
import { CopyHint, GiveJsonFile } from './OwnFile';
import { Told } from './PackSection';
import { useLayout } from './layout';

interface Made {
  readonly pack: ReadPack;
  readonly text: string;
  /** Against the pack that is kept. */
  readonly changes: readonly Message[];
}

export function MakePack({ meta }: { readonly meta: Meta }) {
  const layout = useLayout();
  const { pack: texts } = usePane().words.texts;
  const { door, today } = usePane();
  const action = useAction();
  const kept = useKeptPack();
  const [made, setMade] = useState<Made>();
  if (meta.adaptation?.who === 'commune') {
    return null;
  }
  const make = (): void => {
    setMade(undefined);
    action.run(async () => {
      const { packOf } = await import(/* webpackChunkName: "pack" */ '../../actions/make-pack');
      const { packFile, readPackFile } = await import(
        /* webpackChunkName: "pack" */ '../../templates/pack-file'
      );
      const before = kept?.ok ? kept.pack : undefined;
      const drafted = packOf(await door.read(), { before, today: today(), rubrics: await loadRubrics() });
      if (!drafted.ok) {
        return { state: 'unchanged', messages: [drafted.reason] };
      }
      const text = packFile(drafted.pack);
      const pack = readPackFile(text);
      if (!pack.ok) {
        return { state: 'unchanged', messages: [pack.reason] };
      }
      setMade({ pack, text, changes: before ? packChanges(before, pack.pack) : [] });
      return { state: 'unchanged', messages: [] };
    });
  };
  return (
    <section className={layout.group} aria-label={texts.make}>
      <p className={layout.small}>{texts.makeIntro}</p>
      {!kept && <p className={layout.small}>{texts.makeNext}</p>}
      <div>
        <Button disabledFocusable={action.busy} onClick={make}>
          {action.running ? texts.making : texts.make}
        </Button>
      </div>
      <EndView ended={action.ended} />
      {made && (
        <>
          <Told pack={made.pack} changes={made.changes} />
          <div className={layout.row}>
            <GiveJsonFile
              name={`goi-${made.pack.pack.year}-lan-${made.pack.pack.version}.json`}
              text={() => made.text}
            />
          </div>
          <CopyHint />
        </>
      )}
    </section>
  );
}
