import fc from 'fast-check';
import {
  accepting,
  bad,
  copyOf,
  DAY,
  figure,
  file,
  names,
  of,
  picking,
  row,
  score,
  scored,
  sheetsOf,
  shownOf,
  task,
} from '../../../test/support/roll-up-data';
import type { CellValue } from '../../workbook/cells/cells';
import { calculate } from '../../workbook/draft/calculate';
import { sheetCells } from '../../workbook/draft/draft';
import type { SheetDraft, WorkbookDraft } from '../../workbook/draft/draft';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { BEFORE_DAY_READINGS } from '../words/vocabulary';
import type { Message } from '../words/message';
import { EMPTY_META, metaDraft, readMeta } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { sheetRecords } from '../layout/sheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { NO_DATA } from './copy';
import type { FileRecord, RollUpData, SomeData, StagedRow, UnitCopy } from './copy';
import { PARTIAL_WORD } from './sheets';
import { readRollUp } from './staged';
import { summarise } from './summary';
import { joinData } from './join';
import { keptDecisions, NOBODY, ownedBy, pointsOf } from './decisions';
import { summaryJson } from '../../../test/support/summary-json';
import type { Summary } from './summary';

const verdicts = (data: SomeData, year?: number) =>
  summarise(data, year === undefined ? {} : { year }).files.map(
    ({ file: name, verdict, messages }) => `${name} ${verdict} ${messages[0]?.code}`,
  );
const ranks = ({ units }: Summary) => units.map(({ unit, rank }) => [unit, rank]);

describe('verdicts', () => {
  test('every file has one; a bad one leaves the others in', () => {
    expect(verdicts(of(file('a', scored('Xã A', 80)), bad('b'), file('c', scored('Xã C', 70))))).toEqual([
      'a read file.read',
      'b rejected file.damaged',
      'c read file.read',
    ]);
  });

  test('the same content twice counts once', () => {
    const same = scored('Xã A', 80);
    const summary = summarise(of(file('a', same), file('a (1)', { ...same })));
    expect(summary.units).toHaveLength(1);
    expect(summary.files.map(({ verdict, messages }) => [verdict, messages[0]?.code])).toEqual([
      ['read', 'file.read'],
      ['warning', 'file.sameContent'],
    ]);
  });

  test.each([
    [
      'names that differ in case and marks',
      scored('UBND Xã Một', 80, { number: '1/BC' }),
      scored('UBND xa mot', 81),
    ],
    [
      'one code, spelled otherwise',
      copyOf('Xã A', { unitCode: '0x01' }),
      copyOf('xã A', { unitCode: '0X01', number: '2/BC' }),
    ],
    [
      'with a code and without',
      copyOf('Xã A', { unitCode: '00166' }),
      copyOf('UBND xã A', { number: '2/BC' }),
    ],
  ])(
    'two different files of one unit (%s): neither is counted, both are told, and a person picks',
    (_, a, b) => {
      const files = [file('1', a), file('2', b), file('3', scored('Xã Khác', 50))];
      expect(ranks(summarise(of(...files)))).toEqual([['Xã Khác', 1]]);
      expect(verdicts(of(...files)).slice(0, 2)).toEqual([
        '1 rejected file.sameUnit',
        '2 rejected file.sameUnit',
      ]);

      const [, second, third] = files;
      const chosen = picking(of(file('1', a), second ?? bad(''), third ?? bad('')), '2');
      expect(summarise(chosen).units).toHaveLength(2);
      expect(verdicts(chosen)[0]).toBe('1 warning file.notPicked');
      expect(verdicts(chosen)[1]).toMatch(/^2 (read file.read|warning file.takenFor)$/);
    },
  );

  test('one name with two codes is two units', () => {
    expect(
      summarise(
        of(file('1', copyOf('Xã T', { unitCode: '1' })), file('2', copyOf('Xã T', { unitCode: '2' }))),
      ).units,
    ).toHaveLength(2);
  });

  test('files of another year are named and left out', () => {
    const old = scored('Xã B', 80, { year: 2025 });
    expect(verdicts(of(file('1', scored('Xã A', 80)), file('2', old)), 2026)).toEqual([
      '1 read file.read',
      '2 rejected file.otherYear',
    ]);
    expect(summarise(of(file('1', old), file('2', scored('Xã A', 80)))).year).toBe(2026);
  });
});

