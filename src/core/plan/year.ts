/**
 * Moves a template to another year. What moves and what is only marked:
 *
 * - A timing phrase is about the plan's own time: every year in it from the one before the plan's to the one after
 *   moves by as many years, and a weekday in brackets after a date is worked out anew.
 * - In other texts only the plan's own year moves, where it says when: `năm 2026`, `quý II/2026`, `tháng 6/2026`,
 *   `trước ngày 30/01/2026`. The year of a law or of a cited document's date does not.
 * - Documents are never changed. One is marked when its text names the old year, when it is a yearly plan (KH) or
 *   submission (TTr) dated in it, or when the period it covers has ended.
 * - A text that still names the old year, a period that has ended or a body that no longer exists is marked.
 *
 * Nothing is guessed: 29/02 of a year without one keeps its day and is marked.
 */
import { weekday } from '../calendar/civil';
import { isValid } from '../../workbook/cells/serial';
import { parseTiming } from '../calendar/parse-timing';
import { lastDay } from '../calendar/timing';
import { asRecord } from './cited';
import type { LegalBasis, Place, PlanTemplate, Review } from './template';
import { mapBodies, mapTexts } from './visit';

/** Something the plan will have otherwise than the template, or marked. */
export interface TemplateChange {
  readonly place: Place;
  readonly before: string;
  /** The new text; of a mark, the mark. */
  readonly after: string;
  /**
   * The kind of change. `year`: moved; `place`: another word for commune or community; `review`: not changed, marked
   * `Rà soát lại`; `pack`: filled by the province's pack.
   */
  readonly kind: 'year' | 'place' | 'review' | 'pack';
}

/** A template brought to another year, and what changed in it. */
export interface Rolled {
  readonly template: PlanTemplate;
  readonly changes: readonly TemplateChange[];
}

/** Brings a template to another year: days move with it, and doubts are marked. */
export function rollYear(template: PlanTemplate, year: number): Rolled {
  const from = template.year;
  if (from === year) {
    return { template, changes: [] };
  }
  const changes: TemplateChange[] = [];
  const reviews: Review[] = [];
  const mark = (place: Place, before: string, texts: readonly string[]) => {
    for (const text of texts) {
      reviews.push({ place, text });
      changes.push({ place, before, after: text, kind: 'review' });
    }
  };
  const moved = mapTexts(template, (text, place) => {
    const isTiming = place.field === 'timing';
    const after = isTiming ? moveTiming(text, from, year) : moveYear(text, from, year);
    if (after !== text) {
      changes.push({ place, before: text, after, kind: 'year' });
    }
    mark(place, text, isTiming ? timingMarks(text, after, from, year) : textMarks(after, from, year));
    return after;
  });
  mapBodies(template, (body, { place }) => {
    mark(place, body, endedBodies(body, year));
    return [body];
  });
  template.legalBases.map(asRecord).forEach((basis, i) => {
    mark({ part: 'basis', n: i + 1 }, basisName(basis), basisMarks(basis, from, year));
  });
  for (const task of template.tasks) {
    for (const basis of (task.legalBases ?? []).map(asRecord)) {
      mark({ part: 'task', n: task.n, field: 'basis' }, basisName(basis), basisMarks(basis, from, year));
    }
  }
  return {
    template: { ...moved, year, reviews: [...(template.reviews ?? []), ...reviews] },
    changes,
  };
}

const DEADLINE = '(?:trước|chậm nhất(?: là)?|đến hết|hết|đến|vào|xong|hoàn thành)(?: ngày)? ';
const NUMBER_DATE = '\\d{1,2}[/.-]\\d{1,2}[/.-]';
const WORD_DATE = '\\d{1,2} tháng \\d{1,2} năm ';

/** A text with the plan's own year moved where it says when (see above). */
export function moveYear(text: string, from: number, to: number): string {
  if (from === to) {
    return text;
  }
  const when = new RegExp(
    `(${DEADLINE}(?:${NUMBER_DATE}|${WORD_DATE})|(?:quý [IVX]+|tháng \\d{1,2})/|năm )${from}(?![0-9/])`,
    'giu',
  );
  return text.replace(when, (match, head: string, offset: number) => {
    const before = text.slice(0, offset);
    const ofDocument = /ngày \d{1,2} tháng \d{1,2} $/iu.test(before) || /Luật [^.;,]*$/u.test(before);
    return head.toLowerCase() === 'năm ' && ofDocument ? match : `${head}${to}`;
  });
}

