/** Reads a set of criteria from the annex of a decision. What is unsure is told with its place; nothing is invented. */
import type { DocumentBlocks } from './block';
import { criteriaKind, kindOfHeaders } from './criteria-columns';
import type { CriteriaColumn, SaidCriteriaColumns } from './criteria-columns';
import { ordered } from './criteria-order';
import type { CriteriaReading } from './criteria-reading';
import { annexRows } from './criteria-rows';
import type { AnnexRow } from './criteria-rows';
import { criteriaSource } from './criteria-source';
import { cellText, linesOf } from './lines';
import type { Line, RowLine } from './lines';
import { readNumber, takeNumber } from './numbering';
import type { ReadingDoubt, UnusedPart } from './reading';
import { columnsOf, headersAbove, headersOf, isColumnNumbers, oneLine, textOfRow } from './table-columns';

/** What a person says of an annex. */
export interface CriteriaChoices {
  /** Columns whose headers say nothing known. */
  readonly columns?: SaidCriteriaColumns;
  /** The set that is read where a document has several, from 1. */
  readonly set?: number;
  /** Header of the column that points are read from, in a table of points that were given; that of the most if absent. */
  readonly points?: string;
}

/** A table, or a part of it on one page, with what its columns hold. */
interface AnnexTable {
  readonly rows: readonly AnnexRow[];
  readonly codesOfFields: boolean;
  readonly doubts: readonly ReadingDoubt[];
  readonly unused: readonly UnusedPart[];
  readonly first: number;
  readonly last: number;
}

/** Reads the criteria of a document; one without a table of criteria says so in its doubts. */
export function readCriteria(
  document: DocumentBlocks,
  { columns = {}, set = 1, points }: CriteriaChoices = {},
): CriteriaReading {
  const { lines } = linesOf(document);
  const sets = setsOf(tablesIn(lines, columns, points));
  const tables = sets[Math.min(set, sets.length) - 1] ?? [];
  const first = tables[0]?.first ?? lines.length;
  const last = tables.at(-1)?.last ?? lines.length;
  const { source, bands, doubts: about } = criteriaSource(lines.slice(0, first), lines.slice(last + 1));
  const rows = tables.flatMap((table) => table.rows);
  const totals = rows.filter(({ kind }) => kind === 'total');
  const total = totals.filter(({ points }) => points !== null).at(-1);
  const put = ordered(
    rows.filter(({ kind }) => kind !== 'total'),
    tables.some(({ codesOfFields }) => codesOfFields),
  );
  const left = [...put.left, ...totals.filter((each) => each !== total)];
  return {
    ...source,
    bands,
    criteria: put.criteria,
    total: totalOf(total),
    sets: sets.length,
    doubts: [
      ...(put.criteria.length === 0 ? [{ message: { code: 'annex.noTable' }, at: [] } as const] : []),
      ...(sets.length > 1
        ? [{ message: { code: 'annex.severalSets', params: { count: sets.length, set } }, at: [] } as const]
        : []),
      ...once(tables.flatMap(({ doubts }) => doubts)),
      ...about,
      ...put.doubts,
    ],
    unused: [
      ...tables.flatMap(({ unused }) => unused),
      ...left.map(({ title, at: [at = 0] }) => ({ at, text: title })),
    ],
  };
}

const totalOf = (row: AnnexRow | undefined): CriteriaReading['total'] =>
  row && row.points !== null ? { points: row.points, at: row.at } : null;

/** One doubt for each message: a column is told once, on however many pages it stands. */
const once = (doubts: readonly ReadingDoubt[]): readonly ReadingDoubt[] => [
  ...new Map(doubts.map((doubt) => [JSON.stringify(doubt.message), doubt])).values(),
];

/** The tables of criteria in a document: those that say content and points. */
function tablesIn(lines: readonly Line[], said: SaidCriteriaColumns, points?: string): readonly AnnexTable[] {
  const tables: AnnexTable[] = [];
  let before: { readonly headers: readonly RowLine[]; readonly width: number } | undefined;
  for (const [first, rows] of tableRows(lines)) {
    const width = widthOf(rows);
    const start = rows.findIndex((_, at) => isHeaderOf(rows.slice(at), points !== undefined));
    const own = start < 0 ? [] : headersOf(rows.slice(start), criteriaKind);
    // A page may begin without the header.
    const headers = own.length > 0 ? own : before?.width === width ? before.headers : [];
    const columns = columnsIn(headers, rows, said, points);
    const kinds = [...columns.values()];
    if (headers.length > 0 && kinds.includes('title') && kinds.includes('max')) {
      before = { headers, width };
      const begin = own.length > 0 ? start + own.length : 0;
      const end = endOf(rows, columns);
      tables.push(
        tableOf(rows.slice(begin, end), headers, columns, first + Math.max(start, 0), first + end - 1),
      );
    }
  }
  return tables;
}

/** Whether rows begin with a header of criteria: titles may stand above it, as in a workbook. */
const isHeaderOf = (rows: readonly RowLine[], isOfPoints: boolean): boolean => {
  const kinds = [
    ...columnsOf(headersOf(rows, criteriaKind), (headers) => kindOfHeaders(headers, {})).values(),
  ];
  return kinds.includes('title') && (kinds.includes('max') || (isOfPoints && kinds.includes('self')));
};