test('a file scored by another set, or version of it, than most of its khối is told; where there is no majority nobody is', () => {
  const [a, b] = [file('1', scored('Xã A', 80)), file('2', scored('Xã B', 90))];
  const odd = file('3', scored('Xã C', 70, { rubricChecksum: 'c2', rubricVersion: 2 }));
  const other = file('4', scored('Sở D', 70, { block: 'Sở', rubricChecksum: 'c2' }));
  const told = (data: SomeData) =>
    summarise(data).files.flatMap(({ file: name, verdict, messages }) =>
      messages.some(({ code }) => code === 'file.rubricUnlike') ? [`${name} ${verdict}`] : [],
    );
  expect(told(of(a, b, odd, other))).toEqual(['3 warning']);
  expect(told(of(a, odd))).toEqual([]);
});

test('a file made from another template is told where hardly any of its khối did so, and not where units chose for themselves', () => {
  const made = (n: number, madeFrom: string, block = 'Xã') =>
    file(`${n}`, scored(`${block} ${n}`, n, { block, madeFrom }));
  const told = (data: SomeData) =>
    summarise(data).files.flatMap(({ file: name, verdict, messages }) =>
      messages.flatMap(({ code, params }) =>
        code === 'file.templateUnlike' ? [`${name} ${verdict} ${params?.template} ≠ ${params?.most}`] : [],
      ),
    );
  const four = [1, 2, 3, 4].map((n) => made(n, n === 2 ? 'MẪU A' : 'Mẫu A'));
  expect(told(of(...four, made(5, 'Mẫu B')))).toEqual(['5 warning Mẫu B ≠ Mẫu A']);
  // Three of four are no reason yet; another khối has its own; of an old file nothing is known.
  expect(told(of(...four.slice(1), made(5, 'Mẫu B')))).toEqual([]);
  expect(told(of(...four, made(5, 'Mẫu B', 'Sở'), made(6, '')))).toEqual([]);
});

describe('ranking', () => {
  test('equal points share a rank and the next is skipped; no valid points, no rank', () => {
    expect(
      ranks(
        summarise(
          of(
            file('1', scored('Xã A', 80)),
            file('2', scored('Xã B', 90)),
            file('3', scored('Xã C', 80)),
            file('4', scored('Xã D', 70)),
            file('5', copyOf('Xã E', { self: null })),
          ),
        ),
      ),
    ).toEqual([
      ['Xã B', 1],
      ['Xã A', 2],
      ['Xã C', 2],
      ['Xã D', 4],
      ['Xã E', undefined],
    ]);
  });

  test('each khối by itself, and each set of criteria by itself', () => {
    const summary = summarise(
      of(
        file('1', scored('Xã A', 80)),
        file('2', scored('Sở B', 70, { block: 'Sở' })),
        file('3', scored('Sở C', 60, { block: 'Sở', rubricChecksum: 'c2' })),
      ),
    );
    expect(ranks(summary)).toEqual([
      ['Sở B', 1],
      ['Sở C', 1],
      ['Xã A', 1],
    ]);
  });

  test('by the appraised points only where all of the group have them', () => {
    const [a, b] = [scored('Xã A', 90, { official: 70 }), scored('Xã B', 80, { official: 75 })];
    expect(ranks(summarise(accepting(of(file('1', a), file('2', b)))))).toEqual([
      ['Xã B', 1],
      ['Xã A', 2],
    ]);
    expect(
      ranks(summarise(accepting(of(file('1', a), file('2', b), file('3', scored('Xã C', 85)))))),
    ).toEqual([
      ['Xã A', 1],
      ['Xã C', 2],
      ['Xã B', 3],
    ]);
  });

  test('a unit typed in by hand is counted and marked; its file goes before it', () => {
    const data = {
      files: [file('1', scored('Xã A', 80))],
      sending: [row('Xã B', { block: 'Xã', byHand: true, self: 85 }), row('Xã A', { byHand: true, self: 1 })],
    };
    const summary = summarise(data);
    expect(
      summary.units.map(({ unit, rank, from, remarks }) => [unit, rank, !!from, remarks[0]?.code]),
    ).toEqual([
      ['Xã B', 1, false, 'unit.byHand'],
      ['Xã A', 2, true, undefined],
    ]);
    expect(summary.sending.map(({ unit, sent }) => [unit, sent])).toEqual([
      ['Xã A', 'file'],
      ['Xã B', 'hand'],
    ]);
  });
});

