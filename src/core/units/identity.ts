/**
 * Finds the unit that a file belongs to: what the file says of it, held against the register. What disagrees is asked, never
 * taken for one of them. The register's own name is published of a unit that is known.
 *
 * The order is code, name, short name, name without its kind (xã, phường, đặc khu), name without marks; a name without marks
 * only where it meets one unit. A name with other marks than the register's is another name: Ba Tơ and Ba Tô are two communes.
 */
import { byText } from '../../workbook/cells/canonical-json';
import { foldForm } from '../words/fold';
import { codeKey, typedCode } from './codes';
import type { CodeValue } from './codes';
import { groupBy } from './group-by';
import { nameLookup } from './lookup';
import type { FoundBy, NamedEntry } from './lookup';
import { nameForms, writtenKey } from './names';
import { placesOfProvince } from './places';
import type { Place } from './places';
import { suggester } from './suggest';

/** The code and the name that a file, a row or a person gives for a unit. Either may be empty. */
export interface SaidUnit {
  readonly code: CodeValue;
  readonly name: string;
}

/** A unit of a register that files are held against. */
export interface RegisterUnit extends NamedEntry {
  readonly code: CodeValue;
}

/** A remark for people about a unit that is known. */
export type IdentityNote =
  /** The unit has a code, and the file leaves it empty. */
  | 'noCode'
  | 'noName'
  /** Zeros before the code were lost or added. */
  | 'codeSpelling'
  /** The code is not the register's, and the official list gives it to this commune. */
  | 'officialCode'
  /** Several units of the register have this code, and the name is one's of them. */
  | 'codeOfSeveral'
  /** The code is the unit's; the name is nearest to the unit's and is no name of the register. */
  | 'nameDiffers'
  /** The way the unit was named, where not by the register's name. */
  | Exclude<FoundBy, 'written'>;

/** The reasons to ask a person. */
export type AskedWhy =
  /** The code is one unit's, the name another's or nobody's. */
  | 'codeAgainstName'
  | 'unknownCode'
  /** Several units of the register have this code, and the name does not tell which. */
  | 'codeOfSeveral'
  /** The name fits several. */
  | 'nearTwo'
  /** No code, and a name that the register does not have; the candidates are near. */
  | 'unknownName';

/** The unit that a file belongs to, or the question to ask. */
export type Identity<Entry> =
  | {
      readonly kind: 'known';
      readonly unit: Entry;
      readonly by: 'code' | 'name' | 'alias' | 'bareName';
      readonly notes: readonly IdentityNote[];
    }
  /** The file needs a person's answer; nothing of it counts until then. */
  | {
      readonly kind: 'ask';
      readonly why: AskedWhy;
      /** The units that it may be, at least one, the likeliest first. */
      readonly candidates: readonly Entry[];
      /** The commune of the official list that the file names, when it is none of the register's. */
      readonly place?: Place;
    }
  /** The unit is nobody of the register. */
  | { readonly kind: 'unknown'; readonly place?: Place };

/**
 * Reads a register once, and tells of each file whose it is. The same register in another order gives the same.
 * @param places the official list, whole or of a province. It knows the official codes of communes that the register has other
 * codes for or none, and real communes that the register does not have.
 */
