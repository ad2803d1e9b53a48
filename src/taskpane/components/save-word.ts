/** A drafted paper saved as a Word document. The workbook stays as it is; the library comes only now. */
import type { PrintDocument } from '../../core/papers/document';
import type { Message } from '../../core/words/message';
import type { Outcome } from '../../core/words/outcome';
import type { Pane } from '../state/pane';

/** A paper with what there is to say of it, or why there is none. */
type DraftedPaper =
  | { readonly ok: true; readonly paper: PrintDocument; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** Saves the paper under its name; nothing where it was refused. */
export async function saveWord(
  saveFile: NonNullable<Pane['saveFile']>,
  drafted: DraftedPaper,
): Promise<Outcome> {
  if (!drafted.ok) {
    return { state: 'unchanged', messages: [drafted.reason] };
  }
  const { writeDocx } = await import(/* webpackChunkName: "docx" */ '../../files/docx');
  const file = `${drafted.paper.name}.docx`;
  saveFile(file, await writeDocx(drafted.paper));
  return { state: 'done', messages: [{ code: 'print.saved', params: { file } }, ...drafted.messages] };
}
