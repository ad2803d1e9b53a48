/** Plans made up by a seed, to be written as documents and read again. They have what offices' plans have, in words like theirs. */
import type { LegalBasis, PlanTemplate, TemplateTask } from '../../src/core/plan/template';
import { COMMUNE_BODIES } from '../../src/core/units/bodies';
import { splitUnits } from '../../src/core/units/units';
import { DUTY_GROUP, TASK_GROUP } from '../../src/core/words/vocabulary';
import { seededRandom } from './memory-door';

export const WRITTEN_UNIT = 'UBND xã Minh Tân';
export const WRITTEN_YEAR = 2027;

const BASES: readonly LegalBasis[] = [
  { text: 'Tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước', number: '33/CT-TTg', date: '26/11/2021', issuer: 'Thủ tướng Chính phủ' },
  { text: 'Quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở', number: '59/2023/NĐ-CP', date: '14/08/2023', issuer: 'Chính phủ' },
  { text: 'Nâng cao hiệu quả công tác dân vận của cơ quan nhà nước các cấp', number: '114-KL/TW', date: '14/07/2015', issuer: 'Ban Bí thư' },
  { text: 'Công tác dân vận chính quyền năm 2027', number: '21/KH-UBND', date: '12/01/2027', issuer: 'UBND tỉnh Quảng Ngãi' },
  { text: 'Quy chế công tác dân vận của hệ thống chính trị', number: '396-QĐ/TU', date: '19/10/2021', issuer: 'Ban Thường vụ Tỉnh ủy' },
]; // prettier-ignore

const AIMS = [
  'Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức đối với công tác dân vận.',
  'Phát huy quyền làm chủ của Nhân dân, tạo đồng thuận trong thực hiện nhiệm vụ của địa phương.',
  'Triển khai đồng bộ, thiết thực, phù hợp với điều kiện của từng cơ quan, đơn vị.',
  'Gắn công tác dân vận với cải cách hành chính và chuyển đổi số.',
];

const GROUPS = [
  'Công tác tuyên truyền, quán triệt',
  'Cải cách hành chính, chuyển đổi số',
  'Tiếp công dân, giải quyết đơn thư',
  'Phong trào thi đua “Dân vận khéo”',
];

const VERBS = [
  'Tổ chức',
  'Tham mưu',
  'Rà soát',
  'Xây dựng',
  'Tuyên truyền',
  'Kiểm tra',
  'Công khai',
  'Đẩy mạnh',
];
const OBJECTS = [
  'quán triệt các văn bản về dân vận chính quyền, dân chủ ở cơ sở',
  'hội nghị đối thoại giữa người đứng đầu với Nhân dân',
  'việc giải quyết thủ tục hành chính theo cơ chế một cửa',
  'mô hình “Dân vận khéo” trên các lĩnh vực; kịp thời biểu dương, khen thưởng',
  'quy chế thực hiện dân chủ trong hoạt động của cơ quan, đơn vị',
  'các khoản đóng góp của Nhân dân, việc quản lý và sử dụng',
  'quy ước, hương ước của thôn theo Nghị định số 61/2023/NĐ-CP ngày 16/08/2023 của Chính phủ',
  'lấy ý kiến Nhân dân về quy hoạch, kế hoạch sử dụng đất. Công khai kết quả tiếp thu, giải trình',
];

const TIMINGS = [
  'Thường xuyên',
  'Trước ngày 30/5/2027',
  'Quý II/2027',
  'Trong năm 2027',
  'Tháng 6/2027',
  'Hoàn thành trước ngày 15/11/2027',
  null,
];
const PRODUCTS = ['Kế hoạch', 'Báo cáo kết quả', 'Hội nghị; biên bản', 'Quyết định'];
const TARGETS = ['Ít nhất 02 hội nghị', 'Mỗi thôn 01 mô hình', 'Trên 90 % hồ sơ đúng hạn'];
const SCOPES = ['cải cách hành chính', 'lĩnh vực đất đai'];

const DUTIES = [
  'Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, tham mưu UBND xã xem xét, chỉ đạo.',
  'Cân đối ngân sách, tham mưu bố trí kinh phí thực hiện Kế hoạch.',
  'Tuyên truyền trên hệ thống truyền thanh và Trang thông tin điện tử xã.',
  'Xây dựng kế hoạch của đơn vị mình, gửi Phòng Văn hóa - Xã hội trước ngày 10/02/2027.',
  'Kiểm tra việc tiếp nhận hồ sơ và trả kết quả theo cơ chế một cửa.',
];
const FUNDS = ['Kinh phí thực hiện được bố trí từ ngân sách xã năm 2027 theo phân cấp hiện hành.'];
const RECIPIENTS = [
  'Sở Nội vụ (báo cáo)',
  'Thường trực Đảng ủy',
  'Chủ tịch, Phó Chủ tịch UBND xã',
  'Các thôn',
  'Ủy ban MTTQ Việt Nam xã',
];
const CLOSINGS = [
  'Trên đây là Kế hoạch thực hiện công tác dân vận chính quyền năm 2027, yêu cầu các cơ quan, đơn vị triển khai thực hiện./.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo UBND xã để xem xét, điều chỉnh./.',
];

