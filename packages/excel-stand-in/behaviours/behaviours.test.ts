/** The trials that an Excel is compared by, over the stand-in. */
import { openExcel } from '../index';
import type { OpenExcel } from '../index';
import { expectedIn, TRIED } from './behaviours';
import { tryOut } from './trial';
import type { Question } from './trial';

let excel: OpenExcel;

afterEach(() => {
  excel.close();
});

/** Does what a person is asked to do. */
const answer = (question: Question): Promise<boolean> => {
  excel.inFront = question !== 'otherWorkbookInFront';
  return Promise.resolve(true);
};

describe.each(['excel-windows', 'excel-mac', 'excel-web'] as const)('%s', (kind) => {
  test.each(
    TRIED.filter(({ isLookedAt }) => !isLookedAt).map(
      (each) => [each.number, each.behaviour.what, each] as const,
    ),
  )('%d: %s', async (_number, _what, each) => {
    excel = await openExcel({ platform: kind });
    const outcome = await tryOut(each.trial, { Excel: excel.Excel, ask: answer });
    const { differs } = each.behaviour;
    // A trial that differs says so itself.
    expect(outcome).toEqual(differs === undefined ? expectedIn(each, kind) : { error: differs });
  });
});
