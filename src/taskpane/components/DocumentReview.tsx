/**
 * The reading of a document, before anything is written. Unsure places come first, then the rows by group, each beside
 * the paragraph it comes from, with what may be corrected.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ToSee } from '../../actions/correct-document';
import { askedColumn } from '../../core/documents/column-content';
import { SAYABLE } from '../../core/documents/labels';
import type { OutlineRow } from '../../core/documents/outline';
import type { Message } from '../../core/words/message';
import { fill } from '../../core/words/format';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { ColumnChoice } from './ColumnChoice';
import { DocumentRow, Quoted } from './DocumentRow';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { PressLine } from './PressLine';
import { groupsOf, UNSURE_AT_FIRST, GROUPS_AT_FIRST, ROWS_AT_FIRST } from './document-groups';
import type { RowGroup } from './document-groups';
import { useShown } from './shown';
import type { DocumentState, HeldDocument } from './use-document';
import { ViewHeading } from './ViewHeading';

const useStyles = makeStyles({
  // The way back stays in sight, wherever in the list something was corrected.
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  said: { flex: '1 1 60%' },
  list: { gap: 0 },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  inside: { paddingInlineStart: tokens.spacingHorizontalM },
  open: {
    paddingInline: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly state: DocumentState;
  readonly held: HeldDocument;
}

export function DocumentReview({ state, held }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { document: texts } = words.texts;
  const { reading } = held.seen;
  return (
    <div className={layout.area}>
      <ViewHeading text={texts.review} />
      <p className={layout.text} lang="vi">
        {reading.title ?? texts.untitled}
      </p>
      <p className={layout.small}>{sentence(words, countedOf(held))}</p>
      {held.remembered.map(({ name, as }) => (
        <p key={name} className={layout.text}>
          {fill(texts.remembered, { name, what: texts.columns[as] })}
        </p>
      ))}
      <UndoBar state={state} held={held} />
      <Unsure state={state} held={held} />
      <Rows state={state} held={held} />
      <Left state={state} held={held} />
      <div className={layout.row}>
        <Button
          appearance="primary"
          onClick={() => {
            state.show('use');
          }}
        >
          {texts.use}
        </Button>
        <Button
          onClick={() => {
            state.show('bring');
          }}
        >
          {texts.another}
        </Button>
      </div>
    </div>
  );
}

const countedOf = ({ seen: { reading } }: HeldDocument): Message => ({
  code: 'reading.counted',
  params: {
    groups: reading.groups.length,
    tasks: reading.tasks.length,
    duties: reading.duties.length,
    reports: reading.reports.length,
    targets: reading.targets.length,
  },
});

/** What was corrected last, and the way back. Its region stands from the start, so that it is read out. */
function UndoBar({ state, held: { corrections } }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { document: texts } = usePane().words.texts;
  const last = corrections.at(-1);
  return (
    <div className={mergeClasses(layout.row, last && styles.bar)}>
      <span role="status" className={styles.said}>
        {last && fill(texts.corrected, { count: corrections.length, what: texts.done[last.kind] })}
      </span>
      {last && (
        <Button size="small" onClick={state.undo}>
          {texts.undo}
        </Button>
      )}
    </div>
  );
}

