/**
 * *Phiếu kết quả thẩm định của các đơn vị*: a paper for each appraised unit of a roll-up. It is sent back to the unit.
 * The roll-up is only read.
 */
import * as z from 'zod/mini';
import { formFileNames } from '../core/forms/file-names';
import type { FormsTo } from '../core/forms/to';
import type { Message } from '../core/words/message';
import { resultPapers } from '../core/rollup/result-papers';
import { readRollUp } from '../core/rollup/staged';
import { summarise } from '../core/rollup/summary';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { action, given, whole } from './run/action';
import type { Wanted } from './run/action';
import { MISSING } from './run/missing';
import type { Held } from './run/needs';

const input = z.object({
  to: given<Pick<FormsTo, 'paper'>>(),
  /** A roll-up keeps those of the offices' own beside them. */
  rubrics: given<readonly Rubric[]>(),
  /** Called after each paper, with how many are made of how many. */
  onProgress: z.exactOptional(given<(done: number, total: number) => void>()),
  /** Whether the user wants no more. */
  isCancelled: z.exactOptional(given<() => boolean>()),
});

export const makeResults = action({
  id: 'makeResults',
  needs: 'rollUp',
  input,
  asks: ['rubrics'],
  reads: whole,
  draft: made,
});

async function made(
  { snapshot, meta }: Held<'rollUp'>,
  { to, rubrics, onProgress, isCancelled }: z.output<typeof input>,
): Promise<Wanted> {
  const data = readRollUp(snapshot, meta);
  if (!data) {
    return { ok: false, messages: [MISSING.rollUp] };
  }
  const { plan } = meta;
  const summary = summarise(data, { rubrics, ...(plan ? { year: plan.year } : {}) });
  const papers = resultPapers(summary, rubrics, plan?.unit ?? '');
  if (papers.length === 0) {
    return { ok: false, messages: [{ code: 'results.nothing' }] };
  }
  const files = formFileNames(papers);
  for (const [index, { paper }] of papers.entries()) {
    if (isCancelled?.()) {
      return { ok: false, messages: [{ code: 'results.cancelled' }] };
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
  return { ok: true, made: 'files', messages };
}
