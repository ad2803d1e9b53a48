/** The button of an action, with its words. While any action runs it stays focusable, yet nothing happens on a press. */
import { Button, Spinner } from '@fluentui/react-components';
import type { Texts } from '../../texts/pane.en';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';

type Actions = Texts['actions'];

/** Actions that have words for while they run. */
type Running = {
  [Id in keyof Actions]: Actions[Id] extends { readonly running: string } ? Id : never;
}[keyof Actions];

interface Props {
  /** In the registry. */
  readonly id: Running;
  readonly action: Action;
  /** Not the main one of its area. */
  readonly secondary?: boolean;
  /** Absent for a form's submit button. */
  readonly onPress?: () => void;
}

export function ActionButton({ id, ...button }: Props) {
  const { run, running } = usePane().words.texts.actions[id];
  return <BusyButton label={run} runningLabel={running} {...button} />;
}

interface BusyProps extends Omit<Props, 'id'> {
  readonly label: string;
  /** Shown instead of the label while this action runs. */
  readonly runningLabel: string;
}

/** The button of something that only reads. */
export function BusyButton({ action, label, runningLabel, secondary, onPress }: BusyProps) {
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
