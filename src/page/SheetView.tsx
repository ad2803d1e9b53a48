/** A sheet to work in: cells are chosen, typed into, pasted over; header and first columns stay in view. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { areaName, cellName, columnName } from '../workbook/cells/cells';
import type { Area, CellAt } from '../workbook/cells/cells';
import { fill } from '../core/words/format';
import type { FileSheet, FileWorkbook } from '../files/parts/workbook';
import type { PageTexts } from '../texts/page.en';
import { CellInput } from './CellInput';
import { frozenWidth, geometryOf, ROW_HEAD } from './geometry';
import type { Geometry } from './geometry';
import { pastedBlock } from './pasted';
import { SheetRow } from './SheetRow';
import { textOfBlock } from '../files/parts/cell-block';
import { declaredAt } from './typing/declared';
import { allOf, movedBy } from './typing/keys';
import type { KeyAction } from './typing/keys';
import { areaOf, chosen, shownPlace } from './typing/selection';
import type { Place, Selection } from './typing/selection';
import { editText, shownText } from './typing/shown';
import { shownLines } from './use-typing';
import type { Copied, Typing } from './use-typing';

/** Rows drawn at once: enough for a plan; a longer sheet is drawn on request. */
const ROWS = 150;
/** Rows above a cell that is far down; the height of a plain row in pixels. */
const ABOVE = 20;
const ROW_HEIGHT = 24;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    flexWrap: 'wrap',
  },
  inUse: {
    flex: '1 1 160px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalM },
  scroll: { flex: 1, minHeight: 0, overflow: 'auto' },
  sheet: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    fontFamily: '"Times New Roman", Tinos, serif',
    fontSize: '15px',
    backgroundColor: '#ffffff',
    color: '#000000',
    cursor: 'cell',
    userSelect: 'none',
    '& td, & th': {
      boxSizing: 'border-box',
      height: `${ROW_HEIGHT}px`,
      borderRight: '1px solid #d0d0d0',
      borderBottom: '1px solid #d0d0d0',
      padding: '1px 4px',
      verticalAlign: 'top',
      overflow: 'hidden',
    },
    '& th, & thead td:first-child': {
      position: 'sticky',
      backgroundColor: '#f0f0f0',
      color: '#424242',
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'center',
    },
    '& th[scope="row"], & thead td:first-child': { left: 0, zIndex: 3 },
  },
  head: { position: 'sticky', top: 0, zIndex: 4, '& td': { backgroundColor: '#ffffff' } },
  loose: { '& tr:first-child': { position: 'sticky', top: 0, zIndex: 4 } },
  more: { margin: tokens.spacingHorizontalS },
});

interface Props {
  readonly book: FileWorkbook;
  readonly sheet: FileSheet;
  /** The cell to bring into view; a new object shows it again. */
  readonly at: CellAt | undefined;
  readonly texts: PageTexts;
  readonly language: string;
  readonly typing: Typing;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function SheetView(props: Props) {
  const { sheet, at, texts, typing } = props;
  const [selection, setSelection] = useState<Selection>(() =>
    chosen(shownPlace(sheet, { row: 0, column: 0 })),
  );
  const [shown, setShown] = useState<CellAt>();
  const wanted = at?.sheet === sheet.name ? at : undefined;
  if (wanted !== shown) {
    setShown(wanted);
    if (wanted) {
      setSelection(chosen(shownPlace(sheet, wanted)));
    }
  }
  const styles = useStyles();
  const { row, column } = selection.at;
  const cell = sheet.cells.get(row)?.get(column);
  const area = areaOf(sheet, selection);
  const isOne =
    areaName(area) === cellName(row, column) ||
    sheet.merges?.some((each) => areaName(each) === areaName(area));
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={texts.undo}
          title={texts.undo}
          disabledFocusable={!props.canUndo}
          onClick={typing.undo}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={texts.redo}
          title={texts.redo}
          disabledFocusable={!props.canRedo}
          onClick={typing.redo}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => {
            const added = typing.addRow(sheet, selection.at);
            if (added) {
              setSelection(chosen(added));
            }
          }}
        >
          {texts.addRow}
        </Button>
        <div className={styles.inUse} role="group" aria-label={texts.inUse}>
          <span className={styles.address}>{isOne ? cellName(row, column) : areaName(area)}</span>
          {cell ? editText(cell) : ''}
        </div>
      </div>
      <Grid {...props} selection={selection} onSelect={setSelection} area={area} wanted={wanted} />
    </>
  );
}

