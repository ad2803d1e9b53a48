/**
 * What stands above and below a paper: letterhead, number and day, name, whom it goes to, who signs. By NĐ 30/2020/NĐ-CP,
 * Phụ lục I: phần II (mục 1–8) for a document of its own, III.1 for an annex.
 */
import { formatDateInWords } from '../../calendar/civil';
import type { PrintBlock, PrintLine } from '../../print/document';
import type { PaperSource } from './source';

/** What is not known yet and is written in by văn thư. */
const BLANK = '……';

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

/** The place that stands before the day: the commune's name, where the unit's name tells it (II.4b). */
export function placeOf({ place, unit }: Pick<PaperSource, 'place' | 'unit'>): string {
  if (place !== '') {
    return place;
  }
  return (
    /(?:^|\s)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?<name>\p{Lu}[^,]*)/u
      .exec(unit)
      ?.groups?.name?.trim() ?? BLANK
  );
}

/** `05/KH-UBND`; blanks before it is issued, or while nobody has written it down. Numbers below 10 take a zero (II.3). */
export function numberOf({ issued, number, unit }: Pick<PaperSource, 'issued' | 'number' | 'unit'>): string {
  const symbol = unit.includes('UBND') || COMMITTEE.test(unit) ? 'KH-UBND' : `KH-${BLANK}`;
  if (!issued || number === '') {
    return `${BLANK}/${symbol}`;
  }
  const padded = number.replace(/^[1-9](?![0-9])/, '0$&');
  return padded.includes('/') ? padded : `${padded}/${symbol}`;
}

/** `ngày 26 tháng 01 năm 2026`, blanks before it is issued. */
export function dayOf({ issued, date, year }: Pick<PaperSource, 'issued' | 'date' | 'year'>): string {
  return issued && date
    ? formatDateInWords(date)
    : `ngày ${BLANK} tháng ${BLANK} năm ${year === '' ? BLANK : year}`;
}

/** The plan's title without the kind of document it begins with. */
export function subjectOf({ title }: Pick<PaperSource, 'title'>): string {
  return title.replace(/^kế hoạch\s+/i, '');
}

/** `(Kèm theo Kế hoạch số … của …)` (III.1). */
export function enclosedWith(source: PaperSource): string {
  return `(Kèm theo Kế hoạch số ${numberOf(source)} ${dayOf(source)} của ${fullName(source.unit)})`;
}

/** The name of the body at the top left, its rule below it (II.2). */
export function bodyLines({ unit, superior }: Pick<PaperSource, 'unit' | 'superior'>): PrintLine[] {
  const name = fullName(unit);
  const place = COMMITTEE.exec(name)?.groups?.place;
  const lines =
    place === undefined
      ? [
          ...(superior === '' ? [] : [{ text: capitals(fullName(superior)) }]),
          { text: capitals(name), bold: true },
        ]
      : [
          { text: capitals('Ủy ban nhân dân'), bold: true },
          { text: capitals(place), bold: true },
        ];
  return [...lines, { text: '________', size: 8 }];
}

/** Quốc hiệu, tiêu ngữ (II.1), its rule as long as the words. */
const NATION: readonly PrintLine[] = [
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 12 },
  { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, underline: true },
];

/** The head of a document of its own. @param leftColumns how many columns of the grid the body's side takes. */
export function letterhead(source: PaperSource, leftColumns: number): PrintBlock[] {
  const date = dayOf(source);
  return [
    { kind: 'sides', leftColumns, left: bodyLines(source), right: NATION },
    {
      kind: 'sides',
      leftColumns,
      left: [{ text: `Số: ${numberOf(source)}` }],
      right: [{ text: `${placeOf(source)}, ${date}`, italic: true }],
    },
  ];
}

/**
 * The lines above who signs: as *Thông tin chung* says, else TM. ỦY BAN NHÂN DÂN for a committee.
 * @param withOffice whether the office of the one who signs is added where the kind of body tells it.
 */
export function signTitles(
  { unit, signerTitle }: Pick<PaperSource, 'unit' | 'signerTitle'>,
  withOffice = false,
): string[] {
  if (signerTitle.length > 0) {
    return signerTitle.map(capitals);
  }
  const name = fullName(unit);
  const office = HEADS.find(([body]) => body.test(name))?.[1] ?? 'Thủ trưởng đơn vị';
  return [
    ...(COMMITTEE.test(name) ? ['TM. ỦY BAN NHÂN DÂN'] : []),
    ...(withOffice ? [capitals(office)] : []),
  ];
}

/** What the head of a body is called. */
const HEADS: readonly (readonly [body: RegExp, office: string])[] = [
  [COMMITTEE, 'Chủ tịch'],
  [/^phòng\s/iu, 'Trưởng phòng'],
  [/^ban\s/iu, 'Trưởng ban'],
  [/^(sở|trung tâm)\s/iu, 'Giám đốc'],
  [/^trường\s/iu, 'Hiệu trưởng'],
  [/^văn phòng\s/iu, 'Chánh Văn phòng'],
];

/** Nơi nhận on the left, who signs on the right, room for the signature between title and name (II.7, II.8). */
export function signature(source: PaperSource, leftColumns: number): PrintBlock[] {
  const { signer, recipients } = source;
  const titles = signTitles(source);
  const last = recipients.length - 1;
  const ROOM = 5;
  return [
    { kind: 'space', mm: 4 },
    {
      kind: 'sides',
      leftColumns,
      left: [
        { text: 'Nơi nhận:', bold: true, italic: true, size: 12, align: 'left' },
        ...recipients.map((text, index): PrintLine => ({
          text: `- ${text.replace(/^-\s*|[;.]$/g, '')}${index === last ? '.' : ';'}`,
          size: 11,
          align: 'left',
        })),
      ],
      right: [
        ...titles.map((text): PrintLine => ({ text, bold: true })),
        ...Array.from({ length: ROOM }, (): PrintLine => ({ text: '', size: 11 })),
        { text: signer, bold: true },
      ],
    },
  ];
}

/** Where văn thư's own signature goes on page 1 of an annex in a file of its own: nothing stands there (III.1d). */
export const CLERK_CORNER: PrintBlock = { kind: 'space', mm: 14 };
