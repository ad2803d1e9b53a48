import fc from 'fast-check';
import { identifier } from './identity';
import type { Identity, RegisterUnit, SaidUnit } from './identity';
import type { Place } from './places';
import { readPlaces } from './places';

const identify = (said: SaidUnit, register: readonly RegisterUnit[], places: readonly Place[] = []) =>
  identifier(register, places)(said);

const unit = (code: string, name: string, ...shortNames: string[]): RegisterUnit => ({
  code,
  name,
  shortNames,
});

const register = [
  unit('X001', 'UBND xã An'),
  unit('X002', 'UBND xã Bình'),
  unit('00166', 'UBND phường Cầu Giấy'),
  unit('0021', 'UBND xã Ba Tơ'),
  unit('0022', 'UBND xã Ba Tô'),
  unit('0023', 'UBND xã Thạnh An'),
  unit('0024', 'UBND xã Mỹ Lý'),
  unit('0025', 'UBND xã Tân Phước 1', 'Tân Phước'),
  unit('VHXH', 'Phòng Văn hóa – Xã hội', 'Phòng VH-XH', 'VHXH'),
  unit('', 'Phòng Kinh tế'),
  unit('HND', 'Hội Nông dân xã'),
  unit('D1', 'Trạm Y tế'),
  unit('D1', 'Trạm Bơm'),
];

/** In one line: `known X001 by code, note`, `ask why: X001, X002`, `unknown`. */
function inWords(identity: Identity<RegisterUnit>): string {
  const names = (units: readonly RegisterUnit[]) => units.map(({ name }) => name).join(', ');
  if (identity.kind === 'known') {
    return [`${identity.unit.name} by ${identity.by}`, ...identity.notes].join(', ');
  }
  const place = identity.place ? ` (${identity.place.name})` : '';
  return identity.kind === 'ask'
    ? `${identity.why}: ${names(identity.candidates)}${place}`
    : `unknown${place}`;
}

test.each([
  ['code and name', 'X001', 'UBND xã An', 'UBND xã An by code'],
  ['a code without its zeros', 166, 'UBND phường Cầu Giấy', 'UBND phường Cầu Giấy by code, codeSpelling'],
  ['a code in small letters', ' x001', 'UBND XÃ AN.', 'UBND xã An by code'],
  ['a code without a name', 'X001', ' ', 'UBND xã An by code, noName'],
  ['a code with a short name', 'VHXH', 'Phòng VH – XH', 'Phòng Văn hóa – Xã hội by code, alias'],
  [
    'a code, and a name that fits two without marks',
    '22',
    'UBND xa Ba To',
    'UBND xã Ba Tô by code, codeSpelling',
  ],
  ['a code, and a slip in the name', 'HND', 'Hội Nông gân xã', 'Hội Nông dân xã by code, nameDiffers'],
  ['a code against a place one letter apart', 'X001', 'UBND xã Anh', 'codeAgainstName: UBND xã An'],
  ['a code, and the name in short', 'VHXH', 'P. VH&XH', 'Phòng Văn hóa – Xã hội by code, nameDiffers'],
  [
    'a code, and the province behind the name',
    'X001',
    'UBND xã An, tỉnh A',
    'UBND xã An by code, nameDiffers',
  ],
  ['a code against a body of another level', 'X001', 'UBND huyện An', 'codeAgainstName: UBND xã An'],
  ['a code of two, and the name of one', 'D1', 'Trạm Bơm', 'Trạm Bơm by name, codeOfSeveral'],
  ['a code of two, and no name', 'D1', '', 'codeOfSeveral: Trạm Bơm, Trạm Y tế'],
  ['a code against a name', 'X001', 'UBND xã Bình', 'codeAgainstName: UBND xã An, UBND xã Bình'],
  ['a code against an unknown name', 'X001', 'Công an xã', 'codeAgainstName: UBND xã An'],
  [
    'a code against a name one mark apart',
    '0021',
    'UBND xã Ba Tồ',
    'codeAgainstName: UBND xã Ba Tơ, UBND xã Ba Tô',
  ],
  ['a code against another figure', '0025', 'UBND xã Tân Phước 2', 'codeAgainstName: UBND xã Tân Phước 1'],
  ['an unknown code with a known name', 'X999', 'UBND xã Bình', 'unknownCode: UBND xã Bình'],
  ['an unknown code with a near name', 'X999', 'UBND xã Ann', 'unknownCode: UBND xã An'],
  ['an unknown code and name', 'X999', 'Chi cục Thủy lợi', 'unknown'],
  ['no code', '', 'UBND xã An', 'UBND xã An by name, noCode'],
  ['no code where the register has none', null, 'phòng kinh tế', 'Phòng Kinh tế by name'],
  ['no code, the committee in words', '', 'Uỷ ban nhân dân xã  Ba Tô', 'UBND xã Ba Tô by name, noCode'],
  ['no code, the commune itself', '', 'Xã Ba Tô', 'UBND xã Ba Tô by name, noCode'],
  ['no code, i for y', '', 'UBND xã Mĩ Lí', 'UBND xã Mỹ Lý by name, noCode, spelling'],
  ['no code, a short name', '', 'VHXH', 'Phòng Văn hóa – Xã hội by alias, noCode, alias'],
  ['no code, no kind', '', 'Ba Tơ', 'UBND xã Ba Tơ by name, noCode, withoutKind'],
  ['no code, no marks', '', 'UBND xa My Ly', 'UBND xã Mỹ Lý by bareName, noCode, withoutMarks'],
  ['no code, no marks, two fit', '', 'UBND XA BA TO', 'nearTwo: UBND xã Ba Tơ, UBND xã Ba Tô'],
  ['no code, no kind, no marks, two fit', '', 'ba to', 'nearTwo: UBND xã Ba Tơ, UBND xã Ba Tô'],
  ['no code, other marks than two', '', 'UBND xã Ba Tố', 'unknownName: UBND xã Ba Tô'],
  ['no code, other marks than one', '', 'UBND xã Thành An', 'unknownName: UBND xã Thạnh An'],
  ['no code, fewer marks than one', '', 'UBND xã Thanh An', 'unknownName: UBND xã Thạnh An'],
  ['no code, another kind', '', 'UBND phường Ba Tơ', 'unknownName: UBND xã Ba Tơ'],
  ['no code, the province behind', '', 'UBND xã Bình, tỉnh Quảng Ngãi', 'unknownName: UBND xã Bình'],
  ['no code, a slip', '', 'UBND xã Ann', 'unknownName: UBND xã An'],
  ['no code and no name', '', ' ', 'unknown'],
  ['no code and nobody near', '', 'Chi cục Thủy lợi', 'unknown'],
])('%s: whose it is', (_, code, name, expected) => {
  expect(inWords(identify({ code, name }, register))).toBe(expected);
});

