/**
 * Marks of an appraisal are told apart by whose word they are. A reviewer's count and go into the history; those of a workbook that a unit sent are
 * taken out of it and asked about; those of a file that is gone are told.
 */
import type { Message } from '../words/message';
import { sheetLayout } from '../layout/layout';
import { selfBefore } from '../scoring/appraisal/criteria';
import { writeNumber } from '../scoring/rubric/words';
import { groupBy } from '../units/group-by';
import { figureIn, textIn } from './copy';
import type { FileRecord, HistoryEntry, RollUpData, StagedRow, UnitCopy } from './copy';
import { whose } from './count-unit';
import type { Judge } from './count-unit';
import { ownerOf, reviewersOf, standingOf } from './decisions';
import { historyIn, historyKey, joinHistory, spokenWord } from './history';
import { MARK_FAULTS, saysSomething, UNIT_MARKS, withoutAppraisal } from './marks';
import type { Unranked } from './ranking';
import type { Waiting } from './score';
import { someOf } from './table-notes';

interface Marked {
  /** The files as they count: what of an appraisal is nobody's word is taken out of them. */
  readonly files: readonly FileRecord[];
  /** The message on each file, by hash, of which a person has to say whether its marks are a reviewer's. */
  readonly asked: ReadonlyMap<string, Message>;
}

/** Leaves of each file the marks that are a reviewer's. A workbook by criterion that nobody accepted says nothing. */
export function reviewersOnly(data: RollUpData, judge: Judge): Marked {
  const isReviewers = reviewersOf(data);
  const { owners } = standingOf(data.decisions);
  const words = groupBy(data.history, (entry) => historyKey(entry, entry.code));
  const asked = new Map<string, Message>();
  const files = data.files.flatMap((record): FileRecord[] => {
    const { reading, hash } = record;
    if (!reading.ok) {
      return [record];
    }
    const { copy } = reading;
    const note = reading.notes.find(({ code }) => code === UNIT_MARKS);
    const notes = reading.notes.filter((each) => each !== note);
    if (isReviewers(record)) {
      const of = ownerOf(owners, hash) ?? copy.head;
      const held = withWaiting(copy, (code) => words.get(historyKey(of, code)) ?? []);
      return [{ ...record, reading: { ...reading, copy: held.copy, notes: [...held.notes, ...notes] } }];
    }
    const said = copy.rows.copyScores.filter(saysSomething);
    if (copy.head.appraisalOnly) {
      const message: Message = { code: 'file.appraisalAsked', params: { count: said.length } };
      judge(record, 'warning', [message, ...notes], whose(copy.head));
      return [];
    }
    if (note || said.length > 0 || copy.head.official !== null) {
      asked.set(hash, note ?? marksNote(said));
    }
    const kept = notes.filter(({ code }) => !FAULTS.has(code));
    return [{ ...record, reading: { ...reading, copy: withoutAppraisal(copy), notes: kept } }];
  });
  return { files, asked };
}

/**
 * Makes the marks wait for another appraisal of which the unit's own points are others by now, and none that a reviewer
 * gave: nobody has appraised those.
 * @param wordsOn all that reviewers said of a criterion
 */
function withWaiting(
  copy: UnitCopy,
  wordsOn: (code: string) => readonly HistoryEntry[],
): { readonly copy: UnitCopy; readonly notes: readonly Message[] } {
  const changed: string[] = [];
  const copyScores = copy.rows.copyScores.map((row): StagedRow & Waiting => {
    const code = textIn(row, 'code');
    const figure = (key: 'appraised1' | 'appraised2' | 'self') => figureIn(row, key) ?? undefined;
    const points = { appraised1: figure('appraised1'), appraised2: figure('appraised2') };
    const self = figure('self');
    const then = selfBefore({ ...points, self, counted: undefined, trail: wordsOn(code) });
    if (then === undefined) {
      return row;
    }
    changed.push(`${code} (${writeNumber(then)} → ${writeNumber(self ?? 0)})`);
    return { ...row, waits: true };
  });
  const notes: Message[] = [{ code: 'file.selfChangedSince', params: { list: someOf(changed, 'tiêu chí') } }];
  const head = { ...copy.head, official: null, officialRating: '' };
  return changed.length === 0
    ? { copy, notes: [] }
    : { copy: { head, rows: { ...copy.rows, copyScores } }, notes };
}

/** What is wrong with marks is of no interest while they are nobody's word. */
const FAULTS: ReadonlySet<string> = new Set(Object.values(MARK_FAULTS));

/** The note on a file that an earlier version read: by the cells its rows begin at. */
const marksNote = (rows: readonly StagedRow[]): Message => {
  const places = rows.map((row) => splitPlace(textIn(row, 'source')));
  return {
    code: UNIT_MARKS,
    params: { sheet: places[0]?.sheet ?? '', cells: someOf(places.map(({ cell }) => cell)) },
  };
};

const splitPlace = (source: string): { readonly sheet: string; readonly cell: string } => {
  const at = source.lastIndexOf('!');
  return { sheet: source.slice(0, Math.max(at, 0)).replace(/^'|'$/g, ''), cell: source.slice(at + 1) };
};

/** Notes on units' files, by hash, of criteria whose marks came from files that are gone. Those marks do not count. */
export function goneNotes(counted: readonly Unranked[], { files }: RollUpData): ReadonlyMap<string, Message> {
  const present = new Set(files.map(({ hash }) => hash));
  return new Map(
    counted.flatMap(({ from, history }) => {
      const left = history.filter(({ points, hash }) => points !== null && !present.has(hash));
      const marked = new Set(
        from.copy.rows.copyScores.flatMap((row) =>
          left.length > 0 && saysSomething(row) ? [textIn(row, 'code')] : [],
        ),
      );
      const codes = [...new Set(left.map(({ code }) => code))].filter((code) => !marked.has(code));
      const params = { codes: someOf(codes, 'tiêu chí'), sheet: sheetLayout('history').sheet };
      return codes.length > 0
        ? [[from.hash, { code: 'file.appraisalGone', params } satisfies Message] as const]
        : [];
    }),
  );
}

/**
 * Adds what the reviewers' files say now, each word under the unit that its file is of. What a file said goes only where
 * a person has taken back that it is a reviewer's.
 */
export function withHistory(data: RollUpData): RollUpData {
  const isReviewers = reviewersOf(data);
  const { owners } = standingOf(data.decisions);
  // What a file says that is there is read from it: it may be of another unit by now.
  const read = new Set(
    data.files.flatMap((file) => (isReviewers(file) && !file.reading.ok ? [] : [file.hash])),
  );
  const now = data.files.filter(isReviewers).flatMap(historyIn);
  const ofUnit = (entry: HistoryEntry) => ({ ...entry, ...ownerOf(owners, entry.hash) });
  const before = data.history.filter(({ hash }) => !read.has(hash)).map(ofUnit);
  // A word that was known before was said of the unit's mark of then, whatever its row says now.
  const known = new Set(before.map(spokenWord));
  const later = now.map(ofUnit).filter((entry) => !known.has(spokenWord(entry)));
  return { ...data, history: joinHistory([...before, ...later]) };
}