interface GridProps extends Props {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The chosen cells. */
  readonly area: Area;
  /** The cell that was asked for. */
  readonly wanted: CellAt | undefined;
}

function Grid(props: GridProps) {
  const { book, sheet, texts, typing, selection, onSelect, area, wanted } = props;
  const styles = useStyles();
  const gridId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const pending = useRef<(() => boolean) | undefined>(undefined);
  const [asked, setAsked] = useState(0);
  const { isWide, isHigh } = useRoom(scroll, sheet);
  const geometry = useGeometry(sheet, isWide);
  const drawn = useWindow(geometry, selection.at.row, wanted?.row);
  const { row, column } = selection.at;
  useEffect(() => {
    scroll.current
      ?.querySelector('td[aria-current="true"]')
      ?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [wanted]);
  useLayoutEffect(() => {
    if (takesFocus.current && scroll.current) {
      bringIntoView(scroll.current, geometry, selection.to);
    }
  }, [geometry, selection]);
  const cell = sheet.cells.get(row)?.get(column);
  const declared = useMemo(() => declaredAt(book, sheet, row, column), [book, sheet, row, column]);
  const act = (action: Exclude<KeyAction['do'], 'move' | 'edit' | 'list'>): void => {
    switch (action) {
      case 'clear':
        typing.clear(sheet, area);
        break;
      case 'undo':
        typing.undo();
        break;
      case 'redo':
        typing.redo();
        break;
      case 'all':
        onSelect(allOf(sheet, selection));
        break;
      case 'leave':
        copied = undefined;
    }
  };
  const field = (
    <CellInput
      key={cellName(row, column)}
      name={cellName(row, column)}
      gridId={gridId}
      text={cell ? editText(cell) : ''}
      declared={declared}
      texts={texts}
      takesFocus={takesFocus}
      pending={pending}
      asked={asked}
      onType={(text) => typing.type(sheet, selection.at, text)}
      onMove={(move, isExtending) => {
        const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3);
        onSelect(movedBy(sheet, selection, move, isExtending, page));
      }}
      onAction={act}
      onCopy={(data, isCut) => {
        copy(data, sheet, area, isCut);
      }}
      onPaste={(data) => {
        const text = data.getData('text/plain');
        if (copied && sameText(copied.text, text)) {
          typing.paste(sheet, area, copied);
          copied = copied.isCut ? undefined : copied;
        } else {
          typing.paste(sheet, area, pastedBlock(data));
        }
      }}
    />
  );
  const placeUnder = (event: MouseEvent): Place | undefined => {
    const under = event.target instanceof Element ? event.target.closest('td[data-row]') : null;
    return under instanceof HTMLElement
      ? { row: Number(under.dataset.row), column: Number(under.dataset.column) }
      : undefined;
  };
  const line = (each: number): ReactNode => {
    const inArea = each >= area.row && each < area.row + area.rows;
    return (
      <SheetRow
        key={each}
        row={each}
        line={sheet.cells.get(each)}
        height={heightOf(sheet, each)}
        geometry={geometry}
        gridId={gridId}
        active={each === row ? column : undefined}
        first={inArea ? area.column : undefined}
        last={inArea ? area.column + area.columns - 1 : undefined}
        found={wanted?.row === each ? wanted.column : undefined}
        staleTitle={texts.stale}
        staleMark={texts.staleMark}
        language={props.language}
        field={each === row ? field : undefined}
      />
    );
  };
  return (
    <div ref={scroll} className={styles.scroll} role="region" aria-label={sheet.name}>
      {drawn.earlier > 0 && (
        <Button className={styles.more} size="small" onClick={drawn.showEarlier}>
          {fill(texts.earlierRows, { count: drawn.earlier })}
        </Button>
      )}
      <table
        className={styles.sheet}
        role="grid"
        aria-label={sheet.name}
        aria-rowcount={(geometry.rows.at(-1) ?? 0) + 2}
        aria-colcount={(geometry.columns.at(-1) ?? 0) + 2}
        aria-multiselectable
        // Only a table that knows its own width keeps to those of its columns.
        style={{ width: `${ROW_HEAD + geometry.widths.reduce((sum, width) => sum + width, 0)}px` }}
        onMouseDown={(event) => {
          const place = placeUnder(event);
          if (!place || event.button !== 0 || event.target instanceof HTMLTextAreaElement) {
            return;
          }
          // The focus stays in the sheet, and goes to the field of the cell pressed on.
          event.preventDefault();
          if (pending.current && !pending.current()) {
            return;
          }
          takesFocus.current = true;
          onSelect(event.shiftKey ? { at: selection.at, to: place } : chosen(place));
          scroll.current?.querySelector('textarea')?.focus({ preventScroll: true });
        }}
        onMouseOver={(event) => {
          const place = placeUnder(event);
          if (place && event.buttons === 1 && !pending.current) {
            onSelect({ at: selection.at, to: place });
          }
        }}
        onDoubleClick={(event) => {
          if (placeUnder(event) && !(event.target instanceof HTMLTextAreaElement)) {
            setAsked(asked + 1);
          }
        }}
      >
        <Columns geometry={geometry} />
        <thead className={isHigh ? styles.head : styles.loose}>
          <ColumnNames geometry={geometry} />
          {geometry.rows.filter((each) => each < geometry.frozenRows).map(line)}
        </thead>
        <tbody>{drawn.rows.map(line)}</tbody>
      </table>
      {drawn.later > 0 && (
        <Button className={styles.more} size="small" onClick={drawn.showLater}>
          {fill(texts.moreRows, { count: drawn.later })}
        </Button>
      )}
    </div>
  );
}

