/** Sets what cells accept when something is typed into them. */
import type { Validation, ValidationRule } from '../workbook/cells/style';

export function validate(range: Excel.Range, validation: Validation): void {
  // First: cells with different rules, or some with none, take nothing else.
  range.dataValidation.rule = ruleOf(validation.rule);
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: validation.onError === 'stop' ? 'Stop' : 'Warning',
    title: validation.title,
    message: validation.message,
  };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
}
