/** Keys while no cell is being edited: Excel's own, as far as the page has what they do. */
import type { FileSheet } from '../../files/parts/workbook';
import { extentOf, lastFilled, leapt, masterOf, stepped } from './selection';
import type { Place, Selection, Step } from './selection';

/** A press, as browsers tell it. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type KeyAction =
  | { readonly do: 'move'; readonly to: Move; readonly isExtending: boolean }
  | { readonly do: 'edit' | 'list' | 'clear' | 'undo' | 'redo' | 'all' | 'leave' };

/** A move: a step, a leap over filled cells, or to either end of a row or of the sheet. */
export type Move =
  | { readonly kind: 'step' | 'leap' | 'page'; readonly step: Step }
  | { readonly kind: 'rowStart' | 'start' | 'end' };

const ARROWS: Readonly<Partial<Record<string, Step>>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

const COMMANDS: Readonly<Partial<Record<string, 'undo' | 'redo' | 'all'>>> = {
  z: 'undo',
  y: 'redo',
  a: 'all',
};

/** The action of a press; nothing for one that types, or that is the browser's. */
export function keyAction({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): KeyAction | undefined {
  const command = ctrlKey || metaKey;
  const move = (to: Move, isExtending = shiftKey): KeyAction => ({ do: 'move', to, isExtending });
  const arrow = ARROWS[key];
  if (arrow) {
    return altKey
      ? key === 'ArrowDown'
        ? { do: 'list' }
        : undefined
      : move({ kind: command ? 'leap' : 'step', step: arrow });
  }
  if (command) {
    const lower = key.toLowerCase();
    const named = COMMANDS[lower];
    return key === 'Home'
      ? move({ kind: 'start' })
      : key === 'End'
        ? move({ kind: 'end' })
        : named && !altKey
          ? { do: named === 'undo' && shiftKey ? 'redo' : named }
          : undefined;
  }
  const sign = shiftKey ? -1 : 1;
  switch (key) {
    case 'Enter':
      return move({ kind: 'step', step: { down: sign, right: 0 } }, false);
    case 'Tab':
      return move({ kind: 'step', step: { down: 0, right: sign } }, false);
    case 'PageDown':
      return move({ kind: 'page', step: { down: 1, right: 0 } });
    case 'PageUp':
      return move({ kind: 'page', step: { down: -1, right: 0 } });
    case 'Home':
      return move({ kind: 'rowStart' });
    case 'End':
      return move({ kind: 'leap', step: { down: 0, right: 1 } });
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'leave' };
    default:
      return undefined;
  }
}

/** The selection after a move. @param page rows that fit into view. */
export function movedBy(
  sheet: FileSheet,
  { at, to }: Selection,
  move: Move,
  isExtending: boolean,
  page: number,
): Selection {
  const from = isExtending ? to : at;
  const place = placeOf(sheet, from, move, page);
  return isExtending ? { at, to: place } : { at: place, to: place };
}

function placeOf(sheet: FileSheet, from: Place, move: Move, page: number): Place {
  switch (move.kind) {
    case 'step':
      return stepped(sheet, from, move.step);
    case 'leap':
      return leapt(sheet, from, move.step);
    case 'page':
      return stepped(sheet, from, { down: move.step.down * page, right: 0 });
    case 'rowStart':
      return stepped(sheet, from, { down: 0, right: -from.column });
    case 'start':
      return masterOf(sheet, { row: 0, column: 0 });
    case 'end':
      return masterOf(sheet, lastFilled(sheet));
  }
}

/** All cells that hold something. */
export const allOf = (sheet: FileSheet, { at }: Selection): Selection => {
  const last = lastFilled(sheet);
  return extentOf(sheet).rows > 0 ? { at: { row: 0, column: 0 }, to: last } : { at, to: at };
};
