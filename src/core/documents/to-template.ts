/** A plan template from a reading, so that a document goes the way of own templates into a workbook. */
import { formatDate } from '../calendar/civil';
import { namedIn, planKindOf, templateIdOf } from '../plan/from-workbook';
import { reasonNote } from '../plan/marks';
import type {
  LegalBasis,
  PlanTemplate,
  Review,
  TemplateOwner,
  TemplateReport,
  TemplateTask,
  TemplateUnit,
} from '../plan/template';
import { joinUnits, splitUnits } from '../units/units';
import type { UnitLevel, UnitSystem } from '../units/units';
import { kindOfNumber } from '../words/document-kinds';
import { fold } from '../words/fold';
import { capitalized, formatMessage } from '../words/format';
import { DUTY_GROUP, MAX_YEAR, MIN_YEAR, TASK_GROUP } from '../words/vocabulary';
import { vi } from '../../texts/messages.vi';
import { bodiesOf } from './reading';
import type { CitedDocument, PlanReading, ReadBody, ReadDuty, ReadText } from './reading';

/** Names of levels in titles of bodies, for the issuer's kind. */
const OWNERS: readonly (readonly [words: RegExp, who: TemplateOwner])[] = [
  [/van phong ubnd (?:tinh|thanh pho)|van phong uy ban nhan dan tinh/, 'provinceOffice'],
  [/^so |ban quan ly|^ban dan toc|thanh tra tinh/, 'department'],
  [/\b(?:xa|phuong|dac khu|thi tran)\b(?! hoi)/, 'commune'],
  [/\b(?:huyen|quan|thi xa)\b/, 'district'],
  [/\b(?:tinh|thanh pho)\b/, 'province'],
];

/**
 * Makes a template of a reading. The duties under *Tổ chức thực hiện* are tasks of a group of their own.
 * @returns `undefined` where nothing was read that could be a row, or the year is not known.
 */
export function templateOf(reading: PlanReading, year = reading.year): PlanTemplate | undefined {
  if (
    year === null ||
    year < MIN_YEAR ||
    year > MAX_YEAR ||
    reading.tasks.length + reading.duties.length === 0
  ) {
    return undefined;
  }
  const title = reading.title ?? `Kế hoạch năm ${year}`;
  const agency = fold(reading.agency ?? '');
  const who = OWNERS.find(([words]) => words.test(agency))?.[1] ?? 'commune';
  const { tasks, groups, notes } = tasksOf(reading);
  const reports = reportsOf(reading);
  const level = LEVELS[who];
  const issuer = reading.agency ?? title;
  const named = namedIn(tasks, reports);
  return {
    id: templateIdOf(`${title} ${reading.number ?? ''}`.slice(0, MOST_ID)),
    version: 1,
    label: title.slice(0, MOST_LABEL),
    who,
    legacy: who === 'district' || agency.includes('thi tran'),
    planKind: planKindOf(title),
    year,
    title,
    places: placesOf(agency),
    source: {
      title,
      number: reading.number,
      date: reading.day ? formatDate(reading.day) : null,
      issuer,
      note: null,
    },
    legalBases: reading.bases.map(basisOf),
    ...(reading.aims.length > 0 && { aims: textsOf(reading.aims) }),
    ...(reading.funds.length > 0 && { funds: textsOf(reading.funds) }),
    ...(reading.closing.length > 0 && { closing: textsOf(reading.closing) }),
    ...(reading.signer && { signer: { title: reading.signer.title, name: reading.signer.name } }),
    groups,
    tasks,
    reports,
    targets: reading.targets.map(({ text, operator, value, section }) => ({
      text,
      operator,
      value,
      unit: value === null ? null : '%',
      section: section || NO_SECTION,
    })),
    responsibilities: [],
    recipients: reading.recipients.map(({ text }) => text),
    units: unitsOf(named, bodiesOf(reading), level),
    reviews: [...notes, ...reviewsOfReports(reading)],
  };
}

const textsOf = (texts: readonly ReadText[]): readonly string[] => texts.map(({ text }) => text);

const MOST_LABEL = 100;
const MOST_ID = 120;
const NO_SECTION = '–';

const LEVELS: Readonly<Record<TemplateOwner, UnitLevel>> = {
  commune: 'commune',
  district: 'district',
  department: 'province',
  provinceOffice: 'province',
  province: 'province',
};

