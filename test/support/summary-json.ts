/** A roll-up's picture as one text: the same to the byte for the same files, whichever way they came. */
import type { Summary } from '../../src/core/rollup/summary';
import { canonicalJson } from '../../src/workbook/cells/canonical-json';

export const summaryJson = ({
  year,
  units,
  files,
  sending,
  quotas,
  sets,
  decisions,
  data,
}: Summary): string =>
  canonicalJson({
    ...{ year, units, files, sending, quotas, sets },
    ...{ states: decisions, decisions: data.decisions, history: data.history },
  });
