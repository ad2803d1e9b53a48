import { WIDE_RUBRIC } from '../../../../test/support/wide-rubric';
import { loadRubric } from '../../../templates';
import { formatMessage } from '../../words/format';
import { vi } from '../../../texts/messages.vi';
import { readRubricFile, rubricFile } from './file';
import { rubricChecksum } from './known';
import type { Rubric } from './rubric';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
});

/** The set as a file whose text at a path is another; `undefined` takes it away. */
function spoilt(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(rubricFile(rubric)) as { rubric: unknown };
  const last = path.at(-1) ?? '';
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], file.rubric);
  (parent as Record<string | number, unknown>)[last] = value;
  return JSON.stringify(file);
}

const said = (text: string): string[] => {
  const reading = readRubricFile(text);
  return reading.ok ? [] : reading.reasons.map((reason) => formatMessage(reason, vi));
};

test('a set written as a file is read as the same, with a byte order mark, bare, in another order of keys', () => {
  const file = rubricFile(rubric);
  const bare = JSON.stringify(Object.fromEntries(Object.entries(rubric).reverse()));
  for (const text of [file, `\uFEFF${file}`, file.normalize('NFD'), bare]) {
    expect(readRubricFile(text)).toEqual({ ok: true, rubric });
  }
});

test('the checksum is that of what a set says, not of its id, version or the order of its keys', () => {
  const other = Object.fromEntries(Object.entries(rubric).reverse()) as unknown as Rubric;
  const sum = rubricChecksum(rubric);
  expect(rubricChecksum({ ...other, id: 'khac', version: 7 })).toBe(sum);
  expect(rubricChecksum({ ...rubric, title: `${rubric.title}.` })).not.toBe(sum);
});

const CRITERION = ['groups', 1, 'criteria', 0] as const;

test.each<[string, readonly (string | number)[], unknown, string]>([
  [
    'no maximum',
    [...CRITERION, 'max'],
    undefined,
    'nhóm II, tiêu chí II.1, điểm tối đa (groups[1].criteria[0].max) còn thiếu',
  ],
  [
    'a text for a maximum',
    [...CRITERION, 'max'],
    'năm',
    'điểm tối đa (groups[1].criteria[0].max) còn thiếu hoặc sai kiểu',
  ],
  [
    'a method nobody knows',
    [...CRITERION, 'method'],
    { kind: 'luck' },
    'tiêu chí II.1, cách chấm (groups[1].criteria[0].method.kind) phải là một trong: yesNo, levels, points',
  ],
  ['a key of another method', [...CRITERION, 'method'], { kind: 'yesNo', step: 1 }, 'thừa mục “step”'],
  [
    'a code that is none',
    [...CRITERION, 'code'],
    '2.1!',
    'tiêu chí 2.1!, mã (groups[1].criteria[0].code) viết chưa đúng dạng',
  ],
  [
    'a code that is a number, which does not tell 1.10 from 1.1',
    [...CRITERION, 'code'],
    2.1,
    'tiêu chí thứ 1, mã (groups[1].criteria[0].code) còn thiếu hoặc sai kiểu dữ liệu',
  ],
  ['no title', ['title'], '  ', 'nội dung (title) để trống'],
  [
    'a date of another form',
    ['effectiveFrom'],
    '2026-01-01',
    'áp dụng từ ngày (effectiveFrom) viết chưa đúng dạng',
  ],
  [
    'a share above all',
    ['quotas'],
    [{ band: 'Tốt', share: 2, within: 'all' }],
    '(quotas[0].share) ngoài giới hạn',
  ],
  ['another label', ['label'], 'official', 'loại (label) phải là một trong: ví dụ minh họa, chính thức'],
  ['groups that do not add up', ['groups', 0, 'max'], 11, 'Điểm các nhóm cộng lại là 101, không phải 100'],
  ['no band for 0', ['bands'], [{ name: 'Tốt', min: 50 }], 'Mức xếp loại thấp nhất phải bắt đầu từ 0 điểm'],
  ['a band above the total', ['bands', 0, 'min'], 101, 'Xuất sắc'],
  [
    'a step that does not divide',
    [...CRITERION, 'method'],
    { kind: 'points', step: 0.7 },
    'phải chia hết cho bước chấm',
  ],
  ['a title that would fill sheets', ['title'], 'a'.repeat(3000), 'nội dung (title) ngoài giới hạn'],
])('%s is said in Vietnamese with its place', (_, path, value, sentence) => {
  const sentences = said(spoilt(path, value));
  expect(sentences.join('\n')).toContain(sentence);
  expect(sentences.join('\n')).not.toMatch(/invalid|expected|input/i);
});

test('a fifth level is refused where it stands', () => {
  const { groups, ...rest } = WIDE_RUBRIC;
  const deeper = JSON.parse(
    JSON.stringify({ ...rest, groups }).replace(
      '"code":"1.1.2.2"',
      '"code":"1.1.2.2","components":[{"code":"1.1.2.2.1"}]',
    ),
  ) as unknown;
  expect(said(JSON.stringify(WIDE_RUBRIC))).toEqual([]);
  expect(said(JSON.stringify(deeper)).join('\n')).toContain(
    'nhóm 1, tiêu chí 1.1, tiêu chí thành phần 1.1.2, tiêu chí thành phần 1.1.2.2 (groups[0].criteria[0].components[1].components[1]) thừa mục “components”',
  );
});

test.each([
  ['no JSON', '{', 'rubricFile.notJson'],
  ['another kind of file', '{"kind":"so-dan-van/plan-template","format":1}', 'rubricFile.notOurs'],
  ['a list', '[]', 'rubricFile.notOurs'],
  ['a file of a newer version', '{"kind":"so-dan-van/rubric","format":2}', 'rubricFile.newer'],
  ['a file without a set', '{"kind":"so-dan-van/rubric","format":1}', 'rubricFile.missing'],
])('%s is refused', (_, text, code) => {
  expect(readRubricFile(text)).toMatchObject({ ok: false, reasons: [{ code }] });
});

test('a set whose rating would be a longer formula than Excel holds is refused, with what to shorten', () => {
  const bands = Array.from({ length: 20 }, (_, band) => ({
    name: `Mức ${band} ${'dài '.repeat(48)}`.trim(),
    min: 95 - 5 * band,
  }));
  const file = JSON.parse(spoilt(['bands'], bands)) as { rubric: object };
  const cap = bands.at(-1)?.name ?? null;
  const knockOuts = Array.from({ length: 30 }, (_, no) => ({ reason: `Lý do ${no}`, cap }));
  const sentences = said(JSON.stringify({ ...file, rubric: { ...file.rubric, knockOuts } }));
  expect(sentences).toEqual([
    expect.stringMatching(
      /^Công thức xếp loại hoặc tính điểm dài [\d.]+ ký tự, Excel chỉ nhận 8\.?192\. Rút gọn/,
    ),
  ]);
});

test('a set that is wrong everywhere is told in a list that can be read', () => {
  const groups = Array.from({ length: 30 }, () => ({}));
  const sentences = said(JSON.stringify({ kind: 'so-dan-van/rubric', format: 1, rubric: { groups } }));
  expect(sentences).toHaveLength(21);
  expect(sentences.at(-1)).toMatch(/^Và \d+ chỗ khác/);
});
