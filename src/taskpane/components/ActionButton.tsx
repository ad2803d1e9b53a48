/** A button that starts an action, the main one of its area unless it says otherwise: while an action runs it stays focusable, yet nothing happens on a press. */
import { Button, Spinner } from '@fluentui/react-components';
import type { Action } from '../state/action';

interface Props {
  readonly action: Action;
  readonly label: string;
  /** Shown instead of the label while this action runs. */
  readonly runningLabel: string;
  /** Beside the main one. */
  readonly secondary?: boolean;
  /** Absent for a form's submit button. */
  readonly onPress?: () => void;
}

export function ActionButton({ action, label, runningLabel, secondary, onPress }: Props) {
  return (
    <Button
      appearance={secondary ? 'secondary' : 'primary'}
      type={onPress ? 'button' : 'submit'}
      disabledFocusable={action.busy}
      {...(action.running && { icon: <Spinner size="extra-tiny" aria-hidden /> })}
      {...(onPress && { onClick: onPress })}
    >
      {action.running ? runningLabel : label}
    </Button>
  );
}
