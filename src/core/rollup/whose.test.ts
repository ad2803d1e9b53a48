import fc from 'fast-check';
import {
  accepting,
  copyOf,
  file,
  of,
  picking,
  row,
  score,
  scored,
  sheetsOf,
  shownOf,
  task,
} from '../../../test/support/roll-up-data';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';
import { committeesOf } from '../units/places';
import type { Place } from '../units/places';
import type { SomeData } from './copy';
import { summarise } from './summary';

const told = (data: SomeData, places: readonly Place[] = []) => {
  const { files, units, sending } = summarise(data, { places });
  return {
    files: files.map(({ verdict, messages }) => `${verdict} ${messages.map(({ code }) => code).join(' ')}`),
    ranked: units.map(({ unit, unitCode, rank }) => `${unit}|${unitCode}|${rank}`),
    waiting: sending
      .filter(({ sent }) => sent === null)
      .map(({ unit, remarks }) => `${unit} ${remarks[0]?.code}`),
    sentence: files.flatMap(({ messages }) => messages.map((message) => formatMessage(message, vi)))[0],
  };
};

const REGISTER = [
  row('UBND xã Ba Tơ', { unitCode: '00166', block: 'Xã', aliases: 'BT; xã BT' }),
  row('UBND xã Ba Tô', { unitCode: '00167', block: 'Xã' }),
  row('UBND xã Mỹ Lý', { unitCode: '00200', block: 'Xã' }),
];

describe('with a list of those that are to send', () => {
  test.each([
    ['the code', '00166', 'UBND xã Ba Tơ', 'UBND xã Ba Tơ', []],
    ['a code that lost its zeros', '166', 'UBND xã Ba Tơ', 'UBND xã Ba Tơ', ['file.codeOther']],
    ['the exact name without a code', '', 'Ủy ban nhân dân xã Ba Tơ', 'UBND xã Ba Tơ', ['file.codeWanted']],
    ['another spelling of y', '', 'UBND xã Mĩ Lí', 'UBND xã Mỹ Lý', ['file.codeWanted', 'file.nameOther']],
    ['a short name', '', 'xã BT', 'UBND xã Ba Tơ', ['file.codeWanted', 'file.nameOther']],
    ['a name without marks that one unit has', '', 'xa my ly', 'UBND xã Mỹ Lý', ['file.codeWanted', 'file.nameOther']],
  ])('%s: the register’s own name is published, and nobody is chased for it', (_, unitCode, unit, published, codes) => {
    const data = { files: [file('1', scored(unit, 80, { unitCode }))], sending: REGISTER };
    const { ranked, files, waiting } = told(data);
    expect(ranked.map((one) => one.split('|')[0])).toEqual([published]);
    expect(files).toEqual([codes.length === 0 ? 'read file.read' : `warning ${codes.join(' ')}`]);
    expect(waiting.some((one) => one.startsWith(published))).toBe(false);
    const { table } = shownOf(sheetsOf({ ...data, files: [file('1', copyOf(unit, { unitCode }, { copyTasks: [task(1)] }))] }));
    expect([table('ranking', 'unit'), table('unitTasks', 'unit'), table('copyTasks', 'ownerUnit')]).toEqual([[[published]], [[published]], [[published]]]);
  });

  test.each([
    [
      'code against name', '00166', 'UBND xã Ba Tô', 'file.codeAgainstName',
      'Chưa tính: mã 00166 và tên UBND xã Ba Tô trong tệp không cùng một đơn vị. Có thể là: UBND xã Ba Tơ (00166); UBND xã Ba Tô (00167). Sửa mã hoặc tên ở trang Thông tin chung của tệp rồi tổng hợp lại.',
    ],
    [
      'an unknown code', '999', 'UBND xã Ba Tơ', 'file.unknownCode',
      'Chưa tính: mã 999 không có trong danh mục; tên trong tệp là UBND xã Ba Tơ. Có thể là: UBND xã Ba Tơ (00166). Sửa mã ở trang Thông tin chung của tệp, hoặc sửa danh mục, rồi tổng hợp lại.',
    ],
    [
      'a name near two', '', 'xa ba to', 'file.nearTwo',
      'Chưa tính: tên xa ba to trong tệp hợp với nhiều đơn vị: UBND xã Ba Tơ (00166); UBND xã Ba Tô (00167). Nhập mã đơn vị, hoặc tên đủ dấu, ở trang Thông tin chung của tệp rồi tổng hợp lại.',
    ],
  ])('%s: asked with the candidates; not ranked, and told beside those that may be meant', (_, unitCode, unit, code, sentence) => {
    const result = told({ files: [file('1', scored(unit, 80, { unitCode }))], sending: REGISTER });
    expect(result.ranked).toEqual([]);
    expect(result.files).toEqual([`rejected ${code}`]);
    expect(result.sentence).toBe(sentence);
    expect(result.waiting).toContain('UBND xã Ba Tơ sending.fileUnclear');
  });

  test('a unit that is on no list counts, and this is said', () => {
    const { ranked, files } = told({ files: [file('1', scored('Sở Y tế', 80))], sending: REGISTER });
    expect(ranked).toEqual(['Sở Y tế||1']);
    expect(files).toEqual(['warning file.notListed']);
  });
}); // prettier-ignore

