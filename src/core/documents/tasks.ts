/** Groups and tasks of a section: from its numbered lines, its paragraphs and its tables. */
import { actorsIn, assigned, coordinatorsIn, NOBODY, together } from './assign';
import { isBodyLike } from './bodies';
import { verbAt } from './verbs';
import type { Context } from './context';
import { labelsBehind } from './labels';
import type { Labelled } from './labels';
import type { RowLine } from './lines';
import { receiversIn, reportsIn } from './reports';
import type { Assignment, ReadBody, ReadGroup, ReadReport, ReadTarget, ReadTask } from './reading';
import { isHeadingLike } from './sections';
import type { Section } from './sections';
import { spell } from './spelling';
import type { Spelled } from './spelling';
import { readTable } from './tables';
import type { TableItem } from './tables';
import { targetsIn } from './targets';
import { treeOf } from './tree';
import type { Tree, TreeNode } from './tree';

/** All that sections of tasks hold; lists grow as sections are read. */
export interface TaskLists {
  readonly groups: ReadGroup[];
  readonly tasks: ReadTask[];
  readonly reports: ReadReport[];
  readonly targets: ReadTarget[];
}

/** Words that hold for all tasks below a heading. */
interface Above {
  readonly group: number | null;
  readonly section: string;
  readonly prefix: Spelled | undefined;
  readonly prefixAt: readonly number[];
  readonly assignment: Assignment;
}

/** Reads a section of tasks into the lists. */
export function readTasks(section: Section, lists: TaskLists, context: Context): void {
  const tree = treeOf(section.lines);
  tellOdd(tree, context);
  context.use(section.heading.at);
  const isGrouped = tree.roots.some(({ children }) => children.length > 0);
  const top: Above = {
    group: null,
    section: section.label,
    prefix: undefined,
    prefixAt: [],
    assignment: NOBODY,
  };
  tree.roots.forEach((root, at) => {
    const own = sectionOf(section.label, root.label);
    if (isDescription(root)) {
      return;
    }
    if (root.children.length > 0) {
      readGroup(root, { ...top, section: own }, lists, context);
    } else if (isIntro(root, tree, at)) {
      context.use(root.line.at);
    } else {
      const group = isGrouped ? pushGroup(lists, root.line.spelled, own, root.line.at, context) : null;
      readLeaf(root, { ...top, section: own, group }, lists, context);
    }
  });
  readRows(tree.rows, section.label, lists, context);
}

/** The number of a line below a section: `II.1`. */
export const sectionOf = (above: string, label: string): string =>
  label === '' || above === '' ? `${above}${label}` : `${above}.${label}`;

/** Numbers of a tree that are read as others, or that one is missing before. */
export function tellOdd({ odd }: Tree, context: Context): void {
  for (const { line, written, read, isGap } of odd) {
    context.doubt(
      isGap
        ? { code: 'reading.numberGap', params: { number: written } }
        : { code: 'reading.numberOdd', params: { written, read } },
      line.at,
    );
  }
}

/** What is looked at, where, over which time: *Đối tượng: …*, *Thời kỳ kiểm tra: …*. Nothing to do; it stays unused. */
const isDescription = ({ line, children }: TreeNode): boolean =>
  children.length === 0 &&
  /^(?:doi tuong|pham vi|dia diem|thanh phan|thoi ky|nien do)(?: [a-z ]{1,24})?:/.test(line.spelled.bare);

/** A sentence that only leads to what follows. */
const isIntro = (node: TreeNode, tree: Tree, at: number): boolean => {
  const { text, bare } = node.line.spelled;
  const leads = text.endsWith(':') && (tree.roots[at + 1] !== undefined || tree.rows.length > 0);
  const points = text.length < MOST_PREFIX && /phu luc|bieu kem theo|bang (?:sau|duoi)/.test(bare);
  return !node.number && (leads || points);
};

