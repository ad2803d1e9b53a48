/** Evidence of a score sheet as files: the text in each new folder, and one .zip of what lies in the folders with its list. */
import { strToU8 } from 'fflate';
import { evidenceList } from '../core/papers/evidence-list';
import { documentName, packedNames } from '../core/scoring/appraisal/evidence';
import type { CriterionEvidence, EvidenceCheck, UnitEvidence } from '../core/scoring/appraisal/evidence';
import type { Message } from '../core/words/message';
import { writeDocx } from './docx';
import { zipFiles } from './parts/packing';

/** A file of evidence; its bytes are read when they are packed. */
export interface EvidenceFile {
  /** The path from the folder on, with `/`. */
  readonly name: string;
  /** `undefined` where it cannot be read. */
  readonly read: () => Promise<Uint8Array | undefined>;
}

/** The most that is packed: files, bytes of one, bytes in all. All is in memory while it is packed. */
const MOST = { files: 2000, each: 50 * 2 ** 20, all: 300 * 2 ** 20 } as const;

const LIST = 'Danh mục tài liệu kiểm chứng.docx';

/** The text in a new folder, which is no evidence itself. */
const NOTE = 'Tài liệu cần có.txt';
const NOTHING_NAMED = '(Tài liệu kiểm chứng của tiêu chí này chưa ghi gì)';

/** Whether a path is of a text that new folders have. */
export const isNote = (path: string): boolean => path.split('/').at(-1) === NOTE;

/** A text for each folder, by its path: what belongs there. */
export const evidenceNotes = (criteria: readonly CriterionEvidence[]): ReadonlyMap<string, Uint8Array> =>
  new Map(
    criteria.map(({ code, title, folder, documents, unnumbered }) => {
      const named = [...documents.map(documentName), ...unnumbered];
      const lines = [`${code}. ${title}`, '', ...(named.length > 0 ? named : [NOTHING_NAMED])];
      // Windows takes a text without the mark at its beginning for one of an older code page.
      return [`${folder}/${NOTE}`, strToU8(`\uFEFF${lines.join('\r\n')}\r\n`)];
    }),
  );

/** A .zip of new folders, for where none can be made. */
export const zipOfFolders = (criteria: readonly CriterionEvidence[]): Uint8Array =>
  zipFiles(evidenceNotes(criteria));

type PackedEvidence =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Message };

/** Packs what lies in the criteria's folders, with its list; nothing where a file is too large or cannot be read. */
export async function packEvidence(
  evidence: UnitEvidence,
  check: EvidenceCheck,
  files: readonly EvidenceFile[],
): Promise<PackedEvidence> {
  const names = packedNames(
    evidence.criteria,
    files.map(({ name }) => name),
  );
  if (names.size > MOST.files) {
    return {
      ok: false,
      reason: { code: 'evidence.tooMany', params: { count: names.size, most: MOST.files } },
    };
  }
  const all = new Map([[LIST, await writeDocx(evidenceList(evidence, check, names))]]);
  let size = 0;
  for (const { name, read } of files) {
    const packed = names.get(name);
    if (packed !== undefined) {
      const bytes = await read();
      if (!bytes) {
        return { ok: false, reason: { code: 'evidence.unread', params: { file: name } } };
      }
      size += bytes.length;
      if (bytes.length > MOST.each || size > MOST.all) {
        const params = { file: name, each: MOST.each / 2 ** 20, all: MOST.all / 2 ** 20 };
        return { ok: false, reason: { code: 'evidence.tooLarge', params } };
      }
      all.set(packed, bytes);
    }
  }
  // What people send as evidence is packed already: scans, .docx.
  return { ok: true, bytes: zipFiles(all, 0) };
}
