/** Conditional formats by formula. Others the add-in does not use. */
import type { Area } from '../../src/workbook/cells/cells';
import type { Engine } from './engine';
import { toArea, toRange } from './areas';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from './univer-parts';
import type { IConditionFormattingRule, IFormulaHighlightCell, IStyleData } from './univer-parts';

export interface ConditionalInfo {
  readonly id: string;
  readonly areas: readonly Area[];
  /** With its leading `=`, written for the top left cell of the first area. */
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

/** What stands in a conditional format until its formula is given: it never applies. */
export const NO_FORMULA = '=FALSE';

/** Adds a conditional format that does nothing yet. @returns its id. */
export function addConditional(engine: Engine, sheetId: string, area: Area): string {
  const ids = new Set(
    engine.workbook
      .getSheets()
      .flatMap((sheet) => conditionalsOf(engine, sheet.getSheetId()).map(({ id }) => id)),
  );
  let number = ids.size + 1;
  while (ids.has(`conditional-${number}`)) {
    number += 1;
  }
  const id = `conditional-${number}`;
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

export function changeConditional(engine: Engine, sheetId: string, changed: ConditionalInfo): void {
  engine.run(SetConditionalRuleMutation.id, { subUnitId: sheetId, cfId: changed.id, rule: toRule(changed) });
}

export function deleteConditional(engine: Engine, sheetId: string, id: string): void {
  engine.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id });
}
