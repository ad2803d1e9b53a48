/** A plan brought up to its template: what would change, what stays, and what to take after all. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { previewUpdate, readForUpdate, updatePlan } from '../../actions/update-plan';
import type { UpdatePreview } from '../../actions/update-plan';
import { formatDate, fromSerial } from '../../core/calendar/civil';
import type { CellValue } from '../../workbook/cells/cells';
import { headerOf, LAYOUT } from '../../core/layout/layout';
import type { Meta } from '../../core/layout/meta';
import { textOf } from '../../core/layout/locate';
import { fill } from '../../core/words/format';
import type { Mapping, Target } from '../../core/plan/mapping';
import { cellKey, NO_CHOICES } from '../../core/plan/merge';
import type { Choices, Dispute } from '../../core/plan/merge';
import { TEMPLATE_COLUMNS } from '../../core/plan/row-record';
import { PLAN_ROLES } from '../../core/plan/sheets';
import type { PlanRole } from '../../core/plan/sheets';
import type { PlanTemplate } from '../../core/plan/template';
import type { TableUpdate } from '../../core/plan/update';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { loadTemplate, templateList } from '../../templates';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { BodyMappings, withTyped } from './BodyMappings';
import type { TypedBodies } from './BodyMappings';
import { EndView } from './EndView';
import { useLayout } from './layout';

/** Longer lists are only counted beyond this. */
const SHOWN = 100;

const useStyles = makeStyles({
  part: { '& summary': { cursor: 'pointer', overflowWrap: 'anywhere' } },
  list: { marginTop: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalS },
});

interface Props {
  readonly meta: Meta;
  readonly onWritten: () => Promise<void>;
}

/** What was read, and the bodies as kept or proposed: what it comes to follows from what is typed for them. */
interface Looked {
  readonly template: PlanTemplate;
  readonly snapshot: WorkbookSnapshot;
  readonly proposed: readonly Mapping[];
  readonly target: Target;
}

type ByRole = Readonly<Partial<Record<PlanRole, Choices>>>;

