/** Data validation of a range: DataValidation. */
import { setValidation, clearValidation, validationOf } from '../engine/validations';
import type { Rule } from '../engine/validations';
import { whyRefusedAsRule } from '../engine/formula-check';
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from '../engine/univer-parts';
import { ApiError, refuse } from './errors';
import { check, either, flag, membersOf, number, oneOf, record, text, wordFor, wordsOf } from './members';
import type { Model, TypeTable } from './members';
import type { ObjectOf } from './objects';
import { rangeObject, referenceTo } from './range';

type Validation = ObjectOf<'DataValidation'>;

const OPERATORS = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;

/** Rules that compare, by their key in Office.js' rule object, its type name, and Univer's type. */
const COMPARING = [
  { key: 'wholeNumber', name: 'WholeNumber', type: DataValidationType.WHOLE },
  { key: 'decimal', name: 'Decimal', type: DataValidationType.DECIMAL },
  { key: 'date', name: 'Date', type: DataValidationType.DATE },
  { key: 'time', name: 'Time', type: DataValidationType.TIME },
  { key: 'textLength', name: 'TextLength', type: DataValidationType.TEXT_LENGTH },
] as const;

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

const isoDate = check('date as YYYY-MM-DD, formula or number', (value) =>
  typeof value === 'number' ||
  (typeof value === 'string' && (/^\d{4}-\d{2}-\d{2}/.test(value) || value.startsWith('=')))
    ? value
    : undefined,
);

/** An Office.js rule as Univer's. It has exactly one kind. @throws ApiError InvalidArgument */
function toRule(value: unknown, model: Model): Rule {
  const rule = record.read(value);
  const kinds = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined) {
    throw new ApiError('InvalidArgument', `A validation has exactly one kind of rule, not ${kinds.length}.`);
  }
  const content = record.read(rule[kind]);
  if (kind === 'list') {
    const source =
      typeof content.source === 'string'
        ? content.source
        : `=${referenceTo(rangeObject.read(content.source), model)}`;
    // Excel's own limit for a list written out (https://github.com/OfficeDev/office-js/issues/2128).
    if (!source.startsWith('=') && source.length > 255) {
      throw new ApiError('InvalidArgument', 'A list written out holds at most 255 characters.');
    }
    return {
      type: DataValidationType.LIST,
      formula1: source,
      showDropDown: flag.read(content.inCellDropDown),
    };
  }
  if (kind === 'custom') {
    const formula = text.read(content.formula);
    if (!formula.startsWith('=')) {
      throw new ApiError('InvalidArgument', 'A custom rule is a formula that begins with =.');
    }
    return { type: DataValidationType.CUSTOM, formula1: formula };
  }
  const comparing = COMPARING.find(({ key }) => key === kind);
  if (!comparing) {
    throw new ApiError('InvalidArgument', `There is no validation of the kind ${kind}.`);
  }
  const operator = oneOf(...wordsOf(OPERATORS)).read(content.operator);
  const limit = kind === 'date' ? isoDate : either(number, text);
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    type: comparing.type,
    operator: OPERATORS[operator],
    formula1: String(limit.read(content.formula1)),
    ...(two ? { formula2: String(limit.read(content.formula2)) } : {}),
  };
}

function limitOf(formula: string | undefined): string | number {
  const asNumber = Number(formula);
  return formula !== undefined && formula !== '' && Number.isFinite(asNumber) ? asNumber : (formula ?? '');
}

/** Univer's rule as Office.js has it. */
function toOffice(rule: Rule): object {
  if (rule.type === (DataValidationType.LIST as string)) {
    return { list: { inCellDropDown: rule.showDropDown ?? true, source: rule.formula1 ?? '' } };
  }
  const comparing = COMPARING.find(({ type }) => (type as string) === rule.type);
  if (!comparing) {
    return { custom: { formula: rule.formula1 ?? '' } };
  }
  return {
    [comparing.key]: {
      formula1: limitOf(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: limitOf(rule.formula2) }),
      operator: wordFor(OPERATORS, rule.operator, 'Between'),
    },
  };
}

function typeName(rule: Rule): string {
  if (rule.type === (DataValidationType.LIST as string)) {
    return 'List';
  }
  return COMPARING.find(({ type }) => (type as string) === rule.type)?.name ?? 'Custom';
}