describe('copies of different reviewers', () => {
  const appraisal = (points: number, reviewer: string): StagedRow => ({
    appraised1: points,
    reviewer,
    state: 'Thống nhất',
  });
  const copies = (third: StagedRow) => [
    copyOf(
      'Xã A',
      {},
      {
        copyScores: [
          score('I.1', 9, appraisal(8, 'An')),
          score('I.2', 9),
          score('I.3', 9, appraisal(7, 'An')),
        ],
      },
    ),
    copyOf(
      'Xã A',
      {},
      { copyScores: [score('I.1', 9), score('I.2', 9, appraisal(6, 'Bình')), score('I.3', 9, third)] },
    ),
  ];
  const merged = (third: StagedRow, pickedCodes: string[] = []) => {
    const [a, b] = copies(third).map((copy, index) => file(`${index}`, copy));
    const summary = summarise(accepting(of(...(a && b ? [a, { ...b, pickedCodes }] : []))));
    const rows = summary.units[0]?.from?.copy.rows.copyScores ?? [];
    return {
      summary,
      points: rows.map((item) => item.appraised1),
      code: summary.files[0]?.messages[0]?.code,
    };
  };

  test('are merged row by row, and no row of either is dropped', () => {
    const { points, code, summary } = merged({});
    expect([points, code]).toEqual([[8, 6, 7], 'file.reviewersMerged']);
    expect(summary.units[0]?.scoresFrom).toEqual({ 'I.1': '0', 'I.2': '1', 'I.3': '0' });
  });
  test('where both scored a row otherwise neither counts until a person chooses', () => {
    const { points, code } = merged(appraisal(5, 'Bình'));
    expect([points, code]).toEqual([[8, 6, null], 'file.reviewersDiffer']);
    expect(merged(appraisal(5, 'Bình'), ['I.3']).points).toEqual([8, 6, 5]);
  });
  test.each<[string, StagedRow, number | null]>([
    ['another who says the same is no reason to choose', { ...appraisal(7, 'Bình'), reviewedAt: 46_000.5 }, 7],
    ['a later word of the same person takes the place of the earlier', { ...appraisal(5, 'an'), reviewedAt: 46_001 }, 5],
    ['an earlier one does not', { ...appraisal(5, 'An'), reviewedAt: 45_999 }, 7],
    ['of a later word of somebody else a person decides', { ...appraisal(5, 'Bình'), reviewedAt: 46_001 }, null],
    ['a name without a word says nothing', { reviewer: 'Bình', state: 'Chưa thẩm định' }, 7],
    ['the same points with another opinion are another word', { ...appraisal(7, 'Bình'), opinion: 'Thiếu' }, null],
  ])('%s', (_, third, points) => {
    const [a, b] = copies(third);
    const at = (row: StagedRow): StagedRow => (row.code === 'I.3' ? { ...row, reviewedAt: 46_000 } : row);
    const first = a && { ...a, rows: { ...a.rows, copyScores: a.rows.copyScores.map(at) } };
    const unit = summarise(accepting(of(...[first, b].flatMap((copy, n) => (copy ? [file(`${n}`, copy)] : []))))).units[0];
    expect(unit?.from?.copy.rows.copyScores[2]?.appraised1).toBe(points);
    // Whose word holds is not a matter of the order.
    const turned = summarise(accepting(of(...[b, first].flatMap((copy, n) => (copy ? [file(`${1 - n}`, copy)] : [])))));
    expect(turned.units[0]?.from?.copy.rows.copyScores).toEqual(unit?.from?.copy.rows.copyScores);
  }); // prettier-ignore
  test('copies whose self-scores differ are two files of one unit, not two reviewers', () => {
    const [a] = copies({});
    const other = copyOf('Xã A', {}, { copyScores: [score('I.1', 8)] });
    expect(verdicts(of(file('1', a ?? other), file('2', other)))[0]).toBe('1 rejected file.sameUnit');
  });
});

/* Files for the properties */