export function UpdatePlan({ meta, onWritten }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { door, random, words } = usePane();
  const { update: texts } = words.texts;
  const action = useAction();
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
      const reading = previewUpdate(snapshot, { template });
      if (!reading.ok) {
        return { state: 'unchanged', messages: reading.messages };
      }
      const { mapping, target } = reading.preview;
      setLooked({ template, snapshot, proposed: mapping, target });
      return { state: 'unchanged', messages: reading.preview.messages };
    });
  };
  const write = ({ template, proposed }: Looked): void => {
    action.run(async () => {
      const mapping = withTyped(proposed, typed);
      const outcome = await updatePlan(door, { template, mapping, choices }, { random });
      setLooked(undefined);
      await onWritten();
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
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <h3 className={layout.subheading}>{texts.heading}</h3>
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
          onType={(key, to) => {
            setTyped((before) => ({ ...before, [key]: to }));
          }}
        />
      )}
      {preview?.tables.map((table) => (
        <TablePart key={table.role} table={table} choices={choices} onToggle={toggle} />
      ))}
      {looked && !isNothing && (
        <div>
          <ActionButton
            action={action}
            label={texts.write}
            runningLabel={texts.writing}
            onPress={() => {
              write(looked);
            }}
          />
        </div>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}

function previewOf({ template, snapshot, proposed }: Looked, typed: TypedBodies): UpdatePreview | undefined {
  const reading = previewUpdate(snapshot, { template, mapping: withTyped(proposed, typed) });
  return reading.ok ? reading.preview : undefined;
}

/** One that ships, or the one kept in the workbook. */
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

interface PartProps {
  readonly table: TableUpdate;
  readonly choices: ByRole;
  readonly onToggle: (role: PlanRole, list: keyof Choices, key: string, on: boolean) => void;
}

function TablePart({ table, choices, onToggle }: PartProps) {
  const layout = useLayout();
  const { update: texts } = usePane().words.texts;
  const role = PLAN_ROLES.find((known) => known === table.role);
  if (!role) {
    return null;
  }
  const { changed, added, disputed, kept, gone, dropped, own } = table.merged;
  const [words] = TEMPLATE_COLUMNS[role];
  const chosen = choices[role] ?? NO_CHOICES;
  const rowName = (row: number): string => {
    const found = table.located.rows.find((each) => each.row === row);
    return found ? textOf(found, words) : '';
  };
  const dispute = (item: Dispute, mayTake: boolean) => {
    const place = fill(texts.cell, {
      sheet: LAYOUT[role].sheet,
      column: headerOf(role, item.key),
      row: rowName(item.row),
    });
    const key = cellKey(item);
    return (
      <>
        {mayTake ? (
          <Checkbox
            label={place}
            checked={chosen.take.has(key)}
            onChange={(_, { checked }) => {
              onToggle(role, 'take', key, checked === true);
            }}
          />
        ) : (
          <p className={layout.text}>{place}</p>
        )}
        <p className={layout.small}>
          {texts.mine}: {shownValue(role, item.key, item.now) || texts.empty}
          <br />
          {texts.theirs}: {shownValue(role, item.key, item.offered) || texts.empty}
        </p>
      </>
    );
  };
  if (changed.length + added.length + disputed.length + kept.length + gone.length + dropped.length === 0) {
    return null;
  }
  return (
    <div className={layout.group}>
      <p className={layout.text} lang="vi">
        <strong>{table.located.sheet.name}</strong>
      </p>
      <Part title={texts.changed} items={changed} show={(item) => dispute(item, false)} />
      <Part title={texts.added} items={added} show={(row) => String(row[words] ?? '')} />
      <Part
        title={texts.disputed}
        hint={texts.disputedHint}
        items={disputed}
        show={(item) => dispute(item, true)}
        open
      />
      <Part title={texts.kept} hint={texts.disputedHint} items={kept} show={(item) => dispute(item, true)} />
      <Part
        title={texts.gone}
        hint={texts.goneHint}
        items={gone}
        show={({ id, row, twin }) => {
          const list = twin === undefined ? 'bringBack' : 'relink';
          return (
            <>
              <Checkbox
                label={String(row[words] ?? '')}
                checked={chosen[list].has(id)}
                onChange={(_, { checked }) => {
                  onToggle(role, list, id, checked === true);
                }}
              />
              {twin !== undefined && <p className={layout.small}>{texts.twin}</p>}
            </>
          );
        }}
      />
      <Part title={texts.dropped} items={dropped} show={({ values }) => String(values[words] ?? '')} />
      {own > 0 && <p className={layout.small}>{fill(texts.own, { count: own })}</p>}
    </div>
  );
}

function Part<T>({
  title,
  hint,
  items,
  show,
  open = false,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly items: readonly T[];
  readonly show: (item: T) => React.ReactNode;
  readonly open?: boolean;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { update: texts } = usePane().words.texts;
  if (items.length === 0) {
    return null;
  }
  return (
    <details className={styles.part} open={open}>
      <summary>{fill(title, { count: items.length })}</summary>
      {hint !== undefined && <p className={layout.small}>{hint}</p>}
      <ul className={`${layout.list} ${styles.list}`} lang="vi">
        {items.slice(0, SHOWN).map((item, index) => (
          <li key={index}>{show(item)}</li>
        ))}
        {items.length > SHOWN && <li>{fill(texts.more, { count: items.length - SHOWN })}</li>}
      </ul>
    </details>
  );
}

/** A cell's content as people read it: a date of a date column as one. */
function shownValue(role: PlanRole, key: string, value: CellValue): string {
  const isDate = LAYOUT[role].columns.some((column) => column.key === key && column.kind === 'date');
  const date = isDate && typeof value === 'number' ? fromSerial(value) : undefined;
  return date ? formatDate(date) : String(value ?? '');
}
