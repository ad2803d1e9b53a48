/** *Nâng cấp*: a workbook that an earlier version made gets what its layout lacks. */
import * as z from 'zod/mini';
import { locate } from '../core/layout/locate';
import { listNames, metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { draftUpgrade, takenBeside } from '../core/plan/upgrade';
import type { MissingColumns } from '../core/plan/upgrade';
import { isOlderScoreSheet } from '../core/scoring/appraisal/original';
import { renewedScores } from '../core/scoring/appraisal/renew';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { Message } from '../core/words/message';
import { cellName } from '../workbook/cells/cells';
import type { CellAt } from '../workbook/cells/cells';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { SheetDraft, WorkbookDraft } from '../workbook/draft/draft';
import { action, given, whole } from './run/action';
import type { Drafted } from './run/action';
import { look } from './run/needs';
import type { Held } from './run/needs';

export type UpgradeReading =
  | {
      readonly ok: true;
      readonly missing: readonly MissingColumns[];
      /** What becomes of the score sheet, a sentence each. */
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly reason: Message };

/**
 * Reads what an upgrade would add; nothing is written. The workbook is read whole, once in its life: what stands right of
 * its tables, where no column is, would be in the way of new ones.
 *
 * @param rubrics the sets of criteria this version knows.
 */
export async function previewUpgrade(
  door: WorkbookDoor,
  rubrics: readonly Rubric[] = [],
): Promise<UpgradeReading> {
  const looked = look(await door.read(), 'nothing');
  if (!looked.ok) {
    return looked;
  }
  const upgraded = draftedUpgrade(looked.held, rubrics);
  return upgraded.ok ? { ok: true, missing: upgraded.missing, notes: upgraded.notes } : upgraded;
}

const input = z.object({ rubrics: given<readonly Rubric[]>() });

/** Adds what is missing and notes the layout. Twice changes nothing. */
export const upgradeWorkbook = action({
  id: 'upgradeWorkbook',
  needs: 'nothing',
  input,
  asks: ['rubrics'],
  reads: whole,
  draft: (held, { rubrics }): Drafted => {
    const upgraded = draftedUpgrade(held, rubrics);
    if (!upgraded.ok) {
      return { ok: false, messages: [upgraded.reason] };
    }
    const { draft, missing, notes } = upgraded;
    const count = missing.reduce((sum, { headers }) => sum + headers.length, 0);
    return { ok: true, draft, messages: [{ code: 'upgrade.done', params: { count } }, ...notes] };
  },
});

type Upgraded =
  | {
      readonly ok: true;
      readonly missing: readonly MissingColumns[];
      readonly notes: readonly Message[];
      readonly draft: WorkbookDraft;
    }
  | { readonly ok: false; readonly reason: Message };

function draftedUpgrade({ snapshot, meta, isOurs }: Held<'nothing'>, rubrics: readonly Rubric[]): Upgraded {
  if (!isOurs) {
    return { ok: false, reason: { code: 'upgrade.nothing' } };
  }
  const plan = draftUpgrade(snapshot, meta);
  const scores = upgradedScores(snapshot, plan.meta, rubrics);
  const inTheWay = plan.inTheWay ?? scores.inTheWay;
  return inTheWay
    ? { ok: false, reason: { code: 'upgrade.inTheWay', at: inTheWay } }
    : {
        ok: true,
        missing: [...plan.missing, ...scores.missing],
        notes: scores.notes,
        draft: {
          sheets: [...plan.sheets, ...scores.sheets, metaDraft(scores.meta)],
          names: listNames(),
        },
      };
}

interface UpgradedScores {
  readonly sheets: readonly SheetDraft[];
  readonly meta: Meta;
  readonly missing: readonly MissingColumns[];
  readonly notes: readonly Message[];
  readonly inTheWay?: CellAt | undefined;
}

/** The score sheet of an earlier version with the formulas of this one. It stays as it is when its set of criteria is not known. */
function upgradedScores(snapshot: WorkbookSnapshot, meta: Meta, rubrics: readonly Rubric[]): UpgradedScores {
  const scores = isOlderScoreSheet(meta) ? locate(snapshot, meta, 'scores') : undefined;
  if (!scores) {
    return { sheets: [], meta, missing: [], notes: [] };
  }
  const sheet = scores.sheet.name;
  const renewed = renewedScores(snapshot, scores, meta, rubrics);
  if (!renewed) {
    return { sheets: [], meta, missing: [], notes: [{ code: 'upgrade.unknownSet', params: { sheet } }] };
  }
  const { sheets, added, typedOver } = renewed;
  const scale = sheets.find(({ name }) => name !== sheet)?.name ?? '';
  const cells = typedOver.slice(0, NAMED_CELLS).map(({ row, column }) => cellName(row, column));
  return {
    sheets,
    meta: renewed.meta,
    missing: [{ sheet, headers: added }],
    notes: [
      { code: 'upgrade.scores', params: { sheet, scale } },
      ...(typedOver.length > 0
        ? [
            {
              code: 'upgrade.typedOver',
              params: { sheet, count: typedOver.length, cells: cells.join(', ') },
            } satisfies Message,
          ]
        : []),
    ],
    inTheWay: takenBeside(scores, added.length),
  };
}

/** How many cells a sentence names. */
const NAMED_CELLS = 10;
