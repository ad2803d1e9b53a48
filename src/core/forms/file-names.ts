/**
 * Names of units' files that every system, mail program and zip tool keeps. They have no diacritics and no spaces, and
 * each of them comes once.
 */
import { fold } from '../words/fold';
import { freeName } from '../words/free-name';

/** Long enough to tell units apart, short enough for a path on Windows. */
const LONGEST = 60;

/**
 * Names the forms' files, each name once.
 * @param units code and name of each.
 * @returns a name for each, in their order, without its ending: `X01-ubnd-xa-binh-chuong`.
 */
export function formFileNames(
  units: readonly { readonly unit: string; readonly unitCode: string }[],
): readonly string[] {
  const taken = new Set<string>();
  return units.map(({ unit, unitCode }) => {
    const parts = [plain(unitCode).toUpperCase(), plain(unit)].filter((part) => part !== '');
    const base = (parts.length === 0 ? 'DON-VI' : parts.join('-')).slice(0, LONGEST).replace(/-+$/, '');
    return freeName(base, taken, (no) => `${base}-${no}`);
  });
}

/** Letters, digits and single hyphens. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
