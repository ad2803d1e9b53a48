import { cellName, parseArea } from '../../workbook/cells/cells';
import type { FileSheet } from '../../files/parts/workbook';
import { keyAction, movedBy } from './keys';
import type { Press } from './keys';

const PLAIN: Press = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

/** `Ctrl+Shift+Home` as a press. */
function press(name: string): Press {
  const parts = name.split('+');
  return {
    ...PLAIN,
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

const sheet: FileSheet = {
  name: 'S',
  visibility: 'visible',
  cells: new Map([0, 1, 2].map((row) => [row, new Map([0, 1, 2].map((column) => [column, { value: 1 }]))])),
};

test.each([
  ['ArrowDown', 'B2', 'B3'],
  ['Shift+ArrowDown', 'B2', 'B2:B3'],
  ['Ctrl+ArrowRight', 'A2', 'C2'],
  ['Ctrl+Shift+ArrowDown', 'A1', 'A1:A3'],
  ['Enter', 'B2', 'B3'],
  ['Shift+Enter', 'B2', 'B1'],
  ['Tab', 'B2', 'C2'],
  ['Shift+Tab', 'B2', 'A2'],
  ['PageDown', 'B2', 'B12'],
  ['PageUp', 'B12', 'B2'],
  ['Home', 'C3', 'A3'],
  ['End', 'A3', 'C3'],
  ['Ctrl+Home', 'C3', 'A1'],
  ['Ctrl+End', 'A1', 'C3'],
])('%s in %s leads to %s', (name, from, expected) => {
  const { row = 0, column = 0 } = parseArea(from) ?? {};
  const at = { row, column };
  const action = keyAction(press(name));
  const next =
    action?.do === 'move' ? movedBy(sheet, { at, to: at }, action.to, action.isExtending, 10) : undefined;
  const named = next && [next.at, next.to].map((place) => cellName(place.row, place.column));
  expect([...new Set(named)].join(':')).toBe(expected);
});

test.each([
  ['F2', 'edit'],
  ['Delete', 'clear'],
  ['Backspace', 'clear'],
  ['Escape', 'leave'],
  ['Ctrl+z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Ctrl+y', 'redo'],
  ['Ctrl+a', 'all'],
  ['Alt+ArrowDown', 'list'],
  ['a', undefined],
  ['Ctrl+c', undefined],
  ['F5', undefined],
  ['Alt+ArrowUp', undefined],
])('%s: %s', (name, expected) => {
  expect(keyAction(press(name))?.do).toBe(expected);
});
