/** The foot of a document: nơi nhận and the signature, apart also where a scanner read them as one line. */
import type { Line, TextLine } from './lines';
import type { PlanReading, ReadText } from './reading';
import { beginsWith, isCapitals, spell } from './spelling';

/** Nơi nhận, the signature, and what of the foot was used. */
export interface Foot {
  readonly recipients: readonly ReadText[];
  readonly signer: PlanReading['signer'];
  readonly used: readonly Line[];
  readonly rest: readonly Line[];
}

const SIGNING =
  /(?:^|\s)(?<title>(?:TM|KT|TL|TUQ|Q)\.\s?.*|(?:PHÓ )?CHỦ TỊCH.*|PHO CHU TICH.*|CHU TICH.*|CHF?J? ?TICH.*|CHfJ TICH.*|CHÁNH VĂN PHÒNG.*|GIÁM ĐỐC.*|TRƯỞNG (?:BAN|PHÒNG).*|BÍ THƯ.*|HIỆU TRƯỞNG.*)$/u;
/** Names of peoples of the Highlands have an apostrophe, a hyphen or a word of one letter: K’Brơi, Y-Thông, A Lăng Bhuốch. */
const NAME = /^(?=.{5})(?:\p{Lu}[\p{L}’'-]* ){1,4}\p{Lu}[\p{L}’'-]*$/u;

/** Finds where the foot begins: *Nơi nhận*, or a signature. */
export function footStart(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    const spelled =
      line?.kind === 'text'
        ? line.spelled
        : line
          ? spell(line.row.cells.flatMap((cell) => cell.lines).join(' '), false)
          : undefined;
    if (
      spelled &&
      (beginsWith(spelled, 'noi nhan') || /^(?:tm|kt)\. /.test(spelled.bare)) &&
      spelled.text.length < 400
    ) {
      return at;
    }
  }
  return undefined;
}

/** Reads the lines from *Nơi nhận* on. */
export function readFoot(lines: readonly Line[]): Foot {
  const recipients: ReadText[] = [];
  const titles: string[] = [];
  const signedAt: number[] = [];
  const used: Line[] = [];
  let name: string | null = null;
  let isOpen = true;
  for (const line of lines) {
    const parts = line.kind === 'text' ? [line] : cellsOf(line);
    let isUsed = false;
    for (const part of parts) {
      const { text } = part.spelled;
      const isHeader = beginsWith(part.spelled, 'noi nhan');
      const signing = isCapitalTitle(text);
      const left = (signing ? text.slice(0, signing.index) : text).trim();
      if (signing) {
        titles.push(signing.title);
        signedAt.push(...line.at);
        isUsed = true;
      }
      if (isHeader) {
        isUsed = true;
      } else if (left !== '' && isOpen && isRecipient(part, left, recipients.length)) {
        recipients.push({ text: cleaned(left), at: line.at });
        isUsed = true;
      } else if (titles.length > 0 && name === null && NAME.test(left) && !part.number) {
        name = left;
        signedAt.push(...line.at);
        isUsed = true;
      }
    }
    if (!isUsed && titles.length > 0 && recipients.length > 0) {
      isOpen = false;
    }
    if (isUsed) {
      used.push(line);
    }
  }
  const signer = titles.length === 0 ? null : { title: titles.join('; '), name, at: [...new Set(signedAt)] };
  return { recipients, signer, used, rest: lines.filter((line) => !used.includes(line)) };
}

function cellsOf(line: Line & { kind: 'row' }): TextLine[] {
  return line.row.cells.flatMap((cell) =>
    cell.lines.map((text): TextLine => {
      const dash = /^[-–]\s*/u.exec(text)?.[0] ?? '';
      return {
        kind: 'text',
        at: line.at,
        spelled: spell(text.slice(dash.length), false),
        looks: cell.looks,
        ...(dash !== '' && { number: { style: 'bullet', value: 0, label: '', rank: 11 } }),
      };
    }),
  );
}

function isCapitalTitle(text: string): { readonly index: number; readonly title: string } | undefined {
  const match = SIGNING.exec(text);
  const title = match?.groups?.title?.trim() ?? '';
  return match && (isCapitals(title) || title.length < 14)
    ? { index: match.index, title: title.replace(/[*;.\s]+$/, '') }
    : undefined;
}

const isRecipient = ({ number, column }: TextLine, text: string, count: number): boolean =>
  column !== 'right' &&
  (number !== undefined ||
    (count > 0 && /[;.]$/.test(text)) ||
    (column === 'left' && /[;.]$/.test(text)) ||
    /^(?:Như trên|Lưu ?[:(]|Lưu VT)/u.test(text));

/** As it is quoted: without dash, stop and what OCR made of stamps. */
const cleaned = (text: string): string => text.replace(/^[-–\s]+/u, '').replace(/[;.,\s]+$/u, '');
