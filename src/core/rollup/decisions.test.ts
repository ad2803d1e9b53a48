/** Decisions of people: what they do, how they are kept, and what becomes of them. */
import fc from 'fast-check';
import {
  bad,
  copyOf,
  file,
  of,
  row,
  score,
  scored,
  sheetsOf,
  shownOf,
} from '../../../test/support/roll-up-data';
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import type { Decision, FileRecord, SomeData } from './copy';
import {
  acceptedAs,
  choiceOf,
  currentDecisions,
  decidedNow,
  NOBODY,
  ownedBy,
  pointsOf,
  takenBack,
  versionOf,
} from './decisions';
import { joinData } from './join';
import { summarise } from './summary';
import { rowFor } from './whose';

const LAN = { by: 'Lan', on: 46_340.5 };
const MAI = { by: 'Mai', on: 46_341 };
const A = { unit: 'Xã A', unitCode: '' };
const B = { unit: 'Xã B', unitCode: '' };
const said = (data: SomeData) =>
  summarise(data).files.map(
    ({ file: name, verdict, messages }) =>
      `${name} ${verdict}: ${messages.map((message) => formatMessage(message, vi)).join(' ')}`,
  );
const units = (data: SomeData) =>
  summarise(data).units.map(({ unit, self, official, rating }) => [unit, self, official, rating]);
const sent = (data: SomeData) =>
  summarise(data).sending.map(({ unit, sent: form, remarks }) => [
    unit,
    form,
    remarks.map((message) => formatMessage(message, vi)).join(' '),
  ]);
const uses = (data: SomeData) =>
  summarise(data).decisions.map(({ decision, use }) => `${decision.kind} ${use}`);
const PICK = 'Có nhiều tệp khác nhau: chọn tệp đúng ở trang Danh sách tệp rồi tổng hợp lại.';

describe('this file is of that unit', () => {
  const odd = file('gui.xlsx', scored('Xã Không Rõ', 80));
  const data: SomeData = { files: [odd], sending: [row('Xã A'), row('Xã B')] };
  const owned = (unit: typeof A) => ownedBy(odd, unit, LAN);

  test('it counts for it, and says so; without the decision it is beside the list', () => {
    expect(units(data)).toEqual([['Xã Không Rõ', 80, null, 'Tốt']]);
    const decided = { ...data, decisions: [owned(A)] };
    expect(units(decided)).toEqual([['Xã A', 80, null, 'Tốt']]);
    expect(said(decided)).toEqual([
      'gui.xlsx warning: Theo quyết định đã chọn, tệp này là của Xã A (trong tệp ghi Xã Không Rõ).',
    ]);
    expect(sent(decided)).toEqual([
      ['Xã B', null, ''],
      ['Xã A', 'file', ''],
    ]);
    expect(uses(decided)).toEqual(['owner applied']);
  });

  test('two people who say otherwise are asked, and neither is taken', () => {
    const decided = { ...data, decisions: [owned(A), ownedBy(odd, B, MAI)] };
    expect(units(decided)).toEqual([]);
    expect(said(decided)).toEqual([
      'gui.xlsx rejected: Các sổ tổng hợp chọn đơn vị khác nhau cho tệp này (Xã A; Xã B), nên chưa tính. Chọn lại đơn vị cho tệp.',
    ]);
    expect(uses(decided)).toEqual(['owner contradicts', 'owner contradicts']);
    const again = decidedNow(decided.decisions, [ownedBy(odd, B, LAN)]);
    expect(units({ ...data, decisions: again })).toEqual([['Xã B', 80, null, 'Tốt']]);
  });

  test('a file that has changed since is not decided on, and that is shown', () => {
    const changed: SomeData = { ...data, files: [file('gui.xlsx', scored('Xã Không Rõ', 81), 'khác')] };
    const decided = { ...changed, decisions: [owned(A)] };
    expect(units(decided)).toEqual([['Xã Không Rõ', 81, null, 'Tốt']]);
    expect(uses(decided)).toEqual(['owner fileChanged']);
    expect(uses({ ...decided, files: [] })).toEqual(['owner fileGone']);
  });

  test('a file that cannot be read is that unit’s to send again', () => {
    const broken = bad('gui.xlsx');
    const decided = { files: [broken], sending: data.sending, decisions: [ownedBy(broken, B, LAN)] };
    expect(sent(decided)).toEqual([
      ['Xã A', null, ''],
      ['Xã B', null, 'Tệp gui.xlsx chưa tính được; xem lý do ở trang Danh sách tệp.'],
    ]);
  });

  test('what reviewers said in that file goes with it', () => {
    const marked = file(
      'gui.xlsx',
      copyOf('Xã B', {}, { copyScores: [score('I.1', 8, { appraised1: 5, reviewer: 'An' })] }),
    );
    const decisions = [...acceptedAs([marked], LAN), ownedBy(marked, A, LAN)];
    const [unit] = summarise({ files: [marked], sending: data.sending, decisions }).units;
    expect([unit?.unit, unit?.history.map(({ points }) => points)]).toEqual(['Xã A', [5]]);
  });

  test('the trail names the unit that was decided, and the other one again once that is taken back', () => {
    const marked = file(
      'gui.xlsx',
      copyOf('Xã B', {}, { copyScores: [score('I.1', 8, { appraised1: 5, reviewer: 'An' })] }),
    );
    const own = ownedBy(marked, A, LAN);
    const decided = {
      ...{ files: [marked], sending: data.sending },
      decisions: [...acceptedAs([marked], LAN), own],
    };
    const trail = (given: SomeData) =>
      shownOf(sheetsOf(given)).table('history', 'unit', 'code', 'points', 'reviewer', 'file');
    expect(trail(decided)).toEqual([['Xã A', 'I.1', 5, 'An', 'gui.xlsx']]);
    const { history } = summarise(decided).data;
    const decisions = decidedNow(decided.decisions, [takenBack(own, MAI)]);
    expect(trail({ ...decided, history, decisions })).toEqual([['Xã B', 'I.1', 5, 'An', 'gui.xlsx']]);
    // Once the file is gone, its words stay under the unit that it was decided to be of.
    expect(trail({ ...decided, history, files: [] })).toEqual([['Xã A', 'I.1', 5, 'An', 'gui.xlsx']]);
  });
});

