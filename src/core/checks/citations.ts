/** Documents as a plan cites them: *Số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: …*, *114-KL/TW*, *Luật Tố cáo*. */
import type { CellAt } from '../../workbook/cells/cells';
import { readCited } from '../plan/cited';
import type { Cited } from '../plan/cited';
import { isToFill } from '../plan/local-documents';
import { fold, foldForm } from '../words/fold';
import type { PlanView } from './view';

/** A document that the plan cites, with the cell that cites it. */
export interface Citation extends Omit<Cited, 'head' | 'subject'> {
  /** The document as written, shortened to what names it. */
  readonly text: string;
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
  const { head, subject, ...cited } = readCited(written);
  return {
    ...cited,
    text: head.length > 60 ? `${head.slice(0, 59)}…` : head,
    isLaw: /^(?:can cu )?(?:hien phap|luat|bo luat|phap lenh)\b/.test(fold(head)),
    isToFill: isToFill(written),
    inList,
    hasSubject: /\p{L}/u.test(subject ?? '') || / về .*\p{L}/u.test(head),
    at,
  };
}

/** One spelling of a number, to compare. */
export const numberKey = (number: string): string => foldForm(number);
