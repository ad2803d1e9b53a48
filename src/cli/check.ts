/** `check`: *Rà soát* over files, which are only read. */
import { reviewPlan } from '../actions/review';
import { cellName } from '../workbook/cells/cells';
import type { Finding } from '../core/checks/finding';
import type { Level } from '../core/words/vocabulary';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { loadRubrics } from '../templates';
import { judgeFiles } from './files';
import type { Unread } from './files';
import { EXIT } from './io';
import { misfitOf, readPack, tellFollowed } from './pack';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/** A finding as a program reads it. */
export interface CheckedFinding {
  /** The file's name as typed on the command line. */
  readonly file: string;
  readonly code: string;
  readonly level: Level;
  readonly sheet: string;
  /** An A1 address. */
  readonly cell: string;
  /** The sentence, in Vietnamese. */
  readonly message: string;
}

/** Output of `check --json`. */
export interface CheckReport {
  readonly findings: readonly CheckedFinding[];
  readonly unread: readonly Unread[];
}

/**
 * Checks workbooks and prints their findings.
 * @param packFile the province's pack; a workbook that it may not be used for is not checked, and told.
 * @returns 1 when a file could not be read or has a finding of level `error`.
 */
export async function checkFiles(
  files: readonly string[],
  { json, pack: packFile }: { readonly json: boolean; readonly pack?: string | undefined },
  io: Io,
): Promise<ExitCode> {
  const packed = packFile === undefined ? undefined : await readPack(packFile, io);
  const rubrics = await loadRubrics();
  const { judged, unread } = await judgeFiles(files, io, (workbook) => {
    const misfit = packed && misfitOf(workbook, packed.pack, io.today());
    if (misfit) {
      return { ok: false, reason: misfit };
    }
    const review = reviewPlan(workbook, rubrics, io.today(), packed?.pack);
    return review.ok ? { ok: true, value: review.findings } : review;
  });
  const perFile = judged.map(({ file, value }) => ({
    file,
    findings: value.map((finding) => checkedFinding(file, finding)),
  }));
  const findings = perFile.flatMap((item) => item.findings);
  if (json) {
    io.out(JSON.stringify({ findings, unread } satisfies CheckReport, null, 2));
  } else {
    if (packed) {
      tellFollowed(packed, io);
    }
    perFile.flatMap(({ file, findings: list }) => lines(file, list)).forEach((line) => io.out(line));
  }
  return unread.length > 0 || findings.some(({ level }) => level === 'error') ? EXIT.problems : EXIT.done;
}

function checkedFinding(file: string, finding: Finding): CheckedFinding {
  const { code, level, at } = finding;
  return {
    file,
    code,
    level,
    sheet: at.sheet,
    cell: cellName(at.row, at.column),
    message: formatMessage(finding, vi),
  };
}

function lines(file: string, findings: readonly CheckedFinding[]): string[] {
  if (findings.length === 0) {
    return [fill(texts.check.nothing, { file })];
  }
  return [
    fill(texts.check.heading, { file, count: findings.length }),
    ...findings.map(({ level, sheet, cell, message }) =>
      fill(texts.check.line, { level: vi[`level.${level}`], place: `${sheet}!${cell}`, message }),
    ),
  ];
}
