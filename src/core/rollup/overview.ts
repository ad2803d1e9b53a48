/**
 * *Tổng quan*: the leader's page, the first sheet of a roll-up, on one printed page. Its figures are native formulas over
 * the roll-up's other sheets, named beside them; which units and criteria it lists is as the roll-up was made.
 */
import type { CellDraft, ChartDraft, SheetDraft } from '../../workbook/draft/draft';
import { binary, call, column, fixedArea, fixedCell } from '../../workbook/formula/build';
import type { Part } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { quoteSheet } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import type { CellStyle } from '../../workbook/cells/style';
import { BASE_FONT, STYLES } from '../../workbook/cells/style';
import { heightOf, linesOf } from '../../workbook/draft/text-size';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { byText } from '../../workbook/cells/canonical-json';
import { groupBy } from '../units/group-by';
import { byAlphabet } from '../words/alphabet';
import { beforeOf } from './changes';
import { figureIn, textIn } from './copy';
import type { ItemsOf, KeyedItem } from './items';
import type { CountedUnit } from './ranking';
import { FORM, MARK } from './staged';
import { NO_BLOCK } from './looks';
import type { Summary } from './summary';
import { LEAST } from './table';
import type { Keys, RollUpSheets } from './table';

export const OVERVIEW_SHEET = 'Tổng quan';
/** The beginning of its title, by which it is known under another name. */
export const OVERVIEW_TITLE = 'TỔNG QUAN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN';

/**
 * Widths in millimetres. To the left a label, then columns of figures, the last wide enough for a rank and its change; to the right of
 * a gap a label and a figure. So the page is as high as it is wide for A4, and its letters stay as large as they can.
 */
const WIDTHS = [38, ...Array.from({ length: 7 }, () => 15), 23, 3, 61, 14] as const;
const LAST = 8;
/** The label of the right part; its figure stands behind it. */
const RIGHT = LAST + 2;
/** Rows that the chart covers, on top of the right part. */
const CHART_ROWS = 13;

/** Rows shown of each list, so that all of it stays on a page. */
const SHOWN = { criteria: 5, overdue: 5, ranked: 12 } as const;

const CENTRED: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
const SHARE: CellStyle = { ...CENTRED, numberFormat: '0%' };
const HEADING: CellStyle = { font: { ...STYLES.title.font, size: 13 }, wrap: true, vertical: 'bottom' };
const STANDING: CellStyle = { font: { ...STYLES.body.font, bold: true } };

/** Columns of ratings; where there are more ratings, the last of them counts all others, and says which. */
const BANDS = LAST - 3;
const OTHERS = 'Khác';
const OTHERS_SAID: CellStyle = { ...STYLES.hint, wrap: true };

/** What stands for a figure that nobody knows. */
const UNKNOWN = '–';

/** Drafts *Tổng quan*. @param late the key of each overdue task's unit, as the tables have it */
export function overviewSheet(
  summary: Summary,
  keys: Keys,
  options: RollUpSheets,
  late: readonly string[],
): SheetDraft {
  const { overview: name } = options;
  const page = new Page(options);
  const blocks = [...keys.block].sort(([a], [b]) => byAlphabet(a, b));
  const year = summary.year === undefined ? '' : ` NĂM ${summary.year}`;
  page.put(0, { value: `${OVERVIEW_TITLE}${year}` }, STYLES.title);
  page.next();
  page.put(0, { formula: standing(page) }, STANDING);
  page.next();
  page.put(
    0,
    {
      value:
        'Số là công thức; bấm đề mục để mở trang nguồn. Danh sách đơn vị, tiêu chí theo lần tổng hợp này.',
    },
    STYLES.hint,
  );
  page.next(2);
  const top = page.row;
  const chart = byBlocks(page, name, summary, blocks);
  rankedUnits(page, summary, keys, options);
  weakest(page, summary, keys);
  page.row = top + CHART_ROWS + 1;
  selfAgainstOfficial(page);
  overdue(page, summary, keys, late);
  toDo(page);
  return {
    name,
    visibility: 'visible',
    cells: page.cells,
    merges: page.merges,
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: { orientation: 'portrait', onePage: true },
    columnWidths: WIDTHS,
    rowHeights: page.heights(),
    rebuilt: true,
    charts: chart ? [{ ...chart, anchor: { row: top, column: RIGHT, rows: CHART_ROWS, columns: 2 } }] : [],
  };
}

