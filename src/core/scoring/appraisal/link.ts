/**
 * A score sheet that was made before the year's tables takes no figures from them. What would change if it did: formulas and
 * words of the sheet alone; where figures were typed, those go on counting.
 */
import type { Edit } from '../../../workbook/draft/change';
import type { LocatedTable } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { namedTables } from '../../layout/table-formulas';
import { figureTables } from '../rubric/figures';
import type { WorkbookSnapshot } from '../../../workbook/cells/snapshot';
import type { Rubric } from '../rubric/rubric';
import { alterations, originalSheet } from './original';
import type { Alterations } from './original';

/** The figures that a score sheet could take from tables that came later. */
export interface FigureLink {
  /** The tables it would take figures from, by role, those it does already among them; kept with the sheet (figures.ts). */
  readonly figures: readonly string[];
  readonly edits: readonly Edit[];
  /** The number of criteria that would take figures and did not. */
  readonly criteria: number;
}

/**
 * Finds figures to link. `undefined` when there is no table more, or none that the set takes figures from.
 * @param altered what of the sheet is not as it was made.
 */
export function figureLink(
  snapshot: WorkbookSnapshot,
  scores: LocatedTable<'scores'>,
  meta: Meta,
  rubrics: readonly Rubric[],
  altered: Pick<Alterations, 'cells'>,
): FigureLink | undefined {
  const { rubric } = meta;
  const figures = figureTables(snapshot, meta);
  if (!rubric || figures.every((role) => rubric.figures?.includes(role))) {
    return undefined;
  }
  const linked = originalSheet(snapshot, scores, { ...meta, rubric: { ...rubric, figures } }, rubrics);
  // An older sheet has formulas of its own: it is brought up to this version first.
  if (linked?.isOlder) {
    return undefined;
  }
  // A cell that is not as it was made is somebody's own: it stays, and Rà soát tells of it as before.
  const own = new Set(altered.cells.map(({ at }) => `${at.row},${at.column}`));
  const cells = alterations(scores, linked, namedTables(snapshot, meta)).cells.filter(
    ({ at }) => !own.has(`${at.row},${at.column}`),
  );
  // Every row has the same formulas; the way of scoring says which take figures.
  const criteria = cells.filter(({ column }) => column === 'method').length;
  return criteria === 0
    ? undefined
    : {
        figures,
        criteria,
        edits: cells.map(({ at, found, expected }) => ({ at, expected: found, put: expected })),
      };
}
