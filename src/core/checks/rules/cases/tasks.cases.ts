/** Cases of the rules about tasks: their words, leads, results and numbers. */
import { ALL, at, KT, VHXH, day, text } from './given.cases';
import type { CasesOf } from './given.cases';

/** Folded out of `STOCK_PHRASES` these two say the same but for one word. */
const LIKE = [
  'Tiếp tục triển khai thực hiện có hiệu quả phong trào thi đua Dân vận khéo trong cán bộ, công chức, viên chức của xã',
  'Đẩy mạnh phong trào thi đua Dân vận khéo trong cán bộ, công chức, viên chức, người của xã',
];

/** The issued text of two tasks, column by column of `ISSUED_COLUMNS`. */
const ISSUED = {
  state: 'Đã ban hành',
  rows: {
    a: [text, VHXH.name, '', '', '', '', '', '', ''],
    c: ['Cũ', '', '', '', '', '', '', '', ''],
  },
};

export const TASK_CASES = {
  emptyTask: {
    fires: [
      [
        'a lead and no task',
        { tasks: [{ lead: KT.name }] },
        [
          'task.empty tasks text 1: Dòng này có đơn vị hoặc thời gian nhưng chưa có nội dung nhiệm vụ. Nhập nội dung hoặc xóa dòng.',
        ],
      ],
    ],
    silent: [
      ['a row with its id and number only', { tasks: [{ id: 'u.1', no: 3, result: 'Chưa thực hiện' }] }],
    ],
  },
  duplicateTask: {
    fires: [
      [
        'other case and marks',
        { tasks: [{ text }, { text: 'KHÁC' }, { text: text.toUpperCase() }] },
        ['task.duplicate tasks text 3: Nhiệm vụ trùng với dòng 2. Giữ một dòng.'],
      ],
    ],
    silent: [['empty rows', { tasks: [{ lead: 'a' }, { lead: 'b' }] }]],
  },
  similarTasks: {
    fires: [
      [
        'but for stock phrases',
        { tasks: LIKE.map((one) => ({ text: one })) },
        ['task.similar tasks text 2: Nhiệm vụ gần giống dòng 2. Xem có gộp được không.'],
      ],
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
        ['task.noLead tasks lead 3: Nhiệm vụ chưa có cơ quan chủ trì. Chọn một đơn vị chủ trì.'],
      ],
      [
        'all take part',
        {
          tasks: [
            { text, lead: 'A' },
            { text, implementing: 'B' },
          ],
        },
        [
          'task.onlyImplementing tasks lead 2: Nhiệm vụ giao chung, chưa có đầu mối theo dõi. Cân nhắc chọn một cơ quan chủ trì.',
        ],
      ],
      [
        'a duty that no body has',
        {
          tasks: [
            { text, lead: 'A' },
            { text, group: 'IV. Tổ chức thực hiện', implementing: 'Các thôn' },
            { text, group: 'Tổ chức thực hiện' },
          ],
        },
        ['task.noLead tasks lead 3: Nhiệm vụ chưa có cơ quan chủ trì. Chọn một đơn vị chủ trì.'],
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
        [
          'plan.onlyImplementing tasks lead 1: 2/3 nhiệm vụ giao chung, chưa có đầu mối theo dõi. Cân nhắc chọn một cơ quan chủ trì cho từng nhiệm vụ.',
        ],
      ],
      [
        'assigned elsewhere, with times',
        { tasks: [{}, {}, { lead: 'A' }].map((more) => ({ text, timing: 'Thường xuyên', ...more })) },
        [
          'plan.assignsElsewhere tasks lead 1: 2/3 nhiệm vụ không ghi cơ quan chủ trì (kế hoạch giao việc ở phần Tổ chức thực hiện). Bổ sung nếu cần theo dõi theo đơn vị.',
        ],
      ],
      [
        'assigned elsewhere, without times',
        { tasks: [{ text }, { text }, { text, lead: 'A' }] },
        [
          'plan.assignsElsewhereUndated tasks lead 1: 2/3 nhiệm vụ không ghi cơ quan chủ trì và phần lớn không ghi thời gian. Kế hoạch giao việc ở phần Tổ chức thực hiện. Bổ sung nếu cần theo dõi từng nhiệm vụ.',
        ],
      ],
    ],
    silent: [
      ['led', { tasks: [{ text, lead: 'A' }] }],
      ['a row without a task', { tasks: [{ timing: 'x' }] }],
    ],
  },
  severalLeads: {
    fires: [
      [
        'two',
        { tasks: [{ lead: 'A; B' }] },
        [
          'task.severalLeads tasks lead 1: Có 2 cơ quan chủ trì mà chưa rõ phần việc. Giữ một cơ quan, hoặc ghi phần việc trong ngoặc sau từng tên.',
        ],
      ],
      [
        'only one has a part',
        { tasks: [{ lead: 'A (một phần); B' }] },
        [
          'task.severalLeads tasks lead 1: Có 2 cơ quan chủ trì mà chưa rõ phần việc. Giữ một cơ quan, hoặc ghi phần việc trong ngoặc sau từng tên.',
        ],
      ],
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
        [
          'task.leadCoordinates tasks coordinating 1: “Phòng VH-XH” vừa chủ trì vừa phối hợp. Bỏ ở cột Cơ quan phối hợp. [Bỏ “Phòng VH-XH” ở Cơ quan phối hợp]',
        ],
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
        [
          'task.deadlinesToFill tasks deadline 1: 3 nhiệm vụ ghi thời gian nhưng chưa có Hạn hoàn thành, nên không được theo dõi. Điền hạn theo thời gian đã ghi. [Điền hạn cho 3 nhiệm vụ]',
        ],
      ],
      [
        'no number and no state',
        { tasks: [{ text, timing: 'Thường xuyên' }] },
        [
          'task.rowsToFill tasks no 1: 1 nhiệm vụ chưa có STT hoặc Kết quả thực hiện. Điền cho đủ. [Điền STT và kết quả cho 1 nhiệm vụ]',
        ],
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
        [
          'task.finishedNotDone tasks result 1: Có ngày hoàn thành 04/05/2026 nhưng kết quả ghi “Đang thực hiện”. Sửa một trong hai.',
          'task.fullNotDone tasks result 2: Tỷ lệ đã 100% nhưng kết quả ghi “Đang thực hiện”. Sửa một trong hai.',
          'task.doneNotFull tasks result 3: Kết quả ghi Hoàn thành nhưng tỷ lệ mới 50%. Sửa một trong hai.',
          'task.begunNotStarted tasks result 4: Kết quả ghi Chưa thực hiện nhưng tỷ lệ đã 50%. Sửa một trong hai.',
        ],
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
        [
          'target.aboveWhole tasks target 1: Chỉ tiêu ghi 120%, quá 100% của tổng số. Xem lại con số hoặc cách ghi.',
        ],
      ],
      [
        'a rate, in the targets',
        { infoRows: [{ id: 'info.target.1', value: 'Tỷ lệ hồ sơ đúng hạn 105 %' }] },
        [
          'target.aboveWhole info value 1: Chỉ tiêu ghi 105%, quá 100% của tổng số. Xem lại con số hoặc cách ghi.',
        ],
      ],
      [
        'done',
        { tasks: [{ percent: 1.2 }] },
        ['task.percentAboveWhole tasks percent 1: Tỷ lệ hoàn thành 120% vượt 100%. Nhập lại.'],
      ],
    ],
    silent: [
      ['the whole', { tasks: [{ target: '100% cơ quan, đơn vị' }, { target: 'trên 80 % thôn' }] }],
      ['of a plan', { tasks: [{ target: 'Đạt 213,41% kế hoạch' }, { target: 'Tăng 150% so với cùng kỳ' }] }],
      ['without a figure', { tasks: [{ target: 'Đạt tiêu chí “Dân vận khéo”' }] }],
    ],
  },
  numbering: {
    fires: [
      [
        'a jump and a repetition',
        { tasks: [1, 2, 2, 4].map((no) => ({ no, text })) },
        [
          'number.twice tasks no 3: Số thứ tự 2 lặp lại. Đánh số lại. [Đánh số lại 4 dòng]',
          'number.jumps tasks no 4: Số thứ tự nhảy đến 4, thiếu số 3. Đánh số lại hoặc bổ sung dòng thiếu. [Đánh số lại 4 dòng]',
        ],
      ],
      [
        'numbers as text',
        { reports: ['1', '3'].map((no) => ({ no, name: 'a' })) },
        [
          'number.jumps reports no 2: Số thứ tự nhảy đến 3, thiếu số 2. Đánh số lại hoặc bổ sung dòng thiếu. [Đánh số lại 2 dòng]',
        ],
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
        [
          'plan.sixClear tasks text 1: Số nhiệm vụ còn thiếu theo yêu cầu “6 rõ”: rõ người (1/2), rõ thời gian (2/2), rõ trách nhiệm (2/2), rõ sản phẩm (2/2), rõ thẩm quyền (2/2). Bổ sung nếu cơ quan áp dụng.',
        ],
        { off: false },
      ],
      [
        'the office’s own names',
        { tasks: [{ text, lead: 'A' }] },
        [
          'plan.sixClear tasks text 1: Số nhiệm vụ còn thiếu theo yêu cầu “6 rõ”: tiến độ (1/1), trách nhiệm (1/1), kết quả (1/1), thẩm quyền (1/1). Bổ sung nếu cơ quan áp dụng.',
        ],
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
    fires: [
      [
        'a lead changed, a product filled in, a new task, a task gone',
        {
          info: { state: 'Đã ban hành', at: { state: at } },
          tasks: [
            { id: 'a', text, lead: KT.name, product: 'Báo cáo' },
            { id: 'b', text: 'Mới' },
          ],
          issued: ISSUED,
        },
        [
          'issued.changed tasks lead 1: Khác văn bản đã ban hành: cột Cơ quan chủ trì trong văn bản ghi “Phòng Văn hóa - Xã hội”. Trả lại như văn bản, hoặc sửa bằng văn bản khác.',
          'issued.filled tasks product 1: Khác văn bản đã ban hành: cột Sản phẩm/kết quả trong văn bản để trống. Trả lại như văn bản, hoặc sửa bằng văn bản khác.',
          'issued.added tasks text 2: Khác văn bản đã ban hành: nhiệm vụ này không có trong văn bản. Bỏ nhiệm vụ, hoặc bổ sung bằng văn bản khác.',
          'issued.removed info 4: Khác văn bản đã ban hành: nhiệm vụ “Cũ” có trong văn bản, nay không còn trong bảng. Nhập lại nhiệm vụ, hoặc bỏ bằng văn bản khác.',
        ],
      ],
    ],
    silent: [
      [
        'as issued',
        {
          info: { state: 'Đã ban hành', at: { state: at } },
          tasks: [
            { id: 'a', text, lead: VHXH.name },
            { id: 'c', text: 'Cũ' },
          ],
          issued: ISSUED,
        },
      ],
      [
        'issued anew: the record is of an earlier state',
        { info: { state: 'Đã điều chỉnh', at: { state: at } }, tasks: [{ id: 'b', text }], issued: ISSUED },
      ],
      ['a draft', { info: {}, tasks: [{ text }] }],
    ],
  },
} satisfies CasesOf;
