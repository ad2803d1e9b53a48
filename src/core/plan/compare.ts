/**
 * A plan beside another: the superior's beside one's own, last year's beside this year's. It says which tasks and reports
 * are missing, which days are later, and where bodies or targets differ, each with its place in both.
 */
import { compareDates, formatDate } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { CellAt } from '../../workbook/cells/cells';
import type { ColumnKey } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { LocatedTable, RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { splitUnits } from '../units/units';
import { fold, foldForm } from '../words/fold';
import { listedRows } from './info';

/** What a plan says in one place, with the cell that says it. */
export interface Said {
  readonly text: string;
  readonly at: CellAt;
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

/** One way in which two plans differ. */
export interface PlanDifference {
  /**
   * `missing`: only the other has it; `own`: only this one has it; `later`: this one's day is later, moved to one year;
   * `timing`: other words for the time; the rest are cells that differ.
   */
  readonly kind: 'missing' | 'own' | 'later' | 'earlier' | ComparedCell;
  readonly row: ComparedRow['kind'];
  /** The words of the row. */
  readonly text: string;
  readonly theirs?: Said;
  readonly ours?: Said;
}

const BODIES: ReadonlySet<string> = new Set(['lead', 'doers', 'coordinating', 'from', 'recipients']);

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
      ...rowsOf(tasks, 'task', 'text', ['deadline'], {
        timing: 'timing',
        lead: 'lead',
        doers: 'implementing',
        coordinating: 'coordinating',
        target: 'target',
      }),
      ...(reports
        ? rowsOf(reports, 'report', 'name', ['due', 'unitsDue'], {
            timing: 'timing',
            from: 'from',
            recipients: 'recipients',
          })
        : []),
      ...(info ? targetsOf(info) : []),
    ],
  };
}

function rowsOf<R extends 'tasks' | 'reports'>(
  located: LocatedTable<R>,
  kind: ComparedRow['kind'],
  words: ColumnKey<R>,
  days: readonly ColumnKey<R>[],
  keys: Readonly<Partial<Record<ComparedCell, ColumnKey<R>>>>,
): ComparedRow[] {
  const said = (row: RowOf<R>, key: ColumnKey<R>): Said | undefined => {
    const at = addressOf(located, row, key);
    return at && { text: textOf(row, key), at };
  };
  return located.rows.flatMap((row): ComparedRow[] => {
    const text = said(row, words);
    if (!text || text.text === '') {
      return [];
    }
    const day = days.map((key) => dayIn(row.values[key])).find((each) => each !== undefined);
    const cells = Object.entries(keys).flatMap(([name, key]) => {
      const cell = said(row, key);
      // A day that was typed without a phrase is what the plan says.
      return cell
        ? [
            [
              name,
              name === 'timing' && cell.text === '' && day ? { ...cell, text: formatDate(day) } : cell,
            ] as const,
          ]
        : [];
    });
    return [
      {
        kind,
        id: textOf(row, 'id'),
        text,
        ...(day && { day }),
        cells: Object.fromEntries(cells),
      },
    ];
  });
}

const dayIn = (value: unknown): CivilDate | undefined =>
  typeof value === 'number' ? fromSerial(value) : undefined;

const targetsOf = (info: LocatedTable<'info'>): ComparedRow[] =>
  listedRows(info.rows, 'target').flatMap((row): ComparedRow[] => {
    const [at, note] = [addressOf(info, row, 'value'), addressOf(info, row, 'note')];
    return at
      ? [
          {
            kind: 'target',
            id: textOf(row, 'id'),
            text: { text: textOf(row, 'value'), at },
            cells: note ? { target: { text: textOf(row, 'note').split('\n')[0] ?? '', at: note } } : {},
          },
        ]
      : [];
  });

/**
 * Compares a plan with another.
 * @param ours the plan that is looked at.
 * @param theirs the one it is held to: days of another year are moved to this one's.
 */
export function comparePlans(ours: ComparedPlan, theirs: ComparedPlan): readonly PlanDifference[] {
  const pairs = pairsOf(ours.rows, theirs.rows);
  const partner = new Map(pairs.map(([own, other]) => [other, own]));
  const taken = new Set(pairs.map(([own]) => own));
  const years = ours.year - theirs.year;
  return [
    ...theirs.rows.flatMap((other): PlanDifference[] => {
      const own = partner.get(other);
      return own
        ? differences(own, other, years)
        : [{ kind: 'missing', row: other.kind, text: other.text.text, theirs: other.text }];
    }),
    ...ours.rows
      .filter((own) => !taken.has(own))
      .map((own): PlanDifference => ({ kind: 'own', row: own.kind, text: own.text.text, ours: own.text })),
  ];
}

/** The least share of words that two rows have in common when they are one. */
const ALIKE = 0.6;

/** Rows that are one: by their id in a common template, else those whose words are most alike, each once. */
function pairsOf(
  ours: readonly ComparedRow[],
  theirs: readonly ComparedRow[],
): readonly (readonly [own: ComparedRow, other: ComparedRow])[] {
  const words = new Map([...ours, ...theirs].map((row) => [row, wordsOf(row.text.text)]));
  const likeness = (own: ComparedRow, other: ComparedRow) =>
    shared(words.get(own) ?? new Set(), words.get(other) ?? new Set());
  const candidates = ours.flatMap((own) =>
    theirs
      .filter(({ kind }) => kind === own.kind)
      .map((other) => {
        const alike = likeness(own, other);
        // Targets are counted anew in each plan: their ids say nothing.
        const isSame = own.kind !== 'target' && own.id !== '' && own.id === other.id && alike > 1 - ALIKE;
        return { own, other, alike: isSame ? 1 + alike : alike };
      })
      .filter(({ alike }) => alike >= ALIKE),
  );
  const used = new Set<ComparedRow>();
  return [...candidates]
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ own, other }) => {
      if (used.has(own) || used.has(other)) {
        return [];
      }
      used.add(own).add(other);
      return [[own, other] as const];
    });
}

/** The words of a text without years, which differ from plan to plan. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !/^(?:19|20)\d\d$/.test(word)),
  );

/** The share of words that two texts have in common, of those that either has. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

function differences(own: ComparedRow, other: ComparedRow, years: number): PlanDifference[] {
  const found: PlanDifference[] = [];
  const text = own.text.text;
  const moved = other.day && { ...other.day, year: other.day.year + years };
  const order = own.day && moved ? compareDates(own.day, moved) : 0;
  for (const key of Object.keys(own.cells) as ComparedCell[]) {
    const [ours, theirs] = [own.cells[key], other.cells[key]];
    if (!ours || !theirs) {
      continue;
    }
    const sides = { row: own.kind, text, theirs, ours } as const;
    if (key === 'timing') {
      if (own.day && moved) {
        if (order !== 0) {
          found.push({ kind: order > 0 ? 'later' : 'earlier', ...sides });
        }
      } else if (own.day || moved || !isSameText(withoutYears(ours.text), withoutYears(theirs.text))) {
        found.push({ kind: 'timing', ...sides });
      }
    } else if (BODIES.has(key) ? !isSameList(ours.text, theirs.text) : !isSameText(ours.text, theirs.text)) {
      found.push({ kind: key, ...sides });
    }
  }
  return found;
}

const withoutYears = (text: string): string => text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '');

const isSameText = (one: string, other: string): boolean => foldForm(one) === foldForm(other);

/** Bodies are the same in any order. */
function isSameList(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    splitUnits(text)
      .map(({ name }) => foldForm(name))
      .sort(),
  );
  return JSON.stringify(a) === JSON.stringify(b);
}
