/**
 * How soon the pane is there: the script it needs before its first paint, beside that of a bare pane of React and Fluent
 * UI built in the same run, and the first paint of both with the processor slowed four times. Office.js itself is
 * answered by a stub: its time is Microsoft's, and the same for both.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { chromium, CHROMIUM_ARGS } from '../scripts/chromium.mjs';
import server from '../sandbox/server/server.cjs';

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const ROOT = path.join(import.meta.dirname, '..');
const OUT = path.join(ROOT, '.cache/bench-start');
const ROUNDS = 5;
const SLOWED = 4;

const [product] = await require('../webpack.config.js')();
rmSync(OUT, { recursive: true, force: true });
await new Promise((resolve, reject) => {
  webpack(
    {
      ...product,
      entry: { pane: './src/taskpane/index.tsx', bare: './bench/bare-pane/index.tsx' },
      output: { path: OUT, publicPath: '', filename: '[name].js', chunkFilename: '[name].js' },
      plugins: [],
      devtool: false,
      cache: false,
    },
    (error, stats) => {
      if (error || stats.hasErrors()) {
        reject(error ?? new Error(stats.toString('errors-only')));
      } else {
        resolve();
      }
    },
  );
});
mkdirSync(OUT, { recursive: true });
const OFFICE = `window.Office = { onReady: () => Promise.resolve({ host: 'Excel' }), context: { displayLanguage: 'vi-VN' } };`;
for (const name of ['pane', 'bare']) {
  writeFileSync(
    path.join(OUT, `${name}.html`),
    `<!doctype html><html lang="vi"><body><div id="root"></div><script>${OFFICE}</script><script src="${name}.js"></script></body></html>`,
  );
}

const { address, close } = await server.serve({ port: 0, dist: OUT });
const { executablePath, env } = await chromium();
const browser = await playwright.launch({
  executablePath,
  args: CHROMIUM_ARGS,
  env: { ...process.env, ...env },
});

/** Milliseconds from asking for the page to its first paint with something on it; the median of the rounds. */
async function firstPaint(name) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await (await browser.newContext({ viewport: { width: 350, height: 700 } })).newPage();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.goto(`${address}/${name}.html`);
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list) => {
              for (const entry of list.getEntriesByName('first-contentful-paint')) {
                resolve(entry.startTime);
              }
            }).observe({ type: 'paint', buffered: true });
          }),
      ),
    );
    await page.context().close();
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

const rows = [];
for (const name of ['bare', 'pane']) {
  rows.push({
    page: name,
    'script, kB gzip': Number(
      (gzipSync(readFileSync(path.join(OUT, `${name}.js`))).length / 1000).toFixed(1),
    ),
    [`first paint, ms at 1/${SLOWED} speed`]: Math.round(await firstPaint(name)),
  });
}
await browser.close();
await close();
const ratio = Number((rows[1]['script, kB gzip'] / rows[0]['script, kB gzip']).toFixed(3));
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ start: rows, ratio }));
} else {
  console.log(`Start of the pane: ${ratio} times the script of a bare one`);
  console.table(rows);
}
