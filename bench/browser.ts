/** Whole roll-ups in a Chromium page with Web Workers, as in the pane: what its own thread has to do at a stretch. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { loadRubrics } from '../src/templates';
import type { PageRun } from './roll-up-page';

export interface BrowserRun extends PageRun {
  readonly files: number;
  /** Where what was read was put together: in a thread of its own, as the pane does, or in the page, as before. */
  readonly putTogether: 'thread' | 'page';
}

/** Scripts that the page loads, by address. */
export type Scripts = Readonly<Record<'/page.js' | '/reader.js' | '/roll-up.js', string>>;

/**
 * @param counts how many files, for each roll-up.
 * @param started where Chromium is and what it needs (scripts/chromium.mjs).
 */
export async function rollUpInChromium(
  counts: readonly number[],
  workbook: (n: number) => Uint8Array,
  scripts: Scripts,
  started: { executablePath: string; env: Record<string, string>; args: string[] },
): Promise<BrowserRun[]> {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url in scripts) {
      response.setHeader('Content-Type', 'text/javascript').end(scripts[url as keyof Scripts]);
    } else if (url === '/') {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>bench</title><script src="/page.js"></script>');
    } else {
      response.end(workbook(Number(url.slice(1))));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: started.executablePath,
    args: started.args,
    env: { ...process.env, ...started.env },
  });
  try {
    const rubrics = await loadRubrics();
    const runs: BrowserRun[] = [];
    for (const files of counts) {
      for (const putTogether of ['page', 'thread'] as const) {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        const run = await page.evaluate((given) => window.runRollUp(...given), [
          files,
          putTogether === 'thread',
          rubrics,
        ] as const);
        runs.push({ files, putTogether, ...run });
        await page.close();
      }
    }
    return runs;
  } finally {
    await browser.close();
    server.close();
  }
}