describe('points of a unit that sent no workbook', () => {
  const data: SomeData = { files: [], sending: [row('Xã A', { block: 'Xã' })] };
  const points = (self: number | string, official: number | null = null, maker = LAN, rating = 'Tốt') =>
    pointsOf(A, { self, official, rating }, maker);

  test.each<[string, Decision[], unknown[], string]>([
    ['count', [points(80, 78)], ['Xã A', 80, 78, 'Tốt'], ''],
    [
      'beyond the maximum do not, and stay',
      [points(120)],
      ['Xã A', null, null, 'Tốt'],
      'Điểm nhập tay 120 không đọc được, hoặc không nằm trong mức từ 0 đến 100, nên chưa tính.',
    ],
    [
      'of two people are taken together where they agree',
      [points(80), points(80, 78, MAI)],
      ['Xã A', 80, 78, 'Tốt'],
      '',
    ],
    [
      'that contradict each other are asked',
      [points(80), points(81, null, MAI)],
      ['Xã A', null, null, ''],
      'Các sổ tổng hợp ghi điểm nhập tay khác nhau',
    ],
  ])('%s', (_, decisions, unit, remark) => {
    expect(units({ ...data, decisions })).toEqual([unit]);
    const [line] = sent({ ...data, decisions });
    expect(line?.[1]).toBe('hand');
    expect(String(line?.[2])).toContain(remark);
  });

  test('typed in two roll-ups otherwise, neither is taken silently', () => {
    const typed = (self: number): SomeData => ({ files: [], sending: [row('Xã A', { block: 'Xã', self })] });
    expect(units(joinData(typed(80), typed(81)))).toEqual([['Xã A', null, null, '']]);
  });

  test('a file that counts goes before them, and that is shown', () => {
    const decided = { ...data, files: [file('a', scored('Xã A', 90))], decisions: [points(80)] };
    expect(units(decided)).toEqual([['Xã A', 90, null, 'Tốt']]);
    expect(uses(decided)).toEqual(['points fileCounts']);
  });

  test.each<[string, number | null, unknown[]]>([
    ['its own points are known', 90, ['Xã A', 90, null, 'Tốt']],
    ['it has no score', null, ['Xã A', 80, 78, 'Tốt']],
  ])('beside a file that counts, where %s', (_, self, unit) => {
    const own = file('a', copyOf('Xã A', { self, selfRating: self === null ? '' : 'Tốt' }));
    const decided = { ...data, files: [own], decisions: [points(80, 78)] };
    expect(units(decided)).toEqual([unit]);
    expect(uses(decided)).toEqual([self === null ? 'points applied' : 'points fileCounts']);
    const shown = shownOf(sheetsOf(decided));
    const [row = []] = shown.table('ranking', 'self', 'official', 'rank', 'form', 'file', 'remark');
    expect(row.slice(0, 3)).toEqual([unit[1], unit[2] ?? '', 1]);
    expect(row.slice(3)).toEqual(
      self === null
        ? ['Nhập tay', 'a', 'Điểm nhập tay: sổ đơn vị gửi chưa có điểm đủ để tính.']
        : ['Tệp', 'a', ''],
    );
    expect(shown.table('sending', 'form', 'state', 'score')).toEqual([
      self === null ? ['Tệp', 'Nhập tay', 78] : ['Tệp', 'Đã nhận', 90],
    ]);
  });

  test('beyond the maximum they do not count beside a file either, and are told', () => {
    const own = file('a', copyOf('Xã A', { self: null, selfRating: '' }));
    const decided = { ...data, files: [own], decisions: [points(120, null, LAN, '')] };
    expect(units(decided)).toEqual([['Xã A', null, null, '']]);
    expect(sent(decided)[0]?.[2]).toContain('Điểm nhập tay 120 không đọc được');
  });

  test('stand beside a file that cannot be used', () => {
    const broken = {
      ...bad('a'),
      reading: { ok: false, unit: 'Xã A', reason: { code: 'file.damaged' } },
    } as const;
    expect(units({ ...data, files: [broken], decisions: [points(80)] })).toEqual([['Xã A', 80, null, 'Tốt']]);
  });
});

