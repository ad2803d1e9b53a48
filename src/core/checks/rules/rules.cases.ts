/** Plans in which a rule says something, and plans in which it must not: of every rule. rules.test.ts runs them. */
import { fromList } from '../../layout/input';
import type { Standing } from '../../layout/reconcile';
import type { BrokenList } from '../drop-downs';
import type { ViewTable } from '../view';
import type { GivenPlan } from '../../../../test/support/plan-view';
import { PROGRESS, progressFigures, progressFormulas } from '../../plan/progress';
import type { Expr } from '../../../workbook/formula/expr';
import { printFormula } from '../../../workbook/formula/text';
import { LAYOUT } from '../../layout/layout';
import { sendingFormulas } from '../../plan/sending';
import { indicatorFormulas, modelFormulas } from '../../plan/year-tables';
import { ENTRY_FAULTS } from '../../scoring/rubric/words';
import { toSerial } from '../../../workbook/cells/serial';
import type { RuleChoice, RuleId } from '../finding';

export const day = (year: number, month: number, of: number) => toSerial({ year, month, day: of });
const unit = (name: string, more: object = {}) => ({ name, ...more });
export const VHXH = unit('Phòng Văn hóa – Xã hội', { shortNames: ['Phòng VH-XH'], duties: 'Theo dõi.' });
export const KT = unit('Phòng Kinh tế');
const ALL = unit('Các cơ quan, đơn vị', { kind: 'group' });
const FRONT = unit('Ủy ban MTTQ Việt Nam xã', { system: 'front' });
export const at = { sheet: 'info', row: 4, column: 2 };
export const issued = { number: '14/KH-UBND', issued: { year: 2026, month: 1, day: 26 } };
export const text = 'Tổ chức đối thoại với Nhân dân';
const basis = (value: string, n = 1) => ({ id: `info.basis.${n}`, value });
const tasksTable = (missing: readonly string[] = []) => [
  { role: 'tasks' as const, name: 'NhiemVu', headerAt: { sheet: 'Nhiệm vụ', row: 5, column: 0 }, missing },
];
const standing = (how: Partial<Standing>): readonly ViewTable[] => [
  {
    ...tasksTable()[0]!,
    placed: {
      bodyRows: 3,
      totals: false,
      standing: { kind: 'table', moved: false, overdrawn: false, joined: [], headerCells: [], ...how },
    },
  },
];
const [LATE_AFTER, REMAINING, PROGRESSED] = (['lateAfter', 'remaining', 'progress'] as const).map((key) =>
  printFormula(progressFormulas('NhiemVu')[key]),
);
const computed = {
  'lateAfter formula': LATE_AFTER!,
  'remaining formula': REMAINING!,
  'progress formula': PROGRESSED!,
};

/** A figure above the table of tasks. */
const figure = (label: string, value: number | string | null, formula: string | null) => ({
  label,
  at: { sheet: 'Nhiệm vụ', row: 3, column: 3 },
  value,
  formula,
});
const COUNT = printFormula(
  progressFigures('NhiemVu', LAYOUT.info.table).find(({ label }) => label === 'Tổng số nhiệm vụ')!.formula,
);

const table = (role: 'reports' | 'indicators' | 'models') => ({ ...tasksTable()[0]!, role, name: role });
const own = (formulas: Readonly<Record<string, Expr>>) =>
  Object.fromEntries(Object.entries(formulas).map(([key, expr]) => [`${key} formula`, printFormula(expr)]));
/** The computed cells of a row as they are made. */
const OWN = {
  reports: own(sendingFormulas('reports', LAYOUT.info.table)),
  indicators: own(indicatorFormulas('indicators')),
  models: own(modelFormulas('models')),
};
const typed = (key: string) => ({ [`${key} formula`]: null });

const FROZEN = {
  stamps: [{ no: 1, on: 46_352, total: 90, checksum: 'x' }],
  rows: { 'm.I.1': ['', '', '', '', 'cũ', ''] },
};

type Case = readonly [name: string, given: GivenPlan, ...choice: readonly RuleChoice[]];

export interface Cases {
  /** What is found, as `code place row`, in this plan. */
  readonly fires: readonly (readonly [
    name: string,
    given: GivenPlan,
    found: readonly string[],
    ...RuleChoice[],
  ])[];
  readonly silent: readonly Case[];
}

export const set = (settings: NonNullable<RuleChoice['settings']>): RuleChoice => ({ settings });

/** Folded out of `STOCK_PHRASES` these two say the same but for one word. */
const LIKE = [
  'Tiếp tục triển khai thực hiện có hiệu quả phong trào thi đua Dân vận khéo trong cán bộ, công chức, viên chức của xã',
  'Đẩy mạnh phong trào thi đua Dân vận khéo trong cán bộ, công chức, viên chức, người của xã',
];

const PASTED_OVER: BrokenList = {
  role: 'tasks',
  key: 'lead',
  header: 'Cơ quan chủ trì',
  at: { sheet: 'tasks lead', row: 1, column: 4 },
  remake: [
    {
      kind: 'validate',
      sheet: 'tasks lead',
      area: { row: 1, column: 4, rows: 2, columns: 1 },
      validation: fromList('SoDanVan_DonVi', 'Cơ quan chủ trì', ''),
    },
  ],
};
const LIST_GONE: BrokenList = { ...PASTED_OVER, remake: [] };

