/**
 * The files of one unit, and which of them counts. It has its own workbook, and reviewers' words in copies of it, in
 * earlier versions of it, or in workbooks by criterion. Where two differ a person decides; no word is dropped.
 */
import { canonicalJson } from '../../workbook/cells/canonical-json';
import { mergeRows } from '../scoring/appraisal/merge';
import { findRubric } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { groupBy } from '../units/group-by';
import { recordOf } from '../layout/keyed';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import { APPRAISAL, appraisalFingerprint, figureIn, selfFingerprint, textIn } from './copy';
import type { CopyHead, FileRecord, StagedRow, UnitCopy } from './copy';
import { SAID, saysSomething, unappraised } from './marks';
import { scoreOfRows, totalsOf, withFinals } from './score';
import type { Waiting } from './score';
import { byContent, versionMessages, versionsOf } from './versions';
import type { Good } from './versions';

export type Verdict = 'read' | 'warning' | 'rejected';

/** Gives a file its verdict. */
export type Judge = (
  record: FileRecord,
  verdict: Verdict,
  messages: readonly Message[],
  unit?: { readonly unit: string; readonly unitCode?: string },
) => void;

/** A unit as it counts, before it is ranked. */
export interface Counted {
  readonly head: CopyHead;
  readonly from: { readonly file: string; readonly hash: string; readonly copy: UnitCopy };
  readonly remarks: readonly Message[];
  /** Hash of the file that each criterion's row counts from, by code. */
  readonly scoresFrom: Readonly<Record<string, string>>;
}

/** A unit's name and code as verdicts carry them; an empty code is left out. */
export const whose = ({ unit, unitCode }: Pick<CopyHead, 'unit' | 'unitCode'>) => ({
  unit,
  ...(unitCode === '' ? {} : { unitCode }),
});

/**
 * Counts one unit from its files, and gives each of them its verdict.
 * @param named the unit as it is published.
 * @returns nothing while a person has to choose.
 */
export function countUnit(
  named: Pick<CopyHead, 'unit' | 'unitCode'>,
  group: readonly Good[],
  rubrics: readonly Rubric[],
  judge: Judge,
): Counted | undefined {
  const say: Judge = (record, verdict, messages) => {
    judge(record, verdict, messages, whose(named));
  };
  const copies = distinct(
    group.filter(({ copy }) => !copy.head.appraisalOnly),
    say,
  );
  const appraisals = distinct(
    group.filter(({ copy }) => copy.head.appraisalOnly),
    say,
  );
  const chosen = chooseVersion(named.unit, copies, say);
  const [base, ...others] = chosen?.copies ?? [];
  if (!chosen || !base) {
    const code = copies.length === 0 ? 'file.appraisalAlone' : 'file.appraisalWaits';
    for (const { record, notes } of appraisals) {
      say(record, 'warning', [{ code, params: { unit: named.unit } }, ...notes]);
    }
    return undefined;
  }
  if (others.length === 0 && appraisals.length === 0 && chosen.earlier.length === 0) {
    say(base.record, ...verdictOf(base));
    const { head, rows } = base.copy;
    const rubric = findRubric(rubrics, head.rubricChecksum);
    const copyScores = withFinals(rubric, rows.copyScores, head.knockOuts);
    return {
      head,
      from: { file: base.record.file, hash: base.record.hash, copy: { head, rows: { ...rows, copyScores } } },
      remarks: base.notes,
      scoresFrom: Object.fromEntries(
        base.copy.rows.copyScores.map((row) => [textIn(row, 'code'), base.record.hash]),
      ),
    };
  }
  return mergeReviewers(named.unit, { ...chosen, appraisals }, rubrics, say);
}

/** Keeps one file of each content; the others are told. */
function distinct(group: readonly Good[], judge: Judge): readonly Good[] {
  return [...groupBy(group, ({ copy }) => canonicalJson(copy)).values()].flatMap((same) => {
    const [first, ...others] = same;
    const told = new Set(first?.notes.map(canonicalJson));
    for (const { record, notes } of others) {
      judge(record, 'warning', [
        { code: 'file.sameContent', params: { other: first?.record.file ?? '' } },
        // They may have notes of their own on what does not count: a mark without a reviewer's name.
        ...notes.filter((each) => !told.has(canonicalJson(each))),
      ]);
    }
    // Whoever chose one of them chose what they all say.
    return first ? [{ ...first, picked: same.some(({ picked }) => picked) }] : [];
  });
}

