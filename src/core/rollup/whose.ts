/**
 * Finds whose file each one is. Its head is held against *Tình hình gửi* and the register (core/units), or against the
 * other files where no line is near. A doubt is asked: such a file counts for nobody until a person has put it right.
 */
import { byText } from '../../workbook/cells/canonical-json';
import { committeesOf, placesOfProvince } from '../units/places';
import type { Place } from '../units/places';
import { codeKey, typedCode } from '../units/codes';
import { identifier } from '../units/identity';
import type { AskedWhy, RegisterUnit, SaidUnit } from '../units/identity';
import { nameForms, writtenKey } from '../units/names';
import { groupUnits } from '../units/same-unit';
import type { Doubt } from '../units/same-unit';
import type { Message } from '../words/message';
import { unitKey } from './copy';
import type { SendingRow } from './copy';

type Said = Pick<SendingRow, 'unit' | 'unitCode'>;

/** A unit with its files. */
export interface UnitFiles<File> {
  readonly key: string;
  /** The published name: the register's own, where it has the unit, as with the code. */
  readonly unit: string;
  readonly unitCode: string;
  readonly files: readonly {
    readonly file: File;
    /** Messages on how the unit was recognised. */
    readonly notes: readonly Message[];
  }[];
}

/** Files by unit, and files that a person is asked about. */
export interface Whose<File> {
  readonly units: readonly UnitFiles<File>[];
  /** Files that may be several units' or nobody's. */
  readonly asked: readonly {
    readonly file: File;
    readonly reason: Message;
    /** Keys of lines of *Tình hình gửi* that it may belong to. */
    readonly candidates: readonly string[];
  }[];
}

/**
 * Assigns files to units; files in doubt are asked.
 * @param rows those that are to send, each unit once.
 * @param places the official communes; none where they were not loaded.
 * @returns the same for the same files in whatever order.
 */
export function whoseFiles<File>(
  files: readonly File[],
  saidOf: (file: File) => Said,
  rows: readonly SendingRow[],
  places: readonly Place[] = [],
): Whose<File> {
  const identify = identifier(rows.map(entryOf), places);
  const known = new Map<string, { row: SendingRow; files: { file: File; notes: readonly Message[] }[] }>();
  const asked: Whose<File>['asked'][number][] = [];
  const others: File[] = [];
  for (const file of files) {
    const said = saidOf(file);
    const found = identify({ code: said.unitCode, name: said.unit });
    if (found.kind === 'known') {
      const { row } = found.unit;
      const key = unitKey(row);
      const unit = known.get(key) ?? { row, files: [] };
      known.set(key, unit);
      unit.files.push({ file, notes: recognised(said, row) });
    } else if (found.kind === 'ask') {
      const candidates = found.candidates.map(({ row }) => row);
      asked.push({
        file,
        reason: question(found.why, said, candidates),
        candidates: candidates.map(unitKey),
      });
    } else {
      others.push(file);
    }
  }
  const unlisted = byThemselves(others, saidOf, rows.length > 0 ? [] : places, rows.length > 0);
  return {
    units: [
      ...[...known].map(([key, { row, files: own }]) => ({
        key,
        unit: row.unit,
        unitCode: row.unitCode,
        files: own,
      })),
      ...unlisted.units,
    ],
    asked: [...asked, ...unlisted.asked],
  };
}

/** The line that a name alone stands for, as of a file that could not be read further. */
export function rowFinder(rows: readonly SendingRow[]): (said: Said) => string | undefined {
  const identify = identifier(rows.map(entryOf));
  return ({ unit, unitCode }) => {
    const found = identify({ code: unitCode, name: unit });
    return found.kind === 'known' ? unitKey(found.unit.row) : undefined;
  };
}

/** The key of the line that a unit is on, else its own. */
export const rowFor = (rows: readonly SendingRow[]) => {
  const keys = new Set(rows.map(unitKey));
  let find: ReturnType<typeof rowFinder> | undefined;
  return (unit: Said): string => {
    const key = unitKey(unit);
    find ??= keys.has(key) ? undefined : rowFinder(rows);
    return keys.has(key) ? key : (find?.(unit) ?? key);
  };
};

/** The line that a unit is on; `undefined` where none is known to be its. */
export function lineOf<Row extends SendingRow>(rows: readonly Row[], said: Said): Row | undefined {
  const key = rowFor(rows)(said);
  return rows.find((row) => unitKey(row) === key);
}

/**
 * Joins the lines of one unit. A line without a code is the one with a code that has its name, where one alone has.
 * @param join two lines of one unit.
 */
