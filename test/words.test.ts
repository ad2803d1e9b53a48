/** The words users reject in what they read (docs/glossary.md), looked for in every text that reaches them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { texts as commandLine } from '../src/texts/cli.vi';
import { INFO_ROWS, LAYOUT } from '../src/core/layout/layout';
import { PLAN_STATES, TASK_RESULTS } from '../src/core/words/vocabulary';
import { en as messagesEn } from '../src/texts/messages.en';
import { en as pageEn } from '../src/texts/page.en';
import { en as paneEn } from '../src/texts/pane.en';
import { vi as messages } from '../src/texts/messages.vi';
import { VERDICT_WORDS } from '../src/core/rollup/sheets';
import { vi as page } from '../src/texts/page.vi';
import { vi as pane } from '../src/texts/pane.vi';
import { templateList } from '../src/templates/index';
import { vi as comparison } from '../src/texts/comparison.vi';
import { vi as sandbox } from '../src/texts/sandbox.vi';

const ROOT = path.join(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Not within a longer word: `nộp` is rejected, a name that holds it is not. */
const word = (text: string): RegExp => new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'iu');

/** What is rejected, and what is said instead. */
const REJECTED: readonly (readonly [RegExp, string])[] = [
  [word('kiểm tra'), 'Rà soát (kiểm tra is an inspection)'],
  [word('nộp'), 'gửi; Chốt để gửi'],
  [word('trạng thái'), 'Kết quả thực hiện; Tiến độ so với hạn'],
  [word('(trễ|trễ hạn)'), 'quá hạn; hoàn thành quá hạn'],
  [word('minh chứng'), 'Tài liệu kiểm chứng'],
  [word('số hiệu'), 'số, ký hiệu; ngày; trang/mục'],
  [word('rubric'), 'Bộ tiêu chí, thang điểm'],
  [word('thang chấm'), 'Bộ tiêu chí, thang điểm'],
  [word('có phải ý'), 'Có phải: …?'],
  [word('ông/bà'), 'Có phải: …?'],
  [word('khác biệt so với'), 'Thay đổi so với lần trước'],
  [word('khổ chữ'), 'định dạng chữ'],
  [word('điểm cần chú ý'), 'nội dung cần chú ý'],
  [word('mã (chốt|kiểm)'), 'mã đối chiếu'],
  [word('nơi làm việc đó'), 'cơ quan đảm nhiệm'],
  [word('trước hết ngày'), 'chậm nhất hết ngày'],
  [word('giữ lời'), 'giữ nội dung'],
  [word('lùi hạn'), 'Đẩy hạn'],
  [/^(chưa )?đạt$/iu, 'Chưa thẩm định; Thống nhất; Điều chỉnh; Đề nghị bổ sung'],
];

/** Names of areas and sheets that say too little by themselves. */
const BARE_NAMES = ['Báo cáo', 'Thông tin', 'Đơn vị', 'Tệp', 'Khác biệt so với lần trước'];

type Place = readonly [where: string, text: string];

/** Every text in a tree of data; functions are called with numbers and words alike, to read what they make. */
function textsOf(value: unknown, where: string): Place[] {
  if (typeof value === 'string') {
    return [[where, value]];
  }
  if (typeof value === 'function') {
    const made: unknown = (value as (...args: unknown[]) => unknown)(1, 2, 3);
    return textsOf(made, where);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => textsOf(item, `${where}.${key}`))
    : [];
}

/** What stands between the tags of a page, its scripts' words included. */
const pageText = (file: string): Place => [
  file,
  read(file).replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, ''),
];

/** `DefaultValue="…"` and `Value="…"` of the manifest's texts; addresses are none. */
const manifestTexts = [...read('manifest.xml').matchAll(/Value="([^"]*)"/g)]
  .map(([, text = '']): Place => ['manifest.xml', text])
  .filter(([, text]) => !text.startsWith('https://'));

