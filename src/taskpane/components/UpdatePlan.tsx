/** A plan brought up to its template: what would change, what stays, and what to take after all. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { previewUpdate, readForUpdate } from '../../actions/update-preview';
import type { UpdatePreview } from '../../actions/update-preview';
import type { Meta } from '../../core/layout/meta';
import { readInfo } from '../../core/plan/info';
import type { Mapping, Target } from '../../core/plan/mapping';
import { NO_CHOICES } from '../../core/plan/merge';
import type { Choices } from '../../core/plan/merge';
import { PLAN_ROLES } from '../../core/plan/sheets';
import type { PlanRole } from '../../core/plan/sheets';
import type { PlanTemplate } from '../../core/plan/template';
import type { Home } from '../../core/units/find-place';
import type { Message } from '../../core/words/message';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { loadTemplate, templateList } from '../../templates';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { BodyMappings, withTyped } from './BodyMappings';
import type { TypedBodies } from './BodyMappings';
import { EndView } from './EndView';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { TableChanges } from './TableChanges';
import type { ByRole } from './TableChanges';

const useStyles = makeStyles({
  part: { '& summary': { cursor: 'pointer', overflowWrap: 'anywhere' } },
});

interface Props {
  readonly meta: Meta;
}

/** The workbook as read, and the bodies as kept or proposed. What it comes to follows from what is typed for them. */
interface Looked {
  readonly template: PlanTemplate;
  readonly snapshot: WorkbookSnapshot;
  readonly proposed: readonly Mapping[];
  readonly target: Target;
  readonly place?: Home;
}

export function UpdatePlan({ meta }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { update: texts } = usePane().words.texts;
  const { action, looked, typed, choices, preview, isNothing, look, write, type, toggle } = useUpdate(meta);
  return (
    // Whoever opens it wants to see what would change: nothing is written by that.
    <Fold heading={texts.heading} onOpen={look}>
      <section className={layout.area} aria-label={texts.heading}>
        <p className={layout.small}>{texts.intro}</p>
        <div>
          <Button disabledFocusable={action.busy} onClick={look}>
            {action.running && !looked ? texts.looking : texts.look}
          </Button>
        </div>
        {looked && isNothing && <p className={layout.text}>{texts.nothing}</p>}
        {looked && (
          <BodyMappings
            className={styles.part}
            proposed={looked.proposed}
            typed={typed}
            target={looked.target}
            open={looked.proposed.some(({ to }) => to === null)}
            onType={type}
          />
        )}
        {preview?.tables.map((table) => (
          <TableChanges key={table.role} table={table} choices={choices} onToggle={toggle} />
        ))}
        {looked && !isNothing && (
          <div>
            <ActionButton
              id="updatePlan"
              action={action}
              onPress={() => {
                write(looked);
              }}
            />
          </div>
        )}
        <EndView ended={action.ended} />
      </section>
    </Fold>
  );
}

/** Holds what was read and typed, and what comes of it. */
function useUpdate(meta: Meta) {
  const { door } = usePane();
  const action = useAction();
  const perform = usePerform();
  const [looked, setLooked] = useState<Looked>();
  const [typed, setTyped] = useState<TypedBodies>({});
  const [choices, setChoices] = useState<ByRole>({});
  const preview = useMemo(() => (looked ? previewOf(looked, typed) : undefined), [looked, typed]);
  const look = (): void => {
    action.run(async () => {
      setLooked(undefined);
      setTyped({});
      setChoices({});
      const template = await templateOfPlan(meta);
      if (!template) {
        return { state: 'unchanged', messages: [{ code: 'template.unknown' }] };
      }
      const snapshot = await readForUpdate(door, PLAN_ROLES);
      const { home: place, among } = await placeOfNew(snapshot, meta);
      const reading = previewUpdate(snapshot, { template, ...(place && { place }) });
      if (!reading.ok) {
        return { state: 'unchanged', messages: reading.messages };
      }
      const { mapping, target } = reading.preview;
      setLooked({ template, snapshot, proposed: mapping, target, ...(place && { place }) });
      return { state: 'unchanged', messages: [...among, ...reading.preview.messages] };
    });
  };
  const write = ({ template, proposed, place }: Looked): void => {
    action.run(async () => {
      const mapping = withTyped(proposed, typed);
      const { outcome } = await perform('updatePlan', {
        template,
        mapping,
        choices,
        ...(place && { place }),
      });
      setLooked(undefined);
      return outcome;
    });
  };
  const toggle = (role: PlanRole, list: keyof Choices, key: string, on: boolean): void => {
    setChoices((before) => {
      const { [role]: chosen = NO_CHOICES } = before;
      const next = new Set([...chosen[list]].filter((each) => each !== key));
      return { ...before, [role]: { ...chosen, [list]: on ? next.add(key) : next } };
    });
  };
  const isSame = preview?.tables.every(
    ({ merged: { changed, added, disputed, kept, gone } }) =>
      changed.length + added.length + disputed.length + kept.length + gone.length === 0,
  );
  // A body chosen otherwise is kept even where no cell follows it.
  const isNothing = isSame && Object.keys(typed).length === 0;
  const type = (key: string, to: string): void => {
    setTyped((before) => ({ ...before, [key]: to }));
  };
  return { action, looked, typed, choices, preview, isNothing, look, write, type, toggle };
}

/** Works out the changes with what was typed. */
function previewOf(
  { template, snapshot, proposed, place }: Looked,
  typed: TypedBodies,
): UpdatePreview | undefined {
  const reading = previewUpdate(snapshot, {
    template,
    mapping: withTyped(proposed, typed),
    ...(place && { place }),
  });
  return reading.ok ? reading.preview : undefined;
}

/** The place of a unit whose name was changed in *Thông tin chung*, as far as list and code tell it, and what they do not. */
async function placeOfNew(
  snapshot: WorkbookSnapshot,
  meta: Meta,
): Promise<{ readonly home?: Home; readonly among: readonly Message[] }> {
  const info = readInfo(snapshot, meta);
  if (info === undefined || info.unit === meta.plan?.unit) {
    return { among: [] };
  }
  const { openPlaceFinder } = await import(/* webpackChunkName: "places" */ '../../actions/place-finder');
  const { home, among } = (await openPlaceFinder()).home(info.unit, { code: info.unitCode });
  const told: Message = {
    code: 'update.whichProvince',
    params: { unit: info.unit, count: among.length },
    ...(info.at.unit && { at: info.at.unit }),
  };
  return { ...(home && { home }), among: among.length > 0 ? [told] : [] };
}

/** Loads the plan's template: one that ships, or the one kept in the workbook. */
async function templateOfPlan({ plan, templates }: Meta): Promise<PlanTemplate | undefined> {
  const id = plan?.template ?? '';
  if (templateList.some((known) => known.id === id)) {
    return loadTemplate(id);
  }
  const packed = templates?.[id];
  const { unpackTemplate } = await import(/* webpackChunkName: "own-templates" */ '../../templates/own');
  const reading = packed && unpackTemplate(packed);
  return reading?.ok ? reading.template : undefined;
}
