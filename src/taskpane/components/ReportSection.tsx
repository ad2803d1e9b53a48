/** *Báo cáo kết quả*: a period's report as a sheet or a Word document, who owes what for it, and what has changed. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MadeReport } from '../../actions/make-report';
import { ACTIONS } from '../../actions/registry';
import { formatDate, parseWrittenDate } from '../../core/calendar/civil';
import type { Owed } from '../../core/report/owed';
import { PERIOD_KEYS, periodOn, REPORT_PERIODS } from '../../core/report/period';
import type { PeriodKey } from '../../core/report/period';
import type { ReportRequest } from '../../core/report/report';
import { fill } from '../../core/words/format';
import type { Outcome } from '../../core/words/outcome';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { CopyButton } from './CopyButton';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { useGate } from './Needs';
import { draftedReport } from './drafted-report';
import { OwnForm } from './OwnForm';
import { saveWord } from './save-word';

const useStyles = makeStyles({
  letter: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

export function ReportSection() {
  const layout = useLayout();
  const pane = usePane();
  const { saveFile } = pane;
  const { report } = pane.words.texts;
  const action = useAction();
  const perform = usePerform();
  const [period, setPeriod] = useState<PeriodKey>(() => periodOn(pane.today()));
  const [typed, setTyped] = useState('');
  const [made, setMade] = useState<MadeReport>();
  const day = parseWrittenDate(typed);
  const isWrong = typed.trim() !== '' && !day;
  const request: ReportRequest = { period, day };
  const start = (task: () => Promise<Outcome>): void => {
    setMade(undefined);
    if (!isWrong) {
      action.run(task);
    }
  };
  return (
    <section className={layout.group} aria-label={report.heading}>
      <p className={layout.small}>{report.intro}</p>
      <Field label={report.period}>
        <Select
          value={period}
          onChange={(_, { value }) => {
            setPeriod(PERIOD_KEYS.find((key) => key === value) ?? period);
          }}
        >
          {PERIOD_KEYS.map((key) => (
            <option key={key} value={key}>
              {REPORT_PERIODS[key].word}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={report.day}
        hint={fill(report.dayHint, { today: formatDate(pane.today()) })}
        {...(isWrong && { validationMessage: report.dayWrong })}
      >
        <Input
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <div className={layout.row}>
        <ActionButton
          id="makeReport"
          action={action}
          secondary
          onPress={() => {
            start(async () => {
              const { outcome, result } = await perform('makeReport', request);
              setMade(result);
              return outcome;
            });
          }}
        />
        {saveFile && (
          <WordButton
            busy={action.busy}
            onPress={() => {
              start(async () => {
                const report = await draftedReport(pane, request);
                const outcome = await saveWord(saveFile, report);
                setMade(report.ok ? report : undefined);
                return outcome;
              });
            }}
          />
        )}
      </div>
      <EndView ended={action.ended} />
      {made && action.ended && <Made made={made} />}
      <OwnForm request={isWrong ? undefined : request} />
    </section>
  );
}

function WordButton({ busy, onPress }: { readonly busy: boolean; readonly onPress: () => void }) {
  const { report } = usePane().words.texts;
  const gate = useGate(busy, [ACTIONS.makeReport.needs]);
  return (
    <Button {...gate} onClick={onPress}>
      {report.word}
    </Button>
  );
}

/** What is missing, and what the report says otherwise than the one before. */
function Made({ made: { owed, changes } }: { readonly made: MadeReport }) {
  const layout = useLayout();
  const { report } = usePane().words.texts;
  return (
    <>
      {owed.length > 0 && (
        <section className={layout.group} aria-label={report.owed}>
          <h4 className={layout.subheading}>{report.owed}</h4>
          <ul className={layout.list}>
            {owed.map((each) => (
              <OwedItem key={each.body} owed={each} />
            ))}
          </ul>
        </section>
      )}
      {changes && changes.added.length + changes.removed.length > 0 && (
        <section className={layout.group} aria-label={report.changes}>
          <h4 className={layout.subheading}>{report.changes}</h4>
          <ChangedLines label={report.added} lines={changes.added} />
          <ChangedLines label={report.removed} lines={changes.removed} />
        </section>
      )}
    </>
  );
}

function OwedItem({ owed: { body, items, text } }: { readonly owed: Owed }) {
  const layout = useLayout();
  const styles = useStyles();
  const { report } = usePane().words.texts;
  const name = body === '' ? report.nobody : body;
  return (
    <li className={layout.group}>
      <details>
        <summary className={layout.text}>{fill(report.owes, { body: name, count: items.length })}</summary>
        <pre className={styles.letter}>{text}</pre>
      </details>
      <div>
        <CopyButton text={() => text} what={name} />
      </div>
    </li>
  );
}

/** More lines are not read in a pane: the sheet has them all. */
const MOST_LINES = 12;

function ChangedLines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  const layout = useLayout();
  const { report } = usePane().words.texts;
  return lines.length === 0 ? null : (
    <div>
      <p className={layout.text}>{fill(label, { count: lines.length })}</p>
      <ul>
        {lines.slice(0, MOST_LINES).map((line, index) => (
          <li key={`${index} ${line}`} className={layout.small}>
            {line}
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && (
        <p className={layout.small}>{fill(report.more, { count: lines.length - MOST_LINES })}</p>
      )}
    </div>
  );
}
