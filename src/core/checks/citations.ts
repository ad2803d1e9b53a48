/** Documents as a plan cites them: *Số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: …*, *114-KL/TW*, *Luật Tố cáo*. */
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { CellAt } from '../../workbook/cells/cells';
import { isToFill } from '../plan/local-documents';
import { fold, foldForm } from '../words/fold';
import type { PlanView } from './view';

/** A document that the plan cites, with the cell that cites it. */
export interface Citation {
  /** The document as written, shortened to what names it. */
  readonly text: string;
  /** Số, ký hiệu, without spaces; absent when none is written. */
  readonly number?: string;
  readonly date?: CivilDate;
  /** The day as written, where no calendar has it: `30/02/2026`. */
  readonly noSuchDay?: string;
  readonly issuer?: string;
  /** Whether anything is written of what it is about. */
  readonly hasSubject: boolean;
  /**
   * Whether it is a law or an ordinance, cited by name. Those are hiến pháp, luật, bộ luật and pháp lệnh (Nghị định
   * 30/2020/NĐ-CP, Phụ lục I, II.6).
   */
  readonly isLaw: boolean;
  /** Whether its number is still to be filled in. */
  readonly isToFill: boolean;
  /** Whether it stands in the list of căn cứ of the whole plan. */
  readonly inList: boolean;
  readonly at: CellAt;
}

/** The form of a number: 33/CT-TTg, 59/2023/NĐ-CP, 18-CT/TW, 07-CTr/BDVHU-UBND, 28/2026/QH16. */
const NUMBER = /(?<![\p{L}\d/])(\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d]*(?:[-/&]\p{L}[\p{L}\d]*)*)/u;
const SHORT_DATE = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/u;
const LONG_DATE = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u;

/** Citations by view: several rules ask for them. */
const known = new WeakMap<PlanView, readonly Citation[]>();

/** Every document the plan cites, in the order it is read: căn cứ first, then the tasks. */
export function citationsOf(view: PlanView): readonly Citation[] {
  const citations = known.get(view) ?? readCitations(view);
  known.set(view, citations);
  return citations;
}

function readCitations(view: PlanView): Citation[] {
  return [
    ...view.infoRows
      .filter((row) => row.text('id').startsWith('info.basis.') && row.text('value') !== '')
      .map((row) => readCitation(row.text('value'), true, row.at('value'))),
    ...view.tasks.flatMap((task) =>
      task
        .text('basis')
        .split(/[;\n]/)
        .filter((piece) => piece.trim() !== '')
        .map((piece) => readCitation(piece, false, task.at('basis'))),
    ),
  ];
}

function readCitation(written: string, inList: boolean, at: CellAt): Citation {
  // A title may name other documents; what comes before it names this one.
  const whole = spaced(written);
  const [head = ''] = whole.split(/: | về việc /u);
  const number = NUMBER.exec(head)?.[1];
  const { date, noSuchDay } = dateIn(head);
  const issuer = / của ([^,:(]+)/u.exec(head)?.[1]?.trim();
  return {
    text: head.length > 60 ? `${head.slice(0, 59)}…` : head,
    isLaw: /^(?:can cu )?(?:hien phap|luat|bo luat|phap lenh)\b/.test(fold(head)),
    isToFill: isToFill(written),
    inList,
    hasSubject: /(?:: ?| về | V\/v ).*\p{L}/u.test(whole),
    at,
    ...(number === undefined ? {} : { number }),
    ...(date ? { date } : {}),
    ...(noSuchDay === undefined ? {} : { noSuchDay }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

/** A text with one space between words and none around the marks within numbers and dates: `14 /KH-UBND`, `19/ 10/2021`. */
const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d) ?([/-]) ?(?=[\d\p{Lu}])/gu, '$1')
    .trim();

function dateIn(text: string): Pick<Citation, 'date' | 'noSuchDay'> {
  const match = SHORT_DATE.exec(text) ?? LONG_DATE.exec(text);
  if (!match) {
    return {};
  }
  const date = { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
  return isValid(date) ? { date } : { noSuchDay: match[0].replace(/^ngày /u, '') };
}

/** One spelling of a number, to compare. */
export const numberKey = (number: string): string => foldForm(number);
