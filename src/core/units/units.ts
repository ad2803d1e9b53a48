/** The unit register: what it holds, how a unit is found in it, and how a cell that names several is split. */
import type { CivilDate } from '../../workbook/cells/serial';
import { fold, foldForm } from '../words/fold';

export type UnitLevel = 'central' | 'province' | 'district' | 'commune' | 'village';

/**
 * Which part of public life a unit belongs to. A People's Committee assigns work to its own bodies
 * (`government`, `publicService`) and proposes it to the others.
 */
export type UnitSystem =
  | 'government'
  /** Đơn vị sự nghiệp công lập. */
  | 'publicService'
  | 'party'
  /** Mặt trận Tổ quốc, đoàn thể, Công đoàn. */
  | 'front'
  /** Thôn, tổ dân phố, khu phố and what their residents elect. */
  | 'village'
  /** A collective name that covers several of these. */
  | 'mixed';

/** `group`: a collective name ("các cơ quan, đơn vị"), which stands for no one body. */
export type UnitKind = 'unit' | 'group';

export interface Unit {
  /** Short code without diacritics, unique in the register. */
  readonly code: string;
  readonly name: string;
  /** Other spellings and abbreviations that mean this unit. */
  readonly shortNames: readonly string[];
  readonly level: UnitLevel;
  readonly system: UnitSystem;
  readonly kind: UnitKind;
  /** What the plan gives it to do, in its own words; may be empty. */
  readonly duties: readonly string[];
  /** Name of the body it belongs to. */
  readonly parent?: string;
  /** Khối: results are announced within it. */
  readonly block?: string;
  /** First and last day on which it worked; `undefined` when not known or not ended. */
  readonly activeFrom?: CivilDate;
  readonly activeTo?: CivilDate;
}

/** What finding a unit by its name needs of it. */
export type NamedEntry = Pick<Unit, 'name' | 'shortNames'>;

export type UnitMatch<Entry extends NamedEntry> =
  /** The name itself; case, dashes, spaces and Unicode form may differ. */
  | { readonly kind: 'exact'; readonly unit: Entry }
  /** A short name, or a spelling without diacritics. */
  | { readonly kind: 'alias'; readonly unit: Entry }
  /** Nothing fits, or several do; `suggestion` is the nearest by spelling ("Có phải: …?"), if one is near. */
  | { readonly kind: 'none'; readonly suggestion?: Entry };

/** Finds a unit by the text of one name, without its scope in brackets (see `splitUnits`). */
export function findUnit<Entry extends NamedEntry>(
  register: readonly Entry[],
  text: string,
): UnitMatch<Entry> {
  return unitFinder(register)(text);
}

/** As `findUnit`, for many names in one register: its names are folded once, and each name is looked up once. */
export function unitFinder<Entry extends NamedEntry>(
  register: readonly Entry[],
): (text: string) => UnitMatch<Entry> {
  const exact = new Map<string, Entry>();
  const short = new Map<string, Set<Entry>>();
  const plain = new Map<string, Set<Entry>>();
  for (const unit of register) {
    const name = foldForm(unit.name);
    exact.set(name, exact.get(name) ?? unit);
    unit.shortNames.forEach((form) => add(short, foldForm(form), unit));
    namesOf(unit).forEach((form) => add(plain, fold(form), unit));
  }
  const find = (text: string): UnitMatch<Entry> => {
    const form = foldForm(text);
    const unit = exact.get(form);
    if (unit) {
      return { kind: 'exact', unit };
    }
    const folded = fold(text);
    for (const found of [short.get(form), plain.get(folded)]) {
      const [only] = found ?? [];
      if (only && found?.size === 1) {
        return { kind: 'alias', unit: only };
      }
    }
    const suggestion = nearest(plain, folded) ?? initialed(text);
    return suggestion ? { kind: 'none', suggestion } : { kind: 'none' };
  };
  const byInitials = new Map<string, Set<Entry>>();
  register.forEach((unit) => add(byInitials, initials(unit.name), unit));
  const initialed = (text: string): Entry | undefined => {
    const found = /\p{Lu}{2}/u.test(text) ? byInitials.get(initials(text)) : undefined;
    return found?.size === 1 ? [...found][0] : undefined;
  };
  const known = new Map<string, UnitMatch<Entry>>();
  return (text) => {
    const match = known.get(text) ?? find(text);
    known.set(text, match);
    return match;
  };
}

