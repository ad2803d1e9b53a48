/**
 * What each of the five issued plans says, counted and written down from the plans themselves: the templates are held
 * to it, field by field. A document is `number or name | date | issuer`, with – for what the plan leaves out.
 */
import type { PlanTemplate } from '../../src/core/plan/template';

export interface PlanFacts {
  /** `null`: missing or illegible in the copy. */
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string;
  readonly legalBases: readonly string[];
  /** Section and number of tasks; a plan without headings has none. */
  readonly groups: readonly (readonly [string, number])[];
  readonly tasks: readonly TaskFacts[];
  /** Section, name, period, deadline as written, who sends it, who receives it. */
  readonly reports: readonly (readonly [
    string,
    string,
    PlanTemplate['reports'][number]['period'],
    string | null,
    readonly string[],
    readonly string[],
  ])[];
  /** Section, operator, value, unit, what it measures. */
  readonly targets: readonly (readonly [string, string | null, number | null, string | null, string])[];
  /** Section under Tổ chức thực hiện, unit or units (`;`), the time of each of its duties. */
  readonly duties: readonly (readonly [string, string, readonly (string | null)[]])[];
  /** Nơi nhận, line by line. */
  readonly recipients: readonly string[];
}

/** What a task says of who and when; what is absent the plan does not say. */
export interface TaskFacts {
  readonly section: string;
  readonly lead?: readonly string[];
  readonly implementing?: readonly string[];
  readonly coordinating?: readonly string[];
  readonly timing?: string;
  /** Documents cited. */
  readonly cites?: readonly string[];
}

