/** *Chia cho các phòng*: a workbook for each one who answers for criteria, and what they filled in taken back. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PickedPart, TakenScores } from '../../actions/take-back-scores';
import { shown } from '../../workbook/cells/plain';
import type { CellValue } from '../../workbook/cells/cells';
import { fill } from '../../core/words/format';
import { PART_FIELDS } from '../../core/scoring/appraisal/parts';
import { headerOf } from '../../core/layout/layout';
import { textOf } from '../../core/layout/locate';
import { refusalMessage } from '../../files/message';
import { readWorkbook } from '../../files/read';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { saveZip } from './save-zip';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { FileInput } from './FileInput';
import { useLayout } from './layout';

/** Without diacritics, as the names of what it holds. */
const ZIP_NAME = 'bang-cham-diem-theo-phong.zip';

export function PartsSection() {
  const layout = useLayout();
  const { saveFile, today, words } = usePane();
  const texts = words.texts.score.parts;
  const splitting = useAction();
  const taking = useAction();
  const perform = usePerform();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly PickedPart[]>([]);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const [conflicts, setConflicts] = useState<TakenScores['conflicts']>([]);
  const take = (parts: readonly PickedPart[], choices: ReadonlyMap<string, string>): void => {
    setFiles(parts);
    setPicked(choices);
    taking.run(async () => {
      const { outcome, result } = await perform('takeBackScores', { files: parts, picked: choices });
      setConflicts(result?.conflicts ?? []);
      return outcome;
    });
  };
  return (
    <section className={layout.group} aria-label={texts.heading}>
      <h3 className={layout.subheading}>{texts.heading}</h3>
      <p className={layout.small}>{texts.intro}</p>
      <FileInput
        ref={input}
        onFiles={(chosen) => {
          void Promise.all(chosen.map(openPart)).then((parts) => {
            take(parts, new Map());
          });
        }}
      />
      <div className={layout.row}>
        {saveFile && (
          <ActionButton
            id="splitScores"
            action={splitting}
            secondary
            onPress={() => {
              splitting.run(() =>
                saveZip({ today, saveFile }, ZIP_NAME, 'parts.saved', async (to) => {
                  const { outcome } = await perform('splitScores', { to });
                  return outcome;
                }),
              );
            }}
          />
        )}
        <ActionButton id="takeBackScores" action={taking} secondary onPress={() => input.current?.click()} />
      </div>
      {!saveFile && <p className={layout.small}>{texts.onPage}</p>}
      <EndView ended={splitting.ended} />
      <EndView ended={taking.ended} />
      <Conflicts
        conflicts={conflicts}
        busy={taking.busy}
        onUse={(key, source) => {
          take(files, new Map([...picked, [key, source]]));
        }}
      />
    </section>
  );
}

interface ConflictsProps {
  readonly conflicts: TakenScores['conflicts'];
  readonly busy: boolean;
  /**
   * Uses one of the two words for a row.
   * @param key of the row.
   * @param source of the word to use.
   */
  readonly onUse: (key: string, source: string) => void;
}

/** Criteria that were filled in otherwise on both sides, each word with its button. */
function Conflicts({ conflicts, busy, onUse }: ConflictsProps) {
  const layout = useLayout();
  const texts = usePane().words.texts.score.parts;
  return (
    conflicts.length > 0 && (
      <ul className={layout.list} aria-label={texts.choose}>
        {conflicts.map(({ row, words: said }) => (
          <li key={textOf(row, 'id')} className={layout.group}>
            <strong>{`${textOf(row, 'code')} ${textOf(row, 'title')}`}</strong>
            {said.map((word) => (
              <div key={word.source} className={layout.group}>
                <p className={layout.small}>
                  {`${word.file ?? texts.own}: ${contentOf(word.fields) || texts.empty}`}
                </p>
                <div>
                  <Button
                    size="small"
                    disabledFocusable={busy}
                    onClick={() => {
                      onUse(word.key, word.source);
                    }}
                  >
                    {fill(texts.use, { file: word.file ?? texts.own })}
                  </Button>
                </div>
              </div>
            ))}
          </li>
        ))}
      </ul>
    )
  );
}

/** Says what somebody filled in, by header. */
const contentOf = (fields: readonly CellValue[]): string =>
  PART_FIELDS.flatMap((key, index) => {
    const value = shown(fields[index] ?? null);
    return value === '' ? [] : [`${headerOf('scores', key)}: ${value}`];
  }).join('; ');

async function openPart(file: File): Promise<PickedPart> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) {
    return { file: file.name, reason: { code: 'file.notOpened' } };
  }
  const opened = readWorkbook(new Uint8Array(bytes), { fileName: file.name });
  return opened.ok
    ? { file: file.name, workbook: opened.workbook }
    : { file: file.name, reason: refusalMessage(opened.code) };
}
