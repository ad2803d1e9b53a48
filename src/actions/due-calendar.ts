/** The days that something is due on, as a calendar file: of a plan for each phòng, of a roll-up the day to send by. */
import { announcedCalendar } from '../core/calendar/holidays';
import { formatDate } from '../core/calendar/civil';
import { calendarFile } from '../core/calendar/ics';
import type { DayEvent } from '../core/calendar/ics';
import { openItems } from '../core/checks/upcoming';
import type { DueItem } from '../core/checks/upcoming';
import { viewPlan } from '../core/checks/view';
import { formFileNames } from '../core/forms/file-names';
import type { FormsTo } from '../core/forms/to';
import type { Meta } from '../core/layout/meta';
import { readDesk } from '../core/rollup/desk-shown';
import type { Desk } from '../core/rollup/desk-shown';
import { splitUnits } from '../core/units/units';
import { foldForm } from '../core/words/fold';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { fingerprint } from '../workbook/cells/fingerprint';
import { fromSerial } from '../workbook/cells/serial';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { refuse } from './run/apply';
import { MISSING } from './run/missing';
import { look } from './run/needs';

/** A calendar file, or why there is none. */
type DueCalendar =
  /** `name` is for people, and of the file. */
  | { readonly ok: true; readonly name: string; readonly text: string; readonly count: number }
  | { readonly ok: false; readonly reason: Message };

/** The choice of what goes into the calendar. */
export interface DueRequest {
  /** The body whose tasks are wanted; all of them if absent. */
  readonly lead?: string | undefined;
  readonly today: CivilDate;
}

/** Makes the calendar file of a plan or a roll-up. Nothing is written. */
export function dueCalendar(snapshot: WorkbookSnapshot, request: DueRequest): DueCalendar {
  const looked = look(snapshot, 'nothing');
  if (!looked.ok) {
    return looked;
  }
  const { meta } = looked.held;
  const desk = readDesk(snapshot, meta);
  return desk
    ? ofDesk(desk, request)
    : meta.plan
      ? ofPlan(snapshot, meta, request)
      : { ok: false, reason: MISSING.plan };
}

function ofDesk({ due, year, units }: Desk, { today }: DueRequest): DueCalendar {
  const day = typeof due === 'number' ? fromSerial(due) : undefined;
  if (!day) {
    return { ok: false, reason: { code: 'calendar.noDue' } };
  }
  const unsent = units.filter(({ state }) => state === 'unsent').map(({ unit }) => unit);
  const event: DayEvent = {
    uid: `han-gui-${year ?? ''}@so-dan-van`,
    day,
    summary: `Hạn đơn vị gửi sổ công tác dân vận chính quyền${year === undefined ? '' : ` năm ${year}`}`,
    description: unsent.length === 0 ? '' : `Chưa gửi khi tổng hợp: ${unsent.join('; ')}`,
  };
  const name = 'Hạn gửi';
  return { ok: true, name, text: calendarFile(name, [event], today), count: 1 };
}

function ofPlan(snapshot: WorkbookSnapshot, meta: Meta, { lead, today }: DueRequest): DueCalendar {
  const items = itemsOf(snapshot, meta);
  const isWanted = ({ kind, who }: DueItem): boolean =>
    lead === undefined ||
    (kind === 'task' && splitUnits(who).some(({ name }) => foldForm(name) === foldForm(lead)));
  const wanted = items.filter(isWanted);
  if (wanted.length === 0) {
    return lead === undefined
      ? { ok: false, reason: { code: 'calendar.noDays' } }
      : {
          ok: false,
          reason: { code: 'calendar.noneOf', params: { lead, leads: leadsOf(items).join('; ') } },
        };
  }
  const name = `Hạn công việc dân vận ${meta.plan?.year ?? ''}${lead === undefined ? '' : ` – ${lead}`}`;
  return {
    ok: true,
    name,
    text: calendarFile(name, eventsOf(wanted, meta.plan?.id ?? ''), today),
    count: wanted.length,
  };
}

const itemsOf = (snapshot: WorkbookSnapshot, meta: Meta): DueItem[] =>
  openItems(viewPlan(snapshot, meta, announcedCalendar));

/** The bodies that lead a task with a day, each once, however it is spelled. */
const leadsOf = (items: readonly DueItem[]): string[] =>
  [
    ...new Map(
      items
        .flatMap(({ kind, who }) => (kind === 'task' ? splitUnits(who).map(({ name }) => name) : []))
        .reverse()
        .map((name) => [foldForm(name), name]),
    ).values(),
  ].reverse();

/** The name of the calendar that holds all days of a plan, before those of its leads. */
const ALL = '00-tat-ca';

/** Makes calendar files of the open plan: one of all its days, and one for each body that leads a task. */
export async function makeCalendars(
  door: WorkbookDoor,
  to: Pick<FormsTo, 'calendar'>,
  today: CivilDate,
): Promise<Outcome> {
  const snapshot = await door.read();
  const looked = look(snapshot, 'plan');
  if (!looked.ok) {
    return refuse(looked.reason);
  }
  const { meta } = looked.held;
  const all = ofPlan(snapshot, meta, { today });
  if (!all.ok) {
    return refuse(all.reason);
  }
  await to.calendar(ALL, all.text);
  const items = itemsOf(snapshot, meta);
  const leads = leadsOf(items);
  const names = formFileNames(leads.map((unit) => ({ unit, unitCode: '' })));
  for (const [index, lead] of leads.entries()) {
    const made = ofPlan(snapshot, meta, { lead, today });
    if (made.ok) {
      await to.calendar(names[index] ?? '', made.text);
    }
  }
  const rest = items.filter(({ kind, who }) => kind === 'report' || splitUnits(who).length === 0).length;
  const messages: Message[] = [
    { code: 'calendar.made', params: { count: leads.length, leads: leads.join('; ') } },
    ...(rest > 0 ? [{ code: 'calendar.inAllOnly', params: { count: rest } } satisfies Message] : []),
  ];
  return { state: 'done', messages };
}

/** An event for each day. A row's days are numbered, so that a day that moves stays the same event. */
function eventsOf(items: readonly DueItem[], plan: string): DayEvent[] {
  const counts = new Map<string, number>();
  return items.map(({ kind, id, text, who, last, remind }) => {
    const row = `${kind}-${id === '' ? fingerprint(text) : id}`;
    const no = (counts.get(row) ?? 0) + 1;
    counts.set(row, no);
    const by = who === '' ? '' : `${kind === 'task' ? 'Chủ trì' : 'Gửi'}: ${who}\n`;
    return {
      uid: `${plan}-${row}-${no}@so-dan-van`,
      day: last,
      summary: `${kind === 'task' ? 'Hạn' : 'Báo cáo'}: ${text}`,
      description: `${by}Ngày làm việc cuối cùng: ${formatDate(remind)}`,
    };
  });
}
