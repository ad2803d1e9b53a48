/** Whose marks count, and what is kept of what reviewers said. */
import { accepting, copyOf, file, of, score, sheetsOf, shownOf } from '../../../test/support/roll-up-data';
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import type { FileRecord, RollUpData, SomeData, StagedRow } from './copy';
import { EMPTY_META } from '../layout/meta';
import { trailOf, withWords } from '../scoring/appraisal/trail';
import { joinHistory, withTrails } from './history';
import { withState } from './marks';
import { summarise } from './summary';

const AT = 46_340;
const word = (over: StagedRow = {}): StagedRow => ({
  ...{ appraised1: 5, opinion: 'Thiếu', reviewer: 'An', state: 'Điều chỉnh', reviewedAt: AT },
  ...over,
});
const unit = (self: number, over: StagedRow = {}) =>
  copyOf('Xã A', { official: 5 }, { copyScores: [score('I.1', self, over), score('I.2', 3)] });
/** A workbook by criterion, as it comes back. */
const given = (
  name: string,
  self: number,
  over: StagedRow,
  issued: readonly string[] = ['r1'],
): FileRecord => ({
  ...file(
    `${name} → Xã A`,
    copyOf('Xã A', { appraisalOnly: true }, { copyScores: [score('I.1', self, word(over))] }),
    `${name}/a`,
  ),
  issued,
});
const said = (data: SomeData) =>
  summarise(data).files.map(
    ({ file: name, verdict, messages }) =>
      `${name} ${verdict}: ${messages.map((message) => formatMessage(message, vi)).join(' ')}`,
  );
const firstRow = (data: SomeData) => summarise(data).units[0]?.from?.copy.rows.copyScores[0];

describe('marks in a workbook that a unit sent', () => {
  test.each<[string, StagedRow]>([
    ['with a reviewer’s name', word()],
    ['without', word({ reviewer: null })],
    ['an opinion alone', { opinion: 'Tốt' }],
  ])('%s: they do not count, and a person is asked, with the cells', (_, over) => {
    const data = of(file('a.xlsx', unit(8, over)));
    const [counted] = summarise(data).units;
    expect([counted?.official, counted?.basis, counted?.rating]).toEqual([null, 'self', 'Tốt']);
    expect(firstRow(data)).toMatchObject({ appraised1: null, opinion: null, reviewer: null });
    expect(said(data)).toEqual([
      'a.xlsx warning: Sổ đơn vị gửi có điểm, ý kiến thẩm định (trang Bảng tự chấm điểm, ô B21), chưa tính vì chưa rõ ai ghi. Nếu là của người thẩm định: bấm Nhận là bản thẩm định, hoặc ghi x ở cột Bản thẩm định (trang Danh sách tệp). Xong thì tổng hợp lại.',
    ]);
    expect(summarise(data).data.history).toEqual([]);
  });

  test('count once a person has accepted the file as a reviewer’s, and the decision can be read and taken back', () => {
    const data = accepting(of(file('a.xlsx', unit(8, word()))));
    expect(summarise(data).units[0]?.official).toBe(5);
    expect(firstRow(data)).toMatchObject({ appraised1: 5, final: 5 });
    const shown = shownOf(sheetsOf(data));
    expect(shown.table('decisions', 'what', 'unit', 'file', 'by', 'on')).toEqual([
      ['Nhận là bản của người thẩm định', 'Xã A', 'a.xlsx', 'Lan', AT + 0.5],
    ]);
    expect(shown.table('files', 'file', 'reviewers')).toEqual([['a.xlsx', 'Đã nhận']]);
    expect(shown.table('copyScores', 'code', 'final')).toEqual([['I.1', 5], ['I.2', null]]); // prettier-ignore
    const back = summarise({ ...summarise(data).data, decisions: [] });
    expect([back.units[0]?.official, back.data.history]).toEqual([null, []]);
  });

  test('a copy with marks that nobody accepted is no second version of the unit’s own file', () => {
    const data = of(file('a.xlsx', unit(8)), file('b.xlsx', unit(8, word())));
    expect(summarise(data).files.map(({ verdict, messages }) => [verdict, messages[0]?.code])).toEqual([
      ['warning', 'file.unitMarks'],
      ['warning', 'file.unitMarks'],
    ]);
    expect(summarise(data).units).toHaveLength(1);
  });
});