function pushGroup(
  lists: TaskLists,
  title: Spelled,
  section: string,
  at: readonly number[],
  context: Context,
): number {
  lists.groups.push({
    title: title.text.replace(/[:.;]$/, ''),
    cited: context.cited(title, at),
    section,
    at,
  });
  context.use(at);
  return lists.groups.length - 1;
}

function readGroup(node: TreeNode, above: Above, lists: TaskLists, context: Context): void {
  const group = pushGroup(lists, node.line.spelled, above.section, node.line.at, context);
  const labels = assignmentOf(node, context);
  const common = groupLabels(node, context);
  readBelow(
    node,
    { ...above, group, assignment: together(labels, common ?? NOBODY) },
    lists,
    context,
    common !== undefined,
  );
}

/** Labels behind the last of a group's tasks, where no other has any: they are read as the whole group's. */
function groupLabels(node: TreeNode, context: Context): Assignment | undefined {
  const leaves = node.children;
  const last = leaves.at(-1);
  const isBare = leaves
    .slice(0, -1)
    .every(({ labels, children }) => labels.length === 0 && children.length === 0);
  if (
    leaves.length < 2 ||
    !last ||
    last.labels.length === 0 ||
    !isBare ||
    (last.number && last.number.rank < 11)
  ) {
    return undefined;
  }
  if (last.labels.some(({ line }) => line.number?.style === 'plus')) {
    return undefined;
  }
  const labels = assignmentOf(last, context);
  last.labels.forEach(({ line }) => {
    context.doubt({ code: 'reading.labelForGroup', params: { label: line.spelled.text } }, line.at);
  });
  return labels;
}

function readBelow(node: TreeNode, above: Above, lists: TaskLists, context: Context, isCommon = false): void {
  let { prefix, prefixAt } = above;
  node.children.forEach((child, at) => {
    const { spelled } = child.line;
    const section = sectionOf(above.section, child.label);
    const next = node.children[at + 1];
    if (child.children.length > 0) {
      readSubheading(child, { ...above, section, prefix, prefixAt }, lists, context);
      return;
    }
    if (!child.number && spelled.text.endsWith(':') && next?.number) {
      // The lead-in of the items behind it: short ones stand before each, long ones are a row of their own.
      if (spelled.text.length <= MOST_PREFIX) {
        prefix = spelled;
        prefixAt = child.line.at;
        context.use(child.line.at);
        return;
      }
      prefix = undefined;
    }
    if (!child.number && !spelled.text.endsWith(':')) {
      prefix = undefined;
    }
    const isLast = isCommon && child === node.children.at(-1);
    readLeaf(
      isLast ? { ...child, labels: [] } : child,
      { ...above, section, prefix, prefixAt },
      lists,
      context,
    );
    if (isLast) {
      child.labels.forEach(({ line }) => {
        context.use(line.at);
      });
    }
  });
}

const MOST_PREFIX = 170;

/** An item with items below it. Bodies that are to act, a heading, a lead-in, or a task with its parts. */
function readSubheading(node: TreeNode, above: Above, lists: TaskLists, context: Context): void {
  const { line } = node;
  const { spelled } = line;
  const labels = together(assignmentOf(node, context), above.assignment);
  const isBodies = isBodyLike(spelled, true) && isHeadingLike(line) && verbAt(spelled) === undefined;
  if (isBodies) {
    const bodies = context.bodies.list(spelled, line.at);
    context.use(line.at);
    readBelow(node, { ...above, assignment: together(labels, doers(bodies)) }, lists, context);
  } else if (spelled.text.endsWith(':') && spelled.text.length <= MOST_PREFIX) {
    context.use(line.at);
    readBelow(node, { ...above, prefix: spelled, prefixAt: line.at, assignment: labels }, lists, context);
  } else if (isHeadingLike(line) && node.number && node.number.rank <= 10) {
    const parent = above.group === null ? undefined : lists.groups[above.group];
    const title = parent ? spell(`${parent.title}: ${spelled.text}`, spelled.isOcr) : spelled;
    const isEmpty = parent && !lists.tasks.some(({ group }) => group === above.group);
    if (isEmpty && above.group === lists.groups.length - 1) {
      lists.groups.pop();
    }
    const group = pushGroup(lists, title, above.section, [...(parent?.at ?? []), ...line.at], context);
    readBelow(node, { ...above, group, prefix: undefined, prefixAt: [], assignment: labels }, lists, context);
  } else {
    readLeaf({ ...node, children: [] }, above, lists, context);
    readBelow(node, { ...above, prefix: undefined, prefixAt: [], assignment: labels }, lists, context);
  }
}

