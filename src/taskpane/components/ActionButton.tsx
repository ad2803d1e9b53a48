/**
 * The button of an action, with its words. While any action runs, or the workbook lacks what this one needs, it stays
 * focusable, yet nothing happens on a press.
 */
import { Button, Spinner } from '@fluentui/react-components';
import { ACTIONS } from '../../actions/registry';
import type { Need } from '../../actions/run/missing';
import type { Texts } from '../../texts/pane.en';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';
import { Needs, useGate } from './Needs';

type Actions = Texts['actions'];

/** Actions that have words for while they run. */
type Running = {
  [Id in keyof Actions]: Actions[Id] extends { readonly running: string } ? Id : never;
}[keyof Actions];

interface Props {
  /** The action's id in the registry. */
  readonly id: Running;
  readonly action: Action;
  /** Whether it is not the main button of its area. */
  readonly secondary?: boolean;
  /** Its purpose, heard after its label where several have the same one. */
  readonly what?: string;
  /** Absent for a form's submit button. */
  readonly onPress?: () => void;
}

/** What its action needs is said above it where nothing around says so (Needs.tsx). */
export function ActionButton({ id, ...button }: Props) {
  const { run, running } = usePane().words.texts.actions[id];
  return <BusyButton needs={ACTIONS[id].needs} label={run} runningLabel={running} {...button} />;
}

interface BusyProps extends Omit<Props, 'id'> {
  /** What the open workbook must hold for it. */
  readonly needs: Need;
  readonly label: string;
  /** Shown instead of the label while this action runs. */
  readonly runningLabel: string;
}

/** The button of something that only reads. */
export function BusyButton({ needs, ...button }: BusyProps) {
  const of = [needs];
  return (
    <Needs of={of}>
      <GatedButton needs={of} {...button} />
    </Needs>
  );
}

interface GatedProps extends Omit<BusyProps, 'needs'> {
  readonly needs: readonly Need[];
}

function GatedButton({ needs, action, label, runningLabel, secondary, what, onPress }: GatedProps) {
  const gate = useGate(action.busy, needs);
  return (
    <Button
      {...(what !== undefined && { 'aria-label': `${label}: ${what}` })}
      {...gate}
      appearance={secondary ? 'secondary' : 'primary'}
      type={onPress ? 'button' : 'submit'}
      {...(action.running && { icon: <Spinner size="extra-tiny" aria-hidden /> })}
      {...(onPress && { onClick: onPress })}
    >
      {action.running ? runningLabel : label}
    </Button>
  );
}
