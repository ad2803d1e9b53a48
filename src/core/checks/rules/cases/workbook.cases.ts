/** Cases of the rules about a workbook: its facts, tables, ids, drop-downs, formulas and encodings. */
import { PROGRESS, progressFigures, progressFormulas } from '../../../plan/progress';
import type { Standing } from '../../../layout/reconcile';
import type { ViewTable } from '../../view';
import { formulaText } from '../../../../workbook/formula/text';
import { LAYOUT } from '../../../layout/layout';
import type { Expr } from '../../../../workbook/formula/expr';
import { sendingFormulas } from '../../../plan/sending';
import { indicatorFormulas, modelFormulas } from '../../../plan/year-tables';
import type { BrokenList } from '../../drop-downs';
import { fromList } from '../../../layout/input';
import { KT, at, text } from './given.cases';
import type { CasesOf } from './given.cases';

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
  formulaText(progressFormulas('NhiemVu')[key]),
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
const COUNT = formulaText(
  progressFigures('NhiemVu', LAYOUT.info.table).find(({ label }) => label === 'Tổng số nhiệm vụ')!.formula,
);

const table = (role: 'reports' | 'indicators' | 'models') => ({ ...tasksTable()[0]!, role, name: role });
const own = (formulas: Readonly<Record<string, Expr>>) =>
  Object.fromEntries(Object.entries(formulas).map(([key, expr]) => [`${key} formula`, formulaText(expr)]));
/** The computed cells of a row as they are made. */
const OWN = {
  reports: own(sendingFormulas('reports', LAYOUT.info.table)),
  indicators: own(indicatorFormulas('indicators')),
  models: own(modelFormulas('models')),
};
const typed = (key: string) => ({ [`${key} formula`]: null });

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

