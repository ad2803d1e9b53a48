/** The standing of the open workbook: its stage, the figures that say so, what comes up next. Read once for all areas. */
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Standing, StandingReading } from '../../actions/read-standing';
import { stageOf } from '../../core/checks/stage';
import type { Reviewed, Stage } from '../../core/checks/stage';
import { useOtherSeen } from './action';
import type { AreaId } from './area';
import { usePane } from './pane';

interface Known {
  /** Absent until it was read, and for a workbook that holds neither a plan nor a roll-up. */
  readonly standing: Standing | undefined;
  readonly stage: Stage | undefined;
  /** The outcome of the last review; absent while there was none since the pane was opened. */
  readonly reviewed: Reviewed | undefined;
  /** Tells of a review. The same function at every drawing. */
  readonly onReviewed: (reviewed: Reviewed) => void;
  /** Reads again. */
  readonly look: () => Promise<StandingReading>;
}

const StandingContext = createContext<Known | undefined>(undefined);

interface Props {
  /** The area in front. *Rà soát* shows nothing of it, so nothing is read there. */
  readonly area: AreaId | undefined;
  readonly children: ReactNode;
}

/** Reads when an area comes to the front and when an action has changed the workbook. */
export function StandingProvider({ area, children }: Props) {
  const { door, today } = usePane();
  const [standing, setStanding] = useState<Standing>();
  const [reviewed, onReviewed] = useState<Reviewed>();
  const other = useOtherSeen();
  const read = useCallback(async () => {
    const { readStanding } = await import(
      /* webpackChunkName: "plan-actions" */ '../../actions/read-standing'
    );
    return readStanding(door, today());
  }, [door, today]);
  const look = useCallback(async () => {
    const reading = await read();
    setStanding(reading.ok ? reading : undefined);
    return reading;
  }, [read]);
  useEffect(() => {
    if (area && area !== 'check') {
      read().then(
        (reading) => {
          setStanding(reading.ok ? reading : undefined);
        },
        // Nobody has asked: what goes wrong is told when somebody does.
        () => undefined,
      );
    }
  }, [area, read, other]);
  const known = useMemo<Known>(
    () => ({
      standing,
      stage: standing && stageOf(standing.facts, today(), reviewed),
      reviewed,
      onReviewed,
      look,
    }),
    [standing, today, reviewed, look],
  );
  return <StandingContext value={known}>{children}</StandingContext>;
}

/**
 * The standing of the open workbook.
 * @throws when used outside of the areas, which is a mistake in the code.
 */
export function useStanding(): Known {
  const known = use(StandingContext);
  if (!known) {
    throw new Error('No standing around this component');
  }
  return known;
}
