/** The desk where units' files come in: each unit's state, its files, and what is decided. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../core/rollup/copy';
import { numberIn } from '../../core/rollup/copy';
import {
  acceptedAs,
  choiceOf,
  decisionId,
  NOBODY,
  ownedBy,
  pointsOf,
  takenBack,
} from '../../core/rollup/decisions';
import { DESK_STATES } from '../../core/rollup/desk';
import type { DeskState } from '../../core/rollup/desk';
import { reminderOf, VERDICTS, wordsOf } from '../../core/rollup/desk-shown';
import type { Desk, DeskFile, DeskUnit } from '../../core/rollup/desk-shown';
import type { Verdict } from '../../core/rollup/count-unit';
import { formatDate } from '../../core/calendar/civil';
import { fold } from '../../core/words/fold';
import { fill } from '../../core/words/format';
import { fromSerial } from '../../workbook/cells/serial';
import { writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';
import { useShown } from './shown';

const MARKS: Readonly<Record<DeskState, Mark>> = {
  ...{ unsent: 'rejected', received: 'info', toMend: 'warning', toChoose: 'warning' },
  ...{ byHand: 'info', appraised: 'good' },
};

const useStyles = makeStyles({
  unit: {
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& summary': { cursor: 'pointer' },
  },
  pending: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Units shown at first; the sheet holds them all. */
const SHOWN = 5;

/** Decisions that a person is about to make. */
export interface Pending {
  readonly made: readonly Decision[];
  readonly add: (...decisions: readonly Decision[]) => void;
  readonly remove: (decision: Decision) => void;
}

/** Decisions to be recorded, until they are applied. */
export function usePending(): Pending & { readonly clear: () => void } {
  const [made, setMade] = useState<readonly Decision[]>([]);
  return {
    made,
    add: (...decisions) => {
      const about = new Set(decisions.map(subject));
      setMade((before) => [...before.filter((each) => !about.has(subject(each))), ...decisions]);
    },
    remove: (decision) => {
      setMade((before) => before.filter((each) => each !== decision));
    },
    clear: () => {
      setMade([]);
    },
  };
}

/** The subject of a decision: the later press stands for the earlier. */
const subject = ({ kind, hash, unit, unitCode, among }: Decision): string =>
  kind === 'points' || kind === 'version'
    ? `${kind}|${unit}|${unitCode}|${among ? '' : hash}`
    : `${kind}|${hash}`;

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
      <SearchBox
        aria-label={texts.search}
        placeholder={texts.search}
        value={query}
        onChange={(_, { value }) => {
          setQuery(value);
        }}
      />
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
      <Files desk={desk} pending={pending} />
      {desk.decisions.length > 0 && <Decided desk={desk} pending={pending} />}
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
  const styles = useStyles();
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

interface ChoiceProps {
  readonly file: DeskFile;
  readonly files: readonly DeskFile[];
  readonly pending: Pending;
}

/** Codes of files of which somebody has to say that their marks are a reviewer's. */
const MARKED = ['file.unitMarks', 'file.appraisalAsked'] as const;

/** The choices that a file asks for. */
function FileChoice({ file, files, pending }: ChoiceProps) {
  const layout = useLayout();
  const { rollUp: texts } = usePane().words.texts;
  const has = (...codes: readonly string[]) => codes.some((code) => file.codes.includes(code));
  const isVersion = has('file.sameUnit', 'file.notPicked');
  const isMarked = has(...MARKED);
  if (!isVersion && !isMarked) {
    return null;
  }
  return (
    <div className={layout.row}>
      {isVersion && (
        <Button
          size="small"
          onClick={() => {
            pending.add(choiceOf(file, files, NOBODY));
          }}
          aria-label={`${texts.use}: ${file.file}`}
        >
          {texts.use}
        </Button>
      )}
      {isMarked && (
        <Button
          size="small"
          onClick={() => {
            pending.add(...acceptedAs([file], NOBODY));
          }}
          aria-label={`${texts.accept}: ${file.file}`}
        >
          {texts.accept}
        </Button>
      )}
    </div>
  );
}

/** Codes of files that nobody knows the unit of. */
const NOBODYS = [
  ...['file.codeAgainstName', 'file.unknownCode', 'file.codeOfSeveral', 'file.nearTwo', 'file.unknownName'],
  ...['file.notListed', 'file.ownersDiffer', 'file.ownerDecided'],
] as const;

