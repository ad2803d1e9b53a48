/** The source of the plan's papers: *Nhiệm vụ* and *Thông tin chung* as they are in the workbook now. */
import { formatDate } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { columnArea } from '../../workbook/draft/draft';
import { calculate } from '../../workbook/draft/calculate';
import { call } from '../../workbook/formula/build';
import { BEFORE_DAY_READINGS, ISSUED_STATES } from '../words/vocabulary';
import type { ColumnKey, InfoKey } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { LocatedTable, RowOf, TablePlace } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { tableSheet } from '../layout/sheet';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { recordOf } from '../layout/keyed';
import { infoId, listedRows, readInfo } from '../plan/info';
import type { ListedInfo } from '../plan/info';
import { AS_OF, AS_OF_LABEL, progressFormulas, READING } from '../plan/progress';
import type { Reading } from '../calendar/timing';

/** The columns of results, a period each, in their order. */
export const RESULT_KEYS = [
  'result6',
  'result9',
  'resultYear',
] as const satisfies readonly ColumnKey<'tasks'>[];
export type ResultKey = (typeof RESULT_KEYS)[number];

/** A task as it is printed: words as they stand in the cells, `""` for none. */
export interface PaperTask {
  readonly group: string;
  readonly text: string;
  readonly lead: string;
  readonly implementing: string;
  readonly coordinating: string;
  readonly timing: string;
  readonly deadline: CivilDate | undefined;
  readonly product: string;
  readonly target: string;
  readonly note: string;
  /** *Kết quả thực hiện*. */
  readonly result: string;
  /** The results of 6 months, 9 months and the year, as their owner wrote them. */
  readonly results: Readonly<Record<ResultKey, string>>;
  /** The day on which it was done; `undefined` where nobody has written one. */
  readonly finished: CivilDate | undefined;
  /** *Tài liệu kiểm chứng*. */
  readonly evidence: string;
  /** *Tiến độ so với hạn* on the paper's day. */
  readonly progress: string;
  /** Days left on that day; `null` when that says nothing. */
  readonly remaining: number | null;
}

/** The head and foot of a paper, as *Thông tin chung* says them. */
export interface PaperHead {
  readonly unit: string;
  readonly year: string;
  readonly title: string;
  /** Whether there is a signed document: only then do number and day exist. */
  readonly issued: boolean;
  readonly number: string;
  readonly date: CivilDate | undefined;
  readonly superior: string;
  readonly place: string;
  readonly signer: string;
  /** Lines such as `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly signerTitle: readonly string[];
  readonly recipients: readonly string[];
  /** The cells of name, number and day, to point at when something is missing. */
  readonly at: Readonly<Partial<Record<'unit' | 'number' | 'issued', CellAt>>>;
}

/** A report as the plan's document names it; `""` for what the table leaves empty. */
export interface PaperReport {
  readonly name: string;
  readonly from: string;
  readonly recipients: string;
  readonly timing: string;
}

/** A plan's data that papers are made of. */
export interface PaperSource extends PaperHead {
  /** Căn cứ, mục đích, chỉ tiêu, kinh phí, closing sentences: as *Thông tin chung* lists them. */
  readonly texts: Readonly<Record<Exclude<ListedInfo, 'recipient'>, readonly string[]>>;
  readonly reports: readonly PaperReport[];
  /** The day the progress is counted to: the one set in *Nhiệm vụ*, else today. */
  readonly asOf: CivilDate;
  readonly tasks: readonly PaperTask[];
}

/**
 * Reads a plan's tables as papers need them.
 * @param counted the day to count the progress to, whatever day is set in the sheet.
 * @returns `undefined` when the workbook has no table of tasks.
 */
export function readPaperSource(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  today: CivilDate,
  counted?: CivilDate,
): PaperSource | undefined {
  const tasks = locate(snapshot, meta, 'tasks');
  if (!tasks) {
    return undefined;
  }
  const asOf = counted ?? setDay(tasks) ?? today;
  const info = locate(snapshot, meta, 'info');
  const rows = info?.rows ?? [];
  return {
    ...readPaperHead(info, meta),
    texts: recordOf(['basis', 'aim', 'target', 'fund', 'closing'] as const, (kind) =>
      paragraphsOf(rows, kind),
    ),
    reports: readReports(locate(snapshot, meta, 'reports')),
    asOf,
    tasks: readTasks(tasks, asOf, readInfo(snapshot, meta)?.beforeDay),
  };
}

/**
 * Reads the data that the heads of papers need.
 * @param info *Thông tin chung*, if it is there.
 */
