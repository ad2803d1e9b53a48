/** `print`: a paper of a plan as a new file, .docx or .xlsx. The plan's own file is only read. */
import { PAPER_FORMS } from '../actions/paper-forms';
import { draftPaper } from '../actions/print-plan';
import { fill, formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import type { PrintDocument } from '../core/papers/document';
import { printSheet } from '../core/papers/print-sheet';
import { fileWorkbook } from '../files/from-draft';
import { writeWorkbook } from '../files/write';
import { judgeFiles } from './files';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/** Options as typed. */
export interface PrintOptions {
  readonly file: string;
  readonly form: string;
  /** The file to write. */
  readonly out: string;
}

/**
 * Writes the paper of a plan into a new file.
 * @returns 1 when the plan cannot be read, or the file is there already or cannot be written.
 * @throws UsageError when the form or the file's name cannot be used.
 */
export async function printFile({ file, form: wanted, out }: PrintOptions, io: Io): Promise<ExitCode> {
  const form = PAPER_FORMS.find((known) => known === wanted);
  if (!form) {
    throw new UsageError(fill(texts.usage.unknownForm, { form: wanted, forms: PAPER_FORMS.join(', ') }));
  }
  const kind = paperKind(out);
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const drafted = draftPaper(workbook, { form, today: io.today() });
    return drafted.ok ? { ok: true, value: drafted } : drafted;
  });
  const drafted = judged[0]?.value;
  if (!drafted) {
    return EXIT.problems;
  }
  const { paper, messages } = drafted;
  if (kind === 'docx' && paper.blocks.some((block) => block.kind === 'chart')) {
    throw new UsageError(fill(texts.usage.chartInWord, { form }));
  }
  return writePaper({ paper, messages, out }, io);
}

/** The kind of file that a paper is to be. @throws UsageError for any other ending */
export function paperKind(out: string): 'docx' | 'xlsx' {
  const ending = /\.(docx|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending !== 'docx' && ending !== 'xlsx') {
    throw new UsageError(fill(texts.usage.notPrintable, { file: out }));
  }
  return ending;
}

/** Writes a paper as a new file, then tells what there is to say of it. */
export async function writePaper(
  {
    paper,
    messages,
    out,
  }: { readonly paper: PrintDocument; readonly messages: readonly Message[]; readonly out: string },
  io: Io,
): Promise<ExitCode> {
  const bytes = await (paperKind(out) === 'docx' ? docxOf(paper) : xlsxOf(paper, io));
  const written = await io.writeNewFile(out, bytes);
  if (written !== 'written') {
    io.err(fill(texts.plan[written], { file: out }));
    return EXIT.problems;
  }
  messages.forEach((message) => {
    io.out(formatMessage(message, vi));
  });
  io.out(fill(texts.plan.written, { file: out }));
  return EXIT.done;
}

async function docxOf(paper: PrintDocument): Promise<Uint8Array> {
  const { writeDocx } = await import('../files/docx');
  return writeDocx(paper);
}

const xlsxOf = (paper: PrintDocument, io: Io): Promise<Uint8Array> =>
  writeWorkbook(fileWorkbook({ sheets: [printSheet(paper, paper.name)], names: [] }, paper.name, io.today()));
