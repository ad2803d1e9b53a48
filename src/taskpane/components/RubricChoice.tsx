/** The choice of a set of criteria, and its groups with their points. */
import { Badge, Field, Select } from '@fluentui/react-components';
import { fill } from '../../core/words/format';
import { isOfficial, selfMax } from '../../core/scoring/rubric/rubric';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import { writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { Fold } from './Fold';
import { useLayout } from './layout';

interface Item {
  readonly key: string;
  readonly title: string;
}

/** Sets of the province's pack. */
export interface OfPack {
  /** The words that say whose they are. */
  readonly label: string;
  readonly items: readonly Item[];
}

interface Props {
  readonly ofPack: OfPack | undefined;
  /** The sets that come from files. */
  readonly own: readonly Item[];
  readonly shipped: readonly Item[];
  /** Key of the one that the list shows. */
  readonly listed: string;
  /** The set in effect. */
  readonly rubric: Rubric;
  readonly onChoose: (key: string) => void;
}

export function RubricChoice({ ofPack, own, shipped, listed, rubric, onChoose }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { score } = words.texts;
  return (
    <section className={layout.group} aria-label={score.rubric}>
      <Field label={score.choose}>
        <Select
          value={listed}
          lang="vi"
          onChange={(_, { value }) => {
            onChoose(value);
          }}
        >
          {ofPack && <Options label={ofPack.label} items={ofPack.items} />}
          <Options label={score.fromFile} items={own} />
          <Options label={score.shipped} items={shipped} />
        </Select>
      </Field>
      {ofPack?.items.some(({ key }) => key === listed) && (
        <p className={layout.small} lang="vi">{`${ofPack.label}.`}</p>
      )}
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
      <Fold heading={fill(score.points, { points: writeNumber(words, rubric.maxTotal) })}>
        {/* Whole, where the list above cuts it short. */}
        <p className={layout.small} lang="vi">
          {rubric.title}
        </p>
        <Points rubric={rubric} />
      </Fold>
    </section>
  );
}

/** The groups of a set with their points, and the points that are none of the unit's. */
function Points({ rubric }: { readonly rubric: Rubric }) {
  const layout = useLayout();
  const { words } = usePane();
  const { score } = words.texts;
  const reserved = rubric.maxTotal - selfMax(rubric);
  return (
    <>
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
        <p className={layout.small}>{fill(score.bonus, { points: writeNumber(words, rubric.bonus.cap) })}</p>
      )}
    </>
  );
}

function Options({ label, items }: { readonly label: string; readonly items: readonly Item[] }) {
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
