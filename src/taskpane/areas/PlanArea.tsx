/** *Kế hoạch*: makes a plan, then shows where it stands and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fill } from '../../core/words/format';
import type { Meta } from '../../core/layout/meta';
import { PLAN_FORMS } from '../../core/papers/papers';
import { CalendarSection } from '../components/CalendarSection';
import { CarriedPack } from '../components/CarriedPack';
import { ComparePlan } from '../components/ComparePlan';
import { CreatePlan } from '../components/CreatePlan';
import { EndView } from '../components/EndView';
import { Fold } from '../components/Fold';
import { useLayout } from '../components/layout';
import { MakePack } from '../components/MakePack';
import { OwnTemplates } from '../components/OwnTemplates';
import { PackSection } from '../components/PackSection';
import { papersAtHand, PlanHome } from '../components/PlanHome';
import { PrintSection } from '../components/PrintSection';
import { ReportSection } from '../components/ReportSection';
import { UpcomingView } from '../components/UpcomingView';
import { UpdatePlan } from '../components/UpdatePlan';
import { missingTables, YearTables } from '../components/YearTables';
import { useHeld } from '../state/held-context';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { useStanding } from '../state/standing';

export function PlanArea() {
  const layout = useLayout();
  const { words } = usePane();
  const { held, look } = useHeld();
  /** The form that made the plan stays for what it has to say. */
  const [created, setCreated] = useState(false);
  if (!held) {
    return <p role="status">{words.texts.app.loading}</p>;
  }
  const meta = held.state === 'ok' ? held.meta : undefined;
  const plan = meta?.plan;
  const isFree = held.state === 'none' || (held.state === 'ok' && !plan);
  return (
    <div className={layout.area}>
      {plan && (
        <PlanHeading
          text={fill(words.texts.held.heading, { year: plan.year, unit: plan.unit })}
          isNew={created}
        />
      )}
      {(isFree || created) && (
        <CreatePlan
          isDone={!isFree}
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
      {meta && plan && <HeldPlan meta={meta} />}
    </div>
  );
}

/** The plan's name. It takes the focus when the form has made the plan and goes: nobody starts again from the top. */
function PlanHeading({ text, isNew }: { readonly text: string; readonly isNew: boolean }) {
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) {
      heading.current?.focus();
    }
  }, [isNew]);
  return (
    <h2 ref={heading} tabIndex={-1} className={layout.heading}>
      {text}
    </h2>
  );
}

/** The things to do with the plan: the next one first, the rest one press away. */
function HeldPlan({ meta }: { readonly meta: Meta }) {
  const { texts } = usePane().words;
  const { stage, standing } = useStanding();
  const atHand = papersAtHand(stage);
  const missing = missingTables(meta, standing?.facts);
  return (
    <>
      <PlanHome />
      <CarriedPack meta={meta} />
      <UpcomingView />
      <div>
        <Fold heading={texts.actions.printPlan.run}>
          <PrintSection forms={PLAN_FORMS.filter((form) => !atHand.includes(form))} atHand={atHand} />
          <CalendarSection />
        </Fold>
        <Fold heading={missing.length > 0 ? texts.held.inYear : texts.report.heading}>
          <ReportSection />
          <YearTables roles={missing} />
        </Fold>
        {meta.plan?.template !== '' && <UpdatePlan meta={meta} />}
        <Fold heading={texts.held.others}>
          <div>
            <Fold heading={texts.templates.heading} open>
              <OwnTemplates meta={meta} />
            </Fold>
            {meta.plan && (
              <Fold heading={texts.compare.heading}>
                <ComparePlan year={meta.plan.year} />
              </Fold>
            )}
            <Fold heading={texts.pack.heading}>
              <PackSection province={meta.adaptation?.place?.province} />
              <MakePack meta={meta} />
            </Fold>
          </div>
        </Fold>
      </div>
    </>
  );
}
