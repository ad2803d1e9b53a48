/**
 * *Phiếu kết quả thẩm định của các đơn vị*: from a roll-up, which is only read, a paper for each unit that was appraised, to be sent
 * back to it.
 */
import type { WorkbookDoor } from '../workbook/draft/door';
import { formFileNames } from '../core/forms/file-names';
import type { FormsTo } from '../core/forms/to';
import { readMeta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { resultPapers } from '../core/rollup/result-papers';
import { readRollUp } from '../core/rollup/staged';
import { summarise } from '../core/rollup/summary';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { refuse, unwritable } from './apply';

export interface ResultsRequest {
  readonly to: Pick<FormsTo, 'paper'>;
  /** The sets of criteria this version knows; a roll-up keeps those of the offices' own. */
  readonly rubrics: readonly Rubric[];
  /** Called after each paper, with how many are made of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether the user wants no more. */
  readonly isCancelled?: () => boolean;
}

/** The roll-up stays as it is: `done` says that all papers are made. */
export async function makeResults(
  door: WorkbookDoor,
  { to, rubrics, onProgress, isCancelled }: ResultsRequest,
): Promise<Outcome> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return refuse(refusal);
  }
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const data = meta && readRollUp(snapshot, meta);
  if (!data) {
    return refuse({ code: 'results.noRollUp' });
  }
  const { plan } = meta;
  const summary = summarise(data, { rubrics, ...(plan ? { year: plan.year } : {}) });
  const papers = resultPapers(summary, rubrics, plan?.unit ?? '');
  if (papers.length === 0) {
    return refuse({ code: 'results.nothing' });
  }
  const files = formFileNames(papers);
  for (const [index, { paper }] of papers.entries()) {
    if (isCancelled?.()) {
      return refuse({ code: 'results.cancelled' });
    }
    await to.paper(files[index] ?? '', paper);
    onProgress?.(index + 1, papers.length);
  }
  const unfinished = papers.filter(({ isWhole }) => !isWhole);
  const others = summary.units.length - papers.length;
  const messages: Message[] = [
    { code: 'results.made', params: { count: papers.length } },
    ...(unfinished.length > 0
      ? [
          {
            code: 'results.unfinished',
            params: { count: unfinished.length, units: unfinished.map(({ unit }) => unit).join(', ') },
          } satisfies Message,
        ]
      : []),
    ...(others > 0 ? [{ code: 'results.others', params: { count: others } } satisfies Message] : []),
  ];
  return { state: 'done', messages };
}
