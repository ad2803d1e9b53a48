/** Changes that bringing a plan up to its template makes in one table. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { dayText } from '../../core/calendar/civil';
import type { CellValue } from '../../workbook/cells/cells';
import { headerOf, LAYOUT } from '../../core/layout/layout';
import { textOf } from '../../core/layout/locate';
import { fill } from '../../core/words/format';
import { cellKey, NO_CHOICES } from '../../core/plan/merge';
import type { Choices, Dispute } from '../../core/plan/merge';
import { TEMPLATE_COLUMNS } from '../../core/plan/row-record';
import { PLAN_ROLES } from '../../core/plan/sheets';
import type { PlanRole } from '../../core/plan/sheets';
import type { TableUpdate } from '../../core/plan/update';
import type { Texts } from '../../texts/pane.en';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

/** Longer lists are only counted beyond this. */
const SHOWN = 100;

const useStyles = makeStyles({
  part: { '& summary': { cursor: 'pointer', overflowWrap: 'anywhere' } },
  list: { marginTop: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalS },
});

/** Choices of what to take from the template, by table. */
export type ByRole = Readonly<Partial<Record<PlanRole, Choices>>>;

interface PartProps {
  readonly table: TableUpdate;
  readonly choices: ByRole;
  readonly onToggle: (role: PlanRole, list: keyof Choices, key: string, on: boolean) => void;
}

export function TableChanges({ table, choices, onToggle }: PartProps) {
  const layout = useLayout();
  const { update: texts } = usePane().words.texts;
  const role = PLAN_ROLES.find((known) => known === table.role);
  if (!role) {
    return null;
  }
  const { changed, added, disputed, kept, gone, dropped, own } = table.merged;
  const [words] = TEMPLATE_COLUMNS[role];
  const chosen = choices[role] ?? NO_CHOICES;
  const dispute = (item: Dispute, mayTake: boolean) => (
    <Disputed
      table={table}
      role={role}
      item={item}
      {...(mayTake && {
        taken: chosen.take.has(cellKey(item)),
        onTake: (on: boolean) => {
          onToggle(role, 'take', cellKey(item), on);
        },
      })}
    />
  );
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

interface DisputedProps {
  readonly table: TableUpdate;
  readonly role: PlanRole;
  readonly item: Dispute;
  /** Whether the template's word is to be taken; absent where that is settled. */
  readonly taken?: boolean;
  readonly onTake?: (on: boolean) => void;
}

/** A cell, and what stands in it beside what the template says. */
function Disputed({ table, role, item, taken, onTake }: DisputedProps) {
  const layout = useLayout();
  const { update: texts } = usePane().words.texts;
  const row = table.located.rows.find((each) => each.row === item.row);
  const place = fill(texts.cell, {
    sheet: LAYOUT[role].sheet,
    column: headerOf(table.role, item.key),
    row: row ? textOf(row, TEMPLATE_COLUMNS[role][0]) : '',
  });
  return (
    <>
      {onTake ? (
        <Checkbox
          label={place}
          checked={taken === true}
          onChange={(_, { checked }) => {
            onTake(checked === true);
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
}

/** One kind of change, folded; a long list is cut. */
function Part<T>({
  title,
  hint,
  items,
  show,
  open = false,
}: {
  readonly title: Texts['update']['changed' | 'added' | 'disputed' | 'kept' | 'gone' | 'dropped'];
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

/** Writes a cell's content as people read it: a date of a date column as one. */
function shownValue(role: PlanRole, key: string, value: CellValue): string {
  const isDate = LAYOUT[role].columns.some((column) => column.key === key && column.kind === 'date');
  return isDate ? dayText(value) : String(value ?? '');
}