const rubricFiles = readdirSync(path.join(ROOT, 'src/templates/rubrics')).filter((name) =>
  name.endsWith('.json'),
);

/** Every text that reaches a user, by where it comes from. */
const SOURCES: Readonly<Record<string, readonly Place[]>> = {
  messages: textsOf(messages, 'vi'),
  pane: textsOf(pane, 'vi'),
  'command line': textsOf(commandLine, 'texts'),
  'browser page': textsOf(page, 'vi'),
  'sandbox page': [...textsOf(sandbox, 'vi'), pageText('sandbox/page/index.html')],
  'Đối chiếu với Excel': [...textsOf(comparison, 'vi'), pageText('sandbox/compare/compare.html')],
  sheets: [
    ...textsOf(LAYOUT, 'LAYOUT'),
    ...textsOf({ INFO_ROWS, PLAN_STATES, TASK_RESULTS, VERDICT_WORDS }, 'words'),
  ],
  templates: textsOf(
    templateList.map(({ label, sourceTitle }) => ({ label, sourceTitle })),
    'templateList',
  ),
  'sets of criteria': rubricFiles.flatMap((name) =>
    textsOf(JSON.parse(read(`src/templates/rubrics/${name}`)), name),
  ),
  manifest: manifestTexts,
  guide: readdirSync(path.join(ROOT, 'docs/huong-dan'))
    .filter((name) => name.endsWith('.md'))
    .map((name): Place => [name, read(`docs/huong-dan/${name}`)]),
  pages: ['src/taskpane/taskpane.html', 'src/commands/commands.html', 'src/commands/notice.html'].map(
    pageText,
  ),
};

/** What to say instead of each rejected word in a text; the names of its params, in braces, no one reads. */
const rejectedIn = (text: string): string[] =>
  REJECTED.filter(([pattern]) => pattern.test(text.normalize('NFC').replace(/\{\w+\}/g, ''))).map(
    ([, instead]) => instead,
  );

test.each([
  ['Nút Kiểm tra', 1],
  ['Đã nộp 3 tệp', 1],
  ['KIỂM TRA trạng thái', 2],
  ['Ki\u1ec3m tra'.normalize('NFD'), 1],
  ['hoàn thành trễ', 1],
  ['Kiểm lại tệp', 0],
  ['Tài liệu kiểm chứng, đạt yêu cầu', 0],
])('the search tells %j', (text, count) => {
  expect(rejectedIn(text)).toHaveLength(count);
});

test.each(Object.entries(SOURCES))('no rejected word in: %s', (_, places) => {
  expect(places.length).toBeGreaterThan(0);
  const found = places.map(([where, text]) => [where, text, rejectedIn(text)] as const);
  expect(found.filter(([, , instead]) => instead.length > 0)).toEqual([]);
});

/** Names and keys that are the same in every language. */
const SAME_EVERYWHERE = new Set(
  'Chrome Ctrl Edge Enter Esc Excel Google LibreOffice Microsoft Notepad Office OpenDocument PageDown PageUp PDF PivotTable Shift Sheets SmartArt Tab Unicode VNI Windows Word WPS byte docx html json macro web xls xlsm xlsx Zalo zip'.split(
    ' ',
  ),
);

/**
 * A syllable without any mark that Vietnamese may have: one with c, ch, p or t at its end bears a tone. Capitals alone are
 * an abbreviation.
 */
