/** Catches what breaks while an area is drawn or its chunk is loaded: the rest of the pane goes on. */
import { Button, tokens } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { ShellTexts } from '../../texts/shell';
import { Fault } from './Fault';

/** Plain styles: see App.tsx. */
const STYLES = { reload: { marginTop: tokens.spacingVerticalS } } as const;

interface Props {
  readonly texts: Pick<ShellTexts, 'fault'>;
  readonly children: ReactNode;
}

interface State {
  readonly caught?: { readonly error: unknown };
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override render() {
    const { texts, children } = this.props;
    const { caught } = this.state;
    if (!caught) {
      return children;
    }
    return (
      <div role="alert">
        <Fault error={caught.error} advice={texts.fault.inArea} texts={texts} />
        <div style={STYLES.reload}>
          <Button
            appearance="primary"
            onClick={() => {
              location.reload();
            }}
          >
            {texts.fault.reload}
          </Button>
        </div>
      </div>
    );
  }
}
