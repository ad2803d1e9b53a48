/**
 * Findings that a person has seen and leaves as they are. What is kept in the workbook is the finding's key (which rule
 * says what, of which row and column) and a fingerprint of the cell: once the cell says something else, the finding is
 * told again.
 */
import { fingerprint } from '../fingerprint';
import type { AcceptedRecord, Meta } from '../layout/meta';
import type { CellValue } from '../cells';
import type { Finding } from './finding';
import { placeKey } from './places';
import type { Places } from './places';

/** A finding that is not told, and what was said when it was accepted. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly record: AcceptedRecord;
}

export interface Sorted {
  /** Still to be looked at. */
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Parts the findings that are still to be looked at from those accepted, each in the order given. */
export function sortAccepted(
  findings: readonly Finding[],
  accepted: Meta['accepted'],
  places: Places,
): Sorted {
  const open: Finding[] = [];
  const seen: AcceptedFinding[] = [];
  for (const finding of findings) {
    const record = accepted?.[acceptedKey(finding, places)];
    if (record?.print === contentPrint(places.valueAt(finding.at))) {
      seen.push({ finding, record });
    } else {
      open.push(finding);
    }
  }
  return { open, accepted: seen };
}

/**
 * The facts with these findings accepted.
 * @param reason why, for whoever reads the workbook later; empty for none.
 */
export function accept(meta: Meta, findings: readonly Finding[], reason: string, places: Places): Meta {
  const why = reason.normalize('NFC').trim();
  const added = findings.map((finding): [string, AcceptedRecord] => [
    acceptedKey(finding, places),
    { print: contentPrint(places.valueAt(finding.at)), ...(why === '' ? {} : { reason: why }) },
  ]);
  return { ...meta, accepted: { ...meta.accepted, ...Object.fromEntries(added) } };
}

/** The facts with these findings told again. */
export function unaccept(meta: Meta, findings: readonly Finding[], places: Places): Meta {
  const keys = new Set(findings.map((finding) => acceptedKey(finding, places)));
  const left = Object.entries(meta.accepted ?? {}).filter(([key]) => !keys.has(key));
  return { ...meta, accepted: Object.fromEntries(left) };
}

/** What the finding is about, in one text: the same in every run while the row keeps its id. */
export function acceptedKey(finding: Finding, places: Places): string {
  return `${finding.code}|${placeKey(places, finding.at)}`;
}

const contentPrint = (value: CellValue): string =>
  fingerprint(JSON.stringify(typeof value === 'string' ? value.normalize('NFC').trim() : (value ?? '')));
