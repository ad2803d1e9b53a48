/**
 * Versions of one unit's file. Files that differ in anything a unit fills in are versions, and a person picks one;
 * files that differ in what reviewers wrote alone are reviewers' copies of one version, and are merged.
 */
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import type { CellValue } from '../../workbook/cells/cells';
import { fromSerial } from '../../workbook/cells/serial';
import { formatDate, formatMoment } from '../calendar/civil';
import { ROLLUP_LAYOUT } from '../layout/rollup';
import { byAlphabet } from '../words/alphabet';
import type { Message } from '../words/message';
import { APPRAISAL, DETAILS, textIn } from './copy';
import type { Decision, FileRecord, StagedRow, UnitCopy } from './copy';

/** A file that was read and is of the year. */
export interface Good {
  readonly record: FileRecord;
  readonly copy: UnitCopy;
  readonly notes: readonly Message[];
  /** Whether a person chose it among several files of its unit. */
  readonly picked: boolean;
}

/** Columns that a unit does not fill in: the reviewers', what is worked out, where the row stands. */
const NOT_THE_UNITS = new Set<string>([
  ...APPRAISAL,
  ...['self', 'final', 'given', 'source', 'figure1', 'figure2', 'title', 'max'],
]);

/** Members of a head that the unit fills in. */
const FILLED_IN = ['block', 'number', 'issued', 'knockOuts'] as const;

/** A text that copies of one version share. */
export function versionFingerprint({ head, rows }: UnitCopy): string {
  const own = (row: StagedRow) =>
    Object.fromEntries(
      Object.entries(row).filter(([key, value]) => !NOT_THE_UNITS.has(key) && value !== null),
    );
  return canonicalJson([
    FILLED_IN.map((key) => head[key]),
    [head.self, head.rubricChecksum],
    ...DETAILS.map((role) => rows[role].map((row) => canonicalJson(own(row))).sort(byText)),
  ]);
}

/** The copies of each version; the first of them, and versions, in an order of their content. */
export function versionsOf(copies: readonly Good[]): readonly (readonly Good[])[] {
  const versions = new Map<string, Good[]>();
  for (const good of [...copies].sort(byContent)) {
    const version = versionFingerprint(good.copy);
    versions.set(version, [...(versions.get(version) ?? []), good]);
  }
  return [...versions].sort(([a], [b]) => byText(a, b)).map(([, version]) => version);
}

/** The choices among versions that hold for the files of a unit, and those that a newer version has overtaken. */
export function choicesFor(
  group: readonly Good[],
  decisions: readonly Decision[],
): { readonly holding: readonly Decision[]; readonly overtaken: readonly Decision[] } {
  const own = group.filter(({ copy }) => !copy.head.appraisalOnly);
  const versions = new Map(own.map(({ record, copy }) => [record.hash, versionFingerprint(copy)]));
  const about = decisions.filter(({ hash }) => versions.has(hash));
  const knowsAll = ({ hash, among = [] }: Decision): boolean => {
    const known = new Set([hash, ...among].map((each) => versions.get(each)));
    return [...versions.values()].every((version) => known.has(version));
  };
  return { holding: about.filter(knowsAll), overtaken: about.filter((each) => !knowsAll(each)) };
}

/** The later stamp first, then by what the copies hold: never by the names of files. */
export const byContent = (a: Good, b: Good): number =>
  (b.copy.head.stamped ?? 0) - (a.copy.head.stamped ?? 0) ||
  byText(canonicalJson(a.copy), canonicalJson(b.copy)) ||
  byText(a.record.hash, b.record.hash);

/** The number of differing cells that a message shows. */
const SHOWN = 3;

