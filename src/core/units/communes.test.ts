/** Every commune of the country in the spellings people use, against the register of its province. */
import communes from './communes.json';
import { identifier } from './identity';
import type { Identity, SaidUnit } from './identity';
import { fold } from '../words/fold';
import { committeesOf, placesOfProvince, readPlaces } from './places';
import type { Place } from './places';

const places = readPlaces(communes);
const provinces = [...new Set(places.map(({ province }) => province.code))].map((code) =>
  places.filter(({ province }) => province.code === code),
);

/** The tone on the other vowel of òa, òe, ùy, where these end a word. */
function otherTone(name: string): string {
  const swap = (word: string): string =>
    word
      .normalize('NFD')
      .replace(
        /([oOuU])([\u0300\u0301\u0303\u0309\u0323])?([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])?$/u,
        (all, first: string, onFirst = '', second: string, onSecond = '') =>
          /^qu/iu.test(word) ? all : `${first}${onSecond}${second}${onFirst}`,
      )
      .normalize('NFC');
  return name.replace(/[\p{L}\p{M}]+/gu, swap);
}

const lower = ({ kind, bareName }: Place): string => `${kind} ${bareName}`;

const SPELLINGS: Readonly<Record<string, (place: Place) => string>> = {
  'as it is': ({ name }) => name,
  capitals: ({ name }) => name.toUpperCase(),
  NFD: ({ name }) => name.normalize('NFD'),
  'the other place of the tone': ({ name }) => otherTone(name),
  UBND: (place) => `UBND ${lower(place)}`,
  'the committee in words, double blanks, a full stop': (place) => `Ủy ban nhân dân  ${lower(place)}.`,
};
const BARE: Readonly<Record<string, readonly [asked: number, spell: (place: Place) => string]>> = {
  'no marks': [16, ({ name }) => fold(name)],
  'UBND, no marks': [16, (place) => `UBND ${fold(lower(place))}`],
  'no marks, no kind': [20, ({ bareName }) => fold(bareName)],
};

const REGISTERS: Readonly<Record<string, (province: readonly Place[]) => readonly Register[]>> = {
  'of communes': (province) => province.map(({ code, name }) => ({ code, name, shortNames: [] })),
  'of their committees': committeesOf,
};
type Find = (said: SaidUnit) => Identity<Register>;
type Register = ReturnType<typeof committeesOf>[number];

/** Communes that are not found, by what was found instead. */
function misses(
  finders: ReadonlyMap<readonly Place[], Find>,
  saidOf: (place: Place) => { readonly code: string | number; readonly name: string },
) {
  const wrong: string[] = [];
  const asked: string[] = [];
  for (const [province, find] of finders) {
    for (const place of province) {
      const found = find(saidOf(place));
      if (found.kind === 'known' ? found.unit.code !== place.code : found.kind === 'unknown') {
        wrong.push(`${place.code} ${place.name}`);
      } else if (found.kind === 'ask') {
        const isAmong = found.candidates.some(({ code }) => code === place.code);
        (isAmong && found.candidates.length === 2 ? asked : wrong).push(place.name);
      }
    }
  }
  return { wrong, asked };
}

test('the list holds every commune once, with its source', () => {
  expect([provinces.length, places.length, new Set(places.map(({ code }) => code)).size]).toEqual([
    34, 3321, 3321,
  ]);
  expect(communes.source).toMatch(
    /thanglequoc\/vietnamese-provinces-database.*MIT, 2021 Thang Le Quoc.*02\/8\/2026/,
  );
  expect(places.find(({ code }) => code === '21484')).toEqual({
    code: '21484',
    name: 'Xã Ba Tơ',
    kind: 'xã',
    bareName: 'Ba Tơ',
    province: { code: '51', name: 'Tỉnh Quảng Ngãi' },
  });
});

describe.each(Object.entries(REGISTERS))('in a register %s', (_, registerOf) => {
  const finders = new Map(provinces.map((province) => [province, identifier(registerOf(province))]));

  test.each(Object.entries(SPELLINGS))('%s: right and never asked', (__, spell) => {
    expect(misses(finders, (place) => ({ code: '', name: spell(place) }))).toEqual({
      wrong: [],
      asked: [],
    });
    expect(misses(finders, (place) => ({ code: place.code, name: spell(place) }))).toEqual({
      wrong: [],
      asked: [],
    });
  });

  test.each(Object.entries(BARE))('%s: asked only where two fit', (__, [count, spell]) => {
    const { wrong, asked } = misses(finders, (place) => ({ code: '', name: spell(place) }));
    expect({ wrong, asked: asked.length }).toEqual({ wrong: [], asked: count });
    expect(misses(finders, (place) => ({ code: Number(place.code), name: spell(place) }))).toEqual({
      wrong: [],
      asked: [],
    });
  });
});

test('a commune of the same province under another code is asked, never taken', () => {
  for (const province of provinces) {
    const find = identifier(committeesOf(province));
    province.forEach((place, i) => {
      const other = province[(i + 1) % province.length];
      const found = find({ code: other?.code, name: place.name });
      expect(found).toMatchObject({ kind: 'ask', why: 'codeAgainstName' });
    });
  }
});

test('a register of a few communes tells its province', () => {
  const names = (...list: string[]) => list.map((name) => ({ name }));
  const provinceOf = (...list: string[]) => placesOfProvince(names(...list), places)[0]?.province.name;
  expect(provinceOf('UBND xã Ba Tơ', 'UBND xã Sơn Hạ', 'Công an')).toBe('Tỉnh Quảng Ngãi');
  expect(provinceOf('UBND xã Tân Thành')).toBeUndefined();
  expect(provinceOf('Phòng Kinh tế')).toBeUndefined();
});
