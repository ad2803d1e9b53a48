/** Timing phrases brought to fewer wordings before they are read: each rewriting keeps what is meant. */
import { fold } from '../words/fold';
import { numbersInWords } from './timing-numbers';

/** The names of the days of a week. */
export const WEEKDAY = 'thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn';
const CLOCK =
  "\\d{1,2} ?(?:h|g|gio|:) ?(?:\\d{2})?(?::\\d{2}(?:\\.\\d+)?)?(?: ?phut)?'?(?: ?(?:sa|ch|am|pm))?";
const HOUR = `${CLOCK},?`;

/** The word *trước*: the day itself is too late, read strictly. */
export const BEFORE = 'truoc';

/** Words for up to a day and with it. */
export const BY =
  '(?:cham|muon) nhat(?: la| vao)?(?: den)?(?: het)?|khong (?:de )?(?:cham |muon )?(?:qua|hon)|(?:cho )?(?:den|toi)(?: het)?|het|truoc va trong';

/** Words for what is done by a deadline. They change nothing of the day. */
export const DONE =
  '(?:(?:phai|can|yeu cau|de nghi|phan dau|bao dam|dam bao|co gang|du|hoan thanh|hoan tat|thuc hien|trien khai|to chuc|tham muu|trinh|ban hanh|ket thuc|xong|gui|nop)(?: viec)? )*';

