/** The choice of who gets a form, unit by unit, and of a set of criteria for each khối. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormUnit } from '../../actions/form-units';
import { fold } from '../../core/words/fold';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { Search } from './Search';
import { useShown } from './shown';

/** A set of criteria that a khối may have. */
export interface SetItem {
  readonly key: string;
  readonly title: string;
}

interface Props {
  readonly units: readonly FormUnit[];
  /** Codes of the units that get a form. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly sets: readonly SetItem[];
  /** Keys of the sets of khối that have one of their own. */
  readonly setOf: ReadonlyMap<string, string>;
  /** Called with `undefined` where the khối is to have the set of the workbook's own score sheet. */
  readonly onSet: (block: string, key: string | undefined) => void;
}

export function FormUnits({ units, chosen, onChoose, sets, setOf, onSet }: Props) {
  const layout = useLayout();
  const { forms: texts } = usePane().words.texts.rollUp;
  const [query, setQuery] = useState('');
  const wanted = fold(query);
  const blocks = [...new Set(units.map(({ block }) => block))];
  const count = (some: readonly FormUnit[]) => some.filter(({ unitCode }) => chosen.has(unitCode)).length;
  const tick = (some: readonly FormUnit[], isChosen: boolean) => {
    const codes = new Set(some.map(({ unitCode }) => unitCode));
    onChoose(new Set(isChosen ? [...chosen, ...codes] : [...chosen].filter((code) => !codes.has(code))));
  };
  if (units.length === 0) {
    return <p className={layout.small}>{texts.nobody}</p>;
  }
  return (
    <div className={layout.group}>
      <p className={layout.small}>{fill(texts.chosen, { count: count(units), all: units.length })}</p>
      <Search label={texts.search} text={query} onText={setQuery} />
      {wanted === '' ? (
        blocks.map((block) => {
          const own = units.filter((unit) => unit.block === block);
          const ticked = count(own);
          return (
            <Fold key={block} heading={fill(texts.block, { block, count: ticked, all: own.length })}>
              <Field label={fill(texts.set, { block })}>
                <Select
                  value={setOf.get(block) ?? ''}
                  lang="vi"
                  onChange={(_, { value }) => {
                    onSet(block, value === '' ? undefined : value);
                  }}
                >
                  <option value="">{texts.setOfBook}</option>
                  {sets.map(({ key, title }) => (
                    <option key={key} value={key}>
                      {title}
                    </option>
                  ))}
                </Select>
              </Field>
              <Checkbox
                label={texts.wholeBlock}
                checked={ticked === 0 ? false : ticked === own.length || 'mixed'}
                onChange={() => {
                  tick(own, ticked < own.length);
                }}
              />
              <UnitTicks units={own} chosen={chosen} onTick={tick} />
            </Fold>
          );
        })
      ) : (
        <UnitTicks
          units={units.filter(({ unit, unitCode }) => fold(`${unit} ${unitCode}`).includes(wanted))}
          chosen={chosen}
          onTick={tick}
        />
      )}
    </div>
  );
}

interface TicksProps extends Pick<Props, 'units' | 'chosen'> {
  readonly onTick: (units: readonly FormUnit[], isChosen: boolean) => void;
}

function UnitTicks({ units, chosen, onTick }: TicksProps) {
  const layout = useLayout();
  const { desk } = usePane().words.texts.rollUp;
  const { shown, more } = useShown(units);
  return (
    <>
      {units.length === 0 && <p className={layout.small}>{desk.none}</p>}
      <ul className={layout.list}>
        {shown.map((unit) => (
          <li key={unit.unitCode} lang="vi">
            <Checkbox
              label={`${unit.unit} (${unit.unitCode})`}
              checked={chosen.has(unit.unitCode)}
              onChange={(_, { checked }) => {
                onTick([unit], checked === true);
              }}
            />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
