/** Draws assets/<name>-<size>.png from every assets/<name>.svg. Run it after a picture was changed: `node scripts/icons.mjs`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium, CHROMIUM_ARGS } from './chromium.mjs';

/** The sizes the manifest and the ribbon want (16, 20, 32, 80: Office add-in icon guidelines; 64, 128: the store's list). */
const SIZES = [16, 20, 32, 64, 80, 128];

const assets = path.join(import.meta.dirname, '../assets');
const pictures = readdirSync(assets)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => ({
    name: file.slice(0, -'.svg'.length),
    svg: readFileSync(path.join(assets, file), 'utf8'),
  }));
const { executablePath, env } = await chromium();
const browser = await playwright.launch({
  executablePath,
  args: CHROMIUM_ARGS,
  env: { ...process.env, ...env },
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    for (const { name, svg } of pictures) {
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
