/** Runs the commands of the ribbon: actions that need nothing but the workbook, each ending on the sheet it made. */
import { perform } from '../actions/perform';
import type { Around } from '../actions/perform';
import { ribbonCommand } from '../actions/ribbon';
import type { Outcome } from '../core/words/outcome';
import { excelDoor } from '../excel/door';
import { waitForCellEdit } from '../excel/session';
import { chosenLanguage } from '../taskpane/state/chosen-language';
import { now, today } from '../taskpane/state/clock';
import { errorDetails, settle } from '../taskpane/state/ended';
import { pickLanguage } from '../texts/language';
import { noticeAddress } from './notice-address';

const AROUND: Around = { random: Math.random, today, now };

/** Runs a command to its end. What was made is in front then; anything else is told in a dialog. It never rejects. */
export async function runCommand(name: string): Promise<void> {
  const ended = await settle(() => outcomeOf(name));
  const language = chosenLanguage() ?? pickLanguage(Office.context.displayLanguage);
  if ('error' in ended) {
    await tell(noticeAddress(location.href, { language, details: errorDetails(ended.error) }));
  } else if (ended.outcome.state !== 'done') {
    await tell(noticeAddress(location.href, { language, ...ended.outcome }));
  }
}

/** Runs the action behind a function name, after the one that goes first. */
async function outcomeOf(name: string): Promise<Outcome> {
  waitForCellEdit();
  const { id, input, after } = ribbonCommand(name);
  const first = after && (await perform(after, excelDoor, {}, AROUND));
  if (first && (!first.result || first.outcome.state === 'unfinished')) {
    return first.outcome;
  }
  const { outcome } = await perform(id, excelDoor, input, AROUND);
  return outcome;
}

/**
 * Shows a page of ours in a dialog of Office's. @returns when the user has closed it: some versions of Office close the
 * dialog as soon as its command ends (OfficeDev/office-js#428). Where none can be shown, at once.
 */
const tell = (address: string): Promise<void> =>
  new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address,
      { width: 30, height: 35, displayInIframe: true },
      ({ status, value: dialog }) => {
        if (status === Office.AsyncResultStatus.Failed) {
          resolve();
        } else {
          dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
            resolve();
          });
        }
      },
    );
  });
