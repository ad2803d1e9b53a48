/** Reads a plan from the blocks of its document. Every block is used or listed as unused, what is unsure is told. */
import { STANDING_BODIES } from '../units/bodies';
import type { StandingBody } from '../units/bodies';
import type { Block, DocumentBlocks } from './block';
import { annexHead } from './annex-head';
import { contextOf } from './context';
import type { Context } from './context';
import { readDuties } from './duties';
import { footStart, readFoot } from './foot';
import { agencyInPreamble, headFacts, isBasis, planTitle, titleLines, yearOf } from './head';
import type { TitleLine } from './head';
import type { SaidColumns } from './labels';
import { cellText, linesOf } from './lines';
import type { Line, TextLine } from './lines';
import type {
  CitedDocument,
  PlanReading,
  ReadDuty,
  ReadHead,
  ReadReport,
  ReadText,
  UnusedPart,
} from './reading';
import { bodiesOf } from './reading';
import { sectionsOf } from './sections';
import type { Section } from './sections';
import { readRows, readTasks, sectionOf } from './tasks';
import type { TaskLists } from './tasks';
import { targetsIn } from './targets';
import { treeOf } from './tree';
import type { TreeNode } from './tree';

/**
 * Reads a plan.
 * @param register bodies that names are matched to.
 * @param columns what a person said of columns that nothing would be taken from.
 */
export function readPlan(
  document: DocumentBlocks,
  register: readonly StandingBody[] = STANDING_BODIES,
  columns: SaidColumns = {},
): PlanReading {
  const { lines, notes, stamps } = linesOf(document);
  const titles = titleLines(lines);
  const annex = titles.length === 0 ? annexHead(lines) : undefined;
  const parts = partsOf(annex?.body ?? lines, titles);
  const head = annex?.head ?? headOf(parts);
  const isOcr = document.quality === 'ocr';
  const context = contextOf(head, isOcr, register, columns);
  context.use(stamps.filter((at) => isBlank(document, at)));
  tellHead(parts, head, context);
  if (annex) {
    annex.used.forEach(({ at }) => {
      context.use(at);
    });
    context.doubt({ code: 'reading.annexAlone' }, []);
  }
  const { sections, preface } = parts;
  const bases = basesOf(preface, context);
  const tasks: TaskLists = { groups: [], tasks: [], reports: [], targets: [] };
  const duties: ReadDuty[] = [];
  const reports: ReadReport[] = [];
  const closing: ReadText[] = [];
  const aims: ReadText[] = [];
  const funds: ReadText[] = [];
  for (const section of sections) {
    switch (section.kind) {
      case 'aims':
        aims.push(...textsOf(section, context));
        break;
      case 'bases':
        bases.push(...section.lines.flatMap((line) => (line.kind === 'text' ? citedBy(line, context) : [])));
        context.use(section.heading.at);
        break;
      case 'funds':
        funds.push(...textsOf(section, context));
        break;
      case 'targets':
        readTargets(section, tasks, context);
        break;
      case 'organisation':
      case 'reports':
        readDuties(section, { duties, reports, closing }, tasks, context);
        break;
      case 'other':
        context.doubt(
          { code: 'reading.sectionUnknown', params: { heading: section.heading.spelled.text } },
          section.heading.at,
        );
        readTasks(section, tasks, context);
        break;
      default:
        readTasks(section, tasks, context);
    }
  }
  readAnnexes(parts, tasks, context);
  const foot = readFoot(parts.foot);
  foot.used.forEach((line) => {
    context.use(line.at);
  });
  closing.push(...closingOf(parts.foot, foot.used, context));
  if (tasks.tasks.length === 0 && head.kind === 'plan') {
    context.doubt({ code: 'reading.noTasks' }, []);
  }
  const allReports = [...tasks.reports, ...reports];
  const read = { aims, funds, closing, duties, recipients: foot.recipients, signer: foot.signer };
  return {
    ...head,
    ...read,
    bases,
    groups: tasks.groups.filter(
      (_, at) => tasks.tasks.some(({ group }) => group === at) || tasks.tasks.length === 0,
    ),
    tasks: renumbered(tasks),
    targets: tasks.targets,
    reports: allReports,
    notes: notes.map((note) => {
      context.use(note.at);
      return { text: note.spelled.text, at: note.at, cited: context.cited(note.spelled, note.at) };
    }),
    newBodies: newBodies({ tasks: tasks.tasks, duties, reports: allReports }),
    doubts: context.doubts,
    unused: unusedOf(document, context),
  };
}

