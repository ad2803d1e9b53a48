/** What a column of a foreign table holds, where its header does not say: said once, for all its rows. */
import { Field, Select } from '@fluentui/react-components';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

interface Props<K extends string> {
  /** The column's header as it stands. */
  readonly name: string;
  /** What it may hold, with the words for each. */
  readonly kinds: readonly K[];
  readonly words: Readonly<Record<K, string>>;
  /** The rows would be read anew: corrections of them would be of other rows. */
  readonly isLater?: boolean;
  readonly onSay: (as: K) => void;
}

export function ColumnChoice<K extends string>({ name, kinds, words, isLater = false, onSay }: Props<K>) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  if (isLater) {
    return <p className={layout.small}>{texts.columnLater}</p>;
  }
  return (
    <Field label={fill(texts.column, { name })}>
      <Select
        value=""
        onChange={(_, { value }) => {
          const as = kinds.find((kind) => kind === value);
          if (as) {
            onSay(as);
          }
        }}
      >
        <option value="">{texts.columnNone}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
