/** The end of an action, told. Its regions stand from the start, so that screen readers read out what comes into them. */
import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Fragment, use, useEffect, useRef } from 'react';
import { fill } from '../../core/words/format';
import type { Outcome } from '../../core/words/outcome';
import type { MessageCode } from '../../texts/messages.vi';
import type { Ended } from '../state/ended';
import { useGoTo } from '../state/go-to';
import { sentence } from '../state/words';
import { NEXT_AREA, OpenAreaContext } from '../state/next-area';
import { usePane } from '../state/pane';
import { placeName } from '../state/place';
import { Fault } from './Fault';
import { useLayout } from './layout';

/** The number of sheets that are named; a roll-up by criterion makes scores of them. */
const MOST_PLACES = 6;

const INTENTS = { done: 'success', unchanged: 'warning', unfinished: 'error' } as const;

/** Messages of what was done, yet is nothing to be glad of: said without the green of a success. */
const PLAIN: readonly MessageCode[] = ['freeze.doneNoTotal', 'rollup.nothing'];

const intentOf = ({ state, messages }: Outcome) =>
  state === 'done' && messages.some(({ code }) => PLAIN.includes(code)) ? 'warning' : INTENTS[state];

const useStyles = makeStyles({
  // While there is nothing to say it takes no room, nor a gap, whatever it stands in; the regions are there all the same.
  silent: { position: 'absolute' },
});

export function EndView({ ended }: { readonly ended: Ended | undefined }) {
  const { texts } = usePane().words;
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const outcome = ended && 'outcome' in ended ? ended.outcome : undefined;
  const silent = !ended || outcome?.messages.length === 0;
  useEffect(() => {
    // The regions stand below the buttons, often below the edge of a low pane. What says nothing moves nothing.
    if (!silent) {
      region.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [ended, silent]);
  const bar = outcome && outcome.messages.length > 0 && <OutcomeBar outcome={outcome} />;
  const urgent = outcome?.state === 'unfinished';
  return (
    <div ref={region} className={silent ? styles.silent : undefined}>
      <div role="status">{!urgent && bar}</div>
      <div role="alert">
        {urgent && bar}
        {ended && 'error' in ended && (
          <Fault error={ended.error} advice={texts.fault.afterAction} texts={texts} />
        )}
      </div>
    </div>
  );
}

function OutcomeBar({ outcome }: { readonly outcome: Outcome }) {
  const layout = useLayout();
  const { words } = usePane();
  const { goTo, ended } = useGoTo();
  const openArea = use(OpenAreaContext);
  const { written = [] } = outcome;
  return (
    <>
      <MessageBar intent={intentOf(outcome)} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.texts.outcome[outcome.state]}</MessageBarTitle>
          {outcome.messages.map((message, index) => {
            const { at, code } = message;
            const area = NEXT_AREA[code];
            return (
              // Several messages may have one code, each for its own cell.
              <p key={index} className={layout.text}>
                {sentence(words, message)}{' '}
                {at && (
                  <Link
                    inline
                    onClick={() => {
                      goTo(at);
                    }}
                  >
                    {fill(words.texts.place.goTo, { place: placeName(at) })}
                  </Link>
                )}
                {area && (
                  <Link
                    inline
                    onClick={() => {
                      openArea(area);
                    }}
                  >
                    {fill(words.texts.place.openArea, { area: words.texts.area[area] })}
                  </Link>
                )}
              </p>
            );
          })}
          {written.length > 0 && (
            <p className={layout.text}>
              {words.texts.place.written}{' '}
              {written.slice(0, MOST_PLACES).map((at, index) => (
                <Fragment key={at.sheet}>
                  {index > 0 && ', '}
                  <Link
                    inline
                    onClick={() => {
                      goTo(at);
                    }}
                  >
                    {placeName(at)}
                  </Link>
                </Fragment>
              ))}
              {written.length > MOST_PLACES &&
                ` ${fill(words.texts.place.moreSheets, { count: written.length - MOST_PLACES })}`}
            </p>
          )}
        </MessageBarBody>
      </MessageBar>
      {ended && <EndView ended={ended} />}
    </>
  );
}