/** A plan as an office would write it. The same seed gives the same plan. */
export function writtenPlan(seed: number): PlanTemplate {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const some = <T>(from: readonly T[], least: number, most: number): T[] => {
    const left = [...from];
    return Array.from({ length: Math.min(from.length, least + below(most - least + 1)) }, () =>
      left.splice(below(left.length), 1),
    ).flat();
  };
  const units = COMMUNE_BODIES.filter(({ kind, name }) => kind === 'unit' && name !== 'UBND xã');
  const names = units.map(({ name }) => name);
  const collective = COMMUNE_BODIES.filter(({ kind }) => kind === 'group').map(({ name }) => name);

  const groups = some(GROUPS, 0, 4);
  const count = Math.max(groups.length, 2 + below(6));
  const tasks = Array.from({ length: count }, (_, index): TemplateTask => {
    const lead = some(names, 0, 2);
    const isScoped = random() < 0.3;
    const others = names.filter((name) => !lead.includes(name));
    const product = random() < 0.3 ? pick(PRODUCTS) : undefined;
    const target = random() < 0.2 ? pick(TARGETS) : undefined;
    return {
      n: index + 1,
      text: `${pick(VERBS)} ${pick(OBJECTS)}.`,
      lead: lead.map((unit, at) =>
        lead.length > 1 && isScoped ? { unit, scope: SCOPES[at] ?? '' } : { unit },
      ),
      implementing: random() < 0.3 ? some(collective, 1, 1) : [],
      coordinating: some(others, 0, 3),
      timing: pick(TIMINGS),
      ...(product !== undefined && { product }),
      ...(target !== undefined && { target }),
      section: 'II',
    };
  });
  const duties = some(DUTIES, 1, DUTIES.length).map((text, index): TemplateTask => {
    const unit = pick(random() < 0.7 ? names : collective);
    const isOne = names.includes(unit);
    return {
      n: count + index + 1,
      text,
      lead: isOne ? [{ unit }] : [],
      implementing: isOne ? [] : [unit],
      coordinating: [],
      timing: text.includes('trước ngày') ? 'trước ngày 10/02/2027' : null,
      section: 'III',
    };
  });
  // Duties of one body stand together, as in a document.
  const doer = ({ lead, implementing }: TemplateTask) => lead[0]?.unit ?? implementing[0] ?? '';
  const first = [...new Set(duties.map(doer))];
  const inOrder = [...duties]
    .sort((a, b) => first.indexOf(doer(a)) - first.indexOf(doer(b)))
    .map((duty, index) => ({ ...duty, n: count + index + 1 }));
  const sizes = groups.map((_, index) => tasks.filter(({ n }) => (n - 1) % groups.length === index).length);
  let next = 0;
  const grouped = sizes.map((size) => Array.from({ length: size }, () => (next += 1)));
  const all = [...tasks, ...inOrder];
  const named = [...new Set(all.flatMap(({ lead, implementing, coordinating }) => [...lead.map(({ unit }) => unit), ...implementing, ...coordinating]))]; // prettier-ignore
  const funds = some(FUNDS, 0, 1);
  return {
    id: `viet-${seed}`,
    version: 1,
    label: `Kế hoạch ${seed}`,
    who: 'commune',
    legacy: false,
    planKind: 'danVan',
    year: WRITTEN_YEAR,
    title: `Kế hoạch thực hiện công tác dân vận chính quyền năm ${WRITTEN_YEAR}`,
    places: { commune: 'xã' },
    source: { title: '', number: null, date: null, issuer: WRITTEN_UNIT, note: null },
    legalBases: some(BASES, 1, 4),
    aims: some(AIMS, 1, 4).map((text, index) => (seed % 2 === 0 ? `${index + 1}. ${text}` : `- ${text}`)),
    ...(funds.length > 0 && { funds }),
    closing: [pick(CLOSINGS)],
    signer: { title: 'TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH', name: 'Nguyễn Văn An' },
    groups: [
      ...(groups.length === 0 ? [{ title: TASK_GROUP, section: 'II', tasks: tasks.map(({ n }) => n) }] : []),
      ...groups.map((title, index) => ({ title, section: 'II', tasks: grouped[index] ?? [] })),
      { title: DUTY_GROUP, section: 'III', tasks: inOrder.map(({ n }) => n) },
    ],
    tasks: all,
    reports: [],
    targets: [],
    responsibilities: [],
    recipients: [...some(RECIPIENTS, 2, 5), 'Lưu: VT, VHXH'],
    units: COMMUNE_BODIES.filter(({ name }) =>
      named.some((each) => splitUnits(each).some((unit) => unit.name === name)),
    ),
  };
}
