import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { MemoryIo, TODAY } from '../../test/support/memory-io';
import type { CellValue } from '../workbook/cells/cells';
import type { RowDraft, SheetDraft } from '../workbook/draft/draft';
import { metaDraft, readMeta } from '../core/layout/meta';
import { locate } from '../core/layout/locate';
import { scoreOf } from '../core/scoring/rubric/entries';
import { findSheet } from '../workbook/cells/snapshot';
import { fileWorkbook } from '../files/from-draft';
import { writeWorkbook } from '../files/write';
import { loadRubric, loadTemplate, templateList } from '../templates';
import type { CheckReport } from './check';
import { main } from './main';
import type { ScoreReport } from './score';
import { pointsFor, SCORE_LETTERS } from '../../test/support/score-cells';
import { unitBytes } from '../../test/support/unit-bytes';

const PLAN = ['plan', '--template', 'binh-chuong-2026', '--unit', 'UBND xã A', '--year', '2026'];
const SCORES = 'Bảng tự chấm điểm';

/** A unit's file; `edit` changes the rows of a sheet's table as the unit would. */
const unitFile = (edit: (row: RowDraft, sheet: string) => RowDraft, score = true): Promise<Uint8Array> =>
  unitBytes(score ? { edit } : { edit, rubric: null });

/** The unit's file with these self-scores, by the criterion's code; the others get full points. */
const scored = (inputs: Record<string, CellValue>) =>
  unitFile((row, sheet) => {
    const code = String(row.code);
    return sheet === SCORES
      ? { ...row, input1: code in inputs ? (inputs[code] ?? null) : (row.max ?? null) }
      : row;
  });

