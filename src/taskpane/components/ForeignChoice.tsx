/** A file that this product did not make: which column are the unit's points, and which unit; looked at, then taken. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { NOBODY, takenFrom } from '../../core/rollup/decisions';
import type { Desk, DeskFile, DeskUnit } from '../../core/rollup/desk-shown';
import type { Decision, ForeignTotal } from '../../core/rollup/copy';
import { offeredTotal } from '../../core/rollup/foreign';
import { fold } from '../../core/words/fold';
import { fill } from '../../core/words/format';
import { sentence, writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

interface Props {
  readonly file: DeskFile;
  readonly foreign: readonly ForeignTotal[];
  readonly desk: Desk;
  readonly onTake: (decision: Decision) => void;
}

export function ForeignChoice({ file, foreign, desk, onTake }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { foreign: texts } = words.texts.rollUp;
  const offered = offeredTotal(
    foreign,
    desk.decisions.map(({ decision }) => decision),
  );
  const [column, setColumn] = useState(offered?.column ?? '');
  const own = desk.units.find(({ unit }) => fold(unit) === fold(file.unit));
  const [key, setKey] = useState(own ? keyOf(own) : '');
  const total = foreign.find((each) => each.column === column);
  const unit = desk.units.find((each) => keyOf(each) === key);
  return (
    <div className={layout.group}>
      <Field label={texts.column}>
        <Select
          value={column}
          onChange={(_, { value }) => {
            setColumn(value);
          }}
        >
          <option value="">{texts.none}</option>
          {foreign.map((each) => (
            <option key={each.column} value={each.column} lang="vi">
              {fill(texts.option, { column: each.column, points: writeNumber(words, each.points) })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.unit}>
        <Select
          value={key}
          onChange={(_, { value }) => {
            setKey(value);
          }}
        >
          <option value="">{words.texts.rollUp.desk.ownerNone}</option>
          {desk.units.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)} lang="vi">
              {each.unitCode === '' ? each.unit : `${each.unit} (${each.unitCode})`}
            </option>
          ))}
        </Select>
      </Field>
      {total && (
        <p className={layout.small}>
          {fill(texts.found, { points: writeNumber(words, total.points), cell: total.cell })}
        </p>
      )}
      {total?.notes.map((note, index) => (
        <p key={index} className={layout.small}>
          {sentence(words, note)}
        </p>
      ))}
      <div>
        <Button
          size="small"
          disabledFocusable={!total || !unit}
          onClick={() => {
            if (total && unit) {
              onTake(takenFrom(file, unit, total, NOBODY));
            }
          }}
        >
          {texts.take}
        </Button>
      </div>
    </div>
  );
}

const keyOf = ({ unitCode, unit }: DeskUnit): string => `${unitCode}|${unit}`;
