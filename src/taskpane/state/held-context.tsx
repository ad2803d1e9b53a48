/** What the open workbook holds, read once for all parts of the pane. Buttons are disabled by it. */
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Need } from '../../actions/run/missing';
import type { Message } from '../../core/words/message';
import { useOtherSeen } from './action';
import type { AreaId } from './area';
import { after, lackingIn, readHeld } from './held';
import type { Held } from './held';
import { usePane } from './pane';

interface Looked {
  /** Absent until the workbook was looked at. */
  readonly held: Held | undefined;
  readonly look: () => void;
  /** The area in front. */
  readonly area: AreaId | undefined;
}

const HeldContext = createContext<Looked>({ held: undefined, look: () => undefined, area: undefined });

interface Props {
  /** The area in front; absent until it is known which. */
  readonly area: AreaId | undefined;
  readonly children: ReactNode;
}

/** Looks at the workbook when an area comes to the front, and when an action has changed it. */
export function HeldProvider({ area, children }: Props) {
  const { door } = usePane();
  const [held, setHeld] = useState<Held>();
  const look = useCallback(() => {
    void readHeld(door).then((now) => {
      setHeld((before) => after(before, now));
    });
  }, [door]);
  const other = useOtherSeen();
  useEffect(() => {
    if (area) {
      look();
    }
  }, [area, look, other]);
  const looked = useMemo(() => ({ held, look, area }), [held, look, area]);
  return <HeldContext value={looked}>{children}</HeldContext>;
}

export const useHeld = (): Looked => use(HeldContext);

/** The sentence of what the open workbook lacks for these needs, if anything. */
export const useLacking = (needs: readonly Need[]): Message | undefined => lackingIn(useHeld().held, needs);
