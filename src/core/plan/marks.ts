/** Marks `Rà soát lại: …` in the notes beside rows: what a fitting or a reading was not sure of. */

/** The beginning of a mark, which is no part of what is signed. */
export const MARK = 'Rà soát lại:';

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
