/** The arithmetic of bringing a row or a column into view. All lengths are pixels. */

/** The place of a row or column, measured from the first one that scrolls. */
interface Span {
  readonly start: number;
  readonly size: number;
}

/**
 * The place of one row or column.
 * @param ends the end of each row or column, measured from the first of the sheet
 * @param frozen how many at the beginning do not scroll
 * @returns nothing for one that does not scroll
 */
export function spanOf(ends: readonly number[], index: number, frozen: number): Span | undefined {
  const endOf = (each: number): number => (each < 0 ? 0 : (ends[Math.min(each, ends.length - 1)] ?? 0));
  if (index < frozen) {
    return undefined;
  }
  const start = endOf(index - 1);
  return { start: start - endOf(frozen - 1), size: endOf(index) - start };
}

/**
 * The start of the view from which it shows the span, moved no further than needed.
 * The view shows `view.size` from `view.start` on, and stays as it is when all of the span is shown. Of a span larger
 * than the view its beginning is shown.
 */
export function scrolledTo(span: Span | undefined, view: Span): number {
  if (!span) {
    return view.start;
  }
  const end = span.start + span.size;
  if (span.start < view.start || span.size > view.size) {
    return span.start;
  }
  return Math.max(view.start, end - view.size);
}