export function oneRowEach(
  rows: readonly SendingRow[],
  join: (a: SendingRow, b: SendingRow) => SendingRow,
): SendingRow[] {
  const byKey = new Map(rows.map((row) => [unitKey(row), row]));
  const coded = rows.filter(({ unitCode }) => unitCode !== '');
  for (const row of rows.filter(({ unitCode }) => unitCode === '')) {
    const alike = coded.filter(({ unit }) => unitKey({ unit, unitCode: '' }) === unitKey(row));
    const [only] = alike;
    if (only && alike.length === 1) {
      const key = unitKey(only);
      byKey.delete(unitKey(row));
      byKey.set(key, { ...join(byKey.get(key) ?? only, row), unit: only.unit, unitCode: only.unitCode });
    }
  }
  return [...byKey].sort(([a], [b]) => byText(a, b)).map(([, row]) => row);
}

type Entry = RegisterUnit & { readonly row: SendingRow };

const entryOf = (row: SendingRow): Entry => ({
  code: row.unitCode,
  name: row.unit,
  shortNames: row.aliases.split(';').filter((name) => name.trim() !== ''),
  row,
});

/** Messages on how a file's own words differ from the register's, if people could be surprised. */
function recognised(said: Said, row: SendingRow): Message[] {
  const isCode = typedCode(said.unitCode) === typedCode(row.unitCode);
  const isName = said.unit === '' || writtenKey(said.unit) === writtenKey(row.unit);
  return [
    ...(isCode
      ? []
      : said.unitCode === ''
        ? [{ code: 'file.codeWanted', params: { unit: row.unit, unitCode: row.unitCode } } satisfies Message]
        : [
            {
              code: 'file.codeOther',
              params: { code: said.unitCode, unit: row.unit, unitCode: row.unitCode || '–' },
            } satisfies Message,
          ]),
    ...(isName
      ? []
      : [{ code: 'file.nameOther', params: { name: said.unit, unit: row.unit } } satisfies Message]),
  ];
}

function question(why: AskedWhy, { unit: name, unitCode: code }: Said, units: readonly Said[]): Message {
  const candidates = namesOf(units);
  switch (why) {
    case 'codeAgainstName':
      return { code: 'file.codeAgainstName', params: { name, code, candidates } };
    case 'unknownCode':
      return { code: 'file.unknownCode', params: { name, code, candidates } };
    case 'codeOfSeveral':
      return { code: 'file.codeOfSeveral', params: { name, code, candidates } };
    case 'nearTwo':
      return { code: 'file.nearTwo', params: { name, candidates } };
    case 'unknownName':
      return { code: 'file.unknownName', params: { name, candidates } };
  }
}

/** The most units that a question names. */
const NAMED = 5;

const namesOf = (units: readonly Said[]): string =>
  units
    .slice(0, NAMED)
    .map(({ unit, unitCode }) => (unitCode === '' ? unit : `${unit} (${unitCode})`))
    .join('; ');

/** Files of units that no line names: together where they say the same. */
function byThemselves<File>(
  files: readonly File[],
  saidOf: (file: File) => Said,
  places: readonly Place[],
  isListed: boolean,
): Whose<File> {
  const official = officialNames(files.map(saidOf), places);
  const asked: Whose<File>['asked'][number][] = [];
  const named = files.flatMap((file) => {
    const said = saidOf(file);
    const name = official(said);
    if (typeof name === 'string') {
      return [{ file, said: { code: said.unitCode, name } satisfies SaidUnit }];
    }
    asked.push({ file, reason: name, candidates: [] });
    return [];
  });
  const { units: groups, unclear, refused } = joined(named, ({ said }) => said);
  for (const { item, candidates, why } of [...unclear, ...refused]) {
    const reason = question(why, saidOf(item.file), candidates.map(plainSaid));
    asked.push({ file: item.file, reason, candidates: [] });
  }
  const heads = groups.flatMap(({ items }) => representative(items.map(({ file }) => saidOf(file))) ?? []);
  const units = groups.flatMap(({ items, namesakes }, index): UnitFiles<File>[] => {
    const head = heads[index];
    if (!head) {
      return [];
    }
    const notes: Message[] = [
      ...(isListed ? [{ code: 'file.notListed' } satisfies Message] : []),
      ...(namesakes.length > 0
        ? [{ code: 'file.nameTwice', params: { other: namesOf(namesakes.map(plainSaid)) } } satisfies Message]
        : []),
    ];
    return [
      {
        key: unitKey(head),
        ...head,
        files: items.map(({ file }) => ({ file, notes: [...notes, ...takenFor(saidOf(file), head)] })),
      },
    ];
  });
  return { units, asked };
}

const plainSaid = ({ code, name }: SaidUnit): Said => ({ unit: name, unitCode: String(code ?? '') });

