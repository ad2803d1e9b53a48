/** What counts at the edges: whose word on the khối holds, which of identical files, how many a quota allows, composed text. */
import { accepting, copyOf, file, of, picking, row, scored } from '../../../test/support/roll-up-data';
import { loadRubric } from '../../templates';
import { rubricChecksum } from '../scoring/rubric/known';
import { canonicalValue } from './copy';
import { summarise } from './summary';

describe('the khối of a unit', () => {
  const ranked = (listed: string) =>
    summarise({
      files: [
        file('1', scored('Xã A', 80, { block: 'Khối tự ghi' })),
        file('2', scored('Xã B', 90, { block: 'Khối 1' })),
      ],
      sending: [row('Xã A', { block: listed })],
    }).units.map(({ unit, block, rank }) => [unit, block, rank]);

  test('is the one of the list, before the one that the unit gives itself', () => {
    expect(ranked('Khối 1')).toEqual([
      ['Xã B', 'Khối 1', 1],
      ['Xã A', 'Khối 1', 2],
    ]);
  });

  test('is the unit’s own where the list says none', () => {
    expect(ranked('')).toEqual([
      ['Xã B', 'Khối 1', 1],
      ['Xã A', 'Khối tự ghi', 1],
    ]);
  });
});

test('of two identical files and a third of the same unit, either of the two may be the one that was picked', () => {
  const same = scored('Xã A', 80);
  const files = [file('1', same), file('2', { ...same }), file('3', scored('Xã A', 70))];
  for (const chosen of ['1', '2']) {
    const summary = summarise(picking(of(...files), chosen));
    expect(summary.units.map(({ unit, self }) => [unit, self])).toEqual([['Xã A', 80]]);
    expect(
      summary.files.map(({ verdict, messages }) => [verdict, messages[0]?.code, messages[0]?.params?.other]),
    ).toEqual([
      ['read', 'file.read', undefined],
      ['warning', 'file.sameContent', '1'],
      ['warning', 'file.notPicked', '1'],
    ]);
  }
});

test('of two files that say the same, what one alone is told of still stands: a mark that does not count', () => {
  const same = scored('Xã A', 80);
  const cells = 'Trang, ô P28';
  const [first, second] = [file('1', same), file('2', { ...same })];
  const noted = {
    ...second,
    reading: { ...second.reading, notes: [{ code: 'file.marksNoReviewer', params: { sheet: 'S', cells } }] },
  } as typeof second;
  expect(
    summarise(accepting(of(first, noted))).files.map(({ messages }) => messages.map(({ code }) => code)),
  ).toEqual([['file.read'], ['file.sameContent', 'file.marksNoReviewer']]);
});

test.each<[share: number, units: number, named: number, allowed: number | undefined]>([
  // 0.29 × 100 is 28.999999999999996 in binary.
  [0.29, 100, 29, undefined],
  [0.29, 100, 30, 29],
  [0.2, 5, 1, undefined],
  [0.2, 4, 1, 0],
  [0.57, 100, 57, undefined],
])('a quota of %d of %i units, %i of them named: %p are allowed', async (share, units, named, allowed) => {
  const rubric = {
    ...(await loadRubric('minh-hoa')),
    quotas: [{ band: 'Xuất sắc', share, within: 'all' as const }],
  };
  const own = { rubricChecksum: rubricChecksum(rubric) };
  const files = Array.from({ length: units }, (_, n) =>
    file(`${n}`, scored(`Xã ${n}`, 80, { ...own, selfRating: n < named ? 'Xuất sắc' : 'Tốt' })),
  );
  const { quotas } = summarise(of(...files), { rubrics: [rubric] });
  expect(quotas).toEqual(
    allowed === undefined
      ? []
      : [
          {
            code: 'rollup.overQuota',
            params: { block: '', band: 'Xuất sắc', count: named, allowed, base: units },
          },
        ],
  );
});

test('a text typed in separate marks is merged as the composed one, with one kind of line break', () => {
  expect(canonicalValue('UBND xã Hòa Bình'.normalize('NFD'))).toBe('UBND xã Hòa Bình'.normalize('NFC'));
  expect(canonicalValue(' một\r\nhai\rba ')).toBe('một\nhai\nba');
  expect(canonicalValue('  ')).toBeNull();
  expect(Object.is(canonicalValue(-0), 0)).toBe(true);
});

test('two files of one unit that differ are told the same, whatever their order', () => {
  const [a, b] = [copyOf('Xã A'), copyOf('Xã A', { number: '12/BC-UBND' })];
  const codes = (...files: Parameters<typeof of>) =>
    summarise(of(...files)).files.map(({ file: name, messages }) => [name, messages[0]?.code]);
  expect(codes(file('2', b), file('1', a))).toEqual(codes(file('1', a), file('2', b)));
});

test('files, versions and what is not usable are listed by the Vietnamese alphabet, whatever order they came in', () => {
  const names = ['an.xlsx', 'Ăn.xlsx', 'ấp 1.xlsx', 'Dũng.xlsx', 'đông.xlsx', 'em.xlsx'];
  const files = [...names].reverse().map((name, index) => file(name, scored('Xã A', 80 + index)));
  const summary = summarise(of(...files));
  expect(summary.files.map((each) => each.file)).toEqual(names);
  const said = summary.files.flatMap(({ messages }) => messages.map(({ params }) => JSON.stringify(params)));
  const [listed = ''] = said.filter((text) => names.every((name) => text.includes(name)));
  expect([...names].sort((a, b) => listed.indexOf(a) - listed.indexOf(b))).toEqual(names);
});
