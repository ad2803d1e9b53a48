/** The workbook to look at: a sheet at a time, the cell that was asked for in view. Nothing can be typed here. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { columnName } from '../workbook/cells/cells';
import type { CellAt } from '../workbook/cells/cells';
import { fill } from '../core/words/format';
import type { CellStyle } from '../workbook/cells/style';
import type { FileSheet } from '../files/parts/workbook';
import { shownText } from './typing/shown';
import type { PageTexts } from '../texts/page.en';

/** Rows drawn at once: enough for a plan; a longer sheet is drawn on request. */
const ROWS = 150;
/** Rows kept in view above a cell that is far down. */
const ABOVE = 20;

/** The width of the row numbers, in pixels. */
const ROW_HEAD = 44;

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflow: 'auto' },
  sheet: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontFamily: '"Times New Roman", Tinos, serif',
    fontSize: '15px',
    backgroundColor: '#ffffff',
    color: '#000000',
    '& td, & th': {
      border: '1px solid #d0d0d0',
      padding: '1px 4px',
      verticalAlign: 'top',
      overflow: 'hidden',
    },
    '& thead th, & thead td, & tbody th': {
      position: 'sticky',
      backgroundColor: '#f0f0f0',
      color: '#424242',
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'center',
    },
    '& thead th, & thead td': { top: 0, zIndex: 2 },
    '& tbody th': { left: 0, zIndex: 1 },
  },
  found: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  note: { margin: tokens.spacingHorizontalM },
  more: { margin: tokens.spacingHorizontalS },
});

interface Props {
  readonly sheet: FileSheet;
  /** The cell to bring into view; a new object shows it again. */
  readonly at: CellAt | undefined;
  readonly texts: PageTexts;
  readonly language: string;
}

export function SheetView({ sheet, at, texts, language }: Props) {
  const styles = useStyles();
  const found = useRef<HTMLTableCellElement>(null);
  const rows = Math.max(0, ...[...sheet.cells.keys()].map((row) => row + 1));
  const columns = usedColumns(sheet);
  const wanted = at?.sheet === sheet.name ? at : undefined;
  const [from, setFrom] = useState(0);
  const [count, setCount] = useState(ROWS);
  const first =
    wanted && (wanted.row < from || wanted.row >= from + count) ? Math.max(0, wanted.row - ABOVE) : from;
  if (first !== from) {
    setFrom(first);
  }
  const last = Math.min(rows, first + count);
  useEffect(() => {
    found.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [wanted]);
  if (rows === 0) {
    return <p className={styles.note}>{texts.emptySheet}</p>;
  }
  const covered = coveredBy(sheet);
  const widths = columns.map((column) => Math.round((sheet.columnWidths?.get(column) ?? 10) * 8 + 8));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={sheet.name}>
      {first > 0 && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setCount(count + first);
            setFrom(0);
          }}
        >
          {fill(texts.earlierRows, { count: first })}
        </Button>
      )}
      <table
        className={styles.sheet}
        // Only a table that knows its own width keeps to those of its columns.
        style={{ width: `${ROW_HEAD + widths.reduce((sum, width) => sum + width, 0)}px` }}
      >
        <Head columns={columns} widths={widths} />
        <tbody>
          {Array.from({ length: last - first }, (_, index) => first + index)
            .filter((row) => !sheet.hiddenRows?.includes(row))
            .map((row) => (
              <Line
                key={row}
                row={row}
                sheet={sheet}
                columns={columns}
                covered={covered}
                wanted={wanted}
                found={found}
                language={language}
              />
            ))}
        </tbody>
      </table>
      {last < rows && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setCount(count + ROWS);
          }}
        >
          {fill(texts.moreRows, { count: rows - last })}
        </Button>
      )}
    </div>
  );
}

interface HeadProps {
  readonly columns: readonly number[];
  /** Pixels, column by column. */
  readonly widths: readonly number[];
}

/** The widths and names of the columns. */
function Head({ columns, widths }: HeadProps) {
  return (
    <>
      <colgroup>
        <col style={{ width: `${ROW_HEAD}px` }} />
        {widths.map((width, index) => (
          <col key={columns[index]} style={{ width: `${width}px` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface LineProps {
  readonly row: number;
  readonly sheet: FileSheet;
  readonly columns: readonly number[];
  readonly covered: ReturnType<typeof coveredBy>;
  /** The cell that was asked for. */
  readonly wanted: CellAt | undefined;
  readonly found: RefObject<HTMLTableCellElement | null>;
  readonly language: string;
}

/** A row of the sheet. */
function Line({ row, sheet, columns, covered, wanted, found, language }: LineProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row">{row + 1}</th>
      {columns.map((column) => {
        const span = covered.get(`${row},${column}`);
        if (span === 'hidden') {
          return null;
        }
        const cell = sheet.cells.get(row)?.get(column);
        const isFound = wanted?.row === row && wanted.column === column;
        return (
          <td
            key={column}
            ref={isFound ? found : undefined}
            aria-current={isFound || undefined}
            className={mergeClasses(isFound && styles.found)}
            style={cssOf(cell?.style, typeof cell?.value === 'number')}
            {...span}
          >
            {cell && shownText(cell, language)}
          </td>
        );
      })}
    </tr>
  );
}

/** Lists the columns up to the last one that holds something, without the hidden ones. */
function usedColumns(sheet: FileSheet): number[] {
  let last = -1;
  for (const line of sheet.cells.values()) {
    for (const column of line.keys()) {
      last = Math.max(last, column);
    }
  }
  const hidden = new Set(sheet.hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => column).filter((column) => !hidden.has(column));
}

/** Tells of merged cells how far the first one reaches, and which ones it covers. */
function coveredBy({ merges = [], hiddenColumns = [] }: FileSheet) {
  const covered = new Map<string, 'hidden' | { readonly rowSpan: number; readonly colSpan: number }>();
  const hidden = new Set(hiddenColumns);
  for (const { row, column, rows, columns } of merges) {
    let shown = 0;
    for (let c = column; c < column + columns; c++) {
      shown += Number(!hidden.has(c));
      for (let r = row; r < row + rows; r++) {
        covered.set(`${r},${c}`, 'hidden');
      }
    }
    covered.set(`${row},${column}`, { rowSpan: rows, colSpan: Math.max(1, shown) });
  }
  return covered;
}

function cssOf(style: CellStyle | undefined, isNumber: boolean) {
  const { font, fill: color, align, wrap, border } = style ?? {};
  return {
    ...(font?.bold ? { fontWeight: 'bold' } : {}),
    ...(font?.italic ? { fontStyle: 'italic' } : {}),
    ...(font?.color === undefined ? {} : { color: font.color }),
    ...(font?.size === undefined ? {} : { fontSize: `${font.size * 1.15}px` }),
    ...(color === undefined ? {} : { backgroundColor: color }),
    ...(border ? { borderColor: '#000000' } : {}),
    textAlign: align ?? (isNumber ? 'right' : 'left'),
    whiteSpace: wrap ? ('pre-wrap' as const) : ('nowrap' as const),
    ...(wrap ? {} : { overflow: 'visible' as const }),
  };
}
