import fc from 'fast-check';
import {
  fromEngineForm,
  renameColumn,
  renameTable,
  toEngineForm,
  toFullForm,
  toShortForm,
} from './structured';

describe('full and short form', () => {
  test.each([
    ['this row, one word', '=[@Điểm]*2', '=NhiemVu[[#This Row],[Điểm]]*2'],
    ['this row, name with a blank', '=[@[Điểm tối đa]]*2', '=NhiemVu[[#This Row],[Điểm tối đa]]*2'],
    ['this row, two columns', '=SUM([@[Điểm 1]:[Điểm 2]])', '=SUM(NhiemVu[[#This Row],[Điểm 1]:[Điểm 2]])'],
    ['the whole row', '=COUNTA([@])', '=COUNTA(NhiemVu[#This Row])'],
    ['a whole column of the own table', '=SUM([Điểm])', '=SUM(NhiemVu[Điểm])'],
    ['another table', '=SUM(DonVi[Tên])+[@Điểm]', '=SUM(DonVi[Tên])+NhiemVu[[#This Row],[Điểm]]'],
    ['another table, this row', '=DonVi[@Tên]', '=DonVi[[#This Row],[Tên]]'],
    ['a text with brackets', '="[@Điểm]"&[@Điểm]', '="[@Điểm]"&NhiemVu[[#This Row],[Điểm]]'],
    [
      'a sheet name with a bracket-free quote',
      "='Nhiệm vụ'!A1+[@Điểm]",
      "='Nhiệm vụ'!A1+NhiemVu[[#This Row],[Điểm]]",
    ],
    ['an escaped bracket', "=[@[Điểm '[a']]]", "=NhiemVu[[#This Row],[Điểm '[a']]]"],
    ['no reference at all', '=A1+1', '=A1+1'],
  ])('%s', (_name, short, full) => {
    expect(toFullForm(short, 'NhiemVu')).toBe(full);
    expect(toShortForm(full, 'NhiemVu')).toBe(short);
  });

  test('outside of the table the name stays', () => {
    expect(toShortForm('=NhiemVu[[#This Row],[Điểm]]', undefined)).toBe('=NhiemVu[@Điểm]');
    expect(toShortForm('=SUM(NhiemVu[Điểm])', 'DonVi')).toBe('=SUM(NhiemVu[Điểm])');
  });
});

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
