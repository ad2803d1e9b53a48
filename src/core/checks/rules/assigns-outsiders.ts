/**
 * A body of the Party, the Front or a mass organisation that is given work like one's own. A People's Committee assigns to
 * its own bodies and proposes (đề nghị) to those; to coordinate with them is normal.
 */
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';
import type { PlanView, RegisteredUnit } from '../view';

export const assignsOutsiders: Rule = {
  id: 'assignsOutsiders',
  level: 'note',
  about: 'plan',
  codes: ['unit.assignedOutsider', 'unit.dutyOutsider'],
  source:
    'How plans of a UBND are written: “Giao” to its own bodies, “Đề nghị” to those of the Party, the Front and mass organisations',
  run: (view) => {
    if (!isCommittee(view)) {
      return [];
    }
    return [
      ...view.tasks
        .filter((task) => !proposes(task.text('text')))
        .flatMap((task) =>
          (['lead', 'implementing'] as const).flatMap((column) =>
            view.unitsIn(task.text(column)).flatMap(({ name, scope = '' }): Found[] => {
              const match = view.findUnit(name);
              return match.kind !== 'none' && isOutside(match.unit) && !proposes(scope)
                ? [{ code: 'unit.assignedOutsider', params: { name }, at: task.at(column) }]
                : [];
            }),
          ),
        ),
      ...view.register
        .filter((unit) => isOutside(unit) && /^giao\b/m.test(fold(unit.duties)))
        .map((unit): Found => ({ code: 'unit.dutyOutsider', params: { name: unit.name }, at: unit.at })),
    ];
  },
};

const isOutside = ({ system }: RegisteredUnit): boolean => system === 'party' || system === 'front';

const proposes = (text: string): boolean => fold(text).includes('de nghi');

/** Whether the plan is one of a People's Committee or of a body under it. */
const isCommittee = ({ info }: PlanView): boolean =>
  /^(?:ubnd|uy ban nhan dan|van phong|so|phong|chi cuc)\b/.test(fold(info?.unit ?? ''));
