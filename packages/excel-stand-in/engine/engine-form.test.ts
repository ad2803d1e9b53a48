import fc from 'fast-check';
import { fromEngineForm, renameColumn, renameTable, toEngineForm } from './engine-form';

const columnName = fc
  .string({ unit: fc.constantFrom(...'aộđ Ư(){},:[]#\'"/-%1'), minLength: 1, maxLength: 12 })
  .filter(
    // Names that begin with # would be items such as #This Row; Excel escapes them, and so they come back.
    (name) => name.trim() === name && name !== '',
  );
const escaped = (name: string): string => name.replace(/[[\]#']/g, "'$&");

describe('engine form', () => {
  test('comes back as it was, whatever the column is called', () => {
    fc.assert(
      fc.property(columnName, (name) => {
        const formula = `=SUM(T[[#This Row],[${escaped(name)}]])`;
        expect(fromEngineForm(toEngineForm(formula, undefined))).toBe(formula);
      }),
    );
  });

  test('a column with parentheses gets what Univer can read', () => {
    expect(toEngineForm('=T[[#This Row],[Điểm (tối đa)]]', undefined)).toBe(
      '=T[[#This Row],[Điểm （tối đa）]]',
    );
  });
});

describe('renaming', () => {
  test.each([
    ['a column', '=SUM(T[Cũ])', '=SUM(T[Mới])'],
    ['this row', '=T[[#This Row],[Cũ]]', '=T[[#This Row],[Mới]]'],
    ['without regard to case', '=SUM(t[CŨ])', '=SUM(t[Mới])'],
    ['not a longer name', '=SUM(T[Cũ hơn])', '=SUM(T[Cũ hơn])'],
    ['not another table', '=SUM(U[Cũ])', '=SUM(U[Cũ])'],
    ['not a text', '="T[Cũ]"', '="T[Cũ]"'],
  ])('%s', (_name, before, after) => {
    expect(renameColumn(before, 'T', 'Cũ', 'Mới')).toBe(after);
  });

  test('a table', () => {
    expect(renameTable('=SUM(T[a])+SUM(TT[a])&"T[a]"', 'T', 'Mới')).toBe('=SUM(Mới[a])+SUM(TT[a])&"T[a]"');
  });
});
