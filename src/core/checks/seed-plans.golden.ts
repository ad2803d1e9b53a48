/**
 * The findings that a careful reviewer writes beside each of the five issued plans, worked out from the documents. Each line:
 * code of the finding, where (row and column), and why. Weekdays are those of the calendar; "trước ngày X" ends on X − 1.
 */
export type GoldenLine = readonly [code: string, at: string, why: string];

const LEADLESS = 'the task has only “Cơ quan thực hiện”: all take part, nobody follows it up';
const UNDATED_BASIS = 'a document cited there for the first time without its date';

export const GOLDEN: Readonly<Record<string, readonly GoldenLine[]>> = {
  // 14/KH-UBND of 26/01/2026 (Monday). Task 2 has two leads, each with its part in brackets: fine. Căn cứ 14/KH-UBND of
  // 19/01/2026 is the province's: the same number, another document. Before 30/5/2026 ends on Friday 29/5, before 15/5 on
  // Thursday 14/5, before 30/10 on Thursday 29/10, all worked. Nine tasks are “Thường xuyên”, one “Trong năm 2026”: no
  // deadline, nothing to say. Reports 4 and 5 are sent when asked or by rule: no date is missing.
  'binh-chuong-2026': [
    ['task.onlyImplementing', 'Nhiệm vụ!7 Cơ quan chủ trì', `task 1: ${LEADLESS}`],
    ['task.onlyImplementing', 'Nhiệm vụ!12 Cơ quan chủ trì', `task 6: ${LEADLESS}`],
    ['task.onlyImplementing', 'Nhiệm vụ!14 Cơ quan chủ trì', `task 8: ${LEADLESS}`],
    ['task.onlyImplementing', 'Nhiệm vụ!17 Cơ quan chủ trì', `task 11: ${LEADLESS}`],
    [
      'unit.onlyDuties',
      'Danh mục đơn vị!8 Tên đơn vị',
      'IV.2 gives Trung tâm Phục vụ hành chính công its work, no task names it; the three other bodies of IV stand in both',
    ],
    [
      'deadline.shortNotice',
      'Lịch báo cáo!5 Hạn đơn vị gửi về',
      'units’ own plans are due before 30/01/2026: 27, 28 and 29/01, three working days after the issue',
    ],
  ],
  // 92/KH-UBND of 13/3/2025. Before 10/5/2025 ends on Friday 09/5: fine.
  'binh-phuoc-2025': [
    [
      'plan.assignsElsewhereUndated',
      'Nhiệm vụ!7 Cơ quan chủ trì',
      'none of the seven groups names a lead or a time; III does',
    ],
    [
      'deadline.nonWorkingDay',
      'Nhiệm vụ!24 Hạn hoàn thành',
      'the duty that asks for the self-scores before 10/11/2025',
    ],
    [
      'deadline.nonWorkingDay',
      'Nhiệm vụ!25 Hạn hoàn thành',
      'the duty that asks for the reports: the later of its two days',
    ],
    [
      'deadline.nonWorkingDay',
      'Lịch báo cáo!5 Hạn đơn vị gửi về',
      'self-scores before 10/11/2025: ends on Sunday 09/11',
    ],
    [
      'deadline.nonWorkingDay',
      'Lịch báo cáo!7 Hạn đơn vị gửi về',
      'yearly report before 10/11/2025: ends on Sunday 09/11',
    ],
    [
      'report.noDate',
      'Lịch báo cáo!9 Hạn gửi cấp trên',
      'III.2: Thanh tra tỉnh reports every six months, no day',
    ],
    ['report.noDate', 'Lịch báo cáo!10 Hạn gửi cấp trên', 'III.2: Thanh tra tỉnh reports every year, no day'],
    [
      'report.noRecipient',
      'Lịch báo cáo!6 Nơi nhận',
      'III.5.c does not say to whom the six months’ report goes',
    ],
    ['report.noRecipient', 'Lịch báo cáo!7 Nơi nhận', 'III.5.c does not say to whom the yearly report goes'],
  ],
  // Number and day of issue cannot be read: nothing that counts from them. 100 % and “trên 80 %” are targets like others; the
  // one without a figure is legitimate.
  'dong-nai-2024': [
    [
      'plan.assignsElsewhereUndated',
      'Nhiệm vụ!7 Cơ quan chủ trì',
      'no task names a lead or a time; the last part does',
    ],
    [
      'report.noDates',
      'Lịch báo cáo!5 Hạn gửi cấp trên',
      'there is no day in the whole plan: 6, 9 months, year, 2,5 years',
    ],
    ['report.noRecipient', 'Lịch báo cáo!8 Nơi nhận', 'III.1: the report of 2,5 years, to nobody'],
    ['basis.incomplete', 'Nhiệm vụ!7 Căn cứ', `25-NQ/TW and 11-QĐ/TU: ${UNDATED_BASIS}`],
    ['basis.incomplete', 'Nhiệm vụ!8 Căn cứ', `164-KH/TU, 02-HD/TU and 37-TT/TU: ${UNDATED_BASIS}`],
  ],
  // The copy has neither number nor date. Before 10/5/2024 ends on Thursday 09/5: fine. Phòng Nội vụ leads II.7.b: the only
  // two tasks with a lead. The huyện still worked in 2024.
  'hon-quan-2024': [
    [
      'plan.assignsElsewhereUndated',
      'Nhiệm vụ!7 Cơ quan chủ trì',
      'ten of twelve tasks name no lead, none a time; III does',
    ],
    [
      'deadline.nonWorkingDay',
      'Nhiệm vụ!24 Hạn hoàn thành',
      'the duty that asks for the self-scores before 10/11/2024',
    ],
    [
      'deadline.nonWorkingDay',
      'Nhiệm vụ!25 Hạn hoàn thành',
      'the duty that asks for the reports: the later of its two days',
    ],
    [
      'deadline.nonWorkingDay',
      'Lịch báo cáo!5 Hạn đơn vị gửi về',
      'self-scores before 10/11/2024: ends on Saturday 09/11',
    ],
    [
      'deadline.nonWorkingDay',
      'Lịch báo cáo!7 Hạn đơn vị gửi về',
      'yearly report before 10/11/2024: ends on Saturday 09/11',
    ],
    [
      'report.noRecipients',
      'Lịch báo cáo!6 Nơi nhận',
      'III.3.c: two of the three reports go to nobody; said once',
    ],
    ['basis.incomplete', 'Nhiệm vụ!11 Căn cứ', `06-QC/TU: ${UNDATED_BASIS}`],
  ],
  // 19/KH-UBND of 25/02/2025. Before 15/5 ends on Wednesday 14/5/2025, before 15/11 on Friday 14/11/2025: both worked. Laws are
  // cited by name. 217-QĐ/TW has its date at its first mention (II.4), not again in II.5. Work is proposed (“Đề nghị”) to
  // MTTQ and Công đoàn, assigned (“Giao”) to its own bodies.
  'binh-duong-2025': [
    [
      'unit.ended',
      'Nhiệm vụ!27 Cơ quan chủ trì',
      'due 15/11/2025, led by Văn phòng UBND thị trấn, which ended with 30/6/2025',
    ],
    [
      'unit.ended',
      'Lịch báo cáo!6 Nơi nhận',
      'due before 15/11/2025 at Văn phòng UBND thị trấn, which ended with 30/6/2025',
    ],
    [
      'plan.assignsElsewhereUndated',
      'Nhiệm vụ!7 Cơ quan chủ trì',
      'no task names a lead or a time; III does',
    ],
    [
      'plan.yearAssumed',
      'Nhiệm vụ!27 Thời gian thực hiện',
      '“trước 15/5” and “trước 15/11”: neither has a year; said once',
    ],
    [
      'report.noDate',
      'Lịch báo cáo!8 Hạn gửi cấp trên',
      'III.5: Văn phòng gathers the six months’ report, no day',
    ],
    [
      'report.noDate',
      'Lịch báo cáo!9 Hạn gửi cấp trên',
      'III.5: Văn phòng gathers the yearly report, no day',
    ],
    ['basis.incomplete', 'Nhiệm vụ!21 Căn cứ', `II.5: 218-QĐ/TW and 124-QĐ/TW: ${UNDATED_BASIS}`],
    ['basis.incomplete', 'Nhiệm vụ!23 Căn cứ', `II.6: 145/2020/NĐ-CP: ${UNDATED_BASIS}`],
  ],
};