describe('plan', () => {
  test('writes the workbook that the pane would make', async () => {
    const io = new MemoryIo();
    expect(await main([...PLAN, '--out', 'a.xlsx'], io)).toBe(0);
    expect(io.stderr).toEqual([]);
    expect(io.stdout).toEqual([
      'Đã tạo 4 trang tính: Thông tin chung, Nhiệm vụ, Lịch báo cáo, Danh mục đơn vị.',
      'Có 18 thay đổi và chỗ cần rà soát lại so với mẫu: xem cột Ghi chú.',
      'Đã ghi a.xlsx.',
    ]);
    const workbook = io.opened('a.xlsx');
    const reading = readMeta(workbook);
    expect(reading).toMatchObject({
      state: 'ok',
      meta: { plan: { template: 'binh-chuong-2026', unit: 'UBND xã A', year: 2026 } },
    });
    expect(reading.state === 'ok' && locate(workbook, reading.meta, 'tasks')?.rows).toHaveLength(20);
    expect(findSheet(workbook, SCORES)).toBeUndefined();
  });

  test('--score adds the score sheet, recorded as such', async () => {
    const io = new MemoryIo();
    expect(await main([...PLAN, '--score', '--out', 'a.xlsx'], io)).toBe(0);
    // The label once: the set's title says it already.
    expect(io.stdout[1]?.match(/ví dụ minh họa/g)).toHaveLength(1);
    expect(io.stdout[1]).toContain('Đã tạo trang tính Bảng tự chấm điểm');
    const workbook = io.opened('a.xlsx');
    const reading = readMeta(workbook);
    expect(reading).toMatchObject({
      state: 'ok',
      meta: { rubric: { id: 'sau-nhom' }, plan: { year: 2026 } },
    });
    expect(reading.state === 'ok' && locate(workbook, reading.meta, 'scores')?.missing).toEqual([]);
    expect(workbook.sheets.filter(({ name }) => name === '_SoDanVan')).toHaveLength(1);
  });

  test('another year than the template’s is said', async () => {
    const io = new MemoryIo();
    const args = [
      'plan',
      '--template',
      'dong-nai-2024',
      '--unit',
      'Văn phòng',
      '--year',
      '2027',
      '--out',
      'a.xlsx',
    ];
    expect(await main(args, io)).toBe(0);
    expect(io.stdout[1]).toMatch(/^Mẫu lập cho năm 2024: .* năm 2027 /);
  });

  test('says whose work went to whom, and takes the local word for thôn', async () => {
    const io = new MemoryIo();
    const args = ['plan', '--template', 'hon-quan-2024', '--unit', 'UBND xã A', '--year', '2026'];
    expect(await main([...args, '--thon', 'ấp', '--out', 'a.xlsx'], io)).toBe(0);
    expect(io.stdout).toContain(
      '  Phòng Nội vụ (Chấm điểm, xếp loại; Nhận báo cáo) → Sở Nội vụ. Theo Luật Tổ chức chính quyền địa phương năm 2025 (không còn cấp huyện).',
    );
    expect(io.stdout).toContain(
      '  Phòng Nội vụ (Tham mưu, theo dõi; Chủ trì) → Phòng Văn hóa - Xã hội. Theo Thông tư số 10/2025/TT-BNV ngày 19/6/2025.',
    );
    expect(readMeta(io.opened('a.xlsx'))).toMatchObject({
      meta: { adaptation: { who: 'commune', village: 'ấp' } },
    });
  });

  test('--who: for another level than the template’s; a level that is none is refused', async () => {
    const io = new MemoryIo();
    expect(await main([...PLAN, '--who', 'department', '--out', 'a.xlsx'], io)).toBe(0);
    expect(io.stdout.join('\n')).toContain('Các thôn (Thực hiện; Phối hợp) → chưa chọn, giữ tên trong mẫu.');
    expect(await main([...PLAN, '--who', 'huyen', '--out', 'b.xlsx'], io)).toBe(2);
    expect(io.stderr[0]).toMatch(/^Không có cơ quan lập kế hoạch “huyen”/);
  });

  test('never writes over a file', async () => {
    const io = new MemoryIo();
    const bytes = new Uint8Array([1]);
    io.files.set('a.xlsx', bytes);
    expect(await main([...PLAN, '--out', 'a.xlsx'], io)).toBe(1);
    expect(io.stderr).toEqual(['Đã có tệp a.xlsx: không ghi đè. Đặt tên khác.']);
    expect(io.stdout).toEqual([]);
    expect(io.files.get('a.xlsx')).toBe(bytes);
  });

  test('says so when the file cannot be written', async () => {
    const io = new MemoryIo();
    io.readOnly = true;
    expect(await main([...PLAN, '--out', 'x/a.xlsx'], io)).toBe(1);
    expect(io.stderr).toEqual(['Không ghi được x/a.xlsx: không có quyền ghi ở đây. Chọn thư mục khác.']);
  });
});

