/** The year's other tables, those that are ticked. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { addYearTables } from '../../actions/add-year-tables';
import { YEAR_ROLES } from '../../core/plan/year-tables';
import type { YearRole } from '../../core/plan/year-tables';
import { loadYearTemplate } from '../../templates';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

export function YearTables() {
  const layout = useLayout();
  const { door, random, words } = usePane();
  const { year } = words.texts;
  const action = useAction();
  const [roles, setRoles] = useState<ReadonlySet<YearRole>>(new Set());
  const add = (): void => {
    action.run(async () =>
      roles.size === 0
        ? { state: 'unchanged', messages: [{ code: 'yearTables.chooseOne' }] }
        : addYearTables(door, { template: await loadYearTemplate(), roles }, { random }),
    );
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
        <ActionButton action={action} label={year.add} runningLabel={year.adding} onPress={add} />
      </div>
      <EndView ended={action.ended} />
    </section>
  );
}
