/** Verbs by which a sentence goes on behind the bodies that are to act, and ends of groups' names. */
import { groupBy } from '../units/group-by';
import { isSame, wordsOf } from './spelling';
import type { Spelled } from './spelling';

const VERBS: readonly string[] = (
  'chu tri|phoi hop|co trach nhiem|chiu trach nhiem|can cu|tham muu|theo doi|tong hop|huong dan|' +
  'to chuc|xay dung|thuc hien|trien khai|kiem tra|don doc|chu dong|tang cuong|tiep tuc|bao cao|' +
  'day manh|phat huy|thuong xuyen|quan triet|lanh dao|chi dao|phan cong|tham gia|dua tin|bo tri|' +
  'ra soat|tich cuc|nghien cuu|cu the hoa|quan tam|nghiem tuc|tuyen truyen|gop phan|tap trung|' +
  'nang cao|bao dam|dam bao|dang ky|can doi|tiep nhan|phat hien|kip thoi|cung cap|gui ve|' +
  'lap ke hoach|ban hanh|giam sat|van dong|cong khai|niem yet|phat dong|hoan thanh|de xuat|dinh ky|' +
  'ung dung|khuyen khich|ho tro|giup|duy tri|bam sat|thong bao|cu can bo|cu cong chuc|nhac nho|lap|' +
  'phai|co nhiem vu|truc tiep|doi moi|trong pham vi|tren co so|theo chuc nang|dua noi dung|' +
  'can tap trung|tu cham diem|tu danh gia|khan truong|giao|danh gia|cham diem|xep loai|xu ly|' +
  'giai quyet|thong tin|mo chuyen muc|pho bien|tong ket|so ket|khao sat|bien soan|bien tap|cap nhat|' +
  'quan ly|thanh lap|kien toan|ky ket|gan|phan anh|nam tinh hinh|nam chac|nam bat|tham dinh|trinh|' +
  'chuan bi|du thao|soan thao|bieu duong|khen thuong|nhan rong|binh chon|phan dau|chu trong|' +
  'chap hanh|cong bo|thong ke|bao ve|la co quan|lam dau moi|la dau moi|neu cao|tich hop'
).split('|');

/** Further verbs, for texts whose letters are sure. */
const MORE_VERBS: readonly string[] = (
  'lua chon|tiep cong dan|tiep dan|lay y kien|doi thoai|tiep xuc|giai dap|thu thap|thu hut|huy dong|phan bo|' +
  'phan tich|nghiem thu|khac phuc|cham lo|chi tra|cap phat|xac dinh|xac minh|ky cam ket|cam ket|' +
  'kiem soat|dieu tra|ghi nhan|tuyen chon|dao tao|boi duong|tap huan|hoan thien|sua doi|bo sung|' +
  'thay the|giao ban|thong nhat|phe duyet|trang bi|dau tu|nang cap|lap dat|mo lop|mo rong|lam tot|' +
  'dieu hanh|phu trach|dam nhiem|thuc thi|tien hanh|kien nghi|phong ngua|ngan chan|dau tranh|' +
  'tiep thu|tra loi|so hoa|chuyen doi so|khai thac|quang ba|gioi thieu|ton vinh|truyen thong|' +
  'dang tai|chia se|ket noi|tham van|gop y|phan bien|giup do|tham hoi|tang qua|keu goi|giu gin|' +
  'cung co|sap xep|nhan xet|binh xet|xep hang|thi hanh|hoa giai|tuan tra|phan loai|phat thanh|' +
  'viet bai|tra ket qua|giai toa|van hanh|chi dinh|cu nguoi|cu thanh vien|co ke hoach|co bien phap|' +
  'luu y|ra quan|tong ra quan|phat trien|thu gom|ve sinh|trong cay|cap giay|lap danh sach|' +
  'lap du toan|cap kinh phi|quyet toan|thanh toan|kiem diem|tu kiem tra|tu cham|cham cong|' +
  'bao cao ngay|de ra|dua vao|quan tri|nhap lieu|lap ho so|lam viec voi|phan tan|mo hoi nghi|mo dot|' +
  'thong qua|rut ngan|cat giam|don gian hoa|tro giup'
).split('|');

interface Verb {
  readonly verb: string;
  readonly parts: readonly string[];
}

