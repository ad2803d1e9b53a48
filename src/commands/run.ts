/** The commands of the ribbon: actions that need nothing but the workbook, each ending on the sheet it made. */
import { checkPlan } from '../actions/check-plan';
import { listFindings } from '../actions/list-findings';
import { printPlan } from '../actions/print-plan';
import type { Outcome } from '../core/words/outcome';
import type { PaperForm } from '../actions/print-plan';
import { excelDoor } from '../excel/door';
import { chosenLanguage } from '../taskpane/chosen-language';
import { today } from '../taskpane/clock';
import { errorDetails, settle } from '../taskpane/ended';
import { pickLanguage } from '../taskpane/pick-language';
import { loadRubrics } from '../templates';
import type { CommandName } from './names';
import { noticeAddress } from './notice-address';

const print = (form: PaperForm) => () => printPlan(excelDoor, { form, today: today() });

const TASKS: Readonly<Record<CommandName, () => Promise<Outcome>>> = {
  listFindings: async () => {
    const { checked, outcome } = await checkPlan(excelDoor, {
      random: Math.random,
      rubrics: await loadRubrics(),
      today: today(),
    });
    const stopped = !checked || outcome.state === 'unfinished';
    return stopped ? outcome : listFindings(excelDoor);
  },
  printAnnex: print('annex'),
  printTracking: print('tracking'),
  printSummary: print('summary'),
};

/** Runs a command to its end. What was made is in front then; anything else is told in a dialog. It never rejects. */
export async function runCommand(name: CommandName): Promise<void> {
  const ended = await settle(TASKS[name]);
  const language = chosenLanguage() ?? pickLanguage(Office.context.displayLanguage);
  if ('error' in ended) {
    await tell(noticeAddress(location.href, { language, details: errorDetails(ended.error) }));
  } else if (ended.outcome.state !== 'done') {
    await tell(noticeAddress(location.href, { language, ...ended.outcome }));
  }
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
