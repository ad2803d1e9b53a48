/** Why a file cannot be read. The sentence for each code is in the message catalogue; here are only the codes. */
import type { CellAt } from '../../workbook/cells/cells';

export type ReadCode =
  /** Excel's own note that someone has the workbook open (`~$…`). */
  | 'lockFile'
  | 'empty'
  /** Encrypted: it opens with a password only. */
  | 'password'
  /** Excel 97–2003. */
  | 'oldXls'
  /** WPS Office's own kind of workbook. */
  | 'et'
  /** Excel's binary workbook. */
  | 'xlsb'
  /** .ods and its kin. */
  | 'openDocument'
  | 'word'
  /** PowerPoint, Visio, Outlook… */
  | 'otherOffice'
  | 'pdf'
  | 'picture'
  | 'rar'
  | 'sevenZip'
  /** A zip with something else in it, or another kind of archive. */
  | 'archive'
  /** Text, CSV, HTML or XML, whatever its name says. */
  | 'text'
  | 'unknown'
  /** The end of the file is missing. */
  | 'truncated'
  /** A part that the file points to is not in it. */
  | 'missingPart'
  | 'damaged'
  /** A workbook larger than this reader takes. */
  | 'tooBig'
  /** A zip made to swell without measure, or that lies about the size of its parts. */
  | 'zipBomb'
  /** Made with tricks no program that writes workbooks uses: a DTD, two parts of one name, endless nesting. */
  | 'unsafe';

/** Ends the reading from any depth; `readWorkbook` turns it into its result, so no caller ever sees it thrown. */
export class Refusal extends Error {
  constructor(
    readonly code: ReadCode,
    /** The fault that was found, in English, for a log or a report of it. */
    readonly detail: string,
    readonly at?: CellAt,
  ) {
    super(`${code}: ${detail}`);
  }
}