/** Where a table ends: in a workbook lines of text may stand right below it, over its columns or in the first. */
function endOf(rows: readonly RowLine[], columns: ReadonlyMap<number, CriteriaColumn>): number {
  const isText = ({ row }: RowLine): boolean => {
    const [only, ...others] = row.cells.filter((cell) => cellText(cell) !== '');
    return (
      only !== undefined &&
      others.length === 0 &&
      (only.span > 1 || columns.get(only.column) === 'code') &&
      !(takeNumber(cellText(only), false, false).number ?? readNumber(cellText(only)))?.label
    );
  };
  let end = rows.length;
  for (let last = rows[end - 1]; last !== undefined && isText(last); last = rows[end - 1]) {
    end--;
  }
  return end;
}

const widthOf = (rows: readonly RowLine[]): number =>
  Math.max(...rows.flatMap(({ row }) => row.cells.map(({ column, span }) => column + span)));

/** The rows of each table, with the place of its first line. */
function tableRows(lines: readonly Line[]): readonly (readonly [number, readonly RowLine[]])[] {
  const tables = new Map<number, [number, RowLine[]]>();
  lines.forEach((line, at) => {
    if (line.kind === 'row') {
      const known = tables.get(line.row.table);
      if (known) {
        known[1].push(line);
      } else {
        tables.set(line.row.table, [at, [line]]);
      }
    }
  });
  return [...tables.values()];
}

/** The name of a column: all that stands above it. */
export const headerName = (above: readonly string[]): string => oneLine(above.join(' '));

/** The columns of the first table of points in a document that may hold figures: names, places and what is known of each. */
export function figureColumns(document: DocumentBlocks): readonly FigureColumn[] {
  const { lines } = linesOf(document);
  for (const [, rows] of tableRows(lines)) {
    const start = rows.findIndex((_, at) => isHeaderOf(rows.slice(at), true));
    if (start >= 0) {
      const headers = headersOf(rows.slice(start), criteriaKind);
      return [...headersAbove(headers)].flatMap(([column, above]) => {
        const kind = kindOfHeaders(above, {});
        const mayHold = kind === undefined || ['max', 'self', 'blank'].includes(kind);
        return mayHold ? [{ column, name: headerName(above), kind }] : [];
      });
    }
  }
  return [];
}

/** A column that may hold points. */
export interface FigureColumn {
  readonly column: number;
  readonly name: string;
  readonly kind: CriteriaColumn | undefined;
}

/** What the columns hold. Of two with content the first names the field of the rows beside it, if its cells are merged. */
function columnsIn(
  headers: readonly RowLine[],
  rows: readonly RowLine[],
  said: SaidCriteriaColumns,
  points?: string,
): ReadonlyMap<number, CriteriaColumn> {
  const columns = columnsOf(headers, (above): CriteriaColumn | undefined => {
    const kind = kindOfHeaders(above, said);
    return points === undefined
      ? kind
      : headerName(above) === points
        ? 'max'
        : kind === 'max'
          ? 'blank'
          : kind;
  });
  const titles = [...columns].filter(([, kind]) => kind === 'title').map(([column]) => column);
  const [first, second] = [Math.min(...titles), Math.max(...titles)];
  const isMerged = rows.some(({ row }) =>
    row.cells.some(({ column, isContinued }) => column === first && isContinued),
  );
  if (titles.length > 1 && isMerged) {
    columns.set(first, 'field');
  }
  // A further column of content is another thing: a person says what.
  titles
    .filter((column) => column !== first && !(isMerged && column === second))
    .forEach((column) => columns.delete(column));
  return columns;
}

function tableOf(
  rows: readonly RowLine[],
  headers: readonly RowLine[],
  columns: ReadonlyMap<number, CriteriaColumn>,
  first: number,
  last: number,
): AnnexTable {
  const headerTexts = new Set(headers.map(textOfRow));
  const body = rows.filter((row) => !headerTexts.has(textOfRow(row)) && !isColumnNumbers(row));
  const isContinued = (row: RowLine, kind: CriteriaColumn): boolean =>
    row.row.cells.some((cell) => cell.isContinued && columns.get(cell.column) === kind);
  const codesOfFields = body.some((row) => isContinued(row, 'field') && isContinued(row, 'code'));
  const untaken = body.flatMap(({ row, at: [at = 0] }) =>
    row.cells
      .filter(({ column, span, isContinued: goesOn }) => {
        const kind = columns.get(column);
        return span === 1 && !goesOn && (kind === undefined || kind === 'blank' || kind === 'self');
      })
      .map((cell) => ({ at, text: cellText(cell), column: cell.column }))
      .filter(({ text }) => text !== ''),
  );
  const names = headersAbove(headers);
  const unknown = [...names].filter(
    ([column]) => !columns.has(column) && untaken.some((cell) => cell.column === column),
  );
  return {
    rows: body.flatMap((row) => annexRows(row, columns, codesOfFields)),
    codesOfFields,
    doubts: unknown.map(([, above]) => ({
      message: { code: 'reading.columnUnknown', params: { name: above.at(-1) ?? '' } },
      at: headers.flatMap(({ at }) => at),
    })),
    unused: untaken.map(({ at, text }) => ({ at, text })),
    first,
    last,
  };
}

/** Tables that go on with each other: one whose numbers begin anew is another set. */
function setsOf(tables: readonly AnnexTable[]): readonly (readonly AnnexTable[])[] {
  const begin = (table: AnnexTable | undefined): string | undefined =>
    table?.rows.find(({ number }) => number)?.number?.label;
  const sets: AnnexTable[][] = [];
  for (const table of tables) {
    const last = sets.at(-1);
    const isAnew = last === undefined || (begin(table) !== undefined && begin(table) === begin(last[0]));
    if (isAnew) {
      sets.push([table]);
    } else {
      last.push(table);
    }
  }
  return sets;
}
