/** Units' workbooks read in a Chromium page by one Web Worker, as the pane reads them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { loadRubrics } from '../src/templates';

export interface BrowserRun {
  readonly files: number;
  readonly milliseconds: number;
  readonly read: number;
  /** The longest task of the page's own thread while the worker read, 0 when none was over 50 ms. */
  readonly longestTaskMilliseconds: number;
}

/** @param started where Chromium is and what it needs (scripts/chromium.mjs). @param worker the built reader.worker.ts */
export async function readInChromium(
  books: readonly Uint8Array[],
  worker: string,
  started: { executablePath: string; env: Record<string, string>; args: string[] },
): Promise<BrowserRun> {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url === '/worker.js') {
      response.setHeader('Content-Type', 'text/javascript').end(worker);
    } else if (url === '/') {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>bench</title>');
    } else {
      response.end(books[Number(url.slice(1))]);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: started.executablePath,
    args: started.args,
    env: { ...process.env, ...started.env },
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(
      async ({ count, rubrics }) => {
        const files: ArrayBuffer[] = [];
        for (let index = 0; index < count; index++) {
          files.push(await (await fetch(`/${index}`)).arrayBuffer());
        }
        const reader = new Worker('/worker.js');
        reader.postMessage({ rubrics, confirmed: {}, known: [] });
        const read = (bytes: ArrayBuffer) =>
          new Promise<boolean>((resolve) => {
            reader.onmessage = ({
              data,
            }: MessageEvent<{ result?: { record?: { reading: { ok: boolean } } } }>) => {
              resolve(data.result?.record?.reading.ok ?? false);
            };
            reader.postMessage({ name: 'x', bytes: new Uint8Array(bytes) }, [bytes]);
          });
        for (const bytes of files.slice(0, 20)) {
          await read(bytes.slice(0));
        }
        let longest = 0;
        new PerformanceObserver((list) => {
          longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
        }).observe({ entryTypes: ['longtask'] });
        const start = performance.now();
        let good = 0;
        for (const bytes of files) {
          good += (await read(bytes)) ? 1 : 0;
        }
        const milliseconds = performance.now() - start;
        // Long tasks are told a little later.
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { files: files.length, milliseconds, read: good, longestTaskMilliseconds: longest };
      },
      { count: books.length, rubrics: await loadRubrics() },
    );
  } finally {
    await browser.close();
    server.close();
  }
}
