/** Findings in the order people read them, and the part of them that a person asked for. */
import { LEVELS } from '../../core/words/vocabulary';
import type { Finding, RuleId } from '../../core/checks/finding';
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

/** Findings of one rule and one level: what can be said of all of them at once. */
export interface AlikeFindings<T> {
  /** Tells the group apart from others; the same when some of its findings go. */
  readonly key: string;
  readonly level: Level;
  readonly rule: RuleId;
  readonly findings: readonly T[];
}

/** Groups findings by level, the gravest first, and within it by rule, in the order they come up. */
export function groupFindings<T extends Finding>(findings: readonly T[]): AlikeFindings<T>[] {
  return LEVELS.flatMap((level) => {
    const rules = new Map<RuleId, T[]>();
    for (const finding of findings.filter((each) => each.level === level)) {
      const found = rules.get(finding.rule);
      if (found) {
        found.push(finding);
      } else {
        rules.set(finding.rule, [finding]);
      }
    }
    return [...rules].map(([rule, alike]) => ({ key: `${level}/${rule}`, level, rule, findings: alike }));
  });
}

/**
 * The groups that begin unfolded: while every line of the list, folded ones counted once, is no more than `most`. A short list
 * stands open as a whole; a long one begins as its headings.
 */
export function unfoldedAtFirst(
  groups: readonly AlikeFindings<unknown>[],
  most: number,
): ReadonlySet<string> {
  let left = most - groups.length;
  const unfolded = new Set<string>();
  for (const { key, findings } of groups.filter((group) => group.findings.length > 1)) {
    if (findings.length <= left) {
      unfolded.add(key);
      left -= findings.length;
    }
  }
  return unfolded;
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
