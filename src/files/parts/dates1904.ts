/** Workbooks that count days from 1904 (old Excel for Mac): their dates are 1462 days behind. */
import { XmlReader } from './xml';

/** Days between the two systems (ECMA-376 part 1, 18.17.4.1). */
const DAYS_1904 = 1_462;

/** Built-in formats with a date in them, local ones included (18.8.30); the others are times, numbers or text. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;

/** The days that numbers of each cell style of a styles part are behind. */
export function daysBehind1900(xml: string): number[] {
  const reader = new XmlReader(xml, 'styles');
  const codes = new Map<number, string>();
  let styles: number[] = [];
  while (reader.nextElement()) {
    if (reader.name === 'numFmt') {
      codes.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '');
    } else if (reader.name === 'cellXfs' && reader.kind === 'open') {
      styles = readFormatIds(reader);
    }
  }
  return styles.map((id) => {
    const code = codes.get(id);
    return (code === undefined ? isBuiltInDate(id) : isDateFormat(code)) ? DAYS_1904 : 0;
  });
}

function readFormatIds(reader: XmlReader): number[] {
  const ids: number[] = [];
  const depth = reader.depth;
  while (reader.nextElement(depth)) {
    if (reader.name === 'xf') {
      ids.push(Number(reader.attribute('numFmtId') ?? 0));
    }
  }
  return ids;
}

/** Whether a format shows a day, a month or a year; `m` beside hours or seconds means minutes. */
function isDateFormat(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase();
  return /[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}
