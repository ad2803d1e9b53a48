/** The province's pack that a form for a unit carries: offered when the form is opened, kept once it is taken. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Meta } from '../../core/layout/meta';
import { unpack } from '../../workbook/cells/pack';
import type { Packed } from '../../workbook/cells/pack';
import type { KeptPack } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { sentence } from '../state/words';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { AskedPack, Told } from './PackSection';
import { usePack } from './use-pack';

/** Most bytes of a pack's text that a workbook may carry. */
const MOST = 16 * 2 ** 20;

export function CarriedPack({ meta }: { readonly meta: Meta }) {
  const layout = useLayout();
  const { words } = usePane();
  const { pack: texts } = words.texts;
  const carried = useCarried(meta.packs?.province);
  const { kept, asked, reading, load, take, leave } = usePack(meta.adaptation?.place?.province);
  const isKept = carried?.ok && kept?.ok && kept.checksum === carried.checksum;
  if (!carried || (isKept && !reading.ended)) {
    return null;
  }
  return (
    <section className={layout.group} aria-label={texts.carried}>
      {!carried.ok && <p className={layout.text}>{sentence(words, carried.reason)}</p>}
      {carried.ok && !isKept && !asked && (
        <>
          <p className={layout.text}>{texts.carried}</p>
          <Told pack={carried} changes={[]} />
          <div>
            <Button
              size="small"
              disabledFocusable={reading.busy}
              onClick={() => {
                load(() => Promise.resolve(carried.text));
              }}
            >
              {texts.takeCarried}
            </Button>
          </div>
        </>
      )}
      {asked && <AskedPack asked={asked} onTake={take} onLeave={leave} />}
      <EndView ended={reading.ended} />
    </section>
  );
}

/** The pack in the workbook, held to its schema and its checksum: whoever made the workbook is not trusted. */
function useCarried(packed: Packed | undefined): KeptPack | undefined {
  const [read, setRead] = useState<{ readonly of: string; readonly pack: KeptPack }>();
  const of = packed?.text;
  const size = packed?.size ?? 0;
  useEffect(() => {
    let wanted = true;
    if (of !== undefined) {
      import(/* webpackChunkName: "pack" */ '../../templates/pack-file').then(
        ({ readPackFile }) => {
          const text = unpack({ text: of, size }, MOST);
          const pack = readPackFile(typeof text === 'string' ? text : '');
          if (wanted) {
            setRead({ of, pack: pack.ok ? { ...pack, text: String(text) } : pack });
          }
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [of, size]);
  return read && read.of === of ? read.pack : undefined;
}
