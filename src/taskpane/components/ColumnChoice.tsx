/** What a column of a foreign table holds, where its header does not say: said once, for all its rows. */
import { Field, Select } from '@fluentui/react-components';
import { fill } from '../../core/words/format';
import { SAYABLE } from '../../core/documents/labels';
import { usePane } from '../state/pane';
import { useLayout } from './layout';
import type { DocumentState, HeldDocument } from './use-document';

interface Props {
  /** The column's header as it stands. */
  readonly name: string;
  readonly state: DocumentState;
  readonly held: HeldDocument;
}

export function ColumnChoice({ name, state, held: { corrections } }: Props) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  // The rows are read anew: corrections of them would be of other rows.
  if (corrections.some(({ kind }) => kind !== 'column')) {
    return <p className={layout.small}>{texts.columnLater}</p>;
  }
  return (
    <Field label={fill(texts.column, { name })}>
      <Select
        value=""
        onChange={(_, { value }) => {
          const as = SAYABLE.find((kind) => kind === value);
          if (as) {
            state.correct({ kind: 'column', name, as });
          }
        }}
      >
        <option value="">{texts.columnNone}</option>
        {SAYABLE.map((kind) => (
          <option key={kind} value={kind}>
            {texts.columns[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