/** Groups without tasks are left out: the numbers of the others move. */
function renumbered({ groups, tasks }: TaskLists): PlanReading['tasks'] {
  const kept = groups.map((_, at) => tasks.some(({ group }) => group === at));
  const place = kept.map((_, at) => kept.slice(0, at).filter((each) => each).length);
  return tasks.map((task) => ({ ...task, group: task.group === null ? null : (place[task.group] ?? null) }));
}

/** A document in its parts. */
interface Parts {
  readonly above: readonly Line[];
  readonly title: TitleLine | undefined;
  readonly titles: readonly TitleLine[];
  readonly titleLine: Line | undefined;
  /** Lines of the name below KẾ HOẠCH. */
  readonly named: readonly TextLine[];
  /** Căn cứ, and what leads to the sections. */
  readonly preface: readonly TextLine[];
  readonly sections: readonly Section[];
  readonly foot: readonly Line[];
  readonly annexes: readonly Line[];
  /** Of a second plan in the same document. */
  readonly others: readonly Line[];
  readonly plans: number;
}

function partsOf(all: readonly Line[], titles: readonly TitleLine[]): Parts {
  const first = titles.find(({ kind }) => kind === 'plan') ?? titles[0];
  const second = first && secondPlan(all, titles, first);
  const lines = all.slice(0, second ?? all.length);
  const from = first ? first.line + 1 : 0;
  const footAt = footStart(lines, from) ?? lines.length;
  const annexAt = annexStart(lines, footAt);
  const { head, sections } = sectionsOf(lines.slice(0, footAt), from);
  const body = head.slice(from);
  const prefaceAt = body.findIndex(
    (line, at) =>
      line.kind === 'row' ||
      (isBasis(line) && (at > 0 || CITES.test(line.spelled.text))) ||
      /[.:;]$/.test(line.spelled.text) ||
      line.number !== undefined,
  );
  const nameEnd = first ? (prefaceAt < 0 ? Math.min(body.length, 3) : prefaceAt) : 0;
  const named = body.slice(0, nameEnd).flatMap((line) => (line.kind === 'text' ? [line] : []));
  const rest = body.slice(nameEnd);
  const closings = closingsOf(sections.at(-1));
  // Without sections all that is left are tasks.
  const isPlain = sections.length === 0;
  const prefaceLines = isPlain ? rest.filter((line) => line.kind === 'text' && isBasis(line)) : rest;
  return {
    above: lines.slice(0, first?.line ?? 0),
    title: first,
    titles,
    titleLine: first && lines[first.line],
    named,
    preface: prefaceLines.flatMap((line) => (line.kind === 'text' ? [line] : [])),
    sections:
      isPlain && first?.kind !== 'letter'
        ? plainSection(rest.filter((line) => !prefaceLines.includes(line)))
        : sections.map((section) => ({
            ...section,
            lines: section.lines.filter((line) => !closings.includes(line)),
          })),
    foot: [...closings, ...lines.slice(footAt, annexAt)],
    annexes: [...(isPlain ? [] : rest.filter(({ kind }) => kind === 'row')), ...lines.slice(annexAt)],
    others: all.slice(second ?? all.length),
    plans: second === undefined ? 1 : 2,
  };
}

/** The sentences that close a plan, where its last section is not *Tổ chức thực hiện*, which knows its own. */
function closingsOf(last: Section | undefined): readonly Line[] {
  return !last || last.kind === 'organisation' || last.kind === 'reports'
    ? []
    : last.lines.filter(
        (line) =>
          line.kind === 'text' &&
          !line.number &&
          (/^(?:tren day la|trong qua trinh)/.test(line.spelled.bare) || line.spelled.text.includes('./.')),
      );
}

/** A number of a document. The name below KẾ HOẠCH may begin as căn cứ do: *Thực hiện công tác …*. */
const CITES = /\d ?[/-] ?\p{Lu}{2}/u;

