/** An office's own form: fields however Word tore them, rows that repeat, faults with their places, everything else as it was. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { FormContent, FormFields, FormItem } from '../../core/papers/form';
import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import { zipFiles } from '../parts/packing';
import { checkForm } from './check-form';
import { fillForm } from './fill-form';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const FIELDS: FormFields = {
  single: [
    { name: 'Tên cơ quan', meaning: '' },
    { name: 'Ưu điểm', meaning: '' },
  ],
  lists: [
    { name: 'Nhóm', meaning: '', fields: [{ name: 'Tên', meaning: '' }], below: 'Nhiệm vụ' },
    {
      name: 'Nhiệm vụ',
      meaning: '',
      fields: [
        { name: 'TT', meaning: '' },
        { name: 'Nội dung', meaning: '' },
      ],
    },
  ],
};

const line = (text: string) => [{ text }];
const task = (no: number, text: string): FormItem => ({
  values: new Map([
    ['TT', line(String(no))],
    ['Nội dung', line(text)],
  ]),
});
const TASKS = [task(1, 'Mở lớp <A> & B'), task(2, 'Thăm hỏi\nhai lượt'), task(3, 'Báo cáo [[TT]]')];
const CONTENT: FormContent = {
  values: new Map([
    ['Tên cơ quan', line('UBND xã “Bình Chương”')],
    ['Ưu điểm', [{ text: 'Một.', bold: true }, { text: 'Hai.' }]],
  ]),
  items: new Map([
    [
      'Nhóm',
      [
        { values: new Map([['Tên', line('Nhóm A')]]), below: TASKS.slice(0, 2) },
        { values: new Map([['Tên', line('Nhóm B')]]), below: TASKS.slice(2) },
      ],
    ],
    ['Nhiệm vụ', TASKS],
  ]),
};

interface Parts {
  readonly header?: string;
  readonly rels?: string;
  readonly type?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A .docx of this body, as Word packs one. */
function docx(
  body: string,
  { header, rels = '', type = 'document.main+xml', more = {} }: Parts = {},
): Uint8Array {
  const xml = (root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:${root} xmlns:w="${W}" xmlns:r="${REL}" xmlns:w14="x">${content}</w:${root}>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="${REL}/header" Target="header1.xml"/>${rels}</Relationships>`,
    'word/header1.xml': xml('hdr', header ?? '<w:p/>'),
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': '<w:styles  xmlns:w="x"/>',
    ...more,
  };
  return zipFiles(Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const));
}

const p = (...texts: readonly string[]): string =>
  `<w:p>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const filled = (bytes: Uint8Array): Uint8Array => {
  const made = fillForm(bytes, FIELDS, CONTENT);
  if (!made.ok) {
    throw new Error(made.messages.map((message) => formatMessage(message, vi)).join('\n'));
  }
  return made.bytes;
};
const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
/** The words of each paragraph; a line break is `/`. */
const words = (bytes: Uint8Array, name?: string): string[] =>
  [...partOf(bytes, name).matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, content = '']) =>
    content
      .replace(/<w:delText>.*?<\/w:delText>/g, '')
      .replaceAll('<w:br/>', '/')
      .replace(/<[^>]*>/g, ''),
  );

test.each([
  ['in one run', p('Kính gửi: [[Tên cơ quan]].')],
  ['torn over runs, as Word does', p('Kính gửi: [', '[Tên', ' cơ quan', ']', '].')],
  ['without marks, in another case', p('Kính gửi: [[ten  CƠ quan]].')],
  [
    'with a spelling mark and a bookmark in it',
    '<w:p><w:r><w:t>Kính gửi: [[Tên </w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:rPr><w:b/></w:rPr><w:t>cơ quan]].</w:t></w:r></w:p>',
  ],
  [
    'typed with tracked changes, a deleted word in it',
    '<w:p><w:ins w:id="1"><w:r><w:t>Kính gửi: [[Tên</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t> cơ quan]].</w:t></w:r></w:p>',
  ],
])('a field %s', (_, body) => {
  expect(words(filled(docx(body)))).toEqual(['Kính gửi: UBND xã “Bình Chương”.']);
});

test('a field alone in its paragraph: a paragraph for each line with its looks; beside words, a line break', () => {
  const bytes = filled(
    docx(
      `<w:p w14:paraId="1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>[[Ưu điểm]]</w:t></w:r></w:p>${p('- [[Ưu điểm]]')}`,
    ),
  );
  expect(words(bytes)).toEqual(['Một.', 'Hai.', '- Một./Hai.']);
  expect(partOf(bytes)).toContain(
    '<w:p w14:paraId="1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Một.</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">Hai.</w:t></w:r></w:p>',
  );
});

