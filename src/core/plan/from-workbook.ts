/**
 * A template made from a plan that people have worked in. It holds what the tables say now, for another year or another
 * office.
 */
import { formatDate } from '../calendar/civil';
import type { CellValue } from '../../workbook/cells/cells';
import { parseTiming } from '../calendar/parse-timing';
import { lastDay } from '../calendar/timing';
import { locate, textOf } from '../layout/locate';
import type { Row, RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { InfoKey } from '../layout/layout';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { fold } from '../words/fold';
import { freeName } from '../words/free-name';
import { joinUnits, splitUnits, unitFinder } from '../units/units';
import { withProvince } from '../units/find-place';
import type { Home } from '../units/find-place';
import type { NamedUnit, UnitLevel, UnitSystem } from '../units/units';
import { infoId, LISTED_INFO, listedRows } from './info';
import type { ListedInfo } from './info';
import { everDay, sureDay } from './typed-columns';
import { readNumber } from '../values/number';
import { communeKind } from './place-words';
import { GROUP_WORD, LEVEL_WORDS, SYSTEM_WORDS } from './register';
import { OPERATORS } from './info-sheet';
import { periodOfWord } from './sheets';
import { taskId, reportId } from './template';
import { isToFill } from './local-documents';
import { lastingMarks } from './marks';
import type {
  LegalBasis,
  Place,
  PlanKind,
  PlanTemplate,
  Review,
  TemplateTarget,
  TemplateTask,
  TemplateUnit,
} from './template';

/** The source that rows of such a template name. */
const SECTION = 'Sổ Dân vận';

/**
 * Makes a template of a plan's tables.
 * @param label the template's name; its id is made of it, so that saving under one name again keeps rows apart.
 * @returns `undefined` when there is no task.
 */
export function templateOf(snapshot: WorkbookSnapshot, meta: Meta, label: string): PlanTemplate | undefined {
  const infoRows = locate(snapshot, meta, 'info')?.rows ?? [];
  const info = (key: InfoKey): RowOf<'info'> | undefined =>
    infoRows.find((row) => textOf(row, 'id') === infoId(key));
  const infoText = (key: InfoKey): string => {
    const row = info(key);
    return row ? textOf(row, 'value') : '';
  };
  const listed = (kind: ListedInfo) => listedRows(infoRows, kind);
  const texts = (kind: ListedInfo) => listed(kind).map((row) => textOf(row, 'value'));
  const [aims, funds, closing] = [texts('aim'), texts('fund'), texts('closing')];
  const [signerTitle, signerName] = [infoText('signerTitle'), infoText('signer')];
  const taskRows = (locate(snapshot, meta, 'tasks')?.rows ?? []).filter((row) => textOf(row, 'text') !== '');
  if (taskRows.length === 0) {
    return undefined;
  }
  const id = templateIdOf(label);
  const unitRows = (locate(snapshot, meta, 'units')?.rows ?? []).filter((row) => textOf(row, 'name') !== '');
  const read: Reader = { meta, id, bodies: bodyReader(unitRows) };
  const tasks = tasksOf(taskRows, read);
  const reports = reportsOf(snapshot, read);
  const responsibilities = unitRows
    .map((row) => ({ unit: textOf(row, 'name'), duties: lines(textOf(row, 'duties')), section: SECTION }))
    .filter(({ duties }) => duties.length > 0);
  const unit = infoText('unit');
  const title = infoText('title') || label;
  const { who = 'commune', village } = meta.adaptation ?? {};
  const units = registerOf(unitRows, who === 'commune' ? 'commune' : 'province');
  const known = new Set(units.map(({ name }) => name));
  const unlisted = [...new Set(namedIn(tasks, reports).flatMap(names))].filter((name) => !known.has(name));
  return {
    id,
    version: 1,
    label,
    who,
    legacy: false,
    planKind: planKindOf(title),
    year: meta.plan?.year ?? 2026,
    title,
    places: who === 'commune' ? { commune: communeKind(unit), ...(village && { village }) } : {},
    source: {
      title,
      number: infoText('number') || null,
      date: dateText(info('issued')?.values.value ?? null),
      issuer: (unit && withProvince(unit, placeOf(unit, meta))) || label,
      note: null,
    },
    legalBases: texts('basis').map(basisOf),
    ...(aims.length > 0 && { aims }),
    ...(funds.length > 0 && { funds }),
    ...(closing.length > 0 && { closing }),
    ...(signerTitle !== '' && { signer: { title: signerTitle, name: signerName || null } }),
    groups: groupsOf(taskRows, tasks),
    tasks,
    reports,
    targets: listed('target').map(targetOf),
    responsibilities,
    recipients: texts('recipient'),
    units,
    ...(unlisted.length > 0 && { unlisted }),
  };
}

/** What rows of a template are read with: `id` is the template's. */
interface Reader {
  readonly meta: Meta;
  readonly id: string;
  readonly bodies: (text: string) => NamedUnit[];
}

/** The marks beside the rows of a workbook that hold in another year too, for the template made of it. */
export function marksOfWorkbook(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  { tasks, reports }: PlanTemplate,
): Review[] {
  const marks = (
    part: Place['part'],
    n: number | undefined,
    note: string,
    says: readonly string[],
  ): Review[] =>
    n === undefined
      ? []
      : lastingMarks(note, says.some(isToFill)).map((text) => ({ place: { part, n }, text }));
  const infoRows = locate(snapshot, meta, 'info')?.rows ?? [];
  const taskRows = (locate(snapshot, meta, 'tasks')?.rows ?? []).filter((row) => textOf(row, 'text') !== '');
  const reportRows = (locate(snapshot, meta, 'reports')?.rows ?? []).filter(
    (row) => textOf(row, 'name') !== '',
  );
  const title = infoRows.find((row) => textOf(row, 'id') === infoId('title'));
  return [
    ...(title ? marks('title', 1, textOf(title, 'note'), [textOf(title, 'value')]) : []),
    ...LISTED.flatMap((kind) =>
      listedRows(infoRows, kind).flatMap((row, index) =>
        marks(kind, index + 1, textOf(row, 'note'), [textOf(row, 'value')]),
      ),
    ),
    ...taskRows.flatMap((row, index) =>
      marks(
        'task',
        tasks[index]?.n,
        textOf(row, 'note'),
        (['text', 'product', 'target', 'basis'] as const).map((key) => textOf(row, key)),
      ),
    ),
    ...reportRows.flatMap((row, index) =>
      marks('report', reports[index]?.n, textOf(row, 'note'), [textOf(row, 'name')]),
    ),
  ];
}

const LISTED = Object.keys(LISTED_INFO) as readonly ListedInfo[];

function tasksOf(rows: readonly RowOf<'tasks'>[], { meta, id, bodies }: Reader): TemplateTask[] {
  const taskNumbers = numbers(rows, (n) => taskId(id, n));
  return rows.map((row, index): TemplateTask => {
    const bases = parts(textOf(row, 'basis'));
    return {
      n: taskNumbers[index] ?? 0,
      text: textOf(row, 'text'),
      lead: bodies(textOf(row, 'lead')).map(({ name, ...scope }) => ({ unit: name, ...scope })),
      implementing: bodies(textOf(row, 'implementing')).map(written),
      coordinating: bodies(textOf(row, 'coordinating')).map(written),
      timing: timingOf(row, 'deadline', meta),
      ...optional('product', textOf(row, 'product')),
      ...optional('target', textOf(row, 'target')),
      ...(bases.length > 0 && { legalBases: bases.map(basisOf) }),
      section: SECTION,
    };
  });
}

function reportsOf(snapshot: WorkbookSnapshot, { meta, id, bodies }: Reader): PlanTemplate['reports'] {
  const rows = (locate(snapshot, meta, 'reports')?.rows ?? []).filter((row) => textOf(row, 'name') !== '');
  const reportNumbers = numbers(rows, (n) => reportId(id, n));
  return rows.map((row, index) => ({
    n: reportNumbers[index] ?? 0,
    name: textOf(row, 'name'),
    period: periodOfWord(textOf(row, 'period')),
    timing: timingOf(row, 'due', meta) ?? timingOf(row, 'unitsDue', meta),
    recipients: bodies(textOf(row, 'recipients')).map(written),
    from: bodies(textOf(row, 'from')).map(written),
    section: SECTION,
  }));
}

const written = (body: NamedUnit): string => joinUnits([body]);

/** The units that tasks and reports name. */
export const namedIn = (tasks: readonly TemplateTask[], reports: PlanTemplate['reports']): string[] => [
  ...tasks.flatMap((task) => [
    ...task.lead.map((lead) => lead.unit),
    ...task.implementing,
    ...task.coordinating,
  ]),
  ...reports.flatMap(({ from, recipients }) => [...from, ...recipients]),
];

/** The id of an office's own template: `Kế hoạch xã A` → `rieng-ke-hoach-xa-a`. No other template is called so. */
export function templateIdOf(label: string): string {
  return `rieng-${fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** Rows that were this template's keep their number; the others get those that are free. */
function numbers(rows: readonly Row<'id'>[], idOf: (n: number) => string): number[] {
  const known = new Map(rows.map((row, index) => [textOf(row, 'id'), index] as const));
  const taken = new Map<number, number>();
  const last = 10 * rows.length + 1000;
  for (let n = 1; n <= last; n++) {
    const index = known.get(idOf(n));
    if (index !== undefined) {
      taken.set(index, n);
    }
  }
  const used = new Set(taken.values());
  let next = Math.max(0, ...used);
  return rows.map((_, index) => taken.get(index) ?? ++next);
}

/** Runs of rows with one heading; none when no row has any. */
function groupsOf(rows: readonly RowOf<'tasks'>[], tasks: readonly TemplateTask[]): PlanTemplate['groups'] {
  const groups: { title: string; section: string; tasks: number[] }[] = [];
  rows.forEach((row, index) => {
    const title = textOf(row, 'group') || 'Nhiệm vụ khác';
    const n = tasks[index]?.n ?? 0;
    const last = groups.at(-1);
    if (last?.title === title) {
      last.tasks.push(n);
    } else {
      groups.push({ title, section: SECTION, tasks: [n] });
    }
  });
  return rows.some((row) => textOf(row, 'group') !== '') ? groups : [];
}

const keyOf = <K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map(Object.entries<string>(words).map(([key, word]) => [word, key as K]));

const LEVEL_OF = keyOf<UnitLevel>(LEVEL_WORDS);
const SYSTEM_OF = keyOf<UnitSystem>(SYSTEM_WORDS);

/** The register's rows. @param level of bodies whose row does not say it. */
function registerOf(rows: readonly RowOf<'units'>[], level: UnitLevel): TemplateUnit[] {
  const units = new Map<string, TemplateUnit>();
  const codes = new Set<string>();
  const code = (wanted: string): string => {
    const plain =
      fold(wanted)
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'DV';
    return freeName(plain, codes, (no) => `${plain}-${no}`);
  };
  for (const row of rows) {
    const name = textOf(row, 'name');
    if (!units.has(name)) {
      const [from, to] = [everDay(row.values.activeFrom ?? null), everDay(row.values.activeTo ?? null)];
      units.set(name, {
        code: code(textOf(row, 'code')),
        name,
        shortNames: parts(textOf(row, 'shortNames')),
        level: LEVEL_OF.get(textOf(row, 'level')) ?? level,
        system: SYSTEM_OF.get(textOf(row, 'system')) ?? 'government',
        kind: textOf(row, 'kind') === GROUP_WORD ? 'group' : 'unit',
        ...optional('parent', textOf(row, 'parent')),
        ...optional('block', textOf(row, 'block')),
        ...(from && { activeFrom: from }),
        ...(to && { activeTo: to }),
      });
    }
  }
  return [...units.values()];
}

/** The phrase; or the day typed beside it when there is no phrase. */
function timingOf<K extends string>(row: Row<K | 'timing'>, key: NoInfer<K>, meta: Meta): string | null {
  const phrase = textOf(row, 'timing');
  const date = sureDay(row.values[key] ?? null, meta.plan?.year ?? 0);
  if (phrase !== '' || !date) {
    return phrase || null;
  }
  const written = `Chậm nhất ngày ${formatDate(date)}`;
  return lastDay(parseTiming(written, meta.plan?.year ?? date.year)) ? written : null;
}

function targetOf(row: RowOf<'info'>): TemplateTarget {
  const match = /^(?:(≥|trên|=) )?(\d[\d.,]*) (.+)$/u.exec(lines(textOf(row, 'note'))[0] ?? '');
  const value = match && readNumber(match[2] ?? '');
  const sign = match?.[1] ?? OPERATORS['>='];
  const operator = (['>=', '>'] as const).find((each) => OPERATORS[each] === sign);
  return {
    text: textOf(row, 'value'),
    ...(value?.state === 'read' && value.sure && operator
      ? { operator, value: value.value, unit: match?.[3]?.trim() ?? '' }
      : { operator: null, value: null, unit: null }),
    section: SECTION,
  };
}

/** The kind of a plan by its title. */
export function planKindOf(title: string): PlanKind {
  const folded = fold(title);
  const isDemocracy = folded.includes('dan chu');
  return isDemocracy ? (folded.includes('dan van') ? 'danVanDanChu' : 'danChu') : 'danVan';
}

/** The place that a plan was made for, unless its unit has another name since. */
const placeOf = (unit: string, { plan, adaptation }: Meta): Home | undefined =>
  unit === plan?.unit ? adaptation?.place : undefined;

/** A document as the table names it. */
const basisOf = (text: string): LegalBasis => ({ text, number: null, date: null, issuer: null });

/**
 * A reader of the bodies in a cell, each by its name in the register however the cell spells it. The way to it stays:
 * `UBND tỉnh (qua Sở Nội vụ)`. A name that the register lacks stays as it is typed.
 */
function bodyReader(rows: readonly RowOf<'units'>[]): (text: string) => NamedUnit[] {
  const find = unitFinder(
    rows.map((row) => ({ name: textOf(row, 'name'), shortNames: parts(textOf(row, 'shortNames')) })),
  );
  return (text) =>
    splitUnits(text).map((body) => {
      const found = find(body.name);
      return found.kind === 'none' ? body : { ...body, name: found.unit.name };
    });
}

const names = (text: string): string[] => splitUnits(text).map(({ name }) => name);

const parts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const optional = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  (text === '' ? {} : { [key]: text }) as Partial<Record<K, string>>;

function dateText(value: CellValue): string | null {
  const date = everDay(value);
  return date ? formatDate(date) : null;
}
