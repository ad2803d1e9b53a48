/** *Việc sắp tới*: what is due, the most urgent first, each a press away from its cell. */
import { Button, Link } from '@fluentui/react-components';
import { compareDates, formatDate } from '../../core/calendar/civil';
import { fill } from '../../core/words/format';
import type { DueItem } from '../../core/checks/upcoming';
import type { Texts } from '../../texts/pane.en';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { useGoTo } from '../state/go-to';
import { useStanding } from '../state/standing';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { useShown } from './shown';

const PARTS = ['overdue', 'week', 'month'] as const;

/** Items shown at first: what is most urgent is enough to begin a day with. */
const FIRST = 2;

/** Tasks that are overdue, due this week and due this month. */
export function UpcomingView() {
  const layout = useLayout();
  const { held } = usePane().words.texts;
  const { goTo, ended } = useGoTo();
  const action = useAction();
  const { standing, look } = useStanding();
  const found = standing?.upcoming;
  const items = found ? PARTS.flatMap((part) => found[part].map((item) => ({ part, item }))) : [];
  const { shown, more } = useShown(items, FIRST);
  return (
    <section className={layout.group} aria-label={held.upcoming}>
      <div className={layout.row}>
        <h3 className={layout.subheading}>{held.upcoming}</h3>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={action.busy}
          onClick={() => {
            action.run(async () => {
              const reading = await look();
              return { state: 'unchanged', messages: reading.ok ? [] : [reading.reason] };
            });
          }}
        >
          {held.again}
        </Button>
      </div>
      <EndView ended={action.ended} />
      <EndView ended={ended} />
      {found && items.length === 0 && (
        <p className={layout.small}>{found.dated === 0 ? held.undated : held.none}</p>
      )}
      {found &&
        PARTS.filter((part) => shown.some((each) => each.part === part)).map((part) => (
          <div key={part} className={layout.group}>
            <p className={layout.text}>
              <strong>{fill(held[part], { count: found[part].length })}</strong>
            </p>
            <ul className={layout.list} lang="vi">
              {shown
                .filter((each) => each.part === part)
                .map(({ item }, index) => (
                  <li key={index}>
                    <Link
                      onClick={() => {
                        goTo(item.at);
                      }}
                    >
                      {item.text}
                    </Link>
                    <p className={layout.small}>
                      {[when(held, item, part === 'overdue'), item.who].filter(Boolean).join(' – ')}
                    </p>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      {more}
    </section>
  );
}

function when(
  held: Pick<Texts['held'], 'by' | 'byLast' | 'was'>,
  { last, remind }: DueItem,
  isOverdue: boolean,
): string {
  const days = { last: formatDate(last), remind: formatDate(remind) };
  return fill(isOverdue ? held.was : compareDates(last, remind) === 0 ? held.by : held.byLast, days);
}
