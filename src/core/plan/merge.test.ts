import fc from 'fast-check';
import type { CellValue } from '../../workbook/cells/cells';
import type { RowDraft } from '../../workbook/draft/draft';
import { cellKey, merge, NO_CHOICES, resolve } from './merge';
import type { Choices, PresentRow } from './merge';
import { cellFingerprint } from './row-record';
import type { RowRecord } from './row-record';

const KEYS = ['text', 'lead'] as const;
const row = (id: string, text: CellValue, lead: CellValue = 'A'): RowDraft => ({ id, text, lead });
const recordAll = (rows: readonly RowDraft[]): Record<string, RowRecord> =>
  Object.fromEntries(
    rows.map((item) => [
      String(item.id),
      Object.fromEntries(KEYS.map((key) => [key, cellFingerprint(item[key])])),
    ]),
  );
const present = (rows: readonly RowDraft[]): PresentRow[] =>
  rows.map((values, index) => ({ row: index + 1, id: String(values.id ?? ''), values }));

/** The table after the merge, rows in order. */
function carriedOut(
  table: readonly RowDraft[],
  wanted: readonly RowDraft[],
  recorded: Readonly<Record<string, RowRecord>>,
  choices: Choices = NO_CHOICES,
): { table: RowDraft[]; recorded: Readonly<Record<string, RowRecord>> } {
  const result = resolve(merge(KEYS, present(table), wanted, recorded), choices);
  const after = table.map((values) => ({ ...values }));
  for (const { row: place, key, value } of result.cells) {
    after[place - 1] = { ...after[place - 1], [key]: value };
  }
  return { table: [...after, ...result.append], recorded: { ...recorded, ...recordAll(wanted) } };
}

const BEFORE = [row('t.1', 'Một'), row('t.2', 'Hai')];
const RECORDED = recordAll(BEFORE);

test('nothing was touched and the template is the same: nothing to do', () => {
  expect(merge(KEYS, present(BEFORE), BEFORE, RECORDED)).toEqual({
    changed: [],
    added: [],
    disputed: [],
    kept: [],
    gone: [],
    dropped: [],
    own: 0,
  });
});

describe.each<
  [
    name: string,
    table: readonly RowDraft[],
    wanted: readonly RowDraft[],
    choices: Partial<Choices>,
    after: readonly RowDraft[],
  ]
>([
  [
    'the template says it otherwise, the user has not touched it: the template’s words',
    BEFORE,
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
    {},
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
  ],
  [
    'the user says it otherwise: the user’s words',
    [row('t.1', 'Một của tôi'), row('t.2', 'Hai')],
    BEFORE,
    {},
    [row('t.1', 'Một của tôi'), row('t.2', 'Hai')],
  ],
  [
    'both say it otherwise: the user’s words',
    [row('t.1', 'Một của tôi'), row('t.2', 'Hai')],
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
    {},
    [row('t.1', 'Một của tôi'), row('t.2', 'Hai')],
  ],
  [
    'both say it otherwise and the user takes the template’s',
    [row('t.1', 'Một của tôi'), row('t.2', 'Hai')],
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
    { take: new Set([cellKey({ id: 't.1', key: 'text' })]) },
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
  ],
  [
    'a new task of the template comes last',
    [...BEFORE].reverse(),
    [...BEFORE, row('t.3', 'Ba')],
    {},
    [row('t.2', 'Hai'), row('t.1', 'Một'), row('t.3', 'Ba')],
  ],
  ['a row the user deleted stays away', [row('t.2', 'Hai')], BEFORE, {}, [row('t.2', 'Hai')]],
  [
    'a row the user deleted, brought back',
    [row('t.2', 'Hai')],
    BEFORE,
    { bringBack: new Set(['t.1']) },
    [row('t.2', 'Hai'), row('t.1', 'Một')],
  ],
  [
    'a row whose id was cleared is not written twice',
    [row('', 'Một'), row('t.2', 'Hai')],
    BEFORE,
    {},
    [row('', 'Một'), row('t.2', 'Hai')],
  ],
  [
    'a row whose id was cleared gets it back when the user says so, even if he also asks for the row',
    [row('u.x', 'Một'), row('t.2', 'Hai')],
    BEFORE,
    { relink: new Set(['t.1']), bringBack: new Set(['t.1']) },
    BEFORE,
  ],
  [
    'a task the template dropped stays, and so do the user’s own rows',
    [...BEFORE, row('u.x', 'Việc riêng')],
    [row('t.1', 'Một')],
    {},
    [...BEFORE, row('u.x', 'Việc riêng')],
  ],
  [
    'letters composed otherwise and spaces are no edit',
    [row('t.1', ' Một '.normalize('NFD')), row('t.2', 'Hai')],
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
    {},
    [row('t.1', 'Một mới'), row('t.2', 'Hai')],
  ],
])('%s', (_name, table, wanted, choices, after) => {
  const once = carriedOut(table, wanted, RECORDED, { ...NO_CHOICES, ...choices });
  test('once', () => {
    expect(once.table).toEqual(after);
  });
  test('twice changes nothing', () => {
    expect(carriedOut(once.table, wanted, once.recorded)).toEqual(once);
  });
});

