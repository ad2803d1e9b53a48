/** Which lists the columns of a table choose from, by what its sheet's cells accept. */
import { parseArea } from '../core/cells';
import type { Area } from '../core/cells';
import { unescapeControls } from './text';
import { XmlReader } from './xml';

/** Cells that accept the same: the source of their list, with or without its sign, or `null` for anything else. */
export interface Offered {
  readonly area: Area;
  readonly source: string | null;
}

/**
 * By header, of every column: the list that all of its body cells choose from.
 * @param area header and body of the table.
 */
export function columnLists(
  { row, column, rows }: Area,
  headers: readonly string[],
  offered: readonly Offered[],
): Record<string, string | null> {
  const lists = headers.map((name, index): [string, string | null] => {
    const at = column + index;
    const here = offered.filter(
      ({ area }) =>
        area.column <= at &&
        at < area.column + area.columns &&
        area.row < row + rows &&
        row + 1 < area.row + area.rows,
    );
    // Areas of one list may stand below each other, never upon each other.
    const covered = here.reduce(
      (sum, { area }) => sum + Math.min(row + rows, area.row + area.rows) - Math.max(row + 1, area.row),
      0,
    );
    const [source = null, ...others] = new Set(here.map((each) => each.source));
    return [name, others.length === 0 && covered >= rows - 1 ? source : null];
  });
  return Object.fromEntries(lists);
}

/** @param xml a worksheet part. @throws Refusal when it is no XML */
export function readOffered(xml: string, sheet: string): Offered[] {
  const reader = new XmlReader(xml, sheet);
  const found: Offered[] = [];
  while (reader.nextElement()) {
    if (reader.name === 'sheetData' && reader.kind === 'open') {
      reader.skip();
    } else if (reader.name === 'dataValidation') {
      const areas = (reader.attribute('sqref') ?? '').split(/\s+/).flatMap((each) => parseArea(each) ?? []);
      const source = reader.attribute('type') === 'list' ? firstFormula(reader) : null;
      found.push(...areas.map((area) => ({ area, source })));
    }
  }
  return found;
}

/** The formula of the rule the reader stands on. */
function firstFormula(reader: XmlReader): string | null {
  const { depth } = reader;
  while (reader.kind !== 'empty' && reader.nextElement(depth)) {
    if (reader.name === 'formula1') {
      return reader.kind === 'open' ? unescapeControls(reader.text()) : null;
    }
  }
  return null;
}
