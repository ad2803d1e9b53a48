/** *Từ phụ lục của quyết định*: criteria read from a document, looked through, and written into their form. */
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { CRITERIA_SAYABLE } from '../../core/documents/criteria-columns';
import type { AnnexDoubt } from '../../core/scoring/rubric/annex';
import { fill } from '../../core/words/format';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { sentence, writeNumber } from '../state/words';
import { ActionButton } from './ActionButton';
import { BringSource } from './BringDocument';
import { ColumnChoice } from './ColumnChoice';
import { Quoted } from './DocumentRow';
import { EndView } from './EndView';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { PressLine } from './PressLine';
import { useShown } from './shown';
import { useCriteria } from './use-criteria';
import type { CriteriaState, HeldCriteria } from './use-criteria';
import { ViewHeading } from './ViewHeading';

/** Doubts and rows that are shown before one asks for more. */
const DOUBTS_AT_FIRST = 8;
const ROWS_AT_FIRST = 20;

export function CriteriaFromDocument({ onClose }: { readonly onClose: () => void }) {
  const layout = useLayout();
  const { words } = usePane();
  const { annex: texts } = words.texts;
  const state = useCriteria();
  const { held } = state;
  return (
    <div className={layout.area}>
      <ViewHeading text={texts.heading} />
      {held ? (
        <Review state={state} held={held} />
      ) : (
        <>
          <p className={layout.small}>{texts.intro}</p>
          <BringSource loading={state.loading} bring={state.bring} isMain />
        </>
      )}
      <div className={layout.row}>
        {held && <Button onClick={state.putAway}>{texts.another}</Button>}
        <Button onClick={onClose}>{texts.back}</Button>
      </div>
    </div>
  );
}

interface Props {
  readonly state: CriteriaState;
  readonly held: HeldCriteria;
}

