/** The year's other tables, those that the workbook does not have yet: each is added by one press. */
import { useState } from 'react';
import type { BookFacts } from '../../core/checks/stage';
import type { Meta } from '../../core/layout/meta';
import { yearTemplateUnder } from '../../core/pack/year';
import { YEAR_ROLES } from '../../core/plan/year-tables';
import type { YearRole } from '../../core/plan/year-tables';
import { PERIODS } from '../../core/words/vocabulary';
import { loadYearTemplate } from '../../templates';
import { useAction, usePerform } from '../state/action';
import { usePackOfPlan } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

/** The tables that are still to be had. Of the calendar of reports that is so while a period of the year is missing in it. */
export function missingTables(meta: Meta, facts: BookFacts | undefined): readonly YearRole[] {
  const periods: readonly string[] = facts?.kind === 'plan' ? facts.periods : [];
  return YEAR_ROLES.filter((role) =>
    role === 'reports'
      ? Object.values(PERIODS).some((period) => !periods.includes(period))
      : meta.sheets[role] === undefined,
  );
}

export function YearTables({ roles }: { readonly roles: readonly YearRole[] }) {
  const layout = useLayout();
  const { year } = usePane().words.texts;
  const action = useAction();
  const perform = usePerform();
  const pack = usePackOfPlan();
  const [pressed, setPressed] = useState<YearRole>();
  const add = (role: YearRole): void => {
    setPressed(role);
    action.run(async () => {
      const shipped = await loadYearTemplate();
      const template = pack ? yearTemplateUnder(shipped, pack.pack) : shipped;
      return (await perform('addYearTables', { template, roles: new Set([role]) })).outcome;
    });
  };
  return (
    <>
      {roles.length > 0 && (
        <section className={layout.group} aria-label={year.heading}>
          <h4 className={layout.subheading}>{year.heading}</h4>
          <p className={layout.small}>{pack ? year.introPack : year.intro}</p>
          <ul className={layout.list}>
            {roles.map((role) => (
              <li key={role} className={layout.group}>
                <p className={layout.text}>{year[role]}</p>
                <div>
                  <ActionButton
                    id="addYearTables"
                    secondary
                    action={{ ...action, running: action.running && pressed === role }}
                    what={year[role]}
                    onPress={() => {
                      add(role);
                    }}
                  />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {/* It says what the last table's press has done, when there is none left to add. */}
      <EndView ended={action.ended} />
    </>
  );
}
