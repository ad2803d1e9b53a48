/** The unit register: its entries, how one is found, and how a cell that names several units is split. */
import type { CivilDate } from '../../workbook/cells/serial';
import { foldForm } from '../words/fold';
import { nameLookup } from './lookup';
import type { NamedEntry } from './lookup';
import { nameForms } from './names';
import type { NameForms } from './names';
import { suggester } from './suggest';

export type UnitLevel = 'central' | 'province' | 'district' | 'commune' | 'village';

/**
 * The part of public life that a unit belongs to. A People's Committee assigns work to its own bodies (`government`,
 * `publicService`) and proposes it to the others.
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

/** The kind of unit. `group`: a collective name ("các cơ quan, đơn vị"), which stands for no one body. */
export type UnitKind = 'unit' | 'group';

/** An entry of the unit register. */
export interface Unit {
  /** Short code without diacritics, unique in the register. */
  readonly code: string;
  readonly name: string;
  /** Other spellings and abbreviations that mean this unit. */
  readonly shortNames: readonly string[];
  readonly level: UnitLevel;
  readonly system: UnitSystem;
  readonly kind: UnitKind;
  /** The work that the plan gives it, in its own words; may be empty. */
  readonly duties: readonly string[];
  /** Name of the body it belongs to. */
  readonly parent?: string;
  /** Khối: results are announced within it. */
  readonly block?: string;
  /** First and last day on which it worked; `undefined` when not known or not ended. */
  readonly activeFrom?: CivilDate;
  readonly activeTo?: CivilDate;
}

/** The result of finding a unit by its name. */
export type UnitMatch<Entry extends NamedEntry> =
  /** The name itself: its letters and tones, however they are typed (`exactKey`). */
  | { readonly kind: 'exact'; readonly unit: Entry }
  /** A short name, or a name typed without marks or, where it is no place's, with wrong ones. */
  | { readonly kind: 'alias'; readonly unit: Entry }
  | NoUnit<Entry>;

/** Nothing fits, or several do. */
export interface NoUnit<Entry extends NamedEntry> {
  readonly kind: 'none';
  /** The one unit that the text probably means ("Có phải: …?"). */
  readonly suggestion?: Entry;
  /** The units it may mean, where nothing decides between them. */
  readonly candidates?: readonly Entry[];
  /** The units that it lists, where it is a list with commas. */
  readonly several?: readonly Entry[];
}

/** Finds a unit by the text of one name, without its scope in brackets (see `splitUnits`). */
export function findUnit<Entry extends NamedEntry>(
  register: readonly Entry[],
  text: string,
): UnitMatch<Entry> {
  return unitFinder(register)(text);
}

/** Finds units as `findUnit` does, for many names in one register. Its names are read once, and each name is looked up once. */
export function unitFinder<Entry extends NamedEntry>(
  register: readonly Entry[],
): (text: string) => UnitMatch<Entry> {
  const lookup = nameLookup(register);
  const suggest = suggester(register);
  const known = new Map<string, UnitMatch<Entry>>();
  const sure = (text: string): UnitMatch<Entry> => {
    const forms = nameForms(text);
    const { by, units = [] } = lookup(forms) ?? (isPlace(text, forms) ? undefined : letters(forms)) ?? {};
    const [first, ...others] = units;
    if (!first) {
      return { kind: 'none' };
    }
    // A row of the register that stands there twice is one unit.
    if (by === 'written' || (by === 'spelling' && others.length === 0)) {
      return { kind: 'exact', unit: first };
    }
    return others.length === 0 ? { kind: 'alias', unit: first } : { kind: 'none', candidates: units };
  };
  /** The unit whose letters these are, where only the marks are wrong. */
  const letters = (forms: NameForms) => {
    const found = lookup({ ...forms, marked: false });
    return found?.units.length === 1 ? found : undefined;
  };
  const near = (text: string): UnitMatch<Entry> => {
    const found = sure(text);
    if (found.kind !== 'none' || found.candidates) {
      return found;
    }
    const [first, ...others] = suggest(text);
    if (first) {
      return others.length === 0
        ? { kind: 'none', suggestion: first }
        : { kind: 'none', candidates: [first, ...others] };
    }
    return found;
  };
  return (text) => {
    const match = known.get(text) ?? withList(near(text), text, near);
    known.set(text, match);
    return match;
  };
}

/**
 * Whether the text names a place. Another place may have the name with other marks (thôn Tân Hòa, thôn Tân Hóa); of a body that
 * is a slip (Phòng Kinh tê).
 */
const isPlace = (text: string, { kind }: NameForms): boolean => kind !== '' || VILLAGE.test(foldForm(text));

const VILLAGE = /^(?:thôn|ấp|bản|buôn|làng|khóm|khu phố|khu dân cư|tổ dân phố) \S/u;

/** Longest list of bodies that is taken apart, in letters. */
const MAX_LIST = 1000;

/** The match, or the names that the text lists. They stand between commas and, where that is not enough, between *và*. */
function withList<Entry extends NamedEntry>(
  match: UnitMatch<Entry>,
  text: string,
  find: (text: string) => UnitMatch<Entry>,
): UnitMatch<Entry> {
  if (match.kind !== 'none' || match.suggestion || match.candidates || text.length > MAX_LIST) {
    return match;
  }
  const one = (piece: string): Entry | undefined => {
    const found = find(piece);
    return found.kind === 'none' ? found.suggestion : found.unit;
  };
  const units = text.split(/[,+]/u).flatMap((piece): (Entry | undefined)[] => {
    const whole = one(piece);
    return whole ? [whole] : piece.split(/\s(?:và|&)\s/u).map(one);
  });
  const several = [...new Set(units.flatMap((unit) => unit ?? []))];
  return several.length > 1 && units.every((unit) => unit !== undefined) ? { kind: 'none', several } : match;
}

/** A unit named in a cell, with its part of the work there, such as `cải cách hành chính`. */
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
