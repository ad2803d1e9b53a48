/**
 * Score sheets with generated entries, thousands in one workbook: sets of criteria with a group of items for every
 * method, which differ in their parameters, and sheets filled at random, wrong entries among them. What core/scoring/rubric/score.ts works out is
 * held against what a calculator makes of the formulas.
 */
import { columnName } from '../../src/workbook/cells/cells';
import type { CellValue } from '../../src/workbook/cells/cells';
import { sheetCells, tableArea } from '../../src/workbook/draft/draft';
import type { SheetDraft } from '../../src/workbook/draft/draft';
import { movedFormula } from '../../src/workbook/formula/move';
import { formulaText } from '../../src/workbook/formula/text';
import type {
  Count,
  Criterion,
  Item,
  Method,
  Rubric,
  RubricGroup,
} from '../../src/core/scoring/rubric/rubric';
import { headerOf } from '../../src/core/layout/layout';
import { countsOf, itemsOf, quantityOf } from '../../src/core/scoring/rubric/rubric';
import { lowest, sheetScore } from '../../src/core/scoring/rubric/score';
import type { ItemEntry, Score } from '../../src/core/scoring/rubric/score';
import { scoreSheets } from '../../src/core/scoring/rubric/sheet';
import { scorePlaces } from '../../src/core/scoring/rubric/sheet-places';
import { ENTRY_FAULTS, NO_RATING_YET } from '../../src/core/scoring/rubric/words';
import type { FileCell, FileTable, FileWorkbook } from '../../src/files/parts/workbook';

const value = { kind: 'value', label: 'số cuộc' } as const;
const share = { kind: 'share', part: 'số đạt', whole: 'tổng số' } as const;

const growth = { kind: 'growth', part: 'năm nay', whole: 'năm trước' } as const;

type Sample = Omit<Item, 'code' | 'title' | 'evidence'>;

/**
 * For each method the items of its group: its parameters, and what may become of items that do not apply. A method that has
 * none does not compile.
 */