export const CASES: Readonly<Record<RuleId, Cases>> = {
  infoComplete: {
    fires: [
      ['no name', { info: { unit: '', at: { unit: at } } }, ['info.unitEmpty info 4']],
      [
        'a year that is none',
        { info: { year: undefined, yearText: '26', at: { year: at } } },
        ['info.yearImpossible info 4'],
      ],
      [
        'days off that are none',
        { info: { daysOff: 'mùng 1', at: { daysOff: at } } },
        ['info.daysOffUnread info 4'],
      ],
    ],
    silent: [
      ['both are there', { info: { at: { unit: at, year: at } } }],
      ['days off that are read', { info: { daysOff: '01/01/2027; đủ lịch 2027', at: { daysOff: at } } }],
    ],
  },
  brokenHeader: {
    fires: [
      ['a column renamed', { tables: tasksTable(['Hạn hoàn thành']) }, ['table.columnsMissing Nhiệm vụ 5']],
      ['a table that is gone', { tables: tasksTable(), lost: ['info'] }, ['table.lost Nhiệm vụ 5']],
      ['a range', { tables: standing({ kind: 'range' }) }, ['table.range Nhiệm vụ 5']],
      ['a header row that is elsewhere', { tables: standing({ moved: true }) }, ['table.moved Nhiệm vụ 5']],
      [
        'an area far below all cells',
        { tables: standing({ overdrawn: true }) },
        ['table.overdrawn Nhiệm vụ 5'],
      ],
      ['rows right below', { tables: standing({ joined: [9, 10] }) }, ['table.rowsBelow Nhiệm vụ 9']],
      [
        'a signature further below',
        { tables: standing({ below: { at: { sheet: 'Nhiệm vụ', row: 12, column: 2 }, rows: 3 } }) },
        ['table.textBelow Nhiệm vụ 12'],
      ],
      [
        'a header cell that was typed over',
        {
          tables: standing({
            headerCells: [{ at: { sheet: 'Nhiệm vụ', row: 5, column: 2 }, found: 'Việc', name: 'Nội dung' }],
          }),
        },
        ['table.headerCell Nhiệm vụ 5'],
      ],
    ],
    silent: [
      ['all are there', { tables: tasksTable() }],
      ['each stands as its sheet does', { tables: standing({}) }],
    ],
  },
  brokenId: {
    fires: [
      [
        'the year’s row is gone',
        {
          tables: [{ ...tasksTable()[0]!, role: 'info' }],
          infoRows: [{ id: 'info.unit' }, { id: 'info.state' }],
        },
        ['id.infoMissing Nhiệm vụ 5'],
      ],
      [
        'an id nobody gave',
        { tasks: [{ id: 'x.1' }, { id: 'u.1' }], knownIds: ['x.1'] },
        ['id.unknown tasks id 2'],
      ],
      [
        'an id of another workbook, in the register and the year’s tables',
        {
          units: [{ id: 'x.d1' }, { id: 'a' }],
          indicators: [{ id: 'b' }],
          models: [{ id: 'c' }],
          knownIds: ['x.d1'],
        },
        ['id.notOurs units id 2', 'id.notOurs indicators id 1', 'id.notOurs models id 1'],
      ],
      [
        'a row of *Thông tin chung* that the workbook was made with',
        {
          tables: [{ ...tasksTable()[0]!, role: 'info' }],
          infoRows: [{ id: 'info.unit' }, { id: 'info.state' }, { id: 'info.year' }],
          knownIds: ['info.beforeDay', 'info.unit'],
        },
        ['id.infoMissing Nhiệm vụ 5'],
      ],
    ],
    silent: [
      ['a row of the user’s without one', { tasks: [{ text }], knownIds: [] }],
      [
        'all rows',
        {
          tables: [{ ...tasksTable()[0]!, role: 'info' }],
          infoRows: [{ id: 'info.unit' }, { id: 'info.state' }, { id: 'info.year' }],
        },
      ],
    ],
  },
  brokenList: {
    fires: [
      ['pasted over', { brokenLists: [PASTED_OVER] }, ['list.broken tasks lead 1']],
      ['the list is gone', { brokenLists: [LIST_GONE] }, ['list.sourceGone tasks lead 1']],
    ],
    silent: [['as made', { brokenLists: [] }]],
  },
  brokenFormula: {
    fires: [
      [
        'typed over',
        {
          tables: tasksTable(),
          tasks: [
            { text, ...computed },
            { text, ...computed, 'progress formula': null, progress: PROGRESS.inTime },
            { text, ...computed },
          ],
        },
        ['formula.changed tasks progress 2'],
      ],
      [
        'changed throughout: said once',
        {
          tables: tasksTable(),
          tasks: [1, 2, 3].map(() => ({ text, ...computed, 'remaining formula': '=1+1' })),
        },
        ['formula.columnChanged tasks remaining 1'],
      ],
      [
        'in the report calendar, the figures and the models',
        {
          tables: [table('reports'), table('indicators'), table('models')],
          reports: [1, 2, 3].map((no) => ({
            name: `${no}`,
            ...OWN.reports,
            ...(no === 2 ? typed('status') : {}),
          })),
          indicators: [1, 2, 3].map((no) => ({
            text: `${no}`,
            target: 5,
            ...OWN.indicators,
            ...(no === 3 ? { ...typed('comparison'), ...typed('reached'), reached: 'Đạt' } : {}),
          })),
          models: [1, 2, 3].map((no) => ({
            name: `${no}`,
            ...OWN.models,
            ...(no === 1 ? typed('status') : {}),
          })),
        },
        [
          'formula.changed reports status 2',
          'formula.changed indicators comparison 3',
          'formula.changed indicators reached 3',
          'formula.changed models status 1',
        ],
      ],
      [
        'a figure above the table: a number in its place, another formula, no day',
        {
          tables: tasksTable(),
          taskFigures: [
            figure('Tổng số nhiệm vụ', 12, null),
            figure(PROGRESS.overdue, 0, COUNT),
            figure('Tính đến ngày', 'hôm nay', null),
          ],
        },
        [1, 2, 3].map(() => 'formula.figureChanged Nhiệm vụ 3'),
      ],
    ],
    silent: [
      ['as written', { tables: tasksTable(), tasks: [{ text, ...computed }] }],
      [
        'figures as written, a day typed for the one counted to, and words of the user’s own',
        {
          tables: tasksTable(),
          taskFigures: [
            figure('Tổng số nhiệm vụ', 7, COUNT),
            figure('Tính đến ngày', 46_000, null),
            figure('Ghi nhớ', 'họp giao ban', null),
          ],
        },
      ],
      ['figures of a workbook without that table', { taskFigures: [figure('Tổng số nhiệm vụ', 12, null)] }],
      [
        'as Excel shows it',
        {
          tables: tasksTable(),
          tasks: [
            {
              text,
              ...computed,
              'progress formula': PROGRESSED!.replaceAll(/NhiemVu\[\[#This Row\],\[([^\]]+)\]\]/g, '[@[$1]]'),
            },
          ],
        },
      ],
      ['an empty row', { tables: tasksTable(), tasks: [{ lead: KT.name }] }],
      [
        'a target “không quá”, judged by hand as the hint says',
        {
          tables: [table('indicators')],
          indicators: [{ text: 'Đơn quá hạn', ...OWN.indicators, ...typed('reached'), reached: 'Chưa đạt' }],
        },
      ],
      [
        'the column is gone, which is said elsewhere',
        {
          tables: tasksTable(['Quá hạn sau ngày', 'Còn lại (ngày)', 'Tiến độ so với hạn']),
          tasks: [{ text }],
        },
      ],
    ],
  },
  typedCells: {
    fires: [
      ['a date as text', { tasks: [{ deadline: '30/5/2026' }] }, ['typed.readAs tasks deadline 1']],
      ['not even a date', { reports: [{ due: 'tháng 5' }] }, ['typed.notDay reports due 1']],
      [
        'a day that never comes',
        { tasks: [{ deadline: '31/4/2026' }] },
        ['typed.noSuchDay tasks deadline 1'],
      ],
      [
        'numbers that are no days',
        { tasks: [{ deadline: 20260530 }, { deadline: 0 }, { deadline: -5 }, { deadline: true }] },
        [
          'typed.readAs tasks deadline 1',
          'typed.notDay tasks deadline 2',
          'typed.notDay tasks deadline 3',
          'typed.notDay tasks deadline 4',
        ],
      ],
      ['a year far off', { tasks: [{ finished: day(2062, 5, 18) }] }, ['typed.otherYear tasks finished 1']],
      [
        'results in other words, and in words of no list',
        { tasks: [{ result: 'Xong' }, { result: 'Hoàn thành ' }, { result: 'Đang chờ' }] },
        ['typed.readAs tasks result 1', 'typed.readAs tasks result 2', 'typed.notInList tasks result 3'],
      ],
      ['a share as text', { tasks: [{ percent: '95%' }] }, ['typed.readAs tasks percent 1']],
      [
        'figures',
        {
          indicators: [
            { unit: 'người', current: '1.250', lastYear: '1250 người', cumulative: '1.250.000' },
            { unit: 'người', current: 1.25 },
            { unit: 'triệu đồng', current: '1,250' },
            { unit: 'người', current: '15 hoặc 16', lastYear: 'nhiều', cumulative: '#N/A' },
          ],
        },
        [
          'typed.readAs indicators current 1',
          'typed.readAs indicators lastYear 1',
          'typed.readAs indicators cumulative 1',
          'typed.fraction indicators current 2',
          'typed.ask indicators current 3',
          'typed.severalNumbers indicators current 4',
          'typed.notNumber indicators lastYear 4',
          'typed.error indicators cumulative 4',
        ],
      ],
      [
        'about so many',
        { indicators: [{ unit: 'người', current: 'khoảng 40' }] },
        ['typed.perhaps indicators current 1'],
      ],
      [
        'the plan itself',
        {
          infoRows: [
            { id: 'info.year', value: 'Năm 2026' },
            { id: 'info.issued', value: '26/6/26' },
            { id: 'info.state', value: 'đã ban hành.' },
          ],
        },
        ['typed.readAs info value 1', 'typed.readAs info value 2', 'typed.readAs info value 3'],
      ],
      [
        'words of an open list',
        { units: [{ level: 'Xã ', kind: 'Nhóm.' }] },
        ['typed.readAs units level 1', 'typed.readAs units kind 1'],
      ],
    ],
    silent: [
      ['a serial day', { tasks: [{ deadline: day(2026, 5, 30) }] }],
      ['the phrase beside it', { tasks: [{ timing: '30/5/2026' }] }],
      ['of the list', { tasks: [{ result: 'Hoàn thành' }, { result: null }, { result: ' ' }] }],
      [
        'numbers',
        {
          indicators: [
            { unit: 'người', current: 1250, target: 0 },
            { unit: 'tỷ đồng', current: 1.25 },
          ],
        },
      ],
      [
        'other words in an open list',
        { units: [{ system: 'Hợp tác xã' }], models: [{ field: 'Trồng rừng' }] },
      ],
    ],
  },
  ownRows: {
    fires: [
      [
        'deadlines, numbers and states, once',
        {
          tasks: [
            { text, timing: 'trước 15/5', no: 1, result: 'Chưa thực hiện' },
            { text, timing: 'Quý II' },
            { text, timing: '30/6' },
            { text, timing: 'Thường xuyên' },
          ],
        },
        ['task.deadlinesToFill tasks deadline 1'],
      ],
      [
        'no number and no state',
        { tasks: [{ text, timing: 'Thường xuyên' }] },
        ['task.rowsToFill tasks no 1'],
      ],
    ],
    silent: [
      [
        'a template’s rows',
        {
          tasks: [
            { text, timing: 'Quý II', deadline: day(2026, 6, 30), no: 1, result: 'Chưa thực hiện' },
            { text, timing: 'Thường xuyên', no: 2, result: 'Hoàn thành' },
            { timing: '30/6' },
          ],
        },
      ],
      [
        'numbers of the plan’s own',
        {
          tasks: [
            { text, no: 'II.3.a', result: 'Hoàn thành' },
            { text, result: 'Hoàn thành' },
          ],
        },
      ],
    ],
  },
  inFuture: {
    fires: [
      [
        'done and sent tomorrow',
        {
          today: { year: 2026, month: 12, day: 1 },
          tasks: [{ finished: day(2026, 12, 2) }],
          reports: [{ sent: '2/12/2026' }],
        },
        ['date.inFuture tasks finished 1', 'date.inFuture reports sent 1'],
      ],
    ],
    silent: [
      ['today', { today: { year: 2026, month: 12, day: 1 }, tasks: [{ finished: day(2026, 12, 1) }] }],
      ['nobody knows the day', { tasks: [{ finished: day(2026, 12, 2) }] }],
    ],
  },
  misread: {
    fires: [
      [
        'a thousandth of the other periods',
        {
          indicators: [
            { text: 'Kinh phí', unit: 'triệu đồng', current: 1180, lastYear: 1310 },
            { text: 'Kinh phí', unit: 'triệu đồng', current: 1.25 },
          ],
        },
        ['misread.thousandth indicators current 2'],
      ],
      [
        'all days swapped',
        {
          tasks: [
            { timing: '10/5/2026', deadline: day(2026, 10, 5) },
            { timing: '7/6/2026', deadline: day(2026, 7, 6) },
            { timing: '4/3/2026', deadline: day(2026, 4, 3) },
          ],
        },
        ['misread.swappedDays tasks deadline 1'],
      ],
    ],
    silent: [
      ['like the others', { indicators: [{ text: 'a', unit: 'ha', current: 1.25, lastYear: 1.3 }] }],
      [
        'days as they are said',
        {
          tasks: [
            { timing: '10/5/2026', deadline: day(2026, 5, 10) },
            { timing: '6/7/2026', deadline: day(2026, 7, 6) },
          ],
        },
      ],
    ],
  },
  linkedInput: {
    fires: [
      [
        'in three spellings',
        {
          indicators: ['=[1]Sheet1!A1', "='C:\\thư mục\\[So lieu.xlsx]Tháng 5'!B2", "='D:\\a.xlsx'!Tong"].map(
            (formula) => ({
              current: 5,
              'current formula': formula,
            }),
          ),
        },
        [
          'typed.linked indicators current 1',
          'typed.linked indicators current 2',
          'typed.linked indicators current 3',
        ],
      ],
    ],
    silent: [
      [
        'a table of this workbook',
        {
          indicators: [
            { current: 5, 'current formula': '=SUM(Bang[Cột])' },
            { current: 6, 'current formula': "='Trang 2'!A1" },
          ],
        },
      ],
    ],
  },
  scoreEntry: {
    fires: [
      [
        'the sheet says what is wrong',
        { scores: [{ code: 'I.1', fault: ENTRY_FAULTS.mark }, { fault: 'khác' }] },
        ['score.entry scores notApplicable 1', 'score.entry scores input1 2'],
      ],
    ],
    silent: [['not filled in yet', { scores: [{ fault: ENTRY_FAULTS.missing }, { fault: null }] }]],
  },
  scoreSheetAltered: {
    fires: [
      [
        'another formula, a maximum and a text that were edited',
        {
          scores: [{ code: 'I.1' }],
          alterations: {
            cells: (['formula', 'maximum', 'text', 'scale'] as const).map((kind, index) => ({
              kind,
              at: { sheet: `scores ${kind}`, row: index + 1, column: 0 },
              row: 'm.I.1',
              column: 'max',
              found: { value: 3 },
              expected: { value: 2 },
            })),
            added: [],
            removed: [],
          },
        },
        [
          'altered.formula scores formula 1',
          'altered.maximum scores maximum 2',
          'altered.text scores text 3',
          'altered.scale scores scale 4',
        ],
      ],
      [
        'a number typed over a formula, a row gone, another there twice',
        {
          scores: [{ code: 'I.1' }],
          alterations: {
            cells: [
              {
                kind: 'formulaReplaced',
                at: { sheet: 'scores self', row: 1, column: 0 },
                row: 'm.I.1',
                column: 'self',
                found: { value: 3 },
                expected: { formula: '=1' },
              },
            ],
            added: [{ at: { sheet: 'scores code', row: 2, column: 0 }, code: 'I.1' }],
            removed: [{ id: 'm.I.2', code: 'I.2', title: 'Tiêu chí' }],
            scaleRows: { sheet: 'scale code', row: 3, column: 0 },
          },
        },
        [
          'altered.formulaReplaced scores self 1',
          'altered.scaleRows scale code 3',
          'altered.rowAdded scores code 2',
          'altered.rowRemoved scores code 1',
        ],
      ],
    ],
    silent: [['as it was made', { scores: [{ code: 'I.1' }] }]],
  },
  figuresToLink: {
    fires: [
      [
        'tables came after the score sheet',
        {
          scores: [{ code: 'I.1' }],
          figureLink: { figures: ['tasks', 'reports', 'models'], edits: [], criteria: 2 },
        },
        ['score.figuresToLink scores method 1'],
      ],
    ],
    silent: [['linked, or nothing to take', { scores: [{ code: 'I.1' }] }]],
  },
  staleScore: {
    fires: [
      [
        'a total that a program did not calculate again',
        {
          scores: [{ code: 'I.1' }],
          staleScores: [{ at: { sheet: 'scores total', row: 1, column: 0 }, found: 80, expected: 85 }],
        },
        ['score.stale scores total 1'],
      ],
      [
        'a sheet that nobody calculated: said once',
        {
          scores: [{ code: 'I.1' }],
          staleScores: Array.from({ length: 6 }, (_, row) => ({
            at: { sheet: 'scores self', row: row + 1, column: 0 },
            found: '',
            expected: 4,
          })),
        },
        ['score.staleSheet scores self 1'],
      ],
    ],
    silent: [['calculated', { scores: [{ code: 'I.1', self: 2 }] }]],
  },
  hiddenScoreRow: {
    fires: [
      [
        'hidden by hand: each',
        {
          scores: [{ id: 'm.I.1' }, { id: 'm.I.2', self: 2 }, { id: 'm.I.3' }],
          hiddenScores: { rows: new Set([2, 3]), byFilter: false },
        },
        ['score.rowHidden scores code 2', 'score.rowHidden scores code 3'],
      ],
      [
        'by a filter: once',
        {
          scores: [{ id: 'm.I.1' }, { id: 'm.I.2' }],
          hiddenScores: { rows: new Set([1, 2]), byFilter: true },
        },
        ['score.rowsFiltered scores code 1'],
      ],
    ],
    silent: [
      [
        'a row that is no criterion',
        { scores: [{ code: null }], hiddenScores: { rows: new Set([1]), byFilter: false } },
      ],
      [
        'a filter that hides nothing',
        { scores: [{ id: 'm.I.1' }], hiddenScores: { rows: new Set(), byFilter: true } },
      ],
    ],
  },
  differsFromFrozen: {
    fires: [
      [
        'evidence changed, another row new',
        { scores: [{ id: 'm.I.1', evidence: 'mới' }, { id: 'm.I.2' }], frozen: FROZEN },
        ['frozen.changed scores evidence 1', 'frozen.added scores code 2'],
      ],
      [
        'an explanation that was empty, a row gone',
        {
          scores: [{ id: 'm.I.1', evidence: 'cũ', explanation: 'thêm' }],
          frozen: { ...FROZEN, rows: { ...FROZEN.rows, 'm.I.9': FROZEN.rows['m.I.1'] ?? [] } },
        },
        ['frozen.filled scores explanation 1', 'frozen.removed scores code 1'],
      ],
    ],
    silent: [['as frozen', { scores: [{ id: 'm.I.1', evidence: 'cũ' }], frozen: FROZEN }]],
  },
  legacyText: {
    fires: [
      ['TCVN3', { tasks: [{ text: 'C«ng t¸c d©n vËn' }] }, ['text.legacy tasks text 1']],
      [
        'on the other sheets',
        {
          infoRows: [{ value: 'C«ng t¸c d©n vËn' }],
          units: [{ name: 'C«ng t¸c d©n vËn' }],
          models: [{ name: 'C«ng t¸c d©n vËn' }],
        },
        ['text.legacy info value 1', 'text.legacy units name 1', 'text.legacy models name 1'],
      ],
      ['VNI', { reports: [{ name: 'Coâng taùc daân vaän' }] }, ['text.legacy reports name 1']],
    ],
    silent: [['Unicode', { tasks: [{ text: 'Công tác dân vận' }] }]],
  },
  emptyTask: {
    fires: [['a lead and no task', { tasks: [{ lead: KT.name }] }, ['task.empty tasks text 1']]],
    silent: [
      ['a row with its id and number only', { tasks: [{ id: 'u.1', no: 3, result: 'Chưa thực hiện' }] }],
    ],
  },
  duplicateTask: {
    fires: [
      [
        'other case and marks',
        { tasks: [{ text }, { text: 'KHÁC' }, { text: text.toUpperCase() }] },
        ['task.duplicate tasks text 3'],
      ],
    ],
    silent: [['empty rows', { tasks: [{ lead: 'a' }, { lead: 'b' }] }]],
  },
  similarTasks: {
    fires: [
      ['but for stock phrases', { tasks: LIKE.map((one) => ({ text: one })) }, ['task.similar tasks text 2']],
    ],
    silent: [
      [
        'the same stock phrases only',
        {
          tasks: [
            'Tiếp tục triển khai thực hiện có hiệu quả công tác dân vận chính quyền trên địa bàn theo quy định về môi trường, rác thải',
            'Tiếp tục triển khai thực hiện có hiệu quả công tác dân vận chính quyền trên địa bàn theo quy định về an sinh, việc làm',
          ].map((one) => ({ text: one })),
        },
      ],
      ['too few words', { tasks: [{ text: 'Tập huấn dân vận' }, { text: 'Tập huấn dân chủ' }] }],
      ['the very same: another rule', { tasks: [{ text: LIKE[0]! }, { text: LIKE[0]! }] }],
    ],
  },
  missingLead: {
    fires: [
      [
        'one of many',
        { tasks: [{ text, lead: 'A' }, { text, lead: 'A' }, { text }] },
        ['task.noLead tasks lead 3'],
      ],
      [
        'all take part',
        {
          tasks: [
            { text, lead: 'A' },
            { text, implementing: 'B' },
          ],
        },
        ['task.onlyImplementing tasks lead 2'],
      ],
      [
        'all take part in most: once',
        {
          tasks: [
            { text, implementing: 'B' },
            { text, implementing: 'B' },
            { text, lead: 'A' },
          ],
        },
        ['plan.onlyImplementing tasks lead 1'],
      ],
      [
        'assigned elsewhere, with times',
        { tasks: [1, 2, 3].map(() => ({ text, timing: 'Thường xuyên' })) },
        ['plan.assignsElsewhere tasks lead 1'],
      ],
      [
        'assigned elsewhere, without times',
        { tasks: [{ text }, { text }, { text, lead: 'A' }] },
        ['plan.assignsElsewhereUndated tasks lead 1'],
      ],
    ],
    silent: [
      ['led', { tasks: [{ text, lead: 'A' }] }],
      ['a row without a task', { tasks: [{ timing: 'x' }] }],
    ],
  },
  severalLeads: {
    fires: [
      ['two', { tasks: [{ lead: 'A; B' }] }, ['task.severalLeads tasks lead 1']],
      ['only one has a part', { tasks: [{ lead: 'A (một phần); B' }] }, ['task.severalLeads tasks lead 1']],
    ],
    silent: [
      ['each with its part', { tasks: [{ lead: 'A (cải cách hành chính); B (năng lực cạnh tranh)' }] }],
      ['a comma within a name', { tasks: [{ lead: 'Phòng Kinh tế, Hạ tầng và Đô thị' }] }],
    ],
  },
  leadAlsoCoordinates: {
    fires: [
      [
        'by another name',
        { register: [VHXH], tasks: [{ lead: VHXH.name, coordinating: 'Phòng VH-XH; Công an xã' }] },
        ['task.leadCoordinates tasks coordinating 1'],
      ],
    ],
    silent: [
      [
        'a collective name holds the lead by nature',
        { register: [ALL], tasks: [{ lead: ALL.name, coordinating: ALL.name }] },
      ],
      ['another body', { register: [VHXH, KT], tasks: [{ lead: VHXH.name, coordinating: KT.name }] }],
    ],
  },
  unknownUnit: {
    fires: [
      [
        'two that it may be, and a list with commas',
        {
          register: [unit('thôn Tân Hòa'), unit('thôn Tân Hóa'), KT, VHXH],
          tasks: [{ lead: 'thôn Tan Hoa' }, { lead: 'Phòng Kinh tế, Phòng VH-XH' }],
        },
        ['unit.unknownEither tasks lead 1', 'unit.listed tasks lead 2'],
      ],
      [
        'a letter missing',
        { register: [KT], tasks: [{ lead: 'Phòng Kih tế' }] },
        ['unit.unknownSimilar tasks lead 1'],
      ],
      [
        'an abbreviation',
        { register: [VHXH], reports: [{ from: 'P. VHXH' }] },
        ['unit.unknownSimilar reports from 1'],
      ],
      ['another body', { register: [KT], tasks: [{ lead: 'Công an xã' }] }, ['unit.unknown tasks lead 1']],
      [
        'a name in several cells: said once for all of them',
        {
          register: [unit('thôn Tân Hòa'), unit('thôn Tân Hóa'), KT, VHXH],
          tasks: Array.from({ length: 2 }, () => ({
            lead: 'Công an xã; Công an xã',
            implementing: 'Phòng Kih tế; thôn Tan Hoa',
            coordinating: 'Phòng Kinh tế, Phòng VH-XH',
          })),
        },
        [
          'unit.unknownMany tasks lead 1',
          'unit.unknownSimilarMany tasks implementing 1',
          'unit.unknownEitherMany tasks implementing 1',
          'unit.listedMany tasks coordinating 1',
        ],
      ],
    ],
    silent: [
      ['another tone mark', { register: [KT], tasks: [{ lead: 'Phòng Kinh tê' }] }],
      ['without marks, by a short name', { register: [VHXH], tasks: [{ lead: 'phong vh-xh' }] }],
      [
        'a body of a huyện: told as such by another rule',
        { info: { unit: 'UBND xã A' }, register: [KT], tasks: [{ lead: 'Phòng Nội vụ' }] },
      ],
      ['recipients may be superiors', { register: [KT], reports: [{ recipients: 'Bộ Nội vụ' }] }],
    ],
  },
  inactiveUnit: {
    fires: [
      [
        'ended',
        {
          register: [unit('Phòng Nội vụ', { activeTo: { year: 2025, month: 6, day: 30 } })],
          reports: [{ recipients: 'Phòng Nội vụ', timing: 'trước ngày 15/5/2026' }],
        },
        ['unit.ended reports recipients 1'],
      ],
      [
        'not begun',
        {
          register: [unit('Trung tâm mới', { activeFrom: { year: 2026, month: 7, day: 1 } })],
          tasks: [{ lead: 'Trung tâm mới', deadline: day(2026, 5, 1) }],
        },
        ['unit.notYet tasks lead 1'],
      ],
      [
        'of a huyện in a plan of a commune, in the register or not: once a name',
        {
          info: { unit: 'UBND xã A' },
          register: [KT, unit('Phòng Tư pháp')],
          tasks: [{ lead: 'Phòng Nội vụ' }, { lead: 'Phòng Nội vụ' }, { lead: 'Phòng Tư pháp huyện' }],
        },
        ['unit.ofDistrict tasks lead 1', 'unit.ofDistrict tasks lead 3'],
      ],
    ],
    silent: [
      ['of a commune', { info: { unit: 'UBND xã A' }, tasks: [{ lead: 'Phòng Kinh tế' }] }],
      ['in a plan of a province', { info: { unit: 'UBND tỉnh A' }, tasks: [{ lead: 'Phòng Nội vụ' }] }],
      [
        'a collective name',
        {
          register: [{ ...ALL, activeTo: { year: 2025, month: 6, day: 30 } }],
          tasks: [{ lead: ALL.name, deadline: day(2026, 5, 1) }],
        },
      ],
      [
        'no day',
        {
          register: [unit('Phòng Nội vụ', { activeTo: { year: 2025, month: 6, day: 30 } })],
          tasks: [{ lead: 'Phòng Nội vụ', timing: 'Thường xuyên' }],
        },
      ],
    ],
  },
  assignsOutsiders: {
    fires: [
      [
        'leads',
        { info: {}, register: [FRONT], tasks: [{ text, lead: FRONT.name }] },
        ['unit.assignedOutsider tasks lead 1'],
      ],
      [
        '“giao” among the duties',
        { info: {}, register: [{ ...FRONT, duties: 'Giao tuyên truyền.' }] },
        ['unit.dutyOutsider units name 1'],
      ],
    ],
    silent: [
      ['coordinates', { info: {}, register: [FRONT], tasks: [{ text, coordinating: FRONT.name }] }],
      [
        'proposed',
        { info: {}, register: [FRONT], tasks: [{ text: 'Đề nghị giám sát', implementing: FRONT.name }] },
      ],
      ['“đề nghị” among the duties', { info: {}, register: [{ ...FRONT, duties: 'Đề nghị phối hợp.' }] }],
      [
        'the plan of a Party body',
        { info: { unit: 'Đảng ủy xã A' }, register: [FRONT], tasks: [{ text, lead: FRONT.name }] },
      ],
    ],
  },
  unitSpelling: {
    fires: [
      [
        'three ways, once',
        {
          register: [VHXH],
          tasks: [{ lead: VHXH.name }, { lead: 'Phòng VH-XH' }, { coordinating: 'Phong Van hoa - Xa hoi' }],
        },
        ['unit.spellings tasks lead 2'],
      ],
    ],
    silent: [
      [
        'dashes, spaces and capitals',
        { register: [VHXH], tasks: [{ lead: 'phòng Văn hóa — xã hội' }, { lead: VHXH.name }] },
      ],
      [
        'one short name throughout',
        { register: [VHXH], tasks: [{ lead: 'Phòng VH-XH' }, { lead: 'Phòng VH-XH' }] },
      ],
    ],
  },
  unitInOnePart: {
    fires: [
      [
        'each way',
        { register: [VHXH, KT], tasks: [{ text, lead: KT.name }] },
        ['unit.onlyTasks tasks lead 1', 'unit.onlyDuties units name 1'],
      ],
    ],
    silent: [
      ['the plan assigns elsewhere', { register: [VHXH], tasks: [{ text }, { text }] }],
      [
        'collective names',
        {
          register: [VHXH, ALL, { ...ALL, name: 'Các thôn', duties: 'Vận động.' }],
          tasks: [{ text, lead: VHXH.name, implementing: ALL.name }],
        },
      ],
      ['no part Tổ chức thực hiện', { register: [KT], tasks: [{ text, lead: KT.name }] }],
      [
        'only coordinates',
        { register: [VHXH, KT], tasks: [{ text, lead: VHXH.name, coordinating: KT.name }] },
      ],
    ],
  },
  missingTiming: {
    fires: [
      [
        'one of many',
        {
          tasks: [1, 2]
            .map(() => ({ text, lead: 'A', timing: 'Thường xuyên' }))
            .concat([{ text, lead: 'A', timing: '' }]),
        },
        ['task.noTiming tasks timing 3'],
      ],
      [
        'none, though led: once',
        {
          tasks: [
            { text, lead: 'A' },
            { text, lead: 'A' },
          ],
        },
        ['plan.noTimings tasks timing 1'],
      ],
    ],
    silent: [
      ['said with the missing leads', { tasks: [{ text }, { text }] }],
      ['a date', { tasks: [{ text, lead: 'A', deadline: day(2026, 5, 1) }] }],
    ],
  },
  unreadableTiming: {
    fires: [
      [
        'why it cannot be read',
        {
          tasks: [
            'khi trời đẹp',
            'trước ngày 31/02/2026',
            'ngày 15/5/2026 (thứ Bảy)',
            'trước 15/5/26',
            'đầu tháng 3',
            'từ ngày 15/5 đến ngày 01/5',
            '10-11/2026',
            'tuần 2 tháng 3/2026',
          ].map((timing) => ({ timing })),
        },
        [
          'notUnderstood',
          'noSuchDay',
          'weekday',
          'shortYear',
          'vague',
          'reversed',
          'ambiguous',
          'weekTwoWays',
        ].map((reason, index) => `deadline.${reason} tasks timing ${index + 1}`),
      ],
    ],
    silent: [
      [
        'a date beside it',
        {
          tasks: ['khi trời đẹp', 'tuần 2 tháng 3/2026'].map((timing) => ({
            timing,
            deadline: day(2026, 3, 9),
          })),
        },
      ],
      ['a week that both count alike', { tasks: [{ timing: 'tuần 2 tháng 6/2026' }] }],
    ],
  },
  phraseDiffersFromDate: {
    fires: [
      [
        'day and month changed over, beside a weekday that is not the day’s',
        {
          tasks: [
            { timing: 'Chủ nhật 10/5', deadline: day(2026, 10, 5) },
            { timing: 'thứ Hai 10/5/2026', deadline: day(2026, 10, 5) },
          ],
        },
        ['deadline.swapped tasks deadline 1', 'deadline.swapped tasks deadline 2'],
      ],
      [
        'another day',
        { tasks: [{ timing: 'trước ngày 30/5/2026', deadline: day(2026, 5, 28) }] },
        ['deadline.differs tasks deadline 1'],
      ],
      [
        'neither of the two dates of a report',
        { reports: [{ timing: 'trước ngày 15/5', unitsDue: day(2026, 5, 1), due: day(2026, 5, 20) }] },
        ['deadline.differs reports unitsDue 1'],
      ],
    ],
    silent: [
      ['the day before', { tasks: [{ timing: 'trước ngày 30/5/2026', deadline: day(2026, 5, 29) }] }],
      [
        'the day itself, read leniently',
        { tasks: [{ timing: 'trước ngày 30/5/2026', deadline: day(2026, 5, 30) }] },
      ],
      ['a day within the quarter', { tasks: [{ timing: 'quý II', deadline: day(2026, 5, 15) }] }],
      ['one of several', { tasks: [{ timing: 'trước ngày 15/5 và 15/11', deadline: day(2026, 11, 14) }] }],
      ['a phrase without a day', { tasks: [{ timing: 'Thường xuyên', deadline: day(2026, 5, 15) }] }],
      [
        'one of a report’s two dates',
        { reports: [{ timing: 'trước ngày 15/5', unitsDue: day(2026, 5, 14), due: day(2026, 5, 20) }] },
      ],
    ],
  },
  outsideYear: {
    fires: [
      [
        'a task of next year',
        { tasks: [{ deadline: day(2027, 1, 5) }] },
        ['deadline.outsideYear tasks deadline 1'],
      ],
      ['last year’s', { tasks: [{ timing: 'trước 30/5/2025' }] }, ['deadline.outsideYear tasks timing 1']],
      ['a report in April', { reports: [{ due: day(2027, 4, 1) }] }, ['deadline.outsideYear reports due 1']],
    ],
    silent: [
      ['a report by 31/3 of the next', { reports: [{ due: day(2027, 3, 31) }] }],
      ['trong năm', { tasks: [{ timing: 'Trong năm 2026' }] }],
    ],
  },
  beforeIssue: {
    fires: [
      [
        'due before',
        { info: issued, tasks: [{ deadline: day(2026, 1, 20) }] },
        ['deadline.beforeIssue tasks deadline 1'],
      ],
    ],
    silent: [
      ['not issued yet', { info: {}, tasks: [{ deadline: day(2026, 1, 20) }] }],
      ['begun before', { info: issued, tasks: [{ started: day(2026, 1, 5), deadline: day(2026, 5, 4) }] }],
      ['a month of many', { info: issued, tasks: [{ timing: 'ngày 20 hằng tháng' }] }],
      ['another year: said elsewhere', { info: issued, tasks: [{ deadline: day(2025, 1, 20) }] }],
    ],
  },
  startAfterEnd: {
    fires: [
      [
        'both',
        { tasks: [{ started: day(2026, 6, 1), deadline: day(2026, 5, 1), finished: day(2026, 5, 2) }] },
        ['task.startsAfterDeadline tasks started 1', 'task.finishedBeforeStart tasks finished 1'],
      ],
    ],
    silent: [
      [
        'in one day',
        { tasks: [{ started: day(2026, 5, 1), deadline: day(2026, 5, 1), finished: day(2026, 5, 1) }] },
      ],
      ['no beginning', { tasks: [{ deadline: day(2026, 5, 1) }] }],
    ],
  },
  shortNotice: {
    fires: [
      [
        'three days',
        { info: issued, reports: [{ timing: 'trước ngày 30/01/2026' }] },
        ['deadline.shortNotice reports timing 1'],
      ],
      [
        'as many as the office asks for',
        { info: issued, tasks: [{ deadline: day(2026, 2, 3) }] },
        ['deadline.shortNotice tasks deadline 1'],
        set({ days: 10 }),
      ],
    ],
    silent: [
      ['five', { info: issued, tasks: [{ deadline: day(2026, 2, 2) }] }],
      ['not issued yet', { info: {}, tasks: [{ deadline: day(2026, 1, 29) }] }],
      ['before: another rule', { info: issued, tasks: [{ deadline: day(2026, 1, 20) }] }],
    ],
  },
  nonWorkingDay: {
    fires: [
      [
        'a Sunday',
        { tasks: [{ timing: 'trước ngày 9/11/2026' }] },
        ['deadline.nonWorkingDay tasks timing 1'],
      ],
      ['Ngày Văn hóa', { reports: [{ due: day(2026, 11, 24) }] }, ['deadline.nonWorkingDay reports due 1']],
    ],
    silent: [
      ['before a Saturday: ends on Friday', { tasks: [{ timing: 'trước ngày 30/5/2026' }] }],
      ['a Saturday that is worked', { tasks: [{ deadline: day(2026, 8, 22) }] }],
      ['trong năm 2027, which ends on a Friday nobody waits for', { tasks: [{ timing: 'trong năm 2028' }] }],
      ['what comes every month', { tasks: [{ timing: 'ngày 15 hằng tháng' }] }],
    ],
  },
  staleReminder: {
    fires: [
      [
        'after the deadline was moved',
        { tasks: [{ deadline: day(2026, 5, 8), lastWorkingDay: day(2026, 5, 29) }] },
        ['deadline.staleReminder tasks lastWorkingDay 1'],
      ],
      [
        'a Sunday',
        { tasks: [{ deadline: day(2026, 5, 29), lastWorkingDay: day(2026, 5, 24) }] },
        ['deadline.staleReminder tasks lastWorkingDay 1'],
      ],
    ],
    silent: [
      ['earlier by choice', { tasks: [{ deadline: day(2026, 5, 29), lastWorkingDay: day(2026, 5, 20) }] }],
      ['none', { tasks: [{ deadline: day(2026, 5, 29) }] }],
    ],
  },
  yearAssumed: {
    fires: [
      [
        'one of many',
        { tasks: ['trước 15/5', 'trước 15/6/2026', 'trước 15/7/2026'].map((timing) => ({ timing })) },
        ['deadline.yearAssumed tasks timing 1'],
      ],
      [
        'a stretch of days',
        { tasks: ['từ 01/3 đến 15/4', 'trước 15/6/2026', '15/7/2026'].map((timing) => ({ timing })) },
        ['deadline.yearAssumed tasks timing 1'],
      ],
      [
        'all: once',
        { reports: [{ timing: 'trước ngày 15/5' }, { timing: '01 năm (trước ngày 15/11)' }] },
        ['plan.yearAssumed reports timing 1'],
      ],
    ],
    silent: [
      [
        'quarters, years and whole months',
        { tasks: ['quý II', 'trong năm', 'từ tháng 3 đến tháng 5'].map((timing) => ({ timing })) },
      ],
      ['a date', { tasks: [{ timing: day(2026, 5, 15) }] }],
    ],
  },
  yearNotAnnounced: {
    fires: [],
    silent: [['announced', { info: { at: { year: at } } }]],
  },
  reportWithoutDate: {
    fires: [
      [
        'one of many',
        {
          reports: [
            { name: 'a', due: day(2026, 5, 4) },
            { name: 'b', unitsDue: day(2026, 5, 4) },
            { name: 'c' },
          ],
        },
        ['report.noDate reports due 3'],
      ],
      [
        'all: once',
        { reports: [{ name: 'a' }, { name: 'b', timing: '6 tháng' }] },
        ['report.noDates reports due 1'],
      ],
    ],
    silent: [
      [
        'when asked',
        {
          reports: [
            { name: 'a', timing: 'Khi có yêu cầu' },
            { name: 'b', timing: 'Theo quy định' },
          ],
        },
      ],
    ],
  },
  reportWithoutRecipient: {
    fires: [
      [
        'one of many',
        { reports: [{ name: 'a', recipients: 'X' }, { name: 'b', recipients: 'X' }, { name: 'c' }] },
        ['report.noRecipient reports recipients 3'],
      ],
      [
        'all: once',
        { reports: [{ name: 'a' }, { name: 'b' }] },
        ['report.noRecipients reports recipients 1'],
      ],
    ],
    silent: [['when asked', { reports: [{ name: 'a', timing: 'Đột xuất' }] }]],
  },
  recipientNotListed: {
    fires: [
      [
        'the superior is left out',
        {
          info: {},
          infoRows: [{ id: 'info.recipient.1', value: 'Lưu: VT' }],
          reports: [{ recipients: 'Sở Nội vụ' }, { recipients: 'Sở Nội vụ' }],
        },
        ['report.recipientNotListed reports recipients 1'],
      ],
    ],
    silent: [
      [
        'listed',
        {
          info: {},
          infoRows: [{ id: 'info.recipient.1', value: '- Sở Nội vụ (b/c);' }],
          reports: [{ recipients: 'Sở Nội vụ' }],
        },
      ],
      [
        'one’s own body',
        {
          info: {},
          infoRows: [{ id: 'info.recipient.1', value: 'Lưu: VT' }],
          reports: [{ recipients: 'Phòng Văn hóa – Xã hội; UBND xã' }],
        },
      ],
      ['the copy has no Nơi nhận', { info: {}, reports: [{ recipients: 'Sở Nội vụ' }] }],
    ],
  },
  reportPeriods: {
    fires: [
      [
        'one is missing',
        { reports: [{ period: '6 tháng' }, { period: 'Năm' }] },
        ['report.periodMissing reports period 1'],
        set({ periods: '06 tháng; 9 tháng; cuối năm' }),
      ],
    ],
    silent: [
      ['nobody has typed a list', { reports: [{ period: '6 tháng' }, { period: 'Năm' }] }],
      [
        'all are there',
        { reports: [{ period: '6 tháng' }, { period: 'Năm' }] },
        set({ periods: '6 tháng, năm' }),
      ],
    ],
  },
  cascade: {
    fires: [
      [
        'a day before',
        { reports: [{ unitsDue: day(2026, 5, 14), due: day(2026, 5, 15) }] },
        ['report.tooLateForSuperior reports unitsDue 1'],
      ],
      [
        'after',
        { reports: [{ unitsDue: day(2026, 5, 18), due: day(2026, 5, 15) }] },
        ['report.afterSuperior reports unitsDue 1'],
      ],
      [
        'fewer days than the office needs',
        { reports: [{ unitsDue: day(2026, 5, 12), due: day(2026, 5, 15) }] },
        ['report.tooLateForSuperior reports unitsDue 1'],
        set({ days: 5 }),
      ],
    ],
    silent: [
      ['three working days', { reports: [{ unitsDue: day(2026, 5, 12), due: day(2026, 5, 15) }] }],
      ['no superior’s date', { reports: [{ unitsDue: day(2026, 5, 14) }] }],
    ],
  },
  resultContradicts: {
    fires: [
      [
        'each kind',
        {
          tasks: [
            { result: 'Đang thực hiện', finished: day(2026, 5, 4) },
            { result: 'Đang thực hiện', percent: 1 },
            { result: 'Hoàn thành', percent: 0.5 },
            { result: 'Chưa thực hiện', percent: 0.5 },
          ],
        },
        ['finishedNotDone', 'fullNotDone', 'doneNotFull', 'begunNotStarted'].map(
          (code, index) => `task.${code} tasks result ${index + 1}`,
        ),
      ],
    ],
    silent: [
      [
        'together',
        {
          tasks: [
            { result: 'Hoàn thành', finished: day(2026, 5, 4), percent: 1 },
            { result: 'Hoàn thành' },
            { result: 'Đang thực hiện', percent: 0.5 },
            { result: 'Chưa thực hiện', percent: 0 },
          ],
        },
      ],
    ],
  },
  shareAboveWhole: {
    fires: [
      [
        'of bodies',
        { tasks: [{ target: '120% cơ quan, đơn vị đăng ký' }] },
        ['target.aboveWhole tasks target 1'],
      ],
      [
        'a rate, in the targets',
        { infoRows: [{ id: 'info.target.1', value: 'Tỷ lệ hồ sơ đúng hạn 105 %' }] },
        ['target.aboveWhole info value 1'],
      ],
      ['done', { tasks: [{ percent: 1.2 }] }, ['task.percentAboveWhole tasks percent 1']],
    ],
    silent: [
      ['the whole', { tasks: [{ target: '100% cơ quan, đơn vị' }, { target: 'trên 80 % thôn' }] }],
      ['of a plan', { tasks: [{ target: 'Đạt 213,41% kế hoạch' }, { target: 'Tăng 150% so với cùng kỳ' }] }],
      ['without a figure', { tasks: [{ target: 'Đạt tiêu chí “Dân vận khéo”' }] }],
    ],
  },
  basisOfElsewhere: {
    fires: [
      [
        'another commune, another province',
        {
          info: { unit: 'UBND phường Hồng Bàng, thành phố Hải Phòng' },
          infoRows: [
            basis('Số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh Quảng Ngãi: Kế hoạch'),
            basis('Chỉ thị 18-CT/TU ngày 19/01/2026 của Ban Thường vụ Tỉnh ủy Quảng Ngãi: Chỉ thị'),
          ],
          tasks: [{ basis: 'Quyết định 1144/QĐ-UBND ngày 05/11/2025 của UBND xã Bình Chương' }],
        },
        ['basis.elsewhere info value 1', 'basis.elsewhere info value 2', 'basis.elsewhere tasks basis 1'],
      ],
      [
        'the province of the plan it was made after',
        {
          info: { unit: 'UBND phường Hồng Bàng' },
          infoRows: [
            { id: 'info.source', value: 'Kế hoạch của UBND xã Bình Chương, tỉnh Quảng Ngãi' },
            basis('Số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh Quảng Ngãi: Kế hoạch'),
          ],
        },
        ['basis.elsewhere info value 2'],
      ],
    ],
    silent: [
      [
        'its own commune and province, the country, and issuers that name no place',
        {
          info: { unit: 'UBND xã Bình Chương' },
          infoRows: [
            { id: 'info.source', value: 'Kế hoạch của UBND xã Bình Chương, tỉnh Quảng Ngãi' },
            basis('Số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh Quảng Ngãi: Kế hoạch'),
            basis('Số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: Chỉ thị'),
            basis('Số 2/KL-TU ngày 26/11/2021 của Ban Thường vụ Tỉnh ủy: Kết luận'),
            basis('Số 3/CTr ngày 26/11/2021 của Ban Dân vận Huyện ủy và UBND huyện: Chương trình'),
          ],
          tasks: [{ basis: '12/NQ-HĐND ngày 05/11/2025 của HĐND xã Bình Chương' }],
        },
      ],
      [
        'a province that the plan does not name',
        {
          info: { unit: 'UBND xã Tân Thành' },
          infoRows: [basis('Số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh Cà Mau: Kế hoạch')],
        },
      ],
    ],
  },
  citesItself: {
    fires: [
      [
        'its own number and day',
        { info: issued, infoRows: [basis('Số 14/KH-UBND ngày 26/01/2026')] },
        ['basis.itself info value 1'],
      ],
      [
        'its own number and issuer',
        { info: issued, infoRows: [basis('Số 14/KH-UBND của UBND xã Thử Nghiệm: Kế hoạch')] },
        ['basis.itself info value 1'],
      ],
    ],
    silent: [
      [
        'the same number of another issuer',
        { info: issued, infoRows: [basis('Số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh: Kế hoạch')] },
      ],
      [
        'the same number and day of another issuer',
        { info: issued, infoRows: [basis('Số 14/KH-UBND ngày 26/01/2026 của UBND tỉnh: Kế hoạch')] },
      ],
      ['nothing but the number', { info: issued, tasks: [{ basis: '14/KH-UBND' }] }],
      ['not issued', { info: {}, tasks: [{ basis: '14/KH-UBND ngày 26/01/2026' }] }],
    ],
  },
  basisAfterPlan: {
    fires: [
      [
        'later',
        { info: issued, tasks: [{ basis: '33/CT-TTg ngày 27/01/2026' }] },
        ['basis.afterPlan tasks basis 1'],
      ],
    ],
    silent: [
      ['the same day', { info: issued, tasks: [{ basis: '33/CT-TTg ngày 26/01/2026' }] }],
      ['not issued', { info: {}, tasks: [{ basis: '33/CT-TTg ngày 27/01/2027' }] }],
    ],
  },
  basisRepealed: {
    fires: [
      [
        'in the office’s list',
        { tasks: [{ basis: '33/CT-TTg ngày 26/11/2021' }] },
        ['basis.repealed tasks basis 1'],
        set({ list: '33/ct-ttg = thay bằng 05/CT-TTg ngày 01/02/2026' }),
      ],
    ],
    silent: [
      ['no list', { tasks: [{ basis: '33/CT-TTg' }] }],
      ['no source', { tasks: [{ basis: '33/CT-TTg' }] }, set({ list: '33/CT-TTg' })],
      ['another', { tasks: [{ basis: '33/CT-TTg' }] }, set({ list: '3/CT-TTg = x' })],
    ],
  },
  basisTwice: {
    fires: [
      [
        'number and day',
        { infoRows: [basis('Số 33/CT-TTg ngày 26/11/2021'), basis('33 /CT-TTg ngày 26/ 11/2021', 2)] },
        ['basis.twice info value 2'],
      ],
    ],
    silent: [
      [
        'one number, two issuers',
        { infoRows: [basis('Số 14/KH-UBND ngày 19/01/2026'), basis('Số 14/KH-UBND ngày 02/02/2026', 2)] },
      ],
      [
        'again in a task',
        {
          infoRows: [basis('Số 33/CT-TTg ngày 26/11/2021')],
          tasks: [{ basis: '33/CT-TTg ngày 26/11/2021' }],
        },
      ],
    ],
  },
  basisIncomplete: {
    fires: [
      [
        'once a cell',
        { tasks: [{ basis: '25-NQ/TW; Luật Tố cáo; Quy chế làm việc; 33/CT-TTg ngày 26/11/2021' }] },
        ['basis.incomplete tasks basis 1'],
      ],
      [
        'of a day that no calendar has',
        { infoRows: [basis('Kế hoạch số 14/KH-UBND ngày 30/02/2026 của UBND tỉnh: về …')] },
        ['basis.noSuchDay info value 1'],
      ],
    ],
    silent: [
      ['laws and ordinances', { tasks: [{ basis: 'Luật Tố cáo; Bộ luật Lao động; Pháp lệnh số 34' }] }],
      [
        'a later mention',
        {
          infoRows: [basis('Số 33/CT-TTg ngày 26/11/2021 của Thủ tướng: về …')],
          tasks: [{ basis: '33/CT-TTg' }],
        },
      ],
      ['a date in words', { tasks: [{ basis: 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020' }] }],
    ],
  },
  numbering: {
    fires: [
      [
        'a jump and a repetition',
        { tasks: [1, 2, 2, 4].map((no) => ({ no, text })) },
        ['number.twice tasks no 3', 'number.jumps tasks no 4'],
      ],
      [
        'numbers as text',
        { reports: ['1', '3'].map((no) => ({ no, name: 'a' })) },
        ['number.jumps reports no 2'],
      ],
    ],
    silent: [
      ['sorted otherwise', { tasks: [3, 1, 2].map((no) => ({ no, text })) }],
      ['the plan’s own', { tasks: ['II.1', 'II.3'].map((no) => ({ no, text })) }],
      ['none', { tasks: [{ text }, { text }] }],
    ],
  },
  sixClear: {
    fires: [
      [
        'one line',
        { tasks: [{ text, lead: 'A' }, { text }] },
        ['plan.sixClear tasks text 1'],
        { off: false },
      ],
      [
        'the office’s own names',
        { tasks: [{ text, lead: 'A' }] },
        ['plan.sixClear tasks text 1'],
        { off: false, settings: { names: 'người; việc; tiến độ; trách nhiệm; kết quả; thẩm quyền' } },
      ],
    ],
    silent: [
      ['off by default', { tasks: [{ text }] }],
      [
        'a name that the office does not use',
        { tasks: [{ text, lead: 'A', timing: 'Thường xuyên' }] },
        { off: false, settings: { names: 'người; việc; tiến độ; ; ;' } },
      ],
      [
        'all six',
        {
          tasks: [
            {
              text,
              lead: 'A',
              timing: 'Thường xuyên',
              officer: 'B',
              product: 'Báo cáo',
              authority: 'Chủ tịch',
            },
          ],
        },
        { off: false },
      ],
    ],
  },
  differsFromIssued: {
    fires: [],
    silent: [['a draft', { info: {}, tasks: [{ text }] }]],
  },
};
