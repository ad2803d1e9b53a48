import { ELSEWHERE, fitted } from '../../../test/support/fitted';
import { loadTemplate, templateList } from '../../templates';
import { adaptTemplate } from './adapt';
import { fold } from '../words/fold';
import { isLocalDocument } from '../units/issuers';
import { reviewNote } from './template';
import type { PlanTemplate } from './template';

const documentsOf = ({ legalBases, tasks }: PlanTemplate) => [
  ...legalBases,
  ...tasks.flatMap((task) => task.legalBases ?? []),
];

/** Names of the places that the shipped templates come from. */
const NAMES = ['quang ngai', 'binh chuong', 'binh phuoc', 'binh duong', 'dong nai', 'hon quan'];

describe.each(templateList.map(({ id }) => id))('%s', (id) => {
  test.each(ELSEWHERE)('for %s: no document, no name of the place it comes from', async (unit, who) => {
    const { template } = await fitted(id, unit, who);
    const own = fold(unit);
    const kept = documentsOf(template).filter(({ number, issuer }) => isLocalDocument(number, issuer));
    // In another commune of the province its documents hold, and no others.
    const isNeighbour = own.includes('quang ngai') && id === 'binh-chuong-2026';
    expect(kept.filter(({ issuer }) => !(isNeighbour && /tỉnh/i.test(issuer ?? '')))).toEqual([]);
    expect(kept.length > 0).toBe(isNeighbour);
    const { title, groups, reports, targets, responsibilities, recipients, tasks, reviews } = template;
    const said = JSON.stringify([
      ...[title, groups, reports, targets, responsibilities, recipients],
      tasks.map((task) => ({ ...task, legalBases: [] })),
    ]);
    const named = NAMES.filter((name) => !own.includes(name) && fold(said).includes(name));
    // A body of that name is marked wherever it stands.
    expect(named.filter((name) => !(reviews ?? []).some(({ text }) => fold(text).includes(name)))).toEqual(
      [],
    );
  });
});

test('the line says what belongs there, with a note, and the preview shows both', async () => {
  const { template, changes } = await fitted('binh-chuong-2026', 'UBND phường Hồng Bàng', 'commune');
  expect(template.legalBases[1]).toEqual({
    text: 'Kế hoạch công tác dân vận chính quyền và dân chủ ở cơ sở năm 2027 của UBND tỉnh (số …, ngày …)',
    number: null,
    date: null,
    issuer: null,
  });
  expect(reviewNote(template, 'basis', 2)).toBe(
    'Rà soát lại: ghi số, ngày văn bản của địa phương mình; không có thì bỏ.',
  );
  expect(changes).toContainEqual({
    place: { part: 'basis', n: 2 },
    before: '14/KH-UBND',
    after: template.legalBases[1]?.text,
    kind: 'place',
  });
  const ofTask = template.tasks[1]?.legalBases?.map(({ text }) => text);
  expect(ofTask).toContain('Quyết định của phường về cải cách hành chính của UBND phường (số …, ngày …)');
  expect(template.tasks.map(({ text }) => text).join()).toContain(
    'theo Hướng dẫn số … ngày … (đồng gửi Sở Nội vụ)',
  );
});

test('at home all documents stay', async () => {
  const source = await loadTemplate('binh-chuong-2026');
  const { template } = await fitted('binh-chuong-2026', 'UBND xã Bình Chương', 'commune', 2026);
  expect(documentsOf(template)).toEqual(documentsOf(source));
});

test('an office’s own template, whose source names no place, keeps its documents', async () => {
  const source = await loadTemplate('binh-chuong-2026');
  const own = { ...source, source: { ...source.source, issuer: 'Sở Nội vụ' } };
  const target = { who: 'department', kind: 'xã', village: 'thôn' } as const;
  const { template } = adaptTemplate(own, { target, mapping: [], year: 2026, unit: 'Sở Nội vụ' });
  expect(documentsOf(template)).toEqual(documentsOf(source));
});

test('in a city the superior is UBND thành phố and Thành ủy, in lines, tasks and receivers', async () => {
  const { template } = await fitted(
    'binh-chuong-2026',
    'UBND phường Hồng Bàng, thành phố Hải Phòng',
    'commune',
  );
  const {
    source: { issuer },
    units: { length },
    ...plan
  } = template;
  expect([issuer, length > 0]).toEqual(['UBND xã Bình Chương, tỉnh Quảng Ngãi', true]);
  const said = JSON.stringify({ ...plan, reviews: [] }).replace(/(?:cấp|các) tỉnh/gu, '');
  expect(said.match(/.{0,30}(?:tỉnh|Tỉnh).{0,20}/gu) ?? []).toEqual([]);
  expect(plan.recipients).toContain('VP HĐND&UBND phường: CVP, CV');
});

