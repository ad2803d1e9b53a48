/** Going to where a message points. */
import { useState } from 'react';
import type { CellAt } from '../../workbook/cells/cells';
import { settle } from './ended';
import type { Ended } from './ended';
import { usePane } from './pane';

/** Selects cells on request; `ended` says why the last one could not be shown. */
export function useGoTo(): { goTo: (at: CellAt) => void; ended: Ended | undefined } {
  const { door } = usePane();
  const [ended, setEnded] = useState<Ended>();
  const goTo = (at: CellAt): void => {
    setEnded(undefined);
    void settle(async () => {
      const shown = await door.show(at);
      return { state: 'unchanged', messages: shown ? [] : [{ code: 'workbook.cellGone' }] };
    }).then(setEnded);
  };
  return { goTo, ended };
}