describe('a workbook by criterion', () => {
  const own = file('a.xlsx', copyOf('Xã A', {}, { copyScores: [score('I.1', 8), score('I.2', 3)] }));

  test.each<[string, Partial<RollUpData>, boolean]>([
    ['that this roll-up gave out counts', { issuers: ['r1'] }, true],
    ['that a roll-up merged into this one gave out counts', { issuers: ['r0', 'r1'] }, true],
    ['that another gave out is asked', { issuers: ['r2'] }, false],
    ['that another gave out counts once it is accepted', { decisions: [{ kind: 'reviewer', hash: 'đoàn', file: 'đoàn', unit: '', unitCode: '', by: '', on: null }] }, true],
  ])('%s', (_, more, counts) => {
    const data = { ...of(own, given('đoàn', 8, {})), ...more };
    expect(firstRow(data)?.appraised1 ?? null).toBe(counts ? 5 : null);
    const [, line] = said(data);
    expect(line).toBe(
      counts
        ? 'đoàn → Xã A read: Thẩm định theo tiêu chí: đã lấy kết quả của 1 tiêu chí vào Xã A.'
        : 'đoàn → Xã A warning: Sổ thẩm định theo tiêu chí này không do sổ tổng hợp này lập ra, nên 1 tiêu chí chưa tính. Nếu là của người thẩm định: bấm Nhận là bản thẩm định, hoặc ghi x ở cột Bản thẩm định (trang Danh sách tệp). Xong thì tổng hợp lại.',
    );
  }); // prettier-ignore
});

