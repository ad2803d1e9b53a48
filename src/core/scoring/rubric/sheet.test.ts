import { loadRubric } from '../../../templates';
import type { Rubric } from './rubric';
import { scoreSheets } from './sheet';
import { labelledTitle } from './words';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
});

test('a set’s label is said once, and only where its title does not say it', () => {
  expect(labelledTitle(rubric)).toBe(rubric.title);
  expect(rubric.title).toContain('(ví dụ minh họa)');
  expect(labelledTitle({ title: 'Bộ tiêu chí A', label: 'ví dụ minh họa' })).toBe(
    'Bộ tiêu chí A (ví dụ minh họa)',
  );
  expect(labelledTitle({ title: 'Bộ tiêu chí A', label: 'chính thức' })).toBe('Bộ tiêu chí A (chính thức)');
});

const NAMES = { sheet: 'S', table: 'T', scale: { sheet: 'S thang', table: 'TD' } };

describe('scoreSheets', () => {
  test('says that the set of criteria is an illustration', () => {
    const { scores } = scoreSheets(rubric, NAMES);
    const texts = scores.cells.map(({ content }) => ('value' in content ? String(content.value) : ''));
    expect(texts.some((text) => text.includes('ví dụ minh họa'))).toBe(true);
  });

  test('has nothing below its table', () => {
    const { cells, table } = scoreSheets(rubric, NAMES).scores;
    expect(Math.max(...cells.map((cell) => cell.row))).toBeLessThan(table?.row ?? 0);
  });

  test('the row of the rating holds its longest word in lines, whatever the result', () => {
    const { cells, rowHeights } = scoreSheets(rubric, NAMES).scores;
    const label = cells.find(({ content }) => 'value' in content && content.value === 'XẾP LOẠI');
    // Thirteen points, two lines and more: `Chưa thẩm định đủ` in the width of `Số liệu 2`.
    expect(rowHeights?.map(({ row }) => row)).toEqual([label?.row]);
    expect(rowHeights?.[0]?.height).toBeGreaterThan(2 * 13 * 1.15);
  });
});