test('a row comes once for each item; its words are no markup and no fields', () => {
  const bytes = filled(
    docx(table(row(p('TT'), p('Việc')), row(p('[[Nhiệm vụ: TT]]'), p('[[Nhiệm vụ: Nội dung]]')))),
  );
  expect(words(bytes)).toEqual([
    'TT',
    'Việc',
    '1',
    'Mở lớp &lt;A&gt; &amp; B',
    '2',
    'Thăm hỏi/hai lượt',
    '3',
    'Báo cáo [[TT]]',
  ]);
});

test('a row of tasks right after that of groups: the tasks stand below their group', () => {
  const bytes = filled(docx(table(row(p('[[Nhóm: Tên]]')), row(p('[[Nhiệm vụ: TT]]')), row(p('Hết')))));
  expect(words(bytes)).toEqual(['Nhóm A', '1', '2', 'Nhóm B', '3', 'Hết']);
});

test('a list without items says so once, where it can be read', () => {
  const none: FormContent = {
    ...CONTENT,
    items: new Map([['Nhiệm vụ', [{ values: new Map(), empty: 'Không có.' }]]]),
  };
  const made = fillForm(
    docx(table(row(p('[[Nhiệm vụ: TT]]'), p('[[Nhiệm vụ: Nội dung]]'))) + p('- [[Nhiệm vụ: TT]]')),
    FIELDS,
    none,
  );
  expect(made.ok && words(made.bytes)).toEqual(['', 'Không có.', '- Không có.']);
});

test('outside of tables the paragraph repeats', () => {
  expect(words(filled(docx(p('- Việc [[Nhiệm vụ: TT]] của [[Tên cơ quan]]'))))).toEqual([
    '- Việc 1 của UBND xã “Bình Chương”',
    '- Việc 2 của UBND xã “Bình Chương”',
    '- Việc 3 của UBND xã “Bình Chương”',
  ]);
});

/** A text box as Word 2010 and later write it: once for them, once for older programs. */
const textBox = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="y"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="z"><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const boxes = (bytes: Uint8Array): string[][] =>
  [...partOf(bytes).matchAll(/<w:txbxContent>(.*?)<\/w:txbxContent>/gs)].map(([, box = '']) =>
    [...box.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, '')),
  );

test.each([
  ['a field', p('Kính gửi: [[Tên cơ quan]]'), ['Kính gửi: UBND xã “Bình Chương”']],
  ['a field of lines', p('[[Ưu điểm]]'), ['Một.', 'Hai.']],
  ['a list: its paragraph repeats in the box', p('- [[Nhiệm vụ: TT]]'), ['- 1', '- 2', '- 3']],
])('a text box is filled, for newer programs and for older ones: %s', (_, content, lines) => {
  expect(boxes(filled(docx(textBox(content))))).toEqual([lines, lines]);
});

test('a field in a text box counts once', () => {
  expect(checkForm(docx(textBox(p('[[Tên cơ quan]]'))), FIELDS)).toEqual({ ok: true, count: 1 });
});

test('headers are filled; parts and letters without fields stay byte for byte', () => {
  const odd = "<w:p  w:rsidR='1' ><w:r><w:t>Giữ &#225; nguyên</w:t></w:r></w:p >";
  const form = docx(`${odd}${p('[[Tên cơ quan]]')}<w:sectPr/>`, { header: p('[[Tên cơ quan]]') });
  const bytes = filled(form);
  expect(words(bytes, 'word/header1.xml')).toEqual(['UBND xã “Bình Chương”']);
  expect(partOf(bytes)).toContain(odd);
  expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(form)));
  for (const name of ['word/styles.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels']) {
    expect(partOf(bytes, name)).toBe(partOf(form, name));
  }
});

const external = (type: string) =>
  `<Relationship Id="x" Type="${REL}/${type}" Target="http://a/b" TargetMode="External"/>`;