/** The workbook that a roll-up becomes, as a reader finds it. */
/** The facts beside the sheets, as a roll-up keeps them. */
const metaOf = (data: SomeData): Meta => ({
  ...EMPTY_META,
  sheets: sheetRecords(names),
  decisions: keptDecisions(summarise(data).data.decisions),
});

function written(sheets: readonly SheetDraft[], data: SomeData): WorkbookSnapshot {
  const draft: WorkbookDraft = {
    sheets: [...sheets, metaDraft(metaOf(data))],
    names: [],
  };
  const results = calculate(draft, DAY);
  return {
    names: [],
    sheets: draft.sheets.map((sheet): SheetSnapshot => {
      const cells = sheetCells(sheet);
      const rows = Math.max(0, ...cells.map((cell) => cell.row)) + 1;
      const columns = Math.max(0, ...cells.map((cell) => cell.column)) + 1;
      const values = Array.from({ length: rows }, () =>
        new Array<SheetSnapshot['grid']['values'][number][number]>(columns).fill(null),
      );
      for (const cell of cells) {
        const line = values[cell.row];
        if (line) {
          line[cell.column] = results.cell(sheet.name, cell.row, cell.column);
        }
      }
      const { table } = sheet;
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        grid: { row: 0, column: 0, values, formulas: values.map((line) => line.map(() => null)) },
        tables: table
          ? [
              {
                name: table.name,
                row: table.row,
                column: table.column,
                headers: table.columns.map(({ header }) => header),
                bodyRows: Math.max(1, table.rows.length),
              },
            ]
          : [],
      };
    }),
  };
}

const readBack = (data: SomeData): RollUpData =>
  readBackFrom(written(sheetsOf(data, { partials: [{ file: 'tỉnh.xlsx', count: 3 }] }), data));

function readBackFrom(snapshot: WorkbookSnapshot): RollUpData {
  const reading = readMeta(snapshot);
  const read = reading.state === 'ok' ? readRollUp(snapshot, reading.meta) : undefined;
  if (!read) {
    throw new Error('no roll-up');
  }
  return read;
}

test('a note that only another version can say is left out, and the file still counts', () => {
  const note: Message = { code: 'file.columnsExtra', params: { sheet: 'Nhiệm vụ', columns: 'Cột 9' } };
  const said = JSON.stringify([note]);
  const reading = { ok: true, copy: copyOf('Xã A'), notes: [note] } as const;
  const data = of({ ...file('f1', reading.copy), reading });
  const snapshot = written(sheetsOf(data), data);
  const changed = (value: CellValue): CellValue =>
    typeof value === 'string'
      ? value.replace(
          said,
          JSON.stringify([note, { code: 'file.ofAnother' }, { ...note, params: { sheet: 'A' } }]),
        )
      : value;
  const other = snapshot.sheets.map((sheet) => ({
    ...sheet,
    grid: { ...sheet.grid, values: sheet.grid.values.map((line) => line.map(changed)) },
  }));
  expect(JSON.stringify(other)).toContain('file.ofAnother');
  expect(readBackFrom({ ...snapshot, sheets: other }).files[0]?.reading).toMatchObject({
    ok: true,
    notes: [note],
  });
});

const points = fc.constantFrom(70, 80, 90, 99.5);
const someCopy = fc
  .record({
    unit: fc.constantFrom('Xã A', 'xa a', 'Phường “C” =1', 'Đặc khu D'),
    unitCode: fc.constantFrom('', '', 'X01'),
    block: fc.constantFrom('', 'Xã', 'Phường'),
    year: fc.constantFrom(2026, 2026, 2025),
    self: fc.option(points),
    official: fc.option(points),
    number: fc.constantFrom('', '12/BC-UBND'),
    issued: fc.constantFrom(null, 46_340),
    a: fc.option(points),
    reviewer: fc.option(fc.constantFrom('An', 'Bình')),
    tasks: fc.nat(2),
    current: fc.option(fc.nat(9)),
  })
  .map(({ a, reviewer, tasks, current, ...head }) =>
    copyOf(head.unit, head, {
      copyScores: [score('I.1', 8), score('I.2', null, reviewer === null ? {} : { appraised1: a, reviewer })],
      copyTasks: Array.from({ length: tasks }, (_, n) =>
        task(n + 1, n === 0 ? { result: 'Hoàn thành', finished: 46_200 } : {}),
      ),
      copyFigures: [figure(current, 2)],
    }),
  );
