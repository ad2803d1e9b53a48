/** Preloaded into a process that is measured: at its end it tells what it took, threads included, as the last line of its errors. */
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const said = {
      processorMilliseconds: (userCPUTime + systemCPUTime) / 1_000,
      peakMegabytes: maxRSS / 1_024,
    };
    writeSync(2, `\n${JSON.stringify(said)}\n`);
  });
}
