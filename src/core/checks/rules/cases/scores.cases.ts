/** Cases of the rules about the score sheet. */
import { ENTRY_FAULTS } from '../../../scoring/rubric/words';
import type { CasesOf } from './given.cases';

const FROZEN = {
  stamps: [{ no: 1, on: 46_352, total: 90, checksum: 'x' }],
  rows: { 'm.I.1': ['', '', '', '', 'cũ', ''] },
};

export const SCORE_CASES = {
  scoreEntry: {
    fires: [
      [
        'the sheet says what is wrong',
        {
          scores: [
            { code: 'I.1', fault: ENTRY_FAULTS.mark, method: 'Đạt: 2 điểm' },
            { code: 'I.2', fault: ENTRY_FAULTS.notNumber, method: 'Số đạt / tổng số × 3 điểm' },
            { code: 'I.3', fault: ENTRY_FAULTS.fraction, method: 'Cộng', input1: 1, input2: 2, input3: 0.5 },
          ],
        },
        [
          'score.entry scores notApplicable 1: Tiêu chí I.1: Cột Không áp dụng chỉ nhập x. Cách chấm – Đạt: 2 điểm',
          'score.entry scores input1 2: Tiêu chí I.2: Số liệu phải là số. Cách chấm – Số đạt / tổng số × 3 điểm',
          'score.entry scores input3 3: Tiêu chí I.3: Số liệu phải là số nguyên. Cách chấm – Cộng',
        ],
      ],
      [
        'the sheet would say so, once a program has calculated it',
        {
          scores: [
            { code: 'I.1', fault: null, method: 'Trừ', input1: -1 },
            { code: 'I.2', fault: null },
          ],
          uncalculatedFaults: new Map([['I.1', ENTRY_FAULTS.negative]]),
        },
        ['score.entry scores input1 1: Tiêu chí I.1: Số liệu không được âm. Cách chấm – Trừ'],
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
            cells: [
              {
                kind: 'formula',
                at: { sheet: 'scores self', row: 1, column: 0 },
                row: 'm.I.1',
                column: 'self',
                found: { formula: '=1+1' },
                expected: { formula: '=1' },
              },
              {
                kind: 'maximum',
                at: { sheet: 'scores max', row: 2, column: 0 },
                row: 'm.I.2',
                column: 'max',
                found: { value: 3 },
                expected: { value: 2 },
              },
              {
                kind: 'text',
                at: { sheet: 'scores title', row: 3, column: 0 },
                row: 'm.I.3',
                column: 'title',
                found: { value: 'Ban hành' },
                expected: { value: 'Ban hành kế hoạch' },
              },
              {
                kind: 'scale',
                at: { sheet: 'scale points', row: 4, column: 0 },
                row: 'm.I.1',
                column: undefined,
                found: { value: 5 },
                expected: { value: 4 },
              },
              {
                kind: 'text',
                at: { sheet: 'scale title', row: 5, column: 0 },
                row: 'm.I.1',
                column: undefined,
                scaleColumn: 'title',
                found: { value: 'Ban hành' },
                expected: { value: 'Ban hành kế hoạch' },
              },
            ],
            added: [],
            removed: [],
          },
        },
        [
          'altered.formula scores self 1: Công thức ở ô này khác công thức của bộ tiêu chí. Công thức đúng: =1 [Trả lại: =1]',
          'altered.maximum scores max 2: Điểm tối đa đã bị sửa thành “3”; theo bộ tiêu chí là 2. Bảng không xếp loại cho đến khi trả lại. [Trả lại: 2]',
          'altered.text scores title 3: Ô Tiêu chí đã bị sửa; theo bộ tiêu chí ghi “Ban hành kế hoạch”. Trả lại như bộ tiêu chí. [Trả lại: Ban hành kế hoạch]',
          'altered.scale scale points 4: Ô này của thang điểm đã bị sửa thành “5”; theo bộ tiêu chí là “4”. Bảng không xếp loại cho đến khi trả lại. [Trả lại: 4]',
          'altered.text scale title 5: Ô Tiêu chí đã bị sửa; theo bộ tiêu chí ghi “Ban hành kế hoạch”. Trả lại như bộ tiêu chí. [Trả lại: Ban hành kế hoạch]',
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
          'altered.formulaReplaced scores self 1: Công thức ở ô này đã bị thay bằng “3”, nên điểm không còn tự tính. Công thức đúng: =1 [Trả lại: =1]',
          'altered.scaleRows scale code 3: Trang Thang điểm thiếu dòng, thừa dòng hoặc đã bị xóa, nên điểm tra không đúng. Bảng không xếp loại cho đến khi lập lại. [Lập lại trang Thang điểm theo bộ tiêu chí; số liệu đã nhập giữ nguyên]',
          'altered.rowAdded scores code 2: Dòng này (I.1) không có trong bộ tiêu chí hoặc bị chép hai lần. Xóa dòng nếu thêm nhầm.',
          'altered.rowRemoved scores code 1: Tiêu chí I.2 “Tiêu chí” không còn trong bảng, nên tổng điểm thiếu tiêu chí này. Thêm lại dòng, hoặc lấy từ bản lưu trước. [Thêm lại dòng tiêu chí I.2 ở cuối bảng, đúng như bộ tiêu chí; số liệu của dòng này phải nhập lại]',
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
        [
          'score.figuresToLink scores method 1: Sổ đã có thêm bảng của năm: 2 tiêu chí có thể tự lấy số liệu từ đó. Chỗ đã nhập số liệu vẫn tính theo số đã nhập. [Lấy số liệu từ các bảng của năm; số liệu đã nhập giữ nguyên]',
        ],
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
        [
          'score.stale scores total 1: Ô này đang ghi “80”, tính lại từ số liệu đã nhập là “85”: số cũ, chưa tính lại. Bấm F9; nếu Excel đang tính thủ công, chọn Công thức > Tùy chọn tính toán > Tự động. [Tính lại mọi công thức của sổ]',
        ],
      ],
      [
        'a sheet that nobody calculated: said once',
        {
          scores: [{ code: 'I.1' }],
          staleScores: Array.from({ length: 6 }, (_, row) => ({
            at: { sheet: 'scores self', row: row + 1, column: 8 },
            found: '',
            expected: 4,
          })),
        },
        [
          'score.staleSheet scores self 1: Trang chưa tính lại: 6 ô còn kết quả cũ (trong đó có I2, I3, I4, I5, I6), nên điểm, tổng điểm chưa đúng với số liệu đã nhập. Bấm F9; nếu Excel đang tính thủ công, chọn Công thức > Tùy chọn tính toán > Tự động. [Tính lại mọi công thức của sổ]',
        ],
      ],
    ],
    silent: [['calculated', { scores: [{ code: 'I.1', self: 2 }] }]],
  },
  appraisalState: {
    fires: [
      [
        'points typed in Excel alone, and a word that they do not fit',
        {
          scores: [
            { code: 'I.1', self: 2, appraised1: 2, state: 'Chưa thẩm định' },
            { code: 'I.2', self: 2, appraised1: 2, appraised2: 1.5, state: null },
            { code: 'I.3', self: 2, appraised1: 1.5, state: 'Thống nhất' },
          ],
        },
        [
          'score.stateOpen scores state 1: Tiêu chí I.1: đã có điểm thẩm định 2 mà Tình trạng chưa ghi. Theo điểm là Thống nhất: ghi lại. [Ghi lại là Thống nhất]',
          'score.stateOpen scores state 2: Tiêu chí I.2: đã có điểm thẩm định 1,5 mà Tình trạng chưa ghi. Theo điểm là Điều chỉnh: ghi lại. [Ghi lại là Điều chỉnh]',
          'score.stateAgreed scores state 3: Tiêu chí I.3: Tình trạng ghi Thống nhất mà điểm thẩm định 1,5, tự chấm 2. Sửa Tình trạng, hoặc thẩm định lại nếu đơn vị đã sửa điểm.',
        ],
      ],
    ],
    silent: [
      [
        'as the points say, or as a reviewer chose; not appraised yet',
        {
          scores: [
            { code: 'I.1', self: 2, appraised1: 2, state: 'Thống nhất' },
            { code: 'I.2', self: 2, appraised1: 2, state: 'Điều chỉnh' },
            { code: 'I.3', self: 2, appraised1: 1, state: 'Đề nghị bổ sung' },
            { code: 'I.4', self: 2, state: 'Chưa thẩm định' },
          ],
        },
      ],
    ],
  },
  hiddenScoreRow: {
    fires: [
      [
        'hidden by hand: each',
        {
          scores: [
            { id: 'm.I.1', code: 'I.1' },
            { id: 'm.I.2', code: 'I.2', self: 2, final: 1.5 },
            { id: 'm.I.3', code: 'I.3' },
          ],
          hiddenScores: { rows: new Set([2, 3]), byFilter: false },
        },
        [
          'score.rowHidden scores code 2: Dòng tiêu chí I.2 đang bị ẩn mà điểm vẫn tính vào tổng (tự chấm 2, chính thức 1,5). Hiện lại dòng. [Hiện lại dòng tiêu chí I.2]',
          'score.rowHidden scores code 3: Dòng tiêu chí I.3 đang bị ẩn mà điểm vẫn tính vào tổng (tự chấm –, chính thức –). Hiện lại dòng. [Hiện lại dòng tiêu chí I.3]',
        ],
      ],
      [
        'by a filter: once',
        {
          scores: [
            { id: 'm.I.1', code: 'I.1' },
            { id: 'm.I.2', code: 'I.2' },
          ],
          hiddenScores: { rows: new Set([1, 2]), byFilter: true },
        },
        [
          'score.rowsFiltered scores code 1: Bảng đang lọc, nên không thấy 2 tiêu chí: I.1, I.2; điểm của các dòng này vẫn tính vào tổng. Bỏ lọc trước khi in hoặc gửi.',
        ],
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
        [
          'frozen.changed scores evidence 1: Khác lần chốt 1: cột Tài liệu kiểm chứng khi chốt ghi “cũ”. Xem lại; nếu sửa là đúng thì chốt lại và gửi lại.',
          'frozen.added scores code 2: Khác lần chốt 1: dòng này khi chốt chưa có. Xem lại; nếu thêm là đúng thì chốt lại và gửi lại.',
        ],
      ],
      [
        'an explanation that was empty, a row gone',
        {
          scores: [{ id: 'm.I.1', evidence: 'cũ', explanation: 'thêm' }],
          frozen: { ...FROZEN, rows: { ...FROZEN.rows, 'm.I.9': FROZEN.rows['m.I.1'] ?? [] } },
        },
        [
          'frozen.filled scores explanation 1: Khác lần chốt 1: cột Giải trình khi chốt để trống. Xem lại; nếu bổ sung là đúng thì chốt lại và gửi lại.',
          'frozen.removed scores code 1: Khác lần chốt 1: dòng có mã m.I.9 khi chốt còn, nay không còn trong bảng. Xem lại; nếu bỏ là đúng thì chốt lại và gửi lại.',
        ],
      ],
    ],
    silent: [['as frozen', { scores: [{ id: 'm.I.1', evidence: 'cũ' }], frozen: FROZEN }]],
  },
} satisfies CasesOf;
