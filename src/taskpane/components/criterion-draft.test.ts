import type { Criterion } from '../../core/scoring/appraisal/criteria';
import { filled, saidOf, without, withTyped } from './criterion-draft';
import type { Drafts, Typed } from './criterion-draft';

const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ id, code: 'I.1', title: '', max: 10, self: 8, counted: undefined, figures: ['', ''], selfWord: '' },
  ...{ asked: '', evidence: '', explanation: '', reply: '', opinion: '', reviewer: '' },
  ...{ appraised1: undefined, appraised2: undefined, previous: undefined, reviewedAt: null, trail: [] },
  ...{ state: 'Chưa thẩm định', attention: [], at: { sheet: 'Bảng tự chấm điểm', row: 1, column: 0 } },
  ...more,
});
const comma = (value: number): string => String(value).replace('.', ',');
const A = criterion('a', { appraised1: 7.5, opinion: 'Thiếu' });
const B = criterion('b');
const ofA = filled(A, comma);
const ofB = filled(B, comma);
const typed = (drafts: Drafts): Record<string, Typed> =>
  Object.fromEntries(
    [...drafts].map(([id, { first, second, opinion, state }]) => [id, { first, second, opinion, state }]),
  );

test('fields begin as the row fills them', () => {
  expect(ofA).toEqual({ first: '7,5', second: '', opinion: 'Thiếu', state: '' });
});

test('drafts of several criteria stay beside each other, each until it is dropped', () => {
  const one = withTyped(new Map(), A, ofA, { ...ofA, second: '8' });
  const both = withTyped(one, B, ofB, { ...ofB, first: 'x' });
  expect(typed(both)).toEqual({ a: { ...ofA, second: '8' }, b: { ...ofB, first: 'x' } });
  expect(typed(without(both, ['a']))).toEqual({ b: { ...ofB, first: 'x' } });
});

test('typed back to what the row holds, it is no draft', () => {
  const drafts = withTyped(new Map(), A, ofA, { ...ofA, opinion: 'Thiếu văn bản' });
  expect(drafts.size).toBe(1);
  expect(withTyped(drafts, A, ofA, ofA).size).toBe(0);
});

test('a draft remembers the row as it was when the typing began', () => {
  const drafts = withTyped(new Map(), B, ofB, { ...ofB, first: '1' });
  const now = criterion('b', { appraised1: 3 });
  const later = withTyped(drafts, now, filled(now, comma), { ...ofB, first: '12' });
  expect(later.get('b')).toEqual({ ...ofB, first: '12', seen: B });
});

test.each<[string, Partial<Typed>, object | undefined]>([
  ['nothing empties the cells', {}, { appraised1: null, appraised2: null, opinion: '' }],
  ['comma or point', { first: '7,5', second: ' 8.25 ' }, { appraised1: 7.5, appraised2: 8.25, opinion: '' }],
  [
    'a state',
    { state: 'Thống nhất' },
    { appraised1: null, appraised2: null, opinion: '', state: 'Thống nhất' },
  ],
  ['what is no number', { first: '7,5,' }, undefined],
  ['what is no number in the second field', { second: 'tám' }, undefined],
])('%s', (_, change, said) => {
  expect(saidOf('b', { ...ofB, ...change })).toEqual(said && { id: 'b', ...said });
});
