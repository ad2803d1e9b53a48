/** The official communes: a large file that only a roll-up needs, so it is loaded when one is made. */
import { readPlaces } from '../core/units/places';
import type { Place } from '../core/units/places';

export async function loadPlaces(): Promise<readonly Place[]> {
  const { default: file } = await import('../core/units/communes.json');
  return readPlaces(file);
}
