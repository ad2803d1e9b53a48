/**
 * Many units' workbooks, one picture: a function of the set of files, whatever order they come in. Every file
 * gets a verdict; a unit is counted once or, when two files disagree, not at all until a person decides.
 */
import type { Message } from '../messages/message';
import { fold } from '../units/fold';
import { unitKey } from './submission';
import type { Submission, SubmissionReading } from './submission';

export interface FileReading {
  /** The file's name, to show; it never says whose file it is. */
  readonly file: string;
  readonly reading: SubmissionReading;
}

export type Verdict = 'read' | 'warning' | 'rejected';

export interface FileVerdict {
  readonly file: string;
  readonly verdict: Verdict;
  readonly unit?: string;
  readonly messages: readonly Message[];
}

export interface CountedUnit {
  readonly file: string;
  readonly submission: Submission;
  /** 1 for the highest total; equal totals share a rank; `undefined` without a valid score. */
  readonly rank: number | undefined;
}

export interface Summary {
  /** The year rolled up; `undefined` when no file could be counted. */
  readonly year: number | undefined;
  /** Ranked units first, by rank then name; then the others by name. */
  readonly units: readonly CountedUnit[];
  /** One for each file, by file name. */
  readonly files: readonly FileVerdict[];
}

/**
 * @param readings every file picked.
 * @param year the year wanted; without it, the year of most files (the later one of a tie).
 */
export function summarise(readings: readonly FileReading[], year?: number): Summary {
  const files: FileVerdict[] = [];
  const good: { file: string; submission: Submission }[] = [];
  for (const { file, reading } of canonical(readings)) {
    if (reading.ok) {
      good.push({ file, submission: reading.submission });
    } else {
      const unit = reading.unit === undefined ? {} : { unit: reading.unit };
      files.push({ file, verdict: 'rejected', messages: [reading.reason], ...unit });
    }
  }

  const wanted = year ?? commonYear(good.map(({ submission }) => submission.year));
  const ofYear = good.filter(({ file, submission }) => {
    if (submission.year === wanted) {
      return true;
    }
    files.push({
      file,
      verdict: 'rejected',
      unit: submission.unit,
      messages: [{ code: 'file.otherYear', params: { year: submission.year, expected: wanted ?? 0 } }],
    });
    return false;
  });

  const counted: { file: string; submission: Submission }[] = [];
  for (const group of groupBy(ofYear, ({ submission }) => unitKey(submission)).values()) {
    const contents = groupBy(group, ({ submission }) => JSON.stringify(submission));
    const [first] = group;
    if (contents.size > 1) {
      for (const { file, submission } of group) {
        files.push({
          file,
          verdict: 'rejected',
          unit: submission.unit,
          messages: [{ code: 'file.sameUnit', params: { count: group.length, unit: submission.unit } }],
        });
      }
    } else if (first) {
      counted.push(first);
      files.push({ file: first.file, unit: first.submission.unit, ...verdictOf(first.submission) });
      for (const { file, submission } of group.slice(1)) {
        files.push({
          file,
          verdict: 'warning',
          unit: submission.unit,
          messages: [{ code: 'file.sameContent', params: { other: first.file } }],
        });
      }
    }
  }

  const totals = counted.flatMap(({ submission }) => submission.score?.total ?? []);
  const units = counted.map(({ file, submission }): CountedUnit => {
    const total = submission.score?.total;
    return {
      file,
      submission,
      rank: total === undefined ? undefined : totals.filter((other) => other > total).length + 1,
    };
  });
  units.sort(
    (a, b) =>
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      byText(fold(a.submission.unit), fold(b.submission.unit)) ||
      byText(unitKey(a.submission), unitKey(b.submission)),
  );
  files.sort((a, b) => byText(a.file, b.file));
  return { year: wanted, units, files };
}

function verdictOf(submission: Submission): { verdict: Verdict; messages: Message[] } {
  const { score, tasks, notes } = submission;
  const read: Message =
    score?.total === undefined
      ? { code: 'file.readNoScore', params: { tasks: tasks.length } }
      : { code: 'file.read', params: { tasks: tasks.length, total: score.total } };
  if (notes.length > 0) {
    return { verdict: 'warning', messages: [...notes] };
  }
  return { verdict: score ? 'read' : 'warning', messages: [read] };
}

/** The same order for the same files: by name, then by content, since two folders may hold one name. */
function canonical(readings: readonly FileReading[]): FileReading[] {
  return readings
    .map((reading) => ({ reading, key: JSON.stringify(reading) }))
    .sort((a, b) => byText(a.reading.file, b.reading.file) || byText(a.key, b.key))
    .map(({ reading }) => reading);
}

/** By code units, the same on every machine and in every locale. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function commonYear(years: readonly number[]): number | undefined {
  const counts = [...groupBy(years, (year) => String(year)).values()];
  return counts.sort((a, b) => b.length - a.length || (b[0] ?? 0) - (a[0] ?? 0))[0]?.[0];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
