/** What any pane of React and Fluent UI costs before it does anything: a provider, a button, a text area, a list with icons. */
import { Button, FluentProvider, Textarea, webLightTheme } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { createRoot } from 'react-dom/client';

const element = document.getElementById('root');
if (element) {
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Button>OK</Button>
      <Textarea />
      <ul>
        <li>
          <Copy20Regular />
        </li>
        <li>
          <FolderOpen20Regular />
        </li>
      </ul>
    </FluentProvider>,
  );
}
