/**
 * A body that *Tổ chức thực hiện* gives work to and no task names, or the other way round. Only where the plan assigns task
 * by task at all, and never of a collective name.
 */
import type { Found, Rule } from '../finding';
import { ownTasks, UNIT_COLUMNS } from '../view';
import type { RegisteredUnit } from '../view';
import { assignsElsewhere } from './missing-lead';

export const unitInOnePart: Rule = {
  id: 'unitInOnePart',
  level: 'note',
  about: 'plan',
  codes: ['unit.onlyDuties', 'unit.onlyTasks'],
  source: 'How plans are reviewed: the parts of one plan name the same bodies',
  run: (view) => {
    const tasks = ownTasks(view);
    const hasDuties = view.register.some((unit) => unit.kind === 'unit' && unit.duties !== '');
    if (!hasDuties || tasks.length === 0 || assignsElsewhere(view)) {
      return [];
    }
    const named = new Set<RegisteredUnit>();
    const leading: Found[] = [];
    for (const task of tasks) {
      for (const column of UNIT_COLUMNS.tasks) {
        for (const { name } of view.unitsIn(task.text(column))) {
          const match = view.findUnit(name);
          if (match.kind === 'none' || named.has(match.unit)) {
            continue;
          }
          named.add(match.unit);
          if (column !== 'coordinating' && match.unit.kind === 'unit' && match.unit.duties === '') {
            leading.push({ code: 'unit.onlyTasks', params: { name: match.unit.name }, at: task.at(column) });
          }
        }
      }
    }
    return [
      ...leading,
      ...view.register
        .filter((unit) => unit.kind === 'unit' && unit.duties !== '' && !named.has(unit))
        .map((unit): Found => ({ code: 'unit.onlyDuties', params: { name: unit.name }, at: unit.at })),
    ];
  },
};