export function identifier<Entry extends RegisterUnit>(
  register: readonly Entry[],
  places: readonly Place[] = [],
): (said: SaidUnit) => Identity<Entry> {
  const units = inOrder(register);
  const lookup = nameLookup(units);
  const coded = codeLookup(units);
  const official = officialList(units, places);
  let suggest: ((text: string) => readonly Entry[]) | undefined;
  const nearest = (name: string): readonly Entry[] => (suggest ??= suggester(units))(name);

  return (said) => {
    const forms = nameForms(said.name);
    const found = forms.written === '' ? undefined : lookup(forms);
    const place = official.otherThan(said.name, found?.units ?? []);
    const ask = (why: AskedWhy, candidates: readonly Entry[]): Identity<Entry> => {
      const more = place ? { place } : {};
      return candidates.length > 0 ? { kind: 'ask', why, candidates, ...more } : { kind: 'unknown', ...more };
    };
    /** Without marks it may be a real commune that the register lacks. */
    const named = found?.by === 'withoutMarks' && place ? undefined : found;
    const near = (): readonly Entry[] => found?.units ?? (place ? [] : nearest(said.name));
    const nameNotes = found && found.by !== 'written' ? [found.by] : [];

    if (codeKey(said.code) === '') {
      const [unit, ...others] = named?.units ?? [];
      if (named && unit && others.length === 0) {
        const noCode = codeKey(unit.code) === '' ? [] : (['noCode'] as const);
        return { kind: 'known', unit, by: NAMED_BY[named.by], notes: [...noCode, ...nameNotes] };
      }
      return found ? ask('nearTwo', found.units) : ask('unknownName', near());
    }

    const byCode = coded(said.code);
    const holders = byCode.length > 0 ? byCode : official.ofCode(said.code);
    const [only] = holders;
    if (!only) {
      return ask('unknownCode', near());
    }
    const codeNotes: IdentityNote[] =
      byCode.length === 0
        ? ['officialCode']
        : typedCode(said.code) === typedCode(only.code)
          ? []
          : ['codeSpelling'];
    const agreed = holders.filter((unit) => found?.units.includes(unit));
    const [unit] = agreed;
    if (unit && agreed.length === 1) {
      return holders.length === 1
        ? {
            kind: 'known',
            unit,
            by: 'code',
            notes: [...codeNotes, ...(found?.units.length === 1 ? nameNotes : [])],
          }
        : { kind: 'known', unit, by: 'name', notes: ['codeOfSeveral', ...nameNotes] };
    }
    if (holders.length > 1) {
      return ask('codeOfSeveral', [...new Set([...holders, ...near()])]);
    }
    if (forms.written === '') {
      return { kind: 'known', unit: only, by: 'code', notes: [...codeNotes, 'noName'] };
    }
    const alike = near();
    const isSlip = !found && alike.length === 1 && alike[0] === only && !mayBeAnother(said.name, only);
    return isSlip
      ? { kind: 'known', unit: only, by: 'code', notes: [...codeNotes, 'nameDiffers'] }
      : ask('codeAgainstName', [...new Set([only, ...alike])]);
  };
}

const NAMED_BY = {
  written: 'name',
  spelling: 'name',
  withoutKind: 'name',
  alias: 'alias',
  withoutMarks: 'bareName',
} as const satisfies Record<FoundBy, string>;

/**
 * Whether a name near a unit's may still be another's. Its marks alone, its level, or a letter of a place tell: An Phú and An
 * Phúc are two.
 */
function mayBeAnother(name: string, { name: own, shortNames }: NamedEntry): boolean {
  const said = nameForms(name);
  const { kind, proper } = nameForms(own);
  return (
    [own, ...shortNames].some((each) => nameForms(each).bare === said.bare) ||
    levelsIn(name).some((level) => !levelsIn(own).includes(level)) ||
    (kind !== '' && !inWords(said.exact).includes(inWords(proper)))
  );
}

const inWords = (key: string): string => ` ${key.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;

const LEVELS = /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|thị xã|huyện|quận)(?!\p{L})/gu;
const levelsIn = (name: string): readonly string[] => foldForm(name).match(LEVELS) ?? [];

/** The register by code and name, with one row of those that have the same. */
function inOrder<Entry extends RegisterUnit>(register: readonly Entry[]): readonly Entry[] {
  const sorted = register
    .map((unit) => ({ unit, key: `${codeKey(unit.code)}|${writtenKey(unit.name)}` }))
    .sort((a, b) => byText(a.key, b.key) || byText(a.unit.name, b.unit.name));
  return sorted.flatMap(({ unit, key }, i) => (key === sorted[i - 1]?.key ? [] : [unit]));
}

function codeLookup<Entry extends RegisterUnit>(
  units: readonly Entry[],
): (code: CodeValue) => readonly Entry[] {
  const byKey = groupBy(units, ({ code }) => codeKey(code));
  return (code) => {
    const holders = byKey.get(codeKey(code)) ?? [];
    const typed = typedCode(code);
    const same = holders.filter((unit) => typedCode(unit.code) === typed);
    return same.length > 0 ? same : holders;
  };
}

interface OfficialList<Entry> {
  /** The unit of the register whose commune has this official code. */
  readonly ofCode: (code: CodeValue) => readonly Entry[];
  /** The commune that a name fits and that is none of these units'. */
  readonly otherThan: (name: string, units: readonly Entry[]) => Place | undefined;
}

function officialList<Entry extends RegisterUnit>(
  units: readonly Entry[],
  places: readonly Place[],
): OfficialList<Entry> {
  const local = placesOfProvince(units, places).map((place) => ({ ...place, shortNames: [] }));
  if (local.length === 0) {
    return { ofCode: () => [], otherThan: () => undefined };
  }
  const byName = nameLookup(local);
  const byCode = codeLookup(local);
  const unitsOf = groupBy(units, ({ name }) => nameForms(name).place);
  const unitsAt = ({ name }: Place): readonly Entry[] => unitsOf.get(nameForms(name).place) ?? [];
  return {
    ofCode: (code) => byCode(code).flatMap(unitsAt),
    otherThan: (name, found) =>
      byName(nameForms(name))?.units.find((place) => !unitsAt(place).some((unit) => found.includes(unit))),
  };
}