test('what it lists', () => {
  const table = [
    row('t.1', 'Một của tôi'),
    row('u.x', 'Hai'),
    row('t.4', 'Bốn'),
    row('', 'Mới'),
    row('t.5', 'Năm', 'C'),
  ];
  const wanted = [row('t.1', 'Một mới', 'B'), row('t.2', 'Hai'), row('t.3', 'Ba'), row('t.5', 'Năm')];
  const recorded = { ...RECORDED, ...recordAll([row('t.4', 'Bốn'), row('t.5', 'Năm')]) };
  expect(merge(KEYS, present(table), wanted, recorded)).toEqual({
    changed: [{ id: 't.1', row: 1, key: 'lead', now: 'A', offered: 'B' }],
    added: [row('t.3', 'Ba')],
    disputed: [{ id: 't.1', row: 1, key: 'text', now: 'Một của tôi', offered: 'Một mới' }],
    kept: [{ id: 't.5', row: 5, key: 'lead', now: 'C', offered: 'A' }],
    gone: [{ id: 't.2', row: row('t.2', 'Hai'), twin: 2 }],
    dropped: [{ row: 3, id: 't.4', values: row('t.4', 'Bốn') }],
    own: 2,
  });
});

/** What people do to a table between two runs; ids have been seen to (no two alike). */
type Edit = (table: readonly RowDraft[]) => RowDraft[];
const at = (table: readonly RowDraft[], index: number): number => index % Math.max(table.length, 1);
const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(20), fc.constantFrom(...KEYS), fc.string({ maxLength: 3 })).map(
    ([index, key, text]): Edit =>
      (table) =>
        table.map((item, place) => (place === at(table, index) ? { ...item, [key]: `sửa ${text}` } : item)),
  ),
  fc.nat(20).map(
    (index): Edit =>
      (table) =>
        table.filter((_, place) => place !== at(table, index)),
  ),
  fc
    .nat(20)
    .map((index): Edit => (table) => [...table.slice(at(table, index)), ...table.slice(0, at(table, index))]),
  fc.tuple(fc.nat(20), fc.integer()).map(([index, serial]): Edit => (table) =>
    // A copied row: the check gives it an id of its own.
    [
      ...table,
      ...table
        .slice(at(table, index), at(table, index) + 1)
        .map((item) => ({ ...item, id: `u.${serial}.${table.length}` })),
    ],
  ),
  fc.nat(20).map(
    (index): Edit =>
      (table) =>
        table.map((item, place) => (place === at(table, index) ? { ...item, id: '' } : item)),
  ),
);
const arbitraryTemplate = fc
  .array(fc.tuple(fc.constantFrom('Một', 'Hai', 'Ba'), fc.constantFrom('A', 'B')), { maxLength: 5 })
  .map((rows) => rows.map(([text, lead], index) => row(`t.${index + 1}`, text, lead)));

test('whatever people do and whatever the template becomes: their words stay, and a second run changes nothing', () => {
  fc.assert(
    fc.property(
      arbitraryTemplate,
      fc.array(fc.tuple(fc.array(arbitraryEdit, { maxLength: 6 }), arbitraryTemplate), { maxLength: 4 }),
      (first, rounds) => {
        let state = {
          table: first,
          recorded: recordAll(first) as Readonly<Record<string, RowRecord>>,
        };
        for (const [edits, template] of rounds) {
          const edited = edits.reduce<RowDraft[]>((table, edit) => edit(table), state.table);
          const after = carriedOut(edited, template, state.recorded);
          expect(after.table.length).toBeGreaterThanOrEqual(edited.length);
          edited.forEach((was, index) => {
            for (const key of KEYS) {
              const isTheirs = String(was[key]).startsWith('sửa') || !String(was.id).startsWith('t.');
              expect(isTheirs ? after.table[index]?.[key] : null).toBe(isTheirs ? was[key] : null);
            }
            expect(after.table[index]?.id).toBe(was.id);
          });
          expect(carriedOut(after.table, template, after.recorded)).toEqual(after);
          state = after;
        }
      },
    ),
  );
});

describe('a plan whose words are signed', () => {
  test('is neither changed nor added to unasked: what the template has is offered', () => {
    const wanted = [row('t.1', 'Một mới'), row('t.2', 'Hai'), row('t.3', 'Ba')];
    const open = merge(KEYS, present(BEFORE), wanted, RECORDED);
    expect([open.changed.length, open.added.length, open.disputed.length, open.gone.length]).toEqual([
      1, 1, 0, 0,
    ]);
    const held = merge(KEYS, present(BEFORE), wanted, RECORDED, true);
    expect([held.changed, held.added]).toEqual([[], []]);
    expect(held.disputed.map(({ id, offered }) => [id, offered])).toEqual([['t.1', 'Một mới']]);
    expect(held.gone.map(({ id }) => id)).toEqual(['t.3']);
  });
});

test('two rows that are gone and say the same have a twin each', () => {
  const same = [row('t.1', 'Một'), row('t.2', 'Một')];
  const table = [row('u.a', 'Một'), row('u.b', 'Một')];
  const { gone } = merge(KEYS, present(table), same, recordAll(same));
  expect(gone.map(({ id, twin }) => [id, twin])).toEqual([
    ['t.1', 1],
    ['t.2', 2],
  ]);
});

test('a row of the user’s own is none that the template dropped, whatever was recorded of it', () => {
  const table = [...BEFORE, row('u.a', 'Ba'), row('t.9', 'Chín')];
  const merged = merge(KEYS, present(table), BEFORE, recordAll(table));
  expect([merged.dropped.map(({ id }) => id), merged.own]).toEqual([['t.9'], 1]);
});
