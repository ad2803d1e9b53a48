/** A register's names by every key, so that each name is looked up once. */
import { nameForms } from './names';
import type { NameForms } from './names';

/** The names by which a unit can be found. */
export interface NamedEntry {
  readonly name: string;
  /** Other spellings and abbreviations that mean this unit. */
  readonly shortNames: readonly string[];
}

/** The ways a name can be found. Each is tried only where those before it find nothing. */
export type FoundBy =
  /** The register's name: the same letters and tones, with UBND before xã, phường, đặc khu or without. */
  | 'written'
  /** The register's name but for i and y (Mỹ Lý, Mĩ Lí). */
  | 'spelling'
  | 'alias'
  /** A commune's name without its kind. */
  | 'withoutKind'
  /** A name typed without any marks, and the letters are this unit's. */
  | 'withoutMarks';

/** The units that a name fits, with the way it was found. */
export interface Found<Entry> {
  readonly by: FoundBy;
  /** The units of that name: at least one, several where it fits several. */
  readonly units: readonly Entry[];
}

/** Finds units by a name; `undefined` when no name of the register fits. */
export type NameLookup<Entry> = (forms: NameForms) => Found<Entry> | undefined;

type Sets<Entry> = Map<string, Set<Entry>>;

/** Reads a register once, and finds units in it by their names. */
export function nameLookup<Entry extends NamedEntry>(register: readonly Entry[]): NameLookup<Entry> {
  const written: Sets<Entry> = new Map();
  const place: Sets<Entry> = new Map();
  const exact: Sets<Entry> = new Map();
  const alias: Sets<Entry> = new Map();
  const proper: Sets<Entry> = new Map();
  const bare: Sets<Entry> = new Map();
  const bareProper: Sets<Entry> = new Map();
  for (const unit of register) {
    const name = nameForms(unit.name);
    add(written, name.written, unit);
    add(place, name.place, unit);
    add(exact, name.exact, unit);
    add(bare, name.bare, unit);
    if (name.kind !== '') {
      add(proper, name.proper, unit);
      add(bareProper, name.bareProper, unit);
    }
    for (const short of unit.shortNames.map(nameForms)) {
      add(alias, short.exact, unit);
      add(bare, short.bare, unit);
    }
  }
  return (forms) => {
    const found = (by: FoundBy, ...sets: (ReadonlySet<Entry> | undefined)[]): Found<Entry> | undefined => {
      const units = [...new Set(sets.flatMap((set) => [...(set ?? [])]))];
      return units.length > 0 ? { by, units } : undefined;
    };
    return (
      found('written', written.get(forms.written)) ??
      found('written', place.get(forms.place)) ??
      found('spelling', exact.get(forms.exact)) ??
      found('alias', alias.get(forms.exact)) ??
      (forms.kind === '' && forms.marked ? found('withoutKind', proper.get(forms.proper)) : undefined) ??
      // "Thanh An" may be Thanh An, and Thạnh An without its mark.
      (forms.marked
        ? undefined
        : found(
            'withoutMarks',
            bare.get(forms.bare),
            // "Phuong Liet" may be Phường Liệt and Phương Liệt.
            bareProper.get(forms.bare),
            forms.kind === '' ? bareProper.get(forms.bareProper) : undefined,
          ))
    );
  };
}

function add<Entry>(sets: Sets<Entry>, key: string, unit: Entry): void {
  if (key === '') {
    return;
  }
  const set = sets.get(key);
  if (set) {
    set.add(unit);
  } else {
    sets.set(key, new Set([unit]));
  }
}
