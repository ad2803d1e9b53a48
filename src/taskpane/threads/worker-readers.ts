/** Web Workers beside the pane read units' workbooks and put a roll-up together: nobody waits who types or scrolls. */
import { assembleHere } from '../../actions/assemble';
import type { StartAssembly } from '../../actions/assemble';
import type { ReadContext } from '../../core/rollup/read-file';
import type { Thread } from '../../files/pool';
import { readersHere, threadReaders } from '../../files/readers';
import type { Readers } from '../../files/readers';
import { threadAssembly } from './assembly-thread';
import { canAnswer, threadOf } from './worker-thread';

/** More threads than this gain little and hold much. */
const MOST = 4;

/** Reads in workers where they can be started, else here. An old webview or a strict policy leaves no other way. */
export async function workerReaders(context: ReadContext): Promise<Readers> {
  const size = Math.max(1, Math.min(MOST, navigator.hardwareConcurrency - 1));
  return (await canStart()) ? threadReaders(size, startWorker, context) : readersHere(context);
}

/** Puts a roll-up together in a worker, or here like `workerReaders`. */
export const workerAssembly: StartAssembly = async (snapshot, meta, basis) =>
  (await canStart())
    ? threadAssembly(
        threadOf(new Worker(new URL('./roll-up.worker.ts', import.meta.url))),
        snapshot,
        meta,
        basis,
      )
    : assembleHere(snapshot, meta, basis);

const startWorker = (): Thread => threadOf(new Worker(new URL('./reader.worker.ts', import.meta.url)));

let known: Promise<boolean> | undefined;

/** Asked once. */
const canStart = (): Promise<boolean> =>
  (known ??= canAnswer(startWorker, (thread) => {
    const brief: Pick<ReadContext, 'rubrics' | 'confirmed'> & { known: string[] } = {
      rubrics: [],
      confirmed: {},
      known: [],
    };
    thread.post(brief, []);
    thread.post({ name: '', bytes: new Uint8Array() }, []);
  }));
