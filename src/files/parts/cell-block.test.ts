import fc from 'fast-check';
import { blockOfText, isTooNarrow, squared, textOfBlock } from './cell-block';

test.each<[string, string, string[][]]>([
  ['a cell', 'Xã A', [['Xã A']]],
  ['nothing', '', [['']]],
  [
    'a block of Excel, with the line end it adds',
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['line ends of others', 'a\nb\rc', [['a'], ['b'], ['c']]],
  [
    'lines in a cell',
    'a\t"dòng 1\ndòng 2"\r\nb\tc',
    [
      ['a', 'dòng 1\ndòng 2'],
      ['b', 'c'],
    ],
  ],
  ['a tab and a quotation mark in a cell', '"a\tb ""c"""\td', [['a\tb "c"', 'd']]],
  ['quotation marks that part nothing', '"Dân vận khéo"\tb', [['"Dân vận khéo"', 'b']]],
  ['quotation marks within', 'mô hình "khéo"\tb', [['mô hình "khéo"', 'b']]],
  ['an empty line between', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  [
    'lines of different lengths',
    'a\tb\r\nc',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    'empty cells',
    '\t\r\n\tx\r\n',
    [
      ['', ''],
      ['', 'x'],
    ],
  ],
])('%s', (_, text, block) => {
  expect(blockOfText(text)).toEqual(block);
});

test('what is copied is pasted the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'Ă'), maxLength: 6 });
  const block = fc
    .integer({ min: 1, max: 3 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      expect(blockOfText(`${textOfBlock(rows)}\r\n`)).toEqual(squared(rows));
    }),
  );
});

test.each([
  ['####', true],
  [' ### ', true],
  ['#', false],
  ['#N/A', false],
  ['', false],
])('%j is a column too narrow: %s', (text, expected) => {
  expect(isTooNarrow(text)).toBe(expected);
});
