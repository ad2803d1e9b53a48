/** A lead that is named among its own coordinators. Never of a collective name: "các cơ quan, đơn vị" holds the lead by nature. */
import { joinUnits } from '../../units/units';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';

export const leadAlsoCoordinates: Rule = {
  id: 'leadAlsoCoordinates',
  level: 'note',
  about: 'plan',
  codes: ['task.leadCoordinates'],
  source: 'How plans assign work: a body does not coordinate with itself',
  run: (view) => {
    const entryOf = (name: string) => {
      const match = view.findUnit(name);
      return match.kind === 'none' ? undefined : match.unit;
    };
    return view.tasks.flatMap((task): Found[] => {
      const leads = view.unitsIn(task.text('lead')).flatMap(({ name }) => entryOf(name) ?? []);
      const coordinating = view.unitsIn(task.text('coordinating'));
      const isLead = (name: string): boolean => {
        const unit = entryOf(name);
        return unit?.kind === 'unit' && leads.includes(unit);
      };
      const [twice] = coordinating.filter(({ name }) => isLead(name));
      if (!twice) {
        return [];
      }
      const others = coordinating.filter(({ name }) => !isLead(name));
      const value = others.length === 0 ? null : joinUnits(others);
      return [
        {
          code: 'task.leadCoordinates',
          params: { name: twice.name },
          at: task.at('coordinating'),
          fix: {
            code: 'fix.dropCoordinator',
            params: { name: twice.name },
            edits: [edit(task, 'coordinating', { value })],
            changesIssuedText: true,
          },
        },
      ];
    });
  },
};
