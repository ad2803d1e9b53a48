/**
 * Notice above every area while another version made the open workbook. It says what an upgrade would add, or that the
 * workbook is only read.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { findLayoutGap } from '../../actions/layout-gap';
import type { LayoutGap } from '../../actions/layout-gap';
import type { UpgradeReading } from '../../actions/upgrade-workbook';
import { fill } from '../../core/words/format';
import { loadRubrics } from '../../templates';
import { useAction, usePerform, useQuietTurn } from '../state/action';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { useQuietLook } from '../state/quiet-look';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
});

export function LayoutNotice() {
  const layout = useLayout();
  const styles = useStyles();
  const { door, words } = usePane();
  const { layoutGap: texts } = words.texts;
  const action = useAction();
  const perform = usePerform();
  const quietly = useQuietTurn();
  const [gap, setGap] = useState<LayoutGap>();
  const [preview, setPreview] = useState<UpgradeReading>();
  useQuietLook(findLayoutGap, setGap);
  if (!gap && !action.ended) {
    return null;
  }
  return (
    <section className={styles.section} aria-label={gap === 'newer' ? texts.newer : texts.older}>
      {gap === 'newer' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.newer}</MessageBarTitle>
            <p className={layout.text}>{sentence(words, { code: 'workbook.newer' })}</p>
          </MessageBarBody>
        </MessageBar>
      )}
      {gap === 'older' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{texts.older}</MessageBarTitle>
            <p className={layout.text}>{texts.olderText}</p>
            {preview && <Preview preview={preview} />}
            <div className={layout.row}>
              {!preview && (
                <Button
                  disabledFocusable={action.busy}
                  onClick={() => {
                    void quietly(async () => {
                      const { previewUpgrade } = await import(
                        /* webpackChunkName: "upgrade-actions" */ '../../actions/upgrade-workbook'
                      );
                      setPreview(await previewUpgrade(door, await loadRubrics()));
                    });
                  }}
                >
                  {texts.look}
                </Button>
              )}
              <ActionButton
                id="upgradeWorkbook"
                action={action}
                secondary
                onPress={() => {
                  action.run(async () => {
                    const { outcome } = await perform('upgradeWorkbook', {});
                    setGap(await findLayoutGap(door));
                    return outcome;
                  });
                }}
              />
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}

function Preview({ preview }: { readonly preview: UpgradeReading }) {
  const layout = useLayout();
  const { words } = usePane();
  const { layoutGap: texts } = words.texts;
  if (!preview.ok) {
    return <p className={layout.text}>{sentence(words, preview.reason)}</p>;
  }
  return preview.missing.length + preview.notes.length === 0 ? (
    <p className={layout.text}>{texts.addsNothing}</p>
  ) : (
    <ul className={layout.list}>
      {preview.missing.map(({ sheet, headers }) => (
        <li key={sheet}>{fill(texts.adds, { sheet, headers: headers.join(', ') })}</li>
      ))}
      {preview.notes.map((note) => (
        <li key={note.code}>{sentence(words, note)}</li>
      ))}
    </ul>
  );
}
