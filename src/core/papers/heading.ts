/**
 * The head and foot of a paper: letterhead, number and day, name, recipients, signatures. By NĐ 30/2020/NĐ-CP, Phụ
 * lục I: phần II (mục 1–8) for a document of its own, III.1 for an annex.
 */
import { formatDateInWords } from '../calendar/civil';
import { capitalized } from '../words/format';
import { TEXT_SIZE } from './document';
import type { PrintBlock, PrintLine } from './document';
import { widthOf } from '../../workbook/draft/text-size';
import type { PaperHead, PaperSource } from './source';

/** The facts that stand in the head of a document. */
export type DocumentHead = Pick<
  PaperHead,
  'unit' | 'superior' | 'place' | 'issued' | 'number' | 'date' | 'year'
>;

/** Dots for what is written in later, by văn thư or by whoever signs. */
export const BLANK = '……';

/** Names written out: `UBND xã A` → `Ủy ban nhân dân xã A`. */
export function fullName(unit: string): string {
  return unit
    .trim()
    .replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân')
    .replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân');
}

const capitals = (text: string): string => text.normalize('NFC').toUpperCase();

/** A People's Committee names its place on a second line and no body above it. */
const COMMITTEE = /^ủy ban nhân dân\s+(?<place>[^,]+)/iu;

