/**
 * An error nobody foresaw: a sentence, its details for support, and a button that copies them. It is in the pane from
 * the start, since it also says that a part could not be loaded; hence few and light components.
 */
import { Button, Textarea, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useId, useState } from 'react';
import { errorDetails } from '../state/ended';
import type { ShellTexts } from '../../texts/shell';

/** Plain styles: see App.tsx. */
const STYLES = {
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  details: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
} as const;

interface Props {
  readonly error: unknown;
  /** The sentence that says what the user can do now. */
  readonly advice: string;
  readonly texts: Pick<ShellTexts, 'fault'>;
}

export function Fault({ error, advice, texts }: Props) {
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const details = errorDetails(error);
  const detailsId = useId();
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
    <div style={STYLES.group}>
      <div style={STYLES.box}>
        <p style={STYLES.title}>{texts.fault.title}</p>
        <p style={STYLES.text}>{advice}</p>
      </div>
      <div>
        <label style={STYLES.text} htmlFor={detailsId}>
          {texts.fault.details}
        </label>
        <Textarea
          id={detailsId}
          style={STYLES.details}
          value={details}
          readOnly
          resize="vertical"
          rows={3}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </div>
      <div style={STYLES.row}>
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {texts.fault.copy}
        </Button>
        <span role="status">{copied && texts.fault[copied]}</span>
      </div>
    </div>
  );
}