interface Chosen {
  /** Copies of the version that counts, the newest first. */
  readonly copies: readonly Good[];
  /** Other versions in which reviewers wrote: their words are kept beside the rows they are about. */
  readonly earlier: readonly Good[];
}

/** The only version there is, else the one that a person picked. */
function chooseVersion(unit: string, copies: readonly Good[], judge: Judge): Chosen | undefined {
  const versions = versionsOf(copies);
  const picked = versions.filter((version) => version.some((good) => good.picked));
  const [only] = versions.length === 1 ? versions : picked.length === 1 ? picked : [];
  if (!only) {
    const messages = versions.length === 0 ? [] : versionMessages(unit, versions);
    for (const { record } of copies) {
      judge(record, 'rejected', messages);
    }
    return undefined;
  }
  const others = versions.filter((version) => version !== only).flat();
  const isWord = ({ copy }: Good) => copy.rows.copyScores.some(saysSomething);
  for (const good of others) {
    judge(good.record, 'warning', [
      { code: 'file.notPicked', params: { other: only.map(({ record }) => record.file).join(', ') } },
      ...(isWord(good) ? [{ code: 'file.marksKept' } satisfies Message] : []),
    ]);
  }
  return { copies: [...only].sort(byContent), earlier: others.filter(isWord) };
}

/** A row that a reviewer wrote in. */
interface Written {
  readonly copy: Good;
  readonly own: StagedRow;
}

/**
 * Finds the row that holds: the one a person chose, else the one all agree on. The later word of a reviewer stands for
 * the earlier. `isOpen`: reviewers differ, and nobody has chosen.
 */
function lastWord(
  written: readonly Written[],
  code: string,
): { readonly taken?: Written; readonly isOpen?: true } {
  const merged = (some: readonly Written[]) =>
    mergeRows(
      some.map(({ copy, own }) => ({
        key: code,
        fields: SAID.map((key) => own[key] ?? null),
        // Who was handed what has been looked at before: all of these are somebody's word.
        given: '',
        by: fold(textIn(own, 'reviewer')),
        at: figureIn(own, 'reviewedAt') ?? undefined,
        source: copy.record.hash,
        copy,
        own,
      })),
    )[0];
  const picked = merged(written.filter(({ copy }) => copy.record.pickedCodes.includes(code)));
  const row = picked?.state === 'taken' ? picked : merged(written);
  return row?.state === 'taken' ? { taken: row.copy } : row?.state === 'choose' ? { isOpen: true } : {};
}

type Words = Chosen & { readonly appraisals: readonly Good[] };

interface MergedRow {
  readonly row: StagedRow;
  readonly from: string;
  /** Reviewers differ, and nobody has chosen. */
  readonly isOpen: boolean;
  /** The unit scored it otherwise since; what was said then is kept, and counts no more. */
  readonly isStale: boolean;
}

/** Merges what reviewers wrote of one unit row by row; where two differ a person chooses. */
function mergeReviewers(
  unit: string,
  words: Words,
  rubrics: readonly Rubric[],
  judge: Judge,
): Counted | undefined {
  const { copies, earlier, appraisals } = words;
  const [base] = copies;
  if (!base) {
    return undefined;
  }
  const merged = base.copy.rows.copyScores.map((row) => mergeRow(row, base, words));
  const codesOf = (some: readonly MergedRow[]) => some.map(({ row }) => textIn(row, 'code')).join(', ');
  const conflicts = merged.filter(({ isOpen }) => isOpen);
  const stale = merged.filter(({ isStale }) => isStale);
  const { head } = base.copy;
  const rows = merged.map(({ row }) => row);
  const rubric = findRubric(rubrics, head.rubricChecksum);
  const totals = rubric
    ? totalsOf(scoreOfRows(rubric, rows, head.knockOuts))
    : { official: null, officialRating: '' };
  const remarks: Message[] = [
    ...(conflicts.length > 0
      ? [
          {
            code: 'file.reviewersDiffer',
            params: { codes: codesOf(conflicts), count: copies.length + earlier.length + appraisals.length },
          } satisfies Message,
        ]
      : copies.length > 1
        ? [{ code: 'file.reviewersMerged', params: { count: copies.length } } satisfies Message]
        : []),
    ...(stale.length > 0
      ? [{ code: 'file.appraisalStale', params: { codes: codesOf(stale) } } satisfies Message]
      : []),
  ];
  for (const good of copies) {
    const [verdict, messages] =
      remarks.length > 0 ? (['warning', [...remarks, ...good.notes]] as const) : verdictOf(good);
    judge(good.record, verdict, messages);
  }
  for (const { record, copy, notes } of appraisals) {
    const said = [...remarks, ...notes];
    const count = copy.rows.copyScores.length;
    judge(record, said.length > 0 ? 'warning' : 'read', [
      { code: 'file.appraisalTaken', params: { unit, count } },
      ...said,
    ]);
  }
  const isSettled = conflicts.length === 0 && stale.length === 0;
  const mergedHead: CopyHead = {
    ...head,
    official: isSettled ? totals.official : null,
    officialRating: isSettled ? totals.officialRating : '',
  };
  return {
    head: mergedHead,
    from: {
      file: base.record.file,
      hash: base.record.hash,
      copy: {
        head: mergedHead,
        rows: { ...base.copy.rows, copyScores: withFinals(rubric, rows, head.knockOuts) },
      },
    },
    remarks: remarks.length > 0 ? remarks : base.notes,
    scoresFrom: Object.fromEntries(merged.map(({ row, from }) => [textIn(row, 'code'), from])),
  };
}

