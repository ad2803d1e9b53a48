/** The looks of a range: RangeFormat, RangeFont, RangeFill, RangeBorderCollection, RangeBorder. */
import type { Area } from '../data/cells';
import { gridOf, readTexts, styleAt, usedArea } from '../engine/cells';
import { sheetOf } from '../engine/engine';
import { columnWidth, fitColumns, fitRows, rowHeight, setColumnWidth, setRowHeight } from '../engine/layout';
import { DEFAULT_FONT, setStyle, setStyles, uniform, withinGrid } from '../engine/styles';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '../engine/univer-parts';
import type { IStyleData } from '../engine/univer-parts';
import {
  below,
  check,
  color,
  flag,
  membersOf,
  number,
  oneModelledOf,
  oneOf,
  text,
  wordFor,
  wordsOf,
} from './members';
import type { Check, Member, Model, TypeTable } from './members';
import { EDGES } from './objects';
import type { Edge, ObjectOf } from './objects';

const HORIZONTAL = {
  General: null,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
} as const;

const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

const bool = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const format = membersOf<'RangeFormat'>();

/** Text stacked upright (180) is not modelled. */
const integerDegrees = check('degrees, -90 to 90', (value) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 90 ? value : undefined,
);

export const rangeFormatTable: TypeTable<ObjectOf<'RangeFormat'>> = {
  members: {
    Protection: format.object('1.2', (on) => ({ ...on, type: 'FormatProtection' })),
    Font: format.object('1.1', (on) => ({ ...on, type: 'RangeFont' })),
    Fill: format.object('1.1', (on) => ({ ...on, type: 'RangeFill' })),
    Borders: format.object('1.1', (on) => ({ ...on, type: 'RangeBorderCollection' })),
    HorizontalAlignment: format.value(
      '1.1',
      ({ sheetId, area }, { engine }) =>
        uniform(engine, sheetId, area, (style) => wordFor(HORIZONTAL, style.ht, 'General')),
      ({ sheetId, area }, value, { engine }) => {
        setStyle(engine, sheetId, area, {
          ht: HORIZONTAL[oneModelledOf(...wordsOf(HORIZONTAL)).read(value)],
        });
      },
    ),
    VerticalAlignment: format.value(
      '1.1',
      ({ sheetId, area }, { engine }) =>
        uniform(engine, sheetId, area, (style) => wordFor(VERTICAL, style.vt, 'Bottom')),
      ({ sheetId, area }, value, { engine }) => {
        setStyle(engine, sheetId, area, { vt: VERTICAL[oneModelledOf(...wordsOf(VERTICAL)).read(value)] });
      },
    ),
    WrapText: format.value(
      '1.1',
      ({ sheetId, area }, { engine }) =>
        uniform(engine, sheetId, area, (style) => style.tb === WrapStrategy.WRAP),
      ({ sheetId, area }, value, { engine }) => {
        setStyle(engine, sheetId, area, { tb: flag.read(value) ? WrapStrategy.WRAP : null });
      },
    ),
    TextOrientation: format.value(
      '1.7',
      ({ sheetId, area }, { engine }) => uniform(engine, sheetId, area, (style) => -(style.tr?.a ?? 0)),
      ({ sheetId, area }, value, { engine }) => {
        setStyle(engine, sheetId, area, { tr: { a: -integerDegrees.read(value) } });
      },
    ),
    ColumnWidth: format.value(
      '1.2',
      ({ sheetId, area }, { engine }) => columnWidth(engine, sheetId, area),
      ({ sheetId, area }, value, { engine }) => {
        setColumnWidth(engine, sheetId, area, size(1_500).read(value));
      },
    ),
    RowHeight: format.value(
      '1.2',
      ({ sheetId, area }, { engine }) => rowHeight(engine, sheetId, area),
      ({ sheetId, area }, value, { engine }) => {
        setRowHeight(engine, sheetId, area, size(409.5).read(value));
      },
    ),
    AutofitRows: format.method('1.2', [], ({ sheetId, area }, _none, { engine }) => {
      fitRows(engine, sheetId, area);
    }),
    AutofitColumns: format.method('1.2', [], ({ sheetId, area }, _none, { engine }) => {
      const used = usedArea(engine, sheetId, true, area);
      if (used) {
        fitColumns(engine, sheetId, used, readTexts(engine, sheetId, used));
      }
    }),
  },
  says: {
    HorizontalAlignment: '`null` when cells differ, as for all looks.',
    ColumnWidth: 'Points; rounded to whole pixels.',
    RowHeight: 'Points, at most 409.5; rounded to whole pixels.',
    AutofitRows: 'In the page by the text as drawn; in Node no text can be measured and the height stays.',
    AutofitColumns: 'By the longest text, 7 pixels a character.',
  },
};