const SAMPLES: Readonly<Record<Method['kind'] | 'superior', readonly Sample[]>> = {
  yesNo: [
    { max: 4, method: { kind: 'yesNo' } },
    { max: 2.5, method: { kind: 'yesNo' }, ifNotApplicable: 'full' },
    { max: 3.5, method: { kind: 'yesNo' }, ifNotApplicable: 'spread' },
    { max: 1, method: { kind: 'yesNo' }, ifNotApplicable: 'leaveOut' },
  ],
  levels: [
    { max: 5, method: levels('Tốt', 5, 'Khá', 3.5, 'Trung bình', 2, 'Yếu', 0) },
    { max: 1, method: levels('Đầy đủ', 1, 'Chưa đầy đủ', 0.25), ifNotApplicable: 'leaveOut' },
    { max: 4, method: levels('A', 4, 'B', 0), ifNotApplicable: 'spread' },
    // No level earns the maximum, and one takes points off.
    { max: 3, method: levels('Vượt', 2, 'Đạt', 1, 'Vi phạm', -1.5) },
    // Texts that programs take for patterns, orders, numbers, days and truth values.
    {
      max: 9,
      method: levels(
        '*',
        9,
        '~*',
        8,
        'T?t',
        7,
        '=5',
        6,
        '<3',
        5,
        '>=90%',
        4,
        '<>',
        3,
        'TRUE',
        2,
        '5',
        1,
        '1/2',
        0.5,
      ),
    },
  ],
  points: [
    { max: 4, method: { kind: 'points' } },
    { max: 3, method: { kind: 'points', step: 0.25 }, ifNotApplicable: 'spread' },
    { max: 3, method: { kind: 'points', step: 0.1 } },
    { max: 2, method: { kind: 'points', step: 2 }, ifNotApplicable: 'leaveOut' },
  ],
  ratio: [
    { max: 5, method: { kind: 'ratio', part: 'a', whole: 'b', decimals: 2 } },
    { max: 3, method: { kind: 'ratio', part: 'a', whole: 'b', gate: 0.9, decimals: 1 } },
    {
      max: 2,
      method: { kind: 'ratio', part: 'a', whole: 'b', gate: 1, decimals: 0 },
      ifNotApplicable: 'leaveOut',
    },
    { max: 4, method: { kind: 'ratio', part: 'a', whole: 'b', beyond: true, gate: 0.8, decimals: 2 } },
  ],
  tiers: [
    { max: 5, method: { kind: 'tiers', of: value, tiers: tiers(1, 1, 3, 2.5, 6, 5) } },
    { max: 3, method: { kind: 'tiers', of: share, tiers: tiers(0.7, 1, 0.8, 2, 0.95, 3) } },
    { max: 2, method: { kind: 'tiers', of: value, tiers: tiers(0, 0.5, 2, 2) }, ifNotApplicable: 'full' },
    {
      max: 4,
      method: {
        kind: 'tiers',
        of: value,
        tiers: [
          { from: 2, above: true, points: 1 },
          { from: 5.5, points: 2 },
          { from: 9, above: true, points: 4 },
        ],
      },
    },
    // Above 100 %, and growth on last year.
    { max: 3, method: { kind: 'tiers', of: { ...share, beyond: true }, tiers: tiers(0.9, 1, 1, 2, 1.2, 3) } },
    { max: 5, method: { kind: 'tiers', of: growth, tiers: tiers(-0.1, 1, 0, 2, 0.2, 3.5, 1, 5) } },
  ],
  tieredLinear: [
    {
      max: 6,
      method: {
        kind: 'tieredLinear',
        of: value,
        floor: 2,
        slopes: slopes(3, 2, 0.5, 9, 1, 0.25),
        decimals: 2,
      },
    },
    {
      max: 4,
      method: { kind: 'tieredLinear', of: share, floor: 0, slopes: slopes(0.5, 0.1, 0.7), decimals: 1 },
      ifNotApplicable: 'spread',
    },
    {
      max: 5,
      method: {
        kind: 'tieredLinear',
        of: growth,
        floor: 1,
        slopes: slopes(-0.5, 0.1, 0.25, 0.1, 0.1, 0.5),
        decimals: 2,
      },
    },
    {
      max: 2,
      method: {
        kind: 'tieredLinear',
        of: { ...share, beyond: true },
        floor: 0,
        slopes: slopes(0, 1, 1, 1, 0.1, 0.25),
        decimals: 2,
      },
    },
  ],
  deduction: [
    { max: 6, method: { kind: 'deduction', label: 'số lần', per: 0.5, floor: 0 } },
    {
      max: 4,
      method: { kind: 'deduction', label: 'số lần', per: 0.3, floor: 1 },
      ifNotApplicable: 'leaveOut',
    },
    { max: 0, method: { kind: 'deduction', label: 'số lần', per: 1, floor: -5 } },
    { max: 8, method: { kind: 'deduction', ...counts(0.5, 1, 0.25), floor: -1 }, ifNotApplicable: 'spread' },
  ],
  bonus: [
    { max: 5, method: { kind: 'bonus', label: 'số mô hình', per: 0.5 } },
    { max: 5, method: { kind: 'bonus', label: 'số bằng khen', per: 0.7 } },
    { max: 5, method: { kind: 'bonus', ...counts(2, 1) } },
    { max: 20, method: { kind: 'bonus', ...counts(0.1, 0.7, 1.5, 2) } },
  ],
  superior: [
    { max: 9, method: { kind: 'points' } },
    { max: 1, method: { kind: 'points' }, by: 'superior' },
    { max: 0.5, method: { kind: 'points' }, by: 'survey', ifNotApplicable: 'spread' },
    { max: 2, method: { kind: 'yesNo' }, by: 'superior', ifNotApplicable: 'full' },
  ],
};

const METHODS = Object.keys(SAMPLES) as readonly (keyof typeof SAMPLES)[];

function levels(...pairs: (string | number)[]): Method {
  return {
    kind: 'levels',
    levels: inPairs(pairs).map(([name, points]) => ({ name: String(name), points: Number(points) })),
  };
}

function tiers(...pairs: number[]): { from: number; points: number }[] {
  return inPairs(pairs).map(([from, points]) => ({ from: Number(from), points: Number(points) }));
}

function slopes(...triples: number[]): { from: number; every: number; adds: number }[] {
  return Array.from({ length: triples.length / 3 }, (_, i) => {
    const [from = 0, every = 1, adds = 0] = triples.slice(i * 3, i * 3 + 3);
    return { from, every, adds };
  });
}

