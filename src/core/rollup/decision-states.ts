/** *Quyết định đã chọn*: what became of each decision, for people to read and take back. */
import { groupBy } from '../units/group-by';
import { fold } from '../words/fold';
import type { Decision, RollUpData } from './copy';
import { currentDecisions, decidedFile, decidedHash, decisionId } from './decisions';

/** Whether a decision is applied, and why not. */
export type DecisionUse =
  | 'applied'
  | 'takenBack'
  | 'contradicts'
  | 'fileChanged'
  | 'fileGone'
  | 'fileUnusable'
  | 'newerVersion'
  | 'fileCounts';

/** A decision that no other takes the place of. */
export interface DecisionState {
  readonly id: string;
  readonly decision: Decision;
  readonly use: DecisionUse;
}

/** Facts that the summary knows of decisions, as sets of their ids. */
export interface DecisionFacts {
  readonly contradicting: ReadonlySet<string>;
  /** Choices beside which a newer version has come. */
  readonly overtaken: ReadonlySet<string>;
  /** Choices and reviewers' copies whose file is there and cannot be counted. */
  readonly unusable: ReadonlySet<string>;
  /** Points of units that a file counts for by now. */
  readonly idle: ReadonlySet<string>;
}

/** Tells what became of each decision, in their order. */
export function decisionStates(
  { decisions, files }: Pick<RollUpData, 'decisions' | 'files'>,
  facts: DecisionFacts,
): DecisionState[] {
  const byHash = groupBy(files, ({ hash }) => hash);
  const workbooks = groupBy(files, ({ hash }) => decidedHash(hash));
  const nameOf = (file: string) => fold(decidedFile(file));
  const names = new Set(files.map(({ file }) => nameOf(file)));
  const useOf = (decision: Decision, id: string): DecisionUse => {
    const { kind, hash, file } = decision;
    const isThere =
      (kind === 'points' && hash === '') || (kind === 'reviewer' ? workbooks : byHash).has(hash);
    return decision.takenBack
      ? 'takenBack'
      : !isThere
        ? names.has(nameOf(file))
          ? 'fileChanged'
          : 'fileGone'
        : facts.contradicting.has(id)
          ? 'contradicts'
          : facts.overtaken.has(id)
            ? 'newerVersion'
            : facts.unusable.has(id)
              ? 'fileUnusable'
              : facts.idle.has(id)
                ? 'fileCounts'
                : 'applied';
  };
  return currentDecisions(decisions).map((decision) => {
    const id = decisionId(decision);
    return { id, decision, use: useOf(decision, id) };
  });
}