/** The cells of the page, from the top down. */
class Page {
  readonly cells: CellDraft[] = [];
  readonly merges: Area[] = [];
  /** Heights that the texts of rows need, in points. */
  private readonly needed = new Map<number, number>();
  /** Rows with several lines in merged cells: Excel fits none to these. */
  private readonly unfitted = new Set<number>();
  row = 0;
  constructor(private readonly options: RollUpSheets) {}

  /** The rows that Excel does not fit to their text. */
  heights(): { row: number; height: number }[] {
    return [...this.unfitted].map((row) => ({ row, height: this.needed.get(row) ?? 0 }));
  }

  next(rows = 1): void {
    this.row += rows;
  }

  /** @param said the words that a formula shows, for the height of its row */
  put(at: number, content: CellDraft['content'], style: CellStyle, columns = 1, said = ''): void {
    this.cells.push({ row: this.row, column: at, content, style });
    for (let index = 1; index < columns; index++) {
      this.cells.push({ row: this.row, column: at + index, content: { value: null }, style });
    }
    const text = 'value' in content && typeof content.value === 'string' ? content.value : said;
    const width = WIDTHS.slice(at, at + columns).reduce((sum, mm) => sum + mm, 0);
    const { size = BASE_FONT.size, bold = false } = style.font ?? {};
    if (style.wrap && text !== '') {
      this.needed.set(this.row, Math.max(heightOf(text, width, size, bold), this.needed.get(this.row) ?? 0));
    }
    if (columns > 1) {
      this.merges.push({ row: this.row, column: at, rows: 1, columns });
      if (linesOf(text, width, size, bold) > 1) {
        this.unfitted.add(this.row);
      }
    }
  }

  /** A part's heading, with the sheet that its figures come from, and a link to it. */
  heading(text: string, from: keyof RollUpSheets['names'], at = 0): void {
    const { sheet } = this.options.names[from];
    const said = `${text} (nguồn: trang ${sheet})`;
    const columns = at === 0 ? LAST + 1 : 2;
    this.put(at, { formula: call('HYPERLINK', `#${quoteSheet(sheet)}!A1`, said) }, HEADING, columns, said);
    this.next();
  }

  headers(columns: readonly (readonly [header: string, columns: number])[]): void {
    let at = 0;
    for (const [header, width] of columns) {
      this.put(at, { value: header }, STYLES.header, width);
      at += width;
    }
    this.next();
  }

  of<R extends 'ranking' | 'sending' | 'unitTasks' | 'copyScores' | 'files'>(
    role: R,
    key: ColumnKey<R>,
  ): Expr {
    return column(this.options.names[role].table, headerOf(role, key));
  }
}

/** Points to two places as plain numbers: a format with optional places would leave `100,` of a whole number. */
const points = (value: Expr): Expr => call('ROUND', value, 2);

/** Whether the ranking is official yet: in sight until it is. */
const standing = (page: Page): Expr =>
  call(
    'IF',
    binary(call('COUNTIF', page.of('ranking', 'basis'), 'Tự chấm'), '=', 0),
    'Theo điểm thẩm định.',
    'THEO ĐIỂM TỰ CHẤM, CHƯA THẨM ĐỊNH: xếp hạng, xếp loại dưới đây chưa chính thức.',
  );

