/** The head of an annex in a file of its own: the plan that it belongs to stands in brackets below its name. */
import { citationsIn } from './citations';
import { planTitle, yearOf } from './head';
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
const OF = / của (?<agency>[^)]+?)[).]*$/u;

/** The head of an annex to a plan; `undefined` where no line above its first table says that it is one. */
export function annexHead(lines: readonly Line[]): AnnexHead | undefined {
  const end = lines.findIndex(({ kind }) => kind === 'row');
  const above = lines.slice(0, Math.max(0, end)).flatMap((line) => (line.kind === 'text' ? [line] : []));
  const enclosed = above.find(({ spelled }) => ENCLOSED.test(spelled.bare));
  if (!enclosed) {
    return undefined;
  }
  const { text } = enclosed.spelled;
  const plan = citationsIn(enclosed.spelled)[0]?.document;
  const named = above
    .slice(0, above.indexOf(enclosed))
    .map(({ spelled }) => spelled.text)
    .join(' ');
  const used = above.slice(0, above.indexOf(enclosed) + 1);
  const subject = named.replace(LISTED, '').replace(LISTED, '').trim();
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
