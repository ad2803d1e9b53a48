/** The thread of files/readers.ts in a browser: reads one file after the other. */
import { readUnits } from '../files/readers';
import type { NamedBytes } from '../files/unpack';
import { loadIllustrativeRubric } from '../templates';

const rubrics = loadIllustrativeRubric().then((rubric) => [rubric]);

addEventListener('message', ({ data }: MessageEvent<NamedBytes>) => {
  void rubrics
    .then((known) => readUnits(data, known))
    .then((read) => {
      // In a worker it takes a message, not a target as in a page.
      (postMessage as (message: unknown) => void)(read);
    });
});
