/** `npm run fidelity -- FOLDER`: runs the samples of a folder and prints how they went. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { MODELLED } from '../index';
import { compile } from './office-members';
import { report } from './report';
import type { Ran } from './report';
import { runSample } from './run';
import { readSample } from './sample';

/** Runs the samples of a folder and of those below it. @returns the report */
export async function fidelity(folder: string): Promise<string> {
  const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => readSample(file, readFileSync(path.join(folder, file), 'utf8')) ?? []);
  // Each a module of its own, so that they do not share names.
  const sources = samples.map(
    ({ script }, index) => [`sample-${index}.ts`, `${script}\nexport {};`] as const,
  );
  const { uses } = compile([], Object.fromEntries(sources));
  const ran: Ran[] = [];
  for (const [index, sample] of samples.entries()) {
    const used = uses.filter(({ at }) => at.startsWith(`sample-${index}.ts:`));
    const unknown = used
      .filter(({ type, member }) => !MODELLED.get(type)?.has(member))
      .filter(({ member }) => /^[a-z]\w+$/.test(member))
      .map(({ type, member }) => `${type}.${member}`)
      .concat(sample.script.includes('Excel.createWorkbook(') ? ['Application.createWorkbook'] : []);
    const wrong = await runSample(sample);
    ran.push({
      file: sample.file,
      notModelled: [...new Set(unknown)].sort(),
      ...(wrong === undefined ? {} : { wrong }),
    });
  }
  return report(ran);
}
