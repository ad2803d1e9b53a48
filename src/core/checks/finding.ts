/** The types of findings, of their fixes and of rules. */
import type { Edit } from '../../workbook/draft/change';
import type { Level } from '../words/vocabulary';
import type { ScoreRestore } from '../scoring/appraisal/restore';
import type { CellAt } from '../../workbook/cells/cells';
import type { ColumnKey, Role } from '../layout/layout';
import type { Message, PlainCode } from '../words/message';
import type { MessageCode } from '../../texts/messages.vi';
import type { PlanView } from './view';

/** Every rule has a name for people in the catalogues: `rule.<id>`. */
export type RuleId = Extract<MessageCode, `rule.${string}`> extends `rule.${infer Id}` ? Id : never;

/** A column of our tables. */
export interface FixColumn {
  readonly role: Role;
  readonly key: ColumnKey;
}

/** A fix for a finding, as data. Its message says what the fix does, not what is wrong. */
export type Fix = Message & {
  readonly edits: readonly Edit[];
  /** The columns whose drop-down is made again. */
  readonly lists?: readonly FixColumn[];
  /** The tables that are put around their rows again. */
  readonly tables?: readonly Role[];
  /** The names that get a row of *Danh mục đơn vị*. */
  readonly newUnits?: readonly string[];
  /** The repairs of the score sheet that are no edits of cells. */
  readonly restores?: readonly ScoreRestore[];
  /** The columns that the edits are in; absent when an edit is in none of our tables. */
  readonly columns?: readonly FixColumn[];
  /** Whether it rewrites what the plan document says. Then it is offered only while the plan is a draft. */
  readonly changesIssuedText: boolean;
  /** Whether an issued plan may be written to as well. The fix writes what the plan says already, so that formulas read it. */
  readonly keepsMeaning?: true;
};

/** A message of a rule about a cell; `check` adds the rule and the level. */
export type Found = Message & {
  readonly at: CellAt;
  /** The level of this finding, where it differs from the rule's. */
  readonly level?: Level;
  readonly fix?: Fix;
  /** The other way to put it right, where both can be meant: a person chooses. */
  readonly otherFix?: Fix;
};

/** A message about a cell, with the rule that found it and how loud it is. */
export type Finding = Found & {
  readonly rule: RuleId;
  readonly level: Level;
};

/** The value of a rule's setting: a count, a text, or yes and no. Lists in a text are parted by `;` or lines. */
export type SettingValue = number | string | boolean;

/** A setting of a rule, as the pane offers it. */
export interface SettingSpec {
  /** Unique within its rule. */
  readonly key: string;
  /** The setting's name in the pane. */
  readonly label: PlainCode;
  /** The value where the workbook sets none; its type is the setting's type. */
  readonly fallback: SettingValue;
  /** The values to choose from, each with what it is called; any value if absent. */
  readonly choices?: readonly { readonly value: string; readonly label: PlainCode }[];
}

/** A rule's settings by key, complete. */
export type RuleSettings = Readonly<Record<string, SettingValue>>;

/** A workbook's choices for a rule, where they differ from the defaults. */
export interface RuleChoice {
  readonly off?: boolean | undefined;
  readonly level?: Level | undefined;
  readonly settings?: Readonly<Record<string, SettingValue>> | undefined;
}

/** One rule, one file in `rules/`, one line in `rules/index.ts`. */
export interface Rule {
  readonly id: RuleId;
  /** The level of its findings unless the workbook says otherwise. */
  readonly level: Level;
  /** The rule does not run until the workbook turns it on. */
  readonly offByDefault?: true;
  /**
   * `plan`: what the plan says, never an error. `workbook`: whether formulas, ids and the roll-up can work, and what a unit
   * enters beside the plan.
   */
  readonly about: 'plan' | 'workbook';
  /** The codes it may report. */
  readonly codes: readonly MessageCode[];
  /** The law, decree or practice that the rule follows, in words a reviewer can look up. */
  readonly source: string;
  readonly settings?: readonly SettingSpec[];
  /** The findings in the order of the sheet. The time it takes grows in a straight line with the rows. */
  readonly run: (view: PlanView, settings: RuleSettings) => readonly Found[];
}
