/** Documents that a text cites: kind, number, day, issuer, subject, as far as the words say so. */
import { compareDates } from '../calendar/civil';
import { isCentralNumber } from '../units/issuers';
import { fold } from '../words/fold';
import { DOCUMENT_KINDS, KIND_OF_SYMBOL } from '../words/document-kinds';
import { letterDistance } from '../words/letter-distance';
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { slice } from './spelling';
import type { Spelled } from './spelling';
import type { CitedDocument, IssuerLevel } from './reading';

/** A cited document, its place in the text, and whether letters or figures of it are doubtful. */
export interface Citation {
  readonly document: CitedDocument;
  readonly start: number;
  readonly end: number;
  /** `folded`: its symbol is read as another than it stands. `unread`: figures or letters that cannot be read. */
  readonly doubt?: 'folded' | 'unread' | 'day';
}

const DASH = '(?: ?[-/~]){1,2} ?';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d/.%§$?-])(?<figures>\\d{1,5}(?: ?/ ?(?:19|20)\\d{2})?)(?<symbol>${DASH}[A-ZĐ][\\p{L}]{0,5}(?:${DASH}[A-ZĐ][\\p{L}&]{0,14}\\d{0,2}){0,3})(?![\\p{L}\\d])(?<cut>[/[\\]|-]\\S*)?`,
  'gu',
);
/** Numbers that OCR left unreadable: `31 KII/TU`, `OZ-HD/BTGDVTU`, `%4/KH~VP`. */
const UNREAD_NUMBER =
  /(?<=[\s\p{L}])(?:[A-Z%§$\d]{1,4}[- ]{1,2}(?:K|H|Q|N|C|T)[A-Z]{1,3}\/[\p{L}[\]]{1,10}|[%§$?]\d*\/[A-Z]{2}\S*)/gu;
const DAY =
  /^,? ?(?:(?:ban hành )?ngày|ng[^\s\d]{1,5})? ?(?<day>\d{1,2})(?: ?[/.-] ?| th\S{2,4} )(?<month>\d{1,2})(?: ?[/.-] ?| n\S{1,3} )(?<year>\d{4})(?!\d)/u;
const ODD_DAY = /^,? ?ng[^\s\d]{1,4} ?[^\s,.;]*[\d§%_][^,.;]{0,18}/u;

/** All documents that a text cites, in order. @param planDay a document after it is not read as cited: its day is doubtful. */
export function citationsIn(text: Spelled, latest?: CivilDate): readonly Citation[] {
  const numbered = [...text.text.matchAll(NUMBER)].flatMap((match) => numberedCitation(text, match, latest));
  const unread = text.isOcr
    ? [...text.text.matchAll(UNREAD_NUMBER)]
        .filter(({ index }) => !numbered.some(({ start, end }) => index >= start && index < end))
        .map((match) => unreadCitation(text, match))
    : [];
  const laws = lawsIn(text).filter(
    ({ start }) => !numbered.some((other) => start >= other.start && start < other.end),
  );
  const all = [...numbered, ...unread, ...laws].sort((a, b) => a.start - b.start);
  return all.map((each, at) => beforeNext(text, each, numbered.includes(each) ? all.slice(at + 1) : []));
}

/** A citation that ends where the next of its list begins. What stands within its own subject is not the next. */
function beforeNext(text: Spelled, citation: Citation, later: readonly Citation[]): Citation {
  const { subject, written } = citation.document;
  const next = later.find(
    ({ start }) => start < citation.end && /[,;] $|[,;]$/.test(text.text.slice(0, start)),
  );
  if (!next || subject === null) {
    return citation;
  }
  const lost = citation.end - next.start;
  const own = subject.slice(0, Math.max(0, subject.length - lost)).replace(/[,;\s]+$/, '');
  return {
    ...citation,
    end: next.start,
    document: {
      ...citation.document,
      subject: own === '' ? null : own,
      written: written.slice(0, written.length - lost),
    },
  };
}

function numberedCitation(text: Spelled, match: RegExpMatchArray, latest?: CivilDate): Citation[] {
  const start = match.index ?? 0;
  const written = match[0];
  const { figures = '', symbol = '', cut } = match.groups ?? {};
  const kind = kindBefore(text, start);
  if (cut !== undefined) {
    return [unreadCitation(text, match)];
  }
  // "2021 - 2025", "công tác 6 - Khu", a range of years: no symbol without capitals of two letters.
  const letters = symbol.replace(/[^\p{L}]/gu, '');
  const isSymbol = /^[A-ZĐ][\p{L}]*$/u.test(letters) && /\p{Lu}{2}|\p{Lu}[a-zđ]\p{Lu}?/u.test(letters);
  if (!isSymbol || (!kind && !/[/-]/.test(symbol.replace(/\s/g, '')))) {
    return [];
  }
  const number = canonical(figures, symbol, kind?.symbol ?? '');
  if (!kind && !KNOWN_SYMBOLS.has(number.first)) {
    return [];
  }
  const after = text.text.slice(start + written.length);
  const dated = DAY.exec(after);
  const day = dated && dayOf(dated);
  const odd = !dated && text.isOcr && ODD_DAY.test(after);
  const isLate = day !== undefined && day !== null && latest !== undefined && compareDates(day, latest) > 0;
  const end = start + written.length + (dated?.[0].length ?? 0);
  const behind = behindNumber(slice(text, end));
  const begin = kind?.start ?? start;
  const gap = text.text.length - end - text.text.slice(end).trimStart().length;
  const stop = end + gap + behind.length;
  const doubt = (dated && (!day || isLate)) || odd ? 'day' : number.isFolded ? 'folded' : undefined;
  return [
    {
      start: begin,
      end: stop,
      document: {
        kind: kind?.name ?? KIND_OF_SYMBOL.get(number.first) ?? null,
        number: number.text,
        day: isLate ? null : (day ?? null),
        issuer: behind.issuer,
        level: levelOf(number.text, behind.issuer),
        place: placeOf(behind.issuer),
        subject: behind.subject,
        written: text.text.slice(begin, stop).trim(),
      },
      ...(doubt && { doubt }),
    },
  ];
}

function unreadCitation(text: Spelled, match: RegExpMatchArray): Citation {
  const start = match.index ?? 0;
  const kind = kindBefore(text, start);
  const begin = kind?.start ?? start;
  const end = start + match[0].length;
  return {
    start: begin,
    end,
    doubt: 'unread',
    document: {
      kind: kind?.name ?? null,
      number: null,
      day: null,
      issuer: null,
      level: null,
      place: null,
      subject: null,
      written: text.text.slice(begin, end),
    },
  };
}

function dayOf({ groups }: RegExpExecArray): CivilDate | null {
  const date = {
    year: Number(groups?.year),
    month: Number(groups?.month),
    day: Number(groups?.day),
  };
  return isValid(date) && date.year >= 1945 ? date : null;
}

const KNOWN_SYMBOLS: ReadonlySet<string> = new Set(
  [...DOCUMENT_KINDS.map(([, , symbol]) => symbol), 'QyĐ', 'NĐ', 'HD', 'CTPH', 'KHPH'].filter(
    (symbol) => symbol !== '',
  ),
);
/** The kind of document that stands before a number, with "số" between. */
function kindBefore(
  text: Spelled,
  at: number,
): { readonly name: string; readonly symbol: string; readonly start: number } | undefined {
  const before = text.bare.slice(Math.max(0, at - 45), at);
  const words = [...before.matchAll(/[\p{L}\d]+/gu)];
  const offset = at - before.length;
  // "Quyết định số", "Quyết định ) 1986" where OCR lost it.
  for (const skip of [1, 0, 2]) {
    const behind = words.slice(words.length - skip);
    if (skip > 0 && !behind.every(({ 0: word }) => /^(?:s.{0,3}|.{1,2}|lien tich|phoi|hop)$/.test(word))) {
      continue;
    }
    let nearest: { readonly name: string; readonly symbol: string; readonly start: number } | undefined;
    let least = Infinity;
    for (const [bare, name, symbol] of DOCUMENT_KINDS) {
      const count = bare.split(' ').length;
      const from = words.length - skip - count;
      const these = from < 0 ? [] : words.slice(from, words.length - skip);
      const letters = these.map(({ 0: word }) => word).join('');
      const wanted = bare.replaceAll(' ', '');
      const most = text.isOcr ? (wanted.length >= 7 ? 2 : wanted.length >= 5 ? 1 : 0) : 0;
      const distance = these.length === count ? letterDistance(letters, wanted, most) : most + 1;
      if (distance <= most && distance < least) {
        least = distance;
        nearest = { name, symbol, start: offset + (these[0]?.index ?? 0) };
      }
    }
    if (nearest) {
      return nearest;
    }
  }
  return undefined;
}

/** The number with its symbol as such numbers are written; `isFolded` where letters are read as others. */
function canonical(
  figures: string,
  symbol: string,
  kindSymbol: string,
): { readonly text: string; readonly first: string; readonly isFolded: boolean } {
  const plain = symbol
    .replace(/\s/g, '')
    .replace(/~/g, '-')
    .replace(/[-/]{2,}/g, '-');
  const parts = plain.split(/(?<=[-/])|(?=[-/])/);
  const letters = parts.filter((part) => /\p{L}/u.test(part));
  const folded = letters.map((part) => FOLDED.get(part.toUpperCase()) ?? part);
  const first = folded[0] ?? '';
  // Q and any letter for Đ, behind Quyết định or Quy định.
  const isDecision = kindSymbol === 'QĐ' && /^Q[\p{L}]{1,3}$/u.test(first) && first !== 'QC';
  const symbols = isDecision ? ['QĐ', ...folded.slice(1)] : folded;
  let next = 0;
  const joined = parts.map((part) => (/\p{L}/u.test(part) ? (symbols[next++] ?? part) : part)).join('');
  const text = `${figures.replace(/\s/g, '')}${joined}`;
  return { text, first: symbols[0] ?? '', isFolded: symbols.some((part, at) => part !== letters[at]) };
}

/** Symbols without their marks or with what OCR puts for Đ. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['QD', 'QĐ'],
  ['QB', 'QĐ'],
  ['QDB', 'QĐ'],
  ['QBD', 'QĐ'],
  ['QBI', 'QĐ'],
  ['QDI', 'QĐ'],
  ['QĐI', 'QĐ'],
  ['ND', 'NĐ'],
  ['NB', 'NĐ'],
  ['HDND', 'HĐND'],
  ['HPND', 'HĐND'],
  ['BCD', 'BCĐ'],
]);

interface Behind {
  readonly issuer: string | null;
  readonly subject: string | null;
  /** The number of letters of the text that it takes. */
  readonly length: number;
}

/** Issuers that everybody knows, by their letters. */
const ISSUERS: readonly (readonly [bare: string, name: string])[] = [
  ['ban chap hanh trung uong dang', 'Ban Chấp hành Trung ương Đảng'],
  ['ban chap hanh trung uong', 'Ban Chấp hành Trung ương'],
  ['ban bi thu trung uong dang', 'Ban Bí thư Trung ương Đảng'],
  ['ban bi thu', 'Ban Bí thư'],
  ['bo chinh tri', 'Bộ Chính trị'],
  ['thu tuong chinh phu', 'Thủ tướng Chính phủ'],
  ['thanh tra chinh phu', 'Thanh tra Chính phủ'],
  ['ban thuong vu tinh uy', 'Ban Thường vụ Tỉnh ủy'],
  ['ban chap hanh dang bo tinh', 'Ban Chấp hành Đảng bộ tỉnh'],
  ['ban tuyen giao va dan van tinh uy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['hoi dong nhan dan tinh', 'Hội đồng nhân dân tỉnh'],
  ['uy ban nhan dan tinh', 'Ủy ban nhân dân tỉnh'],
  ['chinh phu', 'Chính phủ'],
  ['quoc hoi', 'Quốc hội'],
  ['tinh uy', 'Tỉnh ủy'],
];

const OF = /^(?:c[a-z]{1,3}a|c[a-z]?a|cla|cua) /;
const ISSUER_END =
  / (?:v[e@][^\s]? |ve |v viec |viec |quy dinh |ban hanh |thuc hien |trien khai |huong dan |sua doi|ve viec|giua |trong |tai |kem |khoa |tiep tuc |day manh |tang cuong )|[.,;:(“"/]|$/;
const SUBJECT_END =
  /[;.“"(]| va (?:quyet dinh|ke hoach|chi thi|nghi quyet|nghi dinh|cac van ban|luat|ket luan|huong dan) |$/;
const MOST_SUBJECT = 260;

/** Issuer and subject that stand behind number and day. */
function behindNumber(rest: Spelled): Behind {
  const lead = /^[,\s]*/.exec(rest.bare)?.[0].length ?? 0;
  let at = lead;
  const of = OF.exec(rest.bare.slice(at));
  let issuer: string | null = null;
  const isBody = /^(?:ubnd|uy ban|hdnd|chinh phu|bo |ban bi thu|tinh uy|giua |hoi nghi)/.test(
    rest.bare.slice(at),
  );
  if (of || isBody) {
    at += of?.[0].length ?? 0;
    const tail = rest.bare.slice(at);
    const stop = ISSUER_END.exec(tail)?.index ?? tail.length;
    const known = ISSUERS.find(([bare]) => sameBegin(tail, bare, rest.isOcr));
    const length = known
      ? lengthOf(tail, known[0])
      : Math.min(stop, placeEnd(rest.text.slice(at), tail), tail.length);
    const words = rest.text.slice(at, at + length).trim();
    if (words !== '' && words.split(' ').length <= 12) {
      issuer = rest.isOcr && known ? known[1] : words;
      at += length;
    }
  }
  const tail = rest.bare.slice(at);
  const about = /^ ?(?:v[ec@]\S? viec |ve viec |ve |v[e6]\S? |v\/v )/.exec(tail);
  const promulgating =
    /^ ?(?:ban hanh|quy dinh|huong dan|sua doi|phe duyet|tiep tuc|thuc hien|trien khai|day manh|tang cuong) /.exec(
      tail,
    );
  if (!about && !promulgating) {
    return { issuer, subject: null, length: at };
  }
  const begin = at + (about?.[0].length ?? 0);
  const length = Math.min(SUBJECT_END.exec(rest.bare.slice(begin))?.index ?? 0, MOST_SUBJECT);
  const subject = rest.text
    .slice(begin, begin + length)
    .trim()
    .replace(/[,\s]+$/, '');
  return { issuer, subject: subject === '' ? null : subject, length: begin + length };
}

/** Finds where the name of a place ends: behind the capitals that follow *tỉnh*, *xã* and the like. */
function placeEnd(text: string, bare: string): number {
  const word =
    /(?<![a-z])(?:tinh|huyen|xa|phuong|thi tran|thanh pho|dac khu|quan)(?= (?!uy\b|doan\b|hoi)|$)/.exec(bare);
  if (!word) {
    return text.length;
  }
  const behind = word.index + word[0].length;
  return behind + (/^(?: \p{Lu}[\p{L}’']*)+/u.exec(text.slice(behind))?.[0].length ?? 0);
}

/** The number of letters that a phrase of that many words takes of a text. */
function lengthOf(text: string, phrase: string): number {
  const words = [...text.slice(0, 2 * phrase.length + 20).matchAll(/[^\s]+/g)].slice(
    0,
    phrase.split(' ').length,
  );
  const last = words.at(-1);
  return (last?.index ?? 0) + (last?.[0].replace(/[.,;:)]+$/, '').length ?? 0);
}

function sameBegin(text: string, phrase: string, isOcr: boolean, lettersForOne = 5): boolean {
  const letters = text.slice(0, lengthOf(text, phrase)).replace(/[^a-z]/g, '');
  const wanted = phrase.replaceAll(' ', '');
  const most = isOcr ? Math.floor(wanted.length / lettersForOne) : 0;
  return letterDistance(letters, wanted, most) <= most;
}

/** The level of an issuer, by the symbol of the number and the words of its name. */
export function levelOf(number: string | null, issuer: string | null): IssuerLevel | null {
  const symbol = number ?? '';
  if (isCentralNumber(symbol)) {
    return 'central';
  }
  if (symbol.endsWith('TU')) {
    return 'province';
  }
  const name = fold(issuer ?? '');
  if (/\b(?:bo|chinh phu|quoc hoi|trung uong|ban bi thu)\b/.test(name) && !/tinh|huyen|xa\b/.test(name)) {
    return 'central';
  }
  if (/\b(?:xa|phuong|dac khu|thi tran)\b/.test(name)) {
    return 'commune';
  }
  if (/\b(?:huyen|quan|thi xa)\b/.test(name)) {
    return 'district';
  }
  return /\b(?:tinh|thanh pho)\b/.test(name) ? 'province' : null;
}

/** The place that a name of a body says. */
export function placeOf(issuer: string | null): string | null {
  const match =
    /(?:^|\s)(?<place>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|tinh|huyen|xa|thi tran)\s\p{Lu}[^,;()]*)/u.exec(
      issuer ?? '',
    );
  return match?.groups?.place?.trim() ?? null;
}

/** Laws, which are cited by name. Of OCR those whose names are known. */
const LAWS: readonly (readonly [bare: string, name: string])[] = [
  ['luat thuc hien dan chu o co so', 'Luật Thực hiện dân chủ ở cơ sở'],
  ['luat dan chu co so', 'Luật Thực hiện dân chủ ở cơ sở'],
  ['luat tiep cong dan', 'Luật Tiếp công dân'],
  ['luat khieu nai', 'Luật Khiếu nại'],
  ['luat to cao', 'Luật Tố cáo'],
  ['luat mat tran to quoc viet nam', 'Luật Mặt trận Tổ quốc Việt Nam'],
  ['luat cong doan', 'Luật Công đoàn'],
  ['luat thanh nien', 'Luật Thanh niên'],
  ['luat to chuc chinh quyen dia phuong', 'Luật Tổ chức chính quyền địa phương'],
];

function lawsIn(text: Spelled): Citation[] {
  const found: Citation[] = [];
  for (const match of text.text.matchAll(/(?<![\p{L}])(?:Bộ luật|Luật|Lu\p{L}t)(?= \p{L})/gu)) {
    const start = match.index;
    const tail = text.bare.slice(start);
    const known = LAWS.find(([bare]) => sameBegin(tail, bare, text.isOcr, 4));
    if (!known && !/^(?:Bộ l|L)uật \p{Lu}/u.test(text.text.slice(start))) {
      continue;
    }
    const stop =
      /[,;.:()“"]| (?:va (?:cac|luat|nghi|thuc)|nam \d|ngay \d|gan |trong |doi voi|theo|den|cho |tai |so )|$/.exec(
        tail.slice(6),
      );
    const length = known ? lengthOf(tail, known[0]) : 6 + (stop?.index ?? 0);
    const words = text.text.slice(start, start + length).trim();
    if (!known && (text.isOcr || words.split(' ').length > 14)) {
      continue;
    }
    const dated = DAY.exec(text.text.slice(start + length));
    const numbered = / ?(?:số )?\d+\/\d{4}\/QH\d+/u.exec(
      text.text.slice(start + length, start + length + 25),
    );
    if (numbered) {
      continue;
    }
    found.push({
      start,
      end: start + length + (dated?.[0].length ?? 0),
      document: {
        kind: 'Luật',
        number: null,
        day: dated ? dayOf(dated) : null,
        issuer: 'Quốc hội',
        level: 'central',
        place: null,
        subject: known && text.isOcr ? known[1] : words,
        written: words,
      },
    });
  }
  return found;
}

/** The text with its citations blanked out, so that their days are nobody's deadline. */
export function withoutCitations(text: Spelled, citations: readonly Citation[]): Spelled {
  let bare = text.bare;
  let plain = text.text;
  for (const { start, end, document } of citations) {
    // The subject stays: it may hold a deadline's words only where it holds no day.
    const stop = document.day === null && document.number === null ? start : end;
    bare = bare.slice(0, start) + ' '.repeat(Math.max(0, stop - start)) + bare.slice(Math.max(start, stop));
    plain =
      plain.slice(0, start) + ' '.repeat(Math.max(0, stop - start)) + plain.slice(Math.max(start, stop));
  }
  return { ...text, text: plain, bare };
}
