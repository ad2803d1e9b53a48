/** The province's pack, loaded once and kept on this machine as the text of its file; all areas see the same one. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { misfitOfPlan } from '../../core/pack/follow';
import { packMisfit } from '../../core/pack/pack';
import type { ReadPack } from '../../core/pack/pack';
import { yearIn } from '../../core/plan/info';
import type { Message } from '../../core/words/message';
import { useHeld } from './held-context';
import { keptText, watchedText } from './kept';
import { usePane } from './pane';

const NAME = 'pack';

const file = watchedText(NAME);

/**
 * Keeps the text of a pack's file instead of the one before, or no pack.
 * @returns whether it is there the next time too; else it holds until the pane is closed.
 */
export function keepPack(text: string | undefined): boolean {
  file.keep(text);
  return keptText(NAME) === text;
}

/** Keeps the text of a pack's file, and says for how long. */
export const keptWord = (text: string): Message => ({
  code: keepPack(text) ? 'pack.kept' : 'pack.keptForNow',
});

/** A kept pack with the text of its file, or why it is not used. */
export type KeptPack =
  | ({ readonly ok: true; readonly text: string } & ReadPack)
  | { readonly ok: false; readonly reason: Message };

/** The pack that is kept, once its reader is there; `undefined` while none is. */
export function useKeptPack(): KeptPack | undefined {
  const text = useSyncExternalStore(file.watch, file.text);
  const [read, setRead] = useState<{ readonly text: string; readonly pack: KeptPack }>();
  useEffect(() => {
    let wanted = true;
    if (text !== undefined) {
      // With it comes the schema it is held to.
      import(/* webpackChunkName: "pack" */ '../../templates/pack-file').then(
        ({ readPackFile }) => {
          if (wanted) {
            const pack = readPackFile(text);
            setRead({ text, pack: pack.ok ? { ...pack, text } : pack });
          }
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [text]);
  return read && read.text === text ? read.pack : undefined;
}

/** The kept pack where it may be used for a plan, else the reason. @param year as typed */
export function useFittingPack(province: string | undefined, year: string): KeptPack | undefined {
  const { today } = usePane();
  const kept = useKeptPack();
  if (!kept?.ok) {
    return kept;
  }
  const { pack } = kept;
  const reason = packMisfit(pack, { province, year: yearIn(year) ?? pack.year, today: today() });
  return reason ? { ok: false, reason } : kept;
}

/** The kept pack where it may be used for the plan of the open workbook. */
export function usePackOfPlan(): Extract<KeptPack, { readonly ok: true }> | undefined {
  const { today } = usePane();
  const kept = useKeptPack();
  const { held } = useHeld();
  const meta = held?.state === 'ok' ? held.meta : undefined;
  return kept?.ok && meta?.plan && !misfitOfPlan(meta, kept.pack, today()) ? kept : undefined;
}
