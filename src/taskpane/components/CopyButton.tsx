/** A button that puts a text on the clipboard, and says so. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../state/pane';

interface Props {
  readonly text: () => string | Promise<string>;
  /** What is copied, heard after the label where several have the same one. */
  readonly what?: string;
}

export function CopyButton({ text, what }: Props) {
  const { copy, copied: done } = usePane().words.texts.files;
  const [copied, setCopied] = useState(false);
  const label = copied ? done : copy;
  return (
    <Button
      size="small"
      {...(what !== undefined && { 'aria-label': `${label}: ${what}` })}
      onClick={() => {
        void Promise.resolve(text())
          .then((content) => navigator.clipboard.writeText(content))
          .then(
            () => {
              setCopied(true);
            },
            () => undefined,
          );
      }}
    >
      {label}
    </Button>
  );
}