function add<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key);
  if (set) {
    set.add(value);
  } else {
    sets.set(key, new Set([value]));
  }
}

/** A unit named in a cell, and the part of the work it has there, such as `cải cách hành chính`. */
export interface NamedUnit {
  readonly name: string;
  readonly scope?: string;
}

/**
 * The units a cell names, separated by `;` or line breaks; commas belong to names ("Các cơ quan, đơn vị"). A
 * bracket at the end of a name is its scope: `Phòng Kinh tế (năng lực cạnh tranh)`.
 */
export function splitUnits(text: string): readonly NamedUnit[] {
  return pieces(text.normalize('NFC')).flatMap((piece) => {
    const trimmed = oneLine(piece)
      .replace(/^[\s–—•*-]+/, '')
      .replace(/[\s.,;]+$/, '');
    const match = /^(?<name>[^()]*[^()\s])\s*\((?<scope>[^()]+)\)$/.exec(trimmed);
    const name = match?.groups?.name ?? trimmed;
    const scope = match?.groups?.scope?.trim() ?? '';
    if (name === '') {
      return [];
    }
    return [scope === '' ? { name } : { name, scope }];
  });
}

/** `splitUnits` for many cells, of which most say what others say. */
export function unitSplitter(): (text: string) => readonly NamedUnit[] {
  const known = new Map<string, readonly NamedUnit[]>();
  return (text) => {
    const units = known.get(text) ?? splitUnits(text);
    known.set(text, units);
    return units;
  };
}

/** The text of a cell that names these units, as `splitUnits` reads it. */
export function joinUnits(units: readonly NamedUnit[]): string {
  return units.map(({ name, scope }) => (scope === undefined ? name : `${name} (${scope})`)).join('; ');
}

function namesOf(unit: NamedEntry): readonly string[] {
  return [unit.name, ...unit.shortNames];
}

/** Between separators; those inside of brackets do not count, unless a bracket was never closed. */
function pieces(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth <= 0 && /[;\n\r]/.test(char)) {
      found.push('');
    } else {
      found.push((found.pop() ?? '') + char);
    }
  }
  return depth === 0 ? found : text.split(/[;\n\r]/);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words that abbreviations leave out. */
const UNSAID = new Set(['và', 'của', 'xã', 'phường', 'tỉnh']);

/** `pvhxh` of *Phòng Văn hóa – Xã hội* and of *P. VH&XH* alike: what stands in capitals is taken to be initials already. */
function initials(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}+/gu) ?? [];
  return fold(
    words
      .filter((word) => !UNSAID.has(word))
      .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0)))
      .join(''),
  );
}

/** Longer texts are no unit's name; comparing them with a whole register would be slow. */
const MAX_NAME = 150;

/** The unit whose name is nearest to the folded text: at most one letter in four may differ. */
function nearest<Entry>(names: ReadonlyMap<string, ReadonlySet<Entry>>, plain: string): Entry | undefined {
  if (plain.length > MAX_NAME) {
    return undefined;
  }
  let best: { unit: Entry | undefined; distance: number } | undefined;
  for (const [name, units] of names) {
    const limit = Math.floor(Math.min(plain.length, name.length) / 4);
    if (limit === 0 || Math.abs(plain.length - name.length) > limit) {
      continue;
    }
    const distance = editDistance(plain, name);
    if (distance <= limit && distance < (best?.distance ?? Infinity)) {
      best = { unit: [...units][0], distance };
    }
  }
  return best?.unit;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
