/** A roll-up in short: the ranking and what became of each file. The sheets hold the whole of it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fill } from '../../core/messages/format';
import type { FileVerdict, Summary, Verdict } from '../../core/rollup/summary';
import { sentence, writeNumber } from '../language';
import { usePane } from '../pane';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';

const MARKS: Readonly<Record<Verdict, Mark>> = { read: 'good', warning: 'warning', rejected: 'rejected' };

const useStyles = makeStyles({
  file: {
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

export function RollUpResults({ summary }: { readonly summary: Summary }) {
  const layout = useLayout();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const counts = { counted: summary.units.length, total: summary.files.length };
  return (
    <section className={layout.area} aria-label={texts.result}>
      <div className={layout.group}>
        <h3 className={layout.subheading}>{texts.result}</h3>
        <p className={layout.text}>
          {summary.year === undefined
            ? fill(texts.counted, counts)
            : fill(texts.countedYear, { ...counts, year: summary.year })}
        </p>
      </div>
      {summary.units.length > 0 && (
        <table className={layout.table} aria-label={texts.ranking}>
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
            {summary.units.map(({ file, rank, submission: { unit, score } }) => (
              <tr key={file}>
                <td>{rank ?? texts.none}</td>
                <td>{unit}</td>
                <td className={layout.number}>
                  {score?.total === undefined ? texts.none : writeNumber(words, score.total)}
                </td>
                <td>{score?.rating ?? texts.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={layout.group}>
        <h3 className={layout.subheading}>{texts.files}</h3>
        <ul className={layout.list} aria-label={texts.files}>
          {summary.files.map((file, index) => (
            // Two folders may hold the same file name.
            <FileLine key={index} file={file} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function FileLine({ file }: { readonly file: FileVerdict }) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  return (
    <li className={styles.file}>
      <MarkedWord mark={MARKS[file.verdict]} word={words.texts.rollUp.verdict[file.verdict]} />
      <p className={mergeClasses(layout.text, styles.name)}>{file.file}</p>
      {file.unit !== undefined && <p className={layout.small}>{file.unit}</p>}
      {file.messages.map((message) => (
        <p key={message.code} className={layout.text}>
          {sentence(words, message)}
        </p>
      ))}
    </li>
  );
}
