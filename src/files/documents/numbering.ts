/**
 * The numbers that Word shows before paragraphs, computed from numbering.xml (ECMA-376 part 1, 17.9). They stand nowhere in the
 * text of a document.
 */
import { roman } from '../../core/words/roman';
import type { Element } from '../parts/markup';

/** A level of a list as it is defined. */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`: what is shown, with the numbers of its own and higher levels. */
  readonly text: string;
  /** All numbers within it are shown as decimals (17.9.4). */
  readonly isLegal: boolean;
  /** The level, from 1, that starts it anew when used; 0: nothing does. Absent: any higher one (17.9.10). */
  readonly restart?: number;
  /** The paragraph style that stands at this level. */
  readonly style?: string;
}

/** A list: levels by their depth, and whose count it continues. */
interface List {
  /** Lists of one definition count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that start anew when this list is first used there. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The lists of a document by their id. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
}

/** Word knows nine levels. */
const LEVELS = 9;

/** Words of documents made to do harm are cut off here: Word shows no longer number. */
const LONGEST_NUMBER = 100;

/**
 * Reads numbering.xml.
 * @param listOfStyle the list that a numbering style stands for, for definitions that refer to one (17.9.21).
 */
export function readNumbering(root: Element, listOfStyle: (style: string) => string | undefined): Numbering {
  const abstracts = new Map(root.all('abstractNum').map((each) => [each.get('abstractNumId') ?? '', each]));
  const nums = new Map(root.all('num').map((each) => [each.get('numId') ?? '', each]));
  const abstractOf = (num: Element | undefined, hops = 0): string => {
    const id = valueOf(num, 'abstractNumId') ?? '';
    const link = valueOf(abstracts.get(id), 'numStyleLink');
    const linked = link === undefined || hops > 5 ? undefined : nums.get(listOfStyle(link) ?? '');
    return linked ? abstractOf(linked, hops + 1) : id;
  };
  const lists = [...nums].map(([id, num]): [string, List] => {
    const abstract = abstractOf(num);
    const levels = new Map((abstracts.get(abstract)?.all('lvl') ?? []).map(readLevel));
    const startOverrides = new Map<number, number>();
    for (const override of num.all('lvlOverride')) {
      const depth = Number(override.get('ilvl') ?? 0);
      const level = override.child('lvl');
      const start = Number(valueOf(override, 'startOverride') ?? Number.NaN);
      if (level) {
        levels.set(depth, readLevel(level)[1]);
      }
      if (Number.isFinite(start)) {
        startOverrides.set(depth, start);
      }
    }
    return [id, { abstract, levels, startOverrides }];
  });
  return { lists: new Map(lists) };
}

/** The depth at which a list has a paragraph style (17.9.23). */
export function levelOfStyle({ lists }: Numbering, list: string, style: string): number | undefined {
  return [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
}

function readLevel(level: Element): [number, ListLevel] {
  const restart = Number(valueOf(level, 'lvlRestart') ?? Number.NaN);
  const style = valueOf(level, 'pStyle');
  // Formats that are newer than Word 2007 stand in a choice; what older ones show is the fallback.
  const format =
    valueOf(level, 'numFmt') ?? valueOf(level.child('AlternateContent')?.child('Fallback'), 'numFmt');
  const legal = level.child('isLgl');
  return [
    Number(level.get('ilvl') ?? 0),
    {
      start: Number(valueOf(level, 'start') ?? 0),
      format: format ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      isLegal: legal !== undefined && !['0', 'false', 'off'].includes(legal.get('val') ?? '1'),
      ...(Number.isFinite(restart) && { restart }),
      ...(style !== undefined && { style }),
    },
  ];
}

const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  parent?.child(name)?.get('val');

/** The number of a paragraph as it is shown; `isGuessed` where its format is one we do not know. */
export interface ShownNumber {
  readonly text: string;
  readonly isGuessed: boolean;
}

/** Counts the paragraphs of a document, which must come in its order. */
export class Counter {
  /** Of each definition of lists: the number that each level has reached. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The number of the next paragraph at this depth of a list. None if there is no such list or nothing is shown. */
  next(id: string, depth: number): ShownNumber | undefined {
    const list = this.numbering.lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level || depth < 0 || depth >= LEVELS) {
      return undefined;
    }
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    // A list with a start of its own counts from there the first time that it is used at this depth (17.9.26).
    const override = list.startOverrides.get(depth);
    const isFirst = !this.begun.has(`${id}/${depth}`);
    this.begun.add(`${id}/${depth}`);
    const before = counts[depth];
    counts[depth] =
      override !== undefined && isFirst ? override : before === undefined ? level.start : before + 1;
    for (let lower = depth + 1; lower < LEVELS; lower++) {
      const restart = list.levels.get(lower)?.restart;
      if (restart === undefined || (restart > 0 && depth < Math.min(restart, lower))) {
        counts[lower] = undefined;
      }
    }
    return shown(list, level, counts);
  }
}

function shown(
  list: List,
  level: ListLevel,
  counts: readonly (number | undefined)[],
): ShownNumber | undefined {
  if (level.format === 'bullet') {
    return { text: bullet(level.text), isGuessed: false };
  }
  let isGuessed = false;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const source = list.levels.get(depth);
    const count = counts[depth] ?? source?.start ?? 1;
    const format = source?.format ?? 'decimal';
    const written = level.isLegal && format !== 'decimalZero' ? String(count) : formatted(format, count);
    isGuessed ||= written === undefined;
    return written ?? String(count);
  });
  return text.trim() === '' ? undefined : { text: text.trim().slice(0, LONGEST_NUMBER), isGuessed };
}

/** A count in a format of ST_NumberFormat; nothing for one that is not known. */
export const formatted = (format: string, count: number): string | undefined => FORMATS[format]?.(count);

/** Formats of numbers (ST_NumberFormat, 17.18.59). A number that a format cannot write is written in digits. */
const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (count) => letters(count).toLowerCase(),
  none: () => '',
  numberInDash: (count) => `- ${count} -`,
  decimalEnclosedParen: (count) => `(${count})`,
};

/** Word goes on behind Z with AA, BB, CC. */
function letters(count: number): string {
  if (count < 1 || count > 26 * 30) {
    return String(count);
  }
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

/** Signs of the fonts Symbol and Wingdings, which lie in Unicode's private area, as what they look like. */
const SIGNS: Readonly<Record<string, string>> = {
  '\uF02D': '-',
  '\uF02B': '+',
  '\uF02A': '*',
  '\uF0A7': '▪',
  '\uF06E': '■',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF076': '❖',
  '\uF0E8': '➔',
  '\uF0FE': '☑',
  '\uF0A8': '☐',
  '\uF06F': '☐',
};

/** A bullet as it looks; unknown signs of such fonts are dots. */
export function bullet(text: string): string {
  return [...text.trim()].map((sign) => SIGNS[sign] ?? (/[\uE000-\uF8FF]/.test(sign) ? '•' : sign)).join('');
}
