/** A field that suggests names while one is typed: taken by a press, or by arrows and Enter; any other name stays as typed. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useLayout } from './layout';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', flexDirection: 'column' },
  list: {
    position: 'absolute',
    top: '100%',
    insetInline: 0,
    zIndex: 1,
    margin: 0,
    padding: tokens.spacingVerticalXS,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  option: {
    padding: tokens.spacingVerticalXS,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    '&[aria-selected="true"], &:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface Suggested {
  readonly text: string;
  /** What tells it from others of its name. */
  readonly detail?: string;
}

interface Props {
  readonly name: string;
  readonly value: string;
  readonly suggested: readonly Suggested[];
  /** Where the suggestions come from, said below them. */
  readonly note: string;
  readonly onType: (value: string) => void;
  /** Called with the suggestion's number, from 0. */
  readonly onTake: (index: number) => void;
  readonly onFocus: () => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

export function SuggestInput({
  name,
  value,
  suggested,
  note,
  onType,
  onTake,
  onFocus,
  onBlur,
  ...field
}: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isShown = isOpen && suggested.length > 0;
  const take = (index: number): void => {
    setOpen(false);
    onTake(index);
  };
  const move = (step: number): void => {
    setOpen(true);
    setActive((active + step + suggested.length + (active < 0 && step < 0 ? 1 : 0)) % suggested.length);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ...(suggested.length > 0 && {
      ArrowDown: () => {
        move(1);
      },
      ArrowUp: () => {
        move(-1);
      },
    }),
    ...(isShown && {
      Escape: () => {
        setOpen(false);
      },
      ...(active >= 0 && {
        Enter: () => {
          take(active);
        },
      }),
    }),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = keys[event.key];
    if (press) {
      event.preventDefault();
      press();
    }
  };
  return (
    <div className={styles.root}>
      <Input
        {...field}
        name={name}
        value={value}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-activedescendant={isShown && active >= 0 ? `${id}${active}` : undefined}
        onChange={(_, { value: typed }) => {
          setOpen(true);
          setActive(-1);
          onType(typed);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => {
          setOpen(false);
          onBlur?.(event);
        }}
      />
      {isShown && (
        <div
          className={styles.list}
          ref={(list) => {
            // In a low pane it would open below the edge.
            list?.scrollIntoView({ block: 'nearest' });
          }}
        >
          <div role="listbox" id={id} aria-label={note} lang="vi">
            {suggested.map(({ text, detail }, index) => (
              <div
                key={`${text}${detail}`}
                id={`${id}${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                // The field keeps the focus, so that the list is not closed under the pointer.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => {
                  take(index);
                }}
              >
                <span>{text}</span>
                {detail !== undefined && <span className={layout.small}> – {detail}</span>}
              </div>
            ))}
          </div>
          <p className={layout.small}>{note}</p>
        </div>
      )}
    </div>
  );
}