/** A width or height in points; Excel's row limit is 409.5 points. */
function size(most: number): Check<number> {
  return check(`number from 0 to ${most}`, (value) =>
    typeof value === 'number' && value >= 0 && value <= most ? value : undefined,
  );
}

const font = membersOf<'RangeFont'>();

/** A font member: one field of Univer's style. */
function fontMember<T>(
  get: (style: IStyleData) => T,
  kind: Check<T>,
  set: (value: T) => IStyleData,
): Member<ObjectOf<'RangeFont'>> {
  return font.value(
    '1.1',
    ({ sheetId, area }, { engine }) => {
      const { defaultStyle } = engine.workbook.getSnapshot();
      const base = typeof defaultStyle === 'object' ? defaultStyle : {};
      return uniform(engine, sheetId, area, (style) => get({ ...base, ...style }));
    },
    ({ sheetId, area }, value, { engine }) => {
      setStyle(engine, sheetId, area, set(kind.read(value)));
    },
  );
}

export const rangeFontTable: TypeTable<ObjectOf<'RangeFont'>> = {
  members: {
    Name: fontMember(
      (style) => style.ff ?? DEFAULT_FONT.name,
      text,
      (ff) => ({ ff }),
    ),
    Size: fontMember(
      (style) => style.fs ?? DEFAULT_FONT.size,
      number,
      (fs) => ({ fs }),
    ),
    Bold: fontMember(
      (style) => style.bl === BooleanNumber.TRUE,
      flag,
      (value) => ({ bl: bool(value) }),
    ),
    Italic: fontMember(
      (style) => style.it === BooleanNumber.TRUE,
      flag,
      (value) => ({ it: bool(value) }),
    ),
    Color: fontMember(
      (style) => (style.cl?.rgb ?? DEFAULT_FONT.color).toUpperCase(),
      color,
      (rgb) => ({ cl: { rgb } }),
    ),
    Underline: fontMember(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      oneModelledOf('None', 'Single'),
      (value) => ({ ul: { s: bool(value === 'Single') } }),
    ),
  },
};

const fill = membersOf<'RangeFill'>();

export const rangeFillTable: TypeTable<ObjectOf<'RangeFill'>> = {
  members: {
    Color: fill.value(
      '1.1',
      // Excel calls the colour of a cell without fill white.
      ({ sheetId, area }, { engine }) =>
        uniform(engine, sheetId, area, (style) => (style.bg?.rgb ?? '#FFFFFF').toUpperCase()),
      ({ sheetId, area }, value, { engine }) => {
        setStyle(engine, sheetId, area, { bg: { rgb: color.read(value) } });
      },
    ),
    Clear: fill.method('1.1', [], ({ sheetId, area }, _none, { engine }) => {
      setStyle(engine, sheetId, area, { bg: null });
    }),
  },
  says: {
    Color: '`#FFFFFF` for a cell without fill. HTML colour names are not modelled.',
  },
};

/** Univer's lines by Excel's style and weight. */
const LINES: readonly { readonly style: string; readonly weight: string; readonly line: BorderStyleTypes }[] =
  [
    { style: 'Continuous', weight: 'Thin', line: BorderStyleTypes.THIN },
    { style: 'Continuous', weight: 'Hairline', line: BorderStyleTypes.HAIR },
    { style: 'Continuous', weight: 'Medium', line: BorderStyleTypes.MEDIUM },
    { style: 'Continuous', weight: 'Thick', line: BorderStyleTypes.THICK },
    { style: 'Dash', weight: 'Thin', line: BorderStyleTypes.DASHED },
    { style: 'Dash', weight: 'Medium', line: BorderStyleTypes.MEDIUM_DASHED },
    { style: 'Dot', weight: 'Thin', line: BorderStyleTypes.DOTTED },
    { style: 'DashDot', weight: 'Thin', line: BorderStyleTypes.DASH_DOT },
    { style: 'DashDotDot', weight: 'Thin', line: BorderStyleTypes.DASH_DOT_DOT },
    { style: 'Double', weight: 'Thick', line: BorderStyleTypes.DOUBLE },
  ];
const STYLES = [...new Set(LINES.map(({ style }) => style)), 'None'];
const WEIGHTS = [...new Set(LINES.map(({ weight }) => weight))];

type Side = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';

/**
 * The sides of a cell that belong to an edge of the area. An inner line is a side of the cell and one of its neighbour.
 */
