/** A recipient or a role that no body of the plan's level has: one table says which (core/plan/roles.ts). */
import { levelOfName } from '../own-level';
import { absurdRole, ROLE_RULES, workRoles } from '../../plan/roles';
import type { Role } from '../../plan/roles';
import type { PlanOwner } from '../../plan/template';
import type { CellAt } from '../../../workbook/cells/cells';
import type { Found, Rule } from '../finding';
import type { PlanView } from '../view';

export const roleOfLevel: Rule = {
  id: 'roleOfLevel',
  level: 'review',
  about: 'plan',
  codes: ROLE_RULES.map(({ code }) => code),
  source: ROLE_RULES.map(({ source }) => source).join('; '),
  run: (view) => {
    const who = makerOf(view);
    const said = (roles: readonly Role[], body: string, at: CellAt): Found[] => {
      const rule = absurdRole(who, roles, body);
      return rule ? [{ code: rule.code, params: { name: body }, at }] : [];
    };
    const inCell = (roles: readonly Role[], text: string, at: CellAt): Found[] =>
      view.unitsIn(text).flatMap(({ name }) => said(roles, name, at));
    return [
      ...view.infoRows
        .filter((row) => row.text('id').startsWith('info.recipient.'))
        .flatMap((row) => said(['receives'], row.text('value'), row.at('value'))),
      ...view.tasks.flatMap((row) => {
        const roles = workRoles(row.text('text'));
        return [
          ...inCell(roles, row.text('lead'), row.at('lead')),
          ...inCell(roles, row.text('implementing'), row.at('implementing')),
          ...inCell(['works'], row.text('coordinating'), row.at('coordinating')),
        ];
      }),
      ...view.reports.flatMap((row) => [
        ...inCell(workRoles(row.text('name')), row.text('from'), row.at('from')),
        ...inCell(['receives'], row.text('recipients'), row.at('recipients')),
      ]),
    ];
  },
};

/** The maker of the plan, by the name of its body; a name that tells no level has none of a commune's rules. */
const makerOf = ({ info }: PlanView): PlanOwner =>
  levelOfName(info?.unit ?? '') === 'commune' ? 'commune' : 'province';