describe('without a list', () => {
  test.each<[string, [string, string, string][], string[], string[]]>([
    ['names one mark apart', [['1', 'UBND xã Ba Tơ', ''], ['2', 'UBND xã Ba Tô', '']], ['read file.read', 'read file.read'], ['UBND xã Ba Tô||1', 'UBND xã Ba Tơ||1']],
    ['one name with two codes', [['1', 'UBND xã An', '1'], ['2', 'UBND xã An', '2']], ['warning file.nameTwice', 'warning file.nameTwice'], ['UBND xã An|1|1', 'UBND xã An|2|1']],
    ['one code with the names of two', [['1', 'UBND xã An', '1'], ['2', 'UBND xã Bình', '01']], ['rejected file.codeAgainstName', 'rejected file.codeAgainstName'], []],
    ['a name without marks near two', [['1', 'UBND xã Ba Tơ', ''], ['2', 'UBND xã Ba Tô', ''], ['3', 'xa ba to', '']], ['read file.read', 'read file.read', 'rejected file.nearTwo'], ['UBND xã Ba Tô||1', 'UBND xã Ba Tơ||1']],
  ])('%s', (_, said, files, ranked) => {
    const result = told(of(...said.map(([name, unit, unitCode]) => file(name, scored(unit, 80, { unitCode, number: name })))));
    expect(result.files).toEqual(files);
    expect(result.ranked).toEqual(ranked);
  });

  test('the official communes tell a name without marks that two of the province have', () => {
    const province = { code: '51', name: 'Tỉnh Quảng Ngãi' };
    const place = (code: string, bareName: string): Place => ({ code, name: `Xã ${bareName}`, kind: 'xã', bareName, province });
    const places = [place('21484', 'Ba Tơ'), place('21496', 'Ba Tô'), place('21499', 'Ba Vì'), place('21500', 'Ba Xa')];
    expect(committeesOf(places)).toHaveLength(4);
    const files = [file('1', scored('UBND xã Ba Vì', 80)), file('2', scored('UBND xã Ba Xa', 80)), file('3', scored('UBND xa ba to', 80))];
    expect(told(of(...files), places).files[2]).toBe('rejected file.nearTwo');
    expect(told(of(...files)).files[2]).toBe('read file.read');
  });
}); // prettier-ignore

