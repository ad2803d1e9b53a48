/** The sections of a document. Mục đích, nội dung, tổ chức thực hiện; known by their words, or else by their numbers. */
import type { Line, TextLine } from './lines';
import { roman } from '../words/roman';
import type { NumberStyle } from './numbering';
import { beginsWith, wordsOf } from './spelling';
import type { Spelled } from './spelling';

/** The subject of a section. */
export type SectionKind =
  'bases' | 'aims' | 'targets' | 'tasks' | 'funds' | 'reports' | 'organisation' | 'other';

export interface Section {
  readonly kind: SectionKind;
  readonly heading: TextLine;
  /** `II`, `B`: by its place where OCR read another. */
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Words that headings begin with, the more particular first. */
const HEADINGS: readonly (readonly [words: string, kind: SectionKind])[] = [
  ['can cu', 'bases'],
  ['muc dich', 'aims'],
  ['yeu cau', 'aims'],
  ['muc tieu', 'aims'],
  ['quan diem', 'aims'],
  ['mot so chi tieu', 'targets'],
  ['chi tieu', 'targets'],
  ['cac chi tieu', 'targets'],
  ['kinh phi', 'funds'],
  ['nguon kinh phi', 'funds'],
  ['du toan kinh phi', 'funds'],
  ['to chuc thuc hien', 'organisation'],
  ['to chuc trien khai', 'organisation'],
  ['phan cong trach nhiem', 'organisation'],
  ['trach nhiem thuc hien', 'organisation'],
  ['phan cong to chuc', 'organisation'],
  ['phan cong nhiem vu', 'organisation'],
  ['phan cong thuc hien', 'organisation'],
  ['trach nhiem cua cac', 'organisation'],
  ['che do thong tin', 'reports'],
  ['che do bao cao', 'reports'],
  ['thong tin, bao cao', 'reports'],
  ['thong tin bao cao', 'reports'],
  ['noi dung', 'tasks'],
  ['nhiem vu', 'tasks'],
  ['cac nhiem vu', 'tasks'],
  ['nhung nhiem vu', 'tasks'],
  ['mot so nhiem vu', 'tasks'],
  ['giai phap', 'tasks'],
  ['noi dung va giai phap', 'tasks'],
  ['noi dung, giai phap', 'tasks'],
  ['cac noi dung', 'tasks'],
  ['cong viec', 'tasks'],
  ['hoat dong', 'tasks'],
];

/** The kind that a heading's words say. */
export function sectionKind(heading: Spelled): SectionKind | undefined {
  // "NỘI DUNG, NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN" is one of tasks; so is "NHIỆM VỤ, CHỈ TIÊU".
  return HEADINGS.find(([words]) => beginsWith(heading, words))?.[1];
}

const MOST_HEADING = 170;

/** Whether a line may head something: short, and no sentence. */
export const isHeadingLike = ({ spelled: { text } }: TextLine): boolean =>
  text.length <= MOST_HEADING && !/[.;]$/.test(text);

const isSectionLine = (line: TextLine, style: NumberStyle | undefined, isFirst: boolean): boolean => {
  const { number, looks, spelled } = line;
  const kind = sectionKind(spelled);
  if (!isHeadingLike(line) || (number && number.rank > 2 && !isFirst)) {
    return false;
  }
  if (style === undefined) {
    const isNamed = kind !== undefined && (looks.isCapitals || looks.isBold || number !== undefined);
    return isNamed || (number?.style === 'roman' && (looks.isCapitals || looks.isBold));
  }
  if (number?.style === style) {
    return style !== 'arabic' || kind !== undefined;
  }
  // OCR reads the figures of a section as others; its capitals stay.
  return (
    kind !== undefined &&
    looks.isCapitals &&
    wordsOf(spelled).length <= 14 &&
    (spelled.isOcr || number === undefined)
  );
};

/** The document before its first section, and its sections. */
export interface Sections {
  readonly head: readonly Line[];
  readonly sections: readonly Section[];
}

/** Parts a document at the headings of its sections. @param from the line to begin with: what is before it is its head. */
export function sectionsOf(lines: readonly Line[], from: number): Sections {
  let style: NumberStyle | undefined;
  let known = false;
  const starts: number[] = [];
  lines.forEach((line, at) => {
    if (at < from || line.kind !== 'text') {
      return;
    }
    if (isSectionLine(line, known ? (style ?? 'roman') : undefined, starts.length === 0)) {
      // A section's own "1. Mục đích" below "I. MỤC ĐÍCH, YÊU CẦU" has another style.
      style ??= line.number?.style;
      known = true;
      starts.push(at);
    }
  });
  const sections = starts.flatMap((start, index): Section[] => {
    const heading = lines[start];
    if (heading?.kind !== 'text') {
      return [];
    }
    const written = heading.number?.label ?? '';
    const label = written !== '' && !heading.spelled.isOcr ? written : roman(index + 1);
    return [
      {
        kind: sectionKind(heading.spelled) ?? 'other',
        heading,
        label,
        lines: lines.slice(start + 1, starts[index + 1]),
      },
    ];
  });
  return { head: lines.slice(0, starts[0] ?? lines.length), sections };
}
