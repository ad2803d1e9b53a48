/**
 * Ids of rows. Rows of a template are `<template>.<n>`; a row a user adds gets a random id at the next check, never a
 * counter (two copies of a workbook would count the same). Of several copies of a row, the one nearest to what is
 * recorded for the id keeps it; the others get new ones.
 */
import { textOf } from '../layout/locate';
import type { AnyRow } from '../layout/locate';
import { rowFingerprints } from './row-record';
import type { TemplateRole } from './row-record';
import type { RowFingerprints } from '../layout/meta';

/** A source of random numbers in [0, 1), handed in so that tests can fix it. */
export type Random = () => number;

/** A row and the id it is to get. */
export interface NewId<T> {
  readonly row: T;
  readonly id: string;
}

/**
 * Finds rows that need a new id.
 * @param recorded row id → what was last written there, as `_SoDanVan` keeps it.
 * @returns the rows that need an id, from the top: those without one, and all but one of those that share one.
 */
export function rowsWithoutId<T extends AnyRow>(
  rows: readonly T[],
  role: TemplateRole,
  recorded: Readonly<Record<string, RowFingerprints>>,
): T[] {
  /** The number of its cells that are as recorded. */
  const nearness = (row: T, id: string): number => {
    const now = rowFingerprints(role, (key) => row.values[key]);
    return (recorded[id] ?? []).filter((each, index) => each === (now[index] ?? '')).length;
  };
  const holders = new Map<string, T>();
  const without: T[] = [];
  for (const row of rows) {
    const id = textOf(row, 'id');
    const holder = holders.get(id);
    if (id === '') {
      without.push(row);
    } else if (!holder) {
      holders.set(id, row);
    } else if (nearness(row, id) > nearness(holder, id)) {
      holders.set(id, row);
      without.push(holder);
    } else {
      without.push(row);
    }
  }
  return without.sort((a, b) => a.row - b.row);
}

/** An id for each of these rows that no row has, and none had. */
export function freshIds<T extends AnyRow>(
  rows: readonly T[],
  all: readonly AnyRow[],
  recorded: Readonly<Record<string, RowFingerprints>>,
  random: Random,
): NewId<T>[] {
  const taken = new Set([...all.map((row) => textOf(row, 'id')), ...Object.keys(recorded)]);
  return rows.map((row) => {
    const id = freshId(taken, random);
    taken.add(id);
    return { row, id };
  });
}

/** A new id: `u.` and 10 characters of base 36, about 3.6 · 10^15 ids. */
function freshId(taken: ReadonlySet<string>, random: Random): string {
  for (;;) {
    const letters = Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('');
    const id = `u.${letters}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}
