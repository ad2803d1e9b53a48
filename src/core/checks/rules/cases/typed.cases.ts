/** Cases of the rules about values as they are typed. */
import { day } from './given.cases';
import type { CasesOf } from './given.cases';

export const TYPED_CASES = {
  typedCells: {
    fires: [
      [
        'a date as text',
        { tasks: [{ deadline: '30/5/2026' }] },
        [
          'typed.readAs tasks deadline 1: Ô Hạn hoàn thành ghi “30/5/2026”: đọc là 30/05/2026, nhưng công thức trong sổ không hiểu. Ghi lại là 30/05/2026. [Ghi lại là 30/05/2026]',
        ],
      ],
      [
        'not even a date',
        { reports: [{ due: 'tháng 5' }] },
        [
          'typed.notDay reports due 1: Ô Hạn gửi cấp trên ghi “tháng 5”: không đọc được thành một ngày. Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
        ],
      ],
      [
        'a day that never comes',
        { tasks: [{ deadline: '31/4/2026' }] },
        [
          'typed.noSuchDay tasks deadline 1: Ô Hạn hoàn thành ghi “31/4/2026”: lịch không có ngày này. Nhập lại ngày.',
        ],
      ],
      [
        'numbers that are no days',
        { tasks: [{ deadline: 20260530 }, { deadline: 0 }, { deadline: -5 }, { deadline: true }] },
        [
          'typed.readAs tasks deadline 1: Ô Hạn hoàn thành ghi “20260530”: đọc là 30/05/2026, nhưng công thức trong sổ không hiểu. Ghi lại là 30/05/2026. [Ghi lại là 30/05/2026]',
          'typed.notDay tasks deadline 2: Ô Hạn hoàn thành ghi “0”: không đọc được thành một ngày. Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
          'typed.notDay tasks deadline 3: Ô Hạn hoàn thành ghi “-5”: không đọc được thành một ngày. Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
          'typed.notDay tasks deadline 4: Ô Hạn hoàn thành ghi “TRUE”: không đọc được thành một ngày. Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
        ],
      ],
      [
        'a year far off',
        { tasks: [{ finished: day(2062, 5, 18) }, { finished: '18-5-2062' }] },
        [
          'typed.otherYear tasks finished 1: Ô Ngày hoàn thành ghi “18/05/2062”, đọc là ngày 18/05/2062: năm này không hợp với kế hoạch. Xem lại ngày.',
          'typed.otherYear tasks finished 2: Ô Ngày hoàn thành ghi “18-5-2062”, đọc là ngày 18/05/2062: năm này không hợp với kế hoạch. Xem lại ngày.',
        ],
      ],
      [
        'results in other words, and in words of no list',
        { tasks: [{ result: 'Xong' }, { result: 'Hoàn thành ' }, { result: 'Đang chờ' }] },
        [
          'typed.readAs tasks result 1: Ô Kết quả thực hiện ghi “Xong”: đọc là Hoàn thành, nhưng công thức trong sổ không hiểu. Ghi lại là Hoàn thành. [Ghi lại là Hoàn thành]',
          'typed.readAs tasks result 2: Ô Kết quả thực hiện ghi “Hoàn thành ”: đọc là Hoàn thành, nhưng công thức trong sổ không hiểu. Ghi lại là Hoàn thành. [Ghi lại là Hoàn thành]',
          'typed.notInList tasks result 3: Ô Kết quả thực hiện ghi “Đang chờ”, không có trong danh sách. Chọn một trong: Chưa thực hiện, Đang thực hiện, Hoàn thành, Không thực hiện.',
        ],
      ],
      [
        'a share as text',
        { tasks: [{ percent: '95%' }] },
        [
          'typed.readAs tasks percent 1: Ô Tỷ lệ hoàn thành ghi “95%”: đọc là 95%, nhưng công thức trong sổ không hiểu. Ghi lại là 95%. [Ghi lại là 95%]',
        ],
      ],
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
          'typed.readAs indicators current 1: Ô Kỳ này ghi “1.250”: đọc là 1250, nhưng công thức trong sổ không hiểu. Ghi lại là 1250. [Ghi lại là 1250]',
          'typed.readAs indicators lastYear 1: Ô Cùng kỳ năm trước ghi “1250 người”: đọc là 1250, nhưng công thức trong sổ không hiểu. Ghi lại là 1250. [Ghi lại là 1250]',
          'typed.readAs indicators cumulative 1: Ô Lũy kế ghi “1.250.000”: đọc là 1250000, nhưng công thức trong sổ không hiểu. Ghi lại là 1250000. [Ghi lại là 1250000]',
          'typed.fraction indicators current 2: Ô Kỳ này đếm số nguyên nhưng ghi 1,25: có thể Excel đã hiểu nhầm 1250. Xem lại số. [Ghi lại là 1250]',
          'typed.ask indicators current 3: Ô Kỳ này ghi “1,250”: có thể là 1,25 hoặc 1250. Chọn một cách đọc. [Ghi lại là 1,25 | Ghi lại là 1250]',
          'typed.severalNumbers indicators current 4: Ô Kỳ này ghi “15 hoặc 16”: có hơn một số. Chỉ nhập một số.',
          'typed.notNumber indicators lastYear 4: Ô Cùng kỳ năm trước ghi “nhiều”: không đọc được thành một số. Nhập lại số, ví dụ 1250 hoặc 7,5.',
          'typed.error indicators cumulative 4: Ô Lũy kế báo lỗi hoặc là công thức dạng chữ (“#N/A”). Nhập lại giá trị.',
        ],
      ],
      [
        'a formula that the page could not calculate again',
        { indicators: [{ unit: 'người', current: '#GETTING_DATA' }] },
        [
          'typed.old indicators current 1: Ô Kỳ này có công thức chưa được tính lại sau khi số liệu đổi, nên số cũ không được tính vào đâu. Lưu sổ, mở bằng Excel để tính lại, hoặc nhập giá trị vào ô.',
        ],
      ],
      [
        'about so many',
        { indicators: [{ unit: 'người', current: 'khoảng 40' }] },
        [
          'typed.perhaps indicators current 1: Ô Kỳ này ghi “khoảng 40”: có lẽ là 40. Xem lại rồi ghi rõ. [Ghi lại là 40]',
        ],
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
        [
          'typed.readAs info value 1: Ô Năm kế hoạch ghi “Năm 2026”: đọc là 2026, nhưng công thức trong sổ không hiểu. Ghi lại là 2026. [Ghi lại là 2026]',
          'typed.readAs info value 2: Ô Ngày ban hành ghi “26/6/26”: đọc là 26/06/2026, nhưng công thức trong sổ không hiểu. Ghi lại là 26/06/2026. [Ghi lại là 26/06/2026]',
          'typed.readAs info value 3: Ô Tình trạng văn bản ghi “đã ban hành.”: đọc là Đã ban hành, nhưng công thức trong sổ không hiểu. Ghi lại là Đã ban hành. [Ghi lại là Đã ban hành]',
        ],
      ],
      [
        'words of an open list',
        { units: [{ level: 'Xã ', kind: 'Nhóm.' }] },
        [
          'typed.readAs units level 1: Ô Cấp ghi “Xã ”: đọc là Xã, nhưng công thức trong sổ không hiểu. Ghi lại là Xã. [Ghi lại là Xã]',
          'typed.readAs units kind 1: Ô Loại ghi “Nhóm.”: đọc là nhóm, nhưng công thức trong sổ không hiểu. Ghi lại là nhóm. [Ghi lại là nhóm]',
        ],
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
        [
          'misread.thousandth indicators current 2: Ô Kỳ này ghi 1,25, nhỏ hơn các kỳ khác khoảng một nghìn lần: có thể Excel đã hiểu nhầm 1250. Xem lại số. [Ghi lại là 1250]',
        ],
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
        [
          'misread.swappedDays tasks deadline 1: 3 ngày ở cột Hạn hoàn thành chỉ hợp khi đổi chỗ ngày và tháng, ví dụ 05/10/2026 là 10/05/2026. Xem lại các ngày. [Đổi chỗ ngày và tháng ở 3 ô]',
        ],
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
          'typed.linked indicators current 1: Ô Kỳ này lấy “5” từ sổ khác: người nhận sổ này không có sổ đó. Ghi thẳng giá trị vào ô. [Ghi thẳng giá trị 5]',
          'typed.linked indicators current 2: Ô Kỳ này lấy “5” từ sổ khác: người nhận sổ này không có sổ đó. Ghi thẳng giá trị vào ô. [Ghi thẳng giá trị 5]',
          'typed.linked indicators current 3: Ô Kỳ này lấy “5” từ sổ khác: người nhận sổ này không có sổ đó. Ghi thẳng giá trị vào ô. [Ghi thẳng giá trị 5]',
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
} satisfies CasesOf;
