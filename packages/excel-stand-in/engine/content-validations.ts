/** Data validations converted between the package's rules and Univer's. */
import type { Validation, ValidationRule } from '../data/workbook';
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from './univer-parts';
import type { Rule } from './validations';

/** Univer's rule as the package's; `undefined` for a kind it has no word for. */
export function toValidation(rule: Rule): Validation | undefined {
  const fileRule = toFileRule(rule);
  return (
    fileRule && {
      rule: fileRule,
      onError: rule.errorStyle === DataValidationErrorStyle.STOP ? 'stop' : 'warning',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    }
  );
}

function toFileRule({ type, operator, formula1 = '', formula2 = '' }: Rule): ValidationRule | undefined {
  if (type === (DataValidationType.LIST as string)) {
    return { kind: 'list', source: formula1 };
  }
  if (type === (DataValidationType.CUSTOM as string)) {
    return { kind: 'custom', formula: formula1 };
  }
  if (operator !== DataValidationOperator.BETWEEN) {
    return undefined;
  }
  if (type === (DataValidationType.DATE as string)) {
    return { kind: 'date', min: toDateFormula(formula1), max: toDateFormula(formula2) };
  }
  const kind = type === (DataValidationType.DECIMAL as string) ? 'decimal' : 'whole';
  return type === (DataValidationType.DECIMAL as string) || type === (DataValidationType.WHOLE as string)
    ? { kind, min: toLimit(formula1), max: toLimit(formula2) }
    : undefined;
}

function toLimit(text: string): number | string {
  const asNumber = Number(text);
  return text !== '' && Number.isFinite(asNumber) ? asNumber : text;
}

function toDateFormula(text: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) {
    return `=DATE(${Number(iso[1])},${Number(iso[2])},${Number(iso[3])})`;
  }
  return text.startsWith('=') ? text : `=${text}`;
}

/** The package's rule as Univer's. */
export function fromValidation({ rule, onError, title, message }: Validation): Rule {
  return {
    ...fromFileRule(rule),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: onError === 'stop' ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    errorTitle: title,
    error: message,
  };
}

function fromFileRule(rule: ValidationRule): Rule {
  switch (rule.kind) {
    case 'list':
      return { type: DataValidationType.LIST, formula1: rule.source, showDropDown: true };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    case 'date':
    case 'decimal':
    case 'whole':
      return {
        type: COMPARING[rule.kind],
        operator: DataValidationOperator.BETWEEN,
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
  }
}

const COMPARING = {
  date: DataValidationType.DATE,
  decimal: DataValidationType.DECIMAL,
  whole: DataValidationType.WHOLE,
} as const;
