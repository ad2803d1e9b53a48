/**
 * Findings that a person has seen and leaves as they are. The workbook keeps the finding's key (what is said, of which row and
 * column) and a fingerprint of the cell: once the cell says something else, the finding is told again.
 */
import type { CellValue } from '../../workbook/cells/cells';
import { fingerprint } from '../../workbook/cells/fingerprint';
import type { Notice } from '../../workbook/draft/notice';
import type { AcceptedRecord, Meta } from '../layout/meta';
import type { Finding } from './finding';
import { placeKey } from './places';
import type { Places } from './places';

/** A finding with the key and the fingerprint by which the next run knows it again. */
export type KnownFinding = Finding & {
  /** The code, row and column that the finding is about; unique among the findings of a run. */
  readonly key: string;
  /** Fingerprint of what the cell held. */
  readonly fingerprint: string;
};

/** A finding that is not told, and why. */
export interface AcceptedFinding {
  readonly finding: KnownFinding;
  /** The reason typed when the finding was accepted; "" for none. */
  readonly reason: string;
}

/** The findings of a run, open ones apart from accepted ones. */
export interface SortedFindings {
  /** The findings still to be looked at. */
  readonly findings: readonly KnownFinding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Gives findings their keys and fingerprints. Several of one code in one cell are told apart by what they say of it. */
export function identify(findings: readonly Finding[], places: Places): KnownFinding[] {
  const keyed = findings.map((finding) => ({
    ...finding,
    key: `${finding.code}|${placeKey(places, finding.at)}`,
    fingerprint: contentFingerprint(places.valueAt(finding.at)),
  }));
  const counts = new Map<string, number>();
  keyed.forEach(({ key }) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return keyed.map((finding) =>
    (counts.get(finding.key) ?? 0) > 1
      ? { ...finding, key: `${finding.key}|${fingerprint(JSON.stringify(paramsOf(finding)))}` }
      : finding,
  );
}

const paramsOf = ({ params = {} }: Notice): NonNullable<Notice['params']> => params;

/** Parts the findings that are still to be looked at from those accepted, each in the order given. */
export function sortAccepted(all: readonly KnownFinding[], meta: Meta): SortedFindings {
  const findings: KnownFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of all) {
    const record = meta.accepted?.[finding.key];
    if (record?.print === finding.fingerprint) {
      accepted.push({ finding, reason: record.reason ?? '' });
    } else {
      findings.push(finding);
    }
  }
  return { findings, accepted };
}

/**
 * The facts with these findings accepted, as their cells were when they were found.
 * @param reason why, for whoever reads the workbook later; empty for none.
 */
export function accept(
  meta: Meta,
  findings: readonly Pick<KnownFinding, 'key' | 'fingerprint'>[],
  reason: string,
): Meta {
  const why = reason.normalize('NFC').trim();
  const added = findings.map(({ key, fingerprint }): [string, AcceptedRecord] => [
    key,
    { print: fingerprint, ...(why === '' ? {} : { reason: why }) },
  ]);
  return { ...meta, accepted: { ...meta.accepted, ...Object.fromEntries(added) } };
}

/** The facts with these findings told again. */
export function unaccept(meta: Meta, findings: readonly Pick<KnownFinding, 'key'>[]): Meta {
  const keys = new Set(findings.map(({ key }) => key));
  const left = Object.entries(meta.accepted ?? {}).filter(([key]) => !keys.has(key));
  return { ...meta, accepted: Object.fromEntries(left) };
}

const contentFingerprint = (value: CellValue): string =>
  fingerprint(JSON.stringify(typeof value === 'string' ? value.normalize('NFC').trim() : (value ?? '')));
