/** Findings in the order people read them. */
import { LEVELS } from '../core/checks/finding';
import type { Finding, Level } from '../core/checks/finding';

export interface FindingGroup {
  readonly level: Level;
  readonly findings: readonly Finding[];
}

/** One group for each level that has findings, the gravest first; within a group the order of the rules is kept. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return LEVELS.map((level) => ({
    level,
    findings: findings.filter((finding) => finding.level === level),
  })).filter((group) => group.findings.length > 0);
}