function counts(per: number, ...more: number[]): { label: string; per: number; more: readonly Count[] } {
  return { label: 'loại 1', per, more: more.map((each, k) => ({ label: `loại ${k + 2}`, per: each })) };
}

function inPairs<T>(flat: readonly T[]): T[][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => flat.slice(i * 2, i * 2 + 2));
}

const WITHOUT_SUPERIOR = METHODS.filter((method) => method !== 'superior');

/**
 * Sets of criteria with a group for each method, and one of bonus points. Five in six have points of the superior's; only those without, and those that say so, have a rating of the unit's own points.
 */
const RUBRICS: readonly Rubric[] = [METHODS, METHODS, METHODS, METHODS, METHODS, WITHOUT_SUPERIOR].map(
  (methods, index) => {
    const groups = methods.map((method, g): RubricGroup => {
      // Every other sample, by turns: a sheet has all methods, six sheets have all samples.
      const samples = SAMPLES[method].filter((_, i, all) => all.length === 1 || i % 2 === index % 2);
      // Codes that are numbers and days to programs: 1.1 is not 1.10, and 1.1.1 no day.
      const code = index % 2 === 0 ? `G${g + 1}` : `${g + 1}`;
      const codes = index % 2 === 0 ? ['1', '2', '3', '4', '5'] : ['1', '10', '1.1', '2', '20'];
      return {
        code,
        title: method,
        max: samples.reduce((sum, item) => sum + item.max, 0),
        criteria: nested(
          samples.map((sample, i) => named(sample, `${code}.${codes[i] ?? i}`)),
          `${code}.9`,
          index % 3,
        ),
      };
    });
    const maxTotal = groups.reduce((sum, { max }) => sum + max, 0);
    return {
      id: 'thu',
      version: 1,
      label: 'ví dụ minh họa',
      title: 'Thử',
      number: null,
      issuer: null,
      effectiveFrom: null,
      effectiveTo: null,
      maxTotal,
      decimals: 2 - (index % 2),
      ...(index % 2 === 0 ? { ratesSelf: true } : {}),
      bonus: { cap: 1.5, mayPassMax: index % 2 === 0 },
      groups: [
        ...groups,
        {
          code: 'T',
          title: 'Thưởng',
          max: 2,
          bonus: true,
          criteria: [named({ max: 2, method: { kind: 'points' } }, 'T.1')],
        },
      ],
      bands: [
        {
          name: 'Tốt',
          min: Number((maxTotal * 0.6).toFixed(2)),
          ...(index % 3 === 1 ? { conditions: [{ share: 0.1 }] } : {}),
        },
        {
          name: 'Khá',
          min: Number((maxTotal * 0.4).toFixed(2)),
          ...(index % 3 < 2
            ? { conditions: [{ share: 0.35, groups: groups.slice(0, 2).map(({ code }) => code) }] }
            : {}),
        },
        { name: 'Yếu', min: 0 },
      ],
      knockOuts: [
        { reason: 'Bị kỷ luật', cap: null },
        { reason: 'Gửi muộn', cap: 'Khá' },
      ],
    };
  },
);

/** So many sets of some of these criteria, in groups of any size: each with another number of them, and of levels and bounds. */
export function randomRubrics(count: number, seed = 1): readonly Rubric[] {
  const random = numbers(seed);
  const samples = Object.values(SAMPLES).flat();
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  return Array.from({ length: count }, (_, n): Rubric => {
    const groups = Array.from({ length: upTo(5) }, (__, g): RubricGroup => {
      const code = `G${g + 1}`;
      const criteria = Array.from({ length: upTo(9) }, (___, i) => {
        const { max, ...sample } = samples[Math.floor(random() * samples.length)]!;
        const figures = random() < 0.2 ? ({ figures: 'tasks' } as const) : {};
        return named({ ...sample, ...figures, max: max + n }, `${code}.${i + 1}`);
      });
      return { code, title: code, max: criteria.reduce((sum, { max }) => sum + max, 0), criteria };
    });
    const [base] = RUBRICS;
    if (!base) {
      throw new Error('no rubric');
    }
    return { ...base, id: `thu-${n}`, groups, maxTotal: groups.reduce((sum, { max }) => sum + max, 0) };
  });
}

