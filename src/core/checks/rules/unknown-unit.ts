/**
 * Units named in tasks and reports that *Danh mục đơn vị* lacks, with the nearest one when there is one. A name is told once,
 * with the cells that have it.
 */
import { cellName } from '../../../workbook/cells/cells';
import type { CellAt } from '../../../workbook/cells/cells';
import type { Edit } from '../../../workbook/draft/change';
import { joinUnits } from '../../units/units';
import type { NoUnit } from '../../units/units';
import { wentWithDistricts } from '../district-bodies';
import { edit } from '../edits';
import type { Fix, Found, Rule } from '../finding';
import { UNIT_COLUMNS } from '../view';
import type { PlanView, RegisteredUnit, ViewRow } from '../view';

export const unknownUnit: Rule = {
  id: 'unknownUnit',
  level: 'review',
  about: 'plan',
  codes: [
    'unit.unknown',
    'unit.unknownMany',
    'unit.unknownSimilar',
    'unit.unknownSimilarMany',
    'unit.unknownEither',
    'unit.unknownEitherMany',
    'unit.listed',
    'unit.listedMany',
  ],
  source: 'The workbook contract: bodies go by their names in Danh mục đơn vị',
  run: (view) => [...unknownNames(view)].flatMap(([name, named]) => findingOf(view, name, named)),
};

/** The cells that have a name which the register lacks. */
interface Unknown {
  readonly match: NoUnit<RegisteredUnit>;
  readonly cells: NamingCell[];
}

interface NamingCell {
  readonly at: CellAt;
  /** The edit that writes other names in its place; the other names of the cell stay. */
  readonly rename: (to: string) => Edit;
}

/** The unknown names in the order of the sheets. */
function unknownNames(view: PlanView): ReadonlyMap<string, Unknown> {
  const unknown = new Map<string, Unknown>();
  const look = <K extends string>(row: ViewRow<K>, columns: readonly K[]): void => {
    for (const key of columns) {
      const units = view.unitsIn(row.text(key));
      for (const name of new Set(units.map((unit) => unit.name))) {
        const match = view.findUnit(name);
        // inactive-unit.ts tells that it is no more; it is not to be added to the register.
        if (match.kind !== 'none' || wentWithDistricts(view, name)) {
          continue;
        }
        const named = unknown.get(name) ?? { match, cells: [] };
        unknown.set(name, named);
        named.cells.push({
          at: row.at(key),
          rename: (to) => {
            const renamed = units.map((unit) => (unit.name === name ? { ...unit, name: to } : unit));
            return edit(row, key, { value: joinUnits(renamed) });
          },
        });
      }
    }
  };
  view.tasks.forEach((row) => {
    look(row, UNIT_COLUMNS.tasks);
  });
  // Recipients of reports may be superiors that no register lists; who sends is one's own.
  view.reports.forEach((row) => {
    look(row, UNIT_COLUMNS.senders);
  });
  return unknown;
}

function findingOf(view: PlanView, name: string, { match, cells }: Unknown): Found[] {
  const [first, ...more] = cells;
  if (!first) {
    return [];
  }
  const { at } = first;
  const rename = (to: string): Fix => ({
    code: 'fix.renameUnit',
    params: { from: name, to },
    edits: cells.map((cell) => cell.rename(to)),
    changesIssuedText: true,
  });
  const many = { count: cells.length, cells: cellsNamed(cells, at.sheet) };
  const isMany = more.length > 0;
  const [one, other] = match.candidates ?? [];
  if (one && other) {
    const params = { name, one: one.name, other: other.name };
    const fixes = { fix: rename(one.name), otherFix: rename(other.name) };
    return isMany
      ? [{ code: 'unit.unknownEitherMany', params: { ...params, ...many }, at, ...fixes }]
      : [{ code: 'unit.unknownEither', params, at, ...fixes }];
  }
  const add = view.tables.some(({ role }) => role === 'units') ? addition(name) : undefined;
  if (match.several) {
    const params = { name, names: match.several.map((unit) => unit.name).join('; ') };
    const fix = rename(params.names);
    return isMany
      ? [{ code: 'unit.listedMany', params: { ...params, ...many }, at, fix }]
      : [{ code: 'unit.listed', params, at, fix }];
  }
  if (match.suggestion) {
    const params = { name, suggestion: match.suggestion.name };
    const fixes = { fix: rename(params.suggestion), ...(add && { otherFix: add }) };
    return isMany
      ? [{ code: 'unit.unknownSimilarMany', params: { ...params, ...many }, at, ...fixes }]
      : [{ code: 'unit.unknownSimilar', params, at, ...fixes }];
  }
  const fixes = add ? { fix: add } : {};
  return isMany
    ? [{ code: 'unit.unknownMany', params: { name, ...many }, at, ...fixes }]
    : [{ code: 'unit.unknown', params: { name }, at, ...fixes }];
}

const addition = (name: string): Fix => ({
  code: 'fix.addUnit',
  params: { name },
  edits: [],
  newUnits: [name],
  changesIssuedText: false,
});

/** The number of cells that a sentence names. */
const NAMED = 5;

/** The names of the first cells. The sheet is added where it is not the finding's. */
function cellsNamed(cells: readonly NamingCell[], sheet: string): string {
  const names = cells.slice(0, NAMED).map(({ at }) => {
    const cell = cellName(at.row, at.column);
    return at.sheet === sheet ? cell : `${at.sheet}!${cell}`;
  });
  return `${names.join(', ')}${cells.length > NAMED ? '…' : ''}`;
}