describe('the history of a criterion', () => {
  const own = (self: number) =>
    file('a.xlsx', copyOf('Xã A', {}, { copyScores: [score('I.1', self), score('I.2', 3)] }), `a${self}`);
  const issuers = ['r1'];
  const words = ({ data }: { readonly data: RollUpData }) =>
    data.history.map(({ code, round, points, opinion, reviewer, self }) =>
      [code, round, points, opinion, reviewer, self].join(' '),
    );
  const first = { ...of(own(8), given('lần 1', 8, {})), issuers };
  const second = given('lần 2', 6, {
    ...{ appraised2: 6, opinion: 'Đã đủ', reviewer: 'Bình', reviewedAt: AT + 10, reply: 'Gửi thêm' },
  });

  test('lần 1 stays when the unit changes its mark, and what is said of it is true after every step', () => {
    const before = summarise(first);
    expect(words(before)).toEqual(['I.1 1 5 Thiếu An 8']);
    const changed = { ...of(own(6), given('lần 1', 8, {})), issuers, history: before.data.history };
    expect(words(summarise(changed))).toEqual(['I.1 1 5 Thiếu An 8']);
    expect(firstRow(changed)).toMatchObject({ appraised1: 5, opinion: 'Thiếu', final: null });
    expect(said(changed)[0]).toBe(
      'a.xlsx warning: Đơn vị đã sửa điểm tự chấm ở tiêu chí I.1 sau khi giao thẩm định. Kết quả thẩm định tiêu chí đó chưa được tính. Thẩm định lại các tiêu chí này.',
    );
    const again = {
      ...of(own(6), given('lần 1', 8, {}), second),
      ...{ issuers, history: summarise(changed).data.history },
    };
    expect(words(summarise(again))).toEqual(['I.1 1 5 Thiếu An 8', 'I.1 2 6 Đã đủ Bình 6']);
    expect(firstRow(again)).toMatchObject({ appraised1: 5, appraised2: 6, final: 6 });
    expect(said(again).join(' ')).not.toContain('chưa được tính');
  });

  test('a mark whose file is gone does not count, is kept, and is told', () => {
    const gone = { ...of(own(8)), issuers, history: summarise(first).data.history };
    expect(words(summarise(gone))).toEqual(['I.1 1 5 Thiếu An 8']);
    expect(firstRow(gone)?.appraised1).toBeNull();
    expect(said(gone)).toEqual([
      'a.xlsx warning: Tiêu chí I.1 có điểm thẩm định ở lần tổng hợp trước (trang Quá trình thẩm định). Tệp thẩm định đó không có trong các tệp lần này, nên chưa tính. Chọn cả tệp đó rồi tổng hợp lại.',
    ]);
  });

  test('of lần 1 that is known only beside lần 2 nothing is invented, and a full word takes its place', () => {
    const [bare] = summarise({ ...of(own(6), second), issuers }).data.history;
    expect(bare).toMatchObject({ round: 1, points: 5, opinion: '', reviewer: '', self: null });
    const both = joinHistory([...summarise({ ...of(own(6), second), issuers }).data.history, ...summarise(first).data.history]);
    expect(both.map(({ round, reviewer }) => [round, reviewer])).toEqual([[1, 'An'], [2, 'Bình']]);
  }); // prettier-ignore

  /** A reviewer's copy in which lần 2 has taken the cells of lần 1; what was said first stands in its trail. */
  const kept = (self: number, second: StagedRow = { appraised2: 6, opinion: 'Đã đủ', reviewer: 'Bình' }) => {
    const said = file('a.xlsx', unit(self, word({ reviewedAt: AT + 10, ...second })), `a${self}`);
    const one = { ...{ code: 'I.1', state: 'Điều chỉnh', reply: '' }, reviewedAt: AT };
    const trail = [{ ...one, round: 1 as const, points: 5, opinion: 'Thiếu', reviewer: 'An', self: 8 }];
    return said.reading.ok ? { ...said, reading: { ...said.reading, trail } } : said;
  };

  test('lần 1 that only the workbook’s own trail still says comes into the roll-up’s, and stays with its file', () => {
    const asked = of(kept(6));
    expect(words(summarise(asked))).toEqual([]);
    expect(words(summarise(accepting(asked)))).toEqual(['I.1 1 5 Thiếu An 8', 'I.1 2 6 Đã đủ Bình 6']);
    const meta = withTrails(withWords(EMPTY_META, []), asked.files);
    expect(trailOf(meta, 'a6').map(({ opinion, self }) => [opinion, self])).toEqual([['Thiếu', 8]]);
    expect(trailOf(withTrails(meta, []), 'a6')).toEqual([]);
  });

  test('a third mark of the unit makes the reviewer’s wait, and is asked about; the reviewer’s own mark does not', () => {
    const first = { opinion: 'Thiếu', reviewer: 'An' };
    const back = (self: number) => accepting(of(kept(self, { ...first, reviewedAt: AT })));
    const changed = back(7);
    expect(said(changed)).toEqual([
      'a.xlsx warning: Đơn vị sửa điểm tự chấm sau khi thẩm định: I.1 (8 → 7). Điểm thẩm định đó chưa được tính: thẩm định lại các tiêu chí này.',
    ]);
    expect([summarise(changed).units[0]?.official, firstRow(changed)?.final]).toEqual([null, null]);
    expect(words(summarise(changed))[0]).toBe('I.1 1 5 Thiếu An 8');
    for (const self of [8, 5]) {
      expect([self, summarise(back(self)).units[0]?.official, said(back(self)).join()]).toEqual([
        self,
        5,
        expect.not.stringContaining('sửa điểm'),
      ]);
    }
  });

  test('a word known from an earlier roll-up keeps the unit’s mark of then, also when its file comes with another', () => {
    const copy = (self: number) => file('a.xlsx', unit(self, word()), `a${self}`);
    const before = summarise(accepting(of(copy(8)))).data.history;
    expect(words(summarise({ ...accepting(of(copy(7))), history: before }))).toEqual(['I.1 1 5 Thiếu An 8']);
  });

  test('Tình trạng says what points typed in Excel alone mean', () => {
    expect(['Chưa thẩm định', 'Thống nhất', 'Đề nghị bổ sung'].map((state) =>
      withState(score('I.1', 8, word({ state }))).state)).toEqual(['Điều chỉnh', 'Điều chỉnh', 'Đề nghị bổ sung']);
  }); // prettier-ignore

  test('stands on its sheet, and comes back from it', () => {
    const shown = shownOf(sheetsOf(first));
    expect(shown.table('history', 'unit', 'code', 'round', 'self', 'points', 'opinion', 'reviewer')).toEqual([
      ['Xã A', 'I.1', 1, 8, 5, 'Thiếu', 'An'],
    ]);
  });
});
