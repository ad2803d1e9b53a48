/** The ribbon's function file: Office loads it when a command is pressed. What the commands do is loaded then. */
import { RIBBON_NAMES } from '../actions/ribbon';

void Office.onReady(() => {
  for (const name of RIBBON_NAMES) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void import(/* webpackChunkName: "run-command" */ './run')
        .then(({ runCommand }) => runCommand(name))
        // Office waits for this word, whatever became of the command.
        .finally(() => {
          event.completed();
        });
    });
  }
});
