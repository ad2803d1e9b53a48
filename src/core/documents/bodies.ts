/** Bodies that a text names: lists taken apart, subjects of sentences, each held against the register. */
import { letterDistance } from '../words/letter-distance';
import { unitFinder } from '../units/units';
import { fold } from '../words/fold';
import { capitalized } from '../words/format';
import type { StandingBody } from '../units/bodies';
import type { ReadBody } from './reading';
import { isSame, slice, wordsOf } from './spelling';
import type { Spelled } from './spelling';
import { groupEnd, verbAt } from './verbs';

/** Words that begin the name of a body. */
const HEADS =
  'phòng|ban|sở|ubnd|ub|uỷ ban|ủy ban|văn phòng|vp|công an|quân sự|bch|trung tâm|tt|thanh tra|đài|báo|thủ trưởng|trưởng|phó|các|mttq|ubmttq|mặt trận|hội|đoàn|bộ phận|công đoàn|trạm|kho bạc|chủ tịch|lãnh đạo|bí thư|đảng ủy|đảng uỷ|chi bộ|công chức|cán bộ|tổ|thôn|hđnd|hội đồng|bộ|chi cục|chi đoàn|liên đoàn|bệnh viện|tòa án|viện|điện lực|bưu điện|bưu cục|thường trực|tt.|giám đốc|hiệu trưởng|trường|xã|phường|khu phố|ấp|khóm|bản|buôn|làng|xóm|huyện ủy|tỉnh ủy|huyện uỷ|tỉnh uỷ|thành ủy|từng|khối|cơ quan|đơn vị|chánh|ngành|nhóm|toàn thể|mỗi|p.|cục|ngân hàng|hợp tác xã|ubkt|bqlda|qldt|đồn|hạt|đội|công ty|nhà văn hóa|đảng bộ';
const BARE_HEADS = fold(HEADS).split('|');
const MARKED_HEADS = new Set(HEADS.split('|'));

/** Words that look like a head and begin something else. */
const NO_BODY =
  /^(?:ban hanh|to chuc(?! chinh tri|(?: \S+){0,3} (?:doan the|xa hoi))|bo tri|bo sung|so ket|hoi nghi|hoi thao|hoi thi|doan ket|truong hop|bao cao|bao dam|dai hoi|dai bieu|truong thanh|vien chuc|ban do|bo may|hoi nhap|nganh nghe|ban ve|to khai|co quan he|phong trao|phong chong|phong,? chong|phong ngua|phong cach|phong phu|ban bac|ban giao(?! duc)|hoi dap|tong|tung buoc|to do|ban dau|khoi phuc|cuc bo|phong benh|thanh tra,? kiem tra|tap the)(?![a-z])/;
const GROUP_NOUNS =
  /^(?:cac|toan the|tung|moi) (?:ban,? |co quan|don vi|phong|ban\b|so\b|bo\b|nganh|thon|buon|lang\b|xom|khom|xa\b|phuong|to\b|to chuc (?:chinh tri|doan the|hoi|thanh vien|xa hoi|dang)|hoi\b|doan the|doan\b|truong|cap uy|cap\b|dia phuong|thanh vien|chi bo|chi hoi|chi doan|khu\b|ap\b|dong chi|tram|trung tam|khoi|huyen|cong ty|doanh nghiep|ubnd|uy ban|can bo|cong chuc|vien chuc|ban nganh|lanh dao|thu truong|bo phan|van phong|ca nhan|luc luong|co so|benh vien|chi cuc)/;

/** Heads that are one also without a capital. */
const PLAIN_HEADS = [
  'cong an',
  'cong doan',
  'van phong',
  'trung tam',
  'mat tran',
  'doan thanh',
  'hoi phu',
  'hoi nong',
  'hoi cuu',
];

/** Whether a text begins with the name of a body. @param needsCapital within a list a new name has a capital, or *các*. */
export function isBodyLike(spelled: Spelled, needsCapital = false): boolean {
  const { text, bare } = spelled;
  if (NO_BODY.test(bare) || text === '') {
    return false;
  }
  const words = wordsOf(spelled).slice(0, 2);
  const two = words.map(({ key }) => key).join(' ');
  const one = words[0]?.key ?? '';
  if (/^(?:cac|toan the|tung|moi)$/.test(one) || (spelled.isOcr && /^c[a-z]{1,3}c$/.test(one))) {
    return GROUP_NOUNS.test(bare.replace(/^c\S{1,3}c /, 'cac ')) || (spelled.isOcr && isOcrGroup(bare));
  }
  const isPlain = needsCapital && PLAIN_HEADS.includes(two);
  if (needsCapital && !isPlain && !/^\p{Lu}/u.test(text)) {
    return false;
  }
  if (spelled.isOcr) {
    const isNamed = words[1] !== undefined && /^\p{Lu}/u.test(text.slice(words[1].start));
    return BARE_HEADS.some((head) =>
      head.includes(' ')
        ? isSame(two.replace(' ', ''), head, true)
        : (head.length > 4 ? isSame(one, head, true) : one === head) &&
          (isNamed || needsCapital || head.length > 4 || head === 'ubnd' || head === 'mttq'),
    );
  }
  const lower = text.toLowerCase();
  const first = /^[\p{L}]+\.?/u.exec(lower)?.[0] ?? '';
  const pair = /^[\p{L}]+ [\p{L}]+/u.exec(lower)?.[0] ?? '';
  return MARKED_HEADS.has(first) || MARKED_HEADS.has(pair);
}

