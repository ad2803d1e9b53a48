/** Texts that Univer would read by English habits, and what they mean in Vietnamese. */
import { isValid, toSerial } from '../../src/workbook/cells/serial';

/** The value of a text that is a decimal number with a comma; nothing for any other text. */
export function typedNumber(text: unknown): number | undefined {
  return typeof text === 'string' && /^\s*[+-]?\d+,\d+\s*$/.test(text)
    ? Number(text.replace(',', '.'))
    : undefined;
}

/** The serial number of a day written day first, 10/5/2027 for the tenth of May; nothing for any other text. */
export function typedDay(text: unknown): number | undefined {
  const parts = typeof text === 'string' ? /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s*$/.exec(text) : null;
  if (!parts) {
    return undefined;
  }
  const [day = 0, month = 0, year = 0] = parts.slice(1).map(Number);
  const date = { year, month, day };
  return isValid(date) ? toSerial(date) : undefined;
}
