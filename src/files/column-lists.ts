/** The lists that the columns of a table choose from, found in the validations of its sheet's cells. */
import { parseArea } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import type { ColumnList, ListSource } from '../workbook/cells/snapshot';
import { unescapeControls } from './parts/text';
import { XmlReader } from './parts/xml';

/** Cells that accept the same: the source of their list, with or without its sign, or `null` for anything else. */
export interface Offered {
  readonly area: Area;
  readonly source: ListSource;
}

/**
 * The list that the body cells of each column choose from, by header.
 * @param area header and body of the table.
 */
export function columnLists(
  { row, column, rows }: Area,
  headers: readonly string[],
  offered: readonly Offered[],
): Record<string, ColumnList> {
  const lists = headers.map((name, index): [string, ColumnList] => {
    const at = column + index;
    const each = Array<ListSource>(Math.max(0, rows - 1)).fill(null);
    for (const { area, source } of offered) {
      if (area.column <= at && at < area.column + area.columns) {
        each.fill(source, Math.max(0, area.row - row - 1), Math.max(0, area.row + area.rows - row - 1));
      }
    }
    const [first = null] = each;
    return [name, each.every((source) => source === first) ? { all: first } : { each }];
  });
  return Object.fromEntries(lists);
}

/**
 * Reads the lists that cells of a sheet choose from.
 * @param xml a worksheet part.
 * @throws Refusal when it is no XML
 */
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