describe('check', () => {
  test('finds what Rà soát finds, as JSON, and leaves the file alone', async () => {
    const io = new MemoryIo();
    const bytes = await unitFile((row, sheet) =>
      sheet === 'Nhiệm vụ' && row.no === 1
        ? { ...row, id: null, lead: 'Phòng Không Có Thật' }
        : sheet === SCORES && row.code === 'I.1'
          ? { ...row, input1: 'bốn' }
          : row,
    );
    const copy = bytes.slice();
    io.files.set('a.xlsx', bytes);
    expect(await main(['check', 'a.xlsx', '--json'], io)).toBe(1);
    const { findings, unread } = JSON.parse(io.stdout.join('\n')) as CheckReport;
    expect(unread).toEqual([]);
    expect(findings[0]).toEqual({
      file: 'a.xlsx',
      code: 'typed.notNumber',
      level: 'error',
      sheet: SCORES,
      cell: expect.stringMatching(RegExp(`^${SCORE_LETTERS}\\d+$`)) as string,
      message: 'Ô Số liệu 1 ghi “bốn”: không đọc được thành một số. Nhập lại số, ví dụ 1250 hoặc 7,5.',
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'unit.unknown', sheet: 'Nhiệm vụ', cell: 'E7' }),
    );
    expect(io.files.get('a.xlsx')).toEqual(copy);
    expect(io.files.size).toBe(1);
  });

  test('the Sundays of Hớn Quản are found at their cells', async () => {
    const io = new MemoryIo();
    const args = [
      'plan',
      '--template',
      'hon-quan-2024',
      '--unit',
      'UBND xã A',
      '--year',
      '2024',
      '--out',
      'a.xlsx',
    ];
    expect(await main(args, io)).toBe(0);
    io.stdout.length = 0;
    expect(await main(['check', 'a.xlsx', '--json'], io)).toBe(0);
    const { findings } = JSON.parse(io.stdout.join('\n')) as CheckReport;
    const sunday = (sheet: string, cell: string) => ({
      level: 'note',
      sheet,
      cell,
      message: expect.stringContaining('08/11/2024') as string,
    });
    expect(findings.filter(({ code }) => code === 'deadline.nonWorkingDay')).toMatchObject([
      sunday('Nhiệm vụ', 'M24'),
      sunday('Nhiệm vụ', 'M25'),
      sunday('Lịch báo cáo', 'H5'),
      sunday('Lịch báo cáo', 'H7'),
    ]);
  });

  test('notes and points to review end in 0, and read as sentences', async () => {
    const io = new MemoryIo();
    await main([...PLAN, '--out', 'a.xlsx'], io);
    io.stdout.length = 0;
    expect(await main(['check', 'a.xlsx'], io)).toBe(0);
    expect(io.stdout[0]).toBe(`a.xlsx: ${io.stdout.length - 1} nội dung cần chú ý.`);
    expect(io.stdout[1]).toMatch(/^ {2}(Cần xem lại|Lưu ý) – (Nhiệm vụ!E|Thông tin chung!C)\d+: /);
  });

  test('a file that cannot be read is named; the others are checked all the same', async () => {
    const io = new MemoryIo();
    await main([...PLAN, '--out', 'a.xlsx'], io);
    io.stdout.length = 0;
    io.files.set('b.xlsx', new TextEncoder().encode('a,b\n1,2\n'));
    io.files.set('c.xlsx', await writeWorkbook({ title: '', sheets: [blank] }));
    const newer = metaDraft({ layout: 99, sheets: {}, rows: {} });
    io.files.set(
      'd.xlsx',
      await writeWorkbook(fileWorkbook({ sheets: [blankDraft, newer], names: [] }, '', TODAY)),
    );
    expect(await main(['check', '--json', 'b.xlsx', 'a.xlsx', 'thiếu.xlsx', 'c.xlsx', 'd.xlsx'], io)).toBe(1);
    const { findings, unread } = JSON.parse(io.stdout.join('\n')) as CheckReport;
    expect(unread.map(({ file, code }) => [file, code])).toEqual([
      ['b.xlsx', 'file.text'],
      ['thiếu.xlsx', 'file.notOpened'],
      ['c.xlsx', 'needs.plan'],
      ['d.xlsx', 'workbook.newer'],
    ]);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['a.xlsx']));
    expect(io.stderr).toHaveLength(4);
    expect(io.stderr[0]).toMatch(/^b\.xlsx: Đây là tệp văn bản/);
  });
});

