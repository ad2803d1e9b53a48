/**
 * Row ids. Rows of a template are `<template>.<n>`; a row a user adds gets a random id at the next check, never
 * a counter (two copies of a workbook would count the same). Of two copies of a row, the one whose words are
 * those recorded for the id keeps it; the other gets a new one.
 */
import { fingerprint } from '../fingerprint';
import { textOf } from '../layout/locate';
import type { LocatedTable, Row } from '../layout/locate';

/** A source of random numbers in [0, 1), handed in so that tests can fix it. */
export type Random = () => number;

export interface NewId {
  readonly row: Row;
  readonly id: string;
}

/** What is recorded of a row's words when it gets its id. */
export function rowFingerprint(text: string): string {
  return fingerprint(text.normalize('NFC').trim());
}

/**
 * @param key the column whose words tell a row from its copy.
 * @param recorded row id → fingerprint, as `_SoDanVan` keeps them.
 * @returns the rows that need an id: those without one, and all but one of those that share one.
 */
export function missingIds(
  table: LocatedTable,
  key: string,
  recorded: Readonly<Record<string, string>>,
  random: Random,
): NewId[] {
  const isRecorded = (row: Row, id: string): boolean => recorded[id] === rowFingerprint(textOf(row, key));
  const holders = new Map<string, Row>();
  const without: Row[] = [];
  for (const row of table.rows) {
    const id = textOf(row, 'id');
    const holder = holders.get(id);
    if (id === '') {
      without.push(row);
    } else if (!holder) {
      holders.set(id, row);
    } else if (isRecorded(row, id) && !isRecorded(holder, id)) {
      holders.set(id, row);
      without.push(holder);
    } else {
      without.push(row);
    }
  }
  const taken = new Set(holders.keys());
  return without
    .sort((a, b) => a.row - b.row)
    .map((row) => {
      const id = freshId(taken, random);
      taken.add(id);
      return { row, id };
    });
}

/** `u.` and 10 characters of base 36: about 3.6 · 10^15 ids. */
function freshId(taken: ReadonlySet<string>, random: Random): string {
  for (;;) {
    const letters = Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('');
    const id = `u.${letters}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}
