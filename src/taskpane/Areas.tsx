/** The areas as tabs, each loaded when it is first opened and kept from then on with what was typed. */
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkbookDoor } from '../workbook/draft/door';
import { TurnProvider } from './state/action';
import { AREA_IDS } from './state/area';
import type { AreaId } from './state/area';
import { ErrorBoundary } from './components/ErrorBoundary';
import { LayoutNotice } from './components/LayoutNotice';
import { Unfinished } from './components/Unfinished';
import { WorkStrip } from './components/WorkStrip';
import { firstArea, readHeld } from './state/held';
import { HeldProvider } from './state/held-context';
import { keepFocus } from './kept-focus';
import { OpenAreaContext } from './state/next-area';
import type { OpenArea } from './state/next-area';
import { StandingProvider } from './state/standing';
import { PaneContext, usePane } from './state/pane';
import type { Pane } from './state/pane';
import { stoppableDoor } from './state/stoppable-door';

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
} as const satisfies Record<AreaId, unknown>;

const Settings = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ './components/Settings')).Settings,
}));

/** Grows with the pane: at 320 px the five words have 316 px. */
const TAB_PADDING = 'clamp(1px, (100vw - 316px) / 10, 11px)';

const tabId = (area: AreaId): string => `tab-${area}`;
const panelId = (area: AreaId): string => `panel-${area}`;

const SETTINGS_BUTTON = 'settings';

const useStyles = makeStyles({
  // In the header, which is there before the words are.
  corner: {
    position: 'absolute',
    top: tokens.spacingVerticalM,
    insetInlineEnd: tokens.spacingHorizontalS,
  },
  tabs: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Five tabs in one row at 320 px, the least of Excel for Windows. Where a font or text drawn larger leaves less room, their
  // words stand in two lines.
  tab: {
    flex: '0 1 auto',
    minWidth: 0,
    // Fluent gives its own padding by sides. In a wider pane the first word stands where the headings do.
    paddingLeft: TAB_PADDING,
    paddingRight: TAB_PADDING,
    // Also the unseen copy in bold that keeps a tab's width the same.
    '& span': {
      paddingInline: '1px',
      fontSize: tokens.fontSizeBase200,
      textAlign: 'center',
      whiteSpace: 'normal',
    },
  },
  panel: {
    padding: tokens.spacingHorizontalM,
    // In a pane pulled wide, lines stay short enough to read.
    maxWidth: '720px',
    // Fields are as wide as there is room for, whatever stands in them: a long choice must not push its arrow out of sight.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input, & .fui-Select, & .fui-Textarea': { minWidth: 0, maxWidth: '100%' },
    '& .fui-Input__input, & .fui-Textarea__textarea': { minWidth: 0 },
    '& .fui-Select__select': { textOverflow: 'ellipsis' },
    '& details[open] > summary': { marginBottom: tokens.spacingVerticalXS },
  },
  hidden: { display: 'none' },
});

interface Props {
  readonly pane: Pane;
  /** The area to begin with. */
  readonly first: string | undefined;
}

