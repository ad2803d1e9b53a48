/** The findings about a table that does not stand as its sheet does. */
import { cellName } from '../../workbook/cells/cells';
import type { Fix, Found } from './finding';
import type { ViewTable } from './view';

/** The number of rows that a sentence names. */
const NAMED = 10;

/** The findings about how one table stands; none where it stands well or nobody looked. */
export function standingFindings({ role, headerAt, placed }: ViewTable): Found[] {
  if (!placed) {
    return [];
  }
  const { bodyRows, totals, standing } = placed;
  const { kind, moved, overdrawn, joined, below, headerCells } = standing;
  const { sheet } = headerAt;
  const fix: Fix = {
    code: 'fix.table',
    params: { sheet, count: bodyRows },
    edits: [],
    tables: [role],
    changesIssuedText: false,
  };
  // Excel lets no table grow over its row of totals.
  const mended = totals ? {} : { fix };
  const found: Found[] = [];
  if (kind === 'range') {
    found.push({ code: 'table.range', params: { sheet, count: bodyRows }, at: headerAt, ...mended });
  }
  if (moved) {
    found.push({ code: 'table.moved', params: { sheet, row: headerAt.row + 1 }, at: headerAt, ...mended });
  }
  if (overdrawn) {
    const row = headerAt.row + bodyRows + 1;
    found.push({ code: 'table.overdrawn', params: { sheet, row }, at: headerAt, ...mended });
  }
  const [first] = joined;
  if (first !== undefined) {
    const rows = joined.slice(0, NAMED).map((row) => row + 1);
    found.push({
      code: 'table.rowsBelow',
      params: { count: joined.length, rows: rows.join(', ') },
      at: { ...headerAt, row: first },
      ...mended,
    });
  }
  for (const { at, found: text, name } of headerCells) {
    found.push({
      code: 'table.headerCell',
      params: { found: text, name },
      at,
      fix: {
        code: 'fix.headerCell',
        params: { name },
        edits: [{ at, expected: { value: text }, put: { value: name } }],
        changesIssuedText: false,
      },
    });
  }
  if (below) {
    const { at, rows: count } = below;
    const cell = cellName(at.row, at.column);
    found.push({ code: 'table.textBelow', level: 'note', params: { cell, count }, at });
  }
  return found;
}
