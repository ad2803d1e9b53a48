/** Timing phrases brought to fewer wordings before they are read: each rewriting keeps what is meant. */

const WEEKDAY = 'thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn';
const HOUR = "\\d{1,2} ?(?:h|g|gio|:) ?(?:\\d{2})?(?: ?phut)?'?,?";

/** Tried in this order, each on the whole of the folded phrase. */
const REWRITINGS: readonly (readonly [from: RegExp, to: string])[] = [
  [/^[-+*•]\s*/, ''],
  // The label in front: "Thời gian hoàn thành:", "Hạn chót:", "Hạn cuối ngày".
  [
    /^(?:thoi gian|thoi han|han)(?: thuc hien| hoan thanh| gui| nop| chot| cuoi(?: cung)?)*(?: ?: ?| la | (?=ngay |truoc |cham nhat ))/,
    '',
  ],
  [/[\s.,;]+$/, ''],
  // A quarter or a month in short: "Q1/2026", "T3/2026". T3 alone is thứ Ba to some.
  [/\bq\.? ?(?=(?:iv|i{1,3}|[1-4])\b)/g, 'quy '],
  [/^t\.? ?(?=\d{1,2}\/\d{4}$)/, 'thang '],
  [/\bquy (mot|nhat)\b/g, 'quy 1'],
  [/\bquy hai\b/g, 'quy 2'],
  [/\bquy ba\b/g, 'quy 3'],
  [/\bquy tu\b/g, 'quy 4'],
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
  [new RegExp(`\\b(?:luc |vao )?${HOUR} (?=ngay |(?:${WEEKDAY})\\b)`, 'g'), ''],
  [/\bcham nhat(?: la)? truoc (?=ngay |\d)/g, 'truoc '],
  [/\bden cuoi (?=thang |quy |nam)/g, 'den het '],
];

/** The folded phrase without its label and the full stop behind, in the plainest wording of what it says. */
export function plainPhrase(folded: string): string {
  return REWRITINGS.reduce((phrase, [from, to]) => phrase.replace(from, to), folded);
}
