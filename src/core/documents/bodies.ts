/** Bodies that a text names: lists taken apart, subjects of sentences, each held against the register. */
import { unitFinder } from '../units/units';
import { fold } from '../words/fold';
import type { StandingBody } from '../units/bodies';
import type { ReadBody } from './reading';
import { isSame, letterDistance, slice, spell, wordsOf } from './spelling';
import type { Spelled } from './spelling';

/** Words that begin the name of a body. */
const HEADS =
  'phòng|ban|sở|ubnd|ub|uỷ ban|ủy ban|văn phòng|vp|công an|quân sự|bch|trung tâm|tt|thanh tra|đài|báo|thủ trưởng|trưởng|phó|các|mttq|ubmttq|mặt trận|hội|đoàn|bộ phận|công đoàn|trạm|kho bạc|chủ tịch|lãnh đạo|bí thư|đảng ủy|đảng uỷ|chi bộ|công chức|cán bộ|tổ|thôn|hđnd|hội đồng|bộ|chi cục|chi đoàn|liên đoàn|bệnh viện|tòa án|viện|điện lực|bưu điện|bưu cục|thường trực|tt.|giám đốc|hiệu trưởng|trường|xã|phường|khu phố|ấp|khóm|bản|huyện ủy|tỉnh ủy|huyện uỷ|tỉnh uỷ|thành ủy|từng|khối|cơ quan|đơn vị|chánh|ngành|nhóm|toàn thể|mỗi|p.|cục|ngân hàng|hợp tác xã|ubkt|bqlda|qldt';
const BARE_HEADS = fold(HEADS).split('|');
const MARKED_HEADS = new Set(HEADS.split('|'));

/** Words that look like a head and begin something else. */
const NO_BODY =
  /^(?:ban hanh|to chuc(?! chinh tri|(?: \S+){0,3} (?:doan the|xa hoi))|bo tri|bo sung|so ket|hoi nghi|hoi thao|hoi thi|doan ket|truong hop|bao cao|bao dam|dai hoi|dai bieu|truong thanh|vien chuc|ban do|bo may|hoi nhap|nganh nghe|ban ve|to khai|co quan he|phong trao|phong chong|phong,? chong|phong ngua|phong cach|phong phu|ban bac|ban giao(?! duc)|hoi dap|tong|tung buoc|to do|ban dau|khoi phuc|cuc bo|phong benh|thanh tra,? kiem tra|tap the)(?![a-z])/;
const GROUP_NOUNS =
  /^(?:cac|toan the|tung|moi) (?:ban,? |co quan|don vi|phong|ban\b|so\b|bo\b|nganh|thon|xa\b|phuong|to\b|to chuc (?:chinh tri|doan the|hoi|thanh vien|xa hoi|dang)|hoi\b|doan the|doan\b|truong|cap uy|cap\b|dia phuong|thanh vien|chi bo|chi hoi|chi doan|khu\b|ap\b|dong chi|tram|trung tam|khoi|huyen|cong ty|doanh nghiep|ubnd|uy ban|can bo|cong chuc|vien chuc|ban nganh|lanh dao|thu truong|bo phan|van phong|ca nhan|luc luong|co so)/;

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

