import { planView } from '../../../../test/support/plan-view';
import { runRule } from '../review/check';
import { legacyText } from './legacy-text';

test('each cell in an old code page, with its words in Unicode', () => {
  const view = planView({
    tasks: [{ text: 'C«ng t¸c d©n vËn', lead: 'Phòng Văn hóa – Xã hội' }],
    reports: [{ name: 'Báo cáo năm', recipients: 'Sôû Noäi vuï' }],
  });
  expect(runRule(legacyText, view).map(({ code, params, at }) => [code, params, at.sheet])).toEqual([
    ['text.legacy', { encoding: 'TCVN3 (ABC)', text: 'Công tác dân vận' }, 'tasks text'],
    ['text.legacy', { encoding: 'VNI', text: 'Sở Nội vụ' }, 'reports recipients'],
  ]);
});
