/** Runs the rules over a workbook and sorts what they find. */
import { LEVELS } from '../../words/vocabulary';
import type { Finding, Rule, RuleChoice, RuleSettings } from '../finding';
import type { Level } from '../../words/vocabulary';
import { RULES } from '../rules';
import type { PlanView } from '../view';

/** The choices of a workbook by rule id; a rule without an entry keeps its defaults. */
export type RuleChoices = Readonly<Record<string, RuleChoice>>;

/**
 * A pause after each rule, in which others such as whoever types have their turn.
 * @returns whether to go on.
 */
export type Pause = (done: number, total: number) => Promise<boolean>;

/** All findings, gravest first; within a level rule by rule, each from the top of the sheet. */
export function check(view: PlanView, choices: RuleChoices = {}): Finding[] {
  return sorted(RULES.flatMap((rule) => runRule(rule, view, choices[rule.id])));
}

/**
 * All findings as `check` gives them, with a pause after each rule. Over thousands of tasks the rules take seconds, and people
 * type meanwhile.
 * @returns nothing once `pause` says not to go on.
 */
export async function checkInSteps(
  view: PlanView,
  choices: RuleChoices,
  pause: Pause,
): Promise<Finding[] | undefined> {
  const findings: Finding[] = [];
  for (const [index, rule] of RULES.entries()) {
    for (const finding of runRule(rule, view, choices[rule.id])) {
      findings.push(finding);
    }
    if (!(await pause(index + 1, RULES.length))) {
      return undefined;
    }
  }
  return sorted(findings);
}

const sorted = (findings: Finding[]): Finding[] =>
  findings.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));

/** The findings of one rule; none when it is off. */
export function runRule(rule: Rule, view: PlanView, choice: RuleChoice = {}): Finding[] {
  if (choice.off ?? rule.offByDefault ?? false) {
    return [];
  }
  return rule.run(view, settingsOf(rule, choice)).map((found) => ({
    ...found,
    rule: rule.id,
    level: allowedLevel(rule, choice.level ?? found.level ?? rule.level),
  }));
}

/** The rule's settings with those of the workbook. A value of another type than the rule's own is ignored. */
export function settingsOf(rule: Rule, choice: RuleChoice = {}): RuleSettings {
  return Object.fromEntries(
    (rule.settings ?? []).map(({ key, fallback }) => {
      const chosen = Object.hasOwn(choice.settings ?? {}, key) ? choice.settings?.[key] : undefined;
      return [key, typeof chosen === typeof fallback && chosen !== undefined ? chosen : fallback];
    }),
  );
}

/** The levels a person may give to a rule: what a plan says is never an error. */
export function levelsOf(rule: Rule): readonly Level[] {
  return rule.about === 'plan' ? LEVELS.filter((level) => level !== 'error') : LEVELS;
}

const allowedLevel = (rule: Rule, level: Level): Level => (levelsOf(rule).includes(level) ? level : 'review');