const isOcrGroup = (bare: string): boolean =>
  ['co quan', 'don vi', 'phong', 'ban', 'so', 'thon', 'xa', 'phuong', 'doan the', 'to chuc'].some((noun) =>
    isSame(
      bare
        .split(' ')
        .slice(1, 1 + noun.split(' ').length)
        .join('')
        .replace(/[^a-z]/g, ''),
      noun,
      true,
    ),
  );

const ASKING = /^(?:giao(?: cho)?|de nghi|yeu cau|trach nhiem cua|phan cong|kinh de nghi)\s+/;

/** A sentence that says who is to act. */
export interface Acting {
  readonly subject: Spelled;
  /** The place where the verb begins. */
  readonly verb: number;
  /** It was assigned: giao. */
  readonly isAsked: boolean;
}

const MOST_SUBJECT = 200;

/** The bodies that a sentence begins with, up to their verb. */
export function actingIn(spelled: Spelled): Acting | undefined {
  const begin = behindAdverb(spelled);
  if (begin > 0) {
    const acting = actingIn(slice(spelled, begin));
    const gap = spelled.text.length - begin - spelled.text.slice(begin).trimStart().length;
    return acting && { ...acting, verb: acting.verb + begin + gap };
  }
  const asking = ASKING.exec(spelled.bare) ?? (spelled.isOcr ? /^.{2} nghi /.exec(spelled.bare) : null);
  const from = asking?.[0].length ?? 0;
  const rest = slice(spelled, from);
  if (!isBodyLike(rest)) {
    return undefined;
  }
  const verb = least(verbAt(rest), groupEnd(rest));
  if (verb === undefined || verb > MOST_SUBJECT) {
    return undefined;
  }
  return { subject: slice(rest, 0, verb), verb: from + verb, isAsked: asking !== null };
}

const least = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/** When or on what, before who. *Định kỳ 6 tháng, các đơn vị …*, *Căn cứ Kế hoạch này, UBND các xã …*. */
function behindAdverb(spelled: Spelled): number {
  if (
    !/^(?:dinh ky|hang (?:nam|quy|thang)|trong (?:nam|quy|thang)|truoc ngay|cham nhat|can cu|tren co so|den ngay|vao ngay|sau khi) /.test(
      spelled.bare,
    )
  ) {
    return 0;
  }
  const commas = [...spelled.text.slice(0, 160).matchAll(/, /g)].slice(0, 3);
  const found = commas.find(({ index }) => isBodyLike(slice(spelled, index + 1), true));
  return found ? found.index + 1 : 0;
}

/** Words behind a name that make it longer, or lead to another. */
const PART_OF_NAME =
  /^ (?:va|cung|hoac|xa|phuong|thi tran|dac khu|tinh|thanh pho|huyen|khu vuc|cap|cua|thuoc|truc thuoc|so|lien|cac|tai|o)(?![a-z])/;

/** A reader of bodies in one document. */
export interface BodyReader {
  /** The bodies that a list names. @param at blocks for what is doubtful. */
  readonly list: (spelled: Spelled, at: readonly number[]) => readonly ReadBody[];
  /** The length of the register's name that a sentence begins with, where words in small letters follow it. */
  readonly begins: (spelled: Spelled) => number | undefined;
}

/** A listener for names that are read as the register's. */
export type ReadAs = (written: string, name: string, at: readonly number[]) => void;

