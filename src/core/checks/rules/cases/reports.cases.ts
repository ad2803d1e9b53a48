/** Cases of the rules about reports. */
import { day, set } from './given.cases';
import type { CasesOf } from './given.cases';

/** A pack whose maker collects the report of the year, and two that come once. */
const PACK = {
  issuer: 'Sở Nội vụ',
  reports: [
    { name: 'Báo cáo năm', period: 'year', due: { year: 2026, month: 11, day: 10 } },
    { name: 'Báo cáo sơ kết Nghị quyết', period: 'once', due: { year: 2026, month: 5, day: 8 } },
  ],
} as const;

export const REPORT_CASES = {
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
        ['report.noDate reports due 3: Báo cáo “c” chưa có hạn gửi. Hỏi lại nơi nhận và nhập ngày nếu có.'],
      ],
      [
        'most: once',
        { reports: [{ name: 'a' }, { name: 'b', timing: '6 tháng' }, { name: 'c', due: day(2026, 5, 4) }] },
        ['report.noDates reports due 1: 2/3 báo cáo chưa có hạn gửi. Hỏi lại nơi nhận và nhập ngày nếu có.'],
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
        ['report.noRecipient reports recipients 3: Báo cáo “c” chưa ghi nơi nhận. Nhập nơi nhận.'],
      ],
      [
        'most: once',
        { reports: [{ name: 'a' }, { name: 'b' }, { name: 'c', recipients: 'X' }] },
        ['report.noRecipients reports recipients 1: 2/3 báo cáo chưa ghi nơi nhận. Nhập nơi nhận.'],
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
        [
          'report.recipientNotListed reports recipients 1: Báo cáo gửi “Sở Nội vụ” nhưng Nơi nhận của kế hoạch không có cơ quan này. Bổ sung vào Nơi nhận.',
        ],
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
          reports: [{ recipients: 'Phòng Văn hóa - Xã hội; UBND xã' }],
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
        [
          'report.periodMissing reports period 1: Cấp trên yêu cầu báo cáo kỳ “9 tháng” nhưng Lịch báo cáo chưa có. Bổ sung.',
        ],
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
        [
          'report.tooLateForSuperior reports unitsDue 1: Đơn vị gửi đến 14/05/2026, cấp trên nhận đến 15/05/2026: chỉ còn 1 ngày làm việc để tổng hợp (cần 3). Đặt hạn của đơn vị sớm hơn.',
        ],
      ],
      [
        'after',
        { reports: [{ unitsDue: day(2026, 5, 18), due: day(2026, 5, 15) }] },
        [
          'report.afterSuperior reports unitsDue 1: Hạn của đơn vị 18/05/2026 sau hạn của cấp trên 15/05/2026. Đặt hạn của đơn vị sớm hơn.',
        ],
      ],
      [
        'fewer days than the office needs',
        { reports: [{ unitsDue: day(2026, 5, 12), due: day(2026, 5, 15) }] },
        [
          'report.tooLateForSuperior reports unitsDue 1: Đơn vị gửi đến 12/05/2026, cấp trên nhận đến 15/05/2026: chỉ còn 3 ngày làm việc để tổng hợp (cần 5). Đặt hạn của đơn vị sớm hơn.',
        ],
        set({ days: 5 }),
      ],
      [
        'after the day of the province’s pack, which is the real one',
        {
          pack: PACK,
          reports: [
            {
              ...{ name: 'Báo cáo năm', period: 'Năm', recipients: 'UBND tỉnh; Sở Nội vụ' },
              ...{ unitsDue: day(2026, 11, 9), due: day(2026, 11, 20) },
            },
          ],
        },
        [
          'report.afterPack reports due 1: Hạn gửi cấp trên ghi 20/11/2026, gói của Sở Nội vụ ghi 10/11/2026: sửa cho kịp hạn cấp trên.',
          'report.tooLateForSuperior reports unitsDue 1: Đơn vị gửi đến 09/11/2026, cấp trên nhận đến 10/11/2026: chỉ còn 1 ngày làm việc để tổng hợp (cần 3). Đặt hạn của đơn vị sớm hơn.',
        ],
      ],
    ],
    silent: [
      ['three working days', { reports: [{ unitsDue: day(2026, 5, 12), due: day(2026, 5, 15) }] }],
      ['no superior’s date', { reports: [{ unitsDue: day(2026, 5, 14) }] }],
      [
        'a report to another body, and another one that comes once',
        {
          pack: PACK,
          reports: [
            { name: 'Báo cáo năm', period: 'Năm', recipients: 'UBND tỉnh', due: day(2026, 11, 20) },
            { name: 'Báo cáo lũ', period: 'Một lần', recipients: 'Sở Nội vụ', due: day(2026, 9, 1) },
          ],
        },
      ],
    ],
  },
} satisfies CasesOf;
