import { openPlaceFinder } from './place-finder';

test('a province that the list lacks is taken as typed, and told', async () => {
  const finder = await openPlaceFinder();
  expect(finder.home('UBND xã Ba Tơ', { province: 'Quảng Nghĩa' })).toEqual({
    home: { province: 'Tỉnh Quảng Nghĩa' },
    among: [],
    isUnlisted: true,
  });
  expect(finder.home('UBND xã Ba Tơ', { province: 'quang ngai' }).home).toMatchObject({
    province: 'Tỉnh Quảng Ngãi',
  });
});

test('a name of several provinces has no place until its code says it', async () => {
  const finder = await openPlaceFinder();
  const { home, among } = finder.home('UBND xã Tân Thành');
  expect([home, among.length > 1]).toEqual([undefined, true]);
  expect(finder.home('UBND xã Tân Thành', { code: '99999' }).among).toEqual(among);
  const { home: chosen } = finder.home('UBND xã Tân Thành', { province: among[1] });
  expect(finder.home('UBND xã Tân Thành', { code: chosen?.code ?? '' })).toEqual({ home: chosen, among: [] });
});
