/** The columns that *Rà soát* reads: those its rules look at, and the rows' ids. A test holds the rules to them. */
import type { WantedColumns } from '../layout/choose';

export const CHECKED_COLUMNS: WantedColumns = {
  info: true,
  tasks: [
    'id',
    'group',
    'text',
    'lead',
    'implementing',
    'coordinating',
    'timing',
    'deadline',
    'product',
    'target',
    'basis',
    'note',
  ],
  reports: true,
  units: true,
  scores: ['id', 'code', 'max', 'self'],
};