test('a commune whose name has other marks is elsewhere; one typed without marks may be the same', async () => {
  const source = await loadTemplate('binh-chuong-2026');
  const hill = { ...source, source: { ...source.source, issuer: 'UBND xã Sơn Hà, tỉnh Quảng Ngãi' } };
  const bases = (unit: string) =>
    adaptTemplate(hill, {
      target: { who: 'commune', kind: 'xã', village: 'thôn' },
      mapping: [],
      year: 2026,
      unit,
    }).template.tasks[1]?.legalBases?.map(({ number }) => number);
  expect(bases('UBND xã Sơn Hạ')).toEqual(['76/NQ-CP', null, null]);
  expect(bases('UBND xã Sơn Hà')).toEqual(['76/NQ-CP', '04-NQ/TU', '1144/QĐ-UBND']);
  expect(bases('UBND xa Son Ha')).toEqual(['76/NQ-CP', '04-NQ/TU', '1144/QĐ-UBND']);
});

test.each([
  ['of the same name in another province', 'UBND xã Sơn Hà, tỉnh Cà Mau', false, ['76/NQ-CP', null, null]],
  ['of the same name, of a template of before 1/7/2025', 'UBND xã Sơn Hà', true, ['76/NQ-CP', null, null]],
  ['the same', 'UBND xã Sơn Hà, tỉnh Quảng Ngãi', false, ['76/NQ-CP', '04-NQ/TU', '1144/QĐ-UBND']],
])('a commune %s: which documents stay', async (_, unit, legacy, kept) => {
  const source = await loadTemplate('binh-chuong-2026');
  const hill = { ...source, legacy, source: { ...source.source, issuer: 'UBND xã Sơn Hà, tỉnh Quảng Ngãi' } };
  const { template } = adaptTemplate(hill, {
    target: { who: 'commune', kind: 'xã', village: 'thôn' },
    mapping: [],
    year: 2026,
    unit,
  });
  expect(template.tasks[1]?.legalBases?.map(({ number }) => number)).toEqual(kept);
});

describe('a template that an office made of its own workbook cites documents in one text', () => {
  const text = (line: string) => ({ text: line, number: null, date: null, issuer: null });
  const plan = text(
    'Kế hoạch số 14/KH-UBND ngày 26/01/2026 của UBND tỉnh Quảng Ngãi: Công tác dân vận năm 2026',
  );
  const central = text('Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: Tăng cường dân vận');
  const ofOffice = async (issuer: string, unit: string, bases = [plan, central], aims: string[] = []) => {
    const source = await loadTemplate('binh-chuong-2026');
    const own = { ...source, legalBases: bases, aims, source: { ...source.source, issuer } };
    const target = { who: 'commune', kind: 'xã', village: 'thôn' } as const;
    return adaptTemplate(own, { target, mapping: [], year: 2027, unit });
  };

  test.each([
    ['of another province', 'UBND xã Ba Tơ, tỉnh Quảng Ngãi', 'UBND xã Đất Mũi, tỉnh Cà Mau'],
    ['of a source that names no place', 'Phòng Văn hóa - Xã hội', 'UBND xã Đất Mũi, tỉnh Cà Mau'],
  ])('%s: the local one is opened, the one of the centre stays', async (_, issuer, unit) => {
    const { template } = await ofOffice(issuer, unit);
    expect(template.legalBases.map((basis) => basis.text)).toEqual([
      'Kế hoạch về công tác dân vận năm 2027 của UBND tỉnh (số …, ngày …)',
      central.text,
    ]);
    expect(reviewNote(template, 'basis', 1)).toBe(
      'Rà soát lại: ghi số, ngày văn bản của địa phương mình; không có thì bỏ.',
    );
  });

  test('at home it stays as it stands, and is marked as of last year', async () => {
    const { template } = await ofOffice('UBND xã Ba Tơ, tỉnh Quảng Ngãi', 'UBND xã Ba Tơ, tỉnh Quảng Ngãi');
    expect(template.legalBases).toEqual([plan, central]);
    expect(reviewNote(template, 'basis', 1)).toBe(
      'Rà soát lại: 14/KH-UBND là văn bản của năm 2026, thay bằng văn bản của năm 2027 nếu có.',
    );
    expect(reviewNote(template, 'basis', 2)).toBe(null);
  });

  test('a line that is open already is no other line in the next place', async () => {
    const open = text('Kế hoạch công tác dân vận năm 2026 của UBND tỉnh (số …, ngày …)');
    const { template } = await ofOffice('UBND xã Ba Tơ', 'UBND xã Đất Mũi, tỉnh Cà Mau', [open]);
    expect(template.legalBases[0]?.text).toBe(
      'Kế hoạch công tác dân vận năm 2027 của UBND tỉnh (số …, ngày …)',
    );
  });

  test('names of its place in running text go where their kind says the rest, else they are marked', async () => {
    const { template } = await ofOffice(
      'UBND xã Ba Tơ, tỉnh Quảng Ngãi',
      'UBND xã Đất Mũi, tỉnh Cà Mau',
      [],
      ['Trên địa bàn xã Ba Tơ, tỉnh Quảng Ngãi.', 'Người Ba Tơ đoàn kết.'],
    );
    expect(template.aims).toEqual(['Trên địa bàn xã, tỉnh.', 'Người Ba Tơ đoàn kết.']);
    expect(reviewNote(template, 'aim', 2)).toBe('Rà soát lại: còn nêu “Ba Tơ”, tên của địa phương khác.');
  });
});
