/** A roll-up in short: how many count, and the ranking. The sheets hold the whole of it. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { fill } from '../../core/words/format';
import type { ShownSummary, ShownUnit } from '../../core/rollup/shown';
import { writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';
import { useShown } from './shown';

const useStyles = makeStyles({
  // With letters twice as large four columns are wider than the pane.
  ranking: { overflowX: 'auto' },
});

/** Units of a block shown at first: the sheets hold them all. */
const UNITS_SHOWN = 5;

interface Props {
  readonly summary: ShownSummary;
}

export function RollUpResults({ summary }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { rollUp: texts } = words.texts;
  const counts = { counted: summary.units.length, total: summary.files.length };
  const sent = summary.sending.filter((row) => row.sent !== null).length;
  const blocks = [...new Set(summary.units.map(({ block }) => block))];
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
