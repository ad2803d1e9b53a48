/** *Kế hoạch*: makes a plan; then shows what comes up next and what else can be done with it. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { fill } from '../../core/words/format';
import { PLAN_FORMS } from '../../core/papers/papers';
import type { AreaProps } from '../state/area';
import { CreatePlan } from '../components/CreatePlan';
import { EndView } from '../components/EndView';
import { useLayout } from '../components/layout';
import { OwnTemplates } from '../components/OwnTemplates';
import { UpcomingView } from '../components/UpcomingView';
import { UpdatePlan } from '../components/UpdatePlan';
import { YearTables } from '../components/YearTables';
import { useHeld } from '../state/held-context';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';

/** Loaded after the form: few need it at once. */
const PrintSection = lazy(async () => ({
  default: (await import(/* webpackChunkName: "print" */ '../components/PrintSection')).PrintSection,
}));

export function PlanArea({ openArea, shown }: AreaProps) {
  const layout = useLayout();
  const { words } = usePane();
  const { held, look } = useHeld();
  /** The form that made the plan stays with what it has to say. */
  const [created, setCreated] = useState(false);
  if (!held) {
    return <p role="status">{words.texts.app.loading}</p>;
  }
  const meta = held.state === 'ok' ? held.meta : undefined;
  const plan = meta?.plan;
  const isFree = held.state === 'none' || (held.state === 'ok' && !plan);
  return (
    <div className={layout.area}>
      {(isFree || created) && (
        <CreatePlan
          openArea={openArea}
          onCreated={() => {
            setCreated(true);
          }}
        />
      )}
      {held.state === 'unread' && (
        <>
          <h2 className={layout.heading}>{words.texts.area.plan}</h2>
          <p className={layout.text}>{words.texts.held.unread}</p>
          <EndView ended={held.ended} />
          <div>
            <Button appearance="primary" onClick={look}>
              {words.texts.held.again}
            </Button>
          </div>
        </>
      )}
      {(held.state === 'newer' || held.state === 'broken') && (
        <>
          <h2 className={layout.heading}>{words.texts.area.plan}</h2>
          <p className={layout.text}>{sentence(words, { code: `workbook.${held.state}` })}</p>
        </>
      )}
      {meta && plan && (
        <>
          {!created && (
            <h2 className={layout.heading}>
              {fill(words.texts.held.heading, { year: plan.year, unit: plan.unit })}
            </h2>
          )}
          <UpcomingView shown={shown} />
          {plan.template !== '' && <UpdatePlan meta={meta} />}
          <YearTables />
          <OwnTemplates meta={meta} />
          <Suspense>
            <PrintSection forms={PLAN_FORMS} />
          </Suspense>
        </>
      )}
    </div>
  );
}
