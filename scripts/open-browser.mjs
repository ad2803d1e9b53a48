/** Opens an address in the browser of this machine; where there is none, nothing happens. */
import { spawn } from 'node:child_process';

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] };

/** @param {string} address */
export function openBrowser(address) {
  const [program, ...args] = OPENERS[process.platform] ?? [];
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!program || noScreen || process.env.CI) {
    return;
  }
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined) // no such program: the address is shown all the same
    .unref();
}
