/** An office's own Word form as the workbook keeps it, in `_SoDanVan`. */
import * as z from 'zod/mini';
import { fromBase64, pack, toBase64, unpack } from '../../workbook/cells/pack';
import type { Meta } from '../layout/meta';

/** A form with the name of the file that it came in. Its bytes are untrusted: src/files/form checks them before each use. */
export interface KeptForm {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const schema = z.object({ file: z.string(), docx: z.string() });

/** More is no form that we kept, in bytes of what was packed. */
const MOST = 2 ** 20;

/** The kind of paper that a form of a report is of. */
const REPORT = 'report';

/** The form of a report that a workbook keeps; `undefined` for none, or one that cannot be read. */
export function keptReportForm({ forms }: Meta): KeptForm | undefined {
  const packed = forms?.[REPORT];
  const { data } = schema.safeParse(packed && unpack(packed, MOST));
  return data && { file: data.file, bytes: fromBase64(data.docx) };
}

/** The facts with this form of a report; without one where it is `undefined`. */
export function withReportForm(meta: Meta, form: KeptForm | undefined): Meta {
  const others = Object.entries(meta.forms ?? {}).filter(([kind]) => kind !== REPORT);
  const own = form ? [[REPORT, pack({ file: form.file, docx: toBase64(form.bytes) })] as const] : [];
  return { ...meta, forms: Object.fromEntries([...others, ...own]) };
}
