/** Reads the file that a plan starts from: last year's workbook, or a template of the office's own. */
import { lastYear } from '../../actions/last-year';
import type { LastYear } from '../../actions/last-year';
import { refusalMessage } from '../../files/message';
import { readWorkbook } from '../../files/read';
import { readTemplateFile } from '../../templates/own';
import type { TemplateReading } from '../../templates/own';

/** Whether a file may hold a template or last year's workbook, by its ending; any other is a document. */
export const isStart = ({ name }: File): boolean => /\.(?:json|xls[xm])$/i.test(name);

/** Reads a file by its ending: .json holds a template, anything else is taken for a workbook. */
export async function readStart(file: File): Promise<LastYear | TemplateReading> {
  if (file.name.toLowerCase().endsWith('.json')) {
    return readTemplateFile(await file.text());
  }
  const read = readWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
  return read.ok ? lastYear(read.workbook) : { ok: false, reason: refusalMessage(read.code) };
}
