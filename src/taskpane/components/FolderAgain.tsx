/** *Đọc lại thư mục*: a folder that was chosen once is read as it is now, and rolled up where something has changed. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import { changeOf, readFolder, withKnown } from '../state/picked-folder';
import type { PickedFolder } from '../state/picked-folder';
import { useLayout } from './layout';

interface Props {
  readonly folder: PickedFolder;
  /** All files picked. */
  readonly files: readonly File[];
  readonly busy: boolean;
  /** Called where something has changed. */
  readonly onChange: (folder: PickedFolder, files: readonly File[]) => void;
}

export function FolderAgain({ folder, files, busy, onChange }: Props) {
  const layout = useLayout();
  const { rollUp: texts } = usePane().words.texts;
  const [said, setSaid] = useState('');
  const [isReading, setReading] = useState(false);
  const read = async () => {
    const now = await readFolder(folder.handle);
    if (!now) {
      return fill(texts.folderUnread, { folder: folder.name });
    }
    const { files: all, ...counts } = changeOf(folder, now, files);
    if (counts.added + counts.changed + counts.gone === 0) {
      return texts.folderSame;
    }
    onChange(withKnown(folder, now), all);
    return fill(texts.folderRead, counts);
  };
  return (
    <div className={layout.group}>
      <Button
        disabledFocusable={busy || isReading}
        onClick={() => {
          setReading(true);
          void read().then((sentence) => {
            setSaid(sentence);
            setReading(false);
          });
        }}
      >
        {fill(texts.folderAgain, { folder: folder.name })}
      </Button>
      <p role="status" className={layout.small}>
        {said}
      </p>
    </div>
  );
}
