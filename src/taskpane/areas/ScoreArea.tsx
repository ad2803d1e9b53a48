/** *Chấm điểm*: which set of criteria, and its score sheet. */
import { Badge, Field, Select } from '@fluentui/react-components';
import { startTransition, use, useOptimistic, useState } from 'react';
import { applyRubric, writeRubric } from '../../actions/rubric-form';
import type { PaperForm } from '../../actions/print-plan';
import { scoreUnit } from '../../actions/score-unit';
import { fill } from '../../core/words/format';
import { readRubricFile, rubricFile } from '../../core/scoring/rubric/file';
import { rubricChecksum } from '../../core/scoring/rubric/known';
import { isOfficial, selfMax } from '../../core/scoring/rubric/rubric';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import { loadRubric, rubricList } from '../../templates/index';
import { useAction } from '../state/action';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { FreezeSection } from '../components/FreezeSection';
import { CopyHint, GiveJsonFile, PickJsonFile } from '../components/JsonFile';
import { useLayout } from '../components/layout';
import { PartsSection } from '../components/PartsSection';
import { PrintSection } from '../components/PrintSection';
import { writeNumber } from '../../texts/words';
import { usePane } from '../state/pane';

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

/** Tells apart what is in the list: an office may give several versions of a set out under one id. */
const keyOf = (rubric: Rubric): string => `${rubric.id}/${rubricChecksum(rubric)}`;

/** The paper that is made here. */
const FORMS: readonly PaperForm[] = ['score'];

export function ScoreArea() {
  const layout = useLayout();
  const { door, words } = usePane();
  const { score } = words.texts;
  const action = useAction();
  const writing = useAction();
  const using = useAction();
  const reading = useAction();
  const [chosen, setChosen] = useState(rubricList[0]?.id ?? '');
  /** Sets that offices wrote themselves, from files. */
  const [own, setOwn] = useState<readonly Rubric[]>([]);
  /** At once in the list, while the set itself is still loaded: arrow keys go on from it. */
  const [listed, list] = useOptimistic(chosen);
  const rubric = own.find((item) => keyOf(item) === chosen) ?? use(rubricOf(chosen));
  const load = (file: File): void => {
    reading.run(async () => {
      const read = readRubricFile(await file.text());
      if (!read.ok) {
        return { state: 'unchanged', messages: read.reasons };
      }
      setOwn((before) => [...before.filter((item) => keyOf(item) !== keyOf(read.rubric)), read.rubric]);
      setChosen(keyOf(read.rubric));
      return { state: 'unchanged', messages: [] };
    });
  };
  const reserved = rubric.maxTotal - selfMax(rubric);
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{score.heading}</h2>
      <p className={layout.text}>{score.intro}</p>
      <section className={layout.group} aria-label={score.rubric}>
        <h3 className={layout.subheading}>{score.rubric}</h3>
        <Field label={score.choose}>
          <Select
            value={listed}
            lang="vi"
            onChange={(_, { value }) => {
              startTransition(() => {
                list(value);
                setChosen(value);
              });
            }}
          >
            <Options
              label={score.fromFile}
              items={own.map((item) => ({ key: keyOf(item), title: item.title }))}
            />
            <Options
              label={score.shipped}
              items={rubricList.map((item) => ({ key: item.id, title: item.title }))}
            />
          </Select>
        </Field>
        <PickJsonFile label={score.load} hint={score.loadHint} onPick={load} />
        <EndView ended={reading.ended} />
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
        <p className={layout.small}>{score.give}</p>
        <div className={layout.row}>
          <GiveJsonFile key={chosen} name={`${rubric.id}.json`} text={() => rubricFile(rubric)} />
        </div>
        <CopyHint />
      </section>
      <PartsSection />
      <FreezeSection />
      <PrintSection forms={FORMS} />
    </div>
  );
}

interface OptionsProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly title: string }[];
}

function Options({ label, items }: OptionsProps) {
  return (
    items.length > 0 && (
      <optgroup label={label}>
        {items.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </optgroup>
    )
  );
}