const OCR_LIST: readonly Verb[] = VERBS.map((verb) => ({ verb, parts: verb.split(' ') }));

/** All verbs by their first word. */
const BY_FIRST: ReadonlyMap<string, readonly Verb[]> = groupBy(
  [...VERBS, ...MORE_VERBS].map((verb) => ({ verb, parts: verb.split(' ') })),
  ({ parts }) => parts[0] ?? '',
);

/** Verbs of one syllable, told from others by their marks: *giao*, not *giáo*. */
const MARKED: Readonly<Record<string, string>> = {
  giao: 'giao',
  trinh: 'trình',
  lap: 'lập',
  giup: 'giúp',
  phai: 'phải',
  gan: 'gắn',
};

/** Words before a verb that make it a part of a name. *Ban Tổ chức*, *Hành chính - Tổ chức*, *các tổ chức*, *Ban Quản lý*. */
const NAMING =
  /(?:^|[ (])(?:cac|ban|uy ban|hanh chinh|bo phan|phong|-|noi vu|va|bo|can bo|trung tam|dai|to|tap|van phong|chi cuc|hoi dong|thuong truc|doi)$/;

const NAMED_VERBS: ReadonlySet<string> = new Set(
  (
    'to chuc|kiem tra|quan ly|giam sat|lanh dao|tuyen truyen|chi dao|xay dung|thong tin|can doi|' +
    'van dong|thanh tra|huong dan|ho tro|giai quyet|tiep nhan|xu ly|giup|dan van|ung dung|hoa giai'
  ).split('|'),
);

/** Words that names of groups are made of: *các phòng, ban chuyên môn có liên quan*. */
const GROUP_WORDS = new Set(
  'cac toan the moi tung co quan don vi phong ban nganh so bo thon xa phuong thi tran dac khu huyen tinh thanh pho quan to chuc chinh tri hoi doan dia lien thuoc truc chuyen mon cap uy chi dang ap khom ban buon xom lang dan cu truong hoc tram trung tam su nghiep cong lap doanh nghe vien mat quoc viet nam trong ngoai tren bo hdnd ubnd nhan dong luc luong vu trang can chuc nguoi lao hanh nha nuoc quyen cung khac va cua tai mttq la thu lanh dao ca phu nu thanh nien nong cuu chien binh dau mttqvn th thcs mam non tieu y te benh cuc'.split(
    ' ',
  ),
);

/** Finds where the name of a group ends: at the first word that no such name has. Words with capitals are names. */
export function groupEnd({ text, bare, isOcr }: Spelled): number | undefined {
  if (isOcr || !/^(?:cac|toan the|moi|tung) /.test(bare)) {
    return undefined;
  }
  for (const match of text.matchAll(/[\p{L}\d]+/gu)) {
    const end = match.index + match[0].length;
    if (!GROUP_WORDS.has(bare.slice(match.index, end)) && !/^\p{Lu}/u.test(match[0])) {
      return match.index;
    }
  }
  return undefined;
}

/** Finds the first verb that is no part of a name. */
export function verbAt(spelled: Spelled): number | undefined {
  const words = wordsOf(spelled);
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const before = spelled.bare.slice(0, word?.start ?? 0).trimEnd();
    for (const { verb, parts } of spelled.isOcr ? OCR_LIST : (BY_FIRST.get(word?.key ?? '') ?? [])) {
      const these = words.slice(at, at + parts.length);
      const letters = these.map(({ key }) => key).join('');
      if (!word || these.length < parts.length || !isVerb(letters, verb, spelled.isOcr && parts.length > 1)) {
        continue;
      }
      const isMarked = parts.length === 1 && !spelled.isOcr && MARKED[verb] !== undefined;
      if (isMarked && spelled.text.slice(word.start, word.end).toLowerCase() !== MARKED[verb]) {
        continue;
      }
      const isCapital = /^\p{Lu}/u.test(spelled.text.slice(word.start)) && !/[.:;]$/.test(before);
      const isName =
        (NAMED_VERBS.has(verb) && (NAMING.test(before) || isCapital)) || (isCapital && !spelled.isOcr);
      if (!isName) {
        return word.start;
      }
      // Trợ giúp, in a name, has no verb giúp within.
      at += parts.length - 1;
      break;
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
