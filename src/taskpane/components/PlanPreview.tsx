/** What a plan will have otherwise than its template, before anything is written: bodies to confirm, texts that change. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PlanPreview as Preview } from '../../actions/create-plan';
import { fill } from '../../core/messages/format';
import { bodiesToChoose, mappingReason, placeMessage } from '../../core/plan/mapping';
import type { Mapping, Target } from '../../core/plan/mapping';
import type { TemplateChange } from '../../core/plan/year';
import { changedPart } from '../changed-part';
import { sentence } from '../language';
import type { Words } from '../language';
import { usePane } from '../pane';
import { useLayout } from './layout';

/** Places named before the rest are only counted: a body may stand in every task. */
const PLACES_SHOWN = 4;

/** Characters of a name that the field shows in a pane of 350 px; a longer one is written below it. */
const FITS = 34;

const useStyles = makeStyles({
  part: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& summary': { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  },
  list: { marginTop: tokens.spacingVerticalS, gap: tokens.spacingVerticalM },
  nested: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly preview: Preview;
  readonly target: Target;
  /** @param to as typed. */
  readonly onChoose: (mapping: Mapping, to: string) => void;
}

export function PlanPreview({ preview, target, onChoose }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { texts } = words;
  const choices = useId();
  const changed = preview.mapping.filter(needsLook);
  const unchanged = preview.mapping.filter((mapping) => !needsLook(mapping));
  const list = (mappings: readonly Mapping[]) => (
    <ul className={`${layout.list} ${styles.list}`}>
      {mappings.map((mapping) => (
        <BodyChoice key={mappingKey(mapping)} mapping={mapping} choices={choices} onChoose={onChoose} />
      ))}
    </ul>
  );
  return (
    <>
      <datalist id={choices}>
        {bodiesToChoose(target).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <details className={styles.part} open={changed.length > 0}>
        <summary>{fill(texts.plan.bodies, { count: changed.length })}</summary>
        <p className={layout.small}>{texts.plan.bodiesHint}</p>
        {list(changed)}
        <details className={styles.nested}>
          <summary>{fill(texts.plan.unchangedBodies, { count: unchanged.length })}</summary>
          {list(unchanged)}
        </details>
      </details>
      {preview.changes.length > 0 && (
        <details className={styles.part}>
          <summary>{fill(texts.plan.changes, { count: preview.changes.length })}</summary>
          <ul className={`${layout.list} ${styles.list}`}>
            {byPlace(preview.changes, (change) => sentence(words, placeMessage(change.place))).map(
              ([place, changes]) => (
                <li key={place} lang="vi">
                  <p className={layout.text}>
                    <strong>{place}</strong>
                  </p>
                  {changes.map((change, index) => (
                    <ChangeText key={index} change={change} />
                  ))}
                </li>
              ),
            )}
          </ul>
        </details>
      )}
    </>
  );
}

/** What makes a mapping the same one when the choice in it changes. */
export const mappingKey = ({ body, duties }: Mapping): string => [body, ...duties].join('|');

const needsLook = ({ confidence }: Mapping): boolean => confidence !== 'unchanged';

function BodyChoice({
  mapping,
  choices,
  onChoose,
}: {
  readonly mapping: Mapping;
  readonly choices: string;
  readonly onChoose: Props['onChoose'];
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
          value={to}
          aria-label={fill(plan.hereFor, { body: mapping.body, duties })}
          autoComplete="off"
          onChange={(_, { value }) => {
            onChoose(mapping, value);
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

/** The changes of each place, in the order the places come up. */
function byPlace(
  changes: readonly TemplateChange[],
  name: (change: TemplateChange) => string,
): readonly (readonly [string, readonly TemplateChange[]])[] {
  const places = new Map<string, TemplateChange[]>();
  for (const change of changes) {
    places.set(name(change), [...(places.get(name(change)) ?? []), change]);
  }
  return [...places];
}

function ChangeText({ change: { before, after, kind } }: { readonly change: TemplateChange }) {
  const layout = useLayout();
  const { plan } = usePane().words.texts;
  if (kind === 'review') {
    return <p className={layout.small}>{after}</p>;
  }
  const [old, now] = changedPart(before, after);
  return (
    <p className={layout.small}>
      {plan.before}: <del>{old}</del>
      <br />
      {plan.after}: <ins>{now}</ins>
    </p>
  );
}
