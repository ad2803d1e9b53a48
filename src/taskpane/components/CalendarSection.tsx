/** The days of the open plan as calendar files, one for each body that leads a task. Only where files can be saved. */
import { Button } from '@fluentui/react-components';
import { ACTIONS } from '../../actions/registry';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { useGate } from './Needs';
import { saveZip } from './save-zip';

/** Without diacritics, as the names of what it holds. */
const ZIP_NAME = 'lich-han.zip';

export function CalendarSection() {
  const layout = useLayout();
  const { door, today, saveFile, words } = usePane();
  const { calendar } = words.texts;
  const action = useAction();
  const gate = useGate(action.busy, [ACTIONS.printPlan.needs]);
  return (
    <section className={layout.group} aria-label={calendar.heading}>
      <h4 className={layout.subheading}>{calendar.heading}</h4>
      <p className={layout.small}>{saveFile ? calendar.intro : calendar.onPage}</p>
      {saveFile && (
        <div className={layout.row}>
          <Button
            {...gate}
            onClick={() => {
              action.run(() =>
                saveZip({ today, saveFile }, ZIP_NAME, 'print.saved', async (to) => {
                  const { makeCalendars } = await import(
                    /* webpackChunkName: "print-actions" */ '../../actions/due-calendar'
                  );
                  return makeCalendars(door, to, today());
                }),
              );
            }}
          >
            {calendar.save}
          </Button>
        </div>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}
