/** A row of a sheet as it is drawn: drawn anew only when something of it has changed. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { CellStyle } from '../workbook/cells/style';
import type { FileCell } from '../files/parts/workbook';
import { roomFor } from './geometry';
import type { Geometry } from './geometry';
import { holds } from './typing/edit';
import { shownText } from './typing/shown';

const useStyles = makeStyles({
  chosen: { backgroundImage: 'linear-gradient(rgba(15, 108, 189, 0.14), rgba(15, 108, 189, 0.14))' },
  active: {
    position: 'relative',
    overflow: 'visible !important',
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
  },
  // Below one with words: those go on into empty cells beside them.
  stuck: { position: 'sticky', zIndex: 1, backgroundClip: 'padding-box' },
  stuckWords: { zIndex: 2 },
  stuckActive: { zIndex: 5 },
  stale: { fontStyle: 'italic', textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
});

interface Props {
  readonly row: number;
  readonly line: ReadonlyMap<number, FileCell> | undefined;
  readonly height: number | undefined;
  readonly geometry: Geometry;
  readonly gridId: string;
  /** The column of the cell in use, when it is in this row. */
  readonly active: number | undefined;
  /** The columns that are chosen in this row, first and last. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** The column of the cell that was asked for. */
  readonly found: number | undefined;
  readonly staleTitle: string;
  readonly staleMark: string;
  readonly language: string;
  /** The field of the cell in use. */
  readonly field: ReactNode;
}

export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, line, height, geometry, gridId, active, first, last, found, staleTitle, language } = props;
  const styles = useStyles();
  const { columns, widths, lefts, covered } = geometry;
  return (
    <tr aria-rowindex={row + 2} style={height === undefined ? undefined : { height: `${height}px` }}>
      <th scope="row">{row + 1}</th>
      {columns.map((column, index) => {
        const span = covered.get(`${row},${column}`);
        if (span === 'hidden') {
          return null;
        }
        const cell = line?.get(column);
        const isActive = active === column;
        const isChosen = first !== undefined && last !== undefined && column >= first && column <= last;
        const left = lefts[index];
        const room = span ? undefined : roomFor(geometry, row, index, line);
        return (
          <td
            key={column}
            id={isActive ? `${gridId}-active` : undefined}
            data-row={row}
            data-column={column}
            aria-colindex={column + 2}
            aria-selected={isActive || isChosen}
            aria-current={found === column || undefined}
            className={mergeClasses(
              isChosen && styles.chosen,
              isActive && styles.active,
              left !== undefined && styles.stuck,
              left !== undefined && cell && holds(cell) && styles.stuckWords,
              isActive && left !== undefined && styles.stuckActive,
              cell?.stale && styles.stale,
            )}
            title={cell?.stale ? staleTitle : undefined}
            style={{
              ...cssOf(cell, left !== undefined),
              ...(left === undefined ? {} : { left: `${left}px` }),
            }}
            {...span}
          >
            {cell && (
              <Words
                cell={cell}
                text={`${cell.stale ? `${props.staleMark} ` : ''}${shownText(cell, language)}`}
                room={room}
                width={widths[index] ?? 0}
              />
            )}
            {isActive && props.field}
          </td>
        );
      })}
    </tr>
  );
});

interface WordsProps {
  readonly cell: FileCell;
  readonly text: string;
  /** Pixels that the words may take on one line; absent where they wrap within merged cells. */
  readonly room: number | undefined;
  readonly width: number;
}

/** Draws what a cell shows. On one line it goes as far as the cells beside it are empty; a number that does not fit is no number. */
function Words({ cell, text, room, width }: WordsProps) {
  const { value, style, stale } = cell;
  if (style?.wrap || room === undefined) {
    return text;
  }
  const size = (style?.font?.size ?? 13) * 1.15;
  if (typeof value === 'number' && !stale) {
    const fits = text.length * size * 0.5 <= width - 6;
    return fits ? (
      text
    ) : (
      <span title={text}>{'#'.repeat(Math.max(1, Math.floor((width - 8) / (size * 0.55))))}</span>
    );
  }
  if (text.length * size * 0.3 <= width - 10 && !text.includes('\n')) {
    return text;
  }
  const reach = (style?.align ?? 'left') === 'left' ? room : width;
  return (
    <div
      title={text}
      style={{ width: `${reach - 9}px`, overflow: 'hidden', whiteSpace: 'nowrap', position: 'relative' }}
    >
      {text}
    </div>
  );
}

/** @param isOpaque whether other cells pass below it. */
function cssOf(cell: FileCell | undefined, isOpaque: boolean) {
  const style: CellStyle = cell?.style ?? {};
  const { font, fill, align, wrap, turned, border, vertical } = style;
  const isNumber = typeof cell?.value === 'number';
  return {
    ...(font?.bold ? { fontWeight: 'bold' } : {}),
    ...(font?.italic ? { fontStyle: 'italic' } : {}),
    ...(font?.color === undefined ? {} : { color: font.color }),
    ...(font?.size === undefined ? {} : { fontSize: `${font.size * 1.15}px` }),
    ...(fill === undefined ? (isOpaque ? { backgroundColor: '#ffffff' } : {}) : { backgroundColor: fill }),
    ...(border ? { borderColor: '#000000' } : {}),
    ...(vertical === 'center' ? { verticalAlign: 'middle' } : {}),
    textAlign: align ?? (isNumber ? 'right' : 'left'),
    ...(turned ? { writingMode: 'vertical-rl' as const } : {}),
    whiteSpace: wrap ? ('pre-wrap' as const) : ('nowrap' as const),
    ...(wrap ? {} : { overflow: 'visible' as const }),
  };
}
