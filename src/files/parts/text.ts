/**
 * Text as .xlsx stores it. XML cannot carry most control characters; spreadsheets write them as `_xHHHH_`, and a
 * text that happens to look like that gets its first `_` written as `_x005F_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */

const UNWRITABLE = new RegExp(
  '_(?=x[0-9A-Fa-f]{4}_)' + // would be read as an escape
    '|[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF]' + // not allowed in XML; \r, which XML would turn into \n
    '|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]', // half a character
  'g',
);

/** Writes as `_xHHHH_` what XML cannot carry. Marks with a meaning in XML (`&`, `<`) are left as they are. */
export function escapeControls(text: string): string {
  return text.replace(
    UNWRITABLE,
    (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** A text as the content of an element or of a double-quoted attribute. */
export function escapeXml(text: string): string {
  return escapeContent(text).replaceAll('"', '&quot;');
}

/** A text as the content of an element, where quotation marks stand for themselves: formulas are full of them. */
export function escapeContent(text: string): string {
  return escapeControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The opposite of {@link escapeControls}. */
export function unescapeControls(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** The opposite of {@link escapeXml}, of what that writes. */
export function unescapeXml(text: string): string {
  return unescapeControls(
    text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  );
}

/** Whether an attribute of a yes or no says yes (xsd:boolean). */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
