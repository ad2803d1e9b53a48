import type { Rubric, Item } from '../../core/scoring/rubric/rubric';
import { itemsOf, measuresShare, selfMax } from '../../core/scoring/rubric/rubric';
import { scoreOf } from '../../core/scoring/rubric/entries';
import type { ItemEntry } from '../../core/scoring/rubric/score';
import { readRubric } from '../../core/scoring/rubric/schema';
import { loadRubric, rubricList } from '../index';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
});

describe.each(rubricList.map(({ id, title }) => [id, title] as const))('%s', (id, title) => {
  test('is valid, goes by the title of the list, says it is an illustration and that no one issued it', async () => {
    const shipped = await loadRubric(id);
    expect(readRubric(shipped)).toEqual({ ok: true, rubric: shipped });
    const { label, issuer, number, effectiveFrom } = shipped;
    expect({ id: shipped.id, title: shipped.title, label, issuer, number, effectiveFrom }).toEqual({
      id,
      title,
      label: 'ví dụ minh họa',
      issuer: null,
      number: null,
      effectiveFrom: null,
    });
    expect(title).toContain('(ví dụ minh họa)');
    const titles = [...shipped.groups, ...itemsOf(shipped).map(({ item }) => item)].map((each) => each.title);
    expect(titles.filter((each) => !/^[\p{Lu}“]/u.test(each))).toEqual([]);
  });

  test('a unit that does everything gets the highest band; one that has not begun gets none', async () => {
    const shipped = await loadRubric(id);
    const best = Object.fromEntries(itemsOf(shipped).map(({ item }) => [item.code, bestEntry(item)]));
    const score = scoreOf(shipped, best);
    expect(score.items.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(score.self).toMatchObject({
      points: Math.min(selfMax(shipped) + bonusOf(shipped), 100),
      complete: true,
    });
    expect(score.final.rating).toBe(shipped.bands[0]?.name);
    expect(scoreOf(shipped, {}).self).toMatchObject({ complete: false, rating: undefined });
  });
});

const bonusOf = ({ bonus }: Rubric) => (bonus?.mayPassMax ? bonus.cap : 0);

/** What earns an item its maximum, and the superior gives it too. */
function bestEntry({ method, max, by }: Item): ItemEntry {
  const entered = (): ItemEntry => {
    switch (method.kind) {
      case 'yesNo':
        return { input1: 'Có' };
      case 'levels':
        return { input1: method.levels[0]?.name ?? null };
      case 'points':
        return { input1: max };
      case 'deduction':
        return { input1: 0 };
      case 'bonus':
        return { input1: 100 };
      default:
        return measuresShare(method) ? { input1: 7, input2: 7 } : { input1: 1000 };
    }
  };
  return { ...(by ? {} : entered()), appraised1: max };
}

test('six groups of 10, 10, 20, 20, 20, 20 points, in full and in short', async () => {
  for (const id of ['sau-nhom', 'minh-hoa']) {
    expect((await loadRubric(id)).groups.map(({ max }) => max)).toEqual([10, 10, 20, 20, 20, 20]);
  }
});

test('90 points of the unit’s own and 10 of the superior’s: the self-score is out of 90 and not rated', async () => {
  const shipped = await loadRubric('tam-noi-dung-90-10');
  expect(selfMax(shipped)).toBe(90);
  const best = Object.fromEntries(itemsOf(shipped).map(({ item }) => [item.code, bestEntry(item)]));
  expect(scoreOf(shipped, best).self).toEqual({ points: 90, outOf: 90, complete: true, rating: undefined });
});

test('five bands from 90 down to 0, totals to two decimals', () => {
  expect(rubric.bands.map(({ name, min }) => [name, min])).toEqual([
    ['Xuất sắc', 90],
    ['Tốt', 80],
    ['Khá', 70],
    ['Trung bình', 50],
    ['Yếu', 0],
  ]);
  expect(rubric.decimals).toBe(2);
});
