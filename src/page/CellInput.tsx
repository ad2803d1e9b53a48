/** The field in the cell in use. Unseen until one types, with the choices of a list and the calendar of a day. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { fold } from '../core/words/fold';
import type { PageTexts } from '../texts/page.en';
import type { Choice, Declared } from './typing/declared';
import { keyAction } from './typing/keys';
import type { KeyAction, Move } from './typing/keys';

/** Choices shown at once. */
const MOST_CHOICES = 100;

const useStyles = makeStyles({
  field: {
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    border: 'none',
    padding: '1px 4px',
    margin: 0,
    color: 'transparent',
    caretColor: 'transparent',
    backgroundColor: 'transparent',
    pointerEvents: 'none',
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    fontSize: '15px',
    outline: 'none',
    ':focus': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  editing: {
    inset: 'auto',
    top: '-1px',
    left: '-1px',
    width: 'max(calc(100% + 2px), 140px)',
    minHeight: 'calc(100% + 2px)',
    caretColor: '#000000',
    pointerEvents: 'auto',
    overflow: 'auto',
    zIndex: 6,
    color: '#000000',
    backgroundColor: '#ffffff',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    maxHeight: '260px',
  },
  open: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    width: '20px',
    height: '20px',
    padding: 0,
    border: '1px solid #808080',
    backgroundColor: '#f5f5f5',
    color: '#242424',
    fontSize: '12px',
    lineHeight: '16px',
    cursor: 'pointer',
    zIndex: 5,
  },
  list: {
    position: 'absolute',
    top: '100%',
    left: '-1px',
    zIndex: 7,
    minWidth: 'calc(100% + 2px)',
    maxWidth: '420px',
    maxHeight: '240px',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    textAlign: 'left',
    fontWeight: 'normal',
    whiteSpace: 'normal',
    color: '#000000',
    backgroundColor: '#ffffff',
    border: '1px solid #616161',
    boxShadow: tokens.shadow8,
  },
  choice: { padding: '3px 8px', cursor: 'pointer' },
  active: { backgroundColor: '#cfe4fa' },
  calendar: {
    position: 'absolute',
    bottom: 0,
    right: 0,
    width: '1px',
    height: '1px',
    opacity: 0,
    border: 'none',
    padding: 0,
  },
});

interface Props {
  /** The cell's address. */
  readonly name: string;
  readonly gridId: string;
  /** The text to go on from. */
  readonly text: string;
  readonly declared: Declared;
  readonly texts: PageTexts;
  /** Whether the field takes the focus as soon as it is there. */
  readonly takesFocus: RefObject<boolean>;
  /** Set while the cell is edited: writes what was typed. */
  readonly pending: RefObject<(() => boolean) | undefined>;
  /** Counts double-clicks: each begins to edit. */
  readonly asked: number;
  readonly onType: (text: string) => boolean;
  readonly onMove: (move: Move, isExtending: boolean) => void;
  readonly onAction: (action: Exclude<KeyAction['do'], 'move' | 'edit' | 'list'>) => void;
  readonly onCopy: (data: DataTransfer, isCut: boolean) => void;
  readonly onPaste: (data: DataTransfer) => void;
}

/** `enter`: begun by typing, so that arrows leave the cell, as in Excel. */
type Mode = 'off' | 'enter' | 'edit';

