import { loadIllustrativeRubric } from '../../templates';
import type { Rubric } from './rubric';
import { scoreSheet } from './sheet';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadIllustrativeRubric();
});

describe('scoreSheet', () => {
  test('says that the set of criteria is an illustration', () => {
    const sheet = scoreSheet(rubric, { sheet: 'S', table: 'T' });
    const texts = sheet.cells.map(({ content }) => ('value' in content ? String(content.value) : ''));
    expect(texts.some((text) => text.includes('ví dụ minh họa'))).toBe(true);
  });

  test('has nothing below its table', () => {
    const { cells, table } = scoreSheet(rubric, { sheet: 'S', table: 'T' });
    expect(Math.max(...cells.map((cell) => cell.row))).toBeLessThan(table?.row ?? 0);
  });
});
