/** `evidence`: folders for the evidence of each criterion, their check, and one .zip of them with its list. All is only read. */
import { evidenceIn } from '../actions/read-evidence';
import { checkEvidence, documentName, STATE_WORDS } from '../core/scoring/appraisal/evidence';
import type { CriterionEvidence, EvidenceCheck, UnitEvidence } from '../core/scoring/appraisal/evidence';
import { fill, formatMessage } from '../core/words/format';
import { evidenceNotes, isNote, packEvidence } from '../files/evidence-files';
import type { EvidenceFile } from '../files/evidence-files';
import { texts } from '../texts/cli.vi';
import { vi } from '../texts/messages.vi';
import { judgeFiles } from './files';
import { filesIn } from './folder';
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
    const reading = evidenceIn(workbook);
    return reading.ok ? { ok: true, value: reading.evidence } : reading;
  });
  const evidence = judged[0]?.value;
  if (!evidence) {
    return EXIT.problems;
  }
  return make === undefined
    ? checkAndPack(evidence, folder ?? '', out, io)
    : makeFolders(evidence.criteria, make, io);
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
  for (const [path, bytes] of evidenceNotes(criteria)) {
    const written = await to.write(path, bytes);
    if (written !== 'written') {
      await to.abandon();
      return refused(fill(texts.plan[written], { file: path }), io);
    }
  }
  const finished = await to.finish();
  if (finished !== 'written') {
    await to.abandon();
    return refused(fill(texts.plan[finished], { file: out }), io);
  }
  io.out(formatMessage({ code: 'evidence.made', params: { count: criteria.length, folder: out } }, vi));
  return EXIT.done;
}

async function checkAndPack(
  evidence: UnitEvidence,
  folder: string,
  out: string | undefined,
  io: Io,
): Promise<ExitCode> {
  const listed = await filesIn(folder, io);
  if (!listed) {
    return refused(fill(texts.rollUp.noFolder, { folder }), io);
  }
  const files = listed
    .filter(({ name }) => !isNote(name))
    .map(({ name, path }): EvidenceFile => ({ name, read: () => io.readFile(path).catch(() => undefined) }));
  const check = checkEvidence(
    evidence.criteria,
    files.map(({ name }) => name),
  );
  tell(check, io);
  if (out !== undefined) {
    const sentence = await packInto(out, { evidence, check, files }, io);
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
  io.out(formatMessage({ code: 'evidence.counted', params: { found, count: documents.length } }, vi));
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

interface Packing {
  readonly evidence: UnitEvidence;
  readonly check: EvidenceCheck;
  readonly files: readonly EvidenceFile[];
}

/** Packs what lies in the criteria's folders. @returns why it was not, if so */
async function packInto(
  out: string,
  { evidence, check, files }: Packing,
  io: Io,
): Promise<string | undefined> {
  if (await io.exists(out)) {
    return fill(texts.plan.exists, { file: out });
  }
  const packed = await packEvidence(evidence, check, files);
  if (!packed.ok) {
    return formatMessage(packed.reason, vi);
  }
  const written = await io.writeNewFile(out, packed.bytes);
  return written === 'written' ? undefined : fill(texts.plan[written], { file: out });
}