export const WORKBOOK_CASES = {
  infoComplete: {
    fires: [
      [
        'no name',
        { info: { unit: '', at: { unit: at } } },
        ['info.unitEmpty info 4: Tên cơ quan, đơn vị còn trống. Nhập tên để khi tổng hợp biết sổ là của ai.'],
      ],
      [
        'a year that is none',
        { info: { year: undefined, yearText: '26', at: { year: at } } },
        ['info.yearImpossible info 4: Năm kế hoạch “26” không đúng. Nhập năm từ 2000 đến 2100.'],
      ],
      [
        'days off that are none',
        { info: { daysOff: 'mùng 1', at: { daysOff: at } } },
        [
          'info.daysOffUnread info 4: Chưa hiểu “mùng 1” ở dòng Ngày nghỉ, làm bù thêm. Ghi như: 01/01/2027; 09/01/2027 làm bù.',
        ],
      ],
    ],
    silent: [
      ['both are there', { info: { at: { unit: at, year: at } } }],
      ['days off that are read', { info: { daysOff: '01/01/2027; đủ lịch 2027', at: { daysOff: at } } }],
    ],
  },
  brokenHeader: {
    fires: [
      [
        'a column renamed',
        { tables: tasksTable(['Hạn hoàn thành']) },
        [
          'table.columnsMissing Nhiệm vụ 5: Bảng thiếu cột: Hạn hoàn thành. Trả lại đúng tên cột ở dòng tiêu đề.',
        ],
      ],
      [
        'a table that is gone',
        { tables: tasksTable(), lost: ['info'] },
        [
          'table.lost Nhiệm vụ 5: Không còn tìm thấy bảng “Thông tin chung”: trang bị xóa, hoặc bảng bị đổi tên, chuyển thành vùng ô. Lấy lại từ bản lưu trước.',
        ],
      ],
      [
        'a range',
        { tables: standing({ kind: 'range' }) },
        [
          'table.range Nhiệm vụ 5: Trang Nhiệm vụ không còn là bảng của Excel (thường do lưu bằng chương trình khác): 3 dòng được đọc theo tên cột. Bấm Dựng lại bảng. [Dựng lại bảng trên trang Nhiệm vụ quanh 3 dòng đang có; không ô nào bị sửa]',
        ],
      ],
      [
        'a header row that is elsewhere',
        { tables: standing({ moved: true }) },
        [
          'table.moved Nhiệm vụ 5: Vùng của bảng lệch với các ô trên trang Nhiệm vụ: dòng tiêu đề ở dòng 6. Đã đọc theo các ô; bấm Dựng lại bảng. [Dựng lại bảng trên trang Nhiệm vụ quanh 3 dòng đang có; không ô nào bị sửa]',
        ],
      ],
      [
        'an area far below all cells',
        { tables: standing({ overdrawn: true }) },
        [
          'table.overdrawn Nhiệm vụ 5: Vùng của bảng trên trang Nhiệm vụ kéo xuống quá dòng cuối có nội dung (dòng 9). Bấm Dựng lại bảng cho vừa. [Dựng lại bảng trên trang Nhiệm vụ quanh 3 dòng đang có; không ô nào bị sửa]',
        ],
      ],
      [
        'rows right below',
        { tables: standing({ joined: [9, 10] }) },
        [
          'table.rowsBelow Nhiệm vụ 9: 2 dòng ngay dưới bảng chưa nằm trong bảng (dòng 10, 11): đã đọc cùng bảng, nhưng công thức của trang chưa tính. Bấm Dựng lại bảng để bảng ôm cả các dòng này. [Dựng lại bảng trên trang Nhiệm vụ quanh 3 dòng đang có; không ô nào bị sửa]',
        ],
      ],
      [
        'a signature further below',
        { tables: standing({ below: { at: { sheet: 'Nhiệm vụ', row: 12, column: 2 }, rows: 3 } }) },
        [
          'table.textBelow Nhiệm vụ 12: Dưới bảng, từ ô C13, có 3 dòng không thuộc bảng: không được tính. Nếu là dòng của bảng, hãy chuyển vào bảng.',
        ],
      ],
      [
        'a header cell that was typed over',
        {
          tables: standing({
            headerCells: [{ at: { sheet: 'Nhiệm vụ', row: 5, column: 2 }, found: 'Việc', name: 'Nội dung' }],
          }),
        },
        [
          'table.headerCell Nhiệm vụ 5: Ô tiêu đề ghi “Việc”, tên cột trong bảng là “Nội dung”. Ghi lại tên cột ở ô này. [Ghi lại tên cột “Nội dung”]',
        ],
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
        [
          'id.infoMissing Nhiệm vụ 5: Không còn tìm thấy dòng Năm kế hoạch vì mã dòng bị sửa hoặc xóa. Trả lại mã info.year ở cột Mã (đang ẩn).',
        ],
      ],
      [
        'an id nobody gave',
        { tasks: [{ id: 'x.1' }, { id: 'u.1' }], knownIds: ['x.1'] },
        [
          'id.unknown tasks id 2: Mã dòng “u.1” không do Sổ Dân vận gán, nên khi tổng hợp có thể nhầm dòng. Xóa mã để được gán lại. [Xóa mã “u.1”]',
        ],
      ],
      [
        'an id of another workbook, in the register and the year’s tables',
        {
          units: [{ id: 'x.d1' }, { id: 'a' }],
          indicators: [{ id: 'b' }],
          models: [{ id: 'c' }],
          knownIds: ['x.d1'],
        },
        [
          'id.notOurs units id 2: Mã dòng “a” không do Sổ Dân vận gán, nên có thể nhầm dòng khi cập nhật theo mẫu. Xóa mã. [Xóa mã “a”]',
          'id.notOurs indicators id 1: Mã dòng “b” không do Sổ Dân vận gán, nên có thể nhầm dòng khi cập nhật theo mẫu. Xóa mã. [Xóa mã “b”]',
          'id.notOurs models id 1: Mã dòng “c” không do Sổ Dân vận gán, nên có thể nhầm dòng khi cập nhật theo mẫu. Xóa mã. [Xóa mã “c”]',
        ],
      ],
      [
        'a row of *Thông tin chung* that the workbook was made with',
        {
          tables: [{ ...tasksTable()[0]!, role: 'info' }],
          infoRows: [{ id: 'info.unit' }, { id: 'info.state' }, { id: 'info.year' }],
          knownIds: ['info.beforeDay', 'info.unit'],
        },
        [
          'id.infoMissing Nhiệm vụ 5: Không còn tìm thấy dòng Cách tính “trước ngày” vì mã dòng bị sửa hoặc xóa. Trả lại mã info.beforeDay ở cột Mã (đang ẩn).',
        ],
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
      [
        'pasted over',
        { brokenLists: [PASTED_OVER] },
        [
          'list.broken tasks lead 1: Danh sách chọn của cột Cơ quan chủ trì bị mất hoặc bị dán đè ở một số ô. Tạo lại danh sách chọn. [Tạo lại danh sách chọn của cột Cơ quan chủ trì; nội dung đã nhập giữ nguyên]',
        ],
      ],
      [
        'the list is gone',
        { brokenLists: [LIST_GONE] },
        [
          'list.sourceGone tasks lead 1: Danh sách chọn của cột Cơ quan chủ trì không dùng được: tên vùng danh sách đã bị xóa khỏi sổ. Vẫn gõ được như thường.',
        ],
      ],
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
        [
          'formula.changed tasks progress 2: Công thức cột Tiến độ so với hạn đã bị sửa hoặc gõ đè, nên kết quả tự tính không còn đúng. Ghi lại công thức. [Ghi lại công thức cột Tiến độ so với hạn]',
        ],
      ],
      [
        'changed throughout: said once',
        {
          tables: tasksTable(),
          tasks: [1, 2, 3].map(() => ({ text, ...computed, 'remaining formula': '=1+1' })),
        },
        [
          'formula.columnChanged tasks remaining 1: Công thức cột Còn lại (ngày) khác bản của Sổ Dân vận ở 3 dòng, nên kết quả tự tính không còn đúng. Ghi lại công thức. [Ghi lại công thức cột Còn lại (ngày)]',
        ],
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
          'formula.changed reports status 2: Công thức cột Tình hình gửi đã bị sửa hoặc gõ đè, nên kết quả tự tính không còn đúng. Ghi lại công thức. [Ghi lại công thức cột Tình hình gửi]',
          'formula.changed indicators comparison 3: Công thức cột So sánh đã bị sửa hoặc gõ đè, nên kết quả tự tính không còn đúng. Ghi lại công thức. [Ghi lại công thức cột So sánh]',
          'formula.changed indicators reached 3: Công thức cột Đạt chỉ tiêu đã bị sửa hoặc gõ đè, nên kết quả tự tính không còn đúng. Ghi lại công thức. [Ghi lại công thức cột Đạt chỉ tiêu]',
          'formula.changed models status 1: Công thức cột Tình trạng công nhận đã bị sửa hoặc gõ đè, nên kết quả tự tính không còn đúng. Ghi lại công thức. [Ghi lại công thức cột Tình trạng công nhận]',
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
        [
          'formula.figureChanged Nhiệm vụ 3: Công thức của ô “Tính đến ngày” phía trên bảng đã bị sửa hoặc gõ đè, nên số liệu không còn đúng. Ghi lại công thức. [Ghi lại công thức của ô “Tính đến ngày”]',
          'formula.figureChanged Nhiệm vụ 3: Công thức của ô “Tổng số nhiệm vụ” phía trên bảng đã bị sửa hoặc gõ đè, nên số liệu không còn đúng. Ghi lại công thức. [Ghi lại công thức của ô “Tổng số nhiệm vụ”]',
          'formula.figureChanged Nhiệm vụ 3: Công thức của ô “Quá hạn” phía trên bảng đã bị sửa hoặc gõ đè, nên số liệu không còn đúng. Ghi lại công thức. [Ghi lại công thức của ô “Quá hạn”]',
        ],
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
  legacyText: {
    fires: [
      [
        'TCVN3',
        { tasks: [{ text: 'C«ng t¸c d©n vËn' }] },
        [
          'text.legacy tasks text 1: Ô này gõ bằng bảng mã cũ TCVN3 (ABC), đúng ra là “Công tác dân vận”. Gõ lại bằng Unicode. [Chuyển sang Unicode: “Công tác dân vận”]',
        ],
      ],
      [
        'on the other sheets',
        {
          infoRows: [{ value: 'C«ng t¸c d©n vËn' }],
          units: [{ name: 'C«ng t¸c d©n vËn' }],
          models: [{ name: 'C«ng t¸c d©n vËn' }],
        },
        [
          'text.legacy info value 1: Ô này gõ bằng bảng mã cũ TCVN3 (ABC), đúng ra là “Công tác dân vận”. Gõ lại bằng Unicode. [Chuyển sang Unicode: “Công tác dân vận”]',
          'text.legacy units name 1: Ô này gõ bằng bảng mã cũ TCVN3 (ABC), đúng ra là “Công tác dân vận”. Gõ lại bằng Unicode. [Chuyển sang Unicode: “Công tác dân vận”]',
          'text.legacy models name 1: Ô này gõ bằng bảng mã cũ TCVN3 (ABC), đúng ra là “Công tác dân vận”. Gõ lại bằng Unicode. [Chuyển sang Unicode: “Công tác dân vận”]',
        ],
      ],
      [
        'VNI',
        { reports: [{ name: 'Coâng taùc daân vaän', recipients: 'Sôû Noäi vuï' }] },
        [
          'text.legacy reports name 1: Ô này gõ bằng bảng mã cũ VNI, đúng ra là “Công tác dân vận”. Gõ lại bằng Unicode. [Chuyển sang Unicode: “Công tác dân vận”]',
          'text.legacy reports recipients 1: Ô này gõ bằng bảng mã cũ VNI, đúng ra là “Sở Nội vụ”. Gõ lại bằng Unicode. [Chuyển sang Unicode: “Sở Nội vụ”]',
        ],
      ],
    ],
    silent: [['Unicode', { tasks: [{ text: 'Công tác dân vận' }] }]],
  },
} satisfies CasesOf;