/** Finds where a second plan begins, with its own number or signature between. */
function secondPlan(
  lines: readonly Line[],
  titles: readonly TitleLine[],
  first: TitleLine,
): number | undefined {
  const next = titles.find(({ line, kind }) => kind === 'plan' && line > first.line + 1);
  if (!next) {
    return undefined;
  }
  const between = lines.slice(first.line + 1, next.line);
  const headAt = between.findIndex(
    (line) =>
      line.kind === 'text' && /^(?:so ?:|cong hoa xa hoi|.{0,40}cong hoa xa hoi)/.test(line.spelled.bare),
  );
  const isSigned = footStart(between, 0) !== undefined;
  return headAt >= 0 && isSigned ? first.line + 1 + Math.max(0, headAt - 1) : undefined;
}

const ANNEX =
  /^(?:phu luc|bieu (?:mau|so|tong hop)|danh muc nhiem vu|bang (?:phan cong|nhiem vu|tong hop|phu luc)|phan cong nhiem vu)(?: |$)/;

function annexStart(lines: readonly Line[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind === 'text' && ANNEX.test(line.spelled.bare) && line.spelled.text.length < 150) {
      return at;
    }
    if (line?.kind === 'row' && line.row.cells.length > 3) {
      return at;
    }
  }
  return lines.length;
}

function plainSection(lines: readonly Line[]): readonly Section[] {
  const first = lines.find((line) => line.kind === 'text');
  const heading: TextLine = first ?? {
    kind: 'text',
    at: [],
    spelled: { text: '', bare: '', isOcr: false },
    looks: { isBold: false, isItalic: false, isCapitals: false, isCentred: false },
  };
  return lines.length === 0 ? [] : [{ kind: 'tasks', heading: { ...heading, at: [] }, label: '', lines }];
}

function headOf(parts: Parts): ReadHead & { readonly bases: readonly CitedDocument[] } {
  const facts = headFacts(parts.above);
  const { title } = parts;
  const words = [
    title?.rest ?? '',
    ...parts.named.filter(({ spelled }) => !spelled.text.startsWith('(')).map(({ spelled }) => spelled.text),
  ]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s*\([^()]*(?:kèm theo|kem theo)[^()]*\)\s*/giu, ' ')
    .trim();
  const name = words === '' ? null : title?.kind === 'plan' ? planTitle(words) : words;
  const preamble = parts.preface.flatMap(({ spelled }) => agencyInPreamble(spelled) ?? []).at(0);
  // OCR often loses the line ỦY BAN NHÂN DÂN; the preamble has the name whole.
  const isCut =
    facts.agency !== null && /^(?:XA|XÃ|TINH|TỈNH|HUYEN|HUYỆN|PHUONG|PHƯỜNG) /u.test(facts.agency);
  const isSamePlace = preamble !== undefined && / \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(preamble);
  return {
    kind: title?.kind ?? 'unknown',
    agency:
      (isCut && isSamePlace ? preamble : facts.agency) ??
      (preamble === undefined ? null : withPlace(preamble, name ?? '')),
    number: facts.number,
    day: facts.day,
    place: facts.place,
    title: name,
    year: yearOf(name, facts.day),
    bases: [],
  };
}

/** *UBND huyện* with the name that the title gives the huyện. */
function withPlace(agency: string, title: string): string {
  const kind = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/u.exec(agency)?.[0];
  const name = kind === undefined ? null : new RegExp(`${kind}((?: \\p{Lu}\\p{L}*)+)`, 'u').exec(title);
  return name ? `${agency}${name[1] ?? ''}` : agency;
}

function tellHead(parts: Parts, head: ReadHead, context: Context): void {
  const facts = headFacts(parts.above);
  facts.used.forEach(({ at }) => {
    context.use(at);
  });
  for (const { code, line, text } of facts.doubts) {
    context.doubt(
      code === 'day'
        ? { code: 'reading.dayUnread', params: { text } }
        : { code: 'reading.numberUnread', params: { text } },
      line.at,
    );
  }
  if (parts.titleLine) {
    context.use(parts.titleLine.at);
  }
  parts.named.forEach(({ at }) => {
    context.use(at);
  });
  const at = parts.titleLine?.at ?? [];
  if (head.kind !== 'plan') {
    context.doubt({ code: `reading.kind.${head.kind}` }, at);
  } else if (parts.titles.some(({ line, kind }) => kind !== 'plan' && line < (parts.title?.line ?? 0))) {
    context.doubt({ code: 'reading.planWithin' }, at);
  }
  if (parts.plans > 1) {
    context.doubt({ code: 'reading.severalPlans' }, parts.others[0]?.at ?? []);
  }
  if (head.agency === null) {
    context.doubt({ code: 'reading.agencyMissing' }, at);
  } else if (facts.agency === null) {
    context.doubt({ code: 'reading.agencyFromText', params: { name: head.agency } }, at);
  }
  if (head.title === null) {
    context.doubt({ code: 'reading.titleMissing' }, at);
  }
  if (head.year === null) {
    context.doubt({ code: 'reading.yearMissing' }, at);
  }
}