describe('this version', () => {
  const [a, b] = [file('a', scored('Xã A', 80)), file('b', scored('Xã A', 90))];
  const pick = (chosen: typeof a, maker = LAN) => versionOf(chosen, [a.hash, b.hash], A, maker);

  test('two people who chose otherwise are asked', () => {
    const data = { ...of(a, b), decisions: [pick(a), pick(b, MAI)] };
    expect(units(data)).toEqual([]);
    expect(sent(data)).toEqual([['Xã A', 'file', PICK]]);
    expect(uses(data)).toEqual(['version contradicts', 'version contradicts']);
  });

  test.each<[string, FileRecord]>([
    [
      'cannot be read',
      { ...bad('c'), reading: { ok: false, unit: 'Xã A', reason: { code: 'file.damaged' } } },
    ],
    ['is of another year', file('c', scored('Xã A', 70, { year: 2024 }))],
  ])(
    'a choice of a file that %s is not applied, nor are its reviewer’s words, and the sheet says so',
    (_, c) => {
      const decisions = [versionOf(c, [a.hash, c.hash], A, LAN), ...acceptedAs([c], LAN)];
      const data = { ...of(a, c), decisions };
      expect(units(data)).toEqual([['Xã A', 80, null, 'Tốt']]);
      expect(uses(data)).toEqual(['reviewer fileUnusable', 'version fileUnusable']);
      expect(shownOf(sheetsOf(data)).table('decisions', 'what', 'state')).toEqual([
        ['Nhận là bản của người thẩm định', 'Tệp chưa tính được, chưa áp dụng: xem Danh sách tệp'],
        ['Dùng bản này', 'Tệp chưa tính được, chưa áp dụng: xem Danh sách tệp'],
      ]);
    },
  );

  test('who chooses anew takes the place of the choice before', () => {
    const decisions = decidedNow([pick(a), pick(b, MAI)], [pick(b)]);
    expect(units({ ...of(a, b), decisions })).toEqual([['Xã A', 90, null, 'Tốt']]);
  });
});

