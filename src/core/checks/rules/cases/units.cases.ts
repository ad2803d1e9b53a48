/** Cases of the rules about the units that a plan names. */
import { ALL, KT, VHXH, day, text, unit } from './given.cases';
import type { CasesOf } from './given.cases';

const FRONT = unit('Ủy ban MTTQ Việt Nam xã', { system: 'front' });

export const UNIT_CASES = {
  roleOfLevel: {
    fires: [
      [
        'a commune that reports to a ministry, an office that no province has, thôn that score themselves',
        {
          info: { unit: 'UBND xã Ba Tơ' },
          infoRows: [
            { id: 'info.recipient.1', value: 'Bộ Nội vụ (b/c)' },
            { id: 'info.recipient.2', value: 'VP HĐND&UBND tỉnh: CVP, CV' },
          ],
          tasks: [
            { text: 'Tự chấm điểm công tác dân vận chính quyền', implementing: 'Phòng Kinh tế; Các thôn' },
          ],
          reports: [{ name: 'Báo cáo năm', recipients: 'Bộ Nội vụ' }],
        },
        [
          'role.ministry info value 1: “Bộ Nội vụ (b/c)”: UBND cấp xã báo cáo UBND cấp tỉnh, không báo cáo bộ. Sửa hoặc bỏ.',
          'role.jointOffice info value 2: “VP HĐND&UBND tỉnh: CVP, CV”: Văn phòng HĐND và UBND chỉ có ở cấp xã. Ghi đúng tên văn phòng.',
          'role.villageScores tasks implementing 1: “Các thôn” không tự chấm điểm: thôn, tổ dân phố không phải cấp chính quyền. Bỏ khỏi việc này.',
          'role.ministry reports recipients 1: “Bộ Nội vụ”: UBND cấp xã báo cáo UBND cấp tỉnh, không báo cáo bộ. Sửa hoặc bỏ.',
        ],
      ],
    ],
    silent: [
      [
        'a province that reports to a ministry; thôn that carry out another task; bodies of a commune',
        {
          info: { unit: 'UBND tỉnh Cà Mau' },
          infoRows: [{ id: 'info.recipient.1', value: 'Bộ Nội vụ (b/c)' }],
          tasks: [{ text: 'Tuyên truyền', lead: 'Bộ phận Văn hóa - Xã hội', implementing: 'Các thôn' }],
        },
      ],
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
        [
          'unit.unknownEither tasks lead 1: “thôn Tan Hoa” có thể là “thôn Tân Hòa” hoặc “thôn Tân Hóa”. Chọn đúng đơn vị. [Đổi “thôn Tan Hoa” thành “thôn Tân Hòa” | Đổi “thôn Tan Hoa” thành “thôn Tân Hóa”]',
          'unit.listed tasks lead 2: “Phòng Kinh tế, Phòng VH-XH” là danh sách nhiều đơn vị. Ngăn bằng dấu chấm phẩy: Phòng Kinh tế; Phòng Văn hóa - Xã hội. [Đổi “Phòng Kinh tế, Phòng VH-XH” thành “Phòng Kinh tế; Phòng Văn hóa - Xã hội”]',
        ],
      ],
      [
        'a letter missing',
        { register: [KT], tasks: [{ lead: 'Phòng Kih tế' }] },
        [
          'unit.unknownSimilar tasks lead 1: “Phòng Kih tế” chưa có trong Danh mục đơn vị. Có phải: Phòng Kinh tế? [Đổi “Phòng Kih tế” thành “Phòng Kinh tế”]',
        ],
      ],
      [
        'an abbreviation',
        { register: [VHXH], reports: [{ from: 'P. VHXH' }] },
        [
          'unit.unknownSimilar reports from 1: “P. VHXH” chưa có trong Danh mục đơn vị. Có phải: Phòng Văn hóa - Xã hội? [Đổi “P. VHXH” thành “Phòng Văn hóa - Xã hội”]',
        ],
      ],
      [
        'another body',
        { register: [KT], tasks: [{ lead: 'Công an xã' }] },
        [
          'unit.unknown tasks lead 1: “Công an xã” chưa có trong Danh mục đơn vị. Sửa tên hoặc thêm vào danh mục.',
        ],
      ],
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
          'unit.unknownMany tasks lead 1: “Công an xã” ở 2 ô (A2, A3) chưa có trong Danh mục đơn vị. Sửa tên hoặc thêm vào danh mục.',
          'unit.unknownSimilarMany tasks implementing 1: “Phòng Kih tế” ở 2 ô (A2, A3) chưa có trong Danh mục đơn vị. Có phải: Phòng Kinh tế? [Đổi “Phòng Kih tế” thành “Phòng Kinh tế”]',
          'unit.unknownEitherMany tasks implementing 1: “thôn Tan Hoa” ở 2 ô (A2, A3) có thể là “thôn Tân Hòa” hoặc “thôn Tân Hóa”. Chọn đúng đơn vị. [Đổi “thôn Tan Hoa” thành “thôn Tân Hòa” | Đổi “thôn Tan Hoa” thành “thôn Tân Hóa”]',
          'unit.listedMany tasks coordinating 1: “Phòng Kinh tế, Phòng VH-XH” ở 2 ô (A2, A3) là danh sách nhiều đơn vị. Ngăn bằng dấu chấm phẩy: Phòng Kinh tế; Phòng Văn hóa - Xã hội. [Đổi “Phòng Kinh tế, Phòng VH-XH” thành “Phòng Kinh tế; Phòng Văn hóa - Xã hội”]',
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
        [
          'unit.ended reports recipients 1: “Phòng Nội vụ” chỉ hoạt động đến 30/06/2025, trước hạn 14/05/2026. Thay bằng cơ quan hiện có.',
        ],
      ],
      [
        'not begun',
        {
          register: [unit('Trung tâm mới', { activeFrom: { year: 2026, month: 7, day: 1 } })],
          tasks: [{ lead: 'Trung tâm mới', deadline: day(2026, 5, 1) }],
        },
        [
          'unit.notYet tasks lead 1: “Trung tâm mới” hoạt động từ 01/07/2026, sau hạn 01/05/2026. Xem lại tên hoặc hạn.',
        ],
      ],
      [
        'of a huyện in a plan of a commune, in the register or not: once a name',
        {
          info: { unit: 'UBND xã A' },
          register: [KT, unit('Phòng Tư pháp')],
          tasks: [{ lead: 'Phòng Nội vụ' }, { lead: 'Phòng Nội vụ' }, { lead: 'Phòng Tư pháp huyện' }],
        },
        [
          'unit.ofDistrict tasks lead 1: “Phòng Nội vụ” là cơ quan của cấp huyện, không còn từ 01/7/2025. Ghi cơ quan nay đảm nhiệm việc này ở xã, phường, đặc khu hoặc ở tỉnh.',
          'unit.ofDistrict tasks lead 3: “Phòng Tư pháp huyện” là cơ quan của cấp huyện, không còn từ 01/7/2025. Ghi cơ quan nay đảm nhiệm việc này ở xã, phường, đặc khu hoặc ở tỉnh.',
        ],
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
        [
          'unit.assignedOutsider tasks lead 1: “Ủy ban MTTQ Việt Nam xã” thuộc Đảng, MTTQ hoặc đoàn thể: UBND đề nghị, không giao. Ghi “đề nghị” hoặc chuyển sang Cơ quan phối hợp.',
        ],
      ],
      [
        '“giao” among the duties',
        { info: {}, register: [{ ...FRONT, duties: 'Giao tuyên truyền.' }] },
        [
          'unit.dutyOutsider units name 1: Phần Tổ chức thực hiện “giao” việc cho “Ủy ban MTTQ Việt Nam xã”, thuộc Đảng, MTTQ hoặc đoàn thể. Đổi thành “đề nghị”.',
        ],
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
        [
          'unit.spellings tasks lead 2: Một đơn vị viết 3 cách trong kế hoạch: “Phòng Văn hóa - Xã hội”, “Phòng VH-XH”, “Phong Van hoa - Xa hoi”. Viết thống nhất một tên. [Viết thống nhất là “Phòng Văn hóa - Xã hội”]',
        ],
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
        [
          'unit.onlyTasks tasks lead 1: “Phòng Kinh tế” được giao nhiệm vụ nhưng không có ở phần Tổ chức thực hiện. Xem có thiếu không.',
          'unit.onlyDuties units name 1: “Phòng Văn hóa - Xã hội” có việc ở phần Tổ chức thực hiện nhưng không có ở nhiệm vụ nào. Xem có thiếu không.',
        ],
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
} satisfies CasesOf;
