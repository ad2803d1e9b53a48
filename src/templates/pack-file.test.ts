import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadRubric, loadTemplate } from '.';
import * as fc from 'fast-check';
import { PACK } from '../../test/support/province-pack';
import { NO_NEW_PARTS, packHolds } from '../core/pack/pack';
import type { UnitLevel } from '../core/units/units';
import { DUTIES } from '../core/words/duties';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { packFile, readPackFile } from './pack-file';

const whole = async () => ({
  ...PACK,
  criteria: [await loadRubric('minh-hoa')],
  templates: [await loadTemplate('binh-chuong-2026')],
});

test('what is written is read: sets of criteria and templates too', async () => {
  const pack = await whole();
  expect(readPackFile(packFile(pack))).toMatchObject({ ok: true, pack });
});

test('any pack: read(write(pack)) = pack', () => {
  const text = fc
    .stringMatching(/^[A-Za-zĐđÀ-ɏẠ-ỹ0-9][A-Za-zĐđÀ-ɏẠ-ỹ0-9 .,/"\\-]{0,30}[A-Za-z0-9]$/)
    .map((each) => each.normalize('NFC'));
  const day = fc.record({
    year: fc.integer({ min: 2024, max: 2050 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const pack = fc.record({
    issuer: text,
    number: fc.option(text, { nil: null }),
    date: fc.constantFrom('26/01/2027', null),
    province: text,
    year: fc.integer({ min: 2024, max: 2100 }),
    version: fc.integer({ min: 1, max: 99 }),
    from: day,
    to: day,
    documents: fc.array(
      fc.record({
        kind: text,
        text,
        number: fc.option(text, { nil: null }),
        date: fc.constant(null),
        issuer: text,
      }),
      { maxLength: 3 },
    ),
    reports: fc.array(fc.record({ name: text, period: fc.constantFrom('6T', 'year', 'once'), due: day }), {
      maxLength: 3,
    }),
    daysOff: text,
    criteria: fc.constant([]),
    templates: fc.constant([]),
    bodies: fc.array(fc.record({ body: text, duty: fc.constantFrom(...DUTIES), to: text }), { maxLength: 3 }),
    units: fc.array(
      fc.record({
        code: text,
        name: text,
        level: fc.constantFrom<UnitLevel[]>('province', 'commune'),
        block: text,
      }),
      { maxLength: 3 },
    ),
    indicators: fc.array(fc.record({ text, unit: text, source: fc.constant('') }), { maxLength: 3 }),
    models: fc.array(fc.record({ name: text, field: text, aim: text, registered: text }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(pack, (each) => {
      expect(readPackFile(packFile(each))).toMatchObject({ ok: true, pack: each });
    }),
    { numRuns: 200 },
  );
});

test('any byte that changed is found', () => {
  const bytes = new TextEncoder().encode(packFile(PACK));
  const read = (changed: Uint8Array) => readPackFile(new TextDecoder().decode(changed)).ok;
  const silent = [...bytes.keys()].filter((at) =>
    [1, 2, 32, 128].some((bit) => {
      const changed = bytes.slice();
      changed[at] = (bytes[at] ?? 0) ^ bit;
      return read(changed);
    }),
  );
  expect(silent).toEqual([]);
  expect(read(bytes)).toBe(true);
});

test.each([
  [
    'cut short',
    (text: string) => text.slice(0, 300),
    'Tệp không đọc được: không phải gói của tỉnh, hoặc bị hỏng khi gửi.',
  ],
  ['another file', () => '{}', 'Tệp này không phải gói của tỉnh. Chọn tệp .json do Sở Nội vụ gửi.'],
  [
    'a newer format',
    (text: string) => text.replace('"format": 3', '"format": 4'),
    'Gói lập bằng bản Sổ Dân vận mới hơn: cập nhật Sổ Dân vận rồi nạp lại.',
  ],
  [
    'the format with a short checksum',
    (text: string) => text.replace('"format": 3', '"format": 1'),
    'Gói lập bằng bản Sổ Dân vận cũ, mã đối chiếu ngắn: không dùng. Đề nghị Sở Nội vụ lập lại.',
  ],
  [
    'another number',
    (text: string) => text.replace('14/KH', '15/KH'),
    'Gói bị hỏng hoặc bị sửa sau khi lập: không dùng. Lấy lại tệp từ Sở Nội vụ.',
  ],
  [
    'a day of no calendar',
    (text: string) => text.replace('"day": 31', '"day": 32'),
    'Gói bị hỏng hoặc bị sửa ở to: không dùng. Lấy lại tệp từ Sở Nội vụ.',
  ],
])('%s is told', (_, change, sentence) => {
  const reading = readPackFile(change(packFile(PACK)));
  expect(reading.ok ? '' : formatMessage(reading.reason, vi)).toBe(sentence);
});

const EARLIER = readFileSync(path.join(__dirname, '../../test/fixtures/pack-format-2.json'), 'utf8');

test('a pack of the format before is read, with what it cannot hold left empty and told', () => {
  const reading = readPackFile(EARLIER);
  expect(reading).toMatchObject({ ok: true, isEarlier: true, pack: { version: 1, ...NO_NEW_PARTS } });
  expect(reading.ok ? packHolds(reading).map((message) => formatMessage(message, vi)) : []).toEqual([
    'Gói có 1 văn bản, 1 hạn báo cáo, 0 bộ tiêu chí, 0 mẫu.',
    'Gói lập theo dạng trước: không có cơ quan theo việc, khối, bảng số liệu và mô hình.',
  ]);
});

test.each([
  ['altered', EARLIER.replace('"month": 10', '"month": 11')],
  ['with a part of the next format', EARLIER.replace('"reports"', '"units": [],\n    "reports"')],
])('a pack of the format before that was %s is not used', (_, text) => {
  expect(text).not.toBe(EARLIER);
  const reading = readPackFile(text);
  expect(reading.ok ? '' : formatMessage(reading.reason, vi)).toMatch(/^Gói bị hỏng hoặc bị sửa/);
});

test.each([1, 2])('the example that ships as issue %d is whole and says that it is one', (version) => {
  const file = path.join(__dirname, `../../docs/huong-dan/goi-vi-du/tinh-vi-du-2027-lan-${version}.json`);
  const reading = readPackFile(readFileSync(file, 'utf8'));
  expect(reading).toMatchObject({
    ok: true,
    pack: { issuer: 'Sở Nội vụ (ví dụ minh họa)', province: 'Tỉnh Ví Dụ', version },
  });
});
