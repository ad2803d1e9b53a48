/** The pane: title, four areas as tabs, each loaded when it is first opened and kept from then on with what was typed. */
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { TurnProvider } from './action';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Unfinished } from './components/Unfinished';
import { PaneContext } from './pane';
import type { Pane } from './pane';
import { DARK, LIGHT, useDark } from './theme';

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
  rollUp: lazy(async () => ({
    default: (await import(/* webpackChunkName: "roll-up" */ './areas/RollUpArea')).RollUpArea,
  })),
} as const;

export type AreaId = keyof typeof AREAS;

const AREA_IDS = ['plan', 'check', 'score', 'rollUp'] as const satisfies AreaId[];

export interface AreaProps {
  readonly openArea: (area: AreaId) => void;
}

const tabId = (area: AreaId): string => `tab-${area}`;
const panelId = (area: AreaId): string => `panel-${area}`;

const useStyles = makeStyles({
  pane: { minHeight: '100vh' },
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tabs: {
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Four tabs in one row, even in a narrow pane with a scroll bar.
  tab: { paddingInline: tokens.spacingHorizontalSNudge },
  panel: { padding: tokens.spacingHorizontalM },
  hidden: { display: 'none' },
});

interface Props {
  readonly pane: Pane;
  /** Whether Office's theme is dark, where Office says so. */
  readonly officeDark: boolean | undefined;
}

export function App({ pane, officeDark }: Props) {
  const styles = useStyles();
  const dark = useDark(officeDark);
  useEffect(() => {
    // Scroll bars and the lists of native choices are drawn by the browser.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  const { texts } = pane.words;
  const [open, setOpen] = useState<AreaId>('plan');
  const [visited, setVisited] = useState<readonly AreaId[]>(['plan']);
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
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.pane}>
      <PaneContext value={pane}>
        <TurnProvider>
          <header className={styles.header}>
            <h1 className={styles.title}>{texts.app.title}</h1>
            <p className={styles.subtitle}>{texts.app.subtitle}</p>
          </header>
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
                      <Suspense fallback={<Spinner label={texts.app.loading} />}>
                        <Area openArea={openArea} />
                      </Suspense>
                    </ErrorBoundary>
                  )}
                </div>
              );
            })}
          </main>
        </TurnProvider>
      </PaneContext>
    </FluentProvider>
  );
}
