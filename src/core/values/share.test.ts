import fc from 'fast-check';
import { said } from '../../../test/support/said';
import type { CellValue } from '../../workbook/cells/cells';
import { readShare } from './share';

test.each<[kind: string, typed: CellValue, expected: string]>([
  ['a share', 0.95, '0.95 · native'],
  ['all of it', 1, '1 · native'],
  ['nothing', 0, '0 · native'],
  ['percent without a sign', 95, '0.95 · overOne'],
  ['a hundred', 100, '1 · overOne'],
  ['above the whole, or 1,2 percent', 1.2, '1.2 ? 0.012 · overOne · native'],
  ['more than a hundred percent', 213, '2.13 ? 213 · overOne'],
  ['a percent sign', '95%', '0.95 · percent'],
  ['a blank before it', '95\u00A0%', '0.95 · percent'],
  ['a full-width one', '９５％', '0.95 · percent'],
  ['in words', '95 phần trăm', '0.95 · percent'],
  ['decimal comma', '95,5%', '0.955 · percent'],
  ['decimal point', '95.25%', '0.9525 · point · percent'],
  ['a share as text', '0,95', '0.95 · text'],
  ['with a point', '0.95', '0.95 · point'],
  ['percent as text', '95', '0.95 · overOne'],
  ['so many of so many', '9/10', '0.9 · outOf'],
  ['thousands of them', '1.250/1.300', '0.961538461538462 · thousands · outOf'],
  ['more than there are', '11/10', '1.1 ? · outOf'],
  ['about', 'khoảng 95%', '0.95 ? · about · percent'],
  ['above the whole', '120%', '1.2 ? · percent'],
  ['an error', '#DIV/0!', 'unread: error'],
  ['a truth', false, 'unread: boolean'],
  ['words', 'hầu hết', 'unread: notNumber'],
  ['a day', '30/6/2026', 'unread: day'],
  ['blanks', ' ', 'blank'],
])('%s: %j', (_, typed, expected) => {
  expect(said(readShare(typed))).toBe(expected);
});

test.each<[typed: CellValue, expected: string]>([
  [2.5, '2.5 ? 0.025 · overOne · native'],
  ['120%', '1.2 · percent'],
  [95, '0.95 · overOne'],
])('where shares may be up to 300%%: %j', (typed, expected) => {
  expect(said(readShare(typed, 3))).toBe(expected);
});

test('a written share is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom('%', ' %', '\u00A0%', ' phần trăm'),
      (per, sign) => {
        const written = String(per / 10).replace('.', ',') + sign;
        expect(readShare(written)).toMatchObject({ value: per / 1000, sure: true });
      },
    ),
  );
});

test('nothing that a cell holds ends in an exception; what is sure stays as it was written', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.stringMatching(/^[0-9.,/ %]{0,8}$/),
  );
  fc.assert(
    fc.property(cell, (typed) => {
      const reading = readShare(typed);
      if (reading.state === 'read' && reading.sure) {
        expect(readShare(reading.write)).toMatchObject({ value: reading.value, sure: true, native: true });
      }
    }),
    { numRuns: 1000 },
  );
});

test.each<[typed: CellValue, expected: string]>([
  [1.99, '1.99 ? 0.0199 · overOne · native'],
  [2, '0.02 · overOne'],
  [1, '1 · native'],
])('from two on a number without a sign is percent: %j', (typed, expected) => {
  expect(said(readShare(typed))).toBe(expected);
});