function Review({ state, held }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { annex: texts } = words.texts;
  const { form, reading, set, said, notes } = held;
  const perform = usePerform();
  const writing = useAction();
  return (
    <>
      <p className={layout.text} lang="vi">
        {reading.title ?? texts.untitled}
      </p>
      <p className={layout.small}>
        {fill(texts.counted, {
          count: form.content.rows.length,
          total: writeNumber(words, Number(form.content.settings.maxTotal)),
        })}
      </p>
      {notes.map((note, index) => (
        <p key={index} className={layout.small}>
          {sentence(words, note)}
        </p>
      ))}
      {reading.sets > 1 && (
        <Field label={texts.set}>
          <Select
            value={String(set)}
            onChange={(_, { value }) => {
              state.choose(Number(value));
            }}
          >
            {Array.from({ length: reading.sets }, (_, at) => (
              <option key={at} value={at + 1}>
                {fill(texts.setOption, { number: at + 1 })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Said said={said} state={state} />
      <Doubts state={state} held={held} />
      <Rows held={held} />
      <Decision state={state} held={held} />
      <div>
        <ActionButton
          id="writeRubric"
          action={writing}
          onPress={() => {
            writing.run(async () => (await perform('writeRubric', { start: form })).outcome);
          }}
        />
      </div>
      <EndView ended={writing.ended} />
    </>
  );
}

/** Columns as they were said, each to be taken back. */
function Said({ said, state }: Pick<Props, 'state'> & Pick<HeldCriteria, 'said'>) {
  const layout = useLayout();
  const { annex: texts } = usePane().words.texts;
  return Object.entries(said).map(([name, as]) => {
    const kind = CRITERIA_SAYABLE.find((known) => known === as);
    return (
      kind && (
        <div key={name} className={layout.row}>
          <span>{fill(texts.said, { name, what: texts.columns[kind] })}</span>
          <Button
            size="small"
            onClick={() => {
              state.say(name, undefined);
            }}
          >
            {texts.forget}
          </Button>
        </div>
      )
    );
  });
}

function Doubts({ state, held }: Props) {
  const layout = useLayout();
  const { annex: texts } = usePane().words.texts;
  const { doubts } = held.form;
  const { shown, more } = useShown(doubts, DOUBTS_AT_FIRST);
  const heading = fill(texts.toSee, { count: doubts.length });
  return doubts.length === 0 ? (
    <p className={layout.small}>{texts.nothingToSee}</p>
  ) : (
    <section aria-label={heading}>
      <h3 className={layout.subheading}>{heading}</h3>
      <ul className={layout.list}>
        {shown.map((doubt, index) => (
          <li key={index}>
            <Doubt doubt={doubt} state={state} held={held} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** Something to look at, with the words it is about. */
function Doubt({ doubt: { message, row, at }, state, held }: Props & { readonly doubt: AnnexDoubt }) {
  const layout = useLayout();
  const { words } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const title = row === undefined ? undefined : held.form.content.rows[row]?.title;
  return (
    <>
      <PressLine
        isOpen={isOpen}
        below={typeof title === 'string' ? title : undefined}
        onPress={() => {
          setIsOpen(!isOpen);
        }}
      >
        {sentence(words, message)}
      </PressLine>
      {isOpen && (
        <div className={layout.group}>
          {message.code === 'reading.columnUnknown' && (
            <ColumnChoice
              name={String(message.params.name)}
              kinds={CRITERIA_SAYABLE}
              words={words.texts.annex.columns}
              onSay={(as) => {
                state.say(String(message.params.name), as);
              }}
            />
          )}
          <Quoted quoted={held.quoted(at)} />
        </div>
      )}
    </>
  );
}

/** All rows as they will stand in the form, and what nothing was made of. */
function Rows({ held: { form, reading } }: Pick<Props, 'held'>) {
  const layout = useLayout();
  const { words } = usePane();
  const { annex: texts, score } = words.texts;
  const { rows } = form.content;
  const { shown, more } = useShown(rows, ROWS_AT_FIRST);
  return (
    <>
      <Fold heading={fill(texts.rows, { count: rows.length })}>
        <table className={layout.table}>
          <thead>
            <tr>
              <th scope="col">{texts.columns.title}</th>
              <th scope="col" className={layout.number}>
                {score.max}
              </th>
            </tr>
          </thead>
          <tbody lang="vi">
            {shown.map(({ code, title, max, method, params }, index) => (
              <tr key={index}>
                <td>
                  {`${String(code)}. ${String(title)}`}
                  <div className={layout.small}>
                    {[method, params].filter((part) => typeof part === 'string').join(': ')}
                  </div>
                </td>
                <td className={layout.number}>{typeof max === 'number' ? writeNumber(words, max) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more}
      </Fold>
      {reading.unused.length > 0 && (
        <Fold heading={fill(texts.left, { count: reading.unused.length })}>
          <ul className={layout.list} lang="vi">
            {reading.unused.map(({ text }, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** What is known of the decision: as it was read, to be corrected and confirmed. */
function Decision({ state, held: { facts } }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { annex: texts } = words.texts;
  return (
    <section className={layout.group} aria-label={texts.decision}>
      <h3 className={layout.subheading}>{texts.decision}</h3>
      {(['number', 'issuer', 'effectiveFrom'] as const).map((name) => (
        <Field key={name} label={texts[name]}>
          <Input
            value={facts[name]}
            onChange={(_, { value }) => {
              state.type({ [name]: value });
            }}
          />
        </Field>
      ))}
      <Checkbox
        label={texts.confirm}
        checked={facts.isConfirmed}
        disabled={isUnknown(facts)}
        onChange={(_, { checked }) => {
          state.type({ isConfirmed: checked === true });
        }}
      />
      <p className={layout.small}>{texts.confirmHint}</p>
    </section>
  );
}

/** Nobody can confirm a decision whose number, issuer or day stands nowhere. */
const isUnknown = ({ number, issuer, effectiveFrom }: HeldCriteria['facts']): boolean =>
  [number, issuer, effectiveFrom].some((text) => text.trim() === '');
