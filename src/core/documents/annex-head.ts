/** The head of an annex in a file of its own: its plan stands in brackets below its name, or the name alone says it. */
import { citationsIn } from './citations';
import { headFacts, planTitle, yearOf } from './head';
import type { Line, TextLine } from './lines';
import type { ReadHead } from './reading';

/** The head of an annex without its plan. */
export interface AnnexHead {
  readonly head: ReadHead;
  /** The lines that it was read from. */
  readonly used: readonly TextLine[];
  /** What stands below it. */
  readonly body: readonly Line[];
}

const ENCLOSED = /^\(? ?(?:ban hanh )?kem theo ke hoach(?: |\))/;
/** Words before what the annex is about. */
const LISTED =
  /^(?:phụ lục(?: (?:số )?[\dIVX]+)?[.:]?|danh mục|bảng|biểu|phân công)(?: (?:các )?nhiệm vụ)? ?/iu;
/** The name of a list of tasks, as it stands above a table that somebody made by hand. */
const TASK_LIST =
  /^(?:phu luc(?: (?:so )?[\divx]+)?[.:]? )?(?:danh muc|bang|bieu|phan cong|lich|tien do) .*(?:nhiem vu|cong viec|cong tac)/;
/** Names go on over so many lines. */
const MOST_NAME = 3;
const OF = / của (?<agency>[^)]+?)[).]*$/u;

/** The head of an annex to a plan; `undefined` where no line above its first table says that it is one. */
export function annexHead(lines: readonly Line[]): AnnexHead | undefined {
  const end = lines.findIndex(({ kind }) => kind === 'row');
  const above = lines.slice(0, Math.max(0, end)).flatMap((line) => (line.kind === 'text' ? [line] : []));
  const enclosed = above.find(({ spelled }) => ENCLOSED.test(spelled.bare));
  if (!enclosed) {
    return listHead(lines, above);
  }
  const { text } = enclosed.spelled;
  const plan = citationsIn(enclosed.spelled)[0]?.document;
  const named = above
    .slice(0, above.indexOf(enclosed))
    .map(({ spelled }) => spelled.text)
    .join(' ');
  const used = above.slice(0, above.indexOf(enclosed) + 1);
  const subject = subjectOf(named);
  const day = plan?.day ?? null;
  return {
    head: {
      kind: 'plan',
      agency: OF.exec(text)?.groups?.agency?.trim() ?? plan?.issuer ?? null,
      number: plan?.number ?? null,
      day,
      place: null,
      title: subject === '' ? null : planTitle(subject),
      year: yearOf(named, null) ?? day?.year ?? yearOf(text, null),
      bases: [],
    },
    used,
    body: lines.filter((line) => !used.some((each) => each === line)),
  };
}

/** The head of a list of tasks that only its own name tells; `undefined` where it belongs to another document. */
function listHead(lines: readonly Line[], above: readonly TextLine[]): AnnexHead | undefined {
  const first = above.findIndex(({ spelled }) => TASK_LIST.test(spelled.bare));
  const named = above.slice(Math.max(0, first));
  if (
    first < 0 ||
    named.length > MOST_NAME ||
    named.some(({ spelled }) => spelled.bare.includes('kem theo'))
  ) {
    return undefined;
  }
  const name = named.map(({ spelled }) => spelled.text).join(' ');
  const subject = subjectOf(name);
  const before = above.slice(0, first);
  const titled = before.filter(({ spelled }) => /^(?:phu luc|bieu)\b/.test(spelled.bare));
  const facts = headFacts(before.filter((line) => !titled.includes(line)));
  const used = [...facts.used, ...titled, ...named];
  return {
    head: {
      ...{ kind: 'plan', agency: facts.agency, number: facts.number, day: facts.day, place: facts.place },
      ...{ title: subject === '' ? null : planTitle(subject), year: yearOf(name, facts.day), bases: [] },
    },
    used,
    body: lines.filter((line) => !used.some((each) => each === line)),
  };
}

const subjectOf = (name: string): string => name.replace(LISTED, '').replace(LISTED, '').trim();
