/** An error nobody foresaw: a sentence, its details for support, and a button that copies them. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { errorDetails } from '../ended';
import type { Texts } from '../texts/vi';
import { useLayout } from './layout';

const useStyles = makeStyles({ details: { fontFamily: tokens.fontFamilyMonospace } });

interface Props {
  readonly error: unknown;
  /** What the user can do now. */
  readonly advice: string;
  readonly texts: Texts;
}

export function Fault({ error, advice, texts }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const details = errorDetails(error);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setCopied('copied');
    } catch {
      // Many web views refuse the clipboard: the text above can still be selected.
      setCopied('copyFailed');
    }
  };
  return (
    <div className={layout.group}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.fault.title}</MessageBarTitle>
          <p className={layout.text}>{advice}</p>
        </MessageBarBody>
      </MessageBar>
      <Field label={texts.fault.details}>
        <Textarea
          className={styles.details}
          value={details}
          readOnly
          resize="vertical"
          rows={3}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {texts.fault.copy}
        </Button>
        <span role="status" className={layout.small}>
          {copied && texts.fault[copied]}
        </span>
      </div>
    </div>
  );
}
