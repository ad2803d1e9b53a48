/** Findings in the order people read them, and the part of them that a person asked for. */
import { LEVELS } from '../../core/words/vocabulary';
import type { Finding } from '../../core/checks/finding';
import type { Level } from '../../core/words/vocabulary';
import { fold } from '../../core/words/fold';

/** A choice of findings. */
export interface FindingFilter {
  /** Levels that are not wanted now. */
  readonly without: readonly Level[];
  /** The only sheet wanted; absent for all. */
  readonly sheet?: string | undefined;
  /** Words to be found in the sentence or the place, with or without diacritics. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { without: [], text: '' };

/**
 * The findings that a filter lets through.
 * @param words what a person reads of a finding: its sentence and its place.
 */
export function filterFindings<T extends Finding>(
  findings: readonly T[],
  { without, sheet, text }: FindingFilter,
  words: (finding: T) => string,
): T[] {
  const wanted = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return findings.filter((finding) => {
    if (without.includes(finding.level) || (sheet !== undefined && finding.at.sheet !== sheet)) {
      return false;
    }
    const said = wanted.length > 0 ? fold(words(finding)) : '';
    return wanted.every((word) => said.includes(word));
  });
}

export interface SheetFindings<T> {
  readonly sheet: string;
  /** The number of findings, shown or not. */
  readonly count: number;
  readonly findings: readonly T[];
}

export interface FindingGroup<T> {
  readonly level: Level;
  readonly count: number;
  readonly sheets: readonly SheetFindings<T>[];
}

/**
 * Groups findings by level, the gravest first, and within it by sheet, in the order they come up.
 * Within a sheet the order of the rules is kept.
 * @param most how many findings are handed on in all: a list of thousands would make the pane slow. Counts are of all.
 */
export function groupFindings<T extends Finding>(findings: readonly T[], most = Infinity): FindingGroup<T>[] {
  let left = most;
  return LEVELS.map((level) => {
    const here = findings.filter((finding) => finding.level === level);
    const sheets = new Map<string, T[]>();
    for (const finding of here) {
      const found = sheets.get(finding.at.sheet);
      if (found) {
        found.push(finding);
      } else {
        sheets.set(finding.at.sheet, [finding]);
      }
    }
    return {
      level,
      count: here.length,
      sheets: [...sheets].map(([sheet, found]) => {
        const shown = found.slice(0, left);
        left -= shown.length;
        return { sheet, count: found.length, findings: shown };
      }),
    };
  }).filter(({ count }) => count > 0);
}

/** Counts the findings of each level. */
export function countLevels(
  findings: readonly Finding[],
): { readonly level: Level; readonly count: number }[] {
  return LEVELS.map((level) => ({
    level,
    count: findings.filter((finding) => finding.level === level).length,
  })).filter(({ count }) => count > 0);
}

/** The findings whose fix does the same: all can be mended in one press. */
export function sameFix<T extends Finding>(findings: readonly T[], { fix, rule }: Finding): T[] {
  return findings.filter(
    (other) => other.rule === rule && other.fix !== undefined && other.fix.code === fix?.code,
  );
}