function sidesAt(edge: Edge, area: Area, row: number, column: number): Side[] {
  const [top, left] = [row === area.row, column === area.column];
  const [bottom, right] = [row === area.row + area.rows - 1, column === area.column + area.columns - 1];
  switch (edge) {
    case 'EdgeTop':
      return top ? ['t'] : [];
    case 'EdgeBottom':
      return bottom ? ['b'] : [];
    case 'EdgeLeft':
      return left ? ['l'] : [];
    case 'EdgeRight':
      return right ? ['r'] : [];
    case 'InsideHorizontal':
      return [...(top ? [] : ['t' as const]), ...(bottom ? [] : ['b' as const])];
    case 'InsideVertical':
      return [...(left ? [] : ['l' as const]), ...(right ? [] : ['r' as const])];
    case 'DiagonalDown':
      return ['tl_br'];
    case 'DiagonalUp':
      return ['bl_tr'];
  }
}

export const rangeBorderCollectionTable: TypeTable<ObjectOf<'RangeBorderCollection'>> = {
  members: {
    Count: membersOf<'RangeBorderCollection'>().value('1.1', () => EDGES.length),
    GetItem: membersOf<'RangeBorderCollection'>().maker('1.1', [oneOf(...EDGES)], (on, [edge]) => ({
      ...on,
      type: 'RangeBorder',
      edge,
    })),
    GetItemAt: membersOf<'RangeBorderCollection'>().maker('1.1', [below(EDGES.length)], (on, [index]) => ({
      ...on,
      type: 'RangeBorder',
      edge: EDGES[index] ?? 'EdgeTop',
    })),
  },
  items: (on) => EDGES.map((edge) => ({ ...on, type: 'RangeBorder', edge })),
  item: (on, key) => ({ ...on, type: 'RangeBorder', edge: oneOf(...EDGES).read(key) }),
};

type Border = ObjectOf<'RangeBorder'>;
interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

/** The value `pick` gives for the line along the whole edge; `null` when places differ. */
function along<T>(
  { sheetId, area: wanted, edge }: Border,
  { engine }: Model,
  pick: (line: Line) => T,
): T | null {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  const said = new Set<T>();
  gridOf(area, (row, column) => {
    for (const side of sidesAt(edge, area, row, column)) {
      said.add(pick(lineOf(styleAt(sheet, row, column), side)));
    }
  });
  const [first = pick(NO_LINE)] = said;
  return said.size > 1 ? null : first;
}

function lineOf(style: IStyleData, side: Side): Line {
  const border = style.bd?.[side];
  const known = LINES.find(({ line }) => line === border?.s);
  return known ? { ...known, color: (border?.cl.rgb ?? '#000000').toUpperCase() } : NO_LINE;
}

/** Draws the edge anew with some of its lines' properties changed. */
function redraw({ sheetId, area: wanted, edge }: Border, { engine }: Model, change: Partial<Line>): void {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  setStyles(engine, sheetId, area, (row, column) => {
    const sides = sidesAt(edge, area, row, column);
    if (sides.length === 0) {
      return undefined;
    }
    const style = styleAt(sheet, row, column);
    return {
      bd: Object.fromEntries(
        sides.map((side) => [side, draw({ ...lineOf(style, side), ...change }, change)]),
      ),
    };
  });
}

function draw(line: Line, change: Partial<Line>): { s: BorderStyleTypes; cl: { rgb: string } } | null {
  // A weight or a colour given to no line draws one, as in Excel.
  const style = line.style === 'None' && change.style === undefined ? 'Continuous' : line.style;
  const known =
    LINES.find((each) => each.style === style && each.weight === line.weight) ??
    LINES.find((each) => each.style === style);
  return known ? { s: known.line, cl: { rgb: line.color } } : null;
}

const border = membersOf<'RangeBorder'>();

export const rangeBorderTable: TypeTable<Border> = {
  members: {
    SideIndex: border.value('1.1', ({ edge }) => edge),
    Style: border.value(
      '1.1',
      (on, model) => along(on, model, ({ style }) => style),
      (on, value, model) => {
        redraw(on, model, { style: oneModelledOf(...STYLES).read(value) });
      },
    ),
    Weight: border.value(
      '1.1',
      (on, model) => along(on, model, ({ weight }) => weight),
      (on, value, model) => {
        redraw(on, model, { weight: oneOf(...WEIGHTS).read(value) });
      },
    ),
    Color: border.value(
      '1.1',
      (on, model) => along(on, model, (line) => line.color),
      (on, value, model) => {
        redraw(on, model, { color: color.read(value) });
      },
    ),
  },
  says: {
    Style: '`null` along an edge that differs.',
    Weight: 'Draws a line where there was none.',
    Color: 'Draws a line where there was none.',
  },
  key: ({ edge }) => ({ name: '_Id', value: edge }),
};
