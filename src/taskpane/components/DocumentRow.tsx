/** A row of a reading, opened. It shows who and when, what is unsure, the paragraph it was read from, and what may be corrected. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { splitPoints } from '../../core/documents/outline';
import type { OutlineRow } from '../../core/documents/outline';
import type { ReadBody } from '../../core/documents/reading';
import { placeMessage } from '../../core/plan/compared-plan';
import { fill } from '../../core/words/format';
import type { Texts } from '../../texts/pane.en';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';
import type { DocumentState, HeldDocument } from './use-document';

/** Paragraphs that are quoted of a row: one that came of more says so by its own words. */
const MOST_QUOTED = 4;
/** Letters by which a place within a text is told. */
const MOST_OPTION = 60;

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
});

interface Props {
  readonly row: OutlineRow;
  readonly state: DocumentState;
  readonly held: HeldDocument;
  /** What is unsure stands above it already. */
  readonly isTold?: boolean;
}

export function DocumentRow({ row, state, held, isTold = false }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { document: texts } = words.texts;
  return (
    <div className={layout.group}>
      {isTold && (
        <p className={layout.text} lang="vi">
          {row.text}
        </p>
      )}
      {row.kind !== 'group' && <Facts row={row} texts={texts} />}
      {!isTold &&
        row.doubts.map((doubt, index) => (
          <p key={index} className={layout.text}>
            {sentence(words, doubt)}
          </p>
        ))}
      <Quoted quoted={held.quoted(row.at)} />
      <Offers row={row} state={state} />
    </div>
  );
}

function Facts({ row, texts }: { readonly row: OutlineRow; readonly texts: Texts['document'] }) {
  const layout = useLayout();
  const { lead, implementing, coordinating, timing, product } = row;
  const said = [
    ...(['lead', 'implementing', 'coordinating'] as const).flatMap((part) => {
      const bodies = { lead, implementing, coordinating }[part];
      return bodies.length > 0 ? [fill(texts[part], { names: namesOf(bodies) })] : [];
    }),
    ...(timing === null ? [] : [fill(texts.timing, { text: timing })]),
    ...(product === null ? [] : [fill(texts.product, { text: product })]),
  ];
  return (
    <div>
      {(said.length > 0 ? said : [texts.nobody]).map((line) => (
        <p key={line} className={layout.small}>
          {line}
        </p>
      ))}
    </div>
  );
}

const namesOf = (bodies: readonly ReadBody[]): string => bodies.map(({ name }) => name).join('; ');

/** The paragraphs that something was read from, with their places. */
export function Quoted({ quoted }: { readonly quoted: ReturnType<HeldDocument['quoted']> }) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { document: texts } = words.texts;
  const blocks = quoted.slice(0, MOST_QUOTED);
  return blocks.length === 0 ? null : (
    <div>
      <p className={layout.small}>{texts.quoted}</p>
      {blocks.map(({ text, place }, index) => (
        <blockquote key={index} className={styles.quote}>
          <p className={layout.text} lang="vi">
            {text}
          </p>
          <p className={layout.small}>{sentence(words, placeMessage(place))}</p>
        </blockquote>
      ))}
    </div>
  );
}

function Offers({ row, state: { correct } }: Pick<Props, 'row' | 'state'>) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  const [isSplitting, setIsSplitting] = useState(false);
  return (
    <>
      <div className={layout.row}>
        {row.offers.map((offer) => (
          <Button
            key={offer}
            size="small"
            {...(offer === 'split' && { 'aria-expanded': isSplitting })}
            onClick={() => {
              if (offer === 'split') {
                setIsSplitting(!isSplitting);
              } else {
                correct({ kind: offer, row: row.id });
              }
            }}
          >
            {texts.offers[offer]}
          </Button>
        ))}
      </div>
      {isSplitting && (
        <SplitChoice
          text={row.text}
          onSplit={(from) => {
            setIsSplitting(false);
            correct({ kind: 'split', row: row.id, from });
          }}
        />
      )}
    </>
  );
}

/** The place where a text is parted, by what the second row would begin with. */
function SplitChoice({ text, onSplit }: { readonly text: string; readonly onSplit: (from: number) => void }) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  const points = splitPoints(text);
  const [from, setFrom] = useState(points[0] ?? 0);
  return (
    <div className={layout.group}>
      <Field label={texts.splitFrom}>
        <Select
          value={from}
          onChange={(_, { value }) => {
            setFrom(Number(value));
          }}
        >
          {points.map((point) => (
            <option key={point} value={point} lang="vi">
              {text.slice(point, point + MOST_OPTION)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          size="small"
          onClick={() => {
            onSplit(from);
          }}
        >
          {texts.offers.split}
        </Button>
      </div>
    </div>
  );
}
