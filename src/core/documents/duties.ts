/** *Tổ chức thực hiện*: who is to do what, each duty by itself, and the reports among them. */
import { actingIn, isBodyLike } from './bodies';
import { verbAt } from './verbs';
import { coordinatorsIn } from './assign';
import type { Context } from './context';
import { receiversIn, reportsIn } from './reports';
import type { ReadBody, ReadDuty, ReadReport, ReadText } from './reading';
import type { Section } from './sections';
import { isHeadingLike } from './sections';
import { slice, spell } from './spelling';
import type { Spelled } from './spelling';
import { readRows, tellOdd } from './tasks';
import type { TaskLists } from './tasks';
import { treeOf } from './tree';
import type { TreeNode } from './tree';

/** Duties, and what closes the plan. */
export interface DutyLists {
  readonly duties: ReadDuty[];
  readonly reports: ReadReport[];
  readonly closing: ReadText[];
}

/** Reads a section of duties into the lists. @param tasks for tables that stand there. */
export function readDuties(section: Section, lists: DutyLists, tasks: TaskLists, context: Context): void {
  const tree = treeOf(section.lines);
  tellOdd(tree, context);
  context.use(section.heading.at);
  const closings = closingFrom(tree.roots);
  tree.roots.forEach((root, at) => {
    if (at >= closings) {
      lists.closing.push({ text: root.line.spelled.text, at: root.line.at });
      context.use(root.line.at);
      return;
    }
    readDuty(root, { units: [], section: label(section.label, root), prefix: undefined }, lists, context);
  });
  readRows(tree.rows, section.label, tasks, context);
}

const label = (above: string, node: TreeNode): string =>
  node.label === '' ? above : `${above}.${node.label}`;

const CLOSING =
  /^(?:tren day la|tren d\S{1,2}y|yeu cau|trong qua trinh|t1? ?ong qua trinh|de nghi cac|chanh van phong yeu cau|can cu ke hoach nay|nhan duoc|uy ban nhan dan .{0,60}(?:yeu cau|de nghi)|ubnd .{0,60}(?:yeu cau|de nghi)|ke hoach nay (?:thay the|co hieu luc)|qua trinh|giao .{0,60} (?:chiu trach nhiem )?(?:don doc|theo doi))/;

/** Finds where the closing sentences begin: unnumbered ones behind the last duty. */
function closingFrom(roots: readonly TreeNode[]): number {
  let at = roots.length;
  while (at > 0) {
    const node = roots[at - 1];
    const isClosing =
      node &&
      !node.number &&
      node.children.length === 0 &&
      (CLOSING.test(node.line.spelled.bare) || node.line.spelled.text.includes('./.'));
    if (!isClosing) {
      break;
    }
    at--;
  }
  return at;
}

interface Above {
  readonly units: readonly ReadBody[];
  readonly section: string;
  readonly prefix: Spelled | undefined;
}

function readDuty(node: TreeNode, above: Above, lists: DutyLists, context: Context): void {
  const { line, children } = node;
  const { spelled } = line;
  if (children.length === 0) {
    // A last unnumbered sentence below a numbered body may close the plan.
    if (
      !node.number &&
      above.units.length > 0 &&
      (spelled.text.includes('./') || /^(?:tren day la|trong qua trinh)/.test(spelled.bare))
    ) {
      lists.closing.push({ text: spelled.text, at: line.at });
      context.use(line.at);
      return;
    }
    pushDuty(node, above, lists, context);
    return;
  }
  context.use(line.at);
  const heading = slice(spelled, 0, spelled.text.replace(/[:.;]$/, '').length);
  const isBodies =
    isHeadingLike(line) &&
    verbAt(heading) === undefined &&
    (isBodyLike(heading) || (heading.isOcr && node.number !== undefined));
  if (isBodies) {
    const units = context.bodies.list(heading, line.at);
    if (!isBodyLike(heading) && units.some(({ unit }) => unit === undefined)) {
      context.doubt({ code: 'reading.bodyUnsure', params: { name: heading.text } }, line.at);
    }
    children.forEach((child) => {
      readDuty(child, { units, section: label(above.section, child), prefix: undefined }, lists, context);
    });
    return;
  }
  const acting = actingIn(spelled);
  const isLeadIn = spelled.text.endsWith(':');
  if (!isLeadIn && spelled.text.endsWith('.')) {
    pushDuty({ ...node, children: [] }, above, lists, context);
  }
  const units = acting ? context.bodies.list(acting.subject, line.at) : above.units;
  children.forEach((child) => {
    readDuty(
      child,
      { units, section: label(above.section, child), prefix: isLeadIn ? spelled : undefined },
      lists,
      context,
    );
  });
}

const MOST_UNIT = 200;

function pushDuty({ line }: TreeNode, above: Above, lists: DutyLists, context: Context): void {
  const { at, spelled } = line;
  context.use(at);
  const split = unitBefore(spelled);
  const own = split?.text ?? spelled;
  const acting = split ? undefined : actingIn(own);
  const said = split
    ? context.bodies.list(split.unit, at)
    : acting
      ? context.bodies.list(acting.subject, at)
      : [];
  const units = said.length > 0 ? said : above.units;
  if (units.length === 0) {
    context.doubt({ code: 'reading.dutyWithoutUnit' }, at);
  }
  const { phrases, plain } = context.timed(own);
  phrases.forEach((phrase) => {
    context.tellPhrase(phrase, at);
  });
  const readable = phrases.filter(({ doubt }) => doubt !== 'unread');
  const reports = reportsIn(plain, readable);
  const text = above.prefix ? spell(`${above.prefix.text} ${own.text}`, own.isOcr).text : own.text;
  lists.duties.push({
    units,
    coordinating: coordinatorsIn(slice(own, acting?.verb ?? 0), at, context.bodies),
    text,
    timing: timingOf(
      readable.map((phrase) => phrase.text),
      reports,
    ),
    section: above.section,
    cited: context.cited(own, at),
    at,
  });
  const recipients = reports.length > 0 ? receiversIn(plain, at, context.bodies) : [];
  for (const { name, period, timing } of reports) {
    lists.reports.push({ name, period, timing, from: units, recipients, section: above.section, at });
  }
}

/** Days of a duty: with the periods they are of, where it asks for several reports. */
function timingOf(phrases: readonly string[], reports: ReturnType<typeof reportsIn>): string | null {
  const periods = reports.filter(
    ({ phrase, period }) => phrase !== undefined && period !== 'once' && period !== 'onRequest',
  );
  if (periods.length > 1) {
    const words: Readonly<Record<string, string>> = { '6T': '6 tháng', '9T': '9 tháng', year: 'năm' };
    const sent = reports.flatMap(({ period, timing }) =>
      period === 'once' && timing !== null ? [timing] : [],
    );
    const said = periods
      .map(({ period, timing }) => `${words[period] ?? ''} (${(timing ?? '').toLowerCase()})`)
      .join(', ');
    return [...sent, said].join('; ');
  }
  return phrases.length > 0 ? phrases.join('; ') : null;
}

/** *Phòng Kinh tế: Phối hợp …* */
function unitBefore(spelled: Spelled): { readonly unit: Spelled; readonly text: Spelled } | undefined {
  const colon = spelled.text.indexOf(':');
  if (colon < 3 || colon > MOST_UNIT) {
    return undefined;
  }
  const unit = slice(spelled, 0, colon);
  const text = slice(spelled, colon + 1);
  return isBodyLike(unit) && verbAt(unit) === undefined && text.text !== '' ? { unit, text } : undefined;
}