/** Verbs by which a sentence goes on behind the bodies that are to act. */
const VERBS = [
  'chu tri',
  'phoi hop',
  'co trach nhiem',
  'chiu trach nhiem',
  'can cu',
  'tham muu',
  'theo doi',
  'tong hop',
  'huong dan',
  'to chuc',
  'xay dung',
  'thuc hien',
  'trien khai',
  'kiem tra',
  'don doc',
  'chu dong',
  'tang cuong',
  'tiep tuc',
  'bao cao',
  'day manh',
  'phat huy',
  'thuong xuyen',
  'quan triet',
  'lanh dao',
  'chi dao',
  'phan cong',
  'tham gia',
  'dua tin',
  'bo tri',
  'ra soat',
  'tich cuc',
  'nghien cuu',
  'cu the hoa',
  'quan tam',
  'nghiem tuc',
  'tuyen truyen',
  'gop phan',
  'tap trung',
  'nang cao',
  'bao dam',
  'dam bao',
  'dang ky',
  'can doi',
  'tiep nhan',
  'phat hien',
  'kip thoi',
  'cung cap',
  'gui ve',
  'lap ke hoach',
  'xay dung',
  'ban hanh',
  'giam sat',
  'van dong',
  'cong khai',
  'niem yet',
  'phat dong',
  'hoan thanh',
  'de xuat',
  'dinh ky',
  'ung dung',
  'khuyen khich',
  'ho tro',
  'giup',
  'duy tri',
  'bam sat',
  'thong bao',
  'cu can bo',
  'cu cong chuc',
  'nhac nho',
  'lap',
  'phai',
  'co nhiem vu',
  'truc tiep',
  'doi moi',
  'trong pham vi',
  'tren co so',
  'theo chuc nang',
  'dua noi dung',
  'can tap trung',
  'tu cham diem',
  'tu danh gia',
  'khan truong',
  'giao',
  'danh gia',
  'cham diem',
  'xep loai',
  'xu ly',
  'giai quyet',
  'thong tin',
  'mo chuyen muc',
  'pho bien',
  'tong ket',
  'so ket',
  'khao sat',
  'bien soan',
  'bien tap',
  'cap nhat',
  'quan ly',
  'thanh lap',
  'kien toan',
  'ky ket',
  'gan',
  'phan anh',
  'nam tinh hinh',
  'nam chac',
  'nam bat',
  'tham dinh',
  'trinh',
  'chuan bi',
  'du thao',
  'soan thao',
  'bieu duong',
  'khen thuong',
  'nhan rong',
  'binh chon',
  'phan dau',
  'chu trong',
  'chap hanh',
  'cong bo',
  'tham muu',
  'thong ke',
  'bao ve',
  'la co quan',
  'lam dau moi',
  'la dau moi',
  'neu cao',
  'tich hop',
] as const;
/** Words before a verb that make it a part of a name: *Ban Tổ chức*, *Hành chính – Tổ chức*, *các tổ chức*, *Ban Quản lý*. */
const NAMING =
  /(?:^|[ (])(?:cac|ban|uy ban|hanh chinh|bo phan|phong|-|noi vu|va|bo|can bo|trung tam|dai|to|tap|van phong|chi cuc|hoi dong|thuong truc|doi)$/;
const NAMED_VERBS: ReadonlySet<string> = new Set([
  'to chuc',
  'kiem tra',
  'quan ly',
  'giam sat',
  'lanh dao',
  'tuyen truyen',
  'chi dao',
  'xay dung',
  'thong tin',
  'can doi',
  'van dong',
  'thanh tra',
  'huong dan',
  'ho tro',
  'giai quyet',
  'tiep nhan',
  'xu ly',
  'giup',
  'dan van',
  'ung dung',
]);

const ASKING = /^(?:giao(?: cho)?|de nghi|yeu cau|trach nhiem cua|phan cong|kinh de nghi)\s+/;

/** A sentence that says who is to act. */
export interface Acting {
  readonly subject: Spelled;
  /** Where the verb begins. */
  readonly verb: number;
  /** It was assigned: giao. */
  readonly isAsked: boolean;
}

const MOST_SUBJECT = 200;

/** The bodies that a sentence begins with, up to their verb. */
export function actingIn(spelled: Spelled): Acting | undefined {
  const asking = ASKING.exec(spelled.bare) ?? (spelled.isOcr ? /^.{2} nghi /.exec(spelled.bare) : null);
  const from = asking?.[0].length ?? 0;
  const rest = slice(spelled, from);
  if (!isBodyLike(rest)) {
    return undefined;
  }
  const verb = verbAt(rest);
  if (verb === undefined || verb > MOST_SUBJECT) {
    return undefined;
  }
  return { subject: slice(rest, 0, verb), verb: from + verb, isAsked: asking !== null };
}

/** Where the first verb stands that is no part of a name. */
export function verbAt(spelled: Spelled): number | undefined {
  const words = wordsOf(spelled);
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const before = spelled.bare.slice(0, word?.start ?? 0).trimEnd();
    for (const verb of VERBS) {
      const parts = verb.split(' ');
      const these = words.slice(at, at + parts.length);
      const letters = these.map(({ key }) => key).join('');
      if (!word || these.length < parts.length || !isVerb(letters, verb, spelled.isOcr && parts.length > 1)) {
        continue;
      }
      const isCapital = /^\p{Lu}/u.test(spelled.text.slice(word.start)) && !/[.:;]$/.test(before);
      const isName = NAMED_VERBS.has(verb) && (NAMING.test(before) || isCapital);
      if (!isName) {
        return word.start;
      }
    }
  }
  return undefined;
}

/** Verbs that OCR seldom reads as they are: *tổ chức*, *căn cứ*. */
const OCR_VERBS: Readonly<Record<string, RegExp>> = {
  'to chuc': /^t[a-z]?ch[a-z]{1,3}[ce]$/,
  'can cu': /^c[a-z]{1,2}nc[a-z]{1,3}$/,
};

const isVerb = (letters: string, verb: string, isOcr: boolean): boolean =>
  isSame(letters, verb, isOcr, 6) || (isOcr && OCR_VERBS[verb]?.test(letters) === true);

/** A reader of bodies in one document. */
export interface BodyReader {
  /** The bodies that a list names. @param at blocks for what is doubtful. */
  readonly list: (spelled: Spelled, at: readonly number[]) => readonly ReadBody[];
}

/** Told of a name that is read as the register's. */
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
    return { name: capitalised(name.text), written: name.text, ...scoped };
  };
  return {
    list: (spelled, at) => {
      const pieces = piecesOf(spelled, (text) => find(text).kind !== 'none');
      return distinct(pieces.flatMap((piece) => one(piece, at) ?? []));
    },
  };
}

const distinct = (bodies: readonly ReadBody[]): readonly ReadBody[] =>
  bodies.filter(({ name }, at) => bodies.findIndex((other) => other.name === name) === at);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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

/** Names as one reader would write them in a cell. */
export const spelledName = (name: string): Spelled => spell(name, false);