/** Messages on versions of which nobody has picked one. */
export function versionMessages(unit: string, versions: readonly (readonly Good[])[]): Message[] {
  const firsts = versions.flatMap(([first]) => first ?? []).sort(byContent);
  const files = versions.flat();
  const list = files
    .map(({ record, copy }) => describe(record, copy))
    .sort((a, b) => byAlphabet(a, b) || byText(a, b))
    .join('; ');
  const [a, ...others] = firsts;
  const cells = a ? others.flatMap((b) => differences(a.copy, b.copy)) : [];
  return [
    { code: 'file.sameUnit', params: { count: files.length, unit, list } },
    ...(cells.length > 0
      ? [
          {
            code: 'file.versionsDiffer',
            params: { count: cells.length, cells: cells.slice(0, SHOWN).join('; ') },
          } satisfies Message,
        ]
      : []),
    ...newer(firsts),
  ];
}

/** A hint, where stamps tell: which of them is the newest. */
function newer([first, second]: readonly Good[]): Message[] {
  const stamped = first?.copy.head.stamped ?? null;
  return first && stamped !== null && stamped > (second?.copy.head.stamped ?? 0)
    ? [{ code: 'file.newerVersion', params: { file: first.record.file, moment: formatMoment(stamped) } }]
    : [];
}

/** A file as a person tells it from another of the same unit: when it was stamped, the stamp, totals. */
function describe({ file }: FileRecord, { head: { stamped, stamp, self, official } }: UnitCopy): string {
  const when = stamped === null ? '' : `${formatMoment(stamped)}, ${stamp}; `;
  return `${file} (${when}${shown(self)} / ${shown(official)})`;
}

const shown = (value: CellValue, isDay = false): string =>
  value === null
    ? '–'
    : typeof value === 'number'
      ? isDay
        ? dayText(value)
        : // Figures that were worked out are not shown to the last bit.
          String(Number(value.toPrecision(12))).replace('.', ',')
      : `“${String(value).slice(0, 40)}”`;

const dayText = (serial: number): string => {
  const day = Number.isInteger(serial) ? fromSerial(serial) : undefined;
  return day ? formatDate(day) : formatMoment(serial);
};

/**
 * Names the cells in which two versions differ, as `Nhiệm vụ!D7 Kết quả: “…” / “…”`. A row that one of them lacks is
 * one.
 */
export function differences(a: UnitCopy, b: UnitCopy): string[] {
  const inHead = FILLED_IN.flatMap((key) =>
    a.head[key] === b.head[key]
      ? []
      : [
          `${HEAD_WORDS[key]}: ${shown(a.head[key] === '' ? null : a.head[key])} / ${shown(b.head[key] === '' ? null : b.head[key])}`,
        ],
  );
  const inRows = DETAILS.flatMap((role) => {
    const columns = ROLLUP_LAYOUT[role].columns.filter(({ key }) => !NOT_THE_UNITS.has(key));
    const place = role === 'copyScores' ? 'code' : 'source';
    const others = new Map(b.rows[role].map((row) => [textIn(row, place), row]));
    const seen = new Set<string>();
    const changed = a.rows[role].flatMap((row) => {
      const other = others.get(textIn(row, place));
      seen.add(textIn(row, place));
      if (!other) {
        return [`${textIn(row, 'source')}: ${shown(wordsOf(row))} / –`];
      }
      return columns.flatMap(({ key, header, kind }) =>
        (row[key] ?? null) === (other[key] ?? null)
          ? []
          : [
              `${textIn(row, 'source')} ${header}: ${shown(row[key] ?? null, kind === 'date')} / ${shown(other[key] ?? null, kind === 'date')}`,
            ],
      );
    });
    const added = b.rows[role].flatMap((row) =>
      seen.has(textIn(row, place)) ? [] : [`${textIn(row, 'source')}: – / ${shown(wordsOf(row))}`],
    );
    return [...changed, ...added];
  });
  return [...inHead, ...inRows];
}

const HEAD_WORDS = {
  block: 'Khối',
  number: 'Số, ký hiệu',
  issued: 'Ngày văn bản',
  knockOuts: 'Điều kiện hạ bậc',
} as const satisfies Record<(typeof FILLED_IN)[number], string>;

const wordsOf = (row: StagedRow): CellValue => row.text ?? row.name ?? row.code ?? row.value ?? null;
