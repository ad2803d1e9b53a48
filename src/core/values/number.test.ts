import fc from 'fast-check';
import type { CellValue } from '../../workbook/cells/cells';
import { readNumber } from './number';
import type { NumberRule } from './number';
import { said } from '../../../test/support/said';

const people: NumberRule = { whole: true, min: 0 };
const points = (max: number): NumberRule => ({ min: 0, max });

describe.each<[kind: string, cases: [typed: CellValue, rule: NumberRule, expected: string][]]>([
  [
    'as it stands',
    [
      [1250, {}, '1250 · native'],
      [7.5, points(10), '7.5 · native'],
      [-0, {}, '0 · native'],
      [29.999999999999996, people, '30 · native'],
      [5, points(3), '5 · native'],
    ],
  ],
  [
    'thousands',
    [
      ['1.250', {}, '1250 · thousands'],
      ['1.250', people, '1250 · thousands'],
      ['1.250.000', {}, '1250000 · thousands'],
      ['12.345.678', people, '12345678 · thousands'],
      ['1 250', {}, '1250 · thousands'],
      ['1\u00A0250', {}, '1250 · thousands'],
      ['1\u202F250\u202F000', {}, '1250000 · thousands'],
      ["1'250", {}, '1250 · thousands'],
      ['1’250', {}, '1250 · thousands'],
      ['1.250,5', {}, '1250.5 · thousands'],
      ['1 250,5', {}, '1250.5 · thousands'],
      ['1,250.5', {}, '1250.5 · thousands'],
      ['1,250,000', {}, '1250000 · thousands'],
    ],
  ],
  [
    'one separator, two readings',
    [
      ['1.250', points(3), '1.25 · point'],
      ['-1.250', people, '-1250 · thousands'],
      ['1000.000', people, '1000 ? 1000000 · point'],
      ['1000.000', { max: 1300 }, '1000 · point'],
      ['1.250', { min: 0, max: 1 }, '1250 ? 1.25 · thousands'],
      ['1.250', points(1300), '1250 · thousands'],
      ['1,250', {}, '1.25 ? 1250 · comma'],
      ['1,250', people, '1250 · thousands'],
      ['1,250', points(10), '1.25 · comma'],
      ['1.250', { min: 0, max: 100, whole: true }, '1250 · thousands'],
      ['1.25', {}, '1.25 ? 1250 · point'],
      ['-1.25', {}, '-1.25 ? -1250 · point'],
      ['1.25', points(3), '1.25 · point'],
      ['1.25', people, '1.25 ? 1250 · point · fraction'],
    ],
  ],
  [
    'decimals',
    [
      ['7,5', {}, '7.5 · text'],
      ['7.5', points(9), '7.5 · point'],
      ['7.5', {}, '7.5 · point'],
      ['0.25', {}, '0.25 · point'],
      ['0,250', {}, '0.25 · text'],
      ['0.250', {}, '0.25 · point'],
      ['1,25', {}, '1.25 · text'],
      [',5', {}, '0.5 · text'],
      ['1250,5', {}, '1250.5 · text'],
      ['1.2505', {}, '1.2505 · point'],
    ],
  ],
  [
    'a fraction where things are counted',
    [
      [1.25, people, '1.25 ? 1250 · fraction · native'],
      [0.5, people, '0.5 ? · fraction · native'],
      [33.33333, people, '33.33333 ? · fraction · native'],
      ['7,5', people, '7.5 ? 7500 · fraction'],
    ],
  ],
  [
    'words around it',
    [
      ['1250 người', people, '1250 · unit'],
      ['1.250 người', people, '1250 · thousands · unit'],
      ['8đ', points(10), '8 · unit'],
      ['100 m²', {}, '100 · unit'],
      ['1.250.000,- đ', {}, '1250000 · thousands · unit'],
      ['8 điểm', points(10), '8 · unit'],
      ['8,5 Điểm.', points(10), '8.5 · unit'],
      ['5 km2', {}, '5 · unit'],
      ['1250 hộ', { ...people, unit: 'người' }, '1250 ? · unit'],
      ['12 người lớn tuổi', people, '12 ? · unit'],
      ['1250 (ước)', people, '1250 ? · words'],
      ['khoảng 1250', people, '1250 ? · about'],
      ['~1.250', people, '1250 ? · thousands · about'],
      ['≥ 95', {}, '95 ? · about'],
      ['hơn 1.000 hộ', people, '1000 ? · thousands · about · unit'],
    ],
  ],
  [
    'thousands and millions in words',
    [
      ['2 triệu', {}, '2000000 ? 2 · multiplier'],
      ['1,5 tỷ đồng', {}, '1500000000 ? 1.5 · multiplier'],
      ['250 triệu đồng', { unit: 'triệu đồng' }, '250 · unit'],
      ['250 triệu', { unit: 'Triệu đồng' }, '250 · unit'],
    ],
  ],
  [
    'percent and so many out of so many',
    [
      ['95%', {}, '0.95 ? 95 · percent'],
      ['95 %', { unit: '%' }, '95 · unit'],
      ['95 phần trăm', people, '95 ? · percent'],
      ['9/10', points(10), '9 · outOf'],
      ['9 / 10 điểm', points(10), '9 · outOf · unit'],
      ['4/10', points(5), '4 ? 2 · outOf'],
      ['9/10', points(5), '4.5 ? · outOf'],
      ['9/0', {}, 'unread: separators'],
    ],
  ],
  [
    'what stands for the same characters',
    [
      ['１２５０', {}, '1250 · text'],
      ['\u20185', {}, '5 · text'],
      ["'007", {}, '7 · text'],
      ['\u200B12\uFEFF', {}, '12 · text'],
      ['−5', {}, '-5 · text'],
      ['–5', {}, '-5 · text'],
      ['﹣5', {}, '-5 · text'],
      ['- 5', {}, '-5 · text'],
      ['+5', {}, '5 · text'],
      ['1250.', {}, '1250 · text'],
      ['1,25E+03', {}, '1250 · exponent'],
    ],
  ],
  [
    'brackets and dashes',
    [
      ['(5)', {}, '-5 ? 5 · brackets'],
      ['(5)', people, '5 · brackets'],
      ['-', people, '0 ? · none'],
      ['Không', people, '0 ? · none'],
    ],
  ],
  [
    'days',
    [
      [46_304, points(10), '46304 ? 9 · day · native'],
      [46_149, points(10), '46149 ? 7.5 · day · native'],
      [46_304, people, '46304 · native'],
      ['30/6/2026', people, 'unread: day'],
      ['2026-06-30', {}, 'unread: day'],
      ['30.6.26', {}, 'unread: day'],
    ],
  ],
  [
    'no number',
    [
      [null, {}, 'blank'],
      ['', {}, 'blank'],
      [' \u00A0\u200B', {}, 'blank'],
      [true, {}, 'unread: boolean'],
      ['#N/A', {}, 'unread: error'],
      ['#SPILL!', {}, 'unread: error'],
      ['=1+2', {}, 'unread: formula'],
      ['nhiều', {}, 'unread: notNumber'],
      ['1O', {}, 'unread: notNumber'],
      ['l250', {}, 'unread: notNumber'],
      ['tháng 6', {}, 'unread: notNumber'],
      ['10-12', {}, 'unread: several'],
      ['1250 người, 300 hộ', {}, 'unread: several'],
      ['1.25.000', {}, 'unread: separators'],
      ['12 50', {}, 'unread: separators'],
      ['1.250,000.5', {}, 'unread: separators'],
      ['1234567890123456', {}, 'unread: long'],
      [NaN, {}, 'unread: notNumber'],
      ['½', {}, 'unread: notNumber'],
      ['7½', {}, 'unread: notNumber'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%j in %j', (typed, rule, expected) => {
    expect(said(readNumber(typed, rule))).toBe(expected);
  });
});

/** A number as Vietnamese write it: points between thousands, a decimal comma. */
function written(value: number, group: string): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

const anyNumber = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1e3, 1e4))
  .map(([digits, by]) => digits / by);

