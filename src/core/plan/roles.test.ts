import { ELSEWHERE, fitted } from '../../../test/support/fitted';
import { loadTemplate, templateList } from '../../templates';
import { absurdRole, isSelfScoring, withoutAbsurdRoles } from './roles';
import type { Role } from './roles';
import type { PlanOwner, PlanTemplate } from './template';

test.each<[PlanOwner, Role, string, string | undefined]>([
  ['commune', 'receives', 'Bộ Nội vụ (b/c)', 'role.ministry'],
  ['commune', 'works', 'Thanh tra Chính phủ', 'role.ministry'],
  ['commune', 'receives', 'Thủ tướng Chính phủ (b/c)', 'role.ministry'],
  ['commune', 'receives', 'Chính phủ', 'role.ministry'],
  ['commune', 'receives', 'Các bộ, ngành Trung ương', 'role.ministry'],
  ['commune', 'receives', 'Ban Dân vận Trung ương', 'role.ministry'],
  ['commune', 'receives', 'Ủy ban Trung ương MTTQ Việt Nam', 'role.ministry'],
  ['commune', 'works', 'Ngân hàng Nhà nước khu vực 9', undefined],
  ['commune', 'works', 'Các bộ phận chuyên môn', undefined],
  ['province', 'receives', 'Bộ Nội vụ (b/c)', undefined],
  ['commune', 'works', 'Bộ phận Văn hóa - Xã hội', undefined],
  ['commune', 'works', 'Bộ Chỉ huy Quân sự xã', undefined],
  ['commune', 'receives', 'Bộ CHQS tỉnh', undefined],
  ['commune', 'receives', 'Bộ Tư lệnh Thành phố Hồ Chí Minh', undefined],
  ['commune', 'receives', 'VP HĐND&UBND tỉnh: CVP, CV', 'role.jointOffice'],
  ['commune', 'works', 'Văn phòng HĐND và UBND xã', undefined],
  ['province', 'works', 'Văn phòng HĐND và UBND thành phố', 'role.jointOffice'],
  ['commune', 'scores', 'Các thôn', 'role.villageScores'],
  ['commune', 'scores', 'Trưởng thôn', 'role.villageScores'],
  ['commune', 'scores', 'Các xóm', 'role.villageScores'],
  ['commune', 'works', 'Các thôn', undefined],
  ['commune', 'scores', 'Ban Xây dựng Đảng của Đảng ủy', undefined],
])('in a plan of a %s: %s %s → %s', (who, role, body, code) => {
  expect(absurdRole(who, [role], body)?.code).toBe(code);
});

test.each([
  ['Tự chấm điểm, đánh giá công tác dân vận chính quyền', true],
  ['Kết quả chấm điểm công tác dân vận chính quyền năm 2026', true],
  ['Chủ động đánh giá, chấm điểm kết quả', true],
  ['Tuyên truyền, vận động Nhân dân', false],
])('%s is scoring: %s', (text, is) => {
  expect(isSelfScoring(text)).toBe(is);
});

/** The roles that a plan gives, against the table. */
function faultsOf({ tasks, reports, recipients }: PlanTemplate, who: PlanOwner): string[] {
  const faults = (role: Role, bodies: readonly string[]) =>
    bodies.flatMap((body) => (absurdRole(who, [role], body) ? `${role}: ${body}` : []));
  return [
    ...faults('receives', recipients),
    ...reports.flatMap((report) => [
      ...faults('receives', report.recipients),
      ...faults('works', report.from),
      ...(isSelfScoring(report.name) ? faults('scores', report.from) : []),
    ]),
    ...tasks.flatMap((task) => {
      const bodies = [...task.lead.map(({ unit }) => unit), ...task.implementing];
      return [
        ...faults('works', [...bodies, ...task.coordinating]),
        ...(isSelfScoring(task.text) ? faults('scores', bodies) : []),
      ];
    }),
  ];
}

describe.each(templateList.map(({ id }) => id))('%s', (id) => {
  test.each(ELSEWHERE)('for %s in 2027: no role that its level does not have', async (unit, who) => {
    expect(faultsOf((await fitted(id, unit, who)).template, who)).toEqual([]);
  });
});

test('marks of recipients stand beside the rows that are left', async () => {
  const source = await loadTemplate('binh-chuong-2026');
  const recipients = ['Sở Nội vụ (b/c)', 'Bộ Nội vụ (b/c)', 'VP HĐND&UBND tỉnh: CVP', 'Lưu: VT'];
  const target = { who: 'commune', kind: 'xã', village: 'thôn' } as const;
  const mended = withoutAbsurdRoles({ ...source, recipients, reviews: [] }, target);
  expect(mended.recipients).toEqual(['Sở Nội vụ (b/c)', 'VP HĐND&UBND xã: CVP', 'Lưu: VT']);
  const marks = mended.reviews?.filter(({ place }) => place.part === 'recipient') ?? [];
  expect(marks.map(({ place: { n }, text }) => `${n} ${text.split(' (')[0] ?? ''}`)).toEqual([
    '1 Rà soát lại: mẫu ghi “Bộ Nội vụ',
    '2 Rà soát lại: mẫu ghi “VP HĐND&UBND tỉnh: CVP”, đã thay bằng “VP HĐND&UBND xã: CVP”',
  ]);
});
