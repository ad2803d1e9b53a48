/** Preview of a plan beside its template: bodies to confirm, texts that change. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanPreview as Preview } from '../../actions/plan-request';
import { fill } from '../../core/words/format';
import { placeMessage } from '../../core/plan/mapping';
import type { Mapping, Target } from '../../core/plan/mapping';
import type { TemplateChange } from '../../core/plan/year';
import { changedPart } from './changed-part';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { BodyMappings, needsLook } from './BodyMappings';
import type { TypedBodies } from './BodyMappings';
import { useLayout } from './layout';

const useStyles = makeStyles({
  part: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& summary': { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  },
  list: { marginTop: tokens.spacingVerticalS, gap: tokens.spacingVerticalM },
});

interface Props {
  readonly preview: Preview;
  readonly proposed: readonly Mapping[];
  readonly typed: TypedBodies;
  readonly target: Target;
  /**
   * Called with what is typed for a mapping.
   * @param key of the mapping;
   * @param to as typed.
   */
  readonly onType: (key: string, to: string) => void;
}

export function PlanPreview({ preview, proposed, typed, target, onType }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { texts } = words;
  return (
    <>
      <BodyMappings
        className={styles.part}
        proposed={proposed}
        typed={typed}
        target={target}
        open={proposed.some(needsLook)}
        onType={onType}
      />
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
  const { plan, pack } = usePane().words.texts;
  if (kind === 'review') {
    return <p className={layout.small}>{after}</p>;
  }
  const [old, now] = changedPart(before, after);
  return (
    <p className={layout.small}>
      {plan.before}: <del>{old}</del>
      <br />
      {kind === 'pack' ? pack.filled : plan.after}: <ins>{now}</ins>
    </p>
  );
}
