/** A plan as it is set beside another: its rows that have to be done, of a workbook's tables or of a document. */
import { formatDate } from '../calendar/civil';
import { cellName } from '../../workbook/cells/cells';
import type { CellAt } from '../../workbook/cells/cells';
import { fromSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { LocatedTable, RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { Message } from '../words/message';
import { listedId, listedRows } from './info';
import type { PlanRows } from './sheets';

/** A place in a document, as `BlockPlace` of core/documents has it: of a paragraph, or of a table made by hand. */
export interface DocumentPlace {
  readonly page?: number;
  readonly paragraph: number;
  readonly sheet?: string;
  readonly area?: string;
}

/** What a plan says in one place. */
export interface Said {
  readonly text: string;
  /** The cell of a workbook with a plan, or the place in a document. */
  readonly at: CellAt | DocumentPlace;
}

/** Tells where something is said: a cell, or a place in a document. */
export function placeMessage(at: Said['at']): Message {
  return 'paragraph' in at
    ? documentPlace(at)
    : { code: 'compare.cell', params: { sheet: at.sheet, cell: cellName(at.row, at.column) } };
}

function documentPlace({ page, paragraph, sheet, area }: DocumentPlace): Message {
  if (sheet !== undefined && area !== undefined) {
    return { code: 'compare.cell', params: { sheet, cell: area } };
  }
  return page === undefined
    ? { code: 'compare.paragraph', params: { paragraph } }
    : { code: 'compare.page', params: { page, paragraph } };
}

/** A row of a plan that has to be done: a task, a duty, a report, a target. */
export interface ComparedRow {
  readonly kind: 'task' | 'report' | 'target';
  readonly id: string;
  readonly text: Said;
  /** The last day that keeps it; absent where none is written. */
  readonly day?: CivilDate;
  /** The cells that are set side by side, by what they say. */
  readonly cells: Readonly<Partial<Record<ComparedCell, Said>>>;
}

/** A cell of a row as it is compared. `doers`: cơ quan thực hiện; `from`: who sends a report. */
export type ComparedCell = 'timing' | 'lead' | 'doers' | 'coordinating' | 'from' | 'recipients' | 'target';

/** A plan as it is compared. */
export interface ComparedPlan {
  readonly unit: string;
  readonly year: number;
  readonly rows: readonly ComparedRow[];
}

/** The columns of a table that are compared. */
interface Shape<R extends 'tasks' | 'reports'> {
  readonly kind: ComparedRow['kind'];
  readonly words: ColumnKey<R>;
  readonly days: readonly ColumnKey<R>[];
  readonly cells: Readonly<Partial<Record<ComparedCell, ColumnKey<R>>>>;
}

const TASKS: Shape<'tasks'> = {
  kind: 'task',
  words: 'text',
  days: ['deadline'],
  cells: {
    timing: 'timing',
    lead: 'lead',
    doers: 'implementing',
    coordinating: 'coordinating',
    target: 'target',
  },
};

const REPORTS: Shape<'reports'> = {
  kind: 'report',
  words: 'name',
  days: ['due', 'unitsDue'],
  cells: { timing: 'timing', from: 'from', recipients: 'recipients' },
};

/** Reads a plan's tables; `undefined` where the workbook has none of tasks. */
export function comparedPlan(snapshot: WorkbookSnapshot, meta: Meta): ComparedPlan | undefined {
  const tasks = locate(snapshot, meta, 'tasks');
  if (!tasks) {
    return undefined;
  }
  const reports = locate(snapshot, meta, 'reports');
  const info = locate(snapshot, meta, 'info');
  return {
    unit: meta.plan?.unit ?? '',
    year: meta.plan?.year ?? 0,
    rows: [
      ...rowsOf(tasks, TASKS),
      ...(reports ? rowsOf(reports, REPORTS) : []),
      ...(info ? targetsOf(info) : []),
    ],
  };
}

/** The places of a plan's rows in its document, in the order of the rows. */
export interface RowPlaces {
  readonly tasks: readonly (DocumentPlace | undefined)[];
  readonly reports: readonly (DocumentPlace | undefined)[];
  readonly targets: readonly (DocumentPlace | undefined)[];
}

/** A plan that is no workbook yet, by the rows that it would have. */
export function comparedDraft(
  plan: Pick<ComparedPlan, 'unit' | 'year'>,
  rows: Pick<PlanRows, 'tasks' | 'reports' | 'info'>,
  places: RowPlaces,
): ComparedPlan {
  return {
    ...plan,
    rows: [
      ...draftsOf(rows.tasks, TASKS, places.tasks),
      ...draftsOf(rows.reports, REPORTS, places.reports),
      ...rows.info
        .filter(({ id }) => TARGET_ID.test(cellText(id)))
        .map((row, index): ComparedRow => {
          const at = places.targets[index] ?? NOWHERE;
          return targetOf('', { text: cellText(row.value), at }, cellText(row.note), at);
        }),
    ],
  };
}

const TARGET_ID = new RegExp(`^${listedId('target', 1).replace(/1$/, '[0-9]+$')}`);

const NOWHERE: DocumentPlace = { paragraph: 1 };

const cellText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function rowsOf<R extends 'tasks' | 'reports'>(located: LocatedTable<R>, shape: Shape<R>): ComparedRow[] {
  return located.rows.flatMap((row: RowOf<R>) =>
    rowOf(
      shape,
      textOf(row, 'id'),
      (key) => {
        const at = addressOf(located, row, key);
        return at && { text: textOf(row, key), at };
      },
      (key) => row.values[key],
    ),
  );
}

const draftsOf = <R extends 'tasks' | 'reports'>(
  rows: readonly DraftOf<R>[],
  shape: Shape<R>,
  places: RowPlaces['tasks'],
): ComparedRow[] =>
  rows.flatMap((row, index) => {
    const valueOf = (key: ColumnKey<R>): unknown => (row as Readonly<Partial<Record<string, unknown>>>)[key];
    const at = places[index] ?? NOWHERE;
    return rowOf(shape, '', (key) => ({ text: cellText(valueOf(key)), at }), valueOf);
  });

/** A row as it is compared; none where it has no words. */
function rowOf<R extends 'tasks' | 'reports'>(
  { kind, words, days, cells }: Shape<R>,
  id: string,
  said: (key: ColumnKey<R>) => Said | undefined,
  valueOf: (key: ColumnKey<R>) => unknown,
): ComparedRow[] {
  const text = said(words);
  if (!text || text.text === '') {
    return [];
  }
  const day = days.map((key) => dayIn(valueOf(key))).find((each) => each !== undefined);
  const compared = Object.entries(cells).flatMap(([name, key]) => {
    const cell = said(key);
    // A day that was typed without a phrase is what the plan says.
    const isBare = name === 'timing' && cell?.text === '' && day !== undefined;
    return cell ? [[name, isBare ? { ...cell, text: formatDate(day) } : cell] as const] : [];
  });
  return [{ kind, id, text, ...(day && { day }), cells: Object.fromEntries(compared) }];
}

const dayIn = (value: unknown): CivilDate | undefined =>
  typeof value === 'number' ? fromSerial(value) : undefined;

const targetsOf = (info: LocatedTable<'info'>): ComparedRow[] =>
  listedRows(info.rows, 'target').flatMap((row): ComparedRow[] => {
    const [at, note] = [addressOf(info, row, 'value'), addressOf(info, row, 'note')];
    return at
      ? [targetOf(textOf(row, 'id'), { text: textOf(row, 'value'), at }, textOf(row, 'note'), note)]
      : [];
  });

const targetOf = (id: string, text: Said, note: string, at: Said['at'] | undefined): ComparedRow => ({
  kind: 'target',
  id,
  text,
  cells: at ? { target: { text: note.split('\n')[0] ?? '', at } } : {},
});
