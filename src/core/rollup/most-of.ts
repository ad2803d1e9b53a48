/** The most frequent of several texts. */
import { byText } from '../../workbook/cells/canonical-json';
import { groupBy } from '../units/group-by';

/** The most frequent one; of a tie the greatest text. */
export function mostOf(items: readonly string[]): string | undefined {
  const counts = [...groupBy(items, (item) => item).entries()];
  return counts.sort(([a, as], [b, bs]) => bs.length - as.length || byText(b, a))[0]?.[0];
}