/** Whose the file is, where that is not known. */
function OwnerChoice({
  file,
  desk,
  pending,
}: {
  readonly file: DeskFile;
  readonly desk: Desk;
  readonly pending: Pending;
}) {
  const { desk: texts } = usePane().words.texts.rollUp;
  const isOpen = file.unit === '' || NOBODYS.some((code) => file.codes.includes(code));
  if (!isOpen) {
    return null;
  }
  const chosen = pending.made.find(({ kind, hash }) => kind === 'owner' && hash === file.hash);
  const keyOf = ({ unit, unitCode }: Pick<DeskUnit, 'unit' | 'unitCode'>) => `${unitCode}|${unit}`;
  return (
    <Field label={texts.owner}>
      <Select
        value={chosen ? keyOf(chosen) : ''}
        onChange={(_, { value }) => {
          const unit = desk.units.find((each) => keyOf(each) === value);
          if (unit) {
            pending.add(ownedBy(file, unit, NOBODY));
          } else if (chosen) {
            pending.remove(chosen);
          }
        }}
      >
        <option value="">{texts.ownerNone}</option>
        {desk.units.map((unit) => (
          <option key={keyOf(unit)} value={keyOf(unit)} lang="vi">
            {unit.unitCode === '' ? unit.unit : `${unit.unit} (${unit.unitCode})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const VERDICT_MARKS: Readonly<Record<Verdict, Mark>> = {
  read: 'good',
  warning: 'warning',
  rejected: 'rejected',
};
/** Files shown at first. */
const FILES_SHOWN = 5;

/** Every file with its verdict. */
function Files({ desk, pending }: Props) {
  const layout = useLayout();
  const { rollUp: texts } = usePane().words.texts;
  const [only, setOnly] = useState<Verdict>();
  const files = desk.files.filter(({ verdict }) => only === undefined || verdict === only);
  const { shown, more } = useShown(files, FILES_SHOWN);
  const asked = desk.files.filter(({ codes }) => MARKED.some((code) => codes.includes(code)));
  return (
    <div className={layout.group}>
      <h3 className={layout.subheading}>{texts.files}</h3>
      <div className={layout.row} role="group" aria-label={texts.filter}>
        {VERDICTS.map((verdict) => (
          <ToggleButton
            key={verdict}
            size="small"
            checked={only === verdict}
            onClick={() => {
              setOnly(only === verdict ? undefined : verdict);
            }}
          >
            {`${texts.verdict[verdict]} (${desk.files.filter((file) => file.verdict === verdict).length})`}
          </ToggleButton>
        ))}
      </div>
      {asked.length > 1 && (
        <div className={layout.row}>
          <Button
            size="small"
            onClick={() => {
              pending.add(...acceptedAs(asked, NOBODY));
            }}
          >
            {fill(texts.acceptAll, { count: asked.length })}
          </Button>
        </div>
      )}
      <ul className={layout.list} aria-label={texts.files}>
        {shown.map((file, index) => (
          // Two folders may hold the same file name.
          <FileLine key={`${index}/${file.hash}`} file={file} desk={desk} pending={pending} />
        ))}
      </ul>
      {more}
    </div>
  );
}

function FileLine({ file, desk, pending }: Props & { readonly file: DeskFile }) {
  const layout = useLayout();
  const styles = useStyles();
  const { rollUp: texts } = usePane().words.texts;
  return (
    <li className={styles.unit}>
      <details open={file.verdict !== 'read'}>
        <summary>
          <MarkedWord mark={VERDICT_MARKS[file.verdict]} word={texts.verdict[file.verdict]} />
          <p className={mergeClasses(layout.text, styles.name)}>{file.file}</p>
        </summary>
        <div className={layout.group}>
          {file.unit !== '' && <p className={layout.small}>{file.unit}</p>}
          <p className={layout.text}>{file.message}</p>
          <FileChoice file={file} files={desk.files} pending={pending} />
          <OwnerChoice file={file} desk={desk} pending={pending} />
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

/** The decisions made before, each with a button that takes it back. */
function Decided({ desk, pending }: { readonly desk: Desk; readonly pending: Pending }) {
  const layout = useLayout();
  const { desk: texts } = usePane().words.texts.rollUp;
  return (
    <details>
      <summary>{fill(texts.decided, { count: desk.decisions.length })}</summary>
      <ul className={layout.list}>
        {desk.decisions.map(({ decision, words, use }) => (
          <li key={decisionId(decision)} className={layout.group} lang="vi">
            <p className={layout.text}>{words}</p>
            <div className={layout.row}>
              <span className={layout.small}>
                {[decision.by, use].filter((part) => part !== '').join(' · ')}
              </span>
              <Button
                size="small"
                aria-label={fill(texts.takeBackWord, { what: words })}
                onClick={() => {
                  pending.add(takenBack(decision, NOBODY));
                }}
              >
                {texts.takeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PendingProps {
  readonly pending: Pending;
  readonly busy: boolean;
  /** Records them. @param by who decides */
  readonly onApply: (decisions: readonly Decision[], by: string) => void;
}

/** What is about to be recorded: looked over, taken off one by one, applied by one press. */
export function PendingDecisions({ pending, busy, onApply }: PendingProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { rollUp } = usePane().words.texts;
  const { desk: texts } = rollUp;
  const [by, setBy] = useState('');
  const heading = fill(texts.pending, { count: pending.made.length });
  return (
    <section className={mergeClasses(layout.group, styles.pending)} aria-label={heading}>
      <h3 className={layout.subheading}>{heading}</h3>
      <p className={layout.small}>{texts.pendingHint}</p>
      <ul className={layout.list}>
        {pending.made.map((decision) => {
          const words = decision.takenBack
            ? fill(texts.takeBackWord, { what: wordsOf(decision) })
            : wordsOf(decision);
          return (
            <li key={decisionId(decision)} lang="vi">
              <p className={layout.text}>{words}</p>
              <Button
                size="small"
                appearance="subtle"
                aria-label={fill(texts.remove, { what: words })}
                onClick={() => {
                  pending.remove(decision);
                }}
              >
                {texts.leave}
              </Button>
            </li>
          );
        })}
      </ul>
      <Field label={rollUp.decidedBy} hint={rollUp.decidedByHint}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            onApply(pending.made, by);
          }}
        >
          {texts.apply}
        </Button>
      </div>
    </section>
  );
}