/** Reads bodies against a register. */
export function bodyReader(register: readonly StandingBody[], readAs: ReadAs): BodyReader {
  const find = unitFinder(register);
  const names = register.flatMap((unit) =>
    [unit.name, ...unit.shortNames].map((name) => ({ unit, letters: fold(name).replace(/[^a-z]/g, '') })),
  );
  const nearest = (spelled: Spelled): StandingBody | undefined => {
    const letters = spelled.bare.replace(/[^a-z]/g, '');
    let best: StandingBody | undefined;
    let least = Infinity;
    for (const { unit, letters: own } of names) {
      const level = /(?:xa|tinh)$/.exec(own)?.[0] ?? '';
      const most = letters.endsWith(level) ? Math.floor(own.length / 6) : -1;
      const distance = letterDistance(letters, own, most);
      if (distance <= most && distance < least) {
        best = unit;
        least = distance;
      } else if (distance <= most && distance === least && unit !== best) {
        best = undefined;
      }
    }
    return best;
  };
  const one = (spelled: Spelled, at: readonly number[]): ReadBody | undefined => {
    const { name, scope } = withScope(spelled);
    if (name.text === '') {
      return undefined;
    }
    const scoped = scope === undefined ? {} : { scope };
    const match = find(name.text);
    const known = match.kind === 'none' ? undefined : match.unit;
    const unit = known ?? (spelled.isOcr ? nearest(name) : undefined);
    if (unit) {
      const same = fold(unit.name) === fold(name.text);
      if (spelled.isOcr ? unit.name !== name.text : !same) {
        readAs(name.text, unit.name, at);
      }
      return { name: unit.name, written: name.text, unit, ...scoped };
    }
    return { name: capitalized(name.text), written: name.text, ...scoped };
  };
  const begun = register
    .flatMap(({ name, shortNames }) => [name, ...shortNames])
    .map(fold)
    .filter((name) => name.includes(' '));
  return {
    begins: ({ text, bare, isOcr }) => {
      const lengths = begun.filter((name) => bare.startsWith(`${name} `)).map(({ length }) => length);
      const longest = Math.max(0, ...lengths);
      const isGoingOn =
        !isOcr && /^ \p{Ll}/u.test(text.slice(longest)) && !PART_OF_NAME.test(bare.slice(longest));
      return longest > 0 && isGoingOn ? longest : undefined;
    },
    list: (spelled, at) => {
      const pieces = piecesOf(spelled, (text) => find(text).kind !== 'none');
      return distinct(pieces.flatMap((piece) => one(piece, at) ?? []));
    },
  };
}

const distinct = (bodies: readonly ReadBody[]): readonly ReadBody[] =>
  bodies.filter(({ name }, at) => bodies.findIndex((other) => other.name === name) === at);

function withScope(spelled: Spelled): { readonly name: Spelled; readonly scope?: string } {
  const trimmed = trimmedOf(spelled);
  const match = /^(?<name>[^()]*[^()\s])\s*\((?<scope>[^()]+)\)$/.exec(trimmed.text);
  return match?.groups?.name !== undefined && match.groups.scope !== undefined
    ? { name: slice(trimmed, 0, match.groups.name.length), scope: match.groups.scope.trim() }
    : { name: trimmed };
}

function trimmedOf(spelled: Spelled): Spelled {
  const lead = /^[\s–—•*+.,;:-]*/u.exec(spelled.text)?.[0].length ?? 0;
  const kept = spelled.text
    .slice(lead)
    .replace(/[\s.,;:…]+$/u, '')
    .replace(/ (?:và|để|theo)$/u, '');
  return slice(spelled, lead, lead + kept.length);
}

/** Splits a list where the next name begins. */
function piecesOf(spelled: Spelled, isKnown: (text: string) => boolean): Spelled[] {
  const parts = splitAt(spelled, /[;\n]|\s\+\s/g);
  return parts.flatMap((part) => {
    const whole = trimmedOf(part);
    if (!whole.isOcr && isKnown(whole.text)) {
      return [whole];
    }
    const pieces: Spelled[] = [];
    let begin = 0;
    let depth = 0;
    for (let at = 0; at < part.bare.length; at++) {
      const letter = part.bare.charAt(at);
      depth = Math.max(0, depth + (letter === '(' ? 1 : letter === ')' ? -1 : 0));
      const cut =
        depth === 0 ? /^(?:,\s*(?:va |cung |)|\s(?:va|&|cung|cung voi) )/.exec(part.bare.slice(at)) : null;
      if (!cut) {
        continue;
      }
      const before = slice(part, begin, at);
      const next = slice(part, at + cut[0].length);
      const isCommittee =
        /(?:hdnd|hd[a-z]nd|hpndnd|hpdnd|hoi dong nhan dan)$/.test(before.bare) &&
        /^(?:ubnd|uy ban nhan dan)/.test(next.bare);
      const isSeam = /^(?:tuyen giao|phong tuyen)/.test(next.bare);
      if (
        before.text !== '' &&
        !isCommittee &&
        !isSeam &&
        isBodyLike(next, true) &&
        !(
          /(?:^| )c\S{1,3}c /.test(before.bare) &&
          /^\p{Ll}/u.test(next.text) &&
          !/^c\S{1,3}c /.test(next.bare)
        )
      ) {
        pieces.push(before);
        begin = at + cut[0].length;
        at = begin - 1;
      }
    }
    return [...pieces, slice(part, begin)];
  });
}

function splitAt(spelled: Spelled, separator: RegExp): Spelled[] {
  const parts: Spelled[] = [];
  let begin = 0;
  let depth = 0;
  const places = new Map(
    [...spelled.text.matchAll(separator)].map(({ 0: cut, index }) => [index, cut.length]),
  );
  for (let at = 0; at < spelled.text.length; at++) {
    const letter = spelled.text.charAt(at);
    depth = Math.max(0, depth + (letter === '(' ? 1 : letter === ')' ? -1 : 0));
    const length = depth === 0 ? places.get(at) : undefined;
    if (length !== undefined) {
      parts.push(slice(spelled, begin, at));
      begin = at + length;
    }
  }
  return [...parts, slice(spelled, begin)].filter(({ text }) => text !== '');
}
