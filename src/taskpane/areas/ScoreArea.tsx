/** *Chấm điểm*: which set of criteria, and its score sheet. */
import { Badge, Field, Select } from '@fluentui/react-components';
import { use, useState, useTransition } from 'react';
import { applyRubric, writeRubric } from '../../actions/rubric-form';
import { scoreUnit } from '../../actions/score-unit';
import { fill } from '../../core/messages/format';
import { isOfficial, selfMax } from '../../core/rubric/rubric';
import type { Rubric } from '../../core/rubric/rubric';
import { loadRubric, rubricList } from '../../templates/index';
import { useAction } from '../action';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { FreezeSection } from '../components/FreezeSection';
import { useLayout } from '../components/layout';
import { writeNumber } from '../language';
import { usePane } from '../pane';

const loading = new Map<string, Promise<Rubric>>();

/** One promise for each set: `use` wants the same one at every drawing. */
function rubricOf(id: string): Promise<Rubric> {
  const known = loading.get(id);
  if (known) {
    return known;
  }
  const promise = loadRubric(id);
  loading.set(id, promise);
  return promise;
}

export function ScoreArea() {
  const layout = useLayout();
  const { door, words } = usePane();
  const { score } = words.texts;
  const action = useAction();
  const writing = useAction();
  const using = useAction();
  const [id, setId] = useState(rubricList[0]?.id ?? '');
  const [loadingNext, startLoading] = useTransition();
  const rubric = use(rubricOf(id));
  const reserved = rubric.maxTotal - selfMax(rubric);
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{score.heading}</h2>
      <p className={layout.text}>{score.intro}</p>
      <section className={layout.group} aria-label={score.rubric}>
        <h3 className={layout.subheading}>{score.rubric}</h3>
        <Field label={score.choose}>
          <Select
            value={id}
            disabled={loadingNext || action.busy}
            lang="vi"
            onChange={(_, { value }) => {
              startLoading(() => {
                setId(value);
              });
            }}
          >
            {rubricList.map((item) => (
              <option key={item.id} value={item.id}>
                {item.title}
              </option>
            ))}
          </Select>
        </Field>
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
        {reserved > 0 && (
          <p className={layout.small}>{fill(score.reserved, { points: writeNumber(words, reserved) })}</p>
        )}
        {rubric.bonus && (
          <p className={layout.small}>
            {fill(score.bonus, { points: writeNumber(words, rubric.bonus.cap) })}
          </p>
        )}
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
      <section className={layout.group} aria-label={score.own}>
        <h3 className={layout.subheading}>{score.own}</h3>
        <p className={layout.small}>{score.ownIntro}</p>
        <div className={layout.row}>
          <ActionButton
            secondary
            action={writing}
            label={score.write}
            runningLabel={score.writing}
            onPress={() => {
              writing.run(() => writeRubric(door, rubric));
            }}
          />
          <ActionButton
            secondary
            action={using}
            label={score.use}
            runningLabel={score.creating}
            onPress={() => {
              using.run(async () => (await applyRubric(door)).outcome);
            }}
          />
        </div>
        <EndView ended={writing.ended} />
        <EndView ended={using.ended} />
      </section>
      <FreezeSection />
    </div>
  );
}
