/** The end of a scale from 0 that reaches `most`. It has about five steps, each 1, 2 or 5 times a power of ten. */
export function scaleOf(most: number): { readonly end: number; readonly step: number } {
  if (!(most > 0)) {
    return { end: 1, step: 1 };
  }
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
  return { end: Math.ceil(most / step - 1e-9) * step, step };
}
