/** Calendar files: what a calendar program reads of them. */
import fc from 'fast-check';
import { fromSerial } from '../../workbook/cells/serial';
import { calendarFile } from './ics';
import type { DayEvent } from './ics';

const STAMP = { year: 2026, month: 3, day: 1 };
const event = (over: Partial<DayEvent> = {}): DayEvent => ({
  ...{ uid: 'p-1', day: { year: 2026, month: 12, day: 31 }, summary: 'Gửi báo cáo năm', description: '' },
  ...over,
});

test('an event of a whole day ends on the next', () => {
  const text = calendarFile('Hạn gửi', [event({ description: 'UBND xã A; gửi Sở Nội vụ, bản giấy\nvà tệp' })], STAMP);
  expect(text.split('\r\n')).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//So Dan van//VI', 'CALSCALE:GREGORIAN'],
    ...['X-WR-CALNAME:Hạn gửi', 'BEGIN:VEVENT', 'UID:p-1', 'DTSTAMP:20260301T000000Z'],
    ...['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Gửi báo cáo năm'],
    'DESCRIPTION:UBND xã A\\; gửi Sở Nội vụ\\, bản giấy\\nvà tệp',
    ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
  ]);
}); // prettier-ignore

/** Reads values back as RFC 5545 says: unfold, part at the first colon, take escapes away. */
function read(text: string): { readonly name: string; readonly value: string }[] {
  const unfolded = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter((line) => line !== '');
  return unfolded.map((line) => {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
    return { name: line.slice(0, colon), value };
  });
} // prettier-ignore

const plain = (text: string): string =>
  text.normalize('NFC').replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''); // prettier-ignore

test('whatever the texts hold, they are read back, and no line is longer than 75 octets', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('ế', 'đ', '\\', ';', ',', '\n', ':', ' ', '😀', 'n'), maxLength: 200 }),
  );
  const some = fc.record({ uid: text, summary: text, description: text, serial: fc.integer({ min: 61, max: 90_000 }) });
  fc.assert(
    fc.property(text, fc.array(some, { maxLength: 4 }), (name, given) => {
      const events = given.map(({ serial, ...rest }) => event({ ...rest, day: fromSerial(serial) ?? STAMP }));
      const written = calendarFile(name, events, STAMP);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of written.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
      const lines = read(written);
      const all = (key: string) => lines.filter((line) => line.name === key).map(({ value }) => value);
      expect(all('SUMMARY')).toEqual(events.map(({ summary }) => plain(summary)));
      expect(all('UID')).toEqual(events.map(({ uid }) => plain(uid)));
      expect(all('DESCRIPTION')).toEqual(events.map(({ description }) => plain(description)).filter((each, at) => events[at]?.description !== '' || each !== ''));
      expect(all('X-WR-CALNAME')).toEqual([plain(name)]);
    }),
  );
}); // prettier-ignore
