import fc from 'fast-check';
import { loadTemplate, templateList } from '../../templates';
import { parseTiming } from '../calendar/parse-timing';
import { reviewNote } from './template';
import type { PlanTemplate } from './template';
import { moveTiming, moveYear, rollYear } from './year';

const marksOf = (changes: ReturnType<typeof rollYear>['changes']): string[] =>
  changes
    .filter(({ kind }) => kind === 'review')
    .map(({ place, after }) => `${place.part} ${place.n}${place.field ? `.${place.field}` : ''}: ${after}`);

describe('a timing phrase', () => {
  test.each([
    ['Thường xuyên', 'Thường xuyên'],
    ['Trong năm 2026', 'Trong năm 2027'],
    ['Quý II năm 2026', 'Quý II năm 2027'],
    ['Hoàn thành trước ngày 30/5/2026', 'Hoàn thành trước ngày 30/5/2027'],
    ['Trước ngày 30 tháng 5 năm 2026', 'Trước ngày 30 tháng 5 năm 2027'],
    [
      '06 tháng (trước ngày 15/5/2026), năm (trước ngày 10/01/2027)',
      '06 tháng (trước ngày 15/5/2027), năm (trước ngày 10/01/2028)',
    ],
    ['Từ 15/12/2025 đến 30/01/2026', 'Từ 15/12/2026 đến 30/01/2027'],
    ['Trước ngày 30/5/2026 (thứ Bảy)', 'Trước ngày 30/5/2027 (Chủ nhật)'],
    ['Trước ngày 30/5 (thứ Bảy)', 'Trước ngày 30/5 (Chủ nhật)'],
    ['30/5/2026 (T7)', '30/5/2027 (CN)'],
    ['29/02/2026 (CN)', '29/02/2027 (CN)'],
    ['Trước ngày 15/5', 'Trước ngày 15/5'],
    ['Đến năm 2030', 'Đến năm 2030'],
  ])('%s', (phrase, expected) => {
    expect(moveTiming(phrase, 2026, 2027)).toBe(expected);
  });

  const years = fc.integer({ min: 2020, max: 2090 });
  const day = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) });

  test('reads the same in the year it was moved to, and comes back', () => {
    const phrases = fc.oneof(
      fc.constant((year: number) => `Trong năm ${year}`),
      day.map(
        ({ day: d, month }) =>
          (year: number) =>
            `Hoàn thành trước ngày ${d}/${month}/${year}`,
      ),
      day.map(
        ({ day: d, month }) =>
          (year: number) =>
            `Chậm nhất ngày ${d} tháng ${month} năm ${year}`,
      ),
      day.map(
        ({ day: d, month }) =>
          (year: number) =>
            `6 tháng (trước ngày ${d}/${month}/${year})`,
      ),
    );
    fc.assert(
      fc.property(phrases, years, years, (phrase, from, to) => {
        const moved = moveTiming(phrase(from), from, to);
        expect(moved).toBe(phrase(to));
        expect(parseTiming(moved, to)).toEqual(parseTiming(phrase(to), to));
        expect(moveTiming(moved, to, from)).toBe(phrase(from));
      }),
    );
  });
});

describe('another text', () => {
  test.each([
    ['Kết quả chấm điểm năm 2026', 'Kết quả chấm điểm năm 2027'],
    ['gửi Phòng A trước ngày 30/01/2026; báo cáo', 'gửi Phòng A trước ngày 30/01/2027; báo cáo'],
    ['xong trong quý II/2026 và tháng 6/2026', 'xong trong quý II/2027 và tháng 6/2027'],
    // Documents and laws keep theirs.
    ['Kế hoạch số 14/KH-UBND ngày 19/01/2026', 'Kế hoạch số 14/KH-UBND ngày 19/01/2026'],
    ['Kế hoạch ngày 19 tháng 01 năm 2026 của UBND', 'Kế hoạch ngày 19 tháng 01 năm 2026 của UBND'],
    ['trước ngày 19 tháng 01 năm 2026', 'trước ngày 19 tháng 01 năm 2027'],
    ['Luật Thủ đô năm 2026; kế hoạch năm 2026', 'Luật Thủ đô năm 2026; kế hoạch năm 2027'],
    ['giai đoạn 2021 – 2026', 'giai đoạn 2021 – 2026'],
    ['nghị quyết năm 2018, đến năm 2030', 'nghị quyết năm 2018, đến năm 2030'],
    ['số 2026/QĐ-UBND', 'số 2026/QĐ-UBND'],
  ])('%s', (text, expected) => {
    expect(moveYear(text, 2026, 2027)).toBe(expected);
  });
});