/** One body is to lead; several, or all of a kind, are to carry out. */
const doers = (bodies: readonly ReadBody[]): Assignment => {
  const [first, ...others] = bodies;
  const isOne =
    first !== undefined &&
    others.length === 0 &&
    !/^(?:các|cac|c\S{1,2}c|thủ trưởng|toàn thể) /iu.test(first.name);
  return isOne ? { ...NOBODY, lead: bodies } : { ...NOBODY, implementing: bodies };
};

function assignmentOf({ labels }: TreeNode, context: Context): Assignment {
  return labels.reduce<Assignment>((said, each) => {
    context.use(each.line.at);
    tellFunds(each.labels, each.line.at, context);
    const own = assigned(each.labels, each.line.at, context.bodies, context.year, context.tellPhrase);
    return {
      lead: [...said.lead, ...own.lead],
      implementing: [...said.implementing, ...own.implementing],
      coordinating: [...said.coordinating, ...own.coordinating],
      timing: said.timing ?? own.timing,
      product: said.product ?? own.product,
      target: said.target ?? own.target,
    };
  }, NOBODY);
}

/** The table of tasks has no column for money: it is told. */
function tellFunds(labels: readonly Labelled[], at: readonly number[], context: Context): void {
  for (const { kind, value } of labels) {
    if (kind === 'funds' && value.text !== '') {
      context.doubt({ code: 'reading.partLeft', params: { text: value.text } }, at);
    }
  }
}

function readLeaf(node: TreeNode, above: Above, lists: TaskLists, context: Context): void {
  const { line } = node;
  const behind = labelsBehind(line.spelled);
  const own = together(
    assignmentOf(node, context),
    assigned(behind.labels, line.at, context.bodies, context.year, context.tellPhrase),
  );
  const text = above.prefix
    ? spell(`${above.prefix.text} ${behind.text.text}`, line.spelled.isOcr)
    : behind.text;
  const at = [...new Set([...above.prefixAt.filter(() => above.prefix !== undefined), ...line.at])];
  pushTask({ text, at, details: detailsOf(node), own }, above, lists, context);
}

/**
 * Reads a text by itself as a task, where a person has parted it from its surroundings. The reports and targets that it
 * holds come with it.
 */
export function readAlone(text: string, at: readonly number[], context: Context): Omit<TaskLists, 'groups'> {
  const lists: TaskLists = { groups: [], tasks: [], reports: [], targets: [] };
  const behind = labelsBehind(spell(text, context.isOcr));
  const own = assigned(behind.labels, at, context.bodies, context.year, context.tellPhrase);
  const above: Above = { group: null, section: '', prefix: undefined, prefixAt: [], assignment: NOBODY };
  pushTask({ text: behind.text, at, details: [], own }, above, lists, context);
  return lists;
}

/** Nội dung, hình thức, thành phần below a task: parts of its text. */
const detailsOf = ({ labels }: TreeNode): readonly string[] =>
  labels.flatMap(({ labels: each, line }) =>
    each.some(({ kind }) => kind === 'detail') ? [line.spelled.text] : [],
  );

interface Found {
  readonly text: Spelled;
  readonly at: readonly number[];
  readonly details: readonly string[];
  readonly reasons?: readonly string[];
  readonly own: Assignment;
}