const someFile = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('1', '2', '3'), someCopy, fc.boolean()) },
  { weight: 1, arbitrary: fc.constantFrom('4', '5') },
);
const someRow = fc.record({
  unit: fc.constantFrom('Xã A', 'Xã B', 'Đặc khu D'),
  unitCode: fc.constantFrom('', 'X01'),
  block: fc.constantFrom('', 'Xã', 'Phường'),
  number: fc.constantFrom('', '7/BC'),
  issued: fc.constantFrom(null, 46_341),
  arrived: fc.constantFrom(null, 46_342),
  byHand: fc.boolean(),
  self: fc.option(points),
  rating: fc.constantFrom('', 'Tốt'),
  note: fc.constantFrom('', 'gọi lại'),
});
const someData = fc
  .record({
    files: fc.array(someFile, { maxLength: 8 }),
    rows: fc.array(someRow, { maxLength: 3 }),
    isAccepted: fc.boolean(),
  })
  .map(({ isAccepted, ...made }) => ({ isAccepted, data: dataOf(made) }))
  .map(({ isAccepted, data }) => (isAccepted ? accepting(data) : data));

interface Made {
  readonly files: readonly (string | [string, UnitCopy, boolean])[];
  readonly rows: readonly Parameters<typeof row>[1][];
}

/** Data in which some files are chosen, one is said to be of a unit, and points are typed. */
const dataOf = (made: Made): SomeData => {
  const data = plainData(made);
  const [first] = data.files;
  const names = made.files.flatMap((each) => (typeof each !== 'string' && each[2] ? [each[0]] : []));
  const { decisions = [], ...rest } = picking(data, ...names);
  return {
    ...rest,
    decisions: [
      ...decisions,
      ...(first && names.length > 1 ? [ownedBy(first, { unit: 'Xã Z', unitCode: '' }, NOBODY)] : []),
      ...(names.length > 2
        ? [
            pointsOf(
              { unit: 'xã a', unitCode: '' },
              { self: 70, official: null, rating: '' },
              { by: 'Lan', on: 1 },
            ),
          ]
        : []),
    ],
  };
};

const plainData = ({ files, rows }: Made): SomeData => ({
  files: files.map((made): FileRecord => {
    if (typeof made === 'string') {
      return bad(made);
    }
    const [name, copy, picked] = made;
    const record = file(name, copy, fingerprint(JSON.stringify(copy)));
    return { ...record, pickedCodes: picked ? ['I.2'] : [] };
  }),
  sending: rows.map((made) =>
    row(made?.unit ?? '', { ...made, byHand: made?.byHand === true || made?.self !== null }),
  ),
});

const cellsWithoutPartials = (sheets: readonly SheetDraft[]) =>
  sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.table
      ? {
          table: { ...sheet.table, rows: sheet.table.rows.filter(({ verdict }) => verdict !== PARTIAL_WORD) },
        }
      : {}),
  }));