describe('score', () => {
  test('recalculates the total from what was typed', async () => {
    const io = new MemoryIo();
    io.files.set('a.xlsx', await scored({ 'I.1': 1.5, 'II.2': 0 }));
    expect(await main(['score', 'a.xlsx', '--json'], io)).toBe(0);
    const { scores } = JSON.parse(io.stdout.join('\n')) as ScoreReport;
    const rubric = await loadRubric('minh-hoa');
    const full = pointsFor(rubric, (max) => max);
    const { points: total, rating } = scoreOf(rubric, {
      ...full,
      'I.1': { input1: 1.5 },
      'II.2': { input1: 0 },
    }).self;
    expect(total).toBe(94.5);
    expect(scores).toEqual([
      {
        file: 'a.xlsx',
        unit: 'UBND xã A',
        year: 2026,
        sheet: true,
        total,
        rating,
        missing: [],
        wrong: [],
        notes: [],
      },
    ]);
    io.stdout.length = 0;
    await main(['score', 'a.xlsx'], io);
    expect(io.stdout).toEqual([
      'a.xlsx: UBND xã A, năm 2026.',
      `  Điểm tự chấm: 94,5. Tự xếp loại: ${rating}.`,
    ]);
  });

  test('says which scores are missing and which are wrong', async () => {
    const io = new MemoryIo();
    io.files.set('a.xlsx', await scored({ 'I.1': null, 'I.2': 'hai', 'I.3': 4, 'VI.5': null }));
    expect(await main(['score', 'a.xlsx', '--json'], io)).toBe(0);
    const { scores } = JSON.parse(io.stdout.join('\n')) as ScoreReport;
    expect(scores).toMatchObject([
      {
        total: null,
        rating: null,
        missing: ['I.1', 'VI.5'],
        wrong: [{ code: 'typed.notNumber' }, { code: 'score.entry' }],
        notes: [{ code: 'file.scoreIncomplete' }],
      },
    ]);
    io.stdout.length = 0;
    await main(['score', 'a.xlsx'], io);
    expect(io.stdout.join('\n')).toMatch(
      RegExp(
        `Chưa chấm 2 tiêu chí: I\\.1, VI\\.5\\.\n {2}Bảng tự chấm điểm!${SCORE_LETTERS}\\d+: Ô Số liệu 1 ghi “hai”: không đọc được thành một số`,
      ),
    );
  });

  test('a score sheet as made has every criterion missing', async () => {
    const io = new MemoryIo();
    await main([...PLAN, '--score', '--tieu-chi', 'minh-hoa', '--out', 'a.xlsx'], io);
    io.stdout.length = 0;
    expect(await main(['score', 'a.xlsx'], io)).toBe(0);
    expect(io.stdout.join('\n')).toContain('Chưa chấm 23 tiêu chí: I.1, I.2');
  });

  test('a file without a score sheet, and one without a plan', async () => {
    const io = new MemoryIo();
    io.files.set('a.xlsx', await unitFile((row) => row, false));
    io.files.set('b.xlsx', await writeWorkbook({ title: '', sheets: [blank] }));
    expect(await main(['score', 'a.xlsx'], io)).toBe(0);
    expect(io.stdout).toEqual(['a.xlsx: UBND xã A, năm 2026.', '  Chưa có bảng tự chấm điểm.']);
    expect(await main(['score', 'a.xlsx', 'b.xlsx'], io)).toBe(1);
    expect(io.stderr).toEqual([expect.stringMatching(/^b\.xlsx: Không phải sổ lập bằng Sổ Dân vận/)]);
  });
});

const blank = { name: 'Sheet1', visibility: 'visible', cells: new Map() } as const;
const blankDraft: SheetDraft = {
  name: 'Sheet1',
  visibility: 'visible',
  cells: [],
  merges: [],
  validations: [],
  conditionals: [],
  freezeRows: 0,
  page: { orientation: 'portrait' },
};

