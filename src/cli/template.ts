/** `save-template`: a plan template of the office's own, from a workbook with a plan. */
import path from 'node:path';
import { templateFrom } from '../actions/own-templates';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { refusalMessage } from '../files/message';
import { readWorkbook } from '../files/read';
import { templateFile } from '../templates/own';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/**
 * Saves a workbook's plan as a template.
 * @param file the workbook; it is only read.
 * @returns 1 when the workbook holds no plan to make a template of, or the file cannot be written.
 */
export async function saveTemplateFile(file: string, name: string, out: string, io: Io): Promise<ExitCode> {
  if (!out.toLowerCase().endsWith('.json')) {
    throw new UsageError(fill(texts.usage.notJson, { file: out }));
  }
  const left = (message: string): ExitCode => {
    io.err(fill(texts.file.unread, { file, message }));
    return EXIT.problems;
  };
  const bytes = await io.readFile(file).catch(() => undefined);
  if (!bytes) {
    return left(texts.file.notOpened);
  }
  const read = readWorkbook(bytes, { fileName: path.basename(file) });
  if (!read.ok) {
    return left(formatMessage(refusalMessage(read.code), vi));
  }
  const made = templateFrom(read.workbook, name);
  if (!made.ok) {
    return left(formatMessage(made.reason, vi));
  }
  const written = await io.writeNewFile(out, new TextEncoder().encode(templateFile(made.template)));
  if (written !== 'written') {
    io.err(fill(texts.plan[written], { file: out }));
    return EXIT.problems;
  }
  io.out(fill(texts.plan.written, { file: out }));
  made.notes.forEach((note) => {
    io.out(`  ${formatMessage(note, vi)}`);
  });
  return EXIT.done;
}
