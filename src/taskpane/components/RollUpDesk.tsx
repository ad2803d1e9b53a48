/** The desk where units' files come in: each unit's state, its files, and what is decided. */
import { Button, Field, Input, mergeClasses, Textarea, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { numberIn } from '../../core/rollup/copy';
import { NOBODY, pointsOf } from '../../core/rollup/decisions';
import { DESK_STATES } from '../../core/rollup/desk';
import type { DeskState } from '../../core/rollup/desk';
import { reminderOf } from '../../core/rollup/desk-shown';
import type { Desk, DeskFile, DeskUnit } from '../../core/rollup/desk-shown';
import { formatDate } from '../../core/calendar/civil';
import { fold } from '../../core/words/fold';
import { fill } from '../../core/words/format';
import { fromSerial } from '../../workbook/cells/serial';
import { writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { ChasingSection } from './ChasingSection';
import { Decided } from './DeskDecisions';
import type { Pending } from './DeskDecisions';
import { DeskFiles, FileChoice, useDeskStyles } from './DeskFiles';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { Search } from './Search';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';
import { useShown } from './shown';

const MARKS: Readonly<Record<DeskState, Mark>> = {
  ...{ unsent: 'rejected', received: 'info', toMend: 'warning', toChoose: 'warning' },
  ...{ byHand: 'info', appraised: 'good' },
};

/** Units shown at first; the sheet holds them all. */
const SHOWN = 5;

interface Props {
  readonly desk: Desk;
  readonly pending: Pending;
}

export function RollUpDesk({ desk, pending }: Props) {
  const layout = useLayout();
  const { rollUp } = usePane().words.texts;
  const { desk: texts } = rollUp;
  const [only, setOnly] = useState<DeskState>();
  const [query, setQuery] = useState('');
  const wanted = fold(query);
  const found = desk.units.filter(
    ({ unit, file, state }) =>
      (only === undefined || state === only) && fold(`${unit} ${file}`).includes(wanted),
  );
  const { shown, more } = useShown(found, SHOWN);
  return (
    <div className={layout.group}>
      <div className={layout.row} role="group" aria-label={texts.filter}>
        {DESK_STATES.map((state) => (
          <ToggleButton
            key={state}
            size="small"
            checked={only === state}
            onClick={() => {
              setOnly(only === state ? undefined : state);
            }}
          >
            {`${texts.states[state]} (${desk.units.filter((unit) => unit.state === state).length})`}
          </ToggleButton>
        ))}
      </div>
      <Search label={texts.search} text={query} onText={setQuery} />
      {found.length === 0 && <p className={layout.small}>{texts.none}</p>}
      <ul className={layout.list} aria-label={texts.heading}>
        {shown.map((unit) => (
          <UnitLine
            key={`${unit.unitCode}|${unit.unit}`}
            unit={unit}
            files={desk.files.filter((file) => file.unit === unit.unit && file.unitCode === unit.unitCode)}
            pending={pending}
            reminder={reminderOf(unit, desk)}
          />
        ))}
      </ul>
      {more}
      <DeskFiles desk={desk} pending={pending} />
      {desk.decisions.length > 0 && <Decided desk={desk} pending={pending} />}
      <Fold heading={rollUp.chasing.heading}>
        <ChasingSection />
      </Fold>
    </div>
  );
}

interface UnitProps {
  readonly unit: DeskUnit;
  readonly files: readonly DeskFile[];
  readonly pending: Pending;
  readonly reminder: string | undefined;
}

function UnitLine({ unit, files, pending, reminder }: UnitProps) {
  const layout = useLayout();
  const styles = useDeskStyles();
  const { words } = usePane();
  const { desk: texts } = words.texts.rollUp;
  const day = typeof unit.arrived === 'number' ? fromSerial(unit.arrived) : undefined;
  const line = [
    ...(unit.points === null ? [] : [fill(texts.points, { points: writeNumber(words, unit.points) })]),
    ...(day ? [fill(texts.arrived, { day: formatDate(day) })] : []),
    ...(unit.file === '' ? [] : [unit.file]),
  ].join(' · ');
  return (
    <li className={styles.unit}>
      <details>
        <summary>
          <MarkedWord mark={MARKS[unit.state]} word={texts.states[unit.state]} />
          <p className={mergeClasses(layout.text, styles.name)} lang="vi">
            {unit.unit}
          </p>
          {line !== '' && <p className={layout.small}>{line}</p>}
        </summary>
        <div className={layout.group}>
          {unit.open !== '' && (
            <p className={layout.text} lang="vi">
              {unit.open}
            </p>
          )}
          {unit.state === 'toChoose' &&
            files.map((file) => (
              <div key={file.hash} className={layout.group}>
                <p className={layout.small}>{file.file}</p>
                <FileChoice file={file} files={files} pending={pending} />
              </div>
            ))}
          {reminder !== undefined && (
            <Field label={texts.reminder}>
              <Textarea
                readOnly
                lang="vi"
                rows={4}
                value={reminder}
                onFocus={({ currentTarget }) => {
                  currentTarget.select();
                }}
              />
            </Field>
          )}
          {(unit.points === null || unit.state === 'byHand') && <Points unit={unit} pending={pending} />}
        </div>
      </details>
    </li>
  );
}

/** Points of a unit without a workbook. */
function Points({ unit, pending }: { readonly unit: DeskUnit; readonly pending: Pending }) {
  const layout = useLayout();
  const { desk: texts } = usePane().words.texts.rollUp;
  const [self, setSelf] = useState('');
  const [official, setOfficial] = useState('');
  const typed = (text: string) => numberIn(text.trim() === '' ? null : text.trim(), { min: 0 });
  return (
    <details>
      <summary>{texts.typed}</summary>
      <div className={layout.group}>
        <Field label={texts.self}>
          <Input
            inputMode="decimal"
            value={self}
            onChange={(_, { value }) => {
              setSelf(value);
            }}
          />
        </Field>
        <Field label={texts.official}>
          <Input
            inputMode="decimal"
            value={official}
            onChange={(_, { value }) => {
              setOfficial(value);
            }}
          />
        </Field>
        <Button
          size="small"
          disabledFocusable={self.trim() === '' && official.trim() === ''}
          onClick={() => {
            pending.add(
              pointsOf(
                unit,
                {
                  self: typed(self) ?? unit.self,
                  official: typed(official) ?? unit.official,
                  rating: unit.rating,
                },
                NOBODY,
              ),
            );
          }}
        >
          {texts.type}
        </Button>
      </div>
    </details>
  );
}
