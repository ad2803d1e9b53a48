/** The document that gives criteria out – its number, day, issuer and title – and the ratings that it states. */
import { citationsIn } from './citations';
import type { CriteriaSource, ReadBand } from './criteria-reading';
import { headFacts, titleLines } from './head';
import type { Line, TextLine } from './lines';
import { cellText } from './lines';
import { POINTS, pointsValue } from './points-text';
import type { ReadingDoubt } from './reading';
import { spell } from './spelling';

/** What stands around the table. */
export interface SourceReading {
  readonly source: CriteriaSource;
  readonly bands: readonly ReadBand[];
  readonly doubts: readonly ReadingDoubt[];
}

/** Reads what stands before and behind the table. @param before the lines up to it @param behind those after it */
export function criteriaSource(before: readonly Line[], behind: readonly Line[]): SourceReading {
  const texts = before.flatMap(textsOf);
  const title = titleIn(texts);
  const ends = [titleLines(texts)[0]?.line, title && texts.indexOf(title)];
  const head = headFacts(
    texts.slice(0, Math.min(texts.length, ...ends.filter((at) => typeof at === 'number'))),
  );
  const given = texts
    .filter(({ spelled }) => spelled.bare.includes('kem theo') && /^\(|quyet dinh so/.test(spelled.bare))
    .at(-1);
  const cited = given && citationsIn(given.spelled)[0]?.document;
  const number = cited?.number ?? head.number;
  const day = cited?.day ?? head.day;
  const doubts: ReadingDoubt[] =
    cited && head.number !== null && cited.number !== null && !sameNumber(cited.number, head.number)
      ? [
          {
            message: { code: 'annex.twoNumbers', params: { first: head.number, second: cited.number } },
            at: given.at,
          },
        ]
      : [];
  const { bands, doubt } = bandsIn(behind.flatMap(textsOf));
  return {
    source: {
      number,
      day,
      issuer: issuerName(cited?.issuer ?? head.agency),
      title: title?.spelled.text ?? null,
    },
    bands,
    doubts: [...doubts, ...(doubt ? [doubt] : [])],
  };
}

const sameNumber = (a: string, b: string): boolean =>
  a.replace(/\s/g, '').toUpperCase() === b.replace(/\s/g, '').toUpperCase();

/** A name without the bracket that closed what it stood in. */
const issuerName = (name: string | null): string | null =>
  name?.endsWith(')') && !name.includes('(') ? name.slice(0, -1).trim() : name;

/** The texts of a line: a paragraph, or the cells of a row, as titles stand above a table in a workbook. */
const textsOf = (line: Line): readonly TextLine[] =>
  line.kind === 'text'
    ? [line]
    : line.row.cells
        .filter(({ isContinued }) => !isContinued)
        .map((cell): TextLine => ({
          kind: 'text',
          at: line.at,
          spelled: spell(cellText(cell), false),
          looks: cell.looks,
        }))
        .filter(({ spelled }) => spelled.text !== '');

const NAMES = /tieu chi|thang diem|chi so|bang (?:tu )?(?:cham diem|danh gia|diem)/;

/** The last line above the table that names the criteria; one with the decision's own number is none. */
function titleIn(texts: readonly TextLine[]): TextLine | undefined {
  return texts
    .filter(
      ({ spelled: { bare } }) =>
        NAMES.test(bare) &&
        !/kem theo|^dieu \d|^ve viec|^v\/v|^ban hanh|^can cu|[.;]$/.test(bare) &&
        bare.length < 250,
    )
    .at(-1);
}

const FROM = new RegExp(
  String.raw`^(?:(?:xếp |đạt )?(?:loại|mức)\s+)?(?<name>\p{L}[\p{L} ]{1,40}?)\s*(?::|=|-|–|khi|nếu)?\s*(?:đạt |tổng điểm |có tổng điểm )?(?:(?<word>từ|trên)\s+(?<min>${POINTS})\s*(?:điểm)?(?:\s*trở lên|\s*(?:đến)\s*(?<below>dưới)?\s*(?<max>${POINTS})\s*(?:điểm)?)|dưới\s+(?<under>${POINTS})\s*(?:điểm)?)[.;]?$`,
  'iu',
);

/** The ratings that lines state. Only those that follow each other without a gap are taken; others are told. */
function bandsIn(texts: readonly TextLine[]): {
  readonly bands: readonly ReadBand[];
  readonly doubt?: ReadingDoubt;
} {
  const said = texts.flatMap(({ spelled, at }) => {
    const groups = FROM.exec(spelled.text.replace(/^[-+•*]\s*/u, ''))?.groups;
    return groups ? [{ groups, at }] : [];
  });
  if (said.length === 0) {
    return { bands: [], doubt: { message: { code: 'annex.bandsMissing' }, at: [] } };
  }
  const bands = said.map(({ groups }) => ({
    name: groups.name ?? '',
    min: groups.min === undefined ? 0 : pointsValue(groups.min),
  }));
  const isWhole =
    bands.length > 1 &&
    bands.at(-1)?.min === 0 &&
    said.every(({ groups: { word, below, max, under } }, index) => {
      const end = max ?? under;
      const above = bands[index - 1];
      return (
        word?.toLowerCase() !== 'trên' &&
        (above === undefined
          ? end === undefined
          : end !== undefined &&
            pointsValue(end) === above.min &&
            (under !== undefined || below !== undefined))
      );
    });
  return isWhole
    ? { bands }
    : { bands: [], doubt: { message: { code: 'annex.bandsUnread' }, at: said.flatMap(({ at }) => at) } };
}