/** A file whose own words differ from those that are published for its unit. */
const takenFor = (said: Said, head: Said): Message[] =>
  writtenKey(said.unit) === writtenKey(head.unit) && codeKey(said.unitCode) === codeKey(head.unitCode)
    ? []
    : [{ code: 'file.takenFor', params: { said: namesOf([said]), unit: namesOf([head]) } }];

interface Unclear<Item> {
  readonly item: Item;
  readonly why: 'codeAgainstName' | 'nearTwo';
  readonly candidates: readonly SaidUnit[];
}

/** Doubts in which the one that says less means the other, where there is only one such. */
const LESS_SAID: readonly Doubt[] = ['oneCode', 'spelling', 'withoutKind', 'withoutMarks'];

/**
 * Groups items by unit, as `identifier` would if those that say most were the register. An item that says less (no
 * code, no marks, no kind) is the one unit that it fits, and asked where it fits several.
 */
function joined<Item>(items: readonly Item[], saidOf: (item: Item) => SaidUnit) {
  const { groups, doubts } = groupUnits(items, saidOf);
  const said = groups.map(([first]) => (first ? saidOf(first) : { code: '', name: '' }));
  const fits = new Map<number, Set<number>>();
  const namesakes = new Map<number, SaidUnit[]>();
  const rivals = new Map<number, SaidUnit[]>();
  for (const { why, groups: pair } of doubts) {
    const [a, b] = pair;
    if (LESS_SAID.includes(why)) {
      const [less, more] = says(said[a]) <= says(said[b]) ? [a, b] : [b, a];
      fits.set(less, (fits.get(less) ?? new Set()).add(more));
    } else {
      const others = why === REFUSED ? rivals : namesakes;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        others.set(one, [...(others.get(one) ?? []), said[other] ?? { code: '', name: '' }]);
      }
    }
  }
  /** The group that one is of; several: nobody knows. */
  const targets = (index: number, depth = 0): readonly number[] => {
    const next = [...(fits.get(index) ?? [])];
    return next.length === 0 || depth > groups.length
      ? [index]
      : [...new Set(next.flatMap((each) => targets(each, depth + 1)))];
  };
  const members = new Map<number, Item[]>();
  const unclear: Unclear<Item>[] = [];
  const refused: Unclear<Item>[] = [];
  groups.forEach((group, index) => {
    const ends = targets(index);
    const [only = index] = ends;
    const against = rivals.get(only);
    const own = said[index] ?? { code: '', name: '' };
    for (const item of group) {
      if (ends.length > 1) {
        unclear.push({ item, why: 'nearTwo', candidates: ends.flatMap((end) => said[end] ?? []) });
      } else if (against) {
        refused.push({ item, why: 'codeAgainstName', candidates: [own, ...against] });
      } else {
        members.set(only, [...(members.get(only) ?? []), item]);
      }
    }
  });
  return {
    units: [...members].map(([index, own]) => ({ items: own, namesakes: namesakes.get(index) ?? [] })),
    unclear,
    refused,
  };
}

/** A sort key by how much is said: a code before marks before the kind; of equals always the same. */
function says(said: SaidUnit = { code: '', name: '' }): string {
  const { marked, kind, written } = nameForms(said.name);
  return [codeKey(said.code) !== '', marked, kind !== '']
    .map((has) => (has ? '1' : '0'))
    .join('')
    .concat('|', written);
}

/** The doubt about one code with the names of two units: neither is taken for the other, and neither counts. */
const REFUSED: Doubt = 'codeAgainstName';

/** The one that stands for a unit's spellings: with a code, the longest code, then by the letters. */
function representative(said: readonly Said[]): Said | undefined {
  const sorted = [...said].sort(
    (a, b) =>
      typedCode(b.unitCode).length - typedCode(a.unitCode).length ||
      byText(a.unitCode, b.unitCode) ||
      byText(a.unit, b.unit),
  );
  const [first] = sorted;
  return first && { unit: first.unit, unitCode: first.unitCode };
}

/** Names as the official list has them, where the files are of one province. A name near two communes is a question. */
function officialNames(said: readonly Said[], places: readonly Place[]): (said: Said) => string | Message {
  const local = placesOfProvince(
    said.map(({ unit }) => ({ name: unit })),
    places,
  );
  if (local.length === 0) {
    return ({ unit }) => unit;
  }
  const identify = identifier(committeesOf(local));
  return (one) => {
    const found = identify({ code: '', name: one.unit });
    return found.kind === 'known'
      ? found.unit.name
      : found.kind === 'ask' && found.why === 'nearTwo' && one.unitCode === ''
        ? question(
            'nearTwo',
            one,
            found.candidates.map(({ name, code }) => ({ unit: name, unitCode: code })),
          )
        : one.unit;
  };
}