function mergeRow(row: StagedRow, base: Good, { copies, earlier, appraisals }: Words): MergedRow {
  const code = textIn(row, 'code');
  const rowsOf = (some: readonly Good[]): Written[] =>
    some.flatMap((copy) => {
      const own = copy.copy.rows.copyScores.find((other) => textIn(other, 'code') === code);
      return own ? [{ copy, own }] : [];
    });
  const given = rowsOf(appraisals);
  const isCurrent = ({ own }: Written) => selfFingerprint(own) === selfFingerprint(row);
  // A word that was there when the criterion was given out has been replaced by what came back.
  const replaced = new Set(given.filter(isCurrent).map(({ own }) => textIn(own, 'given')));
  const isLeft = ({ own }: Written) => saysSomething(own) && !replaced.has(appraisalFingerprint(own));
  const before = rowsOf(earlier).filter(isLeft);
  const written: readonly Written[] = [
    ...rowsOf(copies).filter(isLeft),
    ...before.filter(isCurrent),
    ...given.filter(isCurrent),
  ];
  if (written.length === 0) {
    const old = lastWord(
      [...before, ...given].filter((word) => !isCurrent(word)),
      code,
    );
    if (!old.taken) {
      return { row, from: base.record.hash, isOpen: old.isOpen ?? false, isStale: false };
    }
    const waiting: StagedRow & Waiting = { ...appraisedAs(row, old.taken.own), waits: true };
    return { row: waiting, from: base.record.hash, isOpen: false, isStale: true };
  }
  const { taken, isOpen } = lastWord(written, code);
  const from = (taken?.copy ?? base).record.hash;
  if (isOpen) {
    return { row: unappraised(row), from, isOpen: true, isStale: false };
  }
  return { row: taken ? appraisedAs(row, taken.own) : row, from, isOpen: false, isStale: false };
}

/** The unit's row with what was written of it elsewhere. */
const appraisedAs = (row: StagedRow, appraisal: StagedRow & Waiting): StagedRow & Waiting => ({
  ...row,
  ...recordOf(APPRAISAL, (key) => appraisal[key] ?? null),
  ...(appraisal.waits ? { waits: true } : {}),
});

/** Kinds of rows that stand on sheets with one row each. */
const SHEET_ROWS = ['copyScores', 'copyTasks', 'copyReports', 'copyFigures', 'unitModels'] as const;

/**
 * The verdict on a file by itself, before it is held against the others. Without a note every row of its sheets was
 * read: rows that were not are told by `standingNotes` and `detailRows`.
 */
export function verdictOf({
  copy: { head, rows },
  notes,
}: Pick<Good, 'copy' | 'notes'>): [Verdict, readonly Message[]] {
  const counts = {
    rows: SHEET_ROWS.reduce((sum, role) => sum + rows[role].length, 0),
    tasks: rows.copyTasks.length,
  };
  if (notes.length > 0) {
    return ['warning', notes];
  }
  return head.self === null
    ? ['warning', [{ code: 'file.readNoScore', params: counts }]]
    : ['read', [{ code: 'file.read', params: { ...counts, total: head.self } }]];
}