test('a written number is read back', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom('.', '\u00A0', '\u202F', ' ', ''), (value, group) => {
      expect(readNumber(written(value, group))).toMatchObject({ value });
    }),
  );
});

test('a written whole number is read back for sure, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.constantFrom('.', '\u00A0', ' ', ''),
      fc.constantFrom('', ' người', ' hộ', '.', ' ', '\u200B'),
      (value, group, behind) => {
        expect(readNumber(written(value, group) + behind, people)).toMatchObject({ value, sure: true });
      },
    ),
  );
});

const anyRule = fc.constantFrom(people, points(3), points(100), {}, { unit: '%' });
const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+~(]?[0-9 .,/'%đ]{0,12}(?: người|%| tỷ|\))?$/),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

test('nothing that a cell holds ends in an exception; what was written is read as it was', () => {
  fc.assert(
    fc.property(anyCell, anyRule, (cell, rule) => {
      const reading = readNumber(cell, rule);
      if (reading.state === 'read') {
        expect(readNumber(reading.write, rule)).toMatchObject({ value: reading.value, native: true });
        expect(reading.native || reading.as.length > 0).toBe(true);
        expect(reading.sure && reading.other !== undefined).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['the last before 01/01/2000', 36_525, '36525 · native'],
  ['01/01/2000', 36_526, '36526 ? 1.1 · day · native'],
  ['31/12/2100', 73_415, '73415 ? · day · native'],
  ['the first after 2100', 73_416, '73416 · native'],
  ['a sum of money', 120_000, '120000 · native'],
])('a number far above the maximum is asked about as a day of this century only: %s', (_, cell, expected) => {
  expect(said(readNumber(cell, points(10)))).toBe(expected);
});
