/** The two columns at the head and the end of a PDF, told by their words and places. */
import { fold } from '../../core/words/fold';
import { segmentOf } from './pdf-page';
import type { Margins, PdfLine } from './pdf-paragraphs';

const RIGHT_OF_HEAD = [
  /^cong hoa xa hoi chu nghia/,
  /^doc lap ?- ?tu do/,
  /^[^,]{2,40}, ?ngay\b.{0,12}\bthang\b.{0,8}\bnam\b.{0,10}$/,
];
const END = /^noi nhan ?:?/;
const SIGNATURE =
  /^(?:tm|kt|tl|tuq|q)\. ?|^(?:pho )?(?:chu tich|giam doc|truong phong|truong ban|chanh van phong)$/;

/** The kinds of documents that stand in the middle below a heading: it ends there. */
const TITLE =
  /^(?:ke hoach|quyet dinh|bao cao|chuong trinh|cong van|to trinh|thong bao|huong dan|phuong an|de an)$/;

/** Lines from the top of the first page within which the heading lies. */
const HEAD_LINES = 14;

/** The lines with those of such columns marked, each column together. */
export function withColumns(lines: readonly PdfLine[], margins: Margins): PdfLine[] {
  const top = [...lines.slice(0, HEAD_LINES).flatMap(parted), ...lines.slice(HEAD_LINES)];
  const head = headEnd(top);
  const end = endStart(top, head);
  return [
    ...sorted(top.slice(0, head), splitOf(top.slice(0, head), margins)),
    ...top.slice(head, end),
    ...sorted(top.slice(end).flatMap(parted), (margins.left + margins.right) / 2),
  ];
}

/** A line whose two columns stand so near to each other that they seem one. */
function parted(line: PdfLine): PdfLine[] {
  const { texts } = line.segment;
  const marks = [...RIGHT_OF_HEAD.slice(0, 2), SIGNATURE];
  const at = texts.findIndex((_, index) => {
    const rest = index === 0 ? '' : fold(segmentOf(texts.slice(index)).text);
    return marks.some((mark) => mark.test(rest));
  });
  return at < 0
    ? [line]
    : [texts.slice(0, at), texts.slice(at)].map((part) => ({ ...line, segment: segmentOf(part) }));
}

const folded = ({ segment }: PdfLine): string => fold(segment.text);

/** Behind the last line of the heading's right column, and what stands beside it. */
function headEnd(lines: readonly PdfLine[]): number {
  const first = lines[0]?.page;
  const title = lines.findIndex((line) => TITLE.test(folded(line)));
  const top = lines
    .slice(0, title < 0 ? HEAD_LINES : Math.min(title, HEAD_LINES + 4))
    .filter(({ page }) => page === first);
  const isRight = (line: PdfLine): boolean => RIGHT_OF_HEAD.some((mark) => mark.test(folded(line)));
  const last = top.map(isRight).lastIndexOf(true);
  if (last < 0 || !top.some((line) => RIGHT_OF_HEAD.slice(0, 2).some((mark) => mark.test(folded(line))))) {
    return 0;
  }
  const bottom = (top[last]?.segment.y ?? 0) - (top[last]?.segment.size ?? 0) * 0.8;
  return top.map(({ segment }) => segment.y > bottom).lastIndexOf(true) + 1;
}

/** Finds where *Nơi nhận* or the signature beside it begins; the end of the lines if there is none. */
function endStart(lines: readonly PdfLine[], head: number): number {
  const at = lines.map((line, index) => index >= head && END.test(folded(line))).lastIndexOf(true);
  if (at < 0) {
    return lines.length;
  }
  const from = lines[at];
  const reach = (from?.segment.size ?? 13) * 4;
  const first = lines.findIndex(
    (line, index) =>
      index >= head &&
      index < at &&
      line.page === from?.page &&
      SIGNATURE.test(folded(line)) &&
      line.segment.y - from.segment.y < reach,
  );
  return first < 0 ? at : first;
}

function splitOf(lines: readonly PdfLine[], margins: Margins): number {
  const right = lines.filter((line) => RIGHT_OF_HEAD.some((mark) => mark.test(folded(line))));
  return right.length === 0
    ? (margins.left + margins.right) / 2
    : Math.min(...right.map(({ segment }) => segment.x)) - 2;
}

/** The left column first, then the right one; on the next page they go on as long as lines stand beside each other. */
function sorted(lines: readonly PdfLine[], split: number): PdfLine[] {
  const isRight = ({ segment }: PdfLine): boolean =>
    (segment.x + segment.right) / 2 > split && segment.x > split - 60;
  const first = lines[0]?.page;
  const next = lines.find(({ page }) => page !== first)?.page;
  const below = lines.filter(({ page }) => page === next && next !== undefined);
  const beside = below
    .map((line) => below.some((other) => isRight(line) !== isRight(other) && areBeside(line, other)))
    .lastIndexOf(true);
  const going = below.slice(0, beside + 1);
  const here = [...lines.filter(({ page }) => page === first), ...going];
  return [
    ...here.filter((line) => !isRight(line)).map((line): PdfLine => ({ ...line, column: 'left' })),
    ...here.filter(isRight).map((line): PdfLine => ({ ...line, column: 'right' })),
    ...lines.filter((line) => line.page !== first && !going.includes(line)),
  ];
}

const areBeside = ({ segment: a }: PdfLine, { segment: b }: PdfLine): boolean =>
  Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.5;
