/** *Đối chiếu với kế hoạch khác*: the superior's plan, or last year's, beside the open one, each difference a press from its cell. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { OtherPlan } from '../../actions/other-plan';
import { DIFFERENCE_KINDS } from '../../core/plan/compare';
import type { PlanDifference } from '../../core/plan/compare';
import { placeMessage } from '../../core/plan/compared-plan';
import type { Said } from '../../core/plan/compared-plan';
import { fill, shortened } from '../../core/words/format';
import type { Message } from '../../core/words/message';
import type { Texts } from '../../texts/pane.en';
import { useAction, usePerform } from '../state/action';
import { useGoTo } from '../state/go-to';
import { placeName } from '../state/place';
import { usePane } from '../state/pane';
import { sentence } from '../state/words';
import { ActionButton } from './ActionButton';
import { BringSource } from './BringDocument';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { PressLine } from './PressLine';
import { useShown } from './shown';
import type { Brought } from './use-document';

/** Letters of a text that are quoted: the cell, or the paragraph, has all of it. */
const LONGEST_TEXT = 200;

const useStyles = makeStyles({
  list: { gap: 0 },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  open: { paddingInline: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS },
});

/** The other plan, with the name it came under and how the open one differs from it. */
interface Compared {
  readonly other: Extract<OtherPlan, { readonly ok: true }>;
  readonly file: string;
  readonly found: readonly PlanDifference[];
}

type GoTo = ReturnType<typeof useGoTo>['goTo'];

/** @param year of the open plan. */
export function ComparePlan({ year }: { readonly year: number }) {
  const layout = useLayout();
  const { words } = usePane();
  const { compare: texts } = words.texts;
  const { loading, writing, compared, bring, write } = useCompare(year);
  const { goTo, ended } = useGoTo();
  const status = useRef<HTMLParagraphElement>(null);
  const file = compared?.file;
  useEffect(() => {
    // It stands below the ways in, often below the edge of the pane.
    if (file !== undefined) {
      status.current?.focus();
    }
  }, [file]);
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <p className={layout.small}>{texts.intro}</p>
      <BringSource loading={loading} bring={bring} />
      <p role="status" ref={status} tabIndex={-1} className={layout.text}>
        {compared && !loading.running && countOf(compared, texts)}
      </p>
      {compared && !loading.running && (
        <>
          {notesOf(compared).map((note, index) => (
            <p key={index} className={layout.small}>
              {sentence(words, note)}
            </p>
          ))}
          <Differences found={compared.found} goTo={goTo} />
          <EndView ended={ended} />
          <div>
            <ActionButton
              id="listDifferences"
              action={writing}
              onPress={() => {
                write(compared);
              }}
            />
          </div>
          <EndView ended={writing.ended} />
        </>
      )}
    </section>
  );
}

const countOf = ({ found, file }: Compared, texts: Texts['compare']): string =>
  found.length === 0 ? fill(texts.none, { file }) : fill(texts.found, { count: found.length, file });

/** Whose plan the other is, and what is to be told of how it was read. */
const notesOf = ({ other: { plan, notes }, file }: Compared): readonly Message[] => [
  { code: 'compare.theirs', params: { unit: plan.unit, year: plan.year, file } },
  ...notes,
];

/** Holds the other plan, and the differences as they were when it was brought or last written down. */
function useCompare(year: number) {
  const pane = usePane();
  const { compare: texts } = pane.words.texts;
  const loading = useAction();
  const writing = useAction();
  const perform = usePerform();
  const [compared, setCompared] = useState<Compared>();
  const bring = (what: Brought): void => {
    loading.run(async () => {
      setCompared(undefined);
      const { readOther, compareWith } = await import(/* webpackChunkName: "other-plan" */ './read-other');
      const other = await readOther(what, pane, year);
      if (!other.ok) {
        return { state: 'unchanged', messages: [other.reason] };
      }
      const found = compareWith(await pane.door.read(), other.plan);
      if (!found) {
        return { state: 'unchanged', messages: [{ code: 'needs.plan' }] };
      }
      const file = what instanceof File ? what.name : what === 'selection' ? texts.selected : texts.pasted;
      setCompared({ other, file, found });
      return { state: 'unchanged', messages: [] };
    });
  };
  const write = ({ other, file }: Compared): void => {
    writing.run(async () => {
      const { outcome, result } = await perform('listDifferences', {
        other: other.plan,
        file,
        notes: other.notes,
      });
      if (result) {
        // What was typed since counts.
        setCompared({ other, file, found: result });
      }
      return outcome;
    });
  };
  return { loading, writing, compared, bring, write };
}

function Differences({ found, goTo }: { readonly found: readonly PlanDifference[]; readonly goTo: GoTo }) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const [open, setOpen] = useState<PlanDifference['kind']>();
  return (
    <ul className={mergeClasses(layout.list, styles.list)}>
      {DIFFERENCE_KINDS.map((kind) => ({ kind, those: found.filter((each) => each.kind === kind) })).map(
        ({ kind, those }) =>
          those.length > 0 && (
            <li key={kind} className={styles.item}>
              <PressLine
                isOpen={open === kind}
                hasChevron
                onPress={() => {
                  setOpen(open === kind ? undefined : kind);
                }}
              >
                {fill(words.texts.compare.kind, {
                  what: sentence(words, { code: `compare.kind.${kind}` }),
                  count: those.length,
                })}
              </PressLine>
              {open === kind && <OfKind those={those} goTo={goTo} />}
            </li>
          ),
      )}
    </ul>
  );
}

function OfKind({ those, goTo }: { readonly those: readonly PlanDifference[]; readonly goTo: GoTo }) {
  const layout = useLayout();
  const styles = useStyles();
  const { shown, more } = useShown(those);
  return (
    <div className={mergeClasses(layout.group, styles.open)}>
      <ul className={layout.list}>
        {shown.map((difference, index) => (
          <li key={index}>
            <OneDifference difference={difference} goTo={goTo} />
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

function OneDifference({ difference, goTo }: { readonly difference: PlanDifference; readonly goTo: GoTo }) {
  const layout = useLayout();
  const { words } = usePane();
  const { compare: texts } = words.texts;
  const { kind, row, text, theirs, ours } = difference;
  const isWhole = kind === 'missing' || kind === 'own';
  const said = (side: Said): string =>
    side.text === '' ? sentence(words, { code: 'compare.empty' }) : shortened(side.text, LONGEST_TEXT);
  return (
    <>
      <p className={layout.text} lang="vi">
        {fill(texts.row, {
          row: sentence(words, { code: `compare.row.${row}` }),
          text: shortened(text, LONGEST_TEXT),
        })}
      </p>
      {theirs && (
        <p className={layout.small}>
          {isWhole
            ? fill(texts.theirPlace, { place: sentence(words, placeMessage(theirs.at)) })
            : fill(texts.theirs, { text: said(theirs), place: sentence(words, placeMessage(theirs.at)) })}
        </p>
      )}
      {ours && (
        <p className={layout.small}>
          {!isWhole && `${fill(texts.ours, { text: said(ours) })} `}
          <OwnPlace at={ours.at} goTo={goTo} />
        </p>
      )}
    </>
  );
}

function OwnPlace({ at, goTo }: { readonly at: Said['at']; readonly goTo: GoTo }) {
  const { words } = usePane();
  return 'paragraph' in at ? null : (
    <Link
      inline
      onClick={() => {
        goTo(at);
      }}
    >
      {fill(words.texts.place.goTo, { place: placeName(at) })}
    </Link>
  );
}
