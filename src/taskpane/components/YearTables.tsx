/** The year's other tables, those that are ticked. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { YEAR_ROLES } from '../../core/plan/year-tables';
import type { YearRole } from '../../core/plan/year-tables';
import { loadYearTemplate } from '../../templates';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

export function YearTables() {
  const layout = useLayout();
  const { year } = usePane().words.texts;
  const action = useAction();
  const perform = usePerform();
  const [roles, setRoles] = useState<ReadonlySet<YearRole>>(new Set());
  const add = (): void => {
    action.run(async () => {
      const template = await loadYearTemplate();
      return (await perform('addYearTables', { template, roles: new Set(roles) })).outcome;
    });
  };
  return (
    <section className={layout.area} aria-label={year.heading}>
      <h3 className={layout.subheading}>{year.heading}</h3>
      <p className={layout.small}>{year.intro}</p>
      <div>
        {YEAR_ROLES.map((role) => (
          <Checkbox
            key={role}
            label={year[role]}
            checked={roles.has(role)}
            onChange={(_, { checked }) => {
              setRoles((before) =>
                checked === true
                  ? new Set([...before, role])
                  : new Set([...before].filter((each) => each !== role)),
              );
            }}
          />
        ))}
      </div>
      <div>
        <ActionButton id="addYearTables" action={action} onPress={add} />
      </div>
      <EndView ended={action.ended} />
    </section>
  );
}
