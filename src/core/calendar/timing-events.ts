/** Timing phrases that hang on an event whose day the plan does not say: *05 ngày sau đối thoại*, *khi có kết quả*. */
import { BY, DONE } from './timing-words';

/** How many days, with the number in words behind it: `05 ngay lam viec`, `10 (muoi) ngay`, `24 gio`. */
const LENGTH =
  '\\d+(?: ?- ?\\d+)?(?: \\([a-z ]+\\))? ?(?:ngay|tuan|thang|gio|h)\\b(?: (?:lam viec|day du))?(?: \\([a-z ]+\\))?';

/** Words before a length: `cham nhat la`, `trong vong`, `trong thoi han khong qua`. Few: *den het* is one or two. */
const WITHIN = `(?:(?:${BY}|trong|thoi han|thoi gian|vong|sau|toi da) ){0,4}`;

/** Words that count from an event. */
const FROM = '(?:sau|truoc|(?:ke |tinh )?tu|tinh den)(?: (?:khi|ngay|luc|thoi diem))?';

/** Words behind *sau* that make it no event: a time of the calendar, or *sáu* typed without marks. */
const NO_EVENT =
  '(?:ngay )?(?:\\d+|thang|quy|nam|tuan|tet|dip|day|nay|do|lan|mung|ram|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|mot|hai|dau|cuoi|giua|lam viec)\\b';

/** Events of the year's work, as *trước* stands before them. */
const HELD =
  '(?:hoi nghi|dai hoi|ky hop|cuoc hop|phien hop|doi thoai|hoi thi|le|dot|kiem tra|tiep xuc|bau cu)';

/** Events as *khi* begins them. *Khi trời đẹp* is none that an office can tell. */
const HAPPENED =
  '(?:co|da co|duoc|nhan|ket thuc|hoan thanh|xong|ban hanh|phe duyet|to chuc|tong ket|so ket|cap)';

/** Words for what others ask for, which is read as on request, also with another time behind it. */
const ASKED = 'yeu cau|can|giao|quy dinh|huong dan|van ban|chi dao|vu viec|phat sinh';

/** The wordings, each for the whole phrase. A day, or another time behind a semicolon, is not passed over. */
export const EVENT: readonly RegExp[] = [
  `${WITHIN}${LENGTH},? ${FROM} (?!${NO_EVENT}).+`,
  `${WITHIN}(?:ngay )?sau (?!${NO_EVENT})[a-z].*`,
  `(?:ngay )?(?:truoc |den |cho den |tu |ke tu )?khi ${HAPPENED}\\b(?! (?:nam|quy|thang|tuan|${ASKED})\\b).*`,
  `truoc (?:khi |ngay )?(?:khai mac |to chuc |dien ra )?${HELD}\\b.*`,
].map((words) => new RegExp(`^(?:bao cao )?${DONE}(?!.*(?:;|\\d ?[/.] ?\\d|\\d-\\d{1,2}-))${words}$`));
