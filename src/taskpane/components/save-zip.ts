/** Several new files as one .zip, handed to the user. */
import type { FormsTo } from '../../core/forms/to';
import type { Outcome } from '../../core/words/outcome';
import type { Pane } from '../state/pane';
import { pause } from '../state/pause';

/** Codes of what is said once a .zip is saved, with `file`. */
export type SavedCode = 'forms.saved' | 'parts.saved' | 'results.saved' | 'print.saved';

/**
 * The library that writes files comes only now.
 * @param name the zip's name. @param saved what to say once it is saved, with `file`.
 * @param make makes the files; without `done` nothing is saved.
 */
export async function saveZip(
  { today, saveFile }: Pick<Pane, 'today'> & { readonly saveFile: NonNullable<Pane['saveFile']> },
  name: string,
  saved: SavedCode,
  make: (to: FormsTo) => Promise<Outcome>,
): Promise<Outcome> {
  const { formFiles, zipOfFiles } = await import(/* webpackChunkName: "forms" */ '../../files/form-files');
  const files = new Map<string, Uint8Array>();
  const outcome = await make(
    formFiles((file, bytes) => {
      files.set(file, bytes);
      return pause();
    }, today),
  );
  if (outcome.state !== 'done') {
    return outcome;
  }
  saveFile(name, zipOfFiles(files));
  return { ...outcome, messages: [...outcome.messages, { code: saved, params: { file: name } }] };
}