test.each([
  [
    'a slip of the pen, with its place in a table and the nearest name',
    docx(p('Đầu') + table(row(p('a')), row(p('b'), p('[[Nhiệm vụ: Nôi dug]]')))),
    [
      'Bảng 1, hàng 2, ô 2 (“[[Nhiệm vụ: Nôi dug]]”): không có trường “Nhiệm vụ: Nôi dug”; có thể là “Nhiệm vụ: Nội dung”. Sửa trong mẫu rồi chọn lại.',
    ],
  ],
  [
    'a field without its list',
    docx(p('Đầu') + p('Việc: [[Nội dung]]')),
    [
      'Đoạn 2 (“Việc: [[Nội dung]]”): không có trường “Nội dung”; có thể là “Nhiệm vụ: Nội dung”. Sửa trong mẫu rồi chọn lại.',
    ],
  ],
  [
    'a name that is like none, in a header',
    docx(p('[[Tên cơ quan]]'), { header: p('[[Mã bưu chính]]') }),
    [
      'Đầu trang, đoạn 1 (“[[Mã bưu chính]]”): không có trường “Mã bưu chính”. Xem Danh sách trường, sửa trong mẫu rồi chọn lại.',
    ],
  ],
  [
    'a slip of the pen in a text box, told once',
    docx(p('[[Tên cơ quan]]') + textBox(p('[[Ưu điêm x]]'))),
    [
      'Đoạn 2, khung chữ (“[[Ưu điêm x]]”): không có trường “Ưu điêm x”; có thể là “Ưu điểm”. Sửa trong mẫu rồi chọn lại.',
    ],
  ],
  [
    'a field in SmartArt',
    docx(p('[[Tên cơ quan]]'), { more: { 'word/diagrams/data1.xml': '<a:t>[[Ưu điểm]]</a:t>' } }),
    ['Trường trong biểu đồ, sơ đồ không điền được. Chuyển ra đoạn văn, bảng hoặc khung chữ.'],
  ],
  [
    'brackets without a pair, and a field over a line break',
    docx(`${p('[[Tên cơ quan]')}<w:p><w:r><w:t>[[Tên</w:t><w:br/><w:t>cơ quan]]</w:t></w:r></w:p>`),
    [
      'Đoạn 1 (“[[Tên cơ quan]”): ngoặc [[ hoặc ]] ở “[[Tên cơ quan]” thiếu cặp hoặc có dấu ngắt ở giữa. Gõ lại trường.',
      'Đoạn 2 (“[[Tên cơ quan]]”): ngoặc [[ hoặc ]] ở “[[Tên cơ quan]]” thiếu cặp hoặc có dấu ngắt ở giữa. Gõ lại trường.',
    ],
  ],
  [
    'two lists in a row',
    docx(table(row(p('[[Nhóm: Tên]]'), p('[[Nhiệm vụ: TT]]')))),
    [
      'Bảng 1, hàng 1, ô 2 (“[[Nhiệm vụ: TT]]”): một hàng chỉ lặp theo một danh sách, đang có “Nhóm” và “Nhiệm vụ”. Tách thành hai hàng.',
    ],
  ],
  [
    'no field',
    docx(p('Báo cáo')),
    ['Mẫu chưa có trường nào, như [[Tên cơ quan]]. Xem Danh sách trường, ghi vào mẫu rồi chọn lại.'],
  ],
  [
    'a document that may hold macros',
    docx(p('[[Tên cơ quan]]'), { type: 'document.macroEnabled.main+xml' }),
    ['Mẫu có chứa macro (.docm) nên không nhận. Lưu thành .docx không macro rồi chọn lại.'],
  ],
  [
    'macros under an innocent type',
    docx(p('[[Tên cơ quan]]'), { more: { 'word/vbaProject.bin': 'x' } }),
    ['Mẫu có chứa macro (.docm) nên không nhận. Lưu thành .docx không macro rồi chọn lại.'],
  ],
  [
    'a template fetched from elsewhere',
    docx(p('[[Tên cơ quan]]'), { rels: external('attachedTemplate') }),
    ['Mẫu lấy ảnh hoặc nội dung từ nơi khác nên không nhận. Chèn thẳng vào văn bản rồi chọn lại.'],
  ],
  [
    'no document',
    strToU8('Báo cáo'),
    ['Mẫu phải là văn bản Word .docx. Mở bằng Word, lưu thành .docx rồi chọn lại.'],
  ],
  [
    'a document type definition',
    docx('', { more: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' } }),
    ['Tệp có cấu trúc bất thường, không an toàn nên không mở. Hỏi lại nơi gửi.'],
  ],
  [
    'a large one',
    new Uint8Array(400 * 1024),
    ['Mẫu lớn hơn 300 KB nên không nhận. Giảm cỡ ảnh trong mẫu, lưu lại rồi chọn lại.'],
  ],
])('told, and not filled: %s', (_, bytes, sentences) => {
  const check = checkForm(bytes, FIELDS);
  expect(check.ok ? [] : check.messages.map((message) => formatMessage(message, vi))).toEqual(sentences);
  expect(fillForm(bytes, FIELDS, CONTENT).ok).toBe(false);
});

test('a link to click brings no content: it is taken, and stays', () => {
  expect(
    partOf(
      filled(docx(p('[[Tên cơ quan]]'), { rels: external('hyperlink') })),
      'word/_rels/document.xml.rels',
    ),
  ).toContain('http://a/b');
});
