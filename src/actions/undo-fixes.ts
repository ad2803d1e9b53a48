/** Takes back what fixes made and nobody changed since: cells that hold what was written, drop-downs as they were made. */
import * as z from 'zod/mini';
import { unmadeList } from '../core/checks/drop-downs';
import { undoEdits } from '../core/checks/fix';
import { placesOf } from '../core/checks/places';
import type { Message } from '../core/words/message';
import { plannedEdits, readForFix } from './fix-edits';
import type { Made } from './fix-edits';
import { action, given } from './run/action';

export const undoFixes = action({
  id: 'undoFixes',
  needs: 'plan',
  input: z.object({ made: given<Made>() }),
  asks: [],
  reads: (door, { made }) => {
    const columns = made.edits.flatMap(({ place }) =>
      place ? [{ role: place.role, key: place.column }] : [],
    );
    return readForFix(door, columns.length === made.edits.length ? columns : undefined, made.lists);
  },
  draft: ({ snapshot, meta }, { made }) => {
    const { edits, messages } = undoEdits(made.edits, snapshot, placesOf(snapshot, meta));
    const undone = made.lists.map((list) => ({ list, changes: unmadeList(snapshot, meta, list) }));
    const count = undone.filter(({ changes }) => changes).length;
    return plannedEdits({
      edits,
      lists: [],
      others: undone.flatMap(({ changes }) => changes ?? []),
      messages: [
        ...(edits.length > 0
          ? [{ code: 'fix.undone', params: { count: edits.length } } satisfies Message]
          : []),
        ...(count > 0 ? [{ code: 'fix.listsUndone', params: { count } } satisfies Message] : []),
        ...messages,
        ...undone.flatMap(({ list: { header }, changes }): Message[] =>
          changes ? [] : [{ code: 'fix.listKept', params: { column: header } }],
        ),
      ],
    });
  },
});
