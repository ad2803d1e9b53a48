/** The value of a text that is a decimal number with a comma; nothing for any other text. */
export function typedNumber(text: unknown): number | undefined {
  return typeof text === 'string' && /^\s*[+-]?\d+,\d+\s*$/.test(text)
    ? Number(text.replace(',', '.'))
    : undefined;
}
