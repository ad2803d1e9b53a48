/** Shares above 100 % of a whole. "Đạt 213 % kế hoạch" is everyday: only what is plainly a share of something counted is told. */
import { sureShare } from '../../plan/typed-columns';
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';

export const shareAboveWhole: Rule = {
  id: 'shareAboveWhole',
  level: 'note',
  about: 'plan',
  codes: ['target.aboveWhole', 'task.percentAboveWhole'],
  source: 'How targets are reviewed: no share of a whole is above 100 %',
  run: (view) => {
    const rows = [
      ...view.infoRows
        .filter((row) => row.text('id').startsWith('info.target.'))
        .map((row) => ({ text: `${row.text('note')} ${row.text('value')}`, at: row.at('value') })),
      ...view.tasks.map((row) => ({ text: row.text('target'), at: row.at('target') })),
    ];
    return [
      ...rows.flatMap(({ text, at }): Found[] => {
        const value = sharesOf(text).find((share) => share > 100);
        return value === undefined ? [] : [{ code: 'target.aboveWhole', params: { value }, at }];
      }),
      ...view.tasks.flatMap((task): Found[] => {
        const value = sureShare(task.value('percent'));
        return value !== undefined && value > 1
          ? [
              {
                code: 'task.percentAboveWhole',
                params: { value: Math.round(value * 100) },
                at: task.at('percent'),
              },
            ]
          : [];
      }),
    ];
  },
};

/** The words for things that a target counts parts of. */
const COUNTED =
  'co quan|don vi|phong|ban|so|thon|to dan pho|khu|ap|xa|phuong|truong|ho|can bo|cong chuc|vien chuc|nguoi|ho so|don|thu tuc|to chuc|dia phuong|van ban|kien nghi';
/** Words that make it a comparison with something else. */
const COMPARED = /\b(?:ke hoach|du toan|chi tieu|cung ky|so voi|tang|vuot|gap)\b/;

/** The percentages in a text that are shares of something counted. */
function sharesOf(text: string): number[] {
  const words = fold(text);
  if (COMPARED.test(words)) {
    return [];
  }
  const isRate = /\bty le\b/.test(words);
  return [...words.matchAll(/(\d+(?:[.,]\d+)?) ?%(?<after>[^%]*)/g)].flatMap(([, value = '', after = '']) =>
    isRate || new RegExp(`^ ?(?:cac |so |tong so |trong tong so )*(?:${COUNTED})\\b`).test(after)
      ? [Number(value.replace(',', '.'))]
      : [],
  );
}
