/** The thread of readers.ts in Node: reads one file after the other. */
import { parentPort } from 'node:worker_threads';
import { readUnits } from '../files/readers';
import type { NamedBytes } from '../files/unpack';
import { loadIllustrativeRubric } from '../templates';

const rubrics = loadIllustrativeRubric().then((rubric) => [rubric]);

parentPort?.on('message', (file: NamedBytes) => {
  void rubrics.then((known) => readUnits(file, known)).then((read) => parentPort?.postMessage(read));
});