/** The number of items of the rarest method in so many generated sheets. */
export function itemsOfRarestMethod(count: number): number {
  const items = generated(count).expected.filter(({ what }) => what.endsWith(' fault'));
  return Math.min(
    ...METHODS.map((method) => items.filter(({ what }) => what.startsWith(`${method} `)).length),
  );
}

function named(sample: Sample, code: string): Item {
  return { ...sample, code, title: code, evidence: '' };
}

/** The criteria, the last of them so many levels further down. */
function nested(criteria: readonly Criterion[], code: string, levels: number): readonly Criterion[] {
  const last = criteria.at(-1);
  return levels === 0 || !last
    ? criteria
    : [
        ...criteria.slice(0, -1),
        { code, title: code, max: last.max, components: nested([last], `${code}.1`, levels - 1) },
      ];
}

/** Columns that no formula of points names; without them a program reads a file of thousands of sheets twice as fast. */
const LEFT_OUT = new Set([
  'title',
  'method',
  'owner',
  'asked',
  'opinion',
  'reply',
  'entryNote',
  'difference',
  'state',
  'reviewer',
  'reviewedAt',
]);

/** Entries of one sheet: mostly ones that count, some at bounds, some wrong. */
function entriesOf(rubric: Rubric, random: () => number, faults: number): Record<string, ItemEntry> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  // As pasted over from anywhere: no validation sees it.
  const wrong: readonly CellValue[] = [null, null, 'bảy', '7,5', '12', ' ', 'Có', -1, 1000, 0.333];
  const inputFor = ({ method, max }: Item): ItemEntry => {
    if (random() < 0.06 * faults) {
      return { input1: pick(wrong), input2: pick(wrong), input3: pick(wrong), input4: pick(wrong) };
    }
    switch (method.kind) {
      case 'yesNo':
        return { input1: pick(['Có', 'Không', 'có', 'KHÔNG']) };
      case 'levels':
        return { input1: pick(method.levels).name };
      case 'points':
        return {
          input1: method.step
            ? Number((Math.floor(random() * (max / method.step + 1)) * method.step).toFixed(4))
            : Number((random() * max).toFixed(2)),
        };
      case 'deduction':
      case 'bonus':
        return Object.fromEntries(
          countsOf(method).map((_, k, { length }) => [
            `input${k + 1}`,
            length > 1 && random() < 0.1 * faults ? pick(wrong) : Math.floor(random() * (15 / length)),
          ]),
        );
      default: {
        if (method.kind !== 'ratio' && method.of.kind === 'value') {
          return { input1: pick([0, 1, 2, 3, 5.5, 6, 9, 9.5, 12, Number((random() * 14).toFixed(3))]) };
        }
        const whole = 1 + Math.floor(random() * 60);
        const most = mayPass(method) ? 2.2 * whole : whole + 1;
        return { input1: Math.floor(random() * most), input2: whole };
      }
    }
  };
  return Object.fromEntries(
    itemsOf(rubric).map(({ item }) => {
      const points = () =>
        random() < 0.05 * faults
          ? pick(wrong)
          : random() < 0.1
            ? lowest(item)
            : Number((random() * item.max).toFixed(2));
      return [
        item.code,
        {
          ...inputFor(item),
          ...(random() < 0.12 && (faults > 0 || item.ifNotApplicable)
            ? { notApplicable: pick(faults > 0 ? ['x', 'X', 'x', 'không'] : ['x', 'X']) }
            : {}),
          ...(random() < 1 - 0.1 * faults ? { appraised1: points() } : {}),
          ...(random() < 0.3 ? { appraised2: points() } : {}),
        },
      ];
    }),
  );
}

/** Whether the first figure may be above the second. */
const mayPass = (method: Method): boolean => {
  const of = quantityOf(method);
  return of?.kind === 'growth' || (of?.kind === 'share' && of.beyond === true);
};

/** A number in a sheet, and what it must be. */
export interface Expected {
  /** Which of the score sheets. */
  readonly n: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly what: string;
}