describe('what is kept', () => {
  const f = file('a', scored('Xã A', 80));
  test('a decision that is taken back does not count, also when another roll-up still holds it', () => {
    const made = ownedBy(f, B, LAN);
    const back = decidedNow([made], [takenBack(made, MAI)]);
    expect(units({ ...of(f), decisions: [...back, made] })).toEqual([['Xã A', 80, null, 'Tốt']]);
    expect(uses({ ...of(f), decisions: [...back, made] })).toEqual(['owner takenBack']);
    expect(units({ ...of(f), decisions: decidedNow(back, [made]) })).toEqual([['Xã B', 80, null, 'Tốt']]);
  });

  test('a decision made twice is shown as whoever made it first', () => {
    const [early, late, unknown] = [acceptedAs([f], { by: 'An', on: 1 }), acceptedAs([f], { by: 'Bình', on: 2 }), acceptedAs([f], NOBODY)];
    for (const order of [[...early, ...late, ...unknown], [...unknown, ...late, ...early]]) {
      expect(currentDecisions(order)).toEqual(early);
    }
    expect(decidedNow(early, late)).toEqual(early);
  });

  test('stands on its sheet in words', () => {
    const decisions = [ownedBy(f, B, LAN), pointsOf(A, { self: 80.25, official: null, rating: 'Tốt' }, MAI)];
    const shown = shownOf(sheetsOf({ ...of(f), decisions }));
    expect(shown.table('decisions', 'what', 'unit', 'file', 'by', 'on', 'state')).toEqual([
      ['Nhập điểm: tự chấm 80,25; thẩm định –; Tốt', 'Xã A', '', 'Mai', 46_341, 'Đang áp dụng'],
      ['Tệp này là của', 'Xã B', 'a', 'Lan', 46_340.5, 'Đang áp dụng'],
    ]);
  });

  test('sets of decisions join the same in any order and grouping', () => {
    const files = [f, file('b', scored('Xã A', 90)), file('c', scored('Xã C', 70))];
    const some = fc.record({ kind: fc.nat(3), at: fc.nat(2), unit: fc.constantFrom(A, B), on: fc.nat(3), back: fc.boolean() });
    const decisionOf = ({ kind, at, unit, on, back }: typeof some extends fc.Arbitrary<infer T> ? T : never): Decision[] => {
      const target = files[at] ?? f;
      const maker = { by: 'Lan', on };
      const made = [
        () => acceptedAs([target], maker),
        () => [ownedBy(target, unit, maker)],
        () => [versionOf(target, files.map(({ hash }) => hash), unit, maker)],
        () => [pointsOf(unit, { self: 70 + on, official: null, rating: '' }, maker)],
      ][kind]?.() ?? [];
      return back ? made.map((each) => takenBack(each, maker)) : made;
    };
    fc.assert(
      fc.property(fc.array(fc.array(some, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (roads) => {
        // Each roll-up decides one after the other; then they are merged.
        const parts = roads.map((road) => road.reduce((known: readonly Decision[], each) => decidedNow(known, decisionOf(each)), []));
        const picture = (decisions: readonly Decision[]) => {
          const { units: counted, decisions: states, files: verdicts } = summarise({ ...of(...files), decisions });
          return JSON.stringify([counted.map(({ unit, self }) => [unit, self]), states, verdicts]);
        };
        const all = picture(parts.flat());
        expect(picture(parts.flat().reverse())).toBe(all);
        const [first = [], ...rest] = parts;
        const stepwise = rest.reduce((known, part) => joinData({ ...of(), decisions: known }, { ...of(), decisions: part }).decisions as Decision[], [...first]);
        expect(picture(stepwise)).toBe(all);
      }),
      { numRuns: 100 },
    );
  });
}); // prettier-ignore

describe('decisions go to the unit they are about', () => {
  const scores = (more = {}) => ({ copyScores: [score('I.1', 8, more)] });
  const sending = [row('Xã A'), row('Xã B')];
  const theirs = file('gui.xlsx', copyOf('Xã B', {}, scores()), 'hF');

  test('marks of a workbook by criterion go with the file, not with the name in it', () => {
    const own = file('b.xlsx', copyOf('Xã B', { self: 81 }, scores()), 'hG');
    const marks = {
      appraised1: 5,
      reviewer: 'An',
      opinion: 'Thiếu',
      state: 'Điều chỉnh',
      reviewedAt: 46_000,
    };
    const back = file('w.xlsx → Xã B', copyOf('Xã B', { appraisalOnly: true }, scores(marks)), 'hW/hF');
    const summary = summarise({
      ...{ files: [theirs, own, { ...back, issued: ['r1'] }], sending, issuers: ['r1'] },
      decisions: [ownedBy(theirs, A, LAN)],
    });
    const marked = summary.units.map(({ unit, history }) => [unit, history.map(({ points }) => points)]);
    expect(Object.fromEntries(marked)).toEqual({ 'Xã A': [5], 'Xã B': [] });
  });

  test('a file of another year is told to the unit that was decided', () => {
    const old = file('cu.xlsx', copyOf('Xã B', { year: 2025 }, scores()));
    const now = file('b.xlsx', scored('Xã B', 80));
    const { sending: lines } = summarise(
      { files: [old, now], sending, decisions: [ownedBy(old, A, LAN)] },
      { year: 2026 },
    );
    const remarked = lines.filter(({ remarks }) => remarks.length > 0).map(({ unit }) => unit);
    expect(remarked).toEqual(['Xã A']);
  });

  test('of two units of one name each has its own version', () => {
    const files = ['a1', 'a2', 'b1', 'b2'].map((name, index) =>
      file(name, scored('Xã Tân Lập', 70 + index, { unitCode: name.startsWith('a') ? 'XA' : 'XB' })),
    );
    const rows = ['XA', 'XB'].map((unitCode) => row('Xã Tân Lập', { unitCode }));
    const listed = summarise({ files, sending: rows }).files;
    const pick = (name: string) => {
      const found = listed.find((each) => each.file === name);
      return found ? [choiceOf(found, listed, LAN)] : [];
    };
    const decisions = decidedNow(decidedNow([], pick('a1')), pick('b1'));
    const counted = summarise({ files, sending: rows, decisions }).units;
    expect(counted.map(({ unitCode, self }) => [unitCode, self])).toEqual([
      ['XB', 72],
      ['XA', 70],
    ]);
  });
});

describe('one decision is changed, the others stay', () => {
  const odd = file('gui.xlsx', scored('Xã Không Rõ', 80));
  const sending = [row('Xã A'), row('Xã B')];

  test('of two owners one is taken back', () => {
    const [lan, mai] = [ownedBy(odd, A, LAN), ownedBy(odd, B, MAI)];
    const decisions = decidedNow([lan, mai], [takenBack(lan, LAN)]);
    expect(units({ files: [odd], sending, decisions })).toEqual([['Xã B', 80, null, 'Tốt']]);
  });

  test('of the points of two people one’s are taken back', () => {
    const lan = pointsOf(A, { self: 80, official: null, rating: '' }, LAN);
    const mai = pointsOf(A, { self: null, official: 78, rating: '' }, MAI);
    const decisions = decidedNow([lan, mai], [takenBack(lan, LAN)]);
    expect(units({ files: [], sending, decisions })).toEqual([['Xã A', null, 78, '']]);
  });

  test('points of a unit that got a code since are corrected', () => {
    const kept = [pointsOf(A, { self: 80, official: null, rating: '' }, LAN)];
    const rows = [row('Xã A', { unitCode: 'XA' })];
    const typed = pointsOf({ ...A, unitCode: 'XA' }, { self: 81, official: null, rating: '' }, LAN);
    const decisions = decidedNow(kept, [typed], rowFor(rows));
    expect(units({ files: [], sending: rows, decisions })).toEqual([['Xã A', 81, null, '']]);
  });

  test('of two like choices that are merged, the one that knew all versions holds', () => {
    const files = [70, 71, 72].map((points, index) => file(`${index}.xlsx`, scored('Xã A', points)));
    const [a, b, c] = files.map(({ hash }) => hash);
    const choose = (among: readonly (string | undefined)[], maker: typeof LAN) => {
      const [first] = files;
      return first
        ? [
            versionOf(
              first,
              among.flatMap((hash) => hash ?? []),
              A,
              maker,
            ),
          ]
        : [];
    };
    const decisions = [...choose([a, b], LAN), ...choose([a, b, c], MAI)];
    expect(units({ files, sending, decisions })).toEqual([['Xã A', 70, null, 'Tốt']]);
  });
});
