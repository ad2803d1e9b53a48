/** Cases of the rules about days, deadlines and timing phrases. */
import { at, day, issued, set, text } from './given.cases';
import type { CasesOf } from './given.cases';

export const DAY_CASES = {
  missingTiming: {
    fires: [
      [
        'one of many',
        {
          tasks: [1, 2]
            .map(() => ({ text, lead: 'A', timing: 'Thường xuyên' }))
            .concat([{ text, lead: 'A', timing: '' }]),
        },
        [
          'task.noTiming tasks timing 3: Nhiệm vụ chưa ghi thời gian. Ghi hạn, hoặc “Thường xuyên” nếu không có hạn.',
        ],
      ],
      [
        'most, though led: once',
        {
          tasks: [
            { text, lead: 'A' },
            { text, lead: 'A' },
            { text, lead: 'A', timing: 'Thường xuyên' },
          ],
        },
        [
          'plan.noTimings tasks timing 1: 2/3 nhiệm vụ chưa ghi thời gian. Bổ sung nếu cần theo dõi theo hạn.',
        ],
      ],
    ],
    silent: [
      ['said with the missing leads', { tasks: [{ text }, { text }] }],
      ['a duty', { tasks: [{ text, lead: 'A', group: 'Tổ chức thực hiện' }] }],
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
            'chậm nhất 03 ngày sau hội nghị',
          ].map((timing) => ({ timing })),
        },
        [
          'deadline.notUnderstood tasks timing 1: Chưa hiểu cách ghi thời gian “khi trời đẹp”. Nhập ngày vào cột Hạn hoàn thành nếu có.',
          'deadline.noSuchDay tasks timing 2: “trước ngày 31/02/2026” nêu một ngày không có trong lịch. Sửa lại, hoặc nhập ngày vào cột Hạn hoàn thành.',
          'deadline.weekday tasks timing 3: Ở “ngày 15/5/2026 (thứ Bảy)”, thứ trong tuần không khớp với ngày. Xem lại, hoặc nhập ngày vào cột Hạn hoàn thành.',
          'deadline.shortYear tasks timing 4: “trước 15/5/26” ghi năm bằng hai chữ số. Ghi đủ bốn chữ số, hoặc nhập ngày vào cột Hạn hoàn thành.',
          'deadline.vague tasks timing 5: “đầu tháng 3” chưa nói rõ ngày cuối. Nhập ngày vào cột Hạn hoàn thành để theo dõi được.',
          'deadline.reversed tasks timing 6: “từ ngày 15/5 đến ngày 01/5” có ngày cuối trước ngày đầu. Xem lại, hoặc nhập ngày vào cột Hạn hoàn thành.',
          'deadline.ambiguous tasks timing 7: “10-11/2026” có thể hiểu nhiều cách. Ghi rõ ngày, hoặc nhập ngày vào cột Hạn hoàn thành.',
          'deadline.weekTwoWays tasks timing 8: “tuần 2 tháng 3/2026” có người tính đến 08/03/2026, có người tính đến 14/03/2026; đang nhắc theo ngày 08/03/2026. Nhập ngày vào cột Hạn hoàn thành.',
          'deadline.event tasks timing 9: “chậm nhất 03 ngày sau hội nghị” tính theo một việc, chưa có ngày. Biết ngày thì nhập vào cột Hạn hoàn thành.',
        ],
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
        [
          'deadline.swapped tasks deadline 1: Ngày 05/10/2026 khác cách ghi “Chủ nhật 10/5”: có thể ngày và tháng đổi chỗ, đúng là 10/05/2026. Xem lại ngày. [Ghi hạn 10/05/2026]',
          'deadline.swapped tasks deadline 2: Ngày 05/10/2026 khác cách ghi “thứ Hai 10/5/2026”: có thể ngày và tháng đổi chỗ, đúng là 10/05/2026. Xem lại ngày. [Ghi hạn 10/05/2026]',
        ],
      ],
      [
        'another day',
        { tasks: [{ timing: 'trước ngày 30/5/2026', deadline: day(2026, 5, 28) }] },
        [
          'deadline.differs tasks deadline 1: Ngày 28/05/2026 khác cách ghi “trước ngày 30/5/2026” (hạn là 29/05/2026). Sửa một trong hai. [Ghi hạn 29/05/2026]',
        ],
      ],
      [
        'neither of the two dates of a report',
        { reports: [{ timing: 'trước ngày 15/5', unitsDue: day(2026, 5, 1), due: day(2026, 5, 20) }] },
        [
          'deadline.differs reports unitsDue 1: Ngày 01/05/2026 khác cách ghi “trước ngày 15/5” (hạn là 14/05/2026). Sửa một trong hai.',
        ],
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
        [
          'deadline.outsideYear tasks deadline 1: Hạn 05/01/2027 nằm ngoài năm kế hoạch 2026. Xem lại năm của hạn.',
        ],
      ],
      [
        'last year’s',
        { tasks: [{ timing: 'trước 30/5/2025' }] },
        [
          'deadline.outsideYear tasks timing 1: Hạn 29/05/2025 nằm ngoài năm kế hoạch 2026. Xem lại năm của hạn.',
        ],
      ],
      [
        'a report in April',
        { reports: [{ due: day(2027, 4, 1) }] },
        [
          'deadline.outsideYear reports due 1: Hạn 01/04/2027 nằm ngoài năm kế hoạch 2026. Xem lại năm của hạn.',
        ],
      ],
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
        [
          'deadline.beforeIssue tasks deadline 1: Hạn 20/01/2026 trước ngày ban hành 26/01/2026. Xem lại hạn.',
        ],
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
        [
          'task.startsAfterDeadline tasks started 1: Ngày bắt đầu 01/06/2026 sau hạn 01/05/2026. Xem lại hai ngày.',
          'task.finishedBeforeStart tasks finished 1: Ngày hoàn thành 02/05/2026 trước ngày bắt đầu 01/06/2026. Xem lại hai ngày.',
        ],
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
        [
          'deadline.shortNotice reports timing 1: Từ ngày ban hành 26/01/2026 đến hạn 29/01/2026 chỉ có 3 ngày làm việc. Xem đơn vị có kịp không.',
        ],
      ],
      [
        'as many as the office asks for',
        { info: issued, tasks: [{ deadline: day(2026, 2, 3) }] },
        [
          'deadline.shortNotice tasks deadline 1: Từ ngày ban hành 26/01/2026 đến hạn 03/02/2026 chỉ có 6 ngày làm việc. Xem đơn vị có kịp không.',
        ],
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
        [
          'deadline.nonWorkingDay tasks timing 1: Hạn kết thúc vào Chủ nhật 08/11/2026, là ngày nghỉ. Ngày làm việc cuối cùng: 06/11/2026.',
        ],
      ],
      [
        'Ngày Văn hóa',
        { reports: [{ due: day(2026, 11, 24) }] },
        [
          'deadline.nonWorkingDay reports due 1: Hạn kết thúc vào thứ Ba 24/11/2026, là ngày nghỉ. Ngày làm việc cuối cùng: 23/11/2026. [Ghi ngày làm việc cuối cùng 23/11/2026]',
        ],
      ],
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
        { tasks: [{ deadline: day(2026, 5, 10), lastWorkingDay: day(2026, 5, 29) }] },
        [
          'deadline.staleReminder tasks lastWorkingDay 1: Ngày này không phải là ngày làm việc cuối cùng trong hạn 10/05/2026. Ngày đúng: 08/05/2026. [Ghi ngày làm việc cuối cùng 08/05/2026]',
        ],
      ],
      [
        'a Sunday',
        { tasks: [{ deadline: day(2026, 5, 29), lastWorkingDay: day(2026, 5, 24) }] },
        [
          'deadline.staleReminder tasks lastWorkingDay 1: Ngày này không phải là ngày làm việc cuối cùng trong hạn 29/05/2026. Ngày đúng: 29/05/2026. [Ghi ngày làm việc cuối cùng 29/05/2026]',
        ],
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
        [
          'deadline.yearAssumed tasks timing 1: “trước 15/5” không ghi năm: đang tính là năm 2026. Ghi đủ năm.',
        ],
      ],
      [
        'a stretch of days',
        { tasks: ['từ 01/3 đến 15/4', 'trước 15/6/2026', '15/7/2026'].map((timing) => ({ timing })) },
        [
          'deadline.yearAssumed tasks timing 1: “từ 01/3 đến 15/4” không ghi năm: đang tính là năm 2026. Ghi đủ năm.',
        ],
      ],
      [
        'all: once',
        { reports: [{ timing: 'trước ngày 15/5' }, { timing: '01 năm (trước ngày 15/11)' }] },
        ['plan.yearAssumed reports timing 1: 2 thời hạn không ghi năm: đang tính là năm 2026. Ghi đủ năm.'],
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
    fires: [
      [
        'next year',
        { info: { year: 2027, at: { year: at } } },
        [
          'deadline.yearNotAnnounced info 4: Chưa công bố lịch nghỉ năm 2027: chưa trừ ngày nghỉ Tết thứ năm, ngày liền kề 02/9 và ngày hoán đổi. Đã trừ thứ Bảy, Chủ nhật, các ngày nghỉ lễ, Tết cố định theo luật và ngày nghỉ bù. Khi có thông báo, ghi vào dòng Ngày nghỉ, làm bù thêm.',
        ],
      ],
      [
        'deadlines that end on a day beside 2/9 or of Tết',
        {
          info: { year: 2027, at: { year: at } },
          tasks: [
            { timing: 'Trước ngày 06/9/2027' },
            { timing: 'Trước ngày 10/02/2027' },
            { timing: 'Trước ngày 02/9/2027' },
            { timing: 'Trước ngày 10/9/2027' },
          ],
        },
        [
          'deadline.yearNotAnnounced info 4: Chưa công bố lịch nghỉ năm 2027: chưa trừ ngày nghỉ Tết thứ năm, ngày liền kề 02/9 và ngày hoán đổi. Đã trừ thứ Bảy, Chủ nhật, các ngày nghỉ lễ, Tết cố định theo luật và ngày nghỉ bù. Khi có thông báo, ghi vào dòng Ngày nghỉ, làm bù thêm.',
          'deadline.awaitsNotice tasks timing 1: Ngày làm việc cuối cùng 03/09/2027 có thể được nghỉ (ngày liền kề 02/9, chờ thông báo). Có thông báo thì xem lại hạn.',
          'deadline.awaitsNotice tasks timing 2: Ngày làm việc cuối cùng 04/02/2027 có thể được nghỉ (ngày nghỉ Tết thứ năm, chờ thông báo). Có thông báo thì xem lại hạn.',
          'deadline.awaitsNotice tasks timing 3: Ngày làm việc cuối cùng 01/09/2027 có thể được nghỉ (ngày liền kề 02/9, chờ thông báo). Có thông báo thì xem lại hạn.',
        ],
      ],
    ],
    silent: [['announced', { info: { at: { year: at } } }]],
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
        [
          'date.inFuture tasks finished 1: Ngày hoàn thành 02/12/2026 sau hôm nay (01/12/2026). Nhập ngày đã làm xong, hoặc để trống.',
          'date.inFuture reports sent 1: Ngày gửi 02/12/2026 sau hôm nay (01/12/2026). Nhập ngày đã làm xong, hoặc để trống.',
        ],
      ],
    ],
    silent: [
      ['today', { today: { year: 2026, month: 12, day: 1 }, tasks: [{ finished: day(2026, 12, 1) }] }],
      ['nobody knows the day', { tasks: [{ finished: day(2026, 12, 2) }] }],
    ],
  },
} satisfies CasesOf;
