/** *Chấm điểm*: which set of criteria, and its score sheet. */
import { Badge } from '@fluentui/react-components';
import { use } from 'react';
import { scoreUnit } from '../../actions/score-unit';
import { isOfficial } from '../../core/rubric/rubric';
import { loadIllustrativeRubric } from '../../templates/index';
import { useAction } from '../action';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { useLayout } from '../components/layout';
import { writeNumber } from '../language';
import { usePane } from '../pane';

const loading = loadIllustrativeRubric();

export function ScoreArea() {
  const layout = useLayout();
  const { door, words } = usePane();
  const { score } = words.texts;
  const action = useAction();
  const rubric = use(loading);
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{score.heading}</h2>
      <p className={layout.text}>{score.intro}</p>
      <section className={layout.group} aria-label={score.rubric}>
        <h3 className={layout.subheading}>{score.rubric}</h3>
        <p className={layout.text} lang="vi">
          {rubric.title}
        </p>
        {!isOfficial(rubric) && (
          <>
            <div>
              <Badge appearance="outline" color="important" size="large" lang="vi">
                {rubric.label}
              </Badge>
            </div>
            <p className={layout.small}>{score.unofficial}</p>
          </>
        )}
        <table className={layout.table}>
          <thead>
            <tr>
              <th scope="col">{score.group}</th>
              <th scope="col" className={layout.number}>
                {score.max}
              </th>
            </tr>
          </thead>
          <tbody lang="vi">
            {rubric.groups.map((group) => (
              <tr key={group.code}>
                <td>{`${group.code}. ${group.title}`}</td>
                <td className={layout.number}>{writeNumber(words, group.max)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{score.total}</th>
              <td className={layout.number}>{writeNumber(words, rubric.maxTotal)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <div>
        <ActionButton
          action={action}
          label={score.create}
          runningLabel={score.creating}
          onPress={() => {
            action.run(() => scoreUnit(door, rubric));
          }}
        />
      </div>
      <EndView ended={action.ended} />
    </div>
  );
}
