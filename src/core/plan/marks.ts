/** Lines of the notes beside rows that no issued paper says: marks `Rà soát lại: …`, and reasons `Giải trình: …` for leaders. */

/** The beginning of a mark, which is no part of what is signed. */
export const MARK = 'Rà soát lại:';

/** The beginning of a reason that a draft gives its leaders, and that goes before issuing. */
const REASON = 'Giải trình:';

/** The lines of a note that are printed as its own: neither marks nor reasons. */
export const printedNote = (note: string): string =>
  note
    .split('\n')
    .filter((line) => !line.startsWith(MARK) && !line.trimStart().startsWith(REASON))
    .join('\n');

/** The reasons of a note, a line each, without their beginning; `""` for none. */
export const reasonOf = (note: string): string =>
  note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(REASON))
    .map((line) => line.slice(REASON.length).trim())
    .filter((line) => line !== '')
    .join('\n');

/** A reason as it stands in a note. */
export const reasonNote = (reason: string): string =>
  reason
    .split('\n')
    .map((line) => `${REASON} ${line}`)
    .join('\n');

/** Beside a line whose number and day are open: that line says it itself (local-documents.ts). */
export const FILL_NOTE = `${MARK} ghi số, ngày văn bản của địa phương mình; không có thì bỏ.`;

/** The lines of a note that are marks. */
export const markLines = (note: string): string[] =>
  note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(MARK));

/** The words of a note's marks, without their beginning; what the row itself tells is left out. */
export const marksOf = (note: string): string[] =>
  markLines(note)
    .filter((line) => line !== FILL_NOTE)
    .map((line) => line.slice(MARK.length).trim());

/**
 * The marks of a note that hold in another year too. Those about a day are made anew when a plan moves (year.ts).
 * @param isOpen whether the row still has a number to fill in; filled, it needs no such mark.
 */
export const lastingMarks = (note: string, isOpen: boolean): string[] =>
  markLines(note).filter(
    (line) =>
      (isOpen || line !== FILL_NOTE) &&
      !/^Rà soát lại: (?:mẫu năm \d{4} ghi|năm \d{4} không có ngày)/u.test(line),
  );