let copied: Copied | undefined;

/** Browsers and programs differ in the line ends of a clipboard. */
const sameText = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');

function copy(data: DataTransfer, sheet: FileSheet, area: Area, isCut: boolean): void {
  const rows = shownLines(area.row, area.rows, sheet.hiddenRows);
  const columns = shownLines(area.column, area.columns, sheet.hiddenColumns);
  const block = rows.map((row) =>
    columns.map((column) => {
      const cell = sheet.cells.get(row)?.get(column);
      return cell ? shownText(cell, 'vi') : '';
    }),
  );
  const text = textOfBlock(block);
  data.setData('text/plain', text);
  copied = { text, sheet, rows, columns, isCut };
}

/** Pixels of a row whose height was set; points are three quarters of a pixel. */
const heightOf = ({ rowHeights }: FileSheet, row: number): number | undefined => {
  const points = rowHeights?.get(row);
  return points === undefined ? undefined : Math.round((points * 4) / 3);
};

/** The shape of the sheet: the same object while only contents change. */
function useGeometry(sheet: FileSheet, isWide: boolean): Geometry {
  const made = geometryOf(sheet, isWide);
  const key = JSON.stringify([
    [...made.covered],
    made.columns,
    made.widths,
    made.lefts,
    made.rows.length,
    made.rows.at(-1),
    sheet.hiddenRows,
    made.frozenRows,
  ]);
  const [shape, setShape] = useState({ key, made });
  if (shape.key !== key) {
    setShape({ key, made });
  }
  return shape.key === key ? shape.made : made;
}

