/** A roll-up in short: the ranking and what became of each file. The sheets hold the whole of it. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
  ToggleButton,
} from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../core/words/format';
import type { ShownSummary, ShownUnit } from '../../core/rollup/shown';
import type { Verdict } from '../../core/rollup/count-unit';
import type { FileVerdict } from '../../core/rollup/summary';
import { sentence, writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';
import { useShown } from './shown';

const MARKS: Readonly<Record<Verdict, Mark>> = { read: 'good', warning: 'warning', rejected: 'rejected' };
const VERDICTS = ['read', 'warning', 'rejected'] as const;

const useStyles = makeStyles({
  file: {
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& summary': { cursor: 'pointer' },
  },
  // With letters twice as large four columns are wider than the pane.
  ranking: { overflowX: 'auto' },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Units of a block, and files, shown at first: the sheets hold them all. */
const UNITS_SHOWN = 5;
const FILES_SHOWN = 5;

interface Props {
  readonly summary: ShownSummary;
  /** A person uses this file of several of its unit. */
  readonly onPick: (hash: string) => void;
  /** A person takes these files for reviewers' copies. @param by who; "" when no name was typed */
  readonly onAccept: (files: readonly FileVerdict[], by: string) => void;
}

/** Whether somebody has to say that the marks in this file are a reviewer's. */
const isAsked = ({ messages }: FileVerdict): boolean =>
  messages.some(({ code }) => code === 'file.unitMarks' || code === 'file.appraisalAsked');

export function RollUpResults({ summary, onPick, onAccept }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const [only, setOnly] = useState<Verdict>();
  const counts = { counted: summary.units.length, total: summary.files.length };
  const sent = summary.sending.filter((row) => row.sent !== null).length;
  const blocks = [...new Set(summary.units.map(({ block }) => block))];
  const files = summary.files.filter(({ verdict }) => only === undefined || verdict === only);
  const { shown, more } = useShown(files, FILES_SHOWN);
  const [by, setBy] = useState('');
  const asked = summary.files.filter(isAsked);
  return (
    <section className={layout.area} aria-label={texts.result}>
      <div className={layout.group}>
        <h3 className={layout.subheading}>{texts.result}</h3>
        <p className={layout.text}>
          {summary.year === undefined
            ? fill(texts.counted, counts)
            : fill(texts.countedYear, { ...counts, year: summary.year })}
        </p>
        <p className={layout.text}>{fill(texts.sent, { sent, total: summary.sending.length })}</p>
      </div>
      {blocks.map((block) => (
        <Ranking key={block} block={block} units={summary.units.filter((unit) => unit.block === block)} />
      ))}
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
              {`${texts.verdict[verdict]} (${summary.files.filter((file) => file.verdict === verdict).length})`}
            </ToggleButton>
          ))}
        </div>
        {asked.length > 0 && (
          <>
            <Field label={texts.decidedBy} hint={texts.decidedByHint}>
              <Input
                value={by}
                autoComplete="name"
                onChange={(_, { value }) => {
                  setBy(value);
                }}
              />
            </Field>
            {asked.length > 1 && (
              <div className={layout.row}>
                <Button
                  size="small"
                  onClick={() => {
                    onAccept(asked, by);
                  }}
                >
                  {fill(texts.acceptAll, { count: asked.length })}
                </Button>
              </div>
            )}
          </>
        )}
        <ul className={layout.list} aria-label={texts.files}>
          {shown.map((file, index) => (
            // Two folders may hold the same file name.
            <FileLine
              key={`${index}/${file.hash}`}
              file={file}
              onPick={onPick}
              onAccept={() => {
                onAccept([file], by);
              }}
            />
          ))}
        </ul>
        {more}
      </div>
    </section>
  );
}

/** The units of one khối. */
function Ranking({ block, units }: { readonly block: string; readonly units: readonly ShownUnit[] }) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const { shown, more } = useShown(units, UNITS_SHOWN);
  return (
    <div className={mergeClasses(layout.group, styles.ranking)}>
      <table className={layout.table} aria-label={block === '' ? texts.ranking : block}>
        {block !== '' && <caption lang="vi">{block}</caption>}
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.unit}</th>
            <th scope="col" className={layout.number}>
              {texts.total}
            </th>
            <th scope="col">{texts.rating}</th>
          </tr>
        </thead>
        <tbody lang="vi">
          {shown.map((unit) => {
            const points = unit[unit.basis];
            return (
              <tr key={unit.key}>
                <td>{unit.rank ?? texts.none}</td>
                <td>{unit.unit}</td>
                <td className={layout.number}>{points === null ? texts.none : writeNumber(words, points)}</td>
                <td>{unit.rating === '' ? texts.none : unit.rating}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </div>
  );
}

interface FileLineProps {
  readonly file: FileVerdict;
  readonly onPick: Props['onPick'];
  readonly onAccept: () => void;
}

function FileLine({ file, onPick, onAccept }: FileLineProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const isChoice = file.messages.some(({ code }) => code === 'file.sameUnit' || code === 'file.notPicked');
  return (
    <li className={styles.file}>
      <details open={file.verdict !== 'read'}>
        <summary>
          <MarkedWord mark={MARKS[file.verdict]} word={texts.verdict[file.verdict]} />
          <p className={mergeClasses(layout.text, styles.name)}>{file.file}</p>
        </summary>
        {file.unit !== undefined && <p className={layout.small}>{file.unit}</p>}
        {file.messages.map((message, index) => (
          <p key={`${index}/${message.code}`} className={layout.text}>
            {sentence(words, message)}
          </p>
        ))}
        {isChoice && (
          <Button
            size="small"
            onClick={() => {
              onPick(file.hash);
            }}
          >
            {texts.use}
          </Button>
        )}
        {isAsked(file) && (
          <Button size="small" onClick={onAccept}>
            {texts.accept}
          </Button>
        )}
      </details>
    </li>
  );
}