export function readPaperHead(info: LocatedTable<'info'> | undefined, meta: Meta): PaperHead {
  const rows = info?.rows ?? [];
  const rowOf = (key: InfoKey) => rows.find((row) => textOf(row, 'id') === infoId(key));
  const valueOf = (key: InfoKey): string => {
    const row = rowOf(key);
    return row ? textOf(row, 'value') : '';
  };
  const at = (key: InfoKey): CellAt | undefined => {
    const row = rowOf(key);
    return info && row ? addressOf(info, row, 'value') : undefined;
  };
  const [unitAt, numberAt, issuedAt] = [at('unit'), at('number'), at('issued')];
  const unit = valueOf('unit');
  return {
    unit: unit === '' ? (meta.plan?.unit ?? '') : unit,
    year: valueOf('year'),
    title: valueOf('title'),
    issued: ISSUED_STATES.includes(valueOf('state')),
    number: valueOf('number'),
    date: dateOf(rowOf('issued')?.values.value ?? null),
    superior: valueOf('superior'),
    place: valueOf('place'),
    signer: valueOf('signer'),
    signerTitle: valueOf('signerTitle')
      .split(/[;\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    recipients: paragraphsOf(rows, 'recipient'),
    at: {
      ...(unitAt ? { unit: unitAt } : {}),
      ...(numberAt ? { number: numberAt } : {}),
      ...(issuedAt ? { issued: issuedAt } : {}),
    },
  };
}

/** Texts of the rows of one kind; a line of a cell is a paragraph. */
const paragraphsOf = (rows: readonly RowOf<'info'>[], kind: ListedInfo): string[] =>
  listedRows(rows, kind)
    .flatMap((row) => textOf(row, 'value').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

const readReports = (located: LocatedTable<'reports'> | undefined): PaperReport[] =>
  (located?.rows ?? [])
    .filter((row) => textOf(row, 'name') !== '')
    .map((row) => {
      const day = dateOf(row.values.due ?? row.values.unitsDue ?? null);
      const timing = textOf(row, 'timing');
      return {
        name: textOf(row, 'name'),
        from: textOf(row, 'from'),
        recipients: textOf(row, 'recipients'),
        timing: timing === '' && day ? `Chậm nhất ngày ${formatDate(day)}` : timing,
      };
    });

const dateOf = (value: CellValue): CivilDate | undefined =>
  typeof value === 'number' ? fromSerial(value) : undefined;

/** The day a person has set in *Tính đến ngày*, wherever the block above the table stands. */
function setDay({ sheet, table }: TablePlace): CivilDate | undefined {
  for (let row = 0; row < table.row; row += 1) {
    for (let column = 0; column < table.column + table.headers.length; column += 1) {
      if (cellOf(sheet.grid, row, column).value === AS_OF_LABEL) {
        const { value, formula } = cellOf(sheet.grid, row + 1, column);
        return formula === null ? dateOf(value) : undefined;
      }
    }
  }
  return undefined;
}

function readTasks(
  located: LocatedTable<'tasks'>,
  asOf: CivilDate,
  reading: Reading = 'lenient',
): PaperTask[] {
  const rows = located.rows.filter((row) => textOf(row, 'text') !== '');
  const computed = progressOn(rows, asOf, reading);
  return rows.map((row, index): PaperTask => {
    const text = (key: ColumnKey<'tasks'>) => textOf(row, key);
    const deadline = dateOf(row.values.deadline);
    return {
      group: text('group'),
      text: text('text'),
      lead: text('lead'),
      implementing: text('implementing'),
      coordinating: text('coordinating'),
      timing: text('timing'),
      deadline,
      product: text('product'),
      target: text('target'),
      note: text('note'),
      result: text('result'),
      results: recordOf(RESULT_KEYS, text),
      finished: dateOf(row.values.finished),
      evidence: text('evidence'),
      progress: String(computed[index]?.progress ?? ''),
      remaining: numberOf(computed[index]?.remaining ?? null),
    };
  });
}

const numberOf = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

/**
 * The progress of the rows on that day, by the very formulas of the sheet. A file's stored results may be of another
 * day.
 */
function progressOn(
  rows: readonly RowOf<'tasks'>[],
  asOf: CivilDate,
  reading: Reading,
): readonly { readonly progress: CellValue; readonly remaining: CellValue }[] {
  const names = { sheet: 'Nhiệm vụ', table: 'NhiemVu' };
  const sheet = tableSheet(
    'tasks',
    names,
    rows.map(({ values }) => values),
    {
      formulas: progressFormulas(names.table),
      block: {
        rows: 2,
        cells: [
          { ...AS_OF, content: { formula: call('TODAY') } },
          { ...READING, content: { value: BEFORE_DAY_READINGS[reading] } },
        ],
      },
    },
  );
  const { table } = sheet;
  const results = calculate({ sheets: [sheet], names: [] }, asOf);
  const valueAt = (key: 'progress' | 'remaining', index: number): CellValue => {
    const area = table && columnArea(table, key);
    return area ? results.cell(names.sheet, area.row + index, area.column) : null;
  };
  return rows.map((_, index) => ({
    progress: valueAt('progress', index),
    remaining: valueAt('remaining', index),
  }));
}

/** The time of a task: as the plan words it, else its last day. */
export function timingOf({ timing, deadline }: PaperTask): string {
  return timing === '' && deadline ? formatDate(deadline) : timing;
}