function placesOf(agency: string): PlanTemplate['places'] {
  const words = [
    [/\bdac khu\b/, 'đặc khu'],
    [/\bthi tran\b/, 'thị trấn'],
    [/\bphuong\b/, 'phường'],
    [/\bxa\b/, 'xã'],
    [/\bhuyen\b/, 'huyện'],
  ] as const;
  const commune = words.find(([pattern]) => pattern.test(agency))?.[1];
  return commune === undefined ? {} : { commune };
}

const basisOf = ({ kind, number, day, issuer, subject, written }: CitedDocument): LegalBasis => ({
  // A law's name says its kind.
  ...(kind !== null && number !== null && kind !== kindOfNumber(number) && { kind }),
  text: basisText(kind, number, subject, written),
  number,
  date: day ? formatDate(day) : null,
  issuer,
});

/** The subject; where there is none the kind, and what cannot be read as it stands. */
function basisText(
  kind: string | null,
  number: string | null,
  subject: string | null,
  written: string,
): string {
  return capitalized(subject ?? (number === null ? written : (kind ?? written)));
}

interface Tasks {
  readonly tasks: readonly TemplateTask[];
  readonly groups: PlanTemplate['groups'];
  readonly notes: readonly Review[];
}

function tasksOf(reading: PlanReading): Tasks {
  const notes: Review[] = [];
  const own = reading.tasks.map((task, index): TemplateTask => {
    const n = index + 1;
    notes.push(...reviewsAt(reading, task.at, n));
    if (task.reason !== undefined) {
      notes.push({ place: { part: 'task', n }, text: reasonNote(task.reason) });
    }
    return {
      n,
      text: task.text,
      lead: task.lead.map(leadOf),
      implementing: task.implementing.map(written),
      coordinating: task.coordinating.map(written),
      timing: task.timing,
      ...(task.product !== null && { product: task.product }),
      ...(task.target !== null && { target: task.target }),
      ...citedBy(task.cited),
      section: task.section || NO_SECTION,
    };
  });
  const duties = reading.duties.map((duty, index): TemplateTask => {
    const n = own.length + index + 1;
    notes.push(...reviewsAt(reading, duty.at, n));
    return dutyTask(duty, n);
  });
  const groups = reading.groups.flatMap(({ title, section }, at) => {
    const numbers = own.filter((_, index) => reading.tasks[index]?.group === at).map(({ n }) => n);
    return numbers.length === 0 ? [] : [{ title, section: section || NO_SECTION, tasks: numbers }];
  });
  const loose = own.filter((_, index) => reading.tasks[index]?.group === null).map(({ n }) => n);
  const needsGroup = groups.length > 0 || duties.length > 0;
  const first =
    loose.length > 0 && needsGroup
      ? [{ title: TASK_GROUP, section: own[0]?.section ?? NO_SECTION, tasks: loose }]
      : [];
  const last =
    duties.length > 0
      ? [{ title: DUTY_GROUP, section: duties[0]?.section ?? NO_SECTION, tasks: duties.map(({ n }) => n) }]
      : [];
  return inOrder([...own, ...duties], [...first, ...groups, ...last], notes);
}

/** Tasks numbered in the order of their groups. */
function inOrder(
  tasks: readonly TemplateTask[],
  groups: PlanTemplate['groups'],
  notes: readonly Review[],
): Tasks {
  const order = groups.length === 0 ? tasks.map(({ n }) => n) : groups.flatMap((group) => group.tasks);
  const numbers = new Map(order.map((n, index) => [n, index + 1]));
  const moved = (n: number): number => numbers.get(n) ?? n;
  return {
    tasks: [...tasks].sort((a, b) => moved(a.n) - moved(b.n)).map((task) => ({ ...task, n: moved(task.n) })),
    groups: groups.map((group) => ({ ...group, tasks: group.tasks.map(moved) })),
    notes: notes.map((note) => ({ ...note, place: { ...note.place, n: moved(note.place.n) } })),
  };
}

function dutyTask({ units, coordinating, text, timing, cited, section }: ReadDuty, n: number): TemplateTask {
  // All of a kind carry out; one body leads.
  const isOne = units.length === 1 && units.every((unit) => !isCollective(unit.unit?.kind, unit.name));
  return {
    n,
    text,
    lead: isOne ? units.map(leadOf) : [],
    implementing: isOne ? [] : units.map(written),
    coordinating: coordinating.map(written),
    timing,
    ...citedBy(cited),
    section: section || NO_SECTION,
  };
}

const citedBy = (cited: readonly CitedDocument[]): Pick<TemplateTask, 'legalBases'> =>
  cited.length > 0 ? { legalBases: cited.map(basisOf) } : {};