describe('versions', () => {
  const version = (over: object) => copyOf('Xã A', {}, { copyScores: [score('I.1', null)], copyTasks: [task(1, over)] });

  test('what differs is shown, and which was stamped last; neither counts', () => {
    const first = version({});
    const second = version({ result: 'Hoàn thành', finished: 46_200 });
    const late = { ...second, head: { ...second.head, stamped: 46_310.5, stamp: 'AB12' } };
    const { units, files } = summarise(of(file('a', first), file('b', late)));
    expect(units).toEqual([]);
    expect(files.map(({ messages }) => messages.slice(1).map((message) => formatMessage(message, vi)))).toEqual(
      Array(2).fill([
        "Các tệp khác nhau ở 2 chỗ, ví dụ: 'Nhiệm vụ'!D6 Kết quả thực hiện: “Hoàn thành” / “Chưa thực hiện”; 'Nhiệm vụ'!D6 Ngày hoàn thành: 27/06/2026 / –.",
        'Tệp chốt sau cùng là b (15/10/2026 12:00).',
      ]),
    );
  });

  test('an earlier pick does not hold once a third version has come, and does among those that were there', () => {
    const [a, b, c] = [version({}), version({ result: 'Hoàn thành' }), version({ result: 'Đang thực hiện' })];
    const two = picking(of(file('a', a), file('b', b)), 'a');
    expect(summarise(two).units).toHaveLength(1);
    const third = file('c', c);
    const after = summarise({ ...two, files: [...two.files, third] });
    expect(after.units).toEqual([]);
    expect(after.decisions.map(({ use }) => use)).toEqual(['newerVersion']);
    expect(summarise(picking(of(...two.files, third), 'a')).units).toHaveLength(1);
  });

  test('marks in a version that nobody picked are kept at their criteria', () => {
    const marked = { appraised1: 5, opinion: 'Thiếu', reviewer: 'An', state: 'Điều chỉnh' };
    const first = copyOf('Xã A', {}, { copyScores: [score('I.1', 9, marked), score('I.2', 9, marked)] });
    const second = copyOf('Xã A', {}, { copyScores: [score('I.1', 8), score('I.2', 9)] });
    const { units, files } = summarise(picking(accepting(of(file('a', first), file('b', second))), 'b'));
    const rows = units[0]?.from?.copy.rows.copyScores.map(({ self, appraised1, opinion, final }) => [self, appraised1, opinion, final]);
    expect(rows).toEqual([[8, 5, 'Thiếu', null], [9, 5, 'Thiếu', 5]]);
    expect(files.map(({ messages }) => messages.map(({ code }) => code))).toEqual([['file.notPicked', 'file.marksKept'], ['file.appraisalStale']]);
  });

  test('no result depends on a file’s name', () => {
    const some = fc.record({
      unit: fc.constantFrom('Xã A', 'xa a', 'Xã B', 'UBND xã A'),
      unitCode: fc.constantFrom('', '1', '01', '2'),
      self: fc.constantFrom(70, 80),
      done: fc.boolean(),
      picked: fc.boolean(),
    });
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), names, fc.array(fc.constantFrom(...REGISTER), { maxLength: 2 }), (files, all, sending) => {
        const picture = (offset: number) => {
          const data = files.map(({ unit, unitCode, self, done }, n) =>
            file(all[n + offset] ?? '', copyOf(unit, { unitCode, self }, { copyTasks: [task(1, done ? { result: 'Hoàn thành' } : {})] }), `h${n}`),
          );
          const picked = data.filter((_, n) => files[n]?.picked).map(({ file: name }) => name);
          const { units, files: verdicts } = summarise(picking({ files: data, sending }, ...picked));
          return {
            units: units.map(({ unit, unitCode, self, rank, from }) => [unit, unitCode, self, rank, from?.copy.rows.copyTasks]),
            verdicts: verdicts.map(({ hash, verdict, messages }) => [hash, verdict, messages[0]?.code]).sort(),
          };
        };
        const [before, after] = [picture(0), picture(6)];
        expect(after.units).toEqual(before.units);
      }),
      { numRuns: 100 },
    );
  });
}); // prettier-ignore

test.each<[string, unknown, unknown, boolean]>([
  ['a text of digits', '80,25', 80.25, false],
  ['more than the maximum', 120, null, true],
  ['words', 'tốt', null, true],
  ['a number', 80, 80, false],
])('points typed on Tình hình gửi: %s', (_, typed, counted, isTold) => {
  const summary = summarise({
    files: [],
    sending: [row('Xã A', { byHand: true, self: typed as string | number })],
  });
  expect(summary.units.map(({ self }) => self)).toEqual([counted]);
  expect(summary.sending[0]?.self).toBe(typed);
  const sentences = summary.sending[0]?.remarks.map((message) => formatMessage(message, vi)) ?? [];
  expect(sentences).toEqual(
    isTold
      ? [
          `Điểm nhập tay ${typeof typed === 'string' ? `“${typed}”` : String(typed)} không đọc được, hoặc không nằm trong mức từ 0 đến 100, nên chưa tính. Nhập lại bằng số.`,
        ]
      : [],
  );
});
