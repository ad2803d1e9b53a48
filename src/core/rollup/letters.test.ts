/** The letters that chase what has not come or has to be corrected. */
import type { PaperHead } from '../papers/source';
import type { Desk, DeskUnit } from './desk-shown';
import { chasingLetter, LETTER_FORMS } from './letters';

const head: PaperHead = {
  ...{ unit: 'UBND tỉnh A', year: '2026', title: '', issued: true, number: '5', date: undefined },
  ...{ superior: '', place: '', signer: '', signerTitle: [], recipients: ['Bộ Nội vụ'], at: {} },
};
const unit = (name: string, state: DeskUnit['state'], open = ''): DeskUnit => ({
  ...{ unit: name, unitCode: '', block: 'Xã', state, arrived: null, file: '', points: null },
  ...{ self: null, official: null, rating: '', open },
});
const desk = (units: readonly DeskUnit[], due: Desk['due'] = 46_340): Desk => ({
  ...{ units, files: [], decisions: [], year: 2026, due },
});
const textOf = (given: Desk) =>
  LETTER_FORMS.flatMap((form) => {
    const paper = chasingLetter(given, head, form);
    return paper ? [[paper.name, JSON.stringify(paper.blocks)] as const] : [];
  });

test('units that have not sent are in one letter, those with something to correct in the other, others in none', () => {
  const letters = textOf(
    desk([
      ...[unit('Xã A', 'unsent'), unit('Xã B', 'toMend', 'Thiếu điểm (ô D7).'), unit('Xã C', 'unsent')],
      ...[unit('Xã D', 'received'), unit('Xã E', 'toChoose'), unit('Xã F', 'byHand'), unit('Xã G', 'appraised')],
    ]),
  );
  expect(letters.map(([name]) => name)).toEqual(['Công văn đôn đốc', 'Công văn đề nghị hoàn thiện']);
  const [unsent = '', toMend = ''] = letters.map(([, text]) => text);
  expect(unsent).toContain('của 2 đơn vị trong danh sách dưới đây. Đề nghị các đơn vị gửi tệp .xlsx trước ngày 14/11/2026.');
  expect(unsent).toContain('[1,"Xã A",""]');
  expect(unsent).toContain('[2,"Xã C",""]');
  expect(toMend).toContain('[1,"Xã B","Thiếu điểm (ô D7)."]');
  expect(unsent + toMend).not.toMatch(/Xã [DEFG]/);
  // The number of the plan is not the letter's.
  expect(unsent).toContain('"Số: ……/UBND-……"');
}); // prettier-ignore

test('a day that nobody has typed is left for who signs', () => {
  const [[, text = ''] = []] = textOf(desk([unit('Xã A', 'unsent')], 'giữa tháng 11'));
  expect(text).toContain('gửi tệp .xlsx trước ngày ……/……/…….');
});

test('where nothing is open there is none', () => {
  expect(textOf(desk([unit('Xã D', 'received')]))).toEqual([]);
});
