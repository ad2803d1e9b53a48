/** Picking many files, or a whole folder. */
import { ACCEPTED } from '../state/picked-files';

interface FileInputProps {
  readonly ref: React.Ref<HTMLInputElement>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isFolder?: boolean;
}

/** A file dialog without a look of its own: a button opens it. */
export function FileInput({ ref, onFiles, isFolder = false }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      // React's types do not know the attribute that browsers know.
      {...(isFolder ? { webkitdirectory: '' } : { accept: ACCEPTED })}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        // Otherwise picking the same file again, after it was removed, would be no change.
        event.target.value = '';
      }}
    />
  );
}
