/** The places of a plan's rows in the document that it was read from. */
import type { RowPlaces } from '../plan/compared-plan';
import type { BlockPlace, DocumentBlocks } from './block';
import { outlineOf } from './outline';
import type { BlockNumbers, PlanReading } from './reading';

/** Finds where each row that the template of a reading has begins in its document. */
export function rowPlaces({ blocks }: DocumentBlocks, reading: PlanReading): RowPlaces {
  const placeOf = ({ at: [first] }: { readonly at: BlockNumbers }): BlockPlace | undefined =>
    first === undefined ? undefined : blocks[first]?.place;
  return {
    // The order of the outline is that of the template: loose tasks, groups, duties.
    tasks: outlineOf(reading).items.flatMap(({ kind, part }) => (kind === 'group' ? [] : [placeOf(part)])),
    reports: reading.reports.map(placeOf),
    targets: reading.targets.map(placeOf),
  };
}
