/** Conditional formats by formula. The add-in uses no others. */
import type { Area } from '../data/cells';
import type { Engine } from './engine';
import { toArea, toRange } from './areas';
import { numbered } from './numbered';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from './univer-parts';
import type { IConditionFormattingRule, IFormulaHighlightCell, IStyleData } from './univer-parts';

/** A conditional format with its place. */
export interface ConditionalInfo {
  readonly id: string;
  readonly areas: readonly Area[];
  /** The formula with its leading `=`, written for the top left cell of the first area. */
  readonly formula: string;
  readonly style: IStyleData;
  readonly stopIfTrue: boolean;
}

function isByFormula(
  rule: IConditionFormattingRule,
): rule is IConditionFormattingRule<IFormulaHighlightCell> {
  return (
    rule.rule.type === CFRuleType.highlightCell &&
    'subType' in rule.rule &&
    rule.rule.subType === CFSubRuleType.formula
  );
}

/** The conditional formats of a sheet, the first the strongest. */
export function conditionalsOf(engine: Engine, sheetId: string): ConditionalInfo[] {
  const rules = engine.get(ConditionalFormattingRuleModel).getSubunitRules(engine.unitId, sheetId) ?? [];
  return rules.filter(isByFormula).map(({ cfId, ranges, rule, stopIfTrue }) => ({
    id: cfId,
    areas: ranges.map(toArea),
    formula: rule.value,
    style: rule.style,
    stopIfTrue,
  }));
}

/** The formula of a conditional format until it is given one: it never applies. */
const NO_FORMULA = '=FALSE';

/** Adds a conditional format that does nothing yet. @returns its id. */
export function addConditional(engine: Engine, sheetId: string, area: Area): string {
  const ids = new Set(
    engine.workbook
      .getSheets()
      .flatMap((sheet) => conditionalsOf(engine, sheet.getSheetId()).map(({ id }) => id)),
  );
  const id = numbered('conditional-', ids.size, (each) => ids.has(each));
  engine.run(AddConditionalRuleMutation.id, {
    subUnitId: sheetId,
    rule: toRule({ id, areas: [area], formula: NO_FORMULA, style: {}, stopIfTrue: false }),
  });
  return id;
}

function toRule(info: ConditionalInfo): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId: info.id,
    ranges: info.areas.map(toRange),
    stopIfTrue: info.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: info.formula,
      style: info.style,
    },
  };
}

/** Puts a conditional format in place of the one of the same id. */
export function changeConditional(engine: Engine, sheetId: string, changed: ConditionalInfo): void {
  engine.run(SetConditionalRuleMutation.id, { subUnitId: sheetId, cfId: changed.id, rule: toRule(changed) });
}

export function deleteConditional(engine: Engine, sheetId: string, id: string): void {
  engine.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id });
}