function pushTask(
  { text, at, details, reasons = [], own }: Found,
  above: Above,
  lists: TaskLists,
  context: Context,
): void {
  context.use(at);
  const { phrases, plain } = context.timed(text);
  const acting = actorsIn(text, at, context.bodies);
  const actors = {
    ...acting,
    coordinating:
      acting.coordinating.length > 0 ? acting.coordinating : coordinatorsIn(text, at, context.bodies),
  };
  phrases.forEach((phrase) => {
    context.tellPhrase(phrase, at);
  });
  const readable = phrases.filter(({ doubt }) => doubt !== 'unread');
  const said: Assignment = {
    ...NOBODY,
    ...actors,
    timing: readable.length > 0 ? readable.map((phrase) => phrase.text).join('; ') : null,
  };
  const assignment = together(together(own, said), above.assignment);
  const { section, group } = above;
  lists.tasks.push({
    ...assignment,
    text: [text.text, ...details].join('\n'),
    ...(reasons.length > 0 && { reason: reasons.join('\n') }),
    group,
    section,
    cited: context.cited(text, at),
    at,
  });
  targetsIn(text).forEach((target) => lists.targets.push({ ...target, section, at }));
  if (readable.length > 0) {
    const from = assignment.lead.length > 0 ? assignment.lead : assignment.implementing;
    const recipients = receiversIn(plain, at, context.bodies);
    for (const report of reportsIn(plain, readable)) {
      const { name, period, timing } = report;
      lists.reports.push({ name, period, timing, from, recipients, section, at });
    }
  }
}

/** Rows of tables, table by table. */
export function readRows(
  rows: readonly RowLine[],
  section: string,
  lists: TaskLists,
  context: Context,
): void {
  const tables = [...new Set(rows.map(({ row }) => row.table))];
  for (const table of tables) {
    const own = rows.filter(({ row }) => row.table === table);
    const read = readTable(own, context.isOcr, context.columns);
    context.use(read.headers);
    if (!read.isTasks) {
      continue;
    }
    read.guessed.forEach(({ name, kind }) => {
      context.doubt(
        kind === 'text'
          ? { code: 'reading.columnAsText', params: { name } }
          : { code: 'reading.columnAsTiming', params: { name } },
        read.headers,
      );
    });
    read.unknownColumns.forEach((name) => {
      context.doubt({ code: 'reading.columnUnknown', params: { name } }, read.headers);
    });
    read.left.forEach(({ at, text }) => {
      context.doubt({ code: 'reading.partLeft', params: { text } }, [at]);
    });
    readItems(read.items, section, lists, context);
  }
}

function readItems(items: readonly TableItem[], section: string, lists: TaskLists, context: Context): void {
  let group: number | null = null;
  let label = '';
  const isGrouped = items.some(({ kind }) => kind === 'group');
  for (const item of items) {
    const at = item.at;
    if (item.kind === 'group') {
      label = sectionOf(section, item.number);
      group = pushGroup(lists, spell(item.title, context.isOcr), label, at, context);
      continue;
    }
    if (isGrouped && group === null) {
      group = pushGroup(lists, item.text, sectionOf(section, item.number), at, context);
    }
    const details = item.labels.flatMap(({ kind, value }) => (kind === 'detail' ? [value.text] : []));
    const own = assigned(item.labels, at, context.bodies, context.year, context.tellPhrase);
    tellFunds(item.labels, at, context);
    item.notes.forEach((text) => {
      context.doubt({ code: 'reading.partLeft', params: { text } }, at);
    });
    const above: Above = {
      group,
      section: sectionOf(label === '' ? section : label, item.number.split('.').at(-1) ?? ''),
      prefix: undefined,
      prefixAt: [],
      assignment: NOBODY,
    };
    pushTask({ text: item.text, at, details, reasons: item.reasons, own }, above, lists, context);
  }
}