/** The rule of the range's cells: `undefined` for none, `null` when they differ. */
function ruleOf({ sheetId, area }: Validation, { engine }: Model): Rule | undefined | null {
  return validationOf(engine, sheetId, area);
}

function read<T>(on: Validation, model: Model, some: (rule: Rule) => T, none: T): T | null {
  const rule = ruleOf(on, model);
  return rule === null ? null : rule === undefined ? none : some(rule);
}

/** Changes the rule the range has. @throws ApiError InvalidOperation when it has none, or several */
function change(on: Validation, model: Model, changes: Partial<Rule>): void {
  const rule = ruleOf(on, model);
  if (!rule) {
    throw new ApiError('InvalidOperation', 'Give the range one rule before its messages.');
  }
  setValidation(model.engine, on.sheetId, on.area, { ...rule, ...changes });
}

const { value, method } = membersOf<'DataValidation'>();

export const dataValidationTable: TypeTable<Validation> = {
  members: {
    Type: value('1.8', (on, model) => read(on, model, typeName, 'None') ?? 'MixedCriteria'),
    Rule: value(
      '1.8',
      (on, model) => read(on, model, toOffice, {}),
      ({ sheetId, area }, value, model) => {
        const { engine } = model;
        const rule = toRule(value, model);
        for (const formula of [rule.formula1, rule.formula2]) {
          refuse(formula?.startsWith('=') ? whyRefusedAsRule(engine, formula) : undefined);
        }
        setValidation(engine, sheetId, area, {
          ...rule,
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: STYLES.Stop,
        });
      },
    ),
    IgnoreBlanks: value(
      '1.8',
      (on, model) => read(on, model, (rule) => rule.allowBlank ?? true, true),
      (on, ignored, model) => {
        const allowBlank = flag.read(ignored);
        // A range without a rule ignores blanks already.
        if (!allowBlank || ruleOf(on, model) !== undefined) {
          change(on, model, { allowBlank });
        }
      },
    ),
    ErrorAlert: value(
      '1.8',
      (on, model) =>
        read(
          on,
          model,
          (rule) => ({
            message: rule.error ?? '',
            showAlert: rule.showErrorMessage ?? true,
            style: wordFor(STYLES, rule.errorStyle, 'Stop'),
            title: rule.errorTitle ?? '',
          }),
          { message: '', showAlert: true, style: 'Stop', title: '' },
        ),
      (on, alert, model) => {
        const { message, showAlert, style, title } = record.read(alert);
        change(on, model, {
          error: atMost(225).read(message),
          errorTitle: atMost(32).read(title),
          showErrorMessage: flag.read(showAlert),
          errorStyle: STYLES[oneOf(...wordsOf(STYLES)).read(style)],
        });
      },
    ),
    Prompt: value(
      '1.8',
      (on, model) =>
        read(
          on,
          model,
          (rule) => ({
            message: rule.prompt ?? '',
            showPrompt: rule.showInputMessage ?? false,
            title: rule.promptTitle ?? '',
          }),
          { message: '', showPrompt: true, title: '' },
        ),
      (on, prompt, model) => {
        const { message, showPrompt, title } = record.read(prompt);
        change(on, model, {
          prompt: atMost(255).read(message),
          promptTitle: atMost(32).read(title),
          showInputMessage: flag.read(showPrompt),
        });
      },
    ),
    Clear: method('1.8', [], ({ sheetId, area }, _none, { engine }) => {
      clearValidation(engine, sheetId, area);
    }),
  },
  says: {
    Type: '`None`, or `MixedCriteria` when cells differ.',
    Rule: 'Exactly one kind of rule; a list written out has at most 255 characters; a formula can be read and holds no structured reference (`InvalidArgument`). Not enforced on what the API writes.',
    IgnoreBlanks: 'Without a rule there is nothing to set but `true`: `InvalidOperation`.',
    ErrorAlert: 'After the rule (`InvalidOperation`); title at most 32 characters, message 225.',
    Prompt: 'After the rule (`InvalidOperation`); title at most 32 characters, message 255.',
  },
};

/** Excel's limits: title 32, error message 225, prompt 255 characters (Validation.Add, learn.microsoft.com). */
function atMost(length: number) {
  return check(`text of at most ${length} characters`, (given) =>
    typeof given === 'string' && given.length <= length ? given : undefined,
  );
}
