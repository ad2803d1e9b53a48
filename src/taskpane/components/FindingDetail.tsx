/** The presses for a finding or for all of one rule: preview of its fix, its other reading, dismissal. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KnownFinding } from '../../core/checks/accepted';
import type { Fix } from '../../core/checks/finding';
import type { Edit } from '../../workbook/draft/change';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import { placeName } from '../state/place';
import { FixPreview } from './FixPreview';
import { useLayout } from './layout';

const useStyles = makeStyles({
  detail: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
});

export interface DetailHandlers {
  readonly busy: boolean;
  readonly isDate: (edit: Edit) => boolean;
  readonly onFix: (fixes: readonly Fix[]) => void;
  readonly onDismiss: (reason: string) => void;
}

interface Props extends DetailHandlers {
  /** One finding, or all of a group. */
  readonly findings: readonly KnownFinding[];
  /** The findings that the same fix mends, those among them. */
  readonly alike: readonly KnownFinding[];
}

/** The part that is open below. */
type Below = 'fix' | 'otherFix' | 'why';

export function FindingDetail({ findings, alike, busy, isDate, onFix, onDismiss }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, check } = usePane().words.texts;
  const part = useRef<HTMLDivElement>(null);
  const [first] = findings;
  const isOne = findings.length === 1;
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  // Of one finding the preview is there at once: it was pressed to be looked at.
  const [below, setBelow] = useState<Below | undefined>(isOne && fixes.length > 0 ? 'fix' : undefined);
  useEffect(() => {
    if (below) {
      part.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [below]);
  if (!first) {
    return null;
  }
  const close = (): void => {
    setBelow(undefined);
  };
  const toggle = (wanted: Below): void => {
    setBelow(below === wanted ? undefined : wanted);
  };
  const place = isOne ? placeName(first.at) : fill(check.all, { count: findings.length });
  // A fix for all mends what one press can mend: those that are mended alike.
  const canFixAll = !isOne && alike.length > 1 && new Set(fixes.map(({ code }) => code)).size === 1;
  const isNote = first.level === 'note';
  return (
    <div ref={part} className={`${layout.group} ${styles.detail}`}>
      {below === 'fix' && first.fix && (
        <FixPreview
          fixes={isOne ? [first.fix] : fixes}
          all={alike.flatMap(({ fix }) => fix ?? [])}
          isDate={isDate}
          busy={busy}
          onApply={onFix}
          onCancel={close}
        />
      )}
      {below === 'otherFix' && first.otherFix && (
        <FixPreview
          fixes={[first.otherFix]}
          all={[first.otherFix]}
          isDate={isDate}
          busy={busy}
          onApply={onFix}
          onCancel={close}
        />
      )}
      {below === 'why' && <Why busy={busy} onDismiss={onDismiss} onCancel={close} />}
      <div className={layout.row}>
        {(isOne ? (['fix', 'otherFix'] as const) : canFixAll ? (['fix'] as const) : [])
          .filter((wanted) => first[wanted] && below !== wanted)
          .map((wanted) => (
            <Button
              key={wanted}
              size="small"
              aria-label={`${check[wanted]}: ${place}`}
              onClick={() => {
                toggle(wanted);
              }}
            >
              {isOne ? check[wanted] : fill(check.fixAll, { count: fixes.length })}
            </Button>
          ))}
        <Button
          size="small"
          appearance={isOne ? 'secondary' : 'subtle'}
          disabledFocusable={busy}
          {...(!isNote && { 'aria-expanded': below === 'why' })}
          aria-label={`${actions.acceptFindings.run}: ${place}`}
          onClick={() => {
            // A note needs no reason: asked for thirty of them, people type a full stop.
            if (isNote) {
              onDismiss('');
            } else {
              toggle('why');
            }
          }}
        >
          {isOne ? actions.acceptFindings.run : fill(check.dismissAll, { count: findings.length })}
        </Button>
      </div>
    </div>
  );
}

interface WhyProps {
  readonly busy: boolean;
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is dismissed; the reason may stay empty. */
function Why({ busy, onDismiss, onCancel }: WhyProps) {
  const layout = useLayout();
  const { actions, check } = usePane().words.texts;
  const [reason, setReason] = useState('');
  return (
    <form
      className={layout.group}
      onSubmit={(event) => {
        event.preventDefault();
        onDismiss(reason);
      }}
    >
      <Field label={check.dismissWhy} size="small">
        <Input
          value={reason}
          autoComplete="off"
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button type="submit" size="small" disabledFocusable={busy}>
          {actions.acceptFindings.run}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {check.cancel}
        </Button>
      </div>
    </form>
  );
}
