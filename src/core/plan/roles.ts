/**
 * Roles that no body of a level has: one line a rule, with its source. Fitting a template leaves such a body out with a mark, and
 * *Rà soát* tells it of any plan.
 */
import { fold, foldForm } from '../words/fold';
import type { Target } from './mapping';
import type { PlanOwner, PlanTemplate, Review } from './template';
import { mapBodies } from './visit';

/** The part that a body has where it is named. */
export type Role =
  /** It is told of the plan, or a report goes to it. */
  | 'receives'
  /** It leads, carries out or coordinates, or sends a report. */
  | 'works'
  /** It scores its own work of the government. */
  | 'scores';

interface RoleRule {
  readonly code: 'role.ministry' | 'role.jointOffice' | 'role.villageScores';
  /** The makers of plans that the rule holds for. */
  readonly who: readonly PlanOwner[];
  readonly roles: readonly Role[];
  /** The bodies, by their names in lower case, with marks or without. */
  readonly body: RegExp;
  /** Whether the names are compared with their marks: a bản is no Ban. */
  readonly isMarked?: true;
  /** The document it rests on, as people cite it. */
  readonly source: string;
}

const ALL: readonly PlanOwner[] = ['commune', 'department', 'provinceOffice', 'province'];

export const ROLE_RULES: readonly RoleRule[] = [
  {
    code: 'role.ministry',
    who: ['commune'],
    roles: ['receives', 'works'],
    body: /^(?:cac )?(?:bo(?:,|$| (?!phan |chi huy |chqs|tu lenh|doi |may )[a-z])|(?:pho )?thu tuong|chinh phu|quoc hoi|uy ban thuong vu quoc hoi|chu tich nuoc|(?:thanh tra|van phong) (?:chinh phu|quoc hoi|chu tich nuoc)|ban bi thu|(?:van phong |ban [a-z ]+ )?trung uong(?! \d)|uy ban trung uong|(?:toa an|vien kiem sat) nhan dan toi cao|kiem toan nha nuoc(?! khu vuc)|ngan hang nha nuoc(?! khu vuc| chi nhanh| tinh))/,
    source:
      'Luật Tổ chức chính quyền địa phương năm 2025: UBND cấp xã chịu trách nhiệm trước HĐND cùng cấp và UBND cấp tỉnh',
  },
  {
    code: 'role.jointOffice',
    who: ALL,
    roles: ['receives', 'works'],
    body: /^(?:vp|van phong) (?:hdnd|hoi dong nhan dan)(?: ?& ?| ?- ?| va )(?:ubnd|uy ban nhan dan) (?:tinh|thanh pho)\b/,
    source:
      'Nghị định số 150/2025/NĐ-CP: Văn phòng HĐND và UBND chỉ có ở cấp xã; ở cấp tỉnh là Văn phòng UBND tỉnh',
  },
  {
    code: 'role.villageScores',
    isMarked: true,
    who: ALL,
    roles: ['scores'],
    body: /^(?:các |trưởng |cac |truong )?(?:thôn|tổ dân phố|khu phố|ấp|bản|buôn|làng|khóm|xóm|khối phố|khu vực|khu dân cư|thon|to dan pho|khu pho|khom|xom|khoi pho|khu vuc|khu dan cu)(?: |$)/u,
    source:
      'Luật Tổ chức chính quyền địa phương năm 2025: thôn, tổ dân phố không phải là cấp chính quyền, không có công tác dân vận chính quyền để tự chấm điểm',
  },
];

/** The rule that a body goes against with one of these roles in a plan of this maker; `undefined` for none. */
export function absurdRole(who: PlanOwner, roles: readonly Role[], body: string): RoleRule | undefined {
  return ROLE_RULES.find(
    (rule) =>
      rule.who.includes(who) &&
      rule.roles.some((role) => roles.includes(role)) &&
      rule.body.test(rule.isMarked ? foldForm(body) : fold(body)),
  );
}

/** Whether a task or a report is the scoring of one's own work of the government. */
export const isSelfScoring = (text: string): boolean => /\bcham diem\b/.test(fold(text));

/** The roles of those who lead, carry out or send: in a scoring they also score themselves. */
export const workRoles = (text: string): readonly Role[] =>
  isSelfScoring(text) ? ['scores', 'works'] : ['works'];

/** A template without the roles of the table: a body is left out or the one that is meant stands there, each with a mark. */
export function withoutAbsurdRoles(template: PlanTemplate, target: Target): PlanTemplate {
  const reviews: Review[] = [];
  /** Numbers of recipients that are left out. */
  const dropped = new Set<number>();
  const words = {
    task: new Map(template.tasks.map(({ n, text }) => [n, text])),
    report: new Map(template.reports.map(({ n, name }) => [n, name])),
  };
  const mended = mapBodies(template, (body, { place, duty }) => {
    const text =
      place.part === 'task' || place.part === 'report' ? words[place.part].get(place.n) : undefined;
    const roles: readonly Role[] =
      duty === 'informed' || duty === 'receives'
        ? ['receives']
        : duty === 'coordinates'
          ? ['works']
          : workRoles(text ?? '');
    const rule = absurdRole(target.who, roles, body);
    if (!rule) {
      return [body];
    }
    const instead = rule.code === 'role.jointOffice' ? ownOffice(body, target) : undefined;
    reviews.push({ place, text: markOf(body, instead, rule) });
    if (instead === undefined && place.part === 'recipient') {
      dropped.add(place.n);
    }
    return instead === undefined ? [] : [instead];
  });
  return reviews.length === 0
    ? template
    : { ...mended, reviews: besideRecipients([...(mended.reviews ?? []), ...reviews], template, dropped) };
}

/** Marks of recipients, beside the rows that are left: where one is gone, its mark stands beside the one before it. */
function besideRecipients(
  reviews: readonly Review[],
  { recipients }: PlanTemplate,
  dropped: ReadonlySet<number>,
): Review[] {
  let row = 0;
  const rows = recipients.map((_, index) => (row += dropped.has(index + 1) ? 0 : 1));
  return reviews.map((review) =>
    review.place.part === 'recipient'
      ? { ...review, place: { ...review.place, n: Math.max(1, rows[review.place.n - 1] ?? 1) } }
      : review,
  );
}

/** The office that is meant: the commune's own, which is the one joint office; above it that of the committee. */
const ownOffice = (body: string, { who, kind }: Target): string =>
  who === 'commune'
    ? body.replace(/(?:tỉnh|thành phố)(?: \p{Lu}\p{L}*)*/u, kind)
    : body.replace(/(?:HĐND|Hội đồng nhân dân)(?: ?[&-] ?| và )/u, '');

const markOf = (body: string, instead: string | undefined, { source }: RoleRule): string =>
  `Rà soát lại: mẫu ghi “${body}”, ${instead === undefined ? 'đã bỏ' : `đã thay bằng “${instead}”`} (${source}).`;
