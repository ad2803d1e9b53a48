/** `evidence`: folders for the evidence of each criterion, their check, and one .zip of them with its list. All is only read. */
import path from 'node:path';
import { readMeta } from '../core/layout/meta';
import { locate } from '../core/layout/locate';
import {
  checkEvidence,
  documentName,
  evidenceOf,
  packedNames,
  STATE_WORDS,
} from '../core/scoring/appraisal/evidence';
import type { CriterionEvidence, EvidenceCheck } from '../core/scoring/appraisal/evidence';
import { evidenceList } from '../core/papers/evidence-list';
import { fill } from '../core/words/format';
import { MISSING } from '../actions/run/missing';
import { unwritable } from '../actions/run/needs';
import { zipOfFiles } from '../files/form-files';
import { texts } from '../texts/cli.vi';
import { judgeFiles } from './files';
import { filesIn } from './folder';
import type { FolderFile } from './folder';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io } from './io';

/** Options as typed: `make` makes new folders; else `folder` is checked and, with `out`, packed. */
export interface EvidenceOptions {
  readonly file: string;
  readonly make?: string | undefined;
  readonly folder?: string | undefined;
  /** A .zip. */
  readonly out?: string | undefined;
}

/** The most that is packed: files, bytes of one, bytes in all. All is in memory while it is packed. */
const MOST = { files: 2000, each: 50 * 2 ** 20, all: 300 * 2 ** 20 } as const;

const LIST = 'Danh mục tài liệu kiểm chứng.docx';

/**
 * Makes, checks or packs the evidence of a score sheet.
 * @returns 1 when a document is missing or of another day, or nothing could be read or written.
 * @throws UsageError when the options do not say which, or the file to write is no .zip.
 */
export async function evidenceFiles(options: EvidenceOptions, io: Io): Promise<ExitCode> {
  const { file, make, folder, out } = options;
  const words = texts.evidence;
  if ((make === undefined) === (folder === undefined) || (make !== undefined && out !== undefined)) {
    throw new UsageError(words.which);
  }
  if (out !== undefined && !/\.zip$/i.test(out)) {
    throw new UsageError(fill(words.notZip, { file: out }));
  }
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const reading = readMeta(workbook);
    const barred = unwritable(reading);
    const scores = reading.state === 'ok' ? locate(workbook, reading.meta, 'scores') : undefined;
    return scores
      ? { ok: true, value: evidenceOf(scores.rows) }
      : { ok: false, reason: barred ?? MISSING.scores };
  });
  const criteria = judged[0]?.value;
  if (!criteria) {
    return EXIT.problems;
  }
  return make === undefined ? checkAndPack(criteria, folder ?? '', out, io) : makeFolders(criteria, make, io);
}

/** Folders by code, in each a text that says what belongs there. */
async function makeFolders(criteria: readonly CriterionEvidence[], out: string, io: Io): Promise<ExitCode> {
  const to = await io.newFolder(out, `evidence\n${out}`, false);
  if (typeof to === 'string') {
    return refused(
      fill(to === 'exists' ? texts.forms.folderExists : texts.plan[to], { folder: out, file: out }),
      io,
    );
  }
  for (const { code, title, folder, documents, unnumbered } of criteria) {
    const lines = [...documents.map(documentName), ...unnumbered];
    const text = [`${code}. ${title}`, '', ...(lines.length > 0 ? lines : [texts.evidence.nothingNamed])];
    const bytes = new TextEncoder().encode(`\uFEFF${text.join('\r\n')}\r\n`);
    const written = await to.write(`${folder}/${texts.evidence.noteName}`, bytes);
    if (written !== 'written') {
      await to.abandon();
      return refused(fill(texts.plan[written], { file: folder }), io);
    }
  }
  const finished = await to.finish();
  if (finished !== 'written') {
    await to.abandon();
    return refused(fill(texts.plan[finished], { file: out }), io);
  }
  io.out(fill(texts.evidence.made, { count: criteria.length, out }));
  return EXIT.done;
}

async function checkAndPack(
  criteria: readonly CriterionEvidence[],
  folder: string,
  out: string | undefined,
  io: Io,
): Promise<ExitCode> {
  const listed = await filesIn(folder, io);
  if (!listed) {
    return refused(fill(texts.rollUp.noFolder, { folder }), io);
  }
  const files = listed.filter(({ name }) => path.posix.basename(name) !== texts.evidence.noteName);
  const check = checkEvidence(
    criteria,
    files.map(({ name }) => name),
  );
  tell(check, io);
  if (out !== undefined) {
    const sentence = await pack(criteria, check, { files, out }, io);
    if (sentence !== undefined) {
      return refused(sentence, io);
    }
    io.out(fill(texts.forms.written, { out }));
  }
  return check.documents.some(({ state }) => state === 'missing' || state === 'otherDay')
    ? EXIT.problems
    : EXIT.done;
}

function tell({ documents, unnamed, outside }: EvidenceCheck, io: Io): void {
  const words = texts.evidence;
  const found = documents.filter(({ state }) => state === 'found').length;
  io.out(fill(words.counted, { found, count: documents.length }));
  documents
    .filter(({ state }) => state !== 'found')
    .forEach((each) => {
      const state = STATE_WORDS[each.state];
      io.out(fill(words.document, { code: each.code, document: documentName(each), state }));
    });
  unnamed.forEach((file) => {
    io.out(fill(words.unnamed, { file }));
  });
  outside.forEach((file) => {
    io.out(fill(words.outside, { file }));
  });
}

/** Packs what lies in the criteria's folders. @returns why it was not, if so */
async function pack(
  criteria: readonly CriterionEvidence[],
  check: EvidenceCheck,
  { files, out }: { readonly files: readonly FolderFile[]; readonly out: string },
  io: Io,
): Promise<string | undefined> {
  const words = texts.evidence;
  if (await io.exists(out)) {
    return fill(texts.plan.exists, { file: out });
  }
  const names = packedNames(
    criteria,
    files.map(({ name }) => name),
  );
  if (names.size > MOST.files) {
    return fill(words.tooMany, { count: names.size, most: MOST.files });
  }
  const { writeDocx } = await import('../files/docx');
  const all = new Map([[LIST, await writeDocx(evidenceList(criteria, check, names))]]);
  let size = 0;
  for (const { name, path: place } of files) {
    const packed = names.get(name);
    if (packed !== undefined) {
      const bytes = await io.readFile(place).catch(() => undefined);
      if (!bytes) {
        return fill(texts.file.unread, { file: name, message: texts.file.notOpened });
      }
      size += bytes.length;
      if (bytes.length > MOST.each || size > MOST.all) {
        return fill(words.tooLarge, { file: name, each: MOST.each / 2 ** 20, all: MOST.all / 2 ** 20 });
      }
      all.set(packed, bytes);
    }
  }
  const written = await io.writeNewFile(out, zipOfFiles(all));
  return written === 'written' ? undefined : fill(texts.plan[written], { file: out });
}