export function Areas({ pane: given, first }: Props) {
  const styles = useStyles();
  const { texts } = given.words;
  const held = useMemo(() => stoppableDoor(given.door), [given.door]);
  const { door } = held;
  const pane = useMemo(() => ({ ...given, door }), [given, door]);
  const { open, visited, show: bringUp } = useOpenArea(door, first);
  const [isSetting, setIsSetting] = useState(false);
  const [asked, setAsked] = useState<Readonly<Partial<Record<AreaId, number>>>>({});
  const main = useKeptFocus();
  const show = (area: AreaId): void => {
    setIsSetting(false);
    bringUp(area);
  };
  /** Opens an area from a button within another, which goes out of sight. The focus goes to the tab instead of getting lost. */
  const openArea: OpenArea = (area, wish) => {
    show(area);
    if (wish === 'run') {
      setAsked((before) => ({ ...before, [area]: (before[area] ?? 0) + 1 }));
    }
    // From the settings: the tab comes into sight with the next drawing.
    requestAnimationFrame(() => document.getElementById(tabId(area))?.focus());
  };
  return (
    <PaneContext value={pane}>
      <OpenAreaContext value={openArea}>
        <TurnProvider held={held}>
          <HeldProvider area={open}>
            <StandingProvider area={open}>
              <SettingsButton
                isOpen={isSetting}
                onPress={() => {
                  setIsSetting(!isSetting);
                }}
              />
              <Unfinished />
              <LayoutNotice />
              <main ref={main}>
                {isSetting && (
                  <div className={styles.panel}>
                    <Part>
                      <Settings
                        onClose={() => {
                          setIsSetting(false);
                          document.getElementById(SETTINGS_BUTTON)?.focus();
                        }}
                      />
                    </Part>
                  </div>
                )}
                <div className={isSetting ? styles.hidden : undefined}>
                  <Tabs open={open} onSelect={show} />
                  {open === undefined && (
                    <p role="status" className={styles.panel}>
                      {texts.app.loading}
                    </p>
                  )}
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
                          <Part>
                            <Area shown={area === open && !isSetting} asked={asked[area] ?? 0} />
                          </Part>
                        )}
                      </div>
                    );
                  })}
                </div>
              </main>
              <WorkStrip held={held} />
            </StandingProvider>
          </HeldProvider>
        </TurnProvider>
      </OpenAreaContext>
    </PaneContext>
  );
}

/** Gives the part whose focus is kept when a control goes, with what stands above the areas. */
function useKeptFocus() {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const whole = main.current?.parentElement;
    return whole ? keepFocus(whole) : undefined;
  }, []);
  return main;
}

/** Holds which area is in front, and which were opened before. @param first the area to begin with */
function useOpenArea(door: WorkbookDoor, first: string | undefined) {
  /** Absent until it is known what the workbook is opened for. */
  const [open, setOpen] = useState(() => AREA_IDS.find((id) => id === first));
  const [visited, setVisited] = useState<readonly AreaId[]>(open ? [open] : []);
  useEffect(() => {
    if (open === undefined) {
      void readHeld(door).then((held) => {
        const area = firstArea(held);
        setOpen((chosen) => chosen ?? area);
        setVisited((before) => (before.length > 0 ? before : [area]));
      });
    }
  }, [door, open]);
  return {
    open,
    visited,
    show: (area: AreaId): void => {
      setOpen(area);
      setVisited((before) => (before.includes(area) ? before : [...before, area]));
    },
  };
}

interface SettingsButtonProps {
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/** The button of the settings, in the corner of the header. */
function SettingsButton({ isOpen, onPress }: SettingsButtonProps) {
  const styles = useStyles();
  const { settings } = usePane().words.texts;
  return (
    <section aria-label={settings.heading}>
      <div className={styles.corner}>
        <Button
          id={SETTINGS_BUTTON}
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={settings.heading}
          aria-expanded={isOpen}
          onClick={onPress}
        />
      </div>
    </section>
  );
}

interface TabsProps {
  readonly open: AreaId | undefined;
  readonly onSelect: (area: AreaId) => void;
}

function Tabs({ open, onSelect }: TabsProps) {
  const styles = useStyles();
  const { texts } = usePane().words;
  return (
    <TabList
      className={styles.tabs}
      aria-label={texts.app.areas}
      selectedValue={open ?? null}
      onTabSelect={(_, { value }) => {
        const area = AREA_IDS.find((id) => id === value);
        if (area) {
          onSelect(area);
        }
      }}
    >
      {AREA_IDS.map((area) => (
        <Tab key={area} className={styles.tab} id={tabId(area)} value={area} aria-controls={panelId(area)}>
          {texts.area[area]}
        </Tab>
      ))}
    </TabList>
  );
}

/** A part that is loaded when it is first shown. What breaks in it leaves the rest of the pane alone. */
function Part({ children }: { readonly children: ReactNode }) {
  const { texts } = usePane().words;
  return (
    <ErrorBoundary texts={texts}>
      <Suspense fallback={<p role="status">{texts.app.loading}</p>}>{children}</Suspense>
    </ErrorBoundary>
  );
}
