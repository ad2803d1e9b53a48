/** Findings that are not told, folded away; each can be told again. */
import { Button } from '@fluentui/react-components';
import type { AcceptedFinding, KnownFinding } from '../../core/checks/accepted';
import { fill } from '../../core/words/format';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { placeName } from '../state/place';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { useShown } from './shown';

/** Findings drawn at first. */
const MOST = 10;

export function Dismissed({
  accepted,
  busy,
  onTellAgain,
}: {
  readonly accepted: readonly AcceptedFinding[];
  readonly busy: boolean;
  readonly onTellAgain: (findings: readonly KnownFinding[]) => void;
}) {
  const layout = useLayout();
  const { words } = usePane();
  const { actions, check } = words.texts;
  const { shown, more } = useShown(accepted, MOST);
  return (
    <Fold heading={fill(check.dismissed, { count: accepted.length })}>
      <ul className={layout.list}>
        {shown.map(({ finding, reason }) => (
          <li key={finding.key}>
            <p className={layout.small}>
              {sentence(words, finding)} {placeName(finding.at)}
            </p>
            {reason !== '' && <p className={layout.small}>{fill(check.reason, { reason })}</p>}
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              aria-label={`${actions.tellAgain.run}: ${placeName(finding.at)}`}
              onClick={() => {
                onTellAgain([finding]);
              }}
            >
              {actions.tellAgain.run}
            </Button>
          </li>
        ))}
      </ul>
      {more}
    </Fold>
  );
}
