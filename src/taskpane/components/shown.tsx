/** Long lists, a part at a time. Thousands of lines at once would hold the pane up, and nobody reads them here; the sheets hold them all. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';

/** Lines that are drawn within 50 ms. */
const STEP = 100;

/**
 * The first of the items, and the button that shows some more of them. There is nothing in its place when all are
 * shown.
 * @param first how many are shown at the beginning.
 */
export function useShown<T>(
  items: readonly T[],
  first = STEP,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const { rollUp: texts } = usePane().words.texts;
  const [most, setMost] = useState(first);
  const left = items.length - most;
  return {
    shown: items.slice(0, most),
    more: left > 0 && (
      <Button
        size="small"
        onClick={() => {
          setMost(most + STEP);
        }}
      >
        {left > STEP ? fill(texts.more, { count: STEP, left }) : fill(texts.moreAll, { left })}
      </Button>
    ),
  };
}
