/** The head of a document: whose it is, its number, day, place, kind and title, and the căn cứ. */
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { uncapitalized } from '../words/format';
import type { Line, TextLine } from './lines';
import { isCapitals, isSame, slice, spell } from './spelling';
import type { Spelled } from './spelling';
import type { DocumentKind } from './reading';

/** The words that head documents, by kind. */
const KINDS: readonly (readonly [words: string, kind: DocumentKind])[] = [
  ['ke hoach phoi hop', 'plan'],
  ['ke hoach', 'plan'],
  ['bao cao', 'report'],
  ['quyet dinh', 'decision'],
  ['to trinh', 'proposal'],
  ['thong bao', 'notice'],
  ['nghi quyet', 'resolution'],
  ['chi thi', 'directive'],
  ['chuong trinh', 'programme'],
  ['huong dan', 'guidance'],
];

/** A line that heads a document, and its kind. */
export interface TitleLine {
  readonly line: number;
  readonly kind: DocumentKind;
  /** The words behind it in the same line. */
  readonly rest: string;
}

/** All lines that head a document: KẾ HOẠCH in capitals at the beginning of a line. */
export function titleLines(lines: readonly Line[]): readonly TitleLine[] {
  return lines.flatMap((line, at): TitleLine[] => {
    if (line.kind !== 'text' || line.number) {
      return [];
    }
    const { spelled } = line;
    if (/^kinh gui ?:/.test(spelled.bare)) {
      return [{ line: at, kind: 'letter', rest: '' }];
    }
    for (const [words, kind] of KINDS) {
      const count = words.split(' ').length;
      const begin = spelled.text.split(' ').slice(0, count).join(' ');
      const letters = spelled.bare.slice(0, begin.length).replace(/[^a-z]/g, '');
      if (isSame(letters, words, spelled.isOcr, 6) && isCapitals(begin)) {
        return [{ line: at, kind, rest: spelled.text.slice(begin.length).trim() }];
      }
    }
    return [];
  });
}

/** Number, place and day of a document, and the lines that they stand in. */
export interface HeadFacts {
  readonly number: string | null;
  readonly day: CivilDate | null;
  readonly place: string | null;
  readonly agency: string | null;
  /** Lines that were used. */
  readonly used: readonly TextLine[];
  readonly doubts: readonly {
    readonly code: 'number' | 'day' | 'agency';
    readonly line: TextLine;
    readonly text: string;
  }[];
}

/** `Số: 14/KH-UBND`; of OCR `S6: 92 /KH-UBND`. */
const NUMBER = /^(?:so|s[a-z\d$]{0,2}) ?[:.;] ?/;
const SYMBOL = /(?:[/-] ?[A-ZĐ][\p{L}]{0,5}(?: ?[-~/] ?[A-ZĐ][\p{L}&]{0,14}){0,3})/u;
const DAY =
  /(?<![\p{L}])(?:ng[a-z)'‘ ]{1,3}) ?(?<day>\S{1,3}) ?th[a-z]{2,3} ?(?<month>\S{1,3}) ?n[a-z]{1,3} ?(?<year>\d{4})(?!\d)/u;
const NATION = /^(?:.{0,60})(?:cong hoa xa hoi|doc lap|d\S{1,2}c l[aâ1]p)/;
const AGENCY =
  /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|van phong|so |ban |phong |xa |phuong |thi tran|huyen |tinh |dang uy|thanh pho|bch |mttq|uy ban mttq|uy ban mat tran|truong |trung tam |cong an |dac khu |dang bo |thanh tra )/;

/** Reads the lines above the word KẾ HOẠCH. */
export function headFacts(lines: readonly Line[]): HeadFacts {
  const used: TextLine[] = [];
  const doubts: HeadFacts['doubts'][number][] = [];
  let number: string | null = null;
  let day: CivilDate | null = null;
  let place: string | null = null;
  const agency: string[] = [];
  let isAgencyOpen = false;
  for (const line of texts(lines)) {
    const { spelled } = line;
    let isUsed = false;
    const numbered = NUMBER.exec(spelled.bare);
    if (numbered) {
      const read = readNumber(slice(spelled, numbered[0].length));
      number ??= read.number;
      if (read.isDoubtful) {
        doubts.push({ code: 'number', line, text: read.written });
      }
      isUsed = true;
    }
    const dated = DAY.exec(spelled.bare);
    if (dated) {
      const read = readDay(dated);
      day ??= read;
      if (!read) {
        doubts.push({
          code: 'day',
          line,
          text: spelled.text.slice(dated.index, dated.index + dated[0].length),
        });
      }
      place ??= placeBefore(spelled, dated.index);
      isUsed = true;
    }
    if (!numbered && !dated) {
      const nation = NATION.test(spelled.bare);
      const own: string | undefined =
        agencyIn(spelled) ?? (isAgencyOpen && !nation ? restOfAgency(spelled) : undefined);
      if (own !== undefined && agency.length < 3) {
        agency.push(own);
      }
      isAgencyOpen = own !== undefined;
      isUsed = nation || own !== undefined || spelled.bare.startsWith('v/v ');
    }
    if (isUsed) {
      used.push(line);
    }
  }
  const joined = agency.join(' ').trim();
  return { number, day, place, agency: joined === '' ? null : agencyName(agency), used, doubts };
}

function texts(lines: readonly Line[]): readonly TextLine[] {
  return lines.flatMap((line): TextLine[] =>
    line.kind === 'text'
      ? [line]
      : // Số, ngày and quốc hiệu stand in a table without borders.
        line.row.cells.flatMap((cell) =>
          cell.lines.map((text): TextLine => ({
            kind: 'text',
            at: line.at,
            spelled: spell(text, false),
            looks: cell.looks,
          })),
        ),
  );
}