/** A timing phrase moved: `trước ngày 30/5/2026 (thứ Bảy)` → `trước ngày 30/5/2027 (Chủ nhật)`. */
export function moveTiming(phrase: string, from: number, to: number): string {
  if (from === to) {
    return phrase;
  }
  const years = phrase.replace(/(?<![0-9])\d{4}(?![0-9])/g, (year) =>
    Math.abs(Number(year) - from) <= 1 ? String(Number(year) + to - from) : year,
  );
  return years.replace(
    /(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?( ?\()(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|T[2-7]|CN)(?=\))/giu,
    (
      whole,
      day: string,
      mark: string,
      month: string,
      year: string | undefined,
      open: string,
      name: string,
    ) => {
      const date = { day: Number(day), month: Number(month), year: year === undefined ? to : Number(year) };
      if (!isValid(date)) {
        return whole;
      }
      const index = weekday(date) - 1;
      const short = /^(?:T[2-7]|CN)$/u.test(name);
      const written = `${day}${mark}${month}${year === undefined ? '' : mark + year}`;
      return `${written}${open}${(short ? SHORT_WEEKDAYS : WEEKDAYS)[index] ?? name}`;
    },
  );
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

function timingMarks(before: string, after: string, from: number, to: number): string[] {
  const timing = parseTiming(after, to);
  if (timing.kind === 'unknown' && timing.reason === 'noSuchDay') {
    return [`Rà soát lại: năm ${to} không có ngày ghi ở “${after}”.`];
  }
  return lastDay(parseTiming(before, from)) ? [`Rà soát lại: mẫu năm ${from} ghi “${before}”.`] : [];
}

function textMarks(after: string, from: number, to: number): string[] {
  return [
    ...endedPeriods(after, to),
    ...(names(after, from) && !inPeriod(after, from) ? [`Rà soát lại: còn ghi năm ${from}.`] : []),
    ...endedBodies(after, to),
  ];
}

function basisMarks(basis: LegalBasis, from: number, to: number): string[] {
  const { text, number, date } = basis;
  const yearly = /[/-](?:KH|TTr)-|-(?:KH|TTr)\//u.test(number ?? '') && (date ?? '').endsWith(`/${from}`);
  if ((names(text, from) && !inPeriod(text, from)) || yearly) {
    return [
      `Rà soát lại: ${basisName(basis)} là văn bản của năm ${from}, thay bằng văn bản của năm ${to} nếu có.`,
    ];
  }
  return endedPeriods(text, to, `${basisName(basis)}, `);
}

const basisName = ({ text, number }: LegalBasis): string => number ?? text;

const names = (text: string, year: number): boolean => new RegExp(`(?<![0-9])${year}(?![0-9])`).test(text);

/** Periods in a text, first and last year: `2021 – 2025`, `2025-2035`. */
const periods = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/(?<![0-9])(\d{4}) ?[-–] ?(\d{4})(?![0-9])/g)].map(
    ([, first, last]) => [Number(first), Number(last)] as const,
  );

const inPeriod = (text: string, year: number): boolean =>
  periods(text).some((period) => period.includes(year));

function endedPeriods(text: string, year: number, whose = ''): string[] {
  return periods(text)
    .filter(([, last]) => last < year)
    .map(([first, last]) => `Rà soát lại: ${whose}giai đoạn ${first} – ${last} đã kết thúc.`);
}

/** The first year that has none of them from its first day. */
const WITHOUT_DISTRICTS = 2026;

/** Words for what ended in 2025: cấp huyện and thị trấn on 30/6, Ban Dân vận before. */
const ENDED = /(?<!\p{L})(Huyện ủy|huyện|thị trấn|thị xã|Phòng Nội vụ|Ban Dân vận|Khối Dân vận)(?!\p{L})/giu;

/** Things that became others in 2025, or whose rules must be looked up. */
const CHANGED: readonly (readonly [string, string])[] = [
  [
    'Bộ phận tiếp nhận và trả kết quả',
    'nay là Trung tâm Phục vụ hành chính công (Nghị định số 150/2025/NĐ-CP)',
  ],
  ['Ban Thanh tra nhân dân', 'xem quy định hiện hành'],
  ['Công đoàn cơ sở', 'xem quy định hiện hành'],
];

function endedBodies(text: string, year: number): string[] {
  if (year < WITHOUT_DISTRICTS) {
    return [];
  }
  const ended = [...new Set([...text.matchAll(ENDED)].map(([word]) => word))];
  return [
    ...(ended.length === 0
      ? []
      : [`Rà soát lại: còn nêu ${ended.map((word) => `“${word}”`).join(', ')}, nay không còn.`]),
    ...CHANGED.filter(([word]) => text.includes(word)).map(
      ([word, what]) => `Rà soát lại: ${word}, ${what}.`,
    ),
  ];
}