export function CellInput(props: Props) {
  const { name, text, declared, texts, takesFocus, pending, asked, onType, onMove, onAction } = props;
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<Mode>('off');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  /** Tab leaves the sheet: Esc was pressed, or Tab has just led here. */
  const isLeaving = useRef(false);
  const choices = mode === 'off' ? [] : offered(declared.choices, query, text);
  const listId = `${props.gridId}-list`;

  const begin = (how: Mode, value: string): void => {
    if (field.current) {
      field.current.value = value;
      field.current.focus({ preventScroll: true });
      field.current.setSelectionRange(value.length, value.length);
    }
    setQuery(value);
    setActive(-1);
    setMode(how);
  };
  const end = (): void => {
    if (field.current) {
      field.current.value = '';
    }
    setMode('off');
  };
  /** Writes what was typed. @returns whether it was taken. */
  const commit = (value = field.current?.value ?? ''): boolean => {
    if (mode === 'off') {
      return true;
    }
    if (value !== text && !onType(value)) {
      return false;
    }
    end();
    return true;
  };
  useLayoutEffect(() => {
    if (takesFocus.current) {
      field.current?.focus({ preventScroll: true });
    }
  }, [takesFocus]);
  useEffect(() => {
    pending.current = mode === 'off' ? undefined : () => commit();
    return () => {
      pending.current = undefined;
    };
  });
  const seen = useRef(asked);
  useEffect(() => {
    if (asked !== seen.current) {
      seen.current = asked;
      begin('edit', text);
    }
  });
  useLayoutEffect(() => {
    // As high as what is in it.
    if (field.current) {
      field.current.style.height = mode === 'off' ? '' : '0';
      field.current.style.height = mode === 'off' ? '' : `${field.current.scrollHeight + 4}px`;
    }
  }, [mode, query]);

  const whileOff = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action || event.nativeEvent.isComposing || (event.key === 'Tab' && isLeaving.current)) {
      return;
    }
    event.preventDefault();
    isLeaving.current = action.do === 'leave';
    if (action.do === 'move') {
      onMove(action.to, action.isExtending);
    } else if (action.do === 'edit' || action.do === 'list') {
      begin('edit', text);
    } else {
      onAction(action.do);
    }
  };
  const whileOn = (event: KeyboardEvent): void => {
    const press = keyAction(event);
    const step = press?.do === 'move' ? press : undefined;
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end();
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end');
      setQuery(field.current?.value ?? '');
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setActive(Math.max(-1, Math.min(choices.length - 1, active + by)));
    } else if (
      step &&
      (event.key === 'Enter' || event.key === 'Tab' || (mode === 'enter' && event.key.startsWith('Arrow')))
    ) {
      event.preventDefault();
      if (commit(choices[active]?.text)) {
        onMove(step.to, false);
      }
    }
  };
  return (
    <>
      <textarea
        ref={field}
        className={mergeClasses(styles.field, mode !== 'off' && styles.editing)}
        aria-label={name}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        {...(choices.length > 0
          ? {
              'aria-autocomplete': 'list',
              'aria-haspopup': 'listbox',
              'aria-controls': listId,
              'aria-activedescendant': active < 0 ? undefined : `${listId}-${active}`,
            }
          : {})}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(-1);
          isLeaving.current = false;
          if (mode === 'off') {
            setMode('enter');
          }
        }}
        onKeyDown={mode === 'off' ? whileOff : whileOn}
        onFocus={() => {
          // Who only passes by with Tab goes on with Tab.
          isLeaving.current = !takesFocus.current;
          takesFocus.current = true;
        }}
        onBlur={() => {
          takesFocus.current = false;
          if (!commit()) {
            end();
          }
        }}
        onCopy={(event) => {
          if (mode === 'off') {
            event.preventDefault();
            props.onCopy(event.clipboardData, false);
          }
        }}
        onCut={(event) => {
          if (mode === 'off') {
            event.preventDefault();
            props.onCopy(event.clipboardData, true);
          }
        }}
        onPaste={(event) => {
          if (mode === 'off') {
            event.preventDefault();
            props.onPaste(event.clipboardData);
          }
        }}
      />
      {mode === 'off' && declared.choices && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          aria-label={texts.choose}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            begin('edit', text);
          }}
        >
          ▾
        </button>
      )}
      {mode === 'off' && !declared.choices && declared.kind === 'day' && (
        <DayButton
          texts={texts}
          onDay={(day) => {
            onType(day);
          }}
        />
      )}
      {choices.length > 0 && (
        <ul id={listId} role="listbox" aria-label={texts.choose} className={styles.list}>
          {choices.map((choice, index) => (
            <li
              key={choice.text}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={mergeClasses(styles.choice, index === active && styles.active)}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                commit(choice.text);
              }}
            >
              {choice.text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The choices that have what was typed in them; all while nothing else was typed than what the cell holds. */
function offered(choices: readonly Choice[] | undefined, query: string, text: string): readonly Choice[] {
  const sought = fold(query.trim());
  return (choices ?? [])
    .filter((choice) => query === text || fold(choice.text).includes(sought))
    .slice(0, MOST_CHOICES);
}

/** The browser's own calendar. */
function DayButton({ texts, onDay }: { readonly texts: PageTexts; readonly onDay: (day: string) => void }) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="date"
        className={styles.calendar}
        tabIndex={-1}
        aria-label={texts.chooseDay}
        onChange={(event) => {
          if (event.target.value !== '') {
            onDay(event.target.value);
          }
        }}
      />
      <button
        type="button"
        tabIndex={-1}
        className={styles.open}
        aria-label={texts.chooseDay}
        onMouseDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={() => {
          picker.current?.showPicker();
        }}
      >
        ▾
      </button>
    </>
  );
}