/** Patterns by which a unit's name tells its seat: the commune before the province. */
const SEATS: readonly RegExp[] = [
  /(?:^|\s)(?<kind>[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?<name>[\p{Lu}0-9][^,]*)/u,
  /(?:^|\s)(?<kind>[Tt]ỉnh|[Tt]hành phố)\s+(?<name>\p{Lu}[^,]*)/u,
];

/** A name that is written with the kind of place before it: a number, or a person's name (II.4a). */
const FULLY_NAMED = /^(?:[0-9]|Hồ Chí Minh)/;

/** The place that stands before the day: the name of commune or province, where the unit's name tells it (II.4a). */
export function placeOf({ place, unit }: Pick<PaperSource, 'place' | 'unit'>): string {
  if (place !== '') {
    return place;
  }
  for (const seat of SEATS) {
    const { kind = '', name = '' } = seat.exec(unit)?.groups ?? {};
    if (name !== '') {
      return FULLY_NAMED.test(name) ? `${capitalized(kind.toLowerCase())} ${name.trim()}` : name.trim();
    }
  }
  return BLANK;
}

/**
 * The number of a document: `05/KH-UBND`. It has blanks before it is issued, or while nobody has written it down.
 * Numbers below 10 take a zero (II.3).
 * @param kind the letters of the kind of document: `KH`, `BC`.
 */
export function numberOf(
  { issued, number, unit }: Pick<PaperSource, 'issued' | 'number' | 'unit'>,
  kind = 'KH',
): string {
  const symbol = symbolOf(kind, unit);
  if (!issued || number === '') {
    return `${BLANK}/${symbol}`;
  }
  const padded = number.replace(/^[1-9](?![0-9])/, '0$&');
  return padded.includes('/') ? padded : `${padded}/${symbol}`;
}

/** The symbol of a body's documents: `KH-UBND`. A committee's own is known; others have theirs by a list that varies. */
export const symbolOf = (kind: string, unit: string): string =>
  `${kind}-${COMMITTEE.test(fullName(unit)) ? 'UBND' : BLANK}`;

/** The day of a document: `ngày 26 tháng 01 năm 2026`, with blanks before it is issued. */
export function dayOf({ issued, date, year }: Pick<PaperSource, 'issued' | 'date' | 'year'>): string {
  return issued && date
    ? formatDateInWords(date)
    : `ngày ${BLANK} tháng ${BLANK} năm ${year === '' ? BLANK : year}`;
}

/** Place and day of a paper that is dated by hand when it is signed: `Bình Chương, ngày …… tháng …… năm ……`. */
export const placeAndDay = (head: Pick<PaperSource, 'place' | 'unit'>): string =>
  `${placeOf(head)}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;

/** The plan's title without the kind of document it begins with. */
export function subjectOf({ title }: Pick<PaperSource, 'title'>): string {
  return title.replace(/^kế hoạch\s+/i, '');
}

/**
 * The line that says what an annex is enclosed with, its number and day left to văn thư. @param kind such as `Công
 * văn`.
 */
export function enclosedLater(kind: string, symbol: string, unit = BLANK): string {
  return `(Kèm theo ${kind} số ${BLANK}/${symbol} ngày ${BLANK} tháng ${BLANK} năm ${BLANK} của ${fullName(unit)})`;
}

/** The line that names the document an annex belongs to: `(Kèm theo Kế hoạch số … của …)` (III.1c). */
export function enclosedWith(source: PaperSource): string {
  return `(Kèm theo Kế hoạch số ${numberOf(source)} ${dayOf(source)} của ${fullName(source.unit)})`;
}

/** The head of an annex in a file of its own. It has no quốc hiệu, and its top right corner is văn thư's (III.1b–d). */
export const annexHeading = (name: string, enclosed: string): PrintBlock[] => [
  CLERK_CORNER,
  annexTitle('Phụ lục', name, enclosed),
];

/** The title of an annex and the document it belongs to (III.1c). @param label `Phụ lục`, with its number of several */
export const annexTitle = (label: string, name: string, enclosed: string): PrintBlock => ({
  kind: 'lines',
  lines: [
    { text: label, bold: true, size: 14 },
    { text: capitals(name), bold: true, size: 14 },
    { text: enclosed, italic: true, size: 14 },
  ],
});

/** The rule below a line, as a share of that line's length: a third to a half (II.2b, II.5b). */
const RULE_SHARE = 0.42;

/** The rule below a name. @param room the most a line of it can be wide, in millimetres: longer ones are broken. */
export function ruleBelow({ text, size = TEXT_SIZE, bold }: PrintLine, room: number): PrintLine {
  return { text: '', rule: Math.round(Math.min(room, widthOf(text, size, bold)) * RULE_SHARE) };
}

/** About the room of one side of a paper, in millimetres. */
const SIDE = 100;

/** The name of the body at the top left, its rule below it (II.2). */
export function bodyLines({ unit, superior }: Pick<PaperSource, 'unit' | 'superior'>): PrintLine[] {
  const name = fullName(unit);
  const place = COMMITTEE.exec(name)?.groups?.place;
  const above: PrintLine[] =
    place === undefined
      ? superior === ''
        ? []
        : [{ text: capitals(fullName(superior)) }]
      : [{ text: capitals('Ủy ban nhân dân'), bold: true }];
  const last: PrintLine = { text: capitals(place ?? name), bold: true };
  return [...above, last, ruleBelow(last, SIDE)];
}

const MOTTO: PrintLine = { text: 'Độc lập - Tự do - Hạnh phúc', bold: true };

/** Quốc hiệu, tiêu ngữ (II.1), below it a drawn line as long as the words (II.1b). */
export const NATION: readonly PrintLine[] = [
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 12 },
  MOTTO,
  { text: '', rule: Math.round(widthOf(MOTTO.text, TEXT_SIZE, true)) },
];

/**
 * The head of a document of its own.
 * @param leftColumns how many columns of the grid the body's side takes.
 * @param kind the letters of the kind of document: `KH`, `BC`.
 */
export function letterhead(source: DocumentHead, leftColumns: number, kind = 'KH'): PrintBlock[] {
  const date = dayOf(source);
  return [
    { kind: 'sides', leftColumns, left: bodyLines(source), right: NATION },
    {
      kind: 'sides',
      leftColumns,
      left: [{ text: `Số: ${numberOf(source, kind)}` }],
      right: [{ text: `${placeOf(source)}, ${date}`, italic: true }],
    },
  ];
}

/**
 * The lines above who signs: as *Thông tin chung* says, else the office that the kind of body has. Whoever signs for a
 * committee signs on its behalf (II.7).
 */
export function signTitles({ unit, signerTitle }: Pick<PaperSource, 'unit' | 'signerTitle'>): string[] {
  const name = fullName(unit);
  const head = HEADS.find(([body]) => body.test(name))?.[1];
  const offices =
    signerTitle.length > 0 ? signerTitle.map(capitals) : [capitals(head ?? 'Thủ trưởng đơn vị')];
  const isWhole = offices.some((office) => ON_BEHALF.test(office));
  return COMMITTEE.test(name) && !isWhole ? ['TM. ỦY BAN NHÂN DÂN', ...offices] : offices;
}

/** Words by which a line says for whom, or in whose stead, a document is signed. */
const ON_BEHALF = /^(?:TM|KT|TL|TUQ|Q)\./u;

/** Titles of the heads of bodies. */
const HEADS: readonly (readonly [body: RegExp, office: string])[] = [
  [COMMITTEE, 'Chủ tịch'],
  [/^phòng\s/iu, 'Trưởng phòng'],
  [/^ban\s/iu, 'Trưởng ban'],
  [/^(sở|trung tâm)\s/iu, 'Giám đốc'],
  [/^trường\s/iu, 'Hiệu trưởng'],
  [/^văn phòng\s/iu, 'Chánh Văn phòng'],
];

/** A signer on one side of a paper. */
export interface Signer {
  /** Place and day, where they stand above the signature. */
  readonly dated?: string;
  /** Lines above the signature. */
  readonly titles: readonly string[];
  /** The name below the signature; `""` when the signer writes it himself. */
  readonly name: string;
  /** Whether he is asked to write his name. */
  readonly writesName?: boolean;
}

/** Room for a signature between title and name, in lines. */
const SIGNING_ROOM = 5;

function signerLines({ dated, titles, name, writesName = false }: Signer): PrintLine[] {
  return [
    ...(dated === undefined ? [] : [{ text: dated, italic: true }]),
    ...titles.map((text): PrintLine => ({ text, bold: true })),
    ...(writesName ? [{ text: '(Ký, ghi rõ họ tên)', italic: true, size: 11 }] : []),
    ...Array.from({ length: SIGNING_ROOM }, (): PrintLine => ({ text: '', size: 11 })),
    { text: name, bold: true },
  ];
}

/** Signatures of two persons beside each other. */
export function twoSignatures(leftColumns: number, left: Signer, right: Signer): PrintBlock[] {
  return [
    { kind: 'space', mm: 4 },
    {
      kind: 'sides',
      leftColumns,
      // Both titles stand on one line.
      left: [...(right.dated === undefined ? [] : [{ text: '' }]), ...signerLines(left)],
      right: signerLines(right),
    },
  ];
}

/** Lines of the recipients; the last is the archive, also where the plan does not name it (II.9d). */
export function recipientLines(recipients: readonly string[]): PrintLine[] {
  const named = recipients.map((text) => text.replace(/^-\s*|[;.]$/g, ''));
  const all = named.some((text) => /^Lưu\b/u.test(text)) ? named : [...named, `Lưu: VT, ${BLANK}`];
  return all.map((text, index): PrintLine => ({
    text: `- ${text}${index === all.length - 1 ? '.' : ';'}`,
    size: 11,
    align: 'left',
  }));
}

/** Nơi nhận on the left, who signs on the right, room for the signature between title and name (II.7, II.9). */
export function signature(
  source: Pick<PaperHead, 'recipients' | 'unit' | 'signerTitle' | 'signer'>,
  leftColumns: number,
): PrintBlock[] {
  return [
    { kind: 'space', mm: 4 },
    {
      kind: 'sides',
      leftColumns,
      left: [
        { text: 'Nơi nhận:', bold: true, italic: true, size: 12, align: 'left' },
        ...recipientLines(source.recipients),
      ],
      right: signerLines({ titles: signTitles(source), name: source.signer }),
    },
  ];
}

/** Room for văn thư's own signature on page 1 of an annex in a file of its own. Nothing stands there (III.1d). */
const CLERK_CORNER: PrintBlock = { kind: 'space', mm: 14 };