/** A score sheet, what was entered, and where it stands. */
export interface Filled {
  readonly n: number;
  readonly sheet: string;
  readonly rubric: Rubric;
  readonly table: NonNullable<SheetDraft['table']>;
  /** Rows that its block, and its table, stand further down. */
  readonly down: number;
  readonly entries: Readonly<Record<string, ItemEntry>>;
  readonly knockOuts: readonly boolean[];
}

export interface Generated {
  readonly filled: readonly Filled[];
  /** A score sheet, its scale, the next score sheet … Several drafts go by one sheet's name: each is a part of it. */
  readonly sheets: readonly SheetDraft[];
  readonly expected: readonly Expected[];
}

/** Score sheets of one worksheet stand below one another: a workbook of thousands of worksheets opens nowhere. */
const PER_SHEET = 50;

/** The header of a column left out: the block counts it, and that count is left out too. */
const UNEXPLAINED = headerOf('scores', 'entryNote');

/** So many score sheets for one workbook. Each has items of every method. @param seed another one, other entries. @param perSheet how many stand on one worksheet. */
export function generated(count: number, seed = 1, perSheet = PER_SHEET): Generated {
  const random = numbers(seed);
  const sheets: SheetDraft[] = [];
  const filled: Filled[] = [];
  /** The first free row of the worksheet, and of that of the scales. */
  let next = 0;
  let nextScale = 0;
  for (let n = 0; n < count; n++) {
    const rubric = RUBRICS[n % RUBRICS.length];
    if (!rubric) {
      throw new Error('no rubric');
    }
    // One sheet in two is filled without a fault, so that totals and ratings are of whole sheets too.
    const entries = entriesOf(rubric, random, n % 4 < 2 ? 0 : 1);
    const knockOuts = [random() < 0.1, random() < 0.15];
    const name = `S${Math.floor(n / perSheet)}`;
    const { scores: sheet, scale } = scoreSheets(
      rubric,
      {
        sheet: name,
        table: `Bang${columnName(n)}`,
        scale: { sheet: `${name} thang điểm`, table: `Thang${columnName(n)}` },
      },
      entries,
    );
    const { table: whole } = sheet;
    const { table: levelTable } = scale;
    if (!whole || !levelTable) {
      throw new Error('no table');
    }
    // Of every other sheet the rows were sorted somehow, and somebody put an empty one in; some have lost rows.
    const isSorted = n % 2 === 1;
    const standing = n % 8 === 6 ? shuffled(whole.rows, random).slice(2) : whole.rows;
    const table = {
      ...whole,
      columns: whole.columns.filter(({ key }) => !LEFT_OUT.has(key)),
      rows: isSorted ? shuffled([...standing, {}], random) : standing,
    };
    const levelsSorted = isSorted ? shuffled(levelTable.rows, random) : levelTable.rows;
    const marks = new Map(
      scorePlaces(table, rubric).knockOuts.map(({ row, column }, k) => [`${row},${column}`, knockOuts[k]]),
    );
    const marked = {
      ...sheet,
      table,
      cells: sheet.cells
        .map((cell) =>
          marks.get(`${cell.row},${cell.column}`) ? { ...cell, content: { value: 'x' } } : cell,
        )
        .filter(({ content }) => !JSON.stringify(content).includes(UNEXPLAINED)),
    };
    [next, nextScale] = n % perSheet === 0 ? [0, 0] : [next, nextScale];
    const [down, scaleDown] = [next, nextScale];
    next += table.row + table.rows.length + 2;
    nextScale += levelTable.row + levelTable.rows.length + 2;
    const sorted = { ...scale, table: { ...levelTable, rows: levelsSorted } };
    sheets.push(moved(marked, down, scaleDown), moved(sorted, scaleDown, scaleDown));
    filled.push({ n, sheet: name, rubric, table, down, entries, knockOuts });
  }
  return { sheets, filled, expected: filled.flatMap(expectedOf) };
}

/** The same in another order. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A sheet's cells so many rows further down. @param scaleDown how far those of its scale are. */
function moved(sheet: SheetDraft, down: number, scaleDown: number): SheetDraft {
  const { table } = sheet;
  const shift = (other: string | undefined) => ({ down: other === undefined ? down : scaleDown, right: 0 });
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      row: cell.row + down,
      content:
        'formula' in cell.content ? { formula: movedFormula(cell.content.formula, shift) } : cell.content,
    })),
    ...(table
      ? {
          table: {
            ...table,
            row: table.row + down,
            columns: table.columns.map((column) =>
              column.formula ? { ...column, formula: movedFormula(column.formula, shift) } : column,
            ),
          },
        }
      : {}),
    validations: [],
    conditionals: [],
    charts: [],
  };
}

