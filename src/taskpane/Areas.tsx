/** The areas as tabs, each loaded when it is first opened and kept from then on with what was typed. */
import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { TurnProvider } from './action';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Unfinished } from './components/Unfinished';
import { PaneContext } from './pane';
import type { Pane } from './pane';

const AREAS = {
  plan: lazy(async () => ({
    default: (await import(/* webpackChunkName: "plan" */ './areas/PlanArea')).PlanArea,
  })),
  check: lazy(async () => ({
    default: (await import(/* webpackChunkName: "check" */ './areas/CheckArea')).CheckArea,
  })),
  score: lazy(async () => ({
    default: (await import(/* webpackChunkName: "score" */ './areas/ScoreArea')).ScoreArea,
  })),
  review: lazy(async () => ({
    default: (await import(/* webpackChunkName: "review" */ './areas/ReviewArea')).ReviewArea,
  })),
  rollUp: lazy(async () => ({
    default: (await import(/* webpackChunkName: "roll-up" */ './areas/RollUpArea')).RollUpArea,
  })),
} as const;

export type AreaId = keyof typeof AREAS;

const AREA_IDS = ['plan', 'check', 'score', 'review', 'rollUp'] as const satisfies AreaId[];

export interface AreaProps {
  readonly openArea: (area: AreaId) => void;
  /** Whether the area is the one in front: those opened before stay as they are, out of sight. */
  readonly shown: boolean;
}

const tabId = (area: AreaId): string => `tab-${area}`;
const panelId = (area: AreaId): string => `panel-${area}`;

const useStyles = makeStyles({
  tabs: {
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Five tabs in one row, even in a pane of 350 px with a scroll bar.
  tab: {
    paddingInline: tokens.spacingHorizontalXXS,
    // Also the unseen copy in bold that keeps a tab's width the same.
    '& span': { fontSize: tokens.fontSizeBase200 },
  },
  panel: { padding: tokens.spacingHorizontalM },
  hidden: { display: 'none' },
});

interface Props {
  readonly pane: Pane;
  /** The area to begin with. */
  readonly first: string | undefined;
}

export function Areas({ pane, first }: Props) {
  const styles = useStyles();
  const { texts } = pane.words;
  const [open, setOpen] = useState<AreaId>(() => AREA_IDS.find((id) => id === first) ?? 'plan');
  const [visited, setVisited] = useState<readonly AreaId[]>([open]);
  const show = (area: AreaId): void => {
    setOpen(area);
    setVisited((before) => (before.includes(area) ? before : [...before, area]));
  };
  /** From a button within an area, which goes out of sight: the focus goes to the tab instead of getting lost. */
  const openArea = (area: AreaId): void => {
    show(area);
    document.getElementById(tabId(area))?.focus();
  };
  return (
    <PaneContext value={pane}>
      <TurnProvider>
        <Unfinished />
        <main>
          <TabList
            className={styles.tabs}
            aria-label={texts.app.areas}
            selectedValue={open}
            onTabSelect={(_, { value }) => {
              const area = AREA_IDS.find((id) => id === value);
              if (area) {
                show(area);
              }
            }}
          >
            {AREA_IDS.map((area) => (
              <Tab
                key={area}
                className={styles.tab}
                id={tabId(area)}
                value={area}
                aria-controls={panelId(area)}
              >
                {texts.area[area]}
              </Tab>
            ))}
          </TabList>
          {AREA_IDS.map((area) => {
            const Area = AREAS[area];
            return (
              <div
                key={area}
                role="tabpanel"
                id={panelId(area)}
                aria-labelledby={tabId(area)}
                className={mergeClasses(styles.panel, area !== open && styles.hidden)}
              >
                {visited.includes(area) && (
                  <ErrorBoundary texts={texts}>
                    <Suspense fallback={<p role="status">{texts.app.loading}</p>}>
                      <Area openArea={openArea} shown={area === open} />
                    </Suspense>
                  </ErrorBoundary>
                )}
              </div>
            );
          })}
        </main>
      </TurnProvider>
    </PaneContext>
  );
}