const leadOf = ({ name, scope }: ReadBody): TemplateTask['lead'][number] => ({
  unit: plainName(name),
  ...(scope !== undefined && { scope }),
});

const written = ({ name, scope }: ReadBody): string =>
  joinUnits([{ name: plainName(name), ...(scope !== undefined && { scope }) }]);

/** A name that a cell holds as one: no separator within it, no bracket that was never closed. */
const plainName = (name: string): string => {
  const plain = name
    .replace(/[;\n]+/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
  const isOpen = (plain.match(/\(/g) ?? []).length !== (plain.match(/\)/g) ?? []).length;
  return (isOpen ? plain.replace(/[()]/g, '') : plain).replace(/^[\s–—•*-]+|[\s.,;]+$/gu, '') || NO_SECTION;
};

/** Notes of what is doubtful about a row, to stand beside it. */
function reviewsAt(
  reading: PlanReading,
  at: readonly number[],
  n: number,
  part: 'task' | 'report' = 'task',
): Review[] {
  return reading.doubts
    .filter((doubt) => doubt.at.length > 0 && doubt.at.some((block) => at.includes(block)))
    .map(({ message }) => ({ place: { part, n }, text: `Rà soát lại: ${formatMessage(message, vi)}` }));
}

const reviewsOfReports = (reading: PlanReading): readonly Review[] =>
  reading.reports.flatMap(({ at }, index) =>
    reviewsAt(reading, at, index + 1, 'report').filter(({ text }) => /“[^”]*\d{1,2}\//u.test(text)),
  );

const reportsOf = ({ reports }: PlanReading): readonly TemplateReport[] =>
  reports.map(({ name, period, timing, from, recipients, section }, index) => ({
    n: index + 1,
    name,
    period,
    timing,
    recipients: recipients.map(written),
    from: from.map(written),
    section: section || NO_SECTION,
  }));

/** The register: entries as it has them, of new bodies what their names say. */
function unitsOf(named: readonly string[], bodies: readonly ReadBody[], level: UnitLevel): TemplateUnit[] {
  const known = new Map(bodies.flatMap(({ name, unit }) => (unit ? [[plainName(name), unit] as const] : [])));
  const codes = new Set<string>();
  const code = (wanted: string): string => {
    let free = wanted || 'DV';
    for (let n = 2; codes.has(free); n++) {
      free = `${wanted || 'DV'}-${n}`;
    }
    codes.add(free);
    return free;
  };
  const names = [...new Set(named.flatMap(splitUnits).map(({ name }) => name))];
  return names.map((name): TemplateUnit => {
    const unit = known.get(name);
    if (unit) {
      return { ...unit, name, code: code(unit.code) };
    }
    return {
      code: code(initials(name)),
      name,
      shortNames: [],
      level: levelOf(name) ?? level,
      system: systemOf(name),
      kind: isCollective(undefined, name) ? 'group' : 'unit',
    };
  });
}

/** Whether a name is of many bodies. @param kind what the register says of it. */
const isCollective = (kind: TemplateUnit['kind'] | undefined, name: string): boolean =>
  kind === 'group' || /^(?:các|cac|thủ trưởng các|toàn thể|mỗi)\s/iu.test(name);

const initials = (name: string): string =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 10);

function levelOf(name: string): UnitLevel | undefined {
  const plain = fold(name);
  if (/\b(?:thon|khu pho|to dan pho|ap|khom)\b/.test(plain)) {
    return 'village';
  }
  if (/\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)/.test(plain)) {
    return 'commune';
  }
  if (/\b(?:huyen|quan)\b/.test(plain)) {
    return 'district';
  }
  return /^so |\btinh\b|thanh pho/.test(plain) ? 'province' : undefined;
}

function systemOf(name: string): UnitSystem {
  const plain = fold(name);
  if (/^cac (?:co quan|don vi|ban|phong|to chuc)/.test(plain)) {
    return 'mixed';
  }
  if (/mat tran|mttq|doan the|cong doan|hoi phu nu|hoi nong dan|cuu chien binh|doan thanh nien/.test(plain)) {
    return 'front';
  }
  if (
    /dang uy|huyen uy|tinh uy|thanh uy|chi bo|khoi dan van|ban dan van|tuyen giao|ban xay dung dang/.test(
      plain,
    )
  ) {
    return 'party';
  }
  return /\b(?:thon|khu pho|to dan pho)\b/.test(plain) ? 'village' : 'government';
}
