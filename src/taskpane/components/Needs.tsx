/** What the workbook lacks for the buttons below: said once, and each of them refers to it. */
import { Link, makeStyles } from '@fluentui/react-components';
import { createContext, use, useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Need } from '../../actions/run/missing';
import type { MessageCode } from '../../texts/messages.vi';
import { fill } from '../../core/words/format';
import { sentence } from '../state/words';
import { useHeld, useLacking } from '../state/held-context';
import { NEXT_AREA, OpenAreaContext } from '../state/next-area';
import { usePane } from '../state/pane';
import { EmptyDrawing } from './EmptyDrawing';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';

/** Ids of the elements that say what is missing, by the codes of their sentences. */
const SaidContext = createContext<ReadonlyMap<MessageCode, string>>(new Map());

const useStyles = makeStyles({
  // Among buttons in a row it has a line of its own.
  line: { flexBasis: '100%' },
});

interface Props {
  readonly of: readonly Need[];
  readonly children: ReactNode;
}

/** Says which of the needs is not met, unless something around it has said so. */
export function Needs({ of, children }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const openArea = use(OpenAreaContext);
  const { area: here } = useHeld();
  const lacking = useLacking(of);
  const around = use(SaidContext);
  const id = useId();
  const code = lacking?.code;
  const isSaid = code === undefined || around.has(code);
  const said = useMemo(
    () => (isSaid ? around : new Map([...around, [code, id]])),
    [around, code, id, isSaid],
  );
  const area = code && NEXT_AREA[code];
  return (
    <SaidContext value={said}>
      {lacking && !isSaid && around.size === 0 && here && <EmptyDrawing area={here} />}
      {lacking && !isSaid && (
        <p className={`${layout.text} ${styles.line}`}>
          <MarkedWord
            mark="info"
            word={
              <span>
                <span id={id}>{sentence(words, lacking)}</span>{' '}
                {area && area !== here && (
                  <Link
                    inline
                    onClick={() => {
                      openArea(area);
                    }}
                  >
                    {fill(words.texts.place.openArea, { area: words.texts.area[area] })}
                  </Link>
                )}
              </span>
            }
          />
        </p>
      )}
      {children}
    </SaidContext>
  );
}

/** Properties of a button that is disabled, yet focusable, while an action runs or a need is not met. */
export function useGate(
  busy: boolean,
  needs: readonly Need[],
): { readonly disabledFocusable: boolean; readonly 'aria-describedby'?: string } {
  const lacking = useLacking(needs);
  const said = use(SaidContext);
  const id = lacking && said.get(lacking.code);
  return {
    disabledFocusable: busy || lacking !== undefined,
    ...(id === undefined ? {} : { 'aria-describedby': id }),
  };
}
