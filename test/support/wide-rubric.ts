/** A set of criteria that uses what few sets use: four levels of criteria, bands with conditions, a rating of its own part, growth, shares above 100 %, several counts. */
import type { Item, Rubric } from '../../src/core/scoring/rubric/rubric';

const item = (code: string, max: number, rest: Omit<Item, 'code' | 'title' | 'max' | 'evidence'>): Item => ({
  code,
  title: `Tiêu chí ${code}`,
  max,
  ...rest,
  evidence: '',
});

export const WIDE_RUBRIC: Rubric = {
  id: 'rong',
  version: 1,
  label: 'ví dụ minh họa',
  title: 'Bộ tiêu chí thử (ví dụ minh họa)',
  number: null,
  issuer: null,
  effectiveFrom: null,
  effectiveTo: null,
  maxTotal: 40,
  ratesSelf: true,
  bonus: { cap: 5, mayPassMax: true },
  decimals: 2,
  groups: [
    {
      code: '1',
      title: 'Nhóm 1',
      max: 20,
      criteria: [
        {
          code: '1.1',
          title: 'Tiếp công dân',
          max: 12,
          components: [
            item('1.1.1', 3, { method: { kind: 'points' } }),
            {
              code: '1.1.2',
              title: 'Đối thoại',
              max: 9,
              components: [
                item('1.1.2.1', 4, { method: { kind: 'points' } }),
                item('1.1.2.2', 5, { method: { kind: 'points' } }),
              ],
            },
          ],
        },
        item('1.2', 8, { method: { kind: 'points' } }),
      ],
    },
    { code: '2', title: 'Nhóm 2', max: 10, criteria: [item('2.1', 10, { method: { kind: 'points' } })] },
    {
      code: '3',
      title: 'Nhóm 3',
      max: 10,
      criteria: [item('3.1', 10, { method: { kind: 'points' }, by: 'superior' })],
    },
    {
      code: '4',
      title: 'Nhóm 4',
      max: 18,
      bonus: true,
      criteria: [
        item('4.1', 8, {
          method: {
            kind: 'bonus',
            label: 'mô hình cấp tỉnh',
            per: 2,
            more: [
              { label: 'mô hình cấp xã', per: 1 },
              { label: 'mô hình cấp thôn', per: 0.5 },
              { label: 'tổ tự quản', per: 0.25 },
            ],
          },
        }),
        item('4.2', 4, {
          method: {
            kind: 'tiers',
            of: { kind: 'growth', part: 'số hộ năm nay', whole: 'số hộ năm trước' },
            tiers: [
              { from: -0.05, points: 1 },
              { from: 0, above: true, points: 2 },
              { from: 1.5, points: 4 },
            ],
          },
        }),
        item('4.3', 2, {
          method: { kind: 'ratio', part: 'số thu', whole: 'dự toán', beyond: true, gate: 0.5, decimals: 2 },
        }),
        item('4.4', 4, {
          method: {
            kind: 'deduction',
            label: 'số lần chậm',
            per: 0.5,
            floor: 0,
            more: [{ label: 'số lần sai', per: 1 }],
          },
        }),
      ],
    },
  ],
  bands: [
    { name: 'Xuất sắc', min: 36, conditions: [{ share: 0.8 }] },
    { name: 'Tốt', min: 30, conditions: [{ share: 0.5 }, { share: 0.755, groups: ['1', '2'] }] },
    { name: 'Khá', min: 10 },
    { name: 'Yếu', min: 0 },
  ],
  knockOuts: [],
};