describe('a template', () => {
  test.each(templateList.map(({ id }) => id))('%s in its own year stays what it is', async (id) => {
    const template = await loadTemplate(id);
    expect(rollYear(template, template.year)).toEqual({ template, changes: [] });
  });

  test.each(templateList.map(({ id }) => id))(
    '%s: every change is listed, and nothing else changes',
    async (id) => {
      const template = await loadTemplate(id);
      const { template: rolled, changes } = rollYear(template, template.year + 3);
      const { reviews, year, ...rest } = rolled;
      const undone = changes
        .filter(({ kind }) => kind === 'year')
        .reduce(
          (text, { before, after }) => text.replace(JSON.stringify(after), JSON.stringify(before)),
          JSON.stringify(rest),
        );
      expect({ ...(JSON.parse(undone) as PlanTemplate), year: template.year }).toEqual(template);
      expect(year).toBe(template.year + 3);
      expect(reviews).toHaveLength(changes.filter(({ kind }) => kind === 'review').length);
      expect(rolled.legalBases).toEqual(template.legalBases);
    },
  );

  test('Bình Chương for 2027: what is marked', async () => {
    const { template, changes } = rollYear(await loadTemplate('binh-chuong-2026'), 2027);
    expect(marksOf(changes)).toEqual([
      'task 7.timing: Rà soát lại: mẫu năm 2026 ghi “Trong năm 2026”.',
      'task 8.timing: Rà soát lại: mẫu năm 2026 ghi “Hoàn thành trước ngày 30/5/2026”.',
      'task 11.text: Rà soát lại: Ban Thanh tra nhân dân, xem quy định hiện hành.',
      'task 12.timing: Rà soát lại: mẫu năm 2026 ghi “Trước ngày 30/01/2026; 6 tháng (trước ngày 15/5/2026), năm (trước ngày 30/10/2026)”.',
      'report 1.timing: Rà soát lại: mẫu năm 2026 ghi “Trước ngày 30/01/2026”.',
      'report 2.timing: Rà soát lại: mẫu năm 2026 ghi “Trước ngày 15/5/2026”.',
      'report 3.timing: Rà soát lại: mẫu năm 2026 ghi “Trước ngày 30/10/2026”.',
      'basis 2: Rà soát lại: 14/KH-UBND là văn bản của năm 2026, thay bằng văn bản của năm 2027 nếu có.',
      'task 1.basis: Rà soát lại: 14/KH-UBND là văn bản của năm 2026, thay bằng văn bản của năm 2027 nếu có.',
    ]);
    expect(reviewNote(template, 'task', 8)).toBe(
      'Rà soát lại: mẫu năm 2026 ghi “Hoàn thành trước ngày 30/5/2026”.',
    );
    expect(reviewNote(template, 'task', 2)).toBeNull();
  });

  test('Hớn Quản for 2027: bodies and periods that ended', async () => {
    const { changes } = rollYear(await loadTemplate('hon-quan-2024'), 2027);
    expect(marksOf(changes)).toEqual(
      expect.arrayContaining([
        'task 2.text: Rà soát lại: giai đoạn 2022 – 2025 đã kết thúc.',
        'task 3.text: Rà soát lại: Bộ phận tiếp nhận và trả kết quả, nay là Trung tâm Phục vụ hành chính công (Nghị định số 150/2025/NĐ-CP).',
        'task 12.lead: Rà soát lại: còn nêu “Phòng Nội vụ”, nay không còn.',
        'basis 2: Rà soát lại: 384/TTr-PNV là văn bản của năm 2024, thay bằng văn bản của năm 2027 nếu có.',
        'aim 2.text: Rà soát lại: còn nêu “Ban Dân vận”, “Huyện ủy”, “huyện”, nay không còn.',
      ]) as string[],
    );
    // Before 2026 they were still there.
    expect(marksOf(rollYear(await loadTemplate('hon-quan-2024'), 2025).changes).join()).not.toContain(
      'nay không còn',
    );
  });

  test('a day the new year lacks is marked, not guessed', async () => {
    const template = await loadTemplate('dong-nai-2024');
    const leap = {
      ...template,
      reports: [{ ...template.reports[0]!, timing: 'Trước ngày 29/02/2024' }],
    };
    const { template: rolled, changes } = rollYear(leap, 2025);
    expect(rolled.reports[0]?.timing).toBe('Trước ngày 29/02/2025');
    expect(marksOf(changes)).toContain(
      'report 1.timing: Rà soát lại: năm 2025 không có ngày ghi ở “Trước ngày 29/02/2025”.',
    );
    expect(rollYear(leap, 2028).template.reports[0]?.timing).toBe('Trước ngày 29/02/2028');
  });
});

test('a period has ended in the year after its last', async () => {
  const [first] = templateList;
  const template = await loadTemplate(first?.id ?? '');
  const period = {
    ...template,
    legalBases: [{ text: 'Chương trình giai đoạn 2021-2027', number: null, date: null, issuer: null }],
  };
  const marked = (year: number) =>
    marksOf(rollYear(period, year).changes).filter((mark) => mark.startsWith('basis'));
  expect(marked(2027)).toEqual([]);
  expect(marked(2028)).toEqual([
    'basis 1: Rà soát lại: Chương trình giai đoạn 2021-2027, giai đoạn 2021 – 2027 đã kết thúc.',
  ]);
});