export const PLAN_FACTS: Readonly<Record<string, PlanFacts>> = {
  'binh-chuong-2026': {
    number: '14/KH-UBND',
    date: '26/01/2026',
    issuer: 'UBND xã Bình Chương, tỉnh Quảng Ngãi',
    legalBases: [
      '33/CT-TTg | 26/11/2021 | Thủ tướng Chính phủ',
      '14/KH-UBND | 19/01/2026 | UBND tỉnh Quảng Ngãi',
    ],
    groups: [],
    tasks: [
      {
        section: 'II.1',
        implementing: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Thường xuyên',
        cites: [
          'Luật Thực hiện dân chủ ở cơ sở năm 2022 | – | –',
          'Luật sửa đổi, bổ sung một số điều của Luật Mặt trận Tổ quốc Việt Nam, Luật Công đoàn, Luật Thanh niên và Luật Thực hiện dân chủ ở cơ sở năm 2025 | – | –',
          '59/2023/NĐ-CP | 14/8/2023 | Chính phủ',
          '61/2023/NĐ-CP | 16/8/2023 | Chính phủ',
          '120-KL/TW | 07/01/2016 | Bộ Chính trị',
          '114-KL/TW | 14/7/2015 | Ban Bí thư',
          '08-CT/TU | 25/5/2021 | Ban Thường vụ Tỉnh ủy',
          '396-QĐ/TU | 19/10/2021 | Ban Thường vụ Tỉnh ủy',
          '02-CT/TU | 06/10/2025 | Ban Thường vụ Tỉnh ủy',
          '14/KH-UBND | 19/01/2026 | UBND tỉnh Quảng Ngãi',
        ],
      },
      {
        section: 'II.2',
        lead: ['Phòng Văn hóa - Xã hội (cải cách hành chính)', 'Phòng Kinh tế (năng lực cạnh tranh)'],
        coordinating: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Thường xuyên',
        cites: [
          '76/NQ-CP | 15/7/2021 | Chính phủ',
          '04-NQ/TU | 18/10/2021 | Tỉnh ủy (Hội nghị lần thứ 5, khóa XX)',
          '1144/QĐ-UBND | 30/12/2025 | UBND xã Bình Chương',
        ],
      },
      {
        section: 'II.3',
        lead: ['Văn phòng HĐND và UBND xã'],
        coordinating: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Thường xuyên',
      },
      {
        section: 'II.4',
        lead: ['Phòng Kinh tế'],
        coordinating: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Thường xuyên',
        cites: ['737/QĐ-UBND | 27/9/2019 | UBND tỉnh'],
      },
      {
        section: 'II.5',
        lead: ['Phòng Văn hóa - Xã hội'],
        coordinating: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Thường xuyên',
      },
      { section: 'II.6', implementing: ['Các cơ quan, đơn vị', 'Các thôn'], timing: 'Thường xuyên' },
      {
        section: 'II.7',
        lead: ['Phòng Văn hóa - Xã hội'],
        coordinating: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Trong năm 2026',
      },
      { section: 'II.8', implementing: ['Các cơ quan, đơn vị'], timing: 'Hoàn thành trước ngày 30/5/2026' },
      {
        section: 'II.9',
        lead: ['Phòng Văn hóa - Xã hội'],
        coordinating: ['Các cơ quan, đơn vị'],
        timing: 'Thường xuyên',
        cites: ['Luật Thực hiện dân chủ ở cơ sở | – | –'],
      },
      {
        section: 'II.10',
        lead: ['Phòng Văn hóa - Xã hội'],
        coordinating: ['Các cơ quan, đơn vị', 'Các thôn'],
        timing: 'Thường xuyên',
      },
      { section: 'II.11', implementing: ['Các cơ quan, đơn vị', 'Các thôn'], timing: 'Thường xuyên' },
    ],
    reports: [
      [
        'IV.1',
        'Kế hoạch thực hiện của cơ quan, đơn vị',
        'once',
        'Trước ngày 30/01/2026',
        ['Các phòng, cơ quan, đơn vị thuộc UBND xã'],
        ['Phòng Văn hóa - Xã hội'],
      ],
      [
        'IV.1',
        'Báo cáo kết quả 6 tháng',
        '6T',
        'Trước ngày 15/5/2026',
        ['Các phòng, cơ quan, đơn vị thuộc UBND xã'],
        ['Phòng Văn hóa - Xã hội'],
      ],
      [
        'IV.1',
        'Báo cáo kết quả năm',
        'year',
        'Trước ngày 30/10/2026',
        ['Các phòng, cơ quan, đơn vị thuộc UBND xã'],
        ['Phòng Văn hóa - Xã hội'],
      ],
      [
        'IV.1',
        'Kết quả chấm điểm công tác dân vận chính quyền năm 2026',
        'onRequest',
        'Khi có quy định, hướng dẫn của cấp thẩm quyền',
        ['Các phòng, cơ quan, đơn vị thuộc UBND xã'],
        [],
      ],
      [
        'IV.3',
        'Báo cáo tổng hợp kết quả thực hiện Kế hoạch',
        'onRequest',
        'Theo quy định',
        ['Phòng Văn hóa - Xã hội'],
        ['UBND xã'],
      ],
    ],
    targets: [],
    duties: [
      [
        'IV.1',
        'Các phòng, cơ quan, đơn vị thuộc UBND xã',
        [
          'Trước ngày 30/01/2026; 6 tháng (trước ngày 15/5/2026), năm (trước ngày 30/10/2026)',
          null,
          'Khi có quy định, hướng dẫn của cấp thẩm quyền',
        ],
      ],
      ['IV.2', 'Trung tâm Phục vụ hành chính công xã', [null]],
      ['IV.3', 'Phòng Văn hóa - Xã hội', [null, null, 'Khi có quy định, hướng dẫn của cấp thẩm quyền']],
      ['IV.4', 'Phòng Kinh tế', [null]],
      ['IV.5', 'Văn phòng HĐND và UBND xã', [null]],
    ],
    recipients: [
      'Sở Nội vụ (báo cáo)',
      'Thường trực Đảng ủy (báo cáo)',
      'Chủ tịch, Phó Chủ tịch UBND xã',
      'Ban Xây dựng Đảng của Đảng ủy',
      'Các phòng, cơ quan, đơn vị thuộc UBND xã',
      'Các thôn trên địa bàn xã',
      // The document says "tỉnh"; such a joint office exists at communes alone (Nghị định 150/2025/NĐ-CP).
      'VP HĐND&UBND xã: CVP, CV',
      'Trang thông tin điện tử xã',
      'Lưu: VT, VHXH',
    ],
  },
  'binh-phuoc-2025': {
    number: '92/KH-UBND',
    date: '13/3/2025',
    issuer: 'UBND tỉnh Bình Phước',
    legalBases: ['33/CT-TTg | 26/11/2021 | Thủ tướng Chính phủ'],
    groups: [
      ['II.1', 1],
      ['II.2', 1],
      ['II.3', 1],
      ['II.4', 1],
      ['II.5', 1],
      ['II.6', 3],
      ['II.7', 2],
    ],
    tasks: [
      {
        section: 'II.1',
        cites: [
          '33/CT-TTg | 26/11/2021 | Thủ tướng Chính phủ',
          '18-CT/TW | 26/10/2022 | Ban Bí thư',
          'Luật Thực hiện dân chủ ở cơ sở | – | –',
          '01-KH/BCĐ | 06/12/2024 | Ban Chỉ đạo tỉnh',
          '18-NQ/TW | 25/10/2017 | Ban Chấp hành Trung ương',
        ],
      },
      {
        section: 'II.2',
        cites: ['14-NQ/TU | 22/11/2023 | Tỉnh ủy', '20/2021/NĐ-CP | 15/3/2021 | Chính phủ'],
      },
      {
        section: 'II.3',
        implementing: ['Các cơ quan, đơn vị, địa phương'],
        cites: [
          '1986/QĐ-UBND | 23/12/2024 | UBND tỉnh',
          '31/2023/NQ-HĐND | 08/12/2023 | HĐND tỉnh',
          '53/KH-UBND | 05/02/2024 | UBND tỉnh',
        ],
      },
      {
        section: 'II.4',
        cites: ['18/CT-UBND | 29/12/2016 | UBND tỉnh', '144-QĐ/TW | 09/5/2024 | Bộ Chính trị'],
      },
      {
        section: 'II.5',
        // III.2 gives the following of it to one body.
        lead: ['Thanh tra tỉnh (theo dõi và tổng hợp kết quả)'],
        cites: [
          'Luật Tiếp công dân | – | –',
          'Luật Khiếu nại | – | –',
          'Luật Tố cáo | – | –',
          '10/CT-TTg | 22/4/2019 | Thủ tướng Chính phủ',
          '11-QĐ/TW | 18/02/2019 | Bộ Chính trị',
          '363/KH-TTCP | 20/3/2019 | Thanh tra Chính phủ',
        ],
      },
      { section: 'II.6' },
      { section: 'II.6' },
      { section: 'II.6' },
      { section: 'II.7', implementing: ['Các cơ quan, đơn vị, địa phương'] },
      {
        section: 'II.7',
        // III.1.
        lead: ['Sở Nội vụ'],
        cites: [
          '1564/QĐ-UBND | 29/7/2019 | UBND tỉnh Bình Phước',
          '957/QĐ-UBND | 06/5/2020 | UBND tỉnh Bình Phước',
        ],
      },
    ],
    reports: [
      [
        'III.5.b',
        'Kết quả tự chấm điểm, đánh giá, xếp loại công tác dân vận chính quyền năm 2025',
        'once',
        'Trước ngày 10/11/2025',
        ['Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các huyện, thị xã, thành phố'],
        ['Sở Nội vụ'],
      ],
      [
        'III.5.c',
        'Báo cáo kết quả thực hiện Kế hoạch 06 tháng',
        '6T',
        'Trước ngày 10/5/2025',
        ['Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các huyện, thị xã, thành phố'],
        [],
      ],
      [
        'III.5.c',
        'Báo cáo kết quả thực hiện Kế hoạch 01 năm',
        'year',
        'Trước ngày 10/11/2025',
        ['Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các huyện, thị xã, thành phố'],
        [],
      ],
      [
        'III.5.c',
        'Báo cáo chuyên đề, đột xuất',
        'onRequest',
        'Khi có yêu cầu',
        ['Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các huyện, thị xã, thành phố'],
        [],
      ],
      [
        'III.2',
        'Báo cáo kết quả tiếp công dân, giải quyết khiếu nại, tố cáo 06 tháng',
        '6T',
        'Định kỳ 06 tháng',
        ['Thanh tra tỉnh'],
        ['UBND tỉnh (qua Sở Nội vụ)'],
      ],
      [
        'III.2',
        'Báo cáo kết quả tiếp công dân, giải quyết khiếu nại, tố cáo 01 năm',
        'year',
        'Định kỳ 01 năm',
        ['Thanh tra tỉnh'],
        ['UBND tỉnh (qua Sở Nội vụ)'],
      ],
    ],
    targets: [],
    duties: [
      ['III.1', 'Sở Nội vụ', [null, null, null]],
      ['III.2', 'Thanh tra tỉnh', [null]],
      ['III.3', 'Sở Tư pháp', [null]],
      ['III.4', 'Đài Phát thanh - Truyền hình và Báo Bình Phước', [null]],
      [
        'III.5',
        'Các sở, ban, ngành, đơn vị sự nghiệp trực thuộc UBND tỉnh và UBND các huyện, thị xã, thành phố',
        [null, 'Trước ngày 10/11/2025', '6 tháng (trước ngày 10/5/2025), năm (trước ngày 10/11/2025)', null],
      ],
    ],
    recipients: [
      'Bộ Nội vụ (b/c)',
      'Thường trực Tỉnh ủy',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Các sở, ban, ngành',
      'Các đơn vị sự nghiệp trực thuộc UBND tỉnh',
      'UBND các huyện, thị xã, thành phố',
      'LĐVP, P.NC',
      'Lưu: VT (T25KH)',
    ],
  },
  'dong-nai-2024': {
    number: null,
    date: null,
    issuer: 'Văn phòng UBND tỉnh Đồng Nai',
    legalBases: ['107/KH-UBND | 28/03/2024 | UBND tỉnh Đồng Nai'],
    groups: [
      ['III.1', 4],
      ['III.2', 5],
      ['III.3', 3],
    ],
    tasks: [
      {
        section: 'III.1',
        cites: [
          '25-NQ/TW | – | Ban Chấp hành Trung ương',
          '114-KL/TW | 14/7/2015 | Ban Bí thư',
          '33/CT-TTg | 26/11/2021 | Thủ tướng Chính phủ',
          '77-KL/TU | 25/01/2017 | –',
          '31-KH/TU | 19/3/2021 | Ban Thường vụ Tỉnh ủy',
          '14-QC/TU | 10/02/2022 | Ban Thường vụ Tỉnh ủy',
          '11-QĐ/TU | – | –',
          '217-QĐ/TW | 12/12/2013 | Bộ Chính trị',
          '218-QĐ/TW | 12/12/2013 | Bộ Chính trị',
          '01-KL/TW | 18/5/2021 | Bộ Chính trị',
          '05-CT/TW | 15/5/2016 | Bộ Chính trị',
          '99-QĐ/TW | 03/10/2017 | Ban Bí thư',
        ],
      },
      {
        section: 'III.1',
        cites: [
          '31-KH/TU | 19/3/2021 | Ban Thường vụ Tỉnh ủy',
          '164-KH/TU | – | –',
          '728-QĐ/TU | 12/9/2014 | –',
          '729-QĐ/TU | 12/9/2014 | –',
          '02-HD/TU | – | Ban Thường vụ Tỉnh ủy',
          '37-TT/TU | – | Ban Thường vụ Tỉnh ủy',
        ],
      },
      { section: 'III.1', cites: ['43-NQ/TW | 24/11/2023 | Ban Chấp hành Trung ương'] },
      { section: 'III.1', cites: ['250-KL/TU | 22/7/2021 | Ban Chấp hành Đảng bộ tỉnh'] },
      { section: 'III.2.a' },
      { section: 'III.2.b', cites: ['76/NQ-CP | 15/7/2021 | Chính phủ'] },
      { section: 'III.2.c' },
      { section: 'III.2.d' },
      { section: 'III.2.đ', cites: ['3225/QĐ-UBND | 12/9/2018 | UBND tỉnh Đồng Nai'] },
      { section: 'III.3.a' },
      { section: 'III.3.b' },
      { section: 'III.3.c' },
    ],
    reports: [
      [
        'IV.b',
        'Báo cáo kết quả công tác Dân vận chính quyền 6 tháng',
        '6T',
        'Định kỳ 6 tháng, theo đúng quy định',
        ['Phòng Hành chính - Tổ chức'],
        ['Sở Nội vụ'],
      ],
      [
        'IV.b',
        'Báo cáo kết quả công tác Dân vận chính quyền 9 tháng',
        '9T',
        'Định kỳ 9 tháng, theo đúng quy định',
        ['Phòng Hành chính - Tổ chức'],
        ['Sở Nội vụ'],
      ],
      [
        'IV.b',
        'Báo cáo kết quả công tác Dân vận chính quyền cuối năm',
        'year',
        'Định kỳ cuối năm, theo đúng quy định',
        ['Phòng Hành chính - Tổ chức'],
        ['Sở Nội vụ'],
      ],
      ['III.1', 'Báo cáo 2,5 năm thực hiện Kết luận số 250-KL/TU', 'once', null, [], []],
    ],
    targets: [
      [
        'II',
        '>=',
        100,
        '%',
        'Phòng, ban, trung tâm, cổng thông tin quán triệt kế hoạch năm 2024 và đưa nội dung dân vận vào chương trình, kế hoạch công tác năm',
      ],
      [
        'II',
        null,
        null,
        null,
        'Lãnh đạo Văn phòng quan tâm chỉ đạo để các phòng, ban, trung tâm, cổng thông tin có hoạt động dân vận thiết thực; tuyên truyền, vận động công chức, viên chức, người lao động chấp hành tốt chủ trương, pháp luật',
      ],
      [
        'II',
        '>=',
        100,
        '%',
        'Phòng, ban, trung tâm, cổng thông tin trực thuộc triển khai đầy đủ công tác dân vận chính quyền và quy chế dân chủ ở cơ sở',
      ],
      ['II', '>=', 80, '%', 'Phòng, ban, trung tâm, cổng thông tin đạt tiêu chí “Dân vận khéo”'],
      ['II', '>', 80, '%', 'Phòng, ban, trung tâm, cổng thông tin thực hiện tốt quy chế dân chủ'],
    ],
    duties: [
      ['IV.a', 'Các phòng, ban, trung tâm, cổng thông tin thuộc Văn phòng', [null]],
      ['IV.b', 'Phòng Hành chính - Tổ chức', [null, null]],
    ],
    recipients: [],
  },
  'hon-quan-2024': {
    number: null,
    date: null,
    issuer: 'UBND huyện Hớn Quản, tỉnh Bình Phước',
    legalBases: [
      '84/KH-UBND | 11/3/2024 | UBND tỉnh Bình Phước',
      '384/TTr-PNV | 04/4/2024 | Trưởng phòng Nội vụ',
    ],
    groups: [
      ['II.1', 1],
      ['II.2', 1],
      ['II.3', 1],
      ['II.4', 1],
      ['II.5', 1],
      ['II.6', 3],
      ['II.7', 4],
    ],
    tasks: [
      {
        section: 'II.1',
        implementing: ['Các cơ quan, đơn vị, địa phương'],
        cites: [
          '114-KL/TW | 14/7/2015 | Ban Bí thư',
          '33/CT-TTg | 26/11/2021 | Thủ tướng Chính phủ',
          '18-CT/TW | 26/10/2022 | Ban Bí thư',
          '07-CTr/BDVHU-UBND | 29/3/2022 | Ban Dân vận Huyện ủy và UBND huyện',
          'Luật Thực hiện dân chủ ở cơ sở | – | –',
        ],
      },
      { section: 'II.2', cites: ['20/2021/NĐ-CP | 15/3/2021 | Chính phủ'] },
      {
        section: 'II.3',
        cites: [
          '327/KH-UBND | 30/12/2021 | UBND huyện',
          '77/QĐ-UBND | 12/01/2024 | UBND huyện',
          '302/KH-UBND | 18/10/2022 | –',
          '316/KH-UBND | 25/10/2022 | –',
          '27/CT-TTg | 27/10/2023 | Thủ tướng Chính phủ',
        ],
      },
      { section: 'II.4', cites: ['18/CT-UBND | 29/12/2016 | UBND tỉnh'] },
      {
        section: 'II.5',
        cites: [
          'Luật Tiếp công dân | – | –',
          'Luật Khiếu nại | – | –',
          'Luật Tố cáo | – | –',
          '10/CT-TTg | 22/4/2019 | Thủ tướng Chính phủ',
          '11-QĐ/TW | 18/02/2019 | Bộ Chính trị',
          '06-QC/TU | – | –',
        ],
      },
      { section: 'II.6' },
      { section: 'II.6' },
      { section: 'II.6' },
      {
        section: 'II.7.a',
        implementing: ['Các cơ quan, ban ngành huyện', 'UBND các xã, thị trấn'],
        cites: ['01-HD/BDVTU | 03/11/2022 | Ban Dân vận Tỉnh ủy'],
      },
      { section: 'II.7.a', implementing: ['Các cơ quan, ban ngành huyện', 'UBND các xã, thị trấn'] },
      { section: 'II.7.b', lead: ['Phòng Nội vụ'], coordinating: ['Ban Dân vận Huyện ủy'] },
      {
        section: 'II.7.b',
        lead: ['Phòng Nội vụ'],
        coordinating: ['Ban Dân vận Huyện ủy'],
        cites: [
          '1564/QĐ-UBND | 29/7/2019 | UBND tỉnh Bình Phước',
          '957/QĐ-UBND | 06/5/2020 | UBND tỉnh Bình Phước',
        ],
      },
    ],
    reports: [
      [
        'III.3.b',
        'Kết quả tự chấm điểm, đánh giá, xếp loại công tác dân vận chính quyền năm 2024',
        'once',
        'Trước ngày 10/11/2024',
        ['Các cơ quan, ban ngành huyện, đơn vị sự nghiệp thuộc UBND huyện và UBND các xã, thị trấn'],
        ['Phòng Nội vụ'],
      ],
      [
        'III.3.c',
        'Báo cáo kết quả thực hiện Kế hoạch 06 tháng',
        '6T',
        'Trước ngày 10/5/2024',
        ['Các cơ quan, ban ngành huyện, đơn vị sự nghiệp thuộc UBND huyện và UBND các xã, thị trấn'],
        [],
      ],
      [
        'III.3.c',
        'Báo cáo kết quả thực hiện Kế hoạch 01 năm',
        'year',
        'Trước ngày 10/11/2024',
        ['Các cơ quan, ban ngành huyện, đơn vị sự nghiệp thuộc UBND huyện và UBND các xã, thị trấn'],
        [],
      ],
      [
        'III.3.c',
        'Báo cáo chuyên đề, đột xuất',
        'onRequest',
        'Khi có yêu cầu',
        ['Các cơ quan, ban ngành huyện, đơn vị sự nghiệp thuộc UBND huyện và UBND các xã, thị trấn'],
        [],
      ],
    ],
    targets: [
      [
        'II.7.a',
        '>=',
        100,
        '%',
        'Cơ quan, đơn vị, địa phương triển khai và đăng ký mô hình, điển hình “Dân vận khéo”',
      ],
    ],
    duties: [
      ['III.1', 'Phòng Nội vụ', [null, null, null]],
      ['III.2', 'Đài Truyền thanh - Truyền hình huyện', [null]],
      [
        'III.3',
        'Các cơ quan, ban ngành huyện, đơn vị sự nghiệp thuộc UBND huyện và UBND các xã, thị trấn',
        [null, 'Trước ngày 10/11/2024', '6 tháng (trước ngày 10/5/2024), năm (trước ngày 10/11/2024)', null],
      ],
    ],
    recipients: [
      'Sở Nội vụ (b/c)',
      'TT. Huyện ủy, TT. HĐND huyện',
      'CT, các PCT. UBND huyện',
      'Ban Dân vận Huyện ủy',
      'Các cơ quan, ban, ngành huyện',
      'Các đơn vị sự nghiệp thuộc huyện',
      'UBND các xã, thị trấn',
      'LĐVP, CV: G',
      'Lưu: VT',
    ],
  },
  'binh-duong-2025': {
    number: '19/KH-UBND',
    date: '25/02/2025',
    issuer: 'UBND thị trấn Bình Dương',
    legalBases: ['59/QĐ-UBND | 23/02/2024 | UBND thị trấn Bình Dương'],
    groups: [
      ['II.1', 4],
      ['II.2', 1],
      ['II.3', 5],
      ['II.4', 4],
      ['II.5', 1],
      ['II.6', 3],
      ['II.8', 1],
      ['II.9', 1],
    ],
    tasks: [
      {
        section: 'II.1',
        cites: [
          '05-CT/TW | 15/5/2016 | Bộ Chính trị',
          'Luật Thực hiện dân chủ ở cơ sở | 10/11/2022 | –',
          '59/2023/NĐ-CP | 14/8/2023 | Chính phủ',
          '61/2023/NĐ-CP | 16/8/2023 | Chính phủ',
        ],
      },
      { section: 'II.1' },
      { section: 'II.1' },
      { section: 'II.1' },
      {
        section: 'II.2',
        cites: [
          'Luật Thực hiện dân chủ ở cơ sở | 10/11/2022 | –',
          '59/2023/NĐ-CP | 14/8/2023 | Chính phủ',
          '61/2023/NĐ-CP | 16/8/2023 | Chính phủ',
        ],
      },
      { section: 'II.3' },
      { section: 'II.3' },
      { section: 'II.3' },
      { section: 'II.3' },
      { section: 'II.3' },
      { section: 'II.4', cites: ['Luật Thực hiện dân chủ ở cơ sở | – | –'] },
      { section: 'II.4' },
      { section: 'II.4', cites: ['217-QĐ/TW | 12/12/2013 | Bộ Chính trị'] },
      { section: 'II.4' },
      {
        section: 'II.5',
        cites: [
          '217-QĐ/TW | – | Bộ Chính trị',
          '218-QĐ/TW | – | Bộ Chính trị',
          '124-QĐ/TW | – | Ban Bí thư',
          '12-QĐi/TU | 14/9/2018 | Ban Thường vụ Tỉnh ủy',
        ],
      },
      {
        section: 'II.6',
        cites: ['Luật Tiếp công dân | – | –', 'Luật Khiếu nại | – | –', 'Luật Tố cáo | – | –'],
      },
      { section: 'II.6', cites: ['145/2020/NĐ-CP | – | Chính phủ', '11-QĐ/TW | 18/02/2019 | Bộ Chính trị'] },
      { section: 'II.6' },
      { section: 'II.8', implementing: ['Ban Thanh tra nhân dân', 'Ban Giám sát đầu tư của cộng đồng'] },
      { section: 'II.9' },
    ],
    reports: [
      [
        'III.1',
        'Báo cáo thực hiện Quy chế dân chủ 06 tháng',
        '6T',
        'Trước ngày 15/5',
        ['Các ban, ngành, đoàn thể thị trấn'],
        ['Văn phòng UBND thị trấn'],
      ],
      [
        'III.1',
        'Báo cáo thực hiện Quy chế dân chủ 01 năm',
        'year',
        'Trước ngày 15/11',
        ['Các ban, ngành, đoàn thể thị trấn'],
        ['Văn phòng UBND thị trấn'],
      ],
      [
        'III.1',
        'Báo cáo đột xuất',
        'onRequest',
        'Đột xuất',
        ['Các ban, ngành, đoàn thể thị trấn'],
        ['Văn phòng UBND thị trấn'],
      ],
      [
        'III.5',
        'Báo cáo tổng hợp 06 tháng',
        '6T',
        'Định kỳ 06 tháng, theo quy định',
        ['Văn phòng UBND thị trấn'],
        ['UBND thị trấn', 'UBND huyện (qua Phòng Nội vụ)'],
      ],
      [
        'III.5',
        'Báo cáo tổng hợp 01 năm',
        'year',
        'Định kỳ 01 năm, theo quy định',
        ['Văn phòng UBND thị trấn'],
        ['UBND thị trấn', 'UBND huyện (qua Phòng Nội vụ)'],
      ],
      [
        'III.5',
        'Báo cáo tổng hợp đột xuất',
        'onRequest',
        'Đột xuất',
        ['Văn phòng UBND thị trấn'],
        ['UBND thị trấn', 'UBND huyện (qua Phòng Nội vụ)'],
      ],
    ],
    targets: [],
    duties: [
      [
        'III.1',
        'Văn phòng UBND thị trấn; Các ban, ngành, đoàn thể thị trấn',
        ['6 tháng (trước ngày 15/5), năm (trước ngày 15/11)'],
      ],
      ['III.2', 'Bộ phận Văn hóa - Xã hội', [null]],
      ['III.3', 'Ủy ban MTTQ Việt Nam thị trấn và các tổ chức đoàn thể chính trị - xã hội', [null]],
      ['III.4', 'Công đoàn cơ sở thị trấn', [null]],
      ['III.5', 'Văn phòng UBND thị trấn', [null]],
    ],
    recipients: ['UBND huyện', 'Đảng ủy TT (b/cáo)', 'TT. UBND TT', 'Các ban, ngành, đoàn thể', 'Lưu: VT'],
  },
};