/** Who has sent and the ratings, by khối; and the chart of the ratings. */
function byBlocks(
  page: Page,
  sheet: string,
  summary: Summary,
  blocks: readonly (readonly [block: string, key: string])[],
): ChartDraft | undefined {
  const ratings = ratingsOf(summary);
  const named = ratings.length > BANDS ? ratings.slice(0, BANDS - 1) : ratings;
  const others = ratings.slice(named.length);
  /** The ratings that each column counts. */
  const columns = [...named.map((band) => [band]), ...(others.length > 0 ? [others] : [])];
  const bands = [...named, ...(others.length > 0 ? [OTHERS] : [])];
  page.heading('1. Gửi sổ và xếp loại theo khối', 'sending');
  const first = page.row;
  page.headers([
    ['Khối', 1],
    ...bands.map((band) => [band, 1] as const),
    ['Phải gửi', 1],
    ['Đã gửi', 1],
    ['Chưa gửi', 1],
  ]);
  const listed = [page.of('sending', 'listed'), MARK] as const;
  /** Without a list of those who are to send, who is missing is not known. */
  const ifListed = (then: Expr, otherwise: Expr | string): Expr =>
    call('IF', binary(call('COUNTIF', ...listed), '>', 0), then, otherwise);
  for (const [block, key] of blocks) {
    const due = [page.of('sending', 'blockKey'), key] as const;
    const sentOf = (...which: Part[]): Expr =>
      binary(
        call('COUNTIFS', ...due, ...which, page.of('sending', 'form'), FORM.file),
        '+',
        call('COUNTIFS', ...due, ...which, page.of('sending', 'form'), FORM.hand),
      );
    const all = call('COUNTIFS', ...due, ...listed);
    const figures = [
      ifListed(all, UNKNOWN),
      ifListed(sentOf(...listed), sentOf()),
      ifListed(binary(all, '-', sentOf(...listed)), UNKNOWN),
    ];
    page.put(0, { value: block === '' ? NO_BLOCK : block }, STYLES.body);
    columns.forEach((counted, index) => {
      const [formula, ...more] = counted.map((band) =>
        call('COUNTIFS', page.of('ranking', 'blockKey'), key, page.of('ranking', 'rating'), band),
      );
      const sum = formula && more.reduce<Expr>((left, right) => binary(left, '+', right), formula);
      page.put(1 + index, sum ? { formula: sum } : { value: null }, CENTRED);
    });
    figures.forEach((formula, index) => {
      page.put(1 + bands.length + index, { formula }, CENTRED);
    });
    page.next();
  }
  page.put(0, { value: 'Cộng' }, STYLES.header);
  for (let at = 1; at <= bands.length + 3; at++) {
    const area = { row: first + 1, column: at, rows: blocks.length, columns: 1 };
    const sum = call('SUM', fixedArea(area));
    const isOfList = at === bands.length + 1 || at === bands.length + 3;
    page.put(at, { formula: isOfList ? ifListed(sum, UNKNOWN) : sum }, STYLES.header);
  }
  page.next();
  if (others.length > 0) {
    page.put(0, { value: `${OTHERS}: ${others.join('; ')}.` }, OTHERS_SAID, LAST + 1);
    page.next();
  }
  page.next();
  return bands.length === 0 || blocks.length === 0
    ? undefined
    : {
        name: 'SoDanVan_TongQuan',
        kind: 'column',
        stacked: true,
        title: 'Số đơn vị theo xếp loại, từng khối',
        source: {
          sheet,
          area: { row: first, column: 0, rows: 1 + blocks.length, columns: 1 + bands.length },
        },
        anchor: { row: 0, column: 0, rows: 1, columns: 1 },
      };
}

/** The ratings that units have, the one with the most points first. */
function ratingsOf({ units }: Summary): string[] {
  const best = new Map<string, number>();
  for (const unit of units) {
    if (unit.rating !== '') {
      best.set(unit.rating, Math.max(best.get(unit.rating) ?? LEAST, unit[unit.basis] ?? LEAST));
    }
  }
  return [...best].sort(([a, x], [b, y]) => y - x || byText(a, b)).map(([band]) => band);
}

