/** The body that a plan was last made for, asked once and kept on this machine. */
import { PLAN_OWNERS } from '../../actions/plan-request';
import type { Home } from '../../core/units/find-place';
import type { PlanOwner } from '../../core/plan/template';
import { keepText, keptText } from './kept';

export interface KeptUnit {
  readonly who: PlanOwner;
  readonly unit: string;
  readonly home?: Home;
}

const NAME = 'unit';

/** Reads it back; what is of another form counts as nothing. */
export function keptUnit(): KeptUnit | undefined {
  const [who, unit, province, code] = (keptText(NAME) ?? '').split('\n');
  const owner = PLAN_OWNERS.find((known) => known === who);
  return owner === undefined || unit === undefined || unit === ''
    ? undefined
    : {
        who: owner,
        unit,
        ...(province !== undefined &&
          province !== '' && { home: { province, ...(code !== undefined && code !== '' && { code }) } }),
      };
}

export const keepUnit = ({ who, unit, home }: KeptUnit): void => {
  keepText(NAME, [who, unit, home?.province ?? '', home?.code ?? ''].join('\n'));
};
