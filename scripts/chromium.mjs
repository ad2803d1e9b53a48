/** The Chromium the browser tests and the icon drawing use: whole inside an npm package, unpacked once into .cache/. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const PACKAGE = path.join(ROOT, 'node_modules/@sparticuz/chromium');

/** Not the package's own flags: its `--single-process` crashes when a second context closes. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether this machine has NSS, a library Chromium does not start without. */
function hasNss() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64', '/lib/x86_64-linux-gnu'];
  return folders.some((folder) => existsSync(path.join(folder, 'libnss3.so')));
}

/**
 * Unpacks Chromium if need be.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>} the program, and the environment to
 *   start it with: its own fonts (so that pictures are alike on every machine and Vietnamese shows on one without
 *   fonts) and, where the machine lacks them, its own libraries.
 */
export async function chromium() {
  // The package takes an unpacked Chromium of any version for its own: hence a folder for each version.
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  const folder = path.join(ROOT, '.cache/chromium', version);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  if (!hasNss()) {
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  }
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const executablePath = await sparticuz.executablePath();
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir>` +
      `<cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: fonts,
      ...(process.env.LD_LIBRARY_PATH ? { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH } : {}),
    },
  };
}
