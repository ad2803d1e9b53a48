/** Calendar files (.ics, RFC 5545) of days that something is due on, for the calendar of a phone or a mail program. */
import { utf8Length } from '../../workbook/draft/change-size';
import { addDays } from './civil';
import type { CivilDate } from '../../workbook/cells/serial';

/** Something that is due on a day: an event of that whole day. */
export interface DayEvent {
  /** The same for the same thing whenever it is written, so that a calendar replaces what it had. */
  readonly uid: string;
  readonly day: CivilDate;
  readonly summary: string;
  readonly description: string;
}

/** The octets of a line at most, without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** Writes a calendar file. @param stamp the day it is made on; the same events and day give the same text. */
export function calendarFile(name: string, events: readonly DayEvent[], stamp: CivilDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Dan van//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${dayText(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${dayText(day)}`,
      // The day after: the end is not part of an event (3.6.1).
      `DTEND;VALUE=DATE:${dayText(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text as a value (3.3.11); control characters that no text may hold are left out. */
const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A line in parts of 75 octets at most, each but the first behind a space; no letter is cut in two. */
function folded(line: string): string {
  let octets = 0;
  return [...line]
    .map((letter) => {
      const size = utf8Length(letter);
      const isOver = octets + size > MOST_OCTETS;
      octets = isOver ? 1 + size : octets + size;
      return isOver ? `\r\n ${letter}` : letter;
    })
    .join('');
}

const dayText = ({ year, month, day }: CivilDate): string =>
  `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
