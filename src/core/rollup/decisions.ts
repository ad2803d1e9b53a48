/** Decisions of the person who rolls up: which marks are a reviewer's. A file that nobody decided on decides nothing. */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import type { Decision, FileRecord, RollUpData } from './copy';

/** The hash that decisions name a file by. What a workbook by criterion says of many units came in one file. */
export const decidedHash = (hash: string): string => hash.split('/')[0] ?? hash;

const keyOf = ({ kind, hash }: Decision): string => `${kind}|${hash}`;

/** Joins sets of decisions: the same decision is there once, as whoever made it first. */
export function joinDecisions(decisions: readonly Decision[]): Decision[] {
  const sorted = [...decisions].sort(
    (a, b) =>
      (a.on ?? Infinity) - (b.on ?? Infinity) ||
      Number(a.by === '') - Number(b.by === '') ||
      byText(canonicalJson(a), canonicalJson(b)),
  );
  const kept = new Map<string, Decision>();
  for (const decision of sorted) {
    if (!kept.has(keyOf(decision))) {
      kept.set(keyOf(decision), decision);
    }
  }
  return [...kept.values()].sort((a, b) => byText(a.file, b.file) || byText(keyOf(a), keyOf(b)));
}

/**
 * Tells of which files the marks are a reviewer's. They are those of a workbook by criterion that this roll-up gave out,
 * and of what a person has accepted as a reviewer's. What a unit's own workbook says of its appraisal is nobody's word
 * until then.
 */
export function reviewersOf({ decisions, issuers }: Pick<RollUpData, 'decisions' | 'issuers'>) {
  const accepted = new Set(decisions.flatMap(({ kind, hash }) => (kind === 'reviewer' ? [hash] : [])));
  const ours = new Set(issuers);
  return ({ hash, issued }: Pick<FileRecord, 'hash' | 'issued'>): boolean =>
    accepted.has(decidedHash(hash)) || (issued?.some((id) => ours.has(id)) ?? false);
}

/** The name that decisions show: a workbook by criterion has a line for each unit, and is one file. */
export const decidedFile = (file: string): string => file.split(' → ')[0] ?? file;

/** The decisions that these files are reviewers' copies. @param on the moment, as a serial day with its fraction */
export const acceptedAs = (
  files: readonly Pick<FileRecord, 'hash' | 'file'>[],
  by: string,
  on: number,
): Decision[] =>
  joinDecisions(
    files.map(({ hash, file }) => ({
      ...{ kind: 'reviewer', hash: decidedHash(hash), file: decidedFile(file) },
      ...{ by: by.normalize('NFC').trim(), on },
    })),
  );