const SYLLABLE =
  /^(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?(a[iouy]?|eo?|i[au]?|o[aei]?|oai|oay|u[aeiy]?|uya|y)(m|ng?|nh)?$/i;
/** The others hold commands, numbers of papers, other languages. */
const SPOKEN = ['messages', 'pane', 'browser page'];

const ENGLISH_TOO = new Set(['the', 'then']);

/** Words of a text that cannot be Vietnamese. What stands in braces is filled in, what holds a dot, a line or a digit is a name of a file or an address. */
const foreignIn = (text: string): string[] =>
  text
    .replace(/\{\w+\}/g, ' ')
    .split(/[^\p{L}\p{N}._/@#-]+/u)
    .filter((piece) => /^[A-Za-z]{2,}$/.test(piece.replace(/[.]+$/, '')))
    .map((piece) => piece.replace(/[.]+$/, ''))
    .filter(
      (piece) =>
        !SAME_EVERYWHERE.has(piece) &&
        piece !== piece.toUpperCase() &&
        (!SYLLABLE.test(piece) || ENGLISH_TOO.has(piece.toLowerCase())),
    );

test.each([
  ['Open the file', ['Open', 'the', 'file']],
  ['Chưa lưu được: hãy bấm Save lại.', ['Save']],
  ['Sổ {name} trong khung bên, in ra hai trang', []],
  ['Lưu .xlsx rồi mở bằng Excel 2010', []],
  ['UBND xã giao Công an xã', []],
])('of %j these are no Vietnamese words: %j', (text, words) => {
  expect(foreignIn(text)).toEqual(words);
});

test.each(Object.entries(SOURCES).filter(([name]) => SPOKEN.includes(name)))(
  'no English in the Vietnamese of: %s',
  (_, places) => {
    const found = places.map(([where, text]) => [where, foreignIn(text)] as const);
    expect(found.filter(([, words]) => words.length > 0)).toEqual([]);
  },
);

test('areas and sheets have names that say what they are', () => {
  const names = [...Object.values(LAYOUT).map(({ sheet }) => sheet), ...Object.values(pane.area)];
  expect(names.filter((name) => BARE_NAMES.includes(name))).toEqual([]);
});

test('every Vietnamese text is in composed characters, as Excel and search expect', () => {
  const places = Object.values(SOURCES).flat();
  expect(places.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
});

/** Characters of a sentence that is read at a glance. */
const LONGEST = 110;

/** The sentences of a text, without what is filled in; of two forms of a word the longer one counts. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/\{\w+\|([^|{}]*)\|([^|{}]*)\}/g, (_, one: string, many: string) =>
      one.length > many.length ? one : many,
    )
    .replace(/\{\w+\}/g, '')
    .split(/(?<=[.!?])\s+|\n/);

/** The texts of both languages that are read at a glance. */
const GLANCED: Readonly<Record<string, readonly Place[]>> = {
  ...Object.fromEntries(SPOKEN.map((source) => [source, SOURCES[source] ?? []])),
  'messages, English': textsOf(messagesEn, 'en'),
  'pane, English': textsOf(paneEn, 'en'),
  'browser page, English': textsOf(pageEn, 'en'),
};

test.each(Object.entries(GLANCED))('no sentence is longer than 110 characters in: %s', (_, places) => {
  const found = places.flatMap(([where, text]) =>
    sentencesOf(text)
      .filter((sentence) => sentence.length > LONGEST)
      .map((sentence) => [where, sentence.length, sentence]),
  );
  expect(found).toEqual([]);
});

/** English that its readers stumble over, and what is said instead: one term for one thing. */
const REJECTED_ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'correct'],
  [/\bparted by\b/i, 'separated by'],
  [/\btold again\b/i, 'shown again'],
  [/\bput right\b/i, 'correct'],
  [/\breviewers?\b/i, 'appraiser: Review is Rà soát'],
  [/\bappraised marks?\b/i, 'appraised points'],
  [/\b(a|its|and|unit’s) block\b/i, 'group'],
  [/\bpick(s|ed)?\b/i, 'choose'],
];

test.each(Object.entries(GLANCED).filter(([name]) => name.endsWith('English')))(
  'one term for one thing in: %s',
  (_, places) => {
    const found = places.flatMap(([where, text]) =>
      REJECTED_ENGLISH.filter(([pattern]) => pattern.test(text.replace(/\{\w+\}/g, ''))).map(
        ([, instead]) => [where, text, instead],
      ),
    );
    expect(found).toEqual([]);
  },
);