/** The highest and lowest of each khối, with the rank they had at the last roll-up. */
function rankedUnits(page: Page, summary: Summary, keys: Keys, { before, years }: RollUpSheets): void {
  page.heading('2. Cao nhất, thấp nhất từng khối', 'ranking');
  const ratings = years && new Map(years.years.compared.map(({ unit, then }) => [unit.key, then.rating]));
  // Last year's rating takes a column of the unit's name.
  const named = ratings ? 2 : 3;
  page.headers([
    ['Đơn vị', named],
    ['Khối', 2],
    ['Điểm', 1],
    ['Hạng', 1],
    ['Hạng lần trước', 2],
    ...(ratings ? [['Xếp loại năm trước', 1] as const] : []),
  ]);
  const then = beforeOf(summary.units, before ?? []);
  const sets = setsOf(summary.units);
  for (const unit of extremes(summary.units)) {
    const whose = [page.of('ranking', 'key'), keys.unit.get(unit.key) ?? ''] as const;
    page.put(0, { value: unit.unit }, STYLES.body, named);
    const set = sets.get(unit.group);
    const block = `${unit.block === '' ? NO_BLOCK : unit.block}${set === undefined ? '' : ` (bộ tiêu chí ${set})`}`;
    page.put(named, { value: block }, STYLES.body, 2);
    page.put(named + 2, { formula: points(call('SUMIFS', page.of('ranking', 'ranked'), ...whose)) }, CENTRED);
    page.put(named + 3, { formula: call('SUMIFS', page.of('ranking', 'rank'), ...whose) }, CENTRED);
    page.put(named + 4, moved(fixedCell(page.row, named + 3), then.get(unit)?.rank), CENTRED, 2);
    if (ratings) {
      page.put(LAST, { value: ratings.get(unit.key) ?? UNKNOWN }, CENTRED);
    }
    page.next();
  }
  page.next();
}

/** The sets of criteria of a khối that has several, numbered: units are ranked within each. */
function setsOf(units: readonly CountedUnit[]): ReadonlyMap<string, number> {
  return new Map(
    [...groupBy(units, ({ block }) => block).values()].flatMap((own) => {
      const groups = [...new Set(own.map(({ group }) => group))].sort(byText);
      return groups.length < 2 ? [] : groups.map((group, index) => [group, index + 1] as const);
    }),
  );
}

/** The rank before, and how far the unit has come since. */
function moved(now: Expr, before: number | undefined): CellDraft['content'] {
  if (before === undefined) {
    return { value: UNKNOWN };
  }
  const by = (word: string, steps: Expr) => binary(binary(`${before} (${word} `, '&', steps), '&', ')');
  return {
    formula: call(
      'IF',
      binary(now, '=', before),
      `${before} (giữ hạng)`,
      call(
        'IF',
        binary(now, '<', before),
        by('tăng', binary(before, '-', now)),
        by('giảm', binary(now, '-', before)),
      ),
    ),
  };
}

/** Of each khối and set of criteria as many of the first and the last as leave room for the others. */
function extremes(units: readonly CountedUnit[]): CountedUnit[] {
  const groups = [...groupBy(units, ({ group }) => group).values()];
  const each = Math.max(1, Math.min(3, Math.floor(SHOWN.ranked / (2 * Math.max(1, groups.length)))));
  return groups
    .flatMap((group) => {
      const ranked = group
        .filter((unit) => unit.rank !== undefined)
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byAlphabet(a.unit, b.unit) || byText(a.key, b.key));
      return ranked.length <= 2 * each ? ranked : [...ranked.slice(0, each), ...ranked.slice(-each)];
    })
    .slice(0, 2 * SHOWN.ranked);
}

/** The criteria on which units got the least share of the points. */
function weakest(page: Page, summary: Summary, keys: Keys): void {
  const basis = summary.units.every((unit) => unit.basis === 'official') ? 'final' : 'self';
  page.heading(
    `3. Tiêu chí yếu nhất, theo điểm ${basis === 'final' ? 'thẩm định' : 'tự chấm'}`,
    'copyScores',
  );
  page.headers([
    ['Tiêu chí', 6],
    ['Tối đa', 1],
    ['Trung bình', 1],
    ['Tỷ lệ', 1],
  ]);
  for (const { key, code, title, max } of weakestItems(summary, keys.items, basis)) {
    const earned = page.of('copyScores', basis);
    const which = [page.of('copyScores', 'itemKey'), key] as const;
    const count = call('COUNTIFS', ...which, earned, binary('>=', '&', LEAST));
    page.put(0, { value: `${code}. ${title}` }, STYLES.body, 6);
    page.put(6, { value: max }, CENTRED);
    const mean = binary(call('SUMIFS', earned, ...which), '/', count);
    const ifAny = (then: Expr) => call('IF', binary(count, '=', 0), '', then);
    page.put(7, { formula: ifAny(points(mean)) }, CENTRED);
    page.put(8, { formula: ifAny(binary(mean, '/', fixedCell(page.row, 6))) }, SHARE);
    page.next();
  }
  page.next();
}

