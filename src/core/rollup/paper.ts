/** Parts that the papers of a roll-up have in common. */
import type { PrintCell, PrintRow } from '../papers/document';

/** Units in their order, numbered through, each khối under its name. */
export function byBlock<Unit extends { readonly block: string }>(
  units: readonly Unit[],
  cellsOf: (unit: Unit, no: number) => readonly PrintCell[],
): PrintRow[] {
  return units.flatMap((unit, index): PrintRow[] => [
    ...(unit.block === units[index - 1]?.block
      ? []
      : [{ kind: 'group', text: unit.block === '' ? 'Chưa ghi khối' : unit.block } as const]),
    { kind: 'cells', cells: cellsOf(unit, index + 1) },
  ]);
}
