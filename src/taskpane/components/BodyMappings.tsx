/** Bodies here, beside those of the template whose work they do: proposed, for a person to confirm or change. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { fill } from '../../core/words/format';
import { bodiesToChoose, choose, mappingReason, placeMessage } from '../../core/plan/mapping';
import type { Mapping, Target } from '../../core/plan/mapping';
import { sentence } from '../state/words';
import type { Words } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

/** Places named before the rest are only counted: a body may stand in every task. */
const PLACES_SHOWN = 4;

/** The characters of a name that the field shows in a pane of 350 px. A longer name is written below it. */
const FITS = 34;

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalS, gap: tokens.spacingVerticalM },
  nested: { marginTop: tokens.spacingVerticalM },
});

/** Names typed for a template's bodies, by `mappingKey`. */
export type TypedBodies = Readonly<Record<string, string>>;

/** Key of a mapping: it stays the same when the choice in it changes. */
export const mappingKey = ({ body, duties }: Mapping): string => [body, ...duties].join('|');

/** The proposal with what was typed. */
export const withTyped = (proposed: readonly Mapping[], typed: TypedBodies): Mapping[] =>
  proposed.map((item) => {
    const to = typed[mappingKey(item)];
    return to === undefined ? item : choose(item, to);
  });

interface Props {
  readonly className: string;
  readonly proposed: readonly Mapping[];
  readonly typed: TypedBodies;
  readonly target: Target;
  /** Whether it is unfolded from the beginning. */
  readonly open: boolean;
  /**
   * Called with what is typed for a mapping.
   * @param to as typed.
   */
  readonly onType: (key: string, to: string) => void;
}

/** The bodies to look at, and the rest. An entry stays in the list it was proposed in: one that moved while its name is typed would lose the cursor. */
export function BodyMappings({ className, proposed, typed, target, open, onType }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { plan } = usePane().words.texts;
  const choices = useId();
  const changed = proposed.filter(needsLook);
  const unchanged = proposed.filter((mapping) => !needsLook(mapping));
  const list = (mappings: readonly Mapping[]) => (
    <ul className={`${layout.list} ${styles.list}`}>
      {withTyped(mappings, typed).map((mapping) => {
        const key = mappingKey(mapping);
        return (
          <BodyChoice
            key={key}
            mapping={mapping}
            shown={typed[key] ?? mapping.to ?? ''}
            choices={choices}
            onType={(to) => {
              onType(key, to);
            }}
          />
        );
      })}
    </ul>
  );
  return (
    <>
      <datalist id={choices}>
        {bodiesToChoose(target).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <details className={className} open={open}>
        <summary>{fill(plan.bodies, { count: changed.length })}</summary>
        <p className={layout.small}>{plan.bodiesHint}</p>
        {list(changed)}
        <details className={styles.nested}>
          <summary>{fill(plan.unchangedBodies, { count: unchanged.length })}</summary>
          {list(unchanged)}
        </details>
      </details>
    </>
  );
}

/** Whether a person has to look at it: anything but the same body under its local name. */
export const needsLook = ({ confidence }: Mapping): boolean => confidence !== 'unchanged';

function BodyChoice({
  mapping,
  shown,
  choices,
  onType,
}: {
  readonly mapping: Mapping;
  /** The text in the field, with the space that is being typed. */
  readonly shown: string;
  readonly choices: string;
  readonly onType: (to: string) => void;
}) {
  const layout = useLayout();
  const { words } = usePane();
  const { plan } = words.texts;
  const duties = mapping.duties.map((duty) => sentence(words, { code: `duty.${duty}` })).join('; ');
  const reason = sentence(words, mappingReason(mapping));
  const to = mapping.to ?? '';
  return (
    <li>
      <Field
        label={fill(plan.inTemplate, { body: mapping.body })}
        hint={to.length > FITS ? `${to}. ${reason}` : reason}
      >
        <Input
          list={choices}
          value={shown}
          aria-label={fill(plan.hereFor, { body: mapping.body, duties })}
          autoComplete="off"
          onChange={(_, { value }) => {
            onType(value);
          }}
        />
      </Field>
      <p className={layout.small}>{fill(plan.places, { duties, places: placesOf(words, mapping) })}</p>
    </li>
  );
}

function placesOf(words: Words, { places }: Mapping): string {
  const named = [...new Set(places.map((place) => sentence(words, placeMessage(place))))];
  const shown = named.slice(0, PLACES_SHOWN).join(', ');
  return named.length > PLACES_SHOWN
    ? fill(words.texts.plan.morePlaces, { places: shown, count: named.length - PLACES_SHOWN })
    : shown;
}