/** The parts of each worksheet as a file has them, without looks; results are for another program to find. */
export function generatedWorkbook({ sheets }: Generated): FileWorkbook {
  const byName = new Map<string, { cells: Map<number, Map<number, FileCell>>; tables: FileTable[] }>();
  for (const sheet of sheets) {
    const { cells, tables } = byName.get(sheet.name) ?? {
      cells: new Map<number, Map<number, FileCell>>(),
      tables: [],
    };
    for (const { row, column, content } of sheetCells(sheet)) {
      const line = cells.get(row) ?? new Map<number, FileCell>();
      const cell =
        'formula' in content ? { value: '', formula: formulaText(content.formula).slice(1) } : content;
      cells.set(row, line.set(column, cell));
    }
    const { table } = sheet;
    byName.set(sheet.name, {
      cells,
      tables: table
        ? [
            ...tables,
            {
              name: table.name,
              area: tableArea(table),
              columns: table.columns.map(({ header }) => ({ name: header })),
            },
          ]
        : tables,
    });
  }
  return {
    title: '',
    sheets: [...byName].map(([name, { cells, tables }]) => ({ name, visibility: 'visible', cells, tables })),
  };
}

/** The values that a score sheet's cells must have, of the rows that stand in it. With fewer than the set has, nothing is rated. */
export function expectedOf({ n, sheet, rubric, table, down, entries, knockOuts }: Filled): Expected[] {
  const codes = new Set(table.rows.map(({ code }) => code));
  const only = (criterion: Criterion): Criterion[] =>
    'components' in criterion
      ? [{ ...criterion, components: criterion.components.flatMap(only) }]
      : codes.has(criterion.code)
        ? [criterion]
        : [];
  const groups = rubric.groups.map((group) => ({ ...group, criteria: group.criteria.flatMap(only) }));
  const standing = { ...rubric, groups };
  const isWhole = itemsOf(standing).length === itemsOf(rubric).length;
  const score = sheetScore(standing, entries, knockOuts);
  const columnOf = (key: string) => table.columns.findIndex((column) => column.key === key);
  const { total, rating, finalTotal, finalRating } = scorePlaces(table, rubric);
  const methods = itemsOf(standing).map(({ group }) => group.title);
  const at = (place: { row: number; column: number }, value: CellValue, what: string): Expected => ({
    n,
    sheet,
    row: place.row + down,
    column: place.column,
    value,
    what,
  });
  const words = (side: Score['self']) =>
    !isWhole ? [NO_RATING_YET.scale] : side.rating === undefined ? [] : [side.rating];
  return [
    ...score.items.flatMap((item, i) => {
      const row = table.row + 1 + table.rows.findIndex(({ code }) => code === item.code);
      const cell = (key: string, value: CellValue) =>
        at({ row, column: columnOf(key) }, value, `${methods[i] ?? ''} ${item.code} ${key}`);
      return [
        cell('fault', item.fault === null ? '' : ENTRY_FAULTS[item.fault]),
        ...(item.self === null ? [] : [cell('self', item.self)]),
        ...(item.final === null ? [] : [cell('final', item.final)]),
      ];
    }),
    at(total, score.self.points, 'total'),
    at(finalTotal, score.final.points, 'final total'),
    ...words(score.self).map((word) => at(rating, word, 'rating')),
    ...words(score.final).map((word) => at(finalRating, word, 'final rating')),
  ];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a calculator gives otherwise than expected, a line each; numbers may differ by 1e-9. */
export function disagreements(
  expected: readonly Expected[],
  valueAt: (cell: Expected) => CellValue,
): string[] {
  return expected.flatMap((cell) => {
    const { n, value: wanted, what } = cell;
    const found = valueAt(cell) ?? '';
    const same =
      typeof wanted === 'number'
        ? typeof found === 'number' && Math.abs(found - wanted) <= 1e-9
        : found === wanted;
    return same ? [] : [`sheet ${n}, ${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
  });
}
