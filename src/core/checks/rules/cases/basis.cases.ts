/** Cases of the rules about the documents that a plan cites. */
import { issued, set } from './given.cases';
import type { CasesOf } from './given.cases';

const basis = (value: string, n = 1) => ({ id: `info.basis.${n}`, value });

export const BASIS_CASES = {
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
        [
          'basis.elsewhere info value 1: “14/KH-UBND” là văn bản của UBND tỉnh Quảng Ngãi, không phải nơi lập kế hoạch này. Thay bằng văn bản của địa phương mình, hoặc bỏ.',
          'basis.elsewhere info value 2: “18-CT/TU” là văn bản của Ban Thường vụ Tỉnh ủy Quảng Ngãi, không phải nơi lập kế hoạch này. Thay bằng văn bản của địa phương mình, hoặc bỏ.',
          'basis.elsewhere tasks basis 1: “1144/QĐ-UBND” là văn bản của UBND xã Bình Chương, không phải nơi lập kế hoạch này. Thay bằng văn bản của địa phương mình, hoặc bỏ.',
        ],
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
        [
          'basis.elsewhere info value 2: “14/KH-UBND” là văn bản của UBND tỉnh Quảng Ngãi, không phải nơi lập kế hoạch này. Thay bằng văn bản của địa phương mình, hoặc bỏ.',
        ],
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
        [
          'basis.itself info value 1: Kế hoạch tự viện dẫn số, ký hiệu của chính mình (14/KH-UBND). Xem lại số hoặc bỏ.',
        ],
      ],
      [
        'its own number and issuer',
        { info: issued, infoRows: [basis('Số 14/KH-UBND của UBND xã Thử Nghiệm: Kế hoạch')] },
        [
          'basis.itself info value 1: Kế hoạch tự viện dẫn số, ký hiệu của chính mình (14/KH-UBND). Xem lại số hoặc bỏ.',
        ],
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
        [
          'basis.afterPlan tasks basis 1: “33/CT-TTg” ngày 27/01/2026, sau ngày ban hành kế hoạch 26/01/2026. Xem lại ngày.',
        ],
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
        [
          'basis.repealed tasks basis 1: “33/CT-TTg” có trong danh sách văn bản hết hiệu lực của cơ quan: thay bằng 05/CT-TTg ngày 01/02/2026. Xem lại căn cứ.',
        ],
        set({ list: '33/ct-ttg = thay bằng 05/CT-TTg ngày 01/02/2026' }),
      ],
    ],
    silent: [
      ['no list', { tasks: [{ basis: '33/CT-TTg' }] }],
      ['no source', { tasks: [{ basis: '33/CT-TTg' }] }, set({ list: '33/CT-TTg' })],
      ['another', { tasks: [{ basis: '33/CT-TTg' }] }, set({ list: '3/CT-TTg = x' })],
    ],
  },
  basisToFill: {
    fires: [
      [
        'what a template of another place left open: in the list, in a task, in running text',
        {
          infoRows: [basis('Kế hoạch công tác dân vận chính quyền năm 2026 của UBND tỉnh (số …, ngày …)')],
          tasks: [
            {
              text: 'Nhân rộng mô hình theo Hướng dẫn số … ngày …',
              product: 'Báo cáo theo Công văn số …',
              target: '100 % theo Kế hoạch số …',
              basis:
                '59/2023/NĐ-CP ngày 14/8/2023; Chỉ thị về dân vận của Ban Thường vụ Tỉnh ủy (số …, ngày …)',
            },
          ],
        },
        [
          'basis.toFill info value 1: Ghi số, ngày văn bản của địa phương mình: Kế hoạch công tác dân vận chính quyền năm 2026 của UBND tỉnh (số …, ngày …). Không có thì bỏ.',
          'basis.toFill tasks text 1: Ghi số, ngày văn bản của địa phương mình: Nhân rộng mô hình theo Hướng dẫn số … ngày …. Không có thì bỏ.',
          'basis.toFill tasks product 1: Ghi số, ngày văn bản của địa phương mình: Báo cáo theo Công văn số …. Không có thì bỏ.',
          'basis.toFill tasks target 1: Ghi số, ngày văn bản của địa phương mình: 100 % theo Kế hoạch số …. Không có thì bỏ.',
          'basis.toFill tasks basis 1: Ghi số, ngày văn bản của địa phương mình: Chỉ thị về dân vận của Ban Thường vụ Tỉnh ủy (số …, ngày …). Không có thì bỏ.',
        ],
      ],
    ],
    silent: [
      ['filled in', { infoRows: [basis('Số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh Cà Mau: Kế hoạch')] }],
      ['a number that is left out in other words', { tasks: [{ text: 'Lập hồ sơ, số liệu …' }] }],
    ],
  },
  markedRow: {
    fires: [
      [
        'each mark in a note, beside other words',
        {
          tasks: [
            {
              text: 'Tuyên truyền',
              note: 'Đã họp.\nRà soát lại: chưa chọn cơ quan thay cho “Đài huyện”.\nRà soát lại: còn ghi năm 2025.',
            },
          ],
          units: [{ name: 'Sở A', note: 'Rà soát lại: “Sở A” là cơ quan của địa phương khác.' }],
        },
        [
          'row.marked tasks note 1: Mẫu đánh dấu chỗ cần xem lại: chưa chọn cơ quan thay cho “Đài huyện”. Xem xong thì xóa dòng này ở Ghi chú.',
          'row.marked tasks note 1: Mẫu đánh dấu chỗ cần xem lại: còn ghi năm 2025. Xem xong thì xóa dòng này ở Ghi chú.',
          'row.marked units note 1: Mẫu đánh dấu chỗ cần xem lại: “Sở A” là cơ quan của địa phương khác. Xem xong thì xóa dòng này ở Ghi chú.',
        ],
      ],
    ],
    silent: [
      ['a note of one’s own', { tasks: [{ text: 'Tuyên truyền', note: 'Cần rà soát lại với phòng' }] }],
      [
        'an open number, which its line tells',
        {
          tasks: [
            { text: 'A', note: 'Rà soát lại: ghi số, ngày văn bản của địa phương mình; không có thì bỏ.' },
          ],
        },
      ],
    ],
  },
  basisTwice: {
    fires: [
      [
        'number and day',
        { infoRows: [basis('Số 33/CT-TTg ngày 26/11/2021'), basis('33 /CT-TTg ngày 26/ 11/2021', 2)] },
        ['basis.twice info value 2: “33/CT-TTg” đã có trong phần căn cứ. Bỏ một dòng.'],
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
        [
          'basis.incomplete tasks basis 1: Viện dẫn lần đầu chưa đủ số, ký hiệu và ngày: 25-NQ/TW; Quy chế làm việc. Bổ sung.',
        ],
      ],
      [
        'in the list that is printed, without issuer or title',
        {
          infoRows: [
            basis('Số 33/CT-TTg ngày 26/11/2021'),
            basis('Số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh', 2),
          ],
        },
        [
          'basis.noIssuer info value 1: Viện dẫn lần đầu chưa ghi cơ quan ban hành: 33/CT-TTg. Bổ sung, ví dụ: … của UBND tỉnh.',
          'basis.noSubject info value 1: Viện dẫn lần đầu chưa ghi trích yếu: 33/CT-TTg. Bổ sung sau dấu hai chấm.',
          'basis.noSubject info value 2: Viện dẫn lần đầu chưa ghi trích yếu: 8/KH-UBND. Bổ sung sau dấu hai chấm.',
        ],
      ],
      [
        'of a day that no calendar has',
        { infoRows: [basis('Kế hoạch số 14/KH-UBND ngày 30/02/2026 của UBND tỉnh: về …')] },
        [
          'basis.noSuchDay info value 1: “14/KH-UBND” ghi ngày 30/02/2026: lịch không có ngày này. Đối chiếu văn bản và sửa lại ngày.',
        ],
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
} satisfies CasesOf;
