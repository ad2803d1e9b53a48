/** Progress of something: in words, and as a bar that goes by them. Without a value the bar only says that it goes on. */
import { ProgressBar } from '@fluentui/react-components';
import type { ProgressBarProps } from '@fluentui/react-components';
import { useId } from 'react';
import { useLayout } from './layout';

type Props = Pick<ProgressBarProps, 'value' | 'max'> & { readonly text: string };

export function ProgressLine({ text, ...bar }: Props) {
  const layout = useLayout();
  const id = useId();
  return (
    <>
      <span id={id} className={layout.small}>
        {text}
      </span>
      <ProgressBar aria-labelledby={id} {...bar} />
    </>
  );
}
