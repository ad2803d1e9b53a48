/** Letters of a roll-up to units that have not sent or have to correct something, and the day to send by. Nothing is written. */
import type { FormsTo } from '../core/forms/to';
import { locate } from '../core/layout/locate';
import { readPaperHead } from '../core/papers/source';
import type { PublishedPaper } from '../core/published/papers';
import { readDesk } from '../core/rollup/desk-shown';
import { chasingLetter, LETTER_FORMS } from '../core/rollup/letters';
import type { LetterForm } from '../core/rollup/letters';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookDoor } from '../workbook/draft/door';
import { dueCalendar } from './due-calendar';
import { refuse } from './run/apply';
import { MISSING } from './run/missing';
import { look } from './run/needs';
import type { Held } from './run/needs';

/** Makes a letter by the states that *Tình hình gửi* shows. */
export function draftLetter({ snapshot, meta }: Held<'nothing'>, form: LetterForm): PublishedPaper {
  const desk = readDesk(snapshot, meta);
  if (!desk) {
    return { ok: false, reason: MISSING.rollUp };
  }
  const info = meta.sheets.info && locate(snapshot, meta, 'info');
  const paper = chasingLetter(desk, readPaperHead(info, meta), form);
  return paper
    ? { ok: true, paper, messages: [{ code: 'letters.toSign' }] }
    : { ok: false, reason: { code: `letters.none.${form}` } };
}

/** Makes both letters as documents, and the day to send by as a calendar, as far as there is a reason for them. */
export async function makeLetters(
  door: WorkbookDoor,
  to: Pick<FormsTo, 'paper' | 'calendar'>,
  today: CivilDate,
): Promise<Outcome> {
  const snapshot = await door.read();
  const looked = look(snapshot, 'rollUp');
  if (!looked.ok) {
    return refuse(looked.reason);
  }
  const letters = LETTER_FORMS.flatMap((form) => {
    const drafted = draftLetter(looked.held, form);
    return drafted.ok ? [drafted.paper] : [];
  });
  if (letters.length === 0) {
    return refuse({ code: 'letters.nothing' });
  }
  for (const paper of letters) {
    await to.paper(paper.name, paper);
  }
  const due = dueCalendar(snapshot, { today });
  if (due.ok) {
    await to.calendar(due.name, due.text);
  }
  const names = [...letters.map(({ name }) => name), ...(due.ok ? [due.name] : [])].join('; ');
  const messages: Message[] = [
    { code: 'letters.made', params: { names } },
    { code: 'letters.toSign' },
    ...(due.ok ? [] : [due.reason]),
  ];
  return { state: 'done', messages };
}
