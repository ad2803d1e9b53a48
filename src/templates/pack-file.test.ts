import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadRubric, loadTemplate } from '.';
import * as fc from 'fast-check';
import { PACK } from '../../test/support/province-pack';
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
    (text: string) => text.replace('"format": 2', '"format": 3'),
    'Gói lập bằng bản Sổ Dân vận mới hơn: cập nhật Sổ Dân vận rồi nạp lại.',
  ],
  [
    'the format with a short checksum',
    (text: string) => text.replace('"format": 2', '"format": 1'),
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

test.each([1, 2])('the example that ships as issue %d is whole and says that it is one', (version) => {
  const file = path.join(__dirname, `../../docs/huong-dan/goi-vi-du/tinh-vi-du-2027-lan-${version}.json`);
  const reading = readPackFile(readFileSync(file, 'utf8'));
  expect(reading).toMatchObject({
    ok: true,
    pack: { issuer: 'Sở Nội vụ (ví dụ minh họa)', province: 'Tỉnh Ví Dụ', version },
  });
});
