/** Files that offices keep as .json – plan templates, sets of criteria –: picking one, and giving one out. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { usePane } from '../state/pane';
import { CopyButton } from './CopyButton';
import { useLayout } from './layout';

interface PickProps {
  readonly label: string;
  readonly hint: string;
  /** The kinds of files that are offered; .json if absent. */
  readonly accept?: string;
  readonly onPick: (file: File) => void;
}

export function PickFile({ label, hint, accept = '.json,application/json', onPick }: PickProps) {
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={layout.group}>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) {
            onPick(file);
          }
          // The same file may be chosen again once it was mended.
          currentTarget.value = '';
        }}
      />
      <div>
        <Button size="small" onClick={() => input.current?.click()}>
          {label}
        </Button>
      </div>
      <p className={layout.small}>{hint}</p>
    </div>
  );
}

interface GiveProps {
  /** The file's name. */
  readonly name: string;
  readonly text: () => string | Promise<string>;
}

/** Saves the file where files can be saved; its text can be copied everywhere. */
export function GiveJsonFile({ name, text }: GiveProps) {
  const { saveFile, words } = usePane();
  const { files: texts } = words.texts;
  return (
    <>
      {saveFile && (
        <Button
          size="small"
          onClick={() => {
            void Promise.resolve(text()).then((content) => {
              saveFile(name, new TextEncoder().encode(content));
            });
          }}
        >
          {texts.file}
        </Button>
      )}
      <CopyButton text={text} />
    </>
  );
}

/** A hint how to make a file of what was copied, where files cannot be saved. */
export function CopyHint() {
  const layout = useLayout();
  const { saveFile, words } = usePane();
  return saveFile ? null : <p className={layout.small}>{words.texts.files.copyHint}</p>;
}
