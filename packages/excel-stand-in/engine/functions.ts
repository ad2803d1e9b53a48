/**
 * Replacements for functions that Univer (0.25.1) calculates otherwise than Excel.
 * Whoever has another calculator holds the results against it (README).
 */
import {
  BaseFunction,
  BooleanValueObject,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
} from './univer-parts';
import type { ArrayValueObject, BaseValueObject, Nullable } from './univer-parts';
import type { Engine } from './engine';

const MS_IN_DAY = 86_400_000;
/** Serial day of 01/01/1970 in Excel's 1900 date system. */
const SERIAL_OF_1970 = 25_569;

/** Gives an engine's formulas Excel's functions. */
export function useExcelFunctions(engine: Pick<Engine, 'get'>): void {
  const service = engine.get(IFunctionService);
  service.registerExecutors(new Compare('COMPARE'));
  for (const name of ['IF', 'IFERROR']) {
    // A formula whose result is an empty cell shows 0 in Excel; Univer would leave its cell empty.
    wrap(service, name, (calculate) => (...args) => {
      const result = calculate(...args);
      const isEmpty = !result.isReferenceObject() && single(result as BaseValueObject).isNull();
      return isEmpty ? NumberValueObject.create(0) : result;
    });
  }
  // Univer's own takes a text of digits for a number only where no cell is referred to.
  wrap(service, 'ROUND', (calculate) => (number, digits) => calculate(single(number), single(digits)));
  // Excel's today is the local day, Univer's the day in UTC.
  wrap(service, 'TODAY', (calculate) => () => {
    const now = new Date();
    const days = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_IN_DAY;
    const result = NumberValueObject.create(days + SERIAL_OF_1970);
    result.setPattern((calculate() as BaseValueObject).getPattern());
    return result;
  });
  // `&`: Excel writes a number with 15 digits, Univer with 17.
  wrap(
    service,
    'CONCATENATE',
    (calculate) =>
      (...args) =>
        calculate(...args.map((arg) => inFifteenDigits(single(arg)))),
  );
}

type Calculate = BaseFunction['calculate'];

/** Wraps a calculation round Univer's own. @throws when Univer knows no function of that name any more. */
function wrap(service: IFunctionService, name: string, around: (calculate: Calculate) => Calculate): void {
  const executor = service.getExecutor(name);
  if (!executor) {
    throw new Error(`Univer has no ${name}.`);
  }
  executor.calculate = around(executor.calculate.bind(executor));
}

function inFifteenDigits(value: BaseValueObject): BaseValueObject {
  return value.isNumber() && !value.isArray()
    ? NumberValueObject.create(Number(Number(value.getValue()).toPrecision(15)))
    : value;
}

/**
 * The comparisons `=`, `<>`, `<` and so on, as Excel makes them. Univer's own takes texts for patterns ("a*c" = "abc") and for numbers ("7.5" = 7.5, "" = 0),
 * and an error in a cell for a text. In Excel numbers come before texts, texts before booleans, and errors spread
 * (Microsoft: "Calculation operators and precedence in Excel", "Sort data in a range or table").
 */
class Compare extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  #operator = '=';

  /** Univer tells the operator before each calculation. */
  setCompareType(operator: string): void {
    this.#operator = operator;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    const [a, b] = [single(left), single(right)];
    const compared = (x: Nullable<BaseValueObject>, y: Nullable<BaseValueObject>) =>
      compareValues(this.#operator, x ?? NullValueObject.create(), y ?? NullValueObject.create());
    if (a.isArray()) {
      return (a as ArrayValueObject).mapValue((value, row, column) =>
        compared(value, b.isArray() ? (b as ArrayValueObject).get(row, column) : b),
      );
    }
    return b.isArray() ? (b as ArrayValueObject).mapValue((value) => compared(a, value)) : compared(a, b);
  }
}

/** The one value of an array of one cell, as a reference to a cell comes; any other value itself. */
function single(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) {
    return value;
  }
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1
    ? (array.get(0, 0) ?? NullValueObject.create())
    : value;
}

function compareValues(operator: string, left: BaseValueObject, right: BaseValueObject): BaseValueObject {
  if (left.isError()) {
    return left;
  }
  if (right.isError()) {
    return right;
  }
  const order = orderOf(left, right);
  return BooleanValueObject.create(
    (order === 0 && ['=', '<=', '>='].includes(operator)) ||
      (order < 0 && ['<', '<=', '<>'].includes(operator)) ||
      (order > 0 && ['>', '>=', '<>'].includes(operator)),
  );
}

function orderOf(left: BaseValueObject, right: BaseValueObject): number {
  const type = (value: BaseValueObject) => (value.isString() ? 1 : value.isBoolean() ? 2 : 0);
  // An empty cell takes the type of the other side: 0, "" or FALSE.
  const [typeLeft, typeRight] = [type(left.isNull() ? right : left), type(right.isNull() ? left : right)];
  if (typeLeft !== typeRight) {
    return typeLeft - typeRight;
  }
  if (typeLeft === 1) {
    const text = (value: BaseValueObject) => (value.isNull() ? '' : String(value.getValue()).toLowerCase());
    return text(left) < text(right) ? -1 : text(left) > text(right) ? 1 : 0;
  }
  const number = (value: BaseValueObject) =>
    value.isNull() ? 0 : Number(Number(value.getValue()).toPrecision(15));
  return number(left) - number(right);
}
