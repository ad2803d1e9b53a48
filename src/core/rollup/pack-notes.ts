/** What is said when a roll-up or forms follow a province's pack: that they do, and where the workbook says otherwise. */
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { Meta } from '../layout/meta';
import { followedMessage, rankedBy } from '../pack/follow';
import type { ProvincePack } from '../pack/pack';
import type { Message } from '../words/message';
import { unlikeDues } from './due';
import { unlikePack } from './expected';

/** The messages; none without a pack. */
export const packNotes = (
  snapshot: WorkbookSnapshot,
  meta: Meta,
  pack: ProvincePack | undefined,
): readonly Message[] =>
  pack
    ? [
        followedMessage(pack),
        ...unlikePack(snapshot, meta, rankedBy(meta, pack)),
        ...unlikeDues(snapshot, meta, pack),
      ]
    : [];
