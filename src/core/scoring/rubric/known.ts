/**
 * Finds the set of criteria that a score sheet was made from. It is one that this version ships or the caller knows,
 * else the one that the workbook keeps. A set is known again by its checksum, so a changed one is another one.
 */
import { canonicalJson } from '../../../workbook/cells/canonical-json';
import { fingerprint } from '../../../workbook/cells/fingerprint';
import type { Meta } from '../../layout/meta';
import { pack } from '../../../workbook/cells/pack';
import type { Rubric } from './rubric';
import { unpackRubric } from './schema';

/** Worked out once for a set: a roll-up asks for it with each of thousands of files. */
const checksums = new WeakMap<Rubric, string>();

/** A short text that is the same for sets that say the same, whatever id and version they bear. */
export function rubricChecksum(rubric: Rubric): string {
  const checksum = checksums.get(rubric) ?? fingerprint(canonicalJson({ ...rubric, id: '', version: 0 }));
  checksums.set(rubric, checksum);
  return checksum;
}

/** The set among these that has this checksum. */
export function findRubric(rubrics: readonly Rubric[], checksum: string): Rubric | undefined {
  return rubrics.find((item) => rubricChecksum(item) === checksum);
}

/** The set that the workbook's score sheet was made from. */
export function rubricOf(meta: Meta, known: readonly Rubric[]): Rubric | undefined {
  const { rubric } = meta;
  return rubric && (findRubric(known, rubric.checksum) ?? keptRubric(meta, rubric.checksum));
}

/** A set that the workbook keeps. Whoever wrote the workbook is not trusted: it is held to the schema and to its checksum. */
export function keptRubric({ rubrics }: Meta, checksum: string): Rubric | undefined {
  const rubric = unpackRubric(rubrics?.[checksum]);
  return rubric && rubricChecksum(rubric) === checksum ? rubric : undefined;
}

/** Facts that hold this set, too. */
export const keepRubric = (meta: Meta, rubric: Rubric): Meta => ({
  ...meta,
  rubrics: { ...meta.rubrics, [rubricChecksum(rubric)]: pack(rubric) },
});

/**
 * The facts of a workbook whose score sheet is made from this set. Sets of earlier sheets stay: those sheets may, too.
 * @param figures the tables it takes figures from (figures.ts).
 */
export const withRubric = (meta: Meta, rubric: Rubric, figures: readonly string[]): Meta => ({
  ...keepRubric(meta, rubric),
  rubric: { id: rubric.id, version: rubric.version, checksum: rubricChecksum(rubric), figures: [...figures] },
});
