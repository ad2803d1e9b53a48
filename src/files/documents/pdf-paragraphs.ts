/** Lines of a PDF as paragraphs, by their margins, indents and gaps. */
import type { Draft } from './draft';
import { isCapitals } from './looks';
import type { Piece } from './looks';
import { spaced } from './pdf-page';
import type { Segment } from './pdf-page';
import { beginsNumbered, goesOn, isEnded, joined } from './wording';

/** A line of running text with its page. */
export interface PdfLine {
  readonly segment: Segment;
  readonly page: number;
  readonly column?: 'left' | 'right';
}

/** The margins of a text, and the distance from line to line. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** The paragraph that is being put together. */
interface Growing {
  readonly lines: PdfLine[];
  text: string;
}

/** A gap of more lines than this parts paragraphs. */
const WIDE_GAP = 1.75;

/** The middle of a centred line differs less than this from the text's, in points. Centred texts often keep their indent. */
const MIDDLE = 18;
/** The same of a line that may be the only one of a paragraph with an indent. */
const NARROW_MIDDLE = 4;
/** The first line of a paragraph begins no farther in. */
const WIDEST_INDENT = 40;

/** The margins between which most lines stand. */
export function marginsOf(lines: readonly Segment[], width: number): Margins {
  const most = (values: readonly number[]): number | undefined => {
    const counts = new Map<number, number>();
    values.forEach((value) =>
      counts.set(Math.round(value / 3), (counts.get(Math.round(value / 3)) ?? 0) + 1),
    );
    const best = [...counts].sort((a, b) => b[1] - a[1])[0];
    return best && best[1] > 1 ? best[0] * 3 : undefined;
  };
  const long = lines.filter((line) => line.right - line.x > width * 0.45);
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  return { left: most(long.map(({ x }) => x)) ?? left, right: most(long.map((line) => line.right)) ?? right };
}

/** The paragraphs of lines. @param margins of the page or cell they stand in */
export function paragraphsOf(lines: readonly PdfLine[], margins: Margins): Draft[] {
  const grown: Growing[] = [];
  for (const line of lines) {
    const growing = grown.at(-1);
    if (growing && belongs(growing, line, margins)) {
      growing.lines.push(line);
      growing.text = joined(growing.text, line.segment.text);
    } else {
      grown.push({ lines: [line], text: line.segment.text });
    }
  }
  return grown.map((each) => draftOf(each, margins));
}

function belongs({ lines, text }: Growing, line: PdfLine, margins: Margins): boolean {
  const [first, before] = [lines[0], lines.at(-1)];
  if (!first || !before || before.column !== line.column) {
    return false;
  }
  const [last, next] = [before.segment, line.segment];
  if (line.column !== undefined) {
    return goesOnInColumn(text, line.segment.text);
  }
  const isPageEnd = before.page !== line.page;
  if (!isPageEnd && Math.abs(last.y - next.y) < last.size * 0.3 && next.x >= last.x) {
    // A number and its text, a tab between them.
    return true;
  }
  const gap = isPageEnd ? 0 : (last.y - next.y) / Math.max(last.size, next.size);
  const isApart = isPageEnd || gap > WIDE_GAP;
  // The first word of the next line would not have fitted: the margin has ended this one.
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const wordWidth = ((next.right - next.x) * word) / Math.max(1, next.text.length);
  const centred = isInMiddle(last, margins) && isCentred(next, margins);
  const isFull = centred
    ? last.right - last.x > 0.5 * (margins.right - margins.left)
    : margins.right - last.right < wordWidth + last.size;
  if (isBold(last) !== isBold(next) && (centred || !isFull)) {
    return false;
  }
  const isLower = /^["“(]?\p{Ll}/u.test(next.text);
  const goingOn = lines[1]?.segment.x;
  const isIndented = goingOn === undefined ? next.x > first.segment.x + 4 : Math.abs(next.x - goingOn) > 6;
  if (!centred && isIndented && !beginsNumbered(text) && !(isLower && !isEnded(text))) {
    return false;
  }
  const starts = next.x > margins.left + 8 && goingOn === undefined && Math.abs(next.x - first.segment.x) < 4;
  if (!centred && starts && first.segment.x > margins.left + 8 && !isLower) {
    return false;
  }
  return goesOn({ before: text, next: next.text, isFull, isApart, isPageEnd, hasGaps: true });
}

/** Lines of the heading and the end stand for themselves. Only what begins small or is the rest of quốc hiệu goes on. */
function goesOnInColumn(before: string, next: string): boolean {
  return (
    (/^[\p{Ll}(]/u.test(next) && !isEnded(before) && !beginsNumbered(next)) ||
    (/(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|TỈNH|THÀNH PHỐ)$/.test(before) && isCapitals(next)) ||
    (/CHỦ NGHĨA(?: VIỆT)?$/.test(before) && /^(?:VIỆT )?NAM$/.test(next))
  );
}

/** Whether a line stands in the middle, away from both margins: farther than the first line of a paragraph does. */
function isCentred(line: Segment, margins: Margins): boolean {
  const [indent, tolerance] = line.x > margins.left + WIDEST_INDENT ? [0, MIDDLE] : [12, NARROW_MIDDLE];
  return (
    line.x > margins.left + indent && line.right < margins.right - 12 && isInMiddle(line, margins, tolerance)
  );
}

const isInMiddle = ({ x, right }: Segment, margins: Margins, tolerance = MIDDLE): boolean =>
  Math.abs((x + right) / 2 - (margins.left + margins.right) / 2) < tolerance;

const isBold = ({ texts }: Segment): boolean => texts.every(({ bold, text }) => bold || !/\p{L}/u.test(text));

/** The last line of a centred text is away from the margins; those before it may fill the page. */
function isCentredText(lines: readonly PdfLine[], margins: Margins): boolean {
  const last = lines.at(-1);
  return (
    last !== undefined &&
    isCentred(last.segment, margins) &&
    lines.every(({ segment }) => isInMiddle(segment, margins))
  );
}

function draftOf({ lines, text }: Growing, margins: Margins): Draft {
  const pieces = lines.flatMap(({ segment }) =>
    spaced(segment.texts).map((each): Piece => ({
      text: each.text,
      bold: each.bold,
      italic: each.italic,
      caps: false,
    })),
  );
  const lettered = pieces.filter((piece) => /\p{L}/u.test(piece.text));
  const first = lines[0];
  return {
    kind: 'draft',
    // Joined at its hyphens the text is one; it is bold or slanted if all of it was.
    pieces: [
      {
        text,
        bold: lettered.length > 0 && lettered.every(({ bold }) => bold),
        italic: lettered.length > 0 && lettered.every(({ italic }) => italic),
        caps: false,
      },
    ],
    isCentred: first !== undefined && first.column === undefined && isCentredText(lines, margins),
    ...(first?.column !== undefined && { column: first.column }),
    ...(first && { page: first.page }),
  };
}
