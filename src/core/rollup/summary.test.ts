import fc from 'fast-check';
import { summarise } from './summary';
import type { FileReading } from './summary';
import type { Submission } from './submission';

const submission = (unit: string, over: Partial<Submission> = {}): Submission => ({
  unit,
  unitCode: '',
  year: 2026,
  tasks: [],
  score: { total: 80, rating: 'Tốt', source: "'Bảng tự chấm điểm'!E11" },
  notes: [],
  ...over,
});
const scored = (unit: string, total: number): Submission =>
  submission(unit, { score: { total, rating: 'Tốt', source: 'E11' } });
const file = (name: string, read: Submission): FileReading => ({
  file: name,
  reading: { ok: true, submission: read },
});
const bad = (name: string): FileReading => ({
  file: name,
  reading: { ok: false, reason: { code: 'file.damaged' } },
});

const verdicts = (readings: readonly FileReading[], year?: number) =>
  summarise(readings, year).files.map(
    ({ file: name, verdict, messages }) => `${name} ${verdict} ${messages[0]?.code}`,
  );

describe('summarise', () => {
  test('every file has a verdict; a bad one leaves the others in', () => {
    expect(
      verdicts([file('a.xlsx', scored('Xã A', 80)), bad('b.xlsx'), file('c.xlsx', scored('Xã C', 70))]),
    ).toEqual(['a.xlsx read file.read', 'b.xlsx rejected file.damaged', 'c.xlsx read file.read']);
  });

  test('equal totals share a rank and the next is skipped; no valid score, no rank', () => {
    const { units } = summarise([
      file('1', scored('Xã A', 80)),
      file('2', scored('Xã B', 90)),
      file('3', scored('Xã C', 80)),
      file('4', scored('Xã D', 70)),
      file('5', submission('Xã E', { score: undefined })),
    ]);
    expect(units.map(({ submission: { unit }, rank }) => [unit, rank])).toEqual([
      ['Xã B', 1],
      ['Xã A', 2],
      ['Xã C', 2],
      ['Xã D', 4],
      ['Xã E', undefined],
    ]);
  });

  test('the same content twice counts once', () => {
    const same = scored('Xã A', 80);
    const { units, files } = summarise([file('a.xlsx', same), file('a (1).xlsx', { ...same })]);
    expect(units).toHaveLength(1);
    expect(files.map(({ verdict, messages }) => [verdict, messages[0]?.code])).toEqual([
      ['read', 'file.read'],
      ['warning', 'file.sameContent'],
    ]);
  });

  test.each([
    [
      'names that differ in case and marks',
      scored('UBND Xã Bình Chương', 80),
      scored('UBND xa binh chuong', 81),
    ],
    [
      'one code, two names',
      submission('Xã A', { unitCode: 'x01' }),
      submission('Xã A cũ', { unitCode: 'X01', score: undefined }),
    ],
  ])('two different files of one unit (%s): neither is counted', (_, first, second) => {
    const { units } = summarise([file('1', first), file('2', second), file('3', scored('Xã Khác', 50))]);
    expect(units.map(({ submission: { unit } }) => unit)).toEqual(['Xã Khác']);
    expect(verdicts([file('1', first), file('2', second)])).toEqual([
      '1 rejected file.sameUnit',
      '2 rejected file.sameUnit',
    ]);
  });

  test('one name with two codes is two units', () => {
    const { units } = summarise([
      file('1', submission('Xã Tân Lập', { unitCode: '01' })),
      file('2', submission('Xã Tân Lập', { unitCode: '02' })),
    ]);
    expect(units).toHaveLength(2);
  });

  test('files of another year are named and left out', () => {
    const old = submission('Xã B', { year: 2025 });
    expect(verdicts([file('1', scored('Xã A', 80)), file('2', old)], 2026)).toEqual([
      '1 read file.read',
      '2 rejected file.otherYear',
    ]);
    expect(
      summarise([file('1', submission('Xã A', { year: 2025 })), file('2', submission('Xã B'))]).year,
    ).toBe(2026);
  });

  test('is the same for any order of any files', () => {
    const unit = fc.constantFrom('Xã A', 'Xã B', 'xa a', 'Phường C');
    const reading = fc.oneof(
      fc
        .record({
          unit,
          total: fc.constantFrom(70, 80, 90),
          year: fc.constantFrom(2025, 2026),
          name: fc.constantFrom('1', '2', '3'),
        })
        .map(({ unit: name, total, year, name: fileName }) =>
          file(fileName, { ...scored(name, total), year }),
        ),
      fc.constantFrom('1', '4').map(bad),
    );
    fc.assert(
      fc.property(
        fc
          .array(reading, { maxLength: 12 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const summary = summarise(list);
          expect(summarise(shuffled)).toEqual(summary);
          // nothing is lost and no unit is counted twice
          expect(summary.files).toHaveLength(list.length);
          const names = summary.units.map(({ submission: { unit: name } }) => name.toLowerCase());
          expect(new Set(names).size).toBe(names.length);
        },
      ),
    );
  });
});
