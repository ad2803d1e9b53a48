import { toFullForm, toShortForm } from './structured';

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

test('a table’s own name is left out however it is written', () => {
  expect(toShortForm('=NHIEMVU[[#This Row],[Điểm]]+SUM(nhiemvu[Điểm])', 'NhiemVu')).toBe(
    '=[@Điểm]+SUM([Điểm])',
  );
});