describe('a roll-up is a function of the set of files', () => {
  test('any order gives the same summary to the byte; nothing is lost, no unit counted twice', () => {
    fc.assert(
      fc.property(someData, fc.infiniteStream(fc.nat()), (data, random) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ item, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const summary = summarise(data);
        const other = {
          files: shuffled(data.files),
          sending: shuffled(data.sending),
          decisions: shuffled(data.decisions ?? []),
        };
        expect(summaryJson(summarise(other))).toBe(summaryJson(summary));
        const kept = new Set(summary.files.map((item) => `${item.hash}|${item.file}`));
        expect(data.files.every((item) => kept.has(`${item.hash}|${item.file}`))).toBe(true);
        const keys = summary.units.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 150 },
    );
  });

  test('any split into roll-ups that are rolled up again gives the same summary and the same cells', () => {
    fc.assert(
      fc.property(fc.array(someData, { minLength: 1, maxLength: 3 }), someData, (parts, rest) => {
        const direct = joinData(...parts, rest);
        // Communes → province → country, and files that came straight to the country.
        const province = joinData(...parts.map(readBack));
        const country = joinData(readBack(province), rest);
        expect(summaryJson(summarise(country))).toBe(summaryJson(summarise(direct)));
        expect(cellsWithoutPartials(sheetsOf(country))).toEqual(cellsWithoutPartials(sheetsOf(direct)));
      }),
      { numRuns: 60 },
    );
  });

  test('joined with itself or with nothing it is what it was', () => {
    fc.assert(
      fc.property(someData, (data) => {
        const json = summaryJson(summarise(data));
        expect(summaryJson(summarise(joinData(data, data)))).toBe(json);
        expect(summaryJson(summarise(joinData(NO_DATA, data)))).toBe(json);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the sheets count over what was read', () => {
  const data: SomeData = {
    files: [
      file(
        'a.xlsx',
        copyOf(
          'Xã A',
          { unitCode: 'A' },
          {
            copyTasks: [
              task(1),
              task(2, { result: 'Hoàn thành', finished: 46_299 }),
              task(3, { timing: 'Thường xuyên', deadline: null }),
            ],
            copyFigures: [figure(10, 2)],
            copyScores: [score('I.1', 40), score('I.2', 95)],
          },
        ),
      ),
      file('b.xlsx', scored('Xã B', 90, { unitCode: 'B' })),
      file('c.xlsx', copyOf('Xã C', { unitCode: 'C', self: 80 }, { copyFigures: [figure(null, 3)] })),
    ],
    sending: [
      row('Xã D', { unitCode: 'D', block: 'Xã' }),
      row('Xã E', { unitCode: 'E', block: 'Xã', byHand: true, self: 85 }),
    ],
  };
  const { table, cell } = shownOf(sheetsOf(data));

  test('ranks, with ties, and a unit typed in by hand among them', () => {
    expect(table('ranking', 'rank', 'unit', 'self', 'form')).toEqual([
      [1, 'Xã B', 90, 'Tệp'],
      [2, 'Xã E', 85, 'Nhập tay'],
      [3, 'Xã A', 80, 'Tệp'],
      [3, 'Xã C', 80, 'Tệp'],
    ]);
  });
  test('tasks by unit, the overdue ones listed with their days', () => {
    expect(
      table('unitTasks', 'unit', 'total', 'doneInTime', 'overdue', 'overdueDays', 'always', 'rate')[1],
    ).toEqual(['Xã A', 3, 1, 1, 46_346 - 46_300, 1, 0.5]);
    expect(table('overdue', 'ownerUnit', 'text', 'days', 'source')).toEqual([
      ['Xã A', 'Việc 1', 46, "'Nhiệm vụ'!D6"],
    ]);
  });
  test.each([
    ['on the written day it is in time', {}, [2, 0]],
    ['not when it is read strictly', { reading: BEFORE_DAY_READINGS.strict }, [1, 1]],
  ])('“trước ngày”: %s', (_name, typed, expected) => {
    const counted: SomeData = {
      ...data,
      files: [
        file(
          'a.xlsx',
          copyOf(
            'Xã A',
            {},
            {
              copyTasks: [46_300, 46_301].map((finished, index) =>
                task(index, { timing: 'Trước ngày 06/10/2026', result: 'Hoàn thành', finished }),
              ),
            },
          ),
        ),
      ],
    };
    const { table: counts } = shownOf(sheetsOf(counted, { typed }));
    expect(counts('unitTasks', 'doneInTime', 'doneLate')).toEqual([expected]);
  });
  test('figures are summed, blanks and great differences named', () => {
    expect(table('figures', 'text', 'current', 'lastYear', 'given', 'blank', 'outliers')).toEqual([
      ['Số cuộc đối thoại', 10, 5, 1, 'Xã C', 'Xã A (2 → 10)'],
    ]);
  });
  test('shares by criterion, the lowest unit first', () => {
    const shown = [2, 3, 4, 5, 6].map((line) => [0, 1, 2, 3].map((at) => cell('Theo tiêu chí', line, at)));
    expect(shown).toEqual([
      ['Tiêu chí', null, 'Tiêu chí I.1', 'Tiêu chí I.2'],
      ['Tên đơn vị', 'Mã đơn vị', 'I.1', 'I.2'],
      ['Điểm tối đa', null, 100, 100],
      ['Xã: trung bình 1 đơn vị', null, 0.4, 0.95],
      ['Xã A', 'A', 0.4, 0.95],
    ]);
  });
});
