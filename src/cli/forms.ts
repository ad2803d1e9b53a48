/** `forms`: a workbook for every unit of the office's register, as new files in a folder or in one .zip. */
import { makeForms } from '../actions/make-forms';
import { fill, formatMessage } from '../core/messages/format';
import { vi } from '../core/messages/vi';
import { formFiles } from '../files/form-files';
import { loadRubrics } from '../templates';
import { openDoor } from './files';
import { EXIT, refused } from './io';
import type { ExitCode, Io } from './io';
import { tenths } from './progress';
import { texts } from './texts';
import { writeFiles } from './write-files';

/** As typed. */
export interface FormsOptions {
  /** The office's workbook: a plan and its register. It is only read. */
  readonly file: string;
  /** The folder to write into, or a .zip to write. */
  readonly out: string;
  readonly json: boolean;
}

/** What `forms --json` prints. */
export interface FormsReport {
  readonly forms: readonly {
    readonly unit: string;
    readonly code: string;
    readonly block: string;
    readonly file: string;
  }[];
}

/** @returns 1 when no forms can be made of the workbook, or something of that name is there already or cannot be written. */
export async function formsFolder({ file, out, json }: FormsOptions, io: Io): Promise<ExitCode> {
  const opened = await openDoor(file, io);
  if (!opened.ok) {
    return refused(opened.sentence, io);
  }
  const made = new Map<string, Uint8Array>();
  const today = () => io.today();
  const { outcome, forms } = await makeForms(opened.door, {
    to: formFiles((name, content) => void made.set(name, content), today),
    rubrics: await loadRubrics(),
    onProgress: tenths((done, total) => {
      io.err(fill(texts.forms.progress, { done, total }));
    }),
  });
  const sentences = outcome.messages.map((message) => formatMessage(message, vi));
  if (outcome.state !== 'done') {
    return refused(sentences.join('\n'), io);
  }
  const failed = await writeFiles(out, made, io);
  if (failed !== undefined) {
    return refused(failed, io);
  }
  if (json) {
    const report: FormsReport = {
      forms: forms.map(({ unit: { unit, unitCode: code, block }, file: name }) => ({
        unit,
        code,
        block,
        file: `${name}.xlsx`,
      })),
    };
    io.out(JSON.stringify(report, null, 2));
  } else {
    [...sentences, fill(texts.forms.written, { out })].forEach((line) => io.out(line));
  }
  return EXIT.done;
}
