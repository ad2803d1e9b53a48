/**
 * Cells that the sheet's own formulas read otherwise than a person does, in every column that is read. These are numbers and
 * days kept as text, words spelled otherwise than the list, what has two readings, and what has none.
 */
import { fromSerial } from '../../../workbook/cells/serial';
import type { Fix, Found, Rule } from '../finding';
import { showTyped } from '../../plan/typed-columns';
import { typedCells, writesTyped } from '../typed';
import type { TypedCell } from '../typed';
import type { Typed } from '../../values/kind';
import type { Read, UnreadCode } from '../../values/reading';

export const typedCellsRead: Rule = {
  id: 'typedCells',
  level: 'error',
  about: 'workbook',
  codes: [
    'typed.readAs',
    'typed.ask',
    'typed.perhaps',
    'typed.fraction',
    'typed.otherYear',
    'typed.blank',
    'typed.error',
    'typed.old',
    'typed.notNumber',
    'typed.severalNumbers',
    'typed.notDay',
    'typed.noSuchDay',
    'typed.notInList',
  ],
  source:
    'The workbook contract: formulas count with numbers and serial days, and compare words exactly; people type otherwise',
  run: (view) => typedCells(view).flatMap(check),
};

function check(cell: TypedCell): Found[] {
  const { reading, column, at, counts } = cell;
  const value = said(cell);
  switch (reading.state) {
    case 'blank':
      return counts
        ? [
            {
              code: 'typed.blank',
              params: { column },
              at,
              fix: { code: 'fix.emptyCell', edits: [emptied(cell)], changesIssuedText: false },
            },
          ]
        : [];
    case 'unread':
      return unreadCell(cell, reading.why.code, value);
    case 'read':
      return readOtherwise(cell, reading, value);
  }
}

/** Excel's error for a result that is not there yet; the page's for a formula that it cannot calculate again. */
const NOT_CALCULATED = '#GETTING_DATA';

function unreadCell({ kind, column, at }: TypedCell, why: UnreadCode, value: string): Found[] {
  // A year that cannot be read is told with the plan's other facts (info.ts), and a list that is open takes any word.
  if (kind.kind === 'year' || (kind.kind === 'word' && kind.open)) {
    return [];
  }
  const params = { value, column };
  if (value === NOT_CALCULATED) {
    return [{ code: 'typed.old', params: { column }, at }];
  }
  const code =
    why === 'unread.boolean' ? (kind.kind === 'day' ? 'typed.notDay' : 'typed.notNumber') : UNREAD[why];
  if (kind.kind === 'word' || kind.kind === 'yesNo') {
    const known = kind.kind === 'word' ? kind.words : [kind.yes, ...(kind.no === null ? [] : [kind.no])];
    return why === 'unread.error'
      ? [{ code: 'typed.error', params, at }]
      : [{ code: 'typed.notInList', params: { ...params, known: known.join(', ') }, at }];
  }
  return [{ code, params, at }];
}

function readOtherwise(
  cell: TypedCell,
  { value: meant, other, sure, native, as }: Read<Typed>,
  value: string,
): Found[] {
  const { kind, column, at } = cell;
  const reading = showTyped(meant, kind);
  const params = { value, column, reading };
  const codes = as.map(({ code }) => code);
  if (sure) {
    // A time of day beside a moment is no mistake.
    return native || (kind.kind === 'day' && kind.time && codes.every((code) => code === 'as.time'))
      ? []
      : [
          {
            code: 'typed.readAs',
            params: { ...params, reading: reading === '' ? 'để trống' : reading },
            at,
            ...(kind.kind === 'word' && kind.open ? { level: 'review' as const } : {}),
            fix: fixOf(cell, meant),
          },
        ];
  }
  if (kind.kind === 'year') {
    return [];
  }
  // What formulas take as it stands is not wrong in them: it is asked.
  const level = native ? ({ level: 'review' } as const) : {};
  if (codes.includes('as.otherYear')) {
    return [
      {
        code: 'typed.otherYear',
        params,
        at,
        ...level,
        ...(other === undefined ? {} : { fix: fixOf(cell, other) }),
      },
    ];
  }
  if (other !== undefined) {
    return codes.includes('as.fraction')
      ? [
          {
            code: 'typed.fraction',
            params: { value, column, other: showTyped(other, kind) },
            at,
            ...level,
            fix: fixOf(cell, other),
          },
        ]
      : [
          {
            code: 'typed.ask',
            params: { ...params, other: showTyped(other, kind) },
            at,
            ...level,
            fix: fixOf(cell, meant),
            otherFix: fixOf(cell, other),
          },
        ];
  }
  return codes.includes('as.fraction') && native
    ? []
    : [{ code: 'typed.perhaps', params, at, ...level, fix: fixOf(cell, meant) }];
}

const fixOf = (cell: TypedCell, value: Typed): Fix => ({
  code: 'fix.writeTyped',
  params: { value: showTyped(value, cell.kind) },
  edits: [writesTyped(cell, value)],
  changesIssuedText: false,
  keepsMeaning: true,
});

const emptied = (cell: TypedCell) => ({ ...writesTyped(cell, ''), put: { value: null } });

/** A cell as it is told: numbers as people write them. */
function said({ value, kind }: TypedCell): string {
  const day = kind.kind === 'day' && typeof value === 'number' && value > 0 ? fromSerial(value) : undefined;
  return day && typeof value === 'number' && value < 1e6
    ? showTyped(day, kind)
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value ?? '').replace(
          typeof value === 'number' ? '.' : /\s+/gu,
          typeof value === 'number' ? ',' : ' ',
        );
}

const UNREAD = {
  'unread.error': 'typed.error',
  'unread.formula': 'typed.error',
  'unread.notNumber': 'typed.notNumber',
  'unread.several': 'typed.severalNumbers',
  'unread.long': 'typed.notNumber',
  'unread.day': 'typed.notNumber',
  'unread.separators': 'typed.notNumber',
  'unread.notDay': 'typed.notDay',
  'unread.noSuchDay': 'typed.noSuchDay',
  'unread.noYear': 'typed.notDay',
  'unread.noDay': 'typed.notDay',
  'unread.severalDays': 'typed.notDay',
  'unread.notYear': 'typed.notDay',
  'unread.notInList': 'typed.notNumber',
} as const satisfies Record<Exclude<UnreadCode, 'unread.boolean'>, Found['code']>;