function Unsure({ state, held }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { document: texts } = words.texts;
  const { toSee, rows } = held.seen;
  const { shown, more } = useShown(toSee, UNSURE_AT_FIRST);
  const [open, setOpen] = useState<string>();
  const heading = fill(texts.toSee, { count: toSee.length });
  if (toSee.length === 0) {
    return <p className={layout.small}>{texts.nothingToSee}</p>;
  }
  return (
    <section aria-label={heading}>
      <h3 className={layout.subheading}>{heading}</h3>
      <ul className={mergeClasses(layout.list, styles.list)}>
        {shown.map((each) => {
          const key = keyOf(each);
          const row = rows.find(({ id }) => id === each.row);
          const column = askedColumn(each.message);
          return (
            <li key={key} className={styles.item}>
              <PressLine
                isOpen={open === key}
                below={row?.text}
                onPress={() => {
                  setOpen(open === key ? undefined : key);
                }}
              >
                {sentence(words, each.message)}
              </PressLine>
              {open === key && (
                <div className={styles.open}>
                  {column !== undefined && <PlanColumn name={column} state={state} held={held} />}
                  {row ? (
                    <DocumentRow row={row} state={state} held={held} isTold />
                  ) : (
                    <Quoted quoted={held.quoted(each.at)} />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {more}
    </section>
  );
}

/** What a column of a plan's table holds. Corrections of its rows would be of others, once they are read anew. */
function PlanColumn({ name, state, held: { corrections } }: Props & { readonly name: string }) {
  const { columns } = usePane().words.texts.document;
  return (
    <ColumnChoice
      name={name}
      kinds={SAYABLE}
      words={columns}
      isLater={corrections.some(({ kind }) => kind !== 'column')}
      onSay={(as) => {
        state.correct({ kind: 'column', name, as });
      }}
    />
  );
}

const keyOf = ({ message, row, at }: ToSee): string => JSON.stringify([message, row, at]);

function Rows({ state, held }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { document: texts } = usePane().words.texts;
  const { rows } = held.seen;
  const groups = groupsOf(rows);
  const { shown, more } = useShown(groups, GROUPS_AT_FIRST);
  const [open, setOpen] = useState<string>();
  const heading = fill(texts.rows, { count: rows.filter(({ kind }) => kind !== 'group').length });
  return (
    <section aria-label={heading}>
      <h3 className={layout.subheading}>{heading}</h3>
      <ul className={mergeClasses(layout.list, styles.list)}>
        {shown.map((group) => (
          <li key={group.id} className={styles.item}>
            <PressLine
              isOpen={open === group.id}
              hasChevron
              onPress={() => {
                setOpen(open === group.id ? undefined : group.id);
              }}
            >
              <span lang="vi">{titleOf(group, texts)}</span>
            </PressLine>
            {open === group.id && <GroupRows group={group} state={state} held={held} />}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function titleOf(
  { id, heading, rows, unsure }: RowGroup,
  texts: Readonly<Record<'group' | 'groupUnsure' | 'noGroup' | 'duties', string>>,
): string {
  const title = heading?.text ?? (id === 'duties' ? texts.duties : texts.noGroup);
  return fill(unsure > 0 ? texts.groupUnsure : texts.group, { title, count: rows.length, unsure });
}

/** The rows of a group, its heading first: that can be corrected too. */
function GroupRows({ group, state, held }: Props & { readonly group: RowGroup }) {
  const layout = useLayout();
  const styles = useStyles();
  const { document: texts } = usePane().words.texts;
  const rows: readonly OutlineRow[] = group.heading ? [group.heading, ...group.rows] : group.rows;
  const { shown, more } = useShown(rows, ROWS_AT_FIRST);
  const [open, setOpen] = useState<string>();
  return (
    <div className={styles.inside}>
      <ul className={mergeClasses(layout.list, styles.list)}>
        {shown.map((row) => (
          <li key={row.id}>
            <PressLine
              isOpen={open === row.id}
              isUnsure={row.doubts.length > 0}
              onPress={() => {
                setOpen(open === row.id ? undefined : row.id);
              }}
            >
              <span lang="vi">
                {row.kind === 'group' ? fill(texts.groupHeading, { title: row.text }) : row.text}
              </span>
            </PressLine>
            {open === row.id && (
              <div className={styles.open}>
                <DocumentRow row={row} state={state} held={held} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** *Chưa dùng*: what no row was made of. */
function Left({ state, held }: Props) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  const { left } = held.seen;
  const { shown, more } = useShown(left, ROWS_AT_FIRST);
  return (
    <Fold heading={fill(texts.left, { count: left.length })}>
      <p className={layout.small}>{left.length === 0 ? texts.noneLeft : texts.leftHint}</p>
      <ul className={layout.list}>
        {shown.map(({ id, text }) => (
          <li key={id}>
            <p className={layout.text} lang="vi">
              {text}
            </p>
            <Button
              size="small"
              aria-label={fill(texts.takeOne, { text })}
              onClick={() => {
                state.correct({ kind: 'take', part: id });
              }}
            >
              {texts.take}
            </Button>
          </li>
        ))}
      </ul>
      {more}
    </Fold>
  );
}
