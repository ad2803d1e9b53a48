/** *Kế hoạch*: makes a plan; once the workbook holds one, what comes up next and what else can be done with it. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { META_SHEET, readMeta } from '../../core/layout/meta';
import type { Meta } from '../../core/layout/meta';
import type { WorkbookDoor } from '../../core/door';
import { fill } from '../../core/messages/format';
import type { AreaProps } from '../Areas';
import { CreatePlan } from '../components/CreatePlan';
import { useLayout } from '../components/layout';
import { OwnTemplates } from '../components/OwnTemplates';
import { UpcomingView } from '../components/UpcomingView';
import { UpdatePlan } from '../components/UpdatePlan';
import { YearTables } from '../components/YearTables';
import { usePane } from '../pane';

/** Loaded after the form: few need it at once. */
const PrintSection = lazy(async () => ({
  default: (await import(/* webpackChunkName: "print" */ '../components/PrintSection')).PrintSection,
}));

export function PlanArea({ openArea, shown }: AreaProps) {
  const layout = useLayout();
  const { door, words } = usePane();
  /** Absent until a plan was found. */
  const [meta, setMeta] = useState<Meta>();
  /** The form that made the plan stays with what it has to say. */
  const [created, setCreated] = useState(false);
  const look = useCallback(async () => {
    setMeta(await heldMeta(door));
  }, [door]);
  useEffect(() => {
    if (shown) {
      void heldMeta(door).then(setMeta);
    }
  }, [door, shown]);
  const plan = meta?.plan;
  return (
    <div className={layout.area}>
      {(!plan || created) && (
        <CreatePlan
          openArea={openArea}
          onCreated={() => {
            setCreated(true);
            void look();
          }}
        />
      )}
      {meta && plan && (
        <>
          {!created && (
            <h2 className={layout.heading}>
              {fill(words.texts.held.heading, { year: plan.year, unit: plan.unit })}
            </h2>
          )}
          <UpcomingView shown={shown} />
          <UpdatePlan meta={meta} onWritten={look} />
          <YearTables />
          <OwnTemplates meta={meta} onWritten={look} />
        </>
      )}
      <Suspense>
        <PrintSection />
      </Suspense>
    </div>
  );
}

/** What `_SoDanVan` holds: one small read. Whatever cannot be read is told by the action that needs it. */
async function heldMeta(door: WorkbookDoor): Promise<Meta | undefined> {
  const grid = await door.readCells(META_SHEET).catch(() => undefined);
  if (!grid) {
    return undefined;
  }
  const sheet = { name: META_SHEET, visibility: 'veryHidden', grid, tables: [] } as const;
  const reading = readMeta({ sheets: [sheet], names: [] });
  return reading.state === 'ok' ? reading.meta : undefined;
}
