/**
 * *Biểu đồ điểm*: the points of all units as bars, a chart for each khối, the best on top. The figures are native formulas over
 * *Tổng hợp điểm*; their order is as the roll-up was made.
 */
import type { CellDraft, ChartDraft, SheetDraft } from '../../workbook/draft/draft';
import { quoteSheet } from '../../workbook/cells/cells';
import { STYLES } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import { heightOf } from '../../workbook/draft/text-size';
import { call, column } from '../../workbook/formula/build';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { byAlphabet } from '../words/alphabet';
import { NO_BLOCK } from './looks';
import type { CountedUnit } from './ranking';
import type { Summary } from './summary';
import type { Keys, RollUpSheets } from './table';

export const CHART_SHEET = 'Biểu đồ điểm';
/** Its title, by which it is known under another name. */
export const CHART_TITLE = 'ĐIỂM CỦA CÁC ĐƠN VỊ, TỪNG KHỐI';

/** Widths in millimetres: unit, points, then what the chart covers; A4 upright in all. */
const WIDTHS = [68, 16, ...Array.from({ length: 5 }, () => 16)] as const;
const CHART_COLUMN = 2;
/** The least rows that a chart needs for its title and axis. */
const LEAST_ROWS = 8;
/** The room of a page for a chart, in points: A4 upright without margins, and what programs differ by. */
const PAGE_HEIGHT = 640;
const ROW_HEIGHT = 17;

const POINTS: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
const HEADING: CellStyle = { font: { ...STYLES.title.font, size: 13 } };

/** Drafts *Biểu đồ điểm*. */
export function chartSheet(summary: Summary, keys: Keys, { names, charts: name }: RollUpSheets): SheetDraft {
  const { sheet: source, table } = names.ranking;
  const of = (key: ColumnKey<'ranking'>) => column(table, headerOf('ranking', key));
  const cells: CellDraft[] = [
    { row: 0, column: 0, content: { value: CHART_TITLE }, style: STYLES.title },
    {
      row: 1,
      column: 0,
      content: {
        formula: call(
          'HYPERLINK',
          `#${quoteSheet(source)}!A1`,
          `Nguồn: trang ${source}. Thứ tự theo lần tổng hợp này.`,
        ),
      },
      style: STYLES.hint,
    },
  ];
  const charts: ChartDraft[] = [];
  const heights: { row: number; height: number }[] = [];
  const breaks: number[] = [];
  let row = 3;
  let used = row * ROW_HEIGHT;
  for (const { title, units } of partsOf(summary)) {
    const tall = units.map(rowHeight);
    const blank = Math.max(0, LEAST_ROWS - 1 - units.length);
    const height = (3 + blank) * ROW_HEIGHT + tall.reduce((sum, each) => sum + each, 0);
    if (used + height > PAGE_HEIGHT && used > 3 * ROW_HEIGHT) {
      breaks.push(row);
      used = 0;
    }
    used += height;
    cells.push({ row, column: 0, content: { value: title }, style: HEADING });
    const top = row + 1;
    cells.push(
      { row: top, column: 0, content: { value: 'Đơn vị' }, style: STYLES.header },
      { row: top, column: 1, content: { value: 'Điểm' }, style: STYLES.header },
    );
    for (const [index, unit] of units.entries()) {
      const at = top + 1 + index;
      const points = call('SUMIFS', of('ranked'), of('key'), keys.unit.get(unit.key) ?? '');
      cells.push(
        { row: at, column: 0, content: { value: unit.unit }, style: STYLES.body },
        { row: at, column: 1, content: { formula: call('ROUND', points, 2) }, style: POINTS },
      );
      heights.push({ row: at, height: tall[index] ?? ROW_HEIGHT });
    }
    charts.push({
      name: `SoDanVan_Diem_${charts.length + 1}`,
      kind: 'bar',
      title,
      source: { sheet: name, area: { row: top, column: 0, rows: 1 + units.length, columns: 2 } },
      anchor: {
        row: top,
        column: CHART_COLUMN,
        rows: 1 + units.length + blank,
        columns: WIDTHS.length - CHART_COLUMN,
      },
    });
    row = top + 1 + units.length + blank + 1;
  }
  return {
    name,
    visibility: 'visible',
    cells,
    merges: [],
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: { orientation: 'portrait', ...(breaks.length > 0 ? { breaks } : {}) },
    columnWidths: WIDTHS,
    rowHeights: heights.map((each) => ({ ...each, fitted: true })),
    rebuilt: true,
    charts,
  };
}

interface Part {
  readonly title: string;
  /** Ranked units, the best first. */
  readonly units: readonly CountedUnit[];
}

const rowHeight = ({ unit }: CountedUnit): number =>
  Math.max(ROW_HEIGHT, heightOf(unit, WIDTHS[0], STYLES.body.font.size));

/** Each khối and set of criteria, in as many parts as pages. */
function partsOf({ units }: Summary): Part[] {
  const ranked = units.filter(({ rank }) => rank !== undefined);
  const groups = [...new Set(ranked.map(({ group }) => group))].map((group) =>
    ranked
      .filter((unit) => unit.group === group)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byAlphabet(a.unit, b.unit)),
  );
  return groups
    .sort(([a], [b]) => byAlphabet(a?.block ?? '', b?.block ?? ''))
    .flatMap((group) => {
      const height = group.reduce((sum, unit) => sum + rowHeight(unit), 0);
      // Parts of one size, with room for one row of two lines more.
      const parts = Math.ceil(height / (PAGE_HEIGHT - 5 * ROW_HEIGHT));
      const size = Math.ceil(group.length / parts);
      const block = group[0]?.block ?? '';
      return Array.from({ length: parts }, (_, index) => {
        const own = group.slice(index * size, (index + 1) * size);
        const which = parts === 1 ? '' : ` (${index + 1}/${parts})`;
        return { title: `${block === '' ? NO_BLOCK : block}: ${group.length} đơn vị${which}`, units: own };
      });
    });
}
