/**
 * Facts of a workbook that few rules need. They cost a sheet drafted anew, so each is worked out when the first rule asks, and
 * kept with the view.
 */
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { LocatedTable } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { namedTables } from '../layout/table-formulas';
import type { NamedTable } from '../layout/table-formulas';
import { figureLink } from '../scoring/appraisal/link';
import type { FigureLink } from '../scoring/appraisal/link';
import { alterations, NO_ALTERATIONS, originalSheet } from '../scoring/appraisal/original';
import type { Alterations, Original } from '../scoring/appraisal/original';
import { staleScores, uncalculatedFaults } from '../scoring/appraisal/stale';
import type { StaleCell } from '../scoring/appraisal/stale';
import { rubricOf } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { brokenLists } from './drop-downs';
import type { BrokenList } from './drop-downs';

/** A workbook as it was read, for facts that rows alone do not give. */
export interface FactSource {
  readonly snapshot: WorkbookSnapshot;
  readonly meta: Meta;
  /** The sets of criteria that this version knows. */
  readonly rubrics: readonly Rubric[];
  readonly scores: LocatedTable<'scores'> | undefined;
}

/** Facts known so far; the functions below fill it. `null` stands for a fact that is known not to be. */
export interface KnownFacts {
  original?: Original | null;
  namedTables?: readonly NamedTable[];
  alterations?: Alterations;
  staleScores?: readonly StaleCell[];
  uncalculatedFaults?: ReadonlyMap<string, string>;
  figureLink?: FigureLink | null;
  brokenLists?: readonly BrokenList[];
}

/** The part of a plan view that facts are worked out from. A view without a source knows only what it was given. */
export interface FactHolder {
  readonly source?: FactSource;
  readonly facts: KnownFacts;
}

/** The score sheet as its set of criteria makes it. It is `null` when there is none, or the set is not known. */
function originalOf({ source, facts }: FactHolder): Original | null {
  return (facts.original ??=
    (source?.scores && originalSheet(source.snapshot, source.scores, source.meta, source.rubrics)) ?? null);
}

/** The tables of the workbook as formulas know them. */
export function namedTablesOf({ source, facts }: FactHolder): readonly NamedTable[] {
  return (facts.namedTables ??= source ? namedTables(source.snapshot, source.meta) : []);
}

/** Places where the score sheet is not as it was made; none when its set of criteria is not known. */
export function alterationsOf(view: FactHolder): Alterations {
  const scores = view.source?.scores;
  return (view.facts.alterations ??= scores
    ? alterations(scores, originalOf(view) ?? undefined, namedTablesOf(view))
    : NO_ALTERATIONS);
}

/** Cells of the score sheet that show an older result than what was entered comes to. */
export function staleScoresOf(view: FactHolder): readonly StaleCell[] {
  const { source, facts } = view;
  const rubric = source?.scores && rubricOf(source.meta, source.rubrics);
  return (facts.staleScores ??=
    source?.scores && rubric ? staleScores(source.scores, rubric, alterationsOf(view)) : []);
}

/**
 * The words that *Lỗi nhập* would show for each criterion that no program has calculated, by code. Some programs write
 * formulas without results.
 */
export function uncalculatedFaultsOf({ source, facts }: FactHolder): ReadonlyMap<string, string> {
  const rubric = source?.scores && rubricOf(source.meta, source.rubrics);
  return (facts.uncalculatedFaults ??=
    source?.scores && rubric ? uncalculatedFaults(source.scores, rubric) : new Map<string, string>());
}

/** A way for the score sheet to take figures from tables that came later; `null` when there are none. */
export function figureLinkOf(view: FactHolder): FigureLink | null {
  const { source, facts } = view;
  return (facts.figureLink ??=
    (source?.scores &&
      figureLink(source.snapshot, source.scores, source.meta, source.rubrics, alterationsOf(view))) ??
    null);
}

/** Drop-downs that are not as they were made. */
export function brokenListsOf(view: FactHolder): readonly BrokenList[] {
  const { source, facts } = view;
  return (facts.brokenLists ??= source
    ? brokenLists(source.snapshot, source.meta, originalOf(view)?.scores)
    : []);
}
