/** *Việc sắp tới*: what is due, each a press away from its cell. */
import { Button, Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { UpcomingReading } from '../../actions/upcoming';
import { compareDates, formatDate } from '../../core/calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkbookDoor } from '../../workbook/draft/door';
import { fill } from '../../core/words/format';
import type { DueItem, Upcoming } from '../../core/checks/upcoming';
import type { Texts } from '../../texts/pane.en';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { useGoTo } from '../state/go-to';
import { EndView } from './EndView';
import { useLayout } from './layout';

const PARTS = ['overdue', 'week', 'month'] as const;

/**
 * Tasks that are overdue, due this week and due this month.
 * @param shown looked at again whenever the area comes to the front.
 */
export function UpcomingView({ shown }: { readonly shown: boolean }) {
  const layout = useLayout();
  const { door, today, words } = usePane();
  const { held } = words.texts;
  const { goTo, ended } = useGoTo();
  const action = useAction();
  const [found, setFound] = useState<Upcoming>();
  const look = async () => {
    const reading = await readUpcoming(door, today());
    setFound(reading.ok ? reading.upcoming : undefined);
    return { state: 'unchanged', messages: reading.ok ? [] : [reading.reason] } as const;
  };
  useEffect(() => {
    if (shown) {
      // Nobody has asked: what goes wrong is told when somebody does.
      readUpcoming(door, today()).then(
        (reading) => {
          setFound(reading.ok ? reading.upcoming : undefined);
        },
        () => undefined,
      );
    }
  }, [door, shown, today]);
  const isNone = found && PARTS.every((part) => found[part].length === 0);
  return (
    <section className={layout.area} aria-label={held.upcoming}>
      <div className={layout.row}>
        <h3 className={layout.subheading}>{held.upcoming}</h3>
        <Button
          size="small"
          disabledFocusable={action.busy}
          onClick={() => {
            action.run(look);
          }}
        >
          {held.again}
        </Button>
      </div>
      <EndView ended={action.ended} />
      <EndView ended={ended} />
      {isNone && <p className={layout.text}>{found.dated === 0 ? held.undated : held.none}</p>}
      {found &&
        PARTS.filter((part) => found[part].length > 0).map((part) => (
          <div key={part} className={layout.group}>
            <p className={layout.text}>
              <strong>{fill(held[part], { count: found[part].length })}</strong>
            </p>
            <ul className={layout.list} lang="vi">
              {found[part].map((item, index) => (
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
    </section>
  );
}

/** Reads what is due; the code for it is loaded when it is needed. */
async function readUpcoming(door: WorkbookDoor, today: CivilDate): Promise<UpcomingReading> {
  const upcoming = await import(/* webpackChunkName: "plan-actions" */ '../../actions/upcoming');
  return upcoming.readUpcoming(door, today);
}

function when(
  held: Pick<Texts['held'], 'by' | 'byLast' | 'was'>,
  { last, remind }: DueItem,
  isOverdue: boolean,
): string {
  const days = { last: formatDate(last), remind: formatDate(remind) };
  return fill(isOverdue ? held.was : compareDates(last, remind) === 0 ? held.by : held.byLast, days);
}