describe('print', () => {
  const planned = async (): Promise<MemoryIo> => {
    const io = new MemoryIo();
    io.files.set('a.xlsx', await unitFile((row) => row, false));
    return io;
  };

  test('writes the annex as a Word document, unless another form is asked for', async () => {
    const io = await planned();
    expect(await main(['print', 'a.xlsx', '--out', 'a.docx'], io)).toBe(0);
    expect([io.stdout, io.stderr]).toEqual([['Đã ghi a.docx.'], []]);
    const parts = unzipSync(io.files.get('a.docx') ?? new Uint8Array());
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(words).toContain('Cơ quan phối hợp, thực hiện');
    expect(words).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(await main(['print', 'a.xlsx', '--form', 'standalone', '--out', 'b.docx'], io)).toBe(0);
    const other = unzipSync(io.files.get('b.docx') ?? new Uint8Array());
    expect(strFromU8(other['word/document.xml'] ?? new Uint8Array())).toContain(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    );
  });

  test('writes one page for leaders as a workbook whose chart has its values', async () => {
    const io = await planned();
    expect(await main(['print', 'a.xlsx', '--form', 'summary', '--out', 'b.xlsx'], io)).toBe(0);
    const sheet = io.opened('b.xlsx').sheets[0];
    expect(sheet?.name).toBe('Tóm tắt tiến độ');
    const parts = unzipSync(io.files.get('b.xlsx') ?? new Uint8Array());
    const chart = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(chart).toMatch(/<c:f>'Tóm tắt tiến độ'!\$C\$\d+<\/c:f><c:strCache>.*?<c:v>Hoàn thành<\/c:v>/);
    expect(chart).toContain('<c:v>Phòng Văn hóa - Xã hội</c:v>');
    expect(strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toContain(
      'name="SoDanVan_TienDo"',
    );
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('fitToHeight="1"');
  });

  test('an issued plan without a number is told; the file is written', async () => {
    const io = new MemoryIo();
    io.files.set(
      'a.xlsx',
      await unitFile((row) => (row.id === 'info.state' ? { ...row, value: 'Đã ban hành' } : row), false),
    );
    expect(await main(['print', 'a.xlsx', '--out', 'a.docx'], io)).toBe(0);
    expect(io.stdout[0]).toMatch(/chưa ghi đủ số, ký hiệu và ngày/);
  });

  test.each<[string, string[], 1 | 2, RegExp]>([
    ['no file that is a plan', ['print', 'x.xlsx', '--out', 'b.docx'], 1, /x\.xlsx: Không mở được tệp/],
    ['a file that is there', ['print', 'a.xlsx', '--out', 'a.xlsx'], 1, /Đã có tệp a\.xlsx/],
    ['another kind of file', ['print', 'a.xlsx', '--out', 'b.pdf'], 2, /\.docx hoặc \.xlsx/],
    ['a form that is none', ['print', 'a.xlsx', '--form', 'x', '--out', 'b.docx'], 2, /annex, standalone/],
    ['a chart in Word', ['print', 'a.xlsx', '--form', 'summary', '--out', 'b.docx'], 2, /biểu đồ/],
    ['two files', ['print', 'a.xlsx', 'b.xlsx', '--out', 'b.docx'], 2, /Thừa “b\.xlsx”/],
    ['no name to write to', ['print', 'a.xlsx'], 2, /Thiếu --out/],
  ])('%s is refused in a sentence', async (_name, args, code, sentence) => {
    const io = await planned();
    const files = [...io.files.keys()];
    expect(await main(args, io)).toBe(code);
    expect(io.stderr.join('\n')).toMatch(sentence);
    expect([...io.files.keys()]).toEqual(files);
  });
});

test('templates: all of them, in words and as JSON', async () => {
  const io = new MemoryIo();
  expect(await main(['templates'], io)).toBe(0);
  expect(io.stdout.map((line) => line.split('\n')[0])).toEqual(templateList.map(({ id }) => id));
  io.stdout.length = 0;
  expect(await main(['templates', '--json'], io)).toBe(0);
  expect(JSON.parse(io.stdout.join('\n'))).toEqual({ templates: templateList });
});

test.each([[['--help']], [['-h']], [['plan', '--help']], [['check', 'a.xlsx', '--help']]])(
  'help: %j',
  async (argv) => {
    const io = new MemoryIo();
    expect(await main(argv, io)).toBe(0);
    expect(io.stdout.join('\n')).toContain('--template');
    expect(io.stderr).toEqual([]);
  },
);

describe('a wrong command is a sentence on stderr, and 2', () => {
  const replaced = (name: string, value: string) =>
    PLAN.map((word, index) => (PLAN[index - 1] === name ? value : word));
  test.each<[string, string[], RegExp]>([
    ['none', [], /Chưa có lệnh/],
    ['unknown', ['xóa'], /Không có lệnh “xóa”/],
    ['a name of every object', ['constructor'], /Không có lệnh “constructor”/],
    ['unknown option', ['check', '--fix', 'a.xlsx'], /Lệnh check không dùng “--fix”/],
    ['an option without its value', ['plan', '--unit'], /“--unit” viết chưa đúng/],
    ['a value too many', ['check', 'a.xlsx', '--json=1'], /“--json” viết chưa đúng/],
    ['missing options', ['plan', '--unit', 'A'], /Thiếu --template, --year, --out\./],
    ['a name without quotes', [...PLAN, '--out', 'a.xlsx', 'xã'], /Thừa “xã”/],
    ['check without files', ['check', '--json'], /Chưa ghi tên tệp nào/],
    ['score without files', ['score'], /Chưa ghi tên tệp nào/],
    ['rollup without a folder', ['rollup', '--json'], /Chưa ghi tên thư mục/],
    ['rollup of two folders', ['rollup', 'a', 'b'], /Thừa “b”/],
    ['a roll-up that is no .xlsx', ['rollup', 'a', '--out', 'b.xls'], /“b\.xls” phải kết thúc bằng \.xlsx/],
    ['templates with a file', ['templates', 'a.xlsx'], /Thừa “a.xlsx”/],
    [
      'unknown template',
      [...replaced('--template', 'x'), '--out', 'a.xlsx'],
      /Không có mẫu “x”.*hon-quan-2024/,
    ],
    ['an empty unit', [...replaced('--unit', ' '), '--out', 'a.xlsx'], /Tên cơ quan, đơn vị còn trống/],
    ['an impossible year', [...replaced('--year', '26'), '--out', 'a.xlsx'], /Năm “26” không dùng được/],
    ['a file that is no .xlsx', [...PLAN, '--out', 'a.xls'], /“a\.xls” phải kết thúc bằng \.xlsx/],
  ])('%s', async (_, argv, sentence) => {
    const io = new MemoryIo();
    expect(await main(argv, io)).toBe(2);
    expect(io.stdout).toEqual([]);
    expect(io.stderr.join('\n')).toMatch(sentence);
    expect(io.stderr.at(-1)).toContain('--help');
    expect(io.files.size).toBe(0);
  });
});

test('it runs from a checkout', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'cli', '--', 'templates', '--json'], {
    cwd: path.join(__dirname, '../..'),
    encoding: 'utf8',
    timeout: 25_000,
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  });
  expect([status, stderr.replaceAll(/^npm warn .*\n/gm, '')]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({ templates: templateList });
});

