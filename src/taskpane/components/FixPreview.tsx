/** Preview of a fix, cell by cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDate } from '../../core/calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CellInput, Edit } from '../../workbook/draft/change';
import type { Fix } from '../../core/checks/finding';
import { fill } from '../../core/words/format';
import { changedPart } from './changed-part';
import { sentence, writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { placeName } from '../state/place';
import { useLayout } from './layout';
import { useShown } from './shown';

/** Cells written out at first: the buttons below them stay near. */
const MOST = 4;

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
});

interface Props {
  /** The fix that belongs to the finding; of a group, those of all its findings. */
  readonly fixes: readonly Fix[];
  /** The fixes of all findings that can be mended in the same way, the own one among them. */
  readonly all: readonly Fix[];
  /** Whether a cell holds a day as a serial number. */
  readonly isDate: (edit: Edit) => boolean;
  readonly busy: boolean;
  readonly onApply: (fixes: readonly Fix[]) => void;
  readonly onCancel: () => void;
}

export function FixPreview({ fixes: own, all, isDate, busy, onApply, onCancel }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { actions, check } = words.texts;
  const [whole, setWhole] = useState(false);
  const fixes = whole ? all : own;
  const edits = fixes.flatMap((each) => each.edits);
  const { shown, more } = useShown(edits, MOST);
  const said = [...new Set(fixes.map((fix) => sentence(words, fix)))];
  return (
    <div className={styles.preview}>
      {said.length === 1 && <p className={layout.text}>{said[0]}</p>}
      <ul className={layout.list} aria-label={check.preview}>
        {shown.map((edit) => (
          <EditLine key={placeName(edit.at)} edit={edit} isDate={isDate(edit)} />
        ))}
      </ul>
      {more && <div>{more}</div>}
      <div className={layout.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            onApply(fixes);
          }}
        >
          {fixes.length > 1 ? fill(check.applyAll, { count: fixes.length }) : actions.applyFixes.run}
        </Button>
        {all.length > own.length && !whole && (
          <Button
            size="small"
            onClick={() => {
              setWhole(true);
            }}
          >
            {fill(check.previewAll, { count: all.length })}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {check.cancel}
        </Button>
      </div>
    </div>
  );
}

function EditLine({
  edit: { at, expected, put },
  isDate,
}: {
  readonly edit: Edit;
  readonly isDate: boolean;
}) {
  const layout = useLayout();
  const { words } = usePane();
  const { check } = words.texts;
  const written = (input: NonNullable<CellInput>): string => {
    if ('formula' in input) {
      return input.formula;
    }
    const { value } = input;
    const date = isDate && typeof value === 'number' ? fromSerial(value) : undefined;
    return date
      ? formatDate(date)
      : typeof value === 'number'
        ? writeNumber(words, value)
        : String(value ?? '');
  };
  const [before, after] = changedPart(written(expected), written(put));
  return (
    <li className={layout.small} lang="vi">
      <strong>{placeName(at)}</strong>
      <br />
      {check.before}: <del>{before === '' ? check.empty : before}</del>
      <br />
      {check.after}: <ins>{after === '' ? check.empty : after}</ins>
    </li>
  );
}
