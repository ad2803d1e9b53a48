/** Shares are taken to nine decimals, by the evaluator and by the sheet's formulas alike. */
import { calculate } from '../../../workbook/draft/calculate';
import { columnArea } from '../../../workbook/draft/draft';
import { scoreSheets } from './sheet';
import type { Item, Rubric, RubricGroup } from './rubric';
import { scoreOf } from './entries';

const ITEM: Item = {
  code: 'I.1',
  title: 'Tỷ lệ',
  max: 10,
  evidence: '',
  method: {
    kind: 'tiers',
    of: { kind: 'share', part: 'số đạt', whole: 'tổng số' },
    tiers: [
      { from: 0, points: 1 },
      { from: 0.9, points: 10 },
    ],
  },
};
const GROUP: RubricGroup = { code: 'I', title: 'Nhóm', max: 10, criteria: [ITEM] };
const RUBRIC: Rubric = {
  id: 'thu',
  version: 1,
  label: 'ví dụ minh họa',
  title: 'Thử',
  number: null,
  issuer: null,
  effectiveFrom: null,
  effectiveTo: null,
  groups: [GROUP],
  maxTotal: 10,
  bands: [{ name: 'Đạt', min: 0 }],
  knockOuts: [],
  decimals: 2,
};

test.each<[string, number, number, number]>([
  ['27 of 30', 27, 30, 10],
  // 0.09 / 0.1 is 0.8999999999999999 in binary.
  ['what binary rounding takes a hair below', 0.09, 0.1, 10],
  ['less than half of the ninth decimal below', 8_999_999_996, 1e10, 10],
  ['more than half of the ninth decimal below', 8_999_999_994, 1e10, 1],
  ['one in a hundred million below', 89_999_999, 1e8, 1],
])('a bound of 0.9: %s', (_, part, whole, points) => {
  const score = scoreOf(RUBRIC, { 'I.1': { input1: part, input2: whole } }, []);
  expect(score.items.map(({ self }) => self)).toEqual([points]);

  const names = { sheet: 'S', table: 'T', scale: { sheet: 'S thang', table: 'TD' } };
  const { scores, scale } = scoreSheets(RUBRIC, names, { 'I.1': { input1: part, input2: whole } });
  const self = scores.table && columnArea(scores.table, 'self');
  const shown = calculate({ sheets: [scores, scale], names: [] });
  expect(self && shown.cell('S', self.row, self.column)).toBe(points);
});
