import { readTyped } from './typed-text';

test.each([
  ['', { kind: 'empty' }],
  ['abc', { kind: 'text', text: 'abc' }],
  ['12', { kind: 'value', value: 12 }],
  ['-3.5', { kind: 'value', value: -3.5 }],
  ['50%', { kind: 'value', value: 0.5, format: '0%' }],
  ['TRUE', { kind: 'value', value: true }],
  ['true', { kind: 'value', value: true }],
  ['12/25/2026', { kind: 'value', value: 46381, format: 'm/d/yyyy' }],
  // The API reads in US English: a Vietnamese date is a text, or another day.
  ['25/12/2026', { kind: 'text', text: '25/12/2026' }],
  ['02/01/2025', { kind: 'value', value: 45689, format: 'm/d/yyyy' }],
  ['2026-01-02', { kind: 'value', value: 46024, format: 'm/d/yyyy' }],
  ['1/2', { kind: 'value', value: 46024, format: 'd-mmm' }],
  ['1.5.2026', { kind: 'text', text: '1.5.2026' }],
  ['=A1', { kind: 'formula', formula: '=A1' }],
  ['=', { kind: 'text', text: '=' }],
  ["'=A1", { kind: 'text', text: '=A1' }],
  ["'12", { kind: 'text', text: '12' }],
  ["''a", { kind: 'text', text: "'a" }],
])('%j', (text, typed) => {
  // A day without a year is one of this year: the day itself is not pinned.
  const { value, ...rest } = { value: undefined, ...readTyped(text, false) };
  const { value: wanted, ...others } = { value: undefined, ...typed };
  expect(rest).toEqual(others);
  if (text !== '1/2') {
    expect(value).toBe(wanted);
  }
});

test.each(['12', '=A1', "'a", '1/2'])('%j stays a text in a cell with the format @', (text) => {
  expect(readTyped(text, true)).toEqual({ kind: 'text', text });
});
