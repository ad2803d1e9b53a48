/** *Xem sổ ví dụ*: a filled workbook to look at, beside the open one, which gets nothing of it. */
import { Button } from '@fluentui/react-components';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { EndView } from './EndView';
import { useLayout } from './layout';

export function ShowExample() {
  const layout = useLayout();
  const { words, openBeside, random, today, now } = usePane();
  const { example: texts } = words.texts;
  const action = useAction();
  const show = (): void => {
    action.run(async () => {
      const { exampleFile } = await import(/* webpackChunkName: "forms" */ './example-file');
      const bytes = await exampleFile({ random, today, now });
      if (!bytes) {
        return { state: 'unchanged', messages: [{ code: 'example.failed' }] };
      }
      await openBeside(bytes);
      return { state: 'unchanged', messages: [{ code: 'example.opened' }] };
    });
  };
  return (
    <div className={layout.group}>
      <div>
        <Button size="small" disabledFocusable={action.busy} onClick={show}>
          {action.running ? texts.running : texts.run}
        </Button>
      </div>
      <p className={layout.small}>{texts.hint}</p>
      <EndView ended={action.ended} />
    </div>
  );
}
