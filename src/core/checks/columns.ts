/** The columns that *Rà soát* reads: those its rules look at, and the rows' ids. A test holds the rules to them. */
import type { WantedColumns } from '../layout/choose';

export const CHECKED_COLUMNS: WantedColumns = {
  info: true,
  tasks: [
    'id',
    'no',
    'group',
    'text',
    'lead',
    'implementing',
    'coordinating',
    'leader',
    'officer',
    'authority',
    'timing',
    'started',
    'deadline',
    'lastWorkingDay',
    'product',
    'target',
    'basis',
    'result',
    'percent',
    'finished',
    { key: 'remaining', formulas: true },
    { key: 'progress', formulas: true },
    'note',
  ],
  reports: true,
  units: true,
  scores: ['id', 'code', 'method', 'input1', 'input2', 'notApplicable', 'fault'],
};