/** The words of an agency's line, without the nation's beside them. */
function agencyIn({ text, bare }: Spelled): string | undefined {
  const nation = / (?:cong hoa xa hoi|doc lap|[dp]p?\S{1,2}c ?\S{1,2}ap|poc )/.exec(bare);
  const own = text.slice(0, nation?.index ?? text.length).trim();
  return AGENCY.test(`${bare.slice(0, own.length)} `) && isCapitals(own) && own.length < 110
    ? own
    : undefined;
}

/** The second line of a name that a narrow column breaks: ỦY BAN NHÂN DÂN XÃ / BÌNH CHƯƠNG. */
const restOfAgency = ({ text }: Spelled): string | undefined =>
  isCapitals(text) && text.length < 40 && !/[\d:,./]/.test(text) ? text : undefined;

const BARE_COMMITTEE = /^(?:ỦY BAN NHÂN DÂN|UY BAN NHAN DAN|UBND|HỘI ĐỒNG NHÂN DÂN)$/u;
const ABOVE = /^(?:UBND|ỦY BAN|TỈNH|ĐẢNG BỘ|HUYỆN)/u;

/** The body without the one above it. UBND and its place as one: ỦY BAN NHÂN DÂN / XÃ BÌNH CHƯƠNG. */
function agencyName(lines: readonly string[]): string {
  const [first = '', second = ''] = lines;
  const isAbove =
    !BARE_COMMITTEE.test(first.toUpperCase()) &&
    ABOVE.test(first) &&
    AGENCY.test(`${spell(second, false).bare} `);
  return (isAbove ? lines.slice(1) : lines).join(' ');
}

function readNumber(spelled: Spelled): {
  readonly number: string | null;
  readonly written: string;
  readonly isDoubtful: boolean;
} {
  const { text } = spelled;
  const symbol = SYMBOL.exec(text);
  const figures = text.slice(0, symbol?.index ?? text.length).trim();
  const written = text.slice(0, (symbol?.index ?? 0) + (symbol?.[0].length ?? text.length)).trim();
  if (symbol && /^\d{1,5}$/.test(figures)) {
    return {
      number: `${figures}${symbol[0].replace(/ /g, '').replace(/~/g, '-')}`,
      written,
      isDoubtful: false,
    };
  }
  // Left open for the clerk: "Số:      /KH-UBND", "Số: …/KH-UBND".
  const isOpen = /^[\s.…_]*$/u.test(figures);
  return { number: null, written, isDoubtful: !isOpen };
}

function readDay({ groups }: RegExpExecArray): CivilDate | null {
  const figures = [groups?.day ?? '', groups?.month ?? '', groups?.year ?? ''];
  if (!figures.every((each) => /^\d+$/.test(each))) {
    return null;
  }
  const [day = 0, month = 0, year = 0] = figures.map(Number);
  return isValid({ year, month, day }) ? { year, month, day } : null;
}

/** The name of a place before ", ngày …", behind a number in the same line. */
function placeBefore({ text, bare }: Spelled, at: number): string | null {
  const before = text.slice(0, at).replace(/[,\s]+$/, '');
  const number = NUMBER.test(bare) ? SYMBOL.exec(before) : null;
  const name = before.slice(number ? number.index + number[0].length : 0).trim();
  const place = /(?:^|\s)(?<name>\p{Lu}[^,;:]*)$/u.exec(name)?.groups?.name ?? '';
  return place === '' || place.length > 50 ? null : place;
}

/** Finds the words that name the issuing body in *… ban hành Kế hoạch …*. */
export function agencyInPreamble(spelled: Spelled): string | undefined {
  const match =
    /(?:^|[;,.] ?)(?<name>(?:ubnd|uy ban nhan dan|van phong|so|phong|ban chi dao|uy ban|uy ban phan dan|dang uy)(?: [^;,.]{2,60}?)?) (?:ban hanh|xay dung|lap) (?:ke hoach|k\S{1,2} hoach)/.exec(
      spelled.bare,
    );
  if (!match?.groups?.name) {
    return undefined;
  }
  const start = match.index + match[0].indexOf(match.groups.name);
  return spelled.text.slice(start, start + match.groups.name.length);
}

/** Lines before the sections that say on what a plan rests, or go before its tasks. */
export const isBasis = ({ spelled, looks }: TextLine): boolean =>
  /^(?:can c[a-z]{1,2} |thuc hien |thu?\S{0,2}e hien |thyc hien |thure hien |theo |can ctr |de |nham |xet de nghi |tiep tuc )/.test(
    spelled.bare,
  ) &&
  !looks.isCapitals &&
  spelled.text.length > 40;

/** A plan's title with its kind. One in capitals stays so: which of its words are names is not known. */
export const planTitle = (words: string): string =>
  isCapitals(words) ? `KẾ HOẠCH ${words}` : `Kế hoạch ${uncapitalized(words)}`;

/** The plan's year: of its title, else of its day. */
export function yearOf(title: string | null, day: CivilDate | null): number | null {
  const bare = spell(title ?? '', true).bare;
  const years = [...bare.matchAll(/(?:nam|nim|n.m|nawm|nam) (20\d\d)(?!\d)/g)].map((match) =>
    Number(match[1]),
  );
  return (
    years[0] ??
    [...bare.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1]))[0] ??
    day?.year ??
    null
  );
}