describe('an own template', () => {
  const save = (io: MemoryIo, ...args: string[]) =>
    main(['save-template', 'a.xlsx', '--name', 'Mẫu xã A', '--out', 'm.json', ...args], io);

  test('is saved from a workbook and makes a plan that keeps it', async () => {
    const io = new MemoryIo();
    await main([...PLAN, '--out', 'a.xlsx'], io);
    expect(await save(io)).toBe(0);
    const own = [
      'plan',
      '--template-file',
      'm.json',
      '--unit',
      'UBND xã B',
      '--year',
      '2027',
      '--out',
      'b.xlsx',
    ];
    expect(await main(own, io)).toBe(0);
    const reading = readMeta(io.opened('b.xlsx'));
    expect(reading.state === 'ok' && reading.meta.plan?.template).toBe('rieng-mau-xa-a');
    expect(reading.state === 'ok' && Object.keys(reading.meta.templates ?? {})).toEqual(['rieng-mau-xa-a']);
  });

  test.each<[name: string, args: readonly string[], code: number, said: string]>([
    ['a file that is not there', ['--template-file', 'x.json'], 2, 'x.json: Không mở được tệp'],
    ['a broken file', ['--template-file', 'broken.json'], 2, 'tasks[0].text) còn thiếu'],
    ['both kinds at once', ['--template', 'a', '--template-file', 'm.json'], 2, 'Chỉ chọn một'],
  ])('%s', async (_, args, code, said) => {
    const io = new MemoryIo();
    const template = await loadTemplate('binh-chuong-2026');
    const broken = { ...template, tasks: [{ ...template.tasks[0], text: undefined }] };
    const text = JSON.stringify({ kind: 'so-dan-van/plan-template', format: 1, template: broken });
    io.files.set('broken.json', new TextEncoder().encode(text));
    expect(await main(['plan', ...args, '--unit', 'A', '--year', '2026', '--out', 'b.xlsx'], io)).toBe(code);
    expect(io.stderr.join('\n')).toContain(said);
  });

  test('is not made of a file that is not there, nor under another ending', async () => {
    const io = new MemoryIo();
    expect(await save(io)).toBe(1);
    expect(await save(io, '--out', 'm.txt')).toBe(2);
    expect(io.stderr.join('\n')).toContain('phải kết thúc bằng .json');
  });
});