/** Whether there is room for what is to stay in view. At most half of the width, two thirds of the height. */
function useRoom(scroll: { readonly current: HTMLDivElement | null }, sheet: FileSheet) {
  const [room, setRoom] = useState({ isWide: true, isHigh: true });
  const frozen = frozenWidth(sheet);
  useLayoutEffect(() => {
    const box = scroll.current;
    const look = (): void => {
      const head = box?.querySelector('thead')?.clientHeight ?? 0;
      const next = {
        isWide: frozen <= (box?.clientWidth ?? 0) * 0.5,
        isHigh: head <= (box?.clientHeight ?? 0) * 0.66,
      };
      setRoom((now) => (now.isWide === next.isWide && now.isHigh === next.isHigh ? now : next));
    };
    look();
    const observer = new ResizeObserver(look);
    if (box) {
      observer.observe(box);
    }
    return () => {
      observer.disconnect();
    };
  }, [scroll, frozen]);
  return room;
}

/** The rows that are drawn: a window around the cell in use, and more on request. */
function useWindow({ rows, frozenRows }: Geometry, active: number, wanted: number | undefined) {
  const below = rows.filter((row) => row >= frozenRows);
  const [from, setFrom] = useState(0);
  const [count, setCount] = useState(ROWS);
  const [seen, setSeen] = useState({ active, wanted });
  let first = Math.min(from, Math.max(0, below.length - 1));
  if (seen.active !== active || seen.wanted !== wanted) {
    setSeen({ active, wanted });
    const at = below.indexOf(active);
    if (at >= 0 && (at < from || at >= from + count - 2)) {
      first = Math.max(0, at - ABOVE);
      setFrom(first);
      setCount(ROWS);
    }
  }
  return {
    rows: below.slice(first, first + count),
    earlier: first,
    later: Math.max(0, below.length - first - count),
    showEarlier: () => {
      setCount(count + first);
      setFrom(0);
    },
    showLater: () => {
      setCount(count + ROWS);
    },
  };
}

/** Scrolls as little as brings a cell out from under what stays in view. */
function bringIntoView(scroll: HTMLElement, { lefts, columns }: Geometry, { row, column }: Place): void {
  const cell = scroll.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  if (!cell) {
    return;
  }
  const [box, view] = [cell.getBoundingClientRect(), scroll.getBoundingClientRect()];
  const head = scroll.querySelector('thead');
  const isStuck = head !== null && getComputedStyle(head).position === 'sticky';
  const top = view.top + (head?.contains(cell) ? 0 : isStuck ? head.clientHeight : ROW_HEIGHT);
  const frozen = lefts.filter((left) => left !== undefined).length;
  const isFrozen = columns.indexOf(column) < frozen;
  const left = view.left + ROW_HEAD + (isFrozen ? 0 : widthBefore(scroll, frozen));
  const [right, bottom] = [view.left + scroll.clientWidth, view.top + scroll.clientHeight];
  if (!head?.contains(cell)) {
    scroll.scrollTop +=
      box.top < top ? box.top - top : box.bottom > bottom ? Math.min(box.bottom - bottom, box.top - top) : 0;
  }
  if (!isFrozen) {
    scroll.scrollLeft +=
      box.left < left
        ? box.left - left
        : box.right > right
          ? Math.min(box.right - right, box.left - left)
          : 0;
  }
}

const widthBefore = (scroll: HTMLElement, count: number): number =>
  [...scroll.querySelectorAll<HTMLElement>('col')]
    .slice(1, count + 1)
    .reduce((sum, column) => sum + (Number.parseFloat(column.style.width) || 0), 0);

interface ColumnsProps {
  readonly geometry: Geometry;
}

function Columns({ geometry: { columns, widths } }: ColumnsProps) {
  return (
    <colgroup>
      <col style={{ width: `${ROW_HEAD}px` }} />
      {widths.map((width, index) => (
        <col key={columns[index]} style={{ width: `${width}px` }} />
      ))}
    </colgroup>
  );
}

function ColumnNames({ geometry: { columns, lefts } }: ColumnsProps) {
  return (
    <tr aria-rowindex={1}>
      <td />
      {columns.map((column, index) => {
        const left = lefts[index];
        return (
          <th
            key={column}
            scope="col"
            style={left === undefined ? undefined : { left: `${left}px`, zIndex: 3 }}
          >
            {columnName(column)}
          </th>
        );
      })}
    </tr>
  );
}