const places = readPlaces({
  source: 'made up',
  provinces: [
    {
      code: '51',
      name: 'Tỉnh A',
      communes: ['21484 Xã Ba Tơ', '21523 Xã Ba Tô', '21000 Xã Sơn Hà', '21001 Xã Sơn Hạ'],
    },
    { code: '52', name: 'Tỉnh B', communes: ['22000 Xã Ba Tơ', '22001 Xã Lộc Tân'] },
  ],
});
const own = [unit('BT', 'UBND xã Ba Tơ'), unit('', 'UBND xã Sơn Hà'), unit('CA', 'Công an')];

test.each([
  [
    'an official code that the register has not',
    21484,
    'UBND xã Ba Tơ',
    'UBND xã Ba Tơ by code, officialCode',
  ],
  ['an official code for one without', '21000', 'xã Sơn Hà', 'UBND xã Sơn Hà by code, officialCode'],
  ['an official code of another', '21523', 'UBND xã Ba Tơ', 'unknownCode: UBND xã Ba Tơ'],
  ['an official code of another province', '22000', 'UBND xã Ba Tơ', 'unknownCode: UBND xã Ba Tơ'],
  [
    'an official code against a name',
    '21484',
    'UBND xã Sơn Hà',
    'codeAgainstName: UBND xã Ba Tơ, UBND xã Sơn Hà',
  ],
  ['a real commune that the register lacks', '', 'UBND xã Sơn Hạ', 'unknown (Xã Sơn Hạ)'],
  ['its official code too', '21001', 'UBND xã Sơn Hạ', 'unknown (Xã Sơn Hạ)'],
  [
    'the code of one, the name of a commune that the register lacks',
    'BT',
    'UBND xã Ba Tô',
    'codeAgainstName: UBND xã Ba Tơ (Xã Ba Tô)',
  ],
  [
    'no marks, and the register lacks one of two',
    '',
    'UBND xa Son Ha',
    'nearTwo: UBND xã Sơn Hà (Xã Sơn Hạ)',
  ],
  ['its code, no marks', 'BT', 'UBND xa Ba To', 'UBND xã Ba Tơ by code, withoutMarks'],
])('with the official list, %s', (_, code, name, expected) => {
  expect(inWords(identify({ code, name }, own, places))).toBe(expected);
});

const said = fc.record({
  code: fc.constantFrom<string | number>('', 'X001', 'x002', 166, '0021', 'D1', 'X999', 'VHXH'),
  name: fc.constantFrom(
    ...register.flatMap(({ name, shortNames }) => [name, ...shortNames]),
    'UBND xa Ba To',
    'Trạm',
    'UBND xã Ann',
  ),
});
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.normalize('NFD'),
  (name: string) => ` ${name.replaceAll(' ', '\u00A0 ')}. `,
  (name: string) => name.replace('UBND', 'Ủy ban nhân dân'),
);

test('neither the order of the register nor a spelling changes whose it is', () => {
  const expected = identifier(register);
  fc.assert(
    fc.property(
      said,
      spelling,
      fc.shuffledSubarray(register, { minLength: register.length }),
      ({ code, name }, spell, shuffled) => {
        expect(inWords(identifier(shuffled)({ code, name: spell(name) }))).toBe(
          inWords(expected({ code, name })),
        );
      },
    ),
  );
});

test('a row of the register that stands there twice is one unit', () => {
  expect(
    inWords(identify({ code: '', name: 'UBND xã An' }, [...register, unit('x001', 'UBND Xã An')])),
  ).toMatch(/ by name, noCode$/);
});