describe('an own set of criteria', () => {
  /** One that ships, saved as a file and edited by hand. */
  async function edited(io: MemoryIo, edit: (file: string) => string): Promise<void> {
    expect(await main(['save-criteria', 'minh-hoa', '--out', 'gốc.json'], io)).toBe(0);
    const file = new TextDecoder().decode(io.files.get('gốc.json'));
    io.files.set('sửa.json', new TextEncoder().encode(edit(file)));
  }

  test('goes from a file into a workbook, is scored by, and comes out of it again', async () => {
    const io = new MemoryIo();
    await edited(io, (file) => file.replace('"minh-hoa"', '"so-noi-vu"').replaceAll(' (ví dụ minh họa)', ''));
    const plan = [...PLAN, '--score', '--tieu-chi-file', 'sửa.json', '--out', 'a.xlsx'];
    expect(await main(plan, io)).toBe(0);
    expect(await main(['score', 'a.xlsx'], io)).toBe(0);
    expect(io.stdout.join('\n')).toMatch(/Chưa chấm \d+ tiêu chí/);
    expect(io.stdout.join('\n')).not.toContain('không giữ đúng bản gốc');
    expect(await main(['save-criteria', 'a.xlsx', '--out', 'lấy ra.json'], io)).toBe(0);
    const [given, back] = ['sửa.json', 'lấy ra.json'].map(
      (name) => JSON.parse(new TextDecoder().decode(io.files.get(name))) as unknown,
    );
    expect(back).toEqual(given);
  });

  test.each<[name: string, args: readonly string[], code: number, said: string]>([
    ['a file that is not there', ['--tieu-chi-file', 'x.json'], 2, 'x.json: Không mở được tệp'],
    ['a file with mistakes', ['--tieu-chi-file', 'sửa.json'], 2, 'nhóm I (groups[0]) thừa mục “diem”'],
    [
      'both kinds at once',
      ['--tieu-chi', 'minh-hoa', '--tieu-chi-file', 'sửa.json'],
      2,
      'Chọn một trong hai',
    ],
  ])('%s', async (_, args, code, said) => {
    const io = new MemoryIo();
    await edited(io, (file) => file.replace('"max": 10', '"diem": 10'));
    expect(await main([...PLAN, '--score', ...args, '--out', 'a.xlsx'], io)).toBe(code);
    expect(io.stderr.join('\n')).toContain(said);
  });

  test('is not there in a workbook without a score sheet, nor under an unknown id', async () => {
    const io = new MemoryIo();
    await main([...PLAN, '--out', 'a.xlsx'], io);
    expect(await main(['save-criteria', 'a.xlsx', '--out', 'm.json'], io)).toBe(1);
    expect(await main(['save-criteria', 'khong-co', '--out', 'm.json'], io)).toBe(2);
    expect(io.stderr.join('\n')).toContain('Sổ không có bảng tự chấm điểm');
  });
});