/** Documents of the preface; its sentences that cite none lead to what follows. */
function basesOf(preface: readonly TextLine[], context: Context): CitedDocument[] {
  return preface.flatMap((line) => citedBy(line, context));
}

function citedBy(line: TextLine, context: Context): readonly CitedDocument[] {
  const cited = context.cited(line.spelled, line.at);
  context.use(line.at);
  return cited;
}

/** A section of texts: its paragraphs. */
function textsOf(section: Section, context: Context): ReadText[] {
  context.use(section.heading.at);
  return section.lines.flatMap((line): ReadText[] => {
    if (line.kind === 'row') {
      return [];
    }
    context.use(line.at);
    const bullet =
      line.number?.style === 'bullet' || line.number?.style === 'plus'
        ? '- '
        : line.number
          ? `${line.number.label}. `
          : '';
    return [{ text: `${bullet}${line.spelled.text}`, at: line.at }];
  });
}

function readTargets(section: Section, lists: TaskLists, context: Context): void {
  context.use(section.heading.at);
  const tree = treeOf(section.lines);
  const read = (node: TreeNode, above: string): void => {
    const { line } = node;
    const found = targetsIn(line.spelled);
    context.use(line.at);
    const own = { section: sectionOf(above, node.label), at: line.at };
    if (found.length > 0) {
      found.forEach((target) => lists.targets.push({ ...target, ...own }));
    } else if (node.children.length === 0) {
      lists.targets.push({
        text: line.spelled.text.replace(/[;.]$/, ''),
        operator: null,
        value: null,
        ...own,
      });
    }
    node.children.forEach((child) => {
      read(child, own.section);
    });
  };
  tree.roots.forEach((root) => {
    read(root, section.label);
  });
  readRows(tree.rows, section.label, lists, context);
}

/** Tables behind the signature, or before the sections. */
function readAnnexes({ annexes, titleLine }: Parts, lists: TaskLists, context: Context): void {
  const rows = annexes.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const before = lists.tasks.length;
  readRows(rows, 'PL', lists, context);
  if (lists.tasks.length === before) {
    return;
  }
  annexes.forEach((line) => {
    if (line.kind === 'text' && (ANNEX.test(line.spelled.bare) || /^\(?kem theo/.test(line.spelled.bare))) {
      context.use(line.at);
    }
  });
  if (before > 0) {
    context.doubt({ code: 'reading.twoLists' }, titleLine?.at ?? []);
  }
}

/** Sentences that close the plan behind a section's end. */
function closingOf(foot: readonly Line[], used: readonly Line[], context: Context): ReadText[] {
  return foot.flatMap((line): ReadText[] => {
    if (
      line.kind !== 'text' ||
      used.includes(line) ||
      !/\.\/\.|^Trên đây là|^Trong quá trình/u.test(line.spelled.text)
    ) {
      return [];
    }
    context.use(line.at);
    return [{ text: line.spelled.text, at: line.at }];
  });
}

/** Bodies that the register does not know, each once. */
export const newBodies = (named: Parameters<typeof bodiesOf>[0]): readonly string[] => [
  ...new Set(
    bodiesOf(named)
      .filter(({ unit }) => unit === undefined)
      .map(({ name }) => name),
  ),
];

const isBlank = ({ blocks }: DocumentBlocks, at: number): boolean => {
  const block = blocks[at];
  return block?.kind === 'paragraph' && block.text.trim() === '';
};

function unusedOf({ blocks }: DocumentBlocks, { used }: Context): readonly UnusedPart[] {
  return blocks.flatMap((block, at): UnusedPart[] => (used.has(at) ? [] : [{ at, text: blockText(block) }]));
}

/** The words of a block; cells of a row are parted by bars. */
export const blockText = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : block.cells.map(cellText).join(' | ');