/** The rewritings in the order they are tried, each on the whole of the folded phrase. */
const REWRITINGS: readonly (readonly [from: RegExp, to: string])[] = [
  [/^[-+*•]\s*/, ''],
  [/[\s.,;]+$/, ''],
  [/\bqui\b/g, 'quy'],
  [/\bki\b/g, 'ky'],
  // The label in front: "Thời gian hoàn thành:", "Hạn chót:", "Hạn chót 10/5", "Hạn cuối ngày", "Phải xong:".
  [
    /^(?:thoi gian|thoi han|thoi diem|tien do|moc|han|deadline|ngay(?= (?:thuc hien|hoan thanh|ket thuc|bao cao|gui|nop|chot|cuoi|xong)))(?: thuc hien| hoan thanh| ket thuc| bao cao| gui| nop| chot| cuoi(?: cung)?| xong)*(?: ?: ?| (?:la|vao|den) | (?=ngay |truoc |cham nhat |\d))(?!\d{1,2}$)/,
    '',
  ],
  [/^((?:phai |can )*(?:hoan thanh|thuc hien|xong|gui|nop)) ?: ?/, '$1 '],
  [/,? ?(?:hoac )?(?:cang )?som hon$/, ''],
  // The turn of several: "Đợt 1: trước 15/5; đợt 2: trước 15/11", "trước 15/5 (đợt 1)".
  [
    /(^|[;,] ?| va )(?:dot|lan|ky) (?:\d|i{1,3}|dau|mot|nhat|hai|ba|cuoi)(?: ?: ?|-|,? (?=truoc |ngay |cham |thang |quy |\d{1,2}\/))/g,
    '$1',
  ],
  [/ \((?:dot|lan) (?:\d|i{1,3}|dau|mot|nhat|hai|ba|cuoi)\)/g, ''],
  // A day as systems export it: "2026-05-30", "2026/05/30 00:00:00".
  [
    /(?<![\d/.-])(\d{4})([-/])(0?[1-9]|1[0-2])\2(\d{1,2})(?![\d/-])(?:[t ]00:00(?::00(?:\.0+)?)?(?![\d:z+]))?/g,
    '$4/$3/$1',
  ],
  [/(\/\d{4})t(?=\d\d:\d\d)/g, '$1 '],
  [/ 0?0:00(?::00(?:\.0+)?)?$/, ''],
  [/ ?\/ ?(?=\d)/g, '/'],
  [/^nam nay$/, 'trong nam'],
  [/\b(trong|cuoi|ca|het|den) nam nay\b/, '$1 nam'],
  [/,? nam nay\b/, ''],
  [/\bthg?\.? ?(?=\d)/g, 'thang '],
  // The hour behind the day: before it is on that day.
  [
    new RegExp(
      `^(.*\\b)truoc ((?:ngay )?\\d{1,2}(?:[/.-]\\d{1,4}){1,2})(?:,| luc| vao luc|,? truoc)? ${CLOCK}$`,
    ),
    '$1cham nhat $2',
  ],
  [
    new RegExp(`(\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)(?:,|,? luc| vao luc|,? truoc)? ${CLOCK}(?=$|\\))`),
    '$1',
  ],
  // A quarter or a month in short: "Q1/2026", "T3/2026". T3 alone is thứ Ba to some.
  [/\bq\.? ?(?=(?:iv|i{1,3}|[1-4])\b)/g, 'quy '],
  [/^t\.? ?(?=\d{1,2}\/\d{4}$)/, 'thang '],
  [/\bquy (?:thu )?(mot|nhat)\b/g, 'quy 1'],
  [/\bquy (?:thu )?hai\b/g, 'quy 2'],
  [/\bquy (?:thu )?ba\b/g, 'quy 3'],
  [/\bquy (?:thu )?(?:tu|bon)\b/g, 'quy 4'],
  // Three months that are a quarter: "3 tháng đầu năm 2026".
  [/\b(?:0?3|ba) thang dau nam(?: (\d{4}))?$/, 'quy 1/$1'],
  [/\b(?:0?3|ba) thang cuoi nam(?: (\d{4}))?$/, 'quy 4/$1'],
  [/\bquy dau nam(?: (\d{4}))?$/, 'quy 1/$1'],
  [/\bquy cuoi nam(?: (\d{4}))?$/, 'quy 4/$1'],
  [/(quy [14])\/$/, '$1'],
  [/\bcac (?=thang \d|quy |ngay )/g, ''],
  // How often: "định kỳ quý", "mỗi quý một lần", "1 quý/lần", "01 lần/quý", "03 tháng/lần".
  [/\b(?:0?3|ba) thang(?:\/| mot | 0?1 )lan\b/g, 'hang quy'],
  [/\b((?:0?6|sau|0?9|chin) thang)(?:\/| mot | 0?1 )lan\b/g, '$1'],
  [/\bdinh ky (?:0?3|ba) thang\b/g, 'hang quy'],
  [/\b(?:dinh ky|bao cao) (tuan|thang|quy)\b(?! ?[\div(:])/g, 'hang $1'],
  [/\b(?:(?:hang|moi|0?1) )?(tuan|thang|quy|nam)(?:\/| mot | 0?1 )lan\b/g, 'hang $1'],
  [/\b(?:0?1|mot) lan(?:\/| moi | trong )(tuan|thang|quy|nam)\b/g, 'hang $1'],
  // The weekday behind a comma or dash stands in brackets elsewhere, and the time of day changes no deadline.
  [new RegExp(`(?:, ?|-)(${WEEKDAY})$`), ' ($1)'],
  [new RegExp(`\\b(?:sang|chieu) (?=ngay |\\d|(?:${WEEKDAY})\\b)`, 'g'), ''],
  // Before an hour of the day is on that day.
  [new RegExp(`\\btruoc ${HOUR} (?=ngay |\\d|(?:${WEEKDAY})\\b)`, 'g'), 'cham nhat '],
  [new RegExp(`\\b(?:luc |vao )?${HOUR} (?=ngay |\\d{1,2}[/.-]\\d|(?:${WEEKDAY})\\b)`, 'g'), ''],
  [/\bcham nhat(?: la)? truoc (?=ngay |\d)/g, 'truoc '],
  [/\bden cuoi (?=thang |quy |nam)/g, 'den het '],
];

/**
 * The phrase folded, without its label and the full stop behind, in the plainest wording of what it says.
 * @param form as `foldForm` gives it: marks tell *tháng sáu* (June) from *tháng sau* (next month).
 */
export function plainPhrase(form: string): string {
  const folded = numbersInWords(
    fold(form.replace(/tháng sáu(?!\p{L})/gu, 'tháng 6').replace(/tháng sau(?!\p{L})/gu, 'tháng tới')),
  );
  return REWRITINGS.reduce((phrase, [from, to]) => phrase.replace(from, to), folded).trim();
}
