/** A reading in the words of what is expected of it, and how far the two agree. Found, missing, too much. */
import { parseTiming } from '../../src/core/calendar/parse-timing';
import { timingParts } from '../../src/core/calendar/timing';
import type { SingleTiming } from '../../src/core/calendar/timing';
import type { CitedDocument, PlanReading, ReadBody } from '../../src/core/documents/reading';
import { fold } from '../../src/core/words/fold';
import type { CivilDate } from '../../src/workbook/cells/serial';
import type { ExpectedPlan } from '../fixtures/documents/expected';

/** The kinds of facts that are counted. */
export const FACT_KINDS = [
  'head',
  'groups',
  'tasks',
  'bodies',
  'dates',
  'citations',
  'reports',
  'targets',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export type Facts = Readonly<Record<FactKind, readonly string[]>>;

/** How a reading agrees with what is expected. */
export interface Agreement {
  readonly found: number;
  readonly missing: readonly string[];
  readonly tooMuch: readonly string[];
}

const written = ({ day, month, year }: CivilDate): string => `${day}/${month}/${year}`;

const documentFact = ({ number, day, subject, kind }: CitedDocument): string => {
  const name = number ?? (kind === 'Luật' ? (subject ?? '?') : '?');
  return day ? `${name}, ${written(day)}` : name;
};

/** The days that a phrase names, as they are written: a stretch by its last. */
function daysOf(timing: string | null, year: number): readonly string[] {
  const days = (part: SingleTiming): readonly CivilDate[] => {
    switch (part.kind) {
      case 'before':
      case 'by':
      case 'on':
        return [part.date];
      case 'span':
        return [part.last];
      case 'period':
        return part.due ? [part.due.date] : [];
      default:
        return [];
    }
  };
  return timing === null ? [] : timingParts(parseTiming(timing, year)).flatMap(days).map(written);
}

const inSection = (section: string, names: readonly string[]): string[] =>
  names.map((name) => `${section} ${name}`);

/** The facts of a reading. */
export function factsOf(reading: PlanReading): Facts {
  const year = reading.year ?? 0;
  const names = (section: string, role: string, bodies: readonly ReadBody[]): string[] =>
    inSection(
      `${section} ${role}`,
      bodies.map(({ name }) => name),
    );
  const rows = [...reading.tasks, ...reading.duties];
  return {
    head: [
      `number ${reading.number ?? '–'}`,
      `day ${reading.day ? written(reading.day) : '–'}`,
      `year ${reading.year ?? '–'}`,
      `aims ${reading.aims.length}`,
      `recipients ${reading.recipients.length}`,
    ],
    groups: reading.groups.map(({ section }) => section),
    tasks: reading.tasks.map(({ text }) => text),
    bodies: distinct([
      ...reading.tasks.flatMap(({ section, lead, implementing, coordinating }) => [
        ...names(section, 'lead', lead),
        ...names(section, 'implementing', implementing),
        ...names(section, 'coordinating', coordinating),
      ]),
      ...reading.duties.flatMap(({ section, units, coordinating }) => [
        ...names(section, 'lead', units),
        ...names(section, 'coordinating', coordinating),
      ]),
    ]),
    dates: distinct(
      rows.flatMap(({ section, timing }) =>
        inSection(section, [
          ...daysOf(timing, year),
          ...(timing !== null && parseTiming(timing, year).kind === 'always' ? ['always'] : []),
        ]),
      ),
    ),
    citations: [
      ...reading.bases.map((each) => `bases ${documentFact(each)}`),
      ...[...reading.groups, ...rows].flatMap(({ section, cited }) =>
        inSection(section, cited.map(documentFact)),
      ),
    ],
    reports: reading.reports.map(({ section, period, timing }) =>
      [section, period, ...daysOf(timing, year)].join(' '),
    ),
    targets: reading.targets.map(({ section, operator, value }) =>
      [section, ...(operator === null ? [] : [operator, value])].join(' '),
    ),
  };
}

const distinct = (facts: readonly string[]): string[] => [...new Set(facts)];

/** The facts that are expected. */
export function expectedFacts(plan: ExpectedPlan): Facts {
  const all = (role: string, sections: Readonly<Record<string, readonly string[]>>): string[] =>
    Object.entries(sections).flatMap(([section, names]) => inSection(`${section}${role}`, names));
  return {
    head: [
      `number ${plan.number ?? '–'}`,
      `day ${plan.day ?? '–'}`,
      `year ${plan.year}`,
      `aims ${plan.aims}`,
      `recipients ${plan.recipients}`,
    ],
    groups: plan.groups,
    tasks: typeof plan.tasks === 'object' ? plan.tasks : [],
    bodies: [
      ...all(' lead', plan.lead),
      ...all(' implementing', plan.implementing),
      ...all(' coordinating', plan.coordinating),
    ],
    dates: [...plan.dates, ...(plan.always ?? []).map((section) => `${section} always`)],
    citations: [...plan.bases.map((each) => `bases ${each}`), ...all('', plan.cited)],
    reports: plan.reports,
    targets: plan.targets,
  };
}

/** How facts agree. @param isOcr names are the same where a quarter of their letters differ: they are kept as they stand. */
export function agree(
  kind: FactKind,
  expected: readonly string[],
  read: readonly string[],
  isOcr: boolean,
): Agreement {
  const left = [...read];
  const missing: string[] = [];
  for (const fact of expected) {
    const exact = left.indexOf(fact);
    const at = exact >= 0 ? exact : left.findIndex((other) => isSame(kind, fact, other, isOcr));
    if (at < 0) {
      missing.push(fact);
    } else {
      left.splice(at, 1);
    }
  }
  return { found: expected.length - missing.length, missing, tooMuch: left };
}

function isSame(kind: FactKind, expected: string, read: string, isOcr: boolean): boolean {
  if (kind === 'tasks') {
    return fold(read).startsWith(fold(expected));
  }
  if (kind !== 'bodies') {
    return false;
  }
  const [section, role] = expected.split(' ');
  const [ownSection, ownRole] = read.split(' ');
  const a = letters(expected.split(' ').slice(2).join(' '));
  const b = letters(read.split(' ').slice(2).join(' '));
  return section === ownSection && role === ownRole && (a === b || (isOcr && distance(a, b) <= a.length / 4));
}

const letters = (name: string): string => fold(name).replace(/[^a-z\d]/g, '');

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
