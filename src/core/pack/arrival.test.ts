import { PACK } from '../../../test/support/province-pack';
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import { packArrival } from './arrival';
import type { ProvincePack } from './pack';

const HERE = { province: 'Tỉnh Ví Dụ', today: { year: 2027, month: 1, day: 10 } };
const read = (more: Partial<ProvincePack> = {}, checksum = 'a') => ({ pack: { ...PACK, ...more }, checksum });
const next = (more: Partial<ProvincePack>) => read(more, 'b');
const held = read({ version: 2 });
const NONE = undefined;

test.each<[string, Parameters<typeof packArrival>[0], Parameters<typeof packArrival>[1], readonly string[]]>([
  ['the first', read(), { ...HERE, held: NONE }, ['taken']],
  ['of a place nobody knows yet', read(), { ...HERE, held: NONE, province: undefined }, ['taken']],
  ['for a later day', read(), { ...HERE, held: NONE, today: { year: 2026, month: 11, day: 1 } }, ['taken']],
  [
    'a foreign one',
    read(),
    { ...HERE, held: NONE, province: 'Tỉnh Cà Mau' },
    ['refused', 'Gói của Sở Nội vụ là của Tỉnh Ví Dụ, đơn vị thuộc Tỉnh Cà Mau: không dùng.'],
  ],
  [
    'an expired one',
    read(),
    { ...HERE, held: NONE, today: { year: 2028, month: 1, day: 1 } },
    ['refused', 'Gói chỉ dùng đến ngày 31/12/2027, đã hết hạn: lấy gói mới từ Sở Nội vụ.'],
  ],
  ['the same again', read({ version: 2 }), { ...HERE, held }, ['refused', 'Gói này đang được giữ trên máy.']],
  [
    'an earlier version',
    next({ version: 1 }),
    { ...HERE, held },
    ['refused', 'Gói vừa chọn là lần 1, cũ hơn gói đang giữ (lần 2): không thay.'],
  ],
  [
    'a newer version',
    next({ version: 3, daysOff: '04/01/2027' }),
    { ...HERE, held },
    ['asked', 'Thêm: 04/01/2027.'],
  ],
  [
    'a newer version that is valid longer',
    next({ version: 3, to: { year: 2028, month: 3, day: 31 } }),
    { ...HERE, held },
    ['asked', 'Chỉ khác lần, số, ngày hoặc thời hạn dùng.'],
  ],
  [
    'another body’s',
    next({ issuer: 'Ban Dân vận Tỉnh ủy' }),
    { ...HERE, held },
    ['asked', 'Thay gói năm 2027 của Sở Nội vụ đang giữ.'],
  ],
])('%s', (_, pack, receiver, [state = '', ...sentences]) => {
  const arrival = packArrival(pack, receiver);
  const said =
    arrival.state === 'refused' ? [arrival.reason] : arrival.state === 'asked' ? arrival.changes : [];
  expect([arrival.state, ...said.map((message) => formatMessage(message, vi))]).toEqual([
    state,
    ...sentences,
  ]);
});
