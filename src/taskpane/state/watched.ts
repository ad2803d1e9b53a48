/** Changes that users make in the workbook while the pane is open. */
import { useEffect, useRef, useState } from 'react';
import { usePane } from './pane';

/** The time to wait after the last change, in milliseconds: whoever types in one cell types in the next. */
const PAUSE = 2000;

export interface Changed {
  /** Users have changed something since the last look. */
  readonly isStale: boolean;
  /** Forgets the changes: what is shown is up to date again. */
  readonly forget: () => void;
}

/**
 * Hears of changes while `listening`, and once they pause tries to look again.
 * @param look resolves to whether it has looked; it does not reject.
 */
export function useChanged(listening: boolean, look: () => Promise<boolean>): Changed {
  const { watch } = usePane();
  const [isStale, setIsStale] = useState(false);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!listening || !watch) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watch(() => {
      setIsStale(true);
      clearTimeout(timer);
      timer = setTimeout(() => {
        void latest.current().then((looked) => {
          if (looked) {
            setIsStale(false);
          }
        });
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [listening, watch]);
  return {
    isStale,
    forget: () => {
      setIsStale(false);
    },
  };
}