/** The criteria with the least share; those of two sets are one only where they say the same. */
function weakestItems({ units }: Summary, itemsOf: ItemsOf, basis: 'self' | 'final'): KeyedItem[] {
  const found = new Map<string, { item: KeyedItem; points: number[] }>();
  for (const unit of units) {
    const own = itemsOf(unit);
    for (const row of unit.from?.copy.rows.copyScores ?? []) {
      const item = own.get(textIn(row, 'code'));
      const earned = figureIn(row, basis);
      if (item && earned !== null && item.max > 0) {
        const known = found.get(item.key) ?? { item, points: [] };
        known.points.push(earned);
        found.set(item.key, known);
      }
    }
  }
  return [...found.values()]
    .map(({ item, points: all }) => ({
      item,
      share: all.reduce((sum, each) => sum + each, 0) / all.length / item.max,
    }))
    .sort((x, y) => x.share - y.share || byText(x.item.code, y.item.code) || byText(x.item.key, y.item.key))
    .slice(0, SHOWN.criteria)
    .map(({ item }) => item);
}

/** A line of a label and one figure. */
function line(page: Page, label: string, formula: Expr): void {
  page.put(RIGHT, { value: label }, STYLES.body);
  page.put(RIGHT + 1, { formula }, CENTRED);
  page.next();
}

function selfAgainstOfficial(page: Page): void {
  page.heading('4. Tự chấm so với thẩm định', 'ranking', RIGHT);
  const difference = page.of('ranking', 'difference');
  const both = call('COUNT', difference);
  line(page, 'Số đơn vị có cả hai điểm', both);
  line(
    page,
    'Chênh lệch trung bình (thẩm định trừ tự chấm)',
    call('IF', binary(both, '=', 0), '', points(binary(call('SUM', difference), '/', both))),
  );
  line(page, 'Số đơn vị bị giảm điểm', call('COUNTIF', difference, binary('<', '&', 0)));
  page.next();
}

/** Overdue tasks: in all, and of the units with the most. */
function overdue(page: Page, { units }: Summary, keys: Keys, late: readonly string[]): void {
  page.heading('5. Nhiệm vụ quá hạn', 'unitTasks', RIGHT);
  line(page, 'Tổng số nhiệm vụ quá hạn', call('SUM', page.of('unitTasks', 'overdue')));
  const tasksOf = groupBy(late, (key) => key);
  const keyOf = (unit: CountedUnit): string => keys.unit.get(unit.key) ?? '';
  const count = (unit: CountedUnit): number => tasksOf.get(keyOf(unit))?.length ?? 0;
  const most = units
    .filter((unit) => unit.from && count(unit) > 0)
    .sort((a, b) => count(b) - count(a) || byAlphabet(a.unit, b.unit) || byText(a.key, b.key));
  const namesakes = groupBy(units, ({ unit }) => unit);
  for (const unit of most.slice(0, SHOWN.overdue)) {
    const whose = [page.of('unitTasks', 'key'), keyOf(unit)] as const;
    const isOneOfSeveral = (namesakes.get(unit.unit)?.length ?? 0) > 1 && unit.unitCode !== '';
    line(
      page,
      isOneOfSeveral ? `${unit.unit} (${unit.unitCode})` : unit.unit,
      call('SUMIFS', page.of('unitTasks', 'overdue'), ...whose),
    );
  }
  page.next();
}

/** What a person still has to do before the picture is whole. */
function toDo(page: Page): void {
  page.heading('6. Còn phải xử lý', 'files', RIGHT);
  const verdict = page.of('files', 'verdict');
  line(page, 'Tệp không tính được', call('COUNTIF', verdict, 'Không tính'));
  line(page, 'Tệp cần xem lại', call('COUNTIF', verdict, 'Cần xem lại'));
  page.next();
}
